/**
 * Keeps an element within the height that the page reserved for it (`min-height`) until the visitor acts:
 * items that would not fit wait behind an "Afficher plus" button, so that nothing on the page is pushed. In a height
 * that the page gives (`height`, a stretched item) the inside scrolls.
 *
 * The host marks its items with `data-item` and renders one `<button data-more hidden>`.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface ReserveHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class ReserveController implements ReactiveController {
  readonly #host: ReserveHost;
  readonly #label: (hiddenCount: number) => string;
  #resizes: ResizeObserver | undefined;
  #isReleased = false;
  #width = 0;
  #root: HTMLElement | undefined;

  /** @param label text of the button, for the number of items behind it */
  constructor(host: ReserveHost, label: (hiddenCount: number) => string) {
    this.#host = host;
    this.#label = label;
    host.addController(this);
  }

  /** The visitor acted: from now on everything is shown. */
  release(): void {
    this.#isReleased = true;
  }

  hostConnected(): void {
    // That of the document where the element stands. Its work comes later, because what it changes is what is observed:
    // the page would be told of a loop as of an error.
    const { ResizeObserver: Observer } = this.#host.ownerDocument.defaultView ?? globalThis;
    this.#resizes = new Observer(() => setTimeout(() => this.#onResize()));
    this.#resizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#resizes?.disconnect();
  }

  hostUpdated(): void {
    this.#root ??= this.#host.renderRoot.querySelector<HTMLElement>('.root') ?? undefined;
    // What unfolds, pictures and elements inside that come make the content higher.
    for (const each of this.#root?.children ?? []) this.#resizes?.observe(each);
    this.#apply();
    this.#fit();
  }

  /** Once a frame, when the layout is worked out anyway. */
  readonly #fit = (): void => {
    requestAnimationFrame(() => {
      const root = this.#root;
      root?.classList.toggle('scrolls', root.scrollHeight > root.clientHeight + 1);
    });
  };

  /** Shows everything, and puts the focus on the first item that was hidden. */
  readonly showAll = (): void => {
    const first = this.#items.find((item) => item.hidden);
    this.release();
    this.#apply();
    if (!first) return;
    const target = first.querySelector<HTMLElement>('button, summary, a') ?? first;
    if (target === first && first.localName !== 'button') first.tabIndex = -1;
    target.focus();
  };

  get #items(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-item]')];
  }

  #onResize(): void {
    this.#fit();
    const { clientWidth: width } = this.#host;
    if (width === this.#width) return;
    this.#width = width;
    this.#apply();
  }

  #apply(): void {
    const more = this.#host.renderRoot.querySelector<HTMLButtonElement>('[data-more]');
    const items = this.#items;
    // Nothing to hide: no layout is asked for.
    if (!more || items.length === 0) return;
    const show = (count: number) => {
      for (const [index, item] of items.entries()) item.hidden = index >= count;
      more.hidden = count >= items.length;
      more.textContent = this.#label(items.length - count);
    };
    show(items.length);
    if (this.#isReleased) return;
    const reservePx = Number.parseFloat(getComputedStyle(this.#host).minHeight);
    if (!(reservePx > 0) || this.#contentPx() <= reservePx + 1) return;
    show(1);
    // What stands beside it may stretch it beyond what was reserved: then there is room for more.
    const roomPx = Math.max(reservePx, this.#host.getBoundingClientRect().height) + 1;
    show(items.length);
    let count = this.#estimate(items, roomPx);
    show(count);
    // The estimate knows neither the button nor rows: a step or two corrects it. One item is always shown.
    while (count > 1 && this.#contentPx() > roomPx) show(--count);
  }

  /** Height of what is inside, whatever the host is stretched to. */
  #contentPx(): number {
    const host = this.#host.getBoundingClientRect().height;
    const root = this.#root;
    if (!root) return host;
    const stretched = root.offsetHeight;
    root.classList.add('measured');
    const own = root.offsetHeight;
    root.classList.remove('measured');
    return host - stretched + own;
  }

  /** How many items end above the room that there is, less what follows them: one layout, however many items there are. */
  #estimate(items: readonly HTMLElement[], roomPx: number): number {
    const { top } = this.#host.getBoundingClientRect();
    const bottoms = items.map((item) => item.getBoundingClientRect().bottom - top);
    const below = this.#contentPx() - Math.max(...bottoms);
    return Math.max(1, bottoms.filter((bottom) => bottom + below <= roomPx).length);
  }
}
