/** What every file of rows is read into, whatever program wrote it. */

/** A cell. Dates are ISO 8601 text ("2027-01-14", "2027-01-14T18:30"), times of day "18:30". */
export type Cell = string | number | boolean | null | CellFault;

/** A cell of which the spreadsheet itself says that it has no value. */
export interface CellFault {
  /** "#N/A", "#REF!", or "formula" for one that was never computed. */
  readonly fault: string;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Addresses behind cells, by "row,column", both from 0. */
  readonly links: ReadonlyMap<string, string>;
  /** Rows that the spreadsheet does not show, from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Columns that it does not show, from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isHidden: boolean;
}

export function sheetOf(
  name: string,
  rows: readonly (readonly Cell[])[],
  others: Partial<Sheet> = {},
): Sheet {
  return {
    name,
    rows,
    links: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isHidden: false,
    ...others,
  };
}

export function isFault(cell: Cell | undefined): cell is CellFault {
  return typeof cell === 'object' && cell !== null;
}

const FAULTS = /^#(?:N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NULL!|NUM!|N\/D|NOM\?|VALEUR!|NOMBRE!|NUL!)$/;

/** Whether a text is what a spreadsheet shows in place of a value, in English or French. */
export function isFaultText(text: string): boolean {
  return FAULTS.test(text);
}

/** Whether a cell says nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** What is read in a cell, for people. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  return isFault(cell) ? cell.fault : String(cell);
}
