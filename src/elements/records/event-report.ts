/** What came of an event. Downloaded where there is a report. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../agenda/format-schedule.js';
import type { Origin } from '../../data/dataset.js';
import type { EventReport } from '../../data/schema.js';
import { reportMessages } from '../../i18n/fr/report.js';
import { detail, heading, linkOrText, paragraphs } from '../ui/content.js';
import { renderImage, type EventContext } from './event-context.js';

/** Numbers, words of those who were there, pictures. */
export function renderReport(
  report: EventReport,
  origin: Origin,
  { messages, headingLevel, lang }: EventContext,
): TemplateResult {
  const words = reportMessages(messages);
  return html`${heading(headingLevel + 1, 'minor', words.report)}
    <div class="text">${paragraphs(report.summary, lang)}</div>
    ${
      report.attendance === undefined
        ? nothing
        : html`<p class="quiet">${words.participants(report.attendance)}</p>`
    }
    <dl class="facts">
      ${report.figures?.map(({ label, value, unit }) =>
        detail(label, [value, unit].filter((each) => each !== undefined).join('\u00A0')),
      )}
    </dl>
    ${
      report.quotes?.length
        ? html`<ul class="quotes" lang=${lang} aria-label=${words.quotes}>
            ${report.quotes.map(
              ({ text, author }) =>
                html`<li>
                  <figure>
                    <blockquote>${messages.quoted(text)}</blockquote>
                    <figcaption>${author}</figcaption>
                  </figure>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${report.images?.map((image) => renderImage(image, origin))}
    ${
      report.publishedOn === undefined
        ? nothing
        : html`<p class="quiet">${words.published(formatDate(report.publishedOn, messages))}</p>`
    }
    ${report.url ? html`<p>${linkOrText(messages.moreAbout, report.url)}</p>` : nothing}`;
}
