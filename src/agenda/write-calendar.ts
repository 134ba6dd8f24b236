/**
 * iCalendar files (RFC 5545, RFC 7986) of one event, of a selection, or of a feed. Byte-stable: the same data give the
 * same file. Outlook needs a VTIMEZONE for every TZID; other zones than the French ones are written in UTC.
 */
import ICAL from 'ical.js';
import type { Dataset, Entry } from '../data/dataset.js';
import { recordNamed } from '../data/references.js';
import { safeUrl } from '../data/safe-url.js';
import type { AgendaEvent, OccurrenceOverride } from '../data/schema.js';
import type { Messages } from '../i18n/messages.js';
import { eventDescription, eventPlace, eventTitle } from './event-text.js';
import { instantMs, instantsMs, wallMs, type WallTime } from './local-time.js';
import { checkedRule } from './rrule.js';
import { datesOfSeries, type ScheduledEvent } from './schedule.js';
import { startMs, statedSessions, timeZoneOf, type Session } from './session.js';
import { atClock, sessionOfSeries } from './series.js';
import { vtimezones } from './vtimezones.js';
import { nameOf } from '../i18n/name-of.js';

// Its fold counts the leading space of a folded line apart: 74 gives lines of 75 octets at most.
ICAL.foldLength = 74;

export interface CalendarOptions {
  dataset: Dataset;
  /** Language of the few words that we add. */
  messages: Messages;
  /** A file to subscribe to: its name, and how often to look again. */
  feed?: { title: string; refreshHours: number };
}

const DAY_MS = 86_400_000;
/** The largest INTEGER of RFC 5545 3.3.8. */
const MAX_INTEGER = 2_147_483_647;
/** Date of entries that say nowhere when they were changed: constant, so that a file is. */
const UNDATED = '2000-01-01';

/** The file as text, lines ended by CRLF; `undefined` when no event has a day yet. */
export function writeCalendar(
  events: readonly ScheduledEvent[],
  options: CalendarOptions,
): string | undefined {
  const entries = events.flatMap((event) => componentsOf(event, options));
  if (entries.length === 0) return undefined;
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Territory Elements//Agenda 1//FR');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  if (options.feed) addFeedProperties(calendar, options.feed);
  const zones = new Set(entries.flatMap(({ zone }) => zone ?? []));
  for (const zone of zones) {
    calendar.addSubcomponent(
      new ICAL.Component(ICAL.parse(vtimezones.get(zone) ?? '') as unknown[]),
    );
  }
  for (const { component } of entries) calendar.addSubcomponent(component);
  return `${calendar.toString()}\r\n`;
}

function addFeedProperties(
  calendar: ICAL.Component,
  { title, refreshHours }: { title: string; refreshHours: number },
): void {
  // Types that the library does not know are written as they are.
  const name = clean(title)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
  const interval = `PT${String(refreshHours)}H`;
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  const refresh = new ICAL.Property('refresh-interval');
  refresh.setParameter('value', 'DURATION');
  refresh.setValue(interval);
  calendar.addProperty(refresh);
  calendar.addPropertyWithValue('x-published-ttl', interval);
}

interface CalendarEntry {
  component: ICAL.Component;
  /** IANA zone that its times name. */
  zone: string | undefined;
}

/** One VEVENT per session; a series with its rule, and one more for every date that differs. */
function componentsOf(scheduled: ScheduledEvent, options: CalendarOptions): CalendarEntry[] {
  const { entry, schedule } = scheduled;
  if (schedule.precision === 'month') return [];
  const { record, origin } = entry;
  const timeZone = timeZoneOf(record, origin);
  const zone = schedule.precision === 'minute' && vtimezones.has(timeZone) ? timeZone : undefined;
  const [id, host] = uidOf(entry);
  const write = (session: Session, uid: string, add?: (component: ICAL.Component) => void) => {
    // Calendars differ on the hour that comes twice, and on the one that never comes: UTC says which.
    const isClear = [session.start, session.end ?? session.start].every(
      (wall) => instantsMs(wall, timeZone).length === 1,
    );
    const ownZone = isClear || schedule.isSeries ? zone : undefined;
    const component = toComponent(entry, session, { uid, zone: ownZone, timeZone }, options);
    add?.(component);
    return { component, zone: ownZone };
  };
  const stated = statedSessions(record, timeZone);
  const [first] = stated;
  if (!first) return [];
  const rule = schedule.isSeries ? checkedRule(record.recurrence?.rrule ?? '') : undefined;
  const canRepeat = zone !== undefined || schedule.precision === 'day';
  if (rule !== undefined && canRepeat) {
    return [
      write(first, id + host, (component) =>
        addRecurrence(component, rule, entry, first, { zone, timeZone }),
      ),
      ...(record.recurrence?.overrides ?? []).flatMap((override) => {
        const occurrence = atClock(override.occurrence, first.start, timeZone);
        if (!occurrence) return [];
        const session = sessionOfSeries(occurrence, first, timeZone, override);
        return write(session, id + host, (component) => {
          component.addProperty(timeProperty('recurrence-id', occurrence, zone, timeZone));
          applyOverride(component, record, override, options.messages);
        });
      }),
    ];
  }
  if (schedule.isSeries) {
    // In UTC a rule would be an hour off for half of the year. Three years from its start: the same on every day.
    const sessions = datesOfSeries(record, timeZone, first.startMs + 365 * DAY_MS);
    // A rule that nobody can read leaves the stated start.
    if (sessions.length === 0) return [write(first, id + host)];
    return sessions.map((session) => {
      const stamp = new Date(session.startMs).toISOString().replace(/[-:]|\.\d+/g, '');
      return write(session, `${id}-${stamp}${host}`, (component) => {
        if (session.override) applyOverride(component, record, session.override, options.messages);
      });
    });
  }
  // Another event may already be called like a session of this one.
  const ids = idsOf(options.dataset);
  const isTaken = stated.some((_session, index) => ids.has(`${id}-${String(index + 1)}`));
  const separator = isTaken ? '--' : '-';
  return stated.map((session, index) =>
    write(session, stated.length > 1 ? id + separator + String(index + 1) + host : id + host),
  );
}

const idsByDataset = new WeakMap<Dataset, ReadonlySet<string>>();

function idsOf(dataset: Dataset): ReadonlySet<string> {
  const ids = idsByDataset.get(dataset) ?? new Set(dataset.events.map(({ record }) => record.id));
  idsByDataset.set(dataset, ids);
  return ids;
}

/** The stable name of an event in two parts; an id that is a whole UID already stays as it is. */
function uidOf({ record: { id }, origin }: Entry<AgendaEvent>): [id: string, host: string] {
  const clear = clean(id).replaceAll('\n', ' ');
  if (clear.includes('@')) {
    const at = clear.lastIndexOf('@');
    return [clear.slice(0, at), clear.slice(at)];
  }
  const url = safeUrl(origin.publisher?.url) ?? safeUrl(origin.file);
  return [clear, `@${url?.hostname || 'territory-elements.invalid'}`];
}

interface Naming {
  uid: string;
  zone: string | undefined;
  timeZone: string;
}

function toComponent(
  entry: Entry<AgendaEvent>,
  session: Session,
  { uid, zone, timeZone }: Naming,
  { dataset, messages }: CalendarOptions,
): ICAL.Component {
  const { record } = entry;
  const component = new ICAL.Component('vevent');
  const text = (name: string, value: string | undefined) => {
    const cleaned = clean(value ?? '');
    if (cleaned) component.addPropertyWithValue(name, cleaned);
  };
  text('uid', uid);
  component.addPropertyWithValue('dtstamp', utcTime(changedMs(entry)));
  component.addPropertyWithValue('sequence', Math.min(record.sequence ?? 0, MAX_INTEGER));
  component.addProperty(timeProperty('dtstart', session.start, zone, timeZone));
  const end = endOf(session);
  if (end) component.addProperty(timeProperty('dtend', end, zone, timeZone));
  text('summary', eventTitle(record, messages));
  text('description', eventDescription(entry, dataset, messages));
  text('location', eventPlace(record, messages));
  const { coordinates } = record.location ?? {};
  if (coordinates && record.status !== 'moved-online') {
    component.addPropertyWithValue('geo', [coordinates[1], coordinates[0]]);
  }
  text('url', safeUrl(record.url)?.href);
  addOrganizer(component, entry, dataset);
  const themes = (record.themes ?? []).map((id) => clean(nameOf(dataset, 'themes', id)));
  if (themes.length) {
    const categories = new ICAL.Property('categories');
    categories.setValues([...new Set(themes)]);
    component.addProperty(categories);
  }
  component.addPropertyWithValue('status', statusOf(record.status));
  // A whole day is no reason to be shown as busy.
  if (session.start.minutes === undefined) component.addPropertyWithValue('transp', 'TRANSPARENT');
  return component;
}

function statusOf(status: AgendaEvent['status']): string {
  if (status === 'cancelled') return 'CANCELLED';
  return status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';
}

/** The stated end; that of whole days is exclusive. */
function endOf({ start, end, startMs, endMs }: Session): WallTime | undefined {
  if (start.minutes === undefined) {
    const last = end ?? start;
    const isLastOfAll = last.year === 9999 && last.month === 12 && last.day === 31;
    return isLastOfAll ? undefined : { ...last, day: last.day + 1, minutes: undefined };
  }
  // Calendars refuse what ends before it begins.
  if (!end || endMs <= startMs) return undefined;
  // A time and a date do not go together: the end of that day.
  return end.minutes === undefined ? { ...end, day: end.day + 1, minutes: 0 } : end;
}

/** Instant of the last change that the data tell of, in milliseconds since the epoch. */
function changedMs({ record, origin }: Entry<AgendaEvent>): number {
  const text = record.updated ?? origin.updated ?? record.verifiedOn ?? UNDATED;
  return startMs(text, 'UTC');
}

/** Only with an address: the standard wants one. */
function addOrganizer(
  component: ICAL.Component,
  { record, origin }: Entry<AgendaEvent>,
  dataset: Dataset,
): void {
  for (const partner of record.organizers ?? []) {
    const actor =
      partner.actor === undefined
        ? undefined
        : recordNamed(dataset, 'actors', partner.actor, origin);
    const email = actor?.record.contact?.email;
    const url = email ? safeUrl(`mailto:${encodeURI(email)}`) : undefined;
    if (!actor || !url) continue;
    const organizer = new ICAL.Property('organizer');
    organizer.setValue(url.href);
    organizer.setParameter(
      'cn',
      clean(actor.record.name).replaceAll('"', '’').replaceAll('\n', ' '),
    );
    component.addProperty(organizer);
    return;
  }
}

function addRecurrence(
  component: ICAL.Component,
  rule: string,
  { record: { recurrence } }: Entry<AgendaEvent>,
  first: Session,
  { zone, timeZone }: Omit<Naming, 'uid'>,
): void {
  const value = ICAL.Recur.fromString(withUntil(rule, first.start, timeZone));
  component.addPropertyWithValue('rrule', value);
  const dates = (name: string, texts: readonly string[] = []) => {
    for (const text of texts) {
      const wall = atClock(text, first.start, timeZone);
      if (wall) component.addProperty(timeProperty(name, wall, zone, timeZone));
    }
  };
  dates('exdate', recurrence?.exceptions);
  dates('rdate', recurrence?.additions);
}

/** UNTIL as the standard wants it: a date beside whole days, UTC beside times. */
function withUntil(rule: string, start: WallTime, timeZone: string): string {
  return rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?/, (all, ...parts) => {
    const [year, month, day, hours, minutes, , utc] = parts as (string | undefined)[];
    if (start.minutes === undefined) return `UNTIL=${String(year)}${String(month)}${String(day)}`;
    if (utc) return all as string;
    const wall: WallTime = {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      minutes: hours === undefined ? 23 * 60 + 59 : Number(hours) * 60 + Number(minutes),
    };
    return `UNTIL=${utcTime(instantMs(wall, timeZone)).toICALString()}`;
  });
}

function applyOverride(
  component: ICAL.Component,
  record: AgendaEvent,
  { status, title, location, note }: OccurrenceOverride,
  messages: Messages,
): void {
  const changed = { ...record, status: status ?? record.status, title: title ?? record.title };
  component.updatePropertyWithValue('summary', clean(eventTitle(changed, messages)));
  component.updatePropertyWithValue('status', statusOf(changed.status));
  if (location) {
    const place = clean(eventPlace({ ...record, location, attendance: 'onsite' }, messages));
    component.updatePropertyWithValue('location', place);
    component.removeProperty('geo');
  }
  if (!note) return;
  const description = component.getFirstPropertyValue('description') as string | null;
  component.updatePropertyWithValue(
    'description',
    [clean(note), description].filter(Boolean).join('\n\n'),
  );
}

function timeProperty(
  name: string,
  wall: WallTime,
  zone: string | undefined,
  timeZone: string,
): ICAL.Property {
  const property = new ICAL.Property(name);
  const { minutes } = wall;
  if (minutes === undefined) property.resetType('date');
  if (minutes !== undefined && zone === undefined) {
    property.setValue(utcTime(instantMs(wall, timeZone)));
    return property;
  }
  // Days past the end of a month are those of the next one.
  const date = new Date(wallMs(wall));
  property.setValue(
    ICAL.Time.fromData({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: Math.floor((minutes ?? 0) / 60),
      minute: (minutes ?? 0) % 60,
      second: 0,
      isDate: minutes === undefined,
    }),
  );
  if (zone !== undefined && minutes !== undefined) property.setParameter('tzid', zone);
  return property;
}

function utcTime(epochMs: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(epochMs), true);
}

/** Control characters end lines, or worse; only line feeds stay. */
function clean(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u2028\u2029\u0085]/g, '\n')
      // eslint-disable-next-line no-control-regex -- it is about these
      .replace(/[\0-\x09\x0B-\x1F\x7F]/g, '')
      .trim()
  );
}
