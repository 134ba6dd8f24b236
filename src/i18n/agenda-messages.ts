/** What the tools of the agenda say, in both languages. Downloaded with them. */
import type { Messages } from './messages.js';
import { pick } from './pick.js';

const nbsp = '\u00A0';

const fr = {
  search: 'Chercher dans l’agenda',
  searchHint: 'Titre, lieu, organisation, thème',
  territory: 'Territoire',
  allTerritories: 'Tous les territoires',
  found: (count: number) =>
    count === 0
      ? 'Aucun événement ne correspond.'
      : `${String(count)} ${count < 2 ? 'événement correspond' : 'événements correspondent'}`,
  add: 'Ajouter à mon agenda',
  addHelp:
    'Une copie de l’événement tel qu’il est aujourd’hui. Pour suivre les changements, abonnez-vous.',
  nextOnly: `Les liens ajoutent la prochaine date${nbsp}; le fichier les contient toutes.`,
  service: (service: string): string =>
    pick(
      {
        google: 'Google Agenda',
        outlook: 'Outlook.com',
        office365: 'Office 365',
        yahoo: 'Yahoo',
        webcal: 'Application de cet appareil',
      },
      service,
    ),
  onService: (service: string, title: string) => `${service}${nbsp}: ${title}`,
  downloadIcs: 'Télécharger le fichier (.ics)',
  downloadIcsOf: (title: string) => `Télécharger le fichier (.ics)${nbsp}: ${title}`,
  downloaded: 'Téléchargement lancé.',
  failed: 'Cela n’a pas abouti. Réessayez dans un instant.',
  subscribe: 'S’abonner à l’agenda',
  subscribeHelp: `Votre agenda suit le fichier publié${nbsp}: les dates ajoutées, déplacées ou annulées arrivent d’elles-mêmes.`,
  whichFeed: 'Agenda à suivre',
  copyAddress: 'Copier l’adresse',
  copyAddressOf: (title: string) => `Copier l’adresse de l’abonnement${nbsp}: ${title}`,
  addressCopied: 'Adresse copiée.',
  copyFailed: 'Copiez cette adresse',
  noFeeds:
    'L’éditeur de ces données ne publie pas d’abonnement. Vous pouvez télécharger les événements affichés.',
  download: 'Télécharger une fois',
  downloadHelp:
    'Les événements affichés maintenant, avec vos filtres. Cette copie ne suivra pas les changements.',
  downloadSelection: (count: number) =>
    `Télécharger ${String(count)} ${count < 2 ? 'événement' : 'événements'} (.ics)`,
  nothingToDownload: 'Aucun des événements affichés n’a encore de date précise.',
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  today: 'Aujourd’hui',
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  dayLabel: (date: string, count: number) =>
    count === 0 ? date : `${date}, ${String(count)} ${count < 2 ? 'événement' : 'événements'}`,
  moreOnDay: (count: number) => `+ ${String(count)}`,
  onDay: (date: string) => `Le ${date}`,
  nothingOnDay: 'Rien ce jour-là.',
  wholeMonth: (count: number) =>
    `${String(count)} ${count < 2 ? 'événement' : 'événements'} sans jour fixé dans ce mois`,
};

export type AgendaMessages = typeof fr;

const en: AgendaMessages = {
  search: 'Search the events',
  searchHint: 'Title, place, organiser, theme',
  territory: 'Territory',
  allTerritories: 'All territories',
  found: (count) =>
    count === 0
      ? 'No event matches.'
      : `${String(count)} ${count === 1 ? 'event matches' : 'events match'}`,
  add: 'Add to my calendar',
  addHelp: 'A copy as it is today. To follow changes, subscribe.',
  nextOnly: 'The links add the next date; the file holds them all.',
  service: (service) =>
    pick(
      {
        google: 'Google Calendar',
        outlook: 'Outlook.com',
        office365: 'Office 365',
        yahoo: 'Yahoo',
        webcal: 'Application of this device',
      },
      service,
    ),
  onService: (service, title) => `${service}: ${title}`,
  downloadIcs: 'Download the file (.ics)',
  downloadIcsOf: (title) => `Download the file (.ics): ${title}`,
  downloaded: 'Download started.',
  failed: 'That did not work. Try again in a moment.',
  subscribe: 'Subscribe to the events',
  subscribeHelp:
    'Your calendar follows the published file: dates that are added, moved or cancelled come by themselves.',
  whichFeed: 'Calendar to follow',
  copyAddress: 'Copy the address',
  copyAddressOf: (title) => `Copy the address of the subscription: ${title}`,
  addressCopied: 'Address copied.',
  copyFailed: 'Copy this address',
  noFeeds:
    'The publisher of these data offers no subscription. You can download the events shown here.',
  download: 'Download once',
  downloadHelp: 'The events shown now, with your filters. This copy will not follow changes.',
  downloadSelection: (count) =>
    `Download ${String(count)} ${count === 1 ? 'event' : 'events'} (.ics)`,
  nothingToDownload: 'None of the events shown has a precise date yet.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  today: 'Today',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  dayLabel: (date, count) =>
    count === 0 ? date : `${date}, ${String(count)} ${count === 1 ? 'event' : 'events'}`,
  moreOnDay: (count) => `+ ${String(count)}`,
  onDay: (date) => date,
  nothingOnDay: 'Nothing on that day.',
  wholeMonth: (count) =>
    `${String(count)} ${count === 1 ? 'event' : 'events'} without a day this month`,
};

/** The catalogue that goes with the main one. */
export function agendaMessages({ locale }: Messages): AgendaMessages {
  return locale.startsWith('en') ? en : fr;
}
