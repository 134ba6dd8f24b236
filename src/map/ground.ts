/**
 * Paints the ground below the picture with WebGL, and steps back to the SVG alone whenever it cannot: no
 * WebGL, a policy that refuses the worker, a context that was lost, too many maps on the page.
 */
import type { MapMessages } from '../i18n/fr/map.js';
import type { View } from '../data/geojson.js';
import type { MapSelection } from './selection.js';
import type { WebglGround } from './webgl-ground.js';
import type { DrawnFrame } from './picture.js';
import type { MapScene } from './scene.js';

/** Browsers take contexts away beyond some number, and not always from who has waited longest. */
const MAX_CONTEXTS = 4;
/** A lost context that has not come back by then is given up. */
const RESTORE_MS = 30_000;

export interface GroundCallbacks {
  onAttribution(text: string): void;
  onBasemapFailure(): void;
}

/** The maps of the page that hold a WebGL context, least recently seen first. */
const holders = new Set<Ground>();

export class Ground {
  readonly #container: HTMLElement;
  readonly #callbacks: GroundCallbacks;
  readonly #visibility: IntersectionObserver;
  #engine: WebglGround | undefined;
  #isLoading = false;
  #isRefused = false;
  #isVisible = false;
  #isDestroyed = false;
  #last: Parameters<Ground['show']> | undefined;
  #restoreTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, callbacks: GroundCallbacks) {
    this.#container = container;
    this.#callbacks = callbacks;
    this.#visibility = new IntersectionObserver((entries) => {
      this.#isVisible = entries.at(-1)?.isIntersecting ?? false;
      if (!this.#isVisible) return;
      if (this.#engine) this.#seen();
      else if (this.#last) this.show(...this.#last);
    });
    this.#visibility.observe(container);
  }

  /** Called at every drawing of the picture. */
  show(
    scene: MapScene,
    frame: DrawnFrame,
    selection: MapSelection,
    covered: number,
    words: MapMessages,
  ): void {
    this.#last = [scene, frame, selection, covered, words];
    if (this.#engine) {
      this.#engine.paint(scene, frame, selection, covered, words);
    } else if (!this.#isRefused && !this.#isLoading && this.#isVisible) {
      void this.#load();
    }
  }

  /** Called at every step of a gesture. */
  follow(view: View): void {
    this.#engine?.follow(view);
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#visibility.disconnect();
    this.#release();
  }

  #seen(): void {
    holders.delete(this);
    holders.add(this);
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const { WebglGround } = await import('./webgl-ground.js');
      const host = this.#container.querySelector<HTMLElement>('.engine');
      if (this.#isDestroyed || !host) return;
      for (const other of holders) if (holders.size >= MAX_CONTEXTS) other.#release();
      this.#engine = new WebglGround(host, {
        onReady: () => this.#setPainted(true),
        onLost: () => this.#onLost(),
        onFailed: () => this.#refuse(),
        onAttribution: this.#callbacks.onAttribution,
        onBasemapFailure: this.#callbacks.onBasemapFailure,
      });
      this.#seen();
      if (this.#last) this.#engine.paint(...this.#last);
    } catch {
      this.#refuse();
    } finally {
      this.#isLoading = false;
    }
  }

  /** The picture stays what it is; whoever asked for a basemap is told. */
  #refuse(): void {
    this.#isRefused = true;
    this.#release();
    if (this.#last?.[0].basemap) this.#callbacks.onBasemapFailure();
  }

  #onLost(): void {
    this.#setPainted(false);
    clearTimeout(this.#restoreTimer);
    this.#restoreTimer = setTimeout(() => this.#release(), RESTORE_MS);
  }

  #release(): void {
    holders.delete(this);
    clearTimeout(this.#restoreTimer);
    this.#setPainted(false);
    this.#engine?.destroy();
    this.#engine = undefined;
  }

  /** Whether the picture may leave the shapes to the ground. */
  #setPainted(isPainted: boolean): void {
    if (isPainted) clearTimeout(this.#restoreTimer);
    else this.#callbacks.onAttribution('');
    this.#container.classList.toggle('is-painted', isPainted);
  }
}
