/**
 * One download of one file, with limits and retries. Says only what `fetch` tells: it gives the same
 * error for a host that is down, a missing CORS header and a cut connection.
 */
import { inTime } from '../page/in-time.js';
import type { Copy } from '../data/dataset.js';
import { DatasetLoadError } from '../data/errors.js';

export interface FetchLimits {
  /** Silence of a host after which it is given up: a line that delivers, however slowly, is waited for. */
  timeoutMs: number;
  /** Time for a whole file, however steadily it comes. */
  totalMs: number;
  /** Bytes of the body after decompression. */
  maxBytes: number;
  /** Further attempts after a 5xx answer. */
  retries: number;
  /** Pause before the first further attempt; doubled each time, with up to as much jitter. */
  retryDelayMs: number;
}

export const defaultLimits: Readonly<FetchLimits> = {
  timeoutMs: 8500,
  totalMs: 600_000,
  maxBytes: 20_000_000,
  retries: 2,
  retryDelayMs: 400,
};

const withoutCredentials: RequestInit = { credentials: 'omit' };

export interface FetchedJson {
  json: unknown;
  copy?: Copy;
  /** U+FFFD characters: the file was probably not UTF-8. */
  replacementCharacters: number;
}

/**
 * Downloads and parses a JSON file.
 * @param request `credentials: 'omit'`, unless the page preloads the file: a preload is used only by a request like its own
 * @throws {DatasetLoadError}
 */
export async function fetchJson(
  url: string,
  limits: Readonly<FetchLimits> = defaultLimits,
  request: Readonly<RequestInit> = withoutCredentials,
): Promise<FetchedJson> {
  const startMs = performance.now();
  for (let isSecond = false; ; isSecond = true) {
    try {
      // One time limit for the silence of both.
      const heardMs = Math.max(startMs, received.get(url)?.atMs ?? 0);
      const timeoutMs = Math.max(0, limits.timeoutMs - (performance.now() - heardMs));
      return await parse(await fetchText(url, { ...limits, timeoutMs }, request), url);
    } catch (error) {
      // A connection that was cut once may not be the next time.
      const isCut = error instanceof DatasetLoadError && error.code === 'network';
      if (!isCut || isSecond) throw error;
    }
  }
}

/** What has come of files, and when, by URL: whoever waits may tell a slow line from a silent host. */
export const received = new Map<string, { bytes: number; atMs: number }>();

/** What makes a text of a file's bytes. */
export type Decode = (bytes: ArrayBuffer) => string;

const asUtf8: Decode = (bytes) => new TextDecoder().decode(bytes);

/**
 * Downloads a text.
 * @throws {DatasetLoadError}
 */
export async function fetchText(
  url: string,
  limits: Readonly<FetchLimits>,
  request: Readonly<RequestInit> = withoutCredentials,
  decode = asUtf8,
): Promise<string> {
  const patience = new AbortController();
  const { signal } = patience;
  const giveUp = () => patience.abort();
  const total = setTimeout(giveUp, limits.totalMs);
  let silence = setTimeout(giveUp, limits.timeoutMs);
  const onBytes = (bytes: number) => {
    received.set(url, { bytes, atMs: performance.now() });
    clearTimeout(silence);
    silence = setTimeout(giveUp, limits.timeoutMs);
  };
  try {
    for (let attempt = 0; ; attempt++) {
      const response = await fetch(url, { ...request, signal });
      if (response.status >= 500 && attempt < limits.retries) {
        await response.body?.cancel();
        await pause(limits.retryDelayMs * 2 ** attempt * (1 + Math.random()));
        continue;
      }
      if (!response.ok) throw new DatasetLoadError('http', url, String(response.status));
      return decode(await readBytes(response, url, limits.maxBytes, onBytes));
    }
  } catch (error) {
    throw toLoadError(error, url, signal);
  } finally {
    clearTimeout(total);
    clearTimeout(silence);
  }
}

function toLoadError(error: unknown, url: string, signal: AbortSignal): DatasetLoadError {
  if (error instanceof DatasetLoadError) return error;
  if (signal.aborted) return new DatasetLoadError('timeout', url, undefined, error);
  const code = navigator.onLine ? 'network' : 'offline';
  return new DatasetLoadError(code, url, undefined, error);
}

async function readBytes(
  response: Response,
  url: string,
  maxBytes: number,
  onBytes?: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let bytes = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    onBytes?.(bytes);
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new DatasetLoadError('too-large', url, String(Math.round(maxBytes / 1e6)));
    }
    chunks.push(value);
  }
  return new Blob(chunks).arrayBuffer();
}

async function parse(text: string, url: string): Promise<FetchedJson> {
  try {
    return { json: JSON.parse(text), replacementCharacters: text.split('\uFFFD').length - 1 };
  } catch (error) {
    const { code, detail } = await diagnose(text);
    throw new DatasetLoadError(code, url, detail, error);
  }
}

/** What a text is that is no JSON; roughly, where the code that knows cannot be had. */
async function diagnose(text: string): Promise<import('../data/diagnose.js').Diagnosis> {
  try {
    return (await inTime(import('../data/diagnose.js'))).diagnoseText(text);
  } catch {
    return { code: /^\s*</.test(text) ? 'html' : 'not-json' };
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
