// The unit and element tests in other browsers than Chromium, where they are installed. Says what it skips.
// Usage: npm run test:browsers [-- NAME...]   NAME: firefox-headless, firefox or webkit; without one, all of them
// Firefox ESR: headless has no WebGL2, which is how the map without it is tested for real; with a screen it has.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';

const COUNTS = '.cache/unit-counts.json';

/** What the shell finds first; '' if nothing. */
function find(script) {
  return spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stdout.split('\n')[0];
}

const firefox = process.env.FIREFOX_PATH || find('command -v firefox-esr || command -v firefox');
const webkit =
  process.env.WEBKIT_PATH || find('ls -d /usr/lib/*/webkit2gtk-4.*/MiniBrowser 2>/dev/null');
const webdriver = process.env.WEBDRIVER_PATH || find('command -v WebKitWebDriver');
const xvfb = find('command -v xvfb-run');
const hasScreen = Boolean(process.env.DISPLAY || xvfb);

const needs = {
  firefox: !firefox && 'Firefox is not installed (FIREFOX_PATH, or apt install firefox-esr)',
  webkit:
    !(webkit && webdriver) &&
    'WebKitGTK is not installed (WEBKIT_PATH and WEBDRIVER_PATH, or apt install webkit2gtk-driver)',
  screen: !hasScreen && 'there is no display and no xvfb-run (apt install xvfb xauth)',
};
// A tab of Firefox that is used again does not get the keys: each file has a browser of its own.
const browsers = {
  'firefox-headless': {
    missing: needs.firefox,
    isFileByFile: true,
    env: { BROWSER_KIND: 'firefox', BROWSER_PATH: firefox, BROWSER_HEADLESS: '1' },
  },
  firefox: {
    missing: needs.firefox || needs.screen,
    isFileByFile: true,
    env: { BROWSER_KIND: 'firefox', BROWSER_PATH: firefox },
  },
  webkit: {
    missing: needs.webkit || needs.screen,
    isFileByFile: false,
    env: { BROWSER_KIND: 'webkit', BROWSER_PATH: webkit, WEBDRIVER_PATH: webdriver },
  },
};

const files = readdirSync('test', { recursive: true })
  .filter((file) => /^(elements|load|state)\/.*\.test\.ts$/.test(file))
  .map((file) => `test/${file}`);

function run(name, { isFileByFile, env }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of isFileByFile ? files : [undefined]) {
    rmSync(COUNTS, { force: true });
    const wtr = ['npx', 'wtr', '--config', 'test/browsers.config.mjs'];
    if (file) wtr.push('--files', file);
    const isOnXvfb = !env.BROWSER_HEADLESS && !process.env.DISPLAY;
    const [command, ...args] = isOnXvfb
      ? [xvfb, '-a', '-s', '-screen 0 1280x1024x24', ...wtr]
      : wtr;
    const { stdout } = spawnSync(command, args, {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    const own = existsSync(COUNTS)
      ? JSON.parse(readFileSync(COUNTS, 'utf8'))
      : { passed: 0, failed: 1, skipped: 0, failures: [`${file ?? name}: ${stdout}`] };
    for (const key of Object.keys(counts)) counts[key] += own[key];
    for (const failure of own.failures) console.log(`FAILED: ${failure}`);
    if (file) console.log(`${name}: ${file}: ${String(own.passed)} passed`);
  }
  const { passed, failed, skipped } = counts;
  console.log(
    `${name}: ${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`,
  );
  return failed === 0;
}

const names = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(browsers);
let isGood = true;
for (const name of names) {
  const browser = browsers[name];
  if (!browser) {
    console.error(`No browser is called ${name}: ${Object.keys(browsers).join(', ')}`);
    isGood = false;
  } else if (browser.missing) console.log(`SKIPPED ${name}: ${browser.missing}`);
  else isGood = run(name, browser) && isGood;
}
process.exit(isGood ? 0 : 1);
