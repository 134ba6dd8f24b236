/** What a calendar of others says that is not read, told. */
import { toDetail, type Finding, type FindingCode } from '../data/findings.js';

/** A finding of a calendar, whose file its reader knows. */
export type Told = Omit<Finding, 'file'>;

export function told(
  code: FindingCode,
  detail: string | undefined,
  where: Partial<Told> = {},
): Told {
  const said = detail === undefined ? {} : { detail };
  return { code, pointer: '/events', severity: 'warning', ...said, ...where };
}

/** Of dates that are not read, the first one, and how many they are. */
export function tellDates(
  lost: readonly string[],
  findings: Told[],
  where: Partial<Told> = {},
): void {
  const [first] = lost;
  if (first === undefined) return;
  const more = lost.length > 1 ? `, … (${String(lost.length)})` : '';
  findings.push(told('date', (toDetail(first) ?? '') + more, where));
}

/** What is beyond the number of a list's entries that are read is told. */
export function atMost<T>(most: number, list: readonly T[], name: unknown, findings: Told[]): T[] {
  if (list.length > most) {
    const record = typeof name === 'string' ? { record: name } : {};
    findings.push(told('too-many', `${String(most)} / ${String(list.length)}`, record));
  }
  return list.slice(0, most);
}
