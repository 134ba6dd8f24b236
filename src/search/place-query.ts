/**
 * How people write a place: "34 000", "Montpellier (34)", "30029 Nîmes cedex 9", "Lyon 8ème", an address with its
 * street. Pure: says what is written, not whether there is such a place.
 */
import { fold } from './fold.js';

export interface PlaceQuery {
  /** Folded names that may be meant, best first. Empty: only a code was written. */
  names: readonly string[];
  /** Five signs: a postal code, or an INSEE code; the beginning of one where nothing else is written. */
  code: string | undefined;
  /** Number of a municipal arrondissement. */
  district: number | undefined;
  /** INSEE code of a département, as a number beside the name. */
  departement: string | undefined;
  /** Whether the code is one of a company's own post: it belongs to the name beside it, not to a place. */
  isCedex: boolean;
}

/** What is written around a name, and says nothing of it. */
const NOISE = new Set([
  'france',
  'commune',
  'ville',
  'mairie',
  'region',
  'departement',
  'dpt',
  'arrondissement',
  'arr',
]);
const STREETS =
  /^(?:rue|avenue|av|bd|boulevard|place|pl|chemin|ch|route|rte|allee|allees|impasse|imp|quai|cours|square|faubourg|fg|lotissement|residence|lieu|zone|za|zac|zi|bp|cs)$/;
const ORDINAL = /^(\d{1,2})(?:er|ere|e|eme|nd|nde)$/;
/** From the first on. */
const ORDINALS = [
  ...['premier', 'deuxieme', 'troisieme', 'quatrieme', 'cinquieme', 'sixieme', 'septieme'],
  ...['huitieme', 'neuvieme', 'dixieme', 'onzieme', 'douzieme', 'treizieme', 'quatorzieme'],
  ...['quinzieme', 'seizieme'],
];
const ROMAN = /^([ivx]+)(?:e|eme|er)$/;
const CODE = /^(?:\d{5}|2[ab]\d{3})$/;
const DEPARTEMENT = /^(?:\d{2}|2[ab]|97\d|98\d)$/;

export function parsePlaceQuery(text: string): PlaceQuery {
  // Of an option of ours, what comes after the sign tells what it was or is.
  const [plain = ''] = text.split(/ · |aujourd[’']hui/i);
  const segments = plain.split(/[,;\n]/).map((each) => tokensOf(each));
  const all = segments.flat();
  const isCedex = all.includes('cedex');
  const code = all.findLast((token) => CODE.test(token));
  const isAddress =
    (/^\d{1,4}$/.test(all[0] ?? '') && all.length > 2 && !isNumbered(all)) ||
    all.some((token, index) => STREETS.test(token) && index < 3 && all.length > 2);
  const partial =
    all.length === 1 && /^(?:\d{1,4}|2[ab]\d{0,2})$/.test(all[0] ?? '') ? all[0] : undefined;
  if (partial !== undefined) {
    return { names: [], code: partial, district: undefined, departement: undefined, isCedex };
  }
  const ends = isAddress && code !== undefined ? [all.slice(all.indexOf(code) + 1)] : segments;
  const district = districtIn(all);
  // "Mende 48", "48 Mende", "Mende, 48, France".
  const said = all.filter((token) => token !== 'france');
  const trailing = said.at(-1) ?? '';
  const area = [trailing, ...(isAddress ? [] : [said[0] ?? ''])].find((token) =>
    DEPARTEMENT.test(token),
  );
  const departement = said.length > 1 ? area?.toUpperCase() : undefined;
  const number = Number(trailing);
  const namesOf = (tokens: readonly string[]) =>
    tokens.filter((token, index) => isName(token, index, tokens)).join(' ');
  const whole = namesOf(ends.flat());
  // "Mende, Lozère" begins with the place; an address ends with it.
  const parts = ends.map(namesOf).filter(Boolean);
  const names = isAddress
    ? [...(code === undefined ? [] : [whole]), ...parts.reverse(), ...suffixesOf(whole)]
    : [whole, ...parts, ...prefixesOf(whole)];
  return {
    names: [...new Set(names)].filter((name) => name.length > 1),
    code,
    district: district ?? (number >= 1 && number <= 20 ? number : undefined),
    departement,
    isCedex,
  };
}

/** Folded words; a code with a space or a dot in it is one. */
function tokensOf(text: string): string[] {
  const folded = fold(text)
    .replace(/\bf(?:r)? (?=\d{5}\b|\d{2} \d{3}\b)/, '')
    .replace(/\b(\d{2}|2[ab]) (\d{3})\b(?! \d)/g, '$1$2');
  return folded.split(' ').filter(Boolean);
}

/** "3 rue …" is an address, "13 Marseille" a number of a département before its town. */
function isNumbered(tokens: readonly string[]): boolean {
  return DEPARTEMENT.test(tokens[0] ?? '') && !tokens.some((token) => STREETS.test(token));
}

function isName(token: string, index: number, tokens: readonly string[]): boolean {
  if (CODE.test(token) || ORDINAL.test(token) || ORDINALS.includes(token)) return false;
  // "Ville de Mende", but Ville-la-Grand.
  const isInName = token === 'ville' && /^(?:la|le|sur|en|sous)$/.test(tokens[index + 1] ?? '');
  if (NOISE.has(token) && !isInName) return false;
  if (token === 'cedex' || tokens[index - 1] === 'cedex') return false;
  // "Commune de Mende", but not "Ville-de-Rien".
  if (/^(?:de|du|d)$/.test(token) && NOISE.has(tokens[index - 1] ?? '')) return false;
  return !/^\d+$/.test(token) && !/^2[ab]$/.test(token);
}

function districtIn(tokens: readonly string[]): number | undefined {
  for (const token of tokens) {
    const [, digits] = ORDINAL.exec(token) ?? [];
    if (digits !== undefined) return Number(digits);
    if (ORDINALS.includes(token) && tokens.length > 1) return ORDINALS.indexOf(token) + 1;
    const [, roman] = ROMAN.exec(token) ?? [];
    const number = roman === undefined ? 0 : valueOf(roman);
    if (number > 0 && number <= 20) return number;
  }
  // "Lyon VIII": behind a name no sign is needed.
  const last = tokens.length > 1 ? (tokens.at(-1) ?? '') : '';
  const number = /^[ivx]+$/.test(last) ? valueOf(last) : 0;
  return number > 0 && number <= 20 ? number : undefined;
}

function valueOf(roman: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const digits = [...roman].map((sign) => values[sign] ?? 0);
  return digits.reduce(
    (sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value),
    0,
  );
}

/** The last words of an address, the longest first. */
function suffixesOf(name: string): string[] {
  const words = name.split(' ');
  return words.slice(1).map((_word, index) => words.slice(index + 1).join(' '));
}

/** A name with something behind it: "Mende Lozère". The longest first. */
function prefixesOf(name: string): string[] {
  const words = name.split(' ');
  return words.slice(1).map((_word, index) => words.slice(0, words.length - 1 - index).join(' '));
}
