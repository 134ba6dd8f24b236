import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { splitAgenda } from '../../agenda/schedule.js';
import type { Dataset } from '../../data/dataset.js';
import type { Messages } from '../../i18n/messages.js';
import { inTime } from '../../page/in-time.js';
import { loadDrawing, preloadOutlines, type Drawing } from '../../map/load-drawing.js';
import type { MapStage } from '../../map/stage.js';
import type { MapScene } from '../../map/scene.js';
import type { Shapes } from '../../map/shapes.js';
import { hasShippedOutline } from '../../map/shipped-outline.js';
import { Pager } from '../ui/pager.js';
import { renderLoading, renderNone, renderPartFailed } from '../base/states.js';
import { TerritoryElement } from '../base/territory-element.js';
import type { ToolsContext } from './context.js';
import type { MapTools, barMessages } from './map-tools.js';

/** Territories listed at once; more on request. */
const LIST_SIZE = 12;

interface Tools {
  value: MapTools;
  barMessages: typeof barMessages;
}

/**
 * The territories of a dataset as a map and as an equal list: who has référents, where actors and events are.
 * Search, filters, walks, sharing and printing come with it.
 *
 * @example
 * <territory-map src="dataset.json"></territory-map>
 *
 * @csspart picture - The map itself.
 * @csspart territory - A shape of the map.
 * @csspart point - An actor, an event or a cluster of them on the map.
 * @csspart legend - What the colours mean.
 * @slot panel - What stands beside the map, below what is chosen, in place of the element's own lists.
 * @csspart list - What stands beside the map: the list that says all that it says, and what is chosen.
 * @cssproperty [--territory-sticky-top=16px] - Distance from the top of the window at which the map of a wide element stays.
 * @cssproperty [--territory-map-min-height=0] - Height reserved before the data are there.
 */
export class TerritoryMap extends TerritoryElement {
  // How it looks comes with what it shows.
  static override styles = [
    ...[TerritoryElement.styles].flat(),
    css`
      :host {
        --_min-block-size: var(--territory-map-min-height, 0);
      }
    `,
  ];

  /**
   * What colours the territories: `events`, or the id of an indicator of the dataset; référents by default. The
   * visitor may choose another.
   */
  @property() indicator = '';

  /** Level to draw (`departement`, `commune`...); by default the one with the most outlines. */
  @property() level = '';

  /**
   * Ground below the territories: `ign-plan`, `openfreemap`, the URL of a MapLibre style or of a `.pmtiles` file. Its
   * host sees the visitor's address; by default there is none.
   */
  @property() basemap = '';

  @state() private scene: MapScene | undefined;
  /** `undefined`: on its way. */
  @state() private sceneCode: typeof import('./map-scene.js') | 'failed' | undefined;
  @state() private drawingFailed = false;
  @state() private basemapFailed = false;
  @state() private attribution = '';

  protected override readonly letsOthersPass = true;

  #view: MapStage | undefined;
  #drawing: Drawing | undefined;
  #tools: Tools | undefined;
  #shapes: { dataset: Dataset; value: Shapes | undefined } | undefined;
  #sceneFrom: unknown[] = [];
  /** The view that the store and the map agree on. */
  #agreedView: unknown;
  #shownStop: number | undefined;
  #shownId: string | undefined;
  readonly #pager = new Pager(this, LIST_SIZE, '.listed');

  override connectedCallback(): void {
    super.connectedCallback();
    // While the dataset is on its way.
    this.bodyLoaded = this.#loadSceneCode();
    void this.#loadDrawing();
    void this.#loadTools();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#destroyView();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('basemap')) this.basemapFailed = false;
    const { store } = this.source;
    const { messages } = this.language;
    const dataset = store?.dataset;
    if (!store || !dataset || !messages) return;
    if (this.#drawing && this.#shapes?.dataset !== dataset)
      void this.#loadShapes(this.#drawing, dataset);
    const shapes = this.#shapes?.value;
    if (this.scene === undefined && [...dataset.territories.values()].some(hasShippedOutline)) {
      // At once, not after the code that draws has come.
      preloadOutlines();
    }
    const { sceneCode } = this;
    if (typeof sceneCode !== 'object') return;
    const indicator = this.#indicatorId;
    const walk = dataset.record('walks', store.state.record)?.record;
    const basemap = this.basemapFailed ? '' : this.basemap;
    const filter = store.filterFor();
    const arePlaced = store.placed() === dataset;
    const parts = store.parts?.unread;
    const { filters } = store.state;
    const from = [
      parts,
      filters,
      dataset,
      shapes,
      messages,
      indicator,
      this.level,
      filter,
      walk,
      basemap,
      arePlaced,
    ];
    if (from.every((value, index) => value === this.#sceneFrom[index])) return;
    this.#sceneFrom = from;
    this.scene = sceneCode.buildScene({
      dataset,
      shapes,
      messages,
      indicatorId: indicator,
      level: this.level || undefined,
      // Points come with the outlines; the list of territories does not wait for either.
      events:
        shapes && arePlaced
          ? splitAgenda(dataset.events, Date.now()).upcoming.map(({ entry }) => entry)
          : [],
      parts,
      filters,
      isShown: filter,
      walk,
      basemap,
    });
  }

  protected override renderData(dataset: Dataset, messages: Messages): TemplateResult {
    const { sceneCode } = this;
    if (sceneCode === 'failed') return renderPartFailed(messages, this.#onDrawAgainClick);
    if (!sceneCode) return renderLoading(messages);
    const { territories, actors, events, projects, walks } = dataset;
    if (
      ![territories.size, actors.length, events.length, projects.length, walks.length].some(Boolean)
    )
      return renderNone(sceneCode.sceneMessages(messages).mapNoShape, dataset, messages);
    const context = this.#toolsContext(dataset, messages);
    const tools = this.#tools?.value;
    const list = this.scene
      ? html`${sceneCode.renderTerritoryList(this.scene, {
          dataset,
          messages,
          headingLevel: this.headingLevel,
          selectedId: this.selectedId,
          langOf: this.langOf,
          pager: this.#pager,
          onChoose: (id) => this.#onTerritory(id),
        })}
        ${this.renderMore()}`
      : nothing;
    const hasOwn = this.querySelector(':scope > [slot="panel"]');
    const own = hasOwn ? html`<slot name="panel"></slot>` : undefined;
    const bar = context && tools?.renderBar(context);
    // It decides where the sheet stands.
    const panel = context && tools?.renderPanel(context, { list, own });
    return html`<div
      class="layout ${this.#isFlat ? 'flat' : ''}"
      data-position=${tools?.sheet.position ?? 'peek'}
    >
      <div class="side">
        <div class="tools">${bar}</div>
        ${this.#renderPicture(messages, sceneCode)}
      </div>
      ${
        panel ??
        html`<div class="panel-part" part="list" id="list" tabindex="-1">
          <div class="lists">${list} ${own}</div>
        </div>`
      }
    </div>`;
  }

  #toolsContext(dataset: Dataset, messages: Messages): ToolsContext | undefined {
    const { scene } = this;
    const { store } = this.source;
    if (!scene || !store || !this.#tools) return undefined;
    return {
      ...this.contextOf(store, dataset, messages),
      territory: this.shownIn(dataset),
      scene,
      view: this.#view,
      shapes: this.#shapes?.value,
      words: this.#tools.barMessages(messages),
      indicator: this.#indicatorId,
      afterUpdate: (act) => void this.updateComplete.then(() => act(this.renderRoot)),
    };
  }

  /** What the visitor chose, else what the page says; empty where there is nothing to count. */
  get #indicatorId(): string {
    const { state, dataset } = this.source.store ?? {};
    const usual = dataset?.referents.length ? 'referents' : '';
    return (state?.indicator ?? this.indicator) || usual;
  }

  /** Whether there is something to draw, and all that is needed to draw it. */
  get #isDrawn(): boolean {
    const { scene } = this;
    return (
      this.#shapes?.value !== undefined && Boolean(scene?.shapes.length || scene?.allPoints.length)
    );
  }

  /** Without a picture nothing is covered by a sheet. */
  get #isFlat(): boolean {
    const shapes = this.#shapes?.value;
    return Boolean(this.drawingFailed || shapes?.isIncomplete || (shapes && !this.#isDrawn));
  }

  #renderPicture(
    messages: Messages,
    { renderLegend, sceneMessages }: typeof import('./map-scene.js'),
  ): TemplateResult {
    const { scene } = this;
    const words = sceneMessages(messages);
    const shapes = this.#shapes?.value;
    const hasFailed = this.drawingFailed || shapes?.isIncomplete;
    const isEmpty = (shapes !== undefined || this.drawingFailed) && !this.#isDrawn;
    return html`${isEmpty && !hasFailed ? html`<p class="state quiet">${words.mapNoShape}</p>` : nothing}
      ${
        hasFailed
          ? html`<div class="state">
              <p class="quiet">${words.mapGeometryFailed}</p>
              <p>
                <button class="button" part="action" type="button" @click=${this.#onDrawAgainClick}>
                  ${messages.retry}
                </button>
              </p>
            </div>`
          : nothing
      }
      <div class="frame" ?hidden=${isEmpty}>
        <button class="button skip" type="button" @click=${this.#onSkipClick}>
          ${words.skipMap}
        </button>
        <div class="picture" part="picture"></div>
      </div>
      ${
        this.basemapFailed
          ? html`<p class="notice" role="status">${words.basemapFailed}</p>`
          : nothing
      }
      ${this.attribution ? html`<p class="attribution">${this.attribution}</p>` : nothing}
      ${scene && !isEmpty ? renderLegend(scene.legend, messages) : nothing}`;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { scene } = this;
    const picture = this.renderRoot.querySelector<HTMLElement>('.picture');
    const { messages } = this.language;
    const { store } = this.source;
    const drawing = this.#drawing;
    const isReady = scene && picture && messages && store && drawing && this.#isDrawn;
    // An update may still come after the element has left the page.
    if (!isReady || !this.isConnected) {
      this.#destroyView();
      return;
    }
    const { record, stop, view } = store.state;
    const isFirst = !this.#view;
    this.#view ??= new drawing.MapStage(picture, {
      onTerritory: (id) => this.#onTerritory(id),
      onPoints: (keys) => this.#onPoints(keys),
      onStop: (number) => this.source.store?.update({ stop: number }),
      onMove: () => this.#onMove(),
      onAttribution: (text) => (this.attribution = text),
      onBasemapFailure: () => (this.basemapFailed = true),
    });
    const selection = { territoryId: this.selectedId, pointKey: record, stopNumber: stop };
    const isViewNew = this.isSynced && view !== this.#agreedView;
    const isStopNew = stop !== this.#shownStop;
    const isChoiceNew = this.selectedId !== this.#shownId;
    this.#shownStop = stop;
    this.#shownId = this.selectedId;
    // A link's view wins; without one the map goes with the choice and with the walk.
    if (isViewNew && (view || !isStopNew)) this.#agreedView = view;
    this.#view.show(scene, selection, messages, isViewNew ? view : undefined);
    if (isViewNew && !view && !isStopNew && !isChoiceNew) this.#view.moveTo(undefined);
    // What the tools say of the view could not be said before there was one.
    if (isFirst) this.requestUpdate();
  }

  async #loadSceneCode(): Promise<void> {
    try {
      const code = await inTime(import('./map-scene.js'));
      code.adoptMapStyles(this.renderRoot);
      this.sceneCode = code;
    } catch {
      this.sceneCode = 'failed';
    }
  }

  async #loadDrawing(): Promise<void> {
    try {
      this.#drawing = await loadDrawing();
      this.drawingFailed = false;
    } catch {
      // The list says all that the map says; it needs none of this.
      this.drawingFailed = true;
    }
    this.requestUpdate();
  }

  async #loadTools(): Promise<void> {
    try {
      const { MapTools, barMessages } = await import('./map-tools.js');
      this.#tools ??= { value: new MapTools(this), barMessages };
      this.requestUpdate();
    } catch {
      // Without them the map and its list are still a map and a list.
    }
  }

  async #loadShapes({ loadShapes }: Drawing, dataset: Dataset): Promise<void> {
    // While a large file is still being read, its first outlines stay; those of another source do not.
    const isSameSource = this.#shapes?.dataset.origins[0]?.file === dataset.origins[0]?.file;
    const loading = { dataset, value: isSameSource ? this.#shapes?.value : undefined };
    this.#shapes = loading;
    try {
      const value = await loadShapes(dataset);
      if (this.#shapes === loading) this.#shapes = { dataset, value };
    } catch {
      this.drawingFailed = true;
    }
    this.requestUpdate();
  }

  #destroyView(): void {
    this.#view?.destroy();
    this.#view = undefined;
    this.#agreedView = undefined;
  }

  #onTerritory(id: string): void {
    this.choose(id === this.selectedId ? undefined : id);
  }

  #onPoints(keys: readonly string[]): void {
    const { dataset } = this.source.store ?? {};
    const { messages } = this.language;
    const context = dataset && messages && this.#toolsContext(dataset, messages);
    if (context) this.#tools?.value.openPoints(keys, context);
  }

  #onMove(): void {
    const { view } = this.#view ?? {};
    this.#agreedView = view;
    if (this.isSynced) this.source.store?.update({ view });
    else this.requestUpdate();
  }

  /** Another try at what draws, at the outlines, and at the tools. */
  readonly #onDrawAgainClick = (): void => {
    this.#shapes = undefined;
    this.drawingFailed = false;
    if (this.sceneCode === 'failed') void this.#loadSceneCode();
    void this.#loadDrawing();
    if (!this.#tools) void this.#loadTools();
  };

  readonly #onSkipClick = (): void => this.renderRoot.querySelector<HTMLElement>('#list')?.focus();
}

declare global {
  interface HTMLElementTagNameMap {
    'territory-map': TerritoryMap;
  }
}
