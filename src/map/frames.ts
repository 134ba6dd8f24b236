/** The frames of a picture: the métropole, and an inset for whatever lies far off. Pure. */
import type { Bounds, LngLat } from '../data/geojson.js';
import { boundsOf, boundsOfArea, unionBounds } from './mercator.js';
import type { MapScene, ScenePoint, SceneShape } from './scene.js';

/** A part of the world with its own Mercator frame: the main one, or an inset for what lies far off. */
export interface SceneFrame {
  /** INSEE code of what lies overseas, `far-1` and so on of what lies elsewhere, `main` otherwise. */
  id: string;
  name: string;
  /** What the overview shows: the outlines, where there are some. */
  bounds: Bounds;
  /** That and every place, which may lie outside of the outlines. */
  reach: Bounds;
  shapes: readonly SceneShape[];
  points: readonly ScenePoint[];
}

interface Part {
  id: string;
  name: string;
  bounds: Bounds;
}

/** France overseas, by box. Each gets its own frame. */
const OVERSEAS: readonly Part[] = [
  { id: '977', name: 'Saint-Barthélemy', bounds: [-63, 17.85, -62.7, 18] },
  { id: '978', name: 'Saint-Martin', bounds: [-63.3, 18, -62.9, 18.2] },
  { id: '971', name: 'Guadeloupe', bounds: [-62, 15.7, -60.8, 16.7] },
  { id: '972', name: 'Martinique', bounds: [-61.4, 14.3, -60.7, 15] },
  { id: '973', name: 'Guyane', bounds: [-55, 2, -51.4, 6] },
  { id: '974', name: 'La Réunion', bounds: [55, -21.6, 56, -20.7] },
  { id: '976', name: 'Mayotte', bounds: [44.8, -13.2, 45.5, -12.4] },
  { id: '975', name: 'Saint-Pierre-et-Miquelon', bounds: [-57, 46.5, -56, 47.3] },
  { id: '986', name: 'Wallis-et-Futuna', bounds: [-178.6, -14.7, -175.8, -12.9] },
  { id: '987', name: 'Polynésie française', bounds: [-155, -28.5, -134, -7.5] },
  { id: '988', name: 'Nouvelle-Calédonie', bounds: [158, -23.2, 172.5, -17.5] },
];
/** The mainland with its neighbours. */
const MAINLAND: Bounds = [-13, 35, 19, 58];
/** Degrees within which what lies elsewhere shares an inset. */
const FAR_APART = 8;
/** More would leave no room for the map: what is further off shares the last one. */
const MAX_FAR = 6;
/** Wider outlines are those of a country. */
const WIDE = 25;

/** The main frame first, then the insets. Without anything in the métropole, the first of the others is the main one. */
export function framesOf({ shapes, points, allPoints, piles }: MapScene): SceneFrame[] {
  const elsewhere: { id: string; at: LngLat; name: string }[] = [];
  const partOf = (
    [west, south, east, north]: Bounds,
    name: string,
  ): { id: string; name: string } => {
    const at: LngLat = [(west + east) / 2, (south + north) / 2];
    if (contains(MAINLAND, at) || east - west > WIDE) return { id: 'main', name: '' };
    const overseas = OVERSEAS.find(({ bounds }) => contains(bounds, at));
    if (overseas) return overseas;
    const near = elsewhere.find(
      (each) =>
        Math.abs(each.at[0] - at[0]) < FAR_APART && Math.abs(each.at[1] - at[1]) < FAR_APART,
    );
    const last = elsewhere.length < MAX_FAR ? undefined : elsewhere.at(-1);
    const known = near ?? last;
    if (known) return known;
    const part = { id: `far-${String(elsewhere.length + 1)}`, at, name };
    elsewhere.push(part);
    return part;
  };
  interface Members {
    name: string;
    shapes: SceneShape[];
    points: ScenePoint[];
    places: LngLat[];
  }
  const byFrame = new Map<string, Members>();
  const frameOf = (bounds: Bounds, called: string) => {
    const { id, name } = partOf(bounds, called);
    const frame = byFrame.get(id) ?? { name, shapes: [], points: [], places: [] };
    byFrame.set(id, frame);
    return frame;
  };
  for (const shape of shapes) frameOf(boundsOfShape(shape), shape.name).shapes.push(shape);
  const frameAt = ({ lngLat: [longitude, latitude], name }: ScenePoint) =>
    frameOf([longitude, latitude, longitude, latitude], name);
  for (const point of allPoints) frameAt(point).places.push(point.lngLat);
  for (const point of points) frameAt(point).points.push(point);
  for (const pile of piles) {
    const frame = frameAt(pile);
    frame.points.push(pile);
    // As if it were read: the frame does not change when it is.
    const [west, south, east, north] = pile.pile?.bounds ?? [...pile.lngLat, ...pile.lngLat];
    frame.places.push([west, south], [east, north]);
  }
  return [...byFrame]
    .sort(([a], [b]) => Number(b === 'main') - Number(a === 'main'))
    .flatMap(([id, { places, ...frame }]) => {
      const outlines = frame.shapes.map(boundsOfShape);
      const around = padded(boundsOf(places));
      const bounds = outlines.length ? unionBounds(outlines) : around;
      // Smaller shapes on top: a tap takes the smallest.
      frame.shapes.sort((a, b) => boxArea(b) - boxArea(a));
      if (!bounds) return [];
      const reach = unionBounds(around ? [bounds, around] : [bounds]) ?? bounds;
      return [{ id, bounds, reach, ...frame }];
    });
}

function contains([west, south, east, north]: Bounds, [x, y]: LngLat): boolean {
  return x >= west && x <= east && y >= south && y <= north;
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
