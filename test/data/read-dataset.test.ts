import { expect } from 'chai';
import fc from 'fast-check';
import { DatasetLoadError } from '../../src/data/errors.js';
import { readDataset } from '../../src/data/read-dataset.js';
import type { CollectionName } from '../../src/data/schema.js';
import { makeDataset } from '../support/dataset.js';
import { sharedJson } from '../support/shared.js';

const file = 'https://data.example.org/d.json';
const read = (json: unknown) => readDataset(json, { file, today: '2026-11-21' });
const findingsOf = async (json: unknown) =>
  (await read(json)).findings.map(
    ({ pointer, severity, code }) => `${severity} ${code} ${pointer}`,
  );

async function failureOf(json: unknown): Promise<string> {
  try {
    await read(json);
    return 'no failure';
  } catch (error) {
    return (error as DatasetLoadError).code;
  }
}

describe('readDataset', () => {
  it('reads a good file without a finding', async () => {
    const { wire, findings } = await read(makeDataset());
    expect(findings).to.deep.equal([]);
    expect(wire.referents.map(({ id }) => id)).to.deep.equal(['nord', 'vacant', 'gard', 'region']);
  });

  for (const json of [null, 1, 'text', [], true]) {
    it(`fails as a whole on ${JSON.stringify(json)}`, async () => {
      const expected = Array.isArray(json) ? 'other-format' : 'not-an-object';
      expect(await failureOf(json)).to.equal(expected);
    });
  }

  it('reads a newer minor version and refuses a newer major one', async () => {
    expect(await failureOf({ formatVersion: '1.9', somethingNew: [1] })).to.equal('no failure');
    expect(await failureOf({ formatVersion: '2' })).to.equal('newer-version');
    expect(await failureOf({ formatVersion: 2 })).to.equal('newer-version');
    expect(await failureOf({ formatVersion: '9Hr*' })).to.equal('no failure');
  });

  const record = { id: 'a', role: 'R' };
  const table: [string, unknown, string[]][] = [
    ['ignores unknown fields', { referents: [{ ...record, colour: 'red' }] }, []],
    [
      'drops a bad optional field',
      { referents: [{ ...record, bio: { fr: 'B' } }] },
      ['warning type /referents/0/bio'],
    ],
    ['takes null for nothing said', { referents: [{ ...record, bio: null }] }, []],
    [
      'drops a bad array item only',
      { referents: [{ ...record, topics: ['a', {}, 'b'] }] },
      ['warning type /referents/0/topics/1'],
    ],
    [
      'drops what holds a missing required field',
      { events: [{ id: 'e', title: 'E', month: '2027-01', report: { attendance: 3 } }] },
      ['warning required /events/0/report'],
    ],
    ['drops a record without id', { referents: [{ role: 'R' }] }, ['error required /referents/0']],
    [
      'drops a référent without name and role',
      { referents: [{ id: 'a' }] },
      ['error name-or-role /referents/0'],
    ],
    [
      'drops an event without a time',
      { events: [{ id: 'e', title: 'E' }] },
      ['error start-sessions-or-month /events/0'],
    ],
    [
      'drops an impossible date, and the event that had only it',
      { events: [{ id: 'e', title: 'E', start: '2027-02-30' }] },
      ['error date-or-date-time /events/0/start'],
    ],
    [
      'drops an end before the start',
      { events: [{ id: 'e', title: 'E', start: '2027-02-03', end: '2027-02-02' }] },
      ['warning end-before-start /events/0/end'],
    ],
    [
      'recognises swapped coordinates',
      { actors: [{ id: 'a', name: 'A', location: { city: 'Mende', coordinates: [44.518, 3.5] } }] },
      ['warning coordinates-swapped /actors/0/location/coordinates'],
    ],
    [
      'recognises a swapped outline',
      {
        territories: [
          {
            id: 't',
            name: 'T',
            level: 'cpts',
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [44, 3],
                  [45, 3],
                  [45, 4],
                  [44, 3],
                ],
              ],
            },
          },
        ],
      },
      ['warning coordinates-swapped /territories/0/geometry'],
    ],
    [
      'recognises Lambert-93',
      { actors: [{ id: 'a', name: 'A', location: { coordinates: [740000, 6380000] } }] },
      ['warning coordinates-lambert93 /actors/0/location/coordinates'],
    ],
    [
      'keeps the first of two equal ids',
      { referents: [record, { ...record, role: 'Second' }] },
      ['error duplicate-id /referents/1/id'],
    ],
    [
      'drops a collection that is no list',
      { referents: { a: 1 } },
      ['error not-a-list /referents'],
    ],
    ['accepts an empty collection', { referents: [], events: [] }, []],
    [
      'drops a bad field of an include',
      { include: [{ url: 'a.json', counts: { 'a/b~c': -1 } }] },
      ['warning count /include/0/counts'],
    ],
    ['drops an unknown time zone', { timeZone: 'Mars/Olympus' }, ['warning time-zone /timeZone']],
    [
      'drops an open ring',
      {
        territories: [
          {
            id: 't',
            name: 'T',
            level: 'cpts',
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [1, 0],
                  [1, 1],
                  [0, 1],
                ],
              ],
            },
          },
        ],
      },
      ['warning geometry /territories/0/geometry'],
    ],
  ];
  for (const [name, json, expected] of table) {
    it(name, async () => expect(await findingsOf(json)).to.deep.equal(expected));
  }

  it('keeps the earlier of two equal events even though the later one is read first', async () => {
    const event = { id: 'e', title: 'Ancien', start: '2020-01-01' };
    const { wire } = await read({
      events: [event, { ...event, title: 'Nouveau', start: '2030-01-01' }],
    });
    expect(wire.events.map(({ title }) => title)).to.deep.equal(['Ancien']);
  });

  it('keeps ids like __proto__ and pollutes nothing', async function () {
    const json: unknown = JSON.parse(
      '{"referents":[{"id":"__proto__","role":"R","__proto__":{"polluted":1}},{"id":"constructor","role":"C"}]}',
    );
    const { wire } = await read(json);
    expect(wire.referents.map(({ id }) => id)).to.deep.equal(['__proto__', 'constructor']);
    const corpus = await sharedJson<Record<string, unknown>>(
      this,
      'corpora/prototype-pollution.json',
    );
    const texts = Object.values(corpus)
      .flat()
      .filter((text) => typeof text === 'string');
    for (const text of texts) {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        continue;
      }
      await read({ x: value, referents: [value], events: value }).catch(() => undefined);
    }
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('does not overflow on a deep value', async () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    const { wire } = await read({
      territories: [
        {
          id: 't',
          name: 'T',
          level: 'cpts',
          geometry: { type: 'MultiPolygon', coordinates: deep },
          x: { deep },
        },
      ],
    });
    expect(wire.territories).to.have.length(1);
  });

  it('drops the bad geometries of the shared corpus and keeps their territories', async function () {
    const names = [
      'badcoord',
      'bad-object-type',
      'rootstring',
      'notype',
      'featurecollection',
      'point-toofew',
    ];
    for (const name of names) {
      const geometry = await sharedJson<unknown>(this, `corpora/geojson-bad/${name}.geojson`);
      const { wire } = await read({
        territories: [{ id: 't', name: 'T', level: 'cpts', geometry }],
      });
      expect(wire.territories[0], name).to.include({ id: 't' }).and.not.have.property('geometry');
    }
  });

  it('understands what has one meaning', async () => {
    const territory = async (fields: object) => {
      const { wire, findings } = await read({
        territories: [{ id: 't', name: 'T', level: 'departement', ...fields }],
      });
      return { ...wire.territories[0], findings: findings.map(({ code }) => code) };
    };
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [3, 44],
          [4, 44],
          [4, 45],
          [3, 44],
        ],
      ],
    };
    const other = {
      type: 'Polygon',
      coordinates: [
        [
          [5, 44],
          [6, 44],
          [6, 45],
          [5, 44],
        ],
      ],
    };
    const feature = { type: 'Feature', properties: {}, geometry: square };
    const both = { type: 'MultiPolygon', coordinates: [square.coordinates, other.coordinates] };
    const cases: [object, object][] = [
      [{ code: 1 }, { code: '01' }],
      [{ code: '1' }, { code: '01' }],
      [{ code: 30 }, { code: '30' }],
      [{ code: '2a' }, { code: '2A' }],
      [{ code: ' 2b ' }, { code: '2B' }],
      [{ code: 974 }, { code: '974' }],
      [
        { level: 'département', code: '48' },
        { level: 'departement', code: '48' },
      ],
      [{ level: 'Départements', code: '48' }, { level: 'departement' }],
      [
        { level: 'Région', code: 76 },
        { level: 'region', code: '76' },
      ],
      [{ level: 'EPCI' }, { level: 'epci' }],
      [
        { level: 'Commune', code: 1001 },
        { level: 'commune', code: '01001' },
      ],
      [{ level: 'cpts', codes: [1001, '13214'] }, { codes: ['01001', '13214'] }],
      [{ level: 'cpts', codes: '13214' }, { codes: ['13214'] }],
      [{ level: 'cpts', geometry: feature }, { geometry: square }],
      [
        {
          level: 'cpts',
          geometry: {
            type: 'FeatureCollection',
            features: [feature, { type: 'Feature', geometry: other }],
          },
        },
        { geometry: both },
      ],
      [
        {
          level: 'cpts',
          geometry: {
            type: 'GeometryCollection',
            geometries: [{ type: 'Point', coordinates: [3, 44] }, square],
          },
        },
        { geometry: square },
      ],
    ];
    for (const [written, meant] of cases) {
      const found = await territory(written);
      expect(found, JSON.stringify(written)).to.deep.include(meant);
      expect(found.findings, JSON.stringify(written)).to.deep.equal([]);
    }
    const { wire, findings } = await read({
      formatVersion: 1,
      actors: [
        {
          id: 12,
          name: 'A',
          territories: '48',
          recruiting: 'oui',
          // What is right already stays so, whatever else is mended.
          illustrative: true,
          location: { postalCode: 1000, coordinates: ['3,5', '44.518'] },
          contact: { phone: 466650000, website: null },
        },
      ],
      events: [
        {
          id: 'e',
          title: 'E',
          start: '2027-01-14 18:30',
          end: '2027-01-14 20h',
          status: 'Complet',
        },
      ],
    });
    expect(findings).to.deep.equal([]);
    expect(wire.actors[0]).to.deep.include({
      id: '12',
      territories: ['48'],
      recruiting: true,
      illustrative: true,
    });
    expect(wire.actors[0]?.location).to.deep.equal({
      postalCode: '01000',
      coordinates: [3.5, 44.518],
    });
    expect(wire.actors[0]?.contact).to.deep.equal({ phone: '0466650000' });
    expect(wire.events[0]).to.include({
      start: '2027-01-14T18:30',
      end: '2027-01-14T20:00',
      status: 'full',
    });
  });

  it('says what draws nothing, and keeps it', async () => {
    const cases: [object, string][] = [
      [{ level: 'departement', code: '99' }, 'code 99'],
      [{ level: 'region', code: '12' }, 'code 12'],
      [{ level: 'bassin', code: '48' }, 'level bassin'],
      [{ level: 'cpts', center: [3, 5, 44, 518] }, 'coordinates-comma 3, 5, 44, 518'],
      [{ level: 'cpts', center: [0, 0] }, 'coordinates-zero 0, 0'],
      [{ level: 'cpts', geometry: { type: 'Point', coordinates: [3, 44] } }, 'geometry Point'],
      [{ level: 'cpts', geometry: { type: 'Topology' } }, 'geometry Topology'],
    ];
    for (const [fields, expected] of cases) {
      const { wire, findings } = await read({ territories: [{ id: 't', name: 'T', ...fields }] });
      expect(wire.territories, expected).to.have.length(1);
      expect(
        findings.map(({ code, detail, record }) => [`${code} ${detail ?? ''}`, record]),
      ).to.deep.equal([[expected, 'T']]);
    }
    const overseas = await read({
      territories: [{ id: 't', name: 'T', level: 'departement', code: '988' }],
    });
    expect(overseas.findings).to.deep.equal([]);
  });

  it('says what a file is that is no dataset', async () => {
    const cases: [object, string][] = [
      [{ type: 'FeatureCollection', features: [] }, 'geojson'],
      [{ type: 'Point', coordinates: [3, 44] }, 'geojson'],
      [{ type: 'Topology', objects: {} }, 'topojson'],
      [{ type: 'umap', layers: [] }, 'umap'],
      [{ licence: 'x', ontology: 'gogofull', data: [] }, 'gogocarto'],
      [{ total: 1, events: [{ uid: 1, timings: [] }] }, 'openagenda'],
      [[{ uid: 1, timings: [] }], 'openagenda'],
      [[{ id: 1 }], 'list'],
      [{ '@context': 'https://schema.org', '@graph': [] }, 'json-ld'],
      [{ territoires: [], acteurs: [] }, 'other-names:territoires, acteurs'],
    ];
    for (const [json, expected] of cases) {
      let said = '';
      await read(json).catch(
        (error: DatasetLoadError) => (said = `${error.code} ${error.detail ?? ''}`),
      );
      expect(said, JSON.stringify(json)).to.equal(`other-format ${expected}`);
    }
    for (const json of [
      {},
      { title: 'Vide' },
      { formatVersion: '1', 'x-own': [] },
      { include: ['a.json'] },
    ]) {
      expect(await failureOf(json)).to.equal('no failure');
    }
  });

  it('never throws and keeps every other record, whatever is changed in one', async () => {
    const collections: CollectionName[] = [
      'territories',
      'referents',
      'actors',
      'openings',
      'events',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...collections),
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        async (name, value, pick) => {
          const json = makeDataset() as Record<string, Record<string, unknown>[]>;
          const record = json[name]?.[0] ?? {};
          const keys = Object.keys(record);
          record[keys[pick % keys.length] ?? 'id'] = value;
          const { wire } = await read(json);
          const others = (makeDataset() as typeof json)[name]?.slice(1).map(({ id }) => id) ?? [];
          const kept = new Set(wire[name].map(({ id }) => id));
          return others.every((id) => kept.has(id as string));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads a large file in slices, upcoming events first', async () => {
    const events = Array.from({ length: 20_000 }, (_, index) => ({
      id: `e${String(index)}`,
      title: 'Réunion',
      start: index % 2 ? '2030-01-01T10:00' : '2020-01-01T10:00',
      programme: [{ title: 'Accueil' }, { title: 'Atelier' }],
    }));
    const slices: number[] = [];
    const { wire } = await readDataset(
      { events },
      {
        file,
        today: '2026-11-21',
        onSlice: (partial) => {
          slices.push(partial.events.length);
          if (slices.length === 1) expect(partial.events[0]?.start).to.equal('2030-01-01T10:00');
        },
      },
    );
    expect(slices.length).to.be.greaterThan(0);
    expect(wire.events.map(({ id }) => id)).to.deep.equal(events.map(({ id }) => id));
  });

  it('shows a small file as a whole, however slow the machine is', async () => {
    const slicesOf = async (count: number) => {
      let slices = 0;
      let nowMs = 0;
      const { now } = performance;
      performance.now = () => (nowMs += 50);
      try {
        const actors = Array.from({ length: count }, (_, index) => ({
          id: String(index),
          name: 'N',
        }));
        await readDataset(
          { formatVersion: '1', actors },
          { file: 'https://a.example/d.json', onSlice: () => slices++ },
        );
      } finally {
        performance.now = now;
      }
      return slices;
    };
    expect(await slicesOf(199)).to.equal(0);
    expect(await slicesOf(250)).to.equal(51);
  });

  describe('fields under names that are none', () => {
    const one = async (name: CollectionName, raw: object) => {
      const { wire, findings } = await read({
        [name]: [
          { id: 'a', [name === 'events' || name === 'resources' ? 'title' : 'name']: 'A', ...raw },
        ],
      });
      const [found] = wire[name] as unknown as Record<string, unknown>[];
      return {
        found,
        told: findings.map(({ code, detail, pointer }) => `${code} ${pointer} ${detail ?? ''}`),
      };
    };

    for (const [name, raw, expected] of [
      ['actors', { openingHour: 'Mo-Fr 08:00-12:00' }, { openingHours: 'Mo-Fr 08:00-12:00' }],
      ['actors', { Opening_Hours: 'Mo 08:00-12:00' }, { openingHours: 'Mo 08:00-12:00' }],
      ['actors', { horaires: 'Mo 08:00-12:00' }, { openingHours: 'Mo 08:00-12:00' }],
      ['actors', { name: undefined, nom: 'Maison de santé' }, { name: 'Maison de santé' }],
      [
        'events',
        { title: undefined, nom: 'Soirée', date: '2027-01-14' },
        { title: 'Soirée', start: '2027-01-14' },
      ],
      ['actors', { email: 'a@example.org' }, { contact: { email: 'a@example.org' } }],
      [
        'actors',
        { telephone: '04 67 00 00 00', contact: { email: 'a@example.org' } },
        { contact: { email: 'a@example.org', phone: '04 67 00 00 00' } },
      ],
      [
        'actors',
        { ville: 'Mende', cp: 48000 },
        { location: { city: 'Mende', postalCode: '48000' } },
      ],
      [
        'actors',
        { latitude: 44.518, longitude: '3,5' },
        { location: { coordinates: [3.5, 44.518] } },
      ],
      [
        'actors',
        { location: { lat: 44.518, lng: 3.5 } },
        { location: { coordinates: [3.5, 44.518] } },
      ],
      ['territories', { level: 'cpts', lat: 44.518, lon: 3.5 }, { center: [3.5, 44.518] }],
      [
        'resources',
        { url: undefined, lien: 'https://example.org/' },
        { url: 'https://example.org/' },
      ],
      [
        'actors',
        { contact: { website: 'www.example.org' } },
        { contact: { website: 'https://www.example.org' } },
      ],
      [
        'actors',
        { description: '<p>Bonjour <b>gras</b> &eacute;t&eacute;</p>' },
        { description: 'Bonjour gras été' },
      ],
    ] as const) {
      it(`understands ${JSON.stringify(raw)}`, async () => {
        const { found, told } = await one(name, raw);
        expect(found).to.deep.include(expected);
        expect(told.filter((each) => !each.startsWith('misspelt'))).to.deep.equal([]);
      });
    }

    it('says which name it read as another', async () => {
      const { found, told } = await one('actors', {
        descripton: 'Texte',
        contact: { emial: 'a@example.org' },
      });
      expect(found).to.deep.include({ description: 'Texte', contact: { email: 'a@example.org' } });
      expect(told).to.deep.equal([
        'misspelt /actors/0/descripton description',
        'misspelt /actors/0/contact/emial email',
      ]);
    });

    it('leaves what is said already, what looks like nothing, and what looks like two', async () => {
      for (const raw of [
        { descripton: 'b', description: 'a' },
        { colour: 'red' },
        { email: 'b@example.org', contact: { email: 'a@example.org' } },
        { latitude: 1, longitude: 2, location: { coordinates: [3.5, 44.518] } },
      ]) {
        const { found, told } = await one('actors', raw);
        expect(told).to.deep.equal([]);
        const { contact, location, description } = raw as Record<string, unknown>;
        for (const [key, value] of Object.entries({ contact, location, description })) {
          if (value !== undefined) expect(found?.[key]).to.deep.equal(value);
        }
      }
    });

    it('reads a list under a name that looks like its own', async () => {
      for (const key of ['actor', 'acteurs', 'Actors', 'actros']) {
        const { wire } = await read({ formatVersion: '1', [key]: [{ id: 'a', name: 'A' }] });
        expect(wire.actors, key).to.have.length(1);
      }
    });

    it('leaves signs and tags that are meant', async () => {
      for (const description of ['moins de <5 ans, a < b', 'R&D; AT&T', 'x <y> z']) {
        expect((await one('actors', { description })).found).to.include({ description });
      }
      expect((await one('actors', { name: 'A <b>B</b>' })).found).to.include({
        name: 'A <b>B</b>',
      });
    });
  });

  it('doubts a day of verification that is to come, and a telephone number that lacks digits', async () => {
    const told = async (raw: object) => {
      const { wire, findings } = await read({ actors: [{ id: 'a', name: 'A', ...raw }] });
      return [
        wire.actors[0]?.verifiedOn,
        ...findings.map(({ code, pointer }) => `${code} ${pointer}`),
      ];
    };
    expect(await told({ verifiedOn: '2027-01-01' })).to.deep.equal([
      undefined,
      'future /actors/0/verifiedOn',
    ]);
    // It is tomorrow already in Nouméa.
    expect(await told({ verifiedOn: '2026-11-22' })).to.deep.equal(['2026-11-22']);
    for (const phone of ['04 99 00 00', '4 99 00 00 02', '04.99.00.00.0']) {
      expect(await told({ contact: { phone } })).to.deep.equal([
        undefined,
        'phone /actors/0/contact/phone',
      ]);
    }
    for (const phone of [
      '15',
      '3114',
      '116 117',
      '04 99 00 00 02',
      '+33 4 99 00 00 02',
      '04 99 00 00 02 / 06 39 98 00 01',
    ]) {
      expect(await told({ contact: { phone } })).to.deep.equal([undefined]);
    }
  });

  it('takes a text for what an object would say with it alone', async () => {
    const { wire, findings } = await readDataset(
      {
        publisher: 'CPTS Exemple',
        actors: [{ id: 'a', name: 'A', contact: 'a@example.org', location: 'Mende' }],
        events: [
          { id: 'u', title: 'U', start: '2027-01-14', registration: 'https://example.org/i' },
          { id: 'm', title: 'M', start: '2027-01-14', registration: 'm@example.org' },
          { id: 'p', title: 'P', start: '2027-01-14', registration: '04 66 00 00 00' },
          {
            id: 'w',
            title: 'W',
            start: '2027-01-14',
            registration: 'sur place',
            status: 'available',
          },
          {
            id: 'o',
            title: 'O',
            start: '2027-01-14',
            organizers: 'CPTS',
            partners: ['ARS', { name: 'CD' }],
          },
        ],
      },
      { file },
    );
    expect(wire.publisher).to.deep.include({ name: 'CPTS Exemple' });
    expect(wire.actors[0]).to.deep.include({ location: { name: 'Mende' } });
    expect(wire.actors[0]?.contact).to.deep.include({ email: 'a@example.org' });
    const registrations = wire.events.slice(0, 3).map(({ registration }) => registration);
    expect(registrations).to.deep.equal([
      { url: 'https://example.org/i' },
      { email: 'm@example.org' },
      { phone: '04 66 00 00 00' },
    ]);
    expect(wire.events[3]?.status).to.equal('scheduled');
    expect(wire.events[4]?.organizers).to.deep.equal([{ name: 'CPTS' }]);
    expect(wire.events[4]?.partners).to.deep.equal([{ name: 'ARS' }, { name: 'CD' }]);
    expect(findings.map(({ pointer }) => pointer)).to.deep.equal(['/events/3/registration']);
  });
});
