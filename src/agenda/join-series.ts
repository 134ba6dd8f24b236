/** Entries of a calendar that belong to one series: the latest version of each, what differs, what changes for good. */
import { withoutEmpty } from '../data/without-empty.js';
import { atMost, type Told } from './calendar-findings.js';
import { parseWallTime, wallMs } from './local-time.js';
import { countDatesBefore, MAX_DATES } from './recurrence.js';

export type Json = Record<string, unknown>;

/** An entry of a calendar, read on its own. */
export interface ReadEvent {
  record: Json & { id: string };
  /** Date of the series that this entry stands for. */
  occurrence: string | undefined;
  /** Whether it stands for all the dates that follow, too. */
  isOnwards: boolean;
  /** `DTSTAMP`, or `LAST-MODIFIED`: of two entries of one name and sequence the later one counts. */
  stamp: string;
}

/** Changes of a series for good, in a whole file. */
const MAX_PARTS = 40;

/** Of the entries of one name (and one date of a series), the one that counts: by sequence, then by its stamp. */
function latestOf(read: readonly ReadEvent[]): ReadEvent[] {
  const rank = ({ record: { sequence } }: ReadEvent) => Number(sequence ?? 0);
  const latest = new Map<string, { entries: ReadEvent[]; said: Set<string> }>();
  for (const each of read) {
    const key = `${each.record.id}\n${each.occurrence ?? ''}`;
    const kept = latest.get(key);
    const first = kept?.entries[0];
    const isLater = first ? rank(each) - rank(first) || compare(each.stamp, first.stamp) : 1;
    if (isLater < 0) continue;
    const said = JSON.stringify(each.record);
    if (isLater > 0 || !kept) latest.set(key, { entries: [each], said: new Set([said]) });
    // One name for entries that nothing tells apart: all of them are shown.
    else if (!kept.said.has(said)) {
      kept.said.add(said);
      kept.entries.push(each);
    }
  }
  return [...latest.values()].flatMap(({ entries: [first, ...others] }) => [
    ...(first ? [first] : []),
    ...others.map((each, index) => {
      const id = `${each.record.id} ${String(each.record.start)} ${String(index + 2)}`;
      return { ...each, record: { ...each.record, id } };
    }),
  ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Entries of one UID: the series, and the dates on which it differs. */
export function joinSeries(read: readonly ReadEvent[], findings: Told[]): Json[] {
  const masters = new Map<string, Json & { id: string }>();
  const entries = latestOf(read);
  const others = entries.filter(({ occurrence }) => occurrence !== undefined);
  for (const { record, occurrence } of entries) {
    if (occurrence === undefined) masters.set(record.id, record);
  }
  // What changes all the dates that follow begins a series of its own, in the order of time.
  const parts = new Map<string, Part[]>();
  const onwards = others.filter(({ isOnwards }) => isOnwards);
  const known = atMost(MAX_PARTS, onwards, onwards[0]?.record.title, findings);
  for (const each of known.sort((a, b) => compare(a.occurrence ?? '', b.occurrence ?? ''))) {
    const { record, occurrence = '' } = each;
    const before = parts.get(record.id) ?? [];
    const master = before.at(-1)?.record ?? masters.get(record.id);
    const part = master && splitSeries(master, record, occurrence);
    if (!part) continue;
    masters.set(part.record.id, part.record);
    parts.set(record.id, [...before, part]);
  }
  for (const { record, occurrence, isOnwards } of others) {
    if (occurrence === undefined) continue;
    const part = parts.get(record.id)?.findLast(({ from }) => from <= occurrence);
    if (isOnwards && part) continue;
    const master = part?.record ?? masters.get(record.id);
    const recurrence = master?.recurrence as Json | undefined;
    if (!master || !recurrence) {
      // The series is not in the file: the date stands for itself.
      const id = `${record.id} ${occurrence}`;
      masters.set(id, { ...record, id });
      continue;
    }
    const override = overrideOf(record, master, part ? part.shift(occurrence) : occurrence);
    const overrides = (recurrence.overrides ??= []) as Json[];
    overrides.push(override);
  }
  for (const { recurrence, title } of masters.values()) {
    const { overrides } = (recurrence ?? {}) as { overrides?: Json[] };
    const kept = overrides && atMost(MAX_DATES, overrides, title, findings);
    if (kept) (recurrence as Json).overrides = kept;
  }
  return [...masters.values()];
}

/** Only what differs: every entry repeats the rest. */
function overrideOf(record: Json, master: Json, occurrence: string): Json {
  const isOwn = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(master[name]);
  const { start, status, title, location, description, url } = record;
  // Whole days in a series by the clock: their end says that they are.
  const isWholeDay = typeof start === 'string' && start.length === 10;
  const end = record.end ?? (isWholeDay ? start : undefined);
  const own = Object.fromEntries(Object.entries({ end, status, title, location }).filter(isOwn));
  const told = Object.entries({ description, url }).filter(isOwn);
  const note = told.flatMap(([, value]) => (typeof value === 'string' ? [value] : [])).join(' ');
  return withoutEmpty({ occurrence, start, ...own, note: note || undefined });
}

/** The later part of a series whose dates changed for good. */
interface Part {
  record: Json & { id: string };
  /** The first date of the series before that it takes over. */
  from: string;
  /** A date of the series before as one of this part. */
  shift: (occurrence: string) => string;
}

/** Ends a series before a date, and makes another one of what follows; `undefined` where there is no series. */
function splitSeries(master: Json & { id: string }, record: Json, from: string): Part | undefined {
  const recurrence = master.recurrence as Json | undefined;
  const { rrule } = recurrence ?? {};
  const [oldStart, newStart] = [master.start, record.start ?? from];
  if (!recurrence || typeof rrule !== 'string') return undefined;
  if (typeof oldStart !== 'string' || typeof newStart !== 'string') return undefined;
  const [oldWall, fromWall, newWall] = [oldStart, from, newStart].map((text) =>
    parseWallTime(text, 'UTC'),
  );
  if (!oldWall || !fromWall || !newWall) return undefined;
  const shiftMs = wallMs(newWall) - wallMs(fromWall);
  const parts = rrule.split(';').filter((part) => !/^(?:UNTIL|COUNT)=/i.test(part));
  const limit = rrule.split(';').find((part) => /^(?:UNTIL|COUNT)=/i.test(part)) ?? '';
  const [, count] = /^COUNT=(\d+)$/i.exec(limit) ?? [];
  let rest = limit;
  if (count !== undefined) {
    const before = countDatesBefore(rrule, oldStart, from);
    if (before === undefined || before >= Number(count)) return undefined;
    const left = Number(count) - before;
    rest = `COUNT=${String(left)}`;
  }
  // The instant before the first date that is taken over.
  const until = new Date(wallMs(fromWall) - 1000).toISOString().slice(0, 19).replace(/[-:]/g, '');
  recurrence.rrule = [...parts, `UNTIL=${until}`].join(';');
  const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
  const weekdayOf = (ms: number) => weekdays[new Date(ms).getUTCDay()] ?? '';
  // A series on one weekday that moves to another.
  const moved = parts.map((part) =>
    part.toUpperCase() === `BYDAY=${weekdayOf(wallMs(fromWall))}`
      ? `BYDAY=${weekdayOf(wallMs(newWall))}`
      : part,
  );
  const id = `${master.id} ${from}`;
  const { recurrence: _none, ...own } = record;
  const exceptions = (recurrence.exceptions as string[] | undefined) ?? [];
  const shift = (occurrence: string) => {
    const wall = parseWallTime(occurrence, 'UTC');
    if (!wall) return occurrence;
    const text = new Date(wallMs(wall) + shiftMs).toISOString();
    return occurrence.length === 10 ? text.slice(0, 10) : text.slice(0, 16) + occurrence.slice(16);
  };
  const later = withoutEmpty({
    ...master,
    ...own,
    id,
    // Of a component that is complete in itself.
    end: record.end,
    recurrence: withoutEmpty({
      rrule: [...moved, rest].filter(Boolean).join(';'),
      exceptions: exceptions.filter((each) => each >= from).map(shift),
    }),
  }) as Json & { id: string };
  return { record: later, from, shift };
}
