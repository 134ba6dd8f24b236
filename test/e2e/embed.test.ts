// The built files as a webmaster uses them: script and data on other origins, under a strict policy.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { fr } from '../../src/i18n/fr/core.js';
import { TAGS } from '../../src/page/tags.js';
import { staticHtml } from '../../src/publish/static-html.js';
import {
  accessibilityTree,
  folder,
  guideText,
  ready,
  send,
  startBrowser,
  startOrigin,
  watch,
  type Origin,
} from './support.js';

/** A sub-path, because a CDN has one. */
const CDN_PATH = '/npm/territory-elements@0/dist/';

const STYLE = `body{font-family:sans-serif;margin:0}
territory-map,referent-card,event-list,actor-list,territory-sheet,resource-finder,territory-explorer{display:block;min-height:600px;margin-block-end:16px}
territory-map,territory-explorer{min-height:820px}`;

/** What the guide tells a page to reserve. */
const RESERVED: Readonly<Record<string, string>> = {
  'territory-map': '820px',
  'territory-explorer': '100vh',
  'referent-card': '500px',
  'event-list': '860px',
  'actor-list': '760px',
  'territory-sheet': '760px',
  'resource-finder': '760px',
};

let browser: Browser;
let cdn: Origin;
let data: Origin;
let site: Origin;
let dataset = '';
/** What `territory-elements html` writes. */
const filled = new Map<string, string>();
let lateMs = 0;

const policy = () =>
  `default-src 'self'; script-src 'self' ${cdn.url}; style-src 'self'; img-src 'self' data:; ` +
  `connect-src 'self' ${data.url}; worker-src 'self' blob:; require-trusted-types-for 'script'`;

const tagsOf = (source = '') => {
  const src = source || `${data.url}/dataset.json`;
  return `<territory-map src="${src}"><a href="${src}">Carte</a></territory-map>
<referent-card src="${src}">Nos référents</referent-card>
<event-list src="${src}"></event-list>
<actor-list src="${src}">Nos acteurs</actor-list>
<territory-sheet src="${src}">Le territoire</territory-sheet>
<resource-finder src="${src}">Nos ressources</resource-finder>
<territory-explorer src="${src}">Tout</territory-explorer>`;
};

const pageOf = (body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Site hôte</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">
<script type="module" src="${cdn.url}${CDN_PATH}territory-elements.js"></script>${head}</head>
<body><main><h1>Site hôte</h1>${body}</main></body></html>`;

const pages: Record<string, () => { html: string; csp?: string }> = {
  '/strict': () => ({ html: pageOf(tagsOf()), csp: policy() }),
  '/control': () => ({ html: pageOf(tagsOf()), csp: policy().replace(data.url, '') }),
  '/unreserved': () => ({ html: pageOf(tagsOf()).replace('/site.css', '/no.css') }),
  '/plain': () => ({ html: pageOf(tagsOf()) }),
  '/twice': () => ({
    html: pageOf(
      tagsOf(),
      `<script type="module" src="${cdn.url}${CDN_PATH}territory-elements.js?v=2"></script>`,
    ),
    csp: policy(),
  }),
  ...Object.fromEntries(
    TAGS.map((tag) => [
      `/alone/${tag}`,
      () => ({
        html: pageOf(
          `<p>Avant</p><${tag} src="${data.url}/dataset.json" style="min-height:${RESERVED[tag] ?? ''}"></${tag}><p>Après</p>`,
        ),
      }),
    ]),
  ),
  ...Object.fromEntries(
    TAGS.map((tag) => [
      `/filled/${tag}`,
      () => ({ html: pageOf(`<p>Avant</p>${filled.get(tag) ?? ''}<p>Après</p>`) }),
    ]),
  ),
  '/missing': () => ({ html: pageOf(tagsOf(`${data.url}/nothing.json`)), csp: policy() }),
};

before(async () => {
  browser = await startBrowser();
  dataset = await demoDataset('languedoc-roussillon.json');
  const files = folder('dist', CDN_PATH);
  cdn = await startOrigin(async (path, response, request) => {
    await new Promise((resolve) => setTimeout(resolve, lateMs));
    return files(path, response, request);
  });
  data = await startOrigin(async (path, response) => {
    if (path !== '/dataset.json') return false;
    await new Promise((resolve) => setTimeout(resolve, lateMs));
    return send(response, path, dataset);
  });
  const src = `${data.url}/dataset.json`;
  const { wire, findings } = await readDataset(JSON.parse(dataset), { file: src });
  const merged = mergeFiles([{ url: src, wire, findings, isComplete: true }], []);
  for (const tag of TAGS) {
    const options = { dataset: merged, messages: fr, src, nowMs: Date.now() };
    filled.set(tag, await staticHtml(tag, options));
  }
  site = await startOrigin((path, response) => {
    if (path === '/site.css') return send(response, path, STYLE);
    const page = pages[path]?.();
    if (!page) return false;
    if (page.csp) response.setHeader('Content-Security-Policy', page.csp);
    return send(response, 'page.html', page.html);
  });
});

after(async () => {
  await browser.close();
  for (const origin of [cdn, data, site]) origin.close();
});

async function open(path: string, prepare?: (page: Page) => Promise<unknown>) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  const noted = await watch(page);
  for (const origin of [cdn, data]) origin.requests.length = 0;
  await prepare?.(page);
  await page.goto(site.url + path);
  return { page, noted, context };
}

/** Text inside an element's shadow root. */
const shadowText = (page: Page, tag: string) =>
  page.$eval(tag, (element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '');

describe('embed under a strict policy with Trusted Types', () => {
  it('shows everything with 0 violations, 0 third parties, 0 cookies, one download per file', async () => {
    const { page, noted, context } = await open('/strict');
    await ready(page);
    assert.match(await shadowText(page, 'territory-map'), /Lozère/);
    assert.match(await shadowText(page, 'referent-card'), /Choisissez un territoire/);
    assert.match(await shadowText(page, 'event-list'), /Rencontre entre internes/);
    assert.match(await shadowText(page, 'actor-list'), /CHU de Montpellier/);
    assert.match(await shadowText(page, 'territory-sheet'), /Choisissez un territoire/);
    assert.match(await shadowText(page, 'resource-finder'), /PAPS Occitanie/);
    assert.match(await shadowText(page, 'territory-explorer'), /Ressources/);
    assert.equal(
      await page.$eval('territory-map', (map) => map.shadowRoot?.querySelectorAll('.shape').length),
      5,
    );
    // A minifier once nested what stands side by side: there, and not drawn.
    const undrawn = await page.$eval('territory-map', (map) =>
      [...(map.shadowRoot?.querySelectorAll('.mark, .mark-icon, .count, .badge, .name') ?? [])]
        .filter((each) => each.getBoundingClientRect().width === 0)
        .map((each) => each.outerHTML),
    );
    assert.deepEqual(undrawn, []);
    assert.deepEqual(noted.violations, []);
    assert.deepEqual(noted.errors, []);
    assert.deepEqual([...noted.hosts].sort(), [cdn.url, data.url, site.url].sort());
    assert.deepEqual(data.requests, ['/dataset.json']);
    assert.equal(new Set(cdn.requests).size, cdn.requests.length, cdn.requests.join(' '));
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

  it('would notice a violation: the same page without the data in connect-src', async () => {
    const { page, noted, context } = await open('/control');
    await ready(page);
    assert.ok(
      noted.violations.some((text) => text.startsWith('connect-src')),
      noted.violations.join(),
    );
    assert.match(await shadowText(page, 'territory-map'), /n’ont pas pu être chargées/);
    const fallback = await page.$eval('territory-map a', (a) => a.getBoundingClientRect().height);
    assert.ok(fallback > 0, 'the link inside the tag stays visible');
    await context.close();
  });

  it('loads twice without an error, and the first wins', async () => {
    const { page, noted, context } = await open('/twice');
    await ready(page);
    assert.deepEqual(noted.errors, []);
    assert.deepEqual(data.requests, ['/dataset.json']);
    await context.close();
  });

  it('shows the error state after a 404, with its address and a retry', async () => {
    const { page, context } = await open('/missing');
    await ready(page);
    for (const tag of TAGS) {
      // The sentence that says why comes by itself.
      await page.waitForFunction(
        (name) => document.querySelector(name)?.shadowRoot?.textContent?.includes('(404)'),
        {},
        tag,
      );
      assert.match(await shadowText(page, tag), /\(404\).*nothing\.json.*Réessayer/);
    }
    await context.close();
  });

  /** The layout shift of a page whose script and data come 400 ms late each, and what has moved. */
  async function lateShift(
    path: string,
    viewport?: { width: number; height: number },
  ): Promise<{ value: number; moved: string[] }> {
    lateMs = 400;
    const { page, context } = await open(path, async (fresh) => {
      if (viewport) await fresh.setViewport(viewport);
      await fresh.evaluateOnNewDocument(() => {
        interface Shift extends PerformanceEntry {
          value: number;
          sources: { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[];
        }
        const noted = { value: 0, moved: [] as string[] };
        Object.assign(globalThis, { __shifts: noted });
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as Shift[]) {
            noted.value += value;
            for (const { node, previousRect, currentRect } of sources) {
              const [from, to] = [previousRect, currentRect].map(
                ({ x, y, width, height }) => `${x} ${y} ${width} ${height}`,
              );
              noted.moved.push(`${node?.nodeName} ${node?.className} ${from} > ${to}`);
            }
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
    });
    await ready(page);
    await new Promise((resolve) => setTimeout(resolve, 300));
    lateMs = 0;
    const shifts = await page.evaluate(
      () => (globalThis as unknown as { __shifts: { value: number; moved: string[] } }).__shifts,
    );
    await context.close();
    return shifts;
  }

  /** Of each element, one page after the other: an element waits a limited time, and seven pages at once are slow. */
  async function shiftsOf(kind: string, viewport: { width: number; height: number }) {
    const shifts: [string, { value: number; moved: string[] }][] = [];
    for (const tag of TAGS) shifts.push([tag, await lateShift(`/${kind}/${tag}`, viewport)]);
    return shifts;
  }

  it('moves nothing when script and data come late', async () => {
    assert.deepEqual(await lateShift('/strict'), { value: 0, moved: [] });
  });

  // High enough that what follows is in view.
  for (const viewport of [
    { width: 360, height: 1300 },
    { width: 768, height: 1300 },
    { width: 1280, height: 1300 },
  ]) {
    it(`keeps what follows in its place, each element alone at ${String(viewport.width)} px`, async (test) => {
      const guide = await guideText();
      for (const [tag, height] of Object.entries(RESERVED)) {
        assert.match(guide, new RegExp(`${tag}[^}]*min-height: ${height};`));
      }
      const shifts = await shiftsOf('alone', viewport);
      test.diagnostic(shifts.map(([tag, { value }]) => `${tag} ${value.toFixed(3)}`).join(' · '));
      assert.deepEqual(
        shifts.filter(([, { value }]) => value > 0),
        [],
      );
    });
  }

  // High enough that what follows is in view.
  for (const viewport of [
    { width: 360, height: 1300 },
    { width: 768, height: 1300 },
    { width: 1280, height: 1300 },
  ]) {
    it(`takes the place of plain HTML without a shift at ${String(viewport.width)} px`, async (test) => {
      const shifts = await shiftsOf('filled', viewport);
      test.diagnostic(shifts.map(([tag, { value }]) => `${tag} ${value.toFixed(3)}`).join(' · '));
      assert.deepEqual(
        shifts.filter(([, { value }]) => value > 0),
        [],
      );
    });
  }

  it('would notice a shift: the same page without the reserved height', async () => {
    assert.ok((await lateShift('/unreserved')).value > 0);
  });
});

describe('keyboard and assistive technology', () => {
  it('goes from the map to the card and the agenda with Tab, arrows and Enter', async () => {
    const { page, context } = await open('/plain');
    await ready(page);
    const focus = () =>
      page.evaluate(() => {
        const deep = document.activeElement?.shadowRoot?.activeElement;
        return `${document.activeElement?.localName ?? ''} ${deep?.getAttribute('aria-label') ?? deep?.textContent?.trim() ?? ''}`;
      });
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id),
      'search',
      'the first stop answers the first question',
    );
    const aude = 'territory-map Aude, 2 référent·e·s';
    for (let press = 0; press < 12 && (await focus()) !== aude; press++) {
      await page.keyboard.press('Tab');
    }
    assert.equal(await focus(), aude);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    // What finds the next one comes with the first press, and then takes them all.
    let there = '';
    for (let now = await focus(); now === aude || now !== there; now = await focus()) {
      there = now;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await page.keyboard.press('Enter');
    const name = /territory-map (.+),/.exec(there)?.[1] ?? '';
    await page.waitForFunction(
      (text) =>
        document
          .querySelector('referent-card')
          ?.shadowRoot?.querySelector('.title')
          ?.textContent?.includes(text),
      {},
      name,
    );
    assert.match(await shadowText(page, 'event-list'), new RegExp(`Agenda · ${name}`));
    assert.equal(await focus(), there, 'the focus stays where the visitor is');
    // Shapes, points, zoom buttons, list: the map itself is a handful of stops.
    let stops = 0;
    while ((await focus()).startsWith('territory-map') && stops < 30) {
      await page.keyboard.press('Tab');
      stops++;
    }
    assert.ok(stops < 20, `${String(stops)} stops in the map and its list`);
    await page.keyboard.press('Tab');
    assert.match(await focus(), /referent-card|event-list/);
    await context.close();
  });

  it('shows the focus on every stop', async () => {
    const { page, context } = await open('/plain');
    await ready(page);
    const invisible: string[] = [];
    for (let stop = 0; stop < 120; stop++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        let deep = document.activeElement?.shadowRoot?.activeElement;
        while (deep?.shadowRoot?.activeElement) deep = deep.shadowRoot.activeElement;
        if (!deep) return undefined;
        const ring = deep.querySelector('.target');
        // Around itself, or around the box of a field that holds its label.
        const isRinged = [deep, deep.closest('.search-box')].some((each) => {
          if (!each) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(each);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        const isStroked = Number.parseFloat(getComputedStyle(ring ?? deep).strokeWidth) >= 3;
        return {
          name: deep.outerHTML.slice(0, 80),
          isVisible: isRinged || (deep instanceof SVGElement && isStroked),
        };
      });
      if (!seen) break;
      if (!seen.isVisible) invisible.push(seen.name);
    }
    assert.deepEqual(invisible, []);
    await context.close();
  });

  it('gives roles, names and states in French', async () => {
    const { page, context } = await open('/plain');
    await ready(page);
    const tree = await accessibilityTree(page);
    const has = (role: string, name: string | RegExp) =>
      assert.ok(
        tree.some(
          (node) =>
            node.role === role &&
            (typeof name === 'string' ? node.name === name : name.test(node.name)),
        ),
        `${role} ${String(name)}\n${tree.map((node) => `${node.role} ${node.name}`).join('\n')}`,
      );
    has('group', 'Carte : Nombre de référent·e·s (départements)');
    has('group', 'Territoires');
    has('button', 'Lozère, 2 référent·e·s');
    has('combobox', 'Trouver mon ou ma référent·e');
    has('heading', 'Choisissez un territoire');
    has('button', 'Zoomer');
    has('heading', 'Agenda');
    has('heading', /^Rencontre entre internes/);
    has('link', /^S’inscrire : Rencontre/);
    has('list', /^\p{L}+ 20\d\d$/u);
    const isNamed = (wanted: RegExp, nodes: readonly { name: string }[]) =>
      nodes.some(({ name }) => wanted.test(name));
    // Places are markers once a territory is chosen.
    await page.evaluate(() =>
      document
        .querySelector('territory-map')
        ?.shadowRoot?.querySelector<SVGElement>('.shape[data-id="48"]')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    await page.waitForFunction(() =>
      document.querySelector('territory-map')?.shadowRoot?.querySelector('.point.cluster'),
    );
    const chosen = await accessibilityTree(page);
    assert.ok(isNamed(/^Lieux et événements de la carte$/, chosen));
    assert.ok(isNamed(/^\d+ lieux ou événements, agrandir$/, chosen));
    const english = [...tree, ...chosen].filter(({ name }) =>
      /\b(zoom in|zoom out|close|map|loading|upcoming|past|show more)\b/i.test(name),
    );
    assert.deepEqual(english, []);
    const nameless = tree.filter(({ role, name }) => /^(button|link|heading)$/.test(role) && !name);
    assert.deepEqual(nameless, []);
    await context.close();
  });

  it('keeps the focus and the map visible in forced colours', async () => {
    const { page, context } = await open('/plain', async (fresh) => {
      const session = await fresh.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    });
    await ready(page);
    const isOnShape = () =>
      page.evaluate(() =>
        document.activeElement?.shadowRoot?.activeElement?.classList.contains('shape'),
      );
    for (let press = 0; press < 12 && !(await isOnShape()); press++) {
      await page.keyboard.press('Tab');
    }
    const { isForced, stroke, fill, width } = await page.evaluate(() => {
      const deep = document.activeElement?.shadowRoot?.activeElement as Element;
      const style = getComputedStyle(deep);
      const isForced = matchMedia('(forced-colors: active)').matches;
      return { isForced, stroke: style.stroke, fill: style.fill, width: style.strokeWidth };
    });
    assert.ok(isForced);
    assert.notEqual(stroke, fill);
    // Wider than the ring of ordinary colours: the rule for forced ones is at work.
    assert.equal(width, '6px');
    await context.close();
  });
});
