/** English of `fr/search.ts`. */
import { ordinals, type SearchMessages } from '../fr/search.js';

const nbsp = '\u00A0';

const englishOrdinal = (n: number) =>
  `${String(n)}${n === 1 ? 'st' : n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`;

export const search: SearchMessages = {
  searching: 'Searching…',
  nothing: (text) => `Nothing found for “${text}”.`,
  nothingHelp: 'Try a postcode, a département, or the name of a place.',
  placesFailed:
    'The index of towns could not be loaded. The records of this site can still be searched.',
  results: (count) => `${String(count)} result${count === 1 ? '' : 's'}`,
  groups: {
    place: 'Places',
    territory: 'Territories',
    person: 'Contacts',
    actor: 'Organisations',
    event: 'Events',
    project: 'Projects',
  },
  formerly: (name) => `now ${name}`,
  departement: (code) =>
    /^97[578]|^98/.test(code) ? `collectivity ${code}` : `département ${code}`,
  region: 'région',
  inseeCode: (code) => `INSEE code ${code}`,
  answerTitle: (place) => `Your contacts for ${place}`,
  plainTitle: (place) => `Territories of ${place}`,
  covers: (what) => `covers ${what}`,
  coversDistricts: (numbers) =>
    `covers the ${ordinals(numbers, { and: 'and', to: 'to' }, englishOrdinal)} arrondissement${numbers.length === 1 ? '' : 's'}`,
  coversMany: (count, place) =>
    count < 2 ? `covers ${place}` : `covers ${String(count)} towns, ${place} among them`,
  reason: (reason, place) => {
    const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);
    return reason.includes(place) ? `${sentence}.` : `${sentence}, where ${place} is.`;
  },
  vacantHere: (territory, helper) =>
    `The post of ${territory} is vacant. Meanwhile, write to: ${helper}.`,
  noneYet: (territory) => `No contact yet for ${territory}.`,
  nearest: (territory, km) => `The nearest territory is ${territory}, about ${km} km away.`,
  outside: (place) => `${place} is not covered by any territory of this site.`,
  locating: 'Locating…',
  myPosition: 'my position',
  youAreIn: (territory) => `you are in ${territory}`,
  nearBorder: (territory) =>
    `you are less than 1${nbsp}km from the boundary of ${territory} (approximate outline)`,
  locationRefused: 'You did not share your position. Search for your town or postcode instead.',
  locationFailed: 'Your position could not be found. Search for your town or postcode instead.',
  locationStays: 'Your position stays in this page.',
  nearby: 'Nearest',
  distance: (km) => `${km}${nbsp}km away`,
  kilometers: (km) => km.toLocaleString('en-GB', { maximumFractionDigits: km < 10 ? 1 : 0 }),
};
