import { asWords } from './name-of.js';

/** The text of a key that comes from data: `constructor` and `__proto__` are ordinary unknown keys. */
export function pick(
  table: Readonly<Record<string, string>>,
  key: string,
  fallback = asWords(key),
): string {
  return Object.hasOwn(table, key) ? (table[key] ?? fallback) : fallback;
}
