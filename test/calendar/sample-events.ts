/** Varied events, as a publisher may write them: hours, days, sessions, series, states, zones, hostile texts. */
const HOSTILE = [
  'Retour\r\nBEGIN:VEVENT\r\nUID:injecté\r\nEND:VEVENT',
  'Retour seul\rBEGIN:VALARM',
  'Nul \u0000 et échappement \u001b fin',
  'Bidi \u202e renversé',
  'Ponctuation ; , \\ : " = ^n \\n',
  'é'.repeat(400),
  `${'a'.repeat(73)}😀${'b'.repeat(80)}`,
  'x'.repeat(10_000),
  'Ligne\u2028séparée\u2029en deux',
];

/** IANA zones that are used, the first ones with a VTIMEZONE of ours. */
export const ZONES = [
  'Europe/Paris',
  'Indian/Reunion',
  'America/Martinique',
  'America/Miquelon',
  'Pacific/Marquesas',
  'Pacific/Noumea',
  'America/New_York',
  'Asia/Kolkata',
];

type Json = Record<string, unknown>;

export function sampleEvents(): Json[] {
  const events: Json[] = [];
  const add = (event: Json) =>
    events.push({ id: `e${String(events.length)}`, title: 'T', ...event });
  for (const timeZone of ZONES) {
    add({
      timeZone,
      title: `Soirée ${timeZone}`,
      start: '2026-12-03T18:30',
      end: '2026-12-03T21:00',
    });
    add({ timeZone, start: '2027-07-03T09:00', end: '2027-07-03T17:30', summary: 'Été' });
    add({ timeZone, start: '2027-03-28T08:00', end: '2027-03-29T12:00' });
    add({
      timeZone,
      start: '2026-10-01T18:30',
      end: '2026-10-01T20:00',
      recurrence: { rrule: 'FREQ=MONTHLY;BYDAY=1TH;COUNT=9', exceptions: ['2026-12-03'] },
    });
  }
  for (const text of HOSTILE) {
    add({
      title: text,
      start: '2026-12-03T18:30',
      end: '2026-12-03T21:00',
      summary: text,
      description: text,
      location: { name: text, city: 'Mende' },
      organizers: [{ name: text }],
      url: 'https://example.org/a;b,c?x="y"\r\nX-INJECTED:1',
    });
  }
  for (const status of [
    'scheduled',
    'full',
    'cancelled',
    'postponed',
    'rescheduled',
    'moved-online',
  ]) {
    add({
      status,
      title: `État ${status}`,
      start: '2027-01-12T12:30',
      end: '2027-01-12T13:30',
      onlineUrl: 'https://example.org/visio?a=1&b=2',
      location: { name: 'Salle', city: 'Mende', coordinates: [3.5, 44.518] },
      sequence: 3,
      updated: '2026-11-01T10:00:00+01:00',
    });
  }
  add({ title: 'Journée', start: '2027-05-18' });
  add({ title: 'Semaine', start: '2027-05-17', end: '2027-05-21', illustrative: true });
  add({ title: 'Fin de mois', start: '2027-02-27', end: '2027-02-28' });
  add({ title: 'Nuit', start: '2026-12-31T22:00', end: '2027-01-01T02:00' });
  add({ title: 'Sans fin', start: '2027-01-05T18:00' });
  add({ title: 'Avec décalage', start: '2027-01-05T18:00:00Z', end: '2027-01-05T20:00+01:00' });
  add({ title: 'Recouvrement', start: '2027-10-31T02:30', end: '2027-10-31T04:00' });
  add({ title: 'Avant 2007', start: '2003-06-05T10:00', end: '2003-06-05T11:00' });
  add({ title: 'Loin', start: '2099-06-05T10:00', end: '2099-06-05T11:00' });
  add({ title: 'Mois seul', month: '2027-06' });
  add({
    title: 'Trois journées',
    sessions: ['18', '19', '21'].map((day) => ({
      start: `2027-05-${day}T09:00`,
      end: `2027-05-${day}T17:00`,
    })),
  });
  add({
    title: 'Deux jours entiers',
    sessions: [{ start: '2027-06-01' }, { start: '2027-06-04' }],
  });
  add({
    title: 'Programme',
    start: '2027-04-29T09:00',
    end: '2027-04-29T17:00',
    kind: 'seminar',
    themes: ['famille', 'précarité, etc.'],
    programme: [
      { start: '09:00', end: '10:30', title: 'Balade', speakers: ['une infirmière'] },
      { title: 'Échanges' },
    ],
    registration: {
      url: 'https://example.org/inscription',
      closes: '2027-04-20',
      price: 'Gratuit',
    },
    organizers: [{ actor: 'cpts' }],
    partners: [{ name: 'ARS' }],
    source: { label: 'Une source' },
  });
  const series: [string, Json][] = [
    ['hebdomadaire', { rrule: 'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270131' }],
    ['hebdomadaire, fin en UTC', { rrule: 'RRULE:FREQ=WEEKLY;UNTIL=20270401T170000Z' }],
    ['dernier vendredi', { rrule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=6' }],
    ['dernier jour ouvré', { rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=6' }],
    ['tous les quinze jours', { rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=12' }],
    ['le 29 février', { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2' }],
    [
      'avec ajouts et dates changées',
      {
        rrule: 'FREQ=WEEKLY;COUNT=5',
        additions: ['2026-12-26', '2026-12-28T09:00'],
        exceptions: ['2026-12-10'],
        overrides: [
          {
            occurrence: '2026-12-17',
            start: '2026-12-18T19:00',
            location: { name: 'Mairie', city: 'Florac' },
            note: 'Au premier étage',
          },
          { occurrence: '2026-12-24', status: 'cancelled' },
        ],
      },
    ],
  ];
  for (const [title, recurrence] of series) {
    add({
      title: `Série ${title}`,
      start: '2026-12-03T18:30',
      end: '2026-12-03T20:00',
      recurrence,
    });
  }
  add({
    title: 'Règle illisible',
    start: '2026-12-03T18:30',
    end: '2026-12-03T20:00',
    recurrence: { rrule: 'FREQ=WEEKLY;BYDAY=2MO' },
  });
  add({
    title: 'Nommé comme une séance',
    id: 'jours-1',
    start: '2026-12-03T18:30',
  });
  add({
    title: 'Séances',
    id: 'jours',
    sessions: [{ start: '2027-06-01T10:00' }, { start: '2027-06-04T10:00' }],
  });
  add({
    title: 'Finit avant son début',
    start: '2027-06-01T10:00:00-05:00',
    end: '2027-06-01T12:00',
  });
  add({
    title: 'Série de journées',
    start: '2026-12-03',
    recurrence: { rrule: 'FREQ=WEEKLY;UNTIL=20270131', exceptions: ['2026-12-24'] },
  });
  return events;
}

/** A dataset with these events. */
export function sampleDataset(events: Json[] = sampleEvents()): Json {
  return {
    formatVersion: '1',
    updated: '2026-11-03',
    publisher: { name: 'Éditeur', url: 'https://cpts.example.org/' },
    themes: [{ id: 'famille', label: 'Famille' }],
    territories: [{ id: '48', name: 'Lozère', level: 'departement' }],
    actors: [{ id: 'cpts', name: 'CPTS "Nord", Mende', contact: { email: 'contact@example.org' } }],
    events,
  };
}
