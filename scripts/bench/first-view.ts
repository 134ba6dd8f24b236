// Prints the first view beside a hand-written page, with and without plain HTML inside the tags.
// Usage: npm run bench:first-view [-- pairs]
import { roundsOr, startBenchBrowser } from './harness.js';
import { firstViews } from './scale/first-view.js';

const pairs = roundsOr(15);
const browser = await startBenchBrowser();
for (const { network, first, map, cpu } of await firstViews(browser, pairs)) {
  console.log(`${network}, median of ${String(pairs)} pairs`);
  const line = (name: string, value: number, more: string) =>
    console.log(`  ${name.padEnd(32)} ${value.toFixed(0).padStart(5)} ms   ${more}`);
  const ratio = (value: number) => `${(value / first.file).toFixed(2)} x`;
  line(
    'elements, first list or card',
    first.elements,
    `${ratio(first.elements)}   (map drawn ${map.toFixed(0)} ms; thread ${cpu.elements.toFixed(0)} ms)`,
  );
  line('  with plain HTML inside', first.filled, ratio(first.filled));
  line('hand-written, script in a file', first.file, `thread ${cpu.file.toFixed(0)} ms`);
  line('hand-written, inline script', first.inline, ratio(first.inline));
}
await browser.close();
