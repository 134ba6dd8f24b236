import { expect } from '@open-wc/testing';
import { FacetIndex } from '../../src/data/facets.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import type { FacetId, Filters } from '../../src/data/visitor-state.js';

const nowMs = Date.parse('2026-11-22T10:00:00Z');

const json = {
  actors: [
    {
      id: 'msp',
      name: 'MSP',
      kind: 'msp',
      themes: ['famille'],
      practiceModes: ['msp', 'remplacement'],
      hostsInterns: { phases: ['approfondissement'] },
    },
    { id: 'hopital', name: 'Hôpital', kind: 'hopital', hostsInterns: { phases: ['socle'] } },
    { id: 'cabinet', name: 'Cabinet', kind: 'cabinet', recruiting: true },
    { id: '__proto__', name: 'Proto', kind: 'constructor' },
  ],
  projects: [
    { id: 'ouvert', title: 'Projet ouvert', period: { from: '2026', to: '2027' } },
    { id: 'fini', title: 'Projet fini', status: 'done' },
  ],
  openings: [
    { id: 'o1', title: 'Poste', project: 'ouvert', phases: ['installation'] },
    { id: 'o2', title: 'Ancien', actor: 'hopital', validUntil: '2025-01-01' },
  ],
  events: [
    { id: 'proche', title: 'Proche', start: '2026-12-10', kind: 'forum', audiences: ['internes'] },
    { id: 'loin', title: 'Loin', start: '2027-04-01', phases: ['socle'] },
    { id: 'passe', title: 'Passé', start: '2025-04-29', themes: ['famille'] },
  ],
};

async function facets() {
  const file = 'https://data.example.org/d.json';
  const read = { url: file, isComplete: true, ...(await readDataset(json, { file })) };
  const dataset = mergeFiles([read], []);
  return { dataset, index: new FacetIndex(dataset, nowMs) };
}

/** Ids that a choice shows. */
async function shown(filters: Filters): Promise<string[]> {
  const { dataset, index } = await facets();
  const isShown = index.shows(filters);
  const all = [...dataset.actors, ...dataset.projects, ...dataset.events];
  return all.filter(isShown).map(({ record }) => record.id);
}

const counts = async (facet: FacetId, filters: Filters = {}) => {
  const { index } = await facets();
  const options = index.options(filters).get(facet) ?? [];
  return Object.fromEntries(options.map(({ value, count }) => [value, count]));
};

describe('facets', () => {
  it('lets everything through without a choice', async () => {
    expect(await shown({})).to.have.length(9);
    expect(await shown({ kind: [] })).to.have.length(9);
  });

  it('joins the values of a facet, and intersects facets', async () => {
    expect(await shown({ kind: ['actors:msp', 'actors:hopital'] })).to.have.members([
      'msp',
      'hopital',
    ]);
    expect(
      await shown({ kind: ['actors:msp', 'actors:hopital'], theme: ['famille'] }),
    ).to.deep.equal(['msp']);
    expect(await shown({ kind: ['actors:constructor'] })).to.deep.equal(['__proto__']);
    expect(await shown({ kind: ['nothing'] })).to.deep.equal([]);
    expect(await shown({ unknownFacet: ['x'] })).to.have.length(9);
  });

  it('knows who recruits: a flag, or an opening that still holds', async () => {
    expect(await shown({ recruiting: ['yes'] })).to.have.members(['cabinet', 'ouvert']);
  });

  it('knows what is on within a time', async () => {
    expect(await shown({ period: ['30'] })).to.have.members(['proche', 'ouvert']);
    expect(await shown({ period: ['180'] })).to.have.members(['proche', 'loin', 'ouvert']);
  });

  it('looks through the lens of a phase: what names it, and what is open to all', async () => {
    expect(await shown({ phase: ['socle'] })).to.have.members([
      'hopital',
      'fini',
      'proche',
      'loin',
      'passe',
    ]);
    expect(await shown({ phase: ['remplacant'] })).to.include('msp');
    expect(await shown({ phase: ['installation'] })).to.include.members(['cabinet', 'ouvert']);
  });

  it('counts per option what choosing it would show, past events aside', async () => {
    expect(await counts('kind')).to.deep.equal({
      'actors:msp': 1,
      'actors:hopital': 1,
      'actors:cabinet': 1,
      'actors:constructor': 1,
      'projects:project': 1,
      'events:forum': 1,
      'events:other': 1,
    });
    expect(await counts('theme'), 'the past event does not count').to.deep.equal({ famille: 1 });
    const filtered = await counts('kind', { theme: ['famille'] });
    expect(filtered['actors:msp']).to.equal(1);
    expect(filtered['actors:hopital']).to.equal(0);
    const own = await counts('kind', { kind: ['actors:msp'] });
    expect(own['actors:hopital'], 'a second value would add').to.equal(1);
  });

  it('counts what a choice shows', async () => {
    const { index } = await facets();
    expect(index.count({ kind: ['actors:msp', 'events:forum'] })).to.equal(2);
  });
});
