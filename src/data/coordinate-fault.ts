/** Why coordinates cannot be used, to be said with what to do. Downloaded with what reads a record once more. Pure. */
import { firstOf, isSwapped } from './geojson.js';

export type CoordinateFault =
  | 'coordinates'
  | 'coordinates-swapped'
  | 'coordinates-lambert93'
  /** `[3,5,44,518]`: decimal commas make four numbers of two. */
  | 'coordinates-comma'
  /** `[0, 0]`, in the sea off Africa: what is written for "not known". */
  | 'coordinates-zero';

/** Why a pair that cannot be used as `[longitude, latitude]` is none. */
export function coordinateFault(value: unknown): CoordinateFault {
  if (!Array.isArray(value) || value.length < 2) return 'coordinates';
  const [x, y] = value as [unknown, unknown];
  if (typeof x !== 'number' || typeof y !== 'number') return 'coordinates';
  if (value.length > 3) return 'coordinates-comma';
  if (x === 0 && y === 0) return 'coordinates-zero';
  // Lambert-93 (EPSG:2154): metres, easting 0 to 1.3e6, northing 6.0e6 to 7.2e6.
  if (x > 0 && x < 1.4e6 && y > 5.9e6 && y < 7.3e6) return 'coordinates-lambert93';
  return isSwapped(x, y) ? 'coordinates-swapped' : 'coordinates';
}

/** Why a shape that cannot be drawn is none: its first position tells swapped pairs and Lambert-93 from the rest. */
export function areaFault(value: unknown): CoordinateFault | 'geometry' {
  const fault = coordinateFault(firstOf(value));
  return fault === 'coordinates-swapped' || fault === 'coordinates-lambert93' ? fault : 'geometry';
}
