/**
 * The files that a publisher has opened, as long as the page is there: read once, put together anew after every choice.
 * Runs in a worker; pure but for the day of today.
 */
import { DatasetLoadError } from '../../../src/data/errors.js';
import { collections, type CollectionName } from '../../../src/data/schema.js';
import { checkDataset } from '../../../src/publish/check/check-dataset.js';
import { changesBetween, type Change } from '../../../src/publish/changes.js';
import { cellText, isBlank, type Cell, type Sheet } from '../../../src/publish/files/sheet.js';
import {
  areContours,
  BUDGET_BYTES,
  contoursIn,
  drawTerritories,
  type Area,
  type Contours,
} from '../../../src/publish/geometry.js';
import { writeWorkbook, type WorkbookFormat } from '../../../src/publish/files/write-workbook.js';
import { readFiles, type SourceFile } from '../../../src/publish/import-files.js';
import {
  importSheets,
  type Imported,
  type Part,
  type SheetCount,
} from '../../../src/publish/import-sheets.js';
import type { Remark } from '../../../src/publish/remarks.js';
import type { TableName } from '../../../src/publish/table/fields.js';
import { isAside, sheetName, type Mapping } from '../../../src/publish/table/find-table.js';
import { columnChoices, type ColumnChoice } from '../../../src/publish/table/headers.js';
import type { Previous } from '../../../src/publish/table/link-records.js';
import { sheetsOf } from '../../../src/publish/table/write-sheets.js';
import { locate, withPoints, type Answers } from './locate.js';
import { findingsOf, type Finding } from './findings.js';

/** A cell that was written anew; numbers from 0. */
export interface Edit {
  sheet: number;
  row: number;
  column: number;
  text: string;
}

/** What a publisher has decided. */
export interface Choices {
  edits: readonly Edit[];
  /** By the number of a sheet and the head of a column, the field that it is; empty: none. */
  mapping: Readonly<Record<number, Mapping>>;
  /** By the number of a sheet, what it holds; `none`: nothing that is to be read. */
  tables: Readonly<Record<number, TableName | 'none'>>;
  /** What was written of the dataset itself. */
  about: Partial<About>;
  /** Findings that the publisher has left as they are, by their keys. */
  settled?: readonly string[];
  /** Where addresses are, for which the publisher has asked. */
  answers?: Answers;
}

/** Who publishes what; empty where nothing says it. */
export interface About {
  title: string;
  publisher: string;
  /** To whom errors are reported. */
  email: string;
}

export interface Column {
  /** From 0. */
  index: number;
  head: string;
  example: string;
  /** Empty where it is no field. */
  field: string;
  isGuessed: boolean;
}

/** A sheet as it was read. */
export interface SheetReading {
  file: string;
  name: string;
  /** Undefined where nobody knows what it holds. */
  table: TableName | undefined;
  /** From 0. */
  headRow: number;
  rowCount: number;
  columnCount: number;
  columns: readonly Column[];
  rows: number;
  records: number;
  /** A sheet of instructions, or an empty one. */
  isAside: boolean;
  /** The publisher has left it aside. */
  isLeft: boolean;
}

export interface Reading {
  sheets: readonly SheetReading[];
  findings: readonly Finding[];
  /** Findings that are not listed, because there are too many. */
  unlistedCount: number;
  changes: readonly Change[];
  /** Whether they are told beside what was published. */
  isCompared: boolean;
  /** The dataset, as JSON. */
  text: string;
  /** Its size as a file, in bytes. */
  textBytes: number;
  /** The first records alone, as JSON, where all of them would hold the page up. */
  preview?: { text: string; recordsOfEach: number };
  recordCount: number;
  /** Those that hold something. */
  collections: readonly CollectionName[];
  about: About;
  territories: readonly { id: string; name: string }[];
  /** What a column may be, by table. */
  choices: Readonly<Partial<Record<TableName, readonly ColumnChoice[]>>>;
}

export type Stage = 'reading' | 'assembling' | 'checking';

const LISTED_FINDINGS = 400;

/** Records of a kind that the preview shows: the element shares the page's thread with the table. */
const PREVIEW_RECORDS = 2000;

export class Session {
  readonly #onStage: (stage: Stage) => void;
  #parts: Part[] = [];
  /** With what was written anew. */
  #edited: Sheet[] = [];
  #remarks: Remark[] = [];
  #previous: Previous | undefined;
  #dataset: Json = {};
  /** Of municipalities, from a file that was opened with the others. */
  #contours: Contours = new Map();

  constructor(onStage: (stage: Stage) => void) {
    this.#onStage = onStage;
  }

  /** Reads files; what is a dataset already becomes sheets, too. */
  async open(files: readonly SourceFile[]): Promise<void> {
    this.#onStage('reading');
    const { contours, others } = withoutContours(withoutCopies(files));
    this.#contours = contours;
    const { parts, datasets, remarks } = await readFiles(others);
    this.#parts = [
      ...parts,
      ...datasets.flatMap(({ file, dataset }) =>
        sheetsOf(dataset).map((sheet): Part => ({ sheet, file })),
      ),
    ];
    this.#remarks = remarks;
  }

  /** The dataset that is published now: its ids stay, and what changed is told. */
  compareWith(published: string | undefined): void {
    this.#previous = published ? (JSON.parse(published) as Previous) : undefined;
  }

  async read({ edits, mapping, tables, about, answers = {} }: Choices): Promise<Reading> {
    this.#onStage('assembling');
    this.#edited = this.#parts.map(({ sheet }, index) =>
      withEdits(
        sheet,
        edits.filter((edit) => edit.sheet === index),
      ),
    );
    const parts = this.#parts.map((part, index): Part => {
      const table = tables[index];
      const sheet = this.#edited[index] ?? part.sheet;
      return {
        ...part,
        sheet,
        mapping: { ...part.mapping, ...mapping[index] },
        ...(table === undefined || table === 'none' ? {} : { table }),
      };
    });
    const read = parts.filter((_part, index) => tables[index] !== 'none');
    const today = new Date().toISOString().slice(0, 10);
    let previous = this.#previous;
    let imported = importSheets(read, { today, ...(previous ? { previous } : {}) });
    // Where nothing was read there is nothing to compare, and nothing of the last time is there.
    if (previous && imported.counts.every(({ records }) => records === 0)) {
      previous = undefined;
      imported = importSheets(read, { today });
    }
    this.#onStage('checking');
    const dataset = withAbout(withPoints(imported.dataset, answers), about);
    const territories = Array.isArray(dataset.territories) ? (dataset.territories as Json[]) : [];
    drawTerritories(territories, this.#contours, BUDGET_BYTES);
    this.#dataset = dataset;
    const checks = await checkDataset(dataset, { file: 'dataset.json', today }).catch(
      (error: unknown) => {
        if (error instanceof DatasetLoadError) return [];
        throw error;
      },
    );
    const remarks = [...this.#remarks, ...imported.remarks];
    const sheets = parts.map((part, index) =>
      sheetReading(part, imported, tables[index] === 'none'),
    );
    const findings = await findingsOf(remarks, checks, { ...imported, dataset }, sheets, answers);
    const shownTables = new Set(sheets.flatMap(({ table }) => table ?? []));
    const text = `${JSON.stringify(dataset, undefined, 1)}\n`;
    return {
      sheets,
      findings: findings.slice(0, LISTED_FINDINGS),
      unlistedCount: Math.max(0, findings.length - LISTED_FINDINGS),
      changes: previous ? changesBetween(previous, dataset) : [],
      isCompared: previous !== undefined,
      text,
      textBytes: new TextEncoder().encode(text).length,
      ...previewOf(dataset),
      about: aboutOf(dataset),
      recordCount: imported.counts.reduce((sum, { records }) => sum + records, 0),
      collections: (Object.keys(collections) as CollectionName[]).filter((name) =>
        Array.isArray(dataset[name]),
      ),
      territories: territoriesOf(dataset),
      choices: Object.fromEntries([...shownTables].map((table) => [table, columnChoices(table)])),
    };
  }

  /**
   * Asks where addresses are that are not on the map.
   * @throws {GeocodingError} when the service does not answer
   */
  locate(known: Answers, url: string): Promise<Answers> {
    return locate(this.#dataset, known, url);
  }

  /** Texts of the rows of a sheet, by the numbers of the rows. */
  rows(sheet: number, numbers: readonly number[]): string[][] {
    const rows = this.#edited[sheet]?.rows ?? [];
    return numbers.map((number) => (rows[number] ?? []).map(cellText));
  }

  /** The sheets as they are now, for whoever goes on in the spreadsheet. */
  async workbook(format: WorkbookFormat, name: string) {
    const sheets = this.#edited.map(({ name: own, rows, isHidden }) => ({
      name: own,
      rows,
      isHidden,
    }));
    return writeWorkbook(sheets, format, name);
  }
}

/** A file of the contours of municipalities is no list of territories, where others say what there is. */
function withoutContours(files: readonly SourceFile[]): {
  contours: Contours;
  others: readonly SourceFile[];
} {
  const contours = new Map<string, Area>();
  const others = files.filter(({ name, bytes }) => {
    if (files.length < 2 || !/\.(?:geo|topo)?json$/i.test(name)) return true;
    try {
      const found = contoursIn(JSON.parse(new TextDecoder().decode(bytes)));
      if (!areContours(found)) return true;
      for (const [code, area] of found) contours.set(code, area);
      return false;
    } catch {
      return true;
    }
  });
  return { contours, others };
}

/** The same file given twice is read once. */
function withoutCopies(files: readonly SourceFile[]): SourceFile[] {
  const isSame = (one: SourceFile, other: SourceFile) =>
    one.name === other.name &&
    one.bytes.length === other.bytes.length &&
    one.bytes.every((byte, index) => byte === other.bytes[index]);
  return files.filter((file, index) => !files.slice(0, index).some((other) => isSame(file, other)));
}

function previewOf(dataset: Json): Pick<Reading, 'preview'> {
  const isLong = (value: unknown) => Array.isArray(value) && value.length > PREVIEW_RECORDS;
  if (!Object.values(dataset).some(isLong)) return {};
  const first = Object.entries(dataset).map(([name, value]) => [
    name,
    isLong(value) ? (value as unknown[]).slice(0, PREVIEW_RECORDS) : value,
  ]);
  const text = JSON.stringify(Object.fromEntries(first));
  return { preview: { text, recordsOfEach: PREVIEW_RECORDS } };
}

function sheetReading(
  { sheet, file, table: wanted }: Part,
  { counts, remarks }: Imported,
  isLeft: boolean,
): SheetReading {
  const isThis = (each: { file?: string; sheet?: string }) =>
    each.file === file && each.sheet === sheet.name;
  // Sheets of one file differ in their names.
  const count = counts.find(isThis);
  // Where no heads were recognised: the first row with several texts.
  const texts = (row: readonly Cell[]) => row.filter((cell) => !isBlank(cell)).length;
  const headRow =
    count?.headRow ??
    Math.max(
      0,
      sheet.rows.findIndex((row) => texts(row) > 1),
    );
  const filled = sheet.rows.filter((row) => row.some((cell) => !isBlank(cell))).length;
  return {
    file,
    name: sheet.name,
    table: count?.table ?? wanted,
    headRow,
    rowCount: sheet.rows.length,
    columnCount: sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
    columns: isLeft
      ? []
      : columnsOf(sheet, { headRow, columns: count?.columns ?? [] }, remarks.filter(isThis)),
    rows: count?.rows ?? Math.max(0, filled - 1),
    records: count?.records ?? 0,
    isLeft,
    isAside:
      filled === 0 ||
      (count === undefined && isAside(sheet.name)) ||
      sheet.isHidden ||
      isHead(sheet.name),
  };
}

type Json = Record<string, unknown>;

function aboutOf({ title, publisher }: Json): About {
  const { name, email } = (publisher ?? {}) as { name?: unknown; email?: unknown };
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { title: text(title), publisher: text(name), email: text(email) };
}

/** What was written in the page comes before what the sheets say. */
function withAbout(dataset: Json, about: Partial<About>): Json {
  const { title, publisher, email } = { ...aboutOf(dataset), ...about };
  const { formatVersion, ...others } = dataset;
  // A publisher has a name: that of the dataset, where an address alone was given.
  const name = publisher || (email && (title || email));
  const own = {
    ...((dataset.publisher ?? {}) as Json),
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
  };
  return {
    formatVersion,
    ...(title ? { title } : {}),
    ...others,
    ...(title ? { title } : {}),
    ...(typeof own.name === 'string' ? { publisher: own } : {}),
  };
}

/** The sheet that says what the dataset is called. */
function isHead(name: string): boolean {
  return name === sheetName('head');
}

function withEdits(sheet: Sheet, edits: readonly Edit[]): Sheet {
  if (edits.length === 0) return sheet;
  const rows: (readonly Cell[])[] = [...sheet.rows];
  const links = new Map(sheet.links);
  for (const { row, column, text } of edits) {
    while (rows.length <= row) rows.push([]);
    const cells = [...(rows[row] ?? [])];
    while (cells.length <= column) cells.push(null);
    cells[column] = text === '' ? null : text;
    rows[row] = cells;
    links.delete(`${String(row)},${String(column)}`);
  }
  return { ...sheet, rows, links };
}

function columnsOf(
  sheet: Sheet,
  count: Pick<SheetCount, 'headRow' | 'columns'>,
  remarks: readonly Remark[],
): Column[] {
  const heads = sheet.rows[count.headRow] ?? [];
  return heads.flatMap((cell, index): Column[] => {
    if (isBlank(cell)) return [];
    const head = cellText(cell).trim();
    const field = count.columns.find((column) => column.index === index)?.field ?? '';
    const example = sheet.rows.slice(count.headRow + 1).find((row) => !isBlank(row[index]))?.[
      index
    ];
    const isGuessed = remarks.some(
      ({ code, column }) => code === 'guessed-column' && column === head,
    );
    // A column without anything in it asks for nothing.
    if (field === '' && example === undefined) return [];
    return [{ index, head, field, isGuessed, example: cellText(example).slice(0, 80) }];
  });
}

function territoriesOf(dataset: Record<string, unknown>): { id: string; name: string }[] {
  const list = Array.isArray(dataset.territories) ? (dataset.territories as unknown[]) : [];
  return list.map((each) => {
    const { id, name } = each as { id?: unknown; name?: unknown };
    return { id: String(id), name: String(name ?? id) };
  });
}
