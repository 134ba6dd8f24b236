// Hostile data: every field of the format, all elements, everything a visitor can press. Nothing may run.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { safeResourceUrl } from '../../src/data/safe-url.js';
import { TAGS } from '../../src/page/tags.js';
import { folder, ready, send, startBrowser, startOrigin, type Origin } from '../e2e/support.js';
import { drive, inventory, openAlarmed, type Inventory } from './driver.js';
import { allFields, collectionNames, headerOf, recordOf, type Json } from './fields.js';
import { corpus, hostileDataset, ownPayloads, ownUrls } from './hostile-data.js';
import { isLong, note } from './table.js';

/** Records of each collection in one dataset. */
const COUNT = 60;

let browser: Browser;
let home: Origin;
let page = '';
const datasets = new Map<string, string>();
/** Names of all elements in the templates of the sources. */
const ourNames = new Set<string>(['iframe', 'html', 'head', 'body', 'title']);
let benign: Inventory;

const tagsOf = (src: string) =>
  TAGS.filter((tag) => tag !== 'territory-explorer')
    .map((tag) => `<${tag} src="${src}" ${tag === 'event-list' ? 'json-ld' : ''}></${tag}>`)
    .join('');

before(async () => {
  browser = await startBrowser();
  for (const file of await readdir('src', { recursive: true })) {
    if (!/^(elements|map)\/.*\.ts$/.test(file)) continue;
    const code = await readFile(`src/${file}`, 'utf8');
    for (const [, name = ''] of code.matchAll(/<([a-z][a-z0-9-]*)(?=[\s>/])/g)) ourNames.add(name);
    // Drawn without a template.
    for (const [, name = ''] of code.matchAll(
      /(?:createElement(?:NS)?|svg)\((?:\w+, )?'([a-zA-Z]+)'/g,
    )) {
      ourNames.add(name);
    }
  }
  const files = folder('dist', '/t/');
  home = await startOrigin((path, response, request) => {
    const dataset = datasets.get(path);
    if (dataset !== undefined) return send(response, path, dataset);
    if (path === '/page') return send(response, 'page.html', page);
    return files(path, response, request);
  });
  benign = (await run(everyField(), ['48'])).found;
});

after(async () => {
  await browser.close();
  home.close();
});

/** The examples of the documentation, as one dataset. */
function everyField(): Record<string, Json> {
  const dataset = headerOf((_, example) => example);
  Object.assign(dataset, { include: [], sources: [] });
  for (const name of collectionNames) {
    const record = recordOf(name, (_, example) => example);
    dataset[name] = [{ ...record, validUntil: null }];
  }
  const [event] = dataset.events as Record<string, Json>[];
  dataset.events = [
    { ...event, id: 'a', start: '2099-01-01T09:00', end: null, month: null, sessions: null },
    {
      ...event,
      id: 'b',
      start: '2025-01-01T09:00',
      end: null,
      month: null,
      sessions: null,
      recurrence: null,
    },
  ];
  return dataset;
}

async function run(
  dataset: unknown,
  territories: readonly string[],
  markup = tagsOf,
  isReady: () => unknown = () => true,
) {
  const path = `/d${String(datasets.size)}.json`;
  datasets.set(path, JSON.stringify(dataset));
  page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>T</title><link rel="icon" href="data:,">
<script type="module" src="/t/territory-elements.js"></script></head><body>${markup(path)}</body></html>`;
  const { page: tab, alarm } = await openAlarmed(browser);
  await tab.goto(`${home.url}/page`);
  await ready(tab);
  await tab.waitForFunction(isReady);
  const { text: first } = await inventory(tab);
  const outside = () => tab.evaluate(() => document.querySelectorAll('*:not(script)').length);
  const outsideBefore = await outside();
  await drive(tab, territories, 16);
  // A part that the last step opened may still be on its way.
  await ready(tab);
  const found = await inventory(tab);
  const grown = (await outside()) - outsideBefore;
  if (await tab.evaluate(() => 'polluted' in {})) alarm.fired.push('prototype polluted');
  await tab.browserContext().close();
  return { found, first, alarm, grown };
}

/** What is not of our templates, runs, or asks another host. */
function faults(
  { found, alarm, grown }: Awaited<ReturnType<typeof run>>,
  texts: readonly string[] = [],
): string[] {
  // A text in a picture's field names a host that may be asked for it.
  const named = new Set(
    texts.flatMap((text) => safeResourceUrl(text, `${home.url}/d.json`)?.origin ?? []),
  );
  const known = new Set(benign.parts);
  return [
    ...alarm.fired.map((each) => `fired ${each}`),
    ...alarm.errors.map((each) => `error ${each}`),
    ...[...alarm.requests]
      .filter((each) => each !== home.url && !named.has(each))
      .map((each) => `request ${each}`),
    ...found.parts
      .filter((each) => !known.has(each) && isForeign(each))
      .map((each) => `node ${each}`),
    ...found.links
      .filter(({ protocol }) => !/^(https?|mailto|tel|webcal|blob):$/.test(protocol))
      .map(({ href }) => `link ${href}`),
    ...found.loaded.filter((url) => !url.startsWith('http')).map((url) => `loads ${url}`),
    ...found.blank.map((each) => `blank ${each}`),
    ...(grown === 0 ? [] : [`${String(grown)} elements outside`]),
  ];
}

/** What no template of ours holds, or could run. A frame without an address is the paper that we fill ourselves. */
function isForeign(part: string): boolean {
  const [name = '', attribute = ''] = part.split('@');
  if (name === 'iframe') return attribute === 'src' || attribute === 'srcdoc';
  // Set through the CSSOM by the map engine.
  if (part === 'canvas@style') return false;
  return (
    /^(script|object|embed|form|base|meta|link|style|frame|template|math|video|audio|source|marquee)$/.test(
      name,
    ) ||
    !ourNames.has(name) ||
    /^(on|style$|srcdoc$|formaction$|action$|xlink)/.test(attribute)
  );
}

/** Of texts that others have collected, a third in a usual run. */
const someOf = <T>(texts: readonly T[] | undefined): readonly T[] =>
  (texts ?? []).filter((_each, index) => isLong || index % 3 === 0);

/** Every text of a corpus in every field; returns what went wrong. */
async function attack(texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let offset = 0; offset < texts.length; offset += COUNT) {
    const dataset = hostileDataset({ texts, offset, count: COUNT });
    const ids = (dataset.territories as { id: string }[]).map(({ id }) => id);
    found.push(...faults(await run(dataset, ids), texts));
  }
  return found;
}

const textFields = () =>
  allFields().filter(({ kind }) => kind === 'text' || kind === 'checked').length;

describe('hostile data', () => {
  it('S1: markup in every field stays text', async () => {
    const texts = [...ownPayloads, ...someOf(await corpus<string[]>('xss-payloads.sample.json'))];
    const wrong = await attack(texts);
    // The same texts through the sink that our lint forbids.
    const { page: tab, alarm } = await openAlarmed(browser);
    page = '<!doctype html><title>Control</title>';
    await tab.goto(`${home.url}/page`);
    await tab.evaluate((each) => {
      // Some texts take the names of what a document has.
      const { body } = document;
      const boxes = each.map(() => document.createElement('div'));
      body.append(...boxes);
      for (const [index, text] of each.entries()) (boxes[index] as HTMLElement).innerHTML = text;
    }, texts);
    for (let turn = 0; turn < 200 && alarm.fired.length === 0; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const control = alarm.fired.length;
    await tab.browserContext().close();
    note({
      id: 'S1',
      test: `${String(texts.length)} texts in ${String(textFields())} fields`,
      cases: texts.length * textFields(),
      failures: wrong.length,
      control,
    });
    assert.deepEqual(wrong.slice(0, 10), []);
    assert.ok(control >= 3, `the control fired ${String(control)} times`);
  });

  it('S2: no address leads elsewhere than the web, a mail or a telephone', async () => {
    const sample = await corpus<{ url: string }[]>('url-obfuscations.sample.json');
    const texts = [...ownUrls, ...someOf(sample).map(({ url }) => url)];
    const wrong = await attack(texts);
    const { page: tab } = await openAlarmed(browser);
    page = '<!doctype html><title>Control</title>';
    await tab.goto(`${home.url}/page`);
    const control = await tab.evaluate(
      (each) =>
        each.filter((text) => {
          const link = document.createElement('a');
          link.setAttribute('href', text);
          return !/^(https?|mailto|tel):$/.test(link.protocol);
        }).length,
      texts,
    );
    await tab.browserContext().close();
    note({
      id: 'S2',
      test: `${String(texts.length)} addresses in ${String(textFields())} fields`,
      cases: texts.length * textFields(),
      failures: wrong.length,
      control,
    });
    assert.deepEqual(wrong.slice(0, 10), []);
    assert.ok(control >= 5, `the control kept ${String(control)} schemes`);
    const kept = new Set(benign.links.map(({ protocol }) => protocol));
    assert.ok(
      ['https:', 'mailto:', 'tel:'].every((each) => kept.has(each)),
      [...kept].join(),
    );
  });

  it('S1 and S2 reach the explorer too', async () => {
    const texts = [...ownPayloads, ...ownUrls];
    const dataset = hostileDataset({ texts, offset: 0, count: texts.length });
    const ids = (dataset.territories as { id: string }[]).map(({ id }) => id);
    const result = await run(
      dataset,
      ids,
      (src) => `<territory-explorer src="${src}" sync-url></territory-explorer>`,
    );
    const wrong = faults(result, texts);
    note({
      id: 'S1',
      test: 'in the explorer, with the state in the address',
      cases: texts.length,
      failures: wrong.length,
    });
    assert.deepEqual(wrong.slice(0, 10), []);
  });

  it('S3: the attribution of a basemap is text', async () => {
    const texts = [...ownPayloads, ...someOf(await corpus<string[]>('xss-payloads.sample.json'))];
    const empty = { type: 'FeatureCollection', features: [] };
    const sources = Object.fromEntries(
      texts.map((text, index) => [
        `s${String(index)}`,
        { type: 'geojson', data: empty, attribution: text },
      ]),
    );
    const layers = texts.map((text, index) => ({
      id: `${String(index)}${text}`,
      type: 'line',
      source: `s${String(index)}`,
    }));
    datasets.set('/style.json', JSON.stringify({ version: 8, name: texts[0], sources, layers }));
    const result = await run(
      everyField(),
      ['48'],
      (src) => `<territory-map src="${src}" basemap="${home.url}/style.json"></territory-map>`,
      () =>
        document.querySelector('territory-map')?.shadowRoot?.querySelector('.attribution')
          ?.textContent,
    );
    const wrong = faults(result);
    // A basemap that never came would be harmless too: one without tags, which are left out, is read in full.
    const isCredited = result.found.text.includes("'-alert(1)-'");
    note({
      id: 'S3',
      test: 'attributions and layer ids of a basemap',
      cases: texts.length,
      failures: wrong.length,
      control: Number(isCredited),
    });
    assert.deepEqual(wrong.slice(0, 10), []);
    assert.ok(isCredited, 'the credits are on the map, as text');
  });

  it('S5: ids like __proto__ are ids', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const dataset = {
      ...JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
      territories: names.map((id) => ({
        id,
        name: `Territoire ${id}`,
        level: 'cpts',
        partOf: names,
      })),
      referents: names.map((id) => ({ id, role: `Rôle ${id}`, territories: [id] })),
      events: names.map((id) => ({
        id,
        title: `Événement ${id}`,
        start: '2099-01-01',
        territories: [id],
        themes: [id],
        kind: id,
      })),
      actors: names.map((id) => ({ id, name: `Acteur ${id}`, kind: id, territories: [id] })),
      themes: names.map((id) => ({ id, label: `Thème ${id}` })),
    };
    const result = await run(dataset, names);
    const missing = names.filter((id) => !result.first.includes(`Événement ${id}`));
    const wrong = [...faults(result), ...missing];
    note({
      id: 'S5',
      test: 'ids that objects already have',
      cases: names.length * 5,
      failures: wrong.length,
    });
    assert.deepEqual(wrong, []);
  });

  it('S6: links tell nobody where the visitor comes from', () => {
    const outgoing = benign.links.filter(({ protocol }) => protocol.startsWith('http'));
    const wrong = outgoing.filter(
      ({ rel, referrer }) =>
        !/noopener/.test(rel) || !/noreferrer/.test(rel) || referrer !== 'no-referrer',
    );
    note({
      id: 'S6',
      test: 'outgoing links: rel and referrerpolicy',
      cases: outgoing.length,
      failures: wrong.length,
    });
    assert.deepEqual(wrong, []);
    assert.ok(outgoing.length > 5, String(outgoing.length));
  });
});
