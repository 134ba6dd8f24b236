/** English of `fr/frame.ts`. */
import type { FrameMessages } from '../fr/frame.js';

export const frame: FrameMessages = {
  title: {
    'territory-map': 'Map of territories',
    'referent-card': 'Contacts',
    'event-list': 'Agenda',
    'actor-list': 'Organisations',
    'territory-sheet': 'Profile of the territory',
    'resource-finder': 'Resources and aids',
    'territory-explorer': 'The whole territory',
  },
  unknownElement: 'The address of this frame names no known element (parameter element).',
  refusedSource: (url) =>
    `This frame shows only data of its own site and of those that its publisher has allowed. Refused: ${url}`,
  noScript: 'The script of this frame could not be loaded. Reload the page.',
  openPage: 'Open as a page',
  download: 'If nothing is downloaded, open as a page.',
  addressOf: (url) => `If nothing opens, this is the address of the link: ${url}`,
};
