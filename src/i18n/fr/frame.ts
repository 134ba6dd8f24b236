/** The names of the elements, and what the page inside an iframe says. */
import type { Tag } from '../../page/tags.js';

export const frame = {
  title: {
    'territory-map': 'Carte des territoires',
    'referent-card': 'Référent·e·s',
    'event-list': 'Agenda',
    'actor-list': 'Structures et partenaires',
    'territory-sheet': 'Fiche du territoire',
    'resource-finder': 'Ressources et aides',
    'territory-explorer': 'Tout le territoire',
  } satisfies Record<Tag, string> as Record<Tag, string>,
  unknownElement: 'L’adresse de ce cadre ne nomme aucun élément connu (paramètre element).',
  refusedSource: (url: string) =>
    `Ce cadre ne montre que les données de son propre site et de ceux que son éditeur a autorisés. Adresse refusée\u00A0: ${url}`,
  noScript: 'Le programme de ce cadre n’a pas pu être chargé. Rechargez la page.',
  openPage: 'Ouvrir en pleine page',
  download: 'Si rien ne se télécharge, ouvrez en pleine page.',
  addressOf: (url: string) => `Si rien ne s’ouvre, voici l’adresse du lien\u00A0: ${url}`,
};

export type FrameMessages = typeof frame;
