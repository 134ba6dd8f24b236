/** English of `fr/actor.ts`. */
import type { ActorMessages } from '../fr/actor.js';
import { pick } from '../pick.js';

export const actor: ActorMessages = {
  title: 'Actors of the territory',
  titleOf: (territory) => `Actors · ${territory}`,
  search: 'Search an actor',
  searchHint: 'Name, town, theme',
  filter: 'Filter',
  sort: 'Sort by',
  sorts: (sort) => pick({ name: 'Name', distance: 'Distance', updated: 'Recently checked' }, sort),
  found: (count) =>
    count === 0 ? 'No actor matches.' : `${String(count)} actor${count === 1 ? '' : 's'}`,
  none: 'No actor in these data yet.',
  noneIn: (territory) => `No actor for ${territory} yet.`,
  noneFound: 'No actor matches these criteria.',
  everywhere: 'All territories',
  more: (count) => `Show more (${String(count)})`,
  details: 'Details',
  unplaced: (count) =>
    `${String(count)} actor${count === 1 ? ' has no position and is' : 's have no position and are'} at the end.`,
  needsDeparture: 'Give a place to sort by distance.',
  expired: (count) =>
    `${String(count)} record${count === 1 ? ' is no longer valid and is' : 's are no longer valid and are'} not shown.`,
};
