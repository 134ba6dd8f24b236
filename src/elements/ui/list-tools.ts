/** The bar above the list of a collection: a field, a panel of facets, chips for what is chosen. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Entry } from '../../data/dataset.js';
import type { Filter } from '../../state/store.js';
import { toolsMessages } from '../../i18n/fr/tools.js';
import type { RenderContext } from './render-context.js';
import { renderChosen, renderFacets, type FacetsContext } from './facets.js';
import { icon } from './icons.js';
import { ListSearch, type SearchOptions, type SearchWords } from './list-search.js';
import { panelFrame } from './panel-frame.js';

export interface ListWords extends SearchWords {
  filter: string;
  found: (count: number) => string;
}

export class ListTools<T> {
  readonly #host: LitElement;
  readonly #search: ListSearch<T>;
  #isOpen = false;

  constructor(host: LitElement, options: SearchOptions<T>) {
    this.#host = host;
    this.#search = new ListSearch(host, options);
  }

  filters(context: RenderContext): Filter[] {
    return this.#search.filters(context);
  }

  get text(): string {
    return this.#search.text;
  }

  /**
   * @param among the records before search and filters; the same array as long as they are the same
   * @param more what else stands in the bar
   */
  render(
    context: RenderContext,
    words: ListWords,
    among: readonly Entry<T>[],
    count: number,
    more: unknown = nothing,
  ): TemplateResult {
    const found = words.found(count);
    const onToggle = () => {
      this.#isOpen = !this.#isOpen;
      void context.update();
    };
    const facets = this.#search.facets(context, among, () => this.#focusButton());
    this.#search.notice(context, found);
    return html`<div class="bar">
        ${this.#search.renderField(context, words, 'grow')} ${more}
        <button
          class="button plain filter-button"
          type="button"
          part="action"
          aria-expanded=${this.#isOpen}
          @click=${onToggle}
        >
          ${icon('filters')}${words.filter}
        </button>
      </div>
      ${this.#isOpen ? this.#renderPanel(context, facets, found) : renderChosen(facets, () => found)}
      <p class="visually-hidden" role="status">${this.#search.told}</p>`;
  }

  #renderPanel(context: RenderContext, facets: FacetsContext, found: string): TemplateResult {
    const { messages, headingLevel, update } = context;
    const tools = toolsMessages(messages);
    const onClose = () => {
      this.#isOpen = false;
      void update().then(() => this.#focusButton());
    };
    const content = html`${renderFacets(facets)}
      <p class="quiet found">${found}</p>`;
    return panelFrame(
      { name: 'filters', label: tools.filters, title: tools.filters, content, onClose },
      { words: tools, headingLevel: headingLevel + 1 },
    );
  }

  #focusButton(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.filter-button')?.focus();
  }
}
