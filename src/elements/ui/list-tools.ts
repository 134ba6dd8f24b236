/** Search and filters above the list of a collection: a field, a panel of facets, chips for what is chosen. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Dataset, Entry } from '../../data/dataset.js';
import type { Filter } from '../../state/store.js';
import type { FilteredCollection, Filters } from '../../state/visitor-state.js';
import type { Messages } from '../../i18n/messages.js';
import { toolsMessages } from '../../i18n/fr/tools.js';
import { TextIndex } from '../../search/text-index.js';
import type { RenderContext } from './render-context.js';
import { renderChosen, renderFacets, type FacetsContext } from './facets.js';
import { icon } from './icons.js';
import { panelFrame } from './panel-frame.js';

export interface ListWords {
  search: string;
  searchHint: string;
  filter: string;
  found: (count: number) => string;
}

export interface ListOptions<T> {
  collection: FilteredCollection;
  /** The texts of a record that can be searched. */
  describe: (
    entry: Entry<T>,
    dataset: Dataset,
    messages: Messages,
  ) => readonly (string | undefined)[];
  entriesOf: (dataset: Dataset) => readonly Entry<T>[];
}

export class ListTools<T> {
  readonly #host: LitElement;
  readonly #options: ListOptions<T>;
  #text = '';
  /** Whether it was here that the filters were changed: then it is this list that tells what came of it. */
  #hasFiltered = false;
  #isOpen = false;
  #index: { for: readonly unknown[]; value: TextIndex<T> } | undefined;
  #matcher: { for: readonly unknown[]; value: Filter | undefined } | undefined;
  /** What the count was last told for: the first one is no change. */
  #told: { filters: Filters; text: string; count: string } | undefined;

  constructor(host: LitElement, options: ListOptions<T>) {
    this.#host = host;
    this.#options = options;
  }

  /** What the visitor's search and filters let through; the same functions as long as nothing changes. */
  filters({ dataset, store, messages }: RenderContext): Filter[] {
    const basis = [this.#text, dataset, messages];
    if (basis.some((each, index) => each !== this.#matcher?.for[index])) {
      const value = this.#text ? this.#indexFor(dataset, messages).matcher(this.#text) : undefined;
      this.#matcher = { for: basis, value };
    }
    const all = [store.filterFor(this.#options.collection), this.#matcher?.value];
    return all.filter((each) => each !== undefined);
  }

  /** What the visitor has set: as long as it is the same, the list is where they left it. */
  get text(): string {
    return this.#text;
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
    const { messages, dataset, update } = context;
    const onText = (event: Event) => {
      this.#text = (event.currentTarget as HTMLInputElement).value;
      void update();
    };
    const onToggle = () => {
      this.#isOpen = !this.#isOpen;
      void update();
    };
    // Texts are folded while the first letter is being typed.
    const onFocus = () =>
      void this.#indexFor(dataset, messages).prepare(this.#options.entriesOf(dataset));
    const facets = this.#facets(context, among);
    return html`<div class="bar">
        <label class="field grow"
          >${words.search}
          <input
            class="field-input"
            type="search"
            autocomplete="off"
            placeholder=${words.searchHint}
            .value=${this.#text}
            @focus=${onFocus}
            @input=${onText}
          />
        </label>
        ${more}
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
      ${this.#isOpen ? this.#renderPanel(context, facets, words.found(count)) : renderChosen(facets, () => words.found(count))}
      <p class="visually-hidden" role="status">${this.#countText(context, words.found(count))}</p>`;
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

  #facets(
    { dataset, store, messages, update }: RenderContext,
    among: readonly Entry<T>[],
  ): FacetsContext {
    const text = this.#text.trim();
    const clear = () => {
      this.#text = '';
      void update();
    };
    return {
      dataset,
      store,
      messages,
      words: toolsMessages(messages),
      collection: this.#options.collection,
      among,
      search: text ? { text, clear } : undefined,
      onFiltered: () => (this.#hasFiltered = store.claimFilters()),
      onCleared: () =>
        void update().then(() => {
          const { activeElement } = this.#host.renderRoot as ShadowRoot;
          if (!activeElement?.closest('.facet')) this.#focusButton();
        }),
    };
  }

  /** Told once per change of search or filters, by one of the elements that share them. */
  #countText({ store }: RenderContext, count: string): string {
    const { filters } = store.state;
    const before = this.#told;
    const isOtherText = before?.text !== this.#text;
    if (before && before.filters === filters && !isOtherText) return before.count;
    // Filters whose code is still on its way change nothing yet.
    if (Object.keys(filters).length && !store.facets()) return before?.count ?? '';
    // A list behind another tab leaves it to those that are seen.
    const isHeard = this.#host.checkVisibility();
    const isNews =
      before !== undefined && isHeard && (isOtherText || this.#hasFiltered || store.claimFilters());
    this.#hasFiltered = false;
    this.#told = { filters, text: this.#text, count: isNews ? count : '' };
    return this.#told.count;
  }

  #indexFor(dataset: Dataset, messages: Messages): TextIndex<T> {
    if (this.#index?.for[0] !== dataset || this.#index.for[1] !== messages) {
      const { describe } = this.#options;
      const value = new TextIndex<T>((entry) => describe(entry, dataset, messages));
      this.#index = { for: [dataset, messages], value };
    }
    return this.#index.value;
  }

  #focusButton(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.filter-button')?.focus();
  }
}
