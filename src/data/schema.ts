/**
 * The one definition of the dataset: TypeScript types, the tolerant reader and the published JSON Schema
 * all come from here. Descriptions and examples live in `schema-docs.ts`, which no visitor downloads.
 *
 * A `check` message is the finding's code (see `findings.ts`); `code@field` names the field that has to go.
 */
import * as v from 'valibot';
import { isDate, isDateOrDateTime, isDateTime, isMonth, isPartialDate } from './dates.js';
import { isLine, isLngLat, isPlacedArea, type Bounds, type LngLat } from './geojson.js';
import type { LineString, MultiPolygon, Polygon } from 'geojson';

/** Entries without a prototype: valibot walks them with `for…in`, and pages there are that extend `Object.prototype`. */
const object = <const E extends v.ObjectEntries>(entries: E) =>
  v.object(Object.assign(Object.create(null) as E, entries));

const text = v.string();
const texts = v.optional(v.array(text));
const optionalText = v.optional(text);
const requiredText = v.pipe(
  text,
  v.check((value) => value !== '', 'empty'),
);
const flag = v.optional(v.boolean());
const integer = v.pipe(
  v.number(),
  v.check((value) => Number.isInteger(value), 'integer'),
);
const count = v.pipe(
  v.number(),
  v.check((value) => Number.isInteger(value) && value >= 0, 'count'),
);
const date = v.pipe(text, v.check(isDate, 'date'));
const month = v.pipe(text, v.check(isMonth, 'month'));
const dateOrDateTime = v.pipe(text, v.check(isDateOrDateTime, 'date-or-date-time'));
const partialDate = v.pipe(text, v.check(isPartialDate, 'partial-date'));
/** Free or local time of a programme item: a date and time, or `HH:MM`. */
const clock = v.pipe(
  text,
  v.check((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value) || isDateTime(value), 'time'),
);
const language = v.pipe(
  text,
  v.check((value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/i.test(value), 'language'),
);

/** `[longitude, latitude]`, WGS 84 degrees. */
export const coordinates = v.custom<LngLat>(isLngLat, 'coordinates');
export const area = v.custom<Polygon | MultiPolygon>(isPlacedArea, 'geometry');
export const line = v.custom<LineString>(isLine, 'geometry');
/** Extension data: never displayed, never walked. */
const extension = v.custom<object>((value) => isObject(value), 'object');

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Number of records by collection name. */
export const counts = v.custom<Record<string, number>>(
  (value) =>
    isObject(value) && Object.values(value).every((each) => Number.isInteger(each) && each >= 0),
  'count',
);
/** `[west, south, east, north]` in degrees. */
export const bounds = v.custom<Bounds>(
  (value) => Array.isArray(value) && value.length === 4 && value.every(Number.isFinite),
  'coordinates',
);

const recordSource = object({ label: requiredText, url: optionalText });

/** What every record may carry besides its own fields. */
const common = {
  verifiedOn: v.optional(date),
  validFrom: v.optional(date),
  validUntil: v.optional(date),
  source: v.optional(recordSource),
  updated: v.optional(dateOrDateTime),
  illustrative: flag,
  x: v.optional(extension),
};

const link = object({ label: requiredText, url: text });
const links = v.optional(v.array(link));
const image = object({ url: requiredText, alt: text, credit: optionalText });

const contact = object({
  email: v.optional(
    v.pipe(
      text,
      v.check((value) => /^[^\s@,;]+@[^\s@,;]+$/.test(value), 'email'),
    ),
  ),
  phone: optionalText,
  website: optionalText,
  booking: optionalText,
  other: texts,
});

const publisher = object({
  name: requiredText,
  url: optionalText,
  logo: optionalText,
  email: optionalText,
  reportUrl: optionalText,
});

const attribution = object({ label: requiredText, url: optionalText });

const amount = v.optional(v.pipe(v.number(), v.minValue(0)));

const include = object({
  url: requiredText,
  territory: optionalText,
  title: optionalText,
  counts: v.optional(counts),
  kinds: v.optional(counts),
  placed: amount,
  bounds: v.optional(bounds),
  center: v.optional(coordinates),
  bytes: amount,
  totalBytes: amount,
  integrity: optionalText,
});

/** A URL alone, or with what is known of the file. */
export const includeItem = v.lazy((input) =>
  typeof input === 'string' ? requiredText : include,
) as v.GenericSchema<string | v.InferOutput<typeof include>>;

const foreignSource = object({
  kind: v.picklist(['ics', 'openagenda']),
  url: requiredText,
  title: optionalText,
  territories: texts,
});

const term = object({
  id: requiredText,
  label: requiredText,
  description: optionalText,
  icon: optionalText,
  color: optionalText,
});

const kindTerm = object({ ...term.entries, collection: optionalText });

const indicator = object({
  ...term.entries,
  unit: optionalText,
  better: v.optional(v.picklist(['higher', 'lower', 'neutral'])),
  year: v.optional(integer),
  source: v.optional(recordSource),
});

const feed = object({
  url: requiredText,
  title: requiredText,
  territory: optionalText,
  theme: optionalText,
  audience: optionalText,
});

const zoning = object({
  profession: requiredText,
  code: v.picklist(['ZIP', 'ZIP+', 'ZAC', 'ZV', 'hors']),
  year: v.optional(integer),
  source: v.optional(recordSource),
});

/** `null`: known to be unknown. */
export const numberOrNull = v.custom<number | null>(
  (value) => value === null || Number.isFinite(value),
  'number',
);

const indicatorValue = object({
  indicator: requiredText,
  value: numberOrNull,
  year: v.optional(integer),
  source: v.optional(recordSource),
});

const practical = object({
  housing: optionalText,
  transport: optionalText,
  internsThisSemester: v.optional(count),
  notes: optionalText,
});

const territory = object({
  id: requiredText,
  name: requiredText,
  level: requiredText,
  code: optionalText,
  codes: texts,
  partOf: texts,
  summary: optionalText,
  description: optionalText,
  strengths: texts,
  image: v.optional(image),
  population: v.optional(count),
  zonings: v.optional(v.array(zoning)),
  values: v.optional(v.array(indicatorValue)),
  links,
  practical: v.optional(practical),
  center: v.optional(coordinates),
  geometry: v.optional(area),
  geometryUrl: optionalText,
  geometryQuality: v.optional(v.picklist(['official', 'simplified', 'schematic'])),
  ...common,
});

const referent = v.pipe(
  object({
    id: requiredText,
    name: optionalText,
    role: optionalText,
    organisation: optionalText,
    employerKind: optionalText,
    territories: texts,
    status: v.optional(v.picklist(['active', 'vacant', 'interim'])),
    missions: texts,
    topics: texts,
    audiences: texts,
    phases: texts,
    bio: optionalText,
    photo: optionalText,
    languages: texts,
    contact: v.optional(contact),
    availability: optionalText,
    consent: v.optional(date),
    ...common,
  }),
  v.check((value) => Boolean(value.name ?? value.role), 'name-or-role'),
);

const location = object({
  name: optionalText,
  address: optionalText,
  postalCode: optionalText,
  city: optionalText,
  inseeCode: optionalText,
  coordinates: v.optional(coordinates),
});

const eventLocation = object({ ...location.entries, accessibility: optionalText });

const hostsInterns = object({
  phases: texts,
  supervisors: v.optional(count),
  room: flag,
  contact: v.optional(contact),
});

const placeAccessibility = object({ wheelchair: optionalText, accesLibreUrl: optionalText });

const identifiers = object({
  finess: optionalText,
  siret: optionalText,
  rpps: optionalText,
  osm: optionalText,
});

const actor = object({
  id: requiredText,
  name: requiredText,
  kind: optionalText,
  territories: texts,
  themes: texts,
  description: optionalText,
  location: v.optional(location),
  contact: v.optional(contact),
  openingHours: optionalText,
  practiceModes: texts,
  hostsInterns: v.optional(hostsInterns),
  recruiting: flag,
  languages: texts,
  accessibility: v.optional(placeAccessibility),
  identifiers: v.optional(identifiers),
  ...common,
});

const partner = v.pipe(
  object({ actor: optionalText, name: optionalText, url: optionalText }),
  v.check((value) => Boolean(value.actor ?? value.name), 'actor-or-name'),
);

const period = object({ from: v.optional(partialDate), to: v.optional(partialDate) });

const project = object({
  id: requiredText,
  title: requiredText,
  territories: texts,
  status: v.optional(v.picklist(['idea', 'planned', 'running', 'done', 'paused'])),
  period: v.optional(period),
  summary: optionalText,
  description: optionalText,
  partners: v.optional(v.array(partner)),
  referents: texts,
  links,
  ...common,
});

const opening = object({
  id: requiredText,
  title: requiredText,
  kind: optionalText,
  description: optionalText,
  profession: optionalText,
  phases: texts,
  practiceModes: texts,
  territories: texts,
  project: optionalText,
  actor: optionalText,
  from: v.optional(partialDate),
  to: v.optional(partialDate),
  housing: optionalText,
  contact: v.optional(contact),
  referents: texts,
  url: optionalText,
  ...common,
});

const session = v.pipe(
  object({ start: dateOrDateTime, end: v.optional(dateOrDateTime) }),
  v.check((value) => endsAfterStart(value), 'end-before-start@end'),
);

const occurrenceOverride = v.pipe(
  object({
    occurrence: dateOrDateTime,
    start: v.optional(dateOrDateTime),
    end: v.optional(dateOrDateTime),
    status: v.optional(v.picklist(['scheduled', 'cancelled', 'postponed'])),
    title: optionalText,
    location: v.optional(eventLocation),
    note: optionalText,
  }),
  v.check((value) => endsAfterStart(value), 'end-before-start@end'),
);

const recurrence = object({
  rrule: v.pipe(
    text,
    v.check((value) => /^(RRULE:)?FREQ=(DAI|WEEK|MONTH|YEAR)LY/i.test(value), 'rrule'),
  ),
  exceptions: v.optional(v.array(dateOrDateTime)),
  additions: v.optional(v.array(dateOrDateTime)),
  overrides: v.optional(v.array(occurrenceOverride)),
});

const registration = v.pipe(
  object({
    url: optionalText,
    email: optionalText,
    phone: optionalText,
    opens: v.optional(dateOrDateTime),
    closes: v.optional(dateOrDateTime),
    capacity: v.optional(count),
    remaining: v.optional(count),
    waitingList: flag,
    price: optionalText,
  }),
  v.check(({ capacity }) => capacity !== 0, 'places@capacity'),
  v.check(
    ({ capacity, remaining }) => !capacity || remaining === undefined || remaining <= capacity,
    'places@remaining',
  ),
);

const programmeItem = object({
  start: v.optional(clock),
  end: v.optional(clock),
  title: requiredText,
  kind: optionalText,
  description: optionalText,
  themes: texts,
  speakers: texts,
  walk: optionalText,
  cases: texts,
});

const quote = object({ text: requiredText, author: requiredText, consent: v.optional(date) });
export const numberOrText = v.custom<number | string>(
  (value) => typeof value === 'string' || Number.isFinite(value),
  'number',
);
const figure = object({
  label: requiredText,
  value: numberOrText,
  unit: optionalText,
});

const report = object({
  summary: requiredText,
  attendance: v.optional(count),
  figures: v.optional(v.array(figure)),
  quotes: v.optional(v.array(quote)),
  images: v.optional(v.array(image)),
  url: optionalText,
  publishedOn: v.optional(date),
});

const event = v.pipe(
  object({
    id: requiredText,
    sequence: v.optional(count),
    title: requiredText,
    kind: optionalText,
    start: v.optional(dateOrDateTime),
    end: v.optional(dateOrDateTime),
    sessions: v.optional(v.array(session)),
    month: v.optional(month),
    timeZone: v.optional(v.pipe(text, v.check(isTimeZone, 'time-zone'))),
    recurrence: v.optional(recurrence),
    status: v.optional(
      v.picklist(['scheduled', 'full', 'cancelled', 'postponed', 'rescheduled', 'moved-online']),
    ),
    previousStart: v.optional(dateOrDateTime),
    attendance: v.optional(v.picklist(['onsite', 'online', 'hybrid'])),
    location: v.optional(eventLocation),
    onlineUrl: optionalText,
    territories: texts,
    themes: texts,
    audiences: texts,
    phases: texts,
    organizers: v.optional(v.array(partner)),
    partners: v.optional(v.array(partner)),
    summary: optionalText,
    description: optionalText,
    image: v.optional(image),
    url: optionalText,
    registration: v.optional(registration),
    programme: v.optional(v.array(programmeItem)),
    report: v.optional(report),
    ...common,
  }),
  v.check(
    (value) => Boolean(value.start ?? value.month ?? value.sessions?.length),
    'start-sessions-or-month',
  ),
  v.check((value) => endsAfterStart(value), 'end-before-start@end'),
);

const resource = object({
  id: requiredText,
  title: requiredText,
  kind: optionalText,
  summary: optionalText,
  amount: optionalText,
  conditions: optionalText,
  url: optionalText,
  provider: optionalText,
  themes: texts,
  audiences: texts,
  phases: texts,
  territories: texts,
  steps: texts,
  ...common,
});

const solution = object({ text: requiredText, actors: texts, resources: texts });

const caseStudy = object({
  id: requiredText,
  title: requiredText,
  theme: optionalText,
  situation: optionalText,
  questions: texts,
  solutions: v.optional(v.array(solution)),
  territories: texts,
  ...common,
});

const stop = object({
  title: requiredText,
  text: optionalText,
  coordinates: v.optional(coordinates),
  actor: optionalText,
  image: v.optional(image),
});

const walk = object({
  id: requiredText,
  title: requiredText,
  territories: texts,
  summary: optionalText,
  durationMinutes: v.optional(count),
  stops: v.optional(v.array(stop)),
  path: v.optional(line),
  ...common,
});

/** Levels that have a name of ours. */
export const LEVELS = [
  'region',
  'departement',
  'arrondissement-municipal',
  'epci',
  'commune',
  'cpts',
  'ght',
  'other',
] as const;

/** Codes of the COG: départements and what counts as one overseas, régions. */
const CODES: Readonly<Record<string, RegExp>> = {
  departement: /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d|98[4-9])$/,
  region: /^(0[1-46]|11|2[478]|32|44|5[23]|7[56]|84|9[34])$/,
};

/** What of a territory draws nothing: a level that is none of ours, or a code that none has. */
export function territoryFault(
  level: string,
  code: string | undefined,
): 'level' | 'code' | undefined {
  if (!LEVELS.some((each) => each === level)) return 'level';
  return code !== undefined && CODES[level]?.test(code) === false ? 'code' : undefined;
}

/** Schemas of the records, by collection. The order is the one in which the reader goes. */
export const collections = {
  territories: territory,
  referents: referent,
  openings: opening,
  projects: project,
  events: event,
  actors: actor,
  resources: resource,
  cases: caseStudy,
  walks: walk,
};

/** Everything at the root of the file but the collections. */
export const header = object({
  $schema: optionalText,
  formatVersion: v.optional(
    v.pipe(
      text,
      v.check((value) => /^\d+(\.\d+)?$/.test(value), 'version'),
    ),
  ),
  title: optionalText,
  description: optionalText,
  language: v.optional(language),
  timeZone: v.optional(v.pipe(text, v.check(isTimeZone, 'time-zone'))),
  license: optionalText,
  updated: v.optional(dateOrDateTime),
  publisher: v.optional(publisher),
  attributions: v.optional(v.array(attribution)),
  include: v.optional(v.array(includeItem)),
  sources: v.optional(v.array(foreignSource)),
  themes: v.optional(v.array(term)),
  indicators: v.optional(v.array(indicator)),
  kinds: v.optional(v.array(kindTerm)),
  phases: v.optional(v.array(term)),
  audiences: v.optional(v.array(term)),
  feeds: v.optional(v.array(feed)),
  x: v.optional(extension),
});

/** Every object of the format by name: the `$defs` of the JSON Schema, and the keys of the documentation. */
export const definitions = {
  recordSource,
  link,
  image,
  contact,
  publisher,
  attribution,
  include,
  foreignSource,
  term,
  kindTerm,
  indicator,
  feed,
  zoning,
  indicatorValue,
  practical,
  territory,
  referent,
  location,
  eventLocation,
  hostsInterns,
  placeAccessibility,
  identifiers,
  actor,
  partner,
  period,
  project,
  opening,
  session,
  occurrenceOverride,
  recurrence,
  registration,
  programmeItem,
  quote,
  figure,
  report,
  event,
  resource,
  solution,
  caseStudy,
  stop,
  walk,
};

export type CollectionName = keyof typeof collections;
type WireHeader = v.InferOutput<typeof header>;
/** A dataset file after the tolerant reading: known fields only, every array present. */
export type WireDataset = WireHeader & {
  [Name in CollectionName]: v.InferOutput<(typeof collections)[Name]>[];
};

export type Territory = v.InferOutput<typeof territory>;
export type Referent = v.InferOutput<typeof referent>;
export type Actor = v.InferOutput<typeof actor>;
export type Project = v.InferOutput<typeof project>;
export type Opening = v.InferOutput<typeof opening>;
/** An event of the agenda (`event` is kept for the DOM's). */
export type AgendaEvent = v.InferOutput<typeof event>;
export type OccurrenceOverride = v.InferOutput<typeof occurrenceOverride>;
export type ProgrammeItem = v.InferOutput<typeof programmeItem>;
export type EventReport = v.InferOutput<typeof report>;
export type Resource = v.InferOutput<typeof resource>;
export type CaseStudy = v.InferOutput<typeof caseStudy>;
export type Walk = v.InferOutput<typeof walk>;
export type Contact = v.InferOutput<typeof contact>;
export type Publisher = v.InferOutput<typeof publisher>;
export type Indicator = v.InferOutput<typeof indicator>;
export type ForeignSource = v.InferOutput<typeof foreignSource>;
export type RecordSource = v.InferOutput<typeof recordSource>;
export type Partner = v.InferOutput<typeof partner>;

/** The zone of nearly every dataset: asking `Intl` costs some 20 ms the first time, before anything is shown. */
const knownTimeZones = new Map([['Europe/Paris', true]]);

function isTimeZone(name: string): boolean {
  let isKnown = knownTimeZones.get(name);
  if (isKnown === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      isKnown = true;
    } catch {
      isKnown = false;
    }
    knownTimeZones.set(name, isKnown);
  }
  return isKnown;
}

/** A local end and an end with offset cannot be compared without a zone: left to the agenda. */
function endsAfterStart(value: { start?: string | undefined; end?: string | undefined }): boolean {
  const { start, end } = value;
  if (!start || !end) return true;
  const hasOffset = [start, end].map((text) => /(Z|[+-]\d\d:\d\d)$/.test(text));
  if (hasOffset[0] !== hasOffset[1] || start.includes('T') !== end.includes('T')) {
    return end.slice(0, 10) >= start.slice(0, 10) || hasOffset.includes(true);
  }
  return hasOffset[0] ? Date.parse(end) >= Date.parse(start) : end >= start;
}
