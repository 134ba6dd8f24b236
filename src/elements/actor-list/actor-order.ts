/** Which actors a list shows, and in which order. Pure; worked out anew only for what has changed. */
import type { Dataset, Entry } from '../../data/dataset.js';
import { currentOf, validityOf } from '../../data/freshness.js';
import type { LngLat } from '../../data/geojson.js';
import { distanceMeters } from '../../data/point-in-area.js';
import type { Actor } from '../../data/schema.js';
import type { Filter } from '../../state/store.js';

export const SORTS = ['name', 'distance', 'updated'] as const;
export type Sort = (typeof SORTS)[number];

export interface ActorOrder {
  dataset: Dataset;
  territoryId: string | undefined;
  sort: Sort;
  /** Where distances are measured from. */
  from: LngLat | undefined;
  filters: readonly Filter[];
  /** `YYYY-MM-DD`. */
  today: string;
  locale: string;
}

export interface ShownActors {
  /** Of the territory, before search and filters. */
  whole: readonly Entry<Actor>[];
  shown: readonly Entry<Actor>[];
  /** Records of the territory that are no longer valid. */
  expiredCount: number;
  /** Metres from the departure. */
  meters: ReadonlyMap<Entry<Actor>, number>;
}

export class ActorOrdering {
  #whole: { for: unknown[]; entries: readonly Entry<Actor>[]; expiredCount: number } | undefined;
  #ordered: { for: unknown[]; entries: readonly Entry<Actor>[] } | undefined;
  #meters: { for: unknown[]; value: ReadonlyMap<Entry<Actor>, number> } | undefined;
  #shown: { for: unknown[]; value: ShownActors } | undefined;

  /** The same object as long as nothing has changed. */
  of(order: ActorOrder): ShownActors {
    const { dataset, territoryId, sort, from, filters, today, locale } = order;
    const basis = [dataset, territoryId, today];
    if (!isSame(this.#whole?.for, basis)) {
      const all =
        territoryId === undefined
          ? dataset.actors
          : dataset.concerning(dataset.actors, territoryId);
      const expired = all.filter(({ record }) => validityOf(record, today) === 'expired');
      const entries = currentOf(all, today);
      this.#whole = { for: basis, entries, expiredCount: expired.length };
    }
    const { entries: whole = [], expiredCount = 0 } = this.#whole ?? {};
    if (!isSame(this.#meters?.for, [whole, from])) {
      this.#meters = { for: [whole, from], value: metersFrom(from, whole) };
    }
    const meters = this.#meters?.value ?? new Map<Entry<Actor>, number>();
    const orderBasis = [whole, sort, sort === 'distance' ? meters : undefined, locale];
    if (!isSame(this.#ordered?.for, orderBasis)) {
      this.#ordered = { for: orderBasis, entries: ordered(whole, sort, meters, locale) };
    }
    const { entries: inOrder = [] } = this.#ordered ?? {};
    const shownBasis = [inOrder, meters, ...filters];
    if (!isSame(this.#shown?.for, shownBasis)) {
      const shown = filters.length
        ? inOrder.filter((entry) => filters.every((filter) => filter(entry)))
        : inOrder;
      this.#shown = { for: shownBasis, value: { whole, shown, expiredCount, meters } };
    }
    return (this.#shown as { value: ShownActors }).value;
  }
}

function isSame(before: readonly unknown[] | undefined, now: readonly unknown[]): boolean {
  return before?.length === now.length && now.every((each, index) => each === before[index]);
}

function metersFrom(
  from: LngLat | undefined,
  entries: readonly Entry<Actor>[],
): ReadonlyMap<Entry<Actor>, number> {
  if (!from) return new Map();
  return new Map(
    entries.flatMap((entry) => {
      const { coordinates } = entry.record.location ?? {};
      return coordinates ? [[entry, distanceMeters(from, coordinates)] as const] : [];
    }),
  );
}

/** By name, and among equals too. */
function ordered(
  entries: readonly Entry<Actor>[],
  sort: Sort,
  meters: ReadonlyMap<Entry<Actor>, number>,
  locale: string,
): readonly Entry<Actor>[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byName = [...entries].sort((a, b) => compare(a.record.name, b.record.name));
  if (sort === 'distance') {
    const of = (entry: Entry<Actor>) => meters.get(entry) ?? Infinity;
    return byName.sort((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)));
  }
  if (sort === 'updated') {
    const of = ({ record }: Entry<Actor>) => record.verifiedOn ?? record.updated ?? '';
    return byName.sort((a, b) => (of(a) === of(b) ? 0 : of(a) < of(b) ? 1 : -1));
  }
  return byName;
}
