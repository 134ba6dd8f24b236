/** Loads the files of one `src` list with what they include (one level), and merges them. */
import { inTime } from '../in-time.js';
import { DatasetLoadError } from './errors.js';
import type { ForeignFiles, LoadForeignReader } from './foreign-files.js';
import type { Copy } from './fetch-json.js';
import { limits, loadFile, type DatasetFile } from './load-file.js';
import type { Dataset, FailedFile } from './dataset.js';
import { mergeFiles } from './merge-files.js';
import { safeResourceUrl } from './safe-url.js';

/** How a file is asked for; see `fetchJson`. */
export type CredentialsFor = (url: string) => RequestCredentials;

/**
 * Loads and merges datasets. Calendars of others come later: they never keep the dataset waiting. One failing file among others is a notice of the result, not an error.
 * @param urls absolute URLs, in order of precedence
 * @param onPartial called when a first part can be shown, before all is read, and when more has come
 * @param loadReader what reads calendars of others; without it they are left alone
 * @param snapshots absolute URLs of copies that are asked for when none of the files could be had
 * @throws {DatasetLoadError} when no file could be had
 */
export async function loadDataset(
  urls: readonly string[],
  onPartial?: (dataset: Dataset) => void,
  credentialsFor?: CredentialsFor,
  loadReader?: LoadForeignReader,
  snapshots: () => readonly string[] = () => [],
): Promise<Dataset> {
  const files = new Map<string, DatasetFile>();
  const failures: FailedFile[] = [];
  let lastPartialMs = -Infinity;
  let showsCopies = false;
  const order = new Set(urls);
  const merge = (isComplete = true) =>
    mergeFiles(
      [...order].flatMap((url) => files.get(url) ?? []),
      failures,
      isComplete,
    );

  const load = async (url: string, isInclude: boolean, copy?: Copy): Promise<void> => {
    try {
      const onSlice = (partial: DatasetFile) => {
        if (showsCopies && !copy) return;
        files.set(url, copy ? { ...partial, copy } : partial);
        // Merging costs too: at most one partial picture per 300 ms.
        if (performance.now() - lastPartialMs < 300) return;
        lastPartialMs = performance.now();
        onPartial?.(merge());
      };
      const file = await loadFile(url, onSlice, credentialsFor?.(url));
      if (showsCopies && !copy) return;
      files.set(url, copy ? { ...file, copy } : file);
      if (!isInclude)
        await Promise.all(includesOf(file, order).map((included) => load(included, true, copy)));
    } catch (error) {
      if (!(error instanceof DatasetLoadError)) throw error;
      failures.push({ url, error, isInclude });
    }
  };
  const loading = Promise.all(urls.map((url) => load(url, false)));
  const copies = snapshots();
  // With a spare copy at hand nobody waits for the whole time limit.
  await (copies.length ? Promise.race([loading, pause(limits.timeoutMs / 2)]) : loading);
  const [firstFailure] = failures;
  if (files.size === 0 && copies.length) {
    for (const url of copies) order.add(url);
    await Promise.all(copies.map((url) => load(url, false, { kind: 'snapshot' })));
    if (files.size === 0) await loading;
    // What came first is shown alone: a copy beside its own original would be everything twice.
    showsCopies = !urls.some((url) => files.has(url));
    for (const [url, { copy }] of files) {
      if ((copy?.kind === 'snapshot') !== showsCopies) files.delete(url);
    }
    if (files.size > 0) failures.length = 0;
  }
  const failure = firstFailure ?? failures[0];
  if (files.size === 0 && failure) throw failure.error;
  if (!loadReader || ![...files.values()].some(({ wire }) => wire.sources?.length)) return merge();
  void addForeign([...files.values()], loadReader).then((foreign) => {
    for (const file of foreign.files) {
      files.set(file.url, file);
      order.add(file.url);
    }
    failures.push(...foreign.failures);
    onPartial?.(merge());
  });
  return merge(false);
}

async function addForeign(
  files: readonly DatasetFile[],
  loadReader: LoadForeignReader,
): Promise<ForeignFiles> {
  try {
    const { loadForeign } = await inTime(import('./foreign-files.js'));
    return await loadForeign(files, loadReader);
  } catch {
    // The code could not be had: the dataset stands without.
    return { files: [], failures: [] };
  }
}

/** Absolute URLs of the included files that are not yet in `order`, which they join: cycles and repeats end here. */
function includesOf(file: DatasetFile, order: Set<string>): string[] {
  return (file.wire.include ?? []).flatMap((include) => {
    const text = typeof include === 'string' ? include : include.url;
    const url = safeResourceUrl(text, file.url);
    if (!url) return [];
    url.hash = '';
    if (order.has(url.href)) return [];
    order.add(url.href);
    return [url.href];
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
