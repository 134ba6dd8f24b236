/** Metres of the grids in use in France to degrees. Pure. */
import proj4 from 'proj4';
import type { LngLat } from '../../data/geojson.js';

/** Source: IGN, "Systèmes de référence terrestres en usage en France", and the EPSG registry. */
const LAMBERT_93 =
  '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m';
const LAMBERT_II_EXTENDED =
  '+proj=lcc +lat_1=46.8 +lat_0=46.8 +lon_0=0 +k_0=0.99987742 +x_0=600000 +y_0=2200000 +a=6378249.2 +b=6356515 +towgs84=-168,-60,320,0,0,0,0 +pm=paris +units=m';

/** Nine zones, "CC42" to "CC50", each around a parallel. */
function conicConformal(parallelDegrees: number): string {
  const y0Meters = (parallelDegrees - 41) * 1e6 + 200_000;
  return `+proj=lcc +lat_0=${String(parallelDegrees)} +lon_0=3 +lat_1=${String(parallelDegrees - 0.75)} +lat_2=${String(parallelDegrees + 0.75)} +x_0=1700000 +y_0=${String(y0Meters)} +ellps=GRS80 +units=m`;
}

/** UTM zones of the overseas départements and collectivités, by the beginning of their codes ("9701" in FINESS). */
const OVERSEAS: readonly (readonly [RegExp, string])[] = [
  [/^97(?:[1278]|0[12])/, '+proj=utm +zone=20 +ellps=GRS80 +units=m'],
  [/^97(?:3|03)/, '+proj=utm +zone=22 +ellps=GRS80 +units=m'],
  [/^97(?:4|04)/, '+proj=utm +zone=40 +south +ellps=GRS80 +units=m'],
  [/^976/, '+proj=utm +zone=38 +south +ellps=GRS80 +units=m'],
];

/**
 * WGS 84 degrees, to a millionth (some ten centimetres), and the grid; `undefined` where two numbers are no metres of one.
 * @param code INSEE, FINESS or postal code of the place: overseas it says which grid
 */
export function fromGrid(
  xMeters: number,
  yMeters: number,
  code = '',
): { point: LngLat; grid: string } | undefined {
  const [grid, definition] = gridOf(xMeters, yMeters, code) ?? [];
  if (grid === undefined || definition === undefined) return undefined;
  const [longitude = NaN, latitude = NaN] = proj4(definition, 'WGS84', [xMeters, yMeters]);
  return { point: [round(longitude), round(latitude)], grid };
}

function gridOf(x: number, y: number, code: string): readonly [string, string] | undefined {
  const [, overseas] = OVERSEAS.find(([codes]) => codes.test(code)) ?? [];
  if (overseas !== undefined) {
    return x > 1e5 && x < 9e5 && y > 1e5 && y < 1e7 ? ['UTM', overseas] : undefined;
  }
  if (x > 0 && x < 1.4e6 && y > 5.9e6 && y < 7.3e6) return ['Lambert-93', LAMBERT_93];
  const zone = Math.floor(y / 1e6);
  if (x > 1.1e6 && x < 2.4e6 && zone >= 1 && zone <= 9 && Math.abs((y % 1e6) - 2e5) < 1.6e5) {
    return [`CC${String(41 + zone)}`, conicConformal(41 + zone)];
  }
  if (x > 0 && x < 1.25e6 && y > 1.6e6 && y < 2.75e6) {
    return ['Lambert II étendu', LAMBERT_II_EXTENDED];
  }
  return undefined;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
