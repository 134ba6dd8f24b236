/** What a visitor has chosen and set: shared by elements, kept in the URL on request. */
import type { View } from '../data/geojson.js';

/** What can be filtered by, in the order in which it is shown. `phase` is the lens: one value at a time. */
export const FACETS = [
  'phase',
  'kind',
  'theme',
  'practiceMode',
  'audience',
  'hosts',
  'recruiting',
  'language',
  'access',
  'attendance',
  'period',
  'semester',
] as const;
export type FacetId = (typeof FACETS)[number];

/** The one value of `recruiting`, and of `access`. */
export type Yes = 'yes';

/** What the lists of a collection are filtered by. A choice in another facet says nothing of its records. */
export const FACETS_OF = {
  actors: ['kind', 'theme', 'practiceMode', 'hosts', 'recruiting', 'phase', 'language', 'access'],
  events: ['kind', 'theme', 'audience', 'phase', 'attendance', 'semester', 'period'],
  resources: ['theme', 'audience', 'phase', 'kind'],
} as const satisfies Record<string, readonly FacetId[]>;
export type FilteredCollection = keyof typeof FACETS_OF;

/** Chosen values by facet. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface VisitorState {
  /** Id of the chosen territory. */
  readonly territory: string | undefined;
  readonly filters: Filters;
  /** `RecordRef` of the opened record. */
  readonly record: string | undefined;
  /** `id` of the place that was searched: an INSEE code, or `R` and the code of a région. */
  readonly place: string | undefined;
  /** Number of the stop of an opened walk, from 1. */
  readonly stop: number | undefined;
  /** What colours the territories; `undefined`: what the page says. */
  readonly indicator: string | undefined;
  /** What the map shows; `undefined`: the overview. */
  readonly view: View | undefined;
  /**
   * Where distances are measured from: the `id` of a place, or `here:` with the visitor's own longitude and latitude,
   * which no link ever holds.
   */
  readonly departure: string | undefined;
  /** Ids of the territories that are compared. */
  readonly compared: readonly string[];
  /** `recordRef` of the case that is worked through. */
  readonly openedCase: string | undefined;
  /** Number of its step, from 1. */
  readonly step: number | undefined;
  /** Part of an explorer that is in front. */
  readonly tab: string | undefined;
  /** `YYYY-MM` from which projects and openings are looked at; `undefined`: any time. */
  readonly horizon: string | undefined;
}

export const initialState: VisitorState = {
  territory: undefined,
  filters: {},
  record: undefined,
  place: undefined,
  stop: undefined,
  indicator: undefined,
  view: undefined,
  departure: undefined,
  compared: [],
  openedCase: undefined,
  step: undefined,
  tab: undefined,
  horizon: undefined,
};
