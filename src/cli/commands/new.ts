/** `new`: a workbook to fill in, or a dataset as one. */
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { writeWorkbook, type WorkbookFormat } from '../../publish/files/write-workbook.js';
import { templateSheets } from '../../publish/table/template.js';
import { sheetsOf } from '../../publish/table/write-sheets.js';
import { valueOf, type Command } from '../command.js';
import { CliError, EXIT, readDatasetJson, save } from '../terminal.js';

const FORMATS: readonly WorkbookFormat[] = ['xlsx', 'ods', 'csv'];

export const command: Command = {
  usage: '[--format xlsx] [--from dataset.json] [--out modele]',
  values: ['format', 'from', 'out'],
  switches: ['force'],
  async run(invocation) {
    const { words, flags } = invocation;
    const out = valueOf(invocation, 'out');
    const ending = /\.(xlsx|ods|csv)$/.exec(out ?? '')?.[1];
    const format = FORMATS.find(
      (each) => each === (valueOf(invocation, 'format') ?? ending ?? 'xlsx'),
    );
    if (!format) throw new CliError(words.badValue('format', FORMATS.join(', ')));
    const from = valueOf(invocation, 'from');
    const sheets =
      from === undefined
        ? templateSheets()
        : sheetsOf(await readDatasetJson(from, words)).map((sheet) => ({
            ...sheet,
            hasHeads: true,
          }));
    const name = (out ?? 'modele').replace(/\.(?:xlsx|ods|csv)$/, '');
    const files = await writeWorkbook(sheets, format, name);
    // CSV has a file for each sheet: they go into a folder.
    const isFolder = format === 'csv';
    if (isFolder) await mkdir(name, { recursive: true });
    for (const file of files) {
      const path = isFolder ? join(name, file.name) : file.name;
      await save(path, file.bytes, { force: flags.force === true, words });
    }
    return EXIT.ok;
  },
};
