/** Several tables on one sheet, one below the other: each becomes a sheet of its own, its rows where they stood. Pure. */
import { cellText, isBlank, sheetOf, type Cell, type Sheet } from '../files/sheet.js';
import { COLLECTIONS, type TableName } from './fields.js';
import { findTable, tableNamed } from './find-table.js';
import { isColumnName } from './headers.js';
import { officialTerritory } from './official-territory.js';
import { valueMeant } from './vocabularies.js';

export interface StackedTable {
  sheet: Sheet;
  /** What it holds, when its sheet speaks of another table. */
  table?: TableName;
  /** What its title says of all its records: a kind, or where they are. */
  kind?: string;
  departement?: string;
}

/** The tables of a sheet, the first under the name of the sheet; the whole sheet where there is one only. */
export function stackedTables(sheet: Sheet): StackedTable[] {
  const starts = startsOf(sheet.rows);
  const ends = [...starts.slice(1).map(({ from }) => from), sheet.rows.length];
  const firstHeads = headsText(sheet.rows[starts[0]?.head ?? 0]);
  if (starts.length === 0) return [{ sheet }];
  return starts.map(({ from, head, title }, index): StackedTable => {
    const end = ends[index] ?? sheet.rows.length;
    const isIn = (row: number) => row < end && (index === 0 || row >= from);
    const rows = sheet.rows.slice(0, end).map((row, at): readonly Cell[] => (isIn(at) ? row : []));
    const kind = valueMeant('actors', 'kind', title);
    const said = {
      ...(kind === undefined ? {} : { kind }),
      ...(officialTerritory(title) ? { departement: title } : {}),
    };
    if (index === 0) return { sheet: starts.length > 1 ? { ...sheet, rows } : sheet, ...said };
    const own = { ...sheet, rows, name: `${sheet.name}, ${title || String(head + 1)}` };
    const isAlike = headsText(sheet.rows[head]) === firstHeads;
    const named = isAlike ? tableNamed(sheet.name) : tableNamed(title);
    const found = isAlike ? findTable({ ...sheet, rows }, {}) : findTable(sheetOf('', rows), {});
    const table = [named, found.table?.name].find(
      (each): each is TableName => each !== undefined && each !== 'head',
    );
    return { sheet: own, ...(table === undefined ? {} : { table }), ...said };
  });
}

interface Start {
  /** Rows, from 0: of the title or else of the heads, and of the heads. */
  from: number;
  head: number;
  title: string;
}

/** Where tables begin: their heads, and with them the title above. */
function startsOf(rows: readonly (readonly Cell[])[]): Start[] {
  const starts: Start[] = [];
  rows.forEach((row, head) => {
    const start = startAt(rows, head);
    if (!isHeads(row, start.title)) return;
    const last = starts.at(-1);
    if (!last) {
      starts.push(start);
      return;
    }
    // A page that is printed repeats its heads between rows.
    const isOther = headsText(row) !== headsText(rows[last.head]);
    const isApart = filled(rows[start.from - 1]).length < 2;
    const isSure = isOther && isHeads(row, '', 1) && filled(row).length > 2;
    if (head > last.head + 1 && (isApart ? isOther || start.title !== '' : isSure)) {
      starts.push(start);
    }
  });
  return starts;
}

/** The title of a table stands above its heads, or a blank row higher. */
function startAt(rows: readonly (readonly Cell[])[], head: number): Start {
  const above = filled(rows[head - 1]).length === 0 ? head - 2 : head - 1;
  const [title, ...others] = filled(rows[above]);
  const isTitle = title !== undefined && others.length === 0;
  return { head, from: isTitle ? above : head, title: isTitle ? cellText(title).trim() : '' };
}

/** Whether nearly all texts of a row are names of columns of one table: half of them, where a title names the table. */
function isHeads(row: readonly Cell[], title: string, share = 0.75): boolean {
  const texts = filled(row);
  if (texts.length < 2 || texts.some((cell) => typeof cell !== 'string')) return false;
  const heads = texts.map((cell) => cellText(cell));
  // Most rows hold a date, a number or a sentence: they are not looked at any further.
  const isPlain = heads.filter((head) => /\d/.test(head)).length < 2;
  if (!isPlain || heads.some((head) => head.length > MOST_LETTERS)) return false;
  const named = tableNamed(title);
  return COLLECTIONS.some((table) => {
    const known = heads.filter((head) => isColumnName(head, table));
    return known.length >= 2 && known.length >= heads.length * (table === named ? 0.5 : share);
  });
}

/** In the name of a column. */
const MOST_LETTERS = 80;

function filled(row: readonly Cell[] | undefined): Cell[] {
  return row?.filter((cell) => !isBlank(cell)) ?? [];
}

function headsText(row: readonly Cell[] | undefined): string {
  return JSON.stringify(filled(row).map((cell) => cellText(cell).trim()));
}
