/**
 * Calendar files to subscribe to, for a publisher to put beside the dataset: the whole agenda, and one file per
 * territory, theme and audience that has events. Pure: gives texts, writes nothing. Past events stay, so that a feed is
 * never empty and keeps what people have in their calendars.
 */
import { slug } from './table/slug.js';
import { loadDates, scheduleOf, type ScheduledEvent } from '../agenda/schedule.js';
import { writeCalendar } from '../agenda/write-calendar.js';
import type { Dataset, Entry } from '../data/dataset.js';
import type { AgendaEvent } from '../data/schema.js';
import type { Messages } from '../i18n/messages.js';
import { nameOf } from '../i18n/name-of.js';

export interface FeedFile {
  /** `agenda.ics`, `agenda-territoire-48.ics`, ... */
  fileName: string;
  /** What the file is called in a calendar. */
  title: string;
  /** Ids of what it is limited to; all absent for the whole agenda. */
  territory?: string;
  theme?: string;
  audience?: string;
  /** The file: UTF-8, lines ended by CRLF. Of equal data, equal bytes. */
  text: string;
}

type Limit = Pick<FeedFile, 'territory' | 'theme' | 'audience'>;

/** How often calendars should look again. */
const REFRESH_HOURS = 12;

/** The feeds of a dataset. Events of which only the month is known are in none. */
export async function feedFiles(dataset: Dataset, messages: Messages): Promise<FeedFile[]> {
  await loadDates();
  const names = new Set<string>();
  const [origin] = dataset.origins;
  const whole = origin?.publisher?.name ?? origin?.title ?? messages.agenda;
  const feed = (
    entries: readonly Entry<AgendaEvent>[],
    kind: string,
    limit: Limit,
    label?: string,
  ): FeedFile[] => {
    const title = [...new Set([messages.agenda, label ?? whole])].join(' · ');
    const text = writeCalendar(scheduled(entries), {
      dataset,
      messages,
      feed: { title, refreshHours: REFRESH_HOURS },
    });
    if (text === undefined) return [];
    const id = limit.territory ?? limit.theme ?? limit.audience ?? '';
    return [{ fileName: uniqueName([kind, id], names), title, ...limit, text }];
  };
  const { events } = dataset;
  return [
    ...feed(events, '', {}),
    ...[...dataset.territories.values()].flatMap(({ id, record }) =>
      feed(dataset.concerning(events, id), 'territoire', { territory: id }, record.name),
    ),
    ...idsOf(events, 'themes').flatMap((theme) =>
      feed(
        events.filter(({ record }) => record.themes?.includes(theme)),
        'theme',
        { theme },
        nameOf(dataset, 'themes', theme),
      ),
    ),
    ...idsOf(events, 'audiences').flatMap((audience) =>
      feed(
        events.filter(({ record }) => record.audiences?.includes(audience)),
        'public',
        { audience },
        nameOf(dataset, 'audiences', audience),
      ),
    ),
  ];
}

function scheduled(entries: readonly Entry<AgendaEvent>[]): ScheduledEvent[] {
  return entries.flatMap((entry) => {
    const schedule = scheduleOf(entry);
    return schedule ? [{ entry, schedule }] : [];
  });
}

function idsOf(entries: readonly Entry<AgendaEvent>[], field: 'themes' | 'audiences'): string[] {
  return [...new Set(entries.flatMap(({ record }) => record[field] ?? []))].sort();
}

/** A name of plain letters; ids that differ in nothing else get a number. */
function uniqueName(parts: readonly string[], taken: Set<string>): string {
  const stem = ['agenda', ...parts].map(slug).filter(Boolean).join('-');
  let name = stem;
  for (let number = 2; taken.has(name); number++) name = `${stem}-${String(number)}`;
  taken.add(name);
  return `${name}.ics`;
}
