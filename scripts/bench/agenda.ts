// Measures the agenda with 10,000 realistic events (about 12 MB) at a quarter of the CPU's speed, and the filters and
// the search with 1,000. Usage: npm run bench:agenda [-- rounds]
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

const rounds = roundsOr(3);
await buildScript();

const DAY_MS = 86_400_000;
const kinds = ['seminar', 'training', 'meeting', 'visit', 'forum'];
const SENTENCE =
  'Une rencontre entre internes, soignantes, soignants et partenaires du territoire. ';

/** Two thirds past, a third to come; every twentieth a series, every tenth with several sessions. */
function eventOf(index: number, count: number): object {
  const day = (add: number) => new Date(Date.now() + add * DAY_MS).toISOString().slice(0, 10);
  const from = Math.floor((index / count - 0.66) * 2000);
  return {
    id: `evenement-${String(index)}`,
    title: `Rencontre ${String(index)} : exercice coordonné`,
    kind: kinds[index % kinds.length],
    ...(index % 10 === 3
      ? {
          sessions: [0, 2, 5].map((add) => ({
            start: `${day(from + add)}T09:00`,
            end: `${day(from + add)}T17:00`,
          })),
        }
      : { start: `${day(from)}T18:30`, end: `${day(from)}T20:30` }),
    ...(index % 20 === 0 ? { recurrence: { rrule: 'FREQ=MONTHLY;BYDAY=1TH;COUNT=10' } } : {}),
    attendance: index % 3 ? 'onsite' : 'online',
    location: {
      name: 'Salle municipale',
      address: '1 place de la Mairie',
      postalCode: '48000',
      city: `Commune ${String(index % 300)}`,
      coordinates: [3 + (index % 100) / 100, 44 + (index % 90) / 100],
    },
    territories: ['48'],
    themes: [`theme-${String(index % 12)}`],
    audiences: [`public-${String(index % 5)}`],
    organizers: [{ name: 'CPTS' }],
    summary: SENTENCE.repeat(2),
    description: SENTENCE.repeat(4),
    programme: Array.from({ length: 4 }, (_each, item) => ({
      start: `${String(9 + item).padStart(2, '0')}:00`,
      title: `Temps ${String(item)}`,
      kind: 'talk',
    })),
    registration: { url: 'https://example.org/inscription', capacity: 40, remaining: index % 40 },
    url: 'https://example.org/evenement',
  };
}

const datasets = new Map(
  [1000, 10_000].map((count) => [
    count,
    JSON.stringify({
      formatVersion: '1',
      title: 'Mesure',
      territories: [{ id: '48', name: 'Lozère', level: 'departement', code: '48' }],
      events: Array.from({ length: count }, (_each, index) => eventOf(index, count)),
    }),
  ]),
);

const site = await serve((path) => {
  const [, data, list] = /^\/(?:(\d+)\.json|list-(\d+))$/.exec(path) ?? [];
  if (data) return datasets.get(Number(data));
  return list && pageOf(`<event-list src="/${list}.json"></event-list>${SCRIPT_TAG}`);
});
const browser = await startBenchBrowser();

interface Marks {
  /** Long tasks: start and length in milliseconds since navigation. */
  tasks: { startMs: number; lengthMs: number }[];
  firstMs: number | undefined;
  doneMs: number | undefined;
}

async function open(count: number, slowdown: number): Promise<Page> {
  const page = await newBenchPage(browser, 800, 900);
  await page.emulateCPUThrottling(slowdown);
  await page.evaluateOnNewDocument(() => {
    const marks: Marks = { tasks: [], firstMs: undefined, doneMs: undefined };
    Object.assign(globalThis, { marks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        marks.tasks.push({ startMs: startTime, lengthMs: duration });
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      const root = document.querySelector('event-list')?.shadowRoot;
      const now = performance.now();
      if (root?.querySelector('.event')) marks.firstMs ??= now;
      if (root?.querySelector('.source') && !root.textContent?.includes('Chargement'))
        marks.doneMs ??= now;
      if (marks.doneMs === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${site.url}/list-${String(count)}`);
  await page.waitForFunction(
    () => (globalThis as unknown as { marks: Marks }).marks.doneMs !== undefined,
    { timeout: 60_000 },
  );
  // What follows the last slice belongs to it.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return page;
}

const round = (value: number) => Math.round(value);

console.log(
  `10,000 events: ${(Buffer.byteLength(datasets.get(10_000) ?? '') / 1e6).toFixed(1)} MB`,
);
const firsts: number[] = [];
const longests: number[] = [];
for (let count = 0; count < rounds; count++) {
  const page = await open(10_000, 4);
  const {
    tasks,
    firstMs = NaN,
    doneMs = NaN,
  } = await page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks);
  const after = tasks.filter(({ startMs }) => startMs > firstMs).map(({ lengthMs }) => lengthMs);
  const longest = Math.max(0, ...after);
  firsts.push(firstMs);
  longests.push(longest);
  console.log(
    `  first results ${String(round(firstMs))} ms, all read ${String(round(doneMs))} ms, longest task after ${String(round(longest))} ms (of ${String(after.length)} over 50 ms); before: ${tasks
      .filter(({ startMs }) => startMs <= firstMs)
      .map(({ lengthMs }) => round(lengthMs))
      .join(', ')}`,
  );
  await page.close();
}
console.log(`first results at 4x CPU slowdown: ${String(round(median(firsts)))} ms (target 2000)`);
console.log(`longest task after them: ${String(round(Math.max(...longests)))} ms (target 200)`);

for (const [count, slowdown] of [
  [1000, 1],
  [10_000, 1],
  [10_000, 4],
] as const) {
  const page = await open(count, slowdown);
  await page.evaluate(() => {
    const buttons = [
      ...(document.querySelector('event-list')?.shadowRoot?.querySelectorAll('button') ?? []),
    ];
    buttons.find((each) => each.textContent?.includes('Filtrer'))?.click();
  });
  await page.waitForFunction(
    () =>
      (document.querySelector('event-list')?.shadowRoot?.querySelectorAll('.facet').length ?? 0) >
      2,
  );
  // As long as it takes to move from the button to the field.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const filters: number[] = [];
  const searches: number[] = [];
  for (let turn = 0; turn < 9; turn++) {
    filters.push(await act(page, 'event-list', '.facet input'));
    searches.push(await act(page, 'event-list', 'input[type="search"]', 'rencontre 12'));
    if (turn % 2) await act(page, 'event-list', '.facet input');
  }
  const cpu = slowdown > 1 ? `, CPU ${String(slowdown)}x slower` : '';
  const target = count === 1000 ? ' (target 30)' : '';
  console.log(
    `${String(count)} events${cpu}: filter ${median(filters).toFixed(1)} ms${target}, first ${(filters[0] ?? NaN).toFixed(1)} ms; search ${median(searches).toFixed(1)} ms, first ${(searches[0] ?? NaN).toFixed(1)} ms`,
  );
  await page.close();
}
await browser.close();
site.close();
