/** What a territory is: its strengths and what people say of it, its figures, its zoning, its official links. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../data/dataset.js';
import type { AgendaEvent } from '../../data/schema.js';
import { exampleMark, linkOrText } from '../ui/content.js';
import { icon } from '../ui/icons.js';
import type { SheetContext } from './context.js';
import { figureOf, indicatorIds, parentFigure } from './indicators.js';

const MAX_QUOTES = 4;

type Rendered = TemplateResult | undefined;

export function renderStrengths(context: SheetContext): Rendered {
  const { territory, dataset, words } = context;
  const { strengths = [] } = territory.record;
  const lang = context.langOf(territory.origin);
  const quotes = dataset
    .within(dataset.events, territory.id)
    .flatMap((event) => (event.record.report?.quotes ?? []).map((quote) => ({ quote, event })));
  if (!strengths.length && !quotes.length) return undefined;
  return html`${
    strengths.length
      ? html`<ul class="strengths" lang=${lang}>
          ${strengths.map((text) => html`<li>${icon('check')}<span>${text}</span></li>`)}
        </ul>`
      : nothing
  }
  ${
    quotes.length
      ? html`<ul class="quotes" aria-label=${words.testimonies}>
          ${quotes.slice(0, MAX_QUOTES).map(({ quote, event }) => renderQuote(quote, event, context))}
        </ul>`
      : nothing
  }`;
}

function renderQuote(
  { text, author }: { text: string; author: string },
  { record, origin }: Entry<AgendaEvent>,
  { words, messages, langOf }: SheetContext,
): TemplateResult {
  return html`<li lang=${langOf(origin)}>
    <figure>
      <blockquote>${messages.quoted(text)}</blockquote>
      <figcaption>
        ${author}, ${words.ofEvent(record.title)} ${exampleMark(record.illustrative, { messages })}
      </figcaption>
    </figure>
  </li>`;
}

export function renderFigures(context: SheetContext): Rendered {
  const { territory, dataset, messages, words } = context;
  const figures = indicatorIds(dataset, [territory]).flatMap((id) => {
    const figure = figureOf(territory, id, dataset, messages, words);
    return figure
      ? [{ figure, parent: parentFigure(territory, id, dataset, messages, words) }]
      : [];
  });
  const zonings = territory.record.zonings ?? [];
  if (!figures.length && !zonings.length) return undefined;
  return html`<dl class="figures">
      ${figures.map(
        ({ figure, parent }) =>
          html`<div>
            <dt>${figure.label}</dt>
            <dd class="value">${figure.text}</dd>
            ${
              parent
                ? html`<dd class="quiet">
                    ${words.compared(parent.territory.record.name, parent.figure.text)}
                  </dd>`
                : nothing
            }
            <dd class="quiet">
              ${[figure.year].filter((each) => each !== undefined).join('')}
              ${figure.source ? linkOrText(figure.source.label, figure.source.url) : nothing}
            </dd>
          </div>`,
      )}
    </dl>
    ${
      zonings.length
        ? html`<dl class="zonings">
              ${zonings.map(
                ({ profession, code, year, source }) =>
                  html`<div>
                    <dt>${words.zoning} · ${profession}</dt>
                    <dd class="value small">${words.zone(code)}</dd>
                    <dd class="quiet">
                      ${[year].filter((each) => each !== undefined).join('')}
                      ${source ? linkOrText(source.label, source.url) : nothing}
                    </dd>
                  </div>`,
              )}
            </dl>
            <p class="quiet">${words.zoningNote}</p>`
        : nothing
    }`;
}

export function renderLinks({ territory }: SheetContext): Rendered {
  const { links } = territory.record;
  if (!links?.length) return undefined;
  return html`<ul class="links">
    ${links.map(({ label, url }) => html`<li>${linkOrText(label, url)}</li>`)}
  </ul>`;
}
