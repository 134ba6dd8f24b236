/**
 * The outline of a territory that is a list of municipalities: joined, simplified to a size, wound as RFC 7946 wants it,
 * and compared in area with what it is made of. Pure.
 */
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';

export type Area = Polygon | MultiPolygon;

/** Outlines of municipalities by INSEE code. */
export type Contours = ReadonlyMap<string, Area>;

export interface Outline {
  geometry: Area;
  /** Codes that the contours do not have. */
  missing: string[];
  bytes: number;
  /** Of what was joined, and of what became of it. */
  areaKm2: { joined: number; simplified: number };
}

/** Names under which files of contours have the INSEE code. */
const CODES = [
  'code',
  'insee',
  'INSEE_COM',
  'insee_com',
  'codgeo',
  'CODGEO',
  'com',
  'code_insee',
  'id',
  'INSEE',
  'DDEP_C_COD',
];

/** The areas of a GeoJSON or TopoJSON file, by the code that they carry; none when it is neither. */
export function contoursIn(json: unknown): Contours {
  return new Map(
    featuresIn(json).flatMap(({ id, properties, geometry }): [string, Area][] => {
      const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
      const own = properties ?? {};
      const key = CODES.find((name) => own[name] !== undefined);
      const code = key === undefined ? id : (own[key] as string | number);
      return isArea && code !== undefined ? [[String(code).padStart(5, '0'), geometry]] : [];
    }),
  );
}

function featuresIn(json: unknown): Feature[] {
  const { type, features, objects } = (json ?? {}) as {
    type?: unknown;
    features?: Feature[];
    objects?: Topology['objects'];
  };
  if (type === 'FeatureCollection') return features ?? [];
  if (type !== 'Topology' || !objects) return [];
  return Object.values(objects).flatMap((object) => {
    const found = feature(json as Topology, object) as Feature | FeatureCollection;
    return found.type === 'FeatureCollection' ? found.features : [found];
  });
}

/** Outlines that several municipalities make: what no visitor needs more of. */
export const BUDGET_BYTES = 8000;

/**
 * Whether a file is one of contours, and no list of territories: many areas, nearly all with the code of a municipality.
 */
export function areContours(contours: Contours): boolean {
  const codes = [...contours.keys()].filter((code) => /^\d[\dAB]\d{3}$/i.test(code));
  return contours.size >= MANY_AREAS && codes.length > 0.9 * contours.size;
}

/** No CPTS has fewer municipalities in its surroundings. */
const MANY_AREAS = 20;

interface Drawable {
  codes?: unknown;
  geometry?: unknown;
  geometryQuality?: unknown;
}

/**
 * Gives territories that are lists of codes their outlines.
 * @param isAnew those that have one, too
 * @returns for each that has codes, what it was made of
 */
export function drawTerritories<T extends Drawable>(
  territories: readonly T[],
  contours: Contours,
  budgetBytes: number,
  isAnew = false,
): [territory: T, outline: Outline | undefined][] {
  return territories
    .filter(({ codes, geometry }) => Array.isArray(codes) && (geometry === undefined || isAnew))
    .map((territory) => {
      const outline = outlineOf((territory.codes as unknown[]).map(String), contours, budgetBytes);
      if (outline) {
        Object.assign(territory, { geometry: outline.geometry, geometryQuality: 'simplified' });
      }
      return [territory, outline];
    });
}

const STEPS = 24;

/**
 * Joins municipalities.
 * @param codes INSEE codes
 * @param budgetBytes how long the outline may be as JSON
 * @returns `undefined` when the contours have none of them
 */
export function outlineOf(
  codes: readonly string[],
  contours: Contours,
  budgetBytes: number,
): Outline | undefined {
  const wanted = [...new Set(codes)];
  const missing = wanted.filter((code) => !contours.has(code));
  const areas = wanted.flatMap((code) => contours.get(code) ?? []);
  if (areas.length === 0) return undefined;
  const joined = join(areas);
  const arcs = presimplify(topology({ area: joined }) as Topology<{ area: TopoPolygon }>);
  let [low, high] = [0, 1];
  let best = rounded(joined);
  let isWithin = lengthOf(best) <= budgetBytes;
  for (let step = 0; step < STEPS && !isWithin; step++) {
    const share = (low + high) / 2;
    const simple = simplify(arcs, quantile(arcs, share));
    const outline = rounded(feature(simple, simple.objects.area).geometry as Area);
    if (lengthOf(outline) <= budgetBytes && areaKm2(outline) > 0) [best, low] = [outline, share];
    else high = share;
    // The steps go on towards the longest that is short enough.
    if (step === STEPS - 1) isWithin = true;
  }
  const geometry = rewound(best);
  return {
    geometry,
    missing,
    bytes: lengthOf(geometry),
    areaKm2: {
      joined: areas.reduce((sum, area) => sum + areaKm2(area), 0),
      simplified: areaKm2(geometry),
    },
  };
}

function join(areas: readonly Area[]): MultiPolygon {
  const collection = { type: 'GeometryCollection' as const, geometries: [...areas] };
  const topo = topology({ areas: collection }) as Topology<{ areas: GeometryCollection }>;
  const merged = mergeArcs(
    topo,
    topo.objects.areas.geometries as (TopoPolygon | TopoMultiPolygon)[],
  );
  return feature(topo, merged as TopoMultiPolygon).geometry;
}

function lengthOf(area: Area): number {
  return JSON.stringify(area).length;
}

/** To a hundred thousandth of a degree: about a metre. Rings that become too small go. */
function rounded(area: Area): Area {
  const polygons = polygonsOf(area)
    .map((polygon) =>
      polygon.map((ring) => ring.map(([x = 0, y = 0]) => [round(x), round(y)])).filter(isRing),
    )
    .filter((polygon) => polygon.length > 0);
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function isRing(ring: readonly Position[]): boolean {
  return ring.length >= 4 && ringAreaKm2(ring) !== 0;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Outer rings counter-clockwise, holes clockwise. */
function rewound(area: Area): Area {
  const polygons = polygonsOf(area).map((polygon) =>
    polygon.map((ring, index) =>
      ringAreaKm2(ring) > 0 === (index === 0) ? ring : [...ring].reverse(),
    ),
  );
  return area.type === 'Polygon'
    ? { ...area, coordinates: polygons[0] ?? [] }
    : { ...area, coordinates: polygons };
}

function polygonsOf(area: Area): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

/** Square kilometres on the sphere. */
export function areaKm2(area: Area): number {
  return polygonsOf(area)
    .map((polygon) =>
      polygon.reduce(
        (sum, ring, index) => sum + Math.abs(ringAreaKm2(ring)) * (index === 0 ? 1 : -1),
        0,
      ),
    )
    .reduce((sum, each) => sum + each, 0);
}

const EARTH_RADIUS_KM = 6371.0088;

/** Positive for a ring that is wound counter-clockwise. */
function ringAreaKm2(ring: readonly Position[]): number {
  const radians = Math.PI / 180;
  let sum = 0;
  ring.slice(1).forEach(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    sum += (x - fromX) * (2 + Math.sin(fromY * radians) + Math.sin(y * radians));
  });
  return (-sum * radians * EARTH_RADIUS_KM ** 2) / 2;
}
