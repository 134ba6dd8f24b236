/** What an event says below its date and place: about what, how to register; what more there is comes on its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatDeadline } from '../../agenda/format-schedule.js';
import { type ScheduledEvent } from '../../agenda/schedule.js';
import { endMs, isCalledOff, startMs } from '../../agenda/session.js';
import { mailUrl } from '../../contact/mail.js';
import { parsePhones } from '../../contact/phone.js';
import { safeUrl } from '../../data/safe-url.js';
import type { AgendaEvent } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import { renderCalls, renderDirections } from './contact-actions.js';
import { actionLink, paragraphs } from '../ui/content.js';
import type { EventContext } from './event-context.js';
import { onDemand } from '../ui/on-demand.js';

const storyCode = onDemand(() => import('./event-story.js'));

/** What an event says below its date and place: in a line what it is, and what one may do. */
export function renderEventMain(scheduled: ScheduledEvent, context: EventContext): TemplateResult {
  const { record, origin } = scheduled.entry;
  const { isPast, lang } = context;
  const { report } = record;
  return html`<div class="text">${paragraphs(record.summary, lang)}</div>
    ${
      isPast
        ? html`<div class="actions">${context.calendarButton(scheduled, true)}</div>
            ${context.calendarMenu(scheduled)}`
        : renderRegistration(scheduled, context)
    }
    ${report ? renderStory((code) => code.renderReport(report, origin, context), context) : nothing}`;
}

function renderRegistration(scheduled: ScheduledEvent, context: EventContext): TemplateResult {
  const {
    entry: { record },
    schedule: { timeZone },
  } = scheduled;
  const { messages, nowMs } = context;
  const { registration = {}, title } = record;
  const { opens, closes, capacity, remaining } = registration;
  const day = (text: string) => formatDate(text, messages, timeZone);
  const isOff = isCalledOff(record);
  const isFull = isFullyBooked(record) && !registration.waitingList;
  const isEarly = opens !== undefined && startMs(opens, timeZone) > nowMs;
  const isLate = closes !== undefined && endMs(closes, timeZone) <= nowMs;
  const notes = isOff
    ? []
    : [
        isEarly && messages.registerFrom(day(opens)),
        isLate && messages.registrationClosed,
        closes &&
          !isLate &&
          !isFull &&
          messages.registerUntil(formatDeadline(closes, messages, timeZone)),
        capacity !== undefined && remaining === undefined && messages.capacity(capacity),
      ].filter(Boolean);
  const isOpen = !isOff && !isFull && !isEarly && !isLate;
  return html`<div class="actions">
      ${isOpen ? renderRegister(record, messages) : nothing}
      ${context.calendarButton(scheduled, false)}
      ${isOff ? nothing : actionLink(record.onlineUrl, messages.joinOnline)}
      ${isOff || record.status === 'moved-online' ? nothing : renderDirections(record.location, title, messages)}
      ${actionLink(record.url, messages.moreAbout, { accessibleName: messages.moreAboutEvent(title) })}
    </div>
    ${context.calendarMenu(scheduled)} ${notes.map((note) => html`<p class="quiet">${note}</p>`)}`;
}

/** Whether no place is left. */
export function isFullyBooked({ status, registration }: AgendaEvent): boolean {
  return status === 'full' || registration?.remaining === 0;
}

function renderRegister({ registration = {}, title }: AgendaEvent, messages: Messages): unknown {
  const { url, email, waitingList } = registration;
  const mail = email && mailUrl(email, title);
  const phones = registration.phone ? parsePhones(registration.phone) : [];
  const label = waitingList ? messages.joinWaitingList : messages.register;
  return [
    actionLink(safeUrl(url)?.href ?? mail ?? url, label, {
      isMain: true,
      accessibleName: waitingList
        ? messages.joinWaitingListFor(title)
        : messages.registerFor(title),
    }),
    phones.length
      ? renderCalls(phones, title, messages)
      : actionLink(registration.phone, messages.register),
  ];
}

/** Nothing of it is seen at first sight. */
export function renderStory(
  render: (code: typeof import('./event-story.js')) => TemplateResult,
  context: EventContext,
): unknown {
  const code = storyCode(context.update);
  if (code === 'failed') return html`<p class="quiet">${context.messages.partFailed}</p>`;
  return code && render(code);
}
