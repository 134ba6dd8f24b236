// The road of a newcomer, from a spreadsheet of 40 actors, 12 events and 5 référents to the widget on a page of another
// origin: actions counted, time taken by the machine; then how soon the atelier answers again on a slow line, and how long
// its page waits while it reads a large file.
// Usage: npm run bench:road
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { writeWorkbook } from '../../src/publish/files/write-workbook.js';
import { folder, ready, send, startOrigin } from '../../test/e2e/support.js';
import { median, pageOf, roundsOr, startBenchBrowser } from './harness.js';

/** Seconds that a person takes for an action, reading included: a guess, on the slow side. */
const PERSON_S = 15;
/** As the browser's own tools emulate a slow 3G line. */
const SLOW_3G = {
  offline: false,
  latency: 2000,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

const LARGE_ROWS = 100_000;

const KINDS = ['Maison de santé', 'Pharmacie', 'Cabinet infirmier', 'Centre social'];
const TOWNS = ['Mende', 'Florac', 'Marvejols', 'Langogne', 'Alès'];
const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';
const rows = (count: number, row: (index: number) => string[]) =>
  Array.from({ length: count }, (_, index) => row(index));
const SHEETS = [
  {
    name: 'Référents',
    rows: [
      ['Fonction', 'Département', 'Courriel', 'Téléphone'],
      ...rows(5, (i) => [
        `Référent·e ${pick(['Lozère', 'Gard', 'Hérault', 'Aude', 'Aveyron'], i)}`,
        pick(['Lozère', 'Gard', 'Hérault', 'Aude', 'Aveyron'], i),
        `referent${String(i)}@example.org`,
        `04 66 00 00 0${String(i)}`,
      ]),
    ],
  },
  {
    name: 'Structures',
    rows: [
      ['Nom', 'Type', 'Département', 'Commune', 'Horaires'],
      ...rows(40, (i) => [
        `${pick(KINDS, i)} n° ${String(i + 1)} (exemple)`,
        pick(KINDS, i),
        'Lozère',
        pick(TOWNS, i),
        'lundi au vendredi 8h30-12h / 14h-18h',
      ]),
    ],
  },
  {
    name: 'Formations',
    rows: [
      ['Titre', 'Date', 'Horaire', 'Lieu'],
      ...rows(12, (i) => [
        `Groupe de pairs ${String(i + 1)} (exemple)`,
        `${String((i % 27) + 1)}/${String((i % 12) + 1).padStart(2, '0')}/2027`,
        '18h30-20h',
        pick(TOWNS, i),
      ]),
    ],
  },
];

const files = await mkdtemp(join(tmpdir(), 'road-'));
const host = join(files, 'host');
await mkdir(host);
const browser = await startBenchBrowser();
const atelier = await startOrigin(folder('dist-demo'));
const site = await startOrigin(
  async (path, response, request) =>
    (await folder(host)(path, response, request)) || folder('dist')(path, response, request),
);
let pasted = '';
const page = await startOrigin(
  (_path, response) => send(response, 'x.html', pageOf(pasted)),
  'localhost',
);

let actions = 0;
const action = async (what: string, run: () => Promise<unknown>) => {
  actions++;
  console.log(`${String(actions).padStart(2)}. ${what}`);
  await run();
};
const button = async (tab: Page, label: string) => {
  const found = await tab.waitForSelector(
    `::-p-xpath(//territory-atelier//button[contains(., "${label}")])`,
  );
  await found?.evaluate((each) => {
    (each as HTMLElement).click();
  });
};

const [book] = await writeWorkbook(SHEETS, 'xlsx', 'reseau');
if (!book) throw new Error('No workbook');
const spreadsheet = join(files, 'reseau.xlsx');
await writeFile(spreadsheet, book.bytes);

const startedMs = performance.now();
const tab = await browser.newPage();
await tab.setViewport({ width: 1280, height: 900 });
const session = await tab.createCDPSession();
await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: files });
await action('ouvrir l’atelier', () => tab.goto(`${atelier.url}/atelier/index.html`));
await action('déposer le tableur', async () => {
  const field = await tab.waitForSelector('.drop input[type=file]');
  await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(spreadsheet);
  await tab.waitForFunction(() => document.body.innerText.includes('57 lignes lues'));
});
await action('dire où les fichiers seront', async () => {
  const field = await tab.waitForSelector('input[inputmode=url]');
  await field?.click({ count: 3 });
  await field?.type(`${site.url}/`);
  await tab.keyboard.press('Tab');
});
await action('télécharger tout', async () => {
  await button(tab, 'Télécharger tout');
  while (!(await readdir(files)).includes('a-deposer.zip'))
    await new Promise((resolve) => setTimeout(resolve, 50));
});
// Served from dist/ here, which is what the archive of the script holds.
await action('déposer le dossier du script, une fois pour toutes', () => Promise.resolve());
await action('déposer l’archive sur l’hébergement, à côté du script', async () => {
  const archive = unzipSync(await readFile(join(files, 'a-deposer.zip')));
  for (const [name, bytes] of Object.entries(archive)) {
    await mkdir(dirname(join(host, name)), { recursive: true });
    await writeFile(join(host, name), bytes);
  }
});
await action('copier les lignes', async () => {
  pasted = await tab.$eval('.result pre', (each) => each.textContent ?? '');
});
await action('ouvrir la page du site en modification, et coller', () => Promise.resolve());
const shown = await browser.newPage();
await action('publier, et regarder', async () => {
  await shown.goto(page.url);
  await ready(shown);
});
const took = (performance.now() - startedMs) / 1000;
const text = await shown.$eval('territory-explorer', (each) => each.shadowRoot?.innerHTML ?? '');
if (!pasted.includes(site.url) || text === '') throw new Error('The widget is not on the page');
await shown.close();

console.log(`\n${String(actions)} actions (15 au plus)`);
console.log(
  `machine\u00A0: ${took.toFixed(1)} s\u00A0; une personne, à ${String(PERSON_S)} s par action\u00A0: ${((actions * PERSON_S) / 60).toFixed(1)} min (5 au plus)`,
);

// The second visit: nothing is asked of the network.
await tab.evaluate(async () => {
  await navigator.serviceWorker.ready;
});
const times: number[] = [];
for (let round = 0; round < roundsOr(5); round++) {
  const again = await browser.newPage();
  const line = await again.createCDPSession();
  await line.send('Network.emulateNetworkConditions', SLOW_3G);
  const from = performance.now();
  await again.goto(`${atelier.url}/atelier/index.html`, { waitUntil: 'domcontentloaded' });
  await again.waitForSelector('.drop input[type=file]');
  times.push(performance.now() - from);
  await again.close();
}
console.log(
  `atelier, visite suivante, 3G lente\u00A0: ${(median(times) / 1000).toFixed(2)} s (2 au plus)`,
);

// A large file: the page answers while it is read, checked and shown.
const large = join(files, 'grand.csv');
await writeFile(
  large,
  [
    'Nom;Type;Commune;Latitude;Longitude;Téléphone',
    ...rows(LARGE_ROWS, (i) => [
      `${pick(KINDS, i)} n° ${String(i + 1)} (exemple)`,
      pick(KINDS, i),
      pick(TOWNS, i),
      (44.5 + (i % 1000) / 1e4).toFixed(4),
      (3.5 + (i % 977) / 1e4).toFixed(4),
      `04 66 00 ${String((i % 90) + 10)} 00`,
    ]).map((row) => row.join(';')),
  ].join('\n'),
);
const busy = await browser.newPage();
await busy.goto(`${atelier.url}/atelier/index.html`, { waitUntil: 'networkidle0' });
const field = await busy.waitForSelector('.drop input[type=file]');
await busy.evaluate(() => {
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  Object.assign(globalThis, { tasks });
});
const fromMs = performance.now();
await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(large);
await busy.waitForSelector('#publier', { timeout: 300_000 });
const readMs = performance.now() - fromMs;
// The preview comes after.
await new Promise((resolve) => setTimeout(resolve, 5000));
const tasks = await busy.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
console.log(
  `${LARGE_ROWS.toLocaleString('fr')} lignes\u00A0: lues et vérifiées en ${(readMs / 1000).toFixed(1)} s\u00A0; la page n’a jamais attendu plus de ${Math.max(0, ...tasks).toFixed(0)} ms`,
);
await browser.close();
for (const each of [atelier, site, page]) each.close();
await rm(files, { recursive: true });
