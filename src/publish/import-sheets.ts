/** Sheets as a dataset: every row is a record or a loss that is listed. Pure, in Node, in a worker and in a page. */
import type { Remark } from './remarks.js';
import { cellText, isBlank, sheetOf, type Sheet } from './files/sheet.js';
import {
  COLLECTIONS,
  fieldsOf,
  headFields,
  HEAD_TABLES,
  isCollection,
  type TableName,
} from './table/fields.js';
import { findTable, isAside, sheetName, tableNamed, type Mapping } from './table/find-table.js';
import { foldWords } from './table/fold-text.js';
import { headOf, matchHeader, nameOfTarget } from './table/headers.js';
import {
  giveIds,
  linkRecords,
  nameOfRecord,
  type Previous,
  type Tables,
} from './table/link-records.js';
import { officialTerritory } from './table/official-territory.js';
import { isHeldTitle } from './table/row-states.js';
import { readCell } from './table/read-cell.js';
import { EXAMPLE_ID } from './table/template.js';
import type { Json } from './table/read-row.js';
import { readRows, type ReadRow } from './table/read-rows.js';

export interface ImportOptions {
  /** What a publisher has said of columns that were not recognised. */
  mapping?: Mapping;
  /** What every sheet holds, when their names and heads do not tell. */
  table?: TableName;
  /** The dataset as it was published last: its ids stay, and what the sheets do not hold. */
  previous?: Previous;
  /** What the dataset is called, when no sheet says it. */
  title?: string;
  /** `YYYY-MM-DD`, to be written as the day of publication. */
  today?: string;
}

/** A sheet, and what is known of the file in which it stands. */
export interface Part {
  sheet: Sheet;
  file: string;
  /** Columns whose fields are known. */
  mapping?: Mapping;
  /** Where the records come from, for those that say nothing of it. */
  source?: { label: string; url?: string };
  /** What the records are, when no column says it. */
  kind?: string;
  /** Where they are, when no column says it. */
  departement?: string;
  /** What the sheet holds, when its name and heads do not tell. */
  table?: TableName;
}

/** How many rows of a sheet became records. */
export interface SheetCount {
  file: string;
  sheet: string;
  table: TableName;
  rows: number;
  records: number;
  /** Row of the heads, from 0. */
  headRow: number;
  /** Heads, where they stand (from 0), and the fields that they were read as. */
  columns: readonly { head: string; index: number; field: string }[];
}

/** Where a record was read. */
export type RowPlace = Pick<ReadRow, 'file' | 'sheet' | 'row'>;

export interface Imported {
  dataset: Json;
  remarks: Remark[];
  counts: SheetCount[];
  /** Where the records of each list of the dataset were read, in its order. */
  places: ReadonlyMap<TableName, readonly RowPlace[]>;
}

/**
 * Puts what sheets hold together to a dataset.
 * @param datasets what is one already: calendars, other datasets
 */
export function importSheets(
  parts: readonly Part[],
  options: ImportOptions = {},
  datasets: readonly { file: string; dataset: Json }[] = [],
): Imported {
  // Lists of a hundred thousand: none is spread over the arguments of a call.
  let remarks: Remark[] = [];
  const counts: SheetCount[] = [];
  const tables: Tables = new Map();
  let head: Json = {};
  for (const { file, dataset } of datasets) {
    head = { ...head, ...addDataset(tables, dataset, file, remarks) };
  }
  for (const part of parts) {
    const { file } = part;
    // What stands below it on its sheet is no other sheet.
    const isOwn = (each: Part) =>
      each.file === file && !each.sheet.name.startsWith(`${part.sheet.name}, `);
    const isAlone = parts.filter(isOwn).length === 1;
    const read = readPart(part, options, isAlone);
    remarks = remarks.concat(read.remarks.map((remark) => ({ file, ...remark })));
    head = { ...head, ...read.head };
    if (!read.count) continue;
    const { table } = read.count;
    tables.set(table, [...(tables.get(table) ?? []), ...read.rows]);
    counts.push({ file, ...read.count });
  }
  remarks = remarks.concat(
    giveIds(tables, options.previous, options.today),
    linkRecords(tables, withheldNames(remarks)),
    keptLists(tables, options.previous),
  );
  const places = new Map(
    [...tables].map(([table, rows]) => [
      table,
      rows.map(({ file, sheet, row }): RowPlace => ({ file, sheet, row })),
    ]),
  );
  return { dataset: datasetOf(head, tables, options), remarks, counts, places };
}

interface ReadPart {
  head: Json;
  rows: ReadRow[];
  count?: Omit<SheetCount, 'file'>;
  remarks: Remark[];
}

/** @param isAlone whether it is all that its file holds: then its name says nothing of it */
function readPart(part: Part, options: ImportOptions, isAlone: boolean): ReadPart {
  const { sheet, file, mapping, source, kind, table: wanted = options.table } = part;
  const nothing: ReadPart = { head: {}, rows: [], remarks: [] };
  const filled = String(sheet.rows.filter((row) => row.some((cell) => !isBlank(cell))).length);
  const place = { sheet: sheet.name, read: filled };
  if (filled === '0' || (isAside(sheet.name) && !isAlone)) return nothing;
  if (isHeldTitle(sheet.name) && !wanted) {
    return { ...nothing, remarks: [{ ...place, severity: 'error', code: 'held-sheet' }] };
  }
  if (sheet.isHidden) {
    return { ...nothing, remarks: [{ ...place, severity: 'note', code: 'hidden-sheet' }] };
  }
  if (tableNamed(sheet.name) === 'head' && !wanted) return { ...nothing, ...readHead(sheet) };
  const { table, remarks } = findTable(sheet, { ...mapping, ...options.mapping }, wanted);
  if (!table) {
    return {
      ...nothing,
      remarks: [
        ...remarks,
        { ...place, severity: 'error', code: isTransposed(sheet) ? 'transposed' : 'no-header' },
      ],
    };
  }
  if (table.columns.length < 2 && isTransposed(sheet)) {
    return { ...nothing, remarks: [{ ...place, severity: 'error', code: 'transposed' }] };
  }
  const read = readRows(sheet, table, file);
  const own = read.rows.filter(({ record }) => record.id !== EXAMPLE_ID);
  const refused = new Map(
    read.remarks.flatMap((remark) => (isHeldBack(remark) ? [[remark.row, remark] as const] : [])),
  );
  const rows = own.filter((row) => {
    const loss = refused.get(row.row) ?? lossOf(row, table.name);
    if (loss) remarks.push(loss);
    return !loss;
  });
  const shown = new Set(read.rows.filter((row) => !own.includes(row)).map(({ row }) => row));
  const told = read.remarks.filter(
    (remark) => (remark.row === undefined || !shown.has(remark.row)) && !isHeldBack(remark),
  );
  for (const row of rows) {
    const { record } = row;
    row.departement ??= part.departement;
    if (kind !== undefined && table.name === 'actors') record.kind ??= kind;
    addSource(record, table.name, source);
  }
  return {
    ...nothing,
    rows,
    remarks: remarks.concat(told),
    count: {
      sheet: sheet.name,
      table: table.name,
      rows: own.length,
      records: rows.length,
      headRow: table.headRow,
      columns: table.columns.map(({ head, index, target }) => ({
        head,
        index,
        field: nameOfTarget(target),
      })),
    },
  };
}

/** Whether a remark says that a row, or a sheet, is not to be published. */
export function isHeldBack({ code }: Pick<Remark, 'code'>): boolean {
  return code === 'consent-refused' || code === 'row-withheld' || code === 'held-sheet';
}

/** Whether the heads stand below each other, in the first column. */
function isTransposed(sheet: Sheet): boolean {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const turned = Array.from({ length: width }, (_, column) =>
    sheet.rows.map((row) => row[column] ?? null),
  );
  const { table } = findTable(sheetOf(sheet.name, turned.slice(0, MOST_TURNED)), {});
  return table !== undefined && table.columns.length > 2;
}

/** Columns that are looked at: records beside each other are few. */
const MOST_TURNED = 60;

/** Adds the records of a dataset; what it says besides is given back. */
function addDataset(tables: Tables, dataset: Json, file: string, remarks: Remark[]): Json {
  const head: Json = {};
  for (const [key, value] of Object.entries(dataset)) {
    const isTable = [...HEAD_TABLES, ...COLLECTIONS].some((table) => table === key);
    if (!isTable) {
      head[key] = value;
      continue;
    }
    const table = key as TableName;
    const rows = (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap(
      (each, index): ReadRow[] => {
        const record = typeof each === 'string' && table === 'include' ? { url: each } : each;
        const place = { file, sheet: table, row: index + 1, severity: 'error' } as const;
        if (typeof record !== 'object' || record === null || Array.isArray(record)) {
          remarks.push({
            ...place,
            code: 'not-a-record',
            read: JSON.stringify(record).slice(0, 120),
          });
          return [];
        }
        const own = { ...(record as Json) };
        if (typeof own.id === 'number') own.id = String(own.id);
        const row = { record: own, departement: undefined, file, sheet: table, row: index + 1 };
        const loss = lossOf(row, table);
        if (loss) remarks.push({ file, ...loss });
        return loss ? [] : [row];
      },
    );
    tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  }
  return head;
}

/** Why a row is no record. */
function lossOf({ record, sheet, row }: ReadRow, table: TableName): Remark | undefined {
  const place = { sheet, row, severity: 'error' } as const;
  const needed = fieldsOf(table).filter(
    ({ path, isRequired }) =>
      isRequired && path !== 'id' && !(table === 'territories' && path === 'level'),
  );
  const missing = needed.find(({ path }) => record[path] === undefined || record[path] === '');
  const name = nameOfRecord(record);
  const first = Object.values(record).find((each): each is string => typeof each === 'string');
  if (missing) {
    return {
      ...place,
      code: 'no-name',
      column: headOf(missing.path),
      ...(first === undefined ? {} : { read: first }),
    };
  }
  if (table === 'referents' && name === undefined) {
    return {
      ...place,
      code: 'no-name',
      column: headOf('name'),
      ...(first === undefined ? {} : { read: first }),
    };
  }
  const isDated = record.start ?? record.month ?? record.sessions;
  if (table === 'events' && isDated === undefined) {
    return { ...place, code: 'no-date', ...(name === undefined ? {} : { record: name }) };
  }
  if (table === 'territories') record.level ??= levelOf(record);
  return undefined;
}

/** What a territory is by its name and code, when its row does not say so. */
function levelOf({ name, code }: Json): string {
  const known = officialTerritory(String(name));
  if (known && (code === undefined || code === known.code)) return known.level;
  return typeof code === 'string' && /^\d[\dAB]\d{3}$/.test(code) ? 'commune' : 'other';
}

function addSource(record: Json, table: TableName, source: Part['source']): void {
  if (source && isCollection(table) && table !== 'territories') record.source ??= { ...source };
}

/** A sheet of two columns: what, and its value. */
function readHead(sheet: Sheet): { head: Json; remarks: Remark[] } {
  const head: Json = {};
  const remarks: Remark[] = [];
  sheet.rows.forEach(([name, value], index) => {
    if (isBlank(name) || isBlank(value)) return;
    const column = cellText(name).trim();
    const match = matchHeader(column, 'head');
    const place = { sheet: sheet.name, row: index + 1, column };
    if (!match || !('field' in match.target)) {
      if (index > 0) remarks.push({ ...place, severity: 'warning', code: 'unknown-column' });
      return;
    }
    const { field } = match.target;
    const read = readCell(value, field, 'themes', (severity, code, others) => {
      remarks.push({ ...place, severity, code, read: cellText(value), ...others });
    });
    if (read !== undefined) setPath(head, field.path, read);
  });
  return { head, remarks };
}

function setPath(target: Json, path: string, value: unknown): void {
  const [first = '', rest] = path.split(/\.(.*)/s);
  if (rest === undefined) target[first] = value;
  else {
    target[first] ??= {};
    setPath(target[first] as Json, rest, value);
  }
}

function withheldNames(remarks: readonly Remark[]): Set<string> {
  return new Set(
    remarks
      .filter(isHeldBack)
      .flatMap(({ record }) => (record === undefined ? [] : [foldWords(record)])),
  );
}

/** What the sheets do not hold stays as it was: who reads this knows what is old. */
function keptLists(tables: Tables, previous: Previous = {}): Remark[] {
  return COLLECTIONS.flatMap((table): Remark[] => {
    const list = previous[table];
    if (tables.has(table) || !Array.isArray(list) || list.length === 0) return [];
    const read = sheetName(table);
    return [{ severity: 'note', code: 'kept-list', read, became: String(list.length) }];
  });
}

/** The parts of a dataset in the order in which people read it. */
function datasetOf(head: Json, tables: Tables, { previous, title, today }: ImportOptions): Json {
  const kept = Object.fromEntries(
    Object.entries(previous ?? {}).filter(
      ([key]) => key !== 'updated' && !tables.has(key as TableName),
    ),
  );
  const records = (table: TableName) => tables.get(table)?.map(({ record }) => record);
  const lists = [...HEAD_TABLES, ...COLLECTIONS].flatMap((table): [string, unknown][] => {
    const list = records(table);
    return list?.length ? [[table, list]] : [];
  });
  const knownHead = headFields().map(({ path }) => path.split('.')[0] ?? '');
  const own = { ...kept, ...head };
  const ordered = [...new Set([...knownHead, ...Object.keys(own)])].flatMap(
    (key): [string, unknown][] => (own[key] === undefined ? [] : [[key, own[key]]]),
  );
  return {
    formatVersion: '1',
    ...(title === undefined ? {} : { title }),
    ...(today === undefined ? {} : { updated: today }),
    ...Object.fromEntries(ordered),
    ...Object.fromEntries(lists),
  };
}
