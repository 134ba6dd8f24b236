/**
 * What a table leaves open between records: ids that no one wrote, and references that say a name where an id is meant.
 * Territories that are départements or régions need no sheet of their own. Pure.
 */
import type { CollectionName } from '../../data/schema.js';
import type { Remark } from '../remarks.js';
import { fieldsOf, isCollection, type TableName } from './fields.js';
import { fold, foldWords } from './fold-text.js';
import { sheetName } from './find-table.js';
import type { Json } from './read-row.js';
import type { ReadRow } from './read-rows.js';
import { namesIn, officialTerritory } from './official-territory.js';
import { FreeIds, slug } from './slug.js';

export type Tables = Map<TableName, ReadRow[]>;

/** An earlier dataset, whose ids stay. */
export type Previous = Readonly<Record<string, unknown>>;

/** What a record is called. */
export function nameOfRecord(record: Json): string | undefined {
  const { name, title, role, label } = record;
  return [name, title, role, label].find(
    (each): each is string => typeof each === 'string' && each !== '',
  );
}

/** Gives every record an id: its own, that of the earlier dataset, or one made of its name. */
export function giveIds(tables: Tables, previous: Previous | undefined, today = ''): Remark[] {
  const remarks: Remark[] = [];
  for (const [table, rows] of tables) {
    if (!fieldsOf(table).some(({ path }) => path === 'id')) continue;
    const earlier = idsFrom(table, previous?.[table], rows, today);
    const taken = new Set<string>();
    const own = new Set(
      rows.flatMap(({ record }) => (typeof record.id === 'string' ? [record.id] : [])),
    );
    const ids = new FreeIds((id) => taken.has(id) || own.has(id));
    for (const row of rows) {
      const { record } = row;
      const given = record.id;
      const name = nameOfRecord(record) ?? '';
      if (typeof given === 'string' && !taken.has(given)) {
        taken.add(given);
        continue;
      }
      const kept = String(earlier.get(row)?.id ?? '');
      const made =
        kept !== '' && !own.has(kept) && !taken.has(kept)
          ? kept
          : ids.free(madeId(table, record) || table);
      record.id = made;
      taken.add(made);
      const formerName = made === kept ? nameOfRecord(earlier.get(row) ?? {}) : undefined;
      if (formerName !== undefined && foldWords(formerName) !== foldWords(name)) {
        remarks.push({
          ...placeOf(row),
          severity: 'note',
          code: 'renamed',
          read: formerName,
          became: name,
        });
      }
      if (typeof given === 'string') {
        remarks.push({
          ...placeOf(row),
          severity: 'warning',
          code: 'same-id',
          record: name,
          read: given,
          became: made,
        });
      }
    }
  }
  return remarks;
}

function madeId(table: TableName, record: Json): string {
  const name = nameOfRecord(record) ?? '';
  // A département is called by its code everywhere.
  if (table === 'territories' && typeof record.code === 'string') return record.code;
  const start = table === 'events' ? (record.start ?? record.month) : undefined;
  return slug(
    [name, typeof start === 'string' ? start.slice(0, 10) : ''].filter(Boolean).join(' '),
  );
}

/** What tells a record from others of the same name. */
function keyOf(record: Json): string {
  const { city } = (record.location ?? {}) as { city?: unknown };
  const [session] = Array.isArray(record.sessions)
    ? (record.sessions as { start?: unknown }[])
    : [];
  const start = record.start ?? record.month ?? session?.start;
  return [nameOfRecord(record), city, start, record.role]
    .map((each) => (typeof each === 'string' ? foldWords(each) : ''))
    .join('|');
}

/**
 * The records that rows were in the earlier dataset: what is the same in all that tells it apart, the only one of a name, or
 * the only one that is told by something else than its name.
 */
function idsFrom(
  table: TableName,
  list: unknown,
  rows: readonly ReadRow[],
  today: string,
): Map<ReadRow, Json> {
  const earlier = new Map<ReadRow, Json>();
  const records = (Array.isArray(list) ? (list as (Json | null)[]) : []).filter(
    (record): record is Json => typeof record?.id === 'string',
  );
  if (records.length === 0) return earlier;
  const own = new Set(rows.map(({ record }) => record.id));
  const byKey = grouped(records, keyOf);
  const used = new Set<Json>();
  const match = (row: ReadRow, record: Json | undefined) => {
    if (!record) return;
    earlier.set(row, record);
    used.add(record);
  };
  for (const row of rows) match(row, takeLikest(row.record, byKey.get(keyOf(row.record))));
  const allNames = [records, rows.map(({ record }) => record)].map((all) => grouped(all, nameKey));
  // One of several dates of a meeting is none of the others, and what is over has not been moved.
  const isSeries = (name: string) => allNames.some((names) => (names.get(name)?.length ?? 0) > 1);
  const isOver = ({ start }: Json) => typeof start === 'string' && start < today;
  const nameOf = (record: Json) => {
    const name = nameKey(record);
    return table === 'events' && (isSeries(name) || isOver(record)) ? '' : name;
  };
  for (const keyOfSame of [nameOf, ...(SAME[table] ?? [])]) {
    // Who has an id of its own is no other.
    const free = grouped(
      records.filter((record) => !used.has(record) && !own.has(record.id)),
      keyOfSame,
    );
    const others = grouped(
      rows.filter((row) => !earlier.has(row)),
      ({ record }) => keyOfSame(record),
    );
    for (const [key, [row, ...more]] of others) {
      const [record, ...same] = key === '' ? [] : (free.get(key) ?? []);
      const isMeant = keyOfSame === nameOf || (row && record && isLike(table, row.record, record));
      if (row && !more.length && !same.length && isMeant) match(row, record);
    }
  }
  return earlier;
}

/** What makes a record the same under another name; empty for those that do not say it. */
const SAME: Partial<Record<TableName, readonly ((record: Json) => string)[]>> = {
  actors: [
    ({ identifiers }) => textOf(identifiers, 'finess'),
    ({ identifiers }) => textOf(identifiers, 'siret'),
    ({ contact }) => all([textOf(contact, 'email'), textOf(contact, 'phone').replace(/\D/g, '')]),
  ],
  referents: [({ contact }) => textOf(contact, 'email')],
  events: [
    (record) => all([textOf(record, 'start'), textOf(record, 'url')]),
    (record) => all([textOf(record, 'start'), textOf(record.registration, 'url')]),
  ],
  openings: [(record) => textOf(record, 'url')],
  resources: [(record) => textOf(record, 'url')],
};

/** A switchboard, a mailbox of a post, a page of offers is that of many: their names have something in common. */
function isLike(table: TableName, row: Json, record: Json): boolean {
  const { finess, siret } = (row.identifiers ?? {}) as Record<string, unknown>;
  const known = (record.identifiers ?? {}) as Record<string, unknown>;
  if ((finess ?? siret) !== undefined && (finess === known.finess || siret === known.siret))
    return true;
  const words = (of: Json) =>
    new Set(
      fold(nameOfRecord(of) ?? '')
        .split(/[^a-z\d]+/)
        .filter((word) => word.length > 2 && !TITLES.has(word)),
    );
  const own = words(row);
  const common = [...words(record)].filter((word) => own.has(word)).length;
  // Of a person more than the family name.
  return common > (table === 'referents' && row.name !== undefined ? 1 : 0);
}

const TITLES = new Set([
  'mme',
  'docteur',
  'madame',
  'monsieur',
  'les',
  'des',
  'une',
  'sur',
  'pour',
]);

function nameKey(record: Json): string {
  return foldWords(nameOfRecord(record) ?? '');
}

function textOf(value: unknown, key: string): string {
  const own = (value as Json | undefined)?.[key];
  return own === undefined ? '' : fold(String(own));
}

function all(texts: readonly string[]): string {
  return texts.includes('') ? '' : texts.join('|');
}

/** Of several that are called the same, the one with most of the same fields; the first of equals. */
function takeLikest(record: Json, candidates: Json[] = []): Json | undefined {
  if (candidates.length < 2) return candidates.shift();
  const same = (other: Json) =>
    Object.keys(record).filter((key) => JSON.stringify(record[key]) === JSON.stringify(other[key]))
      .length;
  const best = candidates.reduce((a, b) => (same(b) > same(a) ? b : a));
  candidates.splice(candidates.indexOf(best), 1);
  return best;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Fields whose words the dataset itself may declare, and where. */
const DECLARED: readonly (readonly [field: string, table: TableName])[] = [
  ['themes', 'themes'],
  ['theme', 'themes'],
  ['audiences', 'audiences'],
  ['phases', 'phases'],
  ['kind', 'kinds'],
];

/** Labels that the dataset declares become the ids of their terms. */
function linkWords(tables: Tables): void {
  for (const [field, table] of DECLARED) {
    const ids = new Map(
      (tables.get(table) ?? []).map(({ record }): [string, unknown] => [
        foldWords(String(record.label)),
        record.id,
      ]),
    );
    if (ids.size === 0) continue;
    const idOf = (word: unknown) => ids.get(foldWords(String(word))) ?? word;
    for (const [name, rows] of tables) {
      if (!isCollection(name)) continue;
      for (const { record } of rows) {
        const value = record[field];
        if (Array.isArray(value)) record[field] = value.map(idOf);
        else if (value !== undefined) record[field] = idOf(value);
      }
    }
  }
}

/** Turns names into ids, in every field that refers to records. */
/** @param withheld names of records that the sheets hold and that are not published */
export function linkRecords(tables: Tables, withheld: ReadonlySet<string> = new Set()): Remark[] {
  const remarks: Remark[] = [];
  linkWords(tables);
  const index = new RecordIndex(tables, remarks, withheld);
  for (const [table, rows] of [...tables]) {
    const fields = fieldsOf(table).filter(
      ({ type }) => type === 'references' || type === 'partners',
    );
    for (const row of rows) {
      if (row.departement !== undefined && isCollection(table) && table !== 'territories') {
        addDepartement(row, index);
      }
      for (const field of fields) {
        const value = row.record[field.path];
        if (value === undefined) continue;
        if (field.type === 'partners') {
          if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
            row.record[field.path] = value.map((each: string) => index.partner(each, row));
          }
          continue;
        }
        const { target = 'territories' } = field;
        const texts = (Array.isArray(value) ? value : [value])
          .map(String)
          .filter((text) => !isBareDigit(target, text, row, index));
        const ids = texts.flatMap((text) => index.findAll(target, text, row));
        if (field.isList && ids.length) row.record[field.path] = [...new Set(ids)];
        else if (!field.isList && ids[0] !== undefined) row.record[field.path] = ids[0];
        else Reflect.deleteProperty(row.record, field.path);
      }
    }
  }
  return remarks;
}

/** "1" of a column "Secteur" is no département: only a column of that name leaves the zero out. */
function isBareDigit(
  target: CollectionName,
  text: string,
  row: ReadRow,
  index: RecordIndex,
): boolean {
  if (target !== 'territories' || !/^\d$/.test(text) || index.has(target, text)) return false;
  index.say(row, 'no-such-record', text, sheetName(target));
  return true;
}

function addDepartement(row: ReadRow, index: RecordIndex): void {
  if (row.record.territories !== undefined) return;
  const ids = index.findAll('territories', row.departement ?? '', row);
  if (ids.length) row.record.territories = [...new Set(ids)];
}

class RecordIndex {
  private readonly tables: Tables;
  private readonly remarks: Remark[];
  private readonly withheld: ReadonlySet<string>;
  private readonly byName = new Map<CollectionName, Map<string, string[]>>();
  private readonly ids = new Map<CollectionName, Set<string>>();

  constructor(tables: Tables, remarks: Remark[], withheld: ReadonlySet<string>) {
    this.withheld = withheld;
    this.tables = tables;
    this.remarks = remarks;
  }

  /** The ids that a text means: "Lozère et Gard" are two. */
  findAll(target: CollectionName, text: string, row: ReadRow): string[] {
    const parts = text.split(/\s*[/,+]\s*|\s+(?:et|&)\s+|(?<=\d)-(?=\d)/).filter(Boolean);
    const isWhole = parts.length < 2 || this.isKnown(target, text);
    if (isWhole || !parts.every((part) => this.isKnown(target, part))) {
      return [this.find(target, text, row) ?? []].flat();
    }
    return parts.flatMap((part) => this.find(target, part, row) ?? []);
  }

  has(target: CollectionName, id: string): boolean {
    return this.idsOf(target).has(id);
  }

  private isKnown(target: CollectionName, text: string): boolean {
    const isNamed = this.named(target, text).length > 0;
    const isOfficial = target === 'territories' && officialTerritory(text) !== undefined;
    return this.idsOf(target).has(text) || isNamed || isOfficial;
  }

  /** The id that a text means; `undefined` where it means none, which is said. */
  find(target: CollectionName, text: string, row: ReadRow): string | undefined {
    const ids = this.idsOf(target);
    if (ids.has(text)) return text;
    const found = this.named(target, text);
    const [first] = found;
    if (first !== undefined) {
      if (new Set(found).size > 1) this.say(row, 'several-records', text, first);
      return first;
    }
    const made = target === 'territories' ? this.makeTerritory(text, row) : undefined;
    if (made === undefined) {
      const isHeld = this.withheld.has(foldWords(text));
      this.say(row, isHeld ? 'withheld-record' : 'no-such-record', text, sheetName(target));
    }
    return made;
  }

  /** Ids of the records that a text names; "Lozère (48)" and "48 - Lozère" name one twice. */
  private named(target: CollectionName, text: string): string[] {
    const names = this.namesOf(target);
    const official = target === 'territories' ? officialTerritory(text) : undefined;
    const [whole = '', ...halves] = namesIn(text);
    const own = names.get(foldWords(whole));
    if (own) return own;
    if (target !== 'territories') {
      return halves.flatMap((name) => names.get(foldWords(name)) ?? []);
    }
    // "Florac (48)" is a place in the département: it is not the département.
    const found = halves.map((name) => names.get(foldWords(name)) ?? []);
    const [first = [], second = []] = found;
    const both = first.filter((id) => second.includes(id));
    if (both.length || !official) return both;
    return names.get(foldWords(official.name)) ?? names.get(foldWords(official.code)) ?? [];
  }

  /** Whoever is no actor of the dataset has a name. */
  partner(text: string, row: ReadRow): Json {
    if (this.idsOf('actors').has(text)) return { actor: text };
    const found = this.namesOf('actors').get(foldWords(text)) ?? [];
    const [id] = found;
    if (id === undefined) return { name: text };
    if (new Set(found).size > 1) this.say(row, 'several-records', text, id);
    return { actor: id };
  }

  say(
    row: ReadRow,
    code: 'several-records' | 'no-such-record' | 'withheld-record',
    read: string,
    became?: string,
  ): void {
    const record = nameOfRecord(row.record);
    this.remarks.push({
      ...placeOf(row),
      severity: 'warning',
      code,
      read,
      ...(record === undefined ? {} : { record }),
      ...(became === undefined ? {} : { became }),
    });
  }

  private idsOf(target: CollectionName): Set<string> {
    let ids = this.ids.get(target);
    if (!ids) {
      ids = new Set((this.tables.get(target) ?? []).map(({ record }) => String(record.id)));
      this.ids.set(target, ids);
    }
    return ids;
  }

  private namesOf(target: CollectionName): Map<string, string[]> {
    let names = this.byName.get(target);
    if (!names) {
      names = new Map();
      for (const { record } of this.tables.get(target) ?? []) {
        for (const each of [record.name, record.title, record.role, record.code]) {
          if (typeof each !== 'string') continue;
          const key = foldWords(each);
          names.set(key, [...(names.get(key) ?? []), String(record.id)]);
        }
      }
      this.byName.set(target, names);
    }
    return names;
  }

  /** A département or a région that is named, and has no record. */
  private makeTerritory(text: string, row: ReadRow): string | undefined {
    const known = officialTerritory(text);
    if (!known) return undefined;
    const { code, name, level } = known;
    const ids = this.idsOf('territories');
    const id = new FreeIds((each) => ids.has(each)).free(
      level === 'region' ? `region-${code}` : code,
    );
    const rows = this.tables.get('territories') ?? [];
    rows.push({ ...row, record: { id, name, level, code }, departement: undefined });
    this.tables.set('territories', rows);
    this.idsOf('territories').add(id);
    const names = this.namesOf('territories');
    for (const each of [name, code]) names.set(foldWords(each), [id]);
    this.remarks.push({
      ...placeOf(row),
      severity: 'note',
      code: 'made-territory',
      read: text,
      became: name,
    });
    return id;
  }
}

function placeOf({ file, sheet, row }: ReadRow): Pick<Remark, 'file' | 'sheet' | 'row'> {
  return { file, sheet, row };
}
