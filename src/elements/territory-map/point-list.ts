/** What the map shows as markers, as a list: the same records, the same filters, in view or everywhere. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { recordRef, type Entry } from '../../data/dataset.js';
import { currentOf } from '../../data/freshness.js';
import type { Bounds } from '../../data/geojson.js';
import type { Project, Walk } from '../../data/schema.js';
import { sceneMessages } from '../../i18n/fr/scene.js';
import type { ScenePoint, SceneRecord } from '../../map/scene.js';
import { exampleMark } from '../ui/content.js';
import { Pager } from '../ui/pager.js';
import type { ToolsContext } from './context.js';

const PAGE_SIZE = 20;

export class PointList {
  readonly #pager: Pager;
  readonly #unlocatedPager: Pager;
  #isOnlyInView = false;

  constructor(host: LitElement) {
    this.#pager = new Pager(host, PAGE_SIZE, '.listed-place');
    this.#unlocatedPager = new Pager(host, PAGE_SIZE, '.listed-unlocated');
  }

  render(context: ToolsContext): TemplateResult | typeof nothing {
    const { scene, words, messages, view, dataset, store } = context;
    this.#pager.follow(scene.points);
    this.#unlocatedPager.follow(scene.unlocated);
    const filter = store.filterFor();
    const { today } = context;
    const walks = currentOf(dataset.walks, today);
    const projects = currentOf(dataset.projects, today).filter(
      (entry) => entry.record.status !== 'done' && (filter?.(entry) ?? true),
    );
    // Without a filter the lists of the page have them.
    const unlocated = scene.isFiltered ? scene.unlocated : [];
    const total = scene.points.length + projects.length + unlocated.length;
    if (total === 0 && walks.length === 0) return nothing;
    const bounds = this.#isOnlyInView ? view?.bounds : undefined;
    const points = bounds ? scene.points.filter((point) => isWithin(point, bounds)) : scene.points;
    const places = html`<details
      class="points ${unlocated.length && !points.length ? '' : 'results-list'}"
      data-item
      @toggle=${context.update}
    >
      <summary>${sceneMessages(messages).mapPoints} (${points.length})</summary>
      ${
        view
          ? html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.#isOnlyInView}
                @change=${() => {
                  this.#isOnlyInView = !this.#isOnlyInView;
                  context.update();
                }}
              />
              <span>${words.inView}</span>
            </label>`
          : nothing
      }
      <ul>
        ${points.slice(0, this.#pager.limit).map((point) => renderPoint(point, true, context))}
      </ul>
      ${points.length ? nothing : html`<p class="quiet">${words.noPoints}</p>`}
      ${this.#pager.renderNext(points.length, messages.showMore)}
    </details>`;
    // Where all that is found has no place on the map, an empty list says nothing.
    return html`${renderRecords('walks', walks, context)}
    ${points.length || bounds || !unlocated.length ? places : nothing}
    ${
      unlocated.length
        ? html`<details
            class="points ${points.length ? '' : 'results-list'}"
            data-item
            ?open=${!points.length}
          >
            <summary>${words.unlocated} (${unlocated.length})</summary>
            <ul>
              ${unlocated.slice(0, this.#unlocatedPager.limit).map((record) => renderPoint(record, false, context))}
            </ul>
            ${this.#unlocatedPager.renderNext(unlocated.length, messages.showMore)}
          </details>`
        : nothing
    }
    ${renderRecords('projects', projects, context)}`;
  }
}

function isWithin({ lngLat: [x, y] }: ScenePoint, [west, south, east, north]: Bounds): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function renderPoint(
  { key, name, detail, kind, isIllustrative }: SceneRecord,
  isOnMap: boolean,
  { messages, words, store }: ToolsContext,
): TemplateResult {
  return html`<li class=${kind}>
    <button
      class="listed-point ${isOnMap ? 'listed-place' : 'listed-unlocated'}"
      type="button"
      part="action"
      aria-pressed=${store.state.record === key}
      title=${isOnMap ? words.showOnMap(name) : nothing}
      @click=${() => store.update({ record: key, stop: undefined })}
    >
      <strong>${name}</strong> ${exampleMark(isIllustrative, { messages })}
      <span class="quiet">${detail}</span>
    </button>
  </li>`;
}

function renderRecords(
  collection: 'walks' | 'projects',
  entries: readonly Entry<Walk | Project>[],
  { words, store, messages, langOf }: ToolsContext,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<details class="points" data-item>
    <summary>${words[collection]} (${entries.length})</summary>
    <ul>
      ${entries.map((entry) => {
        const { record, origin } = entry;
        const minutes = 'durationMinutes' in record && record.durationMinutes;
        const stop = collection === 'walks' ? 1 : undefined;
        return html`<li>
          <button
            class="listed-point"
            type="button"
            part="action"
            @click=${() => store.update({ record: recordRef(collection, entry), stop })}
          >
            <strong lang=${langOf(origin)}>${record.title}</strong>
            ${exampleMark(record.illustrative, { messages })}
            <span class="quiet">${minutes ? words.minutes(minutes) : nothing}</span>
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
}
