import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ActorList } from '../../src/index.js';
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
import { storeFor } from '../../src/state/store.js';
import { serveJson, useServer } from '../support/server.js';
import { makeTerritory } from '../support/territory.js';

let served = 0;

describe('<actor-list>', () => {
  useServer();
  afterEach(clearPage);

  async function mountList(
    changes: Record<string, unknown> = {},
    attributes: Record<string, string> = {},
  ): Promise<ActorList> {
    const src = serveJson(`actors-${String(++served)}.json`, makeTerritory(changes));
    return (await mount('actor-list', { src, ...attributes })) as ActorList;
  }

  const names = (element: ActorList) =>
    findAll(element, '.actor .subtitle').map((each) =>
      (each.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  const type = async (element: ActorList, text: string) => {
    find<HTMLInputElement>(element, 'input[type="search"]').focus();
    await sendKeys({ type: text });
    await element.updateComplete;
  };
  const sortBy = async (element: ActorList, sort: string) => {
    const select = find<HTMLSelectElement>(element, '.bar select');
    select.value = sort;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
  };

  it('lists by name what is valid, and says how many are not', async () => {
    const element = await mountList();
    expect(names(element)).to.deep.equal([
      'Faculté de médecine',
      'Maison de santé',
      'Pharmacie du bourg',
    ]);
    expect(textOf(element)).to.contain('3 résultats').and.contain('1 fiche n’est plus valable');
  });

  it('follows the territory, and leads back to all', async () => {
    const element = await mountList();
    element.select('48');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Maison de santé', 'Pharmacie du bourg']);
    expect(textOf(element)).to.contain('Structures et partenaires · Lozère');
    findAction(element, 'Tous les territoires').click();
    await element.updateComplete;
    expect(names(element)).to.have.length(3);
  });

  it('says whether it is open, in plain words, and unfolds all there is to know', async () => {
    const element = await mountList();
    await until(() => textOf(element).includes('Ouvert maintenant'));
    const details = findAll<HTMLDetailsElement>(element, 'details')[2]!;
    details.open = true;
    await until(() => textOf(element).includes('ouvert en permanence'));
    const text = textOf(element);
    expect(text)
      .to.contain('français, occitan')
      .and.contain('Accessible en fauteuil roulant')
      .and.contain('480000000')
      .and.contain('Recrute en ce moment');
    expect(text).not.to.contain('10000000000');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('dims what nobody has checked for long, says so, and takes reports of errors', async () => {
    const element = await mountList();
    expect(findAll(element, '.actor.stale')).to.have.length(1);
    const count = () => textOf(element).split('il y a plus de 12 mois').length - 1;
    expect(count(), 'on the closed card').to.equal(1);
    findAll<HTMLDetailsElement>(element, 'details')[2]!.open = true;
    await until(() => textOf(element).includes('Signaler une erreur'));
    expect(count(), 'and not twice').to.equal(1);
    const report = findAction(element, 'Signaler une erreur') as HTMLAnchorElement;
    const mail = decodeURIComponent(report.href);
    expect(mail)
      .to.contain('editeur@example.org')
      .and.contain('#pharmacie')
      .and.contain(location.href);
    element.staleMonths = 36;
    await until(() => findAll(element, '.actor.stale').length === 0);
    expect(textOf(element)).to.contain('Vérifié le').and.not.contain('À confirmer');
  });

  it('finds by every word, accents and case aside, and says so once', async () => {
    const element = await mountList();
    await type(element, 'SANTE mende');
    await until(() => names(element).length === 1);
    expect(names(element)).to.deep.equal(['Maison de santé']);
    const told = findAll(element, '[role="status"]').map((each) => each.textContent?.trim());
    expect(told.filter(Boolean)).to.deep.equal(['1 résultat']);
    findAction(element, 'Tout effacer').click();
    await until(() => names(element).length === 3);
  });

  it('has a helpful answer when nothing is found', async () => {
    const element = await mountList();
    await type(element, 'introuvable');
    await until(() => textOf(element).includes('Aucun résultat pour ces critères'));
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  const facets: [string, string][] = [
    ['Pharmacie', 'Pharmacie du bourg'],
    ['Interne, phase d’approfondissement', 'Maison de santé'],
    ['Recrute en ce moment', 'Maison de santé, Pharmacie du bourg'],
    ['occitan', 'Pharmacie du bourg'],
    ['Accessible en fauteuil roulant', 'Pharmacie du bourg'],
  ];
  for (const [facet, expected] of facets) {
    it(`filters by ${facet}`, async () => {
      const element = await mountList();
      findAction(element, 'Filtres').click();
      await until(() => findAll(element, '.facet').length > 4);
      expect(await axeViolations(element)).to.deep.equal([]);
      const label = findAll(element, '.facet label').find((each) =>
        each.textContent?.includes(facet),
      );
      label?.click();
      await until(
        () => names(element).join(', ') === expected,
        `${facet}: ${names(element).join(', ')}`,
      );
      await sendKeys({ press: 'Tab' });
    });
  }

  it('Escape closes the filters, and the focus goes back to their button', async () => {
    const element = await mountList();
    findAction(element, 'Filtres').click();
    await until(() => findAll(element, '.facet').length > 4);
    find(element, '.facet input').focus();
    await sendKeys({ press: 'Escape' });
    await until(() => findAll(element, '.facet').length === 0);
    expect(root(element).activeElement?.textContent).to.contain('Filtres');
  });

  it('sorts by what was checked last', async () => {
    const element = await mountList();
    await sortBy(element, 'updated');
    expect(names(element)[0]).to.equal('Pharmacie du bourg');
  });

  it('sorts by the distance to a commune that the visitor picks, worked out in the page', async () => {
    const element = await mountList();
    await sortBy(element, 'distance');
    expect(textOf(element)).to.contain('Indiquez un lieu');
    find<HTMLInputElement>(element, '.departure input').focus();
    await sendKeys({ type: '3 place de la Mairie, 48000 Mende' });
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(element).includes('Distances à vol d’oiseau depuis Mende'));
    expect(names(element)).to.deep.equal([
      'Maison de santé',
      'Faculté de médecine',
      'Pharmacie du bourg',
    ]);
    expect(textOf(element)).to.match(/10\d km depuis Mende/);
    expect(textOf(element)).to.contain('1 structure sans position est à la fin');
    expect(textOf(element)).to.contain('GeoNames');
    expect(await axeViolations(element)).to.deep.equal([]);
    findAction(element, 'Retirer').click();
    await until(() => textOf(element).includes('Indiquez un lieu'));
    await until(() => root(element).activeElement?.localName === 'input');
  });

  describe('with many actors', () => {
    const many = Array.from({ length: 205 }, (_each, index) => ({
      id: `a${String(index)}`,
      name: `Structure ${String(index).padStart(3, '0')}`,
      kind: 'msp',
      territories: ['48'],
    }));

    it('draws a page at a time, and the focus goes to the first of the next', async () => {
      const element = await mountList({ actors: many });
      expect(names(element)).to.have.length(30);
      expect(findAll(element, '*').length).to.be.below(600);
      findAction(element, 'Afficher plus (175)').click();
      await until(() => names(element).length === 60);
      expect(root(element).activeElement?.textContent).to.contain('Structure 030');
    });

    it('leaves nothing behind of the cards that it takes away', async () => {
      const element = await mountList({ actors: many });
      const count = () => find(element, '.actors').childNodes.length;
      const before = count();
      for (let turn = 0; turn < 5; turn++) {
        await type(element, '204');
        await until(() => names(element).length === 1);
        find<HTMLInputElement>(element, 'input[type="search"]').value = '';
        find(element, 'input[type="search"]').dispatchEvent(new Event('input'));
        await until(() => names(element).length === 30);
      }
      expect(count()).to.equal(before);
    });

    it('the browser’s own search finds the others, and opens the list there', async () => {
      const element = await mountList({ actors: many });
      const below = findAll(element, '[hidden="until-found"]');
      expect(below).to.have.length(6);
      expect(below[5]?.textContent).to.contain('Structure 204');
      expect(getComputedStyle(below[5]!).contentVisibility).to.equal('hidden');
      below[2]?.dispatchEvent(new Event('beforematch', { bubbles: true }));
      await until(() => names(element).length === 120);
      expect(findAll(element, '[hidden="until-found"]')).to.have.length(3);
    });
  });

  it('stays within the height that the page reserved', async () => {
    const element = await mountList({}, { style: 'min-height: 420px; display: block' });
    expect(element.getBoundingClientRect().height).to.be.at.most(421);
    findAction(element, 'Afficher plus').click();
    await until(() => findAll(element, '.actor').every((each) => !each.hidden));
  });

  const many = Array.from({ length: 20 }, (_each, index) => ({
    id: `s${String(index)}`,
    name: `Structure ${String(index)}`,
    territories: ['48'],
  }));
  const seen = (element: ActorList) => findAll(element, '.actor').filter((each) => !each.hidden);

  it('keeps the card in view whose details are opened', async () => {
    const actors = many.map((each) => ({ ...each, description: 'Un long texte. '.repeat(80) }));
    const element = await mountList({ actors }, { style: 'min-height: 700px; display: block' });
    // The first one stays in any case.
    expect(seen(element).length).to.be.greaterThan(1);
    const last = seen(element).at(-1)!;
    expect(seen(element).length).to.be.lessThan(findAll(element, '.actor').length);
    last.querySelector('summary')!.click();
    await until(() => last.querySelector('.fresh, dl'));
    // The next measure of the reserved height.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await element.updateComplete;
    expect(last.hidden).to.equal(false);
    expect(last.getBoundingClientRect().height).to.be.greaterThan(200);
  });

  it('fills what stands beside it has stretched', async () => {
    const height = 'min-height: 420px; display: block';
    const alone = await mountList({ actors: many }, { style: height });
    const beside = await mountList({ actors: many }, { style: height });
    const row = beside.parentElement as HTMLElement;
    row.style.cssText = 'display: grid; grid-template-columns: 1fr 1fr';
    const neighbour = document.createElement('div');
    neighbour.style.height = '900px';
    row.append(neighbour);
    beside.requestUpdate();
    await until(() => seen(beside).length > seen(alone).length);
    expect(row.getBoundingClientRect().height).to.be.at.most(901);
    const last = seen(beside).at(-1)?.getBoundingClientRect();
    expect(900 - ((last?.bottom ?? 0) - row.getBoundingClientRect().top)).to.be.within(0, 300);
  });

  it('keeps its height when one chooses further down, and takes what it needs when further up', async () => {
    const height = 'min-height: 420px; display: block';
    const above = await mountList({ actors: many }, { style: height });
    const card = await mount('referent-card', { src: above.src });
    const below = (await mount('actor-list', { src: above.src, style: height })) as ActorList;
    findAll(card, '.choice')
      .find((each) => each.textContent?.includes('Lozère'))
      ?.click();
    await until(() => card.selectedId === '48' && seen(below).length > seen(above).length);
    expect(above.getBoundingClientRect().height).to.be.at.most(421);
  });

  it('keeps the pages that were opened when more data come', async () => {
    const actors = Array.from({ length: 65 }, (_each, index) => ({
      id: `a${String(index)}`,
      name: `Structure ${String(index)}`,
    }));
    const element = await mountList({ actors });
    findAction(element, 'Afficher plus').click();
    await until(() => names(element).length === 60);
    storeFor([element.src]).retry();
    await until(() => names(element).length === 60);
    await element.updateComplete;
    expect(names(element)).to.have.length(60);
  });

  it('leads back from a territory without actors', async () => {
    const element = await mountList();
    element.select('66');
    await until(() => textOf(element).includes('Pas encore de structure pour Pyrénées-Orientales'));
    findAction(element, 'Tous les territoires').click();
    await until(() => names(element).length === 3);
  });

  it('goes on paper whole', async () => {
    const actors = Array.from({ length: 65 }, (_each, index) => ({
      id: `a${String(index)}`,
      name: `Structure ${String(index)}`,
    }));
    const element = await mountList({ actors });
    dispatchEvent(new Event('beforeprint'));
    await until(() => names(element).length === 65);
    dispatchEvent(new Event('afterprint'));
    await until(() => names(element).length === 30);
  });

  it('says that a pinned territory is not there', async () => {
    const element = await mountList({}, { territory: '99' });
    expect(textOf(element)).to.contain('Ce territoire n’existe pas');
  });

  describe('favourites', () => {
    afterEach(() => localStorage.clear());
    const stars = (element: ActorList) =>
      findAll<HTMLButtonElement>(element, '.favourite').map((each) =>
        each.getAttribute('aria-pressed'),
      );
    const star = (element: ActorList, name: string) =>
      findAll<HTMLButtonElement>(element, '.favourite').find((each) =>
        each.getAttribute('aria-label')!.includes(name),
      )!;
    const only = (element: ActorList) => findAction(element, 'Mes favoris');

    it('are kept only where the page asks for it', async () => {
      localStorage.setItem('territory-favourites', 'untouched');
      const element = await mountList();
      expect(stars(element)).to.deep.equal([]);
      expect(localStorage.getItem('territory-favourites')).to.equal('untouched');
    });

    it('are starred, shown alone, and there again in the next page', async () => {
      const src = serveJson(`actors-${String(++served)}.json`, makeTerritory({}));
      const element = (await mount('actor-list', { src, 'keep-favourites': '' })) as ActorList;
      expect(stars(element)).to.deep.equal(['false', 'false', 'false']);
      expect(textOf(element)).not.to.contain('Mes favoris');
      star(element, 'Pharmacie').click();
      star(element, 'Faculté').click();
      await element.updateComplete;
      expect(stars(element)).to.deep.equal(['true', 'false', 'true']);
      only(element).click();
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['Faculté de médecine', 'Pharmacie du bourg']);
      expect(await axeViolations(element)).to.deep.equal([]);
      // A star less leaves the list as it is, until it is asked for again.
      star(element, 'Faculté').click();
      await element.updateComplete;
      expect(names(element)).to.have.length(2);
      only(element).click();
      await element.updateComplete;
      expect(names(element)).to.have.length(3);
      const kept = JSON.parse(localStorage.getItem('territory-favourites')!) as object;
      expect(Object.keys(kept)).to.deep.equal([new URL(src, location.href).href]);
      const next = (await mount('actor-list', {
        src,
        group: 'next',
        'keep-favourites': '',
      })) as ActorList;
      expect(stars(next)).to.deep.equal(['false', 'false', 'true']);
    });

    it('leave alone what others keep, and read whatever stands there', async () => {
      for (const text of [
        '{',
        '[]',
        'null',
        '7',
        '{"a":3}',
        '{"https://other.example/d.json":["x"]}',
      ]) {
        localStorage.setItem('territory-favourites', text);
        const element = await mountList({}, { 'keep-favourites': '' });
        star(element, 'Pharmacie').click();
        await element.updateComplete;
        expect(stars(element), text).to.deep.equal(['false', 'false', 'true']);
        const kept = JSON.parse(localStorage.getItem('territory-favourites')!) as Record<
          string,
          unknown
        >;
        if (text.includes('other'))
          expect(kept['https://other.example/d.json']).to.deep.equal(['x']);
        clearPage();
      }
    });

    it('say so where the browser keeps nothing', async () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        const element = await mountList({}, { 'keep-favourites': '' });
        star(element, 'Pharmacie').click();
        await element.updateComplete;
        expect(stars(element)).to.deep.equal(['false', 'false', 'true']);
        expect(textOf(element)).to.contain('quand la page est fermée');
      } finally {
        Storage.prototype.setItem = setItem;
      }
      const element = await mountList({}, { 'keep-favourites': '' });
      star(element, 'Pharmacie').click();
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('quand la page est fermée');
    });
  });
});
