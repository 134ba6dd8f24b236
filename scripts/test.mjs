// Runs every check of the project and ends with one line: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const counts = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();

function run(command, args) {
  return spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

function announce(name) {
  console.log(`\n— ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** A check that passes or fails as a whole. */
function check(name, command, ...args) {
  announce(name);
  const { status, stdout } = run(command, args);
  process.stdout.write(stdout ?? '');
  if (status === 0) counts.passed++;
  else counts.failed++;
  return status === 0;
}

/** Prints what a run of Node's test runner said, and adds its counts. */
function add({ stdout, status }) {
  const report = stdout ?? '';
  process.stdout.write(report);
  // One run may be several.
  const count = (name) =>
    [...report.matchAll(new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'))].reduce(
      (sum, [, each]) => sum + Number(each),
      0,
    );
  counts.passed += count('pass');
  counts.skipped += count('skipped');
  counts.failed += count('fail') || (status === 0 ? 0 : 1);
}

check('types', 'npx', 'tsc', '--noEmit');
check('lint', 'npx', 'eslint', '.');
check('format', 'npx', 'prettier', '--check', '--log-level', 'warn', '.');
check('schema is fresh', 'npx', 'tsx', 'scripts/build-schema.ts', '--check');

announce('unit and element tests in a browser');
rmSync('.cache/unit-counts.json', { force: true });
const unit = run('npx', ['wtr', '--config', 'test/web-test-runner.config.mjs']);
process.stdout.write(unit.stdout ?? '');
try {
  const unitCounts = JSON.parse(readFileSync('.cache/unit-counts.json', 'utf8'));
  for (const key of Object.keys(counts)) counts[key] += unitCounts[key];
  if (unit.status !== 0 && unitCounts.failed === 0) counts.failed++;
} catch {
  counts.failed++;
}

if (check('build', 'npx', 'tsx', 'scripts/build.ts')) {
  check('sizes', 'npx', 'tsx', 'scripts/size.ts');
  check('demo builds', 'npx', 'vite', 'build', '--logLevel', 'warn');
  announce('schema, package and end-to-end tests on the built files');
  const e2e = run(process.execPath, [
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=1',
    '--test-timeout=300000',
    '--test-reporter=spec',
    'test/schema/schema.test.ts',
    'test/calendar/calendar.test.ts',
    'test/calendar/feeds.test.ts',
    'test/calendar/json-ld.test.ts',
    'test/calendar/opening-hours.test.ts',
    'test/e2e/embed.test.ts',
    'test/e2e/forms.test.ts',
    'test/e2e/frames.test.ts',
    'test/e2e/hosts.test.ts',
    'test/e2e/policy.test.ts',
    'test/e2e/map.test.ts',
    'test/e2e/agenda.test.ts',
    'test/e2e/journey.test.ts',
    'test/e2e/demo.test.ts',
    'test/e2e/package.test.ts',
  ]);
  add(e2e);
  announce('trust: hostile and broken data, faults, leaks, privacy');
  add(run(process.execPath, ['scripts/test-trust.mjs']));
}

console.log(`\nall checks took ${Math.round((Date.now() - started) / 1000)} s`);
const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed === 0 ? 0 : 1);
