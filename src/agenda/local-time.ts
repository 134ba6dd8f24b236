/**
 * Wall-clock times of IANA zones and the instants they stand for. All zone knowledge comes from `Intl`.
 * In a DST gap the stated wall time is kept; in an overlap the first occurrence counts.
 */

/** A date, with or without a time of day, as the organisers state it. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** Minutes since midnight; `undefined`: the whole day. */
  minutes: number | undefined;
}

const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  let format = offsetFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    offsetFormats.set(timeZone, format);
  }
  return format;
}

/** Offset from UTC, in milliseconds, that `Intl` gives for an instant. */
function intlOffsetMs(epochMs: number, timeZone: string): number {
  const parts = Object.fromEntries(
    offsetFormat(timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  const asUtc = Date.UTC(
    parts.year,
    parts.month - 1,
    parts.day,
    parts.hour,
    parts.minute,
    parts.second,
  );
  return asUtc - Math.floor(epochMs / 1000) * 1000;
}

/** From `fromMs` on, until the next one, the offset is `offsetMs`. */
interface Stretch {
  fromMs: number;
  offsetMs: number;
}

/** No zone leaves and comes back within two weeks. */
const PROBE_MS = 14 * 86_400_000;
const MINUTE_MS = 60_000;
const stretches = new Map<string, Map<number, readonly Stretch[]>>();

/**
 * The stretches of equal offset of a zone in a year: asking `Intl` costs microseconds, and an agenda of 10,000 events
 * asks tens of thousands of times.
 */
function stretchesOf(timeZone: string, year: number): readonly Stretch[] {
  let byYear = stretches.get(timeZone);
  if (!byYear) stretches.set(timeZone, (byYear = new Map<number, readonly Stretch[]>()));
  const known = byYear.get(year);
  if (known) return known;
  const startMs = Date.UTC(year, 0, 1);
  const endMs = Date.UTC(year + 1, 0, 1);
  const found: Stretch[] = [{ fromMs: startMs, offsetMs: intlOffsetMs(startMs, timeZone) }];
  for (let fromMs = startMs; fromMs < endMs; fromMs += PROBE_MS) {
    let [low, high] = [fromMs, Math.min(fromMs + PROBE_MS, endMs - MINUTE_MS)];
    const offset = intlOffsetMs(high, timeZone);
    if (offset === found.at(-1)?.offsetMs) continue;
    while (high - low > MINUTE_MS) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
      if (intlOffsetMs(middle, timeZone) === offset) high = middle;
      else low = middle;
    }
    found.push({ fromMs: high, offsetMs: offset });
  }
  byYear.set(year, found);
  return found;
}

/** Offset from UTC, in milliseconds, of a zone at an instant. */
export function offsetMs(epochMs: number, timeZone: string): number {
  const year = new Date(epochMs).getUTCFullYear();
  const all = stretchesOf(timeZone, year);
  return (all.findLast(({ fromMs }) => fromMs <= epochMs) ?? (all[0] as Stretch)).offsetMs;
}

/** The wall time as if it were UTC: for `Intl` formats with `timeZone: 'UTC'`. Milliseconds. */
export function wallMs({ year, month, day, minutes }: WallTime): number {
  const ms = Date.UTC(year, month - 1, day, 0, minutes ?? 0);
  // `Date.UTC` takes the years 1 to 99 for those of the last century.
  return year < 100 ? new Date(ms).setUTCFullYear(year) : ms;
}

const DAY_MS = 86_400_000;

/** The instants that a wall time can mean: none in a DST gap, two in an overlap. Milliseconds since the epoch. */
export function instantsMs(wall: WallTime, timeZone: string): number[] {
  const asUtc = wallMs(wall);
  const before = asUtc - offsetMs(asUtc - DAY_MS, timeZone);
  const after = asUtc - offsetMs(asUtc + DAY_MS, timeZone);
  if (before === after) return [before];
  // Those whose offset agrees with themselves.
  return [before, after].filter((each) => asUtc - offsetMs(each, timeZone) === each);
}

/** The instant of a wall time in a zone, in milliseconds since the epoch. A whole day begins at midnight. */
export function instantMs(wall: WallTime, timeZone: string): number {
  const instants = instantsMs(wall, timeZone);
  if (instants.length) return Math.min(...instants);
  const asUtc = wallMs(wall);
  return asUtc - offsetMs(asUtc - DAY_MS, timeZone);
}

/** The wall time of an instant in a zone. */
export function wallTimeAt(epochMs: number, timeZone: string): WallTime {
  const local = new Date(epochMs + offsetMs(epochMs, timeZone));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/**
 * The wall time of checked ISO 8601 text. Text with an offset is turned into the given zone's time.
 * @returns `undefined` for text that is no date
 */
export function parseWallTime(text: string, timeZone: string): WallTime | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hours, minutes, offset] = match;
  if (offset !== undefined) return wallTimeAt(Date.parse(text), timeZone);
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    minutes: hours === undefined ? undefined : Number(hours) * 60 + Number(minutes),
  };
}

/** The reader's own IANA zone. */
export function readerTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
