/**
 * iCalendar text of others as a dataset: one event per UID, its dates as the file states them. Tolerant: what cannot be
 * read of one entry hides no other one.
 */
import ICAL from 'ical.js';
import { isDateOrDateTime } from '../data/dates.js';
import { toDetail, type Finding, type FindingCode } from '../data/findings.js';
import type { ForeignDataset } from '../load/foreign-files.js';
import type { ForeignSource } from '../data/schema.js';
import { withoutEmpty } from '../data/without-empty.js';
import { readZones } from './described-zones.js';
import { zoneLike, zoneNamed } from './foreign-zones.js';
import { blocks, component, valueOf, valuesOf } from './ics-blocks.js';
import { instantMs, parseWallTime, wallMs } from './local-time.js';
import { plainText } from '../data/plain-text.js';
import { countDatesBefore, MAX_DATES } from './recurrence.js';

type Json = Record<string, unknown>;

/** Whether a text holds events as iCalendar has them, with the envelope around them or without. */
export function isCalendar(text: string): boolean {
  return /^BEGIN:V(?:CALENDAR|EVENT)/im.test(text);
}

export function readCalendar(text: string, source: ForeignSource, url: string): ForeignDataset {
  const findings: Omit<Finding, 'file'>[] = [];
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    // Dates that do not say that they are none with a time.
    .replace(
      /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;(?!VALUE=)[^:;\n]*)*):(\d{8}(?:,\d{8})*)$/gim,
      '$1;VALUE=DATE:$3',
    )
    // One value of a list that is no date would cost the others.
    .replace(/^((?:EXDATE|RDATE)[^:\n]*:)(.*)$/gim, (_all, head: string, list: string) => {
      // No more is looked at than is read: the rest is counted.
      const known = atMost(MAX_DATES, list.split(','), undefined, findings);
      const dates = known.filter(isBasicDate);
      const lost = known.filter((each) => !isBasicDate(each));
      const [first] = lost;
      const more = lost.length > 1 ? `, … (${String(lost.length)})` : '';
      if (first !== undefined) findings.push(told('date', (toDetail(first) ?? '') + more));
      return head + dates.join(',');
    });
  const head = lines.slice(0, lines.search(/^BEGIN:V(?:EVENT|TODO|TIMEZONE)/im));
  const value = (name: string) =>
    new RegExp(`^${name}(?:;[^:\\n]*)?:(.*)$`, 'im').exec(head)?.[1]?.trim();
  const zones = readZones(lines);
  const title = source.title ?? value('X-WR-CALNAME') ?? value('NAME') ?? new URL(url).hostname;
  const context: Context = { zones, source, label: title, url, findings, unknownZones: new Set() };
  const timeZone = zoneNamed(value('X-WR-TIMEZONE') ?? '');
  const read = blocks(lines, 'VEVENT').map((block) => readEvent(block, context));
  const events = joinSeries(read, findings);
  return {
    json: { title, ...(timeZone === undefined ? {} : { timeZone }), events },
    findings: [
      ...[...context.unknownZones].map((name) =>
        told('time-zone', toDetail(name), { pointer: '/timeZone' }),
      ),
      ...findings,
    ],
  };
}

/** Whether a text is a date of an agenda as iCalendar writes it, with or without a time, a period perhaps. */
function isBasicDate(text: string): boolean {
  const [, year = '', month = '', day = '', hour = '00', minute = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\dZ?)?(?:\/\S+)?$/.exec(text) ?? [];
  return isDateOrDateTime(`${year}-${month}-${day}T${hour}:${minute}`) && isYear(Number(year));
}

type Told = Omit<Finding, 'file'>;

function told(code: FindingCode, detail: string | undefined, where: Partial<Told> = {}): Told {
  const said = detail === undefined ? {} : { detail };
  return { code, pointer: '/events', severity: 'warning', ...said, ...where };
}

/** What is beyond the number of a list's entries that are read is told. */
function atMost<T>(most: number, list: readonly T[], name: unknown, findings: Told[]): T[] {
  if (list.length > most) {
    const record = typeof name === 'string' ? { record: name } : {};
    findings.push(told('too-many', `${String(most)} / ${String(list.length)}`, record));
  }
  return list.slice(0, most);
}

interface Context {
  zones: ReadonlyMap<string, ICAL.Timezone>;
  source: ForeignSource;
  label: string;
  url: string;
  findings: Told[];
  /** Names of zones that mean nothing to us: their times are read by the clock of the calendar. */
  unknownZones: Set<string>;
}

interface ReadEvent {
  record: Json & { id: string };
  /** Date of the series that this entry stands for. */
  occurrence: string | undefined;
  /** Whether it stands for all the dates that follow, too. */
  isOnwards: boolean;
  /** `DTSTAMP`, or `LAST-MODIFIED`: of two entries of one name and sequence the later one counts. */
  stamp: string;
}

/** What cannot be read is given all the same: the dataset's own reader leaves it out, and counts it. */
function readEvent(block: string, context: Context): ReadEvent {
  const event =
    component(block) ?? component(withoutBadLines(block)) ?? component(withoutRule(block));
  if (!event) {
    const title = /^SUMMARY[^:\n]*:(.*)$/im.exec(block)?.[1] ?? '';
    const record = { id: `? ${title}`, title };
    return { record, occurrence: undefined, isOnwards: false, stamp: '' };
  }
  const text = (name: string) => {
    const value = valueOf(event, name);
    // Quotation marks need no sign before them, and have one all the same.
    return typeof value === 'string' && value.trim()
      ? plainText(value.replaceAll('\\"', '"'))
      : undefined;
  };
  const start = stateOf(event.getFirstProperty('dtstart'), context);
  const title = text('summary');
  const { source, label, url } = context;
  const place = text('location');
  const online = onlineUrlOf(event, place);
  const isOnlineOnly = place !== undefined && isWebUrl(place);
  const uidValue = valueOf(event, 'uid');
  const uid = typeof uidValue === 'string' ? uidValue.trim() : '';
  const coordinates = geoOf(event);
  const record = {
    id: uid || `${start?.text ?? '?'} ${title ?? ''}`,
    title,
    start: start?.text,
    end: start && (endOf(event, start, context) ?? wholeDay(start)),
    timeZone: start?.timeZone,
    recurrence: start && recurrenceOf(event, ruleIn(block), start, context),
    status: text('status')?.toUpperCase() === 'CANCELLED' ? 'cancelled' : undefined,
    sequence: valueOf(event, 'sequence'),
    onlineUrl: online,
    attendance: isOnlineOnly ? 'online' : undefined,
    location:
      (place && !isOnlineOnly) || coordinates
        ? { name: isOnlineOnly ? undefined : place, coordinates }
        : undefined,
    description: text('description'),
    url: text('url'),
    themes: categoriesOf(event),
    organizers: organizerOf(event),
    territories: source.territories,
    source: { label, url },
  };
  const recurrenceId = event.getFirstProperty('recurrence-id');
  const original = stateOf(recurrenceId, context);
  const stamp = valueOf(event, 'dtstamp') ?? valueOf(event, 'last-modified');
  return {
    record: withoutEmpty(record) as ReadEvent['record'],
    occurrence: original && textIn(start?.timeZone, original),
    isOnwards: String(recurrenceId?.getParameter('range')).toUpperCase() === 'THISANDFUTURE',
    stamp: stamp instanceof ICAL.Time ? stamp.toString() : '',
  };
}

/** The address of a meeting: its own property (RFC 7986), those of Google and Microsoft, or what stands for a place. */
function onlineUrlOf(event: ICAL.Component, place: string | undefined): string | undefined {
  const names = [
    'conference',
    'x-google-conference',
    'x-microsoft-skypeteamsmeetingurl',
    'x-microsoft-onlinemeetingconflink',
  ];
  const stated = names.map((name) => valueOf(event, name));
  return [...stated, place].find(
    (value): value is string => typeof value === 'string' && isWebUrl(value),
  );
}

function isWebUrl(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

/** A line without a colon, or one that a mail program has broken, would cost the whole entry. */
function withoutBadLines(block: string): string {
  return block
    .split('\n')
    .filter((line) => /^[\w-]+(?:;[^:]*)?:/.test(line))
    .join('\n');
}

/** A rule that nobody can read costs the repetition, not the event. */
function withoutRule(block: string): string {
  return withoutBadLines(block).replace(/^RRULE.*\n/gim, '');
}

interface StatedTime {
  /** ISO 8601, local unless it ends in Z. */
  text: string;
  timeZone: string | undefined;
  time: ICAL.Time;
}

/** A time as the file states it: local with its zone, or in UTC. */
function stateOf(property: ICAL.Property | null, context: Context): StatedTime | undefined {
  // As the file has it: the library makes 3 March of 31 February.
  const stated: unknown = property?.toJSON()[3];
  if (!property || typeof stated !== 'string' || !isDateOrDateTime(stated)) return undefined;
  const [value] = valuesOf(property);
  return value instanceof ICAL.Time ? stateTime(value, property, context) : undefined;
}

function stateTime(
  time: ICAL.Time,
  property: ICAL.Property,
  { zones, unknownZones }: Pick<Context, 'zones' | 'unknownZones'>,
): StatedTime | undefined {
  const text = time.toString().slice(0, time.isDate ? 10 : 16);
  if (!isDateOrDateTime(text) || !isYear(time.year)) return undefined;
  const zoneName = property.getParameter('tzid');
  if (time.isDate || typeof zoneName !== 'string') {
    const isUtc = !time.isDate && time.zone === ICAL.Timezone.utcTimezone;
    return { text: isUtc ? `${text}:00Z` : text, timeZone: undefined, time };
  }
  const named = zoneNamed(zoneName);
  if (named !== undefined) return { text, timeZone: named, time };
  // A name that only this file knows: what it says of it.
  const zone = zones.get(zoneName);
  if (!zone) {
    unknownZones.add(zoneName);
    return { text, timeZone: undefined, time };
  }
  const like = zoneLike(zone, Number(text.slice(0, 4)), ICAL);
  if (like !== undefined) return { text, timeZone: like, time };
  try {
    const placed = time.clone();
    placed.zone = zone;
    const utc = placed.convertToZone(ICAL.Timezone.utcTimezone).toString();
    return { text: `${utc.slice(0, 16)}:00Z`, timeZone: undefined, time };
  } catch {
    return { text, timeZone: undefined, time };
  }
}

const DAY_MS = 86_400_000;
/** Years of an agenda; a zone is worked out year by year. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** What lasts longer is no event, but a wrong number, or a trap. */
const MAX_DURATION_MS = 10 * 366 * DAY_MS;

/** The end of whole days is exclusive in a calendar, and inclusive here. What is no end is told, and left out. */
function endOf(event: ICAL.Component, start: StatedTime, context: Context): string | undefined {
  const property = event.getFirstProperty('dtend') ?? event.getFirstProperty('duration');
  const title = valueOf(event, 'summary');
  const record = typeof title === 'string' ? { record: title } : {};
  const tell = (code: FindingCode) => {
    context.findings.push(told(code, toDetail(property?.toJSON()[3]), record));
    return undefined;
  };
  if (property?.name !== 'dtend') {
    const duration = valueOf(event, 'duration');
    const lengthMs = duration instanceof ICAL.Duration ? duration.toSeconds() * 1000 : NaN;
    if (lengthMs >= 0 && lengthMs <= MAX_DURATION_MS) return endByDuration(lengthMs, start);
    return property ? tell('duration') : undefined;
  }
  const stated = stateOf(property, context);
  if (stated?.time.isDate !== start.time.isDate) return tell('date');
  const end = stated.time.isDate ? dayPlus(stated.text, -1) : textIn(start.timeZone, stated);
  const lengthMs = Date.parse(end.slice(0, 10)) - Date.parse(start.text.slice(0, 10));
  if (lengthMs > MAX_DURATION_MS) return tell('date');
  if (stated.text < start.text && stated.timeZone === start.timeZone)
    return tell('end-before-start');
  return end > start.text ? end : undefined;
}

/** A day without a clock is a whole day in a calendar, not one whose hours are still to come. */
function wholeDay({ text, time }: StatedTime): string | undefined {
  return time.isDate ? text : undefined;
}

function endByDuration(lengthMs: number, { text, time }: StatedTime): string | undefined {
  if (lengthMs === 0) return undefined;
  if (time.isDate) {
    const days = Math.ceil(lengthMs / DAY_MS) - 1;
    return days > 0 ? dayPlus(text, days) : undefined;
  }
  const isUtc = text.endsWith('Z');
  const ms = Date.parse(isUtc ? text : `${text}:00Z`) + lengthMs;
  return new Date(ms).toISOString().slice(0, 16) + (isUtc ? ':00Z' : '');
}

function dayPlus(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A local time of the zone of the event; an instant when it is stated in another one. */
function textIn(timeZone: string | undefined, stated: StatedTime): string {
  const { text } = stated;
  if (!stated.timeZone || stated.timeZone === timeZone) return text;
  const wall = parseWallTime(text, stated.timeZone);
  if (!wall) return text;
  return `${new Date(instantMs(wall, stated.timeZone)).toISOString().slice(0, 16)}:00Z`;
}

/** As the file states it: the library drops what it does not understand, and `COUNT=0`. */
function ruleIn(block: string): string | undefined {
  return /^RRULE(?:;[^:\n]*)?:(.*)$/im.exec(block)?.[1]?.replace(/\s/g, '');
}

function recurrenceOf(
  event: ICAL.Component,
  rrule: string | undefined,
  { timeZone }: StatedTime,
  context: Context,
): Json | undefined {
  const additions = datesOf(event, 'rdate', timeZone, context);
  if (!rrule) {
    // Dates without a rule: a rule that gives the first one alone.
    return additions.length ? { rrule: 'FREQ=DAILY;COUNT=1', additions } : undefined;
  }
  return withoutEmpty({
    rrule,
    exceptions: datesOf(event, 'exdate', timeZone, context),
    additions,
  });
}

function datesOf(
  event: ICAL.Component,
  name: string,
  timeZone: string | undefined,
  context: Context,
): string[] {
  const values = event
    .getAllProperties(name)
    .flatMap((property) => valuesOf(property).map((value) => ({ property, value })));
  const title = valueOf(event, 'summary');
  return atMost(MAX_DATES, values, title, context.findings).flatMap(({ property, value }) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    const stated = time instanceof ICAL.Time ? stateTime(time, property, context) : undefined;
    return stated ? [textIn(timeZone, stated)] : [];
  });
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
function joinSeries(read: readonly ReadEvent[], findings: Told[]): Json[] {
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

function geoOf(event: ICAL.Component): [number, number] | undefined {
  const value = valueOf(event, 'geo');
  if (!Array.isArray(value)) return undefined;
  const [latitude, longitude] = value.map(Number);
  const isPlace = Number.isFinite(latitude) && Number.isFinite(longitude);
  return isPlace ? [longitude as number, latitude as number] : undefined;
}

function categoriesOf(event: ICAL.Component): string[] {
  const values = event.getAllProperties('categories').flatMap(valuesOf);
  return values.filter((value): value is string => typeof value === 'string' && value !== '');
}

function organizerOf(event: ICAL.Component): Json[] | undefined {
  const name = event.getFirstProperty('organizer')?.getParameter('cn');
  return typeof name === 'string' && name ? [{ name }] : undefined;
}
