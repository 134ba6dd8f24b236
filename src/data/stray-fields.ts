/** Fields whose names are none of the format, and the ones that were meant: "openingHour", "nom", an e-mail at the root. Pure. */
import type { FindingCode } from './findings.js';

type Json = Record<string, unknown>;

/** Fields of an object by name; those of an object inside have their own. */
interface Fields {
  readonly entries: Readonly<Record<string, unknown>>;
  /** The fields of an object inside; `undefined` where there is none of that name. */
  readonly inside: (name: string) => Readonly<Record<string, unknown>> | undefined;
}

/** A name that was read as another that looks like it. */
export interface Guess {
  /** Path with slashes. */
  field: string;
  meant: string;
  /** Of a value that is read in spite of how it is written: what is wrong with it, and how it was written. */
  written?: { code: FindingCode; text: string };
}

/** French names, folded, of the fields that people write; each is used only where the object has such a field. */
const FRENCH: Readonly<Record<string, readonly string[]>> = {
  nom: ['name', 'title'],
  titre: ['title', 'name'],
  name: ['title'],
  title: ['name'],
  type: ['kind', 'level'],
  niveau: ['level'],
  resume: ['summary'],
  texte: ['text', 'description'],
  lien: ['url', 'website'],
  url: ['website'],
  siteweb: ['website'],
  site: ['website'],
  web: ['website'],
  mail: ['email'],
  courriel: ['email'],
  adressemail: ['email'],
  tel: ['phone'],
  telephone: ['phone'],
  adresse: ['address'],
  ville: ['city'],
  commune: ['city'],
  codepostal: ['postalCode'],
  cp: ['postalCode'],
  codeinsee: ['inseeCode', 'code'],
  insee: ['inseeCode', 'code'],
  lieu: ['location'],
  coordonnees: ['coordinates'],
  horaires: ['openingHours'],
  horaire: ['openingHours'],
  debut: ['start', 'from'],
  datedebut: ['start', 'from'],
  date: ['start'],
  fin: ['end', 'to'],
  datefin: ['end', 'to'],
  mois: ['month'],
  statut: ['status'],
  territoire: ['territories', 'territory'],
  territory: ['territories'],
  themes: ['themes'],
  langues: ['languages'],
  competences: ['missions'],
  website: ['url'],
  territoires: ['territories'],
  acteurs: ['actors'],
  structures: ['actors'],
  evenements: ['events'],
  agenda: ['events'],
  ressources: ['resources'],
  projets: ['projects'],
  annonces: ['openings'],
  cas: ['cases'],
  balades: ['walks'],
  verifiele: ['verifiedOn'],
  misajour: ['updated'],
};

/** Objects whose fields people write one floor too high. */
const INSIDE = ['contact', 'location'];

const LATITUDE = /^(lat|latitude)$/;
const LONGITUDE = /^(lon|lng|long|longitude)$/;

/** The object with its stray fields where they were meant; the same one when there are none that were meant. */
export function withoutStrays(value: Json, fields: Fields): { value: Json; guesses: Guess[] } {
  const strays = Object.keys(value).filter((key) => !Object.hasOwn(fields.entries, key));
  const result = { ...value };
  const guesses: Guess[] = [];
  let isOther = false;
  const put = (target: Json, name: string, stray: string) => {
    target[name] = value[stray];
    Reflect.deleteProperty(result, stray);
    isOther = true;
  };
  const isFree = (name: string) => result[name] === undefined || result[name] === null;
  for (const stray of strays) {
    const own = sameIn(stray, fields.entries);
    if (own !== undefined && isFree(own)) {
      put(result, own, stray);
      continue;
    }
    const holder = INSIDE.find((name) => isFitFor(stray, fields.inside(name), result[name]));
    const inner = holder && sameIn(stray, fields.inside(holder) ?? {}, true);
    if (holder && inner) {
      const held = { ...(result[holder] as Json | undefined) };
      put(held, inner, stray);
      result[holder] = held;
      continue;
    }
    const near = nearIn(stray, fields.entries);
    if (near !== undefined && isFree(near)) {
      put(result, near, stray);
      guesses.push({ field: stray, meant: near });
    }
  }
  const point = pointOf(value, strays);
  if (point) {
    const holder = fields.inside('location')?.coordinates ? 'location' : undefined;
    const target = holder ? { ...(result[holder] as Json | undefined) } : result;
    const name = fields.entries.center ? 'center' : 'coordinates';
    if ((holder ?? fields.entries[name]) && (target[name] ?? undefined) === undefined) {
      target[holder ? 'coordinates' : name] = point;
      if (holder) result[holder] = target;
      isOther = true;
    }
  }
  return { value: isOther ? result : value, guesses };
}

/** Whether a field may go into the object of that name: it has such a field, and does not say it already. */
function isFitFor(
  stray: string,
  entries: Readonly<Record<string, unknown>> | undefined,
  held: unknown,
): boolean {
  if (!entries || (held !== undefined && !isObject(held))) return false;
  const name = sameIn(stray, entries, true);
  return name !== undefined && held?.[name] === undefined;
}

/** The field of the same name in other spelling, in the other number, or in French. */
function sameIn(
  stray: string,
  entries: Readonly<Record<string, unknown>>,
  isInside = false,
): string | undefined {
  const folded = fold(stray);
  // A record has a name of its own.
  const names = Object.keys(entries).filter((name) => !isInside || name !== 'name');
  const own = names.find((name) => singular(fold(name)) === singular(folded));
  if (own !== undefined) return own;
  const french = Object.hasOwn(FRENCH, folded) ? (FRENCH[folded] ?? []) : [];
  return french.find((name) => names.includes(name));
}

/** The only field that differs by one letter, by two where it is long. */
function nearIn(stray: string, entries: Readonly<Record<string, unknown>>): string | undefined {
  const folded = fold(stray);
  if (folded.length < 4) return undefined;
  const limit = folded.length < 8 ? 1 : 2;
  const near = Object.keys(entries).filter(
    (name) => name.length > 3 && distance(folded, fold(name)) <= limit,
  );
  return near.length === 1 ? near[0] : undefined;
}

/** Longitude and latitude that stand apart. */
function pointOf(value: Json, strays: readonly string[]): [number, number] | undefined {
  const number = (pattern: RegExp) => {
    const key = strays.find((each) => pattern.test(fold(each)));
    const given = key === undefined ? undefined : value[key];
    const text = typeof given === 'string' ? given.trim().replace(',', '.') : given;
    return text === '' || text === undefined ? NaN : Number(text);
  };
  const point: [number, number] = [number(LONGITUDE), number(LATITUDE)];
  return point.every(Number.isFinite) ? point : undefined;
}

/** Letters and digits, without accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');
}

function singular(text: string): string {
  return text.replace(/s$/, '');
}

/** Damerau-Levenshtein: letters put in, left out, exchanged, or in the wrong order. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  const rows = Array.from({ length: a.length + 1 }, (_each, row) =>
    Array.from({ length: b.length + 1 }, (_one, column) => (row ? (column ? 0 : row) : column)),
  );
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      (rows[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + Number(!isSame),
        isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
