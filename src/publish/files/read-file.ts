/** What a file is, by what it holds and not by its name, and what is in it. */
import { decodeText } from './decode-text.js';
import { FileError } from './file-error.js';
import { readCsv } from './read-csv.js';
import { readHtmlTables } from './read-html-table.js';
import { readWorkbook } from './read-workbook.js';
import type { Sheet } from './sheet.js';
import type { Remark } from '../remarks.js';

/** What was found in a file. */
export type FileContent =
  | { kind: 'sheets'; sheets: Sheet[]; remarks: Remark[] }
  | { kind: 'json'; json: unknown; remarks: Remark[] }
  | { kind: 'calendar'; text: string; remarks: Remark[] };

/** Largest file that is read. */
const MAX_BYTES = 100e6;

/**
 * Reads a file.
 * @param name its name without folders; sheets that have none are called after it
 * @throws {FileError} when it cannot be read at all
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<FileContent> {
  if (bytes.length > MAX_BYTES) throw new FileError('file-too-large');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isCompound) {
    const sheets = await readWorkbook(bytes);
    const remarks: Remark[] = isCompound ? [{ severity: 'note', code: 'old-xls' }] : [];
    return { kind: 'sheets', sheets, remarks };
  }
  return readText(bytes, name);
}

async function readText(bytes: Uint8Array, name: string): Promise<FileContent> {
  const { text, encoding, isDoubtful } = decodeText(bytes);
  const start = text.slice(0, 2000).trim();
  if (start === '' && text.trim() === '') throw new FileError('file-empty');
  const other = [/^%PDF/, /^\{\\rtf/, /^\u0089PNG|^\ufffd?JFIF/].findIndex((each) =>
    each.test(start),
  );
  if (other >= 0) throw new FileError('file-unknown', ['PDF', 'RTF', 'image'][other]);
  if (start.includes('\u0000')) throw new FileError('file-unknown');
  const remarks: Remark[] = [];
  if (isDoubtful) remarks.push({ severity: 'warning', code: 'encoding-doubtful' });
  else if (encoding !== 'utf-8') {
    remarks.push({ severity: 'note', code: 'encoding', became: encoding });
  }
  if (/^[[{]/.test(start)) return { kind: 'json', json: parseJson(text), remarks };
  if (/^BEGIN:VCALENDAR/i.test(start)) return { kind: 'calendar', text, remarks };
  if (start.startsWith('<')) {
    const sheets = readHtmlTables(text);
    if (sheets.length) {
      remarks.push({ severity: 'note', code: 'html-table' });
      return { kind: 'sheets', sheets, remarks };
    }
    const [, tag = ''] = /<(?:\?xml[\s\S]*?<)?([a-z]+)/i.exec(start) ?? [];
    throw new FileError('file-unknown', tag.toUpperCase());
  }
  const csv = readCsv(text, name.replace(/\.[^.]+$/, ''));
  return { kind: 'sheets', sheets: [csv.sheet], remarks: [...remarks, ...csv.remarks] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new FileError('file-corrupt', (error as Error).message, { cause: error });
  }
}
