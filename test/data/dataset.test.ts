import { expect } from '@open-wc/testing';
import type { Dataset } from '../../src/data/dataset.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { makeDataset } from '../support/dataset.js';

async function datasetOf(...jsons: Record<string, unknown>[]): Promise<Dataset> {
  const files = await Promise.all(
    jsons.map(async (json, index) => {
      const url = `https://data.example.org/${String(index)}.json`;
      return { url, isComplete: true, ...(await readDataset(json, { file: url })) };
    }),
  );
  return mergeFiles(files, []);
}

describe('Dataset', () => {
  it('lists direct référents first, then those of what covers the territory', async () => {
    const dataset = await datasetOf(makeDataset());
    expect(dataset.referentsOf('48').map(({ record }) => record.id)).to.deep.equal([
      'nord',
      'vacant',
    ]);
    const inherited = dataset.inheritedReferentsOf('48');
    expect(inherited.map(({ territory }) => territory.id)).to.deep.equal(['occ']);
  });

  it('counts the people in post, a parent the distinct union of its parts', async () => {
    const dataset = await datasetOf(makeDataset());
    expect(['48', '30', '66', 'occ'].map((id) => dataset.referentCount(id))).to.deep.equal([
      1, 1, 0, 3,
    ]);
  });

  it('survives a circle of territories', async () => {
    const dataset = await datasetOf({
      territories: [
        { id: 'a', name: 'A', level: 'cpts', partOf: ['b'] },
        { id: 'b', name: 'B', level: 'cpts', partOf: ['a', 'b'] },
      ],
    });
    expect(dataset.ancestorsOf('a').map(({ id }) => id)).to.deep.equal(['b']);
    expect(dataset.referentCount('a')).to.equal(0);
  });

  it('reports a dangling reference and keeps the record', async () => {
    const dataset = await datasetOf({
      referents: [{ id: 'r', role: 'R', territories: ['nowhere'] }],
    });
    expect(dataset.referents).to.have.length(1);
    expect(dataset.findings.map(({ code, severity }) => `${severity} ${code}`)).to.deep.equal([
      'warning dangling-reference',
    ]);
  });

  it('merges territories by level and code, and keeps equal ids of different things apart', async () => {
    const dataset = await datasetOf(
      {
        territories: [{ id: 'aude', name: 'Aude', level: 'departement', code: '11' }],
        referents: [{ id: 'r', role: 'A', territories: ['aude'] }],
      },
      {
        territories: [
          {
            id: '11',
            name: 'Aude (bis)',
            level: 'departement',
            code: '11',
            summary: 'Du littoral à la montagne.',
          },
          { id: 'aude', name: 'Île-de-France', level: 'region', code: '11' },
        ],
        referents: [
          { id: 'r', role: 'B', territories: ['11'] },
          { id: 's', role: 'C', territories: ['aude'] },
        ],
      },
    );
    const names = [...dataset.territories].map(([id, { record }]) => `${id}: ${record.name}`);
    expect(names).to.deep.equal([
      'aude: Aude',
      'https://data.example.org/1.json#aude: Île-de-France',
    ]);
    expect(dataset.territories.get('aude')?.record.summary, 'filled in by the later file').to.equal(
      'Du littoral à la montagne.',
    );
    expect(dataset.referentsOf('aude').map(({ record }) => record.role)).to.deep.equal(['A', 'B']);
  });

  it('merges actors by FINESS and events by UID, the earlier file first', async () => {
    const first = {
      actors: [{ id: 'a', name: 'A', identifiers: { finess: '1' } }],
      events: [{ id: 'e', title: 'E1', month: '2027-01' }],
    };
    const second = {
      actors: [
        { id: 'b', name: 'B', identifiers: { finess: '1' } },
        { id: 'a', name: 'C' },
      ],
      events: [{ id: 'e', title: 'E2', month: '2027-01' }],
    };
    const dataset = await datasetOf(first, second);
    expect(dataset.actors.map(({ record }) => record.name)).to.deep.equal(['A', 'C']);
    expect(dataset.events.map(({ record }) => record.title)).to.deep.equal(['E1']);
  });

  it('finds the openings of a référent, directly or through a project', async () => {
    const dataset = await datasetOf(
      makeDataset({
        projects: [{ id: 'p', title: 'P', referents: ['nord'] }],
        openings: [
          { id: 'a', title: 'A', project: 'p' },
          { id: 'b', title: 'B', referents: ['nord'] },
          { id: 'c', title: 'C', referents: ['gard'] },
        ],
      }),
    );
    const nord = dataset.referents[0];
    expect(nord && dataset.openingsOf(nord).map(({ record }) => record.id)).to.deep.equal([
      'a',
      'b',
    ]);
  });

  it('indexes ids like __proto__', async () => {
    const dataset = await datasetOf({
      territories: [{ id: '__proto__', name: 'P', level: 'cpts' }],
      referents: [{ id: 'constructor', role: 'R', territories: ['__proto__'] }],
    });
    expect(dataset.referentsOf('__proto__')).to.have.length(1);
    expect(dataset.referentsOf('constructor')).to.have.length(0);
  });
});
