/** When an event takes place: its sessions as wall times of its own zone, and the instants they span. */
import type { Dataset, Entry } from '../data/dataset.js';
import type { AgendaEvent } from '../data/schema.js';
import { instantMs, parseWallTime, type WallTime } from './local-time.js';

export interface Session {
  start: WallTime;
  /** The last day, included, for whole days. */
  end: WallTime | undefined;
}

export interface Schedule {
  /** IANA zone of the wall times. */
  timeZone: string;
  /** `month`: only the month is known yet, and the only session starts on its first day. */
  precision: 'minute' | 'day' | 'month';
  /** At least one, in the order of time. */
  sessions: readonly [Session, ...Session[]];
  /** Milliseconds since the epoch. */
  startMs: number;
  /** End of the last session; without a stated end, the end of its day. Milliseconds since the epoch. */
  endMs: number;
}

export interface ScheduledEvent {
  entry: Entry<AgendaEvent>;
  schedule: Schedule;
}

/** When an event takes place; `undefined` when nothing in it says so. */
export function scheduleOf({ record, origin }: Entry<AgendaEvent>): Schedule | undefined {
  const timeZone = record.timeZone ?? origin.timeZone;
  const stated = record.sessions?.length
    ? record.sessions
    : record.start
      ? [{ start: record.start, end: record.end }]
      : [];
  const sessions = stated.flatMap(({ start, end }) => {
    const startWall = parseWallTime(start, timeZone);
    return startWall
      ? [{ start: startWall, end: end ? parseWallTime(end, timeZone) : undefined }]
      : [];
  });
  sessions.sort((a, b) => instantMs(a.start, timeZone) - instantMs(b.start, timeZone));
  const [first, ...others] = sessions;
  if (first) {
    const all = [first, ...others] as const;
    const precision = first.start.minutes === undefined ? 'day' : 'minute';
    const endMs = Math.max(...all.map((session) => sessionEndMs(session, timeZone)));
    return { timeZone, precision, sessions: all, startMs: instantMs(first.start, timeZone), endMs };
  }
  if (!record.month) return undefined;
  const [year, month] = record.month.split('-').map(Number) as [number, number];
  const start: WallTime = { year, month, day: 1, minutes: undefined };
  return {
    timeZone,
    precision: 'month',
    sessions: [{ start, end: undefined }],
    startMs: instantMs(start, timeZone),
    endMs: instantMs({ ...start, month: month + 1 }, timeZone),
  };
}

function sessionEndMs({ start, end }: Session, timeZone: string): number {
  const last = end ?? start;
  if (end?.minutes !== undefined) return instantMs(end, timeZone);
  return instantMs({ ...last, day: last.day + 1, minutes: undefined }, timeZone);
}

/** The end of a stated day, or the instant of a stated time, in milliseconds since the epoch. */
export function endMs(text: string, timeZone: string): number {
  const start = parseWallTime(text, timeZone);
  return start ? sessionEndMs({ start, end: start }, timeZone) : Infinity;
}

/** The events that are not over (soonest first), and those that are (latest first). */
export function splitAgenda(
  entries: Dataset['events'],
  nowMs: number,
): { upcoming: ScheduledEvent[]; past: ScheduledEvent[] } {
  const scheduled = entries.flatMap((entry) => {
    const schedule = scheduleOf(entry);
    return schedule ? [{ entry, schedule }] : [];
  });
  const isPast = ({ entry, schedule }: ScheduledEvent) =>
    schedule.endMs <= nowMs || (entry.record.report !== undefined && schedule.startMs <= nowMs);
  return {
    upcoming: scheduled
      .filter((event) => !isPast(event))
      .sort((a, b) => a.schedule.startMs - b.schedule.startMs),
    past: scheduled.filter(isPast).sort((a, b) => b.schedule.startMs - a.schedule.startMs),
  };
}
