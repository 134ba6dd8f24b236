import { expect } from 'chai';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { fr } from '../../src/i18n/fr/core.js';
import { fold, withoutArticle } from '../../src/search/fold.js';
import { RecordIndex } from '../../src/search/records.js';
import { makeDataset } from '../support/dataset.js';

async function indexOf(json: Record<string, unknown>): Promise<RecordIndex> {
  const file = 'https://data.example.org/d.json';
  const read = { url: file, isComplete: true, ...(await readDataset(json, { file })) };
  return new RecordIndex(mergeFiles([read], []), fr);
}

describe('fold', () => {
  it('forgives accents, hyphens, apostrophes, case and "St"', () => {
    expect(fold('L’Haÿ-les-Roses')).to.equal('l hay les roses');
    expect(fold('St-Étienne')).to.equal('saint etienne');
    expect(fold('Sainte Énimie')).to.equal(fold('STE-ENIMIE'));
    expect(fold('Œuilly')).to.equal('oeuilly');
    expect(fold('constructor')).to.equal('constructor');
    expect(withoutArticle(fold('Le Mans'))).to.equal('mans');
    expect(withoutArticle(fold('La'))).to.equal('la');
  });
});

describe('record search', () => {
  it('finds territories, people, structures, events and projects', async () => {
    const index = await indexOf(
      makeDataset({ projects: [{ id: 'p', title: 'Maison de santé en Margeride' }] }),
    );
    const kinds = (text: string) => index.find(text).map(({ kind, name }) => `${kind} ${name}`);
    expect(kinds('lozere')[0]).to.equal('territory Lozère');
    expect(kinds('lozere')).to.include('person Référent·e Lozère nord');
    expect(kinds('maison de sante')).to.have.members([
      'actor Maison de santé',
      'project Maison de santé en Margeride',
    ]);
    expect(kinds('soiree internes')).to.deep.equal(['event Soirée des internes']);
    expect(kinds('soirée des interens'), 'a typing error').to.deep.equal([
      'event Soirée des internes',
    ]);
    expect(kinds('x')).to.deep.equal([]);
  });

  it('shows five of a kind at most', async () => {
    const actors = Array.from({ length: 30 }, (_, index) => ({
      id: `a${String(index)}`,
      name: `Cabinet ${String(index)}`,
    }));
    expect((await indexOf(makeDataset({ actors }))).find('cabinet')).to.have.length(5);
  });
});
