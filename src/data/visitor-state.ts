/** What a visitor has set besides the territory: shared by elements like the choice, kept in the URL on request. */
import type { LngLat } from './geojson.js';

/** A view of the map, the same for every engine. */
export interface View {
  center: LngLat;
  /** Web Mercator zoom for tiles of 512 px: at 0 the world is 512 px wide. */
  zoom: number;
}

/** What can be filtered by, in the order in which it is shown. `phase` is the lens: one value at a time. */
export const FACETS = [
  'phase',
  'kind',
  'theme',
  'practiceMode',
  'audience',
  'hosts',
  'recruiting',
  'attendance',
  'period',
  'semester',
] as const;
export type FacetId = (typeof FACETS)[number];

/** Chosen values by facet. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface VisitorState {
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
}

export const initialState: VisitorState = {
  filters: {},
  record: undefined,
  place: undefined,
  stop: undefined,
  indicator: undefined,
  view: undefined,
};
