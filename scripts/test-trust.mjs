// Hostile data, broken data, faults, leaks, privacy: runs test/trust on the built files and prints one table.
// Usage: npm run test:trust [-- --long]   --long: all collected texts, 300 chaotic loads, ten times as many mutations
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';

const TABLE = '.cache/trust.jsonl';

if (!existsSync('dist/territory-elements.js')) {
  console.error('test/trust runs on the built files: npm run build');
  process.exit(1);
}
const isLong = process.argv.includes('--long');
rmSync(TABLE, { force: true });
const files = readdirSync('test/trust').filter((file) => file.endsWith('.test.ts'));
/** Half of them wait for time limits while the others work. What is timed runs alone, after them. */
function run(tests, concurrency, env) {
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      `--test-concurrency=${String(concurrency)}`,
      '--test-timeout=3600000',
      '--test-reporter=spec',
      ...tests.map((file) => `test/trust/${file}`),
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, ...env, ...(isLong ? { TRUST_LONG: '1' } : {}) },
    },
  );
  return status === 0;
}

const isGood = [run(files, 3, {}), run(['faults.test.ts'], 1, { TRUST_ALONE: '1' })].every(Boolean);

const rows = existsSync(TABLE)
  ? readFileSync(TABLE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
const rank = ({ id }) => `${id[0]}${id.slice(1).padStart(3, '0')}`;
rows.sort((a, b) => rank(b)[0].localeCompare(rank(a)[0]) || rank(a).localeCompare(rank(b)));
const width = Math.max(4, ...rows.map(({ test }) => test.length));
const line = (id, test, cases, failures, control) =>
  `${id.padEnd(4)}${test.padEnd(width)}  ${cases.padStart(6)}  ${failures.padStart(8)}  ${control.padStart(13)}`;
console.log(`\n${line('', 'test', 'cases', 'failures', 'control fired')}`);
for (const { id, test, cases, failures, control } of rows) {
  console.log(
    line(id, test, String(cases), String(failures), control === undefined ? '-' : String(control)),
  );
}
const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
console.log(line('', 'all', String(sum('cases')), String(sum('failures')), ''));
process.exit(isGood ? 0 : 1);
