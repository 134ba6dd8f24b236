/** One download and one parse per file URL and page. A failure, or a copy, is forgotten: a retry is a new try. */
import { inTime } from '../page/in-time.js';
import { DatasetLoadError, type LoadFailure } from '../data/errors.js';
import { defaultLimits, fetchJson, type FetchedJson, type FetchLimits } from './fetch-json.js';
import { readDataset } from '../data/read-dataset.js';
import type { DatasetFile } from '../data/dataset.js';

type Listener = (file: DatasetFile) => void;

interface Entry {
  promise: Promise<DatasetFile>;
  listeners: Set<Listener>;
}

const entries = new Map<string, Entry>();
/** Files whose last answer was no good: the next try asks the host, not what the browser may have kept of it. */
const badlyAnswered = new Set<string>();
/** Failures without an answer, after which the browser may still have a good one. */
const UNANSWERED: readonly LoadFailure[] = ['network', 'offline', 'timeout'];

let keeper: Promise<typeof import('./kept-copies.js') | undefined> | undefined;

/** From now on the browser keeps the last good answer of every file. Loaded before what it is for goes wrong. */
export function keepCopies(): void {
  keeper ??= inTime(import('./kept-copies.js')).catch(() => undefined);
}

/** The limits of every download of the page; tests shorten them. */
export const limits: FetchLimits = { ...defaultLimits };

/**
 * Loads a dataset file, once per page.
 * @param onSlice called while a large file is being read, with what is there so far
 * @throws {DatasetLoadError}
 */
export function loadFile(
  url: string,
  onSlice?: Listener,
  credentials?: RequestCredentials,
): Promise<DatasetFile> {
  let entry = entries.get(url);
  if (!entry) {
    const listeners = new Set<Listener>();
    entry = { listeners, promise: download(url, listeners, credentials) };
    entries.set(url, entry);
    entry.promise.then(
      ({ copy }) => {
        listeners.clear();
        if (copy) entries.delete(url);
        else badlyAnswered.delete(url);
      },
      () => entries.delete(url),
    );
  }
  if (onSlice) entry.listeners.add(onSlice);
  return entry.promise;
}

async function download(
  url: string,
  listeners: Set<Listener>,
  credentials?: RequestCredentials,
): Promise<DatasetFile> {
  try {
    const fetched = await fetchJson(url, limits, {
      credentials: credentials ?? 'omit',
      ...(badlyAnswered.has(url) ? { cache: 'reload' } : {}),
    });
    const file = await read(url, fetched, listeners);
    if (!file.copy) void keeper?.then((each) => each?.keep(url, fetched.json));
    return file;
  } catch (error) {
    if (!(error instanceof DatasetLoadError)) throw error;
    if (!UNANSWERED.includes(error.code)) badlyAnswered.add(url);
    const kept = await (await keeper)?.standIn(url, error);
    if (!kept) throw error;
    return read(url, kept, listeners);
  }
}

async function read(
  url: string,
  { json, replacementCharacters, copy }: FetchedJson,
  listeners: ReadonlySet<Listener>,
): Promise<DatasetFile> {
  const origin = { url, ...(copy ? { copy } : {}) };
  const { wire, findings } = await readDataset(json, {
    file: url,
    onSlice: (partial) => {
      const file = { ...origin, wire: { ...partial }, findings: [], isComplete: false };
      for (const listener of listeners) listener(file);
    },
  });
  if (replacementCharacters > 0) {
    const detail = String(replacementCharacters);
    findings.push({ pointer: '', severity: 'warning', code: 'encoding', detail, file: url });
  }
  return { ...origin, wire, findings, isComplete: true };
}

/** Forgets every file. For tests. */
export function forgetFiles(): void {
  entries.clear();
  badlyAnswered.clear();
  keeper = undefined;
}
