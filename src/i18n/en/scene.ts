/** English of `fr/scene.ts`. */
import type { SceneMessages } from '../fr/scene.js';
import { lowered } from '../name-of.js';

export const scene: SceneMessages = {
  legendReferents: (levels) => `Number of contacts (${lowered(levels)})`,
  legendEvents: (levels) => `Upcoming events (${lowered(levels)})`,
  noOutline: 'no outline',
  schematic: 'Schematic outline, drawn by hand',
  approximate: 'Simplified boundaries',
  outlineSource: 'Natural Earth',
  range: (from, below) => {
    if (from === undefined) return below === undefined ? '' : `under ${below}`;
    return below === undefined ? `${from} and more` : `${from} to ${below}`;
  },
  mapPoints: 'Places and events of the map',
  mapNoShape: 'No territory to show on the map.',
  mapGeometryFailed: 'The outlines could not be loaded. The list is complete.',
  basemapFailed: 'The basemap could not be loaded. The territories are still shown.',
  noData: 'No data',
  skipMap: 'Skip the map',
  counted: (count, levels) => `${String(count)}\u00A0${lowered(levels)}`,
  looking: (count) => `${String(count)} opening${count === 1 ? '' : 's'}`,
  meetings: (count) => `${String(count)} event${count === 1 ? '' : 's'}`,
  events: (count) => `${String(count)} event${count === 1 ? '' : 's'}`,
};
