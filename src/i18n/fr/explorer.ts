/** What the explorer says. Downloaded with it. */
import { pick } from '../pick.js';
import type { WithArea } from '../with-area.js';

export const explorer = {
  parts: 'Parties',
  part: (part: string): string =>
    pick(
      {
        sheet: 'L’essentiel',
        referents: 'Référent·e·s',
        actors: 'Structures',
        events: 'Agenda',
        projects: 'Projets',
        openings: 'Annonces',
        resources: 'Ressources',
      },
      part,
    ),
};

export type ExplorerMessages = typeof explorer;

/** The words in the language of a catalogue. */
export function explorerMessages({
  areas,
}: WithArea<{ readonly explorer: ExplorerMessages }>): ExplorerMessages {
  return areas?.explorer ?? explorer;
}
