/** Every field of the format, read from the schema itself: a field that is added tomorrow is attacked tomorrow. */
import type * as v from 'valibot';
import { docs, type FieldDoc } from '../../src/data/schema-docs.js';
import { collections, definitions, header, type CollectionName } from '../../src/data/schema.js';

/** What valibot's schemas have in common, as far as it is read here. */
interface Node {
  type: string;
  entries?: Record<string, Node>;
  item?: Node;
  wrapped?: Node;
  getter?: (input: unknown) => Node;
  pipe?: readonly { kind: string; message?: unknown }[];
}

type Kind = 'text' | 'checked' | 'number' | 'flag' | 'choice' | 'structure';

export interface Field {
  /** `referents[].contact.email`. */
  path: string;
  kind: Kind;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const nameOf = new Map<unknown, string>(
  Object.entries({ ...definitions, header }).map(([name, schema]) => [schema, name]),
);
const allDocs = docs as unknown as Record<string, Record<string, FieldDoc>>;

function unwrap(node: Node): Node {
  return node.type === 'optional' && node.wrapped ? unwrap(node.wrapped) : node;
}

function kindOf(node: Node): Kind {
  const hasCheck = node.pipe?.slice(1).some((each) => each.kind === 'validation');
  if (node.type === 'string') return hasCheck && !isNotEmptyOnly(node) ? 'checked' : 'text';
  if (node.type === 'number') return 'number';
  if (node.type === 'boolean') return 'flag';
  if (node.type === 'picklist') return 'choice';
  return 'structure';
}

function isNotEmptyOnly({ pipe = [] }: Node): boolean {
  const [, check, ...more] = pipe;
  return more.length === 0 && check?.message === 'empty';
}

/** Called at every leaf: its place, its kind, and the example that the documentation gives. */
export type Leaf = (field: Field, example: Json) => Json | undefined;

/** A value of a schema with every field present. */
function build(
  schema: Node,
  path: string,
  example: Json | undefined,
  leaf: Leaf,
): Json | undefined {
  const node = unwrap(schema);
  if (node.type === 'lazy') {
    return build(definitions.include as unknown as Node, path, undefined, leaf);
  }
  if (node.type === 'array' && node.item) {
    const [first] = Array.isArray(example) ? example : [];
    const item = build(node.item, `${path}[]`, first, leaf);
    return item === undefined ? [] : [item];
  }
  if (node.type === 'object' && node.entries) {
    const fieldDocs = allDocs[nameOf.get(node) ?? ''] ?? {};
    const entries = Object.entries(node.entries).flatMap(([key, entry]) => {
      const value = build(entry, `${path}.${key}`, fieldDocs[key]?.example as Json, leaf);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(entries);
  }
  if (example === undefined) throw new Error(`No example for ${path} (${node.type})`);
  return leaf({ path, kind: kindOf(node) }, example);
}

/** A record of a collection with every field present. */
export function recordOf(name: CollectionName, leaf: Leaf): Record<string, Json> {
  const schema = collections[name] as v.GenericSchema as unknown as Node;
  return build(schema, `${name}[]`, undefined, leaf) as Record<string, Json>;
}

/** What stands at the root of a file, with every field present. */
export function headerOf(leaf: Leaf): Record<string, Json> {
  return build(header as unknown as Node, 'header', undefined, leaf) as Record<string, Json>;
}

export const collectionNames = Object.keys(collections) as CollectionName[];

/** Every leaf of the format. */
export function allFields(): Field[] {
  const fields: Field[] = [];
  const note: Leaf = (field, example) => {
    fields.push(field);
    return example;
  };
  headerOf(note);
  for (const name of collectionNames) recordOf(name, note);
  return fields;
}
