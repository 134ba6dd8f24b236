// A dataset in parts: what is downloaded when, and what is said of the rest.
import { expect } from '@open-wc/testing';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { PartFiles } from '../../src/load/part-files.js';
import { splitDataset } from '../../src/publish/split.js';
import { storeFor, type DatasetStore } from '../../src/state/store.js';
import { HOST, requestCount, serve, serveJson, useServer } from '../support/server.js';
import { clearPage, mount, root, axeViolations, until, type AnyElement } from '../support/page.js';
import { http, HttpResponse } from 'msw';

type Json = Record<string, unknown>;

const DEPARTEMENTS = [
  ['48', 'Lozère', 3.5, 44.5],
  ['30', 'Gard', 4.2, 44],
  ['34', 'Hérault', 3.4, 43.6],
] as const;

/** @param count actors of each département */
function national(count: number, padding = 0): Json {
  return {
    formatVersion: '1',
    territories: [
      { id: 'occ', name: 'Occitanie', level: 'region', code: '76' },
      ...DEPARTEMENTS.map(([id, name]) => ({
        ...{ id, name, level: 'departement', code: id },
        partOf: ['occ'],
      })),
    ],
    actors: DEPARTEMENTS.flatMap(([id, name, longitude, latitude]) =>
      Array.from({ length: count }, (_each, index) => ({
        id: `a${id}-${String(index)}`,
        name: `${index % 2 ? 'Pharmacie' : 'Cabinet'} ${name} ${String(index)}`,
        description: 'x'.repeat(padding),
        kind: index % 2 ? 'pharmacie' : 'cabinet',
        territories: [id],
        location: {
          city: name,
          coordinates: [longitude + (index % 20) / 100, latitude + Math.floor(index / 20) / 500],
        },
      })),
    ),
  };
}

/** Serves a dataset in parts; gives the URL of the index and those of the parts by territory. */
async function serveParts(dataset: Json): Promise<{ index: string; parts: Map<string, string[]> }> {
  const parts = new Map<string, string[]>();
  for await (const { name, text } of splitDataset(dataset, 'd.json')) {
    const url = serveJson(name, JSON.parse(text));
    const territory = /^d-([^.-]+)/.exec(name)?.[1] ?? '';
    parts.set(territory, [...(parts.get(territory) ?? []), url]);
  }
  return { index: `${HOST}/d.json`, parts };
}
const asked = (urls: readonly string[] = []) =>
  urls.reduce((sum, url) => sum + requestCount(url), 0);
const text = (element: AnyElement) => root(element).textContent!.replace(/\s+/g, ' ');

describe('a dataset in parts', () => {
  useServer();
  afterEach(clearPage);

  it('reads the part of a territory when it is chosen, and no other', async () => {
    const { index, parts } = await serveParts(national(4));
    const list = await mount('actor-list', { src: index });
    const store = storeFor([index]);
    await until(() => text(list).includes('12 structures dans 3 territoires'));
    expect(asked([...parts.values()].flat().filter((url) => url !== index))).to.equal(0);
    expect(await axeViolations(list)).to.deep.equal([]);
    store.update({ territory: '48' });
    await until(() => root(list).querySelectorAll('.actor').length === 4);
    expect([asked(parts.get('48')), asked(parts.get('30')), asked(parts.get('34'))]).to.deep.equal([
      1, 0, 0,
    ]);
    // All that there is of it is there: nothing more is offered.
    expect(root(list).querySelector('.unread')).to.equal(null);
    // What is not of it is still told once it is left.
    store.update({ territory: undefined });
    await until(() => text(list).includes('8 structures dans 2 territoires'));
  });

  it('reads what a pinned territory and a région contain', async () => {
    const { index, parts } = await serveParts(national(3));
    const list = await mount('actor-list', { src: index, territory: '30' });
    await until(() => root(list).querySelectorAll('.actor').length === 3);
    expect(asked(parts.get('48'))).to.equal(0);
    const region = await mount('actor-list', { src: index, territory: 'occ', group: 'b' });
    await until(() => root(region).querySelectorAll('.actor').length === 9);
  });

  it('offers the whole where it is small, and reads it for a search or a filter', async () => {
    const { index } = await serveParts(national(5));
    const list = await mount('actor-list', { src: index });
    await until(() => root(list).querySelector('.unread button'));
    root(list).querySelector<HTMLButtonElement>('.unread button')!.click();
    await until(() => root(list).querySelectorAll('.actor').length === 15);
    const other = await mount('actor-list', { src: index, group: 'b' });
    storeFor([index], 'b').update({ filters: { kind: ['actors:pharmacie'] } });
    await until(() => root(other).querySelectorAll('.actor').length === 6);
  });

  it('says how much is left of a large territory, and brings it piece by piece', async () => {
    const { index, parts } = await serveParts(national(900, 900));
    const all = parts.get('48')!;
    expect(all.length).to.be.greaterThan(4);
    const list = await mount('actor-list', { src: index, territory: '48' });
    const store = storeFor([index]);
    await until(() => text(list).includes('Pas encore affiché pour Lozère'));
    await until(() => store.dataset!.actors.length && !store.parts!.isLoading);
    const before = store.dataset!.actors.length;
    expect(before).to.be.greaterThan(0).and.lessThan(900);
    expect(text(list)).to.include(`${String(900 - before)} structures`);
    root(list).querySelector<HTMLButtonElement>('.unread button')!.click();
    await until(() => store.dataset!.actors.length > before);
    expect(asked(parts.get('30'))).to.equal(0);
  });

  it('names records as one file would, and finds the one that a link names', async () => {
    const whole = national(3);
    const single = serveJson('whole.json', whole);
    const { index } = await serveParts(whole);
    const one = storeFor([single]);
    await one.load();
    const store = storeFor([index]);
    store.update({ record: `actors:${index}#a30-1`, territory: '30' });
    const map = await mount('territory-map', { src: index, group: '' });
    await until(() => text(map).includes('Pharmacie Gard 1'));
    const names = (each: DatasetStore) =>
      each
        .dataset!.actors.map(({ key }) => key.replace(/.*#/, ''))
        .filter((id) => id.startsWith('a30'));
    expect(names(store)).to.deep.equal(names(one));
    expect(store.dataset!.origins).to.have.length(1);
  });

  it('shows on the map how many lie where, and the places once one is near', async () => {
    const { index, parts } = await serveParts(national(6));
    const map = await mount('territory-map', { src: index });
    const store = storeFor([index]);
    await until(() => store.parts);
    // A filter by kind is counted without a file; then everything is read, since it is little.
    const press = () => {
      root(map).querySelector<HTMLElement>('[data-control=plus]')!.click();
    };
    press();
    press();
    await until(() => root(map).querySelector('.point.cluster'));
    const counts = [...root(map).querySelectorAll('.point .cluster-count')].map((each) =>
      Number(each.textContent),
    );
    expect(counts.reduce((sum, each) => sum + each, 0) % 6).to.equal(0);
    for (let step = 0; step < 6; step++) press();
    await until(() => asked([...parts.values()].flat()) > 1);
  });

  it('says which part could not be had, keeps the others, and tries again', async () => {
    const { index, parts } = await serveParts(national(2));
    const [gone = ''] = parts.get('30') ?? [];
    let isDown = true;
    serve(
      http.get(gone, () =>
        isDown ? new HttpResponse('x', { status: 404 }) : HttpResponse.json({ actors: [] }),
      ),
    );
    const list = await mount('actor-list', { src: index, territory: 'occ' });
    await until(() => root(list).querySelectorAll('.actor').length === 4);
    await until(() => root(list).querySelector('.source .notice'));
    isDown = false;
    root(list).querySelector<HTMLButtonElement>('.source button')!.click();
    await until(() => !root(list).querySelector('.source .notice'));
    expect(storeFor([index]).dataset!.failures).to.deep.equal([]);
  });

  it('looks for the record of a link, and no further than that; then says what to do', async () => {
    const { index, parts } = await serveParts(national(900, 900));
    const store = storeFor([index]);
    store.update({ record: `actors:${index}#a34-880`, territory: '34' });
    const map = await mount('territory-map', { src: index });
    await until(() => text(map).includes('Cabinet Hérault 880'));
    expect(asked(parts.get('30'))).to.equal(0);
    const other = storeFor([index], 'b');
    other.update({ record: `actors:${index}#a30-5` });
    const lost = await mount('territory-map', { src: index, group: 'b' });
    await until(() => text(lost).includes('Cette fiche n’est pas encore chargée'));
    expect(asked(parts.get('30'))).to.equal(0);
  });

  it('reads what lies at one place, where no zoom takes it apart', async () => {
    const dataset = national(900, 900);
    for (const actor of dataset.actors as { location: object }[]) {
      actor.location = { city: 'X', coordinates: [3.5, 44.5] };
    }
    const { index } = await serveParts(dataset);
    const map = await mount('territory-map', { src: index });
    const store = storeFor([index]);
    await until(() => store.parts);
    const plus = () => root(map).querySelector<HTMLElement>('[data-control=plus]')!;
    plus().click();
    plus().click();
    await until(() => root(map).querySelector('.point.cluster'));
    const before = store.dataset!.actors.length;
    for (let press = 0; press < 30 && store.dataset!.actors.length === before; press++) {
      root(map)
        .querySelector('.point.cluster')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await until(() => store.dataset!.actors.length > before);
  });

  it('takes a part that names the index for nothing new, and one of another index by its own names', async () => {
    serveJson('back.json', { include: ['i.json', { url: 'i.json', territory: '48' }], actors: [] });
    const first = serveJson('i.json', {
      ...national(0),
      actors: [{ id: 'a', name: 'Seul', territories: ['48'] }],
      include: [{ url: 'back.json', territory: '48' }],
    });
    serveJson('loz.json', { actors: [{ id: 'b', name: 'Autre', territories: ['loz'] }] });
    const second = serveJson('j.json', {
      territories: [{ id: 'loz', name: 'Lozère', level: 'departement', code: '48' }],
      include: [{ url: 'loz.json', territory: 'loz' }],
    });
    const list = await mount('actor-list', { src: `${first} ${second}`, territory: '48' });
    await until(() => text(list).includes('Autre'));
    await until(() => !storeFor([first, second]).parts!.isLoading);
    expect(root(list).querySelectorAll('.actor')).to.have.length(2);
  });

  it('keeps the tabs of what nobody has read, and says nowhere that there is none', async () => {
    const dataset = national(3);
    dataset.resources = [{ id: 'r', title: 'Aide', territories: ['48'] }];
    const { index } = await serveParts(dataset);
    const explorer = await mount('territory-explorer', { src: index });
    await until(() => storeFor([index]).parts);
    const tabs = () =>
      [...root(explorer).querySelectorAll('.tab')].map((tab) =>
        tab.textContent!.replace(/\s+/g, ' ').trim(),
      );
    await until(() => tabs().some((tab) => tab.includes('9')) && tabs().length > 1);
    const finder = await mount('resource-finder', { src: index, group: 'c' });
    await until(
      () =>
        text(finder).includes('1 ressource dans 1 territoire') ||
        text(finder).includes('Pas encore affiché'),
    );
    expect(text(finder)).not.to.include('Pas encore de ressource');
  });

  it('forgets the parts of another edition of the index', async () => {
    const part = (name: string, id: string) =>
      serveJson(name, { actors: [{ id, name: id, territories: ['48'] }] });
    part('old.json', 'a');
    part('new.json', 'b');
    const edition = async (url: string) => {
      const json = { ...national(0), include: [{ url, territory: '48' }] };
      const { wire, findings } = await readDataset(json, { file: `${HOST}/k.json` });
      return mergeFiles([{ url: `${HOST}/k.json`, wire, findings, isComplete: true }], []);
    };
    const parts = new PartFiles(await edition('old.json'), () => undefined);
    const ids = () => parts.dataset.actors.map(({ record }) => record.id);
    await parts.read(parts.unread);
    expect(ids()).to.deep.equal(['a']);
    parts.join(await edition('new.json'));
    await parts.read(parts.unread);
    expect(ids()).to.deep.equal(['b']);
  });
});
