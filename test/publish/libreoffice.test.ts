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
  let folder = '';

  before(async function () {
    if (!OFFICE) {
      console.warn('SKIPPED, workbooks in LibreOffice: it is not installed');
      this.skip();
    }
    folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  });
  after(async () => {
    if (folder) await rm(folder, { recursive: true });
  });

  /** Opens a file and saves it as another. */
  async function saved(name: string, bytes: Uint8Array, as: string): Promise<Uint8Array> {
    await writeFile(join(folder, name), bytes);
    const out = join(folder, `as-${as}`);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run(OFFICE ?? '', [profile, '--headless', '--convert-to', as, '--outdir', out, name], {
      cwd: folder,
    });
    return readFile(join(out, name.replace(/\.\w+$/, `.${as}`)));
  }

  for (const format of ['xlsx', 'ods'] as const satisfies WorkbookFormat[]) {
    it(`shows the drop-downs of the template (${format}), and gives it back`, async () => {
      const [template] = await writeWorkbook(templateSheets(), format, 'modele');
      const flat = new TextDecoder().decode(
        await saved(`modele.${format}`, template!.bytes, 'fods'),
      );
      const lists = flat.match(/<table:content-validation [^>]*cell-content-is-in-list/g) ?? [];
      expect(lists.length).to.be.greaterThan(9);
      expect(flat).to.not.include('display-list="none"');
      const before = await importFiles([template!]);
      for (const as of ['ods', 'xlsx']) {
        const bytes = await saved(`modele.${format}`, template!.bytes, as);
        const after = await importFiles([{ name: `modele.${as}`, bytes }]);
        expect(after.dataset, as).to.deep.equal(before.dataset);
      }
    });

    it(`gives a dataset back (${format})`, async () => {
      const dataset = JSON.parse(await demoDataset('actes-sante.json')) as Record<string, unknown>;
      const [book] = await writeWorkbook(sheetsOf(dataset), format, 'donnees');
      const before = await importFiles([book!]);
      for (const as of ['ods', 'xlsx']) {
        const bytes = await saved(`donnees.${format}`, book!.bytes, as);
        const after = await importFiles([{ name: `donnees.${as}`, bytes }]);
        expect(after.dataset, as).to.deep.equal(before.dataset);
      }
    });
  }
});
