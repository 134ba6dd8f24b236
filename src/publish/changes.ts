/** What a new edition of a dataset brings, beside the one that is published. Pure. */
import { collections, type CollectionName } from '../data/schema.js';
import { differences } from './check/differences.js';
import { headOf } from './table/headers.js';
import { nameOfRecord } from './table/link-records.js';

type Json = Record<string, unknown>;

export interface Change {
  kind: 'added' | 'removed' | 'altered';
  collection: CollectionName;
  /** What the record is called. */
  name: string;
  /** Names of the fields that differ, of one that was altered. */
  fields: readonly string[];
}

/** The records that were added, removed or altered, by their ids. */
export function changesBetween(before: Json, after: Json, language: 'fr' | 'en' = 'fr'): Change[] {
  return (Object.keys(collections) as CollectionName[]).flatMap((collection): Change[] => {
    const [old, now] = [byId(before[collection]), byId(after[collection])];
    const change = (
      kind: Change['kind'],
      record: Json,
      fields: readonly string[] = [],
    ): Change => ({
      kind,
      collection,
      name: nameOfRecord(record) ?? String(record.id),
      fields,
    });
    return [
      ...[...now].flatMap(([id, record]): Change[] => {
        const earlier = old.get(id);
        if (!earlier) return [change('added', record)];
        const fields = fieldsBetween(earlier, record, language);
        return fields.length ? [change('altered', record, fields)] : [];
      }),
      ...[...old].flatMap(([id, record]) => (now.has(id) ? [] : [change('removed', record)])),
    ];
  });
}

function byId(list: unknown): Map<string, Json> {
  const records = Array.isArray(list) ? (list as unknown[]) : [];
  return new Map(
    records.flatMap((each): [string, Json][] => {
      const isRecord = typeof each === 'object' && each !== null && 'id' in each;
      return isRecord ? [[String(each.id), each as Json]] : [];
    }),
  );
}

/** A field is told by the name of its column; one that is gone is a difference, too. */
function fieldsBetween(before: Json, after: Json, language: 'fr' | 'en'): string[] {
  // What is gone is what is new the other way round.
  const all = [...differences(before, after), ...differences(after, before)];
  const paths = all.flatMap(({ path, after: value }) => {
    const [first, second] = path.filter((each) => typeof each === 'string');
    if (first === undefined) return [];
    if (second !== undefined) return [`${first}.${second}`];
    const isWhole = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isWhole ? Object.keys(value).map((key) => `${first}.${key}`) : [first];
  });
  return [...new Set(paths.map((path) => nameOfField(path, language)))];
}

function nameOfField(path: string, language: 'fr' | 'en'): string {
  const [first = path] = path.split('.');
  const own = headOf(path, language);
  return own === path && path !== first ? headOf(first, language) : own;
}
