/** One row of the table that `npm run test:trust` prints. */
import { appendFileSync, mkdirSync } from 'node:fs';

export interface Row {
  /** As in the list of tests: `S1`, `D4`, `F12`... */
  id: string;
  test: string;
  cases: number;
  failures: number;
  /** How often the same attack through the wrong way succeeded; `undefined`: there is no wrong way. */
  control?: number;
}

/** Kept for the table; the caller asserts. */
export function note(row: Row): void {
  mkdirSync('.cache', { recursive: true });
  appendFileSync('.cache/trust.jsonl', `${JSON.stringify(row)}\n`);
}

/** Whether the long runs are asked for. */
export const isLong = process.env.TRUST_LONG === '1';
