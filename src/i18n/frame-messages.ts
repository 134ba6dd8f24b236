/** What the page inside an iframe says, in both languages. */
import type { Tag } from '../page/tags.js';

const fr = {
  title: {
    'territory-map': 'Carte des territoires',
    'referent-card': 'Référent·e·s',
    'event-list': 'Agenda',
    'actor-list': 'Acteurs du territoire',
    'territory-sheet': 'Fiche du territoire',
    'resource-finder': 'Ressources et aides',
    'territory-explorer': 'Le territoire',
  } as Record<Tag, string>,
  unknownElement: 'L’adresse de ce cadre ne nomme aucun élément connu (paramètre element).',
  refusedSource: (url: string) =>
    `Ce cadre ne montre que les données de son propre site et de ceux que son éditeur a autorisés. Adresse refusée\u00A0: ${url}`,
  noScript: 'Le programme de ce cadre n’a pas pu être chargé. Rechargez la page.',
  openPage: 'Ouvrir en pleine page',
  download: 'Si rien ne se télécharge, ouvrez en pleine page.',
  addressOf: (url: string) => `Si rien ne s’ouvre, voici l’adresse du lien\u00A0: ${url}`,
};

export type FrameMessages = typeof fr;

const en: FrameMessages = {
  title: {
    'territory-map': 'Map of territories',
    'referent-card': 'Contacts',
    'event-list': 'Agenda',
    'actor-list': 'Local actors',
    'territory-sheet': 'Sheet of the territory',
    'resource-finder': 'Resources and aids',
    'territory-explorer': 'The territory',
  },
  unknownElement: 'The address of this frame names no known element (parameter element).',
  refusedSource: (url) =>
    `This frame shows only data of its own site and of those that its publisher has allowed. Refused: ${url}`,
  noScript: 'The script of this frame could not be loaded. Reload the page.',
  openPage: 'Open as a page',
  download: 'If nothing is downloaded, open as a page.',
  addressOf: (url) => `If nothing opens, this is the address of the link: ${url}`,
};

export function frameMessages(language: string): FrameMessages {
  return language.startsWith('en') ? en : fr;
}
