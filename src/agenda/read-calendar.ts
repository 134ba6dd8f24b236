/**
 * iCalendar text of others as a dataset: one event per UID, its dates as the file states them. Tolerant: what cannot be
 * read of one entry hides no other one.
 */
import ICAL from 'ical.js';
import { isDateOrDateTime } from '../data/dates.js';
import { toDetail, type FindingCode } from '../data/findings.js';
import type { ForeignDataset } from '../load/foreign-files.js';
import type { ForeignSource } from '../data/schema.js';
import { withoutEmpty } from '../data/without-empty.js';
import { readZones } from './described-zones.js';
import { zoneLike, zoneNamed } from './foreign-zones.js';
import { blocks, component, valueOf, valuesOf } from './ics-blocks.js';
import { instantMs, parseWallTime } from './local-time.js';
import { plainText } from '../data/plain-text.js';
import { atMost, told, tellDates, type Told } from './calendar-findings.js';
import { joinSeries, type Json, type ReadEvent } from './join-series.js';
import { MAX_DATES } from './recurrence.js';

/** Whether a text holds events as iCalendar has them, with the envelope around them or without. */
export function isCalendar(text: string): boolean {
  return /^BEGIN:V(?:CALENDAR|EVENT)/im.test(text);
}

export function readCalendar(text: string, source: ForeignSource, url: string): ForeignDataset {
  const findings: Told[] = [];
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
      tellDates(lost, findings);
      return head + dates.join(',');
    });
  const head = lines.slice(0, lines.search(/^BEGIN:V(?:EVENT|TODO|TIMEZONE)/im));
  const value = (name: string) =>
    new RegExp(`^${name}(?:;[^:\\n]*)?:(.*)$`, 'im').exec(head)?.[1]?.trim();
  const zones = readZones(lines);
  const title = source.title ?? value('X-WR-CALNAME') ?? value('NAME') ?? new URL(url).hostname;
  const context: Context = { zones, source, label: title, url, findings, unknownZones: new Set() };
  const timeZone = zoneNamed(value('X-WR-TIMEZONE') ?? '');
  const all = blocks(lines, 'VEVENT');
  const open = all.filter((block) => !IS_PRIVATE.test(block));
  const read = open.map((block) => readEvent(block, context));
  const events = joinSeries(read, findings);
  return {
    json: { title, ...(timeZone === undefined ? {} : { timeZone }), events },
    findings: [
      ...[...context.unknownZones].map((name) =>
        told('time-zone', toDetail(name), { pointer: '/timeZone' }),
      ),
      ...(open.length < all.length
        ? [told('private-events', String(all.length - open.length), { pointer: '/events' })]
        : []),
      ...findings,
    ],
  };
}

/** Events that are not for all (RFC 5545, 3.8.1.3), and stand in a calendar that all can read by mistake. */
const IS_PRIVATE = /^CLASS(?:;[^:\n]*)?:\s*(?:PRIVATE|CONFIDENTIAL)\s*$/im;

/** Whether a text is a date as iCalendar writes it, with or without a time, a period perhaps. */
function isBasicDate(text: string): boolean {
  const [, year = '', month = '', day = '', hour = '00', minute = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\dZ?)?(?:\/\S+)?$/.exec(text) ?? [];
  return isDateOrDateTime(`${year}-${month}-${day}T${hour}:${minute}`);
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
  const lost: string[] = [];
  const known = atMost(MAX_DATES, values, title, context.findings);
  const dates = known.flatMap(({ property, value }) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    const stated = time instanceof ICAL.Time ? stateTime(time, property, context) : undefined;
    if (!stated) lost.push(String(value));
    return stated ? [textIn(timeZone, stated)] : [];
  });
  tellDates(lost, context.findings, typeof title === 'string' ? { record: title } : {});
  return dates;
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
