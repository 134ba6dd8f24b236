/**
 * iCalendar text of others as a dataset: one event per UID, its dates as the file states them. Tolerant: what cannot be
 * read of one entry hides no other one.
 */
import ICAL from 'ical.js';
import { isDateOrDateTime } from '../data/dates.js';
import { DatasetLoadError } from '../data/errors.js';
import type { ForeignSource } from '../data/schema.js';
import { withoutEmpty } from '../data/without-empty.js';
import { instantMs, parseWallTime } from './local-time.js';
import { plainText } from './plain-text.js';

type Json = Record<string, unknown>;

/** @throws {DatasetLoadError} `not-a-calendar` for text that is none */
export function readCalendar(text: string, source: ForeignSource, url: string): object {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/^BEGIN:VCALENDAR/im.test(lines)) throw new DatasetLoadError('not-a-calendar', url);
  const head = lines
    .slice(0, lines.search(/^BEGIN:V(?:EVENT|TODO|TIMEZONE)/im))
    .replace(/\n[ \t]/g, '');
  const value = (name: string) =>
    new RegExp(`^${name}(?:;[^:\\n]*)?:(.*)$`, 'im').exec(head)?.[1]?.trim();
  const zones = readZones(lines);
  const title = source.title ?? value('X-WR-CALNAME') ?? value('NAME') ?? new URL(url).hostname;
  const context: Context = { zones, source, label: title, url };
  const timeZone = value('X-WR-TIMEZONE');
  return {
    title,
    ...(timeZone && isIanaZone(timeZone) ? { timeZone } : {}),
    events: joinSeries(blocks(lines, 'VEVENT').flatMap((block) => readEvent(block, context) ?? [])),
  };
}

interface Context {
  zones: ReadonlyMap<string, ICAL.Timezone>;
  source: ForeignSource;
  label: string;
  url: string;
}

interface ReadEvent {
  record: Json & { id: string };
  /** Date of the series that this entry stands for. */
  occurrence: string | undefined;
}

/** The components of a kind as text; one that is never closed is left out. */
function blocks(text: string, kind: string): string[] {
  return text
    .split(new RegExp(`^BEGIN:${kind}\\s*$`, 'im'))
    .slice(1)
    .flatMap((part) => {
      const end = part.search(new RegExp(`^END:${kind}\\s*$`, 'im'));
      return end < 0 ? [] : [`BEGIN:${kind}${part.slice(0, end)}END:${kind}`];
    });
}

function component(block: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(block.replaceAll('\n', '\r\n')) as unknown[]);
  } catch {
    return undefined;
  }
}

function readZones(text: string): Map<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>();
  for (const block of blocks(text, 'VTIMEZONE')) {
    const parsed = component(block);
    const name = parsed?.getFirstPropertyValue('tzid');
    if (!parsed || typeof name !== 'string' || !isPlainZone(parsed)) continue;
    zones.set(name, new ICAL.Timezone(parsed));
  }
  return zones;
}

/** The values of a property; none for text that the library cannot make a value of. */
function valuesOf(property: ICAL.Property): unknown[] {
  try {
    return property.getValues() as unknown[];
  } catch {
    return [];
  }
}

function valueOf(event: ICAL.Component, name: string): unknown {
  const property = event.getFirstProperty(name);
  return property ? valuesOf(property)[0] : undefined;
}

/** Rules by the second, or starts that are no dates, would keep the library busy for ever. */
function isPlainZone(zone: ICAL.Component): boolean {
  return zone.getAllSubcomponents().every((part) => {
    const rule = valueOf(part, 'rrule');
    const start: unknown = part.getFirstProperty('dtstart')?.toJSON()[3];
    const isYearly = rule === undefined || (rule instanceof ICAL.Recur && rule.freq === 'YEARLY');
    return isYearly && typeof start === 'string' && isDateOrDateTime(start);
  });
}

function readEvent(block: string, context: Context): ReadEvent | undefined {
  const event =
    component(block) ?? component(withoutBadLines(block)) ?? component(withoutRule(block));
  if (!event) return undefined;
  const text = (name: string) => {
    const value = valueOf(event, name);
    return typeof value === 'string' && value.trim() ? plainText(value) : undefined;
  };
  const start = stateOf(event.getFirstProperty('dtstart'), context);
  const title = text('summary');
  if (!start || !title) return undefined;
  const { source, label, url } = context;
  const place = text('location');
  const uidValue = valueOf(event, 'uid');
  const uid = typeof uidValue === 'string' ? uidValue.trim() : '';
  const coordinates = geoOf(event);
  const record = {
    id: uid || `${start.text} ${title}`,
    title,
    start: start.text,
    end: endOf(event, start, context),
    timeZone: start.timeZone,
    recurrence: recurrenceOf(event, start, context),
    status: text('status')?.toUpperCase() === 'CANCELLED' ? 'cancelled' : undefined,
    sequence: valueOf(event, 'sequence'),
    location: place || coordinates ? { name: place, coordinates } : undefined,
    description: text('description'),
    url: text('url'),
    themes: categoriesOf(event),
    organizers: organizerOf(event),
    territories: source.territories,
    source: { label, url },
  };
  const original = stateOf(event.getFirstProperty('recurrence-id'), context);
  const occurrence = original && textIn(start.timeZone, original);
  return { record: withoutEmpty(record) as ReadEvent['record'], occurrence };
}

/** A line without a colon, or one that a mail program has broken, would cost the whole entry. */
function withoutBadLines(block: string): string {
  return block
    .split('\n')
    .filter((line) => /^[ \t]/.test(line) || /^[\w-]+(?:;[^:]*)?:/.test(line))
    .join('\n');
}

/** A rule that nobody can read costs the repetition, not the event. */
function withoutRule(block: string): string {
  return withoutBadLines(block).replace(/^RRULE.*\n(?:[ \t].*\n)*/gim, '');
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
  { zones }: Pick<Context, 'zones'>,
): StatedTime | undefined {
  const text = time.toString().slice(0, time.isDate ? 10 : 16);
  if (!isDateOrDateTime(text)) return undefined;
  const zoneName = property.getParameter('tzid');
  if (time.isDate || typeof zoneName !== 'string') {
    const isUtc = !time.isDate && time.zone === ICAL.Timezone.utcTimezone;
    return { text: isUtc ? `${text}:00Z` : text, timeZone: undefined, time };
  }
  if (isIanaZone(zoneName)) return { text, timeZone: zoneName, time };
  // A name that only this file knows: what it says of it gives the instant.
  const zone = zones.get(zoneName);
  if (!zone) return { text, timeZone: undefined, time };
  try {
    const placed = time.clone();
    placed.zone = zone;
    const utc = placed.convertToZone(ICAL.Timezone.utcTimezone).toString();
    return { text: `${utc.slice(0, 16)}:00Z`, timeZone: undefined, time };
  } catch {
    return { text, timeZone: undefined, time };
  }
}

/** The end of whole days is exclusive in a calendar, and inclusive here. */
function endOf(event: ICAL.Component, start: StatedTime, context: Context): string | undefined {
  const stated = stateOf(event.getFirstProperty('dtend'), context);
  const duration = valueOf(event, 'duration');
  let end = stated;
  if (!end && duration instanceof ICAL.Duration) {
    const time = start.time.clone();
    time.addDuration(duration);
    const property = event.getFirstProperty('dtstart');
    end = property ? stateTime(time, property, context) : undefined;
  }
  if (!end || end.time.isDate !== start.time.isDate) return undefined;
  if (!end.time.isDate) return textIn(start.timeZone, end);
  const last = end.time.clone();
  last.adjust(-1, 0, 0, 0);
  const text = last.toString().slice(0, 10);
  return text > start.text ? text : undefined;
}

/** A local time of the zone of the event; an instant when it is stated in another one. */
function textIn(timeZone: string | undefined, stated: StatedTime): string {
  const { text } = stated;
  if (!stated.timeZone || stated.timeZone === timeZone) return text;
  const wall = parseWallTime(text, stated.timeZone);
  if (!wall) return text;
  return `${new Date(instantMs(wall, stated.timeZone)).toISOString().slice(0, 16)}:00Z`;
}

function recurrenceOf(
  event: ICAL.Component,
  { timeZone }: StatedTime,
  context: Context,
): Json | undefined {
  const rule = valueOf(event, 'rrule');
  const additions = datesOf(event, 'rdate', timeZone, context);
  if (!(rule instanceof ICAL.Recur)) {
    // Dates without a rule: a rule that gives the first one alone.
    return additions.length ? { rrule: 'FREQ=DAILY;COUNT=1', additions } : undefined;
  }
  return withoutEmpty({
    rrule: rule.toString(),
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
  return event.getAllProperties(name).flatMap((property) =>
    valuesOf(property).flatMap((value) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      const stated = time instanceof ICAL.Time ? stateTime(time, property, context) : undefined;
      return stated ? [textIn(timeZone, stated)] : [];
    }),
  );
}

/** Entries of one UID: the series, and the dates on which it differs. */
function joinSeries(read: readonly ReadEvent[]): Json[] {
  const masters = new Map<string, Json>();
  for (const { record, occurrence } of read) {
    if (occurrence !== undefined) continue;
    // One name for two entries: both are shown.
    const id = masters.has(record.id) ? `${record.id} ${String(record.start)}` : record.id;
    masters.set(id, { ...record, id });
  }
  for (const { record, occurrence } of read) {
    const master = masters.get(record.id);
    const recurrence = master?.recurrence as Json | undefined;
    if (occurrence === undefined) continue;
    if (!master || !recurrence) {
      // The series is not in the file: the date stands for itself.
      masters.set(`${record.id} ${occurrence}`, { ...record, id: `${record.id} ${occurrence}` });
      continue;
    }
    // Only what differs: every entry repeats the rest.
    const isOwn = ([name, value]: [string, unknown]) =>
      JSON.stringify(value) !== JSON.stringify(master[name]);
    const { start, end, status, title, location } = record;
    const own = Object.fromEntries(Object.entries({ end, status, title, location }).filter(isOwn));
    const override = withoutEmpty({ occurrence, start, ...own });
    recurrence.overrides = [...((recurrence.overrides as Json[] | undefined) ?? []), override];
  }
  return [...masters.values()];
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

function isIanaZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
