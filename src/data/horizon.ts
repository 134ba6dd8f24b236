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
 * The first months of the coming semesters, as `YYYY-MM`.
 * @param today `YYYY-MM-DD`
 */
export function comingSemesters(today: string, count: number): string[] {
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  const found: string[] = [];
  for (let year = thisYear; found.length < count; year++) {
    for (const month of SEMESTER_MONTHS) {
      const isComing = year > thisYear || month > thisMonth;
      if (isComing && found.length < count) {
        found.push(`${String(year)}-${String(month).padStart(2, '0')}`);
      }
    }
  }
  return found;
}
