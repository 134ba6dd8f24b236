/** What a publisher is told of a dataset. */
import type { FindingCode } from '../../data/findings.js';
import type { CheckWords } from '../../i18n/fr/checks.js';

export type CheckCode = FindingCode | keyof CheckWords['sentences'];
export type CheckLevel = 'error' | 'warning' | 'advice';

/** A finding of the reader, or one that only a publisher needs. */
export interface Check {
  readonly level: CheckLevel;
  readonly code: CheckCode;
  /** JSON pointer (RFC 6901) into the file. */
  readonly pointer: string;
  readonly record?: string;
  readonly detail?: string;
  readonly expected?: string;
  /** What to write instead. */
  readonly meant?: string;
  readonly file: string;
}
