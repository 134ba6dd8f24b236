/** Search in a list: every word must be there, accents and case aside. All in memory; folded once. Pure. */
import type { Entry } from '../data/dataset.js';
import { fold } from './fold.js';

/** Longest stretch of work before the page gets its turn. */
const SLICE_MS = 20;

export class TextIndex<T> {
  readonly #texts = new WeakMap<Entry<T>, string>();
  readonly #describe: (entry: Entry<T>) => readonly (string | undefined)[];

  /** @param describe the texts of a record that can be searched */
  constructor(describe: (entry: Entry<T>) => readonly (string | undefined)[]) {
    this.#describe = describe;
  }

  /** What lets the records through that hold every word of a query; `undefined` for an empty one. */
  matcher(query: string): ((entry: Entry<unknown>) => boolean) | undefined {
    const words = fold(query).split(' ').filter(Boolean);
    if (words.length === 0) return undefined;
    return (entry) => {
      const text = this.#textOf(entry as Entry<T>);
      return words.every((word) => text.includes(word));
    };
  }

  /** Folds the texts in slices, so that the first letter of a search does not wait for all of them. */
  async prepare(entries: readonly Entry<T>[]): Promise<void> {
    let startedMs = performance.now();
    for (const entry of entries) {
      this.#textOf(entry);
      if (performance.now() - startedMs <= SLICE_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      startedMs = performance.now();
    }
  }

  #textOf(entry: Entry<T>): string {
    let text = this.#texts.get(entry);
    if (text === undefined) {
      text = fold(this.#describe(entry).join(' '));
      this.#texts.set(entry, text);
    }
    return text;
  }
}
