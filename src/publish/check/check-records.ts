/** What of records that were read well should still be looked at before they are published. Pure. */
import { parseOpeningHours } from '../../agenda/opening-hours.js';
import { parsePhones } from '../../contact/phone.js';
import { isStale, validityOf } from '../../data/freshness.js';
import { toDetail, toPointer } from '../../data/findings.js';
import type { LngLat } from '../../data/geojson.js';
import { memoFor } from '../../data/memo.js';
import { isInside, metersToLimit } from '../../data/point-in-area.js';
import { safeUrl } from '../../data/safe-url.js';
import {
  collections,
  type Actor,
  type CollectionName,
  type WireDataset,
} from '../../data/schema.js';
import { outlineOf } from '../../map/outlines.js';
import { fieldsOf } from '../table/fields.js';
import { fold } from '../table/fold-text.js';
import { isInFrance } from '../table/place-cells.js';
import { wordsOf } from '../table/vocabularies.js';
import type { Check, CheckCode, CheckLevel } from './check.js';

type Json = Record<string, unknown>;

interface Context {
  file: string;
  today: string;
  /** Where a record stands in the file. */
  indexOf: (name: CollectionName, id: string) => number;
}

type Tell = (
  level: CheckLevel,
  code: CheckCode,
  path: string,
  detail?: unknown,
  meant?: string,
) => void;

export function checkRecords(wire: WireDataset, context: Context): Check[] {
  const checks: Check[] = [];
  for (const name of Object.keys(collections) as CollectionName[]) {
    for (const record of wire[name] as (Json & { id: string })[]) {
      const { title, role } = record;
      const called = toDetail(record.name ?? title ?? role);
      const index = context.indexOf(name, record.id);
      const tell: Tell = (level, code, path, detail, meant) => {
        const text = detail === undefined ? undefined : toDetail(detail);
        checks.push({
          level,
          code,
          pointer: toPointer([name, index, ...(path ? path.split('.') : [])]),
          file: context.file,
          ...(called === undefined ? {} : { record: called }),
          ...(text === undefined ? {} : { detail: text }),
          ...(meant === undefined ? {} : { meant }),
        });
      };
      checkAny(name, record, wire, context, tell);
      OF_KIND[name]?.(record, wire, tell, context.today);
    }
  }
  return [...checks, ...checkDoubles(wire, context), ...checkHead(wire, context)];
}

const MAX_NAME = 160;
const MAX_TEXT = 4000;
const STALE_MONTHS = 18;

function checkAny(
  name: CollectionName,
  record: Json,
  wire: WireDataset,
  { today }: Context,
  tell: Tell,
): void {
  for (const { path, type } of fieldsOf(name)) {
    const value = valueAt(record, path);
    if (value === '') tell('advice', 'empty', path);
    else if (typeof value === 'string') checkText(path, type, value, tell);
    if (type === 'list' && Array.isArray(value))
      checkWords(name, path, value as string[], wire, tell);
    if (path === 'kind' && typeof value === 'string') checkWords(name, path, [value], wire, tell);
  }
  checkReferences(name, record, wire, tell);
  checkPartners(record, wire, tell);
  const image = record.image as { alt?: string } | undefined;
  if (image?.alt?.trim() === '') tell('warning', 'no-alt', 'image.alt');
  const validUntil = record.validUntil as string | undefined;
  if (validityOf(record, today) === 'expired') tell('warning', 'expired', 'validUntil', validUntil);
  if (isStale(record, today, STALE_MONTHS))
    tell('warning', 'stale', 'verifiedOn', record.verifiedOn ?? record.updated);
}

interface Named {
  id: string;
  name?: string;
  title?: string;
}

const namesIn = memoFor((list: readonly Named[]) => {
  const named = list.map(({ id, name, title }) => [fold(name ?? title ?? ''), id] as const);
  // The first of several that have the same name.
  const idOfName = new Map(named.toReversed());
  return {
    ids: new Set(list.map(({ id }) => id)),
    idOfName,
    doubleNames: new Set(named.flatMap(([name, id]) => (idOfName.get(name) === id ? [] : [name]))),
  };
});

/** Names where ids are meant: they are understood, until two records have the same one. */
function checkReferences(name: CollectionName, record: Json, wire: WireDataset, tell: Tell): void {
  for (const { path, target } of fieldsOf(name)) {
    const value = valueAt(record, path);
    if (!target || value === undefined) continue;
    const { ids, idOfName, doubleNames } = namesIn(wire[target]);
    for (const each of Array.isArray(value) ? (value as string[]) : [String(value as string)]) {
      if (ids.has(each)) continue;
      const meant = idOfName.get(fold(each));
      if (meant === undefined) continue;
      if (doubleNames.has(fold(each))) tell('warning', 'several-meant', path, each);
      else tell('warning', 'written-otherwise', path, each, JSON.stringify(meant));
    }
  }
}

/** Actors among whoever takes part. */
function checkPartners(record: Json, { actors }: WireDataset, tell: Tell): void {
  for (const path of ['organizers', 'partners']) {
    const list = (record[path] ?? []) as { actor?: string }[];
    list.forEach(({ actor }, index) => {
      if (actor === undefined || namesIn(actors).ids.has(actor)) return;
      tell('warning', 'dangling-reference', `${path}.${String(index)}.actor`, actor);
    });
  }
}

function checkText(path: string, type: string, value: string, tell: Tell): void {
  const isShort = /^(?:name|title|role|organisation)$/.test(path);
  if (value.length > (isShort ? MAX_NAME : MAX_TEXT))
    tell('warning', 'too-long', path, String(value.length));
  if (value.trim() !== '' && value !== value.trim()) tell('advice', 'spaces', path, value);
  if (type === 'url') checkLink(path, value, tell);
  if (type === 'email') {
    const [local = '', domain = ''] = value.toLowerCase().split('@');
    if (MAILBOXES.test(domain)) tell('warning', 'personal-mailbox', path, value);
    else if (/^[a-z]+\.[a-z]{3,}$/.test(local) && !FUNCTIONS.test(local))
      tell('advice', 'personal-mailbox', path, value);
  }
  if (type === 'phone') {
    const phones = parsePhones(value);
    if (phones.length > 1) tell('advice', 'two-values', path, value);
    else if (phones.length === 0) tell('warning', 'phone', path, value);
  }
  if (type === 'hours' && !parseOpeningHours(value)) tell('warning', 'hours', path, value);
  const late = type === 'hours' ? /\b(?:2[5-9]|[3-9]\d):\d{2}/.exec(value) : null;
  if (late) tell('warning', 'hours', path, late[0]);
}

/** Mail services of the public. */
const MAILBOXES =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|orange|wanadoo|free|sfr|laposte|icloud|me|aol|bbox|numericable|neuf|protonmail|proton|gmx)\.[a-z.]+$/;
/** Words of addresses that are no names. */
const FUNCTIONS =
  /contact|accueil|secretariat|info|service|cabinet|centre|maison|sante|mairie|referent|direction|coordination|cpts|msp|france|bureau|communication/;

function checkLink(path: string, value: string, tell: Tell): void {
  if (!safeUrl(value)) tell('warning', 'bad-link', path, value);
  else if (/^http:/i.test(value)) tell('advice', 'http-link', path, value);
}

/** The list of the head that declares the words of a field. */
const DECLARED: Readonly<Record<string, 'kinds' | 'themes' | 'phases' | 'audiences'>> = {
  kind: 'kinds',
  themes: 'themes',
  phases: 'phases',
  'hostsInterns.phases': 'phases',
};

const foldedWords = memoFor(
  (words: Readonly<Record<string, readonly string[]>>) =>
    new Map(
      Object.entries(words)
        .flatMap(([id, names]) => [id, ...names].map((each) => [fold(each), id] as const))
        .toReversed(),
    ),
);

function checkWords(
  name: CollectionName,
  path: string,
  values: readonly string[],
  wire: WireDataset,
  tell: Tell,
): void {
  const words = wordsOf(name, path);
  const list = DECLARED[path];
  const declared = list ? (wire[list] ?? []) : [];
  // Without a list of ours, and none of the publisher's, any word is as good.
  if (!words) return;
  for (const value of values) {
    if (Object.hasOwn(words, value) || declared.some(({ id }) => id === value)) continue;
    const meant = foldedWords(words).get(fold(value));
    tell(meant ? 'warning' : 'advice', 'unknown-word', path, value, meant && JSON.stringify(meant));
  }
}

const OF_KIND: Partial<
  Record<CollectionName, (record: Json, wire: WireDataset, tell: Tell, today: string) => void>
> = {
  territories: (record, { referents, territories }, tell) => {
    const { id, level, code, geometry } = record;
    const isParent = territories.some(({ partOf }) => partOf?.includes(String(id)));
    const isShipped = typeof code === 'string' && outlineOf(String(level), code) !== undefined;
    // Others are drawn for what it is made of.
    if (geometry === undefined && !isShipped && !isParent) tell('advice', 'no-outline', 'geometry');
    const loop = loopFrom(String(id), territories);
    if (loop) tell('warning', 'loop', 'partOf', loop.join(' → '));
    if (referents.length === 0) return;
    const own = referents.some((each) => each.territories?.includes(String(id)));
    if (!own && !isParent) tell('advice', 'no-referent', '');
  },
  referents: ({ name, consent, status, illustrative }, _wire, tell) => {
    if (name !== undefined && consent === undefined && status !== 'vacant' && !illustrative)
      tell('warning', 'no-consent', 'name');
  },
  actors: (record, wire, tell) => {
    const { location, verifiedOn, updated } = record as Partial<Actor>;
    const point = location?.coordinates;
    if (!point && !location?.city && !location?.inseeCode && !location?.postalCode)
      tell('advice', 'no-place', 'location');
    if (point) checkPoint(point, record, wire, tell);
    if (verifiedOn === undefined && updated === undefined)
      tell('advice', 'never-verified', 'verifiedOn');
  },
  events: (record, wire, tell, today) => {
    const { start, end, location } = record as {
      start?: string;
      end?: string;
      location?: { coordinates?: LngLat };
    };
    if (start?.includes('T') && (end === undefined || end === start))
      tell('advice', 'no-end', 'end');
    for (const [path, date] of Object.entries({ start, end })) {
      if (date !== undefined && isOddYear(date, today)) tell('warning', 'odd-year', path, date);
    }
    if (location?.coordinates) checkPoint(location.coordinates, record, wire, tell);
  },
  resources: ({ kind, validUntil, source }, _wire, tell) => {
    if (kind !== 'aid') return;
    if (validUntil === undefined && source === undefined) tell('error', 'aid-without-dates', '');
    else if (validUntil === undefined) tell('warning', 'aid-without-end', 'validUntil');
    else if (source === undefined) tell('warning', 'aid-without-source', 'source');
  },
};

/** No agenda goes further back, nor ahead. */
const ODD_YEARS = { before: 2000, ahead: 10 };

function isOddYear(date: string, today: string): boolean {
  const year = Number(date.slice(0, 4));
  return year < ODD_YEARS.before || year > Number(today.slice(0, 4)) + ODD_YEARS.ahead;
}

/** The way from a territory over those that it is part of back to it. */
function loopFrom(id: string, territories: WireDataset['territories']): string[] | undefined {
  const parents = parentsIn(territories);
  const seen = new Map<string, string>();
  const open = [id];
  for (const each of open) {
    for (const parent of parents.get(each) ?? []) {
      if (parent === id) {
        const way = [id];
        for (let at: string | undefined = each; at !== undefined && at !== id; at = seen.get(at))
          way.unshift(at);
        return [id, ...way];
      }
      if (seen.has(parent)) continue;
      seen.set(parent, each);
      open.push(parent);
    }
  }
  return undefined;
}

const parentsIn = memoFor(
  (list: WireDataset['territories']) => new Map(list.map(({ id, partOf }) => [id, partOf ?? []])),
);

/** Outlines are simplified. */
const MARGIN_METERS = 5000;
/** The post of a town may come from the next département. */
const POST_MARGIN_METERS = 30_000;

function checkPoint(point: LngLat, record: Json, wire: WireDataset, tell: Tell): void {
  const path = 'location.coordinates';
  if (!isInFrance(point)) {
    tell('warning', 'outside-france', path, point);
    return;
  }
  const { inseeCode, postalCode } = (record.location ?? {}) as Partial<Record<string, string>>;
  const told = departementOf(inseeCode ?? postalCode ?? '');
  if (told?.area && !isInside(point, told.area)) {
    const isFar = metersToLimit(point, told.area) > POST_MARGIN_METERS;
    if (isFar) {
      tell('warning', 'far-from-code', path, told.name);
      return;
    }
  }
  const ids = (record.territories ?? []) as string[];
  const own = wire.territories.filter(({ id }) => ids.includes(id));
  const areas = own.map(
    ({ geometry, level, code }) => geometry ?? (code ? outlineOf(level, code)?.area : undefined),
  );
  const [first] = own;
  // One territory without an outline may hold the point.
  if (!first || areas.some((area) => !area)) return;
  const isNear = areas.some(
    (area) => area && (isInside(point, area) || metersToLimit(point, area) <= MARGIN_METERS),
  );
  if (!isNear) tell('warning', 'outside-territory', path, first.name);
}

const departements = new Map<string, ReturnType<typeof outlineOf>>();

/** The département of an INSEE or postal code; "20" may be either half of Corsica. */
function departementOf(written: string): ReturnType<typeof outlineOf> {
  const [code] = /^(?:9[78]\d|\d[\dAB])(?=\d{2,3}$)/.exec(written) ?? [];
  if (code === undefined) return undefined;
  if (!departements.has(code)) departements.set(code, outlineOf('departement', code));
  return departements.get(code);
}

function checkDoubles({ actors, events }: WireDataset, { file, indexOf }: Context): Check[] {
  const checks: Check[] = [];
  const look = <T extends { id: string }>(
    name: CollectionName,
    list: readonly T[],
    keysOf: (record: T) => (string | undefined)[],
    called: (record: T) => string,
  ) => {
    const seen = new Map<string, T>();
    for (const record of list) {
      const keys = keysOf(record).filter((key) => key !== undefined);
      const other = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
      for (const key of keys) if (!seen.has(key)) seen.set(key, record);
      if (!other) continue;
      const pointer = toPointer([name, indexOf(name, record.id)]);
      checks.push({
        level: 'warning',
        code: 'double',
        pointer,
        record: called(record),
        detail: `${called(other)}, id ${other.id}`,
        file,
      });
    }
  };
  look(
    'actors',
    actors,
    ({ name, kind, identifiers, location }) => [
      identifiers?.finess && `finess ${identifiers.finess}`,
      location?.city &&
        `${fold(name)}|${fold(location.city)}|${fold(location.address ?? '')}|${kind ?? ''}`,
    ],
    ({ name }) => name,
  );
  look(
    'events',
    events,
    ({ title, start }) => [start && `${fold(title)}|${start}`],
    ({ title }) => title,
  );
  return checks;
}

function checkHead({ publisher }: WireDataset, { file }: Context): Check[] {
  if (publisher?.email ?? publisher?.reportUrl) return [];
  const code = publisher?.name === undefined ? 'no-publisher' : 'no-report';
  return [{ level: 'advice', code, pointer: '', file }];
}

function valueAt(record: Json, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Json | undefined)?.[key], record);
}
