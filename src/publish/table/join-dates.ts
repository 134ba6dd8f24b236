/** When an event takes place, put together from the cells that say it: a day here, an hour there. Pure. */
import { eventDatesMeant } from '../../data/written-date.js';
import type { Remark } from '../remarks.js';
import type { SpecialColumn } from './column-names.js';
import { headOf } from './headers.js';
import { withWholeYear } from './read-cell.js';

type Json = Record<string, unknown>;

/** Says something of a column that belongs to no field. */
type SaySpecial = (
  severity: Remark['severity'],
  code: Remark['code'],
  special: SpecialColumn,
  read: string,
  became?: string,
) => void;

export function joinDates(
  record: Json,
  texts: ReadonlyMap<SpecialColumn, string>,
  say: SaySpecial,
): void {
  const unused = (special: SpecialColumn, text: string) => {
    say('warning', 'refused', special, text);
  };
  const from = texts.get('startTime');
  const given = texts.get('endTime');
  const to = afterAWhile(from, given) ?? given;
  if (from && joinRanges(record, texts, from, say)) return;
  const range =
    from &&
    /^(?!à partir|a partir)(.*?\d.*?|midi) ?(?:-|–|→|à|a|\/) ?(\d.*|minuit|midi)$/i.exec(from);
  const [start, end] = range
    ? [clockMeant(range[1]), clockMeant(range[2])]
    : [clockMeant(from), clockMeant(to)];
  // Half of it is understood, and half is lost.
  if (from && range && start && !end) say('warning', 'refused', 'startTime', from);
  const day = record.start;
  if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)) {
    const lastDay = typeof record.end === 'string' ? record.end : undefined;
    if (start) record.start = `${day}T${start}`;
    if (end && (start ?? lastDay)) record.end = `${(lastDay ?? day).slice(0, 10)}T${end}`;
    else if (end && !start) unused('endTime', to ?? '');
    else if (start && lastDay && !lastDay.includes('T')) {
      // Nobody says at what hour the last day ends: of several days the days are told, of one the hour.
      if (lastDay === day) Reflect.deleteProperty(record, 'end');
      else {
        record.start = day;
        say('warning', 'hour-alone', 'startTime', from ?? '');
      }
    }
  } else if (typeof day === 'string' && end && record.end === undefined) {
    record.end = `${day.slice(0, 10)}T${end}`;
  } else if (Array.isArray(record.sessions) && start) {
    record.sessions = (record.sessions as { start: string }[]).map((session) => ({
      start: `${session.start.slice(0, 10)}T${start}`,
      ...(end ? { end: `${session.start.slice(0, 10)}T${end}` } : {}),
    }));
  }
  const { start: first, end: last } = record;
  if (
    typeof first === 'string' &&
    typeof last === 'string' &&
    start &&
    end &&
    last < first &&
    first.slice(0, 10) === last.slice(0, 10)
  ) {
    const next = new Date(`${last.slice(0, 10)}T00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    const isLong = hoursOf(first) - hoursOf(last) < 24 - LONGEST_HOURS;
    if (isLong) {
      // "18h30" and "2h": more likely how long it lasts.
      Reflect.deleteProperty(record, 'end');
      unused('endTime', to ?? from ?? '');
    } else record.end = `${next.toISOString().slice(0, 10)}T${end}`;
  }
  // A month has no hours, and a day that has some keeps them.
  const isTaken =
    typeof day === 'string' &&
    day.includes('T') &&
    start !== undefined &&
    !day.includes(`T${start}`);
  if (from && start && (isTaken || (day === undefined && record.month !== undefined))) {
    unused('startTime', from);
  }
  for (const [special, text, clock] of [
    ['startTime', from, start],
    ['endTime', to, end],
  ] as const) {
    if (text && !clock) unused(special, text);
  }
  const dates = texts.get('dates');
  if (dates) joinSessions(record, dates, say);
  for (const key of Object.keys(record)) {
    if (record[key] === undefined) Reflect.deleteProperty(record, key);
  }
}

/** No evening lasts longer. */
const LONGEST_HOURS = 7;

/** Of the day, with minutes as a part. */
function hoursOf(dateTime: string): number {
  const [hours = 0, minutes = 0] = dateTime.slice(11).split(':').map(Number);
  return hours + minutes / 60;
}

/** "2 heures", "1h30 de durée": the hour at which what begins at another ends. */
function afterAWhile(from: string | undefined, text: string | undefined): string | undefined {
  const [, hours = '', minutes = '0'] =
    /^(?:dur[ée]e ?:? ?)?(\d{1,2}) ?(?:heures?|h) ?(\d{2})?(?: ?(?:min\w*|de durée))?$/i.exec(
      text?.trim() ?? '',
    ) ?? [];
  const isDuration = /heures?|dur[ée]e|min/i.test(text ?? '');
  const [startHours = NaN, startMinutes = NaN] = clockMeant(from)?.split(':').map(Number) ?? [];
  if (!isDuration || !hours || Number.isNaN(startHours)) return undefined;
  const end = startHours * 60 + startMinutes + Number(hours) * 60 + Number(minutes);
  return end < 1440
    ? `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
    : undefined;
}

/** "9h-12h / 14h-17h": a session each. "20h30-22h30 (accueil 20h)": its hours, and that there was more. */
function joinRanges(
  record: Json,
  texts: ReadonlyMap<SpecialColumn, string>,
  text: string,
  say: SaySpecial,
): boolean {
  const day = record.start;
  const ranges = [...text.matchAll(CLOCK_RANGE)];
  const rest = text.replace(CLOCK_RANGE, '').replace(/\b(?:et|puis|de)\b|[\s,;/+&-]/g, '');
  const isDay = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
  if (!isDay || ranges.length === 0 || (ranges.length === 1 && rest === '')) return false;
  if (record.end !== undefined || texts.has('endTime')) return false;
  const sessions = ranges.map(([, from, to]) => {
    const [start, end] = [clockMeant(from), clockMeant(to)];
    return start && end && start < end
      ? { start: `${day}T${start}`, end: `${day}T${end}` }
      : undefined;
  });
  if (sessions.includes(undefined)) return false;
  const [first, second] = sessions;
  // A pause within, or another place at the same time, is no session.
  const isWithin = first !== undefined && second !== undefined && second.start < first.end;
  if (sessions.length === 1 || isWithin) Object.assign(record, first);
  else {
    Reflect.deleteProperty(record, 'start');
    record.sessions = sessions;
  }
  if (rest !== '' || isWithin) {
    const told = isWithin ? ranges.slice(0, 1) : ranges;
    const became = told.map(([each]) => each.trim()).join(', ');
    say('note', 'changed', 'startTime', text, became);
  }
  return true;
}

function joinSessions(record: Json, text: string, say: SaySpecial): void {
  const meant = eventDatesMeant(withWholeYear(text));
  if (meant && record.start === undefined) {
    Object.assign(record, meant);
    say('note', 'changed', 'dates', text, datesText(meant));
  } else if (!meant) say('warning', 'refused', 'dates', text);
}

/** Two clocks. */
const CLOCK_RANGE =
  /(\d{1,2} ?(?:h|:) ?(?:\d{2})?) ?(?:-|–|à|a|\/) ?(\d{1,2} ?(?:h|:) ?(?:\d{2})?)/gi;

/** "18h30", "9:00", "9h". */
function clockMeant(text: string | undefined): string | undefined {
  const fraction = /^0?[.,]\d+$/.test(text?.trim() ?? '')
    ? Number(text?.trim().replace(',', '.'))
    : NaN;
  const words = /^(?:(?:de |à |a )?)(midi|minuit)$/i.exec(text?.trim() ?? '')?.[1]?.toLowerCase();
  if (words) return words === 'midi' ? '12:00' : '00:00';
  // A part of a day, in a cell of which nobody said that it holds a time.
  if (!Number.isNaN(fraction)) {
    const minutesOfDay = Math.round(fraction * 1440);
    return [Math.floor(minutesOfDay / 60), minutesOfDay % 60]
      .map((each) => String(each).padStart(2, '0'))
      .join(':');
  }
  const [, hours, minutes = '00'] =
    /^(?:(?:à partir de|a partir de|à|a|de|dès|des|vers|environ) )?(\d{1,2}) ?(?:h|:|\.(?=\d{2}$)|heures?)? ?(\d{2})?(?::\d{2})?$/i.exec(
      text?.trim() ?? '',
    ) ?? [];
  const isClock = hours !== undefined && Number(hours) < 24 && Number(minutes) < 60;
  return isClock ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** Dates in words: "Début 2026-03-10, fin 2026-03-12". */
export function datesText({
  start,
  end,
  month,
  sessions,
}: ReturnType<typeof eventDatesMeant> & object): string {
  if (month) return month;
  if (sessions) return sessions.map((session) => session.start).join(', ');
  return [start, end && `${headOf('end').toLowerCase()} ${end}`].filter(Boolean).join(', ');
}
