/** English of `fr/distance.ts`. */
import type { DistanceMessages } from '../fr/distance.js';

export const distance: DistanceMessages = {
  from: 'Distance from',
  placeholder: 'Town, postcode or address',
  help: 'Worked out in this page, nothing is sent. Of an address only the town counts.',
  search: 'Search',
  myPosition: 'My position',
  myPositionFrom: 'your position',
  locating: 'Locating…',
  locationRefused: 'You did not share your position. Enter your town instead.',
  nothing: (text) => `No town found for “${text}”.`,
  failed: 'The index of towns could not be loaded. Try again in a moment.',
  found: (count) => (count === 1 ? '1 place found' : `${String(count)} places found, choose one`),
  chosen: (place) => `Straight-line distances from ${place}`,
  noPoint: (place) => `The position of ${place} is not known here. Enter a larger town nearby.`,
  viaNeighbour: (place, neighbour) => `${place} (position of ${neighbour}, same postcode)`,
  clear: 'Clear',
  clearFrom: (place) => `Clear the departure ${place}`,
  kilometers: (text) => `${text} km`,
  under: (text) => `less than ${text} km`,
  away: (distance, place) => `${distance} from ${place}`,
  source: 'Positions of communes: GeoNames (CC BY 4.0), to the kilometre',
};
