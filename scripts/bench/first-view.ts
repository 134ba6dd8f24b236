// Time from an inline script before the tags to the first readable list or card, side by side with a hand-written
// page that fetches the same JSON and prints it as plain HTML. Cold cache each time, brotli as a CDN serves it.
// Usage: npm run build && npm run bench:first-view [-- pairs]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { demoDataset } from '../demo-datasets.js';
import { median, roundsOr, startBenchBrowser } from './harness.js';

const pairs = roundsOr(15);
const dataset = await demoDataset('languedoc-roussillon.json');

/** Notes when the first référent or territory can be read, and when the map is drawn. Same probe for both pages. */
const probe = `const t0 = performance.now();
const look = () => {
  const texts = [...document.querySelectorAll('main > section, main > p')].map((each) => each.textContent);
  for (const each of document.querySelectorAll('referent-card, event-list, territory-map')) texts.push(each.shadowRoot?.querySelector('.listed, .choice, .event')?.textContent ?? '');
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

const tags = ['territory-map', 'referent-card', 'event-list']
  .map((tag) => `<${tag} src="/dataset.json"></${tag}>`)
  .join('');
const files: Record<string, string> = {
  '/elements.html': page(
    '<link rel="preload" as="fetch" crossorigin="anonymous" href="/dataset.json"><script type="module" src="/dist/territory-elements.js"></script>',
    tags,
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
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

interface Network {
  name: string;
  latencyMs: number;
  /** -1: unlimited. */
  bytesPerSecond: number;
}

async function measure(
  browser: Browser,
  path: string,
  network: Network,
): Promise<{ first: number; map: number }> {
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
  await tab.goto(base + path);
  const done = '__first !== undefined && __map !== undefined';
  await tab.waitForFunction(`typeof __first === 'number' && typeof __map === 'number' && ${done}`);
  const result = (await tab.evaluate('({ first: __first, map: __map })')) as {
    first: number;
    map: number;
  };
  await context.close();
  return result;
}

const browser = await startBenchBrowser();
for (const path of ['/elements.html', '/plain-file.html', '/plain-inline.html']) {
  await measure(browser, path, { name: 'warm-up', latencyMs: 0, bytesPerSecond: -1 });
}
for (const network of [
  { name: 'loopback', latencyMs: 0, bytesPerSecond: -1 },
  { name: '400 ms, 50 kB/s', latencyMs: 400, bytesPerSecond: 50_000 },
]) {
  const times = {
    elements: [] as number[],
    map: [] as number[],
    file: [] as number[],
    inline: [] as number[],
  };
  for (let pair = 0; pair < pairs; pair++) {
    const ours = await measure(browser, '/elements.html', network);
    times.elements.push(ours.first);
    times.map.push(ours.map);
    times.file.push((await measure(browser, '/plain-file.html', network)).first);
    times.inline.push((await measure(browser, '/plain-inline.html', network)).first);
  }
  const [elements, map, file, inline] = [times.elements, times.map, times.file, times.inline].map(
    median,
  ) as [number, number, number, number];
  console.log(`${network.name}, median of ${String(pairs)} pairs`);
  console.log(
    `  elements, first list or card  ${elements.toFixed(0).padStart(5)} ms   (map drawn ${map.toFixed(0)} ms)`,
  );
  console.log(
    `  hand-written, script in a file ${file.toFixed(0).padStart(4)} ms   ratio ${(elements / file).toFixed(2)}`,
  );
  console.log(
    `  hand-written, inline script    ${inline.toFixed(0).padStart(4)} ms   ratio ${(elements / inline).toFixed(2)}`,
  );
}
await browser.close();
server.close();
