import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ResourceFinder } from '../../src/index.js';
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

describe('<resource-finder>', () => {
  useServer();
  afterEach(clearPage);

  async function mountFinder(changes: Record<string, unknown> = {}): Promise<ResourceFinder> {
    const src = serveJson(`resources-${String(++served)}.json`, makeTerritory(changes));
    return (await mount('resource-finder', { src })) as ResourceFinder;
  }

  const titles = (element: ResourceFinder) =>
    findAll(element, '.resource .subtitle').map((each) => each.textContent?.trim());

  it('shows what holds or will, and says what is withheld', async () => {
    const element = await mountFinder();
    expect(titles(element)).to.deep.equal([
      'Portail des installations',
      'Aide au logement',
      'Aide à venir',
    ]);
    const text = textOf(element);
    expect(text)
      .to.contain('1 ressource n’est plus valable')
      .and.contain('300 € par mois')
      .and.contain('Vérifié le')
      .and.contain('Source : Décret')
      .and.contain('À partir du');
  });

  it('filters by theme, audience and phase, with what is open to all kept', async () => {
    const element = await mountFinder();
    findAction(element, 'Filtres').click();
    await until(() => findAll(element, '.facet').length > 2);
    expect(await axeViolations(element)).to.deep.equal([]);
    findAll(element, '.facet label')
      .find((each) => each.textContent?.includes('logement'))
      ?.click();
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal(['Aide au logement']);
  });

  it('finds by words', async () => {
    const element = await mountFinder();
    find<HTMLInputElement>(element, 'input[type="search"]').focus();
    await sendKeys({ type: 'PORTAIL' });
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal(['Portail des installations']);
  });

  it('reads a case step by step by keyboard, and comes back to where it began', async () => {
    const element = await mountFinder();
    const store = storeFor([element.src]);
    const step = () => find(element, '.reader-step').textContent?.replace(/\s+/g, ' ') ?? '';
    findAction(element, 'Commencer').focus();
    // Not Enter: automated Firefox presses no button by it.
    await sendKeys({ press: ' ' });
    await until(() => root(element).querySelector('.reader'));
    await until(() => root(element).activeElement?.classList.contains('title'));
    expect(step()).to.contain('Étape 1 sur 4').and.contain('Elle ne vient plus');
    expect(await axeViolations(element)).to.deep.equal([]);
    await sendKeys({ press: 'ArrowRight' });
    await until(() => step().includes('Étape 2 sur 4'));
    expect(step()).to.contain('Que voulez-vous savoir');
    expect(store.state.step).to.equal(2);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await until(() => step().includes('Étape 4 sur 4'));
    expect(step())
      .to.contain('Revoir vite')
      .and.contain('Maison de santé')
      .and.contain('Portail des installations');
    expect(findAction(element, 'Suivant').getAttribute('aria-disabled')).to.equal('true');
    await sendKeys({ press: 'ArrowRight' });
    expect(step()).to.contain('Étape 4 sur 4');
    expect(await axeViolations(element)).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await until(() => !root(element).querySelector('.reader'));
    await until(() => root(element).activeElement?.textContent?.includes('Commencer'));
    expect(store.state.openedCase).to.equal(undefined);
  });

  it('is opened at a step by a link, and a step that is not there is the last', async () => {
    const element = await mountFinder();
    const store = storeFor([element.src]);
    store.update({ openedCase: `cases:${element.src}#cas`, step: 99 });
    await until(() => textOf(element).includes('Étape 4 sur 4'));
    store.update({ step: -3 });
    await until(() => textOf(element).includes('Étape 1 sur 4'));
  });

  it('leaves the walk of a map where it is', async () => {
    const element = await mountFinder();
    const store = storeFor([element.src]);
    store.update({ record: `walks:${element.src}#balade`, stop: 2 });
    findAction(element, 'Commencer').click();
    await until(() => root(element).querySelector('.reader'));
    findAction(element, 'Revenir aux cas').click();
    await until(() => !root(element).querySelector('.reader'));
    expect(store.state.record).to.equal(`walks:${element.src}#balade`);
    expect(store.state.stop).to.equal(2);
  });

  it('leads back to all territories', async () => {
    const element = await mountFinder();
    element.select('66');
    await until(() => textOf(element).includes('Ressources · Pyrénées-Orientales'));
    findAction(element, 'Tous les territoires').click();
    await until(() => titles(element).length === 3);
  });

  it('grows for a room', async () => {
    const element = await mountFinder();
    findAction(element, 'Commencer').click();
    await until(() => root(element).querySelector('.reader'));
    const size = () => Number.parseFloat(getComputedStyle(find(element, '.reader-text')).fontSize);
    const before = size();
    findAction(element, 'Affichage en salle').click();
    await until(() => size() >= before * 2);
    expect(findAction(element, 'Quitter l’affichage en salle')).to.be.instanceOf(HTMLElement);
    expect(await axeViolations(element)).to.deep.equal([]);
    // Escape leaves the room, then the case.
    const escape = () =>
      find(element, '.reader .heading').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
      );
    escape();
    await until(() => size() === before);
    expect(root(element).querySelector('.reader')).not.to.equal(null);
    escape();
    await until(() => !root(element).querySelector('.reader'));
  });

  it('keeps the time and the notes of a group, which it can take away', async () => {
    const element = await mountFinder();
    findAction(element, 'Commencer').click();
    await until(() => root(element).querySelector('.reader'));
    findAction(element, 'Affichage en salle').click();
    await until(() => root(element).querySelector('.timer'));
    const clock = () => find(element, '.timer').textContent;
    expect(clock()).to.equal('0:00');
    findAction(element, 'Lancer').click();
    await until(() => clock() !== '0:00');
    findAction(element, 'Pause').click();
    await element.updateComplete;
    const stopped = clock();
    findAction(element, 'Remettre').click();
    await element.updateComplete;
    expect([stopped, clock()]).to.deep.equal([stopped, '0:00']);
    const notes = find<HTMLTextAreaElement>(element, '.notes textarea');
    const step = find(element, '.step-number').textContent;
    notes.focus();
    await sendKeys({ type: 'Appeler la mairie' });
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    // Arrows move in the text, not in the case.
    expect(find(element, '.step-number').textContent).to.equal(step);
    const saved: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob);
      return 'data:,';
    };
    findAction(element, 'Télécharger les notes').click();
    URL.createObjectURL = createObjectURL;
    expect(await saved[0]?.text()).to.match(/^.+\n\n[\s\S]*Appeler la mairie\n$/);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('names what a case calls on and the data lack, and offers nothing that is over', async () => {
    const element = await mountFinder({
      cases: [
        {
          id: 'c',
          title: 'Un cas',
          solutions: [{ text: 'Faire.', actors: ['absent'], resources: ['passee'] }],
        },
      ],
    });
    findAction(element, 'Commencer').click();
    await until(() => root(element).querySelector('.reader'));
    findAction(element, 'Suivant').click();
    await until(() => textOf(element).includes('absent (fiche absente des données)'));
    expect(textOf(element)).to.contain('Aide passée (plus valable)');
    expect(findAll(element, '.means a')).to.have.length(0);
  });

  it('shows a case that has nothing but a title', async () => {
    const element = await mountFinder({ cases: [{ id: 'c', title: 'Un cas' }], resources: [] });
    findAction(element, 'Commencer').click();
    await until(() => textOf(element).includes('Étape 1 sur 1'));
  });
});
