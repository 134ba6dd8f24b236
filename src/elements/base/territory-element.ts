/** What all elements share: their association by `src`, their language, their states, the choice of a territory. */
import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclaration,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DatasetStore } from '../../state/store.js';
import type { VisitorState } from '../../state/visitor-state.js';
import type { RenderContext } from '../ui/render-context.js';
import { DatasetController } from './dataset-controller.js';
import { LanguageController } from './language-controller.js';
import { ReserveController } from './reserve-controller.js';
import type { Dataset, Origin, TerritoryEntry } from '../../data/dataset.js';
import { DatasetLoadError } from '../../data/errors.js';
import { localDay } from '../../data/freshness.js';
import { watchPolicyRefusals } from '../../page/policy-refusals.js';
import type { Messages } from '../../i18n/messages.js';
import { VERSION } from '../../page/version.js';
import { DatasetErrorEvent, DatasetLoadEvent, TerritorySelectEvent } from './events.js';
import { isCopy, renderSourceLine } from './source-line.js';
import { onDemand } from '../ui/on-demand.js';
import { failureWords, renderError, renderLoading, renderNoSrc } from './states.js';
import { coercionFor, nameOrNull, wholeNumber } from './property-values.js';
import { sharedStyles } from './shared.styles.js';

/** Data that come within this time need no loading state before them, unless it keeps content of the page in view. */
const LOADING_DELAY_MS = 100;
/** Lists that the publisher wrote inside say the same: they stand until all downloads have ended, well or not. */
const LISTS_DELAY_MS = 1e5;

/** Whether an element has rendered its first data and is not on screen yet. */
let isTurnTaken = false;

const unreadCode = onDemand(() => import('./unread-parts.js'));

/** Where the visitor chose last; of what is in a shadow, whose shadow it is. */
let chooser: Node | undefined;

function noteChooser({ target }: Event): void {
  chooser = target as Node;
}

/** After the next frame; a page in the background has none, so not for ever. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 50);
  });
}

/**
 * Base of the elements. Elements with the same `src` and `group` share one download and one selection,
 * wherever they stand in the page.
 *
 * @slot - Shown until the data are there, and when they cannot be had.
 * @event {TerritorySelectEvent} territory-select - The visitor chose a territory; cancelable.
 * @event {DatasetLoadEvent} dataset-load - The data are there. Does not bubble.
 * @event {DatasetErrorEvent} dataset-error - The data could not be had. Does not bubble.
 * @csspart root - The frame around everything.
 * @csspart state - The message of a state without data.
 * @csspart action - Every button and link that does something.
 * @csspart source - The line that says where the data come from.
 * @cssproperty [--territory-accent=#0b6e6e] - The one accent colour.
 * @cssproperty [--territory-on-accent] - Text on the accent colour; black or white by default, whichever is read.
 * @cssproperty [--territory-ink=#16232b] - Text.
 * @cssproperty [--territory-ink-2] - Quieter text; between ink and surface by default.
 * @cssproperty [--territory-surface=#fff] - Ground.
 * @cssproperty [--territory-sunk] - Ground of what lies deeper; of ink and surface by default.
 * @cssproperty [--territory-line] - Borders; of ink and surface by default.
 * @cssproperty [--territory-warm=#8f4206] - Someone is looked for, or a place is free.
 * @cssproperty [--territory-warm-weak=#fdf1e6] - Ground of the warm colour.
 * @cssproperty [--territory-radius=10px] - Corner radius.
 * @cssproperty [--territory-focus] - Focus ring; the accent by default.
 */
export abstract class TerritoryElement extends LitElement {
  /** Version of the copy of the script that defines the element. */
  static readonly version = VERSION;

  static override styles: CSSResultGroup = [sharedStyles];

  /** Space-separated URLs of dataset files, in order of precedence. */
  @property() src = '';

  /** URL of a copy of the data on another host, shown with its date when none of `src` can be had. */
  @property() snapshot = '';

  /** Lets the browser keep the last good data of the page (Cache Storage), shown with their date when none can be had. */
  @property({ type: Boolean, attribute: 'keep-copy' }) keepCopy = false;

  /** Name that separates selections on a page that shows the same `src` twice. */
  @property() group = '';

  /** Id of a territory to stay on, whatever is chosen elsewhere. */
  @property() territory = '';

  /**
   * Keeps territory, filters, opened record, comparison, case, tab, month and view in the page's hash, where a link can be
   * copied; a value is the name that sets them apart from those of another group.
   */
  @property({ type: nameOrNull, attribute: 'sync-url' }) syncUrl: string | null = null;

  /** Level of the element's own title in the page's outline; what is below follows. */
  @property({ type: wholeNumber(2, 1, 6), attribute: 'heading-level' }) headingLevel = 2;

  /** Months after which a record that nobody has checked says so; 0: never. */
  @property({ type: wholeNumber(12, 0, 1200), attribute: 'stale-months' }) staleMonths = 12;

  /** Keeps mail addresses out of the page until the visitor asks for one. */
  @property({ type: Boolean, attribute: 'reveal-contact' }) revealContact = false;

  /** Lets visitors keep structures as favourites, in their browser alone (`localStorage`). */
  @property({ type: Boolean, attribute: 'keep-favourites' }) keepFavourites = false;

  /** Whether the page is going to paper, which has no "Afficher plus": then lists are whole. */
  @state() protected isPrinting = false;
  /** Whether the tag was closed as XML is (`<territory-map />`): in HTML it holds what follows. */
  @state() private isUnclosed = false;

  protected readonly source = new DatasetController(this, {
    onLoad: (dataset) => this.#onLoad(dataset),
    onError: (error) => this.#onError(error),
  });
  protected readonly language = new LanguageController(this);
  protected readonly reserve = new ReserveController(
    this,
    (count) => this.language.messages?.showMore(count) ?? '',
  );

  /** What a screen reader is told: one text per change, from one of the elements that share it. */
  #announcement = '';
  #shownChoice = 0;
  #checkedForCopy: Dataset | undefined;
  #hasShownData = false;
  #focused: HTMLElement | undefined;
  #lostId: string | undefined;
  /** In another document: until the styles are there. */
  #styled: Promise<void> | undefined;

  /** A property takes whatever a page sets it to. */
  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    const descriptor = super.getPropertyDescriptor(name, key, options);
    if (!descriptor || options.state) return descriptor;
    const coerce = coercionFor(options.type);
    return {
      ...descriptor,
      set(value: unknown) {
        descriptor.set?.call(this, coerce(value));
      },
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchPolicyRefusals();
    document.addEventListener('territory-select', noteChooser, true);
    // The download starts now, not after the first rendering.
    this.source.preload();
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#onParsed, { once: true });
    } else this.#onParsed();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
  };

  readonly #onParsed = (): void => {
    if ([...this.children].every((each) => each.slot)) return;
    import('../../page/swallowed.js').then(
      ({ hasSwallowed }) => (this.isUnclosed = hasSwallowed(this)),
      // Nobody is told.
      () => undefined,
    );
  };

  /** A page builder moved the element into another document, where sheets of this one do not count. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#readoptStyles(this.shadowRoot);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow({ mode: 'open' });
    this.#readoptStyles(root);
    return root;
  }

  #readoptStyles(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    this.#styled = import('../../page/adopt-styles.js').then(
      ({ readoptStyles }) => readoptStyles(root, elementStyles as CSSResult[]),
      // What is said is said without its look, too.
      () => undefined,
    );
  }

  /** Ends when there is what shows the data. */
  protected bodyLoaded: Promise<void> | undefined;

  /** Whether the others may render their first data before this one, because it takes longer. */
  protected readonly letsOthersPass: boolean = false;

  /**
   * Where several elements get their data at once, they take turns: the first is on screen before the second is
   * worked out.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#styled) await this.#styled;
    if (!this.hasUpdated) {
      if (this.querySelector('li')) {
        const slot = this.renderRoot.appendChild(document.createElement('slot'));
        await this.source.soon(LISTS_DELAY_MS, this.bodyLoaded);
        slot.remove();
      } else if (!this.textContent?.trim()) await this.source.soon(LOADING_DELAY_MS);
    }
    if (this.source.state.status === 'ready' && !this.#hasShownData) {
      this.#hasShownData = true;
      if (this.letsOthersPass) await new Promise((resolve) => setTimeout(resolve));
      while (isTurnTaken) await nextPaint();
      isTurnTaken = true;
      void nextPaint().then(() => (isTurnTaken = false));
    }
    super.scheduleUpdate();
  }

  override willUpdate(_changed: PropertyValues): void {
    this.source.resolve();
    this.source.sync(this.syncUrl);
    const active = this.shadowRoot?.activeElement;
    this.#focused = active instanceof HTMLElement ? active : undefined;
    const { store, state } = this.source;
    const { messages } = this.language;
    if (!store || !messages) return;
    if (state.status === 'error') {
      this.#announce(messages.loadFailed, `error ${String(store.attempt)}`);
    }
    if (state.status === 'ready') {
      this.#tellCopy(state.dataset, messages);
      store.parts?.want(this.shownIn(state.dataset)?.id);
    }
    if (store.choice === this.#shownChoice) return;
    this.#shownChoice = store.choice;
    // What stands above the finger keeps its height; below it, what changes may take the room that it needs.
    if (chooser?.compareDocumentPosition(this) !== Node.DOCUMENT_POSITION_PRECEDING) {
      this.reserve.release();
    }
    const territory = state.status === 'ready' ? this.selectedIn(state.dataset) : undefined;
    const text =
      territory && !this.territory ? this.announcementFor(territory, messages) : undefined;
    this.#announce(text, `choice ${String(store.choice)}`);
  }

  /** Once for every dataset that is a copy; not while the next try is under way. */
  #tellCopy(dataset: Dataset, { copyShown, loadFailed }: Messages): void {
    if (dataset === this.#checkedForCopy) return;
    this.#checkedForCopy = dataset;
    if (isCopy(dataset)) {
      this.#announce(copyShown, `copy ${String(this.source.store?.attempt)}`);
    } else if ([copyShown, loadFailed].includes(this.#announcement)) this.#announcement = '';
  }

  #announce(text: string | undefined, what: string): void {
    // Nothing to say, or nobody who hears it from here: another element may have.
    if (text === undefined || (this.hasUpdated && !this.checkVisibility())) return;
    if (this.source.store?.claim(what)) this.#announcement = text;
  }

  /** What to tell of a chosen territory; nothing by default. */
  protected announcementFor(_territory: TerritoryEntry, _messages: Messages): string | undefined {
    return undefined;
  }

  override updated(_changed: PropertyValues): void {
    // A control that went away with what it changed must not take the focus with it.
    if (!this.#focused || this.#focused.isConnected) return;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const successor = find('.heading') ?? find('.root');
    if (!successor) return;
    successor.tabIndex = -1;
    successor.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    return html`<div class="root" part="root" lang=${this.language.code}>
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      ${this.#renderState()} ${this.#renderUnclosed()}
    </div>`;
  }

  #renderState(): TemplateResult {
    const { messages } = this.language;
    const { state } = this.source;
    if (!messages || state.status === 'loading') {
      return renderLoading(messages, this.source.store?.isSlow);
    }
    if (state.status === 'no-src') return renderNoSrc(messages, this.#update);
    if (state.status === 'error') {
      const canRetry = !(state.error instanceof DatasetLoadError && state.error.code === 'bad-url');
      const onRetry = canRetry ? this.#onRetryClick : undefined;
      return renderError(state.error, messages, onRetry, this.#update);
    }
    const { dataset } = state;
    return html`${
      this.#isLost(dataset)
        ? html`<p class="state notice">${messages.unknownTerritory}</p>`
        : nothing
    }
    ${this.renderData(dataset, messages)} ${this.#renderUnread(dataset, messages)}
    ${renderSourceLine(dataset, messages, this.source.isLast, this.#onRetryClick, this.#update)}`;
  }

  /** What there is beside what was downloaded. */
  #renderUnread(dataset: Dataset, messages: Messages): unknown {
    const { store } = this.source;
    const code = store?.parts && unreadCode(this.#update);
    if (!store || typeof code !== 'object') return nothing;
    const territory = this.shownIn(dataset);
    const onAsk = () => this.reserve.release();
    const isWithin = this.getRootNode() !== this.ownerDocument;
    return code.renderUnread({
      ...{ tag: this.localName, isWithin, store, territory, messages, onAsk },
    });
  }

  /** Whether a link has chosen a territory that is not there: one of the elements says so. */
  #isLost(dataset: Dataset): boolean {
    const { store } = this.source;
    const selectedId = store?.state.territory;
    if (this.territory || selectedId === undefined || dataset.territories.has(selectedId)) {
      return false;
    }
    if (dataset.isComplete && store?.claim(`lost ${selectedId}`)) this.#lostId = selectedId;
    return this.#lostId === selectedId;
  }

  /** What follows in the page is seen all the same. */
  #renderUnclosed(): TemplateResult | typeof nothing {
    const hasSlot = this.source.state.status !== 'ready';
    return this.isUnclosed
      ? html`<p class="state notice">
            ${failureWords(this.language.messages, this.#update)?.unclosed(this.localName)}
          </p>
          ${hasSlot ? nothing : html`<slot></slot>`}`
      : nothing;
  }

  /** What those who render a part of the element know of it. */
  protected contextOf(store: DatasetStore, dataset: Dataset, messages: Messages): RenderContext {
    return {
      dataset,
      store,
      messages,
      today: localDay(Date.now()),
      staleMonths: this.staleMonths,
      headingLevel: this.headingLevel,
      territory: this.selectedIn(dataset),
      shownTerritory: this.shownIn(dataset),
      isPinned: this.territory !== '',
      isSynced: this.syncUrl !== null,
      keepsFavourites: this.keepFavourites,
      langOf: this.langOf,
      choose: (id, more) => this.choose(id, more),
      update: () => {
        // The visitor acted: what changes now may take the room that it needs.
        this.reserve.release();
        this.requestUpdate();
        return this.updateComplete;
      },
      renderMore: () => this.renderMore(),
    };
  }

  protected abstract renderData(dataset: Dataset, messages: Messages): TemplateResult;

  /** The button behind which items wait that do not fit the reserved height. */
  protected renderMore(): TemplateResult {
    return html`<button
      class="button more"
      part="action"
      type="button"
      data-more
      hidden
      @click=${this.reserve.showAll}
    ></button>`;
  }

  /** `lang` of the texts of a file, when it is not that of the interface. */
  protected readonly langOf = ({ language }: Origin): string | typeof nothing =>
    language.split('-')[0] === this.language.code ? nothing : language;

  /** By what the freshness of records is told. */
  protected get freshness(): { today: string; staleMonths: number } {
    return { today: localDay(Date.now()), staleMonths: this.staleMonths };
  }

  /** Id of the territory shown: the pinned one, else the one chosen. */
  get selectedId(): string | undefined {
    return this.territory || this.source.store?.state.territory;
  }

  /** Whether the address bar follows what the visitor looks at. */
  protected get isSynced(): boolean {
    return this.syncUrl !== null;
  }

  /** Chooses a territory by id for all elements with the same `src` and `group`; `undefined`: none. */
  select(id: string | undefined): void {
    this.source.store?.update({ territory: id });
  }

  /** A choice by the visitor, with what comes with it: the page may cancel it. */
  protected choose(id: string | undefined, more?: Partial<VisitorState>): void {
    const event = new TerritorySelectEvent(id);
    if (this.dispatchEvent(event)) this.source.store?.update({ ...more, territory: id });
  }

  /** The chosen territory in a dataset; `undefined`: none, or no longer there. */
  protected selectedIn(dataset: Dataset): TerritoryEntry | undefined {
    return this.selectedId === undefined ? undefined : dataset.territories.get(this.selectedId);
  }

  /** The chosen territory; where there is but one, that, unless the page names another. */
  protected shownIn(dataset: Dataset): TerritoryEntry | undefined {
    const [only, ...others] = dataset.territories.values();
    return this.selectedIn(dataset) ?? (others.length || this.territory ? undefined : only);
  }

  readonly #onRetryClick = (): void => this.source.store?.retry();
  readonly #update = (): void => this.requestUpdate();

  #onLoad(dataset: Dataset): void {
    const event = new DatasetLoadEvent(dataset);
    this.dispatchEvent(event);
  }

  #onError(error: Error): void {
    const event = new DatasetErrorEvent(error);
    this.dispatchEvent(event);
  }
}
