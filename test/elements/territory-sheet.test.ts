import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TerritorySheet } from '../../src/index.js';
import { storeFor } from '../../src/state/store.js';
import {
  axeViolations,
  clearPage,
  find,
  findAction,
  findAll,
  mount,
  root,
  textOf,
  until,
} from '../support/page.js';
import { serveJson, useServer } from '../support/server.js';
import { makeTerritory } from '../support/territory.js';

let served = 0;

describe('<territory-sheet>', () => {
  useServer();
  afterEach(clearPage);

  async function mountSheet(
    attributes: Record<string, string> = { territory: '48' },
    changes: Record<string, unknown> = {},
  ): Promise<TerritorySheet> {
    const src = serveJson(`sheet-${String(++served)}.json`, makeTerritory(changes));
    return (await mount('territory-sheet', { src, ...attributes })) as TerritorySheet;
  }

  const sections = (element: TerritorySheet) =>
    findAll(element, '.section').map((each) => each.querySelector('.subtitle')?.textContent);
  const section = (element: TerritorySheet, name: string) => {
    const found = findAll(element, '.section').find(
      (each) => each.querySelector('.subtitle')?.textContent === name,
    );
    return (found?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };

  it('stays within the height that the page reserved, sections and all, until one asks', async () => {
    for (const height of [480, 760]) {
      const style = `min-height: ${String(height)}px; display: block`;
      const element = await mountSheet({ territory: '48', style });
      await until(() => root(element).querySelector('.more')?.checkVisibility());
      expect(element.getBoundingClientRect().height).to.be.at.most(height + 1);
      // No heading stands there without what it is the heading of.
      for (const each of findAll(element, '.section').filter((one) => one.checkVisibility())) {
        expect(each.innerText.split('\n').length, each.innerText).to.be.greaterThan(1);
      }
      findAction(element, 'Afficher plus').click();
      await until(() => findAll(element, '.section').every((each) => each.checkVisibility()));
    }
  });

  it('shows strengths first, then everything that the data give', async () => {
    const element = await mountSheet();
    await until(() => section(element, 'Prochains événements'));
    expect(sections(element)).to.deep.equal([
      'Atouts',
      'Chiffres clés',
      'Y vivre, y travailler',
      'Référent·e·s',
      'Projets',
      'Annonces et postes',
      'Prochains événements',
      'Ressources et aides',
      'Balades',
      'Liens officiels',
    ]);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('compares figures with the territory around, with unit, year and zoning', async () => {
    const element = await mountSheet();
    const text = section(element, 'Chiffres clés').replaceAll(/\s/g, ' ');
    expect(text).to.contain('76 486 habitants').and.contain('2023');
    expect(text).to.contain('Occitanie : 6 124 653 habitants');
    expect(text).to.contain('Zone d’intervention prioritaire (ZIP)').and.contain('2025');
  });

  it('tells how far it is from the faculty, and from where the visitor is', async () => {
    const element = await mountSheet();
    expect(section(element, 'Y vivre, y travailler')).to.match(/Faculté de médecine : \d+ km/);
    expect(section(element, 'Y vivre, y travailler'))
      .to.contain('Deux studios')
      .and.contain('Internes ce semestre');
    find<HTMLInputElement>(element, '.departure input').focus();
    await sendKeys({ type: 'Montpellier' });
    await sendKeys({ press: 'Enter' });
    await until(() => findAll(element, '.departure-places button').length > 0);
    findAll(element, '.departure-places button')[0]?.click();
    await until(() => /Montpellier : \d+ km/.test(section(element, 'Y vivre, y travailler')));
    await until(() => root(element).activeElement?.textContent?.includes('Retirer'));
  });

  it('says when nobody knows where a commune is, and keeps nothing of a wrong one', async () => {
    const element = await mountSheet();
    const store = storeFor([element.src]);
    store.update({ departure: '00000' });
    await until(() => textOf(element).includes('n’est pas connue ici'));
    expect(find<HTMLInputElement>(element, '.departure input').value).to.equal('');
  });

  it('hides openings that are over with their number, and leads to somebody', async () => {
    const element = await mountSheet();
    const text = section(element, 'Annonces et postes');
    expect(text)
      .to.contain('Remplacement régulier')
      .and.contain('Deux jours par semaine.')
      .and.contain('Médecine générale')
      .and.contain('à partir de mai 2020')
      .and.contain('Référent·e Lozère nord')
      .and.contain('1 annonce échue n’est pas affichée');
    expect(text).not.to.contain('Annonce échue');
  });

  it('gives paper the address of every mail', async () => {
    const element = await mountSheet();
    const mails = findAll<HTMLAnchorElement>(element, 'a.button[href^="mailto:"]');
    expect(mails).not.to.have.length(0);
    for (const { href, dataset } of mails) {
      expect(dataset.printed).to.match(/^[^@\s]+@[^@?\s]+$/);
      expect(href).to.contain(dataset.printed);
    }
  });

  it('shows what there will be at the end of an internship', async () => {
    const element = await mountSheet();
    expect(section(element, 'Projets')).to.contain('Projet en cours').and.contain('Projet futur');
    const select = find<HTMLSelectElement>(element, '.horizon select');
    expect(select.options).to.have.length(9);
    select.selectedIndex = 2;
    select.dispatchEvent(new Event('change'));
    await until(() => !section(element, 'Projets').includes('Projet en cours'));
    expect(section(element, 'Projets'))
      .to.contain('Projet futur')
      .and.contain('1 autre projet, à une autre date');
  });

  it('withholds resources that no longer hold, keeps those of today and those that hold everywhere', async () => {
    const element = await mountSheet();
    const text = section(element, 'Ressources et aides');
    expect(text)
      .to.contain('Aide au logement')
      .and.contain('Portail des installations')
      .and.contain('1 ressource n’est plus valable');
    expect(text).not.to.contain('Aide passée').and.not.contain('Aide à venir');
  });

  it('tells what participants said of the territory', async () => {
    const element = await mountSheet({ territory: '30' });
    expect(section(element, 'Atouts')).to.contain('Quel accueil').and.contain('une interne');
  });

  it('says what is cancelled, and compares with what takes place', async () => {
    const event = (id: string, title: string, start: string, status: string) => ({
      id,
      title,
      start,
      status,
      territories: ['48'],
    });
    const element = await mountSheet(
      { territory: '48' },
      {
        events: [
          event('a', 'Soirée annulée', '2099-01-05T18:00', 'cancelled'),
          event('b', 'Rencontre suivante', '2099-02-05T18:00', 'scheduled'),
        ],
      },
    );
    await until(() => section(element, 'Prochains événements').includes('Annulé'));
    storeFor([element.src]).update({ compared: ['48', '30'] });
    await until(() => root(element).querySelector('.comparison'));
    const table = find(element, '.comparison').textContent;
    expect(table).to.contain('Rencontre suivante').and.not.contain('Soirée annulée');
  });

  it('finds the openings of a project that names its territory', async () => {
    const element = await mountSheet(
      { territory: '48' },
      {
        projects: [{ id: 'p', title: 'Maison', territories: ['48'] }],
        openings: [{ id: 'o', title: 'Médecin recherché·e', project: 'p' }],
      },
    );
    expect(section(element, 'Annonces et postes')).to.contain('Médecin recherché·e');
  });

  it('marks a référent whom nobody has checked for long', async () => {
    const element = await mountSheet(
      { territory: '48' },
      {
        referents: [{ id: 'r', role: 'Référent·e', territories: ['48'], verifiedOn: '2020-01-01' }],
      },
    );
    expect(section(element, 'Référent·e·s')).to.contain('il y a plus de 12 mois');
    expect(findAll(element, '.person.stale')).to.have.length(1);
  });

  const periods: [string, object, string][] = [
    ['days', { from: '2026-10-01', to: '2027-08-15' }, 'du 1er octobre 2026 au 15 août 2027'],
    ['a month with a vowel', { from: '2027-04' }, 'à partir d’avril 2027'],
    ['a month', { from: '2027-05' }, 'à partir de mai 2027'],
    ['an end', { to: '2028' }, 'jusqu’en 2028'],
    ['a last day', { to: '2027-10-01' }, 'jusqu’au 1er octobre 2027'],
    ['years', { from: '2026', to: '2028' }, 'de 2026 à 2028'],
  ];
  for (const [name, period, expected] of periods) {
    it(`writes ${name}: ${expected}`, async () => {
      const projects = [{ id: 'p', title: 'Projet', territories: ['48'], period }];
      const element = await mountSheet({ territory: '48' }, { projects });
      expect(section(element, 'Projets')).to.contain(expected);
    });
  }

  it('shows only the sections that the page asks for, in its order', async () => {
    const element = await mountSheet({ territory: '48', sections: 'openings figures nonsense' });
    expect(sections(element)).to.deep.equal(['Annonces et postes', 'Chiffres clés']);
  });

  it('lets the visitor choose a territory, and another', async () => {
    const element = await mountSheet({});
    expect(textOf(element)).to.contain('Choisissez un territoire');
    findAction(element, 'Gard').click();
    await until(() => textOf(element).includes('Équipe du Gard'));
    findAction(element, 'Changer').click();
    await until(() => textOf(element).includes('Choisissez un territoire'));
  });

  describe('comparison', () => {
    it('puts two territories side by side by keyboard alone', async () => {
      const element = await mountSheet({});
      element.select('48');
      await element.updateComplete;
      findAction(element, 'Comparer').focus();
      await sendKeys({ press: ' ' });
      await until(() => root(element).querySelector('.compared'));
      const boxes = findAll(element, '.compared label').map((each) => each.textContent?.trim());
      expect(boxes).to.deep.equal(['Gard', 'Pyrénées-Orientales']);
      find(element, '.compared input').focus();
      await sendKeys({ press: ' ' });
      await until(() => root(element).querySelector('.comparison'));
      const head = findAll(element, '.comparison thead th').map((each) => each.textContent?.trim());
      expect(head).to.deep.equal(['Lozère', 'Gard']);
      const rows = findAll(element, '.comparison tbody th').map((each) => each.textContent);
      expect(rows).to.include.members([
        'Référent·e·s',
        'Population',
        'Zonage',
        'Projets',
        'Distances',
      ]);
      expect(await axeViolations(element)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await until(() => !root(element).querySelector('.compared'));
      await until(() => root(element).activeElement?.textContent?.includes('Comparer'));
    });

    it('is opened by what the store holds, four at most, unknown ids left out', async () => {
      const element = await mountSheet();
      storeFor([element.src]).update({ compared: ['48', '30', 'x', '66', 'occ', '30'] });
      await until(() => findAll(element, '.comparison thead th').length === 4);
      expect(
        findAll<HTMLInputElement>(element, '.compared input').every(
          (box) => box.checked || box.disabled,
        ),
      ).to.equal(true);
    });

    it('prints on a sheet of its own', async () => {
      const element = await mountSheet();
      storeFor([element.src]).update({ compared: ['48', '30'] });
      await until(() => root(element).querySelector('.comparison'));
      let printed = '';
      const { append } = DocumentFragment.prototype;
      DocumentFragment.prototype.append = function (...nodes) {
        append.apply(this, nodes);
        const [frame] = nodes;
        if (frame instanceof HTMLIFrameElement && frame.contentWindow) {
          frame.contentWindow.print = () =>
            (printed = frame.contentDocument?.body.textContent ?? '');
        }
      };
      findAction(element, 'Imprimer').click();
      DocumentFragment.prototype.append = append;
      expect(printed.replace(/\s+/g, ' '))
        .to.contain('Comparaison : Lozère et Gard')
        .and.contain('Équipe du Gard')
        .and.contain('Imprimé le');
    });
  });
});
