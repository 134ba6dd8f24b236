/**
 * Calendar checks on ISO 8601 text. Never uses `new Date(text)`: it rolls 30 February over to March.
 * Knows nothing of zones; see `agenda/` for instants.
 */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isYearMonth(year: number, month: number): boolean {
  return year >= 1 && month >= 1 && month <= 12;
}

/** Whether the text is a real calendar date, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return isYearMonth(year, month) && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether the text is a month, `YYYY-MM`. */
export function isMonth(text: string): boolean {
  const [, year, month] = (MONTH.exec(text) ?? []).map(Number) as [number, number, number];
  return isYearMonth(year, month);
}

/** Whether the text is a date and time, local or with an offset; seconds are optional. */
export function isDateTime(text: string): boolean {
  return isDate(DATE_TIME.exec(text)?.[1] ?? '');
}

/** Whether the text is a date, or a date and time. */
export function isDateOrDateTime(text: string): boolean {
  return isDate(text) || isDateTime(text);
}

/** Whether the text is a year, a month or a date. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}$/.test(text) || isMonth(text) || isDate(text);
}
