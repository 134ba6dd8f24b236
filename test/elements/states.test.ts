import { expect, oneEvent } from '@open-wc/testing';
import type { DatasetErrorEvent, DatasetLoadEvent } from '../../src/index.js';
import { limits } from '../../src/load/load-file.js';
import { makeDataset } from '../support/dataset.js';
import {
  axeViolations,
  clearPage,
  find,
  findAction,
  mount,
  root,
  roots,
  settled,
  tags,
  textOf,
  until,
  type Tag,
} from '../support/page.js';
import {
  HOST,
  http,
  HttpResponse,
  requestCount,
  serve,
  serveBody,
  serveJson,
  serveNothing,
  useServer,
} from '../support/server.js';

const empty = { title: 'Vide', territories: [], referents: [], events: [] };

/** What each element says when the data are there. */
const said: Record<Tag, string> = {
  'territory-map': 'Pyrénées-Orientales',
  'referent-card': 'Choisissez un territoire',
  'event-list': 'Soirée des internes',
  'actor-list': 'Maison de santé',
  'territory-sheet': 'Choisissez un territoire',
  'resource-finder': 'Portail des installations',
  'territory-explorer': 'Référent·e·s',
};

for (const tag of tags) {
  describe(`<${tag}> states`, () => {
    useServer();
    afterEach(() => {
      clearPage();
      document.documentElement.style.colorScheme = '';
      document.documentElement.style.background = '';
    });

    it('says that no source is given, and keeps the page’s own content', async () => {
      const element = await mount(tag, {}, 'Nos référents : 04 65 71 00 00');
      expect(textOf(element)).to.contain('n’est pas encore réglée');
      expect(find(element, 'slot')).to.be.an.instanceof(HTMLSlotElement);
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it('shows the page’s own content while it loads', async () => {
      const url = serveNothing('pending.json');
      const container = document.createElement('div');
      container.lang = 'fr';
      const element = document.createElement(tag);
      element.src = url;
      element.textContent = 'En attendant';
      container.append(element);
      document.body.append(container);
      await element.updateComplete;
      expect(root(element).querySelector('.loading slot')).to.be.an.instanceof(HTMLSlotElement);
      expect(textOf(element)).to.contain('Chargement');
      expect(await axeViolations(element)).to.deep.equal([]);
      container.remove();
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`shows data, nothing chosen (${scheme})`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.style.background = 'Canvas';
        const element = await mount(tag, { src: serveJson('d.json', makeDataset()) });
        expect(textOf(element)).to.contain(said[tag]);
        expect(textOf(element)).to.contain('Données : Éditeur').and.contain('3 novembre 2026');
        expect(await axeViolations(element)).to.deep.equal([]);
      });

      it(`shows data, a territory chosen (${scheme})`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.style.background = 'Canvas';
        const element = await mount(tag, { src: serveJson('d.json', makeDataset()) });
        element.select('48');
        await element.updateComplete;
        await settled(element);
        expect(textOf(element)).to.contain('Lozère');
        expect(await axeViolations(element)).to.deep.equal([]);
      });
    }

    it('has a helpful empty state', async () => {
      const element = await mount(tag, { src: serveJson('empty.json', empty) });
      expect(roots(element).flatMap((each) => [...each.querySelectorAll('.empty')])).not.to.be
        .empty;
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it('says what failed without claiming a cause, and recovers on retry', async () => {
      const url = `${HOST}/down.json`;
      serve(http.get(url, () => HttpResponse.error()));
      const element = await mount(tag, { src: url }, 'Contenu de secours');
      expect(textOf(element)).to.contain('n’ont pas pu être chargées');
      expect(root(element).querySelector('slot')).to.be.an.instanceof(HTMLSlotElement);
      expect(await axeViolations(element)).to.deep.equal([]);
      serveJson('down.json', makeDataset());
      findAction(element, 'Réessayer').click();
      await until(() => textOf(element).includes(said[tag]));
      // The file, once more, the retry.
      expect(requestCount(url)).to.equal(3);
    });

    it('shows the spare copy, says of when it is, and offers another try', async () => {
      const url = serveBody('lost.json', '', { status: 503 });
      limits.retries = 0;
      const snapshot = serveJson('spare.json', makeDataset());
      const element = await mount(tag, { src: url, snapshot });
      expect(textOf(element)).to.contain(said[tag]);
      await until(() => textOf(element).includes('copie de secours'));
      expect(textOf(element)).to.contain('3 novembre 2026');
      const told = roots(element).flatMap((each) => [...each.querySelectorAll('[role=status]')]);
      expect(told.filter(({ textContent }) => textContent?.includes('copie'))).to.have.length(1);
      expect(await axeViolations(element)).to.deep.equal([]);
      serveJson('lost.json', makeDataset({ publisher: { name: 'Original' } }));
      findAction(element, 'Réessayer').click();
      await until(() => textOf(element).includes('Données : Original'));
      expect(textOf(element)).not.to.contain('copie de secours');
    });

    it('speaks English inside English content', async () => {
      const url = serveJson('d.json', makeDataset());
      const element = await mount(tag, { src: url, lang: 'en' });
      await until(() => textOf(element).includes('Updated on 3 November 2026'));
      element.lang = 'fr';
      await until(() => textOf(element).includes('Mises à jour le'));
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it('fires dataset-load and dataset-error on itself only', async () => {
      const element = document.createElement(tag);
      let bubbled = 0;
      const onBubble = () => bubbled++;
      document.body.addEventListener('dataset-load', onBubble);
      document.body.addEventListener('dataset-error', onBubble);
      element.src = serveJson('d.json', makeDataset());
      setTimeout(() => document.body.append(element));
      const load = (await oneEvent(element, 'dataset-load')) as DatasetLoadEvent;
      expect(load.dataset.referents).to.have.length(4);
      limits.retries = 0;
      setTimeout(() => (element.src = serveBody('bad.json', 'x', { status: 500 })));
      const failure = (await oneEvent(element, 'dataset-error')) as DatasetErrorEvent;
      expect(failure.error.message).to.contain('http (500)');
      expect(bubbled).to.equal(0);
      element.remove();
      document.body.removeEventListener('dataset-load', onBubble);
      document.body.removeEventListener('dataset-error', onBubble);
    });

    const badInputs: [string, () => string, string][] = [
      ['HTML', () => serveBody('a.json', '<!doctype html>'), 'page web'],
      ['truncated JSON', () => serveBody('a.json', '{"events":['), 'JSON lisible'],
      ['a list', () => serveJson('a.json', [1, 2]), 'jeu de données'],
      ['a newer major version', () => serveJson('a.json', { formatVersion: '2.0' }), '2.0'],
      ['a missing file', () => serveBody('a.json', '', { status: 404 }), '404'],
      ['an address that is none', () => 'http://', 'pas valable'],
    ];
    for (const [name, make, expected] of badInputs) {
      it(`says what is wrong with ${name}`, async () => {
        const element = await mount(tag, { src: make() });
        expect(textOf(element)).to.contain(expected);
      });
    }

    it('shows the good records beside bad ones, and says how many were left out', async () => {
      const json = makeDataset();
      (json.referents as unknown[]).push(
        null,
        { id: 'nord', role: 'Double' },
        { role: 'Sans identifiant' },
      );
      (json.events as unknown[]).push({ id: 'x', title: 'Impossible', start: '2027-02-30' });
      const element = await mount(tag, { src: serveJson('d.json', json) });
      await until(() => textOf(element).includes('4 remarques'));
      expect(textOf(element)).to.contain(said[tag]);
      find<HTMLDetailsElement>(element, '.findings').open = true;
      await until(() => textOf(element).includes('est déjà pris'));
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it('shows the good source of two and names the other', async () => {
      const good = serveJson('good.json', makeDataset());
      const bad = serveBody('bad.json', '', { status: 404 });
      const element = await mount(tag, { src: `${bad} ${good}` });
      await until(() => textOf(element).includes('bad.json'));
      expect(textOf(element)).to.contain(said[tag]);
    });

    it('shows markup as text, and follows no javascript: link', async () => {
      const evil = '<img src=x onerror="window.__fired=1"><script>window.__fired=1</script>';
      const poison = (value: unknown): unknown => {
        if (typeof value === 'string')
          return /^[A-Za-zÀ-ÿ’ ]{4,}$/.test(value) ? `${value} ${evil}` : value;
        if (Array.isArray(value)) return value.map(poison);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(
          Object.entries(value).map(([key, each]) => [
            key,
            /^(url|website|booking|reportUrl)$/.test(key)
              ? 'javascript:window.__fired=1'
              : /^(id|type|level|status|kind|actor|territories|partOf|referents|themes|indicator)$/.test(
                    key,
                  ) && !Array.isArray(each)
                ? each
                : /^(territories|partOf|referents|themes)$/.test(key) &&
                    Array.isArray(each) &&
                    typeof each[0] === 'string'
                  ? each
                  : poison(each),
          ]),
        );
      };
      const element = await mount(tag, { src: serveJson('evil.json', poison(makeDataset())) });
      element.select('48');
      await element.updateComplete;
      expect(textOf(element)).to.contain('<img src=x onerror=');
      expect(root(element).querySelectorAll('img, script').length).to.equal(0);
      expect(
        [...root(element).querySelectorAll('a')].filter((a) => a.protocol === 'javascript:'),
      ).to.deep.equal([]);
      for (const each of root(element).querySelectorAll<HTMLElement>('button')) each.click();
      await element.updateComplete;
      expect((window as unknown as { __fired?: number }).__fired).to.equal(undefined);
    });

    it('may be removed, moved and given another source while it loads', async () => {
      const first = serveJson('first.json', makeDataset({ title: 'Premier' }));
      const second = serveJson('second.json', makeDataset({ publisher: { name: 'Second' } }));
      const element = document.createElement(tag);
      element.src = first;
      for (let index = 0; index < 20; index++) {
        document.body.append(element);
        await Promise.resolve();
        element.remove();
      }
      document.body.append(element);
      element.src = second;
      await settled(element);
      await until(() => textOf(element).includes('Données : Second'));
      expect(requestCount(second)).to.equal(1);
      expect(requestCount(first)).to.be.at.most(1);
      element.remove();
    });
  });
}

describe('the script', () => {
  it('may be loaded twice', async () => {
    const again = (await import(`../../src/index.ts?copy=${String(Date.now())}`)) as object;
    expect(again).to.have.property('TerritoryMap');
    expect(customElements.get('territory-map')).to.be.a('function');
  });
});
