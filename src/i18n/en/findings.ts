/** English sentences by finding code. */
import type { labels as frenchLabels, sentences as french } from '../fr/findings.js';

export const sentences: Record<keyof typeof french, (detail: string) => string> = {
  required: (detail) => `“${detail}” is missing.`,
  type: (detail) => `unexpected value${detail ? ` (${detail})` : ''}.`,
  empty: () => 'the text is empty.',
  number: () => 'a number is expected.',
  integer: (detail) => `a whole number is expected (${detail}).`,
  count: (detail) => `a whole number, zero or more, is expected (${detail}).`,
  object: () => 'an object is expected.',
  date: (detail) => `this date does not exist or is not written YYYY-MM-DD (${detail}).`,
  month: (detail) => `this month is not written YYYY-MM (${detail}).`,
  'date-or-date-time': (detail) =>
    `this date does not exist or is not written YYYY-MM-DD or YYYY-MM-DDTHH:MM (${detail}).`,
  'partial-date': (detail) => `a year, a month or a date is expected (${detail}).`,
  time: (detail) => `a time HH:MM is expected (${detail}).`,
  rrule: (detail) =>
    `unknown recurrence rule: an RRULE with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY is expected (${detail}).`,
  'time-zone': (detail) => `unknown time zone (${detail}).`,
  language: (detail) => `unknown language tag (${detail}).`,
  version: (detail) => `unknown format version (${detail}).`,
  email: (detail) => `this e-mail address is not valid (${detail}).`,
  coordinates: () => 'these coordinates are not a pair [longitude, latitude] in degrees.',
  'coordinates-swapped': () => 'longitude and latitude seem swapped: longitude comes first.',
  'coordinates-lambert93': () =>
    'these coordinates seem to be Lambert-93: WGS 84 degrees are expected.',
  'coordinates-comma': (detail) => `four numbers instead of two (${detail}): decimal commas?`,
  'coordinates-zero': () => 'these coordinates (0, 0) are in the sea off Africa.',
  level: (detail) => `unknown level (${detail}): the territory is listed, not drawn.`,
  code: (detail) =>
    `this code belongs to no outline (${detail}): the territory is listed, not drawn.`,
  geometry: (detail) =>
    `this outline is not a GeoJSON area that can be drawn${detail ? ` (found: ${detail})` : ''}.`,
  'name-or-role': () => 'a name or a role is expected.',
  'actor-or-name': () => 'the id of an actor or a name is expected.',
  'start-sessions-or-month': () => 'a start, sessions or a month is expected.',
  'end-before-start': (detail) => `the end comes before the start (${detail}).`,
  'not-a-list': () => 'a list is expected.',
  'duplicate-id': (detail) => `the id “${detail}” is taken: the first record is kept.`,
  'dangling-reference': (detail) => `“${detail}” names no record.`,
  places: (detail) => `this number of places is impossible (${detail}).`,
  'private-events': (detail) =>
    `private or confidential events of this calendar, which are not shown: ${detail}.`,
  partial: (detail) =>
    `this file gives only a part of the events (${detail}). Ask the export for all of them, for example with size=300.`,
  duration: (detail) => `this duration is not possible (${detail}): it is ignored.`,
  'too-many': (detail) =>
    `too many dates or changes for one series: those that follow are not read (${detail}).`,
  misspelt: (detail) => `there is no such field: it is read as “${detail}”.`,
  future: (detail) => `this date is in the future (${detail}).`,
  phone: (detail) => `this number is not complete (${detail}): nobody can call it.`,
  encoding: (detail) => `${detail} unreadable characters: the file is probably not UTF-8.`,
  'include-failed': (detail) => `this file could not be read (${detail}).`,
};

export const labels: typeof frenchLabels = {
  quoted: (text) => `“${text}”`,
  understood: (text) => `understood, but written in another way (${text}).`,
  write: (text) => `Write ${text}.`,
  oneOf: (values) => `Possible values: ${values}.`,
  item: (number) => `no. ${String(number)}`,
};

export const remedies: Readonly<Record<string, string>> = {
  required: 'Add this field.',
  'coordinates-lambert93': 'Convert them to longitude and latitude.',
  coordinates: 'Example: [3.5, 44.518].',
  'coordinates-zero': 'Take them out, or write the real ones.',
  level:
    'Possible values: region, departement, arrondissement-municipal, epci, commune, cpts, ght, other.',
  code: 'Write the INSEE code, such as "48" or "2A", or add an outline (geometry).',
  geometry: 'Give a closed Polygon or MultiPolygon.',
  rrule: 'Example: FREQ=WEEKLY;BYDAY=TH.',
  'time-zone': 'Example: Europe/Paris.',
  language: 'Example: fr.',
  version: 'Write "1".',
  email: 'One address only, such as contact@example.org.',
  'dangling-reference': 'Write the id of a record of this file.',
  'duplicate-id': 'Give the second record another id.',
  'not-a-list': 'Put the records between square brackets: [ … ].',
  misspelt: 'Correct the name of the field.',
  future: 'Write the day of the check.',
  phone: 'Write ten digits, for example 04 67 00 00 00.',
  encoding: 'Save the file as UTF-8.',
  'end-before-start': 'Correct the start or the end.',
  count: 'Write a number without quotation marks.',
  date: 'Check the day and the month; example: 2027-01-14.',
  'date-or-date-time': 'Check the day, the month and the time; example: 2027-01-14T20:30.',
  time: 'Example: 20:30.',
  duration: 'Correct it in the calendar it comes from; example: PT2H, or an end.',
  'too-many': 'Tell whoever keeps this calendar.',
  type: 'The reference of the format, in the guide, says what is possible.',
  places: 'The places left are no more than the places there are, which are not zero.',
  'start-sessions-or-month': 'Add start, such as "2027-01-14T18:30".',
};

export const collections: Readonly<Record<string, string>> = {
  territories: 'Territory',
  referents: 'Contact',
  actors: 'Organisation',
  projects: 'Project',
  openings: 'Opening',
  events: 'Event',
  resources: 'Resource',
  cases: 'Case',
  walks: 'Walk',
  sources: 'Source',
  include: 'Included file',
  feeds: 'Feed',
  indicators: 'Indicator',
};

/** English has the names of the fields themselves. */
export const fields: Readonly<Record<string, string>> = {};
