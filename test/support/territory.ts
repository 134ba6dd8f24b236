/** A dataset with what the second half of a territory needs: actors of all sorts, projects, openings, aids. */
import { localDay } from '../../src/data/freshness.js';
import { makeDataset } from './dataset.js';

const DAY_MS = 86_400_000;

/** So many days from today, as `YYYY-MM-DD`. */
export const inDays = (days: number): string => localDay(Date.now() + days * DAY_MS);

export function makeTerritory(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const base = makeDataset();
  const territories = (base.territories as Record<string, unknown>[]).map((territory) =>
    territory.id === '48'
      ? {
          ...territory,
          summary: 'La montagne.',
          strengths: ['Une équipe qui accueille'],
          zonings: [{ profession: 'Médecine générale', code: 'ZIP', year: 2025 }],
          values: [{ indicator: 'population', value: 76486, year: 2023 }],
          practical: { housing: 'Deux studios', internsThisSemester: 4 },
          links: [{ label: 'Portail', url: 'https://example.org/portail' }],
        }
      : territory.id === 'occ'
        ? { ...territory, values: [{ indicator: 'population', value: 6124653, year: 2023 }] }
        : territory,
  );
  return {
    ...base,
    territories,
    actors: [
      ...(base.actors as object[]),
      {
        id: 'faculte',
        name: 'Faculté de médecine',
        kind: 'faculte',
        territories: ['30'],
        location: { city: 'Nîmes', coordinates: [4.36, 43.84] },
      },
      {
        id: 'pharmacie',
        name: 'Pharmacie du bourg',
        kind: 'pharmacie',
        territories: ['48'],
        openingHours: '24/7',
        languages: ['fr', 'oc'],
        accessibility: { wheelchair: 'yes', accesLibreUrl: 'https://example.org/acces' },
        identifiers: { finess: '480000000', rpps: '10000000000' },
        verifiedOn: inDays(-500),
        recruiting: true,
      },
      {
        id: 'ferme',
        name: 'Cabinet fermé',
        kind: 'cabinet',
        territories: ['48'],
        validUntil: inDays(-1),
      },
    ],
    projects: [
      {
        id: 'now',
        title: 'Projet en cours',
        territories: ['48'],
        status: 'running',
        period: { from: '2020', to: '2020' },
      },
      {
        id: 'later',
        title: 'Projet futur',
        territories: ['48'],
        status: 'planned',
        period: { from: '2020' },
        referents: ['nord'],
      },
    ],
    openings: [
      {
        id: 'poste',
        title: 'Remplacement régulier',
        kind: 'remplacement',
        description: 'Deux jours par semaine.',
        profession: 'Médecine générale',
        practiceModes: ['msp'],
        from: '2020-05',
        actor: 'msp',
        territories: ['48'],
        referents: ['nord'],
      },
      { id: 'vieux', title: 'Annonce échue', territories: ['48'], validUntil: inDays(-1) },
    ],
    resources: [
      ...(base.resources as object[]),
      {
        id: 'aide',
        title: 'Aide au logement',
        kind: 'aid',
        amount: '300 € par mois',
        phases: ['socle'],
        themes: ['logement'],
        territories: ['48'],
        validUntil: inDays(0),
        verifiedOn: inDays(-30),
        source: { label: 'Décret' },
      },
      {
        id: 'passee',
        title: 'Aide passée',
        kind: 'aid',
        territories: ['48'],
        validUntil: inDays(-1),
      },
      {
        id: 'future',
        title: 'Aide à venir',
        kind: 'aid',
        territories: ['30'],
        validFrom: inDays(1),
      },
    ],
    ...changes,
  };
}
