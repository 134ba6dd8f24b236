// Unit and element tests in a real browser. msw answers at the network edge.
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findHeadlessBrowser } from '../scripts/browser.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
/**
 * msw's worker without a copied file, and made fit for pages that come and go: it answers for the hosts of the data
 * alone, so that no import waits for a page that is just closing, and it stays when the last page leaves while the next
 * one is starting.
 */
function mockWorker() {
  const fetchHandler = "addEventListener('fetch', function (event) {";
  const farewell = 'self.registration.unregister()';
  return {
    name: 'mock-worker',
    async serve({ path }) {
      if (path !== '/mockServiceWorker.js') return undefined;
      const text = await readFile(`${rootDir}node_modules/msw/lib/mockServiceWorker.js`, 'utf8');
      if (!text.includes(fetchHandler) || !text.includes(farewell)) {
        throw new Error(
          'The worker of msw has changed: test/web-test-runner.config.mjs must follow',
        );
      }
      const ownOnly = `${fetchHandler}\n  if (new URL(event.request.url).origin === self.location.origin) return`;
      return { body: text.replace(fetchHandler, ownOnly).replace(farewell, ''), type: 'js' };
    },
  };
}

/** Leaves the counts and what failed for scripts/test.mjs. */
function countReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
      const fail = (where, error) => {
        counts.failed++;
        counts.failures.push(`${where}: ${error?.message ?? 'no message'}`);
      };
      const walk = (suite, where) => {
        for (const test of suite.tests) {
          if (test.skipped) counts.skipped++;
          else if (test.passed) counts.passed++;
          else fail(`${where} ${test.name}`, test.error);
        }
        for (const each of suite.suites) walk(each, `${where} ${each.name}`);
      };
      for (const session of sessions) {
        const file = relative(rootDir, session.testFile);
        if (session.testResults) walk(session.testResults, file);
        if (session.errors.length > 0) fail(file, session.errors[0]);
      }
      mkdirSync(`${rootDir}.cache`, { recursive: true });
      writeFileSync(`${rootDir}.cache/unit-counts.json`, JSON.stringify(counts));
    },
  };
}

export default {
  rootDir,
  files: ['test/{elements,load}/**/*.test.ts', 'test/state/url-sync.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['browser', 'production'] },
  plugins: [
    mockWorker(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json` }),
  ],
  concurrency: 2,
  // msw reports each answer that a test held back until its page was closed.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('[MSW] Uncaught exception'),
  testFramework: { config: { ui: 'bdd', timeout: 400_000 } },
  testsFinishTimeout: 3_600_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countReporter(),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: findHeadlessBrowser(),
        headless: true,
        args: [
          '--no-sandbox',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
};
