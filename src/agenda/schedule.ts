/**
 * When an event takes place: its sessions in the order of time, and what is past and what is to come. The dates of a
 * series come from `recurrence.ts`, which is downloaded only where there is one.
 */
import { inTime } from '../page/in-time.js';
import type { Dataset, Entry } from '../data/dataset.js';
import type { AgendaEvent } from '../data/schema.js';
import { instantMs, type WallTime } from './local-time.js';
import { isCalledOff, isOff, statedSessions, timeZoneOf, type Session } from './session.js';

export interface Schedule {
  /** IANA zone of the wall times. */
  timeZone: string;
  /** `month`: only the month is known yet, and the only session starts on its first day. */
  precision: 'minute' | 'day' | 'month';
  /** At least one, in the order of time. Of a series, those around today. */
  sessions: readonly [Session, ...Session[]];
  /** Of the first session. */
  startMs: number;
  /** Of the last session. */
  endMs: number;
  isSeries: boolean;
}

export interface ScheduledEvent {
  entry: Entry<AgendaEvent>;
  schedule: Schedule;
}

/** The dates of a series around an instant. */
export type Expand = (event: AgendaEvent, timeZone: string, nowMs: number) => Session[];

let expand: Expand | undefined;
/** Whether the code that tells the dates of series could not be had. */
let areDatesUnknown = false;
const schedules = new WeakMap<AgendaEvent, Schedule | undefined>();

/** More than these are worked out in slices. */
const MAX_AT_ONCE = 400;
/** Longest stretch of work before the page gets its turn. */
const SLICE_MS = 20;

/**
 * Works out when events take place, as far as that is not known: in slices, so that a large agenda does not freeze the
 * page, and with what tells the dates of series, which is downloaded only where there is one.
 * @returns `undefined` when `scheduleOf` needs no preparation
 */
export function prepareSchedules(entries: Dataset['events']): Promise<void> | undefined {
  const hasUntoldSeries = !expand && entries.some(({ record }) => record.recurrence);
  const unknown = entries.filter(({ record }) => !schedules.has(record));
  if (!hasUntoldSeries && unknown.length <= MAX_AT_ONCE) return undefined;
  return prepare(unknown, hasUntoldSeries);
}

async function prepare(entries: Dataset['events'], hasSeries: boolean): Promise<void> {
  if (hasSeries) await loadDates();
  let startedMs = performance.now();
  for (const entry of entries) {
    scheduleOf(entry);
    if (performance.now() - startedMs <= SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    startedMs = performance.now();
  }
}

/** Downloads what tells the dates of series; without it they are known by their first date alone. */
export async function loadDates(): Promise<void> {
  try {
    expand ??= (await inTime(import('./recurrence.js'))).expandSeries;
  } catch {
    expand = () => [];
    areDatesUnknown = true;
  }
}

/** When an event takes place; `undefined` when nothing in it says so. */
export function scheduleOf({ record, origin }: Entry<AgendaEvent>): Schedule | undefined {
  if (schedules.has(record)) return schedules.get(record);
  const schedule = toSchedule(record, timeZoneOf(record, origin));
  // Of a series whose dates cannot be told yet, this is not the last word.
  if (expand || !record.recurrence) schedules.set(record, schedule);
  return schedule;
}

/** The dates of a series around an instant; none before `loadDates`, and of a rule that nobody can make sense of. */
export function datesOfSeries(record: AgendaEvent, timeZone: string, nowMs: number): Session[] {
  try {
    return expand?.(record, timeZone, nowMs) ?? [];
  } catch {
    // One record costs only itself.
    return [];
  }
}

function toSchedule(record: AgendaEvent, timeZone: string): Schedule | undefined {
  if (!record.start && !record.sessions?.length) return monthOf(record, timeZone);
  const isRepeated = record.recurrence !== undefined;
  const dates = isRepeated ? datesOfSeries(record, timeZone, Date.now()) : [];
  // A rule that nobody can read leaves the date that is stated.
  const isSeries = isRepeated && (dates.length > 0 || areDatesUnknown || !expand);
  const [first, ...others] = dates.length ? dates : statedSessions(record, timeZone);
  if (!first) return undefined;
  const sessions = [first, ...others] as const;
  const endMs = Math.max(...sessions.map((session) => session.endMs));
  return {
    timeZone,
    precision: first.start.minutes === undefined ? 'day' : 'minute',
    sessions,
    startMs: first.startMs,
    // A series whose dates cannot be had is not over.
    endMs: isSeries && dates.length === 0 ? Infinity : endMs,
    isSeries,
  };
}

function monthOf({ month: text }: AgendaEvent, timeZone: string): Schedule | undefined {
  if (!text) return undefined;
  const [year, month] = text.split('-').map(Number) as [number, number];
  const start: WallTime = { year, month, day: 1, minutes: undefined };
  const startMs = instantMs(start, timeZone);
  const endMs = instantMs({ ...start, month: month + 1 }, timeZone);
  const session = { start, end: undefined, startMs, endMs };
  return { timeZone, precision: 'month', sessions: [session], startMs, endMs, isSeries: false };
}

/** The first session that is not over and takes place; the first of all when there is none. */
export function nextSession({ sessions }: Schedule, nowMs: number): Session {
  const coming = sessions.filter(({ endMs }) => endMs > nowMs);
  return coming.find((session) => !isOff(session)) ?? coming[0] ?? sessions[0];
}

/** A session longer than this is no appointment: one goes there some day while it lasts. */
const LONG_MS = 36 * 3_600_000;

/** Whether something has begun and goes on for days: it is on, and not what comes next. */
export function isOngoing(schedule: Schedule, nowMs: number): boolean {
  const { startMs, endMs } = nextSession(schedule, nowMs);
  return (
    startMs <= nowMs && nowMs < endMs && endMs - startMs > LONG_MS && schedule.precision !== 'month'
  );
}

/** Whether an event is to take place. */
export function takesPlace({ entry }: ScheduledEvent): boolean {
  return !isCalledOff(entry.record);
}

/** Whether nothing of an event is to come: it is over, or has begun and is reported on. */
export function hasEnded({ entry, schedule }: ScheduledEvent, nowMs: number): boolean {
  if (schedule.endMs <= nowMs) return true;
  return entry.record.report !== undefined && schedule.startMs <= nowMs && !schedule.isSeries;
}

/** The events that are not over (those that are on, then the soonest), and those that are (latest first). */
export function splitAgenda(
  entries: Dataset['events'],
  nowMs: number,
): { upcoming: ScheduledEvent[]; past: ScheduledEvent[] } {
  const upcoming: (ScheduledEvent & { nextMs: number })[] = [];
  const past: ScheduledEvent[] = [];
  for (const entry of entries) {
    const schedule = scheduleOf(entry);
    if (!schedule) continue;
    if (hasEnded({ entry, schedule }, nowMs)) past.push({ entry, schedule });
    else upcoming.push({ entry, schedule, nextMs: nextSession(schedule, nowMs).startMs });
  }
  return {
    upcoming: upcoming.sort((a, b) => a.nextMs - b.nextMs),
    past: past.sort((a, b) => b.schedule.startMs - a.schedule.startMs),
  };
}
