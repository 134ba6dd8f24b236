/** The zones that a calendar describes itself (VTIMEZONE), as far as they change their clocks as zones do. */
import ICAL from 'ical.js';
import { isDateOrDateTime } from '../data/dates.js';
import { blocks, component, valueOf, valuesOf } from './ics-blocks.js';

/** Changes of the clock in one zone, and dates of them that are told one by one. */
const MAX_CHANGES = 200;
/** Before it nobody's clock is asked for: a rule of every year that began earlier may as well begin then. */
const FIRST_ZONE_YEAR = 1970;

/**
 * Whether a zone changes its clocks as zones do: on a day of one month of every year. Any other rule could keep the
 * library busy for ever. What began long ago is made to begin later.
 */
function isPlainZone(zone: ICAL.Component): boolean {
  const parts = zone.getAllSubcomponents();
  const told = parts.flatMap((part) => part.getAllProperties('rdate'));
  if (parts.length > MAX_CHANGES || told.length > MAX_CHANGES) return false;
  if (told.some((property) => valuesOf(property).length > MAX_CHANGES)) return false;
  return parts.every((part) => {
    const property = part.getFirstProperty('dtstart');
    const start: unknown = property?.toJSON()[3];
    if (!property || typeof start !== 'string' || !isDateOrDateTime(start)) return false;
    const rule = valueOf(part, 'rrule');
    if (rule === undefined) return true;
    if (!(rule instanceof ICAL.Recur) || !isRuleOfClocks(rule)) return false;
    const year = Number(start.slice(0, 4));
    if (year < FIRST_ZONE_YEAR) {
      const later = `${String(FIRST_ZONE_YEAR)}${start.slice(4)}`;
      property.setValue(ICAL.Time.fromString(later, property));
    }
    return true;
  });
}

/** "The last Sunday of March", "the Sunday from the 8th on", every year. */
function isRuleOfClocks({ freq, interval, parts }: ICAL.Recur): boolean {
  const {
    BYMONTH,
    BYDAY = [],
    BYMONTHDAY = [],
    ...others
  } = parts as Readonly<Record<string, readonly (string | number)[]>>;
  return (
    freq === 'YEARLY' &&
    interval === 1 &&
    Object.keys(others).length === 0 &&
    (BYMONTH?.length ?? 1) === 1 &&
    BYDAY.length <= 1 &&
    BYDAY.every((day) => /^[+-]?[1-5]?[A-Z]{2}$/.test(String(day))) &&
    (BYMONTHDAY.length === 0 || BYMONTHDAY.some((day) => Math.abs(Number(day)) <= 28))
  );
}

/** By their names. */
export function readZones(text: string): Map<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>();
  for (const block of blocks(text, 'VTIMEZONE')) {
    const parsed = component(block);
    const name = parsed?.getFirstPropertyValue('tzid');
    if (!parsed || typeof name !== 'string' || !isPlainZone(parsed)) continue;
    zones.set(name, new ICAL.Timezone(parsed));
  }
  return zones;
}
