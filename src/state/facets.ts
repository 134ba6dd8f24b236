/**
 * Filters over actors, events and projects: which values each record has per facet, what a choice of values lets
 * through, and how many records each further value would add. Pure; one pass over the records per choice.
 */
import { wallMs, type WallTime } from '../agenda/local-time.js';
import { hasEnded, nextSession, scheduleOf, type Schedule } from '../agenda/schedule.js';
import { isOff, type Session } from '../agenda/session.js';
import { isPartialDate } from '../data/dates.js';
import { type Dataset, type Entry } from '../data/dataset.js';
import { recordNamed } from '../data/references.js';
import { localDay, validityOf } from '../data/freshness.js';
import { semestersBetween } from '../data/horizon.js';
import { isOver, projectOf } from '../data/openings.js';
import type { Actor, AgendaEvent, Project, Resource } from '../data/schema.js';
import {
  FACETS,
  FACETS_OF,
  type FacetId,
  type FilteredCollection,
  type Filters,
  type Yes,
} from './visitor-state.js';

/** Days from today of the options of `period`. */
export const PERIOD_DAYS = [30, 90, 180] as const;

export const YES: Yes = 'yes';

export interface FacetOption {
  value: string;
  /** Records that would be shown with this value, given the choices in the other facets. */
  count: number;
}

type Options = ReadonlyMap<FacetId, readonly FacetOption[]>;
type Values = Readonly<Partial<Record<FacetId, readonly string[]>>>;

const DAY_MS = 86_400_000;

export class FacetIndex {
  readonly #values = new Map<Entry<unknown>, Values>();
  readonly #openTo = new Set<Entry<unknown>>();
  readonly #counted = new Set<Entry<unknown>>();
  /** The last answer for each collection, which every element of a page asks for again. */
  readonly #options = new Map<
    FilteredCollection | undefined,
    { filters: Filters; among: Iterable<Entry<unknown>>; value: Options }
  >();

  constructor(dataset: Dataset, nowMs: number) {
    const today = localDay(nowMs);
    const openings = openingsByOwner(dataset, today);
    for (const entry of dataset.actors) {
      this.#add(entry, actorValues(entry, openings.get(entry) ?? []));
      if (validityOf(entry.record, today) === 'valid') this.#counted.add(entry);
    }
    for (const entry of dataset.events) {
      const schedule = scheduleOf(entry);
      const isToCome = schedule !== undefined && !hasEnded({ entry, schedule }, nowMs);
      const values = { ...eventValues(entry), ...timesOf(schedule, isToCome, nowMs) };
      this.#add(entry, values);
      if (!values.phase?.length) this.#openTo.add(entry);
      if (isToCome) this.#counted.add(entry);
    }
    for (const entry of dataset.projects) {
      const values = projectValues(entry, openings.get(entry) ?? [], today, nowMs);
      this.#add(entry, values);
      if (!values.phase?.length) this.#openTo.add(entry);
      const isCurrent = validityOf(entry.record, today) === 'valid';
      if (isCurrent && entry.record.status !== 'done') this.#counted.add(entry);
    }
    // Not on the map, and so not among what it counts.
    for (const entry of dataset.resources) {
      const values = resourceValues(entry);
      this.#add(entry, values);
      if (!values.phase?.length) this.#openTo.add(entry);
    }
  }

  /**
   * Whether a choice lets a record through. Records that no facet describes always pass.
   * @param collection of a list that shows nothing else: what is chosen for others leaves it alone
   */
  shows(filters: Filters, collection?: FilteredCollection): (entry: Entry<unknown>) => boolean {
    const active = activeFacets(filtersOf(collection, filters));
    if (active.length === 0) return () => true;
    return (entry) => active.every(([facet, chosen]) => this.#passes(entry, facet, chosen));
  }

  /**
   * The options of every facet that some record has, the most frequent first.
   * @param among the records to count; by default all that are not over
   * @param collection that all of these records are of
   */
  options(
    filters: Filters,
    among: Iterable<Entry<unknown>> = this.#counted,
    collection?: FilteredCollection,
  ): Options {
    const known = this.#options.get(collection);
    if (known?.filters === filters && known.among === among) return known.value;
    const own = filtersOf(collection, filters);
    const value = this.#countOptions(own, among);
    this.#options.set(collection, { filters, among, value });
    return value;
  }

  #countOptions(filters: Filters, among: Iterable<Entry<unknown>>): Options {
    const active = activeFacets(filters);
    const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
    for (const entry of among) {
      const failed = active.filter(([facet, chosen]) => !this.#passes(entry, facet, chosen));
      const only = failed[0]?.[0];
      for (const facet of FACETS) {
        for (const value of this.#values.get(entry)?.[facet] ?? []) {
          const byValue = counts.get(facet);
          const isCounted = failed.length === 0 || (failed.length === 1 && only === facet);
          byValue?.set(value, (byValue.get(value) ?? 0) + Number(isCounted));
        }
      }
    }
    // What is open to everybody counts for every phase.
    const phases = counts.get('phase');
    const others = active.filter(([facet]) => facet !== 'phase');
    const open = [...among].filter(
      (entry) =>
        this.#openTo.has(entry) &&
        others.every(([facet, chosen]) => this.#passes(entry, facet, chosen)),
    ).length;
    for (const [value, count] of phases ?? []) phases?.set(value, count + open);
    return new Map(
      [...counts].map(([facet, byValue]) => [
        facet,
        [...byValue]
          .map(([value, count]) => ({ value, count }))
          .sort((a, b) => (isOfTime(facet) ? byNumber(a.value, b.value) : b.count - a.count)),
      ]),
    );
  }

  /** How many records a choice shows. */
  count(filters: Filters): number {
    const isShown = this.shows(filters);
    let count = 0;
    for (const entry of this.#counted) count += Number(isShown(entry));
    return count;
  }

  #add(entry: Entry<unknown>, values: Values): void {
    this.#values.set(entry, values);
  }

  #passes(entry: Entry<unknown>, facet: FacetId, chosen: readonly string[]): boolean {
    const values = this.#values.get(entry);
    if (!values) return true;
    if (facet === 'phase' && this.#openTo.has(entry)) return true;
    return values[facet]?.some((value) => chosen.includes(value)) ?? false;
  }
}

/**
 * What of a choice is about the records of a collection.
 * @param collection none: about those of the map, which has no resources
 */
export function filtersOf(collection: FilteredCollection | undefined, filters: Filters): Filters {
  const facets: readonly FacetId[] = collection ? FACETS_OF[collection] : FACETS;
  const isOwn = (kind: string) =>
    collection ? kind.startsWith(`${collection}:`) : !kind.startsWith('resources:');
  const own = facets.map((facet) => {
    const chosen = filters[facet] ?? [];
    return [facet, facet === 'kind' ? chosen.filter(isOwn) : chosen] as const;
  });
  return Object.fromEntries(own.filter(([, values]) => values.length));
}

/** Options of time go in the order of time. */
function isOfTime(facet: FacetId): boolean {
  return facet === 'period' || facet === 'semester';
}

function byNumber(a: string, b: string): number {
  return Number(a.replace('-', '')) - Number(b.replace('-', ''));
}

function activeFacets(filters: Filters): [FacetId, readonly string[]][] {
  return FACETS.flatMap((facet): [FacetId, readonly string[]][] => {
    const chosen = filters[facet];
    return chosen?.length ? [[facet, chosen]] : [];
  });
}

type OpeningEntry = Dataset['openings'][number];

/** The openings that still hold, by the actor and the project they belong to. */
function openingsByOwner(dataset: Dataset, today: string): Map<Entry<unknown>, OpeningEntry[]> {
  const found = new Map<Entry<unknown>, OpeningEntry[]>();
  for (const opening of dataset.openings) {
    if (isOver(opening, dataset, today)) continue;
    const { actor } = opening.record;
    const owners = [
      actor === undefined ? undefined : recordNamed(dataset, 'actors', actor, opening.origin),
      projectOf(opening, dataset),
    ];
    for (const owner of owners) if (owner) found.set(owner, [...(found.get(owner) ?? []), opening]);
  }
  return found;
}

function actorValues({ record }: Entry<Actor>, openings: readonly OpeningEntry[]): Values {
  const { kind, themes, practiceModes, hostsInterns, recruiting } = record;
  const isRecruiting = recruiting === true || openings.length > 0;
  const hosts = hostsInterns?.phases ?? [];
  return {
    phase: distinct([
      ...hosts,
      ...openings.flatMap((opening) => opening.record.phases ?? []),
      ...(practiceModes?.includes('remplacement') ? ['remplacant'] : []),
      ...(isRecruiting ? ['installation'] : []),
    ]),
    kind: [`actors:${kind ?? 'other'}`],
    theme: distinct(themes ?? []),
    practiceMode: distinct(practiceModes ?? []),
    hosts: distinct(hosts),
    recruiting: isRecruiting ? [YES] : [],
    language: distinct(record.languages ?? []),
    access: isAccessible(record) ? [YES] : [],
  };
}

/** As OpenStreetMap says it: `yes`, `limited` or `no`; other words are for reading only. */
function isAccessible({ accessibility }: Actor): boolean {
  return /^(yes|oui|designated)\b/i.test(accessibility?.wheelchair ?? '');
}

function resourceValues({ record }: Entry<Resource>): Values {
  const { kind, themes, audiences, phases } = record;
  return {
    phase: distinct(phases ?? []),
    kind: kind === undefined ? [] : [`resources:${kind}`],
    theme: distinct(themes ?? []),
    audience: distinct(audiences ?? []),
  };
}

function eventValues({ record }: Entry<AgendaEvent>): Values {
  const { kind, themes, audiences, phases } = record;
  return {
    phase: distinct(phases ?? []),
    kind: [`events:${kind ?? 'other'}`],
    theme: distinct(themes ?? []),
    audience: distinct(audiences ?? []),
    attendance: attendanceOf(record),
  };
}

/** When something takes place: its next date, and the semesters of those to come, or else of those that were. */
function timesOf(schedule: Schedule | undefined, isToCome: boolean, nowMs: number): Values {
  if (!schedule) return {};
  const { sessions } = schedule;
  const next = dayOf(nextSession(schedule, nowMs));
  const today = localDay(nowMs);
  const taking = sessions.filter((session) => !isOff(session));
  const all = taking.length ? taking : sessions;
  const shown = isToCome ? all.filter(({ endMs }) => endMs > nowMs) : all;
  return {
    period: isToCome ? periods(next, '9999', today, nowMs) : [],
    semester: distinct(
      shown.flatMap((session) => {
        const { end } = session;
        const first = dayOf(session);
        const from = isToCome && first < today ? today : first;
        return semestersBetween(from, end ? dayText(end) : first, MAX_SEMESTERS);
      }),
    ).slice(0, MAX_SEMESTERS),
  };
}

/** On site, online, or both. */
function attendanceOf({ attendance, status }: AgendaEvent): string[] {
  if (status === 'moved-online') return ['online'];
  return attendance === 'hybrid' ? ['onsite', 'online'] : attendance ? [attendance] : [];
}

/** What lasts longer, or for ever, is found in those of two years. */
const MAX_SEMESTERS = 4;

function projectValues(
  { record }: Entry<Project>,
  openings: readonly OpeningEntry[],
  today: string,
  nowMs: number,
): Values {
  const { from = '', to = '9999' } = record.period ?? {};
  const isKnown = [from, to].every((each) => each === '' || each === '9999' || isPartialDate(each));
  return {
    phase: distinct(openings.flatMap((opening) => opening.record.phases ?? [])),
    kind: ['projects:project'],
    practiceMode: distinct(openings.flatMap((opening) => opening.record.practiceModes ?? [])),
    recruiting: openings.length ? [YES] : [],
    period: record.period && isKnown ? periods(from, `${to}-99`, today, nowMs) : [],
  };
}

/** The options of `period` that something lasting from one date to another falls into. */
function periods(from: string, to: string, today: string, nowMs: number): string[] {
  if (to < today) return [];
  return PERIOD_DAYS.filter((days) => {
    const limit = new Date(nowMs + days * DAY_MS).toISOString().slice(0, 10);
    return from <= limit;
  }).map(String);
}

function dayOf({ start }: Session): string {
  return dayText(start);
}

function dayText(wall: WallTime): string {
  return new Date(wallMs({ ...wall, minutes: undefined })).toISOString().slice(0, 10);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
