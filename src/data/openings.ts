/** Who is being looked for: whether an opening still stands, whom it leads to, and when it begins. Pure. */
import type { Dataset, Entry } from './dataset.js';
import { validityOf } from './freshness.js';
import type { Actor, Opening, Project, Referent } from './schema.js';

/** The project of an opening, where it names one that is there. */
export function projectOf(opening: Entry<Opening>, dataset: Dataset): Entry<Project> | undefined {
  const { project } = opening.record;
  return project === undefined ? undefined : dataset.project(project, opening.origin);
}

/**
 * Whether an opening is over: no longer valid, past its period, or of a project that is done or paused.
 * @param today `YYYY-MM-DD`
 */
export function isOver(opening: Entry<Opening>, dataset: Dataset, today: string): boolean {
  const { to } = opening.record;
  if (validityOf(opening.record, today) === 'expired') return true;
  // `to` may be a year or a month, which ends with its last day.
  if (to !== undefined && to < today.slice(0, to.length)) return true;
  const status = projectOf(opening, dataset)?.record.status;
  return status === 'done' || status === 'paused';
}

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
    (actor === undefined ? undefined : dataset.actor(actor, opening.origin));
  return owner?.territories ?? [];
}

/** The référents that an opening leads to: its own, then those of its project. */
export function contactsOf(opening: Entry<Opening>, dataset: Dataset): Entry<Referent>[] {
  const named = [opening, projectOf(opening, dataset)].flatMap((each) =>
    (each?.record.referents ?? []).flatMap((id) => {
      const origin = each?.origin;
      return (origin && dataset.referent(id, origin)) ?? [];
    }),
  );
  return [...new Set(named)];
}

/**
 * The openings that still stand and lead to a référent.
 * @param today `YYYY-MM-DD`
 */
export function openingsOf(
  referent: Entry<Referent>,
  dataset: Dataset,
  today: string,
): Entry<Opening>[] {
  return dataset.openings.filter(
    (opening) =>
      contactsOf(opening, dataset).includes(referent) && !isOver(opening, dataset, today),
  );
}

/**
 * The structures that say that they look for someone, and those of openings that still stand.
 * @param today `YYYY-MM-DD`
 */
export function lookingActors(dataset: Dataset, today: string): ReadonlySet<Entry<Actor>> {
  const ofOpenings = dataset.openings.flatMap((opening) => {
    const { actor } = opening.record;
    if (actor === undefined || isOver(opening, dataset, today)) return [];
    return dataset.actor(actor, opening.origin) ?? [];
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
      (actor !== undefined && dataset.actor(actor, opening.origin) === owner);
    return isOwner && !isOver(opening, dataset, today);
  });
}
