// Real files, spreadsheets with traps and everyday mistakes, where the shared folder is.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { readDataset } from '../../src/data/read-dataset.js';
import type { Check } from '../../src/publish/check/check.js';
import { checkDataset } from '../../src/publish/check/check-dataset.js';
import { checkTexts } from '../../src/publish/check/check-texts.js';
import { areaKm2, contoursIn, outlineOf } from '../../src/publish/geometry.js';
import { importFiles } from '../../src/publish/import-files.js';

type Json = Record<string, unknown>;
const shared = process.env.TERRITORY_SHARED ?? '';

function load(path: string) {
  return importFiles([{ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }]);
}

describe('shared files', function () {
  before(function () {
    if (existsSync(join(shared, 'data/real'))) return;
    console.warn('TERRITORY_SHARED names no folder with data: real files are not tested');
    this.skip();
  });

  it('real files: every row is a record or a loss that is listed', async () => {
    const root = join(shared, 'data/real');
    const paths = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));
    expect(paths.length).to.be.greaterThan(10);
    for (const path of paths) {
      const { dataset, counts, remarks } = await load(path);
      const losses = remarks.filter(
        ({ severity, row }) => severity === 'error' && row !== undefined,
      );
      const [rows, records] = ['rows' as const, 'records' as const].map((key) =>
        counts.reduce((sum, each) => sum + each[key], 0),
      );
      expect(rows, path).to.equal(records! + losses.length);
      const { findings, wire } = await readDataset(dataset, { file: path });
      expect(
        findings.filter(({ severity }) => severity === 'error'),
        path,
      ).to.deep.equal([]);
      for (const table of new Set(counts.map((each) => each.table))) {
        const own = counts
          .filter((each) => each.table === table)
          .reduce((sum, each) => sum + each.records, 0);
        expect((wire[table as 'actors'] as unknown[]).length, path).to.be.at.least(own);
      }
      if (rows === 0) expect(wire.events.length > 0 || remarks.length > 0, path).to.equal(true);
    }
  });

  it('France services: 2,845 of 2,845, with their places, hours and départements', async () => {
    const { dataset } = await load(join(shared, 'data/real/france-services-20240801.csv'));
    const actors = dataset.actors as Json[];
    expect(actors).to.have.length(2845);
    expect(dataset.territories).to.have.length(101);
    expect(actors.filter(({ openingHours }) => openingHours).length).to.be.greaterThan(2700);
    expect(actors[0]).to.deep.include({
      name: 'France services de Valserhône',
      territories: ['01'],
      kind: 'France services',
    });
  });

  it('spreadsheets that cannot be read are told, and fill no memory', async () => {
    const expected: Readonly<Record<string, string>> = {
      'bombe-menteuse.xlsx': 'file-too-large',
      'corrompu.xlsx': 'file-corrupt',
      'docx.xlsx': 'file-unknown',
      'loin.xlsx': 'file-too-large',
      'motdepasse.xlsx': 'file-encrypted',
      'octets.xlsx': 'file-corrupt',
      'vide.xlsx': 'file-empty',
    };
    for (const [name, code] of Object.entries(expected)) {
      const { remarks } = await load(join(shared, 'data/spreadsheets', name));
      expect(
        remarks.map((remark) => remark.code),
        name,
      ).to.include(code);
    }
  });

  it('the sixty-two mistakes are told, each with what to do', async () => {
    const url = pathToFileURL(join(shared, 'defects/keeper/mistakes.mjs')).href;
    const { M, ok } = (await import(url)) as {
      M: [string, string, (dataset: Json) => void][];
      ok: () => Json;
    };
    const options = { file: 'd.json', today: '2026-11-28', hasFile: () => false };
    const key = ({ pointer, code }: Check) => `${pointer} ${code}`;
    const before = new Set((await checkDataset(ok(), options)).map(key));
    for (const [name, , mistake] of M) {
      const dataset = ok();
      mistake(dataset);
      const checks = (await checkDataset(dataset, options)).filter(
        (check) => !before.has(key(check)),
      );
      expect(checks, name).not.to.deep.equal([]);
      for (const language of ['fr', 'en'] as const) {
        for (const text of await checkTexts(checks, language)) {
          // What is wrong, then what to do.
          expect(text, name).to.match(/[.?]\s\S.*[.)\]"\w]$/s);
        }
      }
    }
  });

  it('municipalities joined: the same area, in a size that was asked for', () => {
    const contours = contoursIn(
      JSON.parse(readFileSync(join(shared, 'data/geo/communes-48.topo.json'), 'utf8')),
    );
    expect(contours.size).to.be.greaterThan(150);
    const codes = [...contours.keys()];
    const outline = outlineOf([...codes, '99999'], contours, 4000)!;
    expect(outline.missing).to.deep.equal(['99999']);
    expect(outline.bytes).to.be.within(2000, 4000);
    expect(areaKm2(outline.geometry) / outline.areaKm2.joined).to.be.within(0.999, 1.001);
  });
});
