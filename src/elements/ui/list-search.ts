/** What a visitor searches and filters in a list: what that lets through, what is chosen, what is told of it. */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Dataset, Entry } from '../../data/dataset.js';
import { memo } from '../../data/memo.js';
import type { Filter } from '../../state/store.js';
import type { FilteredCollection, Filters } from '../../state/visitor-state.js';
import type { Messages } from '../../i18n/messages.js';
import { toolsMessages } from '../../i18n/fr/tools.js';
import { TextIndex } from '../../search/text-index.js';
import type { FacetsContext } from './facets.js';
import type { RenderContext } from './render-context.js';

export interface SearchOptions<T> {
  collection: FilteredCollection;
  /** The texts of a record that can be searched. */
  describe: (
    entry: Entry<T>,
    dataset: Dataset,
    messages: Messages,
  ) => readonly (string | undefined)[];
  entriesOf: (dataset: Dataset) => readonly Entry<T>[];
}

export interface SearchWords {
  search: string;
  searchHint: string;
}

type SearchContext = Pick<RenderContext, 'dataset' | 'store' | 'messages' | 'update'>;

export class ListSearch<T> {
  readonly #host: LitElement;
  readonly #options: SearchOptions<T>;
  #text = '';
  /** Whether it was here that the filters were changed: then it is this list that tells what came of it. */
  #hasFiltered = false;
  /** What the count was last told for: the first one is no change. */
  #noticed: { filters: Filters; text: string } | undefined;
  #told = '';

  readonly #indexOf = memo(
    (dataset: Dataset, messages: Messages) =>
      new TextIndex<T>((entry) => this.#options.describe(entry, dataset, messages)),
  );
  readonly #matcherOf = memo((text: string, dataset: Dataset, messages: Messages) =>
    text ? this.#indexOf(dataset, messages).matcher(text) : undefined,
  );

  constructor(host: LitElement, options: SearchOptions<T>) {
    this.#host = host;
    this.#options = options;
  }

  /** What the visitor has set: as long as it is the same, the list is where they left it. */
  get text(): string {
    return this.#text;
  }

  /** How many records are left, once after each change of search or filters; else nothing. */
  get told(): string {
    return this.#told;
  }

  /** What is searched; the same function as long as nothing changes. */
  matcherFor(dataset: Dataset, messages: Messages): Filter | undefined {
    return this.#matcherOf(this.#text, dataset, messages);
  }

  /** What the visitor's search and filters let through; the same functions as long as nothing changes. */
  filters({ dataset, store, messages }: Omit<SearchContext, 'update'>): Filter[] {
    const all = [store.filterFor(this.#options.collection), this.matcherFor(dataset, messages)];
    return all.filter((each) => each !== undefined);
  }

  renderField(context: SearchContext, words: SearchWords, classes = ''): TemplateResult {
    const { dataset, store, messages, update } = context;
    const onText = (event: Event) => {
      this.#text = (event.currentTarget as HTMLInputElement).value;
      void store.parts?.wantAll();
      void update();
    };
    // Texts are folded while the first letter is being typed.
    const onFocus = () =>
      void this.#indexOf(dataset, messages).prepare(this.#options.entriesOf(dataset));
    return html`<label class="field ${classes}"
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
    </label>`;
  }

  /**
   * @param among the records before search and filters; the same array as long as they are the same
   * @param returnFocus after the last filter has gone together with its control
   */
  facets(
    { dataset, store, messages, update }: SearchContext,
    among: readonly Entry<unknown>[],
    returnFocus: () => void,
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
          if (!activeElement?.closest('.facet')) returnFocus();
        }),
    };
  }

  /**
   * Tells how many records are left: once per change of search or filters, by one of the elements that share them.
   * @returns whether something has changed
   */
  notice({ store }: Pick<SearchContext, 'store'>, count: string): boolean {
    const { filters } = store.state;
    const before = this.#noticed;
    const isOtherText = before?.text !== this.#text;
    if (before && before.filters === filters && !isOtherText) return false;
    // Filters whose code is still on its way change nothing yet.
    if (Object.keys(filters).length && !store.facets()) return false;
    // A list behind another tab leaves it to those that are seen.
    const isHeard = this.#host.checkVisibility();
    const isNews =
      before !== undefined && isHeard && (isOtherText || this.#hasFiltered || store.claimFilters());
    this.#hasFiltered = false;
    this.#noticed = { filters, text: this.#text };
    this.#told = isNews ? count : '';
    return true;
  }

  /** What was told is not told again. */
  hush(): void {
    this.#told = '';
  }
}
