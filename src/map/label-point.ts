/** A point well inside an area, for its label. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, type LngLat } from '../data/geojson.js';
import { boundsOf } from './mercator.js';

/** Rows tried across the area: enough for a label, cheap for any shape. */
const ROWS = 15;

/** The middle of the widest stretch that lies inside the largest polygon, among a few parallels. */
export function labelPoint(area: Polygon | MultiPolygon): LngLat {
  const rings = largestPolygon(area);
  const [, south, , north] = boundsOf(rings[0] ?? []) ?? [0, 0, 0, 0];
  const height = north - south;
  let best: { width: number; at: LngLat } = { width: -1, at: [0, 0] };
  for (let row = 1; row <= ROWS; row++) {
    const share = row / (ROWS + 1);
    const latitude = south + height * share;
    // Rows near the middle look better than slightly wider ones at the edge.
    const weight = 1 - Math.abs(share - 0.5);
    const crossings = rings.flatMap((ring) => crossingsOf(ring, latitude)).sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = crossings.slice(index, index + 2);
      const width = (to - from) * weight;
      if (width > best.width) best = { width, at: [(from + to) / 2, latitude] };
    }
  }
  return best.at;
}

function crossingsOf(ring: readonly Position[], latitude: number): number[] {
  return ring.slice(1).flatMap(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const crosses = y1 > latitude !== y2 > latitude;
    return crosses ? [x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)] : [];
  });
}

function largestPolygon(area: Polygon | MultiPolygon): Position[][] {
  const polygons = polygonsOf(area);
  return polygons.reduce((a, b) => (ringArea(b[0] ?? []) > ringArea(a[0] ?? []) ? b : a));
}

function ringArea(ring: readonly Position[]): number {
  const twice = ring.slice(1).reduce((sum, [x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    return sum + x1 * y2 - x2 * y1;
  }, 0);
  return Math.abs(twice / 2);
}
