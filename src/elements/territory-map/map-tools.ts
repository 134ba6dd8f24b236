/**
 * What a visitor does with the map: search, filter, colour, share, and read what the map shows. Downloaded beside the
 * code that draws; what only opens on request is downloaded on request.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dataset } from '../../data/dataset.js';
import { memo } from '../../data/memo.js';
import { barMessages } from '../../i18n/fr/bar.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import { canLocate, locate } from '../../page/locate.js';
import { EVENTS, REFERENTS } from '../../map/scene.js';
import { icon } from '../ui/icons.js';
import { initialState } from '../../state/visitor-state.js';
import type { AnswerPanel, Position } from './answer-panel.js';
import type { PanelContext, ToolsContext } from './context.js';
import { PointList } from './point-list.js';
import { SearchField } from './search-field.js';
import type { ShareOutcome } from './share-menu.js';
import { toolsStyles } from './tools.styles.js';
import { nameOf } from '../../i18n/name-of.js';

export { barMessages };

type Panels = typeof import('./panels.js');

/** The phases of training that the lens offers when the data name them. */
const PHASES = [
  'externe',
  'socle',
  'approfondissement',
  'consolidation',
  'remplacant',
  'installation',
] as const;

const NO_FILTERS = initialState.filters;

export class MapTools {
  readonly #search = new SearchField();
  readonly #points: PointList;
  readonly #root: Node;
  #panels: Panels | undefined;
  #isLoading = false;
  #answer: AnswerPanel | undefined;
  #position: Position | undefined;
  #open: 'filters' | 'share' | undefined;
  #outcome: ShareOutcome | undefined;
  #opener: HTMLElement | SVGElement | undefined;
  #shownRecord: string | undefined;
  #status = '';
  #shownFilters: unknown = NO_FILTERS;
  #shownTitle = '';
  #saidRecord: string | undefined;
  /** Raised by every request for the position, and by what makes one pointless. */
  #locating = 0;
  /** Keys of records at one place, among which the visitor is to choose. */
  #samePlace: readonly string[] = [];
  readonly #phasesIn = memo(phasesIn);

  constructor(host: LitElement) {
    this.#points = new PointList(host);
    this.#root = host.renderRoot;
    adoptStyles(this.#root, toolsStyles);
  }

  /** A point of the map was chosen, or several at one place. */
  openPoints(keys: readonly string[], { store, update, afterUpdate }: ToolsContext): void {
    const [only, ...others] = keys;
    const isOpen = store.state.record === only;
    store.update({ record: others.length || isOpen ? undefined : only });
    this.#samePlace = others.length ? keys : [];
    update();
    if (others.length) {
      this.#rememberOpener();
      afterUpdate((root) => focusHeading(root, '.record'));
    }
  }

  /** Whoever opened a record gets the focus back when it closes; who listens is told, or led to it. */
  #noticeRecord({ store, afterUpdate }: ToolsContext): void {
    const { record } = store.state;
    if (record === this.#shownRecord) return;
    const wasOpen = this.#shownRecord !== undefined;
    this.#shownRecord = record;
    if (record === undefined) return;
    this.#samePlace = [];
    if (!wasOpen) this.#rememberOpener();
    // From the map the focus stays on the marker; a list or a search leads to the record.
    if (this.#opener instanceof HTMLElement) afterUpdate((root) => focusHeading(root, '.record'));
  }

  #rememberOpener(): void {
    const { activeElement } = this.#root as ShadowRoot;
    const isOwn = activeElement instanceof HTMLElement || activeElement instanceof SVGElement;
    this.#opener = isOwn ? activeElement : undefined;
  }

  #returnFocus(root: HTMLElement | DocumentFragment): void {
    const opener = this.#opener?.isConnected ? this.#opener : undefined;
    (opener ?? root.querySelector<HTMLElement>('.search-input'))?.focus();
  }

  /** One sentence per change, from one place that is always there. */
  #statusText(title: string, { store, words, dataset, scene }: ToolsContext): string {
    const { filters, record } = store.state;
    if (filters !== this.#shownFilters) {
      const count = store.facets()?.count(filters);
      if (count !== undefined) {
        this.#shownFilters = filters;
        this.#status = store.claimFilters() ? words.shownCount(count) : '';
      }
    }
    if (title !== this.#shownTitle) {
      this.#shownTitle = title;
      if (title) this.#status = title;
    }
    if (record !== this.#saidRecord) {
      this.#saidRecord = record;
      const point = scene.points.find(({ key }) => key === record);
      const name = point?.name ?? dataset.record('walks', record)?.record.title;
      // Who comes from a list or a search is led to the heading, which says it.
      const { activeElement } = this.#root as ShadowRoot;
      if (name && !(activeElement instanceof HTMLElement)) this.#status = name;
    }
    return this.#status;
  }

  /** Above the map. */
  renderBar(context: ToolsContext): TemplateResult {
    const { words, store } = context;
    const { state } = store;
    if (state.place !== undefined) this.#forgetPosition();
    const activeCount = Object.values(state.filters).flat().length;
    const hasAnswer = state.place !== undefined || this.#position !== undefined;
    // Before the sentence that tells of it.
    const answer = hasAnswer ? this.#renderAnswer(context) : nothing;
    const title = hasAnswer ? (this.#answer?.title ?? '') : '';
    const isFilterable = context.dataset.actors.length + context.dataset.events.length > 0;
    return html`<p class="visually-hidden" role="status">${this.#statusText(title, context)}</p>
      <div class="bar" role="group" aria-label=${words.tools}>
        ${this.#search.render(context)}
        <div class="bar-actions">
          ${
            canLocate()
              ? html`<button
                  class="button"
                  type="button"
                  part="action"
                  @click=${() => this.#locate(context)}
                >
                  ${icon('pin')}<span class="label">${words.nearMe}</span>
                </button>`
              : nothing
          }
          ${this.#renderLens(context)}
          ${
            isFilterable
              ? html`<button
                  class="button"
                  type="button"
                  part="action"
                  aria-expanded=${this.#open === 'filters'}
                  aria-controls=${this.#open === 'filters' ? 'filter-panel' : nothing}
                  data-opens="filters"
                  @click=${() => this.#toggle('filters', context)}
                >
                  ${activeCount ? words.filtersActive(activeCount) : words.filters}
                </button>`
              : nothing
          }
          <button
            class="button"
            type="button"
            part="action"
            aria-expanded=${this.#open === 'share'}
            aria-controls=${this.#open === 'share' ? 'share-panel' : nothing}
            data-opens="share"
            @click=${() => this.#toggle('share', context)}
          >
            ${icon('share')}<span class="label">${words.share}</span>
          </button>
        </div>
      </div>
      ${activeCount ? this.#withPanels(context, (panels, its) => panels.renderChosen(its)) : nothing}
      ${
        this.#open
          ? this.#withPanels(context, (panels, its) =>
              this.#open === 'filters'
                ? panels.renderFilterPanel(its, () => this.#toggle('filters', context))
                : panels.renderShare(
                    its,
                    this.#outcome,
                    (outcome) => {
                      this.#outcome = outcome;
                      context.update();
                    },
                    () => this.#toggle('share', context),
                  ),
            )
          : nothing
      }
      ${answer}`;
  }

  #renderAnswer(context: ToolsContext): TemplateResult | typeof nothing {
    const position = context.store.state.place ? undefined : this.#position;
    return this.#withPanels(context, (panels, its) => {
      this.#answer ??= new panels.AnswerPanel();
      return this.#answer.render(its, position, () => this.#closeAnswer(context));
    });
  }

  /** Below the map: what was opened. */
  renderOpened(context: ToolsContext): TemplateResult | typeof nothing {
    this.#noticeRecord(context);
    const { record } = context.store.state;
    if (record !== undefined) {
      return this.#withPanels(context, (panels, its) =>
        panels.renderRecordPanel(its, () => this.#closeRecord(context)),
      );
    }
    if (this.#samePlace.length === 0) return nothing;
    return this.#withPanels(context, (panels, its) =>
      panels.renderSamePlace(this.#samePlace, its, () => {
        this.#samePlace = [];
        context.update();
        context.afterUpdate((root) => this.#returnFocus(root));
      }),
    );
  }

  /** In the list: places, events, projects and walks. */
  renderPoints(context: ToolsContext): TemplateResult | typeof nothing {
    return this.#points.render(context);
  }

  /** Under the legend: what colours the territories, where there is a choice. */
  renderColourBy(context: ToolsContext): TemplateResult | typeof nothing {
    const { dataset, words, store, indicator } = context;
    const choices: [string, string][] = [
      dataset.referents.length ? [REFERENTS, words.referents] : ['', words.noColour],
      ...(dataset.events.length ? [[EVENTS, words.comingEvents] as [string, string]] : []),
      ...[...dataset.indicators.values()].map(({ id, label }): [string, string] => [id, label]),
    ];
    if (choices.length < 2) return nothing;
    const onChange = (event: Event) =>
      store.update({ indicator: (event.target as HTMLSelectElement).value });
    return html`<label class="colour-by"
      ><span>${words.colourBy}</span>
      <select @change=${onChange}>
        ${choices.map(
          ([id, label]) =>
            html`<option value=${id} .selected=${live(id === indicator)}>${label}</option>`,
        )}
      </select></label
    >`;
  }

  /** The lens: one switch that re-filters everything. Only for phases that the data name. */
  #renderLens(context: ToolsContext): TemplateResult | typeof nothing {
    const { words, store, dataset, messages } = context;
    const phases = this.#phasesIn(dataset);
    if (phases.length === 0) return nothing;
    const { phase: [chosen] = [], ...others } = store.state.filters;
    const onChange = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      store.update({ filters: value ? { ...others, phase: [value] } : others });
    };
    return html`<label class="lens"
      ><span class="lens-label">${words.phaseLabel}</span>
      <select @change=${onChange}>
        <option value="" .selected=${live(chosen === undefined)}>${words.anyPhase}</option>
        ${phases.map(
          (phase) =>
            html`<option value=${phase} .selected=${live(phase === chosen)}>
              ${nameOf(dataset, 'phases', phase, messages.phase)}
            </option>`,
        )}
      </select></label
    >`;
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
        // The next click is a new try.
        () => (this.#isLoading = false),
      );
    }
    return nothing;
  }

  #toggle(panel: 'filters' | 'share', { update, afterUpdate }: ToolsContext): void {
    const isClosing = this.#open === panel;
    this.#open = isClosing ? undefined : panel;
    this.#outcome = undefined;
    update();
    if (!isClosing) return;
    afterUpdate((root) => root.querySelector<HTMLElement>(`[data-opens="${panel}"]`)?.focus());
  }

  #closeAnswer({ store, update, afterUpdate }: ToolsContext): void {
    this.#forgetPosition();
    store.update({ place: undefined });
    update();
    afterUpdate((root) => root.querySelector<HTMLElement>('.search-input')?.focus());
  }

  #forgetPosition(): void {
    this.#locating++;
    this.#position = undefined;
  }

  #closeRecord({ store, update, afterUpdate }: ToolsContext): void {
    store.update({ record: undefined });
    update();
    afterUpdate((root) => this.#returnFocus(root));
  }

  /** Only on request: the browser asks the visitor, and the position stays here. */
  #locate({ update, store }: ToolsContext): void {
    store.update({ place: undefined });
    this.#forgetPosition();
    const request = this.#locating;
    this.#position = 'waiting';
    update();
    void locate().then((position) => {
      // Closed, or asked for something else, in the meantime.
      if (request !== this.#locating) return;
      this.#position = position;
      update();
    });
  }
}

function focusHeading(root: HTMLElement | DocumentFragment, panel: string): void {
  const heading = root.querySelector<HTMLElement>(`${panel} .heading`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/** The phases that records name: ours in their order, then those of the dataset. */
function phasesIn(dataset: Dataset): readonly string[] {
  const named = new Set<string>();
  for (const { record } of dataset.actors) {
    for (const phase of record.hostsInterns?.phases ?? []) named.add(phase);
    if (record.recruiting) named.add('installation');
    if (record.practiceModes?.includes('remplacement')) named.add('remplacant');
  }
  for (const { record } of [...dataset.events, ...dataset.openings]) {
    for (const phase of record.phases ?? []) named.add(phase);
  }
  const known: readonly string[] = PHASES;
  const own = [...named].filter((phase) => !known.includes(phase));
  return [...known.filter((phase) => named.has(phase)), ...own];
}
