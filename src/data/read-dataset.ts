/**
 * Reads a parsed JSON file into a `WireDataset`: good records stay, bad ones are dropped and reported.
 * Works in slices, so that a large file does not freeze the page.
 */
import { DatasetLoadError } from './errors.js';
import type { Finding } from './findings.js';
import { toDetail, toPointer } from './findings.js';
import { readTolerantly } from './read-record.js';
import { collections, header, type CollectionName, type WireDataset } from './schema.js';

const SUPPORTED_MAJOR = 1;
/** Longest stretch of work before the page gets its turn. */
const SLICE_MS = 40;

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
 * @throws {DatasetLoadError} `not-an-object` or `newer-version`: the only two ways in which parsed JSON fails as a whole
 */
export async function readDataset(json: unknown, options: ReadOptions): Promise<ReadDataset> {
  const { file, onSlice, today = new Date().toISOString().slice(0, 10) } = options;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new DatasetLoadError('not-an-object', file);
  }
  const root = json as Record<string, unknown>;
  refuseNewerMajor(root.formatVersion, file);

  const head = readTolerantly(header, root, [], file);
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
  for (const name of Object.keys(collections) as CollectionName[]) {
    const records = new Map<number, { id: string }>();
    const indexById = new Map<string, number>();
    for (const [index, raw] of readingOrder(root[name], name, today, file, findings)) {
      const result = readTolerantly(collections[name], raw, [name, index], file);
      if (result.findings.length) findings.push(...result.findings);
      if (result.value) {
        records.set(index, result.value);
        const other = indexById.get(result.value.id) ?? index;
        indexById.set(result.value.id, Math.min(index, other));
        if (other !== index)
          findings.push(dropDuplicate(records, name, Math.max(index, other), file));
      }
      if (performance.now() - sliceStart > SLICE_MS) {
        // What is there can be shown: the collection so far, in the order of the file.
        assign(wire, name, records);
        onSlice?.(wire);
        await nextTurn();
        sliceStart = performance.now();
      }
    }
    assign(wire, name, records);
  }
  return { wire, findings };
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

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
