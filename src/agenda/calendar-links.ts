/** Links that put an event into a calendar on the web, or subscribe to a published file. No request by themselves. */
import type { Dataset } from '../data/dataset.js';
import type { AgendaEvent } from '../data/schema.js';
import { safeUrl } from '../data/safe-url.js';
import type { Messages } from '../i18n/messages.js';
import { eventDescription, eventPlace, eventTitle } from './event-text.js';
import { nextSession, type ScheduledEvent } from './schedule.js';
import { type Session } from './session.js';
import { checkedRule } from './rrule.js';

export type CalendarService = 'google' | 'outlook' | 'office365' | 'yahoo';

export interface CalendarLink {
  service: CalendarService;
  href: string;
}

/** Long links are refused; the page of the event says the rest. */
const MAX_DETAILS = 1200;
const HOUR_MS = 3_600_000;

/**
 * The links for the next session of an event. Only Google repeats one, and only what has neither end nor exception: it
 * would begin to count anew.
 * Sources: parameters as the services' own "add to calendar" pages take them, seen 2026-11.
 */
export function calendarLinks(
  { entry, schedule }: ScheduledEvent,
  dataset: Dataset,
  messages: Messages,
  nowMs: number,
): CalendarLink[] {
  const { record } = entry;
  const session = nextSession(schedule, nowMs);
  const title = eventTitle(record, messages);
  const place = eventPlace(record, messages);
  const description = eventDescription(entry, dataset, messages);
  const details =
    description.length > MAX_DETAILS ? `${description.slice(0, MAX_DETAILS)}…` : description;
  const isDay = session.start.minutes === undefined;
  const compact = isDay ? compactDays(session) : compactTimes(session);
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    body: details,
    location: place,
    ...(isDay ? { ...isoDays(session), allday: 'true' } : isoTimes(session)),
  };
  return [
    {
      service: 'google',
      href: withQuery('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: title,
        dates: `${compact.start}/${compact.end}`,
        ctz: isDay ? undefined : schedule.timeZone,
        details,
        location: place,
        recur: endlessRule(record),
      }),
    },
    {
      service: 'outlook',
      href: withQuery('https://outlook.live.com/calendar/0/action/compose', outlook),
    },
    {
      service: 'office365',
      href: withQuery('https://outlook.office.com/calendar/0/action/compose', outlook),
    },
    {
      service: 'yahoo',
      href: withQuery('https://calendar.yahoo.com/', {
        v: '60',
        title,
        st: compact.start,
        ...(isDay ? { dur: 'allday' } : {}),
        et: isDay ? lastDay(session) : compact.end,
        desc: details,
        in_loc: place,
      }),
    },
  ];
}

/** Links that follow a published feed: the device's own calendar, and the services that take an address. */
export interface FeedLinks {
  /** Opens the calendar application. */
  webcal: string;
  google: string;
  outlook: string;
  office365: string;
}

/** @returns `undefined` for an address that is not http(s) */
export function feedLinks(feedUrl: string, title: string): FeedLinks | undefined {
  const url = safeUrl(feedUrl);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  const webcal = url.href.replace(/^https?:/, 'webcal:');
  const byOutlook = (host: string) =>
    withQuery(`https://${host}/calendar/0/addfromweb`, { url: url.href, name: title });
  return {
    webcal,
    google: withQuery('https://calendar.google.com/calendar/r', { cid: webcal }),
    outlook: byOutlook('outlook.live.com'),
    office365: byOutlook('outlook.office.com'),
  };
}

function endlessRule({ recurrence }: AgendaEvent): string | undefined {
  const { rrule = '', exceptions, additions, overrides } = recurrence ?? {};
  const rule = checkedRule(rrule);
  const isPlain = [exceptions, additions, overrides].every((each) => !each?.length);
  return rule && isPlain && !/COUNT|UNTIL/.test(rule) ? `RRULE:${rule}` : undefined;
}

/** `%20` rather than `+`: not every service takes the plus for a space. */
function withQuery(base: string, parameters: Record<string, string | undefined>): string {
  const query = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value.toWellFormed())}`] : [],
  );
  return `${base}?${query.join('&')}`;
}

/** An hour for an event that says no end: the services want one. */
function endMsOf({ startMs, endMs, end }: Session): number {
  return end ? endMs : startMs + HOUR_MS;
}

function isoTimes(session: Session): { startdt: string; enddt: string } {
  const iso = (ms: number) => new Date(ms).toISOString().replace('.000', '');
  return { startdt: iso(session.startMs), enddt: iso(endMsOf(session)) };
}

function compactTimes(session: Session): { start: string; end: string } {
  const { startdt, enddt } = isoTimes(session);
  const compact = (iso: string) => iso.replace(/[-:]/g, '');
  return { start: compact(startdt), end: compact(enddt) };
}

/** Whole days end on the day after the last one. */
function isoDays({ start, end }: Session): { startdt: string; enddt: string } {
  const last = end ?? start;
  const iso = (year: number, month: number, day: number) =>
    new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  return {
    startdt: iso(start.year, start.month, start.day),
    enddt: iso(last.year, last.month, last.day + 1),
  };
}

/** Whole days of Yahoo: the last one is included. */
function lastDay({ start, end }: Session): string {
  const { year, month, day } = end ?? start;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10).replaceAll('-', '');
}

function compactDays(session: Session): { start: string; end: string } {
  const { startdt, enddt } = isoDays(session);
  return { start: startdt.replaceAll('-', ''), end: enddt.replaceAll('-', '') };
}
