/**
 * What elements with the same `src` and `group` share: one dataset, one state of the visitor. Framework-free; a page
 * may use it directly. Requests go up (`update`, `retry`), state comes down (`subscribe`).
 */
import { prepareSchedules } from '../agenda/schedule.js';
import { received } from '../load/fetch-json.js';
import type { PartFiles } from '../load/part-files.js';
import { hasParts } from '../data/is-part.js';
import { loadDataset, type CredentialsFor } from '../load/load-dataset.js';
import { inTime } from '../page/in-time.js';
import type { Dataset, Entry } from '../data/dataset.js';
import type { FacetIndex } from './facets.js';
import {
  initialState,
  type FilteredCollection,
  type Filters,
  type VisitorState,
} from './visitor-state.js';

export type Filter = (entry: Entry<unknown>) => boolean;

/** Data that take longer, but come, are said to come slowly. */
const SLOW_MS = 3000;

/** What reads the calendars of others that a dataset names. */
const loadReader = async () => (await inTime(import('../agenda/read-foreign.js'))).readForeign;

let facetsCode: typeof import('./facets.js') | undefined;

/** Filters are downloaded by those who filter. */
async function loadFacets(): Promise<void> {
  facetsCode ??= await import('./facets.js');
}

/** Shared state of the elements that name the same `src` and `group`. */
export class DatasetStore {
  /** Absolute URLs without hash, in order of precedence. */
  readonly urls: readonly string[];
  /** Raised by `retry`, so that every waiting element starts again. */
  attempt = 0;
  /** Raised by every choice of a territory. */
  choice = 0;
  state: VisitorState = initialState;
  /** What can be shown now: all, or the first slices of a large file. */
  dataset: Dataset | undefined;
  /** Whether the data have been coming for some time and are not there yet. */
  isSlow = false;
  /** Files that are read when what they hold is asked for; `undefined`: there are none, or their code is on its way. */
  parts: PartFiles | undefined;
  /** Absolute URLs of copies for when none of the files can be had; elements add theirs. */
  readonly snapshots = new Set<string>();
  #placed: Dataset | undefined;
  #isPlacing = false;
  readonly #listeners = new Set<() => void>();
  #facets: { dataset: Dataset; index: FacetIndex } | undefined;
  #filters = new Map<FilteredCollection | undefined, Filter>();
  #filtersFor: { index: FacetIndex | undefined; filters: Filters } | undefined;
  readonly #claimed = new Set<string>();
  #toldFilters: Filters = initialState.filters;
  #loading: { attempt: number; promise: Promise<Dataset> } | undefined;

  constructor(urls: readonly string[]) {
    this.urls = urls;
  }

  /**
   * The dataset, loaded once per attempt.
   * @throws {DatasetLoadError} when none of the files could be had
   */
  load(credentialsFor?: CredentialsFor): Promise<Dataset> {
    if (this.#loading?.attempt !== this.attempt) {
      const promise = this.#load(this.attempt, credentialsFor);
      const loading = { attempt: this.attempt, promise };
      this.#loading = loading;
      // Whoever asks after a failure makes a new try.
      promise.catch(() => {
        if (this.#loading === loading) this.#loading = undefined;
      });
    }
    return this.#loading.promise;
  }

  /** Forgets a failure and lets every subscriber load again. */
  retry(): void {
    this.attempt++;
    this.notify();
  }

  /** Changes what the visitor has chosen or set. */
  update(change: Partial<VisitorState>): void {
    const before = this.state;
    // A place that was searched, an opened record and a view belong to what was chosen before, a stop to its walk.
    const isChoice = 'territory' in change && change.territory !== before.territory;
    const left = {
      ...(isChoice && { record: undefined, place: undefined, view: undefined }),
      ...((isChoice || 'record' in change) && { stop: undefined }),
    };
    const after = { ...before, ...left, ...change };
    const keys = Object.keys(after) as (keyof VisitorState)[];
    if (keys.every((key) => after[key] === before[key])) return;
    this.state = after;
    if (after.territory !== before.territory) this.choice++;
    this.notify();
  }

  /**
   * The dataset with its events placed in time. Starts to place them where that takes time; until it is done, the last
   * dataset whose events are.
   */
  placed(): Dataset | undefined {
    const { dataset } = this;
    if (!dataset || dataset === this.#placed || this.#isPlacing) return this.#placed;
    const preparation = prepareSchedules(dataset.events);
    if (!preparation) {
      this.#placed = dataset;
      return dataset;
    }
    this.#isPlacing = true;
    void preparation.then(() => {
      this.#isPlacing = false;
      this.#placed = dataset;
      this.notify();
    });
    return this.#placed;
  }

  /**
   * What can be filtered by. Starts what it takes: `undefined` until the data are there, their events are placed and the
   * code has come.
   */
  facets(): FacetIndex | undefined {
    const dataset = this.placed();
    if (!dataset) return undefined;
    if (!facetsCode) {
      // A code that cannot be had leaves everything shown.
      loadFacets().then(
        () => this.notify(),
        () => undefined,
      );
      return undefined;
    }
    if (this.#facets?.dataset !== dataset) {
      this.#facets = { dataset, index: new facetsCode.FacetIndex(dataset, Date.now()) };
    }
    return this.#facets.index;
  }

  /**
   * Whether the visitor's filters let a record through; `undefined`: there are none, or their code is on its way.
   * Changes with them.
   * @param collection of a list that shows nothing else; none: of the map
   */
  filterFor(collection?: FilteredCollection): Filter | undefined {
    const { filters } = this.state;
    if (Object.keys(filters).length === 0) return undefined;
    void this.parts?.wantAll();
    const index = this.facets();
    if (this.#filtersFor?.index !== index || this.#filtersFor?.filters !== filters) {
      this.#filters.clear();
      this.#filtersFor = { index, filters };
    }
    if (!index || !facetsCode) return undefined;
    if (!Object.keys(facetsCode.filtersOf(collection, filters)).length) return undefined;
    const filter = this.#filters.get(collection) ?? index.shows(filters, collection);
    this.#filters.set(collection, filter);
    return filter;
  }

  /** True for the first element that asks for an announcement: one per change, however many elements. */
  claim(announcement: string): boolean {
    const isFirst = !this.#claimed.has(announcement);
    this.#claimed.add(announcement);
    return isFirst;
  }

  /** True for the first element that tells of the filters as they are now. */
  claimFilters(): boolean {
    const isFirst = this.#toldFilters !== this.state.filters;
    this.#toldFilters = this.state.filters;
    return isFirst;
  }

  /**
   * The others are told: what one shows may depend on who else is there.
   * @returns a function that ends the subscription
   */
  subscribe(listener: () => void): () => void {
    this.notify();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      this.notify();
    };
  }

  async #load(attempt: number, credentialsFor?: CredentialsFor): Promise<Dataset> {
    const publish = (dataset: Dataset) => {
      this.dataset = dataset;
      this.notify();
    };
    const show = (dataset: Dataset) => {
      if (attempt !== this.attempt) return;
      publish(this.parts?.join(dataset) ?? dataset);
      if (this.parts || !hasParts(dataset.files)) return;
      import('../load/part-files.js').then(
        ({ PartFiles }) => {
          this.parts ??= new PartFiles(this.dataset ?? dataset, publish, credentialsFor);
          publish(this.parts.dataset);
        },
        // Asked for again with the next attempt; until then the index stands alone.
        () => undefined,
      );
    };
    const startMs = performance.now();
    this.isSlow = false;
    const slowness = setInterval(() => {
      this.isSlow = this.urls.some((url) => (received.get(url)?.atMs ?? 0) > startMs);
      if (this.isSlow) this.notify();
    }, SLOW_MS);
    const dataset = await loadDataset(this.urls, show, credentialsFor, loadReader, () => [
      ...this.snapshots,
    ]).finally(() => clearInterval(slowness));
    // Whoever failed before is told too.
    show(dataset);
    return dataset;
  }

  /** Tells the elements that what they show may have changed. */
  notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

const stores = new Map<string, DatasetStore>();

/** The store of a list of absolute URLs and a group name. */
export function storeFor(urls: readonly string[], group = ''): DatasetStore {
  const key = [group, ...urls].join('\0');
  let store = stores.get(key);
  if (!store) {
    store = new DatasetStore(urls);
    stores.set(key, store);
  }
  return store;
}

const NO_FILE = /^(?:undefined|null|\[object|Object\])$/;

/** The absolute URLs, without hash, of a space-separated list; what is no http(s) URL is left out. */
export function parseSrc(src: string, baseUrl: string): string[] {
  const urls = src.split(/\s+/).flatMap((text) => {
    // What frameworks write of a value that is not there yet names no file.
    if (!text || NO_FILE.test(text) || !URL.canParse(text, baseUrl)) return [];
    const url = new URL(text, baseUrl);
    url.hash = '';
    // `blob:` is what a page has made itself.
    return /^(?:https?|blob):$/.test(url.protocol) ? [url.href] : [];
  });
  return [...new Set(urls)];
}

/** Forgets every store. For tests. */
export function forgetStores(): void {
  stores.clear();
}
