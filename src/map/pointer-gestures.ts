/**
 * Drag, pinch and wheel on the picture. Cooperative: one finger and the plain wheel scroll the page; two
 * fingers, Ctrl + wheel and the mouse button move the map.
 */

/** A gesture that was left to the page. */
export type BlockedGesture = 'wheel' | 'touch';

export interface GestureCallbacks {
  canPan(): boolean;
  /** Whether there is no page to scroll: in full screen every gesture is the map's. */
  isFree(): boolean;
  onBlocked(gesture: BlockedGesture): void;
  onPan(dx: number, dy: number): void;
  onZoom(factor: number, at: readonly [x: number, y: number]): void;
}

/** Pixels of movement that make a press a drag. */
const DRAG_THRESHOLD = 5;

export class PointerGestures {
  /** True until the click that ends a drag: it chooses nothing. */
  hasDragged = false;
  readonly #element: HTMLElement;
  readonly #callbacks: GestureCallbacks;
  readonly #abort = new AbortController();
  #last: { x: number; y: number } | undefined;
  #finger: { x: number; y: number } | undefined;
  #pinch: { distance: number; x: number; y: number } | undefined;

  constructor(element: HTMLElement, callbacks: GestureCallbacks) {
    this.#element = element;
    this.#callbacks = callbacks;
    const { signal } = this.#abort;
    element.addEventListener('pointerdown', this.#onPointerDown, { signal });
    element.addEventListener('pointermove', this.#onPointerMove, { signal });
    element.addEventListener('pointerup', this.#onPointerEnd, { signal });
    element.addEventListener('pointercancel', this.#onPointerEnd, { signal });
    element.addEventListener('wheel', this.#onWheel, { signal, passive: false });
    element.addEventListener('touchstart', this.#onTouch, { signal, passive: true });
    element.addEventListener('touchmove', this.#onTouch, { signal, passive: false });
    element.addEventListener('touchend', this.#onTouch, { signal, passive: true });
  }

  destroy(): void {
    this.#abort.abort();
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    this.hasDragged = false;
    const isOnButton = event.target instanceof Element && event.target.closest('button');
    if (isOnButton) return;
    if (event.pointerType === 'mouse' && event.button === 0 && this.#callbacks.canPan()) {
      this.#last = { x: event.clientX, y: event.clientY };
    }
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    if (!this.#last) return;
    const [dx, dy] = [event.clientX - this.#last.x, event.clientY - this.#last.y];
    if (!this.hasDragged && Math.hypot(dx, dy) < DRAG_THRESHOLD) return;
    this.hasDragged = true;
    this.#element.setPointerCapture(event.pointerId);
    this.#last = { x: event.clientX, y: event.clientY };
    this.#callbacks.onPan(dx, dy);
  };

  readonly #onPointerEnd = (): void => {
    this.#last = undefined;
    // After the click that follows: a later one without a press (voice control) is no drag.
    setTimeout(() => (this.hasDragged = false));
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey && !this.#callbacks.isFree()) {
      this.#callbacks.onBlocked('wheel');
      return;
    }
    event.preventDefault();
    this.#callbacks.onZoom(Math.exp(-event.deltaY / 200), this.#at(event.clientX, event.clientY));
  };

  readonly #onTouch = (event: TouchEvent): void => {
    const [a, b] = event.touches;
    if (!a || !b) {
      this.#pinch = undefined;
      if (a && event.type === 'touchmove') this.#onOneFinger(a, event);
      this.#finger = a && { x: a.clientX, y: a.clientY };
      return;
    }
    this.#finger = undefined;
    if (event.cancelable && event.type === 'touchmove') event.preventDefault();
    const distance = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    const [x, y] = this.#at((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
    if (this.#pinch && distance > 0) {
      this.hasDragged = true;
      this.#callbacks.onZoom(distance / this.#pinch.distance, [x, y]);
      this.#callbacks.onPan(x - this.#pinch.x, y - this.#pinch.y);
    }
    this.#pinch = { distance: distance || 1, x, y };
  };

  #onOneFinger({ clientX, clientY }: Touch, event: TouchEvent): void {
    if (!this.#callbacks.canPan()) return;
    if (!this.#callbacks.isFree()) {
      this.#callbacks.onBlocked('touch');
      return;
    }
    if (event.cancelable) event.preventDefault();
    if (this.#finger) this.#callbacks.onPan(clientX - this.#finger.x, clientY - this.#finger.y);
    this.hasDragged = true;
  }

  #at(clientX: number, clientY: number): [number, number] {
    const box = this.#element.getBoundingClientRect();
    return [clientX - box.x, clientY - box.y];
  }
}
