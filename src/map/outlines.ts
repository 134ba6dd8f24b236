/**
 * The shipped outlines of départements and régions. Heavy: import it with `import()` only.
 * For drawing; never to decide in which territory a point lies (340 to 590 m off on average).
 */
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import type { LngLat } from '../data/geojson.js';
import { decodeArcs } from './arc-text.js';
import { arcs, departements, regions, shapes } from './outlines-data.js';

/** An outline by INSEE code, with the name of the Code officiel géographique. */
export interface Outline {
  code: string;
  name: string;
  area: Polygon | MultiPolygon;
  labelLngLat: LngLat | undefined;
}

const topology = { ...shapes, arcs: decodeArcs(arcs) };

const geometries = new Map(
  Object.values(topology.objects)
    .flatMap((collection) => collection.geometries)
    .map((geometry) => [String(geometry.id), geometry as TopoPolygon | TopoMultiPolygon]),
);

/** The outline of a département (`34`, `2A`, `974`) or a région (`76`); `undefined` for other codes. */
export function outlineOf(level: string, code: string): Outline | undefined {
  if (level === 'region') {
    const name = regions.find(([each]) => each === code)?.[1];
    const members = departements.flatMap(([departement, , region]) =>
      region === code ? (geometries.get(departement) ?? []) : [],
    );
    if (name === undefined || members.length === 0) return undefined;
    return { code, name, area: merge(topology, members), labelLngLat: undefined };
  }
  const row = departements.find(([each]) => each === code);
  const geometry = geometries.get(code);
  if (level !== 'departement' || !row || !geometry) return undefined;
  const area = feature<Record<string, never>>(topology, geometry as TopoPolygon).geometry;
  return { code, name: row[1], area, labelLngLat: [row[3], row[4]] };
}

/** Every département, for the faded ground around a dataset's own. */
export function allDepartements(): Outline[] {
  return departements.flatMap(([code]) => outlineOf('departement', code) ?? []);
}
