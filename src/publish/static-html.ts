/**
 * What the elements show as plain HTML, to stand between their tags: there before any script and without it, for search
 * engines and for whoever has no script. The elements take its place.
 */
import { formatSchedule, shownSessions } from '../agenda/format-schedule.js';
import { jsonLd } from '../agenda/json-ld.js';
import { loadDates, splitAgenda, takesPlace, type ScheduledEvent } from '../agenda/schedule.js';
import { parsePhones } from '../contact/phone.js';
import type { Dataset, Entry } from '../data/dataset.js';
import { currentOf } from '../data/freshness.js';
import { safeUrl } from '../data/safe-url.js';
import type { Actor, Opening, Referent, Resource, Territory } from '../data/schema.js';
import { kindMessages } from '../i18n/fr/kind.js';
import type { Messages } from '../i18n/messages.js';
import { nameOf } from '../i18n/name-of.js';
import { TAGS, type Tag } from '../page/tags.js';
import reference from '../../docs/reference.json';

export interface StaticHtmlOptions {
  dataset: Dataset;
  messages: Messages;
  /** Address of the dataset, as the page writes it. */
  src: string;
  /** Id of the territory that the page speaks of. */
  territory?: string;
  nowMs: number;
}

/** Records of one list: a page is no register. */
const MAX_RECORDS = 50;
const MAX_EVENTS = 20;

/**
 * The element with its content, ready to be pasted. What would be higher than what the page reserves for the element folds,
 * so that nothing moves when the element takes its place.
 */
export async function staticHtml(tag: Tag, options: StaticHtmlOptions): Promise<string> {
  await loadDates();
  const { src, territory, messages } = options;
  const { heightPx } = reference.elements[tag];
  const attributes = [
    ['src', src],
    ...(territory === undefined ? [] : [['territory', territory]]),
    // It fills the window.
    [
      'style',
      `display:block;min-height:${tag === 'territory-explorer' ? '100vh' : `${String(heightPx)}px`}`,
    ],
  ].map(([name, value = '']) => ` ${name}="${escape(value)}"`);
  const items = PARTS[tag].flatMap((part) => part(options));
  const seen = fitting(items, heightPx);
  const more = items.length - seen;
  const content = [
    list(items.slice(0, seen)),
    more > 0 &&
      `<details>\n<summary>${escape(messages.showMore(more))}</summary>\n${list(items.slice(seen))}\n</details>`,
    tag === 'event-list' && structuredData(options),
  ].filter(Boolean);
  return `<${tag}${attributes.join('')}>\n${content.join('\n')}\n</${tag}>\n`;
}

/** A line of a phone of 320 px, in letters, and what browsers make of a line and of a list without any style. */
const LINE = { letters: 30, heightPx: 20, listPx: 34 };

/** How many items stand within a height, on the narrowest screens too; one at least. */
function fitting(items: readonly string[], heightPx: number): number {
  // What folds has a line of its own.
  let leftPx = heightPx - LINE.listPx - 2 * LINE.heightPx;
  const first = items.findIndex((item) => {
    const lines = item
      .split(/<li>/)
      .map((each) => Math.ceil(each.replace(/<[^>]*>/g, '').length / LINE.letters));
    leftPx -= lines.reduce((sum, each) => sum + each, 0) * LINE.heightPx;
    return leftPx < 0;
  });
  return first < 0 ? items.length : Math.max(1, first);
}

export function isTag(text: string): text is Tag {
  return TAGS.some((tag) => tag === text);
}

/** Items of one list. */
type Part = (options: StaticHtmlOptions) => string[];

const PARTS: Readonly<Record<Tag, readonly Part[]>> = {
  'territory-map': [territories],
  'territory-explorer': [territories, openings, agenda, actors, resources],
  'territory-sheet': [ownTerritory, referents, openings, agenda, resources],
  'referent-card': [referents],
  'event-list': [agenda],
  'actor-list': [actors],
  'resource-finder': [resources],
};

/** The records that concern the territory of the page, or all. */
function concerning<T>({ dataset, territory }: StaticHtmlOptions, entries: readonly Entry<T>[]) {
  return territory === undefined ? entries : dataset.concerning(entries, territory);
}

function todayOf({ nowMs }: StaticHtmlOptions): string {
  return new Date(nowMs).toISOString().slice(0, 10);
}

function list(items: readonly string[]): string {
  return items.length ? `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>` : '';
}

function ownTerritory({ dataset, territory }: StaticHtmlOptions): string[] {
  const entry = territory === undefined ? undefined : dataset.territories.get(territory);
  return entry ? [territoryText(entry.record)] : [];
}

function territoryText({ name, summary }: Territory): string {
  return [`<strong>${escape(name)}</strong>`, summary && escape(summary)]
    .filter(Boolean)
    .join(' · ');
}

/** Every territory with its référents: what the map says. */
function territories(options: StaticHtmlOptions): string[] {
  const { dataset } = options;
  return [...dataset.territories.values()].slice(0, MAX_RECORDS).map(({ id, record }) => {
    const own = list(dataset.referentsOf(id).map((entry) => referentText(entry, options)));
    return [territoryText(record), own].filter(Boolean).join('\n');
  });
}

function referents(options: StaticHtmlOptions): string[] {
  const { dataset, territory } = options;
  const own = territory === undefined ? dataset.referents : dataset.referentsOf(territory);
  return own.slice(0, MAX_RECORDS).map((entry) => referentText(entry, options));
}

function referentText({ record }: Entry<Referent>, { messages }: StaticHtmlOptions): string {
  const { name, role, organisation, availability, illustrative } = record;
  return words([
    illustrative && escape(messages.example),
    `<strong>${escape(name ?? role ?? '')}</strong>`,
    name === undefined ? undefined : role && escape(role),
    organisation && escape(organisation),
    ...contacts(record),
    availability && escape(availability),
  ]);
}

function contacts({ contact }: Pick<Referent | Actor | Opening, 'contact'>): string[] {
  const { email, phone, website, booking } = contact ?? {};
  const phones = phone === undefined ? [] : parsePhones(phone);
  return [
    ...(email === undefined ? [] : [link(`mailto:${email}`, email)]),
    ...phones.map(({ dial, display }) => link(`tel:${dial}`, display)),
    ...[website, booking].flatMap((url) => (url === undefined ? [] : [link(url, url)])),
  ];
}

/** A link; the text alone where the address cannot be opened. */
function link(address: string, text: string): string {
  const url = safeUrl(address);
  return url ? `<a href="${escape(url.href)}">${escape(text)}</a>` : escape(text);
}

function words(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function upcomingOf(options: StaticHtmlOptions): ScheduledEvent[] {
  const { upcoming } = splitAgenda(concerning(options, options.dataset.events), options.nowMs);
  return upcoming.slice(0, MAX_EVENTS);
}

function agenda(options: StaticHtmlOptions): string[] {
  const { messages, nowMs } = options;
  return upcomingOf(options).map((event) => {
    const { record } = event.entry;
    const { name, address, postalCode, city } = record.location ?? {};
    const place = [name, address, [postalCode, city].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', ');
    return words([
      record.illustrative && escape(messages.example),
      `<strong>${record.url === undefined ? escape(record.title) : link(record.url, record.title)}</strong>`,
      takesPlace(event) ? '' : escape(messages.status(record.status ?? '')),
      escape(formatSchedule(event.schedule, messages, nowMs).join(', ')),
      escape(laterDates(event, messages, nowMs)),
      escape(place),
      record.registration?.url !== undefined && link(record.registration.url, messages.register),
    ]);
  });
}

/** That a series has more dates than are told; one without end does not say how many. */
function laterDates({ entry, schedule }: ScheduledEvent, messages: Messages, nowMs: number) {
  const coming = schedule.sessions.filter(({ endMs }) => endMs > nowMs).length;
  const rest = coming - shownSessions(schedule, nowMs).length;
  const { rrule } = entry.record.recurrence ?? {};
  if (rest <= 0) return '';
  const isEndless = rrule !== undefined && !/COUNT|UNTIL/i.test(rrule);
  return isEndless ? messages.otherDates : messages.moreDates(rest);
}

/** The same events for search engines; the element puts its own in its place. */
function structuredData(options: StaticHtmlOptions): string {
  const { dataset, messages, nowMs } = options;
  const data = jsonLd(upcomingOf(options), dataset, messages, nowMs);
  if (!data) return '';
  // What would end the script is written otherwise.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json" data-json-ld>${json}</script>`;
}

function actors(options: StaticHtmlOptions): string[] {
  const { dataset, messages } = options;
  const own = currentOf(concerning(options, dataset.actors), todayOf(options));
  return own.slice(0, MAX_RECORDS).map(({ record }) => {
    const { name, kind, location = {} } = record as Actor;
    const { address, postalCode, city } = location;
    return words([
      `<strong>${escape(name)}</strong>`,
      kind && escape(nameOf(dataset, 'kinds', kind, kindMessages(messages).actorKind)),
      escape([address, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')),
      ...contacts(record),
    ]);
  });
}

function openings(options: StaticHtmlOptions): string[] {
  const own = currentOf(concerning(options, options.dataset.openings), todayOf(options));
  return own
    .slice(0, MAX_RECORDS)
    .map(({ record }) =>
      words([
        `<strong>${record.url === undefined ? escape(record.title) : link(record.url, record.title)}</strong>`,
        record.profession && escape(record.profession),
        record.description && escape(record.description),
        ...contacts(record),
      ]),
    );
}

function resources(options: StaticHtmlOptions): string[] {
  const own = currentOf(concerning(options, options.dataset.resources), todayOf(options));
  return own.slice(0, MAX_RECORDS).map(({ record }) => {
    const { title, url, summary, provider } = record as Resource;
    return words([
      `<strong>${url === undefined ? escape(title) : link(url, title)}</strong>`,
      summary && escape(summary),
      provider && escape(provider),
    ]);
  });
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
