/** Whether what a record says still holds: the dates within which it is valid, and when somebody last checked it. Pure. */

/** The fields of any record that tell how fresh it is. Dates as `YYYY-MM-DD`; `updated` may have a time. */
export interface Dated {
  readonly verifiedOn?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly updated?: string | undefined;
}

/** Both limits belong to the time of validity. */
export type Validity = 'upcoming' | 'valid' | 'expired';

/** @param today `YYYY-MM-DD` */
export function validityOf({ validFrom, validUntil }: Dated, today: string): Validity {
  if (validUntil !== undefined && validUntil < today) return 'expired';
  return validFrom !== undefined && validFrom > today ? 'upcoming' : 'valid';
}

/**
 * The records that hold on a day; the same array when all of them do.
 * @param today `YYYY-MM-DD`
 */
export function currentOf<T extends { readonly record: Dated }>(
  entries: readonly T[],
  today: string,
): readonly T[] {
  const holds = ({ record }: T) => validityOf(record, today) === 'valid';
  return entries.every(holds) ? entries : entries.filter(holds);
}

/**
 * Whether a record was last checked more than so many months ago. One that tells no date is not stale: nobody knows.
 * @param today `YYYY-MM-DD`
 * @param months 0: nothing is ever stale
 */
export function isStale({ verifiedOn, updated }: Dated, today: string, months: number): boolean {
  const checked = verifiedOn ?? updated?.slice(0, 10);
  return checked !== undefined && months > 0 && addMonths(checked, months) < today;
}

/** The same day so many months later; the last of the month where it has no such day. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, days));
  return first.toISOString().slice(0, 10);
}

/** The reader's own day, as `YYYY-MM-DD`: shortly after midnight, UTC is still yesterday in France. */
export function localDay(epochMs: number): string {
  const now = new Date(epochMs);
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-');
}
