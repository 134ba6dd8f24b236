/** What opening hours say. Downloaded with the lists that show them. */
import type { WithArea } from '../with-area.js';

export const hours = {
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

export type HoursMessages = typeof hours;

/** The words in the language of a catalogue. */
export function hoursMessages({
  areas,
}: WithArea<{ readonly hours: HoursMessages }>): HoursMessages {
  return areas?.hours ?? hours;
}
