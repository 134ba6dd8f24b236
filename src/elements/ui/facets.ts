/** Filters as fieldsets of boxes with counts, and what is chosen as chips that can be taken away. */
import { html, nothing, type TemplateResult } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Dataset, Entry } from '../../data/dataset.js';
import { filtersOf, YES } from '../../state/facets.js';
import type { DatasetStore } from '../../state/store.js';
import {
  FACETS,
  FACETS_OF,
  type FacetId,
  type FilteredCollection,
  type Filters,
} from '../../state/visitor-state.js';
import { languageName } from '../../i18n/language-name.js';
import type { Messages } from '../../i18n/messages.js';
import type { ToolsMessages } from '../../i18n/fr/tools.js';
import { icon } from './icons.js';
import { nameOf } from '../../i18n/name-of.js';
import { kindMessages } from '../../i18n/fr/kind.js';

export interface FacetsContext {
  dataset: Dataset;
  store: DatasetStore;
  messages: Messages;
  words: ToolsMessages;
  /** What the list shows; none: records of all collections, as the map does. */
  collection?: FilteredCollection | undefined;
  /** Records to count; by default all that are not over. */
  among?: readonly Entry<unknown>[] | undefined;
  /** What is searched besides: a chip as well. */
  search?: { text: string; clear: () => void } | undefined;
  /** What a button beside it says already, and takes away. */
  shownBeside?: FacetId;
  /** At once after a choice of filters was made here, before anybody else has told of it. */
  onFiltered?: () => void;
  /** After the last filter has gone, with the control that took it away. */
  onCleared: () => void;
}

function setFilters(context: FacetsContext, filters: Filters): void {
  const { store, onCleared } = context;
  const kept = Object.entries(filters).filter(([, values]) => values.length);
  store.update({ filters: Object.fromEntries(kept) });
  context.onFiltered?.();
  if (Object.keys(ownFilters(context)).length === 0) onCleared();
}

function toggle(context: FacetsContext, facet: FacetId, value: string): void {
  const { filters } = context.store.state;
  const values = filters[facet] ?? [];
  const next = values.includes(value)
    ? values.filter((each) => each !== value)
    : [...values, value];
  setFilters(context, { ...filters, [facet]: next });
}

/** What of the choice is about this list. */
function ownFilters({ store, collection }: FacetsContext): Filters {
  const { filters } = store.state;
  return filtersOf(collection, filters);
}

/** Takes that away, and leaves what is chosen for others. */
function clearFilters(context: FacetsContext): void {
  const own = ownFilters(context);
  const others = Object.entries(context.store.state.filters).map(
    ([facet, values]) => [facet, values.filter((each) => !own[facet]?.includes(each))] as const,
  );
  setFilters(context, Object.fromEntries(others));
}

/** Keeps the filters with which a panel was opened, for as long as it is open. */
const fromOpening = directive(
  class extends Directive {
    #atFirst: Filters | undefined;

    render(filters: Filters, renderWith: (atFirst: Filters) => unknown): unknown {
      this.#atFirst ??= filters;
      return renderWith(this.#atFirst);
    }
  },
);

/** One fieldset for each facet that some record has. The phase is the lens of the map, which stands apart there. */
export function renderFacets(context: FacetsContext): TemplateResult {
  const { words, store, among, collection } = context;
  const { filters } = store.state;
  const options = store.facets()?.options(filters, among, collection);
  const facets: readonly FacetId[] = collection
    ? FACETS_OF[collection]
    : FACETS.filter((facet) => facet !== 'phase');
  return html`<div class="facets">
    ${fromOpening(filters, (atFirst) => {
      const before =
        atFirst === filters ? options : store.facets()?.options(atFirst, among, collection);
      return facets.map((facet) => {
        const values = options?.get(facet) ?? [];
        if (values.length === 0) return nothing;
        const isChosen = (value: string) => filters[facet]?.includes(value) ?? false;
        const render = ({ value, count }: { value: string; count: number }) =>
          html`<label class="check ${count ? '' : 'none'}">
            <input
              type="checkbox"
              .checked=${isChosen(value)}
              @change=${() => toggle(context, facet, value)}
            />
            <span>${labelOf(facet, value, context)}</span>
            <span class="count">${count}</span>
          </label>`;
        // What a choice leaves empty stays where it is while one chooses: nothing moves under the finger.
        const isUseful = ({ value, count }: { value: string; count: number }) =>
          count > 0 || isChosen(value);
        const first = new Set(
          before
            ?.get(facet)
            ?.filter(isUseful)
            .map(({ value }) => value),
        );
        const useful = values.filter((each) => isUseful(each) || first.has(each.value));
        const empty = values.filter((each) => !useful.includes(each));
        return html`<fieldset class="facet">
          <legend>${words.facet(facet)}</legend>
          ${repeat(useful, ({ value }) => value, render)}
          ${
            empty.length
              ? html`<details>
                  <summary>${words.withoutResult(empty.length)}</summary>
                  ${repeat(empty, ({ value }) => value, render)}
                </details>`
              : nothing
          }
        </fieldset>`;
      });
    })}
  </div>`;
}

/** What is chosen, each removable, and how much that leaves. */
export function renderChosen(context: FacetsContext, count: () => string): TemplateResult {
  const { words, messages, shownBeside } = context;
  const filters = ownFilters(context);
  const facets = FACETS.filter((facet) => facet !== shownBeside);
  const chosen = facets.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => ({
      facet,
      value,
      label: labelOf(facet, value, context),
    })),
  );
  const { search } = context;
  const hasNone = chosen.length === 0 && !search;
  const isEmpty = hasNone && !(shownBeside && filters[shownBeside]?.length);
  return html`<div class="chosen-filters" ?hidden=${isEmpty}>
    <ul class="chips" ?hidden=${hasNone}>
      ${
        search
          ? html`<li>
              <button
                class="chip removable"
                type="button"
                part="action"
                aria-label=${words.removeFilter(messages.quoted(search.text))}
                @click=${() => {
                  search.clear();
                  if (chosen.length === 0) context.onCleared();
                }}
              >
                ${messages.quoted(search.text)} ${icon('close')}
              </button>
            </li>`
          : nothing
      }
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
          @click=${() => {
            search?.clear();
            clearFilters(context);
          }}
        >
          ${words.clearAll}
        </button>
      </li>
    </ul>
    <p class="quiet">${isEmpty ? '' : count()}</p>
  </div>`;
}

function labelOf(
  facet: FacetId,
  value: string,
  { dataset, messages, words }: FacetsContext,
): string {
  switch (facet) {
    case 'kind': {
      const [collection, kind = ''] = value.split(/:(.*)/s);
      if (collection === 'projects') return words.project;
      const ours =
        collection === 'resources'
          ? words.resourceKind
          : collection === 'events'
            ? kindMessages(messages).eventKind
            : kindMessages(messages).actorKind;
      return nameOf(dataset, 'kinds', kind, ours);
    }
    case 'theme':
      return nameOf(dataset, 'themes', value);
    case 'audience':
      return nameOf(dataset, 'audiences', value);
    case 'phase':
    case 'hosts':
      return nameOf(dataset, 'phases', value, messages.phase);
    case 'practiceMode':
      return nameOf(dataset, 'kinds', value, words.practiceMode);
    case 'recruiting':
      return value === YES ? words.recruiting : value;
    case 'language':
      return languageName(value, messages.locale);
    case 'access':
      return words.accessible;
    case 'attendance':
      return value === 'online' ? messages.online : value === 'onsite' ? words.onsite : value;
    case 'period':
      return words.withinDays(Number(value));
    case 'semester': {
      const [year = '', month = ''] = value.split('-');
      return words.semester(messages.months[Number(month) - 1] ?? '', year);
    }
  }
}
