// Measures the list of actors with 5,000 of them: the first screen after the data, a filter, a search, and what stays
// in memory. Usage: npm run bench:actors [-- rounds]
import type { Page } from 'puppeteer-core';
import {
  act,
  buildScript,
  median,
  newBenchPage,
  pageOf,
  roundsOr,
  SCRIPT_TAG,
  serve,
  startBenchBrowser,
} from './harness.js';

const rounds = roundsOr(5);
await buildScript();

const kinds = ['msp', 'pharmacie', 'cabinet', 'centre-de-sante', 'association'];
const modes = ['msp', 'liberal-groupe', 'centre-de-sante', 'remplacement'];
const datasetOf = (count: number) =>
  JSON.stringify({
    formatVersion: '1',
    title: 'Mesure',
    territories: [{ id: '34', name: 'Hérault', level: 'departement', code: '34' }],
    actors: Array.from({ length: count }, (_each, index) => ({
      id: `a${String(index)}`,
      name: `Structure de santé ${String((index * 7919) % count)}`,
      kind: kinds[index % kinds.length],
      territories: ['34'],
      themes: [`theme-${String(index % 9)}`],
      description: 'Une équipe de soins de premier recours, ouverte aux internes du territoire.',
      location: {
        address: `${String(index % 90)} rue de la République`,
        postalCode: '34000',
        city: `Commune ${String(index % 300)}`,
        coordinates: [3 + (index % 100) / 100, 43.3 + (index % 90) / 100],
      },
      contact: { email: `structure-${String(index)}@example.org`, phone: '+33465710000' },
      openingHours: 'Mo-Fr 08:30-12:30,14:00-18:30; Sa 09:00-12:00; PH off',
      practiceModes: [modes[index % modes.length]],
      ...(index % 4 ? {} : { hostsInterns: { phases: ['socle'], supervisors: 1 } }),
      ...(index % 6 ? {} : { recruiting: true }),
      languages: index % 3 ? ['fr'] : ['fr', 'ar'],
      verifiedOn: '2026-06-01',
    })),
  });
const datasets = new Map([0, 5000].map((count) => [String(count), datasetOf(count)]));

const site = await serve((path) => {
  const [, data, list] = /^\/(?:(\d+)\.json|list-(\d+))$/.exec(path) ?? [];
  if (data) return datasets.get(data);
  return list && pageOf(`<actor-list src="/${list}.json"></actor-list>${SCRIPT_TAG}`);
});
const browser = await startBenchBrowser();

interface Marks {
  dataMs: number | undefined;
  firstMs: number | undefined;
}

async function open(count: number): Promise<Page> {
  const page = await newBenchPage(browser, 800, 900);
  await page.evaluateOnNewDocument(() => {
    const marks: Marks = { dataMs: undefined, firstMs: undefined };
    Object.assign(globalThis, { marks });
    // Does not bubble, but is caught on its way down.
    document.addEventListener('dataset-load', () => (marks.dataMs ??= performance.now()), true);
    const look = () => {
      const root = document.querySelector('actor-list')?.shadowRoot;
      if (root?.querySelector('.actor')) {
        // After the picture with it.
        requestAnimationFrame(() => setTimeout(() => (marks.firstMs ??= performance.now())));
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${site.url}/list-${String(count)}`);
  await page.waitForSelector('actor-list');
  return page;
}

const firsts: number[] = [];
for (let round = 0; round < rounds; round++) {
  const page = await open(5000);
  await page.waitForFunction(
    () => (globalThis as unknown as { marks: Marks }).marks.firstMs !== undefined,
  );
  const { dataMs = NaN, firstMs = NaN } = await page.evaluate(
    () => (globalThis as unknown as { marks: Marks }).marks,
  );
  firsts.push(firstMs - dataMs);
  await page.close();
}
console.log(
  `5,000 actors: first screen ${median(firsts).toFixed(0)} ms after the data (${firsts.map((each) => each.toFixed(0)).join(', ')}; target 150)`,
);

const page = await open(5000);
await page.waitForFunction(() =>
  document.querySelector('actor-list')?.shadowRoot?.querySelector('.filter-button'),
);
await page.evaluate(() => {
  document
    .querySelector('actor-list')
    ?.shadowRoot?.querySelector<HTMLElement>('.filter-button')
    ?.click();
});
await page.waitForFunction(
  () =>
    (document.querySelector('actor-list')?.shadowRoot?.querySelectorAll('.facet').length ?? 0) > 3,
);
await page.evaluate(() => {
  document
    .querySelector('actor-list')
    ?.shadowRoot?.querySelector<HTMLElement>('input[type="search"]')
    ?.focus();
});
// As long as it takes to move from the field to the first letter.
await new Promise((resolve) => setTimeout(resolve, 600));
const filters: number[] = [];
const searches: number[] = [];
for (let turn = 0; turn < 10; turn++) {
  filters.push(await act(page, 'actor-list', '.facet input'));
  searches.push(await act(page, 'actor-list', 'input[type="search"]', 'sante 12'));
}
console.log(
  `filter: median ${median(filters).toFixed(1)} ms, longest ${Math.max(...filters).toFixed(1)} ms (target 50)`,
);
console.log(
  `search: median ${median(searches).toFixed(1)} ms, longest ${Math.max(...searches).toFixed(1)} ms`,
);

/** Live nodes and memory of a page after collecting what is not used. */
async function weigh(target: Page): Promise<{ nodes: number; heapMb: number }> {
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { Nodes = NaN, JSHeapUsedSize = NaN } = await target.metrics();
  return { nodes: Nodes, heapMb: JSHeapUsedSize / 1e6 };
}
const cards = () =>
  page.evaluate(
    () => document.querySelector('actor-list')?.shadowRoot?.querySelectorAll('.actor').length,
  );
const text = ({ nodes, heapMb }: { nodes: number; heapMb: number }) =>
  `${String(nodes)} nodes, ${heapMb.toFixed(1)} MB`;
console.log(`cards in the page: ${String(await cards())} of 5,000; ${text(await weigh(page))}`);
for (const total of [100, 200, 400]) {
  for (let turn = 0; turn < (total === 100 ? 50 : total / 4); turn++) {
    await act(page, 'actor-list', '.facet input');
    await act(page, 'actor-list', 'input[type="search"]', 'sante 12');
  }
  console.log(
    `after ${String(total)} filters and searches: ${String(await cards())} cards, ${text(await weigh(page))}`,
  );
}
await browser.close();
site.close();
