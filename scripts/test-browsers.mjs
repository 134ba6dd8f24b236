// The unit and element tests in other browsers than Chromium, where they are installed. Says what it skips.
// Usage: npm run test:browsers
// Firefox ESR: headless has no WebGL2, which is how the map without it is tested for real; with Xvfb it has.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';

const COUNTS = '.cache/unit-counts.json';

function find(...names) {
  const { stdout } = spawnSync('sh', ['-c', names.map((name) => `command -v ${name}`).join('||')], {
    encoding: 'utf8',
  });
  return stdout.trim();
}

const firefox = process.env.FIREFOX_PATH || find('firefox-esr', 'firefox');
const xvfb = find('xvfb-run');
const files = [
  'agenda',
  'contact',
  'controllers',
  'data',
  'elements',
  'i18n',
  'map',
  'search',
].flatMap((folder) =>
  readdirSync(`test/${folder}`, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `test/${folder}/${file}`),
);

/** Each file in a browser of its own: a tab that is used again does not get the keys. */
function run(name, headless) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    rmSync(COUNTS, { force: true });
    const wtr = ['wtr', '--config', 'test/browsers.config.mjs', '--files', file];
    const [command, ...args] =
      headless || process.env.DISPLAY
        ? ['npx', ...wtr]
        : [xvfb, '-a', '-s', '-screen 0 1280x1024x24', 'npx', ...wtr];
    const { stdout } = spawnSync(command, args, {
      encoding: 'utf8',
      env: { ...process.env, FIREFOX_PATH: firefox, BROWSER_HEADLESS: headless ? '1' : '' },
    });
    const own = existsSync(COUNTS) ? JSON.parse(readFileSync(COUNTS, 'utf8')) : { failed: 1 };
    for (const key of Object.keys(counts)) counts[key] += own[key] ?? 0;
    if (own.failed) console.log(stdout);
    else console.log(`${name}: ${file}: ${String(own.passed)} passed`);
  }
  console.log(
    `${name}: ${String(counts.passed)} passed, ${String(counts.failed)} failed, ${String(counts.skipped)} skipped`,
  );
  return counts.failed;
}

let failed = 0;
if (!firefox)
  console.log('SKIPPED: Firefox is not installed (FIREFOX_PATH, or apt install firefox-esr)');
else {
  failed += run('Firefox without WebGL2 (headless)', true);
  if (xvfb || process.env.DISPLAY) failed += run('Firefox', false);
  else
    console.log(
      'SKIPPED: Firefox with WebGL2: no display and no xvfb-run (apt install xvfb xauth)',
    );
}
console.log('SKIPPED: WebKitGTK: no launcher for it is among our dependencies');
process.exit(failed ? 1 : 0);
