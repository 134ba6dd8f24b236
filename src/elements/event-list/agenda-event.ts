/** One event of the agenda: its date, its place, its state; what more there is stands in `event-details.ts` and `event-story.ts`. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  dateTile,
  foreignZoneName,
  formatDate,
  formatForReader,
  formatSession,
  formatSessions,
  isInGap,
  shownSessions,
} from '../../agenda/format-schedule.js';
import {
  isOngoing,
  nextSession,
  type Schedule,
  type ScheduledEvent,
} from '../../agenda/schedule.js';
import { isCalledOff, isOff, type Session } from '../../agenda/session.js';
import { placeText } from '../../data/place-text.js';
import type { AgendaEvent } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import { chips, exampleMark, heading, withLinks } from '../ui/content.js';
import type { EventContext } from '../records/event-context.js';
import { isFullyBooked, renderEventMain, renderStory } from '../records/event-details.js';
import { icon } from '../ui/icons.js';

export function renderEvent(scheduled: ScheduledEvent, context: EventContext): TemplateResult {
  const { entry, schedule } = scheduled;
  const { record } = entry;
  const { messages, isPast, lang, nowMs, isCompact, headingLevel } = context;
  const tile = dateTile(schedule, isPast, messages, nowMs);
  const title = html`<span lang=${lang}>${record.title}</span>
    ${exampleMark(record.illustrative, context)}`;
  return html`<li
    class="event ${isPast ? 'past' : ''} ${isCompact ? 'compact' : 'long'} ${record.status ?? ''}"
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
      ${isCompact ? nothing : renderEventMain(scheduled, context)}
      <details class="about">
        <summary>
          ${messages.details}<span class="visually-hidden" lang=${lang}> ${record.title}</span>
        </summary>
        ${schedule.isSeries ? renderSessions(scheduled, context) : nothing}
        ${isCompact ? renderEventMain(scheduled, context) : nothing}
        ${renderStory((code) => code.renderEventDetails(scheduled, context), context)}
      </details>
    </article>
  </li>`;
}

function renderChips(scheduled: ScheduledEvent, context: EventContext): TemplateResult {
  const { record } = scheduled.entry;
  return html`<div class="chip-rows">
    ${chips(statesOf(scheduled, context), { kind: 'strong' })}
    ${chips(roomOf(record, context), { kind: 'warm' })}
  </div>`;
}

/** What there is to know at a glance. */
function statesOf(
  { entry: { record }, schedule }: ScheduledEvent,
  { messages, isPast, nowMs }: EventContext,
): string[] {
  const { status = 'scheduled' } = record;
  return [
    !isPast && status === 'scheduled' && isFullyBooked(record)
      ? messages.status('full')
      : messages.status(status),
    !isPast && isOngoing(schedule, nowMs) ? messages.ongoing : '',
    schedule.isSeries ? messages.series : '',
    !isPast && isToReserve(record, schedule) ? messages.saveTheDate : '',
  ].filter(Boolean);
}

/** Whether there is room: places, or a list to wait on. */
function roomOf(record: AgendaEvent, { messages, isPast }: EventContext): string[] {
  const { registration = {} } = record;
  if (isPast || isCalledOff(record)) return [];
  const { remaining, capacity, waitingList } = registration;
  const places =
    remaining && !isFullyBooked(record)
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
  { messages, nowMs, isPast }: EventContext,
): TemplateResult {
  const { status, previousStart } = record;
  const { timeZone, precision, sessions } = schedule;
  const all = shownSessions(schedule, nowMs);
  // Of a series its next date; the others unfold.
  const shown = schedule.isSeries ? [nextSession(schedule, nowMs)] : all;
  const coming = comingOf(schedule, nowMs);
  const rest = coming.length - shown.length;
  const areMany = !schedule.isSeries && all.length < sessions.length;
  const zone = foreignZoneName(schedule, messages, nowMs);
  const isAllOff = isCalledOff(record);
  const isComing = !isPast && !isAllOff;
  const notes = [
    zone && messages.ofZone(zone),
    isComing && precision === 'month' && `(${messages.dateToCome})`,
    isComing && precision === 'day' && isToReserve(record, schedule) && `(${messages.timeToCome})`,
    status === 'postponed' && `(${messages.newDateToCome})`,
    previousStart && `(${messages.previously(formatDate(previousStart, messages, timeZone))})`,
    shown.some((session) => isInGap(session, timeZone)) && `(${messages.inGap})`,
    schedule.isSeries && otherDates(record, rest, messages),
  ].filter(Boolean);
  return html`<div class="meta">
    ${icon('clock')}
    <div>
      ${
        shown.some(({ override }) => override)
          ? shown.map((session) => renderSession(session, isAllOff, messages))
          : formatSessions(shown, precision, messages).map(
              (text) => html`<p>${isAllOff ? html`<s>${text}</s>` : text}</p>`,
            )
      }
      ${notes.map((note) => html`<p class="note">${note}</p>`)}
      ${
        areMany && (rest > 0 || isPast)
          ? html`<details class="dates">
              <summary>${messages.moreDates(isPast ? sessions.length - 1 : rest)}</summary>
              ${formatSessions(isPast ? sessions : coming.slice(1), precision, messages).map((text) => html`<p>${text}</p>`)}
            </details>`
          : nothing
      }
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

function comingOf({ sessions }: Schedule, nowMs: number): readonly Session[] {
  return sessions.filter(({ endMs }) => endMs > nowMs);
}

/** That there are more dates. Of a series without end, only the next two years are known. */
function otherDates({ recurrence }: AgendaEvent, count: number, messages: Messages): string {
  const isEndless = !/COUNT|UNTIL/i.test(recurrence?.rrule ?? 'COUNT');
  return count > 0 ? (isEndless ? messages.otherDates : messages.moreDates(count)) : '';
}

/** The next dates of a series, below a row that tells the first one. */
function renderSessions(
  { entry, schedule }: ScheduledEvent,
  { nowMs, messages }: EventContext,
): TemplateResult {
  const sessions = shownSessions(schedule, nowMs);
  const rest = comingOf(schedule, nowMs).length - sessions.length;
  return html`<div class="text">
    ${sessions.map((session) => renderSession(session, isCalledOff(entry.record), messages))}
    ${otherDates(entry.record, rest, messages)}
  </div>`;
}

/** A date of a series with what is different on it. */
function renderSession(session: Session, isAllOff: boolean, messages: Messages): TemplateResult {
  const { override } = session;
  const text = formatSession(session, messages);
  const isDropped = isAllOff || isOff(session);
  const place = [override?.location?.name, override?.location?.city].filter(Boolean).join(', ');
  const changes = [messages.status(override?.status ?? ''), override?.title, place, override?.note];
  const change = changes.filter(Boolean).join(' · ');
  return html`<p>
    ${isDropped ? html`<s>${text}</s>` : text}
    ${change ? html`<span>(${withLinks(change)})</span>` : nothing}
  </p>`;
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
