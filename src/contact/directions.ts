/** The way to a place, in the map application of the visitor's device; a plain link, asked for by nobody but them. */
import type { LngLat } from '../data/geojson.js';

/** @param userAgent of the browser: phones have an application of their own */
export function directionsUrl(
  [longitude, latitude]: LngLat,
  userAgent = navigator.userAgent,
): string {
  const at = `${latitude.toFixed(5)},${longitude.toFixed(5)}`;
  if (/iPhone|iPad/.test(userAgent)) return `https://maps.apple.com/?daddr=${at}`;
  return `https://www.openstreetmap.org/directions?to=${at}`;
}
