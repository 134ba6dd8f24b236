// What `npm run test:trust` and `npm test` share: the files of test/trust, and the table that they fill.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';

const TABLE = '.cache/trust.jsonl';

export const trustFiles = readdirSync('test/trust')
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/trust/${file}`);

/** What is timed runs alone, after the others: the files, and what they are told. */
export const timed = { files: ['test/trust/faults.test.ts'], env: { TRUST_ALONE: '1' } };

export function emptyTable() {
  rmSync(TABLE, { force: true });
}

/** Prints what the tests noted, the safety of data first. */
export function printTable() {
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
      line(
        id,
        test,
        String(cases),
        String(failures),
        control === undefined ? '-' : String(control),
      ),
    );
  }
  const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
  console.log(line('', 'all', String(sum('cases')), String(sum('failures')), ''));
}
