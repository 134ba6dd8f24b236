// Broken data: what cannot be read is left out and said, the rest is shown, nothing throws.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { isDateOrDateTime } from '../../src/data/dates.js';
import { DatasetLoadError } from '../../src/data/errors.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import type { CollectionName } from '../../src/data/schema.js';
import { TAGS } from '../../src/page/tags.js';
import { folder, send, startBrowser, startOrigin, type Origin } from '../e2e/support.js';
import { collectionNames, headerOf, recordOf, type Json } from './fields.js';
import { corpus } from './hostile-data.js';
import { isLong, note } from './table.js';

const seed = Number(process.env.TRUST_SEED ?? Date.now() % 1e6);

let browser: Browser;
let home: Origin;
let html = '';
const bodies = new Map<string, string | Buffer | ((response: ServerResponse) => void)>();

before(async () => {
  console.log(`mutations: seed ${String(seed)} (TRUST_SEED=${String(seed)} gives this run again)`);
  browser = await startBrowser();
  const files = folder('dist', '/t/');
  home = await startOrigin((path, response, request) => {
    const body = bodies.get(path);
    if (typeof body === 'function') {
      body(response);
      return true;
    }
    if (body !== undefined) return send(response, path, body);
    if (path === '/page') return send(response, 'page.html', html);
    return files(path, response, request);
  });
});

after(async () => {
  await browser.close();
  home.close();
});

interface Seen {
  tag: string;
  src: string;
  state: 'data' | 'message' | 'blank';
  text: string;
  /** Territories drawn on a map. */
  shapes: number;
}

/**
 * Shows each body in an element, many to a page, and chooses a territory in those that have data.
 * @param words that all of them come to say: why something failed is said a moment after that it did
 */
async function show(
  elements: readonly { tag: string; path: string }[],
  words = '',
): Promise<{ seen: Seen[]; errors: string[] }> {
  html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>T</title><link rel="icon" href="data:,">
<script type="module" src="/t/territory-elements.js"></script></head><body>${elements
    .map(({ tag, path }) => `<${tag} src="${path}"></${tag}>`)
    .join('')}</body></html>`;
  const tab = await browser.newPage();
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.goto(`${home.url}/page`);
  let seen = await states(tab);
  // A large file is shown from its first slices on.
  const isOnItsWay = ({ state, text }: Seen) =>
    state === 'blank' || !text.includes(words) || text.includes('Chargement de la suite');
  for (let turn = 0; turn < 100 && seen.some(isOnItsWay); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await states(tab);
  }
  await tab.evaluate(
    async (tags) => {
      for (const element of document.querySelectorAll<HTMLElement & { select(id: string): void }>(
        tags.join(),
      )) {
        element.select('territories-0');
      }
      // On paper, lists are whole.
      dispatchEvent(new Event('beforeprint'));
      await new Promise((resolve) => setTimeout(resolve, 200));
    },
    [...TAGS],
  );
  seen = await states(tab);
  await tab.close();
  return { seen, errors };
}

async function states(tab: Page): Promise<Seen[]> {
  return tab.evaluate(
    (tags) =>
      [...document.querySelectorAll(tags.join())].map((element): Seen => {
        const root = element.shadowRoot;
        const isLoading = !root || root.querySelector('.loading');
        const hasData = root?.querySelector('.source');
        const hasMessage = root?.querySelector('.state');
        return {
          tag: element.localName,
          src: element.getAttribute('src') ?? '',
          state: isLoading ? 'blank' : hasData ? 'data' : hasMessage ? 'message' : 'blank',
          text: root?.textContent ?? '',
          shapes: root?.querySelectorAll('.shape').length ?? 0,
        };
      }),
    [...TAGS],
  );
}

/** Serves bodies and shows each in one element after the other. */
async function showBodies(named: Record<string, string | Buffer>, tags: readonly string[] = TAGS) {
  const elements = Object.entries(named).map(([name, body], index) => {
    const path = `/${encodeURIComponent(name)}-${String(bodies.size)}.json`;
    bodies.set(path, body);
    return { name, tag: tags[index % tags.length] ?? '', path };
  });
  const { seen, errors } = await show(elements);
  return {
    seen: seen.map((each, index) => ({ ...each, name: elements[index]?.name ?? '' })),
    errors,
  };
}

/** A dataset with every field, three records of each collection. */
function whole(): Record<string, Json> {
  const dataset = headerOf((_, example) => example);
  Object.assign(dataset, { include: [], sources: [] });
  for (const name of collectionNames) {
    dataset[name] = [0, 1, 2].map((index) => ({
      ...recordOf(name, (_, example) => example),
      id: `${name}-${String(index)}`,
      territories: ['territories-0'],
      validUntil: null,
    }));
  }
  return dataset;
}

type Path = (string | number)[];

/** Every place of a value, branches too. */
function places(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    places(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length ? [path, ...inner] : inner;
}

function withValue(root: Json, path: Path, value: Json | undefined): Json {
  const copy = structuredClone(root);
  let holder = copy as Record<string | number, Json>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, Json>;
  const last = path.at(-1) as string | number;
  if (value === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, last);
  else holder[last] = value ?? null;
  return copy;
}

const base = whole();
const allPlaces = places(base);
const wrongValue = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    '',
    '\u0000',
    [],
    {},
    [[]],
    [null],
    true,
    -1,
    1e308,
    0.1,
    '__proto__',
    '2027-02-30',
    'x'.repeat(1_000_000),
  ),
);
/** One to three places changed. */
const mutation = fc.array(fc.tuple(fc.nat(allPlaces.length - 1), wrongValue), {
  minLength: 1,
  maxLength: 3,
});
const mutated = (changes: readonly (readonly [number, Json | undefined])[]): Json =>
  changes.reduce<Json>((json, [place, value]) => {
    const path = allPlaces[place] ?? [];
    try {
      return withValue(json, path, value);
    } catch {
      // An earlier change took what held it.
      return json;
    }
  }, base);

describe('broken data', () => {
  it('D4: whatever is changed, reading does not throw, and every other record stays', async () => {
    const runs = isLong ? 20_000 : 1000;
    let failures = 1;
    const file = 'https://data.example.org/d.json';
    try {
      await fc.assert(
        fc.asyncProperty(mutation, async (changes) => {
          const json = mutated(changes) as Record<string, Json>;
          // What says that it is newer is refused as a whole, and that is tested below.
          if (/^([2-9]|\d{2,})(\.\d+)*$/.test(String(json.formatVersion))) return;
          const { wire, findings } = await readDataset(json, { file });
          mergeFiles([{ url: file, wire, findings, isComplete: true }], []);
          const touched = new Set(
            changes.map(([place]) => (allPlaces[place] ?? []).slice(0, 2).join()),
          );
          const isWhole = new Set(
            changes.map(([place]) => (allPlaces[place] ?? []).slice(0, 1).join()),
          );
          for (const name of collectionNames) {
            const kept = new Set((wire[name] as { id: string }[]).map(({ id }) => id));
            for (const index of [0, 1, 2]) {
              const id = `${name}-${String(index)}`;
              const isTouched =
                touched.has(`${name},${String(index)}`) || (isWhole.has(name) && touched.has(name));
              // Another record may have taken its id.
              if (!kept.has(id) && !isTouched) {
                throw new Error(`${id} is gone`);
              }
            }
          }
        }),
        { numRuns: runs, seed, endOnFailure: true },
      );
      failures = 0;
    } finally {
      note({
        id: 'D4',
        test: `changed datasets through the reader, seed ${String(seed)}`,
        cases: runs,
        failures,
      });
    }
  });

  it('D4: changed datasets are shown', async () => {
    const runs = isLong ? 280 : 56;
    const samples = fc.sample(mutation, { numRuns: runs, seed });
    const wrong: string[] = [];
    let whatWasLost = 0;
    for (let first = 0; first < runs; first += 14) {
      const named = Object.fromEntries(
        samples
          .slice(first, first + 14)
          .map((changes, index) => [`m${String(first + index)}`, JSON.stringify(mutated(changes))]),
      );
      const { seen, errors } = await showBodies(named);
      wrong.push(...errors);
      for (const { name, tag, state, text } of seen) {
        if (state === 'blank') wrong.push(`${name} <${tag}>`);
        if (/remarques? sur les données/.test(text)) whatWasLost++;
      }
    }
    note({
      id: 'D4',
      test: `changed datasets on screen, ${String(whatWasLost)} of them say what was left out`,
      cases: runs,
      failures: wrong.length,
    });
    assert.deepEqual(wrong, []);
    assert.ok(whatWasLost > 0);
  });

  it('D1: what is no JSON, or JSON of another kind', async () => {
    const bad: Record<string, string> = {
      comma: '[1,]',
      open: '{"a":',
      quotes: "{'a':1}",
      bare: '{a:1}',
      nan: '[NaN]',
      infinity: '[-Infinity]',
      hex: '[0x1]',
      zero: '[01]',
      dot: '[.5]',
      plus: '[+1]',
      comment: '{}/*c*/',
      two: '{}{}',
      control: '["\u0001"]',
      escape: '["\\x"]',
      surrogate: '{"a":"\\uD8"}',
      trailing: '{}}',
      colon: '{"a" "b"}',
      double: '{"a":1,,"b":2}',
      nothing: ' ',
      word: 'nul',
      html: '<html></html>',
      xml: '<?xml version="1.0"?><a/>',
      script: 'alert(1)',
      deep: '['.repeat(100_000),
    };
    const other: Record<string, string> = {
      list: '[]',
      text: '"a"',
      number: '1',
      true: 'true',
      null: 'null',
      nested: '[[[{"events":[]}]]]',
      deepList: `${'['.repeat(5000)}${']'.repeat(5000)}`,
    };
    const empty: Record<string, string> = {
      object: '{}',
      unknown: '{"a":1}',
      repeated: '{"events":[],"events":[]}',
    };
    const { seen, errors } = await showBodies({ ...bad, ...other, ...empty }, [
      'event-list',
      'referent-card',
      'actor-list',
    ]);
    const wrong = seen.flatMap(({ name, state }) => {
      const expected = name in empty ? 'data' : 'message';
      return state === expected ? [] : [`${name}: ${state}`];
    });
    note({
      id: 'D1',
      test: 'bodies that are no dataset',
      cases: seen.length,
      failures: wrong.length + errors.length,
    });
    assert.deepEqual([...wrong, ...errors], []);
  });

  it('D2: bad outlines among good ones', async () => {
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [3, 44],
          [4, 44],
          [4, 45],
          [3, 45],
          [3, 44],
        ],
      ],
    };
    const own: Record<string, unknown> = {
      open: {
        type: 'Polygon',
        coordinates: [
          [
            [3, 44],
            [4, 44],
            [4, 45],
          ],
        ],
      },
      nulls: {
        type: 'Polygon',
        coordinates: [
          [
            [null, 1],
            [2, 3],
            [4, 5],
            [null, 1],
          ],
        ],
      },
      far: {
        type: 'Polygon',
        coordinates: [
          [
            [900, 44],
            [4, 44],
            [4, 45],
            [900, 44],
          ],
        ],
      },
      empty: { type: 'MultiPolygon', coordinates: [] },
      point: { type: 'Point', coordinates: [3, 44] },
      text: 'POLYGON((0 0))',
      collection: {
        type: 'GeometryCollection',
        geometries: [{ type: 'GeometryCollection', geometries: [] }],
      },
    };
    const shared = process.env.TERRITORY_SHARED ?? '';
    const names = await readdir(`${shared}/corpora/geojson-bad`).catch(() => {
      console.warn('SKIPPED, no TERRITORY_SHARED: geojson-bad');
      return [];
    });
    for (const name of names) {
      const text = await readFile(`${shared}/corpora/geojson-bad/${name}`, 'utf8');
      try {
        const json = JSON.parse(text) as { geometry?: unknown };
        own[name] = json.geometry ?? json;
      } catch {
        own[name] = text;
      }
    }
    const bad = Object.entries(own);
    const territories = [
      ...Array.from({ length: 99 }, (_, index) => ({
        id: `g${String(index)}`,
        name: `Bon ${String(index)}`,
        level: 'cpts',
        geometry: square,
      })),
      ...bad.map(([name, geometry], index) => ({
        id: `b${String(index)}`,
        name: `Mauvais ${name}`,
        level: 'cpts',
        geometry,
      })),
    ];
    const { seen, errors } = await showBodies({ outlines: JSON.stringify({ territories }) }, [
      'territory-map',
    ]);
    const text = seen[0]?.text ?? '';
    const missing = territories.filter(({ name }) => !text.includes(name)).map(({ name }) => name);
    const drawn = seen[0]?.shapes ?? 0;
    if (drawn < 99) missing.push(`${String(drawn)} drawn`);
    if (!/\d+ remarques/.test(text)) missing.push('what was left out is not said');
    note({
      id: 'D2',
      test: `bad outlines beside 99 good ones: all listed, ${String(drawn)} drawn`,
      cases: bad.length,
      failures: missing.length + errors.length,
    });
    assert.deepEqual([...missing, ...errors], []);
  });

  it('D5: encodings', async () => {
    const text = '{"referents":[{"id":"a","role":"Référent·e é"}],"territories":[]}';
    const named: Record<string, Buffer> = {
      bom: Buffer.from(`\uFEFF${text}`),
      latin1: Buffer.from(text, 'latin1'),
      utf16: Buffer.from(`\uFEFF${text}`, 'utf16le'),
      newlines: Buffer.from(text.replaceAll(',', ',\r\n\n\r')),
      nul: Buffer.from(`${text}\u0000`),
    };
    const expected: Record<string, string> = {
      bom: 'data',
      latin1: 'data',
      utf16: 'message',
      newlines: 'data',
      nul: 'message',
    };
    const { seen, errors } = await showBodies(named, ['referent-card']);
    const wrong = seen
      .filter(
        ({ name, state, text: shown }) =>
          expected[name] !== state ||
          shown.includes('remarque sur les données') !== (name === 'latin1'),
      )
      .map(({ name, state, text: shown }) => `${name}: ${state} ${shown}`);
    note({
      id: 'D5',
      test: 'byte order mark, latin1, UTF-16, line ends, NUL',
      cases: seen.length,
      failures: wrong.length + errors.length,
    });
    assert.deepEqual([...wrong, ...errors], []);
  });

  it('D6: more than 20 MB is refused before it has all come', async () => {
    let sent = 0;
    bodies.set('/huge.json', (response) => {
      const piece = `"${'x'.repeat(999_990)}",`;
      response.write('{"x":[');
      const more = () => {
        if (response.destroyed || sent > 400_000_000) return;
        sent += piece.length;
        if (response.write(piece)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    const { seen, errors } = await show(
      [{ tag: 'event-list', path: '/huge.json' }],
      'dépasse la limite',
    );
    const wrong = [
      ...errors,
      ...(seen[0]?.text.includes('dépasse la limite') ? [] : [seen[0]?.text ?? '']),
    ];
    // What lies in the buffers on the way has been sent, too.
    if (sent > 200_000_000) wrong.push(`${String(sent)} bytes were sent`);
    note({
      id: 'D6',
      test: `400 MB: refused, ${String(Math.round(sent / 1e6))} MB sent by then`,
      cases: 1,
      failures: wrong.length,
    });
    assert.deepEqual(wrong, []);
  });

  it('D7: dates that cannot be', async () => {
    const { impossible = [] } = (await corpus<{ impossible: unknown[] }>('dates-fr.json')) ?? {};
    const texts = [
      '2027-02-29',
      '2027-06-31',
      '2027-1-1',
      '27-01-01',
      '2027/01/01',
      '2027-01-01T24:61',
      ...impossible,
    ];
    const wrong = texts.filter((each) => typeof each === 'string' && isDateOrDateTime(each));
    const control = texts.filter(
      (each) => typeof each === 'string' && !Number.isNaN(Date.parse(each)),
    ).length;
    note({
      id: 'D7',
      test: 'impossible dates are refused',
      cases: texts.length,
      failures: wrong.length,
      control,
    });
    assert.deepEqual(wrong, []);
    assert.ok(control > 0);
  });

  it('D8: other versions and unknown things', async () => {
    const event = { id: 'e', title: 'Soirée', start: '2099-01-01' };
    const named: Record<string, string> = {
      minor: JSON.stringify({
        formatVersion: '1.9',
        newThing: [{ a: 1 }],
        events: [{ ...event, newField: { b: 2 } }],
      }),
      major: JSON.stringify({ formatVersion: '2.0', events: [event] }),
      choice: JSON.stringify({
        events: [{ ...event, status: 'teleported', attendance: 'astral' }],
      }),
    };
    const { seen, errors } = await showBodies(named, ['event-list']);
    const expected: Record<string, RegExp> = {
      minor: /Soirée/,
      major: /version plus récente/,
      choice: /Soirée/,
    };
    const wrong = seen
      .filter(({ name, text }) => !expected[name]?.test(text))
      .map(({ name }) => name);
    note({
      id: 'D8',
      test: 'newer minor and major version, unknown fields and choices',
      cases: seen.length,
      failures: wrong.length + errors.length,
    });
    assert.deepEqual([...wrong, ...errors], []);
  });

  it('reads as a whole only what is an object of a known version', async () => {
    await assert.rejects(readDataset([], { file: 'f' }), DatasetLoadError);
    const names: CollectionName[] = collectionNames;
    const { wire, findings } = await readDataset(base, { file: 'f' });
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
    for (const name of names)
      assert.equal(wire[name].length, 3, `${name}: the base of the mutations is whole`);
  });
});
