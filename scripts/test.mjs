// Runs every check of the project and ends with one line: "N passed, N failed".
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { emptyTable, printTable, timed, trustFiles } from './trust-table.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
/** What is said of each failure, to be said again at the end: logs are often read from there. */
const failures = [];
const started = Date.now();

/** Runs a command to its end. What it says is shown at once, or kept until then when others run beside it. */
function run(command, args, { isQuiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      if (!isQuiet) process.stdout.write(text);
    });
    child.on('close', (status) => resolve({ stdout, status }));
  });
}

function announce(name) {
  console.log(`\n— ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** Checks that pass or fail as a whole, side by side. */
async function check(checks) {
  announce(Object.keys(checks).join(', '));
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, [command, ...args]]) => {
      const { stdout, status } = await run(command, args, { isQuiet: true });
      console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
      if (status !== 0) failures.push(`${name}\n${stdout}`);
      process.stdout.write(stdout);
      return status === 0;
    }),
  );
  for (const isGood of results) counts[isGood ? 'passed' : 'failed']++;
  return results.every(Boolean);
}

/** Adds the counts of Node's test runner; one run may be several. */
function add({ stdout, status }) {
  const count = (name) =>
    [...stdout.matchAll(new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'))].reduce(
      (sum, [, each]) => sum + Number(each),
      0,
    );
  counts.passed += count('pass');
  counts.skipped += count('skipped');
  counts.failed += count('fail') || (status === 0 ? 0 : 1);
  // Its name, and what is said of it: lines that are empty or begin with a space.
  for (const [failure] of stdout.matchAll(/^test at .*\n✖ .*\n(?: .*\n|\n)*/gm)) {
    failures.push(failure.trim());
  }
}

const nodeTests = (concurrency, files) => [
  process.execPath,
  [
    ...['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`, '--test-timeout=3600000'],
    ...['--test-reporter=spec', ...files],
  ],
];

const testsIn = (directory) =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${directory}/${file}`);

// Pure code needs no browser, and one processor: its tests run beside what comes before the end-to-end tests.
const PURE = '.cache/pure.json';
rmSync(PURE, { force: true });
const pure = run('npx', ['mocha', '--reporter', 'json', '--reporter-option', `output=${PURE}`], {
  isQuiet: true,
});
await check({
  types: ['npx', 'tsc', '--noEmit'],
  lint: ['npx', 'eslint', '.'],
  format: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'],
  'imports point one way': [process.execPath, 'scripts/arrows.mjs'],
  'schema is fresh': ['npx', 'tsx', 'scripts/build-schema.ts', '--check'],
});
const isBuilt = await check({ build: ['npx', 'tsx', 'scripts/build.ts'] });

announce('element tests in a browser');
rmSync('.cache/unit-counts.json', { force: true });
const unit = await run('npx', ['wtr', '--config', 'test/web-test-runner.config.mjs']);
try {
  const unitCounts = JSON.parse(readFileSync('.cache/unit-counts.json', 'utf8'));
  for (const key of Object.keys(counts)) counts[key] += unitCounts[key];
  failures.push(...unitCounts.failures);
  if (unit.status !== 0 && unitCounts.failed === 0) counts.failed++;
} catch {
  counts.failed++;
  failures.push('the element tests left no counts');
}

announce('unit tests in Node');
await pure;
try {
  const { stats, failures: failed } = JSON.parse(readFileSync(PURE, 'utf8'));
  counts.passed += stats.passes;
  counts.failed += stats.failures;
  counts.skipped += stats.pending;
  failures.push(...failed.map(({ fullTitle, err }) => `${fullTitle}\n${err.message}`));
  if (stats.passes === 0) throw new Error('none ran');
  console.log(`${stats.passes} passed, ${stats.failures} failed`);
} catch {
  counts.failed++;
  failures.push('the unit tests in Node left no counts');
}

if (isBuilt) {
  await check({
    sizes: ['npx', 'tsx', 'scripts/size.ts'],
    'demo builds': ['npx', 'vite', 'build', '--logLevel', 'warn'],
  });
  announce('the built files: end to end, trust, and what other libraries judge');
  emptyTable();
  const folders = ['test/e2e', 'test/cms', 'test/schema', 'test/calendar'];
  // Some wait for time limits while the others work.
  add(await run(...nodeTests(3, [...trustFiles, ...folders.flatMap(testsIn)])));
  announce('what is timed, alone');
  add(await run(...nodeTests(1, timed.files), { env: timed.env }));
  printTable();
}

if (failures.length > 0) console.log(`\n— failures\n${failures.join('\n\n')}`);
console.log(`\nall checks took ${Math.round((Date.now() - started) / 1000)} s`);
const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed === 0 ? 0 : 1);
