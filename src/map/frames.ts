/** The frames of a picture: the métropole, and an inset for each overseas département. Pure. */
import type { Bounds, LngLat } from '../data/geojson.js';
import { boundsOf, boundsOfArea, unionBounds } from './mercator.js';
import type { MapScene, ScenePoint, SceneShape } from './scene.js';

/** A part of the world with its own Mercator frame: the main one, or an overseas inset. */
export interface SceneFrame {
  /** INSEE code of the département for an inset, `main` otherwise. */
  id: string;
  name: string;
  bounds: Bounds;
  shapes: readonly SceneShape[];
  points: readonly ScenePoint[];
}

/** The overseas départements, by box. Each gets its own frame. */
const OVERSEAS: readonly { code: string; name: string; bounds: Bounds }[] = [
  { code: '971', name: 'Guadeloupe', bounds: [-62, 15.7, -60.8, 16.7] },
  { code: '972', name: 'Martinique', bounds: [-61.4, 14.3, -60.7, 15] },
  { code: '973', name: 'Guyane', bounds: [-55, 2, -51.4, 6] },
  { code: '974', name: 'La Réunion', bounds: [55, -21.6, 56, -20.7] },
  { code: '976', name: 'Mayotte', bounds: [44.8, -13.2, 45.5, -12.4] },
];

/** The main frame first, then the insets. Without anything in the métropole, the first overseas frame is the main one. */
export function framesOf({ shapes, points, allPoints }: MapScene): SceneFrame[] {
  const overseasOf = ([west, south, east, north]: Bounds) =>
    OVERSEAS.find(
      ({ bounds: [w, s, e, n] }) =>
        west < e && east > w && south < n && north > s && east - west < 10,
    );
  interface Members {
    name: string;
    shapes: SceneShape[];
    points: ScenePoint[];
    places: LngLat[];
  }
  const byFrame = new Map<string, Members>();
  const frameOf = (bounds: Bounds) => {
    const overseas = overseasOf(bounds);
    const id = overseas?.code ?? 'main';
    const empty = { name: overseas?.name ?? '', shapes: [], points: [], places: [] };
    const frame = byFrame.get(id) ?? empty;
    byFrame.set(id, frame);
    return frame;
  };
  for (const shape of shapes) frameOf(boundsOfShape(shape)).shapes.push(shape);
  const frameAt = ([longitude, latitude]: LngLat) =>
    frameOf([longitude, latitude, longitude, latitude]);
  for (const { lngLat } of allPoints) frameAt(lngLat).places.push(lngLat);
  for (const point of points) frameAt(point.lngLat).points.push(point);
  return [...byFrame]
    .sort(([a], [b]) => Number(b === 'main') - Number(a === 'main'))
    .flatMap(([id, { places, ...frame }]) => {
      const outlines = frame.shapes.map(boundsOfShape);
      const bounds = outlines.length ? unionBounds(outlines) : padded(boundsOf(places));
      // Smaller shapes on top: a tap takes the smallest.
      frame.shapes.sort((a, b) => boxArea(b) - boxArea(a));
      return bounds ? [{ id, bounds, ...frame }] : [];
    });
}

function boxArea(shape: SceneShape): number {
  const [west, south, east, north] = boundsOfShape(shape);
  return (east - west) * (north - south);
}

function boundsOfShape({ shape }: SceneShape): Bounds {
  return boundsOfArea(shape.area) ?? [0, 0, 0, 0];
}

/** Points alone may all be one: about 5 km of ground around them, so that there is something to see. */
function padded(bounds: Bounds | undefined): Bounds | undefined {
  if (!bounds) return undefined;
  const [west, south, east, north] = bounds;
  return [west - 0.05, south - 0.05, east + 0.05, north + 0.05];
}
