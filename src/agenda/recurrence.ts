/** The dates of a series: rule, additions, exceptions and what differs on single dates. */
import * as library from 'rrule';
import type { AgendaEvent, OccurrenceOverride } from '../data/schema.js';
import { wallMs, wallTimeAt, type WallTime } from './local-time.js';
import { checkedRule } from './rrule.js';
import { statedSessions, type Session } from './schedule.js';
import { atClock, sessionOfSeries } from './series.js';

// Node reads the CommonJS build of the package, whose names are under `default`; bundlers have no such export.
const { RRule } = Object.assign({}, library, Reflect.get(library, 'default')) as typeof library;

const DAY_MS = 86_400_000;
const PAST_MS = 366 * DAY_MS;
const FUTURE_MS = 2 * 366 * DAY_MS;
/** Dates of one series at most. */
const MAX_DATES = 800;

/**
 * The sessions of a series from a year ago to two years ahead, in the order of time. Of a series that lies wholly
 * outside, the first and the last date that the rule gives there; none when the rule cannot be read.
 */
export function expandSeries(record: AgendaEvent, timeZone: string, nowMs: number): Session[] {
  const { recurrence } = record;
  const [firstSession] = statedSessions(record, timeZone);
  if (!recurrence || !firstSession) return [];
  const first = firstSession.start;
  const starts = new Map<number, WallTime>();
  for (const ms of ruleDates(recurrence.rrule, first, timeZone, nowMs)) {
    const wall = wallTimeAt(ms, 'UTC');
    starts.set(ms, first.minutes === undefined ? { ...wall, minutes: undefined } : wall);
  }
  for (const text of recurrence.additions ?? []) {
    const wall = atClock(text, first, timeZone);
    if (wall) starts.set(wallMs(wall), wall);
  }
  for (const text of recurrence.exceptions ?? []) {
    const wall = atClock(text, first, timeZone);
    if (wall) starts.delete(wallMs(wall));
  }
  const overrides = new Map<number, OccurrenceOverride>();
  for (const override of recurrence.overrides ?? []) {
    const wall = atClock(override.occurrence, first, timeZone);
    if (wall) overrides.set(wallMs(wall), override);
  }
  return [...starts]
    .map(([ms, wall]) => sessionOfSeries(wall, firstSession, timeZone, overrides.get(ms)))
    .sort((a, b) => a.startMs - b.startMs);
}

/** Start of every date that the rule gives around an instant, as wall times written as if they were UTC. */
function ruleDates(text: string, first: WallTime, timeZone: string, nowMs: number): number[] {
  const rule = checkedRule(text);
  if (rule === undefined) return [wallMs(first)];
  const dtstart = new Date(wallMs(first));
  const until = untilOf(rule, timeZone) ?? null;
  const options = { ...RRule.parseString(rule.replace(/;?UNTIL=[^;]+/, '')), dtstart, until };
  const { count } = options;
  // The stated start is the first date, whether the rule meets it or not: RFC 5545 3.8.5.3, and what calendars do.
  const isMet = new RRule({ ...options, count: 1 }).all()[0]?.getTime() === dtstart.getTime();
  if (count === 1 && !isMet) return [wallMs(first)];
  const series = new RRule({ ...options, ...(count && !isMet ? { count: count - 1 } : {}) });
  const from = new Date(nowMs - PAST_MS);
  const to = new Date(nowMs + FUTURE_MS);
  const dates = series.between(from, to, true, (_date, index) => index < MAX_DATES);
  if (dates.length === 0) {
    const nearest = [series.before(from), series.after(to)].find((date) => date !== null);
    if (nearest) dates.push(nearest);
  }
  const firstMs = wallMs(first);
  const isFirstNear = firstMs >= from.getTime() && firstMs <= to.getTime();
  return [...(isFirstNear ? [firstMs] : []), ...dates.map((date) => date.getTime())];
}

/** The last instant of a rule as a wall time written as if it were UTC. A date alone includes its day. */
function untilOf(rule: string, timeZone: string): Date | undefined {
  const [, date, time, utc] = /UNTIL=(\d{8})(?:T(\d{6})(Z?))?/.exec(rule) ?? [];
  if (date === undefined) return undefined;
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  if (time === undefined) return new Date(`${iso}T23:59:59Z`);
  const stated = Date.parse(`${iso}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`);
  return new Date(utc ? wallMs(wallTimeAt(stated, timeZone)) : stated);
}
