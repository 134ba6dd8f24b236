/** English of `fr/actor.ts`. */
import type { ActorMessages } from '../fr/actor.js';
import { pick } from '../pick.js';

export const actor: ActorMessages = {
  title: 'Organisations',
  titleOf: (territory) => `Organisations · ${territory}`,
  search: 'Search for an organisation',
  searchHint: 'Name, town, theme',
  filter: 'Filters',
  sort: 'Sort by',
  sorts: (sort) => pick({ name: 'Name', distance: 'Distance', updated: 'Recently checked' }, sort),
  found: (count) =>
    count === 0 ? 'No result.' : `${String(count)} result${count === 1 ? '' : 's'}`,
  none: 'No organisation yet.',
  noneIn: (territory) => `No organisation for ${territory} yet.`,
  noneFound: 'No result for these criteria.',
  everywhere: 'All territories',
  more: (count) => `Show more (${String(count)})`,
  details: 'Details',
  unplaced: (count) =>
    `${String(count)} organisation${count === 1 ? ' has no position and is' : 's have no position and are'} at the end.`,
  needsDeparture: 'Enter a place to sort by distance.',
  expired: (count) =>
    `${String(count)} record${count === 1 ? ' is no longer valid and is' : 's are no longer valid and are'} not shown.`,
};
