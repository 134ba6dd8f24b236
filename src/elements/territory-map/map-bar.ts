/** The bar above the map: search, the lens of phases, filters, what colours the territories, sharing. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dataset } from '../../data/dataset.js';
import { memo } from '../../data/memo.js';
import { nameOf } from '../../i18n/name-of.js';
import { EVENTS, REFERENTS } from '../../map/scene.js';
import { canLocate } from '../../page/locate.js';
import { icon } from '../ui/icons.js';
import { panelIcon } from '../ui/panel-icons.js';
import type { Yes } from '../../state/visitor-state.js';
import type { ToolsContext } from './context.js';
import { SearchField } from './search-field.js';

/** The phases of training that the lens offers when the data name them. */
const PHASES = [
  'externe',
  'socle',
  'approfondissement',
  'consolidation',
  'remplacant',
  'installation',
] as const;

type Opened = 'filters' | 'share';

export interface BarOptions {
  /** The panel that is open. */
  open: Opened | undefined;
  onToggle: (panel: Opened) => void;
  onLocate: () => void;
  /** Something is filtered at one touch. */
  onFilter: () => void;
}

export class MapBar {
  readonly #search: SearchField;
  readonly #phasesIn = memo(phasesIn);
  readonly #recruitsIn = memo(
    ({ actors, openings }: Dataset) =>
      openings.length > 0 || actors.some(({ record }) => record.recruiting),
  );

  constructor(root: Node) {
    this.#search = new SearchField(root);
  }

  render(
    context: ToolsContext,
    { open, onToggle, onLocate, onFilter }: BarOptions,
  ): TemplateResult {
    const { words, store } = context;
    const { state } = store;
    const activeCount = Object.values(state.filters).flat().length;
    const isFilterable = context.dataset.actors.length + context.dataset.events.length > 0;
    const locate = canLocate()
      ? html`<button
          class="control"
          type="button"
          part="action"
          aria-label=${words.nearMe}
          title=${words.nearMe}
          @click=${onLocate}
        >
          ${panelIcon('locate')}
        </button>`
      : nothing;
    return html`<div class="bar" role="group" aria-label=${words.tools}>
      ${this.#search.render(context, locate)}
      <div class="bar-actions">
        ${this.#renderLens(context)} ${this.#renderRecruiting(context, onFilter)}
        ${
          isFilterable
            ? html`<button
                class="bar-chip"
                type="button"
                part="action"
                aria-expanded=${open === 'filters'}
                data-opens="filters"
                @click=${() => onToggle('filters')}
              >
                ${icon('filters')}${activeCount ? words.filtersActive(activeCount) : words.filters}
              </button>`
            : nothing
        }
        ${this.#renderColourBy(context)}
        <button
          class="bar-chip"
          type="button"
          part="action"
          aria-expanded=${open === 'share'}
          data-opens="share"
          @click=${() => onToggle('share')}
        >
          ${icon('share')}${words.share}
        </button>
      </div>
    </div>`;
  }

  /** The filter that is asked for most, at one touch; where somebody recruits. */
  #renderRecruiting(
    { words, store, dataset }: ToolsContext,
    onFilter: () => void,
  ): TemplateResult | typeof nothing {
    if (!this.#recruitsIn(dataset)) return nothing;
    const { filters } = store.state;
    const { recruiting, ...others } = filters;
    const isAsked = recruiting !== undefined;
    const onClick = () => {
      store.update({
        filters: isAsked ? others : { ...filters, recruiting: ['yes' satisfies Yes] },
      });
      if (!isAsked) onFilter();
    };
    return html`<button
      class="bar-chip"
      type="button"
      part="action"
      aria-pressed=${isAsked}
      @click=${onClick}
    >
      ${words.itRecruits}
    </button>`;
  }

  /** What colours the territories, where there is a choice. */
  #renderColourBy(context: ToolsContext): TemplateResult | typeof nothing {
    const { dataset, words, store, indicator } = context;
    const choices: [string, string][] = [
      dataset.referents.length ? [REFERENTS, words.referents] : ['', words.noColour],
      ...(dataset.events.length ? [[EVENTS, words.comingEvents] as [string, string]] : []),
      ...[...dataset.indicators.values()].map(({ id, label }): [string, string] => [id, label]),
    ];
    if (choices.length < 2) return nothing;
    const onChange = (event: Event) =>
      store.update({ indicator: (event.target as HTMLSelectElement).value });
    return html`<label class="chip-select"
      ><span class="visually-hidden">${words.colourBy}</span>${panelIcon('map')}
      <select title=${words.colourBy} @change=${onChange}>
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
    return html`<label class="lens chip-select"
      ><span class="visually-hidden">${words.phaseLabel}</span>
      <select title=${words.phaseLabel} @change=${onChange}>
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
