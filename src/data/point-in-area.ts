/** Where a point lies: inside an area, how far from its limit, how far from another point. Pure; degrees and metres. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, type LngLat } from './geojson.js';

const EARTH_RADIUS_METERS = 6_371_000;
const RADIANS = Math.PI / 180;

/** Great-circle distance in metres. */
export function distanceMeters([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const half =
    Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2 +
    Math.cos(lat1 * RADIANS) *
      Math.cos(lat2 * RADIANS) *
      Math.sin(((lng2 - lng1) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.sqrt(half));
}

/** Whether a point lies in an area: even-odd rule, so holes are outside. */
export function isInside([x, y]: LngLat, area: Polygon | MultiPolygon): boolean {
  return polygonsOf(area).some((rings) => {
    let isIn = false;
    for (const ring of rings) {
      for (const [a, b] of segments(ring)) {
        const [ax = 0, ay = 0] = a;
        const [bx = 0, by = 0] = b;
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
      }
    }
    return isIn;
  });
}

/** Metres from a point to the limit of an area; near enough on a plane at the point's latitude. */
export function metersToLimit(point: LngLat, area: Polygon | MultiPolygon): number {
  const metersPerDegree = EARTH_RADIUS_METERS * RADIANS;
  const shrink = Math.cos(point[1] * RADIANS);
  const local = ([lng = 0, lat = 0]: Position): [x: number, y: number] => [
    (lng - point[0]) * shrink * metersPerDegree,
    (lat - point[1]) * metersPerDegree,
  ];
  let nearest = Infinity;
  for (const ring of polygonsOf(area).flat()) {
    for (const [a, b] of segments(ring)) {
      const [ax, ay] = local(a);
      const [bx, by] = local(b);
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return nearest;
}

function* segments(ring: readonly Position[]): Generator<[Position, Position]> {
  for (let index = 1; index < ring.length; index++) {
    yield [ring[index - 1] as Position, ring[index] as Position];
  }
}
