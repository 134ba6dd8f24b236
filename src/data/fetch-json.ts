/**
 * One download of one file, with limits and retries. Says only what `fetch` tells: it gives the same
 * error for a host that is down, a missing CORS header and a cut connection.
 */
import { DatasetLoadError } from './errors.js';

export interface FetchLimits {
  /** Time for one attempt, body included. */
  timeoutMs: number;
  /** Bytes of the body after decompression. */
  maxBytes: number;
  /** Further attempts after a 5xx answer. */
  retries: number;
  /** Pause before the first further attempt; doubled each time, with up to as much jitter. */
  retryDelayMs: number;
}

export const defaultLimits: Readonly<FetchLimits> = {
  timeoutMs: 10_000,
  maxBytes: 20_000_000,
  retries: 2,
  retryDelayMs: 400,
};

export interface FetchedJson {
  json: unknown;
  /** U+FFFD characters: the file was probably not UTF-8. */
  replacementCharacters: number;
}

/**
 * Downloads and parses a JSON file.
 * @param credentials `omit`, unless the page preloads the file: a preload is used only by a request like its own
 * @throws {DatasetLoadError}
 */
export async function fetchJson(
  url: string,
  limits: Readonly<FetchLimits> = defaultLimits,
  credentials: RequestCredentials = 'omit',
): Promise<FetchedJson> {
  return parse(await fetchText(url, limits, credentials), url);
}

/**
 * Downloads a text in UTF-8.
 * @throws {DatasetLoadError}
 */
export async function fetchText(
  url: string,
  limits: Readonly<FetchLimits>,
  credentials: RequestCredentials = 'omit',
): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const signal = AbortSignal.timeout(limits.timeoutMs);
    try {
      const response = await fetch(url, { credentials, signal });
      if (response.status >= 500 && attempt < limits.retries) {
        await response.body?.cancel();
        await pause(limits.retryDelayMs * 2 ** attempt * (1 + Math.random()));
        continue;
      }
      if (!response.ok) throw new DatasetLoadError('http', url, String(response.status));
      return await readText(response, url, limits.maxBytes);
    } catch (error) {
      throw toLoadError(error, url, signal);
    }
  }
}

function toLoadError(error: unknown, url: string, signal: AbortSignal): DatasetLoadError {
  if (error instanceof DatasetLoadError) return error;
  if (signal.aborted) return new DatasetLoadError('timeout', url, undefined, error);
  const code = navigator.onLine ? 'network' : 'offline';
  return new DatasetLoadError(code, url, undefined, error);
}

async function readText(response: Response, url: string, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new DatasetLoadError('too-large', url, String(Math.round(maxBytes / 1e6)));
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parse(text: string, url: string): FetchedJson {
  try {
    return { json: JSON.parse(text), replacementCharacters: text.split('\uFFFD').length - 1 };
  } catch (error) {
    const code = /^\s*</.test(text) ? 'html' : 'not-json';
    throw new DatasetLoadError(code, url, undefined, error);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
