/** What opening hours say, in both languages. Downloaded with the lists that show them. */
import type { Messages } from './messages.js';

const fr = {
  hours: 'Horaires',
  thisWeek: 'Horaires cette semaine',
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  days: (first: string, last: string) => (first === last ? first : `${first} au ${last}`),
  holidays: 'jours fériés',
  schoolHolidays: 'vacances scolaires',
  weeks: (from: string, to?: string, step?: string) =>
    step ? `une semaine sur ${step}` : to ? `semaines ${from} à ${to}` : `semaine ${from}`,
  always: 'ouvert en permanence',
  allDay: 'toute la journée',
  closed: 'fermé',
  sunrise: 'lever du soleil',
  sunset: 'coucher du soleil',
  andLater: 'et plus tard',
  openUntil: (when: string) => `Ouvert maintenant, jusqu’à ${when}`,
  openNow: 'Ouvert maintenant',
  closedUntil: (when: string) => `Fermé, ouvre ${when}`,
  closedNow: 'Fermé',
  unsure: 'Horaires indicatifs',
  unsureUntil: (when: string) => `Horaires indicatifs, jusqu’à ${when}`,
  holiday: 'Jour férié, horaires à vérifier',
  onDate: (date: string, clock: string) => `le ${date} à ${clock}`,
  at: (clock: string) => `à ${clock}`,
  tomorrow: (clock: string) => `demain à ${clock}`,
  onDay: (day: string, clock: string) => `${day} à ${clock}`,
};

export type HoursMessages = typeof fr;

const en: HoursMessages = {
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

/** The catalogue that goes with the main one. */
export function hoursMessages({ locale }: Messages): HoursMessages {
  return locale.startsWith('en') ? en : fr;
}
