/** English of `fr/agenda.ts`. */
import type { AgendaMessages } from '../fr/agenda.js';
import { pick } from '../pick.js';

export const agenda: AgendaMessages = {
  search: 'Search the events',
  searchHint: 'Title, place, organiser, theme',
  territory: 'Territory',
  allTerritories: 'All territories',
  found: (count) =>
    count === 0 ? 'No result.' : `${String(count)} result${count === 1 ? '' : 's'}`,
  add: 'Add to my calendar',
  addHelp: 'A copy as it is today. To follow changes, subscribe.',
  nextOnly: 'The links add the next date; the file holds them all.',
  service: (service) =>
    pick(
      {
        google: 'Google Calendar',
        outlook: 'Outlook.com',
        office365: 'Office 365',
        yahoo: 'Yahoo',
        webcal: 'Calendar of this phone or computer',
      },
      service,
    ),
  onService: (service, title) => `${service}: ${title}`,
  downloadIcs: 'Download the file (.ics)',
  downloadIcsOf: (title) => `Download the file (.ics): ${title}`,
  downloaded: 'Download started.',
  failed: 'That did not work. Try again in a moment.',
  subscribe: 'Subscribe to the events',
  subscribeHelp:
    'Your calendar follows the published file: dates that are added, moved or cancelled come by themselves.',
  whichFeed: 'Calendar to follow',
  copyAddress: 'Copy the address',
  copyAddressOf: (title) => `Copy the address of the subscription: ${title}`,
  addressCopied: 'Address copied.',
  copyFailed: 'Copy this address',
  noFeeds:
    'The publisher of these data offers no subscription. You can download the events shown here.',
  download: 'Download once',
  downloadHelp: 'The events shown now, with your filters. This copy will not follow changes.',
  downloadSelection: (count) =>
    `Download ${String(count)} ${count === 1 ? 'event' : 'events'} (.ics)`,
  nothingToDownload: 'None of the events shown has a precise date yet.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  today: 'Today',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  dayLabel: (date, count) =>
    count === 0 ? date : `${date}, ${String(count)} ${count === 1 ? 'event' : 'events'}`,
  moreOnDay: (count) => `+ ${String(count)}`,
  onDay: (date) => date,
  nothingOnDay: 'Nothing on that day.',
  wholeMonth: (count) =>
    `${String(count)} ${count === 1 ? 'event' : 'events'} without a day this month`,
};
