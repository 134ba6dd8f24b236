// Draws the imports between the folders of src/ as a list, and looks for circles among files and for arrows that point
// up: `npm run arrows`. Ends with an error when there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import process from 'node:process';
import { mayImport } from './floors.mjs';

const floors = Object.keys(mayImport);
const files = readdirSync('src', { recursive: true })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const known = new Set(files);

const floorOf = (file) => floors.findLast((floor) => file.startsWith(`src/${floor}/`)) ?? 'entries';

/** Files that a file imports, at once, later or for types. */
function importsOf(file) {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+)'/g)]
    .map(([, path]) => normalize(join(dirname(file), path)).replaceAll('\\', '/'))
    .map((path) => path.replace(/\.js$/, '.ts'))
    .filter((path) => known.has(path));
}

const homeless = files.filter((file) => file.split('/').length > 2 && floorOf(file) === 'entries');
for (const file of homeless)
  console.error(`${file}: its folder has no floor in scripts/floors.mjs`);
if (homeless.length > 0) process.exitCode = 1;

const graph = new Map(files.map((file) => [file, importsOf(file)]));

const arrows = new Map();
for (const [file, targets] of graph) {
  for (const target of targets) {
    const [from, to] = [floorOf(file), floorOf(target)];
    if (from !== to) arrows.set(`${from} -> ${to}`, (arrows.get(`${from} -> ${to}`) ?? 0) + 1);
  }
}
const rank = (floor) => (floor === 'entries' ? floors.length : floors.indexOf(floor));
const isUp = (arrow) => {
  const [from, to] = arrow.split(' -> ');
  return rank(to) > rank(from) || (from !== 'entries' && !mayImport[from].includes(to));
};

/** Circles among files: what reaches itself. Tarjan's strongly connected components. */
function circles() {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const target of graph.get(file)) {
      if (!index.has(target)) visit(target);
      if (stack.includes(target)) low.set(file, Math.min(low.get(file), low.get(target)));
    }
    if (low.get(file) !== index.get(file)) return;
    const members = stack.splice(stack.indexOf(file));
    if (members.length > 1) found.push(members);
  };
  for (const file of files) if (!index.has(file)) visit(file);
  return found;
}

for (const floor of [...floors, 'entries']) {
  const own = files.filter((file) => floorOf(file) === floor);
  const lines = own.reduce(
    (sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1,
    0,
  );
  console.log(`${floor} (${own.length} files, ${lines} lines)`);
  for (const [arrow, count] of [...arrows].sort()) {
    if (arrow.startsWith(`${floor} -> `)) {
      console.log(`  -> ${arrow.split(' -> ')[1]} ${count}${isUp(arrow) ? '   UP' : ''}`);
    }
  }
}
const up = [...arrows.keys()].filter(isUp);
const round = circles();
for (const members of round) console.log(`circle: ${members.join(', ')}`);
console.log(
  `${arrows.size} arrows between folders, ${up.length} up; ${round.length} circles among files`,
);
if (up.length > 0 || round.length > 0) process.exit(1);
