// The unit and element tests in another browser than Chromium; see scripts/test-browsers.mjs.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import config from './web-test-runner.config.mjs';

const headless = process.env.BROWSER_HEADLESS === '1';

export default {
  ...config,
  concurrency: 1,
  // Slower than the browser that the other limits were made for.
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  testsFinishTimeout: 600_000,
  browsers: [
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env.FIREFOX_PATH,
        headless,
        // A desktop without a touch screen has no touch events.
        extraPrefsFirefox: { 'dom.w3c_touch_events.enabled': 1 },
      },
    }),
  ],
};
