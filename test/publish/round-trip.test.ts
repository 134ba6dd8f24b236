// A dataset as a workbook, and back: the same dataset. Both of the demo, and two hundred that are made up.
import { expect } from 'chai';
import fc from 'fast-check';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { writeWorkbook, type WorkbookFormat } from '../../src/publish/files/write-workbook.js';
import { importFiles } from '../../src/publish/import-files.js';
import { sheetsOf } from '../../src/publish/table/write-sheets.js';
import { templateSheets } from '../../src/publish/table/template.js';

type Json = Record<string, unknown>;

async function andBack(dataset: Json, format: WorkbookFormat) {
  return importFiles(await writeWorkbook(sheetsOf(dataset), format, 'données'));
}

/** What people and programs write, the strange too. */
const text = fc.oneof(
  fc.constantFrom(
    'Maison de santé',
    '=1+1',
    '48000',
    '0465710000',
    'oui',
    'json:{"a":1}',
    'a; b',
    '1er mai 2027',
    '12,5',
    "'=x",
    'lundi 9h-12h',
    '«\u00a0Été\u00a0»',
    '{"x":1}',
    '#N/A',
    'Interne, phase socle',
    'exemples',
  ),
  fc
    .string({ minLength: 1, maxLength: 12 })
    .map((each) => each.replace(/[^\p{L}\p{N} .,;|'"=@+-]/gu, '').trim() || 'x'),
);
const id = (kind: string) =>
  fc.integer({ min: 0, max: 999 }).map((number) => `${kind}-${String(number)}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const texts = maybe(fc.uniqueArray(text, { minLength: 1, maxLength: 3 }));
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const contact = maybe(
  fc.record({
    email: maybe(fc.constantFrom('a@example.org', 'A.B@x.fr')),
    phone: maybe(fc.constantFrom('+33465710481', '04 65 71 00 00', '3114', 'voir le site')),
    website: maybe(fc.constantFrom('https://example.org/a?b=1', 'example.org')),
    other: texts,
  }),
);
const common = {
  verifiedOn: maybe(day),
  illustrative: maybe(fc.boolean()),
  source: maybe(fc.record({ label: text })),
  x: maybe(fc.record({ n: fc.integer() })),
};

const dataset = fc.record({
  formatVersion: fc.constant('1'),
  title: maybe(text),
  publisher: maybe(fc.record({ name: text, email: fc.constant('a@example.org') })),
  territories: fc.uniqueArray(
    fc.record({
      id: id('t'),
      name: text,
      level: fc.constantFrom('departement', 'cpts', 'autre niveau'),
      code: maybe(fc.constantFrom('48', '2A', '01')),
      strengths: texts,
      population: maybe(fc.nat()),
      center: maybe(fc.constantFrom([3.5, 44.518], [55.5, -21.1], [-1.5, 47.2])),
      ...common,
    }),
    { selector: (each) => each.id, minLength: 1, maxLength: 4 },
  ),
  actors: fc.uniqueArray(
    fc.record({
      id: id('a'),
      name: text,
      kind: maybe(fc.constantFrom('msp', 'pharmacie', 'Bus', 'other')),
      themes: texts,
      description: maybe(text),
      location: maybe(
        fc.record({
          address: text,
          postalCode: fc.constantFrom('48000', '01000', 'CS 1'),
          coordinates: fc.constantFrom([3.5, 44.518], [-61.5, 16.2]),
        }),
      ),
      contact,
      openingHours: maybe(fc.constantFrom('Mo-Fr 09:00-12:00', 'sur rendez-vous', '24/7')),
      recruiting: maybe(fc.boolean()),
      identifiers: maybe(fc.record({ finess: fc.constantFrom('010000024', '2A0000014', 'x') })),
      ...common,
    }),
    { selector: (each) => each.id, maxLength: 4 },
  ),
  events: fc.uniqueArray(
    fc.record({
      id: id('e'),
      title: text,
      start: fc.oneof(
        day,
        day.map((each) => `${each}T18:30`),
        day.map((each) => `${each}T18:30:00+02:00`),
      ),
      status: maybe(fc.constantFrom('full', 'scheduled', 'moved-online')),
      phases: maybe(fc.constant(['socle', 'remplacant'])),
      organizers: maybe(
        fc.array(
          fc.oneof(
            fc.record({ name: text }),
            fc.record({ name: text, url: fc.constant('https://example.org/') }),
          ),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      programme: maybe(fc.array(fc.record({ title: text }), { minLength: 1, maxLength: 2 })),
      ...common,
    }),
    { selector: (each) => each.id, maxLength: 3 },
  ),
});

/** Without what says nothing: absent fields, and objects and lists that hold none. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, each]): [string, unknown] => [key, plain(each)])
    .filter(
      ([, each]) =>
        each !== undefined &&
        !(typeof each === 'object' && each !== null && Object.keys(each).length === 0),
    );
  return Object.fromEntries(entries);
}

describe('a dataset as a workbook, and back', () => {
  for (const name of ['languedoc-roussillon.json', 'actes-sante.json']) {
    for (const format of ['xlsx', 'ods', 'csv'] as const) {
      it(`${name} as ${format}`, async () => {
        const before = JSON.parse(await demoDataset(name)) as Json;
        const { dataset: after, remarks } = await andBack(before, format);
        expect(remarks).to.deep.equal([]);
        expect(after).to.deep.equal(before);
      });
    }
  }

  it('two hundred that are made up', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(dataset, async (made) => {
        const before = plain(made) as Json;
        const format = (['xlsx', 'ods', 'csv'] as const)[run++ % 3]!;
        const { dataset: after } = await andBack(before, format);
        expect(after).to.deep.equal(before);
      }),
      { numRuns: 200, seed: Number(process.env.ROUND_TRIP_SEED ?? 77) },
    );
  });

  it('a text that is longer than a cell', async () => {
    const description = 'Lorem ipsum ; '.repeat(6000).trim();
    const before = { formatVersion: '1', actors: [{ id: 'a', name: 'A', description }] };
    expect((await andBack(before, 'xlsx')).dataset).to.deep.equal(before);
  });

  it('the template holds no record, and each of its columns is known', async () => {
    const files = await writeWorkbook(templateSheets(), 'xlsx', 'modele');
    const { dataset: made, remarks, counts } = await importFiles(files);
    expect(remarks).to.deep.equal([]);
    expect(made).to.deep.equal({ formatVersion: '1' });
    expect(counts.map(({ table }) => table)).to.include.members([
      'territories',
      'referents',
      'actors',
      'events',
      'openings',
      'projects',
      'resources',
    ]);
  });
});
