/** What exists at a later date: projects and openings seen from the month in which somebody will be free. Pure. */

/** Dates as a year, a month or a day. */
export interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Interns change places in May and in November. */
const SEMESTER_MONTHS = [5, 11] as const;

/**
 * Whether something that lasts from one date to another has begun by the end of a month, and is not over before it.
 * What tells no date has always begun, and is never over.
 * @param month `YYYY-MM`
 */
export function isInMonth({ from, to }: Span, month: string): boolean {
  const begins = from === undefined || from.slice(0, 7) <= month.slice(0, from.length);
  const ends = to !== undefined && to.slice(0, 7) < month.slice(0, to.length);
  return begins && !ends;
}

/**
 * How an opening stands to a month: it is then, at another time, or it tells no date at all. What lapses before the month
 * is not then, whatever else it tells.
 * @param month `YYYY-MM`
 */
export function openingInMonth(
  { from, to, validUntil }: Span & { readonly validUntil?: string | undefined },
  month: string,
): 'then' | 'other' | 'undated' {
  if (validUntil !== undefined && validUntil.slice(0, 7) < month) return 'other';
  if (from === undefined && to === undefined) return 'undated';
  return isInMonth({ from, to }, month) ? 'then' : 'other';
}

/**
 * The semesters that something lasting from one day to another falls into, by their first months, as `YYYY-MM`.
 * @param most of them, for what lasts long or for ever
 */
export function semestersBetween(from: string, to: string, most: number): string[] {
  let [year = 0, month = 1] = from.split('-').map(Number);
  const [spring, autumn] = SEMESTER_MONTHS;
  [year, month] =
    month < spring ? [year - 1, autumn] : month < autumn ? [year, spring] : [year, autumn];
  const found: string[] = [];
  while (found.length < most) {
    const value = `${String(year)}-${String(month).padStart(2, '0')}`;
    if (value > to.slice(0, 7) && found.length > 0) break;
    found.push(value);
    [year, month] = month === spring ? [year, autumn] : [year + 1, spring];
  }
  return found;
}

/**
 * The first months of the coming semesters, as `YYYY-MM`.
 * @param today `YYYY-MM-DD`
 */
export function comingSemesters(today: string, count: number): string[] {
  return semestersBetween(today, '9999', count + 1).slice(1);
}
