/** What the colours of a map mean: classes with their ranges, unit, year and source. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format-number.js';
import type { Messages } from '../../i18n/messages.js';
import type { Legend } from '../../map/scene.js';
import type { ValueClass } from '../../map/value-classes.js';
import { linkOrText } from '../ui/content.js';
import { sceneMessages } from '../../i18n/fr/scene.js';

/** "moins de 250 000", "250 000 à 500 000", "500 000 et plus". */
export function classText({ from, below }: ValueClass, messages: Messages): string {
  const number = (value: number | undefined) =>
    value === undefined ? undefined : formatNumber(value, messages.locale);
  return sceneMessages(messages).range(number(from), number(below));
}

export function renderLegend(legend: Legend, messages: Messages): TemplateResult {
  const { title, unit, year, source, classes, hasNoData, isApproximate, isSchematic } = legend;
  const heading = [title, unit && `(${unit})`, year && String(year)].filter(Boolean).join(' ');
  const isColoured = classes.length > 1 || hasNoData;
  return html`<div class="legend" part="legend">
    ${isColoured ? html`<p>${heading}</p>` : nothing}
    <ul ?hidden=${!isColoured}>
      ${classes.map(
        (each) =>
          html`<li>
            <span class="swatch tone-${each.tone}" aria-hidden="true"></span
            >${classText(each, messages)}
          </li>`,
      )}
      ${
        hasNoData
          ? html`<li>
              <span class="swatch tone-none" aria-hidden="true"></span
              >${sceneMessages(messages).noData}
            </li>`
          : nothing
      }
    </ul>
    <p>
      ${source ? html`<span>${linkOrText(messages.sourceLabel(source.label), source.url)}</span>` : nothing}
      ${isSchematic ? html`<span>${sceneMessages(messages).schematic}</span>` : nothing}
      ${
        isApproximate
          ? html`<span
              >${sceneMessages(messages).approximate}
              (${sceneMessages(messages).outlineSource})</span
            >`
          : nothing
      }
    </p>
  </div>`;
}
