/** Tables of a web page: what many programs save under a name that ends in ".xls". No DOM, so that workers have it. Pure. */
import { plainText } from '../../data/plain-text.js';
import { sheetOf, type Sheet } from './sheet.js';

/** Every table as a sheet; a cell over several columns or rows stands in the first of them. */
export function readHtmlTables(html: string): Sheet[] {
  const plain = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  return [...plain.matchAll(/<table\b[\s\S]*?<\/table>/gi)].flatMap(([table], index) => {
    const rows = [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/table>)/gi)].map(([, row]) =>
      cellsOf(row ?? ''),
    );
    return rows.length ? [sheetOf(`Table ${String(index + 1)}`, rows)] : [];
  });
}

function cellsOf(row: string): string[] {
  const cells = [...row.matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/tr>|$)/gi)];
  return cells.flatMap(([, attributes = '', content = '']) => {
    const span = Number(/\bcolspan="?(\d{1,3})/i.exec(attributes)?.[1] ?? 1);
    const text = plainText(content.replace(/<\/t[dh]>[\s\S]*$/i, ''));
    return [text, ...Array.from({ length: Math.max(0, span - 1) }, () => '')];
  });
}
