/** Where the visitor is: asked for on request alone, by the browser, and told to nobody. */
const LIMIT_MS = 10_000;
/** A position that old is still where one is. */
const MAX_AGE_MS = 60_000;

export const canLocate = (): boolean => 'geolocation' in navigator;

/** Longitude and latitude in degrees; `refused` by the visitor or the page, or `failed`. */
export function locate(): Promise<[number, number] | 'refused' | 'failed'> {
  return new Promise((resolve) => {
    if (!canLocate()) {
      resolve('failed');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => resolve([longitude, latitude]),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'refused' : 'failed'),
      { timeout: LIMIT_MS, maximumAge: MAX_AGE_MS },
    );
  });
}
