import { expect } from 'chai';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { fr } from '../../src/i18n/fr/core.js';
import { searchMessages } from '../../src/i18n/fr/search.js';
import { answerFor, coverageOf } from '../../src/search/answer.js';
import { findPlaces, placeOf } from '../../src/search/places.js';

const words = searchMessages(fr);

const departement = (code: string, name: string, partOf?: string) => ({
  id: code,
  name,
  level: 'departement',
  code,
  ...(partOf ? { partOf: [partOf] } : {}),
});

/** Territories of every level, as a federation of CPTS, unions and faculties would publish them. */
const territories = [
  { id: 'occ', name: 'Occitanie', level: 'region', code: '76' },
  { id: 'paca', name: "Provence-Alpes-Côte d'Azur", level: 'region', code: '93' },
  { id: 'corse', name: 'Corse', level: 'region', code: '94' },
  departement('48', 'Lozère', 'occ'),
  departement('34', 'Hérault', 'occ'),
  departement('30', 'Gard', 'occ'),
  departement('66', 'Pyrénées-Orientales', 'occ'),
  departement('11', 'Aude', 'occ'),
  departement('13', 'Bouches-du-Rhône', 'paca'),
  departement('2A', 'Corse-du-Sud', 'corse'),
  departement('2B', 'Haute-Corse', 'corse'),
  departement('42', 'Loire'),
  departement('69', 'Rhône'),
  departement('75', 'Paris'),
  departement('93', 'Seine-Saint-Denis'),
  departement('971', 'Guadeloupe'),
  departement('974', 'La Réunion'),
  departement('976', 'Mayotte'),
  {
    id: 'actes-sante',
    name: 'CPTS Actes-Santé',
    level: 'cpts',
    codes: ['13214', '13215', '13216'],
    partOf: ['13'],
  },
  { id: 'causses', name: 'CPTS Causses', level: 'cpts', codes: ['48061', '48116', '48166'] },
  { id: 'metropole', name: 'Montpellier Méditerranée', level: 'epci', code: '243400017' },
  { id: 'lyon-est', name: 'CPTS Lyon Est', level: 'cpts', codes: ['69383', '69388'] },
  { id: 'paris-nord', name: 'CPTS Paris Nord', level: 'cpts', codes: ['75118', '75119'] },
];

/** [what is typed, place that comes first, nearest territory, its reason]; `''`: nothing. */
const QUERIES: readonly (readonly [string, string, string, string])[] = [
  // Plain names, accents, hyphens, case
  ['Mende', 'Mende', '48', 'couvre la Lozère'],
  ['MENDE', 'Mende', '48', 'couvre la Lozère'],
  ['beziers', 'Béziers', '34', 'couvre l’Hérault'],
  ['Béziers', 'Béziers', '34', 'couvre l’Hérault'],
  ['ales', 'Alès', '30', 'couvre le Gard'],
  ['perpignan', 'Perpignan', '66', 'couvre les Pyrénées-Orientales'],
  ['Le Vigan', 'Le Vigan', '30', 'couvre le Gard'],
  ['carcassonne', 'Carcassonne', '11', 'couvre l’Aude'],
  // A CPTS by its communes, a former commune, an EPCI
  ['florac', 'Florac Trois Rivières', 'causses', 'couvre 3 communes, dont Florac Trois Rivières'],
  ['Florac-Trois-Rivières', 'Florac Trois Rivières', 'causses', 'couvre 3 communes, dont Florac'],
  ['cros-de-georand', 'Cros-de-Géorand', '', ''],
  ['montpellier', 'Montpellier', 'metropole', 'couvre Montpellier'],
  // Arrondissements
  [
    'marseille 15',
    'Marseille 15e Arrondissement',
    'actes-sante',
    'couvre les 14e au 16e arrondissements',
  ],
  ['marseille 1er', 'Marseille 1er Arrondissement', '13', 'couvre les Bouches-du-Rhône'],
  ['marseille', 'Marseille', 'actes-sante', 'couvre les 14e au 16e arrondissements'],
  ['lyon 3e', 'Lyon 3e Arrondissement', 'lyon-est', 'couvre les 3e et 8e arrondissements'],
  ['Lyon huitième', 'Lyon 8e Arrondissement', 'lyon-est', 'couvre les 3e et 8e arrondissements'],
  ['48 Mende', 'Mende', '48', 'couvre la Lozère'],
  ['Mende, 48, France', 'Mende', '48', 'couvre la Lozère'],
  ['Lyon VIII', 'Lyon 8e Arrondissement', 'lyon-est', 'couvre les 3e et 8e arrondissements'],
  [
    'Paris XVIII',
    'Paris 18e Arrondissement',
    'paris-nord',
    'couvre les 18e et 19e arrondissements',
  ],
  ['paris 19', 'Paris 19e Arrondissement', 'paris-nord', 'couvre les 18e et 19e arrondissements'],
  // Postal codes and INSEE codes
  ['13015', 'Marseille 15e Arrondissement', 'actes-sante', 'couvre les 14e au 16e arrondissements'],
  ['48000', 'Mende', '48', 'couvre la Lozère'],
  ['48400', 'Florac Trois Rivières', 'causses', 'couvre 3 communes'],
  ['34090 Montpellier', 'Montpellier', 'metropole', 'couvre Montpellier'],
  ['34090', 'Montpellier', 'metropole', 'couvre Montpellier'],
  ['13055', 'Marseille', 'actes-sante', 'couvre les 14e au 16e arrondissements'],
  ['20000', 'Ajaccio', '2A', 'couvre la Corse-du-Sud'],
  ['97400', 'Saint-Denis', '974', 'couvre La Réunion'],
  ['48', 'Lozère', '48', 'couvre la Lozère'],
  ['2A', 'Corse-du-Sud', '2A', 'couvre la Corse-du-Sud'],
  // Saint, homonyms
  ['st etienne', 'Saint-Étienne', '42', 'couvre la Loire'],
  ['Saint Etienne', 'Saint-Étienne', '42', 'couvre la Loire'],
  ['ste enimie', 'Sainte-Enimie', '48', 'couvre la Lozère'],
  ['st denis', 'Saint-Denis', '93', 'couvre la Seine-Saint-Denis'],
  ['93200', 'Saint-Denis', '93', 'couvre la Seine-Saint-Denis'],
  // Corse and overseas
  ['bastia', 'Bastia', '2B', 'couvre la Haute-Corse'],
  ['Porto-Vecchio', 'Porto-Vecchio', '2A', 'couvre la Corse-du-Sud'],
  ['mamoudzou', 'Mamoudzou', '976', 'couvre Mayotte'],
  ['les abymes', 'Les Abymes', '971', 'couvre la Guadeloupe'],
  ['abymes', 'Les Abymes', '971', 'couvre la Guadeloupe'],
  // Typing errors from the second letter on
  ['montpelier', 'Montpellier', 'metropole', 'couvre Montpellier'],
  ['perpignna', 'Perpignan', '66', 'couvre les Pyrénées-Orientales'],
  ['carcasonne', 'Carcassonne', '11', 'couvre l’Aude'],
  // Areas themselves
  ['lozere', 'Lozère', '48', 'couvre la Lozère'],
  ['occitanie', 'Occitanie', 'occ', 'couvre l’Occitanie'],
  ['corse', 'Corse', 'corse', 'couvre la Corse'],
  // Nothing of this dataset, nothing at all
  ['brest', 'Brest', '', ''],
  ['qsdfghjkl', '', '', ''],
  ['99999', '', '', ''],
  ['<§>', '', '', ''],
];

async function dataset() {
  const file = 'https://data.example.org/d.json';
  const referents = [{ id: 'r', role: 'Coordination', territories: ['occ'] }];
  const json = { territories, referents };
  return mergeFiles([{ url: file, isComplete: true, ...(await readDataset(json, { file })) }], []);
}

describe('“Qui est mon référent ?” by place', () => {
  for (const [query, name, territoryId, reason] of QUERIES) {
    it(`${query} → ${name || 'nothing'} → ${territoryId || 'nobody'}`, async () => {
      const [found] = await findPlaces(query);
      expect(found?.name ?? '').to.equal(name);
      if (!found) return;
      const place = await placeOf(found.id);
      expect(place?.code).to.equal(found.code);
      const [nearest] = answerFor(place ?? found, await dataset(), words).steps;
      expect(nearest?.territory.id ?? '').to.equal(territoryId);
      expect(nearest?.reason ?? '').to.contain(reason);
    });
  }

  it('tells homonyms apart by their postal code, the largest first', async () => {
    const places = await findPlaces('saint-denis');
    const same = places.filter(({ name }) => name === 'Saint-Denis');
    expect(same.map(({ hint }) => hint).slice(0, 2)).to.have.members(['97400', '93200']);
  });

  it('puts what the dataset covers before homonyms elsewhere', async () => {
    const isCovered = coverageOf(await dataset());
    const [first] = await findPlaces('saint-julien', isCovered);
    expect(isCovered(first!)).to.equal(true);
    expect(isCovered((await placeOf('48095'))!)).to.equal(true);
    expect(isCovered((await placeOf('29019'))!)).to.equal(false);
  });

  it('finds a former commune under its name, as the one it is now', async () => {
    const [found] = await findPlaces('hérépian');
    expect(found?.partOf).to.equal(undefined);
    const [former] = await findPlaces('pierrefitte-sur-seine');
    expect(former?.partOf).to.equal('Saint-Denis');
    expect(former?.code).to.equal('93066');
  });

  it('lists every commune of a postal code', async () => {
    const names = (await findPlaces('48300')).map(({ name }) => name);
    expect(names).to.include('Langogne');
    expect(names.length).to.be.greaterThan(3);
  });

  it('goes up from what contains the place to what contains that, each with its reason', async () => {
    const place = await placeOf('13215');
    const { steps } = answerFor(place!, await dataset(), words);
    expect(steps.map(({ territory, reason }) => `${territory.id} ${reason}`)).to.deep.equal([
      'actes-sante couvre les 14e au 16e arrondissements',
      '13 couvre les Bouches-du-Rhône',
      "paca couvre la Provence-Alpes-Côte d'Azur",
    ]);
  });

  it('names who helps where a post is vacant', async () => {
    const file = 'https://data.example.org/v.json';
    const json = {
      territories,
      referents: [
        { id: 'v', role: 'Référent·e Lozère', territories: ['48'], status: 'vacant' },
        { id: 'o', role: 'Coordination Occitanie', territories: ['occ'] },
      ],
    };
    const read = { url: file, isComplete: true, ...(await readDataset(json, { file })) };
    const { helper } = answerFor((await placeOf('48095'))!, mergeFiles([read], []), words);
    expect(helper?.territory.id).to.equal('occ');
  });

  it('shows nothing twice, and an overseas collectivity as what it is', async () => {
    for (const text of ['Lyon 3ème arrondissement', 'Paris 18', 'Saint-Martin', '97700', '97500']) {
      const ids = (await findPlaces(text)).map(({ id }) => id);
      expect(ids.length, text).to.be.greaterThan(0);
      expect(new Set(ids).size, text).to.equal(ids.length);
    }
    const [barthelemy, ...others] = await findPlaces('97700');
    expect([barthelemy?.name, others]).to.deep.equal(['Saint-Barthélemy', []]);
    expect(words.departement('977')).to.equal('collectivité 977');
  });

  it('finds a name that begins as a word around names, and the one town of a département', async () => {
    expect((await findPlaces('Ville-la-Grand'))[0]?.name).to.equal('Ville-la-Grand');
    expect((await findPlaces('ville de Mende'))[0]?.name).to.equal('Mende');
    expect((await findPlaces('48 Mende')).map(({ name }) => name)).to.deep.equal(['Mende']);
    expect((await findPlaces('13 Marseille'))[0]?.name).to.equal('Marseille');
    expect((await findPlaces('Premier'))[0]?.name ?? '').not.to.match(/1er/);
  });
});
