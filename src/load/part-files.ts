/**
 * The parts of a dataset, read when what they hold is asked for: with a territory, with a piece of the map, or with a
 * search through all. Downloaded where a dataset has parts.
 */
import type { Dataset, DatasetFile, FailedFile } from '../data/dataset.js';
import { DatasetLoadError } from '../data/errors.js';
import type { Bounds, LngLat } from '../data/geojson.js';
import { memo } from '../data/memo.js';
import { mergeFiles } from '../data/merge-files.js';
import { partsConcerning, partsOf, type Part } from '../data/parts.js';
import { tellWebmaster } from '../page/webmaster-notice.js';
import type { CredentialsFor } from './load-dataset.js';
import { loadFile } from './load-file.js';

/** Bytes of JSON that come without being asked for one by one: a browser downloads a fifth of them. */
const AT_ONCE_BYTES = 400_000;
/** What a request costs at the least, in bytes. */
const REQUEST_BYTES = 15_000;
/** Bytes up to which a search or a filter reads everything. */
const WHOLE_BYTES = 1_500_000;
/** Bytes after which a record that a link names is not looked for any further. */
const SEEK_BYTES = 3_000_000;
/** A part that takes less than this share of a view, one in so many, is seen from too far. */
const WIDE_SHARE = 3;
/** Merging costs: what comes in a burst is shown together. */
const BURST_MS = 150;

export class PartFiles {
  readonly #onChange: (dataset: Dataset) => void;
  readonly #credentialsFor: CredentialsFor | undefined;
  readonly #files = new Map<string, DatasetFile>();
  readonly #failures = new Map<string, FailedFile>();
  readonly #asked = new Set<string>();
  /** Bytes asked for with a territory. */
  readonly #spent = new Map<string, number>();
  #loadingCount = 0;
  #isSeeking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #base: Dataset;
  #joined: Dataset;
  readonly #all = memo(partsOf);
  /** The same list as long as it is the same. */
  readonly #left = memo((dataset: Dataset, _askedCount: number) =>
    this.#all(dataset).filter(({ url }) => !this.#asked.has(url)),
  );

  /** @param onChange called with every dataset that comes after this one */
  constructor(
    base: Dataset,
    onChange: (dataset: Dataset) => void,
    credentialsFor?: CredentialsFor,
  ) {
    this.#base = base;
    // A part that names what is there already brings nothing.
    for (const { url } of base.files) this.#asked.add(url);
    this.#joined = this.#merge();
    this.#onChange = onChange;
    this.#credentialsFor = credentialsFor;
  }

  /** The dataset with the parts that are there. */
  get dataset(): Dataset {
    return this.#joined;
  }

  /** Those that nobody has read, or is reading. */
  get unread(): readonly Part[] {
    return this.#left(this.#joined, this.#asked.size);
  }

  get isLoading(): boolean {
    return this.#loadingCount > 0;
  }

  /** Whether something of a list may be in what was not read: of a territory, or of all. */
  mayHold(list: string, id: string | undefined): boolean {
    return this.isLoading || this.#failures.size > 0 || this.countIn(list, id) > 0;
  }

  /** How many records of a list are in what was not read. */
  countIn(list: string, id: string | undefined): number {
    return this.unreadOf([list], id).reduce((sum, { counts }) => sum + (counts[list] ?? 0), 0);
  }

  /** Those with something for some lists, of a territory or of all. */
  unreadOf(lists: readonly string[], id: string | undefined): readonly Part[] {
    const { unread } = this;
    const { own, inside } =
      id === undefined ? { own: unread, inside: [] } : partsConcerning(unread, this.#joined, id);
    return [...own, ...inside].filter(
      ({ counts }) =>
        Object.keys(counts).length === 0 || lists.some((list) => (counts[list] ?? 0) > 0),
    );
  }

  /** Puts the parts to a dataset that was read anew; those that failed get another try. */
  join(base: Dataset): Dataset {
    const namedBefore = new Map(this.#base.files.map(({ url, wire }) => [url, wire.include]));
    const isOther = base.files.some(
      ({ url, wire }) => namedBefore.has(url) && namedBefore.get(url) !== wire.include,
    );
    // Another edition names other parts; what is the same comes from the page's own memory.
    if (isOther) for (const each of [this.#files, this.#asked, this.#spent]) each.clear();
    this.#base = base;
    for (const { url } of base.files) this.#asked.add(url);
    for (const url of this.#failures.keys()) this.#asked.delete(url);
    this.#failures.clear();
    return this.#merge();
  }

  /**
   * What concerns a territory. Its own parts come as far as they are small; those of what it contains when all of them
   * are.
   */
  want(id: string | undefined): void {
    if (id === undefined) return;
    const { own, inside } = partsConcerning(this.unread, this.#joined, id);
    for (const part of [...own, ...(totalOf(inside) <= AT_ONCE_BYTES ? inside : [])]) {
      const spent = this.#spent.get(id) ?? 0;
      if (spent && spent + costOf(part) > AT_ONCE_BYTES) break;
      this.#spent.set(id, spent + costOf(part));
      void this.#read(part);
    }
  }

  /** What lies in a view of the map, from its middle, as far as it is small; of wide views numbers are enough. */
  wantIn([west, south, east, north]: Bounds): void {
    const middle: LngLat = [(west + east) / 2, (south + north) / 2];
    const away = ({ center = middle }: Part) =>
      Math.hypot(center[0] - middle[0], center[1] - middle[1]);
    const seen = this.#all(this.#joined)
      .filter(
        ({ bounds }) =>
          bounds &&
          bounds[0] <= east &&
          bounds[2] >= west &&
          bounds[1] <= north &&
          bounds[3] >= south,
      )
      .sort((a, b) => away(a) - away(b));
    const isNear = ({ bounds = [0, 0, 0, 0] }: Part) =>
      // All at one place, as where only the commune is known.
      (bounds[0] === bounds[2] && bounds[1] === bounds[3]) ||
      (bounds[2] - bounds[0]) * WIDE_SHARE > east - west ||
      (bounds[3] - bounds[1]) * WIDE_SHARE > north - south;
    const isLittle = sizeOf(seen) <= AT_ONCE_BYTES;
    let spent = 0;
    for (const part of seen) {
      if (spent && spent + costOf(part) > AT_ONCE_BYTES) return;
      spent += costOf(part);
      if (isLittle || isNear(part)) void this.#read(part);
    }
  }

  /**
   * Reads what may hold a record that a link names, some at a time, until it is there; of no territory only where all is
   * small.
   */
  async seek(id: string | undefined, isThere: (dataset: Dataset) => boolean): Promise<void> {
    if (this.#isSeeking || (id === undefined && !this.#isSmall)) return;
    this.#isSeeking = true;
    let spent = 0;
    while (!isThere(this.#joined) && spent < SEEK_BYTES) {
      const { own, inside } =
        id === undefined
          ? { own: this.unread, inside: [] }
          : partsConcerning(this.unread, this.#joined, id);
      const batch = firstOf([...own, ...inside]);
      if (batch.length === 0) break;
      spent += sizeOf(batch);
      await this.read(batch);
    }
    this.#isSeeking = false;
  }

  /** Everything, for a search or a filter, where that is not too much. */
  async wantAll(): Promise<void> {
    if (this.#isSmall) await this.readAll(() => this.unread);
  }

  /** Reads some, and what they name in their turn. */
  async readAll(wanted: () => readonly Part[]): Promise<void> {
    for (let parts = wanted(); parts.length > 0; parts = wanted()) await this.read(parts);
  }

  /** Whether some can be read in one go. */
  isAffordable(parts: readonly Part[]): boolean {
    return totalOf(parts) <= WHOLE_BYTES;
  }

  /** Whether all that there is could be. */
  get #isSmall(): boolean {
    return this.isAffordable(
      this.#all(this.#joined).filter(({ namedBy }) => !this.#files.has(namedBy)),
    );
  }

  /** Reads some; when it is done, they are in the dataset. */
  async read(parts: readonly Part[]): Promise<void> {
    await Promise.all(parts.map((part) => this.#read(part)));
    if (this.#timer) this.#show();
  }

  /** The next parts of some, on request. */
  wantMore(parts: readonly Part[]): void {
    void this.read(firstOf(parts));
  }

  async #read({ url, namedBy }: Part): Promise<void> {
    if (this.#asked.has(url)) return;
    this.#asked.add(url);
    this.#loadingCount++;
    try {
      const file = await loadFile(url, undefined, this.#credentialsFor?.(url));
      this.#files.set(url, { ...file, partOf: this.#files.get(namedBy)?.partOf ?? namedBy });
    } catch (error) {
      const failure = error instanceof DatasetLoadError ? error : undefined;
      tellWebmaster(`Not loaded: ${failure?.message ?? url}`);
      if (failure) this.#failures.set(url, { url, error: failure, isInclude: true });
    }
    this.#loadingCount--;
    this.#timer ??= setTimeout(() => this.#show(), this.#loadingCount > 0 ? BURST_MS : 0);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#onChange(this.#merge());
  }

  #merge(): Dataset {
    const { files, failures } = this.#base;
    this.#joined = mergeFiles(
      [...files, ...this.#files.values()],
      [...failures, ...this.#failures.values()],
      files.every((file) => file.isComplete) && this.#loadingCount === 0,
    );
    return this.#joined;
  }
}

function costOf({ bytes }: Part): number {
  return Math.max(bytes, REQUEST_BYTES);
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + costOf(part), 0);
}

/** With all that they name. */
function totalOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { totalBytes }) => sum + Math.max(totalBytes, REQUEST_BYTES), 0);
}

/** As many as come at once, one at the least. */
function firstOf(parts: readonly Part[]): Part[] {
  let spent = 0;
  return parts.filter((part) => {
    const isFirst = spent === 0;
    spent += costOf(part);
    return isFirst || spent <= AT_ONCE_BYTES;
  });
}
