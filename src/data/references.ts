/** The records that records name by their ids. */
import type { Dataset, Entry, Origin } from './dataset.js';
import type { Partner } from './schema.js';

export type NamedCollection = 'actors' | 'projects' | 'referents' | 'resources';

/** By key and by id, of the collections in which something was looked up. */
const indexes = new WeakMap<readonly Entry<unknown>[], Map<string, Entry<unknown>>>();

/** The record that a reference from `origin` names: its own file first, then the others in order. */
export function recordNamed<C extends NamedCollection>(
  dataset: Dataset,
  collection: C,
  id: string | undefined,
  origin: Origin,
): Dataset[C][number] | undefined {
  if (id === undefined) return undefined;
  const entries: readonly Entry<{ id: string }>[] = dataset[collection];
  let index = indexes.get(entries);
  if (!index) {
    index = new Map<string, Entry<unknown>>();
    for (const entry of entries) {
      for (const key of entry.aliases) if (!index.has(key)) index.set(key, entry);
    }
    // Ids alone come after whole keys: no key is an id, since ids follow a URL there.
    for (const entry of entries) {
      if (!index.has(entry.record.id)) index.set(entry.record.id, entry);
    }
    indexes.set(entries, index);
  }
  return (index.get(`${origin.file}#${id}`) ?? index.get(id)) as Dataset[C][number] | undefined;
}

/** Names of partners of a record of `origin`; an actor that is not there goes by its id. */
export function partnerNames(
  dataset: Dataset,
  partners: readonly Partner[] | undefined,
  origin: Origin,
): string[] {
  return (partners ?? []).flatMap(
    ({ actor, name }) =>
      name ?? recordNamed(dataset, 'actors', actor, origin)?.record.name ?? actor ?? [],
  );
}
