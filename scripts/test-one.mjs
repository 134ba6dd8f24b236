// Runs one test file, and again whenever it or what it imports changes: `npm run test:one -- test/data/dates.test.ts`.
// Files of pure folders run in Node, the others in a browser; those of test/e2e and test/trust run once, on dist/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

const [file, ...others] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  console.error('Which file? npm run test:one -- test/data/dates.test.ts');
  process.exit(1);
}
// The filters know no page.
const folder = file.endsWith('facets.test.ts') ? 'data' : /test\/([^/]+)\//.exec(file)?.[1];
const inBrowser = ['npx', 'wtr', '--config', 'test/web-test-runner.config.mjs', '--watch'];
const once = [process.execPath, '--import', 'tsx', '--test', '--test-reporter=spec', file];
const commands = {
  elements: [...inBrowser, '--files', file],
  load: [...inBrowser, '--files', file],
  state: [...inBrowser, '--files', file],
  calendar: once,
  e2e: once,
  schema: once,
  trust: once,
};
const inNode = [
  ...['npx', 'mocha', '--no-config', '--node-option', 'import=tsx', '--timeout', '60000'],
  ...['--watch', '--watch-files', 'src/**/*.ts,test/**/*.ts', file],
];
const [command, ...args] = commands[folder] ?? inNode;
process.exit(spawnSync(command, [...args, ...others], { stdio: 'inherit' }).status ?? 1);
