// The template and a dataset as LibreOffice opens and saves them: drop-downs are there, and what comes back is read as
// before. Skipped where it is not installed.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { writeWorkbook, type WorkbookFormat } from '../../src/publish/files/write-workbook.js';
import { importFiles } from '../../src/publish/import-files.js';
import { templateSheets } from '../../src/publish/table/template.js';
import { sheetsOf } from '../../src/publish/table/write-sheets.js';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
const run = promisify(execFile);

describe('LibreOffice', function () {
  this.timeout(240_000);
  const formats = ['xlsx', 'ods'] as const satisfies WorkbookFormat[];
  const books = {
    modele: () => Promise.resolve(templateSheets()),
    donnees: async () =>
      sheetsOf(JSON.parse(await demoDataset('actes-sante.json')) as Record<string, unknown>),
  };
  let folder = '';
  const written = new Map<string, Uint8Array>();

  before(async function () {
    if (!OFFICE) {
      console.warn('SKIPPED, workbooks in LibreOffice: it is not installed');
      this.skip();
    }
    folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
    for (const [name, sheets] of Object.entries(books)) {
      for (const format of formats) {
        const [book] = await writeWorkbook(await sheets(), format, name);
        written.set(`${name}-${format}`, book!.bytes);
        await writeFile(join(folder, `${name}-${format}.${format}`), book!.bytes);
      }
    }
    // It takes seconds to start: all files at once, for each format that it saves them as.
    const names = [...written.keys()].map((name) => `${name}.${name.split('-')[1]!}`);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    for (const as of [...formats, 'fods']) {
      const out = join(folder, `as-${as}`);
      await run(OFFICE, [profile, '--headless', '--convert-to', as, '--outdir', out, ...names], {
        cwd: folder,
      });
    }
  });
  after(async () => {
    if (folder) await rm(folder, { recursive: true });
  });

  /** A file as it was saved in another format. */
  const saved = (name: string, as: string) => readFile(join(folder, `as-${as}`, `${name}.${as}`));

  for (const format of formats) {
    it(`shows the drop-downs of the template (${format})`, async () => {
      const flat = new TextDecoder().decode(await saved(`modele-${format}`, 'fods'));
      const lists = flat.match(/<table:content-validation [^>]*cell-content-is-in-list/g) ?? [];
      expect(lists.length).to.be.greaterThan(9);
      expect(flat).to.not.include('display-list="none"');
    });

    for (const name of Object.keys(books)) {
      it(`gives ${name} back (${format})`, async () => {
        const own = { name: `${name}.${format}`, bytes: written.get(`${name}-${format}`)! };
        const before = await importFiles([own]);
        for (const as of formats) {
          const bytes = await saved(`${name}-${format}`, as);
          const after = await importFiles([{ name: `${name}.${as}`, bytes }]);
          expect(after.dataset, as).to.deep.equal(before.dataset);
        }
      });
    }
  }
});
