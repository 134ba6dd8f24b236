// Prints what a visitor downloads, brotli-compressed, and fails when a budget is passed. Needs a build.
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { demoDataset } from './demo-datasets.js';

const bytes = (data: string | Buffer) => brotliCompressSync(data).length;
const chunks = await readdir('dist/chunks');
const chunk = async (name: string) => {
  const file = chunks.find((each) => each.startsWith(`${name}-`));
  if (!file) throw new Error(`No chunk ${name} in dist/chunks: run "npm run build"`);
  return bytes(await readFile(`dist/chunks/${file}`));
};

/** Chunks with the chunks that they need at once, each counted once, the entry aside. */
async function withImports(...names: string[]): Promise<number> {
  const files = new Set<string>();
  for (const name of names) {
    const file = chunks.find((each) => each.startsWith(`${name}-`)) ?? '';
    const code = await readFile(`dist/chunks/${file}`, 'utf8');
    files.add(file);
    for (const [, path = ''] of code.matchAll(/from"\.\/([\w.-]+)"/g)) files.add(path);
  }
  const sizes = await Promise.all(
    [...files].map(async (file) => bytes(await readFile(`dist/chunks/${file}`))),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const entrySource = await readFile('dist/territory-elements.js', 'utf8');
// A static import would be a second round trip before the first view.
const staticImport = /(?:^|[;}])\s*import\s*[\w{*]|\bfrom\s*"\.\//.exec(entrySource);

const entry = bytes(entrySource);
const drawing = await withImports('drawing');
const map = await withImports('drawing', 'map-tools');
const outlines = await chunk('outlines');
const dataset = bytes(await demoDataset('languedoc-roussillon.json'));

// One search: its code, the names of the largest letter, and the module of the département that was meant.
const places = await Promise.all(
  (await readdir('src/search/places-index'))
    .filter((file) => /^\w\w?\.js$/.test(file))
    .map(async (file) => ({ file, size: await chunk(file.replace('.js', '')) })),
);
const largest = (pattern: RegExp) =>
  Math.max(...places.filter(({ file }) => pattern.test(file)).map(({ size }) => size));
const search = await withImports('search-options');

const rows: [string, number, number?][] = [
  ['entry, eager: all seven elements', entry, 40_000],
  ['  + what draws the map (lazy, while the dataset loads)', drawing],
  ['  + tools of the map (lazy, while the dataset loads)', map - drawing],
  ['  + outlines (lazy, only for codes without shapes)', outlines],
  ['  + demo dataset', dataset],
  ['first view: entry, outlines and dataset', entry + outlines + dataset, 90_000],
  [
    'a page with a map, before the visitor does anything: all of the above',
    entry + map + outlines + dataset,
    97_200,
  ],
  ['panels: filters, answers, records, share (lazy, on request)', await withImports('panels')],
  ['list of actors (lazy, beside the dataset)', await withImports('actor-body')],
  ['sheet of a territory (lazy, beside the dataset)', await withImports('sheet-body')],
  ['resources and cases (lazy, beside the dataset)', await withImports('resource-body')],
  ['explorer, its parts aside (lazy)', await withImports('explorer-body')],
  ['opening hours (lazy, where there are some)', await withImports('format-hours')],
  ['agenda: search, subscribe, month (lazy, on request)', await withImports('agenda-tools')],
  ['dates of series (lazy, where there is one)', await withImports('recurrence')],
  ['a calendar file (lazy, on request)', await withImports('write-calendar'), 35_000],
  ['calendars of others (lazy, where there are some)', await withImports('read-foreign')],
  ['structured data (lazy, with json-ld)', await withImports('structured-data')],
  ['filters (lazy, on request)', await chunk('facets')],
  ['address bar (lazy, with sync-url)', await chunk('url-sync')],
  [
    'one search, the largest letter (lazy, on request)',
    search + largest(/^[a-z]/) + largest(/^\d/),
    60_000,
  ],
  [
    'MapLibre with worker and styles (lazy, where WebGL adds something)',
    await chunk('webgl-ground'),
  ],
  ['English catalogue (lazy)', await chunk('core')],
  ['script of embed.html, in an iframe', bytes(await readFile('dist/embed.js'))],
  ['vCard (lazy)', await chunk('vcard')],
];
let isOver = false;
for (const [name, size, budget] of rows) {
  const isThisOver = budget !== undefined && size > budget;
  isOver ||= isThisOver;
  const limit =
    budget === undefined
      ? ''
      : ` of ${String(budget / 1000)} kB${isThisOver ? '  OVER BUDGET' : ''}`;
  console.log(`${(size / 1000).toFixed(1).padStart(6)} kB${limit.padEnd(10)}  ${name}`);
}
if (staticImport) console.log(`The entry imports a chunk statically: ${staticImport[0]}`);
process.exit(isOver || staticImport ? 1 : 0);
