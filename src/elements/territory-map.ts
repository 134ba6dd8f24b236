import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { splitAgenda } from '../agenda/schedule.js';
import type { Dataset } from '../data/dataset.js';
import type { Messages } from '../i18n/messages.js';
import { loadDrawing, preloadOutlines, type Drawing, type MapView } from '../map/map-view.js';
import { buildScene, type ListedTerritory, type MapScene, type ScenePoint } from '../map/scene.js';
import type { Shapes } from '../map/shapes.js';
import { hasShippedOutline } from '../map/shipped-outline.js';
import { exampleMark, heading } from './parts/content.js';
import { icon } from './parts/icons.js';
import { renderLegend } from './parts/legend.js';
import { renderEmpty } from './parts/states.js';
import { TerritoryElement } from './territory-element.js';
import { territoryMapStyles } from './territory-map.styles.js';

/**
 * The territories of a dataset as a map and as an equal list: who has référents, where actors and events are.
 *
 * @example
 * <territory-map src="dataset.json"></territory-map>
 *
 * @csspart picture - The map itself.
 * @csspart territory - A shape of the map.
 * @csspart point - An actor or an event on the map.
 * @csspart legend - What the colours mean.
 * @csspart list - The list that says all that the map says.
 * @cssproperty [--territory-map-min-height=0] - Height reserved before the data are there.
 */
export class TerritoryMap extends TerritoryElement {
  static override styles = [...[TerritoryElement.styles].flat(), territoryMapStyles];

  /** Id of the indicator of the dataset that colours the territories; référents by default. */
  @property() indicator = '';

  /** Level to draw (`departement`, `commune`...); by default the one with the most outlines. */
  @property() level = '';

  @state() private scene: MapScene | undefined;
  @state() private drawingFailed = false;
  @state() private openPointKey: string | undefined;

  protected override readonly letsOthersPass = true;

  #view: MapView | undefined;
  #drawing: Drawing | undefined;
  #shapes: { dataset: Dataset; value: Shapes | undefined } | undefined;
  #sceneFrom: unknown[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // While the dataset is on its way.
    void this.#loadDrawing();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#destroyView();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { dataset } = this.source.store ?? {};
    const { messages } = this.language;
    if (!dataset || !messages) return;
    if (this.#drawing && this.#shapes?.dataset !== dataset)
      void this.#loadShapes(this.#drawing, dataset);
    const shapes = this.#shapes?.value;
    if (this.scene === undefined && [...dataset.territories.values()].some(hasShippedOutline)) {
      // At once, not after the code that draws has come.
      preloadOutlines();
    }
    const from = [dataset, shapes, messages, this.indicator, this.level];
    if (from.every((value, index) => value === this.#sceneFrom[index])) return;
    this.#sceneFrom = from;
    this.scene = buildScene({
      dataset,
      shapes,
      messages,
      indicatorId: this.indicator || undefined,
      level: this.level || undefined,
      // Points come with the outlines; the list of territories does not wait for either.
      events: shapes
        ? splitAgenda(dataset.events, Date.now()).upcoming.map(({ entry }) => entry)
        : [],
    });
  }

  protected override renderData(dataset: Dataset, messages: Messages): TemplateResult {
    if (dataset.territories.size === 0 && !this.scene?.points.length) {
      return renderEmpty(messages.mapNoShape);
    }
    return html`<div class="layout">
      <div class="side">${this.#renderPicture(messages)} ${this.#renderPoint(messages)}</div>
      <div class="lists" part="list">
        ${this.scene ? this.#renderLists(this.scene, messages) : nothing}
      </div>
    </div>`;
  }

  /** Whether there is something to draw, and all that is needed to draw it. */
  get #isDrawn(): boolean {
    const { scene } = this;
    return (
      this.#shapes?.value !== undefined && Boolean(scene?.shapes.length || scene?.points.length)
    );
  }

  #renderPicture(messages: Messages): TemplateResult {
    const { scene } = this;
    const shapes = this.#shapes?.value;
    const hasFailed = this.drawingFailed || shapes?.isIncomplete;
    const isEmpty = (shapes !== undefined || this.drawingFailed) && !this.#isDrawn;
    return html`${isEmpty && !hasFailed ? html`<p class="state quiet">${messages.mapNoShape}</p>` : nothing}
      ${hasFailed ? html`<p class="state quiet">${messages.mapGeometryFailed}</p>` : nothing}
      <div class="frame" ?hidden=${isEmpty}>
        <div class="picture" part="picture"></div>
      </div>
      ${scene && !isEmpty ? renderLegend(scene.legend, messages) : nothing}`;
  }

  #renderPoint(messages: Messages): TemplateResult | typeof nothing {
    const point = this.scene?.points.find(({ key }) => key === this.openPointKey);
    if (!point) return nothing;
    return html`<div class="open-point">
      <div role="status">${renderPointText(point, messages)}</div>
      <button
        class="control close"
        type="button"
        part="action"
        aria-label=${messages.close}
        @click=${this.#onCloseClick}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  #renderLists({ groups, points }: MapScene, messages: Messages): TemplateResult {
    return html`${groups.map(
      ({ level, territories }) =>
        html`${heading(this.headingLevel, 'minor', messages.levels(level))}
          <ul class="territories">
            ${territories.map((listed) => this.#renderListed(listed, messages))}
          </ul>`,
    )}
    ${this.renderMore()}
    ${
      points.length
        ? html`<details class="points" data-item>
            <summary>${messages.mapPoints} (${points.length})</summary>
            <ul>
              ${points.map((point) => html`<li class=${point.kind}>${renderPointText(point, messages)}</li>`)}
            </ul>
          </details>`
        : nothing
    }`;
  }

  #renderListed(
    { entry, valueText, tone, isDrawn }: ListedTerritory,
    messages: Messages,
  ): TemplateResult {
    const { id, record, origin } = entry;
    return html`<li data-item>
      <button
        class="listed"
        part="action"
        type="button"
        aria-pressed=${id === this.selectedId}
        @click=${() => this.#onTerritory(id)}
      >
        ${isDrawn ? html`<span class="swatch tone-${tone ?? 'none'}" aria-hidden="true"></span>` : nothing}
        <span class="listed-name" lang=${this.langOf(origin)}
          >${record.name} ${exampleMark(record.illustrative, messages)}</span
        >
        <span class="value">${valueText}</span>
      </button>
    </li>`;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { scene } = this;
    const picture = this.renderRoot.querySelector<HTMLElement>('.picture');
    const { messages } = this.language;
    if (!scene || !picture || !messages || !this.#drawing || !this.#isDrawn) {
      this.#destroyView();
      return;
    }
    this.#view ??= new this.#drawing.SvgView(picture, {
      onTerritory: (id) => this.#onTerritory(id),
      onPoint: (key) => this.#onPoint(key),
    });
    const selection = { territoryId: this.selectedId, pointKey: this.openPointKey };
    this.#view.show(scene, selection, messages);
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
  }

  #onTerritory(id: string): void {
    this.choose(id === this.selectedId ? undefined : id);
  }

  #onPoint(key: string): void {
    this.reserve.release();
    this.openPointKey = key === this.openPointKey ? undefined : key;
  }

  readonly #onCloseClick = (): void => {
    const points = this.renderRoot.querySelectorAll<SVGElement>('.point');
    [...points].find((point) => point.dataset.key === this.openPointKey)?.focus();
    this.openPointKey = undefined;
  };
}

function renderPointText(
  { name, detail, isIllustrative }: ScenePoint,
  messages: Messages,
): TemplateResult {
  return html`<strong>${name}</strong> ${exampleMark(isIllustrative, messages)}
    <span class="quiet">${detail}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'territory-map': TerritoryMap;
  }
}
