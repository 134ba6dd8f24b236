/** English of `fr/scene.ts`. */
import type { SceneMessages } from '../fr/scene.js';

export const scene: SceneMessages = {
  legendReferents: (levels) => `Number of contacts (${levels.toLowerCase()})`,
  legendEvents: (levels) => `Upcoming events (${levels.toLowerCase()})`,
  noOutline: 'no outline',
  schematic: 'Schematic outline, drawn by hand',
  approximate: 'Simplified boundaries',
  outlineSource: 'Natural Earth',
  range: (from, to) => `${from} to ${to}`,
  mapPoints: 'Places and events of the map',
  mapNoShape: 'No territory to show on the map.',
  mapGeometryFailed: 'The outlines could not be loaded. The list is complete.',
  basemapFailed: 'The basemap could not be loaded. The territories are still shown.',
  noData: 'No data',
  skipMap: 'Skip the map',
  events: (count) => `${String(count)} event${count === 1 ? '' : 's'}`,
};
