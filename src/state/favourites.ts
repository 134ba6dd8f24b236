/**
 * What a visitor keeps in this browser, where the page lets them (`keep-favourites`): references of records, by the
 * address of the first file. Nothing is read or written before that.
 */
import type { DatasetStore } from './store.js';

/** Name in `localStorage`. */
const NAME = 'territory-favourites';

/** What is kept now, and what could not be written stays there until the page is left. */
const kept = new WeakMap<DatasetStore, readonly string[]>();

/** The `recordRef`s that are kept; the same array as long as nothing changes. */
export function favouritesOf(store: DatasetStore): readonly string[] {
  let refs = kept.get(store);
  if (!refs) kept.set(store, (refs = own(readAll(), store)));
  return refs;
}

/**
 * Keeps a record, or no longer.
 * @returns whether the browser keeps it beyond this page
 */
export function toggleFavourite(store: DatasetStore, ref: string): boolean {
  const before = favouritesOf(store);
  const isKept = before.includes(ref);
  const change = (refs: readonly string[]) => {
    const others = refs.filter((each) => each !== ref);
    return isKept ? others : [...others, ref];
  };
  kept.set(store, change(before));
  store.notify();
  // Another tab may have kept something meanwhile.
  const all = readAll();
  try {
    localStorage.setItem(
      NAME,
      JSON.stringify({ ...all, [store.urls[0] ?? '']: change(own(all, store)) }),
    );
    return true;
  } catch {
    // Forbidden, or full.
    return false;
  }
}

/** Anybody may have written there. */
function readAll(): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(NAME) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function own(all: Readonly<Record<string, unknown>>, { urls }: DatasetStore): readonly string[] {
  const url = urls[0] ?? '';
  const refs = Object.hasOwn(all, url) ? all[url] : [];
  return Array.isArray(refs) ? refs.filter((each) => typeof each === 'string') : [];
}
