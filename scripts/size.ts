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

const entrySource = await readFile('dist/territory-elements.js', 'utf8');
// A static import would be a second round trip before the first view.
const staticImport = /(?:^|[;}])\s*import\s*[\w{*]|\bfrom\s*"\.\//.exec(entrySource);

const entry = bytes(entrySource);
const drawing = await chunk('drawing');
const outlines = await chunk('outlines');
const dataset = bytes(JSON.stringify(JSON.parse(await demoDataset('languedoc-roussillon.json'))));

const rows: [string, number, number?][] = [
  ['entry, eager: all three elements', entry, 30_000],
  ['  + what draws the map (lazy, while the dataset loads)', drawing],
  ['  + outlines (lazy, only for codes without shapes)', outlines],
  ['  + demo dataset', dataset],
  ['first view of a page with all of it', entry + drawing + outlines + dataset, 80_000],
  ['English catalogue (lazy)', await chunk('en')],
  ['vCard (lazy)', await chunk('vcard')],
];
let isOver = false;
for (const [name, size, budget] of rows) {
  const isThisOver = budget !== undefined && size > budget;
  isOver ||= isThisOver;
  const limit =
    budget === undefined
      ? ''
      : ` of ${(budget / 1000).toFixed(0)} kB${isThisOver ? '  OVER BUDGET' : ''}`;
  console.log(`${(size / 1000).toFixed(1).padStart(6)} kB${limit.padEnd(10)}  ${name}`);
}
if (staticImport) console.log(`The entry imports a chunk statically: ${staticImport[0]}`);
process.exit(isOver || staticImport ? 1 : 0);
