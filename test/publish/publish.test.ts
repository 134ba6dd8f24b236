// Checks, outlines, coordinates and plain HTML, on data of our own.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Polygon } from 'geojson';
import type { DatasetFile } from '../../src/data/dataset.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { FacetIndex } from '../../src/state/facets.js';
import { loadMessages } from '../../src/i18n/messages.js';
import { TAGS } from '../../src/page/tags.js';
import { checkDataset } from '../../src/publish/check/check-dataset.js';
import { checkTexts } from '../../src/publish/check/check-texts.js';
import { geocode, GeocodingError } from '../../src/publish/geocode.js';
import { areaKm2, contoursIn, outlineOf } from '../../src/publish/geometry.js';
import { splitDataset, type SplitFile } from '../../src/publish/split.js';
import { staticHtml } from '../../src/publish/static-html.js';

type Json = Record<string, unknown>;

const good = (): Json => ({
  formatVersion: '1',
  publisher: { name: 'CPTS', email: 'contact@example.org' },
  territories: [{ id: '48', name: 'Lozère', level: 'departement', code: '48' }],
  referents: [
    {
      id: 'r',
      name: 'Prénom Nom',
      consent: '2026-10-01',
      territories: ['48'],
      contact: { email: 'referent@example.org' },
    },
  ],
  actors: [
    {
      id: 'a',
      name: 'Maison de santé',
      kind: 'msp',
      territories: ['48'],
      location: { city: 'Mende', coordinates: [3.5, 44.518] },
      verifiedOn: '2026-10-01',
    },
  ],
  events: [
    {
      id: 'e',
      title: 'Réunion',
      start: '2027-01-14T18:30',
      end: '2027-01-14T20:30',
      location: { city: 'Mende' },
      territories: ['48'],
    },
  ],
});
const first = (dataset: Json, list: string) => (dataset[list] as Json[])[0]!;

async function codesAfter(change: (dataset: Json) => void): Promise<string[]> {
  const dataset = good();
  change(dataset);
  const checks = await checkDataset(dataset, { file: 'd.json', today: '2026-11-28' });
  return checks.map(({ level, code, pointer }) => `${level} ${code} ${pointer}`);
}

describe('the checks of a publisher', () => {
  const mistakes: [(dataset: Json) => void, string][] = [
    [
      (d) => Object.assign(first(d, 'actors'), { couleur: 'bleu' }),
      'warning unknown-field /actors/0/couleur',
    ],
    [
      (d) => Object.assign(first(d, 'actors').location as Json, { etage: 2 }),
      'warning unknown-field /actors/0/location/etage',
    ],
    [
      (d) => Reflect.deleteProperty(first(d, 'referents'), 'consent'),
      'warning no-consent /referents/0/name',
    ],
    [
      (d) => (first(d, 'referents').contact = { email: 'prenom.nom@gmail.com' }),
      'warning personal-mailbox /referents/0/contact/email',
    ],
    [
      (d) => (first(d, 'actors').location = { city: 'Lille', coordinates: [3.06, 50.63] }),
      'warning outside-territory /actors/0/location/coordinates',
    ],
    [
      (d) => (first(d, 'actors').location = { city: 'Rome', coordinates: [12.5, 41.9] }),
      'warning outside-france /actors/0/location/coordinates',
    ],
    [
      (d) => (d.actors as Json[]).push({ ...first(d, 'actors'), id: 'b' }),
      'warning double /actors/1',
    ],
    [
      (d) => (d.events as Json[]).push({ ...first(d, 'events'), id: 'f' }),
      'warning double /events/1',
    ],
    [
      (d) => (first(d, 'events').image = { url: 'https://example.org/x.jpg', alt: ' ' }),
      'warning no-alt /events/0/image/alt',
    ],
    [(d) => Reflect.deleteProperty(first(d, 'events'), 'end'), 'advice no-end /events/0/end'],
    [
      (d) => Object.assign(first(d, 'actors'), { validUntil: '2026-01-01' }),
      'warning expired /actors/0/validUntil',
    ],
    [
      (d) =>
        (d.territories as Json[]).push({
          id: '30',
          name: 'Gard',
          level: 'departement',
          code: '30',
        }),
      'advice no-referent /territories/1',
    ],
    [
      (d) => (d.territories as Json[]).push({ id: 'c', name: 'CPTS du Gard', level: 'cpts' }),
      'advice no-outline /territories/1/geometry',
    ],
    [
      (d) =>
        (d.territories as Json[]).push({
          id: 'c',
          name: 'CPTS du Gard',
          level: 'cpts',
          codes: ['30189'],
        }),
      'advice no-outline /territories/1/geometry',
    ],
    [
      (d) =>
        (d.territories as Json[]).push({ id: 'x', name: 'X', level: 'departement', code: '999' }),
      'advice no-outline /territories/1/geometry',
    ],
    [
      (d) => (d.resources = [{ id: 'x', title: 'Prime', kind: 'aid' }]),
      'error aid-without-dates /resources/0',
    ],
    [
      (d) => Object.assign(first(d, 'actors'), { kind: 'Maison de santé' }),
      'warning unknown-word /actors/0/kind',
    ],
    [
      (d) => Object.assign(first(d, 'actors'), { territories: ['Lozère'] }),
      'warning written-otherwise /actors/0/territories',
    ],
    [(d) => Reflect.deleteProperty(d, 'publisher'), 'advice no-publisher '],
    [(d) => (d.publisher = { name: 'CPTS' }), 'advice no-report '],
    [(d) => (first(d, 'events').start = '1927-01-14'), 'warning odd-year /events/0/start'],
    [
      (d) => Object.assign(first(d, 'events'), { start: '2207-01-14', end: '2207-01-15' }),
      'warning odd-year /events/0/start',
    ],
    [(d) => (first(d, 'events').end = first(d, 'events').start), 'advice no-end /events/0/end'],
    [
      (d) => (first(d, 'events').organizers = [{ actor: 'nobody' }]),
      'warning dangling-reference /events/0/organizers/0/actor',
    ],
    [
      (d) => {
        (d.territories as Json[]).push({ id: 'b', name: 'B', level: 'other', partOf: ['c'] });
        (d.territories as Json[]).push({ id: 'c', name: 'C', level: 'other', partOf: ['b'] });
      },
      'warning loop /territories/1/partOf',
    ],
    [
      (d) => {
        Reflect.deleteProperty(first(d, 'actors'), 'territories');
        first(d, 'actors').location = { postalCode: '48000', coordinates: [-3.5, 44.518] };
      },
      'warning far-from-code /actors/0/location/coordinates',
    ],
    [
      (d) => {
        (d.territories as Json[]).push(
          { id: 'b', name: 'Secteur Nord', level: 'other' },
          { id: 'c', name: 'Secteur nord', level: 'other' },
        );
        Object.assign(first(d, 'actors'), { territories: ['secteur nord'] });
      },
      'warning several-meant /actors/0/territories',
    ],
  ];
  it('nothing of a good dataset', async () => {
    expect(await codesAfter(() => undefined)).to.deep.equal([]);
  });
  for (const [mistake, expected] of mistakes) {
    it(expected, async () => {
      expect(await codesAfter(mistake)).to.include(expected);
    });
  }
  it('in French, with the record and what to write', async () => {
    const dataset = good();
    first(dataset, 'events').start = '14/01/2027 18h30';
    const checks = await checkDataset(dataset, { file: 'd.json', today: '2026-11-28' });
    const [text] = await checkTexts(checks, 'fr');
    expect(text)
      .to.include('Événement «\u00A0Réunion\u00A0»')
      .and.to.include('Écrivez 2027-01-14T18:30');
  });
});

const square = (x: number, y: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
});

describe('outlines of municipalities', () => {
  const contours = contoursIn({
    type: 'FeatureCollection',
    features: [
      [0, 0],
      [1, 0],
      [3, 0],
    ].map(([x, y], index) => ({
      type: 'Feature',
      properties: { INSEE_COM: `4800${String(index)}` },
      geometry: square(x!, y!),
    })),
  });
  it('are one shape where they touch, and wound as GeoJSON wants it', () => {
    const { geometry } = outlineOf(['48000', '48001'], contours, 8000)!;
    expect(geometry.type).to.equal('Polygon');
    expect((geometry as Polygon).coordinates).to.have.length(1);
    const ring = (geometry as Polygon).coordinates[0]!;
    const doubled = ring
      .slice(1)
      .reduce((sum, [x, y], index) => sum + (ring[index]![0]! * y! - x! * ring[index]![1]!), 0);
    expect(doubled / 2).to.be.closeTo(2, 1e-9);
  });
  it('are several where they do not', () => {
    const { geometry, areaKm2: area } = outlineOf(['48000', '48002'], contours, 8000)!;
    expect(geometry.type).to.equal('MultiPolygon');
    expect(area.simplified).to.be.closeTo(area.joined, 1e-6);
    expect(areaKm2(geometry)).to.be.greaterThan(24_000);
  });
  it('are none of unknown codes', () => {
    expect(outlineOf(['1'], contours, 8000)).to.equal(undefined);
    expect(contoursIn({ type: 'Point' }).size).to.equal(0);
  });
});

describe('coordinates of addresses', () => {
  const asked: string[] = [];
  let answer: (body: string) => [number, string];
  const server = createServer((request, response) => {
    let body = '';
    request
      .setEncoding('utf8')
      .on('data', (text: string) => (body += text))
      .on('end', () => {
        asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
        const [status, text] = answer(body);
        response.writeHead(status, { 'Content-Type': 'text/csv' }).end(text);
      });
  });
  let url = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  after(() => server.close());
  const addresses = [
    { key: '0', address: '1 place de la Mairie', postalCode: '48000', city: 'Mende' },
  ];

  it('are asked for in one lot, with their score', async () => {
    answer = (body) => {
      expect(body).to.include('1 place de la Mairie').and.to.include('postcode');
      return [
        200,
        'key,longitude,latitude,result_score,result_label\n0,3.5,44.518,0.97,"1 Place, Mende"\n',
      ];
    };
    expect(await geocode(addresses, url)).to.deep.equal([
      { key: '0', label: '1 Place, Mende', coordinates: [3.5, 44.518], score: 0.97 },
    ]);
    expect(asked).to.deep.equal(['POST /search/csv']);
  });
  it('that are not found are none', async () => {
    answer = () => [200, 'key,longitude,latitude,result_score\n0,,,\n'];
    expect(await geocode(addresses, url)).to.deep.equal([]);
  });
  it('of a service that fails: told', async () => {
    answer = () => [500, ''];
    const error: unknown = await geocode(addresses, url).catch((each: unknown) => each);
    expect(error).to.be.instanceOf(GeocodingError);
  });
});

describe('plain HTML of the elements', () => {
  async function htmlOf(tag: (typeof TAGS)[number], json: Json): Promise<string> {
    const url = 'https://example.org/d.json';
    const { wire, findings } = await readDataset(json, { file: url });
    const dataset = mergeFiles([{ url, wire, findings, isComplete: true }], []);
    return staticHtml(tag, {
      dataset,
      messages: await loadMessages('fr'),
      src: 'd.json?a=1&b=2',
      nowMs: Date.parse('2026-11-28'),
    });
  }
  it('says who, when and where', async () => {
    expect(await htmlOf('referent-card', good()))
      .to.include('<strong>Prénom Nom</strong>')
      .and.to.include('mailto:referent@example.org');
    expect(await htmlOf('event-list', good()))
      .to.include('14 janvier 2027')
      .and.to.include('"@type":"Event"');
    expect(await htmlOf('actor-list', good()))
      .to.include('Maison de santé')
      .and.to.include('Mende');
    expect(await htmlOf('territory-map', good())).to.match(/Lozère[^]*Prénom Nom/);
  });
  it('says where people register, and that a series goes on', async () => {
    const json = good();
    const event = first(json, 'events');
    event.registration = { url: 'https://example.org/inscription' };
    event.recurrence = { rrule: 'FREQ=WEEKLY' };
    expect(await htmlOf('event-list', json))
      .to.include('href="https://example.org/inscription"')
      .and.to.include('et d’autres dates ensuite');
    event.recurrence = { rrule: 'FREQ=WEEKLY;COUNT=10' };
    expect(await htmlOf('event-list', json)).to.include('et 6 autres dates');
  });
  it('folds what is higher than what the page reserves, and loses nothing', async () => {
    const json = good();
    const actor = first(json, 'actors');
    json.actors = Array.from({ length: 40 }, (_each, index) => ({
      ...actor,
      id: `a${String(index)}`,
      name: `Structure ${String(index)}`,
    }));
    const html = await htmlOf('actor-list', json);
    const [seen = '', folded = ''] = html.split('<summary>');
    expect(seen.match(/<li>/g)?.length).to.be.within(5, 25);
    expect(folded).to.match(/^Afficher plus \(\d+\)<\/summary>/);
    expect(html.match(/<strong>Structure \d+/g)?.length).to.equal(40);
    expect(await htmlOf('actor-list', good())).not.to.include('<details>');
  });
  it('lets no text become markup', async () => {
    const evil = '</script><img src=x onerror=alert(1)>"\'&';
    const json = good();
    for (const list of ['territories', 'referents', 'actors', 'events']) {
      const record = first(json, list);
      for (const key of ['name', 'title', 'summary', 'description', 'role'])
        if (key in record || key === 'summary') record[key] = evil;
      record.contact = {
        email: `${evil}@example.org`,
        phone: evil,
        website: 'javascript:alert(1)',
      };
      record.url = 'javascript:alert(1)';
    }
    for (const tag of TAGS) {
      const html = await htmlOf(tag, json);
      expect(html, tag).not.to.match(/<img|href="javascript|<\/script><img/);
      expect(html, tag).to.match(/^<[a-z-]+ src="d\.json\?a=1&amp;b=2" style="[^"]*">/);
    }
  });
});

describe('a dataset in parts', () => {
  const split = async (dataset: Json) => {
    const files: SplitFile[] = [];
    for await (const file of splitDataset(dataset, 'd.json')) files.push(file);
    return {
      names: files.map(({ name }) => name),
      json: (name: string) =>
        JSON.parse(files.find((file) => file.name === name)!.text) as Record<string, Json[]>,
    };
  };
  const many = (count: number): Json => ({
    ...good(),
    actors: Array.from({ length: count }, (_each, index) => ({
      id: `a${String(index)}`,
      name: `Cabinet ${String(index)} ${'x'.repeat(200)}`,
      kind: index % 3 ? 'pharmacie' : 'msp',
      territories: ['48'],
      ...(index % 10
        ? {
            location: {
              coordinates: [3 + (index % 100) / 100, 44 + Math.floor(index / 100) / 100],
            },
          }
        : {}),
    })),
  });

  it('holds each record once, and the index says how many are where', async () => {
    const dataset = good();
    (dataset.actors as Json[]).push({ id: 'everywhere', name: 'B' });
    const { names, json } = await split(dataset);
    const [part, index, ...others] = names;
    expect(others).to.deep.equal([]);
    expect(part).to.match(/^d-48\.[0-9a-f]{10}\.json$/);
    expect(index).to.equal('d.json');
    expect(json('d.json').actors).to.deep.equal([{ id: 'everywhere', name: 'B' }]);
    expect(json('d.json').include).to.deep.equal([
      {
        url: part,
        territory: '48',
        bytes: new TextEncoder().encode(JSON.stringify(json(part!))).length + 1,
        counts: { actors: 1, events: 1 },
        kinds: { msp: 1 },
        placed: 1,
        bounds: [3.5, 44.518, 3.5, 44.518],
        center: [3.5, 44.518],
      },
    ]);
    expect(json(part!).actors).to.have.length(1);
    expect(json('d.json').referents).to.have.length(1);
  });

  it('makes small parts of a territory with many, whose counts add up', async () => {
    const { names, json } = await split(many(3000));
    const [entry] = json('d.json').include as [Json];
    expect(entry.counts).to.deep.equal({ actors: 3000, events: 1 });
    const inner = json(entry.url as string).include!;
    expect(inner.length).to.be.greaterThan(4);
    const ids = inner.flatMap(({ url }) => (json(url as string).actors ?? []).map(({ id }) => id));
    expect(new Set(ids).size).to.equal(3000);
    expect(ids).to.have.length(3000);
    const sum = (name: 'counts' | 'kinds', key: string) =>
      inner.reduce((all, each) => all + ((each[name] as Record<string, number>)?.[key] ?? 0), 0);
    expect(sum('counts', 'actors')).to.equal(3000);
    expect(sum('kinds', 'pharmacie')).to.equal(2000);
    for (const { bytes } of inner) expect(bytes).to.be.lessThan(160_000);
    expect(entry.totalBytes).to.equal(inner.reduce((all, { bytes }) => all + Number(bytes), 0));
    expect(entry.placed).to.equal(2700);
    expect(names).to.have.length(inner.length + 2);
  });

  it('names parts after what they hold: one change makes one new part', async () => {
    const before = await split(many(3000));
    const changed = many(3000);
    (changed.actors as Json[])[1234]!.name = 'Autre';
    const after = await split({ ...changed, updated: '2026-11-28' });
    const fresh = after.names.filter((name) => !before.names.includes(name));
    // The part with the record, and the list of the territory's parts; the index keeps its name.
    expect(fresh).to.have.length(2);
  });

  it('is, once read, what the single file is: 40 of them from seeds', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const dataset = seeded(seed);
      const url = 'https://example.org/d.json';
      const read = async (json: Json, at: string, partOf?: string): Promise<DatasetFile> => {
        const { wire, findings } = await readDataset(structuredClone(json), { file: at });
        return { url: at, wire, findings, isComplete: true, ...(partOf ? { partOf } : {}) };
      };
      const single = mergeFiles([await read(dataset, url)], []);
      const { names, json } = await split(dataset);
      const files = await Promise.all(
        [...names].reverse().map((name) => {
          const at = new URL(name, url).href;
          return read(json(name), at, at === url ? undefined : url);
        }),
      );
      const whole = mergeFiles(files, []);
      const keysIn = (from: typeof whole, name: 'actors' | 'events', id: string) =>
        from
          .concerning<unknown>(from[name], id)
          .map(({ key }) => key)
          .sort();
      for (const name of ['actors', 'events'] as const) {
        const keys = ({ [name]: entries }: typeof whole) => entries.map(({ key }) => key).sort();
        expect(keys(whole), `${name} of seed ${String(seed)}`).to.deep.equal(keys(single));
        for (const id of single.territories.keys()) {
          expect(keysIn(whole, name, id)).to.deep.equal(keysIn(single, name, id));
        }
      }
      const filters = { kind: ['actors:pharmacie'] };
      const shown = (from: typeof whole) => {
        const isShown = new FacetIndex(from, NOW_MS).shows(filters);
        return from.actors
          .filter(isShown)
          .map(({ key }) => key)
          .sort();
      };
      expect(shown(whole)).to.deep.equal(shown(single));
      // What the index says before anything is read.
      const parts = json('d.json').include ?? [];
      const counted = parts.reduce(
        (sum, { counts }) => sum + ((counts as Record<string, number>).actors ?? 0),
        (json('d.json').actors ?? []).length,
      );
      expect(counted).to.equal(single.actors.length);
    }
  });
});

const NOW_MS = Date.UTC(2026, 10, 28);

/** A dataset with territories within each other, and records with none, one or several of them. */
function seeded(seed: number): Json {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const ids = ['r', '48', '30', 'cpts'];
  const territoriesOfIt = () => Array.from({ length: Math.floor(random() * 3) }, () => pick(ids));
  return {
    formatVersion: '1',
    territories: [
      { id: 'r', name: 'Région', level: 'region' },
      { id: '48', name: 'Lozère', level: 'departement', partOf: ['r'] },
      { id: '30', name: 'Gard', level: 'departement', partOf: ['r'] },
      { id: 'cpts', name: 'CPTS', level: 'cpts', partOf: ['48'] },
    ],
    actors: Array.from({ length: Math.floor(random() * 900) }, (_each, index) => ({
      id: `a${String(index)}`,
      name: `Cabinet ${'x'.repeat(random() * 400)}`,
      kind: pick(['pharmacie', 'msp', 'cabinet']),
      territories: territoriesOfIt(),
      ...(random() < 0.8 ? { location: { coordinates: [3 + random(), 44 + random()] } } : {}),
    })),
    events: Array.from({ length: Math.floor(random() * 30) }, (_each, index) => ({
      id: `e${String(index)}`,
      title: 'Réunion',
      start: '2027-01-14T18:30',
      territories: territoriesOfIt(),
    })),
  };
}
