/**
 * An OpenAgenda export (API v2, `events.json`) as a dataset.
 * Field names: https://developers.openagenda.com/10-structures/event, read 2026-11.
 */
import { DatasetLoadError } from '../data/errors.js';
import type { ForeignSource } from '../data/schema.js';
import { withoutEmpty } from '../data/without-empty.js';
import { plainText } from './plain-text.js';

type Json = Record<string, unknown>;

/** `status` and `attendanceMode` are numbers there. */
const STATUSES = ['scheduled', 'rescheduled', 'moved-online', 'postponed', 'full', 'cancelled'];
const ATTENDANCES = ['onsite', 'online', 'hybrid'];

/** @throws {DatasetLoadError} `not-a-calendar` for text that is no such export */
export function readOpenAgenda(text: string, source: ForeignSource, url: string): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DatasetLoadError('not-a-calendar', url, undefined, error);
  }
  const events = isObject(json) ? json.events : undefined;
  if (!Array.isArray(events)) throw new DatasetLoadError('not-a-calendar', url);
  const title = source.title ?? new URL(url).hostname;
  return {
    title,
    events: events.filter(isObject).map((event) => toRecord(event, source, { label: title, url })),
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
    }),
    summary: textOf(event.description),
    description: textOf(event.longDescription),
    themes: keywordsOf(event.keywords),
    image: imageOf(event),
    url: event.canonicalUrl,
    registration: registrationOf(event),
    territories: source.territories,
    updated: event.updatedAt,
    source: provenance,
  });
}

/** A text, or one per language: French, or the first there is. */
function textOf(value: unknown): string | undefined {
  const text = isObject(value) ? (value.fr ?? Object.values(value)[0]) : value;
  return typeof text === 'string' && text ? plainText(text) : undefined;
}

function keywordsOf(value: unknown): unknown[] {
  return listOf(isObject(value) ? (value.fr ?? Object.values(value)[0]) : value);
}

function imageOf({ image, imageCredits, title }: Json): Json | undefined {
  const url = isObject(image)
    ? typeof image.base === 'string' && typeof image.filename === 'string'
      ? image.base + image.filename
      : undefined
    : image;
  if (typeof url !== 'string' || url === '') return undefined;
  return withoutEmpty({ url, alt: textOf(title) ?? '', credit: imageCredits || undefined });
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
