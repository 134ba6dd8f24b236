/**
 * Reads a parsed JSON file into a `WireDataset`: good records stay, bad ones are dropped and reported.
 * Works in slices, so that a large file does not freeze the page.
 */
import { inTime } from '../page/in-time.js';
import type * as v from 'valibot';
import { DatasetLoadError } from './errors.js';
import type { Finding } from './findings.js';
import { toDetail, toPointer } from './findings.js';
import { readTolerantly, type ReadResult } from './read-record.js';
import {
  collections,
  header,
  territoryFault,
  type CollectionName,
  type Actor,
  type Territory,
  type WireDataset,
} from './schema.js';

const SUPPORTED_MAJOR = 1;
/** Longest stretch of work before the page gets its turn. */
const SLICE_MS = 40;
/** A file of fewer records is shown as a whole: on a slow machine too, nothing is pushed down by what comes after. */
const MANY_RECORDS = 200;

export interface ReadOptions {
  /** URL of the file, for the findings. */
  file: string;
  /** Called after a slice, while more is to come; a good moment to show what is there. */
  onSlice?: (partial: WireDataset) => void;
  /** `YYYY-MM-DD`: events from this day on are read before earlier ones. */
  today?: string;
}

export interface ReadDataset {
  wire: WireDataset;
  findings: Finding[];
}

/**
 * Reads `json` tolerantly.
 * @throws {DatasetLoadError} `not-an-object`, `other-format` or `newer-version`: the ways in which parsed JSON fails as a whole
 */
export async function readDataset(json: unknown, options: ReadOptions): Promise<ReadDataset> {
  const { file, onSlice, today = new Date().toISOString().slice(0, 10) } = options;
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  if (!isObject || !looksLikeOurs(json)) {
    const diagnosis = await inTime(import('./diagnose.js')).catch(() => undefined);
    diagnosis?.refuseOtherFormat(json, file);
  }
  if (!isObject) throw new DatasetLoadError('not-an-object', file);
  const root = json as Record<string, unknown>;
  refuseNewerMajor(root.formatVersion, file);

  const head = await readMended(header, root, { path: [], file, today });
  const meant = (head.meant ?? root) as typeof root;
  const findings = head.findings;
  const wire: WireDataset = {
    ...head.value,
    territories: [],
    referents: [],
    openings: [],
    projects: [],
    events: [],
    actors: [],
    resources: [],
    cases: [],
    walks: [],
  };
  let sliceStart = performance.now();
  let readCount = 0;
  for (const name of Object.keys(collections) as CollectionName[]) {
    const records = new Map<number, { id: string }>();
    const indexById = new Map<string, number>();
    for (const [index, raw] of readingOrder(meant[name], name, today, file, findings)) {
      const result = await readMended(collections[name], raw, {
        path: [name, index],
        file,
        today,
      });
      if (result.findings.length) findings.push(...result.findings);
      if (result.value) {
        records.set(index, result.value);
        const other = indexById.get(result.value.id) ?? index;
        indexById.set(result.value.id, Math.min(index, other));
        if (other !== index)
          findings.push(dropDuplicate(records, name, Math.max(index, other), file));
      }
      readCount++;
      if (performance.now() - sliceStart > SLICE_MS) {
        if (readCount >= MANY_RECORDS) {
          // What is there can be shown: the collection so far, in the order of the file.
          assign(wire, name, records);
          onSlice?.(wire);
        }
        await nextTurn();
        sliceStart = performance.now();
      }
    }
    assign(wire, name, records);
  }
  return { wire, findings };
}

/** Reads a record, and once more as it was meant where it is not written as it should be. */
async function readMended<S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
  place: { path: readonly (string | number)[]; file: string; today: string },
): Promise<ReadResult<v.InferOutput<S>> & { meant?: unknown }> {
  const first = readTolerantly(schema, raw, place.path, place.file);
  if (!first.findings.length && !isOdd(raw, first.value) && !isDoubtful(first.value, place.today)) {
    return first;
  }
  const code = await inTime(import('./read-again.js')).catch(() => undefined);
  return code?.readAgain(schema, raw, first, place) ?? first;
}

/** HTML, or an address without its beginning. */
const ODD_TEXT = /<\/?\w|&#?\w+;|^www\./;

/** Whether something of a value was left out in silence, or may be meant otherwise. */
function isOdd(raw: unknown, value: unknown): boolean {
  if (typeof raw === 'string') return ODD_TEXT.test(raw);
  return (
    raw !== value &&
    raw instanceof Object &&
    Object.entries(raw).some(
      ([key, each]) =>
        // Records are read on their own.
        !(key in collections) &&
        (!(key in (value as object)) || isOdd(each, (value as Record<string, unknown>)[key])),
    )
  );
}

/** Whether a territory draws nothing, a date is to come that cannot, a telephone number lacks digits. */
function isDoubtful(value: unknown, today: string): boolean {
  const { level, code, verifiedOn, contact } = value as Partial<Territory & Actor>;
  return Boolean(
    (level && territoryFault(level, code)) ||
    (verifiedOn && verifiedOn > today) ||
    /^(\D*\d){5,9}\D*$/.test(contact?.phone ?? ''),
  );
}

/** Whether a file has something of a dataset at all. An OpenAgenda export has events too, of another kind. */
function looksLikeOurs(root: object): boolean {
  return (
    'formatVersion' in root ||
    Object.keys(collections).some((name) => name in root && !('total' in root))
  );
}

function refuseNewerMajor(version: unknown, file: string): void {
  if (typeof version !== 'string' && typeof version !== 'number') return;
  // A text that is no version says nothing; it is reported with the other fields.
  const [, major] = /^(\d+)(?:\.\d+)*$/.exec(String(version)) ?? [];
  if (Number(major) > SUPPORTED_MAJOR)
    throw new DatasetLoadError('newer-version', file, String(version));
}

/** The records of a collection with their index in the file; of the events, the upcoming ones first. */
function readingOrder(
  list: unknown,
  name: CollectionName,
  today: string,
  file: string,
  findings: Finding[],
): [number, unknown][] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    findings.push({ pointer: toPointer([name]), severity: 'error', code: 'not-a-list', file });
    return [];
  }
  const entries = [...list.entries()] as [number, unknown][];
  if (name !== 'events') return entries;
  const isUpcoming = ([, raw]: [number, unknown]) => {
    const { start, month } = (raw ?? {}) as { start?: unknown; month?: unknown };
    const when = typeof start === 'string' ? start : month;
    return typeof when === 'string' && when >= today.slice(0, when.length);
  };
  const upcoming: typeof entries = [];
  const others: typeof entries = [];
  for (const entry of entries) (isUpcoming(entry) ? upcoming : others).push(entry);
  return [...upcoming, ...others];
}

/** Of two records with the same id the first of the file stays, in whatever order they were read. */
function dropDuplicate(
  records: Map<number, { id: string }>,
  name: CollectionName,
  index: number,
  file: string,
): Finding {
  const detail = toDetail(records.get(index)?.id) ?? '';
  records.delete(index);
  return {
    pointer: toPointer([name, index, 'id']),
    severity: 'error',
    code: 'duplicate-id',
    detail,
    file,
  };
}

function assign(
  wire: WireDataset,
  name: CollectionName,
  records: Map<number, { id: string }>,
): void {
  const inFileOrder = [...records].sort(([a], [b]) => a - b).map(([, record]) => record);
  Object.assign(wire, { [name]: inFileOrder });
}

/** Lets the page breathe. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
