/** What is to be looked at in the files and in the dataset that comes of them, each with the cells where it stands. */
import { collections, type CollectionName } from '../../../src/data/schema.js';
import * as checkWords from '../../../src/i18n/fr/checks.js';
import * as words from '../../../src/i18n/fr/publish.js';
import type { Check } from '../../../src/publish/check/check.js';
import { checkTexts } from '../../../src/publish/check/check-texts.js';
import { isHeldBack, type Imported } from '../../../src/publish/import-sheets.js';
import { groupRemarks, type Remark } from '../../../src/publish/remarks.js';
import { fieldsOf, type TableName } from '../../../src/publish/table/fields.js';
import { addressOf, type Answer, type Answers } from './locate.js';
import type { SheetReading } from './session.js';

/** Numbers from 0; without a column: the whole row. */
export interface CellPlace {
  sheet: number;
  row: number;
  column: number | undefined;
}

/** Cells of one column, as few objects: a hundred thousand of them hold up the page that takes them over. */
export interface ColumnCells {
  sheet: number;
  column: number | undefined;
  /** From 0, in the order in which they were found. */
  rows: Uint32Array;
}

export interface Finding {
  /** The same for what is found again after a change. */
  key: string;
  /** `error`: something is lost. `warning`: to be corrected or looked at. `advice`: read otherwise, or could be better. */
  level: 'error' | 'warning' | 'advice';
  text: string;
  /** Where the first one stands, for people. */
  where: string;
  cells: ColumnCells | undefined;
  count: number;
  /** What is said of the cells, where each is read in its own way; the first of them stands for all in `text`. */
  alike?: readonly { text: string; rows: Uint32Array }[];
  /** A column that waits for its meaning: settled among the columns, not in a cell. */
  column: { sheet: number; head: string } | undefined;
  /** Whether it is about title and publisher, which stand above the table. */
  isOfDataset?: boolean;
  /** Whether a row, a sheet or a record is left out. */
  isLost?: boolean;
  /** Because the sheet says that it is not to be published. */
  isHeld?: boolean;
  /** How many addresses the national service can be asked for. */
  addressCount?: number;
}

const RANK: readonly Finding['level'][] = ['error', 'warning', 'advice'];
const COLUMN_CODES: readonly string[] = [
  'unknown-column',
  'guessed-column',
  'twice-column',
  'bad-mapping',
  'aside-column',
  'hidden-column',
];
export async function findingsOf(
  remarks: readonly Remark[],
  checks: readonly Check[],
  imported: Imported,
  sheets: readonly SheetReading[],
  answers: Answers,
): Promise<Finding[]> {
  const groups = groupRemarks(remarks.map(withoutName), Infinity);
  const own = alikeAsOne(groups.map((group) => remarkFinding(group, sheets)));
  const told = new Set(
    own.flatMap(({ cells, level }) =>
      level === 'advice'
        ? []
        : placesOf(cells).map(({ sheet, row, column }) => keyOf(sheet, row, column)),
    ),
  );
  const checked = await checkFindings(checks, imported, sheets, told);
  return [...own, ...checked, ...unplaced(imported, sheets, answers)].sort(
    (a, b) =>
      RANK.indexOf(a.level) - RANK.indexOf(b.level) ||
      Number(isOfPerson(b)) - Number(isOfPerson(a)),
  );
}

/** Whoever is named without consent comes first. */
function isOfPerson({ key }: Finding): boolean {
  return key.startsWith('no-consent');
}

/** Rows that are lost for one reason are one finding, whatever else stands in them. */
function withoutName(remark: Remark): Remark {
  const { read: _read, record: _record, ...others } = remark;
  return remark.code === 'no-name' || remark.code === 'no-date' ? others : remark;
}

function keyOf(...parts: readonly unknown[]): string {
  return parts.map(String).join(' ');
}

/** What was read otherwise than written is told once for a column: the first cell shows how. */
function alikeAsOne(findings: readonly Finding[]): Finding[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { key, level, cells } = finding;
    const kind =
      level === 'advice' && cells
        ? keyOf(key.split(' ')[0], cells.sheet, cells.column)
        : keyOf('alone', kinds.size);
    pushTo(kinds, kind, finding);
  }
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first?.cells || alike.length === 1) return alike;
    const rows = Uint32Array.from(alike.flatMap(({ cells }) => [...(cells?.rows ?? [])]));
    const count = alike.reduce((sum, each) => sum + each.count, 0);
    const texts = alike
      .slice(0, TOLD_ALIKE)
      .flatMap(({ text, cells }) => (cells ? [{ text, rows: cells.rows }] : []));
    return [{ ...first, cells: { ...first.cells, rows }, count, alike: texts }];
  });
}

/** Readings of one column that are told one by one. */
const TOLD_ALIKE = 500;

function remarkFinding(
  { remark, rows, count }: ReturnType<typeof groupRemarks>[number],
  sheets: readonly SheetReading[],
): Finding {
  const { code, severity, read = '', became = '', file, sheet: name, column: head } = remark;
  const sheet = sheets.findIndex((each) => each.file === file && each.name === name);
  const heads = sheets[sheet]?.columns ?? [];
  const column = (
    heads.find((each) => each.head === head) ??
    // Where a date is to be written.
    (code === 'no-date' ? heads.find(({ field }) => field === 'start') : undefined)
  )?.index;
  const isColumn = COLUMN_CODES.includes(code);
  return {
    key: keyOf(code, file, name, head, read),
    level: severity === 'note' ? 'advice' : severity,
    isLost: severity === 'error',
    isHeld: isHeldBack(remark),
    text: capital(words.sentences[code](read, inWords(became))),
    where: whereOf(sheets.length > 1 ? (name ?? file) : undefined, rows[0], head),
    cells:
      sheet < 0 || rows.length === 0
        ? undefined
        : { sheet, column, rows: Uint32Array.from(rows, (row) => row - 1) },
    count,
    column: isColumn && head !== undefined ? { sheet, head } : undefined,
  };
}

function whereOf(
  sheet: string | undefined,
  row: number | undefined,
  head: string | undefined,
): string {
  return [
    sheet,
    row === undefined ? undefined : words.labels.row(row),
    head === undefined ? undefined : words.labels.column(head),
  ]
    .filter((each) => each !== undefined)
    .join(', ');
}

const longDate = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });

/** Dates as people say them: what was understood is seen at once. */
function inWords(text: string): string {
  return text.replace(
    /\b(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d))?\b/g,
    (_all, day: string, hour?: string, minute?: string) =>
      [longDate.format(new Date(day)), hour && `${hour}\u00A0h\u00A0${minute ?? ''}`]
        .filter(Boolean)
        .join(', '),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Checks of one kind, field and text as one, told of the first; those of cells that are told of already are left out. */
async function checkFindings(
  checks: readonly Check[],
  imported: Imported,
  sheets: readonly SheetReading[],
  told: ReadonlySet<string>,
): Promise<Finding[]> {
  const groups = new Map<string, { check: Check; places: CellPlace[]; count: number }>();
  for (const check of checks) {
    const place = placeOf(check.pointer, imported, sheets);
    if (place && told.has(keyOf(place.sheet, place.row, place.column))) continue;
    const path = check.pointer.replace(/\/\d+(?=\/|$)/g, '');
    const key = keyOf(check.code, path, check.detail, place?.sheet, place?.column);
    const group = groups.get(key) ?? { check, places: [], count: 0 };
    group.count++;
    if (place) group.places.push(place);
    groups.set(key, group);
  }
  const texts = await checkTexts(
    [...groups.values()].map(({ check }) => check),
    'fr',
  );
  return [...groups].map(([key, { check, places, count }], index): Finding => {
    const [first] = places;
    const sheet = first && sheets[first.sheet];
    const head = sheet?.columns.find((column) => column.index === first?.column)?.head;
    return {
      key,
      level: check.level,
      isLost: check.level === 'error' && !KEPT_CODES.includes(check.code),
      isOfDataset: check.code === 'no-publisher',
      text: capital(inWords(inColumns(texts[index] ?? check.code, check.code))),
      where: sheet
        ? whereOf(sheets.length > 1 ? sheet.name : undefined, (first?.row ?? 0) + 1, head)
        : '',
      cells: cellsOf(places),
      count,
      column: undefined,
    };
  });
}

/** Grave, and yet the record stands. */
const KEPT_CODES: readonly string[] = ['aid-without-dates', 'no-file', 'too-big'];

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Of one sheet and one column. */
function cellsOf(places: readonly CellPlace[]): ColumnCells | undefined {
  const [first] = places;
  if (!first) return undefined;
  const { sheet, column } = first;
  return { sheet, column, rows: Uint32Array.from(places, ({ row }) => row) };
}

export function placesOf(cells: ColumnCells | undefined): CellPlace[] {
  if (!cells) return [];
  const { sheet, column, rows } = cells;
  return Array.from(rows, (row) => ({ sheet, row, column }));
}

/** Actors that the map cannot show: an address alone has no place on it. */
function unplaced(
  imported: Imported,
  sheets: readonly SheetReading[],
  answers: Answers,
): Finding[] {
  const actors = Array.isArray(imported.dataset.actors)
    ? (imported.dataset.actors as unknown[])
    : [];
  const bySheet = new Map<number, CellPlace[]>();
  const open = new Map<number, Set<string>>();
  const unsure: Finding[] = [];
  for (const [index, actor] of actors.entries()) {
    const { location, name } = actor as { location?: { coordinates?: unknown }; name?: unknown };
    const place = placeOf(`/actors/${String(index)}/location/address`, imported, sheets);
    if (location?.coordinates !== undefined || !place) continue;
    const address = addressOf(actor);
    const answer =
      address && Object.hasOwn(answers, address.key) ? answers[address.key] : undefined;
    if (answer) {
      unsure.push(unsureFinding(String(name), answer, place, sheets));
      continue;
    }
    if (address) open.set(place.sheet, (open.get(place.sheet) ?? new Set()).add(address.key));
    pushTo(bySheet, place.sheet, { ...place, column: undefined });
  }
  const told = [...bySheet].map(([sheet, places]): Finding => {
    const count = places.length;
    return {
      key: keyOf('unplaced', sheet),
      level: 'advice',
      text: `${count === 1 ? 'Une structure n’a pas de coordonnées' : `${String(count)} structures n’ont pas de coordonnées`}\u00A0: dans la liste, pas sur la carte.`,
      where: sheets.length > 1 ? (sheets[sheet]?.name ?? '') : '',
      cells: cellsOf(places),
      count: 1,
      column: undefined,
      addressCount: open.get(sheet)?.size ?? 0,
    };
  });
  return [...told, ...unsure];
}

/** An address for which the service was asked, and of which it is not sure. */
function unsureFinding(
  name: string,
  { label, score }: Answer,
  place: CellPlace,
  sheets: readonly SheetReading[],
): Finding {
  const percent = String(Math.round(score * 100));
  const found = label
    ? `le service des adresses propose «\u00A0${label}\u00A0», sans en être sûr (${percent}\u00A0%)`
    : 'le service des adresses ne la trouve pas';
  return {
    key: keyOf('unsure', place.sheet, place.row, label),
    level: 'warning',
    text: `${name}, adresse\u00A0: ${found}. Corrigez l’adresse, ou écrivez la latitude et la longitude.`,
    where: whereOf(
      sheets.length > 1 ? sheets[place.sheet]?.name : undefined,
      place.row + 1,
      undefined,
    ),
    cells: cellsOf([place]),
    count: 1,
    column: undefined,
  };
}

/** What to do, for whoever has columns and not fields. */
const REMEDIES: Readonly<Record<string, string>> = {
  'never-verified': 'Écrivez la date du jour dans une colonne «\u00A0Vérifié le\u00A0».',
  stale:
    'Vérifiez la fiche, puis écrivez la date du jour dans la colonne «\u00A0Vérifié le\u00A0».',
  'no-consent':
    'Écrivez la date de l’accord dans une colonne «\u00A0Accord\u00A0», ou ne donnez que la fonction.',
  'no-publisher': 'Remplissez «\u00A0Ce jeu de données\u00A0», au-dessus.',
  'no-end':
    'Écrivez-la dans une colonne «\u00A0Fin\u00A0»\u00A0: sans elle, l’agenda des personnes réserve une heure.',
  'unknown-word': 'Corrigez-le, ou laissez-le\u00A0: c’est un mot de votre choix.',
  'two-values':
    'N’en gardez qu’une\u202F; mettez l’autre dans une colonne «\u00A0Autre contact\u00A0».',
  'aid-without-dates':
    'Écrivez-les dans les colonnes «\u00A0Valable jusqu’au\u00A0» et «\u00A0Source\u00A0».',
  'no-outline':
    'Ouvrez avec votre tableur un fichier des contours des communes (GeoJSON, par exemple «\u00A0communes-1000m\u00A0» d’Etalab)\u00A0: l’atelier réunit celles de la colonne «\u00A0Communes (codes INSEE)\u00A0». Ou laissez\u00A0: il reste dans les listes et la recherche.',
  'no-referent': 'Ajoutez une ligne, ou un poste vacant.',
  'too-big': 'Découpez-le par territoire (guide, «\u00A0Je tiens les données\u00A0»).',
};

function inColumns(text: string, code: string): string {
  const own = checkWords.remedies[code];
  const meant = Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : undefined;
  return withoutPaths(own && meant ? text.replace(own, meant) : text);
}

const PATHS = new Set(
  (Object.keys(collections) as CollectionName[]).flatMap((table) =>
    fieldsOf(table).flatMap(({ path }) => [path, ...path.split('.')]),
  ),
);

/** "Vérifié le (verifiedOn)": whoever has columns needs no names of fields. */
function withoutPaths(text: string): string {
  return text.replace(/ \(([a-z][\w.]*)\)/gi, (whole, path: string) =>
    PATHS.has(path) ? '' : whole,
  );
}

/** The cell that a place in the dataset was read from. */
function placeOf(
  pointer: string,
  { places, counts }: Imported,
  sheets: readonly SheetReading[],
): CellPlace | undefined {
  const [, table = '', index = '', ...path] = pointer.split('/');
  const place = places.get(table as TableName)?.[Number(index)];
  if (!place || !Object.hasOwn(collections, table)) return undefined;
  const isThere = (each: { file: string }, name: string) =>
    each.file === place.file && name === place.sheet;
  const sheet = sheets.findIndex((each) => isThere(each, each.name));
  if (sheet < 0) return undefined;
  const columns = counts.find((each) => isThere(each, each.sheet))?.columns ?? [];
  const field = path.filter((each) => !/^\d+$/.test(each)).join('.');
  const column = columns.find((each) => sourceOf(each.field, table as CollectionName) === field);
  return { sheet, row: place.row - 1, column: column?.index };
}

/** The field that a column goes into, for those that several columns fill. */
function sourceOf(field: string, table: CollectionName): string {
  if (/^(?:latitude|longitude|x|y)$/.test(field)) {
    return table === 'territories' ? 'center' : 'location.coordinates';
  }
  return field.startsWith('hours.') ? 'openingHours' : field;
}
