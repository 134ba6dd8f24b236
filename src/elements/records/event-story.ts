/** What unfolds of an event: who and for whom, its programme, what came of it. Downloaded once the agenda is there. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatClock, formatDate } from '../../agenda/format-schedule.js';
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { Origin } from '../../data/dataset.js';
import { partnerNames } from '../../data/references.js';
import type { AgendaEvent, EventReport, ProgrammeItem } from '../../data/schema.js';
import { nameOf } from '../../i18n/name-of.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import { reportMessages } from '../../i18n/fr/report.js';
import { chips, detail, heading, linkOrText, paragraphs } from '../ui/content.js';
import { renderImage, type EventContext } from './event-context.js';
import { renderFreshness } from './freshness.js';
import { eventStoryStyles } from './event-story.styles.js';

/** What more there is to know. */
export function renderEventDetails(
  scheduled: ScheduledEvent,
  context: EventContext,
): TemplateResult {
  const { entry, schedule } = scheduled;
  const { record } = entry;
  const { messages, lang } = context;
  const { programme } = record;
  return html`${renderImage(record.image, entry.origin)}
    ${chips(
      [...new Set(record.themes)].map((id) => nameOf(context.dataset, 'themes', id)),
      { lang },
    )}
    <div class="text">${paragraphs(record.description, lang)}</div>
    <dl class="facts">
      ${detail(messages.organizers, partnerNames(context.dataset, record.organizers, entry.origin), lang)}
      ${detail(messages.partners, partnerNames(context.dataset, record.partners, entry.origin), lang)}
      ${detail(messages.audiences, audienceNames(record, context))}
      ${detail(messages.price, record.registration?.price, lang)}
      ${detail(messages.access, record.location?.accessibility, lang)}
    </dl>
    ${programme?.length ? renderProgramme(programme, schedule.timeZone, context) : nothing}
    ${renderProvenance(scheduled, context)}`;
}

function audienceNames(record: AgendaEvent, { dataset, messages }: EventContext): string[] {
  return [
    ...(record.audiences ?? []).map((id) => nameOf(dataset, 'audiences', id)),
    ...(record.phases ?? []).map((id) => nameOf(dataset, 'phases', id, messages.phase)),
  ];
}

/** What is over needs no checking any more. */
function renderProvenance(
  { entry }: ScheduledEvent,
  { messages, isPast, today, staleMonths }: EventContext,
): TemplateResult {
  const { url, title } = entry.record;
  return html`${isPast && url ? html`<p class="quiet">${linkOrText(messages.moreAbout, url)}</p>` : nothing}
  ${renderFreshness(entry, title, { messages, today, staleMonths: isPast ? 0 : staleMonths })}`;
}

export function renderProgramme(
  items: readonly ProgrammeItem[],
  timeZone: string,
  { messages, dataset, headingLevel, lang, root }: EventContext,
): TemplateResult {
  adoptStyles(root, eventStoryStyles);
  return html`${heading(headingLevel + 1, 'minor', messages.programme)}
    <ol class="timeline" lang=${lang}>
      ${items.map(
        ({ start, end, title, description, themes, speakers }) =>
          html`<li>
            ${
              start
                ? html`<span class="time"
                    >${[start, end]
                      .filter((each) => each !== undefined)
                      .map((each) => formatClock(each, messages, timeZone))
                      .join(' – ')}</span
                  >`
                : nothing
            }
            <strong>${title}</strong>
            ${speakers?.length ? html`<span class="quiet">${speakers.join(', ')}</span>` : nothing}
            ${description ? html`<div class="quiet">${paragraphs(description)}</div>` : nothing}
            ${chips((themes ?? []).map((id) => nameOf(dataset, 'themes', id)))}
          </li>`,
      )}
    </ol>`;
}

/** Numbers, words of those who were there, pictures. */
export function renderReport(
  report: EventReport,
  origin: Origin,
  { messages, headingLevel, lang, root }: EventContext,
): TemplateResult {
  adoptStyles(root, eventStoryStyles);
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
