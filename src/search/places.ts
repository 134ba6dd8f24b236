/**
 * The communes, départements and régions of France by name, postal or INSEE code. Nothing typed leaves the page: one
 * search downloads the module of its first letter, or of its département, and is answered from it.
 *
 * Source: `@etalab/decoupage-administratif` (COG, La Poste, BANATIC; Licence Ouverte 2.0), by `npm run places`.
 */
import { fold, withoutArticle } from './fold.js';
import { fuzzyMatches } from './fuzzy.js';
import { departements, regions, shards } from './places-index/catalogue.js';

export interface Place {
  /** For links: the INSEE code of a commune or département, `R` and the code for a région. */
  id: string;
  kind: 'commune' | 'departement' | 'region';
  name: string;
  /** INSEE code: of the commune (`48061`, `13215`), the département (`2A`) or the région (`76`). */
  code: string;
  /** What tells it from others of its name: a postal code, a code. */
  hint: string;
  /** INSEE code of the département; `undefined` for a région. */
  departement: string | undefined;
  region: string | undefined;
  /** Name of the commune that this former one is now part of. */
  partOf: string | undefined;
  /** SIREN of the EPCI, where the module of the département is there. */
  epci: string | undefined;
}

interface Row {
  place: Place;
  /** Logarithm of the population: the larger of two homonyms comes first. */
  size: number;
  folded: string;
  bare: string;
  postalCodes: readonly string[];
}

/** No search shows more. */
const MAX_PLACES = 8;

const loaded = new Map<string, Promise<readonly Row[]>>();

/** Downloads a module once; a failure is forgotten, so that the next search is a new try. */
function loadShard(name: string): Promise<readonly Row[]> {
  let rows = loaded.get(name);
  if (!rows) {
    const load = Object.hasOwn(shards, name) ? shards[name] : undefined;
    rows = load ? load().then((module) => decode(module.default)) : Promise.resolve([]);
    loaded.set(name, rows);
    rows.catch(() => loaded.delete(name));
  }
  return rows;
}

function decode(text: string): Row[] {
  const [names = [], codes = [], postal = [], sizes = [], today = [], epcis = []] = text
    .split('\t')
    .map((column) => column.split('\n'));
  let code = '';
  return names.map((name, index) => {
    code = nextCode(code, codes[index] ?? '');
    const written = postal[index] ?? '';
    const postalCodes = written
      ? (written.length === 3 ? code.slice(0, 2) + written : written).split(',')
      : [];
    const departement = departementOf(code);
    const folded = fold(name);
    return {
      place: {
        id: code,
        kind: 'commune',
        name,
        code,
        hint: postalCodes[0] ?? code,
        departement,
        region: regionOf(departement),
        partOf: today[index] || undefined,
        epci: epcis[index] || undefined,
      },
      size: Number.parseInt(sizes[index] ?? '0', 36),
      folded,
      bare: withoutArticle(folded),
      postalCodes,
    };
  });
}

/** A code is written whole where the département changes, as a difference from the one before otherwise. */
function nextCode(before: string, written: string): string {
  if (written.length === 5) return written;
  return before.slice(0, 2) + String(Number(before.slice(2)) + Number(written)).padStart(3, '0');
}

/** The département of a commune's INSEE code. */
export function departementOf(inseeCode: string): string {
  return /^9[78]/.test(inseeCode) ? inseeCode.slice(0, 3) : inseeCode.slice(0, 2);
}

function regionOf(departement: string): string | undefined {
  return departements.find(([code]) => code === departement)?.[3] ?? undefined;
}

/** Départements and régions are few: they are always there. */
const areas: readonly Row[] = [
  ...regions.map(([code, name]) => areaRow('region', code, name, undefined)),
  ...departements.map(([code, name, , region]) => areaRow('departement', code, name, region)),
];

function areaRow(
  kind: 'region' | 'departement',
  code: string,
  name: string,
  region: string | null | undefined,
): Row {
  const folded = fold(name);
  const isRegion = kind === 'region';
  return {
    place: {
      id: isRegion ? `R${code}` : code,
      kind,
      name,
      code,
      hint: code,
      departement: isRegion ? undefined : code,
      region: isRegion ? code : (region ?? undefined),
      partOf: undefined,
      epci: undefined,
    },
    size: isRegion ? 40 : 30,
    folded,
    bare: withoutArticle(folded),
    postalCodes: [],
  };
}

/**
 * The places that a text may mean, best first. Typing errors are forgiven from the second letter on.
 * @param isPreferred comes first among equals: what the dataset covers, before homonyms elsewhere
 * @throws when the module of the first letter cannot be had
 */
export async function findPlaces(
  text: string,
  isPreferred: (place: Place) => boolean = () => false,
): Promise<Place[]> {
  const query = fold(text);
  if (query.length < 2) return [];
  if (/^(?:\d+|2[ab]\d*)$/.test(query)) {
    return findByCode(query.toUpperCase(), isPreferred);
  }
  const [, code, name = ''] = /^(\d{5}) (.+)$/.exec(query) ?? [];
  if (code !== undefined) {
    const places = await findByCode(code, isPreferred);
    const named = places.filter((place) => fold(place.name).startsWith(name));
    return named.length ? named : places;
  }
  const rows = await loadShard(query.slice(0, 1));
  return byName([...areas, ...rows], query, isPreferred);
}

/**
 * The place of an `id`, with its EPCI; `undefined`: unknown.
 * @throws when the module of its département cannot be had
 */
export async function placeOf(id: string): Promise<Place | undefined> {
  const area = areas.find(({ place }) => place.id === id);
  if (area) return area.place;
  const rows = await loadShard(shardOfCode(id));
  return rows.find(({ place }) => place.id === id)?.place;
}

/** The module of a département, which is named after its postal codes: Corse is 20. */
function shardOfCode(code: string): string {
  return code.replace(/^2[AB]/, '20').slice(0, 2);
}

async function findByCode(query: string, isPreferred: (place: Place) => boolean): Promise<Place[]> {
  const found = areas.filter(
    ({ place }) => place.kind === 'departement' && place.code === query.slice(0, 5),
  );
  const rows = await loadShard(shardOfCode(query));
  const matches = rows.filter(
    ({ place, postalCodes }) =>
      place.code.startsWith(query) || postalCodes.some((each) => each.startsWith(query)),
  );
  // An arrondissement is nearer than its town, which has the postal codes of all of them.
  const isDistrict = ({ place }: Row) => Number(/ Arrondissement$/.test(place.name));
  matches.sort(
    (a, b) =>
      isDistrict(b) - isDistrict(a) ||
      Number(isPreferred(b.place)) - Number(isPreferred(a.place)) ||
      b.size - a.size,
  );
  return [
    ...found.map(({ place }) => place),
    ...matches
      .slice(0, query.length < 3 ? MAX_PLACES - 1 : MAX_PLACES)
      .map(({ place, postalCodes }) => ({
        ...place,
        hint: postalCodes.find((each) => each.startsWith(query)) ?? place.hint,
      })),
  ];
}

function byName(
  rows: readonly Row[],
  query: string,
  isPreferred: (place: Place) => boolean,
): Place[] {
  const compact = query.replaceAll(' ', '');
  const bare = withoutArticle(query);
  const ranked = new Map<Row, number>();
  for (const row of rows) {
    const rank = rankOf(row, query, bare, compact);
    if (rank !== undefined) ranked.set(row, rank);
  }
  if (ranked.size < MAX_PLACES) {
    const names = rows.map(({ folded }) => folded);
    for (const index of fuzzyMatches(names, query)) {
      const row = rows[index];
      if (row && !ranked.has(row)) ranked.set(row, 4);
    }
  }
  const preference = ({ place }: Row) => Number(isPreferred(place));
  const inOrder = [...ranked].sort(
    ([a, rankA], [b, rankB]) => rankA - rankB || preference(b) - preference(a) || b.size - a.size,
  );
  return inOrder.slice(0, MAX_PLACES).map(([{ place }]) => place);
}

/** 0: the very name; 1: without its article; 2: its beginning; `undefined`: neither. */
function rankOf(
  { folded, bare }: Row,
  query: string,
  bareQuery: string,
  compact: string,
): number | undefined {
  if (folded === query) return 0;
  if (bare === bareQuery) return 1;
  if (folded.startsWith(query) || bare.startsWith(bareQuery)) return 2;
  // The first letter spares most names the work of taking their spaces out.
  return folded.startsWith(query.slice(0, 2)) && folded.replaceAll(' ', '').startsWith(compact)
    ? 3
    : undefined;
}

/** The name of a département or région as French says it after "couvre": "la Lozère", "l’Hérault". */
export function withArticle(kind: 'departement' | 'region', code: string): string | undefined {
  const rows: readonly (readonly [string, string, number, string | null])[] =
    kind === 'region' ? regions : departements;
  const row = rows.find(([each]) => each === code);
  return row && `${ARTICLES[row[2]] ?? ''}${row[1]}`;
}

/** By TNCC, the article code of the COG. */
const ARTICLES: readonly string[] = ['', 'l’', 'le ', 'la ', 'les ', 'l’'];
