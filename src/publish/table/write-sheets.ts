/**
 * A dataset as sheets, one for each of its lists, that read back as the same dataset. What no cell says simply is JSON in
 * its cell, and so is whatever would be read back as something else. Pure.
 */
import type { Cell, Sheet } from '../files/sheet.js';
import { isFaultText, sheetOf } from '../files/sheet.js';
import { isDitto } from './clean-rows.js';
import {
  COLLECTIONS,
  fieldsOf,
  headFields,
  HEAD_TABLES,
  type Field,
  type TableName,
} from './fields.js';
import { sheetName } from './find-table.js';
import { foldWords } from './fold-text.js';
import { headOf } from './headers.js';
import type { Json } from './read-row.js';
import { JSON_MARK, listOf, readCell, type Say } from './read-cell.js';
import { labelOf } from './vocabularies.js';

/** The order in which people fill them in. */
export const TABLES: readonly TableName[] = [...COLLECTIONS, ...HEAD_TABLES];

/** What a cell of a spreadsheet holds at most, in signs. */
const MAX_CELL = 32_000;

/** The sheets of a dataset as it was published. Fields that the format does not have are in none of them. */
export function sheetsOf(dataset: Json): Sheet[] {
  const head = headFields()
    .map((field): Cell[] => [headOf(field.path), cellOf(dataset, field, 'themes')])
    .filter(([, value]) => value !== null);
  return [
    sheetOf(sheetName('head'), [['Champ', 'Valeur'], ...head]),
    ...TABLES.flatMap((table) => {
      const list: unknown = dataset[table];
      const actors = Array.isArray(dataset.actors) ? (dataset.actors as Json[]) : [];
      return Array.isArray(list) && list.length
        ? [tableSheet(table, list as unknown[], actors)]
        : [];
    }),
  ];
}

function tableSheet(table: TableName, records: readonly unknown[], actors: readonly Json[]): Sheet {
  const rows = records.map((each) => (typeof each === 'string' ? { url: each } : (each as Json)));
  const fields = fieldsOf(table).filter((field) =>
    rows.some((row) => valueAt(row, field.path) !== undefined),
  );
  const columns = fields.map((field) =>
    rows.map((row) => partnersCell(row, field, actors) ?? cellOf(row, field, table)),
  );
  // A text that is longer than a cell goes on in the next ones.
  const widths = columns.map((cells) =>
    cells.reduce<number>((most, cell) => Math.max(most, partsOf(cell).length), 1),
  );
  const heads = fields.flatMap(({ path }, index) =>
    Array.from({ length: widths[index] ?? 1 }, (_each, part) =>
      part ? continued(headOf(path), part) : headOf(path),
    ),
  );
  const lines = rows.map((_row, line) =>
    columns.flatMap((cells, index) => {
      const parts = partsOf(cells[line] ?? null);
      return Array.from({ length: widths[index] ?? 1 }, (_each, part) => parts[part] ?? null);
    }),
  );
  return sheetOf(sheetName(table), [heads, ...lines]);
}

/** The head of a column that goes on with the one before it. */
export function continued(head: string, part: number): string {
  return `${head} (suite ${String(part)})`;
}

function partsOf(cell: Cell): Cell[] {
  if (typeof cell !== 'string' || cell.length <= MAX_CELL) return [cell];
  return Array.from({ length: Math.ceil(cell.length / MAX_CELL) }, (_each, index) =>
    cell.slice(index * MAX_CELL, (index + 1) * MAX_CELL),
  );
}

/** Names, or ids of actors: what is neither alone has no simple cell. */
function partnersCell(
  record: Json,
  { path, type }: Field,
  actors: readonly Json[],
): Cell | undefined {
  const value = record[path];
  if (type !== 'partners' || !Array.isArray(value) || value.length === 0) return undefined;
  const words = value.map((partner: Json) => {
    const keys = Object.keys(partner);
    const [key] = keys;
    const word = key === 'actor' || key === 'name' ? partner[key] : undefined;
    if (keys.length !== 1 || typeof word !== 'string') return undefined;
    const isKnown = actors.some(({ id, name }) =>
      key === 'actor' ? id === word : id === word || foldWords(String(name)) === foldWords(word),
    );
    return isKnown === (key === 'actor') ? word : undefined;
  });
  const cell = words.join('; ');
  const isReadBack = !cell.startsWith(JSON_MARK) && !isFaultText(cell) && !isDitto(cell);
  return isReadBack && isSame(listOf(cell), words) ? cell : undefined;
}

function cellOf(record: Json, field: Field, table: TableName): Cell {
  const value = valueAt(record, field.path);
  if (value === undefined) return null;
  const written = plainCell(value, field, table);
  return written !== undefined && isReadBack(written, value, field, table)
    ? written
    : JSON_MARK + JSON.stringify(value);
}

/** What people would write; `undefined` for what no cell holds. */
function plainCell(value: unknown, field: Field, table: TableName): Cell | undefined {
  const { path } = field;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'string') return labelOf(table, path, value) ?? value;
  if (field.type === 'coordinates' && Array.isArray(value)) {
    const [longitude, latitude] = value as unknown[];
    return `${String(latitude)}, ${String(longitude)}`;
  }
  const isTexts =
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
  if (!isTexts || (field.type !== 'list' && field.type !== 'references')) return undefined;
  return (value as string[]).map((each) => labelOf(table, path, each) ?? each).join('; ');
}

function isReadBack(cell: Cell, value: unknown, field: Field, table: TableName): boolean {
  if (isDitto(cell)) return false;
  if (field.type === 'coordinates') return isWholePoint(cell, value);
  // References are found by their ids first.
  let isQuiet = true;
  const say: Say = () => {
    isQuiet = false;
  };
  const read = readCell(cell, field, table, say);
  return isQuiet && isSame(read, value);
}

/** Degrees in France, in a form that no other is like. */
function isWholePoint(cell: Cell, value: unknown): boolean {
  const [longitude, latitude] = value as [number, number];
  const isInMetropolis = latitude > 41 && latitude < 52 && longitude > -6 && longitude < 10;
  return isInMetropolis && /^\d+(?:\.\d+)?, -?\d+(?:\.\d+)?$/.test(String(cell));
}

function valueAt(record: Json, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Json | undefined)?.[key], record);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
