/** English, loaded when the nearest `lang` asks for it. */
import { joinList } from '../join-list.js';
import { actor } from './actor.js';
import { agenda } from './agenda.js';
import { bar } from './bar.js';
import { distance } from './distance.js';
import { explorer } from './explorer.js';
import { failure } from './failure.js';
import { hours } from './hours.js';
import { kind } from './kind.js';
import { map } from './map.js';
import { parts } from './parts.js';
import { report } from './report.js';
import { resource } from './resource.js';
import { scene } from './scene.js';
import { search } from './search.js';
import { sheet } from './sheet.js';
import { tools } from './tools.js';
import type { Messages } from '../catalogue.js';
import { pick } from '../pick.js';

/** English counts 1 alone as singular (CLDR). Not `Intl.PluralRules`: it costs milliseconds before the first view. */
const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

export const en: Messages = {
  locale: 'en-GB',
  areas: {
    actor,
    agenda,
    bar,
    distance,
    explorer,
    failure,
    hours,
    kind,
    map,
    parts,
    report,
    resource,
    scene,
    search,
    sheet,
    tools,
    findings: () => import('./findings.js'),
    diagnostic: () => import('./diagnostic.js'),
    checks: () => import('./checks.js'),
    publish: () => import('./publish.js'),
    cli: () => import('./cli.js'),
  },
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  date: (day, month, year) => [String(day), month, year].filter(Boolean).join(' '),
  list: (parts) => joinList(parts, 'and'),
  firstDay: (text) => text,
  midnight: 'midnight',

  loading: 'Loading data…',
  loadingMore: 'Loading the rest…',
  noSrc: 'This part is not set up yet.',
  retry: 'Try again',
  loadFailed: 'The data could not be loaded.',
  loadingSlowly: 'The data are coming slowly…',
  copyShown: 'The data shown are a copy.',
  sourceFailed: (url) => `A source could not be read: ${url}`,
  findings: (count) => `${String(count)} ${plural(count, 'remark', 'remarks')} on the data`,
  showMore: (count) => `Show more (${String(count)})`,
  example: 'Example',
  examples: 'Examples',
  quoted: (text) => `“${text}”`,
  labelled: (label, text) => `${label}: ${text}`,

  source: 'Source of the data',
  dataFrom: (publisher) => `Data: ${publisher}`,
  updatedOn: (date) => `Updated on ${date}`,
  verifiedOn: (date) => `Checked on ${date}`,
  expiredOn: (date) => `No longer valid since ${date}`,
  staleSince: (date, months) =>
    `To be confirmed: last checked on ${date}, more than ${String(months)} months ago`,
  sourceLabel: (label) => `Source: ${label}`,
  reportError: 'Report an error',
  reportSubject: (what) => `Error to report: ${what}`,
  reportBody: (id, page) => `Record: ${id}\nPage: ${page}\n\n`,

  chooseTerritory: 'Choose a territory',
  show: 'Show',
  level: (level) =>
    pick(
      {
        region: 'Région',
        departement: 'Département',
        'arrondissement-municipal': 'Arrondissement',
        epci: 'Intercommunal area',
        commune: 'Commune',
        cpts: 'CPTS',
        ght: 'GHT',
        other: 'Territory',
      },
      level,
    ),
  levels: (level) =>
    pick(
      {
        region: 'Régions',
        departement: 'Départements',
        'arrondissement-municipal': 'Arrondissements',
        epci: 'Intercommunal areas',
        commune: 'Communes',
        cpts: 'CPTS',
        ght: 'GHT',
        other: 'Other territories',
      },
      level,
    ),

  territoryLabel: (name, value) => (value ? `${name}, ${value}` : name),
  referents: (count) => `${String(count)} ${plural(count, 'contact', 'contacts')}`,
  noReferents: (territory) => `No contact for ${territory} yet.`,
  noReferentsAtAll: 'This dataset holds no contact yet.',
  unknownReferent: 'This contact is not, or no longer, in the data.',
  unknownTerritory: 'This territory is not, or no longer, in the data.',
  askParent: (territory) => `You can turn to ${territory}.`,
  askPublisher: (publisher) => `You can write to ${publisher}.`,
  inheritedFrom: (level, territory) => `${level}: ${territory}`,
  chooseHelp: 'Choose a territory to see who your contact is.',
  changeTerritory: 'Change',
  write: 'Write',
  writeTo: (name) => `Write to ${name}`,
  call: 'Call',
  directions: 'Directions',
  directionsTo: (name) => `Directions to ${name}`,
  callLabel: (name, number) => `Call ${name} on ${number}`,
  book: 'Book an appointment',
  saveContact: 'Contact card',
  saveContactOf: (name) => `Save the contact card of ${name}`,
  website: 'Website',
  covers: 'Covers',
  missions: 'Missions',
  topics: 'Ask about',
  languages: 'Languages',
  availability: 'Availability',
  vacant: 'Vacant post',
  interim: 'Interim',
  recruiting: (count) =>
    `${String(count)} ${plural(count, 'project is recruiting', 'projects are recruiting')}`,
  mailBody: (page) => `Hello,\n\n\n\nWritten from ${page}`,
  mailSubject: (territory) => `Question about ${territory}`,
  validUntil: (date) => `Valid until ${date}`,

  agenda: 'Events',
  upcoming: 'Upcoming',
  past: 'Past',
  noUpcoming: 'No upcoming event for now.',
  noPast: 'No past event.',
  noUpcomingIn: (territory) => `No upcoming event for ${territory} at the moment.`,
  noPastIn: (territory) => `No past event for ${territory}.`,
  wholeAgenda: 'All events',
  agendaOf: (territory) => `Events · ${territory}`,
  status: (status) =>
    pick(
      {
        full: 'Full',
        cancelled: 'Cancelled',
        postponed: 'Postponed',
        rescheduled: 'New date',
        'moved-online': 'Moved online',
      },
      status,
      '',
    ),
  previously: (date) => `first planned on ${date}`,
  dateToCome: 'exact date to come',
  newDateToCome: 'new date to come',
  saveTheDate: 'Save the date',
  timeToCome: 'times to come',
  inGap: 'the clocks skip this hour that day',
  forYou: (text) => `Your time: ${text}`,
  series: 'Several dates',
  ongoing: 'On now',
  otherDates: 'and other dates after these',
  moreDates: (count) => `and ${String(count)} more ${plural(count, 'date', 'dates')}`,
  online: 'Online',
  hybrid: 'On site and online',
  remaining: (count) => `${String(count)} ${plural(count, 'place', 'places')} left`,
  remainingOf: (remaining, capacity) =>
    `${String(remaining)} of ${String(capacity)} ${plural(capacity, 'place', 'places')} left`,
  capacity: (count) => `${String(count)} ${plural(count, 'place', 'places')} in all`,
  waitingList: 'Waiting list',
  joinWaitingList: 'Join the waiting list',
  joinWaitingListFor: (title) => `Join the waiting list: ${title}`,
  register: 'Register',
  registerFor: (title) => `Register: ${title}`,
  registerUntil: (date) => `Register until ${date}`,
  registerFrom: (date) => `Registration opens on ${date}`,
  registrationClosed: 'Registration closed',
  joinOnline: 'Connection link',
  moreAbout: 'Read more',
  moreAboutEvent: (title) => `Read more: ${title}`,
  organizers: 'Organised by',
  partners: 'Partners',
  programme: 'Programme',
  audiences: 'For',
  price: 'Price',
  access: 'Accessibility',
  clock: (hours, minutes) => `${String(hours)}:${String(minutes).padStart(2, '0')}`,
  ofZone: (zone) => `(${zone})`,
  addToCalendar: 'Add to my calendar',
  addToCalendarOf: (title) => `Add to my calendar: ${title}`,
  tellMe: 'Tell me of the next edition',
  tellMeOf: (title) => `Tell me of the next edition (${title})`,
  noneFound: 'No result for these criteria.',
  filterEvents: 'Filters',
  subscribe: 'Subscribe',
  details: 'Details',
  nextEvent: 'Next event',
  view: (view) => pick({ list: 'List', month: 'Month' }, view),
  views: 'Layout',
  partFailed: 'This part could not be loaded. Try again.',

  phase: (phase) =>
    pick(
      {
        externe: 'Medical student',
        socle: 'Intern, first phase',
        approfondissement: 'Intern, advanced phase',
        consolidation: 'Junior doctor',
        remplacant: 'Locum',
        installation: 'Planning to set up',
      },
      phase,
    ),
};
