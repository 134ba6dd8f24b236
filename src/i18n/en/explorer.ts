/** English of `fr/explorer.ts`. */
import type { ExplorerMessages } from '../fr/explorer.js';
import { pick } from '../pick.js';

export const explorer: ExplorerMessages = {
  parts: 'Parts',
  part: (part) =>
    pick(
      {
        sheet: 'Overview',
        referents: 'Contacts',
        actors: 'Organisations',
        events: 'Agenda',
        projects: 'Projects',
        openings: 'Openings',
        resources: 'Resources',
      },
      part,
    ),
};
