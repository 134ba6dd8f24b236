/** One session of an event: its wall times in the zone of the event, and the instants that they stand for. Pure. */
import type { AgendaEvent, OccurrenceOverride } from '../data/schema.js';
import { instantMs, parseWallTime, wallMs, type WallTime } from './local-time.js';

export interface Session {
  start: WallTime;
  /** The last day, included, for whole days. */
  end: WallTime | undefined;
  /** Milliseconds since the epoch. */
  startMs: number;
  /** Without a stated end, the end of the day. Milliseconds since the epoch. */
  endMs: number;
  /** What is different on this date of a series. */
  override?: OccurrenceOverride | undefined;
}

/** IANA zone of the local times of an event. */
export function timeZoneOf(record: AgendaEvent, origin: { timeZone: string }): string {
  return record.timeZone ?? origin.timeZone;
}

/** The sessions that an event states, in the order of time; of a series, its first date. */
export function statedSessions(record: AgendaEvent, timeZone: string): Session[] {
  const { sessions = [], start } = record;
  const stated = sessions.length || !start ? sessions : [{ start, end: record.end }];
  return stated
    .flatMap((each) => toSession(each.start, each.end, timeZone) ?? [])
    .sort((a, b) => a.startMs - b.startMs);
}

/** A session from its stated begin and end; `undefined` when the text is no date. */
export function toSession(
  startText: string,
  endText: string | undefined,
  timeZone: string,
): Session | undefined {
  const start = parseWallTime(startText, timeZone);
  const end = endText ? parseWallTime(endText, timeZone) : undefined;
  return start && sessionOf(start, end, timeZone);
}

export function sessionOf(
  start: WallTime,
  stated: WallTime | undefined,
  timeZone: string,
): Session {
  // What ends as it begins tells no end.
  const isMoment = stated?.minutes !== undefined && wallMs(stated) === wallMs(start);
  const end = isMoment ? undefined : stated;
  return {
    start,
    end,
    startMs: instantMs(start, timeZone),
    endMs:
      end?.minutes === undefined
        ? instantMs(nextDay(end ?? start), timeZone)
        : instantMs(end, timeZone),
  };
}

function nextDay(wall: WallTime): WallTime {
  return { ...wall, day: wall.day + 1, minutes: undefined };
}

/** Whether an event, or a date of it, is not to take place: cancelled, or put off without a date. */
export function isCalledOff({ status }: { status?: string | undefined }): boolean {
  return status === 'cancelled' || status === 'postponed';
}

/** Whether this date of a series is called off. */
export function isOff({ override }: Session): boolean {
  return override !== undefined && isCalledOff(override);
}

/** The start of a stated day, or the instant of a stated time, in milliseconds since the epoch. */
export function startMs(text: string, timeZone: string): number {
  return toSession(text, text, timeZone)?.startMs ?? -Infinity;
}

/** The end of a stated day, or the instant of a stated time, in milliseconds since the epoch. */
export function endMs(text: string, timeZone: string): number {
  return toSession(text, text, timeZone)?.endMs ?? Infinity;
}
