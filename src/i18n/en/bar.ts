/** English of `fr/bar.ts`. */
import type { BarMessages } from '../fr/bar.js';

const nbsp = '\u00A0';

export const bar: BarMessages = {
  tools: 'Map tools',
  filters: 'Filters',
  filtersActive: (count) => `Filters (${String(count)})`,
  itRecruits: 'Recruiting',
  phaseLabel: 'I am',
  anyPhase: 'Anyone',
  shownCount: (count, onMap) =>
    count === 0
      ? 'No result.'
      : `${String(count)} ${count === 1 ? 'result' : 'results'}${onMap < count ? `, ${String(onMap)} of them on the map` : ''}`,
  unlocated: 'Not on the map',
  searchLabel: 'Find my contact',
  plainSearchLabel: 'Where are you looking?',
  searchPlaceholder: 'Town, postcode, name…',
  clearSearch: 'Clear the search',
  searching: 'Searching…',
  searchFailed: 'The search could not be loaded. Try again.',
  nearMe: 'Around me',
  colourBy: 'Colour the map by',
  noColour: 'None',
  referents: 'Contacts',
  comingEvents: 'Upcoming events',
  inView: 'Only in the visible area',
  showOnMap: (name) => `${name}, show on the map`,
  noPoints: 'No place or event here.',
  walks: 'Walks',
  minutes: (minutes) => `${String(minutes)}${nbsp}min`,
  share: 'Share',
  enlarge: 'Enlarge the panel',
  reduce: 'Reduce the panel',
  map: 'Map',
  back: 'Back',
  projects: 'Projects',
};
