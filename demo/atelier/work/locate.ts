/** Places on the map for addresses, asked of the national service when a publisher wants it, and of nobody otherwise. */
import type { LngLat } from '../../../src/data/geojson.js';
import { geocode, MIN_SCORE, type Address } from '../../../src/publish/geocode.js';
import { fold } from '../../../src/publish/table/fold-text.js';

type Json = Record<string, unknown>;
interface Placed {
  location?: { address?: string; postalCode?: string; city?: string; coordinates?: unknown };
}

/** What the service has said of an address: a point, or what it took it for when it was not sure. */
export interface Answer {
  label: string;
  /** From 0 to 1. */
  score: number;
  /** Degrees; none where a person has to look. */
  point?: LngLat;
}

/** By what an address says, so that a sheet of next month needs no new question. */
export type Answers = Readonly<Record<string, Answer>>;

/** What is asked for a record; `undefined` where it is on the map, or nothing says where it is. */
export function addressOf(record: unknown): Address | undefined {
  const { location } = record as Placed;
  if (!location || location.coordinates !== undefined) return undefined;
  const { address = '', postalCode = '', city = '' } = location;
  if (!city && !postalCode) return undefined;
  return { key: fold([address, postalCode, city].join(' ')), address, postalCode, city };
}

const LISTS = ['actors', 'events'];

function recordsOf(dataset: Json): unknown[] {
  return LISTS.flatMap((name) =>
    Array.isArray(dataset[name]) ? (dataset[name] as unknown[]) : [],
  );
}

/** Puts what the service is sure of into the records. */
export function withPoints(dataset: Json, answers: Answers = {}): Json {
  for (const record of recordsOf(dataset)) {
    const address = addressOf(record);
    const point = address && Object.hasOwn(answers, address.key) && answers[address.key]?.point;
    const { location } = record as Placed;
    if (point && location) location.coordinates = point;
  }
  return dataset;
}

/** Asks for the addresses of which nothing is known yet. */
export async function locate(dataset: Json, known: Answers, url: string): Promise<Answers> {
  const open = new Map<string, Address>();
  for (const record of recordsOf(dataset)) {
    const address = addressOf(record);
    if (address && !Object.hasOwn(known, address.key)) open.set(address.key, address);
  }
  const found = await geocode([...open.values()], url);
  const answers = found.map(({ key, label, score, coordinates }): [string, Answer] => [
    key,
    { label, score, ...(score >= MIN_SCORE ? { point: coordinates } : {}) },
  ]);
  const none = [...open.keys()].map((key): [string, Answer] => [key, { label: '', score: 0 }]);
  return Object.fromEntries([...none, ...answers]);
}
