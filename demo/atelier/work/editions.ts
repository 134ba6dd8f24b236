/** Which of the datasets that were published before a dataset is a new edition of. */
import { collections } from '../../../src/data/schema.js';
import { nameOfRecord } from '../../../src/publish/table/link-records.js';

/** Of the names of the smaller of two datasets, how many both have when they are editions of one. */
const SAME_DATA = 0.3;

/**
 * @param text the dataset, as JSON
 * @param published others, as JSON; an empty one is like none
 * @returns the index of the first that is like it; -1: none
 */
export function editionOf(text: string, published: readonly string[]): number {
  const names = namesIn(text);
  return published.findIndex((each) => {
    const known = each ? namesIn(each) : new Set<string>();
    const shared = [...names].filter((name) => known.has(name)).length;
    return shared > 0 && shared >= Math.min(names.size, known.size) * SAME_DATA;
  });
}

/** What the records of a dataset are called. */
function namesIn(text: string): Set<string> {
  const dataset = JSON.parse(text) as Record<string, unknown>;
  const own = Object.keys(collections).filter((name) => name !== 'territories');
  return new Set(
    own.flatMap((name) => {
      const list = Array.isArray(dataset[name]) ? (dataset[name] as Record<string, unknown>[]) : [];
      return list.map((record) => `${name} ${nameOfRecord(record) ?? ''}`);
    }),
  );
}
