/** What the colours of a map mean: classes with their ranges, unit, year and source. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format-number.js';
import type { Messages } from '../../i18n/messages.js';
import type { Legend } from '../../map/scene.js';
import { linkOrText } from '../ui/content.js';
import { sceneMessages } from '../../i18n/fr/scene.js';

export function renderLegend(legend: Legend, messages: Messages): TemplateResult {
  const { title, unit, year, source, classes, hasNoData, isApproximate, isSchematic } = legend;
  const numberText = (value: number) => formatNumber(value, messages.locale);
  const rangeText = (from: number, to: number) =>
    from === to
      ? numberText(from)
      : sceneMessages(messages).range(numberText(from), numberText(to));
  const heading = [title, unit && `(${unit})`, year && String(year)].filter(Boolean).join(' ');
  return html`<div class="legend" part="legend">
    <p>${heading}</p>
    <ul>
      ${classes.map(
        ({ from, to, tone }) =>
          html`<li>
            <span class="swatch tone-${tone}" aria-hidden="true"></span>${rangeText(from, to)}
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
