/** English of `tools-messages.ts`. */
import type { ToolsMessages } from './tools-messages.js';
import { pick } from './pick.js';

const nbsp = '\u00A0';

export const en: ToolsMessages = {
  tools: 'Map tools',
  filters: 'Filters',
  filtersActive: (count) => `Filters (${String(count)})`,
  facet: (facet) =>
    pick(
      {
        phase: 'Stage of training',
        kind: 'Kind',
        theme: 'Theme',
        practiceMode: 'Mode of practice',
        audience: 'Audience',
        hosts: 'Hosts interns',
        recruiting: 'Recruiting',
        language: 'Language',
        access: 'Accessibility',
        attendance: 'Attendance',
        period: 'Period',
        semester: 'Semester',
      },
      facet,
    ),
  practiceMode: (mode) =>
    pick(
      {
        'liberal-individuel': 'Private practice, alone',
        'liberal-groupe': 'Private group practice',
        msp: 'Multidisciplinary practice',
        'centre-de-sante': 'Health centre',
        hopital: 'Hospital',
        mixte: 'Mixed practice',
        collaboration: 'Associate',
        remplacement: 'Locum',
        adjoint: 'Assistant physician',
        assistanat: 'Assistantship',
      },
      mode,
    ),
  resourceKind: (kind) =>
    pick(
      {
        guide: 'Guide',
        aid: 'Aid',
        contact: 'Contact',
        tool: 'Tool',
        form: 'Form',
        training: 'Training',
      },
      kind,
    ),
  accessible: 'Wheelchair accessible',
  wheelchair: (value) =>
    pick(
      {
        yes: 'Wheelchair accessible',
        limited: 'Partly wheelchair accessible',
        no: 'Not wheelchair accessible',
      },
      value,
    ),
  accesLibre: 'Access in detail (Acceslibre)',
  internContact: 'Contact for interns',
  project: 'Project',
  recruiting: 'Recruiting now',
  withinDays: (days) =>
    days < 60 ? `Within ${String(days)} days` : `Within ${String(Math.round(days / 30))} months`,
  onsite: 'On site',
  semester: (month, year) => `Semester of ${month} ${year}`,
  phaseLabel: 'I am',
  anyPhase: 'Anyone',
  clearAll: 'Clear all',
  removeFilter: (label) => `Remove the filter ${label}`,
  shownCount: (count) =>
    count === 0
      ? 'No record matches.'
      : `${String(count)} ${count === 1 ? 'record matches' : 'records match'}`,
  close: 'Close',
  searchLabel: 'Who is my contact?',
  plainSearchLabel: 'Where are you looking?',
  searchPlaceholder: 'Town, postcode, name…',
  clearSearch: 'Clear the search',
  searching: 'Searching…',
  searchFailed: 'The search could not be loaded. Try again.',
  nearMe: 'Around me',
  colourBy: 'Colours',
  noColour: 'None',
  referents: 'Contacts',
  comingEvents: 'Upcoming events',
  inView: 'Only in the visible area',
  showOnMap: (name) => `${name}, show on the map`,
  noPoints: 'No place or event here.',
  morePoints: (count) => `Show more (${String(count)})`,
  samePlace: (count) => `${String(count)} records at the same place`,
  walks: 'Walks',
  walkStep: (number, count) => `Stop ${String(number)} of ${String(count)}`,
  previousStop: 'Previous stop',
  nextStop: 'Next stop',
  minutes: (minutes) => `${String(minutes)}${nbsp}min`,
  share: 'Share',
  copyLink: 'Copy the link',
  linkCopied: 'Link copied.',
  copyFailed: 'Copy this link',
  downloadSvg: 'Download the map (SVG)',
  downloadPng: 'Download the map (PNG)',
  downloadFailed: 'The download failed. Try the other format.',
  printSheet: 'Print the territory sheet',
  hostsInterns: 'Hosts interns',
  supervisors: (count) => `${String(count)} supervisor${count === 1 ? '' : 's'}`,
  room: 'Housing possible',
  practice: 'Practice',
  address: 'Address',
  openings: 'Looking for',
  projectStatus: (status) =>
    pick(
      { idea: 'Idea', planned: 'Planned', running: 'Running', done: 'Done', paused: 'Paused' },
      status,
      '',
    ),
  strengths: 'Strengths',
  upcomingEvents: 'Upcoming events',
  projects: 'Projects',
  printedOn: (date) => `Printed on ${date}`,
  mapSource: (sources) => `Source: ${sources}`,
};
