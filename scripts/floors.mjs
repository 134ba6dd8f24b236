// The floors of src/: what lint holds and `npm run arrows` draws.

import { readFileSync } from 'node:fs';

/** The folders of the elements: each is called as its tag. */
const tags = readFileSync(new URL('../src/page/tags.ts', import.meta.url), 'utf8');
export const rooms = [...tags.matchAll(/^ {2}'([a-z-]+)',$/gm)].map(([, tag]) => tag);
const roomsMayImport = [
  ...['agenda', 'contact', 'data', 'i18n', 'load', 'map', 'page', 'search', 'state'],
  ...['elements/ui', 'elements/records', 'elements/base'],
];

/**
 * The floors of src/, the lowest first, and which folders each may import: those of its own list, never one above. What
 * lies at the root of src/ are entries, which nothing imports.
 */
export const mayImport = {
  page: [],
  i18n: ['page'],
  data: ['page'],
  load: ['data', 'page'],
  contact: ['data', 'i18n'],
  agenda: ['data', 'i18n', 'load', 'page'],
  search: ['data', 'i18n', 'page'],
  map: ['data', 'i18n', 'load', 'page'],
  state: ['agenda', 'data', 'load', 'page'],
  // Pieces that know no record, what all elements share, how a record looks; then a room for each element.
  'elements/ui': ['data', 'i18n', 'page', 'search', 'state'],
  'elements/records': ['agenda', 'contact', 'data', 'elements/ui', 'i18n', 'page'],
  'elements/base': [
    'agenda',
    'data',
    'elements/records',
    'elements/ui',
    'i18n',
    'load',
    'page',
    'state',
  ],
  ...Object.fromEntries(rooms.map((room) => [`elements/${room}`, roomsMayImport])),
  // It shows a sheet without what it shows in tabs.
  'elements/territory-explorer': [...roomsMayImport, 'elements/territory-sheet'],
  // What is wrong with a page: of the page itself, or of one whose HTML was pasted.
  diagnostic: ['data', 'i18n', 'load', 'page'],
  publish: ['agenda', 'contact', 'data', 'i18n', 'map', 'page'],
  // The command line, thin over it.
  cli: ['data', 'i18n', 'page', 'publish'],
};
