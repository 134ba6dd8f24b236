/** What may be wrong with a page that holds elements. Sentences: `i18n/*\/diagnostic.ts`. */
import type { DiagnosticWords } from '../i18n/fr/diagnostic.js';

export type ProblemCode = keyof DiagnosticWords['sentences'];

export interface Problem {
  code: ProblemCode;
  /** What it is about: a tag, an address. */
  what: string;
  /** What to write instead, or what was found. */
  detail: string;
}

/** @param detail what to write instead, or what was found */
export function problem(code: ProblemCode, what: string, detail = ''): Problem {
  return { code, what, detail };
}
