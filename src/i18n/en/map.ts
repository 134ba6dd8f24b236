/** English of `fr/map.ts`. */
import type { MapMessages } from '../fr/map.js';

export const map: MapMessages = {
  mapOf: (title) => `Map: ${title}`,
  looking: 'is looking for someone',
  territories: 'Territories',
  help: 'Arrow keys move between territories, Enter chooses, + and − zoom.',
  cluster: (count) => `${String(count)} places or events, zoom in`,
  stops: 'Stops of the walk',
  stop: (number, title) => `Stop ${String(number)}: ${title}`,
  mainland: 'Mainland',
  enlarge: (name) => `Enlarge ${name}`,
  controls: 'Map buttons',
  fullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  blocked: (gesture) =>
    gesture === 'wheel' ? 'Ctrl + scroll to zoom' : 'Two fingers to move the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  recenter: 'Recentre',
  up: 'Move up',
  down: 'Move down',
  left: 'Move left',
  right: 'Move right',
};
