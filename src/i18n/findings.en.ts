/** English sentences by finding code. */
import type { sentences as french } from './findings.fr.js';

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
  geometry: () => 'this outline is not a GeoJSON geometry that can be drawn.',
  'name-or-role': () => 'a name or a role is expected.',
  'actor-or-name': () => 'the id of an actor or a name is expected.',
  'start-sessions-or-month': () => 'a start, sessions or a month is expected.',
  'end-before-start': (detail) => `the end comes before the start (${detail}).`,
  'not-a-list': () => 'a list is expected.',
  'duplicate-id': (detail) => `the id “${detail}” is taken: the first record is kept.`,
  'dangling-reference': (detail) => `“${detail}” names no record.`,
  encoding: (detail) => `${detail} unreadable characters: the file is probably not UTF-8.`,
  'include-failed': (detail) => `this file could not be read (${detail}).`,
};
