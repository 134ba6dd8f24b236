/** Rows as they are before they are read: what goes on in the next column, ditto marks, heads again, totals. Pure. */
import { cellText, isBlank, type Cell, type Sheet } from '../files/sheet.js';
import { HEAD_TABLES } from './fields.js';
import { CONTINUED, type FoundTable } from './find-table.js';
import { officialTerritory } from './official-territory.js';
import { isHeldTitle } from './row-states.js';
import { valueMeant } from './vocabularies.js';

/** Columns that go on with others, with those. */
export function continuedColumns(
  sheet: Sheet,
  { headRow }: FoundTable,
): [whole: number, part: number][] {
  const heads = sheet.rows[headRow]?.map((cell) => cellText(cell)) ?? [];
  return heads.flatMap((head, part): [number, number][] => {
    const [, whole] = CONTINUED.exec(head) ?? [];
    const index = whole === undefined ? -1 : heads.indexOf(whole);
    return index < 0 ? [] : [[index, part]];
  });
}

export function joined(
  cells: readonly Cell[],
  parts: readonly (readonly [number, number])[],
): Cell[] {
  const whole = [...cells];
  for (const [index, part] of parts) {
    if (!isBlank(cells[part])) whole[index] = cellText(whole[index]) + cellText(cells[part]);
  }
  return whole;
}

/** Some exports repeat the heads at every page. */
export function isHeadAgain(cells: readonly Cell[], { columns }: FoundTable): boolean {
  return (
    columns.length > 1 && columns.every(({ index, head }) => cellText(cells[index]).trim() === head)
  );
}

const DITTO = /^(?:idem|id\.|["″〃«»]|''|-\/\/-)$/i;

/** Whether a cell says only that it is as the one above. */
export function isDitto(cell: Cell): boolean {
  return typeof cell === 'string' && DITTO.test(cell.trim());
}

/** "idem" is what stands above it. */
export function withDittos(
  cells: readonly Cell[],
  above: readonly Cell[],
  say: (column: number, read: string, became: string) => void,
): readonly Cell[] {
  if (!cells.some((cell) => isDitto(cell))) return cells;
  return cells.map((cell, column) => {
    const before = above[column];
    if (typeof cell !== 'string' || !isDitto(cell)) return cell;
    say(column, cell, cellText(before));
    return before ?? null;
  });
}

const ASIDE =
  /^(?:(?:sous[- ])?tota(?:l|ux)\b|nombre (?:total|de) |sources? ?:|n\.?b\.? ?:|nota ?:|remarques? ?:|légende ?:)/i;
/** The same, where nothing else stands in the row. */
const ASIDE_ALONE =
  /^(?:\*|mise? à jour|m[àa]j\b|à jour (?:le|au)|fait (?:à|le)|document |données |contacts? ?:|tableau |liste |imprimé|page \d|\d+ (?:structures?|lignes?|acteurs?|événements?|référents?|personnes?)\b)/i;

/** Totals and notes below a table. */
export function isAsideRow(cells: readonly Cell[], { columns }: FoundTable): boolean {
  const first = cells.find((cell) => !isBlank(cell));
  const isName = columns.some(({ index }) => cells[index] === first);
  if (!isName || typeof first !== 'string' || columns.length < 2) return false;
  const others = cells.filter((cell) => !isBlank(cell)).slice(1);
  // Sums stand beside a total; a record says more.
  const isTotal = others.every((cell) => /^[\d\s.,%€]*$/.test(cellText(cell)));
  return (
    isTotal && (ASIDE.test(first.trim()) || (others.length === 0 && ASIDE_ALONE.test(first.trim())))
  );
}

/** What a title between rows says of those below: a territory or a kind; `undefined` for a row that is none. */
export interface SectionTitle {
  text: string;
  departement?: string;
  kind?: string;
  /** The rows below are not to be published. */
  isHeld?: boolean;
}

/**
 * A row with nothing in it but a title: "LOZÈRE", "Pharmacies :".
 * @param next the row below: a title has something to be the title of
 * @param before the title that holds so far
 */
export function sectionTitle(
  cells: readonly Cell[],
  { columns, name }: FoundTable,
  next: readonly Cell[],
  before: SectionTitle | undefined,
): SectionTitle | undefined {
  const isList = HEAD_TABLES.some((table) => table === name) || name === 'territories';
  const [only, ...others] = cells.filter((cell) => !isBlank(cell));
  if (isList || typeof only !== 'string' || others.length || columns.length < 2) return undefined;
  const column = columns.find(({ index }) => cells[index] === only);
  // It may be the name of one, and is not: others stand below.
  if (isHeldTitle(only) && next.filter((cell) => !isBlank(cell)).length > 1) {
    return { text: only.trim().replace(/\s*:$/, ''), isHeld: true };
  }
  // What comes after those that are held back has a title, too.
  if (before?.isHeld && next.filter((cell) => !isBlank(cell)).length > 1) {
    const place = territoriesIn(only.trim());
    return { text: only.trim(), ...(place === undefined ? {} : { departement: place }) };
  }
  const path = column && 'field' in column.target ? column.target.field.path : undefined;
  const isName = path === 'name' || path === 'title' || path === 'role' || path === undefined;
  // Below it stand names, or what it is the territory of.
  const isBelow = column === undefined || isBlank(next[column.index]) === !isName;
  if ((!isName && path !== 'territories') || !isBelow) return undefined;
  if (next.filter((cell) => !isBlank(cell)).length < 2 - Number(!isName)) return undefined;
  const text = only.trim().replace(/\s*:$/, '');
  const isMarked = only.trim().endsWith(':');
  const isLoud = text === text.toUpperCase() && text.length > 6;
  const departement = territoriesIn(text);
  if (departement !== undefined) return { text, departement };
  if (path === 'territories') return undefined;
  const isPlural = /^\p{L}{4,}[sx]\b/u.test(text);
  const kind = name === 'actors' ? valueMeant('actors', 'kind', text) : undefined;
  if (kind !== undefined && (isMarked || isLoud || isPlural)) return { text, kind };
  // After one title capitals are another: it ends what that one said.
  const isNext = before !== undefined && isLoud;
  return isMarked || isNext ? { text } : undefined;
}

/** "HÉRAULT ET GARD": those of which each is one; "Nord" may be a side. */
function territoriesIn(text: string): string | undefined {
  const parts = text.split(/\s*[/,+&]\s*|\s+et\s+/i).filter(Boolean);
  const isOfficial = (each: string) => officialTerritory(each) !== undefined;
  if (isOfficial(text) && !/^nord$/i.test(text)) return text;
  return parts.length > 1 && parts.every(isOfficial) ? parts.join(', ') : undefined;
}

export function rowText(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => cellText(cell))
    .join(' · ')
    .slice(0, 120);
}
