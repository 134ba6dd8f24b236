/** Where people are looked for: the openings of a territory, of a structure, of a project. Pure. */
import type { Dataset, Entry } from './dataset.js';
import { isOver, projectOf } from './openings.js';
import { recordNamed } from './references.js';
import type { Actor, Opening, Project } from './schema.js';

/** The openings of a territory and of what it contains; one that names no territory is where its project or actor is. */
export function openingsWithin(dataset: Dataset, territoryId: string): Entry<Opening>[] {
  const ids = new Set([territoryId, ...dataset.descendantsOf(territoryId).map(({ id }) => id)]);
  return dataset.openings.filter((opening) =>
    territoriesOf(opening, dataset).some((id) => ids.has(id)),
  );
}

/**
 * How many openings still stand in each territory and in what it contains, by its id; none: not there.
 * @param today `YYYY-MM-DD`
 */
export function openingCounts(dataset: Dataset, today: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const opening of dataset.openings) {
    if (isOver(opening, dataset, today)) continue;
    const ids = territoriesOf(opening, dataset).flatMap((id) => [
      id,
      ...dataset.ancestorsOf(id).map((each) => each.id),
    ]);
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Ids of the territories of an opening: its own, else those of its project or actor. */
export function territoriesOf(opening: Entry<Opening>, dataset: Dataset): readonly string[] {
  if (opening.territories.length) return opening.territories;
  const { actor } = opening.record;
  const owner =
    projectOf(opening, dataset) ??
    (actor === undefined ? undefined : recordNamed(dataset, 'actors', actor, opening.origin));
  return owner?.territories ?? [];
}

/**
 * The structures that say that they look for someone, and those of openings that still stand.
 * @param today `YYYY-MM-DD`
 */
export function lookingActors(dataset: Dataset, today: string): ReadonlySet<Entry<Actor>> {
  const ofOpenings = dataset.openings.flatMap((opening) => {
    const { actor } = opening.record;
    if (actor === undefined || isOver(opening, dataset, today)) return [];
    return recordNamed(dataset, 'actors', actor, opening.origin) ?? [];
  });
  return new Set([...dataset.actors.filter(({ record }) => record.recruiting), ...ofOpenings]);
}

/**
 * The openings that still stand of an actor or of a project.
 * @param today `YYYY-MM-DD`
 */
export function openingsAt(
  owner: Entry<Actor> | Entry<Project>,
  dataset: Dataset,
  today: string,
): Entry<Opening>[] {
  return dataset.openings.filter((opening) => {
    const { actor } = opening.record;
    const isOwner =
      projectOf(opening, dataset) === owner ||
      (actor !== undefined && recordNamed(dataset, 'actors', actor, opening.origin) === owner);
    return isOwner && !isOver(opening, dataset, today);
  });
}
