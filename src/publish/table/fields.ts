/** The fields of a record as columns of a table, from the one schema: `contact.email`, `location.coordinates`. Pure. */
import type * as v from 'valibot';
import { collections, header, type CollectionName } from '../../data/schema.js';

export type FieldType =
  | 'text'
  | 'code'
  | 'phone'
  | 'email'
  | 'url'
  | 'hours'
  | 'list'
  | 'references'
  | 'partners'
  | 'number'
  | 'boolean'
  | 'date'
  | 'date-time'
  | 'partial-date'
  | 'month'
  | 'choice'
  | 'coordinates'
  /** What no cell says simply: lists of objects, shapes. */
  | 'json';

export interface Field {
  /** Names from the record on, joined by dots. */
  readonly path: string;
  readonly type: FieldType;
  /** The values that are possible, of a choice. */
  readonly options: readonly string[];
  /** Of references, the collection that they go to. */
  readonly target?: CollectionName;
  /** Whether a cell may hold several. */
  readonly isList: boolean;
  readonly isRequired: boolean;
}

/** What of valibot's schemas is looked at. */
interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly string[];
  readonly message?: unknown;
  readonly pipe?: readonly { readonly message?: unknown }[];
}

/** Texts that say which records are meant. */
const TARGETS: Readonly<Record<string, CollectionName>> = {
  territories: 'territories',
  territory: 'territories',
  partOf: 'territories',
  referents: 'referents',
  project: 'projects',
  actor: 'actors',
  actors: 'actors',
  resources: 'resources',
};

const TEXT_TYPES: Readonly<Record<string, FieldType>> = {
  phone: 'phone',
  email: 'email',
  website: 'url',
  booking: 'url',
  url: 'url',
  onlineUrl: 'url',
  reportUrl: 'url',
  openingHours: 'hours',
  postalCode: 'code',
  inseeCode: 'code',
  code: 'code',
  finess: 'code',
  siret: 'code',
  rpps: 'code',
};

const CHECK_TYPES = new Map<unknown, FieldType>([
  ['date', 'date'],
  ['date-or-date-time', 'date-time'],
  ['partial-date', 'partial-date'],
  ['month', 'month'],
]);

/** The collections in the order in which people fill them in. */
export const COLLECTIONS: readonly CollectionName[] = [
  'territories',
  'referents',
  'actors',
  'events',
  'openings',
  'projects',
  'resources',
  'cases',
  'walks',
];

/** A table of a workbook: a collection, or a list of the dataset's head. */
export type TableName = CollectionName | (typeof HEAD_TABLES)[number];

/** Lists of the head, each a table of its own. */
export const HEAD_TABLES = [
  'themes',
  'indicators',
  'kinds',
  'phases',
  'audiences',
  'feeds',
  'sources',
  'include',
  'attributions',
] as const;

export function isCollection(name: TableName): name is CollectionName {
  return Object.hasOwn(collections, name);
}

const known = new Map<string, readonly Field[]>();

/** The fields of a table, in the order of the schema. */
export function fieldsOf(table: TableName): readonly Field[] {
  let fields = known.get(table);
  if (!fields) {
    const schema = isCollection(table) ? asSchema(collections[table]) : itemOf(table);
    fields = entriesOf(schema, '').map((field) =>
      isCollection(table) && field.path !== 'image.url' ? field : withAnyAddress(field),
    );
    known.set(table, fields);
  }
  return fields;
}

/** Files beside the dataset have addresses that begin nowhere. */
function withAnyAddress(field: Field): Field {
  return field.type === 'url' ? { ...field, type: 'text' } : field;
}

/** The fields of the dataset's head that are no lists of objects. */
export function headFields(): readonly Field[] {
  return entriesOf(asSchema(header), '').filter(
    ({ path }) => !HEAD_TABLES.some((name) => name === path),
  );
}

function itemOf(table: (typeof HEAD_TABLES)[number]): Schema {
  const list = asSchema(header.entries[table] as v.GenericSchema);
  const item = list.wrapped?.item;
  // `include` takes addresses too: its fields are those of the object.
  return item?.entries ? item : { type: 'object', entries: INCLUDE };
}

const TEXT: Schema = { type: 'string' };
const INCLUDE: Readonly<Record<string, Schema>> = {
  url: TEXT,
  territory: { type: 'optional', wrapped: TEXT },
  title: { type: 'optional', wrapped: TEXT },
  counts: { type: 'optional', wrapped: { type: 'custom' } },
  kinds: { type: 'optional', wrapped: { type: 'custom' } },
  bounds: { type: 'optional', wrapped: { type: 'custom' } },
  center: { type: 'optional', wrapped: { type: 'custom' } },
  placed: { type: 'optional', wrapped: { type: 'number' } },
  bytes: { type: 'optional', wrapped: { type: 'number' } },
  totalBytes: { type: 'optional', wrapped: { type: 'number' } },
  integrity: { type: 'optional', wrapped: TEXT },
};

function asSchema(schema: v.GenericSchema): Schema {
  return schema as unknown as Schema;
}

function entriesOf(schema: Schema, before: string): Field[] {
  return Object.entries(schema.entries ?? {}).flatMap(([key, each]) => {
    const path = before + key;
    const isRequired = each.type !== 'optional' && before === '';
    const inner = each.wrapped ?? each;
    if (inner.type === 'object') return entriesOf(inner, `${path}.`);
    const target =
      inner.type === 'string' || inner.item?.type === 'string' ? own(TARGETS, key) : undefined;
    return [
      {
        path,
        type: target ? 'references' : typeOf(key, inner),
        options: inner.options ?? [],
        isList: inner.type === 'array',
        isRequired,
        ...(target ? { target } : {}),
      } satisfies Field,
    ];
  });
}

function typeOf(key: string, schema: Schema): FieldType {
  switch (schema.type) {
    case 'string': {
      const check = schema.pipe?.find(({ message }) => CHECK_TYPES.has(message))?.message;
      return CHECK_TYPES.get(check) ?? own(TEXT_TYPES, key) ?? 'text';
    }
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'picklist':
      return 'choice';
    case 'custom':
      return key === 'coordinates' || key === 'center' ? 'coordinates' : 'json';
    case 'array': {
      if (schema.item?.type !== 'string') {
        return key === 'partners' || key === 'organizers' ? 'partners' : 'json';
      }
      return 'list';
    }
    default:
      return 'json';
  }
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
