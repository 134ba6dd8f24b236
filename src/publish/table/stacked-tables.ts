/** Several tables on one sheet, one below the other: each becomes a sheet of its own, its rows where they stood. Pure. */
import { cellText, isBlank, sheetOf, type Cell, type Sheet } from '../files/sheet.js';
import { COLLECTIONS, type TableName } from './fields.js';
import { findTable, tableNamed } from './find-table.js';
import { matchHeader } from './headers.js';
import { valueMeant } from './vocabularies.js';

export interface StackedTable {
  sheet: Sheet;
  /** What it holds, when its sheet speaks of another table. */
  table?: TableName;
  /** What its title says of all its records. */
  kind?: string;
}

/** The tables of a sheet, the first under the name of the sheet; the whole sheet where there is one only. */
export function stackedTables(sheet: Sheet): StackedTable[] {
  const starts = startsOf(sheet.rows);
  if (starts.length < 2) return [{ sheet }];
  const ends = [...starts.slice(1).map(({ from }) => from), sheet.rows.length];
  const firstHeads = headsText(sheet.rows[starts[0]?.head ?? 0]);
  return starts.map(({ from, head, title }, index): StackedTable => {
    const end = ends[index] ?? sheet.rows.length;
    const isIn = (row: number) => row < end && (index === 0 || row >= from);
    const rows = sheet.rows.slice(0, end).map((row, at): readonly Cell[] => (isIn(at) ? row : []));
    if (index === 0) return { sheet: { ...sheet, rows } };
    const own = { ...sheet, rows, name: `${sheet.name}, ${title || String(head + 1)}` };
    const named = tableNamed(title);
    const alike = headsText(sheet.rows[head]) === firstHeads ? tableNamed(sheet.name) : undefined;
    const table = [named, alike, findTable(sheetOf('', rows), {}).table?.name].find(
      (each): each is TableName => each !== undefined && each !== 'head',
    );
    const kind = valueMeant('actors', 'kind', title);
    return {
      sheet: own,
      ...(table === undefined ? {} : { table }),
      ...(kind === undefined ? {} : { kind }),
    };
  });
}

/** Where tables begin: their heads, and with them the title above. The first is the first of the sheet. */
function startsOf(
  rows: readonly (readonly Cell[])[],
): { from: number; head: number; title: string }[] {
  const starts: { from: number; head: number; title: string }[] = [];
  rows.forEach((row, head) => {
    const above = filled(rows[head - 1]);
    const title = above.length === 1 ? cellText(above[0]).trim() : '';
    if (!isHeads(row, title)) return;
    const from = title ? head - 1 : head;
    // A page that is printed repeats its heads between rows: what stands apart is another table.
    const isApart = filled(rows[from - 1]).length === 0;
    if (starts.length === 0 || (isApart && head > (starts.at(-1)?.head ?? 0) + 1)) {
      starts.push({ from, head, title });
    }
  });
  return starts.filter(
    ({ head, title }, index) =>
      index === 0 ||
      title !== '' ||
      headsText(rows[head]) !== headsText(rows[starts[0]?.head ?? 0]),
  );
}

/** Whether nearly all texts of a row are names of columns of one table: half of them, where a title names the table. */
function isHeads(row: readonly Cell[], title: string): boolean {
  const texts = filled(row);
  if (texts.length < 2 || texts.some((cell) => typeof cell !== 'string')) return false;
  const named = tableNamed(title);
  return COLLECTIONS.some((table) => {
    const known = texts.filter((cell) => (matchHeader(cellText(cell), table)?.certainty ?? 0) > 1);
    return known.length >= 2 && known.length >= texts.length * (table === named ? 0.5 : 0.75);
  });
}

function filled(row: readonly Cell[] | undefined): Cell[] {
  return row?.filter((cell) => !isBlank(cell)) ?? [];
}

function headsText(row: readonly Cell[] | undefined): string {
  return JSON.stringify(filled(row).map((cell) => cellText(cell).trim()));
}
