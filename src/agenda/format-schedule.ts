/** Dates and times of an event as text. Formatters are memoised: making one costs more than using it. */
import type { Messages } from '../i18n/messages.js';
import {
  offsetMs,
  parseWallTime,
  readerTimeZone,
  wallMs,
  wallTimeAt,
  type WallTime,
} from './local-time.js';
import { isOngoing, nextSession, type Schedule } from './schedule.js';
import { type Session } from './session.js';

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

export function dateTile(
  schedule: Schedule,
  isPast: boolean,
  { locale, ongoing }: Messages,
  nowMs: number,
): DateTile {
  const { start } = isPast ? schedule.sessions[0] : nextSession(schedule, nowMs);
  const ms = wallMs(start);
  const isMonth = schedule.precision === 'month';
  const note: Intl.DateTimeFormatOptions =
    isPast || isMonth ? { year: 'numeric' } : { weekday: 'long' };
  return {
    month: dateFormat(locale, { month: 'short' }).format(ms),
    day: isMonth ? undefined : String(start.day).padStart(2, '0'),
    note: !isPast && isOngoing(schedule, nowMs) ? ongoing : dateFormat(locale, note).format(ms),
  };
}

/** The limit of a time, with its hour where there is one; midnight is the end of the day before. */
export function formatDeadline(iso: string, messages: Messages, timeZone: string): string {
  const wall = parseWallTime(iso, timeZone);
  if (wall?.minutes === undefined) return formatDate(iso, messages, timeZone);
  const before = wall.minutes === 0 ? wallTimeAt(wallMs(wall) - 60_000, 'UTC') : wall;
  const { year, month, day } = before;
  const text = messages.date(day, messages.months[month - 1] ?? '', String(year));
  return `${text}, ${wall.minutes === 0 ? messages.midnight : (clockOf(wall, messages) ?? '')}`;
}

/** A month with its year, as a heading: "décembre 2026". */
export function formatMonth({ year, month }: WallTime, { months }: Messages): string {
  return `${months[month - 1] ?? ''} ${String(year)}`;
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
  return day ? date(day, monthName, String(year)) : `${monthName} ${String(year)}`;
}

/**
 * The sessions as text, one or more lines: "jeudi 3 décembre 2026, 18 h 30 – 21 h"; days at the same hours are put
 * together: "18, 19 et 21 mai 2026, 9 h – 17 h".
 */
export function formatSessions(
  sessions: readonly Session[],
  precision: Schedule['precision'],
  messages: Messages,
): string[] {
  const [first] = sessions;
  if (!first) return [];
  if (precision === 'month') return [formatMonth(first.start, messages)];
  const areAlike = sessions.every(
    (session) => isOneDay(session) && hoursOf(session, messages) === hoursOf(first, messages),
  );
  if (sessions.length === 1 || !areAlike) {
    return sessions.map((session) => formatSession(session, messages));
  }
  return [[formatDays(sessions, messages), hoursOf(first, messages)].filter(Boolean).join(', ')];
}

/** Dates of a series that are told; the rest is counted. */
const MAX_DATES = 4;
/** Stated dates that are told one by one; of more, the next one. */
const MAX_STATED = 8;

/** The sessions to tell of: all, or of many the next ones. */
export function shownSessions({ sessions, isSeries }: Schedule, nowMs: number): readonly Session[] {
  if (!isSeries && sessions.length <= MAX_STATED) return sessions;
  const count = isSeries ? MAX_DATES : 1;
  const coming = sessions.filter(({ endMs }) => endMs > nowMs);
  return coming.length ? coming.slice(0, count) : sessions.slice(-count);
}

/** The sessions to tell of, as lines. */
export function formatSchedule(schedule: Schedule, messages: Messages, nowMs: number): string[] {
  return formatSessions(shownSessions(schedule, nowMs), schedule.precision, messages);
}

/** "18, 19 et 21 mai 2026", "30 novembre et 1er décembre 2026". */
function formatDays(sessions: readonly Session[], messages: Messages): string {
  const { months, date, list } = messages;
  const parts = sessions.map(({ start: { day, month, year } }, index) => {
    const next = sessions[index + 1]?.start;
    const isSameYear = next?.year === year;
    if (isSameYear && next.month === month) return date(day, '', '');
    return date(day, months[month - 1] ?? '', isSameYear ? '' : String(year));
  });
  return list(parts);
}

function isOneDay({ start, end }: Pick<Session, 'start' | 'end'>): boolean {
  return !end || wallMs({ ...end, minutes: 0 }) === wallMs({ ...start, minutes: 0 });
}

function hoursOf({ start, end }: Pick<Session, 'start' | 'end'>, messages: Messages): string {
  return [clockOf(start, messages), end && clockOf(end, messages)].filter(Boolean).join(' – ');
}

/** One session: "jeudi 3 décembre 2026, 18 h 30 – 21 h". */
export function formatSession(session: Pick<Session, 'start' | 'end'>, messages: Messages): string {
  const { start, end } = session;
  const full = dateFormat(messages.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const isSameDay = isOneDay(session);
  const day = (wall: WallTime) => messages.firstDay(full.format(wallMs(wall)));
  if (end && !isSameDay && start.minutes === undefined)
    return messages.firstDay(full.formatRange(wallMs(start), wallMs(end)));
  const from = [day(start), clockOf(start, messages)].filter(Boolean).join(', ');
  if (!end) return from;
  const until = clockOf(end, messages);
  if (isSameDay) return until ? `${from} – ${until}` : from;
  return `${from} – ${[day(end), until].filter(Boolean).join(', ')}`;
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
export function foreignZoneName(
  schedule: Schedule,
  messages: Messages,
  nowMs: number,
): string | undefined {
  const { timeZone, precision } = schedule;
  const { startMs } = nextSession(schedule, nowMs);
  const isForeign = offsetMs(startMs, readerTimeZone()) !== offsetMs(startMs, timeZone);
  if (precision !== 'minute' || !isForeign) return undefined;
  const parts = dateFormat(messages.locale, {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(startMs);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** A session by the reader's own clock; the hours alone where the day is the same. */
export function formatForReader(session: Session, messages: Messages): string {
  const { startMs, endMs, end } = session;
  const zone = readerTimeZone();
  const own = { start: wallTimeAt(startMs, zone), end: end && wallTimeAt(endMs, zone) };
  const isSameDay = isOneDay(own) && isOneDay({ start: session.start, end: own.start });
  return isSameDay ? hoursOf(own, messages) : formatSession(own, messages);
}

/** Whether the clocks jump over the stated start: then it is kept, and said. */
export function isInGap({ start, startMs }: Session, timeZone: string): boolean {
  return start.minutes !== undefined && wallTimeAt(startMs, timeZone).minutes !== start.minutes;
}
