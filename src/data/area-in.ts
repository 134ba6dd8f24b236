/** Outlines as files of others hold them. Downloaded where one is not plain. Pure. */
import type { MultiPolygon, Polygon } from 'geojson';
import { isPlacedArea, polygonsOf } from './geojson.js';

/** Objects inside objects that are looked through: a file of a million levels ends somewhere. */
const MAX_WRAPPERS = 100_000;

/**
 * Every area of a GeoJSON object, whatever it is wrapped in (`Feature`, `FeatureCollection`, `GeometryCollection`), as
 * one; `undefined`: there is none that can be drawn.
 */
export function areaIn(value: unknown): Polygon | MultiPolygon | undefined {
  const areas: (Polygon | MultiPolygon)[] = [];
  const waiting: unknown[] = [value];
  for (let count = 0; waiting.length && count < MAX_WRAPPERS; count++) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const { geometry, features, geometries } = next as Record<string, unknown>;
    if (isPlacedArea(next)) areas.push(next);
    for (const list of [features, geometries]) {
      // In the order of the file: the last one comes off the pile first.
      if (Array.isArray(list)) for (const each of [...list].reverse()) waiting.push(each);
    }
    if (geometry) waiting.push(geometry);
  }
  const [only, ...others] = areas;
  if (others.length === 0) return only;
  return { type: 'MultiPolygon', coordinates: areas.flatMap(polygonsOf) };
}
