/**
 * Files that a dataset names for a territory or a piece of ground: what is known of them before they are read, and which
 * of them have not been. Pure.
 */
import type { Dataset, DatasetFile } from './dataset.js';
import type { Bounds, LngLat } from './geojson.js';
import { isPart } from './is-part.js';
import { safeResourceUrl } from './safe-url.js';
import type { WireDataset } from './schema.js';

type Include = NonNullable<WireDataset['include']>[number];

export interface Part {
  /** Absolute, without hash. */
  url: string;
  /** URL of the file that names it. */
  namedBy: string;
  /** Id in `Dataset.territories`; `undefined`: none that is there. */
  territory: string | undefined;
  /** Records by list. */
  counts: Readonly<Record<string, number>>;
  /** Actors by kind; `undefined`: not known. */
  kinds: Readonly<Record<string, number>> | undefined;
  bounds: Bounds | undefined;
  center: LngLat | undefined;
  /** How many of them have a place on the map. */
  placed: number;
  /** Size of the file, in bytes; a guess where nothing says it. */
  bytes: number;
  /** That and what the file names in its turn. */
  totalBytes: number;
}

/** A record as JSON, in bytes: a guess. */
const RECORD_BYTES = 300;
/** A file of which nothing is said, in bytes. */
const UNKNOWN_BYTES = 20_000;

/** The parts that the files of a dataset name, each once. */
export function partsOf(dataset: Dataset): Part[] {
  const known = new Set<string>();
  return dataset.files.flatMap((file) =>
    (file.wire.include ?? []).flatMap((include): Part[] => {
      if (typeof include === 'string' || !isPart(include)) return [];
      const part = partOf(include, file, dataset);
      if (!part || known.has(part.url)) return [];
      known.add(part.url);
      return [part];
    }),
  );
}

function partOf(
  include: Exclude<Include, string>,
  file: DatasetFile,
  dataset: Dataset,
): Part | undefined {
  const { url: text, counts = {}, kinds, placed, bounds, center, bytes, totalBytes = 0 } = include;
  const { url: namedBy } = file;
  const url = safeResourceUrl(text, namedBy);
  if (!url) return undefined;
  url.hash = '';
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const ownBytes = bytes ?? (records * RECORD_BYTES || UNKNOWN_BYTES);
  return {
    url: url.href,
    namedBy,
    territory: territoryNamed(include.territory, file, dataset),
    counts,
    placed: placed ?? (counts.actors ?? 0) + (counts.events ?? 0),
    kinds,
    bounds,
    center: center ?? (bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]),
    bytes: ownBytes,
    totalBytes: ownBytes + totalBytes,
  };
}

/** A file may call a territory otherwise than the first file that has it. */
function territoryNamed(
  id: string | undefined,
  { wire }: DatasetFile,
  { territories }: Dataset,
): string | undefined {
  if (id === undefined) return undefined;
  const own = wire.territories.find((each) => each.id === id);
  const same =
    own?.code === undefined
      ? undefined
      : [...territories.values()].find(
          ({ record }) => record.level === own.level && record.code === own.code,
        );
  return same?.id ?? (territories.has(id) ? id : undefined);
}

/** The parts with something that concerns a territory: its own, those of what it contains and of what contains it. */
export function partsConcerning(
  parts: readonly Part[],
  dataset: Dataset,
  id: string,
): { own: Part[]; inside: Part[] } {
  const own = new Set([id, ...dataset.ancestorsOf(id).map((each) => each.id)]);
  const inside = new Set(dataset.descendantsOf(id).map((each) => each.id));
  return {
    own: parts.filter(({ territory }) => territory !== undefined && own.has(territory)),
    inside: parts.filter(({ territory }) => territory !== undefined && inside.has(territory)),
  };
}
