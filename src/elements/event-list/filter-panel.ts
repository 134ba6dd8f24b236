/** Search and filters of the agenda. The filters are those of the map: what is chosen here holds there too. */
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../i18n/name-of.js';
import type { Entry } from '../../data/dataset.js';
import type { AgendaEvent } from '../../data/schema.js';
import { agendaMessages, type AgendaMessages } from '../../i18n/fr/agenda.js';
import { toolsMessages } from '../../i18n/fr/tools.js';
import { renderFacets, type FacetsContext } from '../ui/facets.js';
import type { ListSearch } from '../ui/list-search.js';
import { panelFrame } from '../ui/panel-frame.js';
import type { AgendaContext } from './context.js';

export function renderFilterPanel(
  context: AgendaContext,
  search: ListSearch<AgendaEvent>,
  facets: FacetsContext,
  found: string,
  onClose: () => void,
): TemplateResult {
  const { dataset, messages, headingLevel, isPinned } = context;
  const words = agendaMessages(messages);
  const tools = toolsMessages(messages);
  const content = html`<div class="fields">
      ${search.renderField(context, words)}
      ${isPinned || dataset.territories.size < 2 ? nothing : renderTerritory(context, words)}
    </div>
    ${renderFacets(facets)}
    <p class="quiet found">${found}</p>`;
  return panelFrame(
    { name: 'filters', label: tools.filters, title: tools.filters, content, onClose },
    { words: tools, headingLevel },
  );
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

/** The events that the list could show. */
export function amongOf(
  { upcoming, past }: AgendaContext['whole'],
  period: AgendaContext['period'],
  isMonth: boolean,
): readonly Entry<unknown>[] {
  const events = isMonth ? [...upcoming, ...past] : { upcoming, past }[period];
  return events.map(({ entry }) => entry);
}

/** How many events the list has, or the months together. */
export function countOf({ upcoming, past, isMonth, period }: AgendaContext): number {
  return isMonth ? upcoming.length + past.length : { upcoming, past }[period].length;
}
