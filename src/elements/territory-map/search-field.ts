/** "Qui est mon référent ?": a combobox over places, territories, people and records (ARIA APG, list autocomplete). */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../../data/dataset.js';
import { memo } from '../../data/memo.js';
import type { Messages } from '../../i18n/messages.js';
import type { SearchMessages } from '../../i18n/fr/search.js';
import type { BarMessages } from '../../i18n/fr/bar.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import type { RecordHit } from '../../search/records.js';
import type { Place } from '../../search/places.js';
import { icon } from '../ui/icons.js';
import { panelIcon } from '../ui/panel-icons.js';
import type { ToolsContext } from './context.js';
import type { Option } from './search-options.js';

type Engine = typeof import('./search-options.js');

/** Until then the list waits to be shown whole. */
const PATIENCE_MS = 250;

export class SearchField {
  readonly #root: Node;
  #text = '';
  #records: readonly RecordHit[] = [];
  #places: readonly Place[] = [];
  #isOpen = false;
  #isSearching = false;
  #havePlacesFailed = false;
  #activeIndex = -1;
  #engine: Promise<Engine> | undefined;
  #code: Engine | undefined;
  readonly #recordsIn = memo(
    (dataset: Dataset, messages: Messages, Index: Engine['RecordIndex']) =>
      new Index(dataset, messages),
  );
  #chooseWhenFound = false;

  constructor(root: Node) {
    this.#root = root;
  }

  /** @param tool what stands at the end of the field while it is empty */
  render(context: ToolsContext, tool: unknown): TemplateResult {
    const { words } = context;
    const found = this.#code?.searchMessages(context.messages);
    const label = context.dataset.referents.length ? words.searchLabel : words.plainSearchLabel;
    const options = found ? this.#optionsIn(found) : [];
    const active = options[this.#activeIndex];
    const isShown = this.#isOpen && this.#text.trim().length > 1;
    return html`<div
      class="search"
      @focusout=${(event: FocusEvent) => this.#onFocusOut(event, context)}
    >
      <div class="search-box">
        ${panelIcon('search')}
        <label class="search-label" for="search">${label}</label>
        <input
          id="search"
          class="search-input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${isShown}
          aria-controls="search-results"
          aria-activedescendant=${active && isShown ? active.id : nothing}
          placeholder=${words.searchPlaceholder}
          .value=${this.#text}
          @focus=${() => void this.#prepare()}
          @input=${(event: Event) => this.#onInput(event, context)}
          @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, options, context)}
        />
        ${
          this.#text
            ? html`<button
                class="control clear"
                type="button"
                part="action"
                aria-label=${words.clearSearch}
                @click=${() => this.#clear(context)}
              >
                ${icon('close')}
              </button>`
            : tool
        }
      </div>
      <div
        class="results"
        id="search-results"
        role="listbox"
        aria-label=${label}
        ?hidden=${!isShown}
      >
        ${isShown ? this.#renderOptions(options, context, found) : nothing}
      </div>
      <p class="visually-hidden" role="status">
        ${isShown ? this.#statusText(options.length, words, found) : ''}
      </p>
    </div>`;
  }

  #renderOptions(
    options: readonly Option[],
    context: ToolsContext,
    found: SearchMessages | undefined,
  ): TemplateResult {
    const active = options[this.#activeIndex];
    const onChoose = (option: Option) => this.#choose(option, context);
    return html`${found && this.#code?.renderOptions(options, active, found, onChoose)}
    ${
      options.length === 0 || this.#havePlacesFailed
        ? html`<div class="no-option" role="option" aria-disabled="true" aria-selected="false">
            ${this.#statusText(options.length, context.words, found)}
            ${
              options.length === 0 && !this.#isSearching
                ? html`<span class="quiet">${found?.nothingHelp}</span>`
                : nothing
            }
          </div>`
        : nothing
    }`;
  }

  #statusText(
    count: number,
    { searching, searchFailed }: BarMessages,
    found: SearchMessages | undefined,
  ): string {
    if (this.#havePlacesFailed) return found?.placesFailed ?? searchFailed;
    if (count) return found?.results(count) ?? '';
    return this.#isSearching || !found ? searching : found.nothing(this.#text.trim());
  }

  #optionsIn(words: SearchMessages): readonly Option[] {
    return this.#code?.optionsOf(this.#places, this.#records, words) ?? [];
  }

  /** Downloads the engine when the visitor comes to the field, not before. */
  #prepare(): Promise<Engine> {
    if (!this.#engine) {
      this.#engine = import('./search-options.js');
      this.#engine.then(
        ({ searchResultsStyles }) => adoptStyles(this.#root, searchResultsStyles),
        () => (this.#engine = undefined),
      );
    }
    return this.#engine;
  }

  #onInput(event: Event, context: ToolsContext): void {
    this.#text = (event.target as HTMLInputElement).value;
    this.#isOpen = true;
    this.#activeIndex = -1;
    this.#isSearching = true;
    this.#chooseWhenFound = false;
    context.update();
    void this.#search(this.#text, context);
  }

  async #search(text: string, context: ToolsContext): Promise<void> {
    const { dataset, store, messages, update } = context;
    // What was not read yet is searched, too, once it is there.
    const coming = store.parts?.wantAll();
    const isStale = () => this.#text !== text;
    let places: readonly Place[] = [];
    let hasFailed = false;
    try {
      const { RecordIndex, coverageOf, findPlaces } = (this.#code = await this.#prepare());
      if (isStale()) return;
      const records = this.#recordsIn(dataset, messages, RecordIndex).find(text);
      const finding = findPlaces(text, coverageOf(dataset));
      // Places come first in the list: a download of theirs is waited for, but not for long.
      const isLate = await Promise.race([finding.then(() => false), wait(PATIENCE_MS)]);
      if (isStale()) return;
      this.#records = records;
      if (isLate) {
        this.#places = [];
        update();
      }
      places = await finding;
    } catch {
      hasFailed = true;
    }
    if (isStale()) return;
    this.#places = places;
    this.#havePlacesFailed = hasFailed;
    this.#isSearching = false;
    this.#activeIndex = -1;
    const [first] = this.#code ? this.#optionsIn(this.#code.searchMessages(messages)) : [];
    if (this.#chooseWhenFound && first) this.#choose(first, context);
    update();
    await coming;
    const whole = store.dataset;
    if (isStale() || !this.#code || !whole || whole === dataset) return;
    this.#records = this.#recordsIn(whole, messages, this.#code.RecordIndex).find(text);
    update();
  }

  #onKeydown(event: KeyboardEvent, options: readonly Option[], context: ToolsContext): void {
    const count = options.length;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      if (this.#isOpen && count && !event.altKey) {
        const from = this.#activeIndex < 0 && step < 0 ? 0 : this.#activeIndex;
        this.#activeIndex = (from + step + count) % count;
      }
      this.#isOpen = true;
    } else if (key === 'Enter') {
      const option = options[Math.max(this.#activeIndex, 0)];
      // What is shown may still be of the text before: the first result of this one is waited for.
      if (this.#isSearching && this.#activeIndex < 0) this.#chooseWhenFound = true;
      else if (this.#isOpen && option) this.#choose(option, context);
    } else if (key === 'Escape') {
      if (this.#isOpen && this.#text) this.#isOpen = false;
      else this.#clear(context);
    } else {
      return;
    }
    event.preventDefault();
    context.update();
    context.afterUpdate((root) =>
      root.querySelector('.option[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #choose(option: Option, context: ToolsContext): void {
    this.#text = option.name;
    this.#isOpen = false;
    this.#activeIndex = -1;
    option.choose(context);
    context.update();
  }

  #clear(context: ToolsContext): void {
    this.#text = '';
    this.#records = [];
    this.#places = [];
    this.#isOpen = false;
    if (context.store.state.place !== undefined) context.store.update({ place: undefined });
    context.update();
    context.afterUpdate((root) => root.querySelector<HTMLElement>('.search-input')?.focus());
  }

  #onFocusOut({ relatedTarget, currentTarget }: FocusEvent, { update }: ToolsContext): void {
    if (relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget)) return;
    if (!this.#isOpen) return;
    this.#isOpen = false;
    update();
  }
}

function wait(ms: number): Promise<true> {
  return new Promise((resolve) => setTimeout(() => resolve(true), ms));
}
