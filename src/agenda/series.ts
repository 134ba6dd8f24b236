/** What the dates of a series have in common: the time of day and the length of the first one. Pure. */
import type { OccurrenceOverride } from '../data/schema.js';
import { parseWallTime, wallMs, wallTimeAt, type WallTime } from './local-time.js';
import { sessionOf, type Session } from './session.js';

/** A date, or a date and time, as a start of the series: a date takes its time of day. */
export function atClock(text: string, series: WallTime, timeZone: string): WallTime | undefined {
  const wall = parseWallTime(text, timeZone);
  if (!wall) return undefined;
  const minutes = series.minutes === undefined ? undefined : (wall.minutes ?? series.minutes);
  return { ...wall, minutes };
}

/** The session of a series that starts at a wall time, unless an override says something else. */
export function sessionOfSeries(
  start: WallTime,
  first: Pick<Session, 'start' | 'end'>,
  timeZone: string,
  override?: OccurrenceOverride,
): Session {
  const ownStart = override?.start ? parseWallTime(override.start, timeZone) : undefined;
  const ownEnd = override?.end ? parseWallTime(override.end, timeZone) : undefined;
  // A day alone takes the clock of the series; days from one to another are whole.
  const isWhole =
    ownStart?.minutes === undefined && ownEnd !== undefined && ownEnd.minutes === undefined;
  const hasOwnClock = isWhole || (ownStart?.minutes !== undefined && ownEnd?.minutes !== undefined);
  const moved =
    override?.start && !hasOwnClock ? atClock(override.start, first.start, timeZone) : ownStart;
  const from = moved ?? start;
  return { ...sessionOf(from, ownEnd ?? usualEnd(from, first), timeZone), override };
}

function usualEnd(
  from: WallTime,
  { start, end }: Pick<Session, 'start' | 'end'>,
): WallTime | undefined {
  if (!end) return undefined;
  const shifted = wallTimeAt(wallMs(from) + wallMs(end) - wallMs(start), 'UTC');
  return { ...shifted, minutes: end.minutes === undefined ? undefined : shifted.minutes };
}
