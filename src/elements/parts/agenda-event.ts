/** One event of the agenda, with its programme and its report. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  dateTile,
  foreignZoneName,
  formatClock,
  formatDate,
  formatSessions,
} from '../../agenda/format-schedule.js';
import { endMs, type ScheduledEvent } from '../../agenda/schedule.js';
import { mailUrl } from '../../contact/mail.js';
import { parsePhone } from '../../contact/phone.js';
import type { Dataset, Origin } from '../../data/dataset.js';
import { safeResourceUrl, safeUrl } from '../../data/safe-url.js';
import type { AgendaEvent, EventReport, Partner, ProgrammeItem } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import {
  actionLink,
  chips,
  detail,
  exampleMark,
  heading,
  linkOrText,
  paragraphs,
  type Lang,
} from './content.js';
import { icon } from './icons.js';

export interface EventContext {
  dataset: Dataset;
  messages: Messages;
  isPast: boolean;
  /** Level of an event's title. */
  headingLevel: number;
  nowMs: number;
  /** `lang` of the record's texts, when it is not the interface's. */
  lang: Lang;
}

export function renderEvent(scheduled: ScheduledEvent, context: EventContext): TemplateResult {
  const { entry, schedule } = scheduled;
  const { record } = entry;
  const { messages, isPast, lang } = context;
  const tile = dateTile(schedule, isPast, messages);
  const status = messages.status(record.status ?? 'scheduled');
  return html`<li
    class="event ${isPast ? 'past' : ''} ${record.status ?? ''}"
    part="event"
    data-item
  >
    <div class="tile" aria-hidden="true">
      <span class="month">${tile.month}</span>
      ${tile.day ? html`<span class="day">${tile.day}</span>` : nothing}
      <span class="note">${tile.note}</span>
    </div>
    <article class="body">
      ${heading(context.headingLevel, 'subtitle', html`<span lang=${lang}>${record.title}</span> ${exampleMark(record.illustrative, messages)}`)}
      ${renderWhen(scheduled, context)} ${renderWhere(record, context)}
      ${chips([...(status ? [status] : []), ...(isPast ? [] : placesLeft(record, messages))], {
        isWarm: true,
      })}
      ${chips(
        [...new Set(record.themes)].map((id) => context.dataset.label('themes', id) ?? id),
        { lang },
      )}
      <div class="text">${paragraphs(record.summary ?? record.description, lang)}</div>
      <dl class="facts">
        ${detail(messages.organizers, partnerNames(record.organizers, entry.origin, context.dataset), lang)}
        ${detail(messages.partners, partnerNames(record.partners, entry.origin, context.dataset), lang)}
        ${detail(messages.audiences, audienceNames(record, context))}
        ${detail(messages.price, record.registration?.price, lang)}
        ${detail(messages.access, record.location?.accessibility, lang)}
      </dl>
      ${isPast ? nothing : renderRegistration(scheduled, context)}
      ${record.programme?.length ? renderProgramme(record.programme, schedule.timeZone, context) : nothing}
      ${record.report ? renderReport(record.report, entry.origin, context) : nothing}
      ${renderProvenance(scheduled, context)}
    </article>
  </li>`;
}

function renderWhen(
  { entry: { record }, schedule }: ScheduledEvent,
  { messages }: EventContext,
): TemplateResult {
  const zone = foreignZoneName(schedule, messages);
  const isCancelled = record.status === 'cancelled';
  const sessions = formatSessions(schedule, messages);
  return html`<p class="meta">
    ${icon('clock')}
    <span>
      ${sessions.map((text, index) => html`${index ? html`<br />` : nothing}${isCancelled ? html`<s>${text}</s>` : text}`)}
      ${zone ? html`<span class="zone">${messages.ofZone(zone)}</span>` : nothing}
      ${
        schedule.precision === 'month' && schedule.startMs > Date.now()
          ? html`<span>(${messages.dateToCome})</span>`
          : nothing
      }
      ${
        record.previousStart
          ? html`<span
              >(${messages.previously(formatDate(record.previousStart, messages, schedule.timeZone))})</span
            >`
          : nothing
      }
    </span>
  </p>`;
}

function renderWhere(
  { location, attendance }: AgendaEvent,
  { messages }: EventContext,
): TemplateResult | typeof nothing {
  const town = [location?.postalCode, location?.city].filter(Boolean).join(' ');
  const place = [location?.name, location?.address, town].filter(Boolean).join(', ');
  const mode =
    attendance === 'online' ? messages.online : attendance === 'hybrid' ? messages.hybrid : '';
  const text = [place, mode].filter(Boolean).join(' · ');
  return text ? html`<p class="meta">${icon('pin')}<span>${text}</span></p>` : nothing;
}

function placesLeft({ registration }: AgendaEvent, messages: Messages): string[] {
  if (!registration) return [];
  const { remaining, waitingList } = registration;
  return [
    ...(remaining ? [messages.remaining(remaining)] : []),
    ...(waitingList ? [messages.waitingList] : []),
  ];
}

function audienceNames(record: AgendaEvent, { dataset, messages }: EventContext): string[] {
  return [
    ...(record.audiences ?? []).map((id) => dataset.label('audiences', id) ?? id),
    ...(record.phases ?? []).map((id) => dataset.label('phases', id) ?? messages.phase(id)),
  ];
}

function partnerNames(
  partners: readonly Partner[] | undefined,
  origin: Origin,
  dataset: Dataset,
): string[] {
  return (partners ?? []).flatMap(
    ({ actor, name }) =>
      name ?? (actor === undefined ? [] : (dataset.actor(actor, origin)?.record.name ?? actor)),
  );
}

function renderRegistration(
  { entry: { record }, schedule: { timeZone } }: ScheduledEvent,
  { messages, nowMs }: EventContext,
): TemplateResult {
  const { registration, status, title } = record;
  const more = actionLink(record.url, messages.moreAbout, {
    accessibleName: messages.moreAboutEvent(title),
  });
  const join = actionLink(record.onlineUrl, messages.joinOnline);
  if (!registration || status === 'cancelled')
    return html`<div class="actions">${join}${more}</div>`;
  const { closes } = registration;
  if (closes && endMs(closes, timeZone) <= nowMs) {
    return html`<p class="quiet">${messages.registrationClosed}</p>
      <div class="actions">${more}</div>`;
  }
  const mail = registration.email && mailUrl(registration.email, title);
  const phone = registration.phone ? parsePhone(registration.phone) : undefined;
  return html`<div class="actions">
      ${actionLink(safeUrl(registration.url)?.href ?? mail ?? registration.url, messages.register, {
        isMain: true,
        accessibleName: messages.registerFor(title),
      })}
      ${actionLink(
        phone ? `tel:${phone.e164}` : registration.phone,
        phone?.display ?? messages.register,
        {
          icon: 'phone',
        },
      )}
      ${join} ${more}
    </div>
    ${
      closes
        ? html`<p class="quiet">
            ${messages.registerUntil(formatDate(closes, messages, timeZone))}
          </p>`
        : nothing
    }`;
}

function renderProgramme(
  items: readonly ProgrammeItem[],
  timeZone: string,
  { messages, dataset, headingLevel, lang }: EventContext,
): TemplateResult {
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
            ${chips((themes ?? []).map((id) => dataset.label('themes', id) ?? id))}
          </li>`,
      )}
    </ol>`;
}

function renderReport(
  report: EventReport,
  origin: Origin,
  { messages, headingLevel, lang }: EventContext,
): TemplateResult {
  return html`${heading(headingLevel + 1, 'minor', messages.report)}
    <div class="text">${paragraphs(report.summary, lang)}</div>
    ${
      report.attendance === undefined
        ? nothing
        : html`<p class="quiet">${messages.participants(report.attendance)}</p>`
    }
    <dl class="facts">
      ${report.figures?.map(({ label, value, unit }) =>
        detail(label, [value, unit].filter((each) => each !== undefined).join('\u00A0')),
      )}
    </dl>
    ${
      report.quotes?.length
        ? html`<ul class="quotes" lang=${lang} aria-label=${messages.quotes}>
            ${report.quotes.map(
              ({ text, author }) =>
                html`<li>
                  <figure>
                    <blockquote>« ${text} »</blockquote>
                    <figcaption>${author}</figcaption>
                  </figure>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${report.images?.flatMap(({ url, alt, credit }) => {
      const href = safeResourceUrl(url, origin.file)?.href;
      return href === undefined
        ? []
        : html`<figure class="image">
            <img src=${href} alt=${alt} loading="lazy" referrerpolicy="no-referrer" />
            ${credit ? html`<figcaption>${credit}</figcaption>` : nothing}
          </figure>`;
    })}
    ${report.url ? html`<p>${linkOrText(messages.moreAbout, report.url)}</p>` : nothing}`;
}

function renderProvenance(
  { entry: { record } }: ScheduledEvent,
  { messages, isPast }: EventContext,
): TemplateResult | typeof nothing {
  const parts = [
    record.source && linkOrText(messages.sourceLabel(record.source.label), record.source.url),
    isPast && record.url && linkOrText(messages.moreAbout, record.url),
    record.verifiedOn &&
      html`<span>${messages.verifiedOn(formatDate(record.verifiedOn, messages))}</span>`,
  ].filter(Boolean);
  return parts.length ? html`<p class="provenance quiet">${parts}</p>` : nothing;
}
