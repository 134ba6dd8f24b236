// Measures the map against bare MapLibre with the same 10,000 points, side by side in one run, and the search with
// 35,000 communes and 5,000 records. Builds what it needs. Usage: npm run bench:map [-- rounds]
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { folder } from '../../test/e2e/support.js';
import {
  buildScript,
  median,
  newBenchPage,
  pageOf,
  quantile,
  roundsOr,
  SCRIPT_TAG,
  serve,
  startBenchBrowser,
} from './harness.js';

const rounds = roundsOr(5);
await buildScript();
await build({
  mode: 'lib',
  logLevel: 'error',
  build: {
    outDir: '.cache/control',
    emptyOutDir: true,
    lib: { entry: { control: 'scripts/bench/map-control.ts' }, formats: ['es'] },
  },
});

const brotli = async (path: string) => brotliCompressSync(await readFile(path)).length;
const chunks = await readdir('dist/chunks');
const ours = await brotli(
  `dist/chunks/${chunks.find((each) => each.startsWith('webgl-ground-')) ?? ''}`,
);
const controlChunks = await readdir('.cache/control/chunks').catch(() => []);
const control = Math.max(
  await brotli('.cache/control/control.js'),
  ...(await Promise.all(
    controlChunks
      .filter((each) => each.endsWith('.js'))
      .map((each) => brotli(`.cache/control/chunks/${each}`)),
  )),
);

const kinds = ['msp', 'pharmacie', 'cabinet', 'hopital'];
const actorsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `a${String(index)}`,
    name: `Structure de santé ${String(index)}`,
    kind: kinds[index % kinds.length],
    themes: [`theme-${String(index % 7)}`],
    territories: ['34'],
    location: {
      city: `Commune ${String(index % 300)}`,
      coordinates: [1 + ((index * 37) % 4000) / 1000, 42.5 + ((index * 91) % 2500) / 1000],
    },
  }));
const datasetOf = (count: number) =>
  JSON.stringify({
    formatVersion: '1',
    title: 'Mesure',
    territories: ['11', '30', '34', '48', '66'].map((code) => ({
      id: code,
      name: `Département ${code}`,
      level: 'departement',
      code,
    })),
    referents: [{ id: 'r', role: 'Référent·e', territories: ['34'] }],
    actors: actorsOf(count),
  });

const STYLE =
  'body{margin:0}#map,territory-map{display:block;inline-size:800px;block-size:600px}territory-map{block-size:auto;min-height:900px}';
const site = await serve(
  (path) => {
    const [, data, ours] = /^\/(?:(\d+)\.json|ours-(\d+))$/.exec(path) ?? [];
    const style = `<style>${STYLE}</style>`;
    if (data) return datasetOf(Number(data));
    if (path === '/bare') return pageOf('<div id="map"></div>', style);
    return (
      ours && pageOf(`<territory-map src="/${ours}.json"></territory-map>${SCRIPT_TAG}`, style)
    );
  },
  async (...request) =>
    (await folder('dist', '/dist/')(...request)) ||
    folder('.cache/control', '/control/')(...request),
);
const browser = await startBenchBrowser();

async function openPage(path: string): Promise<Page> {
  const page = await newBenchPage(browser, 820, 950);
  await page.evaluateOnNewDocument(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(site.url + path);
  return page;
}

/** What the pages hand to each other through `globalThis`. */
interface BareMap {
  panBy(by: [number, number], options: { duration: number }): void;
  getSource(id: string): { setData(data: object): void };
  once(type: string, act: () => void): void;
}
interface Bench {
  tasks: number[];
  bare: BareMap;
  features: { properties: { kind: string } }[];
}

/** @param steps presses of the zoom button: past five, WebGL paints below */
async function openOurs(count: number, steps = 2): Promise<Page> {
  const page = await openPage(`/ours-${String(count)}`);
  await page.waitForFunction(() => {
    const root = document.querySelector('territory-map')?.shadowRoot;
    return Boolean(root?.querySelector('.point') && root.querySelector('.search-input'));
  });
  // From the overview there is nothing to drag.
  await page.evaluate((presses) => {
    const root = document.querySelector('territory-map')?.shadowRoot;
    const plus = root?.querySelector<HTMLElement>('.control.plus');
    for (let press = 0; press < presses; press++) plus?.click();
  }, steps);
  if (steps > 5) {
    await page.waitForFunction(() =>
      document.querySelector('territory-map')?.shadowRoot?.querySelector('.is-painted'),
    );
  }
  await new Promise((resolve) => setTimeout(resolve, 800));
  return page;
}

async function openBare(count: number): Promise<Page> {
  const page = await openPage('/bare');
  await page.evaluate(
    async (script, points) => {
      const { Map, setWorkerUrl, cssText, workerCode } = (await import(script)) as {
        Map: new (options: object) => BareMap;
        setWorkerUrl: (url: string) => void;
        cssText: string;
        workerCode: string;
      };
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(cssText);
      document.adoptedStyleSheets = [sheet];
      setWorkerUrl(URL.createObjectURL(new Blob([workerCode], { type: 'text/javascript' })));
      const features = points.map(({ kind, location: { coordinates } }) => ({
        type: 'Feature',
        properties: { kind },
        geometry: { type: 'Point', coordinates },
      }));
      const data = { type: 'FeatureCollection', features };
      const map = new Map({
        container: 'map',
        attributionControl: false,
        center: [3, 43.8],
        zoom: 7.2,
        fadeDuration: 0,
        style: {
          version: 8,
          sources: {
            points: { type: 'geojson', data, cluster: true, clusterRadius: 40, clusterMaxZoom: 17 },
          },
          layers: [
            { id: 'bg', type: 'background', paint: { 'background-color': '#eee' } },
            {
              id: 'points',
              type: 'circle',
              source: 'points',
              paint: {
                'circle-radius': ['case', ['has', 'point_count'], 16, 8],
                'circle-stroke-width': 2,
              },
            },
            {
              id: 'counts',
              type: 'symbol',
              source: 'points',
              filter: ['has', 'point_count'],
              layout: {
                'text-field': ['get', 'point_count'],
                'text-font': ['sans-serif'],
                'text-size': 12,
              },
              paint: { 'text-color': '#fff' },
            },
          ],
        },
      });
      Object.assign(globalThis, { bare: map, features });
      await new Promise<void>((resolve) => map.once('idle', resolve));
    },
    `${site.url}/control/control.js`,
    actorsOf(count),
  );
  return page;
}

const FRAMES = 120;

/** p95 of the time between frames while the map is dragged 4 px a frame, in ms. */
async function panOurs(page: Page): Promise<number> {
  await page.bringToFront();
  return page.evaluate(async (frames) => {
    const picture = document.querySelector('territory-map')?.shadowRoot?.querySelector('.picture');
    const fire = (type: string, x: number) =>
      picture?.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerType: 'mouse',
          button: 0,
          clientX: x,
          clientY: 300,
          pointerId: 1,
        }),
      );
    (picture as HTMLElement).setPointerCapture = () => undefined;
    const times: number[] = [];
    fire('pointerdown', 600);
    let last = performance.now();
    for (let frame = 0; frame < frames; frame++) {
      fire('pointermove', 600 + 4 * (frame < frames / 2 ? -frame : frame - frames));
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    fire('pointerup', 600);
    times.sort((a, b) => a - b);
    return times[Math.floor(times.length * 0.95)] ?? 0;
  }, FRAMES);
}

async function panBare(page: Page): Promise<number> {
  await page.bringToFront();
  return page.evaluate(async (frames) => {
    const { bare } = globalThis as unknown as Bench;
    const times: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < frames; frame++) {
      bare.panBy([frame < frames / 2 ? 4 : -4, 0], { duration: 0 });
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    times.sort((a, b) => a - b);
    return times[Math.floor(times.length * 0.95)] ?? 0;
  }, FRAMES);
}

interface FilterTimes {
  /** Until the list and its count are up to date. */
  listMs: number;
  /** Until the map shows it and a frame has passed. */
  mapMs: number;
  longestTaskMs: number;
}

async function filterOurs(page: Page, round: number): Promise<FilterTimes> {
  await page.bringToFront();
  return page.evaluate(async (at) => {
    const element = document.querySelector('territory-map');
    const root = element?.shadowRoot;
    const panel = root?.querySelector<HTMLElement>('[aria-controls="filter-panel"]');
    if (panel?.getAttribute('aria-expanded') === 'false') {
      panel.click();
      while (!root?.querySelector('.facet input')) await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const { tasks } = globalThis as unknown as Bench;
    tasks.length = 0;
    const input = root?.querySelectorAll<HTMLInputElement>('.facet input')[at % 4];
    const list = root?.querySelector('.lists');
    let listMs = 0;
    const start = performance.now();
    const observer = new MutationObserver(() => (listMs = performance.now() - start));
    if (list) observer.observe(list, { subtree: true, childList: true, characterData: true });
    input?.click();
    while (listMs === 0) await new Promise((resolve) => setTimeout(resolve));
    observer.disconnect();
    // The markers are drawn anew after the list; then a frame shows them.
    const picture = root?.querySelector('.picture');
    let isDrawn = false;
    const drawn = new MutationObserver(() => (isDrawn = true));
    if (picture) drawn.observe(picture, { subtree: true, childList: true, attributes: true });
    for (let wait = 0; wait < 50 && !isDrawn; wait++)
      await new Promise((resolve) => setTimeout(resolve));
    drawn.disconnect();
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    const mapMs = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { listMs, mapMs, longestTaskMs: Math.max(0, ...tasks) };
  }, round);
}

async function filterBare(page: Page, round: number): Promise<FilterTimes> {
  await page.bringToFront();
  return page.evaluate(
    async (at, names) => {
      const { bare, features, tasks } = globalThis as unknown as Bench;
      tasks.length = 0;
      const start = performance.now();
      const kept =
        at % 2 ? features : features.filter(({ properties }) => properties.kind === names[at % 4]);
      bare.getSource('points').setData({ type: 'FeatureCollection', features: kept });
      await new Promise<void>((resolve) => bare.once('idle', resolve));
      const mapMs = performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { listMs: 0, mapMs, longestTaskMs: Math.max(0, ...tasks) };
    },
    round,
    kinds,
  );
}

/** Time from a key to the results on screen, for every key of some searches. */
async function searchTimes(page: Page): Promise<number[]> {
  await page.bringToFront();
  return page.evaluate(async () => {
    const root = document.querySelector('territory-map')?.shadowRoot;
    const input = root?.querySelector<HTMLInputElement>('.search-input');
    const times: number[] = [];
    const words = [
      'saint-etienne',
      'montpelier',
      'structure 42',
      'lozere',
      '34090',
      'sainte-croix',
    ];
    for (const word of words) {
      for (let length = 2; length <= word.length; length++) {
        const text = word.slice(0, length);
        if (!input) continue;
        input.value = text;
        let lastMs = 0;
        const start = performance.now();
        const observer = new MutationObserver(() => (lastMs = performance.now() - start));
        const results = root?.querySelector('.results');
        if (results)
          observer.observe(results, { subtree: true, childList: true, characterData: true });
        input.dispatchEvent(new Event('input'));
        // At rest when nothing has changed for a while; the time is that of the last change.
        await new Promise((resolve) => setTimeout(resolve, 400));
        observer.disconnect();
        // The first letter of a word downloads its module once.
        if (length > 2 && lastMs > 0) times.push(lastMs);
      }
    }
    return times;
  });
}

const p95 = (values: number[]) => quantile(values, 0.95);
const ms = (value: number) => `${value.toFixed(1)} ms`;

console.log(
  `chunk, brotli: ours ${(ours / 1000).toFixed(1)} kB, control ${(control / 1000).toFixed(1)} kB, ${(ours / control).toFixed(3)} x (target 1.05)`,
);

const results = {
  panOurs: [] as number[],
  panPainted: [] as number[],
  panBare: [] as number[],
  ours: [] as FilterTimes[],
  bare: [] as FilterTimes[],
};
const [oursPage, barePage] = [await openOurs(10_000), await openBare(10_000)];
const paintedPage = await openOurs(10_000, 6);
for (let round = 0; round < rounds; round++) {
  results.panOurs.push(await panOurs(oursPage));
  results.panBare.push(await panBare(barePage));
  results.panPainted.push(await panOurs(paintedPage));
  console.log(
    `  pan p95, round ${String(round + 1)}: ours ${ms(results.panOurs.at(-1) ?? 0)}, bare ${ms(results.panBare.at(-1) ?? 0)}`,
  );
}
for (let round = 0; round < rounds * 2; round++) {
  results.ours.push(await filterOurs(oursPage, round));
  results.bare.push(await filterBare(barePage, round));
}
await paintedPage.close();
const [pan, panOf] = [median(results.panOurs), median(results.panBare)];
const painted = median(results.panPainted);
console.log(
  `pan p95, 10,000 points: ours ${ms(pan)}, bare ${ms(panOf)}, ${(pan / panOf).toFixed(2)} x (target 1.2)`,
);
console.log(`  past the overview, WebGL below: ${ms(painted)}, ${(painted / panOf).toFixed(2)} x`);
const settled = median(results.ours.map(({ mapMs }) => mapMs));
const settledBare = median(results.bare.map(({ mapMs }) => mapMs));
console.log(
  `filter of 10,000: list ${ms(median(results.ours.map(({ listMs }) => listMs)))} (target 50), longest task ${ms(Math.max(...results.ours.map(({ longestTaskMs }) => longestTaskMs)))} (target 100)`,
);
console.log(
  `  map settled: ours ${ms(settled)}, bare setData ${ms(settledBare)}, ${(settled / settledBare).toFixed(2)} x (target 1.0, stretch 0.7)`,
);
await oursPage.close();
await barePage.close();
const smallPage = await openOurs(1000);
const small: FilterTimes[] = [];
for (let round = 0; round < rounds * 2; round++) small.push(await filterOurs(smallPage, round));
console.log(`filter of 1,000: list ${ms(median(small.map(({ listMs }) => listMs)))} (target 20)`);
await smallPage.close();
const searchPage = await openOurs(5000);
await searchTimes(searchPage);
const times = await searchTimes(searchPage);
console.log(
  `search, 5,000 records and the communes of France: median ${ms(median(times))}, p95 ${ms(p95(times))} from key to results (target 50)`,
);
await browser.close();
site.close();
