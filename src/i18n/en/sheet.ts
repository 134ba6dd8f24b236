/** English of `fr/sheet.ts`. */
import type { SheetMessages } from '../fr/sheet.js';
import { pick } from '../pick.js';

export const sheet: SheetMessages = {
  choose: 'Choose a territory to see its profile.',
  everywhere: 'Projects and openings, all territories',
  chooseOne: 'Choose a territory',
  territory: 'Territory',
  section: (section) =>
    pick(
      {
        strengths: 'Strengths',
        figures: 'Key figures',
        practical: 'Living and working there',
        referents: 'Contacts',
        projects: 'Projects',
        openings: 'Openings',
        events: 'Upcoming events',
        resources: 'Resources and aids',
        walks: 'Walks',
        links: 'Official links',
      },
      section,
    ),
  testimonies: 'What people say',
  ofEvent: (title) => `about: ${title}`,
  population: 'Population',
  inhabitants: 'inhabitants',
  unknown: 'Not available',
  compared: (territory, value) => `${territory}: ${value}`,
  zoning: 'Zoning',
  zone: (code) =>
    pick(
      {
        ZIP: 'Priority zone (ZIP)',
        'ZIP+': 'Reinforced priority zone (ZIP+)',
        ZAC: 'Complementary zone (ZAC)',
        ZV: 'Zone under watch',
        hors: 'Outside any zone',
      },
      code,
    ),
  zoningNote: 'The regional agency revises zones from year to year. Check before you apply.',
  distances: 'Distances',
  fromCentre: 'Straight line, from the centre of the territory.',
  noCentre: 'The position of this territory is not known.',
  housing: 'Housing',
  transport: 'Transport',
  interns: 'Interns this semester',
  notes: 'Good to know',
  horizon: 'When I finish my training',
  anyTime: 'Any time',
  inMonth: (month, year) => `${month} ${year}`,
  period: (from, to) =>
    from && to
      ? `from ${from.text} to ${to.text}`
      : from
        ? `from ${from.text}`
        : to
          ? `until ${to.text}`
          : '',
  noneAt: (month) => `Nothing announced for ${month}.`,
  noOpenings: 'No opening at the moment.',
  undated: 'No date announced',
  expiredOpenings: (count) =>
    `${String(count)} expired notice${count === 1 ? ' is' : 's are'} not shown.`,
  expiredResources: (count) =>
    `${String(count)} resource${count === 1 ? ' is' : 's are'} no longer valid and not shown.`,
  atMonth: (month, openings, projects) =>
    `${month}: ${openings ? String(openings) : 'no'} opening${openings === 1 ? '' : 's'}, ${projects ? String(projects) : 'no'} project${projects === 1 ? '' : 's'}.`,
  otherProjects: (count) =>
    `${String(count)} more project${count === 1 ? '' : 's'}, at another time.`,
  otherTime: (count) => `${String(count)} more opening${count === 1 ? '' : 's'}, at another time.`,
  openingKind: (kind) =>
    pick(
      {
        placement: 'Placement',
        remplacement: 'Locum',
        collaboration: 'Associate',
        salariat: 'Salaried',
        association: 'Partnership',
        succession: 'Succession',
        project: 'Project',
      },
      kind,
    ),
  profession: 'Profession',
  practice: 'Practice',
  forWhom: 'For',
  when: 'Period',
  at: 'Structure',
  partOf: 'As part of',
  lodging: 'Housing',
  allEvents: (count) => `and ${String(count)} more event${count === 1 ? '' : 's'} in the agenda`,
  stops: (count) => `${String(count)} stop${count === 1 ? '' : 's'}`,
  minutes: (minutes) => `${String(minutes)} min`,
  showStops: 'Show the stops',
  compare: 'Compare',
  compareHelp: 'Choose up to three other territories.',
  compareWith: (territory) => `Compare ${territory} with`,
  comparison: 'Comparison',
  comparisonOf: (names) => `Comparison: ${names}`,
  closeComparison: 'Close the comparison',
  tooMany: 'Four territories at most.',
  modes: 'Modes of practice',
  hosts: 'Host interns',
  actorsCount: (count) => `${String(count)} organisation${count === 1 ? '' : 's'}`,
  nextEvent: 'Next event',
  nothing: '–',
  print: 'Print',
  copyLink: 'Copy the link',
  linkCopied: 'Link copied.',
  copyFailed: 'Copy this link',
  printedOn: (date) => `Printed on ${date}`,
};
