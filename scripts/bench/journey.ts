// Measures the longest interaction of an intern's journey on the built files: from the key or click to the next
// picture, as the browser's own Event Timing tells it. Usage: npm run bench:journey [-- rounds]
import { journey, JOURNEY_PAGE } from '../../test/e2e/journey-steps.js';
import { demoDataset } from '../demo-datasets.js';
import { buildScript, newBenchPage, roundsOr, serve, startBenchBrowser } from './harness.js';

const rounds = roundsOr(5);
const TARGET_MS = 100;
await buildScript();

const dataset = await demoDataset('languedoc-roussillon.json');
const site = await serve((path) =>
  path === '/'
    ? JOURNEY_PAGE('/dist/territory-elements.js', '/data.json')
    : path === '/data.json'
      ? dataset
      : undefined,
);
const browser = await startBenchBrowser();

interface Interaction {
  name: string;
  /** What was pressed. */
  on: string | undefined;
  startMs: number;
  /** To the next picture, rounded by the browser to 8 ms. */
  durationMs: number;
  /** Of it, what the handlers took. */
  processingMs: number;
}

const longest: number[] = [];
for (const width of [360, 1280]) {
  for (let round = 0; round < rounds; round++) {
    const page = await newBenchPage(browser, width, 900);
    await page.evaluateOnNewDocument(() => {
      const interactions: unknown[] = [];
      const pressed: { ms: number; on: string }[] = [];
      Object.assign(globalThis, { interactions, pressed });
      // The browser tells only the outermost element: what was pressed inside is noted here.
      document.addEventListener(
        'click',
        (event) => {
          const [inner] = event.composedPath();
          const on = inner instanceof Element ? (inner.textContent ?? '').trim().slice(0, 24) : '';
          pressed.push({ ms: event.timeStamp, on });
        },
        true,
      );
      new PerformanceObserver((list) => {
        for (const each of list.getEntries() as PerformanceEventTiming[]) {
          // Only what belongs to an interaction of the visitor.
          if (!(each as PerformanceEventTiming & { interactionId: number }).interactionId) continue;
          interactions.push({
            name: each.name,
            startMs: each.startTime,
            durationMs: each.duration,
            processingMs: each.processingEnd - each.processingStart,
          });
        }
      }).observe({
        type: 'event',
        buffered: true,
        durationThreshold: 16,
      } as PerformanceObserverInit);
    });
    await journey(page, `${site.url}/`);
    const interactions = await page.evaluate(() => {
      const { interactions: all, pressed } = globalThis as unknown as {
        interactions: Interaction[];
        pressed: { ms: number; on: string }[];
      };
      return all.map((each) => ({
        ...each,
        on: pressed.findLast(({ ms }) => ms <= each.startMs + each.durationMs)?.on,
      }));
    });
    interactions.sort((a, b) => b.durationMs - a.durationMs);
    const [worst] = interactions;
    longest.push(worst?.durationMs ?? 0);
    console.log(
      `  ${String(width)} px: ${interactions
        .filter(({ name }) => name === 'click' || name === 'keydown')
        .slice(0, 3)
        .map(
          ({ name, on, durationMs, processingMs }) =>
            `${name} “${on ?? ''}” ${durationMs.toFixed(0)} (handlers ${processingMs.toFixed(0)})`,
        )
        .join(', ')} ms; ${String(interactions.length)} over 16 ms`,
    );
    await page.close();
  }
}
const worst = Math.max(...longest);
console.log(
  `longest interaction of ${String(longest.length)} journeys: ${worst.toFixed(0)} ms (target ${String(TARGET_MS)})`,
);
await browser.close();
site.close();
