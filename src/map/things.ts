/** The things on the picture that one can point at: shapes, markers, stops. Found by name, on screen, and focused. */
import type { ArrowKey, Spot } from './neighbour.js';

/** The data attribute that carries the name of a thing, by kind of thing. */
const NAMED_BY = { shape: 'id', marker: 'key', stop: 'stop' } as const;
export type Thing = keyof typeof NAMED_BY;
const SELECTORS: Readonly<Record<Thing, string>> = {
  shape: '.shape',
  marker: '.point',
  stop: '.stop',
};

/** The thing that an event is about. */
export function namedBy(event: Event): { thing: Thing; name: string } | undefined {
  if (!(event.target instanceof Element)) return undefined;
  for (const thing of Object.keys(NAMED_BY) as Thing[]) {
    const found = event.target.closest<SVGElement>(SELECTORS[thing]);
    const name = found?.dataset[NAMED_BY[thing]];
    if (name !== undefined) return { thing, name };
  }
  return undefined;
}

export class Things {
  readonly #container: HTMLElement;
  #moves: Promise<void> = Promise.resolve();

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /** Where the things of a kind are on screen, whatever frame they belong to. */
  spots(thing: Thing): Spot[] {
    return this.#elements(thing).map((element) => {
      const box = element.getBoundingClientRect();
      const id = element.dataset[NAMED_BY[thing]] ?? '';
      return { id, x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
  }

  focus(thing: Thing, name: string): void {
    this.#elements(thing)
      .find((element) => element.dataset[NAMED_BY[thing]] === name)
      ?.focus({ preventScroll: true });
  }

  /** From the thing that has the focus to the next one in the direction of an arrow key; no press is lost. */
  focusNeighbour(thing: Thing, key: ArrowKey): void {
    this.#moves = this.#moves.then(async () => {
      // On its way since something in the picture got the focus.
      const { neighbour } = await import('./neighbour.js');
      const name = this.focusedName(thing);
      const spots = this.spots(thing);
      const from = spots.find((spot) => spot.id === name);
      const next = from && neighbour(from, spots, key);
      if (next) this.focus(thing, next.id);
    });
    this.#moves = this.#moves.catch(() => undefined);
  }

  /** The name of the thing of a kind that has the focus. */
  focusedName(thing: Thing): string | undefined {
    const active = this.#activeElement;
    return active instanceof SVGElement ? active.dataset[NAMED_BY[thing]] : undefined;
  }

  /** The marker that has the focus: drawing may dissolve it. */
  focusedMarker(): Spot | undefined {
    const id = this.focusedName('marker');
    return id === undefined ? undefined : this.spots('marker').find((spot) => spot.id === id);
  }

  /** Puts the focus on the marker nearest to one that has gone with it. */
  keepFocusNear({ x, y }: Spot): void {
    if (this.#activeElement) return;
    const distance = (spot: Spot) => Math.hypot(spot.x - x, spot.y - y);
    const [nearest] = this.spots('marker').sort((a, b) => distance(a) - distance(b));
    if (nearest) this.focus('marker', nearest.id);
  }

  get #activeElement(): Element | null {
    return (this.#container.getRootNode() as ShadowRoot).activeElement;
  }

  #elements(thing: Thing): SVGElement[] {
    return [...this.#container.querySelectorAll<SVGElement>(SELECTORS[thing])];
  }
}
