/** Recurrence rules as text: which ones we take, in a form that is safe to write into a calendar file. */

import { isDateTime } from '../data/dates.js';

const DAY = '(?:SU|MO|TU|WE|TH|FR|SA)';
const list = (item: string) => new RegExp(`^${item}(?:,${item})*$`);

/** Parts of RFC 5545 3.3.10 that make sense for an agenda: nothing below a day. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,3}$/,
  COUNT: /^[1-9]\d{0,4}$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  WKST: new RegExp(`^${DAY}$`),
  BYDAY: list(`(?:[+-]?(?:[1-9]|[1-4]\\d|5[0-3]))?${DAY}`),
  BYMONTH: list('(?:[1-9]|1[0-2])'),
  BYMONTHDAY: list('[+-]?(?:[1-9]|[12]\\d|3[01])'),
  BYSETPOS: list('[+-]?[1-9]\\d{0,2}'),
  BYWEEKNO: list('[+-]?(?:[1-9]|[1-4]\\d|5[0-3])'),
  BYYEARDAY: list('[+-]?[1-9]\\d{0,2}'),
};

/** Of a rule as text: all days of a year are shorter. */
const MAX_LENGTH = 2000;

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The rule in capitals, without a leading `RRULE:`; `undefined` for one that RFC 5545 forbids or that never comes
 * true: a search for its first date would not end.
 */
export function checkedRule(text: string): string | undefined {
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '')
    // The time of day, which some calendars write though the start has it.
    .replace(/;BY(?:HOUR|MINUTE|SECOND)=[\d,]+(?=;|$)/g, '');
  if (rule.length > MAX_LENGTH) return undefined;
  const parts = new Map<string, string>();
  for (const part of rule.split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (!Object.hasOwn(PARTS, name) || !PARTS[name]?.test(value) || parts.has(name)) {
      return undefined;
    }
    parts.set(name, value);
  }
  return isConsistent(parts) ? rule : undefined;
}

function isConsistent(parts: ReadonlyMap<string, string>): boolean {
  const freq = parts.get('FREQ');
  const byDay = parts.get('BYDAY') ?? '';
  const numbers = (name: string) => (parts.get(name)?.split(',') ?? []).map(Number);
  if (!freq || (parts.has('COUNT') && parts.has('UNTIL'))) return false;
  if (!isUntil(parts.get('UNTIL'))) return false;
  if (freq !== 'YEARLY' && (parts.has('BYWEEKNO') || parts.has('BYYEARDAY'))) return false;
  if (freq === 'WEEKLY' && parts.has('BYMONTHDAY')) return false;
  if (/\d/.test(byDay) && freq !== 'MONTHLY' && freq !== 'YEARLY') return false;
  if (freq === 'MONTHLY' && byDay.split(',').some((day) => Math.abs(Number.parseInt(day)) > 5)) {
    return false;
  }
  if (numbers('BYYEARDAY').some((day) => Math.abs(day) > 366)) return false;
  // A day has one date, a week those of BYDAY.
  const most = freq === 'DAILY' ? 1 : freq === 'WEEKLY' ? byDay.split(',').length : 366;
  if (numbers('BYSETPOS').some((position) => Math.abs(position) > most)) return false;
  const months = numbers('BYMONTH');
  const longest = months.map((month) => DAYS_IN_MONTH[month - 1] ?? 0);
  const days = numbers('BYMONTHDAY');
  return (
    months.length === 0 ||
    days.length === 0 ||
    days.some((day) => longest.some((length) => Math.abs(day) <= length))
  );
}

/** A real date, or a date and time; or none. */
function isUntil(text: string | undefined): boolean {
  if (text === undefined) return true;
  const [, year, month, day, time] = /^(\d{4})(\d\d)(\d\d)(?:T(\d{6}))?/.exec(text) ?? [];
  const date = [year, month, day].join('-');
  const [, hours, minutes, seconds] = /(\d\d)(\d\d)(\d\d)/.exec(time ?? '000000') ?? [];
  return isDateTime(`${date}T${[hours, minutes, seconds].join(':')}`);
}
