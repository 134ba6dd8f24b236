/**
 * What elements with the same `src` and `group` share: one dataset, one selection. Framework-free; a page
 * may use it directly. Requests go up (`select`, `retry`), state comes down (`subscribe`).
 */
import { loadDataset, type CredentialsFor } from './load-dataset.js';
import type { Dataset } from './dataset.js';

/** Shared state of the elements that name the same `src` and `group`. */
export class DatasetStore {
  /** Absolute URLs without hash, in order of precedence. */
  readonly urls: readonly string[];
  /** Raised by `retry`, so that every waiting element starts again. */
  attempt = 0;
  /** Id of the chosen territory; `undefined`: none. */
  selectedId: string | undefined;
  /** Raised by every change of the selection. */
  choice = 0;
  /** What can be shown now: all, or the first slices of a large file. */
  dataset: Dataset | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #claimed = new Set<string>();
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
    this.#notify();
  }

  /** Chooses a territory by id, or none. */
  select(id: string | undefined): void {
    if (id === this.selectedId) return;
    this.selectedId = id;
    this.choice++;
    this.#notify();
  }

  /** True for the first element that asks for an announcement: one per change, however many elements. */
  claim(announcement: string): boolean {
    const isFirst = !this.#claimed.has(announcement);
    this.#claimed.add(announcement);
    return isFirst;
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #load(attempt: number, credentialsFor?: CredentialsFor): Promise<Dataset> {
    const show = (dataset: Dataset) => {
      if (attempt !== this.attempt) return;
      this.dataset = dataset;
      this.#notify();
    };
    const dataset = await loadDataset(this.urls, show, credentialsFor);
    if (attempt === this.attempt) this.dataset = dataset;
    return dataset;
  }

  #notify(): void {
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

/** The absolute URLs, without hash, of a space-separated list; what is no http(s) URL is left out. */
export function parseSrc(src: string, baseUrl: string): string[] {
  const urls = src.split(/\s+/).flatMap((text) => {
    if (!text || !URL.canParse(text, baseUrl)) return [];
    const url = new URL(text, baseUrl);
    url.hash = '';
    return url.protocol === 'http:' || url.protocol === 'https:' ? [url.href] : [];
  });
  return [...new Set(urls)];
}

/** Forgets every store. For tests. */
export function forgetStores(): void {
  stores.clear();
}
