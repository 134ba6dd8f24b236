/** Who is being looked for: whether an opening still stands, whom it leads to, and when it begins. Pure. */
import type { Dataset, Entry } from './dataset.js';
import { recordNamed } from './references.js';
import { validityOf } from './freshness.js';
import type { Opening, Project, Referent } from './schema.js';

/** The project of an opening, where it names one that is there. */
export function projectOf(opening: Entry<Opening>, dataset: Dataset): Entry<Project> | undefined {
  const { project } = opening.record;
  return project === undefined
    ? undefined
    : recordNamed(dataset, 'projects', project, opening.origin);
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

/** The référents that an opening leads to: its own, then those of its project. */
export function contactsOf(opening: Entry<Opening>, dataset: Dataset): Entry<Referent>[] {
  const named = [opening, projectOf(opening, dataset)].flatMap((each) =>
    (each?.record.referents ?? []).flatMap((id) => {
      const origin = each?.origin;
      return (origin && recordNamed(dataset, 'referents', id, origin)) ?? [];
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
