import { expect } from '@open-wc/testing';
import { makeDataset } from '../support/dataset.js';
import { axeViolations, clearPage, find, findAll, mount, textOf, until } from '../support/page.js';
import { serveJson, useServer } from '../support/server.js';

type Json = Record<string, unknown>;

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const url = 'https://example.org/inscription';
let served = 0;

describe('the life of an event', () => {
  useServer();
  afterEach(clearPage);

  const show = (event: Json) =>
    mount('event-list', {
      src: serveJson(
        `life-${String(++served)}.json`,
        makeDataset({ events: [{ id: 'e', title: 'Rencontre', ...event }] }),
      ),
    });

  /** [stage, event, what is said, what is not, main buttons] */
  const stages: [string, Json, string[], string[], number][] = [
    [
      'a month to keep free',
      { month: '2099-05' },
      ['mai 2099', 'date précise à venir', 'Date à réserver'],
      [],
      0,
    ],
    [
      'a day to keep free',
      { start: '2099-05-20' },
      ['20 mai 2099', 'horaires à venir', 'Date à réserver'],
      [],
      0,
    ],
    [
      'a period',
      { start: '2099-05-20', end: '2099-05-24' },
      ['24 mai 2099'],
      ['Date à réserver', 'horaires'],
      0,
    ],
    [
      'scheduled, with places',
      {
        start: '2099-05-20T10:00',
        registration: { url, capacity: 40, remaining: 12, price: 'Gratuit' },
      },
      ['12 places sur 40', 'Gratuit', 'S’inscrire'],
      ['Date à réserver'],
      1,
    ],
    [
      'registration not open yet',
      { start: '2099-05-20T10:00', registration: { url, opens: inDays(10), capacity: 80 } },
      ['Inscriptions à partir du', '80 places en tout'],
      ['S’inscrire'],
      0,
    ],
    [
      'registration open',
      { start: '2099-05-20T10:00', registration: { url, opens: inDays(-10), closes: inDays(10) } },
      ['Inscription jusqu’au', 'S’inscrire'],
      ['Inscriptions à partir'],
      1,
    ],
    [
      'registration open to the end of its last day',
      {
        start: '2099-05-20T10:00',
        timeZone: 'Pacific/Tahiti',
        registration: { url, closes: inDays(0) },
      },
      ['S’inscrire'],
      ['closes'],
      1,
    ],
    [
      'registration closed',
      { start: '2099-05-20T10:00', registration: { url, closes: inDays(-3) } },
      ['Inscriptions closes'],
      ['S’inscrire', 'jusqu’au'],
      0,
    ],
    [
      'full',
      { start: '2099-05-20T10:00', status: 'full', registration: { url } },
      ['Complet'],
      ['S’inscrire'],
      0,
    ],
    [
      'full with a waiting list',
      {
        start: '2099-05-20T10:00',
        status: 'full',
        registration: { url, waitingList: true, remaining: 0 },
      },
      ['Complet', 'Liste d’attente', 'Rejoindre la liste d’attente'],
      [],
      1,
    ],
    [
      'rescheduled',
      { start: '2099-05-20T10:00', status: 'rescheduled', previousStart: '2099-04-01T10:00' },
      ['Nouvelle date', 'initialement le 1er avril 2099'],
      [],
      0,
    ],
    [
      'postponed',
      { start: '2099-05-20T10:00', status: 'postponed', registration: { url } },
      ['Reporté', 'nouvelle date à venir'],
      ['S’inscrire'],
      0,
    ],
    [
      'moved online',
      {
        start: '2099-05-20T10:00',
        status: 'moved-online',
        location: { city: 'Mende' },
        onlineUrl: url,
      },
      ['Passe en ligne', 'En ligne', 'Lien de connexion'],
      [],
      0,
    ],
    [
      'cancelled',
      { start: '2099-05-20T10:00', status: 'cancelled', onlineUrl: url, registration: { url } },
      ['Annulé'],
      ['S’inscrire', 'Lien de connexion', 'Ajouter à mon agenda'],
      0,
    ],
    [
      'past',
      { start: '2020-05-20T10:00', registration: { url } },
      ['Passés 1'],
      ['S’inscrire', 'Ajouter'],
      0,
    ],
    [
      'past with its report',
      {
        start: '2020-05-20T10:00',
        report: {
          summary: 'Une belle journée.',
          attendance: 15,
          publishedOn: '2020-06-01',
          figures: [{ label: 'Ateliers', value: 3 }],
          quotes: [{ text: 'Quel accueil', author: 'une interne' }],
          images: [
            { url: 'photo.jpg', alt: 'Les participant·e·s devant la mairie', credit: 'CPTS' },
          ],
        },
      },
      [
        'Compte rendu',
        'Une belle journée.',
        '15 participant·e·s',
        'Publié le 1er juin 2020',
        'Ateliers',
        '« Quel accueil »',
        'CPTS',
      ],
      [],
      0,
    ],
  ];
  for (const [stage, event, says, saysNot, buttons] of stages) {
    it(`says: ${stage}`, async () => {
      const element = await show(event);
      // The report is code of its own.
      for (const text of says) await until(() => textOf(element).includes(text), text);
      for (const text of saysNot) expect(textOf(element)).to.not.contain(text);
      expect(findAll(element, 'a.main')).to.have.length(buttons);
      expect(await axeViolations(element)).to.deep.equal([]);
    });
  }

  it('strikes out what no longer holds', async () => {
    const struck = async (event: Json) =>
      findAll(
        await show({ start: '2099-05-20T10:00', location: { city: 'Mende' }, ...event }),
        's',
      ).map((each) => each.textContent?.trim());
    expect((await struck({ status: 'cancelled' })).join()).to.contain('20 mai 2099');
    expect((await struck({ status: 'postponed' })).join()).to.contain('20 mai 2099');
    expect(await struck({ status: 'moved-online' })).to.deep.equal(['Mende']);
    expect(await struck({ status: 'rescheduled' })).to.deep.equal([]);
  });

  it('shows its picture with its text, from http(s) only', async () => {
    const element = await show({ start: '2099-05-20', image: { url: 'a.jpg', alt: 'Une salle' } });
    expect(find<HTMLImageElement>(element, '.image img').alt).to.equal('Une salle');
    const hostile = await show({
      start: '2099-05-20',
      image: { url: 'data:image/svg+xml,x', alt: 'x' },
    });
    expect(findAll(hostile, 'img')).to.have.length(0);
  });

  it('tells a stated hour that the clocks skip', async () => {
    const zones = 'Europe/Paris';
    const element = await show({ start: '2027-03-28T02:30', timeZone: zones });
    expect(textOf(element))
      .to.match(/2\sh\s30/)
      .and.contain('heure sautée');
  });

  it('tells a series by its next dates, and what is different on one of them', async () => {
    const start = inDays(3);
    const element = await show({
      start: `${start}T18:00`,
      recurrence: {
        rrule: 'FREQ=WEEKLY;COUNT=9',
        overrides: [
          { occurrence: inDays(10), status: 'cancelled' },
          { occurrence: inDays(17), note: 'À la mairie' },
        ],
      },
    });
    await until(() => textOf(element).includes('Plusieurs dates'));
    expect(textOf(element))
      .to.contain('et 8 autres dates')
      .and.contain('et 5 autres dates')
      .and.contain('À la mairie');
    expect(find(element, '.about s').parentElement?.textContent).to.contain('Annulé');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('puts months over the events, and the reader’s own hour under a foreign one', async () => {
    const events = [
      { id: 'a', title: 'A', start: '2099-05-20T10:00', timeZone: 'Pacific/Noumea' },
      { id: 'b', title: 'B', start: '2099-05-28' },
      { id: 'c', title: 'C', start: '2099-07-01' },
    ];
    const element = await mount('event-list', {
      src: serveJson('m.json', makeDataset({ events })),
    });
    expect(findAll(element, '.month-head').map((each) => each.textContent?.trim())).to.deep.equal([
      'mai 2099',
      'juillet 2099',
    ]);
    expect(find(element, '.zone').textContent).to.contain('À votre heure');
  });
});
