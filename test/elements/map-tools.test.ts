import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventList } from '../../src/index.js';
import { recordRef } from '../../src/data/dataset.js';
import { storeFor } from '../../src/state/store.js';
import { makeDataset } from '../support/dataset.js';
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
  type AnyElement,
} from '../support/page.js';
import { serveJson, useServer } from '../support/server.js';

const text = (element: AnyElement, selector: string) =>
  find(element, selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a French page must never say. */
const ENGLISH = /\b(the|and|zoom in|zoom out|map|close|search|filters|share|clear)\b/i;

describe('tools of the map', () => {
  useServer();
  afterEach(clearPage);

  let src = '';

  async function mountMap(changes = {}, attributes = {}): Promise<AnyElement> {
    src = serveJson(`map-${String(Math.random())}.json`, makeDataset(changes));
    const element = await mount('territory-map', { src, ...attributes });
    await until(() => findAll(element, '.search-input').length, 'no tools');
    return element;
  }

  async function type(element: AnyElement, value: string): Promise<void> {
    find(element, '.search-input').focus();
    await sendKeys({ type: value });
    await until(
      () =>
        findAll(element, '.option').length || text(element, '.results').includes('Aucun résultat'),
      'no results',
    );
    await element.updateComplete;
  }

  const options = (element: AnyElement) =>
    findAll(element, '.option').map((each) => each.textContent?.replace(/\s+/g, ' ').trim());

  it('lights what is pointed at on the map in the list, and the other way round', async () => {
    const element = await mountMap({
      territories: [
        { id: '48', name: 'Lozère', level: 'departement', code: '48' },
        { id: '30', name: 'Gard', level: 'departement', code: '30' },
      ],
    });
    await until(() => findAll(element, '.shape').length === 2, 'no shapes');
    const lit = () =>
      findAll(element, '.lit').map((each) => `${each.localName} ${each.dataset.id!}`);
    const point = (target: Element, pointerType: string) =>
      target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType }));
    point(find(element, '.listed[data-id="30"]'), 'mouse');
    expect(lit()).to.have.members(['path 30', 'button 30']);
    point(find(element, '.shape[data-id="48"]'), 'mouse');
    expect(lit()).to.have.members(['path 48', 'button 48']);
    element.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    expect(lit()).to.deep.equal([]);
    point(find(element, '.listed[data-id="30"]'), 'touch');
    expect(lit()).to.deep.equal([]);
    find(element, '.listed[data-id="48"]').focus();
    expect(lit()).to.have.members(['path 48', 'button 48']);
  });

  it('filters who recruits at one touch, where somebody does', async () => {
    const actor = (id: string, recruiting: boolean) => ({
      id,
      name: id,
      territories: ['48'],
      recruiting,
    });
    const territories = [{ id: '48', name: 'Lozère', level: 'departement', code: '48' }];
    const none = await mountMap({ territories, openings: [], actors: [actor('A', false)] });
    expect(findAll(none, '.bar-chip[aria-pressed]')).to.have.length(0);
    const element = await mountMap({ territories, actors: [actor('A', true), actor('B', false)] });
    const chip = () => find(element, '.bar-chip[aria-pressed]');
    chip().click();
    await until(() => chip().getAttribute('aria-pressed') === 'true', 'not pressed');
    expect(storeFor([src]).state.filters).to.deep.equal({ recruiting: ['yes'] });
    chip().click();
    await until(() => chip().getAttribute('aria-pressed') === 'false', 'still pressed');
    expect(storeFor([src]).state.filters).to.deep.equal({});
  });

  describe('search', () => {
    it('is a combobox: arrows, Enter, Escape, and the answer says why', async () => {
      const element = await mountMap({
        territories: [
          { id: 'occ', name: 'Occitanie', level: 'region', code: '76' },
          { id: '48', name: 'Lozère', level: 'departement', code: '48', partOf: ['occ'] },
        ],
      });
      const input = find<HTMLInputElement>(element, '.search-input');
      await type(element, 'mende');
      expect(input.getAttribute('aria-expanded')).to.equal('true');
      await until(() => options(element)[0] === 'Mende 48000', options(element).join());
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      const active = find(element, '[aria-selected="true"]');
      expect(input.getAttribute('aria-activedescendant')).to.equal(active.id);
      expect(await axeViolations(element)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(input.getAttribute('aria-expanded')).to.equal('false');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      // The panel of the territory that answers, with the reason.
      await until(() => text(element, '.panel-part').includes('où se trouve Mende'), 'no answer');
      const answer = text(element, '.territory');
      expect(answer).to.contain('Couvre la Lozère, où se trouve Mende.');
      expect(answer).to.contain('Référent·e Lozère nord').and.contain('Poste vacant');
      expect(answer).to.contain('Région : Occitanie');
      expect(text(element, '.panel-part > [role=status]')).to.contain('où se trouve Mende');
      expect(root(element).activeElement?.textContent?.trim()).to.equal('Lozère');
      expect(element.selectedId).to.equal('48');
      expect(await axeViolations(element)).to.deep.equal([]);
      find(element, '.territory .close').click();
      await element.updateComplete;
      expect(element.selectedId).to.equal(undefined);
      expect(findAll(element, '.territory')).to.have.length(0);
    });

    it('finds records, and opens what is clicked', async () => {
      const element = await mountMap();
      await type(element, 'maison de s');
      const option = findAll(element, '.option').find((each) =>
        each.textContent?.includes('Maison de santé'),
      );
      option?.click();
      await until(() => findAll(element, '.record').length);
      expect(text(element, '.record'))
        .to.contain('phase d’approfondissement')
        .and.contain('2 maîtres de stage');
      expect(find<HTMLInputElement>(element, '.search-input').value).to.equal('Maison de santé');
    });

    it('chooses a territory and a person', async () => {
      const element = await mountMap();
      await type(element, 'gard');
      findAll(element, '.option')
        .find(
          (each) => each.textContent?.includes('Département') && /^\s*Gard/.test(each.textContent),
        )
        ?.click();
      await until(() => findAll(element, '.territory').length);
      expect(element.selectedId).to.equal('30');
      find(element, '.search .clear').click();
      await element.updateComplete;
      await type(element, 'coordination');
      await sendKeys({ press: 'Enter' });
      await until(() => findAll(element, '.record .person').length);
      expect(text(element, '.record')).to.contain('Coordination Occitanie');
    });

    it('says kindly that there is nothing, and what to try', async () => {
      const element = await mountMap();
      await type(element, 'zzzqqq');
      expect(text(element, '.results')).to.contain('Aucun résultat').and.contain('code postal');
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it('says that a place is not covered', async () => {
      const element = await mountMap();
      await type(element, 'brest');
      await until(() => options(element).includes('Brest 29200'));
      findAll(element, '.option')
        .find((each) => each.textContent?.includes('29200'))
        ?.click();
      await until(() => textOf(element).includes('Brest n’est couvert par aucun territoire'));
      expect(element.selectedId).to.equal(undefined);
      // What is nearest, and whom to ask.
      await until(() =>
        /Le territoire le plus proche est .+, à environ \d+\skm/.test(textOf(element)),
      );
      expect(text(element, '.answer')).to.contain('Vous pouvez écrire à');
    });
  });

  describe('filters', () => {
    const check = (element: AnyElement, label: string) =>
      findAll<HTMLLabelElement>(element, '.facet .check').find((each) =>
        each.textContent?.includes(label),
      )!;

    async function openFilters(element: AnyElement): Promise<void> {
      findAction(element, 'Filtres').click();
      await until(() => findAll(element, '.facet').length, 'no facets');
    }

    it('filters map, list and agenda alike, with counts, chips and one tap to clear', async () => {
      const element = await mountMap();
      const agenda = (await mount('event-list', { src })) as EventList;
      await openFilters(element);
      expect(check(element, 'Maison de santé').textContent?.replace(/\s+/g, ' ')).to.contain('1');
      expect(await axeViolations(element)).to.deep.equal([]);
      check(element, 'Maison de santé').click();
      await until(() => findAll(element, '.point').length === 1);
      expect(text(element, '.points summary')).to.contain('(1)');
      // What is chosen among structures says nothing of events.
      await agenda.updateComplete;
      expect(textOf(agenda)).to.contain('Soirée des internes');
      expect(findAll(agenda, '.chosen-filters .removable')).to.have.length(0);
      const told = [element, agenda].flatMap((each) =>
        findAll(each, '[role="status"]').filter((status) =>
          status.textContent?.includes('résultat'),
        ),
      );
      expect(told).to.have.length(1);
      expect(text(element, '.chosen-filters')).to.contain('1 résultat');
      expect(findAction(element, 'Filtres (1)').getAttribute('aria-expanded')).to.equal('true');
      const chip = find(element, '.removable');
      expect(chip.getAttribute('aria-label')).to.equal('Retirer le filtre Maison de santé');
      check(element, 'Événement').click();
      await until(() => findAll(element, '.removable').length === 2);
      await until(() => findAll(agenda, '.chosen-filters .removable').length === 1);
      findAction(element, 'Tout effacer').click();
      await until(() => findAll(element, '.dot').length === 2);
      await agenda.updateComplete;
      expect(textOf(agenda)).to.contain('Soirée des internes');
    });

    it('says how much there is to see, and leads there', async () => {
      const element = await mountMap();
      await openFilters(element);
      check(element, 'Maison de santé').click();
      await until(() => text(element, '.see-results').includes('Voir 1 résultat'));
      // What leaves nothing stays where it is while one chooses; it is folded when one comes back, not gone.
      const counts = () =>
        findAll(element, '.facet > .check .count').map((each) => each.textContent);
      expect(findAll(element, '.facet details .check')).to.have.length(0);
      expect(counts()).to.include('0');
      findAction(element, 'Voir 1 résultat').click();
      await until(() => findAll(element, '.facet').length === 0);
      expect(find(element, '.lists').hidden).to.equal(false);
      findAction(element, 'Filtres').click();
      await until(() => findAll(element, '.facet details .check').length);
      expect(counts()).not.to.include('0');
    });

    it('closes with Escape, and the focus goes back to the button', async () => {
      const element = await mountMap();
      await openFilters(element);
      find(element, '.facet input').focus();
      await sendKeys({ press: ' ' });
      await until(() => findAll(element, '.removable').length === 1);
      await sendKeys({ press: 'Escape' });
      await until(() => findAll(element, '.facet').length === 0);
      expect(root(element).activeElement?.textContent).to.contain('Filtres (1)');
    });

    it('has a lens for the phases that the data name', async () => {
      const element = await mountMap({
        actors: [
          {
            id: 'a',
            name: 'Maison de santé',
            hostsInterns: { phases: ['socle'] },
            location: { coordinates: [3.2, 44.2] },
          },
          { id: 'b', name: 'Pharmacie', kind: 'pharmacie', location: { coordinates: [3.8, 44.8] } },
        ],
        events: [],
      });
      const lens = find<HTMLSelectElement>(element, '.lens select');
      expect([...lens.options].map((each) => each.text.trim())).to.deep.equal([
        'Tout profil',
        'Interne, phase socle',
      ]);
      expect(findAll(element, '.dot')).to.have.length(2);
      lens.value = 'socle';
      lens.dispatchEvent(new Event('change'));
      await until(() => findAll(element, '.point').length === 1);
      await until(() => findAll(element, '.removable').length === 1);
      expect(find(element, '.removable').textContent).to.contain('phase socle');
    });
  });

  it('keeps its controls when a filter leaves nothing, with points alone', async () => {
    const element = await mountMap({ territories: [], referents: [], events: [], walks: [] });
    findAction(element, 'Filtres').click();
    await until(() => findAll(element, '.facet').length);
    findAll<HTMLLabelElement>(element, '.facet .check')
      .find((each) => each.textContent?.includes('approfondissement'))
      ?.click();
    await until(() => findAll(element, '.removable').length === 1);
    const lens = find<HTMLSelectElement>(element, '.lens select');
    expect(lens.value).to.equal('');
    const clear = findAction(element, 'Tout effacer');
    clear.focus();
    clear.click();
    await until(() => findAll(element, '.point').length === 1);
    await until(() => root(element).activeElement?.textContent?.includes('Filtres'));
  });

  it('announces the answer once, from one place', async () => {
    const element = await mountMap();
    const card = await mount('referent-card', { src });
    await type(element, 'lozere');
    await until(() => options(element).some((each) => each === 'Lozère département 48'));
    findAll(element, '.option')
      .find((each) => each.textContent?.includes('département 48'))
      ?.click();
    await until(() => findAll(element, '.answer .steps li, .answer .heading').length);
    await until(() =>
      text(element, '.panel-part > [role=status]').startsWith('Lozère n’est couvert'),
    );
    await card.updateComplete;
    const said = [element, card].flatMap((each) =>
      findAll(each, '[role=status]').map((status) => status.textContent?.trim()),
    );
    expect(said.filter(Boolean)).to.have.length(1);
  });

  it('waits for the results of what was typed when Enter comes first', async () => {
    const element = await mountMap();
    await type(element, 'gard');
    find<HTMLInputElement>(element, '.search-input').value = '';
    find(element, '.search-input').focus();
    await sendKeys({ type: 'coordination' });
    await sendKeys({ press: 'Enter' });
    await until(() => findAll(element, '.record').length);
    expect(text(element, '.record')).to.contain('Coordination Occitanie');
  });

  describe('colours', () => {
    it('offers référents, events and every indicator, and the legend follows', async () => {
      const element = await mountMap();
      const select = find<HTMLSelectElement>(element, '.bar .chip-select:not(.lens) select');
      expect([...select.options].map((each) => each.text.trim())).to.deep.equal([
        'Référent·e·s',
        'Événements à venir',
        'Population',
      ]);
      select.value = 'population';
      select.dispatchEvent(new Event('change'));
      await until(() => text(element, '.legend').includes('Population (habitants) 2023'));
      expect(text(element, '.legend')).to.contain('Pas de donnée');
    });
  });

  describe('list of places', () => {
    it('opens a record from the list, and shows where it is', async () => {
      const element = await mountMap();
      findAction(element, 'Soirée des internes').click();
      await until(() => findAll(element, '.record').length);
      expect(text(element, '.record')).to.contain('20 mai 2099').and.contain('S’inscrire');
      expect(find(element, '.point.event').getAttribute('aria-pressed')).to.equal('true');
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it('keeps a structure from its record, for the list too', async () => {
      try {
        const element = await mountMap({}, { 'keep-favourites': '' });
        const list = await mount('actor-list', { src: element.src, 'keep-favourites': '' });
        const store = storeFor([new URL(element.src, location.href).href]);
        const [actor] = store.dataset!.actors;
        store.update({ record: recordRef('actors', actor!) });
        await until(() => findAll(element, '.record .favourite').length);
        find(element, '.record .favourite').click();
        await list.updateComplete;
        const name = actor!.record.name;
        for (const each of [element, list]) {
          const pressed = findAll(each, '.favourite[aria-pressed="true"]');
          expect(pressed.map((star) => star.getAttribute('aria-label'))).to.deep.equal([
            `Favori\u00A0: ${name}`,
          ]);
        }
        expect(await axeViolations(element)).to.deep.equal([]);
      } finally {
        localStorage.clear();
      }
    });

    it('filters at one touch by who recruits, and says it once', async () => {
      const place = { coordinates: [3.8, 44.8] };
      const element = await mountMap({
        actors: [
          { id: 'a', name: 'Maison de santé', kind: 'msp', recruiting: true, location: place },
          { id: 'b', name: 'Pharmacie', kind: 'pharmacie', location: place },
        ],
        events: [],
      });
      const chip = findAction(element, 'Ça recrute');
      const isPressed = () => chip.getAttribute('aria-pressed');
      expect(isPressed()).to.equal('false');
      chip.click();
      await until(() => textOf(element).includes('1 résultat'));
      expect(isPressed()).to.equal('true');
      expect(findAll(element, '.chosen-filters .chip')).to.have.length(0);
      const chips = element.shadowRoot!.querySelector<HTMLElement>('.chosen-filters .chips')!;
      expect(chips.getBoundingClientRect().height).to.equal(0);
      chip.click();
      await until(() => !textOf(element).includes('1 résultat'));
      expect(isPressed()).to.equal('false');
      // Where nobody does, there is no such button.
      const other = await mountMap({ actors: [], openings: [], events: [] });
      expect(textOf(other)).not.to.contain('Ça recrute');
    });

    it('lists what a filter finds off the map, and says how much is on it', async () => {
      const element = await mountMap({
        actors: [
          { id: 'a', name: 'Sans adresse', kind: 'msp', hostsInterns: { phases: ['socle'] } },
          { id: 'b', name: 'Pharmacie', kind: 'pharmacie', location: { coordinates: [3.8, 44.8] } },
        ],
        events: [],
      });
      expect(text(element, '.panel-part')).not.to.contain('Sans lieu');
      const lens = find<HTMLSelectElement>(element, '.lens select');
      lens.value = 'socle';
      lens.dispatchEvent(new Event('change'));
      await until(() => text(element, '.panel-part').includes('Sans lieu sur la carte (1)'));
      await until(() => textOf(element).includes('1 résultat, dont 0 sur la carte'));
      findAction(element, 'Sans adresse').click();
      await until(() => findAll(element, '.record').length);
      expect(text(element, '.record')).to.contain('Sans adresse');
    });

    it('says that a link leads to a record that is no more, and whom to ask', async () => {
      const element = await mountMap();
      storeFor([src]).update({ record: `actors:${src}#perdu` });
      await until(() => findAll(element, '.record').length);
      expect(text(element, '.record'))
        .to.contain('n’existe plus')
        .and.contain('Vous pouvez écrire');
      findAction(element, 'Retour').click();
      await until(() => findAll(element, '.record').length === 0);
    });

    it('copies the address and the mail address of a structure', async () => {
      const written: string[] = [];
      const { writeText } = navigator.clipboard;
      navigator.clipboard.writeText = (each) => {
        written.push(each);
        return written.length > 1 ? Promise.reject(new Error('refused')) : Promise.resolve();
      };
      try {
        const element = await mountMap({
          actors: [
            {
              id: 'a',
              name: 'Maison',
              location: { city: 'Mende', coordinates: [3.5, 44.5] },
              contact: { email: 'a@example.org' },
            },
            { id: 'b', name: 'Pharmacie', location: { city: 'Alès', coordinates: [4, 44] } },
          ],
        });
        storeFor([src]).update({ record: `actors:${src}#a` });
        await until(() => findAll(element, '.record').length);
        findAction(element, 'Copier l’adresse').click();
        await until(() => text(element, '.record').includes('Copié.'));
        findAction(element, 'Copier l’adresse mail').click();
        // Where it may not, the address is there to be copied.
        await until(() => text(element, '.record').includes('a@example.org'));
        expect(written).to.deep.equal(['Mende', 'a@example.org']);
        // What was said of one structure is not said of the next.
        storeFor([src]).update({ record: `actors:${src}#b` });
        await until(() => text(element, '.record').includes('Pharmacie'));
        expect(find(element, '.record .copied').textContent).to.equal('');
      } finally {
        navigator.clipboard.writeText = writeText;
      }
    });

    it('keeps to what is in view on request', async () => {
      const element = await mountMap();
      (find(element, '.points:has(input)') as HTMLDetailsElement).open = true;
      find(element, '.points input').click();
      await element.updateComplete;
      expect(text(element, '.points:has(input) summary')).to.contain('(2)');
      find<SVGElement>(element, '.shape').focus();
      for (let press = 0; press < 7; press++) await sendKeys({ press: '+' });
      await until(
        () =>
          text(element, '.points:has(input) summary').includes('(0)') ||
          text(element, '.points:has(input) summary').includes('(1)'),
      );
    });

    it('lists what lies at one place', async () => {
      const actors = ['Un', 'Deux', 'Trois'].map((name) => ({
        id: name,
        name,
        location: { coordinates: [3.5, 44.5] },
      }));
      const element = await mountMap({ actors, events: [] });
      element.select('48');
      await until(() => findAll(element, '.point').length === 1);
      const cluster = find(element, '.point');
      expect(cluster.getAttribute('aria-label')).to.equal('3 lieux ou événements, agrandir');
      cluster.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => findAll(element, '.record .nearby li').length === 3);
      expect(text(element, '.record')).to.contain('3 fiches au même endroit');
      expect(await axeViolations(element)).to.deep.equal([]);
      findAction(element, 'Deux').click();
      await until(() => findAll(element, '.record .nearby').length === 0);
      expect(text(element, '.record')).to.contain('Deux');
    });
  });

  it('takes a sheet to the next position by a flick, however short, and not by a slow move', async () => {
    const element = await mountMap();
    element.style.inlineSize = '360px';
    await until(() => find(element, '.grab').checkVisibility());
    const layout = () => find(element, '.layout').dataset.position;
    // By the clock of the events, not by that of the machine.
    const drag = async (dy: number, ms: number) => {
      const send = (type: string, target: EventTarget, clientY: number, timeStamp: number) => {
        const event = new PointerEvent(type, { bubbles: true, composed: true, button: 0, clientY });
        Object.defineProperty(event, 'timeStamp', { value: timeStamp });
        target.dispatchEvent(event);
      };
      send('pointerdown', find(element, '.grab'), 300, 1000);
      send('pointermove', window, 300 + dy, 1000 + ms);
      send('pointerup', window, 300 + dy, 1000 + ms);
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
    };
    expect(layout()).to.equal('peek');
    await drag(-30, 500);
    expect(layout(), 'a slow move').to.equal('peek');
    await drag(-30, 50);
    expect(layout(), 'a flick up').to.equal('half');
    await drag(30, 50);
    expect(layout(), 'a flick down').to.equal('peek');
    await drag(-5, 1);
    expect(layout(), 'no drag at all').to.equal('peek');
  });

  describe('walk', () => {
    it('steps with buttons, arrows and the numbers on the map', async () => {
      const element = await mountMap();
      findAction(element, 'Balade dans le bourg').click();
      await until(() => findAll(element, '.walk').length);
      expect(text(element, '.walk')).to.contain('Étape 1 sur 2').and.contain('On y est accueilli');
      expect(
        findAll(element, '.stop').map((each) => each.getAttribute('aria-label')),
      ).to.deep.equal(['Étape 1\u00A0: La mairie', 'Étape 2\u00A0: La maison de santé']);
      expect(findAll(element, '.route:not(.under)')).to.have.length(1);
      findAction(element, 'Étape suivante').click();
      await until(() => text(element, '.walk').includes('Étape 2 sur 2'));
      findAction(element, 'Étape suivante').focus();
      await sendKeys({ press: 'ArrowLeft' });
      await until(() => text(element, '.walk').includes('Étape 1 sur 2'));
      const [, second] = findAll(element, '.stop');
      second?.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => text(element, '.walk').includes('Étape 2 sur 2'));
      expect(findAll(element, '.stop')[1]?.getAttribute('aria-pressed')).to.equal('true');
      expect(await axeViolations(element)).to.deep.equal([]);
      await sendKeys({ press: 'Tab' });
    });
  });

  describe('sharing', () => {
    it('offers a link only where the address follows, files and paper always', async () => {
      const element = await mountMap();
      findAction(element, 'Partager').click();
      await until(() => findAll(element, '.share').length);
      expect(text(element, '.share')).to.contain('Télécharger la carte (SVG)');
      expect(text(element, '.share')).not.to.contain('Copier le lien');
      // A code that another phone reads: dark modules on white, with its quiet zone.
      await until(() => findAll(element, '.share .qr').length);
      const size = Number(find(element, '.qr').getAttribute('viewBox')?.split(' ')[2]);
      expect((size - 8 - 17) % 4).to.equal(0);
      expect(find(element, '.qr-code').getAttribute('d')).to.match(/^M4 4h1v1h-1z/);
      expect(await axeViolations(element)).to.deep.equal([]);
    });
  });

  it('has one tab stop for its buttons, shapes and markers each, and a way past them', async () => {
    const element = await mountMap();
    const stops = findAll(element, '.frame [tabindex="0"], .frame button:not([tabindex])');
    expect(stops.length).to.be.at.most(6);
    find(element, '.skip').focus();
    find(element, '.skip').click();
    expect(root(element).activeElement?.id).to.equal('list');
    find(element, '.control.plus').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    expect((root(element).activeElement as HTMLElement).dataset.control).to.equal('plus');
  });

  it('names nothing in English on a French page', async () => {
    const element = await mountMap();
    findAction(element, 'Filtres').click();
    await until(() => findAll(element, '.facet').length);
    const names = findAll(element, '[aria-label], [title], [placeholder]').flatMap((each) =>
      ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
    );
    expect(names.filter((name) => ENGLISH.test(name))).to.deep.equal([]);
    expect(names.length).to.be.greaterThan(10);
  });

  it('speaks English on an English page', async () => {
    const element = await mountMap();
    (element.parentElement as HTMLElement).lang = 'en';
    await until(() => textOf(element).includes('Find my contact'));
    await settled(element);
    expect(textOf(element)).to.contain('Share').and.contain('Filters');
  });
});
