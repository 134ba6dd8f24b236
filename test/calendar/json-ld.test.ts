/** Structured data judged by a validator with the schema.org vocabulary, and by Google's table of required fields. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { jsonLd } from '../../src/agenda/json-ld.js';
import { loadDates, scheduleOf } from '../../src/agenda/schedule.js';
import type { Dataset } from '../../src/data/dataset.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { fr } from '../../src/i18n/fr/core.js';
import { sampleDataset } from './sample-events.js';

type Thing = Record<string, unknown>;

const FILE = 'https://cpts.example.org/data.json';
let vocabulary: object;

/** The vocabulary as the JSON-LD that the validator expects, from the quads of a package. */
function readVocabulary(): object {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@vocabulary/schema').replace(/index\.js$/, 'schema.nq');
  const short = (iri: string) => iri.replace('http://schema.org/', 'schema:');
  const nodes = new Map<string, Record<string, unknown>>();
  const keys: Record<string, string> = {
    'http://www.w3.org/2000/01/rdf-schema#subClassOf': 'rdfs:subClassOf',
    'http://schema.org/domainIncludes': 'schema:domainIncludes',
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, subject = '', predicate = '', object = ''] =
      /^<([^>]+)> <([^>]+)> <([^>]+)>/.exec(line) ?? [];
    if (!subject.startsWith('http://schema.org/')) continue;
    const node = nodes.get(subject) ?? { '@id': short(subject) };
    nodes.set(subject, node);
    if (predicate.endsWith('#type')) {
      const type = object.replace(/.*#/, '');
      if (type === 'Class') node['@type'] = 'rdfs:Class';
      if (type === 'Property') node['@type'] = 'rdf:Property';
    } else if (keys[predicate] && object.startsWith('http://schema.org/')) {
      const list = (node[keys[predicate]] ?? []) as object[];
      node[keys[predicate]] = [...list, { '@id': short(object) }];
    }
  }
  return { '@graph': [...nodes.values()] };
}

async function describeAll(json: object): Promise<{ dataset: Dataset; things: Thing[] }> {
  await loadDates();
  const { wire, findings } = await readDataset(json, { file: FILE });
  const dataset = mergeFiles([{ url: FILE, wire, findings, isComplete: true }], []);
  const events = dataset.events.flatMap((entry) => {
    const schedule = scheduleOf(entry);
    return schedule ? [{ entry, schedule }] : [];
  });
  const data = jsonLd(events, dataset, fr, Date.now()) as { '@graph': Thing[] } | undefined;
  return { dataset, things: data?.['@graph'] ?? [] };
}

async function faults(things: Thing[]): Promise<string[]> {
  const found: string[] = [];
  for (const thing of things) {
    const script = JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll(
      '<',
      '\\u003c',
    );
    const page = `<html><head><script type="application/ld+json">${script}</script></head></html>`;
    const extracted = new WebAutoExtractor({
      addLocation: true,
      embedSource: ['rdfa', 'microdata'],
    }).parse(page);
    const issues = await new Validator(vocabulary).validate(extracted);
    // The other warnings are fields that Google recommends: nobody can state what is not known.
    const isFault = ({ severity, issueMessage }: (typeof issues)[number]) =>
      severity === 'ERROR' || issueMessage.includes('not supported by the schema.org');
    found.push(
      ...issues
        .filter(isFault)
        .map(({ severity, issueMessage }) => `${severity} ${issueMessage}: ${String(thing.name)}`),
    );
  }
  return found;
}

before(() => {
  vocabulary = readVocabulary();
});

describe('structured data', () => {
  it('are judged by a validator that can say no', async () => {
    const bad: Thing = { '@type': 'Event', nom: 'x', name: 'x' };
    assert.match((await faults([bad])).join('\n'), /nom/);
  });

  it('have no error, and everything that Google requires, for every sample and demonstration event', async () => {
    let count = 0;
    for (const json of [
      sampleDataset(),
      JSON.parse(await demoDataset('languedoc-roussillon.json')) as object,
      JSON.parse(await demoDataset('actes-sante.json')) as object,
    ]) {
      const { things } = await describeAll(json);
      assert.deepEqual(await faults(things), []);
      for (const thing of things.flatMap((each) => [
        each,
        ...((each.subEvent as Thing[] | undefined) ?? []),
      ])) {
        count++;
        assert.ok(thing.name, JSON.stringify(thing));
        assert.match(String(thing.startDate), /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/);
        const places = [thing.location].flat() as Thing[];
        assert.ok(places.length > 0);
        for (const place of places) {
          assert.ok(
            place['@type'] === 'Place' ? place.name && place.address : place.url,
            JSON.stringify(place),
          );
        }
        assert.ok(thing['@type'] !== 'EventSeries' || thing.subEvent);
      }
    }
    console.log(`${String(count)} events described`);
    assert.ok(count > 40, String(count));
  });

  it('know the seminar of 29 April 2025, and leave out the Forum of 2022, of which only the month is known', async () => {
    const { things } = await describeAll(
      JSON.parse(await demoDataset('actes-sante.json')) as object,
    );
    const seminar = things.find(({ startDate }) => startDate === '2025-04-29');
    assert.equal(seminar?.['@type'], 'EducationEvent');
    assert.equal(seminar.eventStatus, 'https://schema.org/EventScheduled');
    const others = await describeAll(
      JSON.parse(await demoDataset('languedoc-roussillon.json')) as object,
    );
    assert.ok(!others.things.some(({ name }) => String(name).includes('Forum des jeunes')));
  });

  it('mark examples, states, former dates and places that are gone', async () => {
    const location = { name: 'Salle', city: 'Mende' };
    const { things } = await describeAll(
      sampleDataset([
        { id: 'a', title: 'A', start: '2099-01-05T18:00', location, illustrative: true },
        {
          id: 'b',
          title: 'B',
          start: '2099-07-05T18:00',
          location,
          status: 'rescheduled',
          previousStart: '2099-01-05T18:00',
        },
        {
          id: 'c',
          title: 'C',
          start: '2099-01-05T18:00',
          location,
          status: 'moved-online',
          onlineUrl: 'https://example.org/v',
        },
        { id: 'd', title: 'D', start: '2099-01-05T18:00' },
        {
          id: 'e',
          title: 'E',
          start: '2099-01-05T18:00',
          attendance: 'online',
          onlineUrl: 'javascript:alert(1)',
        },
        {
          id: 'f',
          title: 'F',
          start: '2099-01-05T18:00',
          location,
          status: 'full',
          registration: { url: 'https://example.org/i' },
        },
      ]),
    );
    assert.deepEqual(
      things.map(({ name }) => name),
      ['[Exemple] A', 'B', 'C', 'F'],
    );
    assert.equal(things[0]?.startDate, '2099-01-05T18:00:00+01:00');
    assert.equal(things[1]?.previousStartDate, '2099-01-05T18:00:00+01:00');
    assert.equal(things[1]?.startDate, '2099-07-05T18:00:00+02:00');
    assert.deepEqual(things[2]?.location, {
      '@type': 'VirtualLocation',
      url: 'https://example.org/v',
    });
    assert.equal((things[3]?.offers as Thing).availability, 'https://schema.org/SoldOut');
  });
});
