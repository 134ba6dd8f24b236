/** Files of any kind as one dataset, with what is to be said of them. The same in Node, in a worker and in a page. */
import { FileError } from './files/file-error.js';
import { readContent } from './formats/read-content.js';
import { importSheets, type Imported, type ImportOptions, type Part } from './import-sheets.js';
import type { Sheet } from './files/sheet.js';
import type { Remark } from './remarks.js';
import type { Json } from './table/read-row.js';
import { stackedTables } from './table/stacked-tables.js';

export interface SourceFile {
  /** Without folders. */
  name: string;
  bytes: Uint8Array;
}

/** What files hold, before it is put together. */
export interface FileContents {
  parts: Part[];
  datasets: { file: string; dataset: Json }[];
  remarks: Remark[];
}

/** Reads files and puts them together; one that cannot be read is told and stops nothing. */
export async function importFiles(
  files: readonly SourceFile[],
  options: ImportOptions = {},
): Promise<Imported> {
  const { parts, datasets, remarks } = await readFiles(files);
  const imported = importSheets(parts, options, datasets);
  return { ...imported, remarks: [...remarks, ...imported.remarks] };
}

export async function readFiles(files: readonly SourceFile[]): Promise<FileContents> {
  const parts: Part[] = [];
  const datasets: { file: string; dataset: Json }[] = [];
  const remarks: Remark[] = [];
  for (const { name, bytes } of files) {
    try {
      const { sheets, dataset, remarks: own, ...others } = await readContent(bytes, name);
      for (const table of sheets.flatMap(stackedTables)) {
        parts.push({ file: name, ...table, ...others });
      }
      if (dataset) datasets.push({ file: name, dataset });
      if (!hasRecords(sheets, dataset)) own.push({ severity: 'error', code: 'no-records' });
      remarks.push(...own.map((remark) => ({ file: name, ...remark })));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const { code, detail } = error;
      remarks.push({
        severity: 'error',
        code,
        file: name,
        ...(detail === undefined ? {} : { read: detail }),
      });
    }
  }
  return { parts, datasets, remarks };
}

/** A calendar may hold no event, a map no feature. */
function hasRecords(sheets: readonly Sheet[], dataset: Json | undefined): boolean {
  const lists = Object.values(dataset ?? {});
  return sheets.length > 0 || lists.some((list) => Array.isArray(list) && list.length > 0);
}
