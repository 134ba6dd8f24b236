/**
 * Sheets as a file: XLSX, ODS or CSV. Texts stay texts: none becomes a formula in the program that opens it. In XLSX and
 * ODS, columns may offer a list of values, and keep digits as they are typed.
 */
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { cellText, type Cell, type Sheet } from './sheet.js';

export type WorkbookFormat = 'xlsx' | 'ods' | 'csv';

/** A sheet to be written, and how it helps who fills it in. */
export interface SheetToWrite extends Pick<Sheet, 'name' | 'rows'> {
  /** Values to choose from, by column from 0. */
  choices?: ReadonlyMap<number, readonly string[]>;
  /** Columns whose digits are text, from 0. */
  textColumns?: ReadonlySet<number>;
  /** Whether the first row holds heads. */
  hasHeads?: boolean;
  isHidden?: boolean;
}

export interface WrittenFile {
  name: string;
  bytes: Uint8Array;
}

/** Rows below the data for which choices and formats are there. */
const EMPTY_ROWS = 500;
/** Widths of columns, in signs. */
const WIDTH = { least: 14, most: 48 };

/**
 * Writes sheets.
 * @param name without an ending; CSV files are named after their sheets
 */
export async function writeWorkbook(
  sheets: readonly SheetToWrite[],
  format: WorkbookFormat,
  name: string,
): Promise<WrittenFile[]> {
  switch (format) {
    case 'xlsx':
      return [{ name: `${name}.xlsx`, bytes: await xlsx(sheets) }];
    case 'ods':
      return [{ name: `${name}.ods`, bytes: ods(sheets) }];
    case 'csv':
      return sheets
        .filter(({ isHidden }) => !isHidden)
        .map((sheet) => ({ name: `${sheet.name}.csv`, bytes: csv(sheet) }));
  }
}

async function xlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const lists = listsOf(sheets);
  return writeXlsx({
    sheets: [
      ...sheets.map((sheet) => ({
        name: sheet.name,
        rows: sheet.rows.map((row) => row.map(plain)),
        columns: widthsOf(sheet).map((width) => ({ width })),
        ...(sheet.hasHeads ? { freezePane: { rows: 1 } } : {}),
        ...(sheet.isHidden ? { hidden: true } : {}),
        cells: formats(sheet),
        dataValidations: [...(sheet.choices ?? [])].map(([column, values]) => {
          const letter = letterOf(column);
          const list = letterOf(lists.findIndex((each) => each === values));
          return {
            type: 'list' as const,
            formula1: `Listes!$${list}$1:$${list}$${String(values.length)}`,
            range: `${letter}2:${letter}${String(sheet.rows.length + EMPTY_ROWS)}`,
            // What is not in the list may be typed all the same.
            errorStyle: 'warning' as const,
            showErrorMessage: true,
            allowBlank: true,
          };
        }),
      })),
      ...(lists.length ? [{ name: 'Listes', rows: columnsAsRows(lists), hidden: true }] : []),
    ],
  });
}

function listsOf(sheets: readonly SheetToWrite[]): (readonly string[])[] {
  return [
    ...new Set(
      sheets.flatMap(({ choices }) => [
        ...(choices ?? new Map<number, readonly string[]>()).values(),
      ]),
    ),
  ];
}

function columnsAsRows(lists: readonly (readonly string[])[]): (string | null)[][] {
  const length = Math.max(...lists.map((list) => list.length));
  return Array.from({ length }, (_each, row) => lists.map((list) => list[row] ?? null));
}

/** Bold heads, and text where digits are no number. */
function formats({ rows, textColumns, hasHeads }: SheetToWrite) {
  const cells = new Map<string, { value?: string | number | boolean | null; style: object }>();
  if (hasHeads) {
    rows[0]?.forEach((cell, column) => {
      cells.set(`0,${String(column)}`, { value: plain(cell), style: { font: { bold: true } } });
    });
  }
  for (const column of textColumns ?? []) {
    for (let row = 1; row < rows.length + EMPTY_ROWS; row++) {
      const value = plain(rows[row]?.[column] ?? null);
      cells.set(`${String(row)},${String(column)}`, { value, style: { numFmt: '@' } });
    }
  }
  return cells;
}

function columnCount(rows: SheetToWrite['rows']): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function widthsOf({ rows }: SheetToWrite): number[] {
  const columns = columnCount(rows);
  return Array.from({ length: columns }, (_each, column) => {
    const longest = Math.max(...rows.slice(0, 20).map((row) => cellText(row[column]).length));
    return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
  });
}

/** What XML forbids in any text: control characters. */
// eslint-disable-next-line no-control-regex -- these are they
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function plain(cell: Cell): string | number | boolean | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return cellText(cell).replace(FORBIDDEN, '');
}

/** "A" for 0, "AA" for 26. */
function letterOf(column: number): string {
  const [more, own] = [Math.floor(column / 26), column % 26];
  return (more > 0 ? letterOf(more - 1) : '') + String.fromCharCode(65 + own);
}

/** What a spreadsheet takes for a formula, and what already looks like one that was kept from it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** For a French Excel: semicolons, and the mark without which it takes UTF-8 for something else. */
function csv({ rows }: SheetToWrite): Uint8Array {
  const text = Papa.unparse(
    rows.map((row) => row.map((cell) => cellText(cell).replace(FORMULA, "'$&"))),
    { delimiter: ';' },
  );
  return strToU8(`\ufeff${text}\r\n`);
}

// The library's writer of ODS knows no lists of values.

const NAMESPACES = ['office', 'table', 'text', 'style', 'number']
  .map((name) => {
    const urn = name === 'number' ? 'datastyle' : name;
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${urn}:1.0"`;
  })
  .concat('xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"')
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ');

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

function ods(sheets: readonly SheetToWrite[]): Uint8Array {
  const lists = listsOf(sheets);
  const validations = lists.map((values, index) => {
    const options = values
      .map((value) => `&quot;${escape(value).replaceAll('&#34;', '&#34;&#34;')}&quot;`)
      .join(';');
    return `<table:content-validation table:name="v${String(index)}" table:condition="of:cell-content-is-in-list(${options})" table:allow-empty-cell="true"><table:error-message table:message-type="warning" table:display="true"/></table:content-validation>`;
  });
  const tables = sheets.map((sheet) => odsTable(sheet, lists));
  // Named as LibreOffice names its own: it cuts two letters off a name and crashes on a shorter one.
  const styles =
    '<style:style style:name="ce1" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>' +
    '<number:text-style style:name="N1"><number:text-content/></number:text-style>' +
    '<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N1"/>' +
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const content = `${XML}<office:document-content ${NAMESPACES} office:version="1.2"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${validations.length ? `<table:content-validations>${validations.join('')}</table:content-validations>` : ''}${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  const manifest = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIMETYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return zipSync({
    mimetype: [strToU8(MIMETYPE), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content),
  });
}

function odsTable(sheet: SheetToWrite, lists: readonly (readonly string[])[]): string {
  const columns = Math.max(1, columnCount(sheet.rows));
  const attributes = (column: number) => {
    const values = sheet.choices?.get(column);
    return [
      values ? ` table:content-validation-name="v${String(lists.indexOf(values))}"` : '',
      sheet.textColumns?.has(column) ? ' table:style-name="ce2"' : '',
    ].join('');
  };
  const rows = sheet.rows.map((row, index) => {
    const isHead = index === 0 && sheet.hasHeads;
    const cells = row.map((cell, column) =>
      odsCell(plain(cell), isHead ? ' table:style-name="ce1"' : attributes(column)),
    );
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  const empty = Array.from(
    { length: columns },
    (_each, column) => `<table:table-cell${attributes(column)}/>`,
  );
  const isHelpful = sheet.choices?.size ?? sheet.textColumns?.size;
  const more = isHelpful
    ? `<table:table-row table:number-rows-repeated="${String(EMPTY_ROWS)}">${empty.join('')}</table:table-row>`
    : '';
  const style = sheet.isHidden ? ' table:style-name="ta1"' : '';
  return `<table:table table:name="${escape(sheet.name)}"${style}><table:table-column table:number-columns-repeated="${String(columns)}"/>${rows.join('')}${more}</table:table>`;
}

function odsCell(value: string | number | boolean | null, attributes: string): string {
  if (value === null || value === '') return `<table:table-cell${attributes}/>`;
  if (typeof value === 'number') {
    return `<table:table-cell${attributes} office:value-type="float" office:value="${String(value)}"><text:p>${String(value)}</text:p></table:table-cell>`;
  }
  const text = String(value)
    .split('\n')
    .map((line) => `<text:p>${spaced(escape(line))}</text:p>`)
    .join('');
  return `<table:table-cell${attributes} office:value-type="string">${text}</table:table-cell>`;
}

/** Spaces that follow one another, and tabs, are signs of their own there. */
function spaced(text: string): string {
  return text
    .replace(/^ +| {2,}| +$/g, (spaces) => `<text:s text:c="${String(spaces.length)}"/>`)
    .replaceAll('\t', '<text:tab/>');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
