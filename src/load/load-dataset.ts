/** Loads the files of one `src` list with what they include (one level), and merges them. */
import { inTime } from '../page/in-time.js';
import { DatasetLoadError } from '../data/errors.js';
import type { ForeignFiles, LoadForeignReader } from './foreign-files.js';
import { limits, loadFile } from './load-file.js';
import type { Copy, Dataset, DatasetFile, FailedFile } from '../data/dataset.js';
import { hasParts, isPart } from '../data/is-part.js';
import { mergeFiles } from '../data/merge-files.js';
import { nextTurn } from '../data/read-dataset.js';
import { safeResourceUrl } from '../data/safe-url.js';
import { tellWebmaster } from '../page/webmaster-notice.js';

/** How a file is asked for; see `fetchJson`. */
export type CredentialsFor = (url: string) => RequestCredentials;

/**
 * Loads and merges datasets. Calendars of others come later: they never keep the dataset waiting. One failing file among
 * others is a notice of the result, not an error.
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
  let partialMs = 0;
  let pauseMs = 100;
  const original = pileOf(urls);
  let shown = original;

  const load = async (pile: Pile, url: string, isInclude: boolean): Promise<void> => {
    const { copy } = pile;
    try {
      const onSlice = (partial: DatasetFile) => {
        pile.files.set(url, copy ? { ...partial, copy } : partial);
        // Merging and showing cost too, the more the more there is: partial pictures are ever rarer.
        if (pile !== shown || performance.now() < partialMs) return;
        onPartial?.(merge(pile));
        partialMs = performance.now() + (pauseMs *= 4);
      };
      const file = await loadFile(url, onSlice, credentialsFor?.(url));
      pile.files.set(url, copy ? { ...file, copy } : file);
      if (isInclude) return;
      await Promise.all(includesOf(file, pile.order).map((included) => load(pile, included, true)));
    } catch (error) {
      if (!(error instanceof DatasetLoadError)) throw error;
      tellWebmaster(`Not loaded: ${error.message}`);
      pile.failures.push({ url, error, isInclude });
    }
  };
  const loadAll = (pile: Pile) => Promise.all([...pile.order].map((url) => load(pile, url, false)));

  const startMs = performance.now();
  const loading = loadAll(original);
  // With a spare copy at hand nobody waits for the whole time limit.
  await soonest(loading, limits.timeoutMs / 2);
  const copies = snapshots();
  if (original.files.size === 0 && copies.length) {
    const spare = pileOf(copies, { kind: 'snapshot' });
    // Nor longer than the time limit when that hangs too.
    await soonest(loadAll(spare), limits.timeoutMs - (performance.now() - startMs));
    if (original.files.size === 0 && spare.files.size > 0) {
      shown = spare;
      // A copy is for as long as the original does not come.
      void loading.then(() => {
        if (![...original.files.values()].some((file) => !file.copy)) return;
        shown = original;
        onPartial?.(merge(original));
      });
    }
  }
  if (shown === original) await loading;
  const { files, failures, order } = shown;
  const [firstFailure] = failures;
  if (files.size === 0 && firstFailure) throw firstFailure.error;
  // Of many records merging is a task of its own, and showing them another.
  if (partialMs) await nextTurn();
  if (!loadReader || ![...files.values()].some(({ wire }) => wire.sources?.length)) {
    const whole = merge(shown);
    if (partialMs) await nextTurn();
    return whole;
  }
  void addForeign([...files.values()], loadReader).then((foreign) => {
    for (const file of foreign.files) {
      files.set(file.url, file);
      order.add(file.url);
    }
    failures.push(...foreign.failures);
    onPartial?.(merge(shown));
  });
  return merge(shown, false);
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

/**
 * Absolute URLs of the included files that are not yet in `order`, which they join: cycles and repeats end here. Parts
 * come when what they hold is asked for.
 */
function includesOf(file: DatasetFile, order: Set<string>): string[] {
  return (file.wire.include ?? []).flatMap((include) => {
    if (isPart(include)) return [];
    const text = typeof include === 'string' ? include : include.url;
    const url = safeResourceUrl(text, file.url);
    if (!url) return [];
    url.hash = '';
    if (order.has(url.href)) return [];
    order.add(url.href);
    return [url.href];
  });
}

/** Files of one provenance: those of `src`, or the copies that stand in for them. */
interface Pile {
  files: Map<string, DatasetFile>;
  failures: FailedFile[];
  /** URLs in order of precedence. */
  order: Set<string>;
  copy: Copy | undefined;
}

function pileOf(urls: readonly string[], copy?: Copy): Pile {
  return { files: new Map(), failures: [], order: new Set(urls), copy };
}

/** It is not complete before somebody has seen to its parts. */
function merge({ files, failures, order }: Pile, isComplete = true): Dataset {
  const inOrder = [...order].flatMap((url) => files.get(url) ?? []);
  return mergeFiles(inOrder, failures, isComplete && !hasParts(inOrder));
}

/** Waits for work, but no longer than a time. */
async function soonest(work: Promise<unknown>, limitMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, limitMs)))]);
  clearTimeout(timer);
}
