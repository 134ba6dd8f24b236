/** What the page inside an iframe says, in both languages. */
import type { Tag } from '../tags.js';

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
    `Ce cadre ne montre que les données de son propre site et de ceux que son éditeur a autorisés. Adresse refusée : ${url}`,
  openPage: 'Ouvrir en pleine page',
  cannotOpen: (url: string) =>
    `Le site qui montre ce cadre ne lui permet pas d’ouvrir un lien. Son adresse : ${url}`,
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
  openPage: 'Open as a page',
  cannotOpen: (url) =>
    `The site that shows this frame does not let it open links. The address: ${url}`,
};

export function frameMessages(language: string): FrameMessages {
  return language.startsWith('en') ? en : fr;
}
