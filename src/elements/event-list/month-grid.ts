/** A month as a grid of days (ARIA APG, grid): arrows by day and week, Page Up and Down by month. */
import { html, nothing, type TemplateResult } from 'lit';
import { eventTitle } from '../../agenda/event-text.js';
import { formatDate, formatMonth } from '../../agenda/format-schedule.js';
import { nextSession, type ScheduledEvent } from '../../agenda/schedule.js';
import { readerTimeZone, wallMs, wallTimeAt, type WallTime } from '../../agenda/local-time.js';
import { memo } from '../../data/memo.js';
import type { AgendaMessages } from '../../i18n/fr/agenda.js';
import type { Messages } from '../../i18n/messages.js';
import { heading } from '../ui/content.js';
import { renderEmpty } from '../base/states.js';
import type { AgendaContext } from './context.js';

const DAY_MS = 86_400_000;
const MAX_TITLES = 2;

interface Index {
  byDay: ReadonlyMap<number, readonly ScheduledEvent[]>;
  /** Events of which only the month is known, by the first day of it. */
  byMonth: ReadonlyMap<number, readonly ScheduledEvent[]>;
}

/** Days are midnights of wall time written as if it were UTC, in milliseconds. */
export class MonthGrid {
  readonly #update: () => Promise<unknown>;
  readonly #root: () => ParentNode;
  #dayMs: number | undefined;
  /** Whether a button was pressed that keeps the focus: then the month is told; a day tells itself. */
  #isStepped = false;
  readonly #indexOf = memo(indexOf);

  /** @param update asks for a new rendering, and resolves after it */
  constructor(update: () => Promise<unknown>, root: () => ParentNode) {
    this.#update = update;
    this.#root = root;
  }

  render(context: AgendaContext, words: AgendaMessages): TemplateResult {
    const { messages, headingLevel } = context;
    const todayMs = midnight(wallTimeAt(context.nowMs, readerTimeZone()));
    // Calendars of others come later: until there is an event, or the visitor has chosen, no day is.
    this.#dayMs ??= firstDay(context, todayMs);
    const chosenMs = this.#dayMs ?? todayMs;
    const chosen = new Date(chosenMs);
    const monthMs = Date.UTC(chosen.getUTCFullYear(), chosen.getUTCMonth(), 1);
    const index = this.#indexOf(context.upcoming, context.past, monthMs);
    const title = formatMonth(toWall(monthMs), messages);
    const dayEvents = index.byDay.get(chosenMs) ?? [];
    const dayText = formatDate(chosen.toISOString().slice(0, 10), messages);
    const loose = index.byMonth.get(monthMs) ?? [];
    const step = (label: string, months: number, sign: string) =>
      html`<button
        class="control"
        type="button"
        part="action"
        aria-label=${label}
        @click=${() => this.#choose(addMonths(chosenMs, months), false)}
      >
        ${sign}
      </button>`;
    return html`<div class="month-view">
      <div class="month-bar">
        ${step(words.previousMonth, -1, '‹')}
        <div aria-live=${this.#isStepped ? 'polite' : 'off'}>
          ${heading(headingLevel, 'subtitle', title)}
        </div>
        ${step(words.nextMonth, 1, '›')}
        <button
          class="button plain"
          type="button"
          part="action"
          @click=${() => this.#choose(todayMs, false)}
        >
          ${words.today}
        </button>
      </div>
      <table role="grid" aria-label=${title} @keydown=${this.#onKeydown}>
        <thead>
          <tr>
            ${words.weekdays.map(
              (name) =>
                html`<th scope="col">
                  <span aria-hidden="true">${name.slice(0, 3)}</span
                  ><span class="visually-hidden">${name}</span>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${weeksOf(monthMs).map(
            (week) =>
              html`<tr>
                ${week.map((dayMs) => this.#renderDay(dayMs, { chosenMs, monthMs, todayMs }, index, context, words))}
              </tr>`,
          )}
        </tbody>
      </table>
      <div class="day-events">
        ${heading(headingLevel, 'minor', words.onDay(dayText))}
        ${
          dayEvents.length
            ? html`<ul class="events" aria-label=${words.onDay(dayText)}>
                ${dayEvents.map((event) => context.renderEvent(event, 2))}
              </ul>`
            : renderEmpty(words.nothingOnDay)
        }
        ${
          loose.length
            ? html`${heading(headingLevel, 'minor', words.wholeMonth(loose.length))}
                <ul class="events" aria-label=${words.wholeMonth(loose.length)}>
                  ${loose.map((event) => context.renderEvent(event, 2))}
                </ul>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderDay(
    dayMs: number,
    { chosenMs, monthMs, todayMs }: { chosenMs: number; monthMs: number; todayMs: number },
    { byDay }: Index,
    { messages }: AgendaContext,
    words: AgendaMessages,
  ): TemplateResult {
    const events = byDay.get(dayMs) ?? [];
    const date = new Date(dayMs);
    const isOther = date.getUTCMonth() !== new Date(monthMs).getUTCMonth();
    const titles = events.slice(0, MAX_TITLES).map((event) => titleOn(event, dayMs, messages));
    const name = words.dayLabel(
      formatDate(date.toISOString().slice(0, 10), messages),
      events.length,
    );
    const isChosen = dayMs === chosenMs;
    return html`<td role="gridcell" aria-selected=${isChosen}>
      <button
        class="day-cell ${isOther ? 'other' : ''} ${events.length ? 'busy' : ''}"
        type="button"
        tabindex=${isChosen ? 0 : -1}
        data-day=${dayMs}
        aria-current=${dayMs === todayMs ? 'date' : nothing}
        @click=${() => this.#choose(dayMs, true)}
      >
        <span class="number" aria-hidden="true">${date.getUTCDate()}</span>
        <span class="visually-hidden">${name}</span>
        ${titles.map((title) => html`<span class="title-line">${title}</span>`)}
        ${
          events.length > MAX_TITLES
            ? html`<span class="title-line">${words.moreOnDay(events.length - MAX_TITLES)}</span>`
            : nothing
        }
        ${events.length ? html`<span class="dot" aria-hidden="true">${events.length}</span>` : nothing}
      </button>
    </td>`;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-day]');
    const fromMs = this.#dayMs ?? Number(cell?.dataset.day);
    if (!Number.isFinite(fromMs) || event.altKey || event.ctrlKey || event.metaKey) return;
    const weekday = (new Date(fromMs).getUTCDay() + 6) % 7;
    const isRightToLeft =
      getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const target = {
      ArrowLeft: fromMs - DAY_MS * isRightToLeft,
      ArrowRight: fromMs + DAY_MS * isRightToLeft,
      ArrowUp: fromMs - 7 * DAY_MS,
      ArrowDown: fromMs + 7 * DAY_MS,
      Home: fromMs - weekday * DAY_MS,
      End: fromMs + (6 - weekday) * DAY_MS,
      PageUp: addMonths(fromMs, event.shiftKey ? -12 : -1),
      PageDown: addMonths(fromMs, event.shiftKey ? 12 : 1),
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#choose(target, true);
  };

  #choose(dayMs: number, takesFocus: boolean): void {
    this.#dayMs = dayMs;
    this.#isStepped = !takesFocus;
    void this.#update().then(() => {
      if (!takesFocus) return;
      const cell = this.#root().querySelector<HTMLElement>(`[data-day="${String(dayMs)}"]`);
      cell?.focus();
    });
  }
}

function indexOf(
  upcoming: readonly ScheduledEvent[],
  past: readonly ScheduledEvent[],
  monthMs: number,
): Index {
  const events = [...past, ...upcoming];
  const days = weeksOf(monthMs).flat();
  const [firstMs = 0] = days;
  const finalMs = days.at(-1) ?? 0;
  const byDay = new Map<number, ScheduledEvent[]>();
  const byMonth = new Map<number, ScheduledEvent[]>();
  const push = (map: Map<number, ScheduledEvent[]>, key: number, event: ScheduledEvent) => {
    const list = map.get(key);
    if (!list) map.set(key, [event]);
    else if (!list.includes(event)) list.push(event);
  };
  for (const event of events) {
    const { precision, sessions } = event.schedule;
    if (precision === 'month') {
      push(byMonth, midnight(sessions[0].start), event);
      continue;
    }
    for (const { start, end } of sessions) {
      const lastMs = Math.min(end ? lastDayMs(end) : midnight(start), finalMs);
      for (let dayMs = Math.max(midnight(start), firstMs); dayMs <= lastMs; dayMs += DAY_MS) {
        push(byDay, dayMs, event);
      }
    }
  }
  for (const list of byDay.values()) list.sort((a, b) => a.schedule.startMs - b.schedule.startMs);
  return { byDay, byMonth };
}

/** The title, marked when the event or this date of it is off. */
function titleOn({ entry, schedule }: ScheduledEvent, dayMs: number, messages: Messages): string {
  const session = schedule.sessions.find(({ start }) => midnight(start) === dayMs);
  const status = session?.override?.status ?? entry.record.status;
  return eventTitle(
    { title: session?.override?.title ?? entry.record.title, status, illustrative: undefined },
    messages,
  );
}

/** What ends at midnight ends on the day before. */
function lastDayMs(end: WallTime): number {
  return midnight(end) - (end.minutes === 0 ? DAY_MS : 0);
}

function midnight(wall: WallTime): number {
  return wallMs({ ...wall, minutes: undefined });
}

function toWall(dayMs: number): WallTime {
  return { ...wallTimeAt(dayMs, 'UTC'), minutes: undefined };
}

/** The day of the next event, today for what is on, or the day of the last one. */
function firstDay({ upcoming, past, nowMs }: AgendaContext, todayMs: number): number | undefined {
  const [next] = upcoming;
  if (next) return Math.max(todayMs, midnight(nextSession(next.schedule, nowMs).start));
  return past[0] && midnight(nextSession(past[0].schedule, nowMs).start);
}

/** The weeks, from Monday, that hold a month. */
function weeksOf(monthMs: number): number[][] {
  const first = new Date(monthMs);
  const weekday = (first.getUTCDay() + 6) % 7;
  const nextMonthMs = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
  const weeks: number[][] = [];
  for (let dayMs = monthMs - weekday * DAY_MS; dayMs < nextMonthMs; dayMs += 7 * DAY_MS) {
    const startMs = dayMs;
    weeks.push(Array.from({ length: 7 }, (_each, index) => startMs + index * DAY_MS));
  }
  return weeks;
}

/** The same day of another month, or its last one. */
function addMonths(dayMs: number, months: number): number {
  const date = new Date(dayMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last));
}
