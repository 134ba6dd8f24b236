/** The bridge between an element and the store that it shares: resolves `src` and `group`, loads, subscribes. */
import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../data/dataset.js';
import { DatasetLoadError } from '../../data/errors.js';
import { keepCopies } from '../../load/load-file.js';
import { parseSrc, storeFor, type DatasetStore } from '../../state/store.js';

interface DatasetHost extends ReactiveControllerHost, HTMLElement {
  src: string;
  snapshot: string;
  keepCopy: boolean;
  group: string;
}

export interface DatasetCallbacks {
  onLoad(dataset: Dataset): void;
  onError(error: Error): void;
}

/** What an element can show. */
export type DatasetState =
  | { status: 'no-src' }
  | { status: 'loading' }
  | { status: 'ready'; dataset: Dataset }
  | { status: 'error'; error: Error };

/** A file that the page preloads is asked for as the preload asked, or it would be downloaded twice. */
function credentialsFor(url: string): RequestCredentials {
  const preloads = document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="fetch"]');
  return [...preloads].some(({ href }) => href === url) ? 'same-origin' : 'omit';
}

/** Those of all elements in the page. */
const connected = new Set<DatasetController>();

export class DatasetController implements ReactiveController {
  /** `undefined` while `src` names no file. */
  store: DatasetStore | undefined;
  readonly #host: DatasetHost;
  readonly #task: Task<[DatasetStore | undefined, number | undefined], Dataset>;
  #synced: DatasetStore | undefined;
  #syncName: string | null = null;
  #unsync: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: DatasetHost, callbacks: DatasetCallbacks) {
    this.#host = host;
    // Before the task is made: controllers run in order, and the task reads the store.
    host.addController(this);
    this.#task = new Task<[DatasetStore | undefined, number | undefined], Dataset>(host, {
      args: () => [this.store, this.store?.attempt],
      task: ([store]) => (store ? store.load(credentialsFor) : initialState),
      onComplete: (dataset) => callbacks.onLoad(dataset),
      onError: (error) => callbacks.onError(error as Error),
    });
  }

  get state(): DatasetState {
    if (!this.store) {
      const src = this.#host.src.trim();
      return src === ''
        ? { status: 'no-src' }
        : { status: 'error', error: new DatasetLoadError('bad-url', src) };
    }
    const { dataset } = this.store;
    if (dataset) return { status: 'ready', dataset };
    return this.#task.status === TaskStatus.ERROR
      ? { status: 'error', error: this.#task.error as Error }
      : { status: 'loading' };
  }

  /** Whether no element with the same data stands further down in the page. */
  get isLast(): boolean {
    return ![...connected].some(
      (other) =>
        other.store === this.store &&
        this.#host.compareDocumentPosition(other.#host) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
  }

  /** Starts the download without waiting for the host's first update. The task reports how it ends. */
  preload(): void {
    this.resolve();
    this.store?.load(credentialsFor).catch(() => undefined);
  }

  /** Waits for the end of the download, whatever it is, and for what else is on its way, but no longer than a time. */
  async soon(limitMs: number, other?: Promise<unknown>): Promise<void> {
    const limit = new Promise((resolve) => setTimeout(resolve, limitMs));
    await Promise.race([Promise.all([this.#task.run(), other]), limit]);
  }

  hostConnected(): void {
    this.#subscribe();
    // The selection may have changed while the element was elsewhere.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#subscribe();
    this.sync(null);
  }

  /** Finds the store of the host's attributes. The host calls it first in `willUpdate`. */
  resolve(): void {
    const urls = parseSrc(this.#host.src, this.#host.baseURI);
    const store = urls.length ? storeFor(urls, this.#host.group) : undefined;
    if (this.#host.keepCopy) keepCopies();
    for (const url of parseSrc(this.#host.snapshot, this.#host.baseURI)) store?.snapshots.add(url);
    if (store === this.store) return;
    this.store = store;
    this.#subscribe();
  }

  /** Keeps the store in the address bar under a name; `null`: not at all. */
  sync(name: string | null): void {
    const wanted = name === null || !this.#host.isConnected ? undefined : this.store;
    if (wanted === this.#synced && (!wanted || name === this.#syncName)) return;
    this.#unsync?.();
    this.#unsync = undefined;
    this.#synced = wanted;
    this.#syncName = name;
    if (!wanted) return;
    import('../../state/url-sync.js').then(
      ({ syncUrl }) => {
        if (this.#synced !== wanted || this.#syncName !== name) return;
        const { group } = this.#host;
        this.#unsync = syncUrl(wanted, name || (group ? `te-${group}` : 'te'));
      },
      // Without it everything works but the address.
      () => undefined,
    );
  }

  /** To the store of now, and to none while the host is not in a page. */
  #subscribe(): void {
    const { isConnected } = this.#host;
    connected[isConnected ? 'add' : 'delete'](this);
    this.#unsubscribe?.();
    this.#unsubscribe = isConnected
      ? this.store?.subscribe(() => this.#host.requestUpdate())
      : undefined;
  }
}
