// Time from an inline script before the tags to the first readable list or card, side by side with a hand-written
// page that fetches the same JSON and prints it as plain HTML. Cold cache each time, brotli as a CDN serves it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { mergeFiles } from '../../../src/data/merge-files.js';
import { readDataset } from '../../../src/data/read-dataset.js';
import { loadMessages } from '../../../src/i18n/messages.js';
import { staticHtml } from '../../../src/publish/static-html.js';
import { demoDataset } from '../../demo-datasets.js';
import { median } from '../harness.js';

const dataset = await demoDataset('languedoc-roussillon.json');

/** Notes when the first référent or territory can be read, and when the map is drawn. Same probe for both pages. */
const probe = `const t0 = performance.now();
const look = () => {
  const texts = [...document.querySelectorAll('main > section, main > p')].map((each) => each.textContent);
  for (const each of document.querySelectorAll('referent-card, event-list, territory-map')) texts.push(each.textContent, each.shadowRoot?.querySelector('.listed, .choice, .event')?.textContent ?? '');
  const text = texts.join(' ');
  if (window.__first === undefined && /Aude|Rencontre entre/.test(text)) window.__first = performance.now() - t0;
  const map = document.querySelector('territory-map');
  if (!map || map.shadowRoot?.querySelector('.shape')) window.__map = performance.now() - t0;
  if (window.__first === undefined || window.__map === undefined) requestAnimationFrame(look);
};
requestAnimationFrame(look);`;

const handWritten = `const response = await fetch('/dataset.json');
const data = await response.json();
for (const territory of data.territories) {
  const section = document.createElement('section');
  const title = document.createElement('h2');
  title.textContent = territory.name;
  const list = document.createElement('ul');
  for (const referent of data.referents) {
    if (!referent.territories.includes(territory.id)) continue;
    const item = document.createElement('li');
    item.textContent = [referent.role, referent.contact?.email, referent.contact?.phone].filter(Boolean).join(', ');
    list.append(item);
  }
  section.append(title, list);
  document.querySelector('main').append(section);
}
for (const event of data.events) {
  const item = document.createElement('p');
  item.textContent = (event.start ?? event.month) + ' ' + event.title;
  document.querySelector('main').append(item);
}`;

const page = (
  head: string,
  body: string,
) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Banc</title>
<link rel="icon" href="data:,">${head}<style>territory-map,referent-card,event-list{display:block;min-height:600px}</style></head>
<body><main><script>${probe}</script>${body}</main></body></html>`;

const shownTags = ['territory-map', 'referent-card', 'event-list'] as const;
const tags = shownTags.map((tag) => `<${tag} src="/dataset.json"></${tag}>`).join('');
const src = 'https://example.org/dataset.json';
const { wire, findings } = await readDataset(JSON.parse(dataset), { file: src });
const merged = mergeFiles([{ url: src, wire, findings, isComplete: true }], []);
const messages = await loadMessages('fr');
/** What the publisher's plain HTML gives, the address of this bench in place of the host's. */
const filled = (
  await Promise.all(
    shownTags.map((tag) =>
      staticHtml(tag, { dataset: merged, messages, src: '/dataset.json', nowMs: Date.now() }),
    ),
  )
).join('');
const files: Record<string, string> = {
  '/elements.html': page(
    '<link rel="preload" as="fetch" crossorigin="anonymous" href="/dataset.json"><script type="module" src="/dist/territory-elements.js"></script>',
    tags,
  ),
  '/filled.html': page(
    '<link rel="preload" as="fetch" crossorigin="anonymous" href="/dataset.json"><script type="module" src="/dist/territory-elements.js"></script>',
    filled,
  ),
  '/plain-file.html': page('<script type="module" src="/plain.js"></script>', ''),
  '/plain-inline.html': page('', `<script type="module">${handWritten}</script>`),
  '/plain.js': handWritten,
  '/dataset.json': dataset,
};

const compressed = new Map<string, Buffer>();
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const answer = async () => {
    const text = files[path] ?? (await readFile(`.${path}`, 'utf8'));
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.json')
        ? 'application/json'
        : 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Content-Encoding', 'br');
    const body = compressed.get(path) ?? brotliCompressSync(text);
    // Compressed once, as a CDN does: the visitor does not wait for it.
    compressed.set(path, body);
    response.end(body);
  };
  answer().catch(() => {
    response.statusCode = 404;
    response.end();
  });
});
interface Network {
  name: string;
  latencyMs: number;
  /** -1: unlimited. */
  bytesPerSecond: number;
}

async function measure(
  browser: Browser,
  url: string,
  network: Network,
): Promise<{ first: number; map: number; cpu: number }> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const session = await tab.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latencyMs,
    downloadThroughput: network.bytesPerSecond,
    uploadThroughput: network.bytesPerSecond,
  });
  await tab.goto(url);
  const done = '__first !== undefined && __map !== undefined';
  await tab.waitForFunction(`typeof __first === 'number' && typeof __map === 'number' && ${done}`);
  const result = (await tab.evaluate('({ first: __first, map: __map })')) as {
    first: number;
    map: number;
  };
  const { TaskDuration = NaN } = await tab.metrics();
  await context.close();
  return { ...result, cpu: TaskDuration * 1000 };
}

const NETWORKS: readonly Network[] = [
  { name: 'loopback', latencyMs: 0, bytesPerSecond: -1 },
  { name: '400 ms, 50 kB/s', latencyMs: 400, bytesPerSecond: 50_000 },
];
const PAGES = {
  elements: '/elements.html',
  filled: '/filled.html',
  file: '/plain-file.html',
  inline: '/plain-inline.html',
} as const;
type PageName = keyof typeof PAGES;

/** Medians in milliseconds: the first list or card, the map, the time of the page's thread. */
export interface FirstView {
  network: string;
  first: Record<PageName, number>;
  map: number;
  cpu: Record<PageName, number>;
}

export async function firstViews(browser: Browser, pairs: number): Promise<FirstView[]> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const names = Object.keys(PAGES) as PageName[];
  const views: FirstView[] = [];
  for (const network of NETWORKS) {
    const all = Object.fromEntries(
      names.map((name) => [name, [] as { first: number; map: number; cpu: number }[]]),
    ) as Record<PageName, { first: number; map: number; cpu: number }[]>;
    // The first round warms up.
    for (let pair = -1; pair < pairs; pair++) {
      for (const name of names) {
        const times = await measure(browser, base + PAGES[name], network);
        if (pair >= 0) all[name].push(times);
      }
    }
    const medians = (what: 'first' | 'cpu') =>
      Object.fromEntries(
        names.map((name) => [name, median(all[name].map((each) => each[what]))]),
      ) as Record<PageName, number>;
    views.push({
      network: network.name,
      first: medians('first'),
      map: median(all.elements.map(({ map }) => map)),
      cpu: medians('cpu'),
    });
  }
  server.close();
  return views;
}
