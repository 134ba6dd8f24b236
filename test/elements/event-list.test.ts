import { expect } from '@open-wc/testing';
import { makeDataset } from '../support/dataset.js';
import {
  axeViolations,
  clearPage,
  find,
  findAction,
  findAll,
  mount,
  textOf,
  until,
} from '../support/page.js';
import { serveJson, useServer } from '../support/server.js';

const far = (changes: Record<string, unknown>) => ({
  id: String(Math.random()),
  title: 'Rencontre',
  start: '2099-01-05T18:00',
  ...changes,
});

describe('<event-list>', () => {
  useServer();
  afterEach(clearPage);

  async function mountList(attributes: Record<string, string> = {}, changes = {}) {
    return mount('event-list', {
      src: serveJson('list.json', makeDataset(changes)),
      ...attributes,
    });
  }

  it('shows what is to come, then what is past with its programme and report', async () => {
    const element = await mountList();
    expect(textOf(element))
      .to.contain('20 mai 2099')
      .and.contain('18 h 30 – 21 h')
      .and.contain('12 places');
    // What unfolds comes on its own.
    await until(() => textOf(element).includes('Organisation Maison de santé'));
    expect(textOf(element)).to.contain('Famille');
    expect(find<HTMLAnchorElement>(element, 'a.main').href).to.equal(
      'https://example.org/inscription',
    );
    findAction(element, 'Passés').click();
    await until(() => textOf(element).includes('Compte rendu'));
    expect(textOf(element))
      .to.contain('Séminaire')
      .and.contain('Balade')
      .and.contain('« Quel accueil »')
      .and.contain('une interne');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('shows the past at once when nothing is to come', async () => {
    const events = [{ id: 'p', title: 'Ancien forum', month: '2022-02' }];
    expect(textOf(await mountList({}, { events })))
      .to.contain('Ancien forum')
      .and.contain('février 2022');
  });

  it('follows the chosen territory, with a way back', async () => {
    const element = await mountList();
    element.select('30');
    await element.updateComplete;
    expect(textOf(element)).to.contain('Agenda · Gard').and.not.contain('Soirée des internes');
    findAction(element, 'Tout l’agenda').click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Soirée des internes');
  });

  it('shows the first event at length, the others as rows that unfold', async () => {
    const registration = { url: 'https://example.org/i' };
    const events = ['2099-01-03', '2099-01-10', '2099-02-07'].map((start) =>
      far({ id: start, title: start, start, registration }),
    );
    const element = await mountList({}, { events });
    const shown = findAll(element, '.event').map((each) => ({
      isRow: each.classList.contains('compact'),
      isFolded: each.querySelector('a.main')?.closest('details')?.open === false,
    }));
    expect(shown).to.deep.equal([
      { isRow: false, isFolded: false },
      { isRow: true, isFolded: true },
      { isRow: true, isFolded: true },
    ]);
    findAll(element, '.event summary')[1]?.click();
    expect(findAll(element, '.event')[1]?.querySelector('a.main')?.checkVisibility()).to.equal(
      true,
    );
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('shows a territory the events of what contains it, and of what it contains', async () => {
    const events = [
      far({ title: 'Régional', territories: ['occ'] }),
      far({ title: 'Gardois', territories: ['30'] }),
    ];
    const element = await mountList({ territory: '48' }, { events });
    expect(textOf(element)).to.contain('Régional').and.not.contain('Gardois');
    const region = await mount('event-list', {
      src: serveJson('r.json', makeDataset({ events })),
      territory: 'occ',
    });
    expect(textOf(region)).to.contain('Régional').and.contain('Gardois');
  });

  const statuses: [string, string][] = [
    ['full', 'Complet'],
    ['cancelled', 'Annulé'],
    ['postponed', 'Reporté'],
    ['moved-online', 'Passe en ligne'],
  ];
  for (const [status, text] of statuses) {
    it(`says ${text}`, async () => {
      const element = await mountList(
        {},
        { events: [far({ status, registration: { url: 'https://example.org/i' } })] },
      );
      expect(textOf(element)).to.contain(text);
      expect(findAll(element, 'a.main').length).to.equal(status === 'moved-online' ? 1 : 0);
      expect(await axeViolations(element)).to.deep.equal([]);
    });
  }

  it('says the old date of a rescheduled event, and closed registrations', async () => {
    const events = [
      far({
        status: 'rescheduled',
        previousStart: '2098-12-01',
        registration: { url: 'https://example.org/i', closes: '2020-01-01' },
      }),
    ];
    expect(textOf(await mountList({}, { events })))
      .to.contain('initialement le 1er décembre 2098')
      .and.contain('Inscriptions closes');
  });

  it('names the zone when the reader’s clock differs', async () => {
    const element = await mountList({}, { events: [far({ timeZone: 'Pacific/Marquesas' })] });
    expect(textOf(element)).to.match(/\((?!date).+\)/);
    expect(find(element, '.zone').textContent).to.match(/À votre heure\s: /);
  });

  it('uses a valid mail when the form’s address is not, and shows a number that is none', async () => {
    const registration = { url: 'form à venir', email: 'i@example.org', phone: 'poste 12' };
    const element = await mountList({}, { events: [far({ registration })] });
    expect(find<HTMLAnchorElement>(element, 'a.main').href).to.contain('mailto:i@example.org');
    expect(textOf(element)).to.contain('poste 12');
  });

  it('tells programme times with an offset in the zone of the event', async () => {
    const programme = [{ start: '2099-01-05T17:00:00Z', title: 'Accueil' }];
    const element = await mountList({}, { events: [far({ programme })] });
    expect(find(element, '.time').textContent?.replace(/\s/g, ' ')).to.contain('18 h');
  });

  it('says that a pinned territory is unknown', async () => {
    expect(textOf(await mountList({ territory: 'zz' }))).to.contain('Ce territoire n’existe pas');
  });

  it('draws twenty events at once, and more on request', async () => {
    const events = Array.from({ length: 45 }, () => far({}));
    const element = await mountList({}, { events });
    expect(findAll(element, '.event')).to.have.length(20);
    findAction(element, 'Afficher plus (25)').click();
    await element.updateComplete;
    expect(findAll(element, '.event')).to.have.length(40);
  });
});
