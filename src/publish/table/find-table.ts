/** Which table a sheet is, where its heads stand, and which field each of its columns is. Pure. */
import type { Remark } from '../remarks.js';
import { cellText, isBlank, type Cell, type Sheet } from '../files/sheet.js';
import { HEAD_TABLES, type TableName } from './fields.js';
import { fold, foldWords } from './fold-text.js';
import { isPrivateHead } from './private-cells.js';
import { isAsideHead, isStateHead } from './row-states.js';
import { valueMeant } from './vocabularies.js';
import {
  columnNamed,
  headOf,
  matchesOf,
  matchHeader,
  nameOfTarget,
  specialHead,
  type ColumnMatch,
  type ColumnTarget,
} from './headers.js';

export interface FoundColumn {
  /** From 0. */
  index: number;
  head: string;
  target: ColumnTarget;
}

export interface FoundTable {
  name: TableName;
  /** Index of the row that holds the heads. */
  headRow: number;
  columns: FoundColumn[];
  /** Columns that are no field: their heads. */
  unknown: { index: number; head: string }[];
}

/** What a publisher has said of columns: by head, the path of a field or the name of a special column; empty: not taken. */
export type Mapping = Readonly<Record<string, string>>;

/** Names of sheets, folded. */
const SHEETS: Readonly<Record<TableName | 'head', readonly string[]>> = {
  territories: ['Territoires', 'secteurs', 'zones', 'cpts', 'départements', 'communes'],
  referents: [
    'Référent·e·s',
    'référents',
    'référent',
    'contacts',
    'équipe',
    'élus',
    'correspondants',
  ],
  actors: [
    'Structures',
    'acteurs',
    'partenaires',
    'annuaire',
    'adresses',
    'lieux',
    'établissements',
    'associations',
    'professionnels',
    'points',
  ],
  projects: ['Projets', 'actions'],
  openings: ['Annonces', 'postes', 'offres', 'recherches', 'remplacements', 'recrutement'],
  events: ['Événements', 'agenda', 'formations', 'calendrier', 'rencontres', 'dates', 'réunions'],
  resources: ['Ressources', 'aides', 'guides', 'documents', 'outils'],
  cases: ['Cas concrets', 'cas', 'cas cliniques'],
  walks: ['Balades', 'parcours', 'visites'],
  themes: ['Thèmes', 'thématiques'],
  indicators: ['Indicateurs'],
  kinds: ['Types', 'catégories'],
  phases: ['Étapes du parcours', 'phases'],
  audiences: ['Publics'],
  feeds: ['Flux', 'abonnements'],
  sources: ['Agendas extérieurs', 'sources'],
  include: ['Fichiers inclus', 'include'],
  attributions: ['Mentions', 'attributions'],
  head: [
    'Jeu de données',
    'dataset',
    'général',
    'informations générales',
    'en tête',
    'éditeur',
    'publisher',
  ],
};

/** Sheets that help to fill in the others and hold no data. */
const ASIDE = [
  'lisez moi',
  'lisezmoi',
  'read me',
  'readme',
  'lists',
  'mode emploi',
  'consignes',
  'aide saisie',
  'instructions',
  'notice',
].map((name) => foldWords(name));

export function isAside(sheet: string): boolean {
  // "Liste" is what people call a directory; "Listes" are those that cells are chosen from.
  return fold(sheet) === 'listes' || ASIDE.includes(foldWords(sheet));
}

/** What the sheet of a table is called. */
export function sheetName(table: TableName | 'head'): string {
  return SHEETS[table][0] ?? table;
}

/** The table that the name of a sheet speaks of. */
export function tableNamed(sheet: string): TableName | 'head' | undefined {
  const words = foldWords(sheet.replace(/[·.]e(?:[·.]s)?\b/g, ''));
  const names = Object.entries(SHEETS) as [TableName | 'head', readonly string[]][];
  const isNamed = (each: string) => foldWords(each.replace(/·e(?:·s)?/g, '')) === words;
  const exact = names.find(([table, each]) => foldWords(table) === words || each.some(isNamed));
  if (exact) return exact[0];
  const word = names.find(([, each]) =>
    each.some((name) => words.split(' ').includes(foldWords(name.replace(/·e(?:·s)?/g, '')))),
  );
  return word?.[0];
}

const COLLECTIONS: readonly TableName[] = [
  'actors',
  'events',
  'referents',
  'openings',
  'resources',
  'projects',
  'territories',
  'cases',
  'walks',
];

/** Head of a column that goes on with another, of which it says the head. */
export const CONTINUED = /^(.+) \(suite \d+\)$/;

/** Rows with something in them among which the heads are looked for. */
const HEAD_ROWS = 15;

/**
 * Finds out what a sheet is.
 * @param wanted the table it is said to be
 */
export function findTable(
  sheet: Sheet,
  mapping: Mapping,
  wanted?: TableName,
): { table: FoundTable | undefined; remarks: Remark[] } {
  const name = wanted ?? tableNamed(sheet.name);
  const named = name === 'head' ? undefined : name;
  const best = bestOf(sheet, named ? [named] : COLLECTIONS, mapping, named !== undefined);
  // "cpts.csv" may hold the structures of a CPTS: heads say more than the name of a sheet, and less than who was asked.
  const other = named && !wanted ? bestOf(sheet, COLLECTIONS, mapping, false) : undefined;
  const isOther = other && other.score > 2 * (best?.score ?? 0);
  const found = isOther ? other : best;
  if (!found) return { table: undefined, remarks: [] };
  return { table: found.table, remarks: remarksOn(found.table, sheet, mapping) };
}

function bestOf(
  sheet: Sheet,
  possible: readonly TableName[],
  mapping: Mapping,
  isWanted: boolean,
): { table: FoundTable; score: number } | undefined {
  let best: { table: FoundTable; score: number } | undefined;
  for (const name of possible) {
    const table = headsOf(sheet, name, mapping);
    const score = table ? weightOf(table, sheet) : 0;
    if (table && score > 0 && (!best || score > best.score)) best = { table, score };
  }
  return best && hasEnough(best.table, isWanted) ? best : undefined;
}

/** One head alone is a table when the sheet says which; else two are needed. */
function hasEnough({ columns, name }: FoundTable, isWanted: boolean): boolean {
  const isHead = HEAD_TABLES.some((each) => each === name);
  const naming = columns.some(
    ({ target }) =>
      'field' in target && /^(?:name|title|role|label|url|id)$/.test(target.field.path),
  );
  return isWanted || isHead ? columns.length > 0 : naming && columns.length > 1;
}

function columnsOf(
  row: readonly Cell[],
  above: readonly Cell[] | undefined,
  headRow: number,
  name: TableName,
  mapping: Mapping,
  hidden: ReadonlySet<number>,
): FoundTable {
  const candidates = row.flatMap((cell, index) => {
    if (isBlank(cell)) return [];
    const head = cellText(cell).trim();
    if (CONTINUED.test(head)) return [];
    // Of two rows of heads the upper one says of what the lower one speaks.
    const group = isBlank(above?.[index]) ? '' : cellText(above?.[index]);
    const own = mapped(head, name, mapping);
    const isHidden = hidden.has(index);
    const matches = own ? [own] : isHidden ? [] : matchesOf(head, name);
    const all =
      matches.length || !group || isHidden ? matches : matchesOf(`${group} ${head}`, name);
    const match = all[0] as (typeof all)[number] | undefined;
    return [{ index, head, matches: all, match, isSaid: own !== undefined }];
  });
  // Of two columns for one field the surer one has it; the other may be something else, or one more way to call.
  const taken = new Map<string, (typeof candidates)[number]>();
  const surest = [...candidates].sort(
    (a, b) =>
      Number(b.isSaid) - Number(a.isSaid) || (b.match?.certainty ?? 0) - (a.match?.certainty ?? 0),
  );
  for (const each of surest) {
    const free = each.matches.find((match) => match.target && !taken.has(keyOf(match) ?? ''));
    const more = each.matches.some((match) => keyOf(match) === 'contact.phone')
      ? matchesOf('contact.other', name)
      : [];
    const match = free ?? more[0];
    const key = keyOf(match);
    if (key === undefined) continue;
    each.match = match;
    // Others to call are a list: several columns fill it.
    taken.set(key === 'contact.other' ? `${key} ${String(each.index)}` : key, each);
  }
  const columns = [...taken.values()].sort((a, b) => a.index - b.index);
  return {
    name,
    headRow,
    columns: columns.flatMap(({ index, head, match }) =>
      match?.target ? [{ index, head, target: match.target }] : [],
    ),
    unknown: candidates.filter((each) => !columns.includes(each)),
  };
}

function mapped(
  head: string,
  name: TableName,
  mapping: Mapping,
): ColumnMatch | { target: undefined; certainty: 3 } | undefined {
  if (!Object.hasOwn(mapping, head)) return undefined;
  const path = mapping[head] ?? '';
  const match = path === '' ? undefined : columnNamed(path, name);
  // What is no field is told, and the head says what it would.
  if (!match && path !== '') return undefined;
  return match ? { ...match, certainty: 3 } : { target: undefined, certainty: 3 };
}

function keyOf(match: { target: ColumnTarget | undefined } | undefined): string | undefined {
  return match?.target && nameOfTarget(match.target);
}

/** The row that looks most like the heads of a table: texts that are known, and few that are not; the first of equals. */
function headsOf(sheet: Sheet, name: TableName, mapping: Mapping): FoundTable | undefined {
  let best: { table: FoundTable; score: number } | undefined;
  let filledCount = 0;
  sheet.rows.some((row, headRow) => {
    if (row.every((cell) => isBlank(cell))) return false;
    filledCount++;
    if (row.some((cell) => typeof cell === 'number')) return filledCount >= HEAD_ROWS;
    const table = columnsOf(
      row,
      sheet.rows[headRow - 1],
      headRow,
      name,
      mapping,
      sheet.hiddenColumns,
    );
    const score = table.columns.length - table.unknown.length * 0.2;
    if (score > 0 && (!best || score > best.score)) best = { table, score };
    return filledCount >= HEAD_ROWS;
  });
  return best?.table;
}

/** How much heads look like those of a table: those that only some tables have say more. */
function weightOf({ columns, unknown, name, headRow }: FoundTable, sheet: Sheet): number {
  const rows = sheet.rows.slice(headRow + 1, headRow + 1 + SAMPLE_ROWS);
  const weights = columns.map(({ head, index, target }) => {
    const path = 'field' in target ? target.field.path : target.special;
    const own = 'field' in target ? headOf(path) : specialHead(target.special);
    const isTelling =
      (TELLING[name]?.includes(path) === true || tableNamed(head) === name) &&
      holdsWhatItSays(name, path, rows, index);
    return (isTelling ? 3 : 1) + (foldWords(head) === foldWords(own) ? 0.3 : 0);
  });
  return weights.reduce((sum, each) => sum + each, 0) - unknown.length * 0.2;
}

/** Rows that are looked at to know what a column holds. */
const SAMPLE_ROWS = 50;

/** "Type" may be the level of a territory or the kind of an actor, "Commune" a code or an address: cells decide. */
function holdsWhatItSays(
  table: TableName,
  path: string,
  rows: readonly (readonly Cell[])[],
  index: number,
): boolean {
  const isMeant = ARE_MEANT[path];
  const texts = rows.flatMap((row) => (isBlank(row[index]) ? [] : [cellText(row[index])]));
  if (!isMeant || texts.length === 0) return true;
  return texts.filter((text) => isMeant(text, table)).length * 2 >= texts.length;
}

const ARE_MEANT: Readonly<Partial<Record<string, (text: string, table: TableName) => boolean>>> = {
  level: (text, table) => valueMeant(table, 'level', text) !== undefined,
  codes: (text) => /\d/.test(text),
};

const TELLING: Partial<Record<TableName, readonly string[]>> = {
  events: [
    'start',
    'end',
    'registration.url',
    'startTime',
    'registration.closes',
    'organizers',
    'registration.capacity',
    'attendance',
    'registration.price',
  ],
  actors: [
    'location.address',
    'location.postalCode',
    'openingHours',
    'identifiers.finess',
    'identifiers.siret',
    'latitude',
    'longitude',
    'location.coordinates',
    'hours.Mo',
  ],
  referents: ['role', 'missions', 'topics', 'consent', 'organisation'],
  openings: ['profession', 'housing', 'practiceModes'],
  resources: ['amount', 'conditions', 'provider', 'steps'],
  projects: ['period.from', 'period.to'],
  territories: ['level', 'codes', 'population', 'partOf'],
  cases: ['situation', 'questions'],
};

function remarksOn(
  { headRow, columns, unknown, name }: FoundTable,
  sheet: Sheet,
  mapping: Mapping,
): Remark[] {
  const place = { sheet: sheet.name, row: headRow + 1 };
  const isTitle = sheet.rows.slice(0, headRow).some((row) => row.some((cell) => !isBlank(cell)));
  const wrong = Object.entries(mapping).filter(
    ([head, path]) =>
      path !== '' &&
      [...columns, ...unknown].some((column) => column.head === head) &&
      !columnNamed(path, name),
  );
  return [
    ...wrong.map(
      ([read, became]) =>
        ({ ...place, severity: 'warning', code: 'bad-mapping', read, became }) satisfies Remark,
    ),
    ...(isTitle
      ? [{ ...place, severity: 'note', code: 'rows-above', read: String(headRow) } satisfies Remark]
      : []),
    ...columns.flatMap(({ head, target }): Remark[] => {
      const certainty = matchHeader(head, name)?.certainty;
      const became = 'field' in target ? headOf(target.field.path) : specialHead(target.special);
      return certainty === 1
        ? [{ ...place, severity: 'warning', code: 'guessed-column', column: head, became }]
        : [];
    }),
    ...unknown.flatMap(({ index, head }): Remark[] => {
      const isFilled = sheet.rows.slice(headRow + 1).some((row) => !isBlank(row[index]));
      if (!isFilled) return [];
      if (sheet.hiddenColumns.has(index)) {
        return [{ ...place, severity: 'warning', code: 'hidden-column', column: head }];
      }
      if (isPrivateHead(head)) {
        return [{ ...place, severity: 'warning', code: 'private-column', column: head }];
      }
      // It is known to be no field of ours.
      if (mapping[head] === '') {
        return [{ ...place, severity: 'note', code: 'unknown-column', column: head }];
      }
      if (isAsideHead(head)) {
        return [{ ...place, severity: 'warning', code: 'aside-column', column: head }];
      }
      if (isStateHead(head)) {
        return [{ ...place, severity: 'note', code: 'state-column', column: head }];
      }
      const match = matchHeader(head, name);
      const other = match && columns.find(({ target }) => keyOf({ target }) === keyOf(match));
      return other
        ? [
            {
              ...place,
              severity: 'warning',
              code: 'twice-column',
              column: head,
              became: other.head,
            },
          ]
        : [{ ...place, severity: 'warning', code: 'unknown-column', column: head }];
    }),
  ];
}
