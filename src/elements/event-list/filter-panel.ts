/** Search and filters of the agenda. The filters are those of the map: what is chosen here holds there too. */
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../i18n/name-of.js';
import type { Entry } from '../../data/dataset.js';
import type { AgendaMessages } from '../../i18n/fr/agenda.js';
import { toolsMessages } from '../../i18n/fr/tools.js';
import { renderChosen, renderFacets, type FacetsContext } from '../ui/facets.js';
import { panelFrame } from '../ui/panel-frame.js';
import type { AgendaContext } from './context.js';

export interface SearchState {
  text: string;
  words: AgendaMessages;
  onText: (text: string) => void;
  onClose: () => void;
  onCleared: () => void;
}

export function renderFilterPanel(context: AgendaContext, search: SearchState): TemplateResult {
  const { messages, headingLevel, isPinned } = context;
  const { words, text, onText, onClose } = search;
  const tools = toolsMessages(messages);
  const content = html`<div class="fields">
      <label class="field"
        >${words.search}
        <input
          class="field-input"
          type="search"
          autocomplete="off"
          placeholder=${words.searchHint}
          .value=${text}
          @input=${(event: Event) => onText((event.currentTarget as HTMLInputElement).value)}
        />
      </label>
      ${isPinned || context.dataset.territories.size < 2 ? nothing : renderTerritory(context, words)}
    </div>
    ${renderFacets(facetsContext(context, search))}
    <p class="quiet found">${words.found(countOf(context))}</p>`;
  return panelFrame(
    { name: 'filters', label: tools.filters, title: tools.filters, content, onClose },
    { words: tools, headingLevel },
  );
}

/** What is chosen, also while the panel is closed: nobody wonders where the other events are. */
export function renderChosenFilters(context: AgendaContext, search: SearchState): TemplateResult {
  return renderChosen(facetsContext(context, search), () => search.words.found(countOf(context)));
}

function renderTerritory(
  { dataset, territory, messages, choose }: AgendaContext,
  words: AgendaMessages,
): TemplateResult {
  const named = new Set(dataset.events.flatMap((event) => event.territories));
  const ids = new Set(
    [...named].flatMap((id) => [id, ...dataset.ancestorsOf(id).map((each) => each.id)]),
  );
  const options = [...dataset.territories.values()].filter(
    ({ id }) => ids.has(id) || id === territory?.id,
  );
  const levels = [...new Set(options.map(({ record }) => record.level))];
  return html`<label class="field"
    >${words.territory}
    <select
      class="field-input"
      @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value || undefined)}
    >
      <option value="" .selected=${!territory}>${words.allTerritories}</option>
      ${levels.map(
        (level) =>
          html`<optgroup label=${nameOf(dataset, 'kinds', level, messages.levels)}>
            ${options
              .filter(({ record }) => record.level === level)
              .map(
                ({ id, record }) =>
                  html`<option .value=${id} .selected=${id === territory?.id}>
                    ${record.name}
                  </option>`,
              )}
          </optgroup>`,
      )}
    </select>
  </label>`;
}

function facetsContext(
  context: AgendaContext,
  { onCleared, text, onText }: SearchState,
): FacetsContext {
  const { dataset, store, messages } = context;
  const search = text.trim() ? { text: text.trim(), clear: () => onText('') } : undefined;
  const words = toolsMessages(messages);
  return {
    dataset,
    store,
    messages,
    words,
    collection: 'events',
    search,
    among: amongOf(context),
    onCleared,
  };
}

const among = new WeakMap<object, Map<string, readonly Entry<unknown>[]>>();

/** The events that the list could show; the same array each time, so that they are counted once per choice. */
function amongOf({ whole, period, isMonth }: AgendaContext): readonly Entry<unknown>[] {
  const lists = among.get(whole) ?? new Map<string, readonly Entry<unknown>[]>();
  among.set(whole, lists);
  const name = isMonth ? 'both' : period;
  let entries = lists.get(name);
  if (!entries) {
    const events = isMonth ? [...whole.upcoming, ...whole.past] : whole[period];
    entries = events.map(({ entry }) => entry);
    lists.set(name, entries);
  }
  return entries;
}

/** How many events the list has, or the months together. */
export function countOf({ upcoming, past, isMonth, period }: AgendaContext): number {
  return isMonth ? upcoming.length + past.length : { upcoming, past }[period].length;
}
