/** A list that is drawn a page at a time, and whole on paper. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';

interface PagerHost extends LitElement {
  /** Before the visitor sees more of a list, it keeps within the height that the page reserved. */
  readonly reserve: { release(): void };
  readonly isPrinting: boolean;
}

export class Pager {
  readonly #host: PagerHost;
  readonly #pageSize: number;
  readonly #selector: string;
  #pageCount = 1;
  #basis: readonly unknown[] = [];

  /** @param selector of the items in the host's shadow root: the focus goes to the first new one */
  constructor(host: LitElement, pageSize: number, selector: string) {
    this.#host = host as PagerHost;
    this.#pageSize = pageSize;
    this.#selector = selector;
  }

  /** Begins anew when what the visitor has set is another; more data do not undo what was opened. */
  follow(...basis: readonly unknown[]): void {
    if (basis.every((each, index) => each === this.#basis[index])) return;
    this.#basis = basis;
    this.restart();
  }

  restart(): void {
    this.#pageCount = 1;
  }

  /** How many of the items are drawn. */
  get limit(): number {
    return this.#host.isPrinting ? Infinity : this.#pageCount * this.#pageSize;
  }

  /** @param label of the button, for the number of items behind it */
  renderNext(total: number, label: (rest: number) => string): TemplateResult | typeof nothing {
    const rest = total - this.limit;
    if (rest <= 0) return nothing;
    return html`<button
      class="button more next-page"
      part="action"
      type="button"
      data-item
      @click=${() => void this.show(this.#pageCount + 1)}
    >
      ${label(rest)}
    </button>`;
  }

  get pageCount(): number {
    return this.#pageCount;
  }

  /** Draws so many pages; the focus goes to the first item of the last one. */
  async show(count: number): Promise<void> {
    this.#pageCount = count;
    this.#host.reserve.release();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const items = this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#selector);
    const first = items[(count - 1) * this.#pageSize];
    if (!first) return;
    first.tabIndex = -1;
    first.focus();
  }
}
