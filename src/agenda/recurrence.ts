/** The dates of a series: rule, additions, exceptions and what differs on single dates. */
import * as library from 'rrule';
import type { AgendaEvent, OccurrenceOverride } from '../data/schema.js';
import { parseWallTime, wallMs, wallTimeAt, type WallTime } from './local-time.js';
import { checkedRule } from './rrule.js';
import { statedSessions, type Session } from './session.js';
import { atClock, sessionOfSeries } from './series.js';

// Node reads the CommonJS build of the package, whose names are under `default`; bundlers have no such export.
const { RRule } = Object.assign({}, library, Reflect.get(library, 'default')) as typeof library;

const DAY_MS = 86_400_000;
const PAST_MS = 366 * DAY_MS;
const FUTURE_MS = 2 * 366 * DAY_MS;
/** Dates of one series at most, and those that a file states one by one. */
export const MAX_DATES = 1000;
/** How long a series may rest between two dates. */
const PAUSE_MS = 10 * PAST_MS;
/** Dates that are looked at until those around today are found. */
const MAX_STEPS = 20_000;
/** Days, weeks, months or years at most that are looked at, whether something takes place in them or not. */
const MAX_TURNS = 50_000;
/** The shortest turn of each frequency of the library: of years, months, weeks and days. */
const TURN_DAYS = [365, 28, 7, 1];
/** A series that began before is no agenda of today. */
const FIRST_YEAR = 1900;

/**
 * The sessions of a series from a year ago to two years ahead, in the order of time; of a series that lies wholly
 * outside, the next one, or else the last. None when the rule cannot be read.
 */
export function expandSeries(record: AgendaEvent, timeZone: string, nowMs: number): Session[] {
  const { recurrence } = record;
  const [firstSession] = statedSessions(record, timeZone);
  if (!recurrence || !firstSession) return [];
  const first = firstSession.start;
  if (first.year < FIRST_YEAR) return [];
  const starts = new Map<number, WallTime>();
  const dates = ruleDates(recurrence.rrule, first, timeZone, nowMs);
  if (!dates) return [];
  for (const ms of dates) {
    const wall = wallTimeAt(ms, 'UTC');
    starts.set(ms, first.minutes === undefined ? { ...wall, minutes: undefined } : wall);
  }
  for (const text of (recurrence.additions ?? []).slice(0, MAX_DATES)) {
    const wall = atClock(text, first, timeZone);
    if (wall) starts.set(wallMs(wall), wall);
  }
  const exceptions = new Set<number>();
  for (const text of recurrence.exceptions ?? []) {
    const wall = atClock(text, first, timeZone);
    if (!wall) continue;
    exceptions.add(wallMs(wall));
    starts.delete(wallMs(wall));
  }
  const overrides = new Map<number, OccurrenceOverride>();
  for (const override of recurrence.overrides ?? []) {
    const wall = atClock(override.occurrence, first, timeZone);
    if (wall) overrides.set(wallMs(wall), override);
  }
  // A date that was moved is one of the series, also where its rule has changed since.
  for (const [ms, { start, status }] of overrides) {
    const wall = wallTimeAt(ms, 'UTC');
    const isIn = dates.some((each) => each <= ms) && starts.size < MAX_DATES;
    if (starts.has(ms) || exceptions.has(ms) || !start || status === 'cancelled' || !isIn) continue;
    starts.set(ms, first.minutes === undefined ? { ...wall, minutes: undefined } : wall);
  }
  return [...starts]
    .map(([ms, wall]) => sessionOfSeries(wall, firstSession, timeZone, overrides.get(ms)))
    .sort((a, b) => a.startMs - b.startMs);
}

/** Start of every date that the rule gives around an instant, as wall times written as if they were UTC. */
function ruleDates(
  text: string,
  first: WallTime,
  timeZone: string,
  nowMs: number,
): number[] | undefined {
  const rule = checkedRule(text);
  const firstMs = wallMs(first);
  if (rule === undefined) return undefined;
  const { count, ...options } = RRule.parseString(rule.replace(/;?UNTIL=[^;]+/, ''));
  const until = untilOf(rule, first, timeZone);
  const [fromMs, toMs] = [nowMs - PAST_MS, nowMs + FUTURE_MS];
  // What is never true would be looked for until the end of time.
  const lastMs = Math.min(until?.getTime() ?? Infinity, Math.max(toMs, firstMs) + PAUSE_MS);
  // Days and weeks that are long past are passed over: they have no say in those of today, unless dates are counted.
  const turnMs = (TURN_DAYS[options.freq ?? 0] ?? 1) * (options.interval ?? 1) * DAY_MS;
  const isEven = options.freq === RRule.DAILY || options.freq === RRule.WEEKLY;
  const picksDays = /;BY/.test(rule);
  const most = count ?? Infinity;
  const past = Math.max(0, Math.floor((fromMs - firstMs) / turnMs) - 1);
  const turns = isEven && (count === undefined || !picksDays) ? Math.min(past, most - 1) : 0;
  const startMs = firstMs + turns * turnMs;
  const series = boundedRule(options, startMs, lastMs);
  // The stated start is the first date, whether the rule meets it or not: RFC 5545 3.8.5.3, and what calendars do.
  const dates = [firstMs];
  // Of those that were passed over, the first one is among them.
  const limit = turns > 0 ? most - turns + 1 : most;
  series.all((date) => {
    const ms = date.getTime();
    if (dates.length === limit) return false;
    if (ms !== firstMs) dates.push(ms);
    return ms <= toMs && dates.length < MAX_STEPS;
  });
  const near = dates.filter((ms) => ms >= fromMs && ms <= toMs).slice(0, MAX_DATES);
  if (near.length) return near;
  return [dates.find((ms) => ms > toMs) ?? dates.at(-1) ?? firstMs];
}

/**
 * A rule that is followed no further than to an instant. The library would look for a date that never comes until the
 * year 9999; all it asks for at each of its turns, twice, is the interval, and none ends it.
 */
function boundedRule(options: Partial<library.Options>, startMs: number, lastMs: number) {
  const rule = new RRule({ ...options, dtstart: new Date(startMs), until: new Date(lastMs) });
  const { freq, interval } = rule.options;
  const turnMs = (TURN_DAYS[freq] ?? 1) * interval * DAY_MS;
  const turns = Math.min(Math.ceil(Math.max(0, lastMs - startMs) / turnMs) + 2, MAX_TURNS);
  let asked = 0;
  Object.defineProperty(rule.options, 'interval', {
    get: () => (asked++ > 2 * turns ? 0 : interval),
  });
  return rule;
}

/**
 * How many dates of a rule lie before another one.
 *
 * @param start of the series, as written
 * @param limit a date, or a date and time, as written
 * @returns `undefined` for a rule that cannot be read, or that has more dates than are looked at
 */
export function countDatesBefore(rrule: string, start: string, limit: string): number | undefined {
  const rule = checkedRule(rrule);
  const [first, last] = [start, limit].map((text) => parseWallTime(text, 'UTC'));
  if (rule === undefined || !first || !last || first.year < FIRST_YEAR) return undefined;
  const { count: _all, until: _last, ...options } = RRule.parseString(rule);
  const startMs = wallMs(first);
  let count = 1;
  boundedRule(options, startMs, wallMs(last) - 1000).all((date) => {
    if (date.getTime() !== startMs) count++;
    return count < MAX_STEPS;
  });
  return count < MAX_STEPS ? count : undefined;
}

/** The last instant of a rule as a wall time written as if it were UTC. A date alone includes its day. */
function untilOf(rule: string, first: WallTime, timeZone: string): Date | undefined {
  const [, date, time, utc] = /UNTIL=(\d{8})(?:T(\d{6})(Z?))?/.exec(rule) ?? [];
  if (date === undefined) return undefined;
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  // Of whole days, the date is what counts.
  if (time === undefined || first.minutes === undefined) return new Date(`${iso}T23:59:59Z`);
  const stated = Date.parse(`${iso}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`);
  return new Date(utc ? wallMs(wallTimeAt(stated, timeZone)) : stated);
}
