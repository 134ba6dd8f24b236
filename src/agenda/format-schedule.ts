/** Dates and times of an event as text. Formatters are memoised: making one costs more than using it. */
import type { Messages } from '../i18n/messages.js';
import {
  instantMs,
  offsetMs,
  parseWallTime,
  readerTimeZone,
  wallMs,
  type WallTime,
} from './local-time.js';
import type { Schedule, Session } from './schedule.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    formats.set(key, format);
  }
  return format;
}

/** The calendar leaf beside an event. */
export interface DateTile {
  month: string;
  /** Two digits; absent when only the month is known. */
  day: string | undefined;
  /** The weekday for what is to come, the year for what is past. */
  note: string;
}

export function dateTile(schedule: Schedule, isPast: boolean, { locale }: Messages): DateTile {
  const [{ start }] = schedule.sessions;
  const ms = wallMs(start);
  const isMonth = schedule.precision === 'month';
  const note: Intl.DateTimeFormatOptions =
    isPast || isMonth ? { year: 'numeric' } : { weekday: 'long' };
  return {
    month: dateFormat(locale, { month: 'short' }).format(ms),
    day: isMonth ? undefined : String(start.day).padStart(2, '0'),
    note: dateFormat(locale, note).format(ms),
  };
}

/**
 * A checked ISO year, month, date or date and time as a plain date: "3 novembre 2026". Without `Intl`, whose
 * first use costs some 10 ms: this one is on every element's first view.
 * @param timeZone zone in which to tell the day of a text with an offset
 */
export function formatDate(iso: string, { months, date }: Messages, timeZone?: string): string {
  const wall = timeZone === undefined ? undefined : parseWallTime(iso, timeZone);
  const stated = iso.slice(0, 10).split('-').map(Number);
  const [year = 0, month, day] = wall ? [wall.year, wall.month, wall.day] : stated;
  const monthName = month && months[month - 1];
  if (!monthName) return String(year);
  return day ? date(day, monthName, year) : `${monthName} ${String(year)}`;
}

/** Every session of a schedule, one text each: "jeudi 3 décembre 2026, 18 h 30 – 21 h". */
export function formatSessions(schedule: Schedule, messages: Messages): string[] {
  if (schedule.precision === 'month') {
    const ms = wallMs(schedule.sessions[0].start);
    return [dateFormat(messages.locale, { month: 'long', year: 'numeric' }).format(ms)];
  }
  return schedule.sessions.map((session) => formatSession(session, messages));
}

function formatSession({ start, end }: Session, messages: Messages): string {
  const full = dateFormat(messages.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const isOneDay = !end || wallMs({ ...end, minutes: 0 }) === wallMs({ ...start, minutes: 0 });
  if (!isOneDay && start.minutes === undefined) return full.formatRange(wallMs(start), wallMs(end));
  const from = [full.format(wallMs(start)), clockOf(start, messages)].filter(Boolean).join(', ');
  if (!end) return from;
  const until = clockOf(end, messages);
  if (isOneDay) return until ? `${from} – ${until}` : from;
  return `${from} – ${[full.format(wallMs(end)), until].filter(Boolean).join(', ')}`;
}

function clockOf({ minutes }: WallTime, messages: Messages): string | undefined {
  return minutes === undefined ? undefined : messages.clock(Math.floor(minutes / 60), minutes % 60);
}

/** The time of a programme item, `HH:MM` or an ISO date and time. */
export function formatClock(text: string, messages: Messages, timeZone: string): string {
  const wall = parseWallTime(text, timeZone);
  if (wall) return clockOf(wall, messages) ?? '';
  const [hours = 0, minutes = 0] = (text.split('T').at(-1) ?? '').split(':').map(Number.parseFloat);
  return messages.clock(hours, minutes);
}

/** The zone's name, when the reader's clock shows another time than the event's; else `undefined`. */
export function foreignZoneName(schedule: Schedule, messages: Messages): string | undefined {
  if (schedule.precision !== 'minute') return undefined;
  const { timeZone, startMs } = schedule;
  if (offsetMs(startMs, readerTimeZone()) === offsetMs(startMs, timeZone)) return undefined;
  const parts = dateFormat(messages.locale, {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(instantMs(schedule.sessions[0].start, timeZone));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
