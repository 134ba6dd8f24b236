/** English of `fr/tools.ts`. */
import type { OpenedMessages } from '../fr/tools.js';
import { pick } from '../pick.js';

export const tools: OpenedMessages = {
  favourite: (name) => `Favourite: ${name}`,
  favourites: (count) => `My favourites (${String(count)})`,
  favouritesNotKept:
    'This browser keeps nothing here: your favourites are gone when the page is closed.',
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
  clearAll: 'Clear all',
  withoutResult: (count) => `${String(count)} without a result`,
  seeResults: (count) =>
    count === 0 ? 'No result' : `Show ${String(count)} result${count === 1 ? '' : 's'}`,
  removeFilter: (label) => `Remove the filter ${label}`,
  close: 'Close',
  samePlace: (count) => `${String(count)} records at the same place`,
  walkStep: (number, count) => `Stop ${String(number)} of ${String(count)}`,
  previousStop: 'Previous stop',
  nextStop: 'Next stop',
  shareWith: 'Send the link…',
  qrCode: 'QR code of this page, to scan with another phone',
  copyAddress: 'Copy the address',
  copyMail: 'Copy the mail address',
  copied: 'Copied.',
  copyLink: 'Copy the link',
  linkCopied: 'Link copied.',
  copyFailed: 'Copy this link',
  downloadSvg: 'Download the map (SVG)',
  downloadPng: 'Download the map (PNG)',
  downloadFailed: 'The download failed. Try the other format.',
  printSheet: 'Print the profile of the territory',
  hostsInterns: 'Hosts interns',
  supervisors: (count) => `${String(count)} supervisor${count === 1 ? '' : 's'}`,
  room: 'Housing possible',
  practice: 'Practice',
  address: 'Address',
  openings: 'Openings',
  projectStatus: (status) =>
    pick(
      { idea: 'Idea', planned: 'Planned', running: 'Running', done: 'Done', paused: 'Paused' },
      status,
      '',
    ),
  strengths: 'Strengths',
  upcomingEvents: 'Upcoming events',
  printedOn: (date) => `Printed on ${date}`,
  mapSource: (sources) => `Source: ${sources}`,
};
