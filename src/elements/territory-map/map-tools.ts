/**
 * What a visitor does with the map: search, filter, colour, share, and read what the map shows. Downloaded beside the
 * code that draws; what only opens on request is downloaded on request.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Dataset, OpenableCollection } from '../../data/dataset.js';
import { barMessages } from '../../i18n/fr/bar.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import { locate } from '../../page/locate.js';
import { panelIcon } from '../ui/panel-icons.js';
import { initialState } from '../../state/visitor-state.js';
import type { AnswerPanel, Position } from './answer-panel.js';
import type { PanelContext, ToolsContext } from './context.js';
import { MapBar } from './map-bar.js';
import { bringIntoView, focusedIn, openerOf, returnFocus, type Focusable } from './panel-focus.js';
import { PointList } from './point-list.js';
import type { ShareOutcome } from './share-menu.js';
import { Sheet, type SheetPosition } from './sheet.js';
import { toolsStyles } from './tools.styles.js';

export { barMessages };

type Panels = typeof import('./panels.js');

const NO_FILTERS = initialState.filters;

/** What lies over what: closing one shows what is below. */
const DEPTH: Readonly<Record<Shown, number>> = {
  list: 0,
  territory: 1,
  answer: 1,
  record: 2,
  places: 2,
  share: 3,
  filters: 3,
};

/** What the panel beside the map shows. */
type Shown = 'filters' | 'share' | 'places' | 'record' | 'answer' | 'territory' | 'list';

export interface ListParts {
  /** What stands there while nothing is chosen. */
  list: unknown;
  /** What the page puts below it and below the head of a territory, in place of our own. */
  own: TemplateResult | undefined;
}

export class MapTools {
  readonly sheet: Sheet;
  readonly #bar: MapBar;
  readonly #points: PointList;
  readonly #root: Node;
  #panels: Panels | undefined;
  #isLoading = false;
  #answer: AnswerPanel | undefined;
  /** Why the chosen territory answers a search. */
  #notes: readonly string[] = [];
  #position: Position | undefined;
  /** The number of the choice that had been made when the position was asked for. */
  #positionChoice = 0;
  #open: 'filters' | 'share' | undefined;
  #outcome: ShareOutcome | undefined;
  /** What led to each of the panels: there the focus goes when it closes. */
  readonly #openers = new Map<Shown, Focusable>();
  #shown: Shown = 'list';
  #shownKey: unknown;
  /** Where the sheet stood over the list. */
  #listPosition: SheetPosition = 'peek';
  #isFirst = true;
  /** The record of a link that was looked for. */
  #sought: string | undefined;
  #status = '';
  #shownFilters: unknown = NO_FILTERS;
  #shownTitle = '';
  #saidRecord: string | undefined;
  #saidChoice = 0;
  /** Raised by every request for the position, and by what makes one pointless. */
  #locating = 0;
  /** Keys of records at one place, among which the visitor is to choose. */
  #samePlace: readonly string[] = [];

  constructor(host: LitElement) {
    this.#points = new PointList(host);
    this.sheet = new Sheet(host);
    this.#root = host.renderRoot;
    this.#bar = new MapBar(this.#root);
    adoptStyles(this.#root, toolsStyles);
    const onPoint = (event: Event) => {
      // A finger points at nothing once it is gone.
      if ((event as PointerEvent).pointerType !== 'touch') lightUp(event.target, host.renderRoot);
    };
    host.renderRoot.addEventListener('pointerover', onPoint);
    host.renderRoot.addEventListener('focusin', onPoint);
    host.addEventListener('pointerleave', onPoint);
  }

  /** A point of the map was chosen, or several at one place. */
  openPoints(all: readonly string[], { store, update }: ToolsContext): void {
    // Records that nobody has read are named by their file.
    const files = store.parts?.unread.filter(({ url }) => all.includes(url)) ?? [];
    store.parts?.wantMore(files);
    const keys = all.filter((key) => !files.some(({ url }) => url === key));
    if (keys.length === 0) return;
    const [only, ...others] = keys;
    const isOpen = store.state.record === only;
    this.#open = undefined;
    store.update({ record: others.length || isOpen ? undefined : only });
    this.#samePlace = others.length ? keys : [];
    update();
  }

  #shownOf(context: ToolsContext): Shown {
    const { store, territory } = context;
    const { place, record } = store.state;
    if (this.#position !== undefined && this.#positionChoice !== store.choice) {
      this.#forgetPosition();
    }
    if (record !== undefined) this.#samePlace = [];
    if (this.#open) return this.#open;
    if (this.#samePlace.length) return 'places';
    if (record !== undefined) return 'record';
    this.#notes = [];
    if (place !== undefined || this.#position !== undefined) {
      this.#notes = this.#prepareAnswer(context);
      if (this.#notes.length === 0) return 'answer';
    }
    return territory ? 'territory' : 'list';
  }

  /** Why the chosen territory answers; nothing where the answer has a panel of its own, or is not known yet. */
  #prepareAnswer(context: ToolsContext): readonly string[] {
    if (!this.#panels) return [];
    this.#answer ??= new this.#panels.AnswerPanel();
    this.#answer.prepare(context, context.store.state.place ? undefined : this.#position);
    return this.#answer.notesFor(context);
  }

  /**
   * What opens, opens in the one panel: it is brought into view, and takes the focus unless that is on the map, where
   * it stays. What closes gives it back.
   */
  #follow(shown: Shown, context: ToolsContext): void {
    const { record, place, territory } = context.store.state;
    const key = { record, answer: place, territory }[shown as 'record'] ?? shown;
    if (shown === this.#shown && key === this.#shownKey) return;
    const before = this.#shown;
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    this.#shown = shown;
    this.#shownKey = key;
    // A link may open something before the visitor has done anything: the page stays where it is.
    if (isFirst) {
      const { tab, compared, openedCase } = context.store.state;
      // What lies below the head of a territory, or of the list.
      const isBelow = tab ?? compared[0] ?? openedCase;
      if (isBelow || (shown !== 'list' && shown !== 'territory')) this.sheet.place('half');
      return;
    }
    if (before === 'list') this.#listPosition = this.sheet.position;
    this.sheet.place(this.#positionFor(shown, before));
    if (DEPTH[shown] < DEPTH[before]) {
      const known = this.#openers.get(before);
      const opener = known?.isConnected ? known : openerOf(this.#root, before);
      context.afterUpdate((root) => returnFocus(root, opener));
      return;
    }
    const opener = focusedIn(this.#root);
    // The field of the search says by itself what it has found.
    if (opener && shown !== before) this.#openers.set(shown, opener);
    context.afterUpdate((root) => {
      const heading = root.querySelector<HTMLElement>('.panel-part .heading');
      if (!heading) return;
      // From the map it stays where it is, unless the answer stands above the window.
      const isAbove = heading.getBoundingClientRect().top < 0;
      if (opener instanceof HTMLElement || !opener?.isConnected || isAbove) {
        // Of a sheet, all that it shows.
        const isWhole = this.sheet.isShown && this.sheet.position !== 'open';
        bringIntoView((isWhole && heading.closest<HTMLElement>('.panel-part')) || heading);
      }
      if (!(opener instanceof HTMLElement)) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
  }

  #positionFor(shown: Shown, before: Shown): SheetPosition {
    if (shown === 'list') return this.#listPosition;
    if (shown === 'filters') return 'open';
    if (shown !== 'territory') return 'half';
    // From the list the answer stands where the finger is; from the map the map stays.
    return DEPTH[before] > DEPTH[shown] ? 'peek' : this.sheet.position;
  }

  /** One sentence per change, from one place that is always there. */
  #statusText(title: string, { store, words, dataset, scene, messages }: ToolsContext): string {
    const { filters, record, territory } = store.state;
    if (filters !== this.#shownFilters) {
      const count = store.facets()?.count(filters);
      if (count !== undefined) {
        this.#shownFilters = filters;
        this.#status = store.claimFilters() ? words.shownCount(count, scene.points.length) : '';
      }
    }
    if (title !== this.#shownTitle) {
      this.#shownTitle = title;
      if (title) this.#status = title;
    }
    if (store.choice !== this.#saidChoice) {
      this.#saidChoice = store.choice;
      const name = dataset.territories.get(territory ?? '')?.record.name;
      if (name && store.claim(`choice ${String(store.choice)}`)) {
        const listed = scene.groups
          .flatMap(({ territories }) => territories)
          .find(({ entry }) => entry.id === territory);
        this.#status = messages.territoryLabel(name, listed?.valueText ?? '');
      }
    }
    if (record !== this.#saidRecord) {
      this.#saidRecord = record;
      const point = scene.points.find(({ key }) => key === record);
      const name = point?.name ?? dataset.record('walks', record)?.record.title;
      // Who comes from a list or a search is led to the heading, which says it.
      if (name && !(focusedIn(this.#root) instanceof HTMLElement)) this.#status = name;
    }
    return this.#status;
  }

  /** Above the map. */
  renderBar(context: ToolsContext): TemplateResult {
    const { parts, state } = context.store;
    const { bounds, view } = context.view ?? {};
    // Where the visitor has moved the map, what lies there.
    if (parts && bounds && view) parts.wantIn(bounds);
    this.#findLinked(context);
    if (state.place !== undefined) this.#forgetPosition();
    return html`${this.#bar.render(context, {
      open: this.#open,
      onToggle: (panel) => this.#toggle(panel, context),
      onLocate: () => this.#locate(context),
      onFilter: () => this.#showResults(context),
    })}
    ${hasFilters(context) ? this.#withPanels(context, (panels, its) => panels.renderChosen(its)) : nothing}`;
  }

  /** A link may lead to a record of a part that nobody has read: it is one of the territory's, or any. */
  #findLinked({ store, dataset }: ToolsContext): void {
    const { parts, state } = store;
    const { record, territory } = state;
    if (!parts || record === undefined || record === this.#sought) return;
    const [collection = ''] = record.split(':');
    const isThere = (each: Dataset) =>
      each.record(collection as OpenableCollection, record) !== undefined;
    if (isThere(dataset)) return;
    this.#sought = record;
    void parts.seek(territory, isThere);
  }

  /** Beside the map, or as a sheet over it. */
  renderPanel(context: ToolsContext, { list, own }: ListParts): TemplateResult {
    const shown = this.#shownOf(context);
    const { sheet } = this;
    const content = this.#contentOf(shown, context, own !== undefined);
    // Until its code has come, what was there stays; at first nothing was, and the list would be pushed away.
    const isMissing = content === nothing;
    const isListSeen = isMissing && (shown === 'list' || !this.#isFirst);
    // What the page has put there tells of the territory: beside an answer that would be the same people twice.
    const areListsSeen =
      isListSeen || (!isMissing && (shown === 'territory' || (shown === 'answer' && !own)));
    if (!isMissing || shown === 'list') this.#follow(shown, context);
    // Whoever filters looks for what is left, and no more for a territory.
    const choice = html`<div ?hidden=${!isListSeen}>${list}</div>`;
    const results = own ?? this.#points.render(context);
    const title = shown === 'answer' ? (this.#answer?.title ?? '') : this.#notes.join(' ');
    return html`<div
      class="panel-part"
      part="list"
      id="list"
      tabindex="-1"
      @pointerdown=${sheet.onPointerDown}
      @focusin=${sheet.onFocusIn}
      @keydown=${sheet.onKeydown}
    >
      <p class="visually-hidden" role="status">${this.#statusText(title, context)}</p>
      ${sheet.renderGrab(context.words)}
      ${
        sheet.position === 'open'
          ? html`<button
              class="bar-chip to-map"
              type="button"
              part="action"
              @click=${() => sheet.place('peek')}
            >
              ${panelIcon('map')}${context.words.map}
            </button>`
          : nothing
      }
      ${content}
      <div class="lists" ?hidden=${!areListsSeen}>
        ${hasFilters(context) ? [results, choice] : [choice, results]}
      </div>
    </div>`;
  }

  #contentOf(shown: Shown, context: ToolsContext, hasOwn: boolean): unknown {
    if (shown === 'list') return nothing;
    return this.#withPanels(context, (panels, its) => {
      switch (shown) {
        case 'filters':
          return panels.renderFilterPanel(
            its,
            () => this.#toggle('filters', context),
            () => this.#seeResults(context),
          );
        case 'share':
          return panels.renderShare(
            its,
            this.#outcome,
            (outcome) => {
              this.#outcome = outcome;
              context.update();
            },
            () => this.#toggle('share', context),
          );
        case 'places':
          return panels.renderSamePlace(this.#samePlace, its, () => {
            this.#samePlace = [];
            context.update();
          });
        case 'record':
          return panels.renderRecordPanel(its, () => context.store.update({ record: undefined }));
        case 'answer': {
          // Now that its code is there.
          this.#prepareAnswer(context);
          return this.#answer?.render(its, () => this.#closeAnswer(context)) ?? nothing;
        }
        case 'territory': {
          const { isPinned, store, choose } = context;
          const canClose = !isPinned && store.state.territory !== undefined;
          return panels.renderTerritoryPanel(its, {
            hasSummary: !hasOwn,
            notes: this.#notes,
            onClose: canClose ? () => choose(undefined) : undefined,
            onShare: () => this.#toggle('share', context),
          });
        }
      }
    });
  }

  #withPanels(
    context: ToolsContext,
    render: (panels: Panels, context: PanelContext) => TemplateResult | typeof nothing,
  ): TemplateResult | typeof nothing {
    if (this.#panels) {
      const words = this.#panels.toolsMessages(context.messages);
      return render(this.#panels, { ...context, words });
    }
    if (!this.#isLoading) {
      this.#isLoading = true;
      import('./panels.js').then(
        (panels) => {
          for (const styles of panels.panelsStyles) adoptStyles(this.#root, styles);
          this.#panels = panels;
          context.update();
        },
        // The list is shown in its place; the next click is a new try.
        () => {
          this.#isFirst = false;
          context.update();
          context.afterUpdate(() => (this.#isLoading = false));
        },
      );
    }
    return nothing;
  }

  #toggle(panel: 'filters' | 'share', { update }: Pick<ToolsContext, 'update'>): void {
    this.#open = this.#open === panel ? undefined : panel;
    this.#outcome = undefined;
    update();
  }

  /** The list of what the filters leave, where the page has put none of its own there; else what was there before. */
  #seeResults(context: ToolsContext): void {
    this.#toggle('filters', context);
    context.afterUpdate((root) => {
      const list = root.querySelector<HTMLDetailsElement>('.points.results-list');
      if (!list || list.closest('[hidden]')) return;
      list.open = true;
      this.sheet.place('open');
      context.afterUpdate(() => {
        list.scrollIntoView();
        list.querySelector('summary')?.focus({ preventScroll: true });
      });
    });
  }

  /** Where the finger is, what the filter leaves comes first. */
  #showResults(context: ToolsContext): void {
    context.store.update({ tab: 'actors' });
    context.afterUpdate((root) => {
      root.querySelector<HTMLDetailsElement>('.points.results-list')?.setAttribute('open', '');
    });
  }

  #closeAnswer({ store, update }: ToolsContext): void {
    this.#forgetPosition();
    store.update({ place: undefined });
    update();
  }

  #forgetPosition(): void {
    this.#locating++;
    this.#position = undefined;
  }

  /** Only on request: the browser asks the visitor, and the position stays here. */
  #locate({ update, store }: ToolsContext): void {
    store.update({ place: undefined });
    this.#forgetPosition();
    const request = this.#locating;
    this.#position = 'waiting';
    this.#positionChoice = store.choice;
    this.#open = undefined;
    update();
    void locate().then((position) => {
      // Closed, or asked for something else, in the meantime.
      if (request !== this.#locating) return;
      this.#position = position;
      update();
    });
  }
}

function hasFilters({ store }: ToolsContext): boolean {
  return Object.values(store.state.filters).flat().length > 0;
}

/** A territory that is pointed at on the map is lit in the list, and the other way round. */
function lightUp(target: EventTarget | null, root: ParentNode): void {
  const placeOf = (each: Element | null) => (each as HTMLElement | null)?.dataset.id;
  const id = placeOf(target instanceof Element ? target.closest('.listed, .shape') : null);
  for (const each of root.querySelectorAll('.listed, .shape')) {
    each.classList.toggle('lit', id !== undefined && placeOf(each) === id);
  }
}
