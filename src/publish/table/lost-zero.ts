/** Codes of municipalities that a spreadsheet took for numbers: whether what is missing is a zero before, or a digit behind. Pure. */
import { cellText, type Cell } from '../files/sheet.js';
import { officialTerritory } from './official-territory.js';

/** Rows that are looked at to know where a table is. */
const SAMPLE_ROWS = 100;

/**
 * Whether four digits lost a zero: not where their row says another département, nor where they begin as the codes of the
 * other rows do ("4800" among "48000" and "48100").
 * @param told what the row says of its département
 * @param others the rows of the table, and the column of the code
 */
export function isLostZero(
  digits: string,
  told: readonly unknown[],
  { rows, column }: { rows: readonly (readonly Cell[])[]; column: number },
): boolean {
  const code = `0${digits.charAt(0)}`;
  const known = told
    .map((each) => (typeof each === 'string' ? officialTerritory(each) : undefined))
    .find((each) => each?.level === 'departement');
  if (known) return known.code === code;
  const beginnings = rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => cellText(row[column]).trim())
    .filter((each) => /^\d{5}$/.test(each))
    .map((each) => each.slice(0, 2));
  return beginnings.includes(code) || !beginnings.includes(digits.slice(0, 2));
}
