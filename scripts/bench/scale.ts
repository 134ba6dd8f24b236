// National scale and measured speed in one table: parts from 1,000 to 1,000,000 actors, one large file, the first view,
// and the same work by libraries that others use. Medians; JSON in .cache/bench.json.
// Usage: npm run bench [-- --only split,growth,file,first-view,peers] [-- --rounds 5]
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, release } from 'node:os';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { median, newBenchPage, startBenchBrowser } from './harness.js';
import { actors, geojsonOf, randomFrom, writeDataset } from './scale/generate.js';
import { firstViews } from './scale/first-view.js';
import { bareMapLibre, fullCalendar, leaflet, ours } from './scale/pages.js';

const SECTIONS = ['split', 'growth', 'file', 'first-view', 'peers'] as const;
type Section = (typeof SECTIONS)[number];
const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '3' } },
});
const wanted = values.only?.split(',') ?? SECTIONS;
const rounds = Number(values.rounds);
const SIZES = [1000, 10_000, 100_000, 1_000_000];
const WORK = '.cache/bench';
const PEERS = '.cache/peers';
const PEER_PACKAGES = [
  'leaflet@1.9.4',
  'leaflet.markercluster@1.5.3',
  'maplibre-gl@6.17.0',
  'fullcalendar@7.1.0',
  'add-to-calendar-button@2.15.0',
  '@gouvfr-anct/cartographie-nationale@5.22.0',
  '@googlemaps/extended-component-library@0.6.15',
];

interface Row {
  section: Section;
  what: string;
  value: string;
  beside: string;
  ratio: number | undefined;
  target: string;
}
const rows: Row[] = [];
function note(
  section: Section,
  what: string,
  value: string,
  beside = '',
  ratio?: number,
  target = '',
): void {
  rows.push({ section, what, value, beside, ratio, target });
  console.log(
    `  ${what}: ${value}${beside ? `, ${beside}` : ''}${ratio === undefined ? '' : `, ${ratio.toFixed(2)} x`}${target ? ` (${target})` : ''}`,
  );
}
const ms = (value: number) => `${value.toFixed(0)} ms`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const folderOf = (count: number) => `${WORK}/parts-${String(count)}`;

/** Compressed once, as a CDN does. */
const compressed = new Map<string, Promise<Buffer>>();
const pages = new Map<string, string>();
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  geojson: 'application/json',
  png: 'image/png',
};
const compress = async (path: string): Promise<Buffer> => {
  const [, root = '', rest = ''] = /^\/(\w+)\/(.*)$/.exec(path) ?? [];
  const folders: Record<string, string> = {
    dist: 'dist',
    data: WORK,
    peers: `${PEERS}/node_modules`,
  };
  const body = pages.get(path) ?? (await readFile(`${folders[root] ?? 'none'}/${rest}`));
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
};
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const body = compressed.get(pathname) ?? compress(pathname);
  compressed.set(pathname, body);
  body.then(
    (bytes) => {
      const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8';
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' }).end(bytes);
    },
    () => response.writeHead(404).end(),
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

/** Runs a command; its seconds and the most memory that it held. */
function run(
  command: string,
  args: readonly string[],
): Promise<{ seconds: number; peakMB: number }> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let peakKB = 0;
    const timer = setInterval(() => {
      readFile(`/proc/${String(child.pid)}/status`, 'utf8').then(
        (text) => (peakKB = Math.max(peakKB, Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0))),
        () => undefined,
      );
    }, 100);
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (told += text));
    child.on('close', (status) => {
      clearInterval(timer);
      const seconds = (performance.now() - from) / 1000;
      if (status === 0) resolve({ seconds, peakMB: peakKB / 1024 });
      else reject(new Error(told));
    });
  });
}

/** The parts of so many actors; written once. */
async function makeParts(count: number): Promise<{ seconds: number; peakMB: number } | undefined> {
  const folder = folderOf(count);
  if (existsSync(`${folder}/actors.json`)) return undefined;
  await mkdir(folder, { recursive: true });
  const whole = `${WORK}/whole-${String(count)}/actors.json`;
  await mkdir(`${WORK}/whole-${String(count)}`, { recursive: true });
  await writeDataset(whole, count);
  return run(process.execPath, [
    ...['--max-old-space-size=1400', 'bin/territory-elements.mjs'],
    ...['split', whole, '--out', folder],
  ]);
}

interface Loading {
  firstMs: number;
  mapMs: number;
  bytes: number;
  dataBytes: number;
  requests: number;
  heapMB: number;
  cpuMs: number;
  longestMs: number;
}

interface Marks {
  tasks: number[];
  firstMs?: number;
  mapMs?: number;
  shownMs?: number;
}
const marksOf = (page: Page) =>
  page.evaluate(() => {
    const { firstMs, mapMs, shownMs, tasks } = globalThis as unknown as Marks;
    return { firstMs, mapMs, shownMs, tasks } as Marks;
  });

/** A fresh page, and what it downloads. */
async function open(browser: Browser, path: string, width = 820) {
  const context = await browser.createBrowserContext();
  const page = await newBenchPage(context as unknown as Browser, width, 900);
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  const sum = { bytes: 0, dataBytes: 0, requests: 0 };
  session.on('Network.responseReceived', ({ requestId, response: { url } }) =>
    urls.set(requestId, url),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const isData = urls.get(requestId)?.includes('/data/') ?? false;
    sum.bytes += encodedDataLength;
    if (isData) sum.dataBytes += encodedDataLength;
    if (isData) sum.requests++;
  });
  await page.evaluateOnNewDocument(() => {
    const marks: Marks = { tasks: [] };
    Object.assign(globalThis, marks);
    const { tasks } = marks;
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
    const own = globalThis as unknown as Marks;
    const look = () => {
      const root = document.querySelector('territory-map, actor-list, event-list')?.shadowRoot;
      if (root?.querySelector('.listed, .actor, .event')) own.firstMs ??= performance.now();
      if (root?.querySelector('.shape')) own.mapMs ??= performance.now();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(base + path);
  return { page, sum, close: () => context.close() };
}

async function settle(page: Page, what: keyof Marks): Promise<void> {
  await page.waitForFunction(
    (name) => (globalThis as unknown as Record<string, unknown>)[name] !== undefined,
    { timeout: 240_000 },
    what,
  );
  await page.waitForNetworkIdle({ idleTime: 400, timeout: 240_000 });
}

async function loading(browser: Browser, path: string, width?: number): Promise<Loading> {
  const { page, sum, close } = await open(browser, path, width);
  await settle(page, 'mapMs');
  const { firstMs = NaN, mapMs = NaN, tasks } = await marksOf(page);
  const { TaskDuration = NaN } = await page.metrics();
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = NaN } = await page.metrics();
  await close();
  return {
    ...{ firstMs, mapMs, ...sum, heapMB: JSHeapUsedSize / 1e6, cpuMs: TaskDuration * 1000 },
    longestMs: Math.max(0, ...tasks),
  };
}

async function medianOf<T extends object>(measure: () => Promise<T>): Promise<T> {
  const all: T[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measure());
  const names = Object.keys(all[0] ?? {}) as (keyof T)[];
  return Object.fromEntries(
    names.map((name) => [name, median(all.map((each) => Number(each[name])))]),
  ) as T;
}

const sections: Record<Section, (browser: Browser) => Promise<void>> = {
  async split() {
    for (const count of SIZES) {
      const took = await makeParts(count);
      const names = await readdir(folderOf(count));
      const sizes = await Promise.all(
        names.map(async (name) => (await stat(`${folderOf(count)}/${name}`)).size),
      );
      const index = await readFile(`${folderOf(count)}/actors.json`);
      note(
        'split',
        `${count.toLocaleString('fr')} actors in parts`,
        took ? `${took.seconds.toFixed(1)} s, ${took.peakMB.toFixed(0)} MB` : 'there already',
        `${String(names.length)} files, largest ${kB(Math.max(...sizes))}, index ${kB(brotliCompressSync(index).length)} brotli`,
        undefined,
        count === 1_000_000 ? '600 s, 2000 MB' : '',
      );
    }
  },

  async growth(browser) {
    const national = new Map<number, Loading>();
    for (const count of SIZES) {
      await makeParts(count);
      const path = `/page/national-${String(count)}`;
      const src = `/data/parts-${String(count)}/actors.json`;
      pages.set(path, ours('territory-map', src));
      const each = await medianOf(() => loading(browser, path));
      national.set(count, each);
      note(
        'growth',
        `${count.toLocaleString('fr')}: national view`,
        `first ${ms(each.firstMs)}, map ${ms(each.mapMs)}`,
        `${kB(each.bytes)} in all, data ${kB(each.dataBytes)} in ${String(each.requests)} request(s), heap ${each.heapMB.toFixed(1)} MB, thread ${ms(each.cpuMs)}, longest task ${ms(each.longestMs)}`,
      );
      for (const [name, zoom] of [
        ['département', 0],
        ['commune', 5],
      ] as const) {
        const view = await medianOf(() => near(browser, path, zoom));
        note(
          'growth',
          `${count.toLocaleString('fr')}: ${name} view`,
          `data ${kB(view.dataBytes)} more`,
          `in ${String(view.requests)} request(s)`,
          undefined,
          '70 kB, 6 in a row',
        );
      }
    }
    const real = `${process.env.TERRITORY_SHARED ?? 'none'}/data/real/france-services-20240801.csv`;
    if (existsSync(real)) {
      const folder = `${WORK}/france-services`;
      const cli = 'bin/territory-elements.mjs';
      await mkdir(folder, { recursive: true });
      const whole = `${WORK}/france-services.json`;
      await run(process.execPath, [cli, 'import', real, '--out', whole, '--force']);
      await run(process.execPath, [cli, 'split', whole, '--out', folder, '--force']);
      pages.set('/page/real', ours('territory-map', '/data/france-services/france-services.json'));
      const view = await medianOf(() => loading(browser, '/page/real', 360));
      note(
        'growth',
        'France services, national, on a phone',
        `${kB(view.bytes)} in all`,
        `data ${kB(view.dataBytes)}, first ${ms(view.firstMs)}, map ${ms(view.mapMs)}`,
        undefined,
        '120 kB',
      );
    } else console.log('  SKIPPED, no TERRITORY_SHARED: France services');
    for (const [from, limit] of [
      [1000, 1.5],
      [10_000, 1.2],
    ] as const) {
      const [small, large] = [national.get(from), national.get(1_000_000)];
      if (!small || !large) continue;
      for (const [what, name] of [
        ['bytes', 'transfer'],
        ['firstMs', 'first content'],
        ['mapMs', 'map'],
        ['heapMB', 'heap'],
      ] as const) {
        note(
          'growth',
          `${name}, ${from.toLocaleString('fr')} to 1 000 000`,
          large[what].toFixed(1),
          small[what].toFixed(1),
          large[what] / small[what],
          what === 'heapMB' ? '1.5 x' : `${String(limit)} x`,
        );
      }
    }
  },

  async file(browser) {
    for (const [count, tag] of [
      [20_000, 'actor-list'],
      [50_000, 'territory-map'],
    ] as const) {
      const path = `${WORK}/slim-${String(count)}.json`;
      await writeFile(path, await slim(count));
      pages.set(`/page/${tag}`, ours(tag, `/data/slim-${String(count)}.json`));
      const { page, close } = await open(browser, `/page/${tag}`);
      await settle(page, 'firstMs');
      await new Promise((resolve) => setTimeout(resolve, 3000));
      const { tasks } = await marksOf(page);
      const { TaskDuration = NaN } = await page.metrics();
      const text = await readFile(path, 'utf8');
      const parseMs = await page.evaluate((json) => {
        const from = performance.now();
        let sum = 0;
        for (const actor of (JSON.parse(json) as { actors: { name: string }[] }).actors) {
          sum += actor.name.length;
        }
        return sum > 0 ? performance.now() - from : NaN;
      }, text);
      note(
        'file',
        `one file of ${count.toLocaleString('fr')} actors, <${tag}>`,
        `thread ${ms(TaskDuration * 1000)}`,
        `JSON.parse and a loop ${ms(parseMs)}, longest task ${ms(Math.max(0, ...tasks))}`,
        (TaskDuration * 1000) / parseMs,
        '3 x; 200 ms',
      );
      if (tag === 'actor-list') {
        const filterMs = await page.evaluate(async () => {
          const list = document.querySelector('actor-list') as HTMLElement & {
            updateComplete: Promise<unknown>;
          };
          const field = list.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
          if (!field) return NaN;
          field.focus();
          await new Promise((resolve) => setTimeout(resolve, 2500));
          const from = performance.now();
          field.value = 'pasteur';
          field.dispatchEvent(new Event('input'));
          await list.updateComplete;
          list.shadowRoot?.querySelector('.actor')?.getBoundingClientRect();
          return performance.now() - from;
        });
        note(
          'file',
          `a search among ${count.toLocaleString('fr')}`,
          ms(filterMs),
          '',
          undefined,
          '100 ms',
        );
      }
      await close();
    }
  },

  async 'first-view'(browser) {
    for (const { network, first, map, cpu } of await firstViews(browser, Math.max(5, rounds))) {
      note(
        'first-view',
        `first content, ${network}`,
        ms(first.elements),
        `hand-written ${ms(first.file)}; threads ${ms(cpu.elements)} and ${ms(cpu.file)}; map ${ms(map)}`,
        first.elements / first.file,
        network === 'loopback' ? '1.5 x' : '1.15 x',
      );
      note(
        'first-view',
        `with plain HTML inside, ${network}`,
        ms(first.filled),
        `hand-written ${ms(first.file)}`,
        first.filled / first.file,
        '0.6 x',
      );
    }
  },

  async peers(browser) {
    if (!existsSync(`${PEERS}/node_modules/leaflet`)) {
      await mkdir(PEERS, { recursive: true });
      await run('npm', [
        ...['install', '--no-save', '--no-audit', '--no-fund', '--prefix', PEERS],
        ...PEER_PACKAGES,
      ]);
    }
    await mkdir(WORK, { recursive: true });
    for (const count of [1000, 10_000]) {
      const name = String(count);
      await writeFile(`${WORK}/${name}.geojson`, await geojsonOf(count));
      await writeFile(`${WORK}/points-${name}.json`, await slim(count));
      const points = `/data/${name}.geojson`;
      pages.set(`/page/leaflet-${name}`, leaflet(points));
      pages.set(`/page/maplibre-${name}`, bareMapLibre(points));
      pages.set(`/page/ours-${name}`, ours('territory-map', `/data/points-${name}.json`));
      const own = await medianOf(() => loading(browser, `/page/ours-${name}`));
      for (const [peer, path] of [
        ['Leaflet and markercluster', `/page/leaflet-${name}`],
        ['bare MapLibre', `/page/maplibre-${name}`],
      ] as const) {
        const other = await medianOf(() => shown(browser, path));
        note(
          'peers',
          `${count.toLocaleString('fr')} places on a map`,
          `${ms(own.mapMs)}, ${kB(own.bytes)}, thread ${ms(own.cpuMs)}`,
          `${peer} ${ms(other.shownMs)}, ${kB(other.bytes)}, thread ${ms(other.cpuMs)}`,
          own.mapMs / other.shownMs,
        );
      }
    }
    await writeFile(`${WORK}/events.json`, JSON.stringify(events(500)));
    await writeFile(
      `${WORK}/agenda.json`,
      JSON.stringify({ formatVersion: '1', events: events(500) }),
    );
    pages.set('/page/fullcalendar', fullCalendar('/data/events.json'));
    pages.set('/page/agenda', ours('event-list', '/data/agenda.json'));
    const calendar = await medianOf(() => shown(browser, '/page/fullcalendar'));
    const agenda = await medianOf(async () => {
      const { page, sum, close } = await open(browser, '/page/agenda');
      await settle(page, 'firstMs');
      const { firstMs = NaN } = await marksOf(page);
      await close();
      return { firstMs, ...sum };
    });
    note(
      'peers',
      '500 events as a list',
      `${ms(agenda.firstMs)}, ${kB(agenda.bytes)}`,
      `FullCalendar ${ms(calendar.shownMs)}, ${kB(calendar.bytes)}`,
      agenda.firstMs / calendar.shownMs,
    );
    for (const [name, file] of [
      ['ANCT, national map', '@gouvfr-anct/cartographie-nationale/cartographie.js'],
      [
        'Google, extended components (without the map itself)',
        '@googlemaps/extended-component-library/dist/index.min.js',
      ],
      ['add-to-calendar-button', 'add-to-calendar-button/dist/atcb.js'],
    ] as const) {
      const bytes = await readFile(`${PEERS}/node_modules/${file}`).catch(() => undefined);
      const entry = brotliCompressSync(await readFile('dist/territory-elements.js')).length;
      if (!bytes) continue;
      const other = brotliCompressSync(bytes).length;
      note('peers', 'script alone, brotli', kB(entry), `${name} ${kB(other)}`, entry / other);
    }
  },
};

async function shown(browser: Browser, path: string) {
  const { page, sum, close } = await open(browser, path);
  await settle(page, 'shownMs');
  const { shownMs = NaN } = await marksOf(page);
  const { TaskDuration = NaN } = await page.metrics();
  await close();
  return { shownMs, ...sum, cpuMs: TaskDuration * 1000 };
}

/** What a choice of the Rhône downloads, and going nearer from there. */
async function near(browser: Browser, path: string, presses: number) {
  const { page, sum, close } = await open(browser, path);
  await settle(page, 'mapMs');
  const before = { ...sum };
  const choose = async (id: string) => {
    await page.evaluate((territory) => {
      (
        document.querySelector('territory-map') as HTMLElement & { select(id: string): void }
      ).select(territory);
    }, id);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await page.waitForNetworkIdle({ idleTime: 500, timeout: 60_000 });
  };
  await choose('69');
  const after = { ...sum };
  for (let press = 0; press < presses; press++) {
    await page.evaluate(() => {
      document
        .querySelector('territory-map')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-control=plus]')
        ?.click();
    });
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await page.waitForNetworkIdle({ idleTime: 500, timeout: 60_000 });
  const last = { ...sum };
  await close();
  const [from, to] = presses ? [after, last] : [before, after];
  return { dataBytes: to.dataBytes - from.dataBytes, requests: to.requests - from.requests };
}

/** Without what a list needs least: as many as a map has points. */
async function slim(count: number): Promise<string> {
  const list: unknown[] = [];
  for await (const { id, name, kind, territories, location } of actors(count)) {
    const { coordinates, city } = location as { coordinates: unknown; city: unknown };
    list.push({ id, name, kind, territories, location: { city, coordinates } });
  }
  const ids = new Set(list.flatMap((each) => (each as { territories: string[] }).territories));
  const territories = [...ids].map((code) => ({
    ...{ id: code, name: `Département ${code}`, level: 'departement', code },
  }));
  return JSON.stringify({ formatVersion: '1', title: 'Mesure', territories, actors: list });
}

function events(count: number) {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_each, index) => ({
    id: `e${String(index)}`,
    title: `Rencontre ${String(index)}`,
    start: `2027-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}T18:30`,
  }));
}

const browser = await startBenchBrowser();
const startedMs = performance.now();
for (const section of SECTIONS) {
  if (!wanted.includes(section)) continue;
  console.log(`— ${section} (${((performance.now() - startedMs) / 1000).toFixed(0)} s)`);
  await sections[section](browser);
}
await browser.close();
server.close();
if (!values.only) await rm(`${WORK}/whole-1000000`, { recursive: true, force: true });
const machine = `${String(cpus().length)} x ${cpus()[0]?.model.trim() ?? 'processor'}, Linux ${release()}, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
await writeFile('.cache/bench.json', JSON.stringify({ date, machine, rounds, rows }, undefined, 1));
const cells = rows.map(({ section, what, value, beside, ratio, target }) => [
  ...[section, what, value, beside],
  ratio === undefined ? '' : `${ratio.toFixed(2)} x`,
  target,
]);
const widths = [0, 1, 2, 3, 4].map((column) =>
  Math.max(...cells.map((cell) => cell[column]?.length ?? 0)),
);
console.log(`\n${date}, ${machine}, medians of ${String(rounds)}`);
for (const cell of cells) {
  console.log(
    cell
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
console.log(`${((performance.now() - startedMs) / 60_000).toFixed(1)} min; .cache/bench.json`);
