/**
 * Last good copies in the browser's Cache Storage, for pages that ask for it (`keep-copy`). The HTTP cache alone loses
 * its copy to an error page, a login page, and a download that is cut or given up (measured in Chromium).
 *
 * Where storage is forbidden, as in a sandbox, nothing is kept and nothing fails.
 */

import type { DatasetLoadError } from '../data/errors.js';
import { localDay } from '../data/freshness.js';
import type { FetchedJson } from './fetch-json.js';

const NAME = 'territory-elements';
/** Files of all pages of a site; the oldest goes first. */
const MAX_FILES = 30;

/** Keeps what a file held; takes the place of what was kept of it. */
export async function keep(url: string, json: unknown): Promise<void> {
  try {
    const cache = await caches.open(NAME);
    // What is put again comes last.
    await cache.delete(url);
    const headers = { 'Content-Type': 'application/json', Date: new Date().toUTCString() };
    await cache.put(url, new Response(JSON.stringify(json), { headers }));
    const requests = await cache.keys();
    const old = requests.slice(0, Math.max(0, requests.length - MAX_FILES));
    await Promise.all(old.map((request) => cache.delete(request)));
  } catch {
    // Forbidden or full.
  }
}

/**
 * What was kept of a file that cannot be had; `undefined`: nothing. What its publisher withdrew (4xx) is forgotten.
 */
export async function standIn(
  url: string,
  { code, detail = '' }: DatasetLoadError,
): Promise<FetchedJson | undefined> {
  try {
    const cache = await caches.open(NAME);
    if (code === 'http' && detail.startsWith('4')) {
      await cache.delete(url);
      return undefined;
    }
    const response = await cache.match(url);
    if (!response) return undefined;
    const receivedOn = localDay(Date.parse(response.headers.get('Date') ?? ''));
    const copy = { kind: 'browser', receivedOn } as const;
    return { json: await response.json(), copy, replacementCharacters: 0 };
  } catch {
    return undefined;
  }
}
