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

/** Gives ids that begin with what is wanted and are not taken; thousands of one name cost no more than others. */
export class FreeIds {
  readonly #next = new Map<string, number>();
  readonly #isTaken: (id: string) => boolean;

  constructor(isTaken: (id: string) => boolean) {
    this.#isTaken = isTaken;
  }

  free(id: string): string {
    let number = this.#next.get(id) ?? 1;
    let made = number === 1 ? id : `${id}-${String(number)}`;
    while (this.#isTaken(made)) made = `${id}-${String(++number)}`;
    this.#next.set(id, number);
    return made;
  }
}
