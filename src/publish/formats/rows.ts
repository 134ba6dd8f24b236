/** Objects as rows under the heads that they have, in the order in which these come. Pure. */
import type { Cell } from '../files/sheet.js';
import { JSON_MARK } from '../table/read-cell.js';

/** A record of another format: texts, numbers, lists, objects. */
export type Row = Record<string, unknown>;

/** How deep objects inside objects become columns of their own. */
const MAX_DEPTH = 2;

export function rowsOf(rows: readonly Row[]): Cell[][] {
  const flat = rows.map((row) => flatten(row, '', 0));
  const heads = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  return [heads, ...flat.map((row) => heads.map((head) => row[head] ?? null))];
}

function flatten(row: Row, before: string, depth: number): Record<string, Cell> {
  const cells: Record<string, Cell> = Object.create(null) as Record<string, Cell>;
  for (const [key, value] of Object.entries(row)) {
    const head = before + key;
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && depth < MAX_DEPTH) {
      Object.assign(cells, flatten(value as Row, `${head} `, depth + 1));
    } else cells[head] = cellOf(value);
  }
  return cells;
}

function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'object': {
      if (value === null) return null;
      const isPlain = Array.isArray(value) && value.every((each) => typeof each !== 'object');
      return isPlain ? value.join('\n') : JSON_MARK + JSON.stringify(value);
    }
    default:
      return null;
  }
}
