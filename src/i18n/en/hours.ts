/** English of `fr/hours.ts`. */
import type { HoursMessages } from '../fr/hours.js';

export const hours: HoursMessages = {
  hours: 'Opening hours',
  thisWeek: 'Opening hours this week',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  days: (first, last) => (first === last ? first : `${first} to ${last}`),
  holidays: 'public holidays',
  schoolHolidays: 'school holidays',
  weeks: (from, to, step) =>
    step ? `one week in ${step}` : to ? `weeks ${from} to ${to}` : `week ${from}`,
  always: 'always open',
  allDay: 'all day',
  closed: 'closed',
  sunrise: 'sunrise',
  sunset: 'sunset',
  andLater: 'and later',
  openUntil: (when) => `Open now, until ${when}`,
  openNow: 'Open now',
  closedUntil: (when) => `Closed, opens ${when}`,
  closedNow: 'Closed',
  unsure: 'Indicative hours',
  unsureUntil: (when) => `Indicative hours, until ${when}`,
  holiday: 'Public holiday, check the hours',
  onDate: (date, clock) => `on ${date} at ${clock}`,
  at: (clock) => `at ${clock}`,
  tomorrow: (clock) => `tomorrow at ${clock}`,
  onDay: (day, clock) => `${day} at ${clock}`,
};
