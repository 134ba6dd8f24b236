/**
 * What stands at the head of a column, and which field it is: French and English names, the words of registers and of
 * exports, slips of the pen. Pure.
 */
import { NAMES, SPECIAL, type SpecialColumn } from './column-names.js';
import { fold, foldWords } from './fold-text.js';
import { isPrivateHead } from './private-cells.js';
import { isStateHead } from './row-states.js';
import { fieldsOf, headFields, type Field, type TableName } from './fields.js';

/** Where a special column makes sense: the field that what it holds goes into. */
const GOES_TO: Readonly<Record<string, readonly string[]>> = {
  latitude: ['location.coordinates', 'center'],
  longitude: ['location.coordinates', 'center'],
  x: ['location.coordinates', 'center'],
  y: ['location.coordinates', 'center'],
  startTime: ['sessions'],
  endTime: ['sessions'],
  dates: ['sessions'],
  departement: ['territories'],
  firstName: ['name'],
  houseNumber: ['location.address'],
  addressMore: ['location.address'],
};

/** What a column of a table is. */
export type ColumnTarget = { field: Field } | { special: SpecialColumn };

export interface ColumnMatch {
  target: ColumnTarget;
  /** 3: its own name. 2: another word for it. 1: only like it: to be said. */
  certainty: 1 | 2 | 3;
}

/** The head of a field's column, in a language. */
export function headOf(path: string, language: 'fr' | 'en' = 'fr'): string {
  const names = own(NAMES, path);
  return names?.[language === 'fr' ? 0 : 1] ?? path;
}

/** The head of a column that belongs to no field. */
export function specialHead(special: SpecialColumn): string {
  return SPECIAL[special][0] ?? special;
}

/** A field by its path, a special column by its name; else what a head of that name would be. */
export function columnNamed(name: string, table: TableName): ColumnMatch | undefined {
  const exact = targetsOf(table).find((target) => nameOfTarget(target) === name);
  return exact ? { target: exact, certainty: 3 } : matchHeader(name, table);
}

/** What a column may be, by its name and by what people call it. */
export interface ColumnChoice {
  value: string;
  label: string;
}

/** Everything that a column of a table may be, in the order of its fields. */
export function columnChoices(table: TableName, language: 'fr' | 'en' = 'fr'): ColumnChoice[] {
  return targetsOf(table).map((target) => ({
    value: nameOfTarget(target),
    label: 'field' in target ? headOf(target.field.path, language) : specialHead(target.special),
  }));
}

function targetsOf(table: TableName): ColumnTarget[] {
  const fields = fieldsOf(table);
  const specials = (Object.keys(SPECIAL) as SpecialColumn[]).filter((special) =>
    isSpecialOf(special, fields),
  );
  return [...fields.map((field) => ({ field })), ...specials.map((special) => ({ special }))];
}

/** Whether what a special column holds goes into one of some fields. */
function isSpecialOf(special: SpecialColumn, fields: readonly Field[]): boolean {
  const goals = GOES_TO[special] ?? ['openingHours'];
  return fields.some(({ path }) => goals.includes(path));
}

export function nameOfTarget(target: ColumnTarget): string {
  return 'field' in target ? target.field.path : target.special;
}

type Index = ReadonlyMap<string, readonly ColumnMatch[]>;
const indexes = new Map<string, Index>();

function indexOf(table: TableName | 'head'): Index {
  let index = indexes.get(table);
  if (!index) {
    index = makeIndex(table === 'head' ? headFields() : fieldsOf(table));
    indexes.set(table, index);
  }
  return index;
}

function makeIndex(fields: readonly Field[]): Index {
  const index = new Map<string, ColumnMatch[]>();
  const add = (name: string, match: ColumnMatch) => {
    const key = keyOf(name);
    if (!key) return;
    const others = (index.get(key) ?? []).filter(({ target }) => !isSame(target, match.target));
    index.set(
      key,
      [...others, match].sort((a, b) => b.certainty - a.certainty),
    );
  };
  for (const field of fields) {
    const [french, english, ...others] = own(NAMES, field.path) ?? [field.path];
    const target = { field };
    // "x" at the head of a column is a coordinate.
    const path = field.path === 'x' ? '' : field.path;
    for (const name of [path, french, english ?? '']) add(name, { target, certainty: 3 });
    for (const name of others) add(name, { target, certainty: 2 });
  }
  for (const [special, names] of Object.entries(SPECIAL) as [SpecialColumn, string[]][]) {
    if (!isSpecialOf(special, fields)) continue;
    const [own = '', ...others] = names;
    add(own, { target: { special }, certainty: 3 });
    for (const name of others) add(name, { target: { special }, certainty: 2 });
  }
  return index;
}

/** Words without articles; "Du" and "Au" are nothing else. */
function keyOf(head: string): string {
  return foldWords(head) || fold(head.replace(/:$/, ''));
}

/** What a column may be by its head, the likeliest first. */
export function matchesOf(head: string, table: TableName | 'head'): readonly ColumnMatch[] {
  const words = keyOf(head);
  if (words === '' || isPrivateHead(head)) return [];
  const index = indexOf(table);
  // What stands in brackets explains; what turns the meaning round does not.
  const isOther = /\([^)]*\b(?:ancien\w*|ex|obsol\w+|fermeture|naissance|archiv\w+)\b[^)]*\)/i.test(
    head,
  );
  const bare = foldWords(head.replace(isOther ? /\*|:$/g : /\([^)]*\)|\*|:$/g, ' '));
  // "N° de téléphone", "Numéro FINESS"; "Tél 2" is one more.
  const unnumbered = bare.replace(/^(?:n|no|num|numero) (?=.)/, '').replace(/ \d$/, '');
  const exact = index.get(words) ?? index.get(bare) ?? index.get(unnumbered);
  if (exact) return exact;
  if (isStateHead(head)) return [];
  const like = likeIn(index, bare || words);
  return like ? [like] : [];
}

/** Whether a text is the name of a column of a table, as it is written: what is only like one is none. */
export function isColumnName(text: string, table: TableName): boolean {
  const [first] = indexOf(table).get(foldWords(text.replace(/\*|:$/g, ' '))) ?? [];
  return first !== undefined && !isPrivateHead(text);
}

/** What a column is by its head; `undefined` where no field is like it. */
export function matchHeader(head: string, table: TableName | 'head'): ColumnMatch | undefined {
  return matchesOf(head, table)[0];
}

function isSame(a: ColumnTarget, b: ColumnTarget): boolean {
  return 'field' in a
    ? 'field' in b && a.field.path === b.field.path
    : 'special' in b && a.special === b.special;
}

/** The only name that differs by one letter in five. */
function likeIn(index: Index, words: string): ColumnMatch | undefined {
  let best: { target: ColumnTarget; distance: number } | undefined;
  for (const [name, [first]] of index) {
    const target = first?.target;
    // Short names and others letters are no slip of the pen.
    if (!target || name[0] !== words[0]) continue;
    const limit = Math.floor(Math.min(name.length, words.length) / 5);
    const far = limit > 0 ? distance(name, words, limit) : Infinity;
    if (far <= limit && (!best || far < best.distance)) best = { target, distance: far };
  }
  return best && { target: best.target, certainty: 1 };
}

/** Levenshtein; `Infinity` above the limit. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_each, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, same));
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
