/** What is to be looked at in the files and in the dataset that comes of them, each with the cells where it stands. */
import { collections, type CollectionName } from '../../../src/data/schema.js';
import * as checkWords from '../../../src/i18n/fr/checks.js';
import * as words from '../../../src/i18n/fr/publish.js';
import type { Check } from '../../../src/publish/check/check.js';
import { checkTexts } from '../../../src/publish/check/check-texts.js';
import type { Imported } from '../../../src/publish/import-sheets.js';
import { groupRemarks, type Remark } from '../../../src/publish/remarks.js';
import type { TableName } from '../../../src/publish/table/fields.js';
import type { SheetReading } from './session.js';

/** Numbers from 0; without a column: the whole row. */
export interface CellPlace {
  sheet: number;
  row: number;
  column: number | undefined;
}

export interface Finding {
  /** The same for what is found again after a change. */
  key: string;
  /** `error`: something is lost. `warning`: to be corrected or looked at. `advice`: read otherwise, or could be better. */
  level: 'error' | 'warning' | 'advice';
  text: string;
  /** Where the first one stands, for people. */
  where: string;
  cells: readonly CellPlace[];
  count: number;
  /** A column that waits for its meaning: settled among the columns, not in a cell. */
  column: { sheet: number; head: string } | undefined;
}

const RANK: readonly Finding['level'][] = ['error', 'warning', 'advice'];
const COLUMN_CODES: readonly string[] = [
  'unknown-column',
  'guessed-column',
  'twice-column',
  'bad-mapping',
];
/** Cells of one finding that can be jumped to. */
const MOST_CELLS = 100_000;

export async function findingsOf(
  remarks: readonly Remark[],
  checks: readonly Check[],
  imported: Imported,
  sheets: readonly SheetReading[],
): Promise<Finding[]> {
  const groups = groupRemarks(remarks.map(withoutName), MOST_CELLS);
  const own = alikeAsOne(groups.map((group) => remarkFinding(group, sheets)));
  const told = new Set(
    own.flatMap(({ cells, level }) =>
      level === 'advice' ? [] : cells.map(({ sheet, row, column }) => keyOf(sheet, row, column)),
    ),
  );
  const checked = await checkFindings(checks, imported, sheets, told);
  return [...own, ...checked, ...unplaced(imported, sheets)].sort(
    (a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level),
  );
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
  const kinds = new Map<string, Finding>();
  const all: Finding[] = [];
  for (const finding of findings) {
    const [cell] = finding.cells;
    const code = finding.key.split(' ')[0];
    const kind = keyOf(code, cell?.sheet, cell?.column);
    const first = finding.level === 'advice' && cell ? kinds.get(kind) : undefined;
    if (first) {
      const cells = [...first.cells, ...finding.cells];
      const joined = { ...first, cells, count: first.count + finding.count };
      kinds.set(kind, joined);
      all[all.indexOf(first)] = joined;
    } else {
      if (finding.level === 'advice' && cell) kinds.set(kind, finding);
      all.push(finding);
    }
  }
  return all;
}

function remarkFinding(
  { remark, rows, count }: ReturnType<typeof groupRemarks>[number],
  sheets: readonly SheetReading[],
): Finding {
  const { code, severity, read = '', became = '', file, sheet: name, column: head } = remark;
  const sheet = sheets.findIndex((each) => each.file === file && each.name === name);
  const heads = sheets[sheet]?.columns ?? [];
  const column = heads.find((each) => each.head === head)?.index;
  const cells = sheet < 0 ? [] : rows.map((row): CellPlace => ({ sheet, row: row - 1, column }));
  const isColumn = COLUMN_CODES.includes(code);
  return {
    key: keyOf(code, file, name, head, read),
    level: severity === 'note' ? 'advice' : severity,
    text: capital(words.sentences[code](read, became)),
    where: whereOf(sheets.length > 1 ? (name ?? file) : undefined, rows[0], head),
    cells,
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
  const groups = new Map<string, { check: Check; cells: CellPlace[]; count: number }>();
  for (const check of checks) {
    const place = placeOf(check.pointer, imported, sheets);
    if (place && told.has(keyOf(place.sheet, place.row, place.column))) continue;
    const path = check.pointer.replace(/\/\d+(?=\/|$)/g, '');
    const key = keyOf(check.code, path, check.detail);
    const group = groups.get(key) ?? { check, cells: [], count: 0 };
    group.count++;
    if (place && group.cells.length < MOST_CELLS) group.cells.push(place);
    groups.set(key, group);
  }
  const texts = await checkTexts(
    [...groups.values()].map(({ check }) => check),
    'fr',
  );
  return [...groups].map(([key, { check, cells, count }], index): Finding => {
    const [first] = cells;
    const sheet = first && sheets[first.sheet];
    const head = sheet?.columns.find((column) => column.index === first?.column)?.head;
    return {
      key,
      level: check.level,
      text: capital(inColumns(texts[index] ?? check.code, check.code)),
      where: sheet
        ? whereOf(sheets.length > 1 ? sheet.name : undefined, (first?.row ?? 0) + 1, head)
        : '',
      cells,
      count,
      column: undefined,
    };
  });
}

/** Actors that the map cannot show: an address alone has no place on it. */
function unplaced(imported: Imported, sheets: readonly SheetReading[]): Finding[] {
  const actors = Array.isArray(imported.dataset.actors)
    ? (imported.dataset.actors as unknown[])
    : [];
  const cells = actors.flatMap((actor, index): CellPlace[] => {
    const { location } = actor as { location?: { coordinates?: unknown } };
    const place = placeOf(`/actors/${String(index)}`, imported, sheets);
    return location?.coordinates === undefined && place ? [place] : [];
  });
  if (cells.length === 0) return [];
  const count = cells.length;
  return [
    {
      key: 'unplaced',
      level: 'advice',
      text: `${count === 1 ? 'Une structure n’a pas de coordonnées' : `${String(count)} structures n’ont pas de coordonnées`}\u00A0: dans la liste, pas sur la carte. Ajoutez les colonnes «\u00A0Latitude\u00A0» et «\u00A0Longitude\u00A0».`,
      where: '',
      cells,
      count: 1,
      column: undefined,
    },
  ];
}

/** What to do, for whoever has columns and not fields. */
const REMEDIES: Readonly<Record<string, string>> = {
  'never-verified': 'Ajoutez une colonne «\u00A0Vérifié le\u00A0».',
  stale:
    'Vérifiez la fiche, puis écrivez la date du jour dans la colonne «\u00A0Vérifié le\u00A0».',
  'no-consent':
    'Ajoutez une colonne «\u00A0Accord\u00A0» avec sa date, ou ne donnez que la fonction.',
  'no-publisher': 'Remplissez «\u00A0Ce jeu de données\u00A0», au-dessus.',
  'no-end':
    'Ajoutez une colonne «\u00A0Fin\u00A0»\u00A0: sans elle, l’agenda des personnes réserve une heure.',
  'unknown-word': 'Corrigez-le, ou laissez-le\u00A0: c’est un mot de votre choix.',
  'two-values':
    'N’en gardez qu’une\u202F; mettez l’autre dans une colonne «\u00A0Autre contact\u00A0».',
  'aid-without-dates':
    'Ajoutez les colonnes «\u00A0Valable jusqu’au\u00A0» et «\u00A0Source\u00A0».',
  'no-outline':
    'Déposez aussi son contour (un fichier GeoJSON), ou laissez\u00A0: il reste dans les listes et la recherche.',
  'no-referent': 'Ajoutez une ligne, ou un poste vacant.',
  'too-big': 'Découpez-le par territoire (guide, «\u00A0Je tiens les données\u00A0»).',
};

function inColumns(text: string, code: string): string {
  const own = checkWords.remedies[code];
  const meant = Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : undefined;
  return own && meant ? text.replace(own, meant) : text;
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
