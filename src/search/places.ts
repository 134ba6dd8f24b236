/**
 * The communes, départements and régions of France by name, postal or INSEE code. Nothing typed leaves the page: one
 * search downloads the module of its first letter, or of its département, and is answered from it.
 *
 * Source: `@etalab/decoupage-administratif` (COG, La Poste, BANATIC; Licence Ouverte 2.0), by `npm run places`.
 */
import { fold, shardOfName, withoutArticle } from './fold.js';
import { fuzzyMatches } from './fuzzy.js';
import { parsePlaceQuery } from './place-query.js';
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
  /** Whether it was found by its INSEE code: a reader would take that for a postal code. */
  isByInseeCode?: boolean;
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
        // A commune that was merged has a postal code no longer, and its code is that of another.
        hint: postalCodes[0] ?? (today[index] ? '' : code),
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

/** Overseas collectivities are neither région nor département, and stand in the lists of both. */
const isCollectivity = (code: string): boolean => /^97[578]|^98/.test(code);

/** Départements and régions are few: they are always there. */
const areas: readonly Row[] = [
  ...regions
    .filter(([code]) => !isCollectivity(code))
    .map(([code, name]) => areaRow('region', code, name, undefined)),
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

type IsPreferred = (place: Place) => boolean;

/**
 * The places that a text may mean, best first. Typing errors are forgiven from the second letter on.
 * @param isPreferred comes first among equals: what the dataset covers, before homonyms elsewhere
 * @throws when the module of the first letter cannot be had
 */
export async function findPlaces(
  text: string,
  isPreferred: IsPreferred = () => false,
): Promise<Place[]> {
  if (fold(text).length < 2) return [];
  const { names, code, district, departement, isCedex } = parsePlaceQuery(text);
  const byCode = code === undefined ? [] : await findByCode(code.toUpperCase(), isPreferred);
  if (names.length === 0) return byCode;
  // The name decides: a code beside it may be one of a company's own post, or wrong.
  const isNamed = ({ name }: Place) => names.some((each) => fold(name).startsWith(each));
  const named = isCedex ? [] : byCode.filter(isNamed);
  if (named.length) return named;
  const near = departement ?? (code === undefined ? undefined : departementOfPostalCode(code));
  const [whole = ''] = names;
  for (const name of names) {
    // "Saint-Denis Réunion": what stands behind the name says which one.
    const behind = name === whole ? undefined : areaBehind(whole);
    const isNear = (place: Place) =>
      (near !== undefined && place.departement === near) ||
      (behind !== undefined && isWithin(place, behind));
    const rows = await loadShard(shardOfName(name));
    const ofDistrict = district === undefined ? [] : districtsNamed(rows, name, district);
    const found = byName(
      [...areas, ...rows],
      name,
      (place) => isNear(place) || (near === undefined && isPreferred(place)),
      // Of a part of what was typed only the very name counts.
      name !== whole,
    );
    const close = found.filter(isNear);
    const others = (close.length ? close : found).filter(
      ({ id }) => !ofDistrict.some((each) => each.id === id),
    );
    const places = [...ofDistrict, ...others];
    if (places.length) return places.slice(0, MAX_PLACES);
  }
  return byCode;
}

/** The département or région that a text ends with. */
function areaBehind(text: string): Place | undefined {
  return areas.find(({ folded, bare }) => [folded, bare].some((each) => text.endsWith(` ${each}`)))
    ?.place;
}

function isWithin(place: Place, area: Place): boolean {
  return area.kind === 'region' ? place.region === area.code : place.departement === area.code;
}

/** "Lyon 8e" for "lyon" and 8. */
function districtsNamed(rows: readonly Row[], name: string, district: number): Place[] {
  const start = `${name} ${String(district)}${district === 1 ? 'er' : 'e'} `;
  return rows.filter(({ folded }) => folded.startsWith(start)).map(({ place }) => place);
}

/** Corse has postal codes of its own, and so has each overseas département. */
function departementOfPostalCode(code: string): string {
  if (/^20[01]/.test(code)) return '2A';
  return code.startsWith('20') ? '2B' : departementOf(code.toUpperCase());
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

async function findByCode(query: string, isPreferred: IsPreferred): Promise<Place[]> {
  const found = areas.filter(
    ({ place }) => place.kind === 'departement' && place.code === query.slice(0, 5),
  );
  const rows = await loadShard(shardOfCode(query));
  const isWhole = query.length === 5;
  const postalCodeOf = ({ postalCodes }: Row) =>
    postalCodes.find((each) => (isWhole ? each === query : each.startsWith(query)));
  const matches = rows.filter((row) => postalCodeOf(row) !== undefined);
  const byInsee = rows.filter((row) => row.place.code.startsWith(query) && !matches.includes(row));
  // An arrondissement is nearer than its town, which has the postal codes of all of them.
  const isDistrict = ({ place }: Row) => Number(/ Arrondissement$/.test(place.name));
  const rank = (a: Row, b: Row) =>
    isDistrict(b) - isDistrict(a) ||
    Number(isPreferred(b.place)) - Number(isPreferred(a.place)) ||
    b.size - a.size;
  const hits = [
    ...matches
      .sort(rank)
      .map((row) => ({ ...row.place, hint: postalCodeOf(row) ?? row.place.hint })),
    ...byInsee.sort(rank).map(({ place }) => ({ ...place, hint: place.code, isByInseeCode: true })),
  ];
  if (isWhole && matches.length === 0) hits.unshift(...townOfGeneralCode(query, rows));
  const places = hits.slice(0, query.length < 3 ? MAX_PLACES - 1 : MAX_PLACES);
  // A code of a company's own post tells at least the département.
  const around = areas.filter(({ place }) => place.code === departementOfPostalCode(query));
  const areasFound = places.length || !isWhole ? found : around;
  return [...areasFound.map(({ place }) => place), ...places];
}

/** "75000", "13000": nobody's postal code, and what is written for the whole town. */
function townOfGeneralCode(code: string, rows: readonly Row[]): Place[] {
  if (!code.endsWith('000')) return [];
  const [largest] = rows
    .filter(({ postalCodes }) => postalCodes.some((each) => each.startsWith(code.slice(0, 3))))
    .filter(({ place }) => !place.name.endsWith(' Arrondissement'))
    .sort((a, b) => b.size - a.size);
  return largest ? [{ ...largest.place, hint: code }] : [];
}

function byName(
  rows: readonly Row[],
  query: string,
  isPreferred: IsPreferred,
  isExact = false,
): Place[] {
  const compact = query.replaceAll(' ', '');
  const bare = withoutArticle(query);
  const ranked = new Map<Row, number>();
  for (const row of rows) {
    const rank = rankOf(row, query, bare, compact);
    if (rank !== undefined && (!isExact || rank < 2)) ranked.set(row, rank);
  }
  if (ranked.size < MAX_PLACES && !isExact) {
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
