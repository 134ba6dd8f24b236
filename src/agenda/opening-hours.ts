/**
 * Opening hours in OpenStreetMap's notation: the part of it that structures of health use. What says more than is
 * read here is not read at all, so that nothing is ever called open on a guess.
 *
 * Read: weekdays with their ranges and their place in the month (`Th[1]`), public holidays, months and days of the
 * year, times also past midnight, `off`, `24/7`, comments, `;` and `,` between rules. Not read: school holidays,
 * weeks, years, sunrise, open ends.
 * Specification: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
import { isPublicHoliday } from './public-holidays.js';
import { instantMs, wallTimeAt, type WallTime } from './local-time.js';

/** Minutes since midnight; `to` may pass 1440: that is tomorrow. */
export interface Interval {
  from: number;
  to: number;
  /** What the notation says of it in quotes: "sur rendez-vous". */
  comment: string | undefined;
  /** Whether it is open then; a comment without the word `open` leaves that open. */
  isSure: boolean;
}

export interface OpeningHours {
  readonly rules: readonly Rule[];
  /** Whether weeks differ: by month, or by the place of a day in its month. */
  readonly isSeasonal: boolean;
  /** Whether public holidays are spoken of, or make no difference. */
  readonly knowsHolidays: boolean;
}

/** Where a structure is, as far as its hours are concerned. */
export interface HoursPlace {
  /** IANA. */
  timeZone: string;
  /** INSEE code, for local holidays. */
  departement: string | undefined;
}

interface Rule {
  dates: readonly DateRange[];
  weekdays: readonly Weekday[];
  isHolidays: boolean;
  intervals: readonly Interval[];
  /** Added to what the rules before say of the day, instead of replacing it. */
  isAddition: boolean;
}

/** From one day of the year to another, as month * 100 + day; may pass New Year. */
type DateRange = readonly [from: number, to: number];

interface Weekday {
  /** 0: Monday. */
  day: number;
  /** Places in the month, 1 the first, -1 the last; empty: every one. */
  places: readonly number[];
}

export interface Opening {
  /** `unknown`: within hours that only a comment speaks of. */
  state: 'open' | 'closed' | 'unknown';
  /** When that changes; `undefined`: not within two weeks. Milliseconds since the epoch. */
  changeMs: number | undefined;
  /** Of the hours that it is within, else of the next ones. */
  comment: string | undefined;
}

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Of the notation as text: nobody's hours are longer. */
export const MAX_LENGTH = 2000;
const DAY_MINUTES = 1440;
const LOOK_AHEAD_DAYS = 14;
const ALWAYS: Interval = { from: 0, to: DAY_MINUTES, comment: undefined, isSure: true };

const DAY = '(?:mo|tu|we|th|fr|sa|su)';
const PLACES = '(?:\\[-?[1-5](?:\\s*[-,]\\s*-?[1-5])*\\])?';
const WEEKDAYS = `${DAY}(?:\\s*-\\s*${DAY}|${PLACES})`;
const WEEKDAY_LIST = new RegExp(`^(?:${WEEKDAYS}|ph)(?:\\s*,\\s*(?:${WEEKDAYS}|ph))*(?![a-z])`);
const MONTH = `(?:${MONTHS.join('|')})`;
const MONTH_DAY = `${MONTH}(?:\\s+\\d{1,2}(?!\\d|:\\d))?`;
const DATE = `${MONTH_DAY}(?:\\s*-\\s*(?:${MONTH_DAY}|\\d{1,2}(?!\\d|:\\d)))?`;
const DATE_LIST = new RegExp(`^${DATE}(?:\\s*,\\s*${DATE})*(?![a-z])`);
const SPAN = '\\d{1,2}:\\d{2}\\s*-\\s*\\d{1,2}:\\d{2}';
const SPAN_LIST = new RegExp(`^${SPAN}(?:\\s*,\\s*${SPAN})*(?![+\\d])`);

/** @returns `undefined` for what is no such notation, or says more than is read here */
export function parseOpeningHours(text: string): OpeningHours | undefined {
  const rules: Rule[] = [];
  if (text.length > MAX_LENGTH) return undefined;
  for (const part of splitRules(text)) {
    const rule = parseRule(part.text, part.isAddition);
    if (!rule) return undefined;
    rules.push(rule);
  }
  if (rules.length === 0) return undefined;
  // Whether a later rule cuts what a night has left over is told nowhere clearly.
  const isNightly = rules.some(({ intervals }) => intervals.some(({ to }) => to > DAY_MINUTES));
  if (isNightly && rules.filter(replaces).length > 1) return undefined;
  // Times alone after other rules: for all days, or for those just named? Both are written, and meant.
  const isBare = ({ dates, weekdays, isHolidays }: Rule) =>
    !dates.length && !weekdays.length && !isHolidays;
  if (rules.slice(1).some(isBare)) return undefined;
  // Closed at Christmas, or on holidays: what of the other days?
  const isClosure = ({ intervals }: Rule) => intervals.length === 0;
  if (rules.every(isClosure) && !rules.some(isBare)) return undefined;
  const isSeasonal = rules.some(
    ({ dates, weekdays }) => dates.length || weekdays.some(({ places }) => places.length),
  );
  const isAlways = rules.every((rule) => isBare(rule) && rule.intervals.includes(ALWAYS));
  return {
    rules,
    isSeasonal,
    knowsHolidays: isAlways || rules.some(({ isHolidays }) => isHolidays),
  };
}

/** What closes does so also where it is added. */
function replaces({ isAddition, intervals }: Rule): boolean {
  return !isAddition || intervals.length === 0;
}

/** Semicolons begin a rule, and so does a comma before a weekday or month that follows times. */
function splitRules(text: string): { text: string; isAddition: boolean }[] {
  // Quoted comments may hold anything: they are put aside first.
  const pieces = text.split(/("[^"]*")/);
  const marked = pieces
    .map((piece, index) =>
      index % 2
        ? piece
        : piece
            .toLowerCase()
            // A dash between hours is often a longer one.
            .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
            .replaceAll(';', '\n=')
            // No notation of theirs, but a frequent one.
            .replaceAll(/(\d)\s*\/\s*(?=\d\d?:)/g, '$1,')
            .replaceAll(
              new RegExp(`(\\d|"|off|open)\\s*,\\s*(?=${DAY}|ph|${MONTH})`, 'g'),
              '$1\n+',
            ),
    )
    .join('');
  return `=${marked}`.split('\n').flatMap((line) => {
    const rule = line.slice(1).trim();
    return rule ? [{ text: rule, isAddition: line.startsWith('+') }] : [];
  });
}

function parseRule(text: string, isAddition: boolean): Rule | undefined {
  let rest = text;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) return undefined;
    rest = rest.slice(found.length).replace(/^\s*:?\s*/, '');
    return found;
  };
  const isAlways = take(/^24\/7/) !== undefined;
  const dates = isAlways ? undefined : take(DATE_LIST);
  const days = isAlways ? undefined : take(WEEKDAY_LIST);
  const spans = isAlways ? undefined : take(SPAN_LIST);
  const state = take(/^(?:off|closed|open)(?![a-z])/);
  const comment = take(/^"[^"]*"/)?.slice(1, -1);
  // A comment alone says neither when nor whether.
  const saysWhen = isAlways || spans !== undefined || state !== undefined;
  if (rest || !saysWhen) return undefined;
  const isOff = state === 'off' || state === 'closed';
  // A closure of some hours is a hole in what other rules say.
  if (isOff && spans !== undefined) return undefined;
  const parsedDates = dates === undefined ? [] : dates.split(',').map(parseDates);
  const parsedSpans = spans === undefined ? [ALWAYS] : spans.split(',').map(parseSpan);
  if (parsedDates.includes(undefined) || parsedSpans.includes(undefined)) return undefined;
  const weekdays = parseWeekdays(days ?? '');
  if (!weekdays) return undefined;
  return {
    dates: parsedDates as DateRange[],
    weekdays,
    isHolidays: /\bph\b/.test(days ?? ''),
    intervals: isOff ? [] : withComment(parsedSpans as Interval[], comment, state === 'open'),
    isAddition,
  };
}

function withComment(
  intervals: readonly Interval[],
  comment: string | undefined,
  isOpen: boolean,
): readonly Interval[] {
  if (comment === undefined) return intervals;
  return intervals.map((each) => ({ ...each, comment, isSure: isOpen }));
}

function parseDates(text: string): DateRange | undefined {
  const [first = '', second] = text.trim().split(/\s*-\s*/);
  const from = parseDay(first, undefined, 1);
  const to = parseDay(second ?? first, first.slice(0, 3), 31);
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** "jul 14", "jul", or "14" of a month that was named before. */
function parseDay(text: string, month: string | undefined, day: number): number | undefined {
  const [, name = month ?? '', number] = /^([a-z]{3})?\s*(\d+)?$/.exec(text.trim()) ?? [];
  const index = MONTHS.indexOf(name);
  const stated = number === undefined ? day : Number(number);
  const isReal = stated >= 1 && stated <= (number === undefined ? 31 : (DAYS_IN_MONTH[index] ?? 0));
  return index < 0 || !isReal ? undefined : (index + 1) * 100 + stated;
}

function parseWeekdays(text: string): Weekday[] | undefined {
  const found: Weekday[] = [];
  // The commas between places of a day in the month are not those between days.
  for (const part of text.split(/\s*,\s*(?![^[]*\])/)) {
    if (!part || part === 'ph') continue;
    const [, first = '', last, written] =
      /^([a-z]{2})(?:\s*-\s*([a-z]{2}))?(?:\[(.*)\])?$/.exec(part) ?? [];
    const from = DAYS.indexOf(first);
    const to = last === undefined ? from : DAYS.indexOf(last);
    if (from < 0 || to < 0) return undefined;
    const places = written === undefined ? [] : parsePlaces(written);
    for (let day = from; ; day = (day + 1) % 7) {
      found.push({ day, places });
      if (day === to) break;
    }
  }
  return found;
}

/** "1,3", "1-2" or "-1". */
function parsePlaces(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [, first, last] = /^\s*(-?\d)\s*(?:-\s*(\d))?\s*$/.exec(part) ?? [];
    const from = Number(first);
    const to = last === undefined ? from : Number(last);
    return Array.from({ length: Math.max(to - from, 0) + 1 }, (_each, index) => from + index);
  });
}

function parseSpan(text: string): Interval | undefined {
  const [from = NaN, to = NaN] = text.split('-').map((clock) => {
    const [hours = NaN, minutes = NaN] = clock.split(':').map(Number);
    return minutes < 60 && hours <= 48 ? hours * 60 + minutes : NaN;
  });
  // Midnight to midnight is written for "closed" as often as for "open".
  if (from === to || !(from < DAY_MINUTES) || Number.isNaN(to) || to > 2 * DAY_MINUTES)
    return undefined;
  return { from, to: to <= from ? to + DAY_MINUTES : to, comment: undefined, isSure: true };
}

/** The hours that begin on a day. */
export function intervalsOn(
  { rules }: OpeningHours,
  date: WallTime,
  departement: string | undefined,
): Interval[] {
  let found: readonly Interval[] = [];
  for (const rule of rules) {
    if (!matches(rule, date, departement)) continue;
    found = replaces(rule) ? rule.intervals : [...found, ...rule.intervals];
  }
  return [...found].sort((a, b) => a.from - b.from);
}

function matches(
  rule: Rule,
  { year, month, day }: WallTime,
  departement: string | undefined,
): boolean {
  const { dates, weekdays, isHolidays } = rule;
  const inYear = month * 100 + day;
  const isInDates = dates.some(([from, to]) =>
    from <= to ? inYear >= from && inYear <= to : inYear >= from || inYear <= to,
  );
  if (dates.length && !isInDates) return false;
  if (isHolidays && isPublicHoliday(year, month, day, departement)) return true;
  if (weekdays.length === 0) return !isHolidays;
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const place = Math.ceil(day / 7);
  const fromEnd = -Math.ceil((days - day + 1) / 7);
  return weekdays.some(
    (each) =>
      each.day === weekday &&
      (each.places.length === 0 || each.places.includes(place) || each.places.includes(fromEnd)),
  );
}

/** Whether it is open at an instant, and until when that is so. */
export function openingAt(
  hours: OpeningHours,
  epochMs: number,
  { timeZone, departement }: HoursPlace,
): Opening {
  const today = wallTimeAt(epochMs, timeZone);
  const spans: (Pick<Interval, 'comment' | 'isSure'> & { fromMs: number; toMs: number })[] = [];
  for (let offset = -1; offset <= LOOK_AHEAD_DAYS; offset++) {
    const date = dayAfter(today, offset);
    for (const { from, to, comment, isSure } of intervalsOn(hours, date, departement)) {
      const at = (minutes: number) =>
        instantMs(
          { ...dayAfter(date, Math.floor(minutes / DAY_MINUTES)), minutes: minutes % DAY_MINUTES },
          timeZone,
        );
      spans.push({ fromMs: at(from), toMs: at(to), comment, isSure });
    }
  }
  const now = spans.filter(({ fromMs, toMs }) => fromMs <= epochMs && epochMs < toMs);
  const current = now.find(({ isSure }) => isSure) ?? now[0];
  if (!current) {
    const next = spans
      .filter(({ fromMs }) => fromMs > epochMs)
      .reduce<(typeof spans)[number] | undefined>(
        (first, each) => (first && first.fromMs <= each.fromMs ? first : each),
        undefined,
      );
    return { state: 'closed', changeMs: next?.fromMs, comment: next?.comment };
  }
  // What begins as this ends is still open: midnight closes nothing.
  const { isSure, comment } = current;
  let { toMs } = current;
  for (let grew = true; grew;) {
    const longer = spans.find(
      (each) => each.isSure === isSure && each.fromMs <= toMs && each.toMs > toMs,
    );
    grew = longer !== undefined;
    toMs = longer?.toMs ?? toMs;
  }
  const isEndless = toMs - epochMs > (LOOK_AHEAD_DAYS - 1) * DAY_MINUTES * 60_000;
  return {
    state: isSure ? 'open' : 'unknown',
    changeMs: isEndless ? undefined : toMs,
    comment,
  };
}

/** The same wall time so many days later, without its hour. */
export function dayAfter({ year, month, day }: WallTime, days: number): WallTime {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minutes: undefined,
  };
}
