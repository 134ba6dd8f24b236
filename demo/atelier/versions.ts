/** What was being worked on, kept in this browser alone (IndexedDB): the last state, and one for each publication. */
import { del, get, update } from 'idb-keyval';
import type { SourceFile } from '../../src/publish/import-files.js';
import type { Settings } from './settings.js';
import type { Choices } from './work/session.js';

export interface Version {
  /** ISO 8601, UTC. */
  savedAt: string;
  files: readonly SourceFile[];
  choices: Choices;
  settings: Settings;
  /** The dataset of the publication that it is compared with. */
  published: string | undefined;
  /** Whether it was downloaded to be published. */
  isPublication: boolean;
}

const KEY = 'territory-elements-atelier';
/** Older ones make room. */
const MOST = 6;

/** The newest first; none where the browser keeps nothing. */
export async function savedVersions(): Promise<Version[]> {
  try {
    return (await get<Version[]>(KEY)) ?? [];
  } catch {
    return [];
  }
}

/**
 * Keeps a version. The last state takes the place of the one before it, unless that was a publication.
 * @returns whether the browser has kept it
 */
export async function saveVersion(version: Version): Promise<boolean> {
  try {
    // In one step: of two that are kept at the same time neither is lost.
    await update<Version[]>(KEY, (saved = []) => {
      const [last, ...others] = saved;
      const earlier = last && !last.isPublication && !version.isPublication ? others : saved;
      return [version, ...earlier].slice(0, MOST);
    });
    return true;
  } catch {
    return false;
  }
}

export async function forgetVersions(): Promise<void> {
  await del(KEY).catch(() => undefined);
}
