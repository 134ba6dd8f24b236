/** Ways of one event into the visitor's calendar, and of the next edition of a past one. */
import { html, nothing, type TemplateResult } from 'lit';
import { calendarLinks } from '../../agenda/calendar-links.js';
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { AgendaMessages } from '../../i18n/fr/agenda.js';
import { actionLink } from '../ui/content.js';
import type { AgendaContext } from './context.js';

export function renderCalendarMenu(
  event: ScheduledEvent,
  { dataset, messages, nowMs }: AgendaContext,
  words: AgendaMessages,
  onDownload: (events: readonly ScheduledEvent[]) => void,
): TemplateResult {
  const { title } = event.entry.record;
  const links = calendarLinks(event, dataset, messages, nowMs);
  const addresses = links.map(({ service, href }) =>
    actionLink(href, words.service(service), {
      accessibleName: words.onService(words.service(service), title),
    }),
  );
  // Android opens no calendar file by itself: there the services come first.
  const isAndroid = /Android/.test(navigator.userAgent);
  return html`<div class="calendar-menu" role="group" aria-label=${messages.addToCalendarOf(title)}>
    <div class="actions">
      ${isAndroid ? addresses : nothing}
      <button
        class="button ${isAndroid ? '' : 'main'}"
        part="action"
        type="button"
        aria-label=${words.downloadIcsOf(title)}
        @click=${() => onDownload([event])}
      >
        ${words.downloadIcs}
      </button>
      ${isAndroid ? nothing : addresses}
    </div>
    ${event.schedule.sessions.length > 1 ? html`<p class="quiet">${words.nextOnly}</p>` : nothing}
    <p class="quiet">${words.addHelp}</p>
  </div>`;
}
