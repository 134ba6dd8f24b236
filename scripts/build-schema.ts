// Writes data-schema/dataset.schema.json (JSON Schema, draft 2020-12) from the one definition in src/data/schema.ts.
// With --check, writes nothing and fails when the committed file is not what would be written.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { isDate, isDateOrDateTime, isMonth, isPartialDate } from '../src/data/dates.js';
import { collectionDocs, docs, type FieldDoc } from '../src/data/schema-docs.js';
import {
  area,
  bounds,
  collections,
  coordinates,
  counts,
  definitions,
  header,
  includeItem,
  line,
  numberOrNull,
  numberOrText,
} from '../src/data/schema.js';

const target = fileURLToPath(new URL('../data-schema/dataset.schema.json', import.meta.url));

const position = {
  type: 'array',
  prefixItems: [
    { type: 'number', minimum: -180, maximum: 180 },
    { type: 'number', minimum: -90, maximum: 90 },
  ],
  items: { type: 'number' },
  minItems: 2,
} as const;
const ring = { type: 'array', items: position, minItems: 4 } as const;
const geometry = (type: string, items: object) => ({
  type: 'object',
  required: ['type', 'coordinates'],
  properties: { type: { const: type }, coordinates: { type: 'array', minItems: 1, items } },
});

/** What our own checks mean to a JSON Schema validator. */
const patternByCheck = new Map<unknown, object>([
  [isDate, { format: 'date' }],
  [isMonth, { pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }],
  [
    isDateOrDateTime,
    {
      pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?$',
    },
  ],
  [isPartialDate, { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }],
]);
const schemaByCode: Record<string, object> = {
  'name-or-role': { anyOf: [{ required: ['name'] }, { required: ['role'] }] },
  'actor-or-name': { anyOf: [{ required: ['actor'] }, { required: ['name'] }] },
  'start-sessions-or-month': {
    anyOf: [{ required: ['start'] }, { required: ['sessions'] }, { required: ['month'] }],
  },
  empty: { minLength: 1 },
  integer: { type: 'integer' },
  count: { type: 'integer', minimum: 0 },
  time: { pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|\\d{4}-\\d{2}-\\d{2}T.+)$' },
  language: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
  version: { pattern: '^\\d+(\\.\\d+)?$' },
  email: { format: 'email' },
};

const config: ConversionConfig = {
  target: 'draft-2020-12',
  errorMode: 'ignore',
  definitions,
  overrideSchema({ valibotSchema }) {
    if (valibotSchema === coordinates) return position as unknown as JsonSchema;
    if (valibotSchema === line) return geometry('LineString', position) as unknown as JsonSchema;
    if (valibotSchema === area) {
      const polygon = geometry('Polygon', ring);
      const multiPolygon = geometry('MultiPolygon', { type: 'array', minItems: 1, items: ring });
      // Every area in them is taken, as files of outlines have them.
      const types = { enum: ['Feature', 'FeatureCollection', 'GeometryCollection'] };
      const wrapper = { type: 'object', properties: { type: types }, required: ['type'] };
      return { anyOf: [polygon, multiPolygon, wrapper] } as unknown as JsonSchema;
    }
    if (valibotSchema === numberOrNull) return { type: ['number', 'null'] };
    if (valibotSchema === numberOrText) return { type: ['number', 'string'] };
    if (valibotSchema === includeItem) {
      return { anyOf: [{ type: 'string', minLength: 1 }, { $ref: '#/$defs/include' }] };
    }
    if (valibotSchema === bounds) {
      return { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 };
    }
    if (valibotSchema === counts) {
      return { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } };
    }
    return valibotSchema.type === 'custom' ? { type: 'object' } : undefined;
  },
  overrideAction({ valibotAction, jsonSchema }) {
    const { requirement, message } = valibotAction as { requirement?: unknown; message?: unknown };
    const extra = patternByCheck.get(requirement) ?? schemaByCode[String(message)];
    return extra ? { ...jsonSchema, ...extra } : undefined;
  },
};

type Properties = Record<string, JsonSchema & { description?: string; examples?: unknown[] }>;

function addDocs(schema: JsonSchema, fields: Record<string, FieldDoc>, name: string): void {
  const properties = (schema as { properties?: Properties }).properties;
  if (!properties) throw new Error(`No properties in ${name}`);
  for (const [field, property] of Object.entries(properties)) {
    const doc = fields[field];
    if (!doc) throw new Error(`No documentation for ${name}.${field}`);
    properties[field] = {
      ...property,
      description: doc.description,
      examples: [doc.example] as never,
    };
  }
}

function build(): string {
  const root = toJsonSchema(
    v.object({
      ...header.entries,
      ...Object.fromEntries(
        Object.entries(collections).map(([name, record]) => [name, v.optional(v.array(record))]),
      ),
    }),
    config,
  );
  const defs = root.$defs as Record<string, JsonSchema>;
  for (const [name, schema] of Object.entries(defs)) {
    addDocs(schema, docs[name as keyof typeof docs] as Record<string, FieldDoc>, name);
  }
  const collectionFields = Object.fromEntries(
    Object.entries(collectionDocs).map(([name, description]) => [
      name,
      { description, example: [] },
    ]),
  );
  addDocs(root, { ...docs.header, ...collectionFields }, 'dataset');
  const { $schema, $defs, ...rest } = root;
  const schema = {
    $schema,
    title: 'Territory Elements dataset, format 1',
    description:
      'Jeu de données des territoires, référents, acteurs et événements. Voir README.md.',
    ...rest,
    $defs,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const text = build();
if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error(
      'data-schema/dataset.schema.json is not fresh: run "npm run schema" and commit it.',
    );
    process.exit(1);
  }
  console.log('data-schema/dataset.schema.json is fresh');
} else {
  await writeFile(target, text);
  console.log(`wrote data-schema/dataset.schema.json (${String(text.length)} characters)`);
}
