/** Where two values differ, and what of an object no schema knows. Pure. */
import type * as v from 'valibot';
import { collections } from '../../data/schema.js';

type Path = (string | number)[];

export interface Difference {
  path: Path;
  before: unknown;
  after: unknown;
  /** Fields that are read as the one at `path`; they stand beside it. */
  from: string[];
}

/** The innermost places at which `after` is another value than `before`. */
export function differences(before: unknown, after: unknown, path: Path = []): Difference[] {
  if (before === after) return [];
  if (isObject(before) && isObject(after)) return objectDifferences(before, after, path);
  const isListOfObjects = Array.isArray(after) && after.some(isObject);
  if (isListOfObjects && Array.isArray(before) && before.length === after.length) {
    return before.flatMap((each, index) => differences(each, after[index], [...path, index]));
  }
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [{ path, before, after, from: [] }];
}

type Json = Record<string, unknown>;

function objectDifferences(before: Json, after: Json, path: Path): Difference[] {
  const gone = Object.keys(before).filter((key) => !(key in after));
  const from = gone.filter((key) => before[key] !== null);
  const empty = gone.filter((key) => before[key] === null);
  return [
    ...empty.map((key) => ({ path: [...path, key], before: null, after: undefined, from: [] })),
    ...Object.keys(after).flatMap((key) => {
      const isNew = before[key] === undefined && after[key] !== undefined;
      const place = [...path, key];
      return isNew
        ? [{ path: place, before: undefined, after: after[key], from }]
        : differences(before[key], after[key], place);
    }),
  ];
}

/** What of valibot's schemas is looked at. */
interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
}

/** Paths of the fields that a schema does not have. */
export function strayKeys(value: unknown, schema: v.GenericSchema, isRoot: boolean): Path[] {
  return strays(value, schema as unknown as Schema, isRoot, []);
}

function strays(value: unknown, schema: Schema, isRoot: boolean, path: Path): Path[] {
  if (schema.wrapped) return strays(value, schema.wrapped, isRoot, path);
  if (Array.isArray(value)) {
    const { item } = schema;
    return item ? value.flatMap((each, index) => strays(each, item, false, [...path, index])) : [];
  }
  const { entries } = schema;
  if (!entries || !isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (isRoot && Object.hasOwn(collections, key)) return [];
    const inner = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return inner ? strays(each, inner, false, [...path, key]) : [[...path, key]];
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
