/** Opening hours in words, and whether it is open now. The code that reads them comes where a record has some. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HoursPlace } from '../../agenda/opening-hours.js';
import { hoursMessages } from '../../i18n/fr/hours.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../ui/icons.js';
import { onDemand } from '../ui/on-demand.js';

const hoursCode = onDemand(() => import('../../agenda/format-hours.js'));

export interface HoursContext {
  messages: Messages;
  place: HoursPlace;
  /** Asks for a new rendering. */
  update: () => void;
  /** Asks for one at a later time, when what was said no longer holds. */
  wakeAt: (epochMs: number) => void;
}

/** One line: open now, until when; closed, from when on. Nothing for what cannot be read. */
export function renderOpenNow(
  text: string | undefined,
  { messages, place, update, wakeAt }: HoursContext,
): TemplateResult | typeof nothing {
  if (!text) return nothing;
  const code = hoursCode(update);
  if (code === 'failed') return nothing;
  // Its room, until it can be said.
  if (!code) return html`<p class="meta open-now" aria-hidden="true">${icon('clock')}</p>`;
  const now = code.openNow(text, Date.now(), place, messages);
  if (!now) return nothing;
  if (now.changeMs !== undefined) wakeAt(now.changeMs);
  return html`<p class="meta open-now ${now.isOpen ? 'is-open' : ''}">
    ${icon('clock')}<span>${now.text}</span>
  </p>`;
}

/** The hours of the week, by runs of equal days; as written where they cannot be read. */
export function renderHours(
  text: string | undefined,
  { messages, place, update }: HoursContext,
): TemplateResult | typeof nothing {
  if (!text) return nothing;
  const code = hoursCode(update);
  if (!code) return nothing;
  const words = hoursMessages(messages);
  if (code === 'failed') return nothing;
  const week = code.weekOf(text, Date.now(), place, messages);
  if (!week) {
    return html`<div class="detail">
      <dt>${words.hours}</dt>
      <dd>
        <ul class="hours">
          ${code.hoursInWords(text, messages).map((line) => html`<li>${line}</li>`)}
        </ul>
      </dd>
    </div>`;
  }
  return html`<div class="detail">
    <dt>${week.isThisWeek ? words.thisWeek : words.hours}</dt>
    <dd>
      <ul class="hours">
        ${week.lines.map(({ days, times }) => html`<li>${days ? messages.labelled(days, times) : times}</li>`)}
      </ul>
    </dd>
  </div>`;
}
