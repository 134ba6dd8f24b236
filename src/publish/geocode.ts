/**
 * Coordinates of addresses, asked of a service that speaks as the French national one does (Géoplateforme, `/search/csv`).
 * Only when somebody asks for it: the addresses leave the machine.
 */
import Papa from 'papaparse';

export const GEOCODING_URL = 'https://data.geopf.fr/geocodage';

/** Under this score a person has to look. */
export const MIN_SCORE = 0.5;

/** Addresses of one request; longer ones are dropped by the service. */
const LOT = 1000;
const TIMEOUT_MS = 60_000;
/** Tries of a lot, when the service is busy. */
const TRIES = 3;
const PAUSE_MS = 2000;

export interface Address {
  /** Whatever tells it from the others. */
  key: string;
  address: string;
  postalCode: string;
  city: string;
}

export interface Geocoded {
  key: string;
  /** What the service took it for. */
  label: string;
  /** `[longitude, latitude]`, degrees. */
  coordinates: [number, number];
  /** From 0 to 1. */
  score: number;
}

export class GeocodingError extends Error {}

/**
 * Asks for the coordinates of addresses.
 * @param url of the service, without `/search/csv`
 * @param onProgress told how many were asked for
 * @throws {GeocodingError} when the service does not answer
 */
export async function geocode(
  addresses: readonly Address[],
  url: string,
  onProgress: (count: number) => void = () => undefined,
): Promise<Geocoded[]> {
  const found: Geocoded[] = [];
  for (let start = 0; start < addresses.length; start += LOT) {
    const lot = addresses.slice(start, start + LOT);
    found.push(...readAnswer(await ask(lot, url)));
    onProgress(start + lot.length);
  }
  return found;
}

async function ask(lot: readonly Address[], url: string): Promise<string> {
  const body = new FormData();
  const csv = Papa.unparse(lot.map((each) => ({ ...each })));
  body.append('data', new Blob([csv], { type: 'text/csv' }), 'addresses.csv');
  for (const column of ['address', 'city']) body.append('columns', column);
  body.append('postcode', 'postalCode');
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${url.replace(/\/$/, '')}/search/csv`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw new GeocodingError((error as Error).message, { cause: error });
    });
    if (response.ok) return response.text();
    const isBusy = response.status === 429 || response.status === 503;
    if (!isBusy || attempt === TRIES) throw new GeocodingError(String(response.status));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
  }
}

function readAnswer(csv: string): Geocoded[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return data.flatMap((row) => {
    const [longitude, latitude, score] = [row.longitude, row.latitude, row.result_score].map(
      Number,
    );
    const isFound =
      row.key !== undefined &&
      row.longitude &&
      Number.isFinite(longitude) &&
      Number.isFinite(latitude);
    return isFound
      ? [
          {
            key: row.key ?? '',
            label: row.result_label ?? '',
            coordinates: [longitude ?? 0, latitude ?? 0] as [number, number],
            score: score ?? 0,
          },
        ]
      : [];
  });
}
