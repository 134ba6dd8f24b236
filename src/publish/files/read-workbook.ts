/** The port to the library that reads XLSX, ODS and XLS: nothing else knows it. */
import type { Cell as LibraryCell, CellValue, Sheet as LibrarySheet } from 'hucre';
import { FileError } from './file-error.js';
import { guardZip } from './guard-zip.js';
import { isFaultText, sheetOf, type Cell, type Sheet } from './sheet.js';

/** Rows and columns of one sheet that are read; a stray cell far away must not fill the memory. */
const MAX_ROWS = 200_000;
const MAX_COLUMNS = 500;

/**
 * The sheets of a workbook.
 * @throws {FileError}
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) guardZip(bytes);
  const { read } = await import('hucre');
  const book = await read(bytes).catch((error: unknown) => {
    throw asFileError(error);
  });
  return book.sheets.map(toSheet);
}

function asFileError(error: unknown): FileError {
  const { name, message } = error as Error;
  if (name === 'EncryptedFileError') return new FileError('file-encrypted');
  if (/limit/.test(message)) return new FileError('file-too-large', undefined, { cause: error });
  const isOther = name === 'UnsupportedFormatError' || message.includes('missing [Content_Types]');
  return new FileError(isOther ? 'file-unknown' : 'file-corrupt', undefined, { cause: error });
}

function toSheet(sheet: LibrarySheet): Sheet {
  const { rows, cells, merges = [] } = sheet;
  if (rows.length > MAX_ROWS) throw new FileError('file-too-large', String(rows.length));
  const links = new Map<string, string>();
  const read: Cell[][] = rows.map((row, rowIndex) =>
    row
      .slice(0, MAX_COLUMNS)
      .map((value, column) => cellOf(value, cells?.get(`${String(rowIndex)},${String(column)}`))),
  );
  for (const [place, { hyperlink }] of cells ?? []) {
    if (hyperlink?.target) links.set(place, hyperlink.target);
  }
  // A value over several rows is meant for each of them; a title over several columns is one title.
  for (const { startRow, endRow, startCol } of merges) {
    const value = read[startRow]?.[startCol];
    for (let row = startRow + 1; row <= Math.min(endRow, read.length - 1); row++) {
      const cellsOfRow = read[row];
      if (cellsOfRow && value !== undefined) cellsOfRow[startCol] = value;
    }
  }
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden);
  return sheetOf(sheet.name, read, {
    links,
    hiddenRows: new Set(hiddenRows.map(([row]) => row)),
    hiddenColumns: new Set(
      (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])),
    ),
    isHidden: Boolean(sheet.hidden ?? sheet.veryHidden),
  });
}

function cellOf(value: CellValue, cell: LibraryCell | undefined): Cell {
  if (value instanceof Date) return dateText(value);
  if (value === null) return cell?.type === 'formula' && cell.formula ? { fault: 'formula' } : null;
  if (typeof value !== 'string') return value;
  if (cell && (cell.type === 'error' || (cell.type === 'formula' && isFaultText(value)))) {
    return { fault: value };
  }
  // A time of day of an ODS file.
  const [, hours = '', minutes = ''] = /^PT(\d{1,2})H(\d{2})M\d{2}S$/.exec(value) ?? [];
  return hours && Number(hours) < 24 ? `${hours.padStart(2, '0')}:${minutes}` : value;
}

/** Years before which a spreadsheet's date is none: it counts days from 1900, or from 1904. */
const FIRST_YEAR = 1905;

/** What the spreadsheet shows; it knows no time zone. */
function dateText(value: Date): string {
  const rounded = new Date(Math.round(value.getTime() / 60_000) * 60_000);
  if (Number.isNaN(rounded.getTime())) return '';
  const [date = '', time = ''] = rounded.toISOString().slice(0, 16).split('T');
  if (rounded.getUTCFullYear() < FIRST_YEAR) return time;
  return time === '00:00' ? date : `${date}T${time}`;
}
