/**
 * An OpenAgenda export (API v2, `events.json`) as a dataset.
 * Field names: https://developers.openagenda.com/10-structures/event, read 2026-11.
 */
import type { ForeignDataset } from '../load/foreign-files.js';
import type { ForeignSource } from '../data/schema.js';
import { withoutEmpty } from '../data/without-empty.js';
import { asWords } from '../i18n/name-of.js';
import { plainMarkdown, plainText } from '../data/plain-text.js';

type Json = Record<string, unknown>;

/** `status` and `attendanceMode` are numbers there. */
const STATUSES = ['scheduled', 'rescheduled', 'moved-online', 'postponed', 'full', 'cancelled'];
const ATTENDANCES = ['onsite', 'online', 'hybrid'];
/** `state` of what its agenda has published; what waits or was refused has others. */
const PUBLISHED = 2;
/** Kinds of handicap that a place is ready for. */
const ACCESSIBILITY: Readonly<Record<string, string>> = {
  hi: 'handicap auditif',
  ii: 'handicap intellectuel',
  mi: 'handicap moteur',
  pi: 'handicap psychique',
  vi: 'handicap visuel',
};
/** Ages that are written for "no limit". */
const NO_MAX_AGE = 99;

/** The events of an export: in its envelope, or the bare list; `undefined` for anything else. */
export function openAgendaEvents(json: unknown): unknown[] | undefined {
  const list = isObject(json) ? json.events : json;
  if (!Array.isArray(list)) return undefined;
  const isEvent = (each: unknown) => isObject(each) && ('timings' in each || 'uid' in each);
  return list.length === 0 || list.some(isEvent) ? list : undefined;
}

export function readOpenAgenda(json: unknown, source: ForeignSource, url: string): ForeignDataset {
  const events = (openAgendaEvents(json) ?? []).filter(isObject);
  const title = source.title ?? new URL(url).hostname;
  const published = events.filter(
    ({ state, draft }) => (state ?? PUBLISHED) === PUBLISHED && !draft,
  );
  const total = isObject(json) ? Number(json.total) : NaN;
  return {
    json: {
      title,
      events: published.map((event) => toRecord(event, source, { label: title, url })),
    },
    // A page of a longer list.
    findings:
      total > events.length
        ? [
            {
              pointer: '',
              severity: 'warning',
              code: 'partial',
              detail: `${String(events.length)} / ${String(total)}`,
            },
          ]
        : [],
  };
}

function toRecord(event: Json, source: ForeignSource, provenance: Json): Json {
  const timings = listOf(event.timings).filter(isObject);
  const sessions = timings.map(({ begin, end }) => ({ start: begin, end }));
  const place = isObject(event.location) ? event.location : {};
  return withoutEmpty({
    id: event.uid === undefined ? undefined : String(event.uid as string | number),
    title: textOf(event.title),
    sessions,
    timeZone: event.timezone ?? place.timezone,
    status: STATUSES[Number(event.status) - 1],
    attendance: ATTENDANCES[Number(event.attendanceMode) - 1],
    onlineUrl: event.onlineAccessLink || undefined,
    location: withoutEmpty({
      name: place.name,
      address: place.address,
      postalCode: place.postalCode,
      city: place.city,
      inseeCode: place.insee,
      coordinates:
        typeof place.longitude === 'number' && typeof place.latitude === 'number'
          ? [place.longitude, place.latitude]
          : undefined,
      accessibility: accessibilityOf(event.accessibility),
    }),
    summary: textOf(event.description),
    description:
      [markdownOf(event.longDescription), ageOf(event.age), ...ownFieldsOf(event)]
        .filter(Boolean)
        .join('\n\n') || undefined,
    themes: keywordsOf(event.keywords),
    image: imageOf(event),
    url: pageOf(event),
    registration: registrationOf(event),
    territories: source.territories,
    updated: event.updatedAt,
    source: provenance,
  });
}

/** A text, or one per language: French, or the first there is. */
function textOf(value: unknown): string | undefined {
  const text = inFrench(value);
  return text === undefined ? undefined : plainText(text);
}

function markdownOf(value: unknown): string | undefined {
  const text = inFrench(value);
  return text === undefined ? undefined : plainMarkdown(text);
}

function inFrench(value: unknown): string | undefined {
  const text = isObject(value) ? (value.fr ?? Object.values(value)[0]) : value;
  return typeof text === 'string' && text ? text : undefined;
}

function keywordsOf(value: unknown): unknown[] {
  return listOf(isObject(value) ? (value.fr ?? Object.values(value)[0]) : value);
}

function accessibilityOf(value: unknown): string | undefined {
  const codes = Array.isArray(value)
    ? (value as unknown[])
    : isObject(value)
      ? Object.keys(value).filter((code) => value[code])
      : [];
  const names = codes.flatMap((code) =>
    typeof code === 'string' && Object.hasOwn(ACCESSIBILITY, code)
      ? (ACCESSIBILITY[code] ?? [])
      : [],
  );
  return names.join(', ') || undefined;
}

function ageOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const [min, max] = [Number(value.min ?? 0), Number(value.max ?? NO_MAX_AGE)];
  const isAge = (age: number) => Number.isInteger(age) && age >= 0 && age < 150;
  if (!isAge(min) || !isAge(max) || (min === 0 && max >= NO_MAX_AGE)) return undefined;
  if (max >= NO_MAX_AGE) return `À partir de ${String(min)} ans`;
  return min === 0 ? `Jusqu’à ${String(max)} ans` : `De ${String(min)} à ${String(max)} ans`;
}

/** Fields of every event; the others are those that an agenda has added. */
const COMMON = new Set(
  (
    'uid slug title description longDescription conditions keywords image imageCredits registration accessibility age ' +
    'timings firstTiming lastTiming nextTiming dateRange timezone location locationUid attendanceMode onlineAccessLink ' +
    'status state draft private featured createdAt updatedAt originAgenda agenda agendas links html canonicalUrl country ' +
    'creatorUid ownerUid lang languages references sourceAgendas member contributor motive origin category tags ' +
    'fileKey extIds addMethod relative passed type'
  ).split(' '),
);
const MAX_OWN_FIELDS = 20;

/** "Organisateur : CPTS": texts, numbers, and labels of choices. */
function ownFieldsOf(event: Json): string[] {
  return Object.entries(event)
    .filter(([name]) => !COMMON.has(name))
    .slice(0, MAX_OWN_FIELDS)
    .flatMap(([name, value]) => {
      const texts = (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((each) => {
        const label = isObject(each) && 'label' in each ? each.label : each;
        return typeof label === 'number' ? [String(label)] : (textOf(label) ?? []);
      });
      return texts.length ? [`${asWords(name)}\u00A0: ${texts.join(', ')}`] : [];
    });
}

/** The page of the event: as stated, in its agenda, or by its name alone. */
function pageOf({ canonicalUrl, slug, originAgenda }: Json): unknown {
  if (typeof canonicalUrl === 'string' && canonicalUrl) return canonicalUrl;
  if (typeof slug !== 'string' || slug === '') return undefined;
  const agenda =
    isObject(originAgenda) && typeof originAgenda.slug === 'string' ? [originAgenda.slug] : [];
  const path = [...agenda, 'events', slug].map(encodeURIComponent).join('/');
  return `https://openagenda.com/${path}`;
}

/** Its title stands beside it: a picture that nobody has described is told by nothing more. */
function imageOf({ image, imageCredits }: Json): Json | undefined {
  const url = isObject(image)
    ? typeof image.base === 'string' && typeof image.filename === 'string'
      ? image.base + image.filename
      : undefined
    : image;
  if (typeof url !== 'string' || url === '') return undefined;
  return withoutEmpty({ url, alt: '', credit: imageCredits || undefined });
}

function registrationOf({ registration, conditions }: Json): Json | undefined {
  const ways = new Map(
    listOf(registration)
      .filter(isObject)
      .map(({ type, value }) => [type, value]),
  );
  const found = withoutEmpty({
    url: ways.get('link'),
    email: ways.get('email'),
    phone: ways.get('phone'),
    price: textOf(conditions),
  });
  return Object.keys(found).length ? found : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
