/**
 * Checks of GeoJSON shapes and coordinate pairs, and their bounds. WGS 84 degrees, `[longitude, latitude]`.
 * Written without recursion on input, so that a deep file cannot overflow the stack.
 */
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';

/** `[longitude, latitude]` in degrees. */
export type LngLat = [longitude: number, latitude: number];
/** `[west, south, east, north]` in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Why a pair of numbers cannot be used as `[longitude, latitude]`. */
export type CoordinateFault =
  | 'coordinates'
  | 'coordinates-swapped'
  | 'coordinates-lambert93'
  /** `[3,5,44,518]`: decimal commas make four numbers of two. */
  | 'coordinates-comma'
  /** `[0, 0]`, in the sea off Africa: what is written for "not known". */
  | 'coordinates-zero';

/** Boxes of the inhabited French territories, generous. Used only to recognise swapped pairs. */
const FRENCH_BOXES: readonly Bounds[] = [
  [-6, 41, 10, 52],
  [-64, 14, -60, 19],
  [-55, 1, -51, 7],
  [43, -23, 57, -11],
  [157, -24, 169, -18],
  [-179, -29, -130, -7],
  [-58, 46, -55, 48],
];

function isFrench(longitude: number, latitude: number): boolean {
  return FRENCH_BOXES.some(
    ([west, south, east, north]) =>
      longitude >= west && longitude <= east && latitude >= south && latitude <= north,
  );
}

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    Number.isFinite(value[0]) &&
    Number.isFinite(value[1]) &&
    Math.abs(value[0] as number) <= 180 &&
    Math.abs(value[1] as number) <= 90
  );
}

/** The fault of a coordinate pair, or `undefined` when it can be used. */
export function coordinateFault(value: unknown): CoordinateFault | undefined {
  if (!Array.isArray(value) || value.length < 2) return 'coordinates';
  const [x, y] = value as [unknown, unknown];
  if (typeof x !== 'number' || typeof y !== 'number') return 'coordinates';
  // A third number is a height.
  if (value.length > 3) return 'coordinates-comma';
  if (x === 0 && y === 0) return 'coordinates-zero';
  // Lambert-93 (EPSG:2154): metres, easting 0 to 1.3e6, northing 6.0e6 to 7.2e6.
  if (x > 0 && x < 1.4e6 && y > 5.9e6 && y < 7.3e6) return 'coordinates-lambert93';
  const swapped = !isFrench(x, y) && isFrench(y, x);
  if (swapped) return 'coordinates-swapped';
  return isPosition(value) ? undefined : 'coordinates';
}

function isRing(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 4 || !value.every(isPosition)) return false;
  const first = value[0] as Position;
  const last = value[value.length - 1] as Position;
  return first[0] === last[0] && first[1] === last[1];
}

function isRings(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isRing);
}

/** Whether the value is a drawable GeoJSON Polygon or MultiPolygon: closed rings of finite WGS 84 positions. */
export function isArea(value: unknown): value is Polygon | MultiPolygon {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  if (type === 'Polygon') return isRings(coordinates);
  return (
    type === 'MultiPolygon' &&
    Array.isArray(coordinates) &&
    coordinates.length > 0 &&
    coordinates.every(isRings)
  );
}

/** Why a shape cannot be used, or `undefined`: its first position tells swapped pairs and Lambert-93 from the rest. */
export function areaFault(value: unknown): CoordinateFault | 'geometry' | undefined {
  let first: unknown = (value as { coordinates?: unknown } | null)?.coordinates;
  for (let depth = 0; depth < 3 && Array.isArray(first) && Array.isArray(first[0]); depth++)
    first = first[0];
  const fault = Array.isArray(first) ? coordinateFault(first) : undefined;
  if (fault === 'coordinates-swapped' || fault === 'coordinates-lambert93') return fault;
  return isArea(value) ? undefined : 'geometry';
}

/** Whether the value is a drawable GeoJSON LineString. */
export function isLine(value: unknown): value is LineString {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  return (
    type === 'LineString' &&
    Array.isArray(coordinates) &&
    coordinates.length >= 2 &&
    coordinates.every(isPosition)
  );
}

/** The polygons of an area, each a list of rings (outer first). */
export function polygonsOf(area: Polygon | MultiPolygon): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}
