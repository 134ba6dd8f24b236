/** What the tools of the agenda say. Downloaded with them. */
import { pick } from '../pick.js';
import type { WithArea } from '../with-area.js';

const nbsp = '\u00A0';

export const agenda = {
  search: 'Chercher dans l’agenda',
  searchHint: 'Titre, lieu, organisation, thème',
  territory: 'Territoire',
  allTerritories: 'Tous les territoires',
  found: (count: number) =>
    count === 0 ? 'Aucun résultat.' : `${String(count)} résultat${count < 2 ? '' : 's'}`,
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
        webcal: 'Agenda de ce téléphone ou de cet ordinateur',
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

export type AgendaMessages = typeof agenda;

/** The words in the language of a catalogue. */
export function agendaMessages({
  areas,
}: WithArea<{ readonly agenda: AgendaMessages }>): AgendaMessages {
  return areas?.agenda ?? agenda;
}
