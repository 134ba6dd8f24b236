/** One event of the agenda, with its programme and its report. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  dateTile,
  foreignZoneName,
  formatClock,
  formatDate,
  formatForReader,
  formatSession,
  formatSessions,
  isInGap,
  shownSessions,
} from '../../agenda/format-schedule.js';
import {
  endMs,
  nextSession,
  startMs,
  type Schedule,
  type ScheduledEvent,
  type Session,
} from '../../agenda/schedule.js';
import { mailUrl } from '../../contact/mail.js';
import { parsePhone } from '../../contact/phone.js';
import type { Dataset, Origin } from '../../data/dataset.js';
import { placeText } from '../../data/place-text.js';
import { safeResourceUrl, safeUrl } from '../../data/safe-url.js';
import type { AgendaEvent, EventReport, ProgrammeItem } from '../../data/schema.js';
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
  /** Title, date and place in one line; the rest unfolds. */
  isCompact: boolean;
  /** The way into the visitor's calendar, beside the links of registration. */
  calendarButton: (scheduled: ScheduledEvent, isPast: boolean) => unknown;
  /** What that button opens, below. */
  calendarMenu: (scheduled: ScheduledEvent) => unknown;
}

export function renderEvent(scheduled: ScheduledEvent, context: EventContext): TemplateResult {
  const { entry, schedule } = scheduled;
  const { record } = entry;
  const { messages, isPast, lang, nowMs, isCompact, headingLevel } = context;
  const tile = dateTile(schedule, isPast, messages, nowMs);
  const title = html`<span lang=${lang}>${record.title}</span>
    ${exampleMark(record.illustrative, messages)}`;
  return html`<li
    class="event ${isPast ? 'past' : ''} ${isCompact ? 'compact' : ''} ${record.status ?? ''}"
    part="event"
    data-item
  >
    <div class="tile" aria-hidden="true">
      <span class="month">${tile.month}</span>
      ${tile.day ? html`<span class="day">${tile.day}</span>` : nothing}
      <span class="note">${tile.note}</span>
    </div>
    <article class="body">
      ${heading(headingLevel, 'subtitle', title)} ${renderWhen(scheduled, context)}
      ${renderWhere(record, context)} ${renderChips(scheduled, context)}
      ${
        isCompact
          ? html`<details>
              <summary>
                ${messages.details}<span class="visually-hidden" lang=${lang}>
                  ${record.title}</span
                >
              </summary>
              ${renderBody(scheduled, context)}
            </details>`
          : renderBody(scheduled, context)
      }
    </article>
  </li>`;
}

function renderBody(scheduled: ScheduledEvent, context: EventContext): TemplateResult {
  const { entry, schedule } = scheduled;
  const { record } = entry;
  const { messages, isPast, lang } = context;
  const others =
    context.isCompact && schedule.isSeries ? shownSessions(schedule, context.nowMs) : [];
  return html`${
      others.length
        ? html`<div class="text">
            ${others.map((session) => renderSession(session, false, messages))}
          </div>`
        : nothing
    }
    ${renderImage(record.image, entry.origin)}
    <div class="text">
      ${paragraphs(record.summary, lang)}${paragraphs(record.description, lang)}
    </div>
    <dl class="facts">
      ${detail(messages.organizers, context.dataset.partnerNames(record.organizers, entry.origin), lang)}
      ${detail(messages.partners, context.dataset.partnerNames(record.partners, entry.origin), lang)}
      ${detail(messages.audiences, audienceNames(record, context))}
      ${detail(messages.price, record.registration?.price, lang)}
      ${detail(messages.access, record.location?.accessibility, lang)}
    </dl>
    ${isPast ? html`<div class="actions">${context.calendarButton(scheduled, true)}</div>` : renderRegistration(scheduled, context)}
    ${context.calendarMenu(scheduled)}
    ${record.programme?.length ? renderProgramme(record.programme, schedule.timeZone, context) : nothing}
    ${record.report ? renderReport(record.report, entry.origin, context) : nothing}
    ${renderProvenance(scheduled, context)}`;
}

function renderChips(scheduled: ScheduledEvent, context: EventContext): TemplateResult {
  const { record } = scheduled.entry;
  const themes = [...new Set(record.themes)];
  return html`<div class="chip-rows">
    ${chips(statesOf(scheduled, context), { kind: 'strong' })}
    ${chips(roomOf(record, context), { kind: 'warm' })}
    ${chips(
      themes.map((id) => context.dataset.label('themes', id) ?? id),
      { lang: context.lang },
    )}
  </div>`;
}

/** What there is to know at a glance. */
function statesOf(
  { entry: { record }, schedule }: ScheduledEvent,
  { messages, isPast }: EventContext,
): string[] {
  return [
    messages.status(record.status ?? 'scheduled'),
    schedule.isSeries ? messages.series : '',
    !isPast && isToReserve(record, schedule) ? messages.saveTheDate : '',
  ].filter(Boolean);
}

/** Whether there is room: places, or a list to wait on. */
function roomOf(
  { registration = {}, status }: AgendaEvent,
  { messages, isPast }: EventContext,
): string[] {
  if (isPast || status === 'cancelled' || status === 'postponed') return [];
  const { remaining, capacity, waitingList } = registration;
  const places = remaining
    ? capacity
      ? messages.remainingOf(remaining, capacity)
      : messages.remaining(remaining)
    : '';
  return [places, waitingList ? messages.waitingList : ''].filter(Boolean);
}

/** Known by its day or its month alone. Several days without hours are a period, not a date to reserve. */
function isToReserve(record: AgendaEvent, schedule: Schedule): boolean {
  const { sessions, precision, isSeries } = schedule;
  const isSettled = record.status !== undefined && record.status !== 'scheduled';
  const isOneDay = sessions.length === 1 && sessions[0].end === undefined;
  return precision !== 'minute' && isOneDay && !isSeries && !isSettled;
}

function renderWhen(
  { entry: { record }, schedule }: ScheduledEvent,
  { messages, nowMs, isPast, isCompact }: EventContext,
): TemplateResult {
  const { status, previousStart } = record;
  const { timeZone, precision, sessions } = schedule;
  const all = shownSessions(schedule, nowMs);
  const shown = isCompact && schedule.isSeries ? [nextSession(schedule, nowMs)] : all;
  const rest = sessions.filter(({ endMs }) => endMs > nowMs).length - shown.length;
  const zone = foreignZoneName(schedule, messages, nowMs);
  // Of a series without end, only the next two years are known.
  const isEndless = !/COUNT|UNTIL/i.test(record.recurrence?.rrule ?? 'COUNT');
  const isOff = status === 'cancelled' || status === 'postponed';
  const isComing = !isPast && !isOff;
  const notes = [
    zone && messages.ofZone(zone),
    isComing && precision === 'month' && `(${messages.dateToCome})`,
    isComing && precision === 'day' && isToReserve(record, schedule) && `(${messages.timeToCome})`,
    status === 'postponed' && `(${messages.newDateToCome})`,
    previousStart && `(${messages.previously(formatDate(previousStart, messages, timeZone))})`,
    shown.some((session) => isInGap(session, timeZone)) && `(${messages.inGap})`,
    schedule.isSeries && rest > 0 && (isEndless ? messages.otherDates : messages.moreDates(rest)),
  ].filter(Boolean);
  return html`<div class="meta">
    ${icon('clock')}
    <div>
      ${
        shown.some(({ override }) => override)
          ? shown.map((session) => renderSession(session, isOff, messages))
          : formatSessions(shown, precision, messages).map(
              (text) => html`<p>${isOff ? html`<s>${text}</s>` : text}</p>`,
            )
      }
      ${notes.map((note) => html`<p class="note">${note}</p>`)}
      ${
        zone && isComing
          ? html`<p class="note zone">
              ${messages.forYou(formatForReader(nextSession(schedule, nowMs), messages))}
            </p>`
          : nothing
      }
    </div>
  </div>`;
}

/** A date of a series with what is different on it. */
function renderSession(session: Session, isOff: boolean, messages: Messages): TemplateResult {
  const { override } = session;
  const text = formatSession(session, messages);
  const isDropped = isOff || override?.status === 'cancelled' || override?.status === 'postponed';
  const place = [override?.location?.name, override?.location?.city].filter(Boolean).join(', ');
  const changes = [messages.status(override?.status ?? ''), override?.title, place, override?.note];
  const change = changes.filter(Boolean).join(' · ');
  return html`<p>
    ${isDropped ? html`<s>${text}</s>` : text} ${change ? html`<span>(${change})</span>` : nothing}
  </p>`;
}

/** In a frame of fixed proportions: nothing moves when it comes. */
function renderImage(
  image: AgendaEvent['image'],
  { file }: Origin,
): TemplateResult | typeof nothing {
  const href = safeResourceUrl(image?.url, file)?.href;
  if (!image || href === undefined) return nothing;
  return html`<figure class="image">
    <img src=${href} alt=${image.alt} loading="lazy" referrerpolicy="no-referrer" />
    ${image.credit ? html`<figcaption>${image.credit}</figcaption>` : nothing}
  </figure>`;
}

function renderWhere(
  { location, attendance, status }: AgendaEvent,
  { messages, lang }: EventContext,
): TemplateResult | typeof nothing {
  const place = placeText(location);
  const hasMoved = status === 'moved-online';
  const mode =
    hasMoved || attendance === 'online'
      ? messages.online
      : attendance === 'hybrid'
        ? messages.hybrid
        : '';
  if (!place && !mode) return nothing;
  const placed = html`<span lang=${lang}>${hasMoved ? html`<s>${place}</s>` : place}</span>`;
  return html`<p class="meta">
    ${icon('pin')}<span>${place ? placed : nothing}${place && mode ? ' · ' : nothing}${mode}</span>
  </p>`;
}

function audienceNames(record: AgendaEvent, { dataset, messages }: EventContext): string[] {
  return [
    ...(record.audiences ?? []).map((id) => dataset.label('audiences', id) ?? id),
    ...(record.phases ?? []).map((id) => dataset.label('phases', id) ?? messages.phase(id)),
  ];
}

function renderRegistration(scheduled: ScheduledEvent, context: EventContext): TemplateResult {
  const {
    entry: { record },
    schedule: { timeZone },
  } = scheduled;
  const { messages, nowMs } = context;
  const { registration = {}, status, title } = record;
  const { opens, closes, waitingList, capacity, remaining } = registration;
  const day = (text: string) => formatDate(text, messages, timeZone);
  const isOff = status === 'cancelled' || status === 'postponed';
  const isFull = status === 'full' && !waitingList;
  const isEarly = opens !== undefined && startMs(opens, timeZone) > nowMs;
  const isLate = closes !== undefined && endMs(closes, timeZone) <= nowMs;
  const notes = isOff
    ? []
    : [
        isEarly && messages.registerFrom(day(opens)),
        isLate && messages.registrationClosed,
        closes && !isLate && !isFull && messages.registerUntil(day(closes)),
        capacity !== undefined && remaining === undefined && messages.capacity(capacity),
      ].filter(Boolean);
  const isOpen = !isOff && !isFull && !isEarly && !isLate;
  return html`<div class="actions">
      ${isOpen ? renderRegister(record, messages) : nothing}
      ${context.calendarButton(scheduled, false)}
      ${isOff ? nothing : actionLink(record.onlineUrl, messages.joinOnline)}
      ${actionLink(record.url, messages.moreAbout, { accessibleName: messages.moreAboutEvent(title) })}
    </div>
    ${notes.map((note) => html`<p class="quiet">${note}</p>`)}`;
}

function renderRegister({ registration = {}, title }: AgendaEvent, messages: Messages): unknown {
  const { url, email, waitingList } = registration;
  const mail = email && mailUrl(email, title);
  const phone = registration.phone ? parsePhone(registration.phone) : undefined;
  const label = waitingList ? messages.joinWaitingList : messages.register;
  return [
    actionLink(safeUrl(url)?.href ?? mail ?? url, label, {
      isMain: true,
      accessibleName: waitingList
        ? messages.joinWaitingListFor(title)
        : messages.registerFor(title),
    }),
    actionLink(
      phone ? `tel:${phone.e164}` : registration.phone,
      phone?.display ?? messages.register,
      { icon: 'phone' },
    ),
  ];
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
    ${report.images?.map((image) => renderImage(image, origin))}
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
