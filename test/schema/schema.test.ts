// The published JSON Schema, judged by ajv, against the examples, the field documentation and the reader.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { datasetNames, demoDataset } from '../../scripts/demo-datasets.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { docs, type FieldDoc } from '../../src/data/schema-docs.js';

const read = async (path: string) =>
  JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
const schema = await read('data-schema/dataset.schema.json');
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema(schema, 'dataset');
const validate = ajv.compile({ $ref: 'dataset' });

async function judge(json: unknown, name: string): Promise<void> {
  assert.ok(validate(json), `${name}: ${ajv.errorsText(validate.errors)}`);
  const { wire, findings } = await readDataset(json, { file: name });
  const dataset = mergeFiles([{ url: name, wire, findings, isComplete: true }], []);
  assert.deepEqual(dataset.findings, [], name);
}

describe('JSON Schema', () => {
  it('accepts every example, and so does the reader', async () => {
    const names = await readdir('data-schema/examples');
    assert.equal(names.length, 11);
    for (const name of names) await judge(await read(`data-schema/examples/${name}`), name);
  });

  it('accepts the demonstration datasets', async () => {
    const names = await datasetNames();
    assert.equal(names.length, 2);
    for (const name of names) await judge(JSON.parse(await demoDataset(name)), name);
  });

  it('has a French description and an accepted example for every field', () => {
    const defs = schema.$defs as Record<
      string,
      { properties: Record<string, { description?: string }> }
    >;
    let count = 0;
    for (const [name, fields] of Object.entries(docs)) {
      const place = name === 'header' ? '#' : `#/$defs/${name}`;
      const properties = name === 'header' ? schema.properties : defs[name]?.properties;
      for (const [field, { description, example }] of Object.entries(
        fields as Record<string, FieldDoc>,
      )) {
        const check = ajv.compile({ $ref: `dataset${place}/properties/${field}`, $defs: {} });
        assert.ok(check(example), `${name}.${field}: ${ajv.errorsText(check.errors)}`);
        assert.equal(
          (properties as Record<string, { description?: string }>)[field]?.description,
          description,
        );
        count++;
      }
    }
    assert.ok(count > 200, String(count));
  });

  const refused: [string, unknown][] = [
    ['a référent without name and role', { referents: [{ id: 'a' }] }],
    ['an event without a time', { events: [{ id: 'a', title: 'A' }] }],
    ['an impossible date', { referents: [{ id: 'a', role: 'A', verifiedOn: '2027-02-30' }] }],
    [
      'an open ring',
      {
        territories: [
          {
            id: 'a',
            name: 'A',
            level: 'cpts',
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [1, 1],
                ],
              ],
            },
          },
        ],
      },
    ],
  ];
  it('refuses a number as id, which the reader understands', async () => {
    const json = { actors: [{ id: 1, name: 'A' }] };
    assert.equal(validate(json), false);
    const { wire } = await readDataset(json, { file: 'f' });
    assert.deepEqual(
      wire.actors.map(({ id }) => id),
      ['1'],
    );
  });
  for (const [name, json] of refused) {
    it(`refuses ${name}, and the reader reports it`, async () => {
      assert.equal(validate(json), false);
      assert.notDeepEqual((await readDataset(json, { file: 'f' })).findings, []);
    });
  }
});
