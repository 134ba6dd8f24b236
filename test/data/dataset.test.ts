import { expect } from 'chai';
import type { Dataset } from '../../src/data/dataset.js';
import { recordNamed } from '../../src/data/references.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { openingsOf } from '../../src/data/openings.js';
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

  it('takes the name of a territory for its id, where one alone is called so', async () => {
    const level = 'cpts';
    const dataset = await datasetOf({
      territories: [
        { id: 'a', name: 'Lozère', level },
        { id: 'b', name: 'Nord', level },
        { id: 'c', name: 'Nord', level },
      ],
      referents: [
        { id: 'r', role: 'R', territories: ['Lozère', ' Lozère '] },
        { id: 's', role: 'S', territories: ['Nord'] },
      ],
    });
    expect(dataset.referents.map(({ territories }) => territories)).to.deep.equal([['a'], []]);
    expect(dataset.findings.map(({ detail }) => detail)).to.deep.equal(['Nord']);
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

  it('resolves what a later file adds in that file', async () => {
    const dataset = await datasetOf(
      {
        territories: [
          { id: '76', name: 'Seine-Maritime', level: 'departement', code: '76' },
          { id: '34', name: 'Hérault', level: 'departement', code: '34' },
        ],
      },
      {
        territories: [
          { id: '76', name: 'Occitanie', level: 'region', code: '76' },
          { id: '34', name: 'Hérault', level: 'departement', code: '34', partOf: ['76'] },
        ],
      },
    );
    expect(dataset.ancestorsOf('34').map(({ record }) => record.name)).to.deep.equal(['Occitanie']);
  });

  it('never merges two records of one file, and finds a merged one by both of its ids', async () => {
    const dataset = await datasetOf(
      {
        territories: [
          { id: 'est', name: 'Est', level: 'other', code: '34' },
          { id: 'ouest', name: 'Ouest', level: 'other', code: '34' },
        ],
        actors: [{ id: 'a1', name: 'PMI', identifiers: { siret: '1' } }],
      },
      {
        actors: [
          { id: 'b1', name: 'PMI (bis)', identifiers: { siret: '1' } },
          { id: 'b2', name: 'Autre', identifiers: { siret: '2' } },
          { id: 'b3', name: 'Même SIRET', identifiers: { siret: '2' } },
        ],
      },
    );
    expect([...dataset.territories.keys()]).to.deep.equal(['est', 'ouest']);
    expect(dataset.actors.map(({ record }) => record.id)).to.deep.equal(['a1', 'b2', 'b3']);
    const origin = dataset.origins[1]!;
    expect(recordNamed(dataset, 'actors', 'b1', origin)?.record.name).to.equal('PMI');
  });

  it('forgets openings that are over, and those of projects that are', async () => {
    const dataset = await datasetOf(
      makeDataset({
        projects: [
          { id: 'done', title: 'Fini', status: 'done', referents: ['nord'] },
          { id: 'on', title: 'En cours', status: 'running', referents: ['nord'] },
        ],
        openings: [
          { id: 'a', title: 'A', project: 'done' },
          { id: 'b', title: 'B', project: 'on' },
          { id: 'c', title: 'C', referents: ['nord'], validUntil: '2020-01-01' },
          { id: 'd', title: 'D', referents: ['nord'], to: '2026' },
          { id: 'e', title: 'E', referents: ['nord'], to: '2026-10' },
        ],
      }),
    );
    const nord = dataset.referents[0]!;
    const ids = openingsOf(nord, dataset, '2026-11-21').map(({ record }) => record.id);
    expect(ids).to.deep.equal(['b', 'd']);
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
    expect(
      nord && openingsOf(nord, dataset, '2026-11-21').map(({ record }) => record.id),
    ).to.deep.equal(['a', 'b']);
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
