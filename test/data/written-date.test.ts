import { expect } from 'chai';
import { readDataset } from '../../src/data/read-dataset.js';
import { dateMeant, eventDatesMeant, monthMeant } from '../../src/data/written-date.js';

describe('dates as people write them', () => {
  const dates: [string, string | undefined][] = [
    ['14/01/2027', '2027-01-14'],
    ['14-1-2027', '2027-01-14'],
    ['14.01.2027', '2027-01-14'],
    ['2027/01/14', '2027-01-14'],
    ['2027-1-4', '2027-01-04'],
    ['20270114', '2027-01-14'],
    ['14 janvier 2027', '2027-01-14'],
    ['le 14 Janvier 2027', '2027-01-14'],
    ['jeudi 14 janvier 2027', '2027-01-14'],
    ['Jeu. 14 janv. 2027', '2027-01-14'],
    ['1er février 2027', '2027-02-01'],
    ['3 déc. 2026', '2026-12-03'],
    ['14/01/2027 18:30', '2027-01-14T18:30'],
    ['14/01/2027 à 9h', '2027-01-14T09:00'],
    ['jeudi 14 janvier 2027, à 18 h 30', '2027-01-14T18:30'],
    ['le jeudi 14 janvier 2027', '2027-01-14'],
    ['2027-01-14 18:30:00', '2027-01-14T18:30'],
    ['14 janvier 2027, 18h30', '2027-01-14T18:30'],
    ['20270114T183000', '2027-01-14T18:30'],
    ['14\u201101\u20112027', '2027-01-14'],
    ['14 janvier 2027 à midi', '2027-01-14T12:00'],
    // A weekday that contradicts it.
    ['lundi 14 janvier 2027 à 18h30', undefined],
    ['2027-01-14 8h05', '2027-01-14T08:05'],
    ['2027-01-14T18h30', '2027-01-14T18:30'],
    // No day, or two.
    ['30/02/2027', undefined],
    ['01/14/2027', undefined],
    ['14/01/27', undefined],
    ['14/01/2027 25:00', undefined],
    ['14 ju 2027', undefined],
    ['janvier 2027', undefined],
    ['2e semestre 2027', undefined],
    ['18, 19 et 21 mai 2026', undefined],
    ['46036', undefined],
    ['', undefined],
  ];
  for (const [written, meant] of dates) {
    it(`${written}: ${String(meant)}`, () => expect(dateMeant(written)).to.equal(meant));
  }

  const months: [string, string | undefined][] = [
    ['janvier 2027', '2027-01'],
    ['Sept. 2027', '2027-09'],
    ['01/2027', '2027-01'],
    ['2027/1', '2027-01'],
    ['13/2027', undefined],
    ['2027', undefined],
    ['14/01/2027', undefined],
  ];
  for (const [written, meant] of months) {
    it(`month ${written}: ${String(meant)}`, () => expect(monthMeant(written)).to.equal(meant));
  }

  const several: [string, object | undefined][] = [
    [
      'jeudi 14 janvier 2027 de 18h30 à 20h30',
      { start: '2027-01-14T18:30', end: '2027-01-14T20:30' },
    ],
    ['12/05/2027 - 9h/17h', { start: '2027-05-12T09:00', end: '2027-05-12T17:00' }],
    ['14 janvier 2027, 9h–17h', { start: '2027-01-14T09:00', end: '2027-01-14T17:00' }],
    ['10 au 12 mars 2025', { start: '2025-03-10', end: '2025-03-12' }],
    ['du 20 au 21/06/2027', { start: '2027-06-20', end: '2027-06-21' }],
    ['du 30 juin au 2 juillet 2027', { start: '2027-06-30', end: '2027-07-02' }],
    ['du lundi 1er au mardi 2 février 2027', { start: '2027-02-01', end: '2027-02-02' }],
    [
      '18, 19 et 21 mai 2026',
      { sessions: [{ start: '2026-05-18' }, { start: '2026-05-19' }, { start: '2026-05-21' }] },
    ],
    [
      'Mardi 2 et mercredi 3 février 2027',
      { sessions: [{ start: '2027-02-02' }, { start: '2027-02-03' }] },
    ],
    ['7 juin et 14 juin 2027', { sessions: [{ start: '2027-06-07' }, { start: '2027-06-14' }] }],
    ['Courant avril 2027', { month: '2027-04' }],
    ['avril 2027', { month: '2027-04' }],
    ['Tous les premiers jeudis du mois, 18h30, de janvier à juin 2027', undefined],
    ['2e semestre 2027', undefined],
    ['date à venir', undefined],
    ['du 21 au 20/06/2027', undefined],
    ['31 et 32 mai 2027', undefined],
    ['lundi 2 et mercredi 3 février 2027', undefined],
    ['14 janvier 2027 de 20h à 18h', undefined],
    ['', undefined],
  ];
  for (const [written, meant] of several) {
    it(`several, ${written}`, () => expect(eventDatesMeant(written)).to.deep.equal(meant));
  }

  it('of an event become the fields that they tell, and are said', async () => {
    const { wire, findings } = await readDataset(
      {
        events: [
          { id: 'a', title: 'A', start: 'du 20 au 21/06/2027' },
          { id: 'b', title: 'B', start: '18 et 19 mai 2027', end: '2027-05-19' },
          { id: 'c', title: 'C', start: 'courant avril 2027' },
          { id: 'd', title: 'D', start: '2e semestre 2027' },
        ],
      },
      { file: 'https://data.example.org/d.json' },
    );
    const dates = wire.events.map(({ id, start, end, month, sessions }) =>
      [id, start, end, month, sessions?.length].join(' '),
    );
    expect(dates).to.deep.equal(['a 2027-06-20 2027-06-21  ', 'b  2027-05-19  2', 'c   2027-04 ']);
    expect(findings.map(({ pointer, meant }) => `${pointer} ${String(meant)}`)).to.include(
      '/events/0/start start: "2027-06-20", end: "2027-06-21"',
    );
    expect(findings.filter(({ severity }) => severity === 'error')).to.have.length(1);
  });

  it('are read, and said, wherever a date may stand', async () => {
    const { wire, findings } = await readDataset(
      {
        actors: [{ id: 'a', name: 'A', verifiedOn: '15 septembre 2026', validUntil: '1/2/2027' }],
        events: [
          { id: 'e', title: 'E', start: '14/01/2027', end: '14/01/2027 20h' },
          { id: 'm', title: 'M', month: 'janvier 2027' },
        ],
        projects: [{ id: 'p', title: 'P', period: { from: 'mars 2026', to: '31/12/2027' } }],
      },
      { file: 'https://data.example.org/d.json' },
    );
    expect(wire.actors[0]).to.include({ verifiedOn: '2026-09-15', validUntil: '2027-02-01' });
    expect(wire.events[0]).to.include({ start: '2027-01-14', end: '2027-01-14T20:00' });
    expect(wire.events[1]).to.include({ month: '2027-01' });
    expect(wire.projects[0]?.period).to.deep.equal({ from: '2026-03', to: '2027-12-31' });
    expect(findings.map(({ pointer, meant }) => `${pointer} ${String(meant)}`)).to.have.members([
      '/actors/0/verifiedOn 2026-09-15',
      '/actors/0/validUntil 2027-02-01',
      '/events/0/start 2027-01-14',
      '/events/0/end 2027-01-14T20:00',
      '/events/1/month 2027-01',
      '/projects/0/period/from 2026-03',
      '/projects/0/period/to 2027-12-31',
    ]);
  });
});
