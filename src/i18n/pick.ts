/** The text of a key that comes from data: `constructor` and `__proto__` are ordinary unknown keys. */
export function pick(table: Readonly<Record<string, string>>, key: string, fallback = key): string {
  return Object.hasOwn(table, key) ? (table[key] ?? fallback) : fallback;
}
