import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { TerritorySelectEvent } from '../../src/index.js';
import { makeDataset } from '../support/dataset.js';
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
  type AnyElement,
} from '../support/page.js';
import { serveBody, serveJson, useServer } from '../support/server.js';

const shape = (element: AnyElement, id: string) =>
  find<SVGPathElement>(element, `.shape[data-id="${id}"]`);
const focused = (element: AnyElement) => root(element).activeElement as SVGElement | null;

describe('<territory-map>', () => {
  useServer();
  afterEach(clearPage);

  async function mountMap(attributes: Record<string, string> = {}, changes = {}) {
    return mount('territory-map', {
      src: serveJson('map.json', makeDataset(changes)),
      ...attributes,
    });
  }

  /** The two points of the data are apart, so that each has a marker of its own. */
  async function openFirstPoint(element: AnyElement): Promise<void> {
    element.select('48');
    await until(() => findAll(element, '.point').length === 2, 'no markers');
    const point = find<SVGElement>(element, '.point');
    point.focus();
    point.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => findAll(element, '.record').length === 1, 'record not open');
    await element.updateComplete;
  }

  it('draws each territory with an accessible name, and the list says the same', async () => {
    const element = await mountMap();
    const names = findAll(element, '.shape').map((each) => each.getAttribute('aria-label'));
    expect(names).to.deep.equal([
      'Lozère, 1 référent·e',
      'Gard, 1 référent·e',
      'Pyrénées-Orientales',
    ]);
    const listed = findAll(element, '.listed').map((each) =>
      each.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(listed).to.deep.equal([
      'Lozère 1 recherche 1 référent·e',
      'Gard 1 référent·e',
      'Pyrénées-Orientales',
      'Occitanie 1 recherche 3 référent·e·s',
    ]);
    // At the overview places are mute dots; they are markers once a territory is chosen.
    expect(findAll(element, '.point')).to.have.length(0);
    expect(findAll(element, '.dot')).to.have.length(2);
    element.select('48');
    await until(() => findAll(element, '.point').length > 0);
    expect(findAll(element, '.dot')).to.have.length(0);
    const points = findAll(element, '.point').map((each) => each.getAttribute('aria-label'));
    expect(points).to.deep.equal([
      'Maison de santé, Maison de santé · Mende',
      'Soirée des internes, Événement · Mende',
    ]);
    expect(find(element, '.points').textContent).to.contain('Soirée des internes');
  });

  it('chooses by click, and again to choose none', async () => {
    const element = await mountMap();
    setTimeout(() =>
      shape(element, '48').dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    const event = (await oneEvent(element, 'territory-select')) as TerritorySelectEvent;
    expect(event.territory).to.equal('48');
    await element.updateComplete;
    expect(shape(element, '48').getAttribute('aria-pressed')).to.equal('true');
    expect(find(element, '.listed').getAttribute('aria-pressed')).to.equal('true');
    shape(element, '48').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await element.updateComplete;
    expect(element.selectedId).to.equal(undefined);
  });

  it('is one tab stop for shapes; arrows move, Enter and Space choose', async () => {
    const element = await mountMap();
    expect(findAll(element, '.shape[tabindex="0"]')).to.have.length(1);
    shape(element, '48').focus();
    const goesTo = async (key: string, id: string) => {
      await sendKeys({ press: key });
      await until(() => focused(element)?.dataset.id === id, `${key} to ${id}`);
    };
    await goesTo('ArrowRight', '30');
    await goesTo('ArrowLeft', '48');
    await goesTo('ArrowDown', '66');
    expect(findAll(element, '.shape[tabindex="0"]').map((each) => each.dataset.id)).to.deep.equal([
      '66',
    ]);
    await sendKeys({ press: 'Enter' });
    expect(element.selectedId).to.equal('66');
    await sendKeys({ press: ' ' });
    expect(element.selectedId).to.equal(undefined);
  });

  it('zooms and pans by buttons and keys, within the overview', async () => {
    const element = await mountMap();
    const transform = () => find(element, '.main-frame g').getAttribute('transform');
    const whole = transform();
    find(element, '.control.minus').click();
    expect(transform(), 'already whole').to.equal(whole);
    find(element, '.control.plus').click();
    await element.updateComplete;
    expect(transform()).not.to.equal(whole);
    const zoomed = transform();
    find(element, '.pad .left').click();
    await element.updateComplete;
    expect(transform()).not.to.equal(zoomed);
    shape(element, '48').focus();
    await sendKeys({ press: '0' });
    expect(transform()).to.equal(whole);
    await sendKeys({ press: '+' });
    expect(transform()).not.to.equal(whole);
    find(element, '.control.recenter').click();
    await element.updateComplete;
    expect(transform()).to.equal(whole);
  });

  it('moves a near view to a territory that was chosen elsewhere', async () => {
    const element = await mountMap();
    const isSeen = (id: string) => {
      const picture = find(element, '.main-frame').getBoundingClientRect();
      const box = shape(element, id).getBoundingClientRect();
      return box.left < picture.right && box.right > picture.left && box.top < picture.bottom;
    };
    shape(element, '48').focus();
    for (let press = 0; press < 6; press++) await sendKeys({ press: '+' });
    expect(isSeen('66')).to.equal(false);
    element.select('66');
    await element.updateComplete;
    expect(isSeen('66')).to.equal(true);
    // It fills the view: most of one of its sides.
    const picture = find(element, '.main-frame').getBoundingClientRect();
    const box = shape(element, '66').getBoundingClientRect();
    const share = Math.max(box.width / picture.width, box.height / picture.height);
    expect(share).to.be.within(0.6, 0.9);
    element.select(undefined);
    await element.updateComplete;
    expect(isSeen('48') && isSeen('30')).to.equal(true);
  });

  it('zooms by pinch, and leaves one finger to the page', async () => {
    const element = await mountMap();
    const picture = find(element, '.picture');
    const box = picture.getBoundingClientRect();
    const touches = (type: string, ...xs: number[]) => {
      const list = xs.map((x) => ({ clientX: box.x + x, clientY: box.y + 80 }));
      // Not TouchEvent: browsers without a touch screen have none, or let nobody make one.
      const event = new UIEvent(type, { cancelable: true, bubbles: true });
      picture.dispatchEvent(Object.assign(event, { touches: list }));
      return event.defaultPrevented;
    };
    const transform = () => find(element, '.main-frame g').getAttribute('transform');
    const whole = transform();
    touches('touchstart', 100);
    expect(touches('touchmove', 120)).to.equal(false);
    expect(transform()).to.equal(whole);
    touches('touchstart', 100, 140);
    expect(touches('touchmove', 80, 180)).to.equal(true);
    // What is drawn is moved as a whole until the fingers rest.
    await until(() => transform() !== whole);
    touches('touchend');
  });

  it('opens a point in the page, with its text, and closes it; the focus comes back', async () => {
    const element = await mountMap();
    await openFirstPoint(element);
    expect(find(element, '.record').textContent).to.contain('Maison de santé').and.contain('Mende');
    expect(await axeViolations(element)).to.deep.equal([]);
    find(element, '.record .close').click();
    await until(() => findAll(element, '.record').length === 0);
    await element.updateComplete;
    expect(focused(element)?.dataset.key).to.contain('#msp');
  });

  it('explains its colours: classes, unit, year, no data', async () => {
    const element = await mountMap({ indicator: 'population' });
    const legend = find(element, '.legend').textContent?.replace(/\s+/g, ' ');
    expect(legend).to.contain('Population (habitants) 2023').and.contain('Pas de donnée');
    expect(shape(element, '30').getAttribute('class')).to.contain('tone-none');
    expect(shape(element, '30').getAttribute('aria-label')).to.equal('Gard, Pas de donnée');
  });

  it('says that an outline is schematic', async () => {
    const territories = (makeDataset().territories as object[]).map((each) => ({
      ...each,
      geometryQuality: 'schematic',
    }));
    expect(textOf(await mountMap({}, { territories }))).to.contain('Contour schématique');
  });

  it('draws shipped outlines for codes, with the overseas ones in insets', async () => {
    const territories = ['48', '974'].map((code) => ({
      id: code,
      name: `D${code}`,
      level: 'departement',
      code,
    }));
    const element = await mountMap({}, { territories, actors: [], events: [] });
    expect(findAll(element, '.main-frame .shape').map((each) => each.dataset.id)).to.deep.equal([
      '48',
    ]);
    expect(findAll(element, '.inset .shape').map((each) => each.dataset.id)).to.deep.equal(['974']);
    expect(find(element, '.inset').textContent).to.contain('La Réunion');
    expect(textOf(element)).to.contain('Natural Earth');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('gives whatever lies far off an inset of its own: nothing turns the mainland into a speck', async () => {
    const box = (west: number, south: number) => ({
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
    const level = 'departement';
    const territories = [
      { id: '34', name: 'Hérault', level, code: '34' },
      { id: '988', name: 'Nouvelle-Calédonie', level, code: '988', geometry: box(165, -21.5) },
      { id: '975', name: 'Saint-Pierre-et-Miquelon', level, code: '975', geometry: box(-56.4, 46) },
      { id: '987', name: 'Polynésie', level, code: '987', geometry: box(-150, -18) },
      { id: '978', name: 'Saint-Martin', level, code: '978' },
    ];
    const element = await mountMap({}, { territories, actors: [], events: [] });
    const ids = (selector: string) => findAll(element, selector).map((each) => each.dataset.id);
    expect(ids('.main-frame .shape')).to.deep.equal(['34']);
    expect(ids('.inset .shape').sort()).to.deep.equal(['975', '987', '988']);
    // It has no outline, and says so in the list.
    expect(textOf(element)).to.contain('Saint-Martin').and.contain('sans contour');
  });

  it('makes its words larger where a page makes all text larger', async () => {
    const element = await mountMap();
    await until(() => find(element, '.label'));
    const sizes = () =>
      ['.label', '.legend', '.listed'].map((selector) =>
        Number.parseFloat(getComputedStyle(find(element, selector)).fontSize),
      );
    const before = sizes();
    element.style.fontSize = '200%';
    for (const [index, size] of sizes().entries()) {
      expect(size).to.be.at.least((before[index] ?? 0) * 1.45);
    }
  });

  it('makes an overseas département the large picture, and the mainland an inset', async () => {
    const territories = ['48', '974'].map((code) => ({
      id: code,
      name: `D${code}`,
      level: 'departement',
      code,
    }));
    const element = await mountMap({}, { territories, actors: [], events: [] });
    const enlarge = find(element, '.inset-name');
    expect(enlarge.getAttribute('aria-label')).to.equal('Agrandir La Réunion');
    enlarge.click();
    expect(findAll(element, '.main-frame .shape').map((each) => each.dataset.id)).to.deep.equal([
      '974',
    ]);
    expect(find(element, '.inset-name').getAttribute('aria-label')).to.equal('Agrandir Métropole');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('draws another level on request', async () => {
    const territories = [
      { id: '76', name: 'Occitanie', level: 'region', code: '76' },
      { id: '48', name: 'Lozère', level: 'departement', code: '48', partOf: ['76'] },
      { id: '30', name: 'Gard', level: 'departement', code: '30', partOf: ['76'] },
    ];
    const element = await mountMap({ level: 'region' }, { territories });
    expect(findAll(element, '.shape').map((each) => each.dataset.id)).to.deep.equal(['76']);
  });

  it('keeps the list when an outline file cannot be had', async () => {
    const geometryUrl = serveBody('shape.geojson', 'x', { status: 404 });
    const territories = [{ id: 'a', name: 'Ténarèze', level: 'cpts', geometryUrl }];
    const element = await mountMap({}, { territories, actors: [], events: [] });
    await until(() => textOf(element).includes('n’ont pas pu être chargés'));
    expect(find(element, '.listed').textContent).to.contain('Ténarèze');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('reads an outline file relative to the dataset', async () => {
    const { geometry } = (makeDataset().territories as { geometry?: object }[])[1] ?? {};
    serveJson('shape.geojson', { type: 'Feature', properties: {}, geometry });
    const territories = [
      { id: 'a', name: 'Ténarèze', level: 'cpts', geometryUrl: 'shape.geojson' },
    ];
    const element = await mountMap({}, { territories, actors: [], events: [] });
    await until(() => findAll(element, '.shape').length === 1);
  });

  it('has targets of 24 px and more, the main ones 44', async () => {
    const element = await mountMap();
    for (const each of findAll(element, '.controls .control, .listed')) {
      expect(each.getBoundingClientRect().height, each.className).to.be.at.least(44);
    }
    find(element, '.control.plus').click();
    await element.updateComplete;
    for (const each of findAll(element, '.pad .control')) {
      expect(each.getBoundingClientRect().height).to.be.at.least(24);
    }
  });

  it('fits 280 to 1400 px without a sideways scroll', async () => {
    const element = await mountMap();
    for (const width of [280, 360, 768, 1400]) {
      await setViewport({ width, height: 800 });
      element.style.width = `${String(width - 16)}px`;
      await element.updateComplete;
      const frame = find(element, '.root');
      expect(frame.scrollWidth, String(width)).to.be.at.most(frame.clientWidth);
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('keeps within the reserved height until the visitor asks for more', async () => {
    const territories = Array.from({ length: 40 }, (_, index) => ({
      id: `t${String(index)}`,
      name: `Commune ${String(index)}`,
      level: 'commune',
    }));
    const url = serveJson('many.json', makeDataset({ territories }));
    const element = await mount('territory-map', {
      src: url,
      style: 'display:block;min-height:820px',
    });
    await until(() => element.getBoundingClientRect().height <= 821);
    const button = findAction(element, 'Afficher plus');
    button.click();
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.be.greaterThan(821);
    expect(findAll(element, '[data-item][hidden]')).to.have.length(0);
    expect(root(element).activeElement?.closest('[data-item]')).not.to.equal(null);
  });
});
