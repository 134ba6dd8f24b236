/** An event as the plain texts that calendars take: title, place, description. Pure. */
import type { Dataset, Entry } from '../data/dataset.js';
import { partnerNames } from '../data/references.js';
import { placeText } from '../data/place-text.js';
import { safeUrl } from '../data/safe-url.js';
import type { AgendaEvent } from '../data/schema.js';
import type { Messages } from '../i18n/messages.js';
import { formatClock, formatDeadline } from './format-schedule.js';
import { isCalledOff, timeZoneOf } from './session.js';

/** The title with what one must not miss: "[Exemple] [Reporté] Séminaire". */
export function eventTitle(
  { title, status, illustrative }: Pick<AgendaEvent, 'title' | 'status' | 'illustrative'>,
  messages: Messages,
): string {
  const isOff = status !== undefined && isCalledOff({ status });
  const marks = [illustrative && messages.example, isOff && messages.status(status)];
  return [...marks.flatMap((mark) => (mark ? [`[${mark}]`] : [])), title].join(' ');
}

/** Where to go: the place, or the link of an event that is online only. */
export function eventPlace(record: AgendaEvent, messages: Messages): string {
  const { attendance, status, location, onlineUrl } = record;
  const place = placeText(location);
  const isOnline = attendance === 'online' || status === 'moved-online';
  if (isOnline || (!place && onlineUrl)) return safeUrl(onlineUrl)?.href ?? messages.online;
  return place;
}

/** Everything else, in paragraphs: what it is about, the programme, how to register, who organises. */
export function eventDescription(
  { record, origin }: Entry<AgendaEvent>,
  dataset: Dataset,
  messages: Messages,
): string {
  const { summary, description, registration, onlineUrl, url, source, location } = record;
  const timeZone = timeZoneOf(record, origin);
  const line = (label: string, text: string | undefined) =>
    text ? messages.labelled(label, text) : '';
  const { closes, price } = registration ?? {};
  const facts = [
    line(
      messages.register,
      [registration?.url, registration?.email, registration?.phone].filter(Boolean).join(' · '),
    ),
    closes ? messages.registerUntil(formatDeadline(closes, messages, timeZone)) : '',
    line(messages.price, price),
    line(messages.joinOnline, onlineUrl),
    line(messages.access, location?.accessibility),
    line(messages.organizers, partnerNames(dataset, record.organizers, origin).join(', ')),
    line(messages.partners, partnerNames(dataset, record.partners, origin).join(', ')),
    line(messages.moreAbout, url),
    source ? messages.sourceLabel(source.label) : '',
  ];
  return [summary, description, programmeText(record, timeZone, messages), lines(facts)]
    .filter(Boolean)
    .join('\n\n');
}

function programmeText(
  { programme }: AgendaEvent,
  timeZone: string,
  messages: Messages,
): string | undefined {
  if (!programme?.length) return undefined;
  const items = programme.map(({ start, end, title, speakers }) => {
    const clock = [start, end]
      .flatMap((text) => (text ? [formatClock(text, messages, timeZone)] : []))
      .join(' – ');
    const what = [title, speakers?.join(', ')].filter(Boolean).join(', ');
    return `- ${clock ? messages.labelled(clock, what) : what}`;
  });
  return lines([messages.programme, ...items]);
}

function lines(texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n');
}
