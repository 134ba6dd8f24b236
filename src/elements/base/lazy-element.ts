/**
 * An element whose content is code of its own, downloaded beside the dataset: the script that a page waits for stays
 * small, however many elements it defines.
 */
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Dataset } from '../../data/dataset.js';
import type { Messages } from '../../i18n/messages.js';
import { inTime } from '../../page/in-time.js';
import type { RenderContext } from '../ui/render-context.js';
import { renderLoading, renderPartFailed } from './states.js';
import { TerritoryElement } from './territory-element.js';

export interface Body {
  render(context: RenderContext): TemplateResult;
  /** The element has left the page: nothing waits any more. */
  sleep?(): void;
}

export abstract class LazyElement extends TerritoryElement {
  /** `undefined`: on its way. */
  @state() private body: Body | 'failed' | undefined;

  protected override readonly letsOthersPass: boolean = true;

  /** Attempt at the data with which the content was asked for last. */
  #triedAttempt: number | undefined;
  #isLoading = false;

  /** Downloads the content. */
  protected abstract loadBody(): Promise<Body>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.bodyLoaded = this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (typeof this.body === 'object') this.body.sleep?.();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A second attempt at the data is one at what shows them.
    if (this.body === 'failed' && this.#triedAttempt !== this.source.store?.attempt) {
      void this.#load();
    }
  }

  async #load(): Promise<void> {
    if (this.#isLoading || (this.body && this.body !== 'failed')) return;
    this.#isLoading = true;
    this.#triedAttempt = this.source.store?.attempt;
    try {
      this.body = await inTime(this.loadBody());
    } catch {
      this.body = 'failed';
    }
    this.#isLoading = false;
  }

  protected override renderData(dataset: Dataset, messages: Messages): TemplateResult {
    const { store } = this.source;
    if (!this.body || !store) return renderLoading(messages);
    if (this.body === 'failed') {
      return renderPartFailed(messages, () => store.retry());
    }
    return this.body.render(this.contextOf(store, dataset, messages));
  }
}
