// The map on the built files: WebGL where it pays, SVG where it cannot, links, basemaps, paper.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { pmtilesFile } from '../support/pmtiles.js';
import {
  accessibilityTree,
  axeViolations,
  folder,
  ready,
  send,
  startBrowser,
  startOrigin,
  startWholeBrowser,
  watch,
  type Origin,
} from './support.js';

const PATH = '/dist/';
let browser: Browser;
let without: Browser | undefined;
let cdn: Origin;
let data: Origin;
let tiles: Origin;
let site: Origin;
let dataset = '';
let marseille = '';

const STYLE = `body{font-family:sans-serif;margin:0}
territory-map,referent-card,event-list{display:block;min-height:700px;margin-block-end:16px}`;

const policy = (workers = "worker-src 'self' blob:") =>
  `default-src 'self'; script-src 'self' ${cdn.url}; style-src 'self'; img-src 'self' data: blob:; ` +
  `connect-src 'self' ${data.url} ${tiles.url}; ${workers}; require-trusted-types-for 'script'; ` +
  `trusted-types lit-html territory-elements`;

const page = (body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Site hôte</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">
<script type="module" src="${cdn.url}${PATH}territory-elements.js"></script></head>
<body><main><h1>Site hôte</h1>${body}<h2 id="contact">Contact</h2></main></body></html>`;

const map = (attributes = '', file = 'dataset.json') =>
  `<territory-map src="${data.url}/${file}" ${attributes}></territory-map>`;

/** Hundreds of actors, some at one place. */
function manyActors(): string {
  const json = JSON.parse(dataset) as Record<string, unknown>;
  const actors = Array.from({ length: 600 }, (_, index) => ({
    id: `a${String(index)}`,
    name: `Structure ${String(index)}`,
    kind: index % 2 ? 'pharmacie' : 'msp',
    location: { coordinates: [2.2 + (index % 30) * 0.07, 42.6 + Math.floor(index / 30) * 0.1] },
  }));
  return JSON.stringify({ ...json, actors });
}

const bodies: Record<string, () => { html: string; csp?: string }> = {
  '/map': () => ({ html: page(map('sync-url')), csp: policy() }),
  '/open': () => ({ html: page(map()) }),
  '/no-worker': () => ({ html: page(map()), csp: policy("worker-src 'none'") }),
  '/many': () => ({ html: page(map('', 'many.json')), csp: policy() }),
  '/six': () => ({
    html: page(
      Array.from({ length: 6 }, (_, index) =>
        map(`group="g${String(index)}" basemap="${tiles.url}/style.json"`),
      ).join(''),
    ),
  }),
  '/style': () => ({ html: page(map(`basemap="${tiles.url}/style.json"`)), csp: policy() }),
  '/no-style': () => ({ html: page(map(`basemap="${tiles.url}/nothing.json"`)), csp: policy() }),
  '/pmtiles': () => ({ html: page(map(`basemap="${tiles.url}/fond.pmtiles"`)), csp: policy() }),
  '/groups': () => ({
    html: page(
      map('sync-url group="a"') +
        map('sync-url group="b"') +
        map('sync-url="marseille"', 'marseille.json'),
    ),
  }),
  '/pair': () => ({ html: page(map('sync-url') + map('sync-url indicator="population"')) }),
  '/walk': () => ({ html: page(map('sync-url', 'marseille.json')), csp: policy() }),
};

before(async () => {
  browser = await startBrowser();
  dataset = await demoDataset('languedoc-roussillon.json');
  marseille = await demoDataset('actes-sante.json');
  cdn = await startOrigin(folder('dist', PATH));
  data = await startOrigin((path, response) => {
    if (path === '/dataset.json') return send(response, path, dataset);
    if (path === '/many.json') return send(response, path, manyActors());
    return path === '/marseille.json' && send(response, path, marseille);
  });
  tiles = await startOrigin((path, response, request) => {
    if (path === '/style.json') {
      const style = {
        version: 8,
        glyphs: `${tiles.url}/glyphs/{fontstack}/{range}.pbf`,
        sources: {
          fond: {
            type: 'geojson',
            data: './ground.json',
            attribution: '<a href="https://example.org">Fond d’essai</a> &copy; <b>Nous</b>',
          },
        },
        layers: [
          { id: 'bg', type: 'background', paint: { 'background-color': '#eef' } },
          { id: 'fond', type: 'line', source: 'fond' },
          {
            id: 'noms',
            type: 'symbol',
            source: 'fond',
            layout: { 'text-field': 'Mende', 'text-font': ['Open Sans Regular'] },
          },
        ],
      };
      return send(response, path, JSON.stringify(style));
    }
    if (path === '/ground.json') {
      const geometry = { type: 'Point', coordinates: [3.5, 44.5] };
      return send(response, path, JSON.stringify({ type: 'Feature', properties: {}, geometry }));
    }
    if (path !== '/fond.pmtiles') return false;
    const file = pmtilesFile('Fond PMTiles');
    const [, from = 0, to = file.length - 1] =
      /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')?.map(Number) ?? [];
    response.statusCode = 206;
    const end = Math.min(to, file.length - 1);
    response.setHeader(
      'Content-Range',
      `bytes ${String(from)}-${String(end)}/${String(file.length)}`,
    );
    return send(response, path, file.subarray(from, end + 1));
  });
  site = await startOrigin((path, response) => {
    if (path === '/site.css') return send(response, path, STYLE);
    const found = bodies[path]?.();
    if (!found) return false;
    if (found.csp) response.setHeader('Content-Security-Policy', found.csp);
    return send(response, 'page.html', found.html);
  });
});

after(async () => {
  await browser.close();
  await without?.close();
  for (const origin of [cdn, data, tiles, site]) origin.close();
});

async function open(path: string, options: { browser?: Browser; width?: number } = {}) {
  const context = await (options.browser ?? browser).createBrowserContext();
  const opened = await context.newPage();
  await opened.setViewport({ width: options.width ?? 1000, height: 900 });
  const noted = await watch(opened);
  for (const origin of [cdn, data, tiles]) origin.requests.length = 0;
  await opened.goto(site.url + path);
  await ready(opened);
  await opened.waitForFunction(() => {
    const first = document.querySelector('territory-map')?.shadowRoot;
    return first?.querySelector('.search-input') && first.querySelector('.shape');
  });
  return { page: opened, noted, context };
}

const hasEngine = () => cdn.requests.some((path) => path.includes('maplibre'));

async function inMap(on: Page, selector: string, index = 0): Promise<ElementHandle<HTMLElement>> {
  const handle = await on.evaluateHandle(
    (wanted, at) =>
      [...document.querySelectorAll('territory-map')]
        .at(at)
        ?.shadowRoot?.querySelector<HTMLElement>(wanted) ?? null,
    selector,
    index,
  );
  const element = handle.asElement();
  assert.ok(element, `no ${selector} in the map`);
  return element as ElementHandle<HTMLElement>;
}

const mapText = (on: Page, selector = '.root') =>
  on.evaluate(
    (wanted) =>
      document
        .querySelector('territory-map')
        ?.shadowRoot?.querySelector<HTMLElement>(wanted)
        ?.innerText.replace(/\s+/g, ' ') ?? '',
    selector,
  );

const waitForMap = (on: Page, selector: string) =>
  on.waitForFunction(
    (wanted) => document.querySelector('territory-map')?.shadowRoot?.querySelector(wanted),
    {},
    selector,
  );

async function zoomPastOverview(on: Page): Promise<void> {
  const plus = await inMap(on, '.control.plus');
  for (let press = 0; press < 6; press++) await plus.click();
}

/** Where a shape of the picture lies, to tell a jump. */
const boxOf = (on: Page) =>
  on.evaluate(() => {
    const shape = document.querySelector('territory-map')?.shadowRoot?.querySelector('.shape');
    const { x, y, width } = shape?.getBoundingClientRect() ?? new DOMRect();
    return [x, y, width].map(Math.round);
  });

/** The colour that is really on screen in the middle of the map. */
async function middleColor(on: Page): Promise<string> {
  const picture = await inMap(on, '.main-frame');
  const box = await picture.boundingBox();
  assert.ok(box);
  const clip = {
    x: box.x + box.width / 2 - 34,
    y: box.y + box.height / 2 + 30,
    width: 2,
    height: 2,
  };
  return (await on.screenshot({ clip, encoding: 'base64' })).slice(-120);
}

describe('WebGL below the picture', () => {
  it('is not loaded for the overview, loads past it, and nothing jumps', async () => {
    const { page: on, noted, context } = await open('/map');
    assert.equal(hasEngine(), false);
    const plus = await inMap(on, '.control.plus');
    await plus.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(hasEngine(), false, 'nearer, and still the overview');
    await zoomPastOverview(on);
    const before = await boxOf(on);
    const color = await middleColor(on);
    await waitForMap(on, '.is-painted');
    assert.deepEqual(await boxOf(on), before);
    assert.equal(await middleColor(on), color, 'the same colour, whoever paints it');
    assert.deepEqual(noted.violations, []);
    assert.deepEqual([...noted.hosts].sort(), [cdn.url, data.url, site.url].sort());
    assert.deepEqual(
      noted.errors.filter((text) => !text.includes('GPU stall')),
      [],
    );
    const names = (await accessibilityTree(on)).map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => /\b(map|zoom in|zoom out|canvas)\b/i.test(name)),
      [],
    );
    await context.close();
  });

  it('passes axe with what it paints', async () => {
    const { page: on, context } = await open('/open');
    await zoomPastOverview(on);
    await waitForMap(on, '.is-painted');
    assert.deepEqual(await axeViolations(on), []);
    await context.close();
  });

  it('is not needed for many points: clusters and points say all of them', async () => {
    const { page: on, context } = await open('/many');
    await waitForMap(on, '.dot');
    assert.equal(
      await on.$eval('territory-map', (each) => each.shadowRoot?.querySelector('.point')),
      null,
    );
    // All of them are near enough to be seen from the middle.
    for (let press = 0; press < 2; press++) await (await inMap(on, '.control.plus')).click();
    await waitForMap(on, '.point.cluster');
    assert.equal(hasEngine(), false);
    const total = await on.evaluate(() => {
      const root = document.querySelector('territory-map')?.shadowRoot;
      const counts = [...(root?.querySelectorAll('.point') ?? [])].map((point) =>
        Number(point.querySelector('.cluster-count')?.textContent ?? 1),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    });
    const listed = Number(/\((\d+)\)/.exec(await mapText(on, '.points:has(input) summary'))?.[1]);
    assert.ok(listed > 600);
    assert.ok(total > 300 && total <= listed, `clusters and points say ${String(total)}`);
    await context.close();
  });

  it('leaves the SVG where the policy refuses the worker', async () => {
    const { page: on, context } = await open('/no-worker');
    await zoomPastOverview(on);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(
      await on.$eval('territory-map', (each) => each.shadowRoot?.querySelector('.is-painted')),
      null,
    );
    const shape = await inMap(on, '.shape');
    assert.notEqual(
      await shape.evaluate((each) => getComputedStyle(each).fill),
      'rgba(0, 0, 0, 0)',
    );
    await context.close();
  });

  it('leaves the SVG with points, filters and selection where there is no WebGL', async () => {
    without = await startBrowser('--disable-3d-apis', '--disable-gpu');
    const { page: on, noted, context } = await open('/many', { browser: without });
    assert.match(await mapText(on, '.points:has(input) summary'), /\(60\d\)/);
    await (await inMap(on, '[data-opens="filters"]')).click();
    await waitForMap(on, '.facet input');
    await (await inMap(on, '.facet input')).click();
    await waitForMap(on, '.removable');
    await on.waitForFunction(() =>
      document
        .querySelector('territory-map')
        ?.shadowRoot?.querySelector('.points summary')
        ?.textContent?.includes('(300)'),
    );
    await (await inMap(on, '.shape')).evaluate((each) => each.focus());
    await on.keyboard.press('Enter');
    await waitForMap(on, '.shape[aria-pressed="true"]');
    assert.deepEqual(
      noted.errors.filter((text) => text.includes('Error')),
      [],
    );
    await context.close();
  });

  it('holds four contexts at most with six maps on a page, and gives back the least recently seen', async () => {
    const { page: on, context } = await open('/six');
    for (let index = 0; index < 6; index++) {
      await on.evaluate(
        (at) => document.querySelectorAll('territory-map')[at]?.scrollIntoView(),
        index,
      );
      await on.waitForFunction(
        (at) =>
          document.querySelectorAll('territory-map')[at]?.shadowRoot?.querySelector('.is-painted'),
        {},
        index,
      );
      const held = await on.evaluate(
        () =>
          [...document.querySelectorAll('territory-map')].filter((each) =>
            each.shadowRoot?.querySelector('canvas'),
          ).length,
      );
      assert.ok(held <= 4, `${String(held)} contexts`);
    }
    const shapes = await on.evaluate(() =>
      [...document.querySelectorAll('territory-map')].map(
        (each) => each.shadowRoot?.querySelectorAll('.shape').length,
      ),
    );
    assert.deepEqual(new Set(shapes), new Set([5]), 'every map is a map');
    await context.close();
  });

  it('keeps the view when a context is lost and comes back', async () => {
    const { page: on, context } = await open('/map');
    await zoomPastOverview(on);
    await waitForMap(on, '.is-painted');
    const before = await boxOf(on);
    await on.evaluate(() => {
      const canvas = document.querySelector('territory-map')?.shadowRoot?.querySelector('canvas');
      const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      // A context comes back only once its loss was told, which takes a busy machine a while.
      canvas?.addEventListener('webglcontextlost', () => {
        setTimeout(() => lose?.restoreContext(), 400);
      });
      lose?.loseContext();
    });
    await on.waitForFunction(
      () => !document.querySelector('territory-map')?.shadowRoot?.querySelector('.is-painted'),
    );
    assert.deepEqual(await boxOf(on), before, 'the picture stays');
    await waitForMap(on, '.is-painted');
    assert.deepEqual(await boxOf(on), before);
    await context.close();
  });
});

describe('basemaps', () => {
  it('shows a style with its attribution as text, and asks for no glyphs', async () => {
    const { page: on, noted, context } = await open('/style');
    await waitForMap(on, '.attribution');
    assert.equal(await mapText(on, '.attribution'), 'Fond d’essai © Nous');
    assert.deepEqual([...new Set(tiles.requests)].sort(), ['/ground.json', '/style.json']);
    assert.deepEqual(noted.violations, []);
    await context.close();
  });

  it('reads a PMTiles file by ranges', async () => {
    const { page: on, context } = await open('/pmtiles');
    await waitForMap(on, '.attribution');
    assert.equal(await mapText(on, '.attribution'), 'Fond PMTiles');
    assert.ok(tiles.requests.length >= 2);
    await context.close();
  });

  it('stays on a plain ground with one message when the basemap fails', async () => {
    const { page: on, context } = await open('/no-style');
    await waitForMap(on, '.side .notice');
    assert.match(await mapText(on, '.side .notice'), /fond de carte n’a pas pu être chargé/);
    const notices = await on.$eval(
      'territory-map',
      (each) => each.shadowRoot?.querySelectorAll('.notice').length,
    );
    assert.equal(notices, 1);
    const shape = await inMap(on, '.shape');
    assert.ok((await shape.boundingBox())?.width);
    await context.close();
  });
});

describe('a link to what one sees', () => {
  const state = (on: Page) =>
    on.evaluate(() => {
      const root = document.querySelector('territory-map')?.shadowRoot;
      return {
        pressed: root?.querySelector('.shape[aria-pressed="true"]')?.getAttribute('data-id'),
        record: root?.querySelector('.record .heading')?.textContent?.trim(),
        chips: [...(root?.querySelectorAll('.removable') ?? [])].map((each) =>
          each.textContent?.trim(),
        ),
        isNear: root?.querySelector('.pad')?.hasAttribute('hidden') === false,
      };
    });

  it('gives a fresh page the same view; back undoes; the page’s own hash and query stay', async () => {
    const { page: on, context } = await open('/map?utm=x#contact');
    await (await inMap(on, '.listed')).click();
    await (await inMap(on, '[data-opens="filters"]')).click();
    await waitForMap(on, '.facet input');
    await (await inMap(on, '.facet input')).click();
    await waitForMap(on, '.removable');
    await (await inMap(on, '.filters .close')).click();
    const plus = await inMap(on, '.control.plus');
    await plus.click();
    await plus.click();
    await (await inMap(on, '.points:has(input) summary')).click();
    await (await inMap(on, '.listed-point')).click();
    await waitForMap(on, '.record .heading');
    await new Promise((resolve) => setTimeout(resolve, 600));
    const url = new URL(on.url());
    assert.equal(url.search, '?utm=x');
    assert.ok(url.hash.startsWith('#contact&te.territory='), url.hash);
    const seen = await state(on);
    assert.ok(seen.pressed && seen.record && seen.isNear && seen.chips.length === 1);
    assert.match(url.hash, /te\.view=3\.\d+,4\d\.\d+,\d/);

    const fresh = await context.newPage();
    await fresh.setViewport({ width: 1000, height: 900 });
    await fresh.goto(url.href);
    await ready(fresh);
    await waitForMap(fresh, '.record .heading');
    await waitForMap(fresh, '.removable');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(await state(fresh), seen);
    assert.equal(fresh.url(), url.href, 'no ghost parameters');
    await fresh.close();

    await on.bringToFront();
    await on.goBack();
    await on.waitForFunction(
      () => !document.querySelector('territory-map')?.shadowRoot?.querySelector('.record'),
    );
    await on.goBack();
    await on.waitForFunction(
      () => !document.querySelector('territory-map')?.shadowRoot?.querySelector('.removable'),
    );
    await on.goBack();
    await on.waitForFunction(
      () =>
        !document
          .querySelector('territory-map')
          ?.shadowRoot?.querySelector('.shape[aria-pressed="true"]'),
    );
    assert.equal(new URL(on.url()).hash, '#contact');
    await on.goForward();
    await waitForMap(on, '.shape[aria-pressed="true"]');
    await context.close();
  });

  it('lets two maps of one group follow each other without end nor quarrel', async () => {
    const { page: on, context } = await open('/pair');
    const plus = await inMap(on, '.control.plus');
    await plus.click();
    await plus.click();
    await on.waitForFunction(() =>
      [...document.querySelectorAll('territory-map')].every(
        (each) => each.shadowRoot?.querySelector('.pad')?.hasAttribute('hidden') === false,
      ),
    );
    await on.waitForFunction(() => location.hash.includes('te.view='));
    // They come to rest, and stay there.
    const hashes: string[] = [];
    const isAtRest = () => hashes.length > 3 && new Set(hashes.slice(-4)).size === 1;
    for (let turn = 0; turn < 60 && !isAtRest(); turn++) {
      hashes.push(new URL(on.url()).hash);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    assert.ok(isAtRest(), hashes.join(' '));
    await context.close();
  });

  it('keeps several maps of a page apart', async () => {
    const { page: on, context } = await open('/groups');
    for (const index of [0, 1, 2]) {
      await on.waitForFunction(
        (at) =>
          document.querySelectorAll('territory-map')[at]?.shadowRoot?.querySelector('.listed'),
        {},
        index,
      );
    }
    await (await inMap(on, '.listed', 1)).click();
    // What opens may move what is below.
    await on.waitForFunction(() =>
      document.querySelectorAll('territory-map')[1]?.shadowRoot?.querySelector('.territory'),
    );
    await (await inMap(on, '.listed', 2)).click();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { hash } = new URL(on.url());
    assert.match(hash, /te-b\.territory=11/);
    assert.match(hash, /marseille\.territory=13214/);
    assert.doesNotMatch(hash, /te-a\./);
    await context.close();
  });

  it('copies the link where the browser allows, and shows it where not', async () => {
    const { page: on, context } = await open('/map');
    await context.overridePermissions(site.url, ['clipboard-read', 'clipboard-write']);
    await (await inMap(on, '.listed')).click();
    await (await inMap(on, '[data-opens="share"]')).click();
    await waitForMap(on, '.share .actions button');
    await (await inMap(on, '.share .actions button')).click();
    await on.waitForFunction(() => {
      const text = document
        .querySelector('territory-map')
        ?.shadowRoot?.querySelector('.share')?.textContent;
      return /Lien copié|Copiez ce lien/.test(text ?? '');
    });
    await context.close();
  });
});

describe('around me', () => {
  async function locate(on: Page): Promise<void> {
    const button = await on.evaluateHandle(() =>
      [
        ...(document.querySelector('territory-map')?.shadowRoot?.querySelectorAll('button') ?? []),
      ].find((each) => each.ariaLabel === 'Autour de moi'),
    );
    await (button.asElement() as ElementHandle<HTMLElement>).click();
    await waitForMap(on, '.answer .heading');
  }

  it('says who is near, with distances, from a position that stays in the page', async () => {
    const { page: on, noted, context } = await open('/map');
    await context.overridePermissions(site.url, ['geolocation']);
    await on.setGeolocation({ latitude: 44.518, longitude: 3.501 });
    await locate(on);
    await waitForMap(on, '.answer .steps li');
    const text = await mapText(on, '.answer');
    assert.match(text, /Vos référent·e·s pour ma position Lozère vous êtes dans Lozère/);
    assert.match(text, /Hôpital Lozère .* à \d/);
    assert.equal(new URL(on.url()).hash, '', 'not even in the address');
    assert.deepEqual([...noted.hosts].sort(), [cdn.url, data.url, site.url].sort());
    await context.close();
  });

  it('gives both sides within a kilometre of an approximate limit', async () => {
    const { page: on, context } = await open('/map');
    await context.overridePermissions(site.url, ['geolocation']);
    // On the limit of Hérault and Gard.
    await on.setGeolocation({ latitude: 43.9359, longitude: 3.8238 });
    await locate(on);
    await waitForMap(on, '.answer .steps li');
    const text = await mapText(on, '.answer');
    assert.match(text, /Hérault/);
    assert.match(text, /Gard/);
    assert.match(text, /moins de 1 km de la limite/);
    await context.close();
  });

  it('takes a refusal kindly', async () => {
    const { page: on, context } = await open('/map');
    const session = await on.createCDPSession();
    await session.send('Browser.setPermission', {
      permission: { name: 'geolocation' },
      setting: 'denied',
      origin: site.url,
    });
    await locate(on);
    await on.waitForFunction(() =>
      document
        .querySelector('territory-map')
        ?.shadowRoot?.querySelector('.answer')
        ?.textContent?.includes('pas partagé'),
    );
    assert.match(await mapText(on, '.answer'), /Cherchez plutôt votre commune/);
    await context.close();
  });
});

describe('by keyboard alone', () => {
  it('searches, follows a walk and comes back, with real keys', async () => {
    const { page: on, context } = await open('/walk');
    const deepFocus = () =>
      on.evaluate(() => {
        const deep = document.activeElement?.shadowRoot?.activeElement as
          HTMLElement | null | undefined;
        return `${deep?.getAttribute('aria-label') ?? deep?.textContent?.trim() ?? ''}`.replace(
          /\s+/g,
          ' ',
        );
      });
    await on.keyboard.press('Tab');
    await on.keyboard.type('13015');
    await waitForMap(on, '.option');
    await on.keyboard.press('ArrowDown');
    await on.keyboard.press('Enter');
    await waitForMap(on, '.answer .steps li');
    assert.match(await mapText(on, '.answer'), /couvre les 14e au 16e arrondissements/i);
    // Back from the answer to the territory, whose walks are below.
    await on.keyboard.press('Escape');
    await waitForMap(on, '.territory .heading');
    for (let press = 0; press < 60 && !/^Balades/.test(await deepFocus()); press++)
      await on.keyboard.press('Tab');
    await on.keyboard.press('Enter');
    await on.keyboard.press('Tab');
    assert.match(await deepFocus(), /^Balade immersive/);
    await on.keyboard.press('Enter');
    await waitForMap(on, '.walk');
    assert.match(new URL(on.url()).hash, /te\.stop=1|te\.record=walks/);
    for (let press = 0; press < 60 && (await deepFocus()) !== 'Étape suivante'; press++) {
      await on.keyboard.down('Shift');
      await on.keyboard.press('Tab');
      await on.keyboard.up('Shift');
    }
    await on.keyboard.press('Enter');
    await on.waitForFunction(() =>
      document
        .querySelector('territory-map')
        ?.shadowRoot?.querySelector('.walk')
        ?.textContent?.includes('Étape 2 sur 3'),
    );
    assert.equal(await deepFocus(), 'Étape suivante', 'the focus stays on the button');
    await on.keyboard.press('Escape');
    await on.waitForFunction(
      () => !document.querySelector('territory-map')?.shadowRoot?.querySelector('.walk'),
    );
    await context.close();
  });
});

describe('tools by keyboard', () => {
  it('turns the lens, opens and closes filters and sharing, with real keys', async () => {
    const { page: on, context } = await open('/map');
    await (await inMap(on, '.lens select')).focus();
    await on.keyboard.press('ArrowDown');
    await waitForMap(on, '.removable');
    assert.match(await mapText(on, '.chosen-filters'), /Externe.*résultats?/);
    await (await inMap(on, '[data-opens="filters"]')).focus();
    await on.keyboard.press('Enter');
    await waitForMap(on, '.facet input');
    await (await inMap(on, '.facet input')).focus();
    await on.keyboard.press('Space');
    await on.waitForFunction(
      () =>
        document.querySelector('territory-map')?.shadowRoot?.querySelectorAll('.removable')
          .length === 2,
    );
    await on.keyboard.press('Escape');
    await on.waitForFunction(
      () => !document.querySelector('territory-map')?.shadowRoot?.querySelector('.facet'),
    );
    // Past the choice of colours.
    await on.keyboard.press('Tab');
    await on.keyboard.press('Tab');
    await on.keyboard.press('Enter');
    await waitForMap(on, '.share .actions button');
    await (await inMap(on, '.share .actions button')).focus();
    await on.keyboard.press('Escape');
    await on.waitForFunction(
      () => !document.querySelector('territory-map')?.shadowRoot?.querySelector('.share'),
    );
    await context.close();
  });
});

describe('paper and files', () => {
  it('prints the SVG with legend and list, without the tools, on A4', async () => {
    const { page: on, context } = await open('/map');
    await zoomPastOverview(on);
    await waitForMap(on, '.is-painted');
    await on.emulateMediaType('print');
    const shown = await on.evaluate(() => {
      const root = document.querySelector('territory-map')?.shadowRoot;
      const shape = root?.querySelector('.shape');
      return {
        fill: shape ? getComputedStyle(shape).fill : '',
        seen: ['.shape', '.legend', '.listed', '.bar', '.toolbar', '.engine'].filter(
          (selector) => (root?.querySelector(selector)?.getClientRects().length ?? 0) > 0,
        ),
      };
    });
    assert.notEqual(shown.fill, 'rgba(0, 0, 0, 0)');
    assert.deepEqual(shown.seen, ['.shape', '.legend', '.listed']);
    const pdf = await on.pdf({ format: 'A4' });
    assert.ok(pdf.length > 10_000);
    await context.close();
  });

  it('downloads a picture that stands alone, with its source and its colours, whoever paints', async () => {
    const { page: on, context } = await open('/map');
    await on.$eval('territory-map', (each) => (each.indicator = 'population'));
    await zoomPastOverview(on);
    await waitForMap(on, '.is-painted');
    await on.evaluate(() => {
      const blobs: Blob[] = [];
      Object.assign(globalThis, { __blobs: blobs });
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return make(blob);
      };
    });
    await (await inMap(on, '[data-opens="share"]')).click();
    await waitForMap(on, '.share .actions button');
    const buttons = await (await inMap(on, '.share')).$$('.actions button');
    for (const button of buttons) {
      const label = await button.evaluate((each) => each.textContent);
      if (label?.includes('Télécharger')) await button.click();
    }
    await on.waitForFunction(
      () => (globalThis as unknown as { __blobs: Blob[] }).__blobs.length >= 2,
    );
    const [svg, png] = await on.evaluate(async () => {
      const { __blobs: blobs } = globalThis as unknown as { __blobs: Blob[] };
      const [first, second] = blobs;
      return [await first?.text(), `${second?.type ?? ''} ${String(second?.size ?? 0)}`];
    });
    assert.match(svg ?? '', /^<svg[^>]*xmlns/);
    assert.match(svg ?? '', /Source\s:.*SILR/);
    assert.match(svg ?? '', /Lozère/);
    assert.doesNotMatch(svg ?? '', /class=|var\(|oklab|tabindex/);
    const fills = [...(svg ?? '').matchAll(/<path[^>]*fill="(rgb\([^"]+\))"/g)].map(
      ([, fill]) => fill,
    );
    assert.ok(new Set(fills).size >= 3, `tones: ${fills.join(' ')}`);
    assert.match(png ?? '', /^image\/png \d{5,}/);
    await context.close();
  });

  it('prints the sheet of a territory as a document of its own', async () => {
    const printing = await startWholeBrowser();
    const { page: on, noted } = await open('/map', { browser: printing });
    await (await inMap(on, '.listed')).click();
    await (await inMap(on, '[data-opens="share"]')).click();
    await waitForMap(on, '.share .actions button');
    const buttons = await (await inMap(on, '.share')).$$('.actions button');
    await buttons.at(-1)?.click();
    await waitForMap(on, 'iframe');
    const sheet = await on.evaluate(
      () =>
        document.querySelector('territory-map')?.shadowRoot?.querySelector('iframe')
          ?.contentDocument?.body.innerText ?? '',
    );
    assert.match(sheet, /Département\s+Aude/);
    assert.match(sheet, /@example\.org/);
    assert.match(sheet, /Source\s:.*SILR/);
    assert.deepEqual(noted.violations, []);
    await printing.close();
  });
});
