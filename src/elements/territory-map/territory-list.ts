/** The territories of a map as rows: the list that says all that the map says. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Origin } from '../../data/dataset.js';
import { sceneMessages } from '../../i18n/fr/scene.js';
import type { Messages } from '../../i18n/messages.js';
import { nameOf } from '../../i18n/name-of.js';
import type { ListedTerritory, MapScene } from '../../map/scene.js';
import { exampleMark, heading, type Lang } from '../ui/content.js';
import { panelIcon } from '../ui/panel-icons.js';
import type { Pager } from '../ui/pager.js';

export interface TerritoryListContext {
  dataset: Dataset;
  messages: Messages;
  headingLevel: number;
  selectedId: string | undefined;
  langOf: (origin: Origin) => Lang;
  pager: Pager;
  onChoose: (id: string) => void;
}

export function renderTerritoryList(
  { groups, legend }: MapScene,
  context: TerritoryListContext,
): TemplateResult | typeof nothing {
  const { dataset, messages, headingLevel, pager } = context;
  const all = groups.flatMap(({ territories }) => territories);
  if (all.length === 0) return nothing;
  pager.follow(dataset);
  const drawn = new Set(all.slice(0, pager.limit));
  const words = sceneMessages(messages);
  const summary = groups.map(({ level, territories: { length } }) =>
    words.counted(
      length,
      nameOf(dataset, 'kinds', level, length === 1 ? messages.level : messages.levels),
    ),
  );
  const isColoured = legend.classes.length > 1 || legend.hasNoData;
  return html`<div class="panel-head">
      <div>
        ${heading(headingLevel, 'subtitle', messages.chooseTerritory)}
        <p class="quiet">${summary.join(' · ')}</p>
      </div>
    </div>
    ${groups.map(({ level, territories }) => {
      const rows = territories.filter((each) => drawn.has(each));
      return rows.length
        ? html`${groups.length > 1 ? heading(headingLevel + 1, 'minor', nameOf(dataset, 'kinds', level, messages.levels)) : nothing}
            <ul class="territories">
              ${rows.map((listed) => renderListed(listed, isColoured, context))}
            </ul>`
        : nothing;
    })}
    ${pager.renderNext(all.length, messages.showMore)}`;
}

function renderListed(
  { entry, valueText, tone, isDrawn, lookingCount }: ListedTerritory,
  isColoured: boolean,
  { messages, selectedId, langOf, onChoose }: TerritoryListContext,
): TemplateResult {
  const { id, record, origin } = entry;
  return html`<li data-item>
    <button
      class="listed"
      part="action"
      data-id=${id}
      type="button"
      aria-pressed=${id === selectedId}
      @click=${() => onChoose(id)}
    >
      ${isDrawn && isColoured ? html`<span class="swatch tone-${tone ?? 'none'}" aria-hidden="true"></span>` : nothing}
      <span class="listed-name" lang=${langOf(origin)}
        >${record.name} ${exampleMark(record.illustrative, { messages })}
        ${
          lookingCount
            ? html`<span class="looking">${sceneMessages(messages).looking(lookingCount)}</span>`
            : nothing
        }
      </span>
      <span class="value">${valueText}</span>
      ${panelIcon('next')}
    </button>
  </li>`;
}
