// What the atelier makes of files and of what a publisher decides, without its page.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { codeForms } from '../../demo/atelier/code-forms.js';
import { contrast } from '../../demo/atelier/contrast.js';
import { defaultSettings, folderUrl } from '../../demo/atelier/settings.js';
import { packageOf } from '../../demo/atelier/work/package.js';
import { editionOf } from '../../demo/atelier/work/editions.js';
import { placesOf, type Finding } from '../../demo/atelier/work/findings.js';
import { Session, type Choices, type Reading } from '../../demo/atelier/work/session.js';
import { strFromU8, unzipSync } from 'fflate';

const NONE: Choices = { edits: [], mapping: {}, tables: {}, about: {} };
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const CSV = file(
  'structures.csv',
  [
    'Nom;Type;Département;Commune;Courriel;Bidule;lat;lon',
    'Maison de santé;msp;Lozère;Mende;msp@example.org;A;44,518;3,5',
    'Pharmacie;pharmacie;Lozère;Florac;pharmacie@example;B;44,3;3,6',
    'Cabinet;pharmacie;48;Florac;pharmacie@example;;0;0',
    ';msp;48;Mende;;;;',
    '',
  ].join('\n'),
);

async function read(
  choices: Partial<Choices> = {},
  ...files: { name: string; bytes: Uint8Array }[]
) {
  const session = new Session(() => undefined);
  await session.open(files.length ? files : [CSV]);
  return { session, reading: await session.read({ ...NONE, ...choices }) };
}
const dataset = ({ text }: Reading) =>
  JSON.parse(text) as Record<string, Record<string, unknown>[]>;
const findings = ({ findings: all }: Reading, part: string) =>
  all.filter(({ text, where }) => `${text} ${where}`.includes(part));

const rowsOf = (finding: Finding | undefined) => [...(finding?.cells?.rows ?? [])];

describe('the session of the atelier', () => {
  it('compares nothing with the last publication where nothing was read', async () => {
    const published = (await read()).reading.text;
    const session = new Session(() => undefined);
    await session.open([file('vide.csv', 'Truc;Machin\n1;2\n')]);
    session.compareWith(published);
    const reading = await session.read(NONE);
    expect(reading).to.include({ recordCount: 0, isCompared: false });
    expect(reading.changes).to.deep.equal([]);
    expect(dataset(reading).actors).to.equal(undefined);
  });

  it('joins municipalities of a file of contours, which is no list of territories', async () => {
    const square = (x: number, y: number) => ({
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + 0.1, y],
          [x + 0.1, y + 0.1],
          [x, y + 0.1],
          [x, y],
        ],
      ],
    });
    const features = Array.from({ length: 25 }, (_each, index) => ({
      type: 'Feature',
      properties: { code: String(48001 + index), nom: `Commune ${String(index)}` },
      geometry: square(3 + 0.1 * (index % 5), 44.3 + 0.1 * Math.floor(index / 5)),
    }));
    const contours = file(
      'communes.geojson',
      JSON.stringify({ type: 'FeatureCollection', features }),
    );
    const territories = file(
      'territoires.csv',
      'Nom;Niveau;Communes (codes INSEE)\nCPTS;CPTS;48001, 48002\n',
    );
    const { reading } = await read({}, territories, contours);
    expect(dataset(reading).territories).to.have.length(1);
    expect(dataset(reading).territories![0]).to.include({ geometryQuality: 'simplified' });
    expect(findings(reading, 'contour')).to.deep.equal([]);
    // Alone it is what was opened.
    expect(dataset((await read({}, contours)).reading).territories).to.have.length(25);
    // Without it the finding says what to open.
    const [without] = findings((await read({}, territories)).reading, 'contour');
    expect(without!.text).to.include('Ouvrez avec votre tableur');
  });

  it('tells what is held back from what is lost, and leads to where a date is missing', async () => {
    const events = file(
      'agenda.csv',
      'Titre;Date;Statut\nA;à fixer;\nB;2027-03-12;Brouillon\nC;2027-03-12;\n',
    );
    const { reading } = await read({}, events);
    const [lost, held] = ['no-date', 'row-withheld'].map((code) =>
      reading.findings.find(({ key }) => key.startsWith(code)),
    );
    expect(lost).to.include({ isLost: true, isHeld: false });
    expect(lost!.cells).to.include({ column: 1 });
    expect(held).to.include({ isLost: true, isHeld: true });
    expect(reading.recordCount).to.equal(1);
  });

  it('asks where addresses are only when told to, and asks no address twice', async () => {
    const rows = [
      'Nom;Adresse;Code postal;Commune',
      'A;1 rue X;48000;Mende',
      'B;1 rue X;48000;Mende',
      'C;9 rue Inconnue;48000;Mende',
      'D;;;',
    ].join('\n');
    const asked: string[] = [];
    const real = globalThis.fetch;
    globalThis.fetch = async (_url, init) => {
      const csv = await ((init?.body as FormData).get('data') as Blob).text();
      asked.push(csv);
      const lines = csv.trim().split(/\r?\n/);
      const answers = lines.slice(1).map((line) => {
        const [key = ''] = line.split(',');
        return key.includes('inconnue')
          ? `${key},3.1,44.1,Mende,0.3`
          : `${key},3.5,44.5,1 Rue X,0.9`;
      });
      return new Response(
        ['key,longitude,latitude,result_label,result_score', ...answers].join('\n'),
      );
    };
    try {
      const session = new Session(() => undefined);
      await session.open([file('structures.csv', rows)]);
      const before = await session.read(NONE);
      const open = before.findings.find(({ addressCount }) => addressCount !== undefined);
      expect(open?.addressCount).to.equal(2);
      expect(asked).to.deep.equal([]);
      const answers = await session.locate({}, 'https://geo.example.org');
      expect(asked.join()).not.to.match(/\bA\b|\bB\b|\bC\b/);
      const after = await session.read({ ...NONE, answers });
      const coordinates = dataset(after).actors!.map(
        ({ location }) => (location as { coordinates?: unknown } | undefined)?.coordinates,
      );
      expect(coordinates).to.deep.equal([[3.5, 44.5], [3.5, 44.5], undefined, undefined]);
      expect(findings(after, 'C, adresse').map(({ level }) => level)).to.deep.equal(['warning']);
      expect(findings(after, 'propose «\u00A0Mende\u00A0», sans en être sûr (30')).to.have.length(
        1,
      );
      expect(await session.locate(answers, 'https://geo.example.org')).to.deep.equal({});
      expect(asked.length).to.equal(1);
    } finally {
      globalThis.fetch = real;
    }
  });

  it('names no field of the format in what it finds', async () => {
    const { reading } = await read();
    expect(reading.findings.length).to.be.greaterThan(0);
    for (const { text } of reading.findings) expect(text).not.to.match(/\(\w*[a-z][A-Z]\w*\)/);
  });

  it('says of each column what it is, and takes the word of the publisher', async () => {
    const { reading } = await read();
    const [sheet] = reading.sheets;
    expect(sheet).to.include({ table: 'actors', rows: 4, records: 3, headRow: 0 });
    const fieldOf = (all: Reading, head: string) =>
      all.sheets[0]!.columns.find((column) => column.head === head)?.field;
    expect(fieldOf(reading, 'Courriel')).to.equal('contact.email');
    expect(fieldOf(reading, 'lat')).to.equal('latitude');
    expect(fieldOf(reading, 'Bidule')).to.equal('');
    // Everything that is offered has a name for people, and can be chosen.
    for (const { value, label } of reading.choices.actors!) {
      expect(label).not.to.match(/\w\.\w/);
      const chosen = await read({ mapping: { 0: { Bidule: value } } });
      expect(fieldOf(chosen.reading, 'Bidule'), value).to.equal(value);
      expect(
        findings(chosen.reading, 'Bidule').filter(({ column }) => column?.head === 'Bidule'),
      ).to.have.length(0);
    }
    const ignored = await read({ mapping: { 0: { Bidule: '' } } });
    expect(findings(ignored.reading, 'Bidule').map(({ level }) => level)).to.deep.equal(['advice']);
  });

  it('reads a file given twice once, and previews the first records of many', async () => {
    const twice = await read({}, CSV, { ...CSV, bytes: new Uint8Array(CSV.bytes) });
    expect(twice.reading.sheets).to.have.length(1);
    const other = await read({}, CSV, { ...CSV, bytes: CSV.bytes.slice(0, -2) });
    expect(other.reading.sheets).to.have.length(2);
    expect(twice.reading.preview).to.equal(undefined);
    const rows = Array.from({ length: 2500 }, (_, row) => `Structure ${String(row)};msp;Mende`);
    const many = await read({}, file('beaucoup.csv', ['Nom;Type;Commune', ...rows].join('\n')));
    const { text, recordsOfEach } = many.reading.preview!;
    expect((JSON.parse(text) as { actors: object[] }).actors).to.have.length(recordsOfEach);
    expect(dataset(many.reading).actors).to.have.length(2500);
  });

  it('keeps what is said of a column to its sheet, and leaves a sheet aside', async () => {
    const two = [
      file('a.csv', 'Nom;Commune;Remarque\nPharmacie;Florac;lundi 9h-12h\n'),
      file('b.csv', 'Titre;Date;Remarque\nSoirée;14/01/2027;apporter son café\n'),
    ];
    const { reading } = await read({ mapping: { 0: { Remarque: 'openingHours' } } }, ...two);
    expect(dataset(reading).actors![0]!.openingHours).to.equal('Mo 09:00-12:00');
    const left = findings(reading, 'Remarque').filter(({ column }) => column);
    expect(left.map(({ column }) => column!.sheet)).to.deep.equal([1]);
    expect(findings(reading, 'ne peut pas être')).to.deep.equal([]);
    const without = await read({ tables: { 1: 'none' } }, ...two);
    expect(dataset(without.reading).events).to.equal(undefined);
    expect(without.reading.sheets.map(({ isLeft }) => isLeft)).to.deep.equal([false, true]);
    expect(findings(without.reading, 'Soirée')).to.deep.equal([]);
    // A sheet that nobody knows shows its columns once it is said what it holds.
    const notes = file('notes.csv', 'Machin;Truc\nPharmacie;Florac\nCabinet;Mende\n');
    const unknown = await read({}, notes);
    expect(unknown.reading.recordCount).to.equal(0);
    const said = await read(
      { tables: { 0: 'actors' }, mapping: { 0: { Machin: 'name', Truc: 'location.city' } } },
      notes,
    );
    expect(unknown.reading.sheets[0]!.columns.map(({ head }) => head)).to.deep.equal([
      'Machin',
      'Truc',
    ]);
    expect(dataset(said.reading).actors!.map(({ name }) => name)).to.deep.equal([
      'Pharmacie',
      'Cabinet',
    ]);
  });

  it('tells once what was read otherwise in one column, and what has no place on the map', async () => {
    const dates = file('e.csv', 'Titre;Date\nA;14/01/2027\nB;15/01/2027\nC;16/01/2027\n');
    const [told, ...others] = findings((await read({}, dates)).reading, 'colonne «\u00A0Date');
    expect(others).to.deep.equal([]);
    expect(told).to.include({ level: 'advice', count: 3 });
    const places = file('structures.csv', 'Nom;Commune\nA;Mende\nB;Florac\n');
    const [unplaced] = findings((await read({}, places)).reading, 'pas sur la carte');
    expect(rowsOf(unplaced)).to.deep.equal([1, 2]);
  });

  it('leads from a finding to its cells, of the file and of the dataset', async () => {
    const { reading, session } = await read();
    const [mail] = findings(reading, 'pharmacie@example');
    expect(mail).to.include({ level: 'warning', count: 2 });
    expect(placesOf(mail!.cells)).to.deep.equal([
      { sheet: 0, row: 2, column: 4 },
      { sheet: 0, row: 3, column: 4 },
    ]);
    expect(session.rows(0, [2])[0]![4]).to.equal('pharmacie@example');
    const [lost] = findings(reading, 'il manque un nom');
    expect(lost).to.include({ level: 'error' });
    expect(placesOf(lost!.cells)).to.deep.equal([{ sheet: 0, row: 4, column: 0 }]);
    // A check of the dataset knows the row that the record was read from.
    const unverified = findings(reading, 'aucune date de vérification');
    expect(rowsOf(unverified[0])).to.deep.equal([1, 2, 3]);
  });

  it('writes what was corrected, below the last row, too', async () => {
    const edit = (row: number, column: number, text: string) => ({ sheet: 0, row, column, text });
    const edits = [edit(2, 4, 'a@example.org'), edit(3, 4, 'b@example.org'), edit(6, 0, 'Centre')];
    const { reading, session } = await read({ edits });
    expect(findings(reading, 'pharmacie@example')).to.deep.equal([]);
    expect(dataset(reading).actors!.map(({ name }) => name)).to.include('Centre');
    const [book] = await session.workbook('xlsx', 'corrige');
    const again = await read({}, book!);
    expect(dataset(again.reading).actors).to.deep.equal(dataset(reading).actors);
  });

  it('puts who publishes into the dataset, and finds nothing more to say of it', async () => {
    expect(findings((await read()).reading, 'qui le publie')).to.have.length(1);
    const about = { title: 'Essai', publisher: 'CPTS', email: 'cpts@example.org' };
    const { reading } = await read({ about });
    expect(findings(reading, 'qui le publie')).to.have.length(0);
    expect(JSON.parse(reading.text)).to.deep.include({
      title: 'Essai',
      publisher: { name: 'CPTS', email: 'cpts@example.org' },
    });
    expect(reading.about).to.deep.equal(about);
  });

  it('names a publisher of whom an address alone is known', async () => {
    const { reading } = await read({ about: { email: 'cpts@example.org' } });
    expect(JSON.parse(reading.text)).to.deep.include({
      publisher: { name: 'cpts@example.org', email: 'cpts@example.org' },
    });
  });

  it('tells once what both the file and the dataset say of a cell', async () => {
    const hours = file('structures.csv', 'Nom;Commune;Horaires\nA;Mende;quand on veut\n');
    const { reading } = await read({}, hours);
    expect(findings(reading, 'Horaires')).to.have.length(1);
  });

  it('keeps the ids of namesakes to those that are likest', async () => {
    const heads = 'Nom;Commune;Téléphone\n';
    const both = 'Maison de santé;Mende;0466000001\nMaison de santé;Mende;0466000002\n';
    const first = dataset((await read({}, file('structures.csv', heads + both))).reading);
    const session = new Session(() => undefined);
    const renamed = both.replace('Maison de santé;Mende;0466000001', 'Centre;Mende;0466000001');
    await session.open([file('structures.csv', heads + renamed)]);
    session.compareWith(JSON.stringify(first));
    const { text } = await session.read(NONE);
    const { actors } = JSON.parse(text) as { actors: { id: string }[] };
    expect(actors[1]!.id).to.equal(first.actors![1]!.id);
  });

  it('makes sheets of a dataset, and the same dataset of these', async () => {
    const demo = readFileSync('data-schema/examples/minimal.json');
    const { reading } = await read({}, { name: 'minimal.json', bytes: new Uint8Array(demo) });
    const {
      updated: _updated,
      $schema: _own,
      ...own
    } = JSON.parse(reading.text) as Record<string, unknown>;
    const {
      updated: _day,
      $schema: _schema,
      ...given
    } = JSON.parse(demo.toString()) as Record<string, unknown>;
    expect(own).to.deep.equal(given);
  });

  it('tells what changed since a publication, and keeps its ids', async () => {
    const first = dataset((await read()).reading);
    first.actors![0]!.id = 'ms-1';
    first.actors!.push({ id: 'old', name: 'Ancienne' });
    const session = new Session(() => undefined);
    await session.open([CSV]);
    session.compareWith(JSON.stringify(first));
    const { changes, text } = await session.read({
      ...NONE,
      edits: [{ sheet: 0, row: 1, column: 3, text: 'Langogne' }],
    });
    expect(changes.map(({ kind, name, fields }) => [kind, name, ...fields])).to.deep.equal([
      ['altered', 'Maison de santé', 'Commune'],
      ['removed', 'Ancienne'],
    ]);
    expect((JSON.parse(text) as { actors: { id: string }[] }).actors[0]!.id).to.equal('ms-1');
  });

  it('tells what is empty now, or cannot be read any more', async () => {
    const heads = 'Nom;Code postal;Courriel;Adresse\n';
    const before = (
      await read(
        {},
        file('a.csv', `${heads}A;48000;a@example.org;1 rue X\nB;48000;;\nC;48000;;\nD;;;3 rue Z\n`),
      )
    ).reading;
    const session = new Session(() => undefined);
    await session.open([file('a.csv', `${heads}A;48000;;\nB;4800;;\nC;;;\nD;;;3 rue Z\n`)]);
    session.compareWith(before.text);
    const { changes } = await session.read(NONE);
    expect(
      changes.map(({ kind, name, fields }) => [kind, name, ...fields.toSorted()]),
    ).to.deep.equal([
      ['altered', 'A', 'Adresse', 'Courriel'],
      ['altered', 'B', 'Code postal'],
      ['altered', 'C', 'Code postal'],
    ]);
  });

  it('says of each cell how it was read, and when in words', async () => {
    const { reading } = await read(
      {},
      file('b.csv', 'Nom;Vérifié le\nA;2/11/26\nB;12/10/2026\nC;12/10/2026\n'),
    );
    const finding = reading.findings.find(({ alike }) => alike)!;
    expect(finding.count).to.equal(3);
    expect(
      finding.alike!.map(({ text, rows }) => [
        /est lu «\u00A0(.*)\u00A0»/.exec(text)?.[1],
        ...rows,
      ]),
    ).to.deep.equal([
      ['2 novembre 2026', 1],
      ['12 octobre 2026', 2, 3],
    ]);
  });

  it('knows a new edition of what was published', async () => {
    const { text } = (await read()).reading;
    const other = (await read({}, file('x.csv', 'Nom;Commune\nGare;Alès\nMusée;Alès\n'))).reading;
    const grown = (await read({}, CSV, file('y.csv', 'Nom;Commune\nGare;Alès\n'))).reading;
    expect(editionOf(text, ['', other.text, grown.text, text])).to.equal(2);
    expect(editionOf(text, ['', other.text])).to.equal(-1);
  });

  it('packs what is to be put on the site', async () => {
    const events = file('agenda.csv', 'Titre;Date;Département\nSoirée;14/01/2027;Lozère\n');
    const { reading } = await read({}, CSV, events);
    const archive = unzipSync(
      await packageOf(reading.text, {
        baseUrl: 'https://a.example/te/',
        territory: '',
        code: '<x>',
      }),
    );
    const names = Object.keys(archive);
    expect(names).to.include.members([
      'dataset.json',
      'agenda.ics',
      'embed.html',
      'event-list.html',
    ]);
    const published = JSON.parse(strFromU8(archive['dataset.json']!)) as {
      feeds: { url: string }[];
    };
    for (const { url } of published.feeds) expect(names).to.include(url);
    expect(strFromU8(archive['contenu/actor-list.html']!)).to.include('Pharmacie');
    expect(strFromU8(archive['LISEZMOI.txt']!))
      .to.include('<x>')
      .and.include('https://a.example/te/');
  });
});

describe('what the atelier gives to paste', () => {
  it('takes the address of a folder however it is typed, and no other', () => {
    const cases: [string, string | undefined][] = [
      ['https://a.example/te/', 'https://a.example/te/'],
      ['https://a.example/te', 'https://a.example/te/'],
      [' a.example/te/dataset.json ', 'https://a.example/te/'],
      ['http://localhost:8080', 'http://localhost:8080/'],
      ['https://a.example/te/?x=1#y', 'https://a.example/te/'],
      ['javascript:alert(1)', undefined],
      ['https://a.example/"><script>', undefined],
      ['te', undefined],
      ['', undefined],
    ];
    for (const [typed, url] of cases) expect(folderUrl(typed), typed).to.equal(url);
  });

  it('says in every form what was chosen', () => {
    const settings = {
      ...defaultSettings,
      tag: 'territory-map' as const,
      territory: '4"8&<',
      accent: '#8a3b12',
      baseUrl: 'https://a.example/te/',
    };
    const forms = new Map(codeForms(settings, 640).map(({ id, code }) => [id, code]));
    for (const id of ['tags', 'wordpress', 'spip', 'drupal']) {
      expect(forms.get(id), id)
        .to.include('min-height:640px')
        .and.include('--territory-accent:#8a3b12')
        .and.include('4&quot;8&amp;&lt;')
        .and.include('https://a.example/te/dataset.json');
    }
    expect(forms.get('drupal')).to.include('data-sync-url="true"');
    expect(forms.get('link')).to.include('#territory-map?territory=4%228%26%3C');
    expect(forms.get('frame')).to.include('accent=%238a3b12').and.include('height="640"');
    expect(forms.get('address')).to.equal('https://a.example/te/territory-map.html');
    expect(forms.get('policy')).to.include('https://a.example');
  });

  it('computes contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#ffffff', '#0b6e6e')).to.be.closeTo(6.05, 0.01);
    expect(contrast('#333333', '#ffffff')).to.be.closeTo(12.63, 0.01);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.01);
  });
});
