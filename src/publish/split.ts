/**
 * A large dataset as an index and parts, so that a visitor downloads what is looked at and not what exists. A part holds
 * the records of one territory; where these are many, it names smaller parts, one for each square of the map that holds
 * few enough. Parts are called after what they hold: who changes one territory publishes one part and the index. Pure
 * but for the digest.
 */
import type { Bounds, LngLat } from '../data/geojson.js';

type Json = Record<string, unknown>;

export interface SplitFile {
  /** Beside the index. */
  name: string;
  /** What is to be written. */
  text: string;
}

/** Lists that go with a territory. */
const SPLIT = ['actors', 'events', 'openings', 'resources'] as const;
type ListName = (typeof SPLIT)[number];

interface Own {
  list: ListName;
  record: Json;
  lngLat: LngLat | undefined;
  bytes: number;
}

/** Of records in one part, as JSON: some hundreds, of which a browser downloads a fifth. */
const PART_BYTES = 150_000;
/** Squares are those of the map's tiles; at this zoom they are as wide as a street. */
const MAX_ZOOM = 16;
/** The widest square of which a part is made: about a département. */
const MIN_ZOOM = 6;

/**
 * The parts first, the index last: a host never has an index whose parts are not there. One file at a time, because all
 * of them together are as large as what they are made of.
 * @param indexName file name of the index
 */
export async function* splitDataset(dataset: Json, indexName: string): AsyncGenerator<SplitFile> {
  const territories = listOf(dataset, 'territories');
  const { index, byTerritory } = sortOut(dataset, new Set(territories.map(({ id }) => id)));
  const base = indexName.replace(/\.json$/, '');
  const head = headOf(dataset);
  const include: Json[] = [];
  for (const territory of territories) {
    const own = byTerritory.get(territory.id);
    if (!own) continue;
    const title = [dataset.title, territory.name].filter(Boolean).join(' · ');
    const stem = `${base}-${slug(String(territory.id))}`;
    const fileOf = (name: string, json: Json) =>
      named(name, `${JSON.stringify({ ...head, title, ...json })}\n`);
    const entryOf = ({ name, text }: SplitFile, records: readonly Own[]): Json => ({
      url: name,
      territory: territory.id,
      bytes: new TextEncoder().encode(text).length,
      ...summaryOf(records),
    });
    const inner: Json[] = [];
    const pieces = piecesOf(own);
    for (const { key, records } of pieces) {
      const file = await fileOf([stem, key].filter(Boolean).join('-'), recordsOf(records));
      yield file;
      inner.push(entryOf(file, records));
    }
    if (pieces.length > 1) {
      const file = await fileOf(stem, { include: inner });
      yield file;
      const below = inner.reduce((sum, { bytes }) => sum + Number(bytes), 0);
      include.push({ ...entryOf(file, own), totalBytes: below });
    } else include.push(...inner);
  }
  const earlier = Array.isArray(dataset.include) ? (dataset.include as unknown[]) : [];
  const text = `${JSON.stringify({ ...index, include: [...earlier, ...include] })}\n`;
  yield { name: `${base}.json`, text };
}

/** What goes with one territory, and the dataset without it. */
function sortOut(dataset: Json, territories: ReadonlySet<unknown>) {
  const byTerritory = new Map<unknown, Own[]>();
  const index: Json = { ...dataset };
  for (const list of SPLIT) {
    const kept = listOf(dataset, list).filter((record) => {
      const [id, ...others] = Array.isArray(record.territories)
        ? (record.territories as unknown[])
        : [];
      if (others.length > 0 || !territories.has(id)) return true;
      const own = byTerritory.get(id) ?? [];
      own.push({ list, record, lngLat: lngLatOf(record), bytes: JSON.stringify(record).length });
      byTerritory.set(id, own);
      return false;
    });
    if (kept.length) index[list] = kept;
    else Reflect.deleteProperty(index, list);
  }
  return { index, byTerritory };
}

/** What a file says of all its records. */
function headOf(dataset: Json): Json {
  // Not the day of the dataset: a part in which nothing has changed keeps its name.
  const { formatVersion = '1', publisher, language, timeZone, license } = dataset;
  return Object.fromEntries(
    Object.entries({ formatVersion, publisher, language, timeZone, license }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

interface Piece {
  key: string;
  records: Own[];
}

/** Records that fit a part stay together; the others by square of the map, those without a place by their names. */
function piecesOf(own: Own[]): Piece[] {
  if (sizeOf(own) <= PART_BYTES) return [{ key: '', records: own }];
  const placed = own.filter(({ lngLat }) => lngLat);
  const others = own.filter(({ lngLat }) => !lngLat);
  return [...inRows(others, 'n'), ...divide(placed, MIN_ZOOM)];
}

/** A square that holds too much becomes four. */
function divide(records: Own[], zoom: number): Piece[] {
  const squares = new Map<string, Own[]>();
  for (const each of records) {
    const key = squareOf(each.lngLat as LngLat, zoom);
    const square = squares.get(key);
    if (square) square.push(each);
    else squares.set(key, [each]);
  }
  return [...squares].flatMap(([key, inside]) => {
    if (sizeOf(inside) <= PART_BYTES) return [{ key, records: inside }];
    return zoom < MAX_ZOOM ? divide(inside, zoom + 1) : inRows(inside, `${key}-`);
  });
}

/** Where no place tells records apart, as many as fit at a time. */
function inRows(records: readonly Own[], key: string): Piece[] {
  const pieces: Piece[] = [];
  let size = Infinity;
  for (const each of records) {
    if (size + each.bytes > PART_BYTES) {
      pieces.push({ key: `${key}${String(pieces.length)}`, records: [] });
      size = 0;
    }
    size += each.bytes;
    pieces.at(-1)?.records.push(each);
  }
  return pieces;
}

/** The tile of a Web Mercator map, `z-x-y`. */
function squareOf([longitude, latitude]: LngLat, zoom: number): string {
  const count = 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const clamp = (share: number) => Math.max(0, Math.min(count - 1, Math.floor(share * count)));
  const x = clamp(longitude / 360 + 0.5);
  const y = clamp(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
  return `${String(zoom)}-${String(x)}-${String(y)}`;
}

function sizeOf(records: readonly Own[]): number {
  return records.reduce((sum, { bytes }) => sum + bytes, 0);
}

function recordsOf(records: readonly Own[]): Json {
  const lists: Partial<Record<ListName, Json[]>> = {};
  for (const { list, record } of records) (lists[list] ??= []).push(record);
  return lists;
}

/** What is known of records before they are read: how many, of which kinds, and where. */
function summaryOf(records: readonly Own[]): Json {
  const counts: Record<string, number> = {};
  const kinds: Record<string, number> = {};
  for (const { list, record } of records) {
    counts[list] = (counts[list] ?? 0) + 1;
    if (list !== 'actors' || typeof record.kind !== 'string') continue;
    kinds[record.kind] = (kinds[record.kind] ?? 0) + 1;
  }
  const places = records.flatMap(({ lngLat }) => (lngLat ? [lngLat] : []));
  return {
    counts,
    ...(Object.keys(kinds).length ? { kinds } : {}),
    ...(places.length ? { placed: places.length, ...placeOf(places) } : {}),
  };
}

function placeOf(places: readonly LngLat[]): { bounds: Bounds; center: LngLat } {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const sum: LngLat = [0, 0];
  for (const [longitude, latitude] of places) {
    bounds[0] = Math.min(bounds[0], longitude);
    bounds[1] = Math.min(bounds[1], latitude);
    bounds[2] = Math.max(bounds[2], longitude);
    bounds[3] = Math.max(bounds[3], latitude);
    sum[0] += longitude;
    sum[1] += latitude;
  }
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    bounds: bounds.map(round) as Bounds,
    center: sum.map((each) => round(each / places.length)) as LngLat,
  };
}

function lngLatOf(record: Json): LngLat | undefined {
  const { coordinates } = (record.location ?? {}) as { coordinates?: unknown };
  if (!Array.isArray(coordinates)) return undefined;
  const [longitude, latitude] = coordinates as unknown[];
  return typeof longitude === 'number' && typeof latitude === 'number'
    ? [longitude, latitude]
    : undefined;
}

function listOf(dataset: Json, name: string): Json[] {
  return Array.isArray(dataset[name]) ? (dataset[name] as Json[]) : [];
}

/** For a file name. */
function slug(id: string): string {
  return id.replace(/[^\w-]+/g, '_');
}

/** The same text, the same name: caches may keep it for ever. */
async function named(stem: string, text: string): Promise<SplitFile> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hash = [...new Uint8Array(digest).subarray(0, 5)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return { name: `${stem}.${hash}.json`, text };
}
