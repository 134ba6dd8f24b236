import { expect } from '@open-wc/testing';
import { syncUrl } from '../../src/state/url-sync.js';
import { DatasetStore } from '../../src/state/store.js';
import { until } from '../support/page.js';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the address bar', () => {
  let stops: (() => void)[] = [];
  const page = location.href.replace(/#.*/, '');
  const goTo = (hash: string) => history.replaceState(null, '', page + hash);

  const start = (name = 'te', url = 'https://data.example.org/d.json') => {
    const store = new DatasetStore([url]);
    stops.push(syncUrl(store, name));
    return store;
  };

  beforeEach(() => goTo(''));
  afterEach(() => {
    for (const stop of stops) stop();
    stops = [];
    goTo('');
  });

  it('holds what is seen, and nothing when nothing is', async () => {
    const store = start();
    store.update({ territory: '48' });
    store.update({ filters: { kind: ['actors:msp', 'a,b:c&d'] }, place: '48095' });
    await settle();
    expect(location.hash).to.equal(
      '#te.territory=48&te.place=48095&te.filter=kind:actors%3Amsp,kind:a%2Cb%3Ac%26d',
    );
    store.update({ territory: undefined });
    store.update({ filters: {}, place: undefined });
    await settle();
    expect(location.href).to.equal(page);
  });

  it('changes no filter where a link names none: nothing is to be announced', async () => {
    const store = start();
    const { filters } = store.state;
    location.hash = 'te.territory=48';
    await until(() => store.state.territory === '48');
    expect(store.state.filters).to.equal(filters);
  });

  it('restores all of it', async () => {
    const one = start();
    one.update({ territory: 'a b&c=d' });
    one.update({
      filters: { kind: ['a,b:c&d'], phase: ['socle'] },
      record: 'actors:https://data.example.org/d.json#__proto__',
      stop: 2,
      indicator: 'population',
      view: { center: [3.5, 44.5], zoom: 9.25 },
    });
    await until(() => location.hash.includes('view'));
    stops.pop()?.();
    const other = start();
    expect(other.state.territory).to.equal('a b&c=d');
    expect(other.state).to.deep.equal({ ...one.state, place: undefined });
    await settle();
    expect(location.hash).to.contain('te.record=actors:__proto__');
  });

  it('holds comparison, case, tab, month and departure, but never where the visitor is', async () => {
    const one = start();
    one.update({
      compared: ['48', 'a,b', '30%'],
      departure: '48095',
      openedCase: 'cases:https://data.example.org/d.json#cas',
      step: 3,
      tab: 'actors',
      horizon: '2027-11',
    });
    await until(() => location.hash.includes('horizon=2027-11'));
    expect(location.hash).to.contain('te.from=48095').and.contain('te.case=cases:cas');
    stops.pop()?.();
    const other = start();
    expect(other.state.compared).to.deep.equal(['48', 'a,b', '30%']);
    expect(other.state).to.deep.equal(one.state);
    other.update({ departure: 'here:3.5,44.5', tab: 'sheet' });
    await until(() => location.hash.includes('sheet'));
    expect(location.href).not.to.contain('44.5').and.not.contain('te.from');
    // Nor does a step back forget it.
    other.update({ tab: 'events' });
    await until(() => location.hash.includes('events'));
    history.back();
    await until(() => other.state.tab === 'sheet');
    expect(other.state.departure).to.equal('here:3.5,44.5');
  });

  it('never touches the page’s own hash', async () => {
    goTo('#contact&own=1');
    const store = start();
    store.update({ territory: '48' });
    await settle();
    expect(location.hash).to.equal('#contact&own=1&te.territory=48');
    store.update({ territory: undefined });
    await settle();
    expect(location.hash).to.equal('#contact&own=1');
  });

  it('gives each store its own name', async () => {
    const [one, other] = [
      start('te', 'https://a.example.org/'),
      start('te', 'https://b.example.org/'),
    ];
    one.update({ territory: '1' });
    other.update({ territory: '2' });
    await settle();
    expect(location.hash).to.equal('#te.territory=1&te2.territory=2');
  });

  it('follows back and forward, one step per change', async () => {
    const store = start();
    store.update({ territory: '48' });
    await settle();
    store.update({ territory: '30' });
    await settle();
    history.back();
    await until(() => store.state.territory === '48');
    history.forward();
    await until(() => store.state.territory === '30');
  });

  it('counts a search and the territory that answers it as one step', async () => {
    const store = start();
    store.update({ place: '48095' });
    await settle();
    const { length } = history;
    store.update({ territory: '48', place: '48095' });
    await settle();
    expect(history.length).to.equal(length);
    // Another choice is no answer to it: it leaves the search, and is a step.
    store.update({ territory: '30' });
    await settle();
    expect(location.hash).to.equal('#te.territory=30');
    history.back();
    await until(() => store.state.place === '48095');
    expect(location.hash).to.equal('#te.territory=48&te.place=48095');
  });

  it('stays as it is when the visitor follows an anchor of the page', async () => {
    const store = start();
    store.update({ territory: '48' });
    await settle();
    location.hash = '#contact';
    await until(() => location.hash === '#contact&te.territory=48');
    expect(store.state.territory).to.equal('48');
    location.hash = '#te.territory=30';
    await until(() => store.state.territory === '30');
  });

  it('makes nothing of nonsense', () => {
    goTo(
      '#te.view=x,y,z&te.stop=-3&te.filter=:::,,constructor:x,__proto__:y,foo:z&te.territory=%E0%A4%A',
    );
    const store = start();
    expect(store.state.filters).to.deep.equal({});
    expect(store.state.view).to.equal(undefined);
    expect(store.state.stop).to.equal(undefined);
    expect(store.state.territory).to.equal('%E0%A4%A');
  });
});
