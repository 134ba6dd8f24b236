// Hostile data, broken data, faults, leaks, privacy: runs test/trust on the built files and prints one table.
// Usage: npm run test:trust [-- --long]   --long: all collected texts, 300 chaotic loads, ten times as many mutations
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { emptyTable, printTable, timed, trustFiles } from './trust-table.mjs';

if (!existsSync('dist/territory-elements.js')) {
  console.error('test/trust runs on the built files: npm run build');
  process.exit(1);
}
const isLong = process.argv.includes('--long');
emptyTable();
/** Half of them wait for time limits while the others work. */
function run(files, concurrency, env) {
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      `--test-concurrency=${String(concurrency)}`,
      '--test-timeout=3600000',
      '--test-reporter=spec',
      ...files,
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, ...env, ...(isLong ? { TRUST_LONG: '1' } : {}) },
    },
  );
  return status === 0;
}

const isGood = [run(trustFiles, 3, {}), run(timed.files, 1, timed.env)].every(Boolean);
printTable();
process.exit(isGood ? 0 : 1);
