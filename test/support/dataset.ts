/** A small dataset with a bit of everything that elements show. */

/** Two départements in a région, with outlines of their own, so that no test needs the shipped ones. */
export function makeDataset(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const square = (west: number, south: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + 1, south],
        [west + 1, south + 1],
        [west, south + 1],
        [west, south],
      ],
    ],
  });
  return {
    formatVersion: '1',
    title: 'Jeu d’essai',
    updated: '2026-11-03',
    publisher: { name: 'Éditeur', email: 'editeur@example.org', url: 'https://example.org/' },
    themes: [{ id: 'famille', label: 'Famille' }],
    indicators: [{ id: 'population', label: 'Population', unit: 'habitants', year: 2023 }],
    territories: [
      { id: 'occ', name: 'Occitanie', level: 'region' },
      {
        id: '48',
        name: 'Lozère',
        level: 'departement',
        partOf: ['occ'],
        geometry: square(3, 44),
        values: [{ indicator: 'population', value: 76486 }],
      },
      { id: '30', name: 'Gard', level: 'departement', partOf: ['occ'], geometry: square(4, 44) },
      { id: '66', name: 'Pyrénées-Orientales', level: 'departement', geometry: square(3, 42) },
    ],
    referents: [
      {
        id: 'nord',
        role: 'Référent·e Lozère nord',
        organisation: 'Syndicat',
        territories: ['48'],
        topics: ['Logement'],
        contact: { email: 'nord@example.org', phone: '+33465710481' },
        verifiedOn: '2026-11-03',
        illustrative: true,
      },
      { id: 'vacant', role: 'Référent·e Lozère sud', territories: ['48'], status: 'vacant' },
      {
        id: 'gard',
        name: 'Équipe du Gard',
        territories: ['30'],
        contact: { phone: 'à l’accueil' },
      },
      { id: 'region', role: 'Coordination Occitanie', territories: ['occ'] },
    ],
    actors: [
      {
        id: 'msp',
        name: 'Maison de santé',
        kind: 'msp',
        territories: ['48'],
        location: { city: 'Mende', coordinates: [3.5, 44.52] },
        practiceModes: ['msp'],
        hostsInterns: { phases: ['approfondissement'], supervisors: 2 },
        contact: { email: 'msp@example.org' },
      },
    ],
    walks: [
      {
        id: 'balade',
        title: 'Balade dans le bourg',
        territories: ['48'],
        durationMinutes: 45,
        illustrative: true,
        path: {
          type: 'LineString',
          coordinates: [
            [3.5, 44.5],
            [3.51, 44.51],
          ],
        },
        stops: [
          { title: 'La mairie', text: 'On y est accueilli.', coordinates: [3.5, 44.5] },
          { title: 'La maison de santé', coordinates: [3.51, 44.51], actor: 'msp' },
        ],
      },
    ],
    resources: [
      {
        id: 'portail',
        title: 'Portail des installations',
        kind: 'guide',
        summary: 'Se former, s’installer, exercer.',
        url: 'https://example.org/portail',
        themes: ['famille'],
      },
    ],
    cases: [
      {
        id: 'cas',
        title: 'Une jeune mère isolée',
        theme: 'famille',
        situation: 'Elle ne vient plus aux consultations.',
        questions: ['Que voulez-vous savoir ?', 'Qui la connaît ?'],
        solutions: [{ text: 'Revoir vite.', actors: ['msp'], resources: ['portail'] }],
        territories: ['48'],
        illustrative: true,
      },
    ],
    openings: [
      { id: 'poste', title: 'Remplacement régulier', territories: ['48'], referents: ['nord'] },
    ],
    events: [
      {
        id: 'soiree',
        title: 'Soirée des internes',
        start: '2099-05-20T18:30',
        end: '2099-05-20T21:00',
        territories: ['48'],
        themes: ['famille'],
        organizers: [{ actor: 'msp' }],
        location: { city: 'Mende', coordinates: [4.51, 44.53] },
        registration: { url: 'https://example.org/inscription', remaining: 12 },
      },
      {
        id: 'seminaire',
        title: 'Séminaire',
        start: '2025-04-29',
        territories: ['30'],
        programme: [{ start: '09:00', title: 'Balade' }],
        report: {
          summary: 'Une belle journée.',
          quotes: [{ text: 'Quel accueil', author: 'une interne' }],
        },
      },
    ],
    ...changes,
  };
}
