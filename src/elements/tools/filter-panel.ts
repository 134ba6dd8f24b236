/** Filters over actors, events and projects, with counts; what is chosen stays visible as chips. */
import { html, nothing, type TemplateResult } from 'lit';
import { YES } from '../../data/facets.js';
import { FACETS, type FacetId, type Filters } from '../../data/visitor-state.js';
import { icon } from '../parts/icons.js';
import type { ToolsContext } from './context.js';
import { panelFrame } from './panel-frame.js';

function setFilters({ store, afterUpdate }: ToolsContext, filters: Filters): void {
  const kept = Object.entries(filters).filter(([, values]) => values.length);
  store.update({ filters: Object.fromEntries(kept) });
  if (kept.length) return;
  // The last chip goes with what it stood for: the focus goes to where filters come from.
  afterUpdate((root) => {
    const isLost = !(root as ShadowRoot).activeElement?.closest('.facet, .lens');
    if (isLost) root.querySelector<HTMLElement>('[aria-controls="filter-panel"]')?.focus();
  });
}

function toggle(context: ToolsContext, facet: FacetId, value: string): void {
  const { filters } = context.store.state;
  const values = filters[facet] ?? [];
  const next = values.includes(value)
    ? values.filter((each) => each !== value)
    : [...values, value];
  setFilters(context, { ...filters, [facet]: next });
}

export function renderFilterPanel(context: ToolsContext, onClose: () => void): TemplateResult {
  const { words, store } = context;
  const { filters } = store.state;
  const options = store.facets?.options(filters);
  const content = html`<div class="facets">
    ${FACETS.filter((facet) => facet !== 'phase').map((facet) => {
      const values = options?.get(facet) ?? [];
      return values.length
        ? html`<fieldset class="facet">
            <legend>${words.facet(facet)}</legend>
            ${values.map(
              ({ value, count }) =>
                html`<label class="check ${count ? '' : 'none'}">
                  <input
                    type="checkbox"
                    .checked=${filters[facet]?.includes(value) ?? false}
                    @change=${() => toggle(context, facet, value)}
                  />
                  <span>${labelOf(facet, value, context)}</span>
                  <span class="count">${count}</span>
                </label>`,
            )}
          </fieldset>`
        : nothing;
    })}
  </div>`;
  return panelFrame(
    {
      name: 'filters',
      id: 'filter-panel',
      label: words.filters,
      title: words.filters,
      content,
      onClose,
    },
    context,
  );
}

/** What is chosen, each removable, and how much that leaves. */
export function renderChosen(context: ToolsContext): TemplateResult | typeof nothing {
  const { words, store } = context;
  const { filters } = store.state;
  const chosen = FACETS.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => ({
      facet,
      value,
      label: labelOf(facet, value, context),
    })),
  );
  const isEmpty = chosen.length === 0;
  return html`<div class="chosen-filters" ?hidden=${isEmpty}>
    <ul class="chips">
      ${chosen.map(
        ({ facet, value, label }) =>
          html`<li>
            <button
              class="chip removable"
              type="button"
              part="action"
              aria-label=${words.removeFilter(label)}
              @click=${() => toggle(context, facet, value)}
            >
              ${label} ${icon('close')}
            </button>
          </li>`,
      )}
      <li>
        <button
          class="button plain"
          type="button"
          part="action"
          @click=${() => setFilters(context, {})}
        >
          ${words.clearAll}
        </button>
      </li>
    </ul>
    <p class="quiet">${isEmpty ? '' : words.shownCount(store.facets?.count(filters) ?? 0)}</p>
  </div>`;
}

function labelOf(
  facet: FacetId,
  value: string,
  { dataset, messages, words }: ToolsContext,
): string {
  switch (facet) {
    case 'kind': {
      const [collection, kind = ''] = value.split(/:(.*)/s);
      if (collection === 'projects') return words.project;
      const own = dataset.label('kinds', kind);
      return own ?? (collection === 'events' ? messages.eventKind(kind) : messages.actorKind(kind));
    }
    case 'theme':
      return dataset.label('themes', value) ?? value;
    case 'audience':
      return dataset.label('audiences', value) ?? value;
    case 'phase':
    case 'hosts':
      return dataset.label('phases', value) ?? messages.phase(value);
    case 'practiceMode':
      return words.practiceMode(value);
    case 'recruiting':
      return value === YES ? words.recruiting : value;
    case 'period':
      return words.withinDays(Number(value));
  }
}
