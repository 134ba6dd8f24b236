import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TerritoryElement } from '../../src/elements/base/territory-element.js';
import { SHARED } from '../../src/elements/territory-explorer/hand-on.js';
import type { TerritoryExplorer } from '../../src/index.js';
import { storeFor } from '../../src/state/store.js';
import {
  axeViolations,
  clearPage,
  find,
  findAction,
  findAll,
  mount,
  root,
  settled,
  textOf,
  until,
} from '../support/page.js';
import { requestCount, serveJson, useServer } from '../support/server.js';
import { makeTerritory } from '../support/territory.js';

let served = 0;

describe('<territory-explorer>', () => {
  useServer();
  afterEach(clearPage);

  async function mountExplorer(
    attributes: Record<string, string> = {},
    changes: Record<string, unknown> = {},
  ): Promise<TerritoryExplorer> {
    const src = serveJson(`explorer-${String(++served)}.json`, makeTerritory(changes));
    return (await mount('territory-explorer', { src, ...attributes })) as TerritoryExplorer;
  }

  const tabs = (element: TerritoryExplorer) =>
    findAll(element, '[role="tab"]').map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
  const shown = (element: TerritoryExplorer) =>
    findAll(element, '.tab-panel:not([hidden]) > *').map((each) => each.localName);

  it('composes everything on one download, with one line of sources', async () => {
    const element = await mountExplorer();
    // Before a territory is chosen the list beside the map is the choice: there is no sheet.
    expect(tabs(element)).to.deep.equal(['Structures 3', 'Agenda 1', 'Projets 3', 'Ressources 3']);
    expect(findAll(element, 'territory-map')).to.have.length(1);
    expect(shown(element)).to.deep.equal(['actor-list']);
    expect(requestCount(element.src)).to.equal(1);
    const sources = findAll(element, 'territory-map, actor-list').map(
      (each) => getComputedStyle(each.shadowRoot!.querySelector('.source')!).display,
    );
    expect(sources).to.deep.equal(['none', 'none']);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('passes on to each of its parts what it was given', async () => {
    // Every property that all elements have, of whatever kind: one that is new is handed on, or is missed here.
    const given: Partial<Record<keyof TerritoryElement, unknown>> = {
      group: 'droite',
      territory: '48',
      snapshot: 'https://data.example.org/copy.json',
      keepCopy: false,
      keepFavourites: true,
      syncUrl: 'droite',
      revealContact: true,
      staleMonths: 7,
      headingLevel: 3,
    };
    const element = await mountExplorer({ parts: 'map sheet actors events projects resources' });
    Object.assign(element, given);
    await element.updateComplete;
    await settled(element);
    expect(Object.keys({ src: '', ...given }).sort()).to.deep.equal([...SHARED].sort());
    const passed = new Set<string>();
    for (const tab of findAll(element, '[role="tab"]')) {
      tab.click();
      await element.updateComplete;
      for (const part of findAll(element, 'territory-map, .tab-panel:not([hidden]) > *')) {
        passed.add(part.localName);
        const { src, ...others } = Object.fromEntries(
          SHARED.map((name) => [name, (part as unknown as TerritoryElement)[name]]),
        );
        expect(src, part.localName).to.equal(element.src);
        expect(others, part.localName).to.deep.equal(given);
      }
    }
    element.syncUrl = null;
    await element.updateComplete;
    expect([...passed].sort()).to.deep.equal([
      'actor-list',
      'event-list',
      'resource-finder',
      'territory-map',
      'territory-sheet',
    ]);
  });

  it('counts what is behind a tab for the chosen territory', async () => {
    const element = await mountExplorer();
    element.select('48');
    await element.updateComplete;
    expect(tabs(element)).to.deep.equal([
      'L’essentiel',
      'Structures 2',
      'Agenda 1',
      'Projets 2',
      'Ressources 2',
    ]);
    expect(shown(element)).to.deep.equal(['territory-sheet']);
    // What there is nothing behind has no tab.
    element.select('66');
    await element.updateComplete;
    expect(tabs(element)).to.deep.equal(['L’essentiel', 'Ressources 1']);
  });

  it('counts what the filters leave, and takes no tab away', async () => {
    const element = await mountExplorer();
    element.select('48');
    await element.updateComplete;
    const store = storeFor([element.src]);
    store.update({ filters: { kind: ['actors:pharmacie'] } });
    await until(() => tabs(element).includes('Structures 1'));
    store.update({ filters: { kind: ['actors:none'] } });
    await until(() => tabs(element).includes('Structures 0'));
    expect(tabs(element)).to.deep.equal([
      'L’essentiel',
      'Structures 0',
      'Agenda 1',
      'Projets 2',
      'Ressources 2',
    ]);
    store.update({ filters: {} });
    await until(() => tabs(element).includes('Structures 2'));
  });

  it('calls the tab by what stands there: openings, where there are no projects', async () => {
    const element = await mountExplorer({ parts: 'map actors projects' }, { projects: [] });
    expect(tabs(element)[1]).to.match(/^Annonces \d+$/);
  });

  it('moves among tabs with the arrows, and opens one with Enter', async () => {
    const element = await mountExplorer();
    findAll(element, '[role="tab"]')[0]?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(root(element).activeElement?.textContent).to.contain('Ressources');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    expect(shown(element)).to.deep.equal(['actor-list']);
    await sendKeys({ press: 'Enter' });
    await until(() => shown(element)[0] === 'event-list');
    expect(storeFor([element.src]).state.tab).to.equal('events');
    const selected = findAll(element, '[aria-selected="true"]');
    expect(selected.map((each) => each.tabIndex)).to.deep.equal([0]);
    await settled(element);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('keeps what the visitor did in a tab', async () => {
    const element = await mountExplorer();
    findAction(element, 'Structures').click();
    await until(() => shown(element)[0] === 'actor-list');
    const list = find(element, 'actor-list');
    findAction(element, 'Agenda').click();
    await until(() => shown(element)[0] === 'event-list');
    findAction(element, 'Structures').click();
    await until(() => shown(element)[0] === 'actor-list');
    expect(find(element, 'actor-list') === list).to.equal(true);
  });

  it('shows the parts that the page asks for', async () => {
    const two = await mountExplorer({ parts: 'map referents events' });
    expect(tabs(two)).to.deep.equal(['Référent·e·s 3', 'Agenda 1']);
    const one = await mountExplorer({ parts: 'actors' });
    expect(tabs(one)).to.deep.equal([]);
    expect(shown(one)).to.deep.equal(['actor-list']);
    const map = await mountExplorer({ parts: 'map' });
    expect(findAll(map, 'territory-map')).to.have.length(1);
    expect(findAll(map, '.tab-panel')).to.have.length(0);
    const nonsense = await mountExplorer({ parts: 'nonsense' });
    expect(tabs(nonsense)).to.have.length(4);
  });

  it('tells nothing twice: the sheet leaves out what has a tab', async () => {
    const element = await mountExplorer();
    element.select('48');
    await until(() => textOf(element).includes('Une équipe qui accueille'));
    const sheet = find(element, 'territory-sheet').shadowRoot!;
    const names = [...sheet.querySelectorAll('.section')].map(
      (each) => each.querySelector('.subtitle')?.textContent,
    );
    expect(names).to.deep.equal([
      'Référent·e·s',
      'Annonces et postes',
      'Prochains événements',
      'Atouts',
      'Chiffres clés',
      'Y vivre, y travailler',
      'Balades',
      'Liens officiels',
    ]);
  });

  it('brings the tab of an opened case to the front', async () => {
    const element = await mountExplorer();
    storeFor([element.src]).update({ openedCase: `cases:${element.src}#cas`, step: 1 });
    await until(() => shown(element)[0] === 'resource-finder');
    await until(() => textOf(element).includes('Étape 1 sur 4'));
    // Whoever leaves the case stays where it was.
    storeFor([element.src]).update({ openedCase: undefined, step: undefined });
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['resource-finder']);
  });

  it('shows who is looked for everywhere before a territory is chosen', async () => {
    const element = await mountExplorer();
    findAction(element, 'Projets').click();
    await until(() => textOf(element).includes('Projets et annonces, tous territoires'));
    await until(() => textOf(element).includes('Remplacement régulier'));
    expect(textOf(element)).to.contain('Territoire Lozère');
    await settled(element);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('speaks from the tab in front only, and from the list in which one acts', async () => {
    const element = await mountExplorer({ parts: 'actors resources' });
    findAction(element, 'Ressources').click();
    await until(() => shown(element)[0] === 'resource-finder');
    await settled(element);
    const finder = find(element, 'resource-finder').shadowRoot!;
    finder.querySelector<HTMLElement>('.filter-button')?.click();
    await until(() => finder.querySelectorAll('.facet').length);
    finder.querySelector<HTMLElement>('.facet input')?.click();
    await until(() => finder.querySelectorAll('.resource').length === 1);
    const told = (tag: string) =>
      [...find(element, tag).shadowRoot!.querySelectorAll('[role="status"]')]
        .map((each) => each.textContent?.trim())
        .filter(Boolean);
    expect(told('resource-finder')).to.deep.equal(['1 résultat']);
    expect(told('actor-list')).to.deep.equal([]);
  });

  it('stands in two columns when there is room, one below the other when not, and as a sheet on a phone', async () => {
    const element = await mountExplorer();
    const map = find(element, 'territory-map').shadowRoot!;
    const boxes = () =>
      ['.side', '.panel-part'].map((each) => map.querySelector(each)!.getBoundingClientRect());
    element.parentElement!.style.width = '1200px';
    const [left, right] = boxes();
    expect(right!.left).to.be.at.least(left!.right - 1);
    element.parentElement!.style.width = '800px';
    const [above, below] = boxes();
    expect(below!.top).to.be.at.least(above!.bottom - 1);
    // A sheet over the map, at its foot.
    element.parentElement!.style.width = '360px';
    const [side, sheet] = boxes();
    expect(sheet!.top).to.be.within(side!.top + 100, side!.bottom - 100);
    expect(sheet!.bottom).to.be.closeTo(side!.bottom, 1);
    expect(root(element).querySelector('.root')!.scrollWidth).to.be.at.most(360);
  });
});
