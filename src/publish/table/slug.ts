/** Ids made of names: lower case, hyphens, no accents; the same name always gives the same id. Pure. */
import { fold } from './fold-text.js';

const MAX_LENGTH = 60;

export function slug(text: string): string {
  return fold(text)
    .replace(/·|['’]/g, '')
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
}

/** The id, or the first free one that begins with it. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${String(number)}`)) number++;
  return `${id}-${String(number)}`;
}
