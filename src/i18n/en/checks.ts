/** English sentences of the publisher's checks. */
import type { CheckWords } from '../fr/checks.js';

const quoted = (text: string) => (text ? ` (${text})` : '');

export const sentences: CheckWords['sentences'] = {
  'written-otherwise': (detail) => `understood, but written otherwise${quoted(detail)}.`,
  'unknown-field': () => 'the format has no such field: it is not read.',
  'unknown-word': (detail) =>
    `this word is not in the list of the format${quoted(detail)}: it is shown as written.`,
  'no-consent': () => 'a person is named without the date of their consent.',
  'personal-mailbox': (detail) =>
    `this address is a person’s, or of a public mail service${quoted(detail)}.`,
  'http-link': (detail) => `this link is not secure${quoted(detail)}.`,
  'bad-link': (detail) => `this link cannot be opened${quoted(detail)}: it is shown as text.`,
  spaces: (detail) => `there are spaces around this value${quoted(detail)}.`,
  'two-values': (detail) => `two values in one field${quoted(detail)}.`,
  hours: (detail) => `these hours are not understood${quoted(detail)}: “open” will never be shown.`,
  'outside-france': (detail) => `this point is outside of France${quoted(detail)}.`,
  'outside-territory': (detail) =>
    `this point is more than 5 km from its territory${quoted(detail)}.`,
  'too-long': (detail) => `this text is very long (${detail} characters).`,
  html: (detail) => `HTML code in the text${quoted(detail)}: it is taken out when shown.`,
  'no-alt': () => 'the image has no alternative text (alt).',
  'no-end': () => 'the event has no end.',
  'no-outline': () => 'this territory has no outline: it is in the lists, not on the map.',
  'no-referent': () => 'no référent for this territory.',
  'no-place': () => 'neither coordinates nor town: this record is not on the map.',
  double: (detail) => `seems to be in the data twice (${detail}).`,
  expired: (detail) => `not valid since ${detail}: the record is no longer shown.`,
  stale: (detail) => `verified more than a year and a half ago${quoted(detail)}.`,
  'never-verified': () => 'no date of verification.',
  'aid-without-end': () => 'an aid without an end of validity: amounts change every year.',
  'aid-without-source': () => 'an aid without a source: nobody can verify it.',
  'aid-without-dates': () =>
    'an aid without validity dates or source: amounts and schemes change every year.',
  'no-report': () => 'the dataset does not say to whom mistakes can be reported.',
  'odd-year': (detail) => `this year is surprising${quoted(detail)}.`,
  loop: (detail) => `this territory is part of itself (${detail}).`,
  'far-from-code': (detail) =>
    `this point is more than 30 km away from the département of its postcode (${detail}).`,
  'several-meant': (detail) =>
    `several records have this name${quoted(detail)}: the first is taken.`,
  'no-publisher': () => 'the dataset does not say who publishes it, nor where to report a mistake.',
  'no-file': (detail) => `there is no such file beside the dataset${quoted(detail)}.`,
  'too-big': (detail) => `the file has ${detail} MB: the elements refuse more than 20 MB.`,
};

export const remedies: CheckWords['remedies'] = {
  empty: 'Fill in this field, or take it out.',
  'unknown-field': 'Check its name, or put it under “x”.',
  'unknown-word': 'Correct it, or declare it with its label (kinds, themes, phases or audiences).',
  'no-consent': 'Add consent with the date, or give the role only.',
  'personal-mailbox': 'Prefer the mailbox of a function, such as referent.48@example.org.',
  'http-link': 'Write https:// if the site accepts it.',
  'bad-link': 'Write a whole address, such as https://example.org/.',
  'two-values': 'Keep one; the other goes to contact.other.',
  hours: 'Example: Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00.',
  'outside-france': 'Check longitude and latitude; example: [3.5, 44.518].',
  'outside-territory': 'Check the coordinates, or the territory.',
  'too-long': 'Shorten it, or put the rest on a page that is linked.',
  html: 'Write plain text; an empty line parts paragraphs.',
  'no-alt': 'Describe the image in a sentence.',
  'no-end': 'Add end: without it, calendars book an hour.',
  'no-outline':
    'Add its outline (GeoJSON, in geometry), or make it of its communes with the command geometry.',
  'no-referent': 'Add a record, or a vacant post (status: "vacant").',
  'no-place': 'Add the town and its postcode at least.',
  double: 'Keep one of the two records.',
  expired: 'Update the date, or take the record out.',
  stale: 'Check the record, then write today’s date to verifiedOn.',
  'never-verified': 'Add verifiedOn, such as 2026-11-03.',
  'aid-without-end': 'Add validUntil.',
  'aid-without-source': 'Add source.',
  'aid-without-dates': 'Add validUntil and source.',
  'no-publisher': 'Add publisher, with name and email or reportUrl.',
  'no-file': 'Correct the address, or add the file.',
  'no-report': 'Add publisher.email or publisher.reportUrl.',
  'odd-year': 'Check the year.',
  loop: 'Correct partOf of one of them.',
  'far-from-code': 'Check the coordinates, or the postcode.',
  'several-meant': 'Write the id of the right one.',
  'too-big': 'Split it with the command split.',
};

export const levels: CheckWords['levels'] = {
  error: 'Error',
  warning: 'To correct',
  advice: 'Advice',
};
