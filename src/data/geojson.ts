/**
 * Checks of GeoJSON shapes and coordinate pairs, and their bounds. WGS 84 degrees, `[longitude, latitude]`.
 * Written without recursion on input, so that a deep file cannot overflow the stack.
 */
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';

/** `[longitude, latitude]` in degrees. */
export type LngLat = [longitude: number, latitude: number];
/** `[west, south, east, north]` in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** A view of the map, the same for every engine. */
export interface View {
  center: LngLat;
  /** Web Mercator zoom for tiles of 512 px: at 0 the world is 512 px wide. */
  zoom: number;
}

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

/** Whether a value can be used as `[longitude, latitude]`; `coordinateFault` says why not. A third number is a height. */
export function isLngLat(value: unknown): value is LngLat {
  if (!isPosition(value) || value.length > 3) return false;
  const [x = 0, y = 0] = value;
  return (x !== 0 || y !== 0) && !isSwapped(x, y);
}

/** Whether a pair is French the other way round alone. */
export function isSwapped(x: number, y: number): boolean {
  return !isFrench(x, y) && isFrench(y, x);
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

/** The first position of a shape, or what stands there. */
export function firstOf(value: unknown): unknown {
  let first: unknown = (value as { coordinates?: unknown } | null)?.coordinates;
  for (let depth = 0; depth < 3 && Array.isArray(first) && Array.isArray(first[0]); depth++)
    first = first[0];
  return first;
}

/** Whether the value can be drawn where it says that it lies; `areaFault` says why not. */
export function isPlacedArea(value: unknown): value is Polygon | MultiPolygon {
  if (!isArea(value)) return false;
  const [x, y] = firstOf(value) as [number, number];
  return !isSwapped(x, y);
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
