/**
 * Events as schema.org data for search engines. Complete by Google's rules (name, start, place with an address or a
 * link), or absent: https://developers.google.com/search/docs/appearance/structured-data/event, read 2026-11.
 */
import type { Dataset, Origin } from '../data/dataset.js';
import { partnerNames, recordNamed } from '../data/references.js';
import { placeText } from '../data/place-text.js';
import { safeResourceUrl, safeUrl } from '../data/safe-url.js';
import type { AgendaEvent } from '../data/schema.js';
import { withoutEmpty } from '../data/without-empty.js';
import type { Messages } from '../i18n/messages.js';
import { instantMs, offsetMs, parseWallTime, type WallTime } from './local-time.js';
import { type Schedule, type ScheduledEvent } from './schedule.js';
import { endMs, isCalledOff, type Session } from './session.js';

type Thing = Readonly<Record<string, unknown>>;

/** Dates of a series that are described. */
const MAX_SUB_EVENTS = 20;

const TYPES: Readonly<Record<string, string>> = {
  seminar: 'EducationEvent',
  training: 'EducationEvent',
  forum: 'BusinessEvent',
};

const STATUSES: Readonly<Record<string, string>> = {
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  'moved-online': 'EventMovedOnline',
};

const schema = (name: string) => `https://schema.org/${name}`;

/** Describes events; those of which too little is known are left out. `undefined` when none is left. */
export function jsonLd(
  events: readonly ScheduledEvent[],
  dataset: Dataset,
  messages: Messages,
  nowMs: number,
): object | undefined {
  const things = events.flatMap((event) => thingOf(event, dataset, messages, nowMs) ?? []);
  return things.length ? { '@context': 'https://schema.org', '@graph': things } : undefined;
}

function thingOf(
  { entry, schedule }: ScheduledEvent,
  dataset: Dataset,
  messages: Messages,
  nowMs: number,
): Thing | undefined {
  const { record, origin } = entry;
  const location = locationOf(record);
  if (schedule.precision === 'month' || !location) return undefined;
  const mark = record.illustrative ? `[${messages.example}] ` : '';
  const common = withoutEmpty({
    name: mark + record.title,
    description: record.summary ?? record.description,
    inLanguage: origin.language,
    url: webUrl(record.url),
    image: safeResourceUrl(record.image?.url, origin.file)?.href,
    location,
    eventAttendanceMode: attendanceOf(record),
    organizer: organizersOf(record, origin, dataset),
    maximumAttendeeCapacity: record.registration?.capacity,
    remainingAttendeeCapacity: record.registration?.remaining,
    isAccessibleForFree:
      /^\s*(gratuit|free)\W*$/i.test(record.registration?.price ?? '') || undefined,
    offers: offerOf(record, schedule.timeZone, nowMs),
  });
  const status = schema(STATUSES[record.status ?? ''] ?? 'EventScheduled');
  const dated = (session: Session, type: string): Thing => {
    const { override } = session;
    const place = override?.location && locationOf({ ...record, location: override.location });
    return {
      '@type': type,
      ...common,
      ...(override?.title ? { name: mark + override.title } : {}),
      ...(place ? { location: place } : {}),
      ...datesOf(session, schedule),
      eventStatus: override?.status
        ? schema(STATUSES[override.status] ?? 'EventScheduled')
        : status,
    };
  };
  const type = TYPES[record.kind ?? ''] ?? 'Event';
  const { sessions, isSeries } = schedule;
  if (sessions.length === 1) {
    const previous = record.previousStart && previousOf(record, schedule);
    return { ...dated(sessions[0], type), ...(previous ? { previousStartDate: previous } : {}) };
  }
  const told = isSeries ? sessions.filter(({ endMs }) => endMs > nowMs) : sessions;
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last) return undefined;
  return {
    '@type': isSeries ? 'EventSeries' : type,
    ...common,
    eventStatus: status,
    startDate: datesOf(first, schedule).startDate,
    endDate: datesOf(last, schedule).endDate ?? datesOf(last, schedule).startDate,
    subEvent: told.slice(0, MAX_SUB_EVENTS).map((session) => dated(session, type)),
  };
}

function previousOf({ previousStart }: AgendaEvent, { timeZone }: Schedule): string | undefined {
  const wall = previousStart ? parseWallTime(previousStart, timeZone) : undefined;
  return wall && isoOf(wall, instantMs(wall, timeZone), timeZone);
}

function datesOf(
  { start, end, startMs, endMs }: Session,
  { timeZone }: Schedule,
): { startDate: string; endDate?: string } {
  return {
    startDate: isoOf(start, startMs, timeZone),
    ...(end ? { endDate: isoOf(end, endMs, timeZone) } : {}),
  };
}

/** A date, or a date and time with its offset. */
function isoOf(wall: WallTime, epochMs: number, timeZone: string): string {
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const date = `${pad(wall.year, 4)}-${pad(wall.month)}-${pad(wall.day)}`;
  if (wall.minutes === undefined) return date;
  const offset = offsetMs(epochMs, timeZone) / 60_000;
  const clock = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return `${date}T${clock(wall.minutes)}:00${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`;
}

function isOnline({ attendance, status }: AgendaEvent): boolean {
  return attendance === 'online' || status === 'moved-online';
}

function attendanceOf(record: AgendaEvent): string {
  const mode = isOnline(record) ? 'Online' : record.attendance === 'hybrid' ? 'Mixed' : 'Offline';
  return schema(`${mode}EventAttendanceMode`);
}

function locationOf(record: AgendaEvent): Thing | readonly Thing[] | undefined {
  const url = webUrl(record.onlineUrl);
  const online: Thing[] = url ? [{ '@type': 'VirtualLocation', url }] : [];
  const places = placesOf(record);
  const all = isOnline(record)
    ? online
    : record.attendance === 'hybrid'
      ? [...places, ...online]
      : places;
  return all.length > 1 ? all : all[0];
}

function placesOf({ location }: AgendaEvent): Thing[] {
  const address = withoutEmpty({
    streetAddress: location?.address,
    postalCode: location?.postalCode,
    addressLocality: location?.city,
  });
  if (!location || Object.keys(address).length === 0) return [];
  const [longitude, latitude] = location.coordinates ?? [];
  return [
    {
      '@type': 'Place',
      name: location.name ?? placeText(location),
      address: { '@type': 'PostalAddress', ...address },
      ...(location.coordinates ? { geo: { '@type': 'GeoCoordinates', latitude, longitude } } : {}),
    },
  ];
}

function organizersOf(record: AgendaEvent, origin: Origin, dataset: Dataset): Thing[] | undefined {
  const organizers = (record.organizers ?? []).flatMap((partner) => {
    const [name] = partnerNames(dataset, [partner], origin);
    const actor =
      partner.actor === undefined
        ? undefined
        : recordNamed(dataset, 'actors', partner.actor, origin);
    const url = webUrl(partner.url ?? actor?.record.contact?.website);
    return name ? [withoutEmpty({ '@type': 'Organization', name, url })] : [];
  });
  return organizers.length ? organizers : undefined;
}

function offerOf(
  { registration = {}, status }: AgendaEvent,
  timeZone: string,
  nowMs: number,
): Thing | undefined {
  const url = webUrl(registration.url);
  const { closes, opens, remaining } = registration;
  const isClosed = closes !== undefined && endMs(closes, timeZone) <= nowMs;
  if (!url || isClosed || isCalledOff({ status })) return undefined;
  const isSoldOut = status === 'full' || remaining === 0;
  return withoutEmpty({
    '@type': 'Offer',
    url,
    availability: schema(isSoldOut ? 'SoldOut' : 'InStock'),
    validFrom: opens?.slice(0, 10),
  });
}

function webUrl(text: string | undefined): string | undefined {
  const url = safeUrl(text);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}
