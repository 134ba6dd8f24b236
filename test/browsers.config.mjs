// The unit and element tests in another browser than Chromium; see scripts/test-browsers.mjs, which sets what is read
// here from the environment: the browser's kind and path.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import config from './web-test-runner.config.mjs';
import { webdriverLauncher } from './webdriver-launcher.mjs';

const { BROWSER_KIND, BROWSER_PATH, WEBDRIVER_PATH } = process.env;

const launchers = {
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: BROWSER_PATH,
        headless: process.env.BROWSER_HEADLESS === '1',
      },
    }),
  webkit: () =>
    webdriverLauncher({
      name: 'WebKitGTK',
      driver: WEBDRIVER_PATH,
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: BROWSER_PATH, args: ['--automation'] },
      },
    }),
};

export default {
  ...config,
  concurrency: 1,
  testsFinishTimeout: 600_000,
  browsers: [launchers[BROWSER_KIND]()],
};
