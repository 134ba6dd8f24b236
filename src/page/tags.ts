/** The tags of the elements. */
export const TAGS = [
  'territory-map',
  'referent-card',
  'event-list',
  'actor-list',
  'territory-sheet',
  'resource-finder',
  'territory-explorer',
] as const;

export type Tag = (typeof TAGS)[number];
