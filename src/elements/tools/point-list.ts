/** What the map shows as markers, as a list: the same records, the same filters, in view or everywhere. */
import { html, nothing, type TemplateResult } from 'lit';
import { recordRef, type Entry } from '../../data/dataset.js';
import { currentOf } from '../../data/freshness.js';
import type { Bounds } from '../../data/geojson.js';
import type { Project, Walk } from '../../data/schema.js';
import type { ScenePoint } from '../../map/scene.js';
import { exampleMark } from '../parts/content.js';
import type { ToolsContext } from './context.js';

const PAGE_SIZE = 20;
const MAX_PRINTED = 500;

export class PointList {
  #isOnlyInView = false;
  #pageCount = 1;
  #shownFor: unknown;

  render(context: ToolsContext): TemplateResult | typeof nothing {
    const { scene, words, messages, view, dataset, store } = context;
    if (scene.points !== this.#shownFor) {
      this.#shownFor = scene.points;
      this.#pageCount = 1;
    }
    const filter = store.filterFor();
    const { today } = context;
    const walks = currentOf(dataset.walks, today);
    const projects = currentOf(dataset.projects, today).filter(
      (entry) => entry.record.status !== 'done' && (filter?.(entry) ?? true),
    );
    const total = scene.points.length + projects.length;
    if (total === 0 && walks.length === 0) return nothing;
    const bounds = this.#isOnlyInView ? view?.bounds : undefined;
    const points = bounds ? scene.points.filter((point) => isWithin(point, bounds)) : scene.points;
    const shown = points.slice(0, context.isPrinting ? MAX_PRINTED : this.#pageCount * PAGE_SIZE);
    const rest = points.length - shown.length;
    return html`${walks.length ? renderWalks(walks, context) : nothing}
      <details class="points" data-item @toggle=${context.update}>
        <summary>${messages.mapPoints} (${points.length})</summary>
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
          ${shown.map((point) => renderPoint(point, context))}
        </ul>
        ${points.length ? nothing : html`<p class="quiet">${words.noPoints}</p>`}
        ${
          rest > 0
            ? html`<button
                class="button"
                type="button"
                part="action"
                @click=${() => this.#showMore(context)}
              >
                ${words.morePoints(rest)}
              </button>`
            : nothing
        }
      </details>
      ${projects.length ? renderProjects(projects, context) : nothing}`;
  }

  #showMore(context: ToolsContext): void {
    const first = this.#pageCount * PAGE_SIZE;
    this.#pageCount++;
    context.update();
    context.afterUpdate((root) =>
      root.querySelectorAll<HTMLElement>('.points .listed-point')[first]?.focus(),
    );
  }
}

function isWithin({ lngLat: [x, y] }: ScenePoint, [west, south, east, north]: Bounds): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function renderPoint(
  { key, name, detail, kind, isIllustrative }: ScenePoint,
  { messages, words, store }: ToolsContext,
): TemplateResult {
  return html`<li class=${kind}>
    <button
      class="listed-point"
      type="button"
      part="action"
      aria-pressed=${store.state.record === key}
      title=${words.showOnMap(name)}
      @click=${() => store.update({ record: key, stop: undefined })}
    >
      <strong>${name}</strong> ${exampleMark(isIllustrative, messages)}
      <span class="quiet">${detail}</span>
    </button>
  </li>`;
}

function renderProjects(
  projects: readonly Entry<Project>[],
  { words, store, messages, langOf }: ToolsContext,
): TemplateResult {
  return html`<details class="points" data-item>
    <summary>${words.projects} (${projects.length})</summary>
    <ul>
      ${projects.map(
        (entry) =>
          html`<li>
            <button
              class="listed-point"
              type="button"
              part="action"
              @click=${() => store.update({ record: recordRef('projects', entry), stop: undefined })}
            >
              <strong lang=${langOf(entry.origin)}>${entry.record.title}</strong>
              ${exampleMark(entry.record.illustrative, messages)}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}

function renderWalks(
  walks: readonly Entry<Walk>[],
  { words, store, messages, langOf }: ToolsContext,
): TemplateResult {
  return html`<details class="points" data-item>
    <summary>${words.walks} (${walks.length})</summary>
    <ul>
      ${walks.map((entry) => {
        const { title, durationMinutes, illustrative } = entry.record;
        return html`<li>
          <button
            class="listed-point"
            type="button"
            part="action"
            @click=${() => store.update({ record: recordRef('walks', entry), stop: 1 })}
          >
            <strong lang=${langOf(entry.origin)}>${title}</strong>
            ${exampleMark(illustrative, messages)}
            <span class="quiet">${durationMinutes ? words.minutes(durationMinutes) : nothing}</span>
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
}
