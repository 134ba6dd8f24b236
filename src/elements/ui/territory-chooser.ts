/** A choice among the territories of a dataset: buttons when they are few, a list otherwise. */
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../i18n/name-of.js';
import type { Dataset, TerritoryEntry } from '../../data/dataset.js';
import type { Messages } from '../../i18n/messages.js';
import { exampleMark, heading } from './content.js';

const MAX_BUTTONS = 12;

export function renderChooser(
  dataset: Dataset,
  messages: Messages,
  headingLevel: number,
  onChoose: (id: string) => void,
): TemplateResult {
  const groups = groupByLevel(dataset);
  if (dataset.territories.size > MAX_BUTTONS) {
    // A button confirms: arrow keys on a closed list would choose the first territory at once.
    const onClick = (event: Event) => {
      const select = (event.currentTarget as HTMLElement).parentElement?.querySelector('select');
      if (select?.value) onChoose(select.value);
    };
    return html`<div class="chooser-row">
      <label class="chooser-label"
        >${messages.chooseTerritory}
        <select class="chooser">
          ${groups.map(
            ([level, territories]) =>
              html`<optgroup label=${nameOf(dataset, 'kinds', level, messages.levels)}>
                ${territories.map(({ id, record }) => html`<option .value=${id}>${record.name}</option>`)}
              </optgroup>`,
          )}
        </select></label
      >
      <button class="button main" part="action" type="button" @click=${onClick}>
        ${messages.show}
      </button>
    </div>`;
  }
  return html`${groups.map(
    ([level, territories]) =>
      html`<div>
        ${heading(headingLevel, 'minor', nameOf(dataset, 'kinds', level, messages.levels))}
        <ul class="choices">
          ${territories.map(
            ({ id, record }) =>
              html`<li>
                <button
                  class="button choice"
                  part="action"
                  type="button"
                  @click=${() => onChoose(id)}
                >
                  <span>${record.name} ${exampleMark(record.illustrative, { messages })}</span>
                  ${
                    dataset.referentCount(id)
                      ? html`<span class="quiet roomy"
                          >${messages.referents(dataset.referentCount(id))}</span
                        >`
                      : nothing
                  }
                </button>
              </li>`,
          )}
        </ul>
      </div>`,
  )}`;
}

function groupByLevel(dataset: Dataset): [string, TerritoryEntry[]][] {
  const groups = new Map<string, TerritoryEntry[]>();
  for (const entry of dataset.territories.values()) {
    groups.set(entry.record.level, [...(groups.get(entry.record.level) ?? []), entry]);
  }
  // The level with most territories is the one that people look for.
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
