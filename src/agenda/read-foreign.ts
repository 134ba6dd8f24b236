/** What reads the calendars of others, by what they hold: what a dataset says of their format may be wrong. */
import { DatasetLoadError } from '../data/errors.js';
import type { ForeignReader } from '../load/foreign-files.js';
import { diagnoseText, refuseOtherFormat } from '../data/diagnose.js';
import { isCalendar, readCalendar } from './read-calendar.js';
import { openAgendaEvents, readOpenAgenda } from './read-open-agenda.js';

export const readForeign: ForeignReader = (text, source, url) => {
  if (isCalendar(text)) return readCalendar(text, source, url);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const { code, detail } = diagnoseText(text);
    throw new DatasetLoadError(code, url, detail, error);
  }
  if (openAgendaEvents(json)) return readOpenAgenda(json, source, url);
  refuseOtherFormat(json, url);
  throw new DatasetLoadError('not-a-calendar', url);
};
