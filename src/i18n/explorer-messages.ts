/** What the explorer says, in both languages. Downloaded with it. */
import type { Messages } from './messages.js';
import { pick } from './pick.js';

const fr = {
  parts: 'Parties',
  part: (part: string): string =>
    pick(
      {
        sheet: 'Fiche',
        referents: 'Référent·e·s',
        actors: 'Acteurs',
        events: 'Agenda',
        projects: 'Projets',
        resources: 'Ressources',
      },
      part,
    ),
};

export type ExplorerMessages = typeof fr;

const en: ExplorerMessages = {
  parts: 'Parts',
  part: (part) =>
    pick(
      {
        sheet: 'Sheet',
        referents: 'Contacts',
        actors: 'Actors',
        events: 'Agenda',
        projects: 'Projects',
        resources: 'Resources',
      },
      part,
    ),
};

/** The catalogue that goes with the main one. */
export function explorerMessages({ locale }: Messages): ExplorerMessages {
  return locale.startsWith('en') ? en : fr;
}
