/** Opening hours as a person says them. Pure; what the notation says and we do not read comes back as `undefined`. */
import { hoursMessages, type HoursMessages } from '../i18n/fr/hours.js';
import type { Messages } from '../i18n/messages.js';
import { instantMs, wallTimeAt, type WallTime } from './local-time.js';
import {
  dayAfter,
  intervalsOn,
  MAX_LENGTH,
  openingAt,
  parseOpeningHours,
  type HoursPlace,
  type Interval,
  type OpeningHours,
} from './opening-hours.js';
import { isPublicHoliday } from './public-holidays.js';

const DAY_MINUTES = 1440;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

const parsed = new Map<string, OpeningHours | undefined>();

function read(text: string): OpeningHours | undefined {
  if (!parsed.has(text)) parsed.set(text, parseOpeningHours(text));
  return parsed.get(text);
}

export interface OpenNow {
  isOpen: boolean;
  text: string;
  /** When it has to be said anew. Milliseconds since the epoch. */
  changeMs: number | undefined;
}

/** "Ouvert maintenant, jusqu’à 18 h", "Fermé, ouvre lundi à 9 h". */
export function openNow(
  text: string,
  nowMs: number,
  place: HoursPlace,
  messages: Messages,
): OpenNow | undefined {
  const hours = read(text);
  if (!hours) return undefined;
  const words = hoursMessages(messages);
  const today = wallTimeAt(nowMs, place.timeZone);
  const { state, changeMs, comment } = openingAt(hours, nowMs, place);
  const isOpen = state === 'open';
  const isHoliday = isPublicHoliday(today.year, today.month, today.day, place.departement);
  if (isHoliday && !hours.knowsHolidays) {
    const midnightMs = instantMs({ ...dayAfter(today, 1), minutes: 0 }, place.timeZone);
    return { isOpen: false, text: words.holiday, changeMs: midnightMs };
  }
  const note = comment ? ` (${comment})` : '';
  if (changeMs === undefined) {
    const now = isOpen ? words.openNow : state === 'closed' ? words.closedNow : words.unsure;
    return { isOpen, text: now + note, changeMs };
  }
  const then = wallTimeAt(changeMs, place.timeZone);
  const clock = clockText(then.minutes ?? 0, messages);
  const when = whenText(today, then, clock, messages, words);
  // Up to a night's end the hour alone is clear.
  const until = changeMs - nowMs < DAY_MS ? clock : when;
  const said = isOpen
    ? words.openUntil(until)
    : state === 'closed'
      ? words.closedUntil(when)
      : words.unsureUntil(until);
  return { isOpen, text: said + note, changeMs };
}

function whenText(
  today: WallTime,
  then: WallTime,
  clock: string,
  messages: Messages,
  words: HoursMessages,
): string {
  const days = daysBetween(today, then);
  if (days === 0) return words.at(clock);
  if (days === 1) return words.tomorrow(clock);
  // A week from now the weekday alone would be today's.
  if (days < WEEK_DAYS) return words.onDay(words.weekdays[weekdayOf(then)] ?? '', clock);
  return words.onDate(messages.date(then.day, messages.months[then.month - 1] ?? '', ''), clock);
}

export interface Week {
  /** Whether other weeks may differ. */
  isThisWeek: boolean;
  lines: { days: string; times: string }[];
}

/** Runs of days with the same hours, from Monday on. */
export function weekOf(
  text: string,
  nowMs: number,
  { timeZone, departement }: HoursPlace,
  messages: Messages,
): Week | undefined {
  const hours = read(text);
  if (!hours) return undefined;
  const words = hoursMessages(messages);
  const today = wallTimeAt(nowMs, timeZone);
  const monday = dayAfter(today, -weekdayOf(today));
  const week = Array.from({ length: WEEK_DAYS }, (_each, index) => dayAfter(monday, index));
  // A holiday of this week is told apart; an ordinary day stands for its weekday.
  const ordinary = hours.isSeasonal ? week : week.map((day) => ordinaryDay(day, departement));
  const times = ordinary.map((day) =>
    timesText(intervalsOn(hours, day, departement), words, messages),
  );
  const lines: Week['lines'] = [];
  for (let first = 0; first < WEEK_DAYS;) {
    let last = first;
    while (last + 1 < WEEK_DAYS && times[last + 1] === times[first]) last++;
    const isWhole = first === 0 && last === WEEK_DAYS - 1;
    const name = (index: number) => words.weekdays[index] ?? '';
    const isAlways = isWhole && times[first] === words.allDay;
    lines.push(
      isAlways
        ? { days: '', times: words.always }
        : { days: words.days(name(first), name(last)), times: times[first] ?? '' },
    );
    first = last + 1;
  }
  // "PH off; Mo-Fr 09:00-18:00": by the notation the later rule counts on a holiday too, and nobody may have meant it.
  const position = hours.rules.findLastIndex(({ isHolidays }) => isHolidays);
  const rule = hours.rules[position];
  const isLastWord = hours.rules.slice(position + 1).every(({ dates }) => dates.length > 0);
  if (rule && isLastWord) {
    lines.push({ days: words.holidays, times: timesText(rule.intervals, words, messages) });
  }
  return { isThisWeek: hours.isSeasonal, lines };
}

/** The same weekday in a week without a holiday. */
function ordinaryDay(day: WallTime, departement: string | undefined): WallTime {
  let date = day;
  while (isPublicHoliday(date.year, date.month, date.day, departement))
    date = dayAfter(date, WEEK_DAYS);
  return date;
}

function timesText(
  intervals: readonly Interval[],
  words: HoursMessages,
  messages: Messages,
): string {
  if (intervals.length === 0) return words.closed;
  return intervals
    .map(({ from, to, comment }) => {
      const span =
        from === 0 && to === DAY_MINUTES
          ? words.allDay
          : `${clockText(from, messages)} – ${clockText(to, messages)}`;
      return comment ? `${span} (${comment})` : span;
    })
    .join(', ');
}

function clockText(minutes: number, messages: Messages): string {
  const inDay = minutes > DAY_MINUTES ? minutes - DAY_MINUTES : minutes;
  return messages.clock(Math.floor(inDay / 60), inDay % 60);
}

function weekdayOf({ year, month, day }: WallTime): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

function daysBetween(a: WallTime, b: WallTime): number {
  const ms = Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day);
  return Math.round(ms / DAY_MS);
}

const MONTH_NAMES = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const DAY_NAMES = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Whether a text is written in the notation, in whole or in part: people do not write so. */
function isNotation(text: string): boolean {
  return /"|\|\||\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)\b|\boff\b|\bweek\b|^24\/7|sunrise|sunset|dawn|dusk/.test(
    text,
  );
}

/**
 * What cannot be read for sure, in words: no quotation marks and no signs of the notation. A comment alone is what it
 * says; a text that is none of the notation stays as it is.
 */
export function hoursInWords(text: string, messages: Messages): string[] {
  // A longer text is no notation, and is not searched for any.
  if (text.length > MAX_LENGTH) return [text];
  return inPlainWords(text.replace(/\s+/g, ' ').trim(), messages);
}

function inPlainWords(text: string, messages: Messages): string[] {
  // The clock of others has no place in the notation.
  if (!isNotation(text) || /\d\s*[ap]m\b/i.test(text)) return [text];
  const words = hoursMessages(messages);
  return text.split(/;|\|\|/).flatMap((rule) => {
    // Comments are put aside: what stands in them is for people already.
    const said = rule
      .split(/"([^"]*)"/)
      .map((piece, index) => (index % 2 ? piece : inWords(piece, words, messages)))
      .join(' ')
      .replace(/\s*,\s*/g, ', ')
      .replace(/\s+([.…])/g, '$1')
      .replace(/ {2,}/g, ' ')
      .trim();
    if (!said) return [];
    // "lundi : 9 h – 12 h"
    const times = said.search(new RegExp(`(?<!\\S)(?:${TIME_MARK}|${words.closed}(?!\\S))`));
    return [
      times > 0
        ? messages.labelled(said.slice(0, times).trim(), clean(said.slice(times)))
        : clean(said),
    ];
  });
}

/** Stands before a time of day while the words around it are sought. */
const TIME_MARK = '\u2063';

function clean(text: string): string {
  return text.replaceAll(TIME_MARK, '');
}

const DAY_NAME = '(Mo|Tu|We|Th|Fr|Sa|Su)';
const MONTH_NAME = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DATE = `(?:(\\d{4})\\s+)?\\b${MONTH_NAME}\\b(?:\\s+0?(\\d{1,2})(?!\\d|:\\d))?`;

function inWords(piece: string, words: HoursMessages, messages: Messages): string {
  const day = (name: string) => words.weekdays[DAY_NAMES.indexOf(name.toLowerCase())] ?? name;
  const date = (year: string | undefined, name: string, number: string | undefined) => {
    const month = messages.months[MONTH_NAMES.indexOf(name.toLowerCase())] ?? name;
    return number
      ? messages.date(Number(number), month, year ?? '')
      : [month, year].filter(Boolean).join(' ');
  };
  const clock = (hours: string, minutes: string) => messages.clock(Number(hours), Number(minutes));
  return piece
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(
      new RegExp(`${DATE}\\s*-\\s*${DATE}`, 'g'),
      (_all, ...parts: (string | undefined)[]) => {
        const [year, month = '', number, toYear, toMonth = '', toNumber] = parts;
        return words.days(date(year, month, number), date(toYear, toMonth, toNumber));
      },
    )
    .replace(
      new RegExp(DATE, 'g'),
      (_all, year: string | undefined, month: string, number?: string) => date(year, month, number),
    )
    .replace(
      /\bweeks?\s+(\d+)(?:-(\d+))?(?:\/(\d+))?/gi,
      (_all, from: string, to?: string, step?: string) => words.weeks(from, to, step),
    )
    .replace(
      /\b(\d{1,2}):(\d{2})(?:\s*-\s*(\d{1,2}):(\d{2}))?(\+?)/g,
      (
        _all,
        h1: string,
        m1: string,
        h2: string | undefined,
        m2: string | undefined,
        more: string,
      ) => {
        const span =
          h2 === undefined ? clock(h1, m1) : `${clock(h1, m1)} – ${clock(h2, m2 ?? '0')}`;
        return TIME_MARK + span + (more ? ` ${words.andLater}` : '');
      },
    )
    .replace(
      new RegExp(`\\b${DAY_NAME}\\s*-\\s*${DAY_NAME}\\b`, 'g'),
      (_all, a: string, b: string) => words.days(day(a), day(b)),
    )
    .replace(new RegExp(`\\b${DAY_NAME}\\b`, 'g'), (name) => day(name))
    .replace(/\bPH\b/g, words.holidays)
    .replace(/\bSH\b/g, words.schoolHolidays)
    .replace(/\b(?:sunrise|dawn)\b/g, words.sunrise)
    .replace(/\b(?:sunset|dusk)\b/g, words.sunset)
    .replace(/\b(?:off|closed)\b/gi, words.closed)
    .replace(/\b24\/7\b/g, words.always)
    .replace(/\bopen\b/gi, '');
}
