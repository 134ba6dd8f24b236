/** English of `fr/distance.ts`. */
import type { DistanceMessages } from '../fr/distance.js';

export const distance: DistanceMessages = {
  from: 'Distance from',
  placeholder: 'Commune, postal code or address',
  help: 'Worked out in this page, nothing is sent. Of an address only the commune counts.',
  search: 'Search',
  myPosition: 'My position',
  myPositionFrom: 'your position',
  locating: 'Locating…',
  locationRefused: 'You did not share your position. Give your commune instead.',
  nothing: (text) => `No commune found for “${text}”.`,
  failed: 'The index of communes could not be loaded. Try again in a moment.',
  found: (count) => (count === 1 ? '1 place found' : `${String(count)} places found, choose one`),
  chosen: (place) => `Straight-line distances from ${place}`,
  noPoint: (place) => `The position of ${place} is not known here. Give a larger commune nearby.`,
  viaNeighbour: (place, neighbour) => `${place} (position of ${neighbour}, same postal code)`,
  clear: 'Clear',
  clearFrom: (place) => `Clear the departure ${place}`,
  kilometers: (text) => `${text} km`,
  under: (text) => `less than ${text} km`,
  away: (distance, place) => `${distance} from ${place}`,
  source: 'Positions of communes: GeoNames (CC BY 4.0), to the kilometre',
};
