/** What only the webmaster can mend: one line in the console, in English, once. Nothing else is ever written there. */

const told = new Set<string>();

export function tellWebmaster(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  // Pages there are that take the console away.
  const { console } = globalThis as { console?: Partial<Console> };
  console?.warn?.(`[territory-elements] ${text}`);
}
