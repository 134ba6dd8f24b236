/** What reads the calendars of others, by their format. */
import type { ForeignReader } from '../data/foreign-files.js';
import { readCalendar } from './read-calendar.js';
import { readOpenAgenda } from './read-open-agenda.js';

export const readForeign: ForeignReader = (text, source, url) =>
  source.kind === 'openagenda'
    ? readOpenAgenda(text, source, url)
    : readCalendar(text, source, url);
