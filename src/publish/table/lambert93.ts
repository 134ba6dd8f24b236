/**
 * Metres of the French grid to degrees.
 * Source: IGN, "Projection cartographique conique conforme de Lambert", NT/G 71, constants of Lambert-93 (EPSG:2154).
 */
import type { LngLat } from '../../data/geojson.js';

const N = 0.725607765;
const C = 11754255.426;
const X0_METERS = 700000;
const Y0_METERS = 12655612.05;
/** First eccentricity of GRS 80. */
const E = 0.08181919106;
const MERIDIAN_DEGREES = 3;
const RADIAN_DEGREES = 180 / Math.PI;

/** Whether two numbers are metres of the grid, over the metropolis. */
export function isLambert93(x: number, y: number): boolean {
  return x > 0 && x < 1.4e6 && y > 5.9e6 && y < 7.3e6;
}

/** WGS 84 degrees, to a millionth (some ten centimetres). */
export function fromLambert93(xMeters: number, yMeters: number): LngLat {
  const x = xMeters - X0_METERS;
  const y = Y0_METERS - yMeters;
  const isometric = Math.log(C / Math.hypot(x, y)) / N;
  let latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
  for (let step = 0; step < 8; step++) {
    const factor = ((1 + E * Math.sin(latitude)) / (1 - E * Math.sin(latitude))) ** (E / 2);
    latitude = 2 * Math.atan(factor * Math.exp(isometric)) - Math.PI / 2;
  }
  const longitude = MERIDIAN_DEGREES + (Math.atan(x / y) / N) * RADIAN_DEGREES;
  return [round(longitude), round(latitude * RADIAN_DEGREES)];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
