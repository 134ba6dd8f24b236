/** Which actors a list shows, and in which order. Pure; worked out anew only for what has changed. */
import type { Dataset, Entry } from '../../data/dataset.js';
import { currentOf, validityOf } from '../../data/freshness.js';
import type { LngLat } from '../../data/geojson.js';
import { memo } from '../../data/memo.js';
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
  readonly #whole = memo((dataset: Dataset, territoryId: string | undefined, today: string) => {
    const all =
      territoryId === undefined ? dataset.actors : dataset.concerning(dataset.actors, territoryId);
    const expired = all.filter(({ record }) => validityOf(record, today) === 'expired');
    return { entries: currentOf(all, today), expiredCount: expired.length };
  });
  readonly #meters = memo(metersFrom);
  readonly #ordered = memo(ordered);
  readonly #shown = memo(
    (
      inOrder: readonly Entry<Actor>[],
      whole: Pick<ShownActors, 'expiredCount'> & { entries: readonly Entry<Actor>[] },
      meters: ShownActors['meters'],
      ...filters: readonly Filter[]
    ): ShownActors => ({
      whole: whole.entries,
      shown: filters.length
        ? inOrder.filter((entry) => filters.every((filter) => filter(entry)))
        : inOrder,
      expiredCount: whole.expiredCount,
      meters,
    }),
  );

  /** The same object as long as nothing has changed. */
  of({ dataset, territoryId, sort, from, filters, today, locale }: ActorOrder): ShownActors {
    const whole = this.#whole(dataset, territoryId, today);
    const meters = this.#meters(from, whole.entries);
    const inOrder = this.#ordered(
      whole.entries,
      sort,
      sort === 'distance' ? meters : NO_METERS,
      locale,
    );
    return this.#shown(inOrder, whole, meters, ...filters);
  }
}

const NO_METERS: ShownActors['meters'] = new Map();

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
