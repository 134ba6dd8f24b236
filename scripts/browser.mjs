// Finds Chromium-family browsers for the tests; on a Debian machine without one, root installs them.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of an installed browser, `CHROME_PATH` first; `undefined` when there is none. */
export function findBrowser() {
  const fromEnvironment = process.env.CHROME_PATH;
  if (fromEnvironment) return existsSync(fromEnvironment) ? fromEnvironment : undefined;
  return CANDIDATES.find((path) => existsSync(path));
}

/** The same engine without windows, for half of the work, where it is installed; a whole browser otherwise. */
export function findHeadlessBrowser() {
  const path = '/usr/bin/chromium-headless-shell';
  return !process.env.CHROME_PATH && existsSync(path) ? path : findBrowser();
}

/** Installs Debian's Chromium when no browser is found and that is possible; exits with one sentence otherwise. */
export function ensureBrowser() {
  if (findBrowser()) return;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isRootOnDebian) {
    console.error(
      'The tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to it.',
    );
    process.exit(1);
  }
  console.log('• no browser found: installing Debian’s chromium');
  const apt = (...args) =>
    execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update', '-qq');
  const install = (...names) => apt('install', '-y', '-qq', '--no-install-recommends', ...names);
  install('chromium', 'fonts-dejavu-core');
  try {
    install('chromium-headless-shell');
  } catch {
    console.log(
      '• without chromium-headless-shell, which this Debian has not: the tests take longer',
    );
  }
}
