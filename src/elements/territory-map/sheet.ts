/**
 * The panel of a narrow map: a sheet over it with three positions, changed by drag, button and key. How high each is,
 * and whether there is a sheet at all, is said by the styles. At `peek` and `half` the map keeps its height; at `open`
 * the sheet stands in the flow of the page: nothing scrolls inside.
 */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { BarMessages } from '../../i18n/fr/bar.js';

const POSITIONS = ['peek', 'half', 'open'] as const;
export type SheetPosition = (typeof POSITIONS)[number];

/** Pixels of movement that make a press a drag. */
const SLACK_PX = 12;
/** Pixels per millisecond of a flick, which goes to the next position however short it is. */
const FLICK = 0.5;

interface Drag {
  y: number;
  height: number;
  atMs: number;
}

export class Sheet {
  readonly #host: LitElement;
  #position: SheetPosition = 'peek';
  #drag: Drag | undefined;
  /** True until the click that ends a drag: it is no press of the button. */
  #hasDragged = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get position(): SheetPosition {
    return this.#position;
  }

  /** Takes effect with the next rendering. */
  place(position: SheetPosition): void {
    if (position === this.#position) return;
    this.#position = position;
    this.#host.requestUpdate();
  }

  /** Whether the panel is one, in the width that the element has now. */
  get isShown(): boolean {
    return this.#grab?.checkVisibility() ?? false;
  }

  get #grab(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.grab');
  }

  get #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.panel-part');
  }

  renderGrab({ enlarge, reduce }: BarMessages): TemplateResult {
    const isOpen = this.#position === 'open';
    const label = isOpen ? reduce : enlarge;
    return html`<button
      class="grab"
      type="button"
      part="action"
      aria-expanded=${this.#position !== 'peek'}
      aria-label=${label}
      @click=${() => {
        if (!this.#hasDragged) this.#step(isOpen ? -2 : 1);
      }}
      @keydown=${(event: KeyboardEvent) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        this.#step(step);
      }}
    ></button>`;
  }

  /** What takes the focus is seen: a part of the sheet that does not show opens it. */
  readonly onFocusIn = ({ target }: Event): void => {
    const panel = this.#panel;
    if (!panel || !this.isShown || !(target instanceof HTMLElement)) return;
    // By keyboard only: what is pressed must not move from under the finger.
    if (!target.matches(':focus-visible')) return;
    const isHidden =
      target.getBoundingClientRect().bottom > panel.getBoundingClientRect().bottom + 1;
    if (isHidden && target !== panel) this.place('open');
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isShown) return;
    const close = this.#panel?.querySelector<HTMLElement>('.close');
    if (this.#position === 'peek' && !close) return;
    event.stopPropagation();
    if (this.#position === 'peek') close?.click();
    else this.#step(-1);
  };

  /** Heard on the panel: what drags is its edge and its head. */
  readonly onPointerDown = (event: PointerEvent): void => {
    const panel = this.#panel;
    const target = event.target instanceof Element ? event.target : undefined;
    const isHandle =
      target?.closest('.grab, .panel-head') && !target.closest('a, button:not(.grab), input');
    if (!panel || event.button !== 0 || !this.isShown) return;
    if (!isHandle) {
      if (event.pointerType === 'touch') this.#followSwipe(panel, event.clientY);
      return;
    }
    this.#hasDragged = false;
    this.#drag = { y: event.clientY, height: panel.offsetHeight, atMs: event.timeStamp };
    follow(panel, this.#onMove, (end) => this.#onEnd(end));
  };

  /** Whoever pulls up what is cut off wants to see it: the next position shows more. The page scrolls as it would. */
  #followSwipe(panel: HTMLElement, startY: number): void {
    let up = 0;
    follow(
      panel,
      ({ clientY }) => (up = startY - clientY),
      () => {
        if (up > SLACK_PX && this.#position !== 'open') this.place('open');
      },
    );
  }

  readonly #onMove = ({ clientY }: PointerEvent): void => {
    const panel = this.#panel;
    if (!this.#drag || !panel) return;
    const up = this.#drag.y - clientY;
    if (!this.#hasDragged && Math.abs(up) < SLACK_PX) return;
    this.#hasDragged = true;
    if (this.#position === 'open') return;
    const most = panel.parentElement?.clientHeight ?? 0;
    panel.classList.add('dragged');
    panel.style.blockSize = `${String(Math.max(80, Math.min(most, this.#drag.height + up)))}px`;
  };

  #onEnd({ clientY, timeStamp, type }: PointerEvent): void {
    const panel = this.#panel;
    const drag = this.#drag;
    this.#drag = undefined;
    if (!panel || !drag) return;
    const height = panel.offsetHeight;
    panel.classList.remove('dragged');
    panel.style.blockSize = '';
    // After the click that follows.
    setTimeout(() => (this.#hasDragged = false));
    if (!this.#hasDragged || type === 'pointercancel') return;
    const up = drag.y - clientY;
    const speed = up / Math.max(1, timeStamp - drag.atMs);
    if (this.#position === 'open' || Math.abs(speed) > FLICK) this.#step(Math.sign(up));
    else this.place(nearest(height / (panel.parentElement?.clientHeight || 1)));
  }

  #step(steps: number): void {
    const index = POSITIONS.indexOf(this.#position) + steps;
    this.place(POSITIONS[Math.max(0, Math.min(POSITIONS.length - 1, index))] ?? 'peek');
  }
}

/** Follows a pointer until it is lifted, or taken by the browser. */
function follow(
  panel: HTMLElement,
  onMove: (event: PointerEvent) => void,
  onEnd: (event: PointerEvent) => void,
): void {
  const view = panel.ownerDocument.defaultView ?? globalThis;
  const ended = new AbortController();
  const { signal } = ended;
  view.addEventListener('pointermove', onMove as EventListener, { signal });
  for (const type of ['pointerup', 'pointercancel']) {
    const end = (event: Event) => {
      ended.abort();
      onEnd(event as PointerEvent);
    };
    view.addEventListener(type, end, { signal });
  }
}

/** @param share of the element's height */
function nearest(share: number): SheetPosition {
  if (share < 0.42) return 'peek';
  return share < 0.8 ? 'half' : 'open';
}
