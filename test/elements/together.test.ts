import { expect } from '@open-wc/testing';
import type { TerritorySelectEvent } from '../../src/index.js';
import { makeDataset } from '../support/dataset.js';
import {
  clearPage,
  find,
  findAction,
  findAll,
  mount,
  root,
  settled,
  tags,
  textOf,
  type AnyElement,
  type Tag,
  until,
} from '../support/page.js';
import {
  HOST,
  http,
  HttpResponse,
  requestCount,
  serve,
  serveBody,
  serveJson,
  useServer,
} from '../support/server.js';

let served = 0;

describe('elements with the same src', () => {
  useServer();
  afterEach(clearPage);

  /** The three elements as siblings in a given order, or each in a shadow root of its own. */
  async function mountAll(
    order: readonly Tag[],
    isShadowed: boolean,
    attributes: Record<string, string> = {},
  ) {
    const src = serveJson(`shared-${String(++served)}.json`, makeDataset());
    const elements = new Map<Tag, AnyElement>();
    for (const tag of order) {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries({ src, ...attributes }))
        element.setAttribute(name, value);
      const host = document.createElement('div');
      host.lang = 'fr';
      (isShadowed ? host.attachShadow({ mode: 'open' }) : host).append(element);
      document.body.append(host);
      elements.set(tag, element);
    }
    for (const element of elements.values()) await settled(element);
    return { src, elements, get: (tag: Tag) => elements.get(tag) as AnyElement };
  }

  const orders: (readonly Tag[])[] = [tags, [...tags].reverse()];
  for (const order of orders) {
    for (const isShadowed of [false, true]) {
      it(`share one download and one choice (${order.join(', ')}${isShadowed ? ', in shadow roots' : ''})`, async () => {
        const { src, get } = await mountAll(order, isShadowed);
        expect(requestCount(src)).to.equal(1);
        const map = get('territory-map');
        find<SVGPathElement>(map, '.shape[data-id="48"]').dispatchEvent(
          new MouseEvent('click', { bubbles: true }),
        );
        await Promise.all(tags.map((tag) => get(tag).updateComplete));
        expect(textOf(get('referent-card'))).to.contain('Référent·e Lozère nord');
        expect(textOf(get('event-list'))).to.contain('Agenda · Lozère');
        findAction(get('event-list'), 'Tout l’agenda').click();
        await Promise.all(tags.map((tag) => get(tag).updateComplete));
        expect(textOf(get('referent-card'))).to.contain('Choisissez un territoire');
        findAll(map, '.listed')
          .find((each) => each.textContent?.includes('Gard'))
          ?.click();
        await Promise.all(tags.map((tag) => get(tag).updateComplete));
        expect(textOf(get('referent-card'))).to.contain('Équipe du Gard');
      });
    }
  }

  it('announce one change once', async () => {
    const { get } = await mountAll(tags, false);
    get('territory-map').select('48');
    await Promise.all(tags.map((tag) => get(tag).updateComplete));
    const announced = tags
      .flatMap((tag) => findAll(get(tag), '.visually-hidden[role="status"]'))
      .map((each) => each.textContent?.trim())
      .filter(Boolean);
    expect(announced).to.have.length(1);
    expect(announced[0]).to.contain('Lozère');
  });

  it('tell a change of filters once, whichever of them made it', async () => {
    const { src, get } = await mountAll(['territory-map', 'actor-list', 'event-list'], false);
    const { storeFor } = await import('../../src/index.js');
    const second = await mount('actor-list', { src });
    const all = [get('territory-map'), get('actor-list'), get('event-list'), second];
    await until(() => root(get('territory-map')).querySelector('.bar'));
    const counts = () =>
      all
        .flatMap((element) => findAll(element, '[role="status"]'))
        .map((each) => each.textContent?.trim() ?? '')
        .filter((text) => /\d|aucun/i.test(text));
    await until(() => counts().length === 0);
    const changes: Record<string, string[]>[] = [
      { theme: ['famille'] },
      { theme: ['ailleurs'] },
      {},
    ];
    for (const filters of changes) {
      storeFor([src]).update({ filters });
      await until(() => storeFor([src]).facets());
      await Promise.all(all.map((element) => element.updateComplete));
      await until(() => counts().length > 0);
      expect(counts(), JSON.stringify(filters)).to.have.length(1);
    }
  });

  it('leave the announcement to one that has something to say', async () => {
    const src = serveJson('alone.json', makeDataset());
    const pinned = await mount('referent-card', { src, referent: 'gard' });
    const list = await mount('event-list', { src });
    list.select('48');
    await Promise.all([pinned.updateComplete, list.updateComplete]);
    expect(find(pinned, '[role="status"]').textContent).to.equal('');
    expect(find(list, '[role="status"]').textContent).to.equal('Agenda · Lozère');
  });

  it('announce one failure once', async () => {
    const src = serveBody('gone.json', '', { status: 404 });
    const elements = [];
    for (const tag of tags) elements.push(await mount(tag, { src }));
    const told = elements.map((element) => find(element, '[role="status"]').textContent);
    expect(told.filter(Boolean)).to.have.length(1);
  });

  it('let the page cancel a choice, and see it through shadow roots', async () => {
    const { get } = await mountAll(tags, true);
    const seen: (string | undefined)[] = [];
    const onSelect = (event: TerritorySelectEvent) => {
      seen.push(event.territory);
      event.preventDefault();
    };
    document.body.addEventListener('territory-select', onSelect);
    find(get('territory-map'), '.listed').click();
    document.body.removeEventListener('territory-select', onSelect);
    expect(seen).to.deep.equal(['48']);
    expect(get('referent-card').selectedId).to.equal(undefined);
  });

  it('use the page’s own preload of the data, and send no credentials otherwise', async () => {
    const seen: string[] = [];
    for (const name of ['preloaded', 'other']) {
      serve(
        http.get(`${HOST}/${name}.json`, ({ request }) => {
          seen.push(`${name} ${request.credentials}`);
          return HttpResponse.json(makeDataset() as never);
        }),
      );
    }
    const link = document.createElement('link');
    Object.assign(link, {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href: `${HOST}/preloaded.json`,
    });
    document.head.append(link);
    await mount('event-list', { src: `${HOST}/preloaded.json ${HOST}/other.json` });
    link.remove();
    expect(new Set(seen)).to.deep.equal(new Set(['preloaded same-origin', 'other omit']));
  });

  it('keep groups apart, on one download', async () => {
    const a = await mountAll(['referent-card'], false, { group: 'a' });
    const b = await mount('referent-card', { src: a.src, group: 'b' });
    a.get('referent-card').select('48');
    await b.updateComplete;
    expect(b.selectedId).to.equal(undefined);
    expect(requestCount(a.src)).to.equal(1);
  });

  it('say once where the data come from: the last in the page, the others where one asks', async () => {
    const { elements } = await mountAll(tags, false);
    const lines = () =>
      [...elements.values()]
        .filter((each) => each.isConnected)
        .map((each) => find(each, '.source').localName);
    const [last, before] = [...elements.values()].reverse() as [AnyElement, AnyElement];
    const folded = tags.slice(1).map(() => 'details');
    expect(lines()).to.deep.equal([...folded, 'div']);
    const open = find<HTMLDetailsElement>(before, '.source');
    expect(find(before, '.source > summary').textContent).to.equal('Source des données');
    open.open = true;
    expect(find(before, '.source').innerText).to.contain(find(last, '.source').innerText.trim());
    // Another one is the last when it goes, and when the first is moved behind it.
    last.remove();
    await before.updateComplete;
    expect(lines()).to.deep.equal([...folded.slice(1), 'div']);
    const [first] = elements.values() as Iterable<AnyElement>;
    document.body.lastElementChild?.append(first as AnyElement);
    await Promise.all([...elements.values()].map((each) => each.updateComplete));
    expect(find(first as AnyElement, '.source').localName).to.equal('div');
    expect(find(before, '.source').localName).to.equal('details');
  });

  it('leave a pinned element on its territory', async () => {
    const { src, get } = await mountAll(['territory-map'], false);
    const pinned = await mount('referent-card', { src, territory: '30' });
    get('territory-map').select('48');
    await pinned.updateComplete;
    expect(textOf(pinned)).to.contain('Équipe du Gard');
  });

  it('show the current choice when they join late or come back', async () => {
    const { src, get } = await mountAll(['territory-map'], false);
    get('territory-map').select('48');
    const late = await mount('event-list', { src });
    expect(textOf(late)).to.contain('Agenda · Lozère').and.contain('Soirée des internes');
    const home = late.parentElement;
    late.remove();
    get('territory-map').select('30');
    home?.append(late);
    await until(() => textOf(late).includes('Agenda · Gard'));
    expect(root(late).querySelectorAll('.event')).to.have.length(1);
  });
});
