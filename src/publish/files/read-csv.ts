/** Rows of text with a separator: semicolons of a French Excel, commas, tabs, pipes. Pure. */
import Papa from 'papaparse';
import type { Remark } from '../remarks.js';
import { sheetOf, type Sheet } from './sheet.js';

const SEPARATORS = [';', '\t', ',', '|'];

/** The rows of a text. */
export function readCsv(text: string, name: string): { sheet: Sheet; remarks: Remark[] } {
  // "sep=;" is for Excel alone.
  const [told = '', declared] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const body = text.slice(told.length);
  const delimiter = declared ?? separatorOf(body);
  const first = parse(body, delimiter);
  const unclosed = first.errors.find(({ code }) => /^(?:Missing|Invalid)Quotes$/.test(code));
  // A quote that nothing closes, or that closes in the middle, swallows rows: then quotes are signs as others.
  const { data } = unclosed ? parse(body, delimiter, '\u0000') : first;
  const rows = data.map((row) => row.map(safeBack));
  const remarks: Remark[] = unclosed
    ? [{ severity: 'warning', code: 'unclosed-quote', sheet: name, row: (unclosed.row ?? 0) + 1 }]
    : [];
  return { sheet: sheetOf(name, rows), remarks };
}

function parse(text: string, delimiter: string, quoteChar = '"') {
  return Papa.parse<string[]>(text, { delimiter, quoteChar, skipEmptyLines: false });
}

/** The separator that is most frequent in the first lines, outside of quotes, and as often in each of them. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const [head = 0] = counts;
    // The heads of columns hold no decimal commas and no sentences; lines that agree with them count.
    return head * 100 + counts.filter((count) => count === head && count > 0).length;
  });
  const best = Math.max(...scores);
  return best > 0 ? (SEPARATORS[scores.indexOf(best)] ?? ';') : ';';
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
function safeBack(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
