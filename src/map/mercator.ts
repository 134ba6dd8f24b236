/** Web Mercator, the projection of both map views. World coordinates run from 0 to 1, north is 0. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, type Bounds, type LngLat } from '../data/geojson.js';

/** Where Web Mercator ends, in degrees. */
const MAX_LATITUDE = 85.051129;

/** World coordinates `[x, y]` of `[longitude, latitude]` in degrees. */
export function toWorld([longitude = 0, latitude = 0]: Position): [x: number, y: number] {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
  const sin = Math.sin((clamped * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** `[longitude, latitude]` in degrees of world coordinates. */
export function fromWorld([x, y]: readonly [x: number, y: number]): LngLat {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, latitude];
}

/** A box in world coordinates. */
export interface WorldBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function boundsToWorld([west, south, east, north]: Bounds): WorldBox {
  const [x, y] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  return { x, y, width: right - x, height: bottom - y };
}

/** The bounds of positions; `undefined` when there are none. */
export function boundsOf(positions: Iterable<Position>): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude = 0, latitude = 0] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return west <= east ? [west, south, east, north] : undefined;
}

export function unionBounds(all: readonly Bounds[]): Bounds | undefined {
  return boundsOf(
    all.flatMap(([west, south, east, north]) => [
      [west, south],
      [east, north],
    ]),
  );
}

const boundsByArea = new WeakMap<object, Bounds | undefined>();

/** The bounds of an area; worked out once, for outlines do not change. */
export function boundsOfArea(area: Polygon | MultiPolygon): Bounds | undefined {
  if (!boundsByArea.has(area)) boundsByArea.set(area, boundsOf(polygonsOf(area).flat(2)));
  return boundsByArea.get(area);
}
