/**
 * What a publisher has plainly meant and written in another way: a number for a text, one value for a list, "1" for
 * "01", "département" for `departement`, a GeoJSON `Feature` for its geometry, "nom" for `name`, HTML for text. Only what
 * has one meaning; the rest stays a finding. Downloaded for records that have some. Pure.
 */
import type * as v from 'valibot';
import { areaIn } from './area-in.js';
import { isDateOrDateTime } from './dates.js';
import type { FindingCode } from './findings.js';
import { plainText } from './plain-text.js';
import { LEVELS, collections, header } from './schema.js';
import { withoutStrays, type Guess } from './stray-fields.js';
import { dateMeant, eventDatesMeant, monthMeant } from './written-date.js';

type Json = Record<string, unknown>;

/** What of valibot's schemas is looked at. */
interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly message?: unknown }[];
}

export interface Mended {
  /** The record as it was meant; the same object when nothing in it could be understood better. */
  record: unknown;
  /** Fields that were read as others whose names look like theirs: to be said. */
  guesses: Guess[];
}

export function mendRecord(schema: v.GenericSchema, raw: unknown): Mended {
  const guesses: Guess[] = [];
  if (!isObject(raw)) return { record: raw, guesses };
  const own = schema as unknown as Schema;
  // At the root the lists of records stand beside the header.
  const all = schema === header ? { ...own, entries: { ...own.entries, ...lists } } : own;
  const typed = mendValue(raw, all, '', guesses) as Json;
  const record =
    schema === collections.territories
      ? mendTerritory(typed)
      : schema === collections.events
        ? mendDates(typed, guesses)
        : typed;
  return { record, guesses };
}

/** An event of which `start` tells more than one date, or a month. */
function mendDates(event: Json, guesses: Guess[]): Json {
  const { start, ...others } = event;
  if (typeof start !== 'string' || isDateOrDateTime(start)) return event;
  const meant = eventDatesMeant(start);
  if (!meant || Object.keys(meant).some((name) => others[name] !== undefined)) return event;
  const fields = Object.entries(meant).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const written = { code: 'date-or-date-time', text: start } as const;
  guesses.push({ field: 'start', meant: fields.join(', '), written });
  return { ...others, ...meant };
}

/** The collections, whose records are read on their own. */
const lists = Object.fromEntries(
  Object.keys(collections).map((name): [string, Schema] => [name, { type: 'records' }]),
);

/** @param path the fields on the way, each with a slash behind it */
function mendValue(value: unknown, schema: Schema, path: string, guesses: Guess[]): unknown {
  if (schema.type === 'optional' && schema.wrapped) {
    // An empty cell says nothing.
    return value === null ? undefined : mendValue(value, schema.wrapped, path, guesses);
  }
  const key = path.split('/').at(-2) ?? '';
  switch (schema.type) {
    case 'object':
      if (typeof value === 'string') return objectMeant(value.trim(), key) ?? value;
      return isObject(value) ? mendObject(value, schema.entries ?? {}, path, guesses) : value;
    case 'array': {
      const { item } = schema;
      const isOne = typeof value === 'number' || (typeof value === 'string' && value !== '');
      const list: unknown = isOne ? [value] : value;
      return item && Array.isArray(list)
        ? sameOr(
            list,
            list.map((each) => mendValue(each, item, path, guesses)),
          )
        : list;
    }
    case 'string':
      return mendText(value, schema, path, guesses);
    case 'number':
      return typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
    case 'boolean':
      return typeof value === 'string' ? (BOOLEANS.get(fold(value)) ?? value) : value;
    case 'picklist':
      return mendChoice(value, schema.options ?? []);
    case 'custom':
      return key === 'coordinates' || key === 'center' ? mendCoordinates(value) : value;
    default:
      return value;
  }
}

/** A text where an object is expected: the name of a place, the address of a registration. */
function objectMeant(text: string, key: string): Json | undefined {
  if (text === '') return undefined;
  if (NAMED.has(key)) return { name: text };
  if (key !== 'registration' && key !== 'contact') return undefined;
  const page = key === 'contact' ? 'website' : 'url';
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text))
    return { [page]: text.replace(/^www\./i, 'https://www.') };
  if (/^[^\s@,;]+@[^\s@,;]+$/.test(text)) return { email: text };
  return /^\+?[\d .()-]{9,}$/.test(text) ? { phone: text } : undefined;
}

/** Objects of which a text alone is the name. */
const NAMED: ReadonlySet<string> = new Set(['location', 'publisher', 'organizers', 'partners']);

const BOOLEANS = new Map([
  ['oui', true],
  ['yes', true],
  ['true', true],
  ['vrai', true],
  ['non', false],
  ['no', false],
  ['false', false],
  ['faux', false],
]);

function mendObject(
  raw: Json,
  entries: Readonly<Record<string, Schema>>,
  path: string,
  guesses: Guess[],
): Json {
  const { value, guesses: own } = withoutStrays(raw, {
    entries,
    inside: (name) => fieldsOf(Object.hasOwn(entries, name) ? entries[name] : undefined),
  });
  guesses.push(...own.map((guess) => ({ ...guess, field: `${path}${guess.field}` })));
  let isOther = value !== raw;
  const mended = Object.entries(value).flatMap(([key, each]) => {
    const schema = Object.hasOwn(entries, key) ? entries[key] : undefined;
    const better = schema ? mendValue(each, schema, `${path}${key}/`, guesses) : each;
    isOther ||= better !== each;
    return better === undefined ? [] : [[key, better] as const];
  });
  return isOther ? Object.fromEntries(mended) : raw;
}

function fieldsOf(schema: Schema | undefined): Readonly<Record<string, Schema>> | undefined {
  return schema?.type === 'optional' ? fieldsOf(schema.wrapped) : schema?.entries;
}

function sameOr(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((each, index) => each === before[index]) ? before : after;
}

/** Digits that a spreadsheet has taken for a number lose the zeros that they begin with. */
const DIGITS: Readonly<Record<string, number>> = {
  postalCode: 5,
  inseeCode: 5,
  codes: 5,
  finess: 9,
  siret: 14,
};

function mendText(value: unknown, { pipe = [] }: Schema, path: string, guesses: Guess[]): unknown {
  const key = path.split('/').at(-2) ?? '';
  const digits = Object.hasOwn(DIGITS, key) ? (DIGITS[key] ?? 0) : 0;
  if (typeof value === 'number') {
    const text = String(value);
    // A French number begins with a zero.
    if (key === 'phone' && /^[1-9]\d{8}$/.test(text)) return `0${text}`;
    return Number.isFinite(value) ? text.padStart(digits, '0') : value;
  }
  if (typeof value !== 'string') return value;
  if (ADDRESSES.has(key))
    return /^www\./i.test(value.trim()) ? `https://${value.trim()}` : value.trim();
  if (PROSE.has(key) && HTML.test(value)) return plainText(value);
  const check = pipe.find(({ message }) => DATE_CHECKS.has(message))?.message;
  const mend = DATE_CHECKS.get(check);
  const meant = mend?.(value);
  if (meant === undefined || meant === value) return value;
  // A space for the sign between date and time is no matter.
  const isNear = value.startsWith(meant.slice(0, 10));
  const written = { code: check as FindingCode, text: value };
  if (!isNear) guesses.push({ field: path.replace(/\/$/, ''), meant, written });
  return meant;
}

/** What reads the fields that are dates, by the name of their check in the schema. */
const DATE_CHECKS: ReadonlyMap<unknown, (written: string) => string | undefined> = new Map([
  ['date', (text: string) => dateMeant(text)?.slice(0, 10)],
  ['date-or-date-time', dateMeant],
  ['partial-date', (text: string) => dateMeant(text)?.slice(0, 10) ?? monthMeant(text)],
  ['month', monthMeant],
]);

/** Fields that hold the address of a page. */
const ADDRESSES: ReadonlySet<string> = new Set(['website', 'booking', 'url', 'onlineUrl']);

/** Fields that hold sentences, which come from editors of web pages. */
const PROSE: ReadonlySet<string> = new Set([
  'description',
  'summary',
  'bio',
  'notes',
  'note',
  'text',
  'availability',
  'housing',
  'transport',
]);

/** What an editor of web pages writes, and nobody else. */
const HTML =
  /<\/?(?:p|br|b|i|u|em|strong|a|ul|ol|li|div|span|h[1-6])\b[^<>]*>|&(?:[a-z]{2,6}|#\d{2,5});/i;

/** One of some words, whatever its case and accents, or in French. */
function mendChoice(value: unknown, options: readonly unknown[]): unknown {
  if (typeof value !== 'string') return value;
  const folded = fold(value);
  const meant = Object.hasOwn(FRENCH, folded) ? FRENCH[folded] : folded;
  return (
    options.find((each) => typeof each === 'string' && (each === meant || fold(each) === folded)) ??
    value
  );
}

const FRENCH: Readonly<Record<string, string>> = {
  complet: 'full',
  complete: 'full',
  available: 'scheduled',
  disponible: 'scheduled',
  ouvert: 'scheduled',
  confirme: 'scheduled',
  maintenu: 'scheduled',
  annule: 'cancelled',
  reporte: 'postponed',
  'nouvelle-date': 'rescheduled',
  'en-ligne': 'online',
  presentiel: 'onsite',
  'sur-place': 'onsite',
  distanciel: 'online',
  hybride: 'hybrid',
  vacant: 'vacant',
  'poste-vacant': 'vacant',
  interim: 'interim',
  'par-interim': 'interim',
};

/** `["3,5", "44,518"]` and `["3.5", "44.518"]`. */
function mendCoordinates(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 2) return value;
  const isNumber = (each: unknown) =>
    typeof each === 'string' && /^\s*-?\d{1,3}(?:[.,]\d+)?\s*$/.test(each);
  return value.every(isNumber)
    ? value.map((each) => Number(String(each).replace(',', '.')))
    : value;
}

function mendTerritory(raw: Json): Json {
  const level = typeof raw.level === 'string' ? (levelOf(raw.level) ?? raw.level) : raw.level;
  const code = typeof raw.code === 'string' ? codeOf(raw.code, level) : raw.code;
  const geometry = areaIn(raw.geometry) ?? raw.geometry;
  const isSame = level === raw.level && code === raw.code && geometry === raw.geometry;
  return isSame
    ? raw
    : {
        ...raw,
        level,
        ...(code === undefined ? {} : { code }),
        ...(geometry === undefined ? {} : { geometry }),
      };
}

const LEVEL_WORDS: Readonly<Record<string, string>> = {
  arrondissement: 'arrondissement-municipal',
  intercommunalite: 'epci',
  'communaute-de-communes': 'epci',
  ville: 'commune',
  autre: 'other',
};

function levelOf(text: string): string | undefined {
  const folded = fold(text);
  const names = [folded, folded.replace(/s$/, ''), folded.replace(/s(?=-|$)/g, '')];
  for (const name of names) {
    const meant = Object.hasOwn(LEVEL_WORDS, name) ? LEVEL_WORDS[name] : name;
    const known = LEVELS.find((each) => each === meant);
    if (known) return known;
  }
  return undefined;
}

/** "1" and "2a" of a département, "1" of a région, "1001" of a commune. */
function codeOf(text: string, level: unknown): string {
  const code = text.trim().toUpperCase();
  const digits =
    level === 'departement' || level === 'region'
      ? 2
      : level === 'commune' || level === 'arrondissement-municipal'
        ? 5
        : 0;
  return /^\d+[AB]?$/.test(code) ? code.padStart(digits, '0') : text;
}

/** Lower case without accents, words joined by hyphens. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
