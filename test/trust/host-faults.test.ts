// Faults of the browser and of the page around: no WebGL, a lost context, two versions, no storage, a hostile page.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { TAGS } from '../../src/page/tags.js';
import { VERSION } from '../../src/page/version.js';
import { folder, ready, send, startBrowser, startOrigin, type Origin } from '../e2e/support.js';
import { note } from './table.js';

let browser: Browser;
let home: Origin;
let page = { html: '', policy: '' };
let dataset = '';

before(async () => {
  browser = await startBrowser();
  dataset = await demoDataset('languedoc-roussillon.json');
  const files = folder('dist', '/t/');
  home = await startOrigin(async (path, response, request) => {
    if (path === '/data.json' || path === '/other.json') return send(response, path, dataset);
    if (path === '/style.json') {
      return send(response, path, '{"version":8,"sources":{},"layers":[]}');
    }
    if (path === '/page') {
      if (page.policy) response.setHeader('Content-Security-Policy', page.policy);
      return send(response, 'page.html', page.html);
    }
    if (path.startsWith('/old/') && path.endsWith('.js')) {
      const code = await readFile(path.replace('/old/', 'dist/'), 'utf8');
      return send(response, path, code.replaceAll(VERSION, '0.0.9'));
    }
    return files(path, response, request);
  });
});

after(async () => {
  await browser.close();
  home.close();
});

const all = (attributes = '') =>
  TAGS.map(
    (tag) => `<${tag} src="${home.url}/data.json" ${attributes}><a href="/">Secours</a></${tag}>`,
  ).join('');
const script = '<script type="module" src="/t/territory-elements.js"></script>';

interface Opened {
  tab: Page;
  errors: string[];
  warnings: string[];
}

async function open(
  body: string,
  options: {
    head?: string;
    policy?: string;
    prepare?: (tab: Page) => Promise<unknown>;
    in?: Browser;
  } = {},
): Promise<Opened> {
  const { head = script, policy = '', prepare, in: where = browser } = options;
  page = {
    html: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Site</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    policy,
  };
  const context = await where.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: 1000, height: 900 });
  const errors: string[] = [];
  const warnings: string[] = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  tab.on('console', (message) => {
    if (message.text().includes('[territory-elements]')) warnings.push(message.text());
  });
  await prepare?.(tab);
  await tab.goto(`${home.url}/page`);
  return { tab, errors, warnings };
}

/** Tags that do not show the data. */
async function withoutData(tab: Page): Promise<string[]> {
  await ready(tab);
  return tab.$$eval(TAGS.join(), (each) =>
    each.filter((one) => !one.shadowRoot?.querySelector('.source')).map((one) => one.localName),
  );
}

/** What tells the webmaster is code of its own, for which nothing waits. */
async function untilTold(warnings: readonly string[]): Promise<void> {
  for (let turn = 0; turn < 600 && warnings.length === 0; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** One line of the table for one test. */
function settle(
  id: string,
  test: string,
  cases: number,
  wrong: readonly string[],
  control?: number,
): void {
  note({ id, test, cases, failures: wrong.length, ...(control === undefined ? {} : { control }) });
  assert.deepEqual(wrong, []);
}

const shapeCount = (tab: Page) =>
  tab.$eval('territory-map', (map) => map.shadowRoot?.querySelectorAll('.shape').length ?? 0);
const mapText = (tab: Page) =>
  tab.$eval('territory-map', (map) => map.shadowRoot?.textContent ?? '');
const basemap = (url: string) =>
  `<territory-map src="${home.url}/data.json" basemap="${url}"></territory-map>`;

describe('faults of the browser', () => {
  it('F7: the host of the basemap is down', async () => {
    const { tab, errors } = await open(basemap('http://127.0.0.1:9/style.json'));
    await tab.waitForFunction(() =>
      document
        .querySelector('territory-map')
        ?.shadowRoot?.textContent?.includes('Le fond de carte n’a pas pu'),
    );
    const wrong = (await shapeCount(tab)) === 5 ? errors : [...errors, 'no shapes'];
    settle('F7', 'the basemap cannot be had: territories stay', 1, wrong);
  });

  it('F8: no WebGL', async () => {
    const bare = await startBrowser('--disable-3d-apis');
    const { tab, errors } = await open(basemap(`${home.url}/style.json`), { in: bare });
    await tab.waitForFunction(() =>
      document
        .querySelector('territory-map')
        ?.shadowRoot?.textContent?.includes('Le fond de carte n’a pas pu'),
    );
    const hasGl = await tab.evaluate(() =>
      Boolean(document.createElement('canvas').getContext('webgl2')),
    );
    const wrong = [
      ...errors,
      ...((await shapeCount(tab)) === 5 ? [] : ['no shapes']),
      ...((await mapText(tab)).includes('Lozère') ? [] : ['no list']),
      ...(hasGl ? ['WebGL is there: nothing was tested'] : []),
    ];
    await bare.close();
    settle('F8', 'no WebGL: the SVG is the map', 1, wrong);
  });

  it('F9: a context that is lost, and 6 maps at once', async () => {
    const maps = Array.from({ length: 6 }, () => basemap(`${home.url}/style.json`)).join('');
    const { tab, errors } = await open(maps);
    await ready(tab);
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('territory-map')].some((map) =>
        map.shadowRoot?.querySelector('.is-painted'),
      ),
    );
    const lost = await tab.evaluate(() => {
      let count = 0;
      for (const map of document.querySelectorAll('territory-map')) {
        for (const canvas of map.shadowRoot?.querySelectorAll('canvas') ?? []) {
          canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
          count++;
        }
      }
      return count;
    });
    // Not restored after three seconds: the picture is the map again.
    await tab.waitForFunction(
      () =>
        [...document.querySelectorAll('territory-map')].every(
          (map) =>
            !map.shadowRoot?.querySelector('.is-painted') &&
            (map.shadowRoot?.querySelectorAll('.shape').length ?? 0) === 5,
        ),
      {},
    );
    settle(
      'F9',
      `${String(lost)} contexts lost and not restored: the SVG is the map`,
      6,
      errors,
      lost,
    );
    assert.ok(lost > 0 && lost <= 4, `${String(lost)} contexts`);
  });
});

describe('two copies and two versions', () => {
  it('F10: one warning, only if the versions differ', async () => {
    const second = (path: string) => `${script}<script type="module" src="${path}"></script>`;
    const same = await open(all(), { head: second('/t/territory-elements.js?copy=2') });
    const wrong = [...(await withoutData(same.tab)), ...same.errors, ...same.warnings];
    const other = await open(all(), { head: second('/old/territory-elements.js') });
    wrong.push(...(await withoutData(other.tab)), ...other.errors);
    await untilTold(other.warnings);
    const [warning = ''] = other.warnings;
    if (other.warnings.length !== 1 || !warning.includes(VERSION) || !warning.includes('0.0.9')) {
      wrong.push(`warnings: ${other.warnings.join(' | ')}`);
    }
    settle(
      'F10',
      'the script twice, in one version and in two',
      2 * TAGS.length,
      wrong,
      other.warnings.length,
    );
  });

  it('F10: tags that belong to other code stay with it', async () => {
    const theirs =
      '<script>customElements.define("event-list", class extends HTMLElement {})</script>';
    const { tab, errors, warnings } = await open(all(), { head: theirs + script });
    await tab.waitForFunction(() =>
      document.querySelector('referent-card')?.shadowRoot?.querySelector('.source'),
    );
    await untilTold(warnings);
    const wrong = [
      ...errors,
      ...(warnings.length === 1 ? [] : [`${String(warnings.length)} warnings`]),
    ];
    settle('F10', 'a tag that belongs to other code', TAGS.length, wrong, warnings.length);
  });
});

describe('elements that are moved about', () => {
  it('F11: removed, moved 50 times, cloned, given another source, hidden, adopted', async () => {
    const { tab, errors } = await open(
      `<main>${all()}</main><details><summary>Plus</summary></details>`,
    );
    const wrong = await tab.evaluate(
      // Functions stand in lists: what the test runner makes of one with a name does not run in the page.
      async (tags) => {
        const problems: string[] = [];
        const main = document.querySelector('main') as HTMLElement;
        const details = document.querySelector('details') as HTMLElement;
        const elements = [...main.children] as HTMLElement[];
        for (let turn = 0; turn < 50; turn++) {
          for (const element of elements) (turn % 2 ? main : details).append(element);
          if (turn % 7 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
        for (const element of elements) {
          element.setAttribute('src', `${location.origin}/missing-${element.localName}.json`);
          element.setAttribute('src', `${location.origin}/other.json`);
        }
        const clones = elements.map((element) => element.cloneNode(true) as HTMLElement);
        const hidden = document.createElement('div');
        hidden.style.display = 'none';
        hidden.append(...clones);
        document.body.append(hidden);
        main.append(...elements);
        const gone = document.createElement(tags[0] as string);
        gone.setAttribute('src', `${location.origin}/gone.json`);
        document.body.append(gone);
        gone.remove();
        const shown = [...elements, ...clones];
        const isEmpty = [(one: HTMLElement) => !one.shadowRoot?.querySelector('.source')] as const;
        for (let turn = 0; turn < 300 && shown.some(isEmpty[0]); turn++) {
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        problems.push(...shown.filter(isEmpty[0]).map((one) => one.localName));
        const frame = document.createElement('iframe');
        frame.width = '800';
        document.body.append(frame);
        for (const element of elements) frame.contentDocument?.body.append(element);
        const isBare = [
          (one: HTMLElement) => {
            const root = one.shadowRoot?.querySelector('.root');
            const view = frame.contentWindow as Window;
            return !root || view.getComputedStyle(root).display !== 'flex';
          },
        ] as const;
        for (let turn = 0; turn < 300 && elements.some(isBare[0]); turn++) {
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        problems.push(...elements.filter(isBare[0]).map((one) => `adopted ${one.localName}`));
        return problems;
      },
      [...TAGS],
    );
    const asked = home.requests.filter((path) => path === '/other.json').length;
    settle('F11', 'moved, cloned, hidden, adopted, another source', 4 * TAGS.length, [
      ...wrong,
      ...errors,
      ...(asked === 1 ? [] : [`${String(asked)} requests`]),
    ]);
  });
});

describe('a page that gives nothing', () => {
  it('F12: no storage, no cookie, no origin', async () => {
    const { tab, errors } = await open(all(), { policy: 'sandbox allow-scripts' });
    const isBlocked = await tab.evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    settle(
      'F12',
      'a sandboxed page without storage',
      TAGS.length,
      [...(await withoutData(tab)), ...errors],
      Number(isBlocked),
    );
    assert.ok(isBlocked, 'storage is there: nothing was tested');
  });

  for (const [name, days] of [
    ['a year late', -365],
    ['a year early', 365],
  ] as const) {
    it(`F14: a clock that is ${name}`, async () => {
      const { tab, errors } = await open(all('json-ld'), {
        prepare: (fresh) =>
          fresh.evaluateOnNewDocument((skewMs) => {
            const Real = Date;
            globalThis.Date = class extends Real {
              constructor(...values: [number]) {
                if (values.length) super(...values);
                else super(Real.now() + skewMs);
              }
              static override now() {
                return Real.now() + skewMs;
              }
            } as DateConstructor;
            delete (globalThis as { Temporal?: unknown }).Temporal;
          }, days * 86_400_000),
      });
      await ready(tab);
      const agenda = await tab.$eval('event-list', (list) => list.shadowRoot?.textContent ?? '');
      settle('F14', `a clock that is ${name}, no Temporal`, TAGS.length, [
        ...(await withoutData(tab)),
        ...errors,
        // A year ahead, every event of the demonstration is past.
        ...(/À venir\s*0/.test(agenda) === days > 0 ? [] : [`agenda: ${agenda.slice(0, 60)}`]),
      ]);
    });
  }
});

describe('a page that is hostile to scripts', () => {
  const habits: Record<string, string> = {
    'Array.prototype and Object.prototype extended':
      'Array.prototype.last=function(){return this[this.length-1]};Object.prototype.own=function(){};',
    'a frozen console': 'Object.freeze(console);console=Object.freeze({});',
    'no console at all': 'Object.defineProperty(globalThis,"console",{value:undefined});',
    'names of ours taken':
      'globalThis.$=globalThis.jQuery=globalThis.lit=globalThis.TerritoryMap=globalThis.maplibregl=function(){throw 1};',
    'events stopped on the way':
      'for(const t of ["click","keydown","focusin"])addEventListener(t,e=>e.stopImmediatePropagation(),true);',
    'frozen prototypes': 'Object.freeze(Array.prototype);Object.freeze(Object.prototype);',
  };
  for (const [name, code] of Object.entries(habits)) {
    it(`F15: ${name}`, async () => {
      const { tab, errors } = await open(all(), { head: `<script>${code}</script>${script}` });
      settle('F15', name, TAGS.length, [...(await withoutData(tab)), ...errors]);
    });
  }

  it('F15: a <base> that leads elsewhere', async () => {
    const { tab, errors } = await open(all(), {
      head: `<script type="module" src="${home.url}/t/territory-elements.js"></script><base href="https://elsewhere.test/">`,
    });
    settle('F15', 'a <base> that leads elsewhere', TAGS.length, [
      ...(await withoutData(tab)),
      ...errors,
    ]);
  });
});
