// S4. Content Security Policy, Trusted Types and Subresource Integrity: the lines that the guide gives are the ones tested.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { TAGS } from '../../src/page/tags.js';
import { note } from './table.js';
import {
  folder,
  guideText,
  ready,
  send,
  startBrowser,
  startOrigin,
  watch,
  type Origin,
} from '../e2e/support.js';

let browser: Browser;
let cdn: Origin;
let site: Origin;
let dataset = '';
let guide = '';
let page = { html: '', policy: '' };
let tamper = '';
const files = folder('dist', '/t/');

before(async () => {
  browser = await startBrowser();
  dataset = await demoDataset('languedoc-roussillon.json');
  guide = await guideText();
  cdn = await startOrigin(async (path, response, request) => {
    if (path === '/data.json') return send(response, path, dataset);
    if (path === '/style.json') {
      return send(response, path, JSON.stringify({ version: 8, sources: {}, layers: [] }));
    }
    if (tamper && path.startsWith(`/t/chunks/${tamper}`)) {
      const body = await readFile(`dist/${path.slice('/t/'.length)}`, 'utf8');
      return send(response, path, `${body}\n`);
    }
    return files(path, response, request);
  });
  site = await startOrigin((_path, response) => {
    if (page.policy) response.setHeader('Content-Security-Policy', page.policy);
    return send(response, 'page.html', page.html);
  });
});

after(async () => {
  await browser.close();
  for (const origin of [cdn, site]) origin.close();
});

/** A line of the guide, with our host for its example. */
function documented(id: string): string {
  const text = new RegExp(`<code\\s+id="${id}"\\s*>([^<]+)</code`).exec(guide)?.[1];
  assert.ok(text, `the guide has no ${id}`);
  return text.replace(/\s+/g, ' ').trim().replaceAll('https://exemple.fr', cdn.url);
}

/** Directives of several lines together, after `default-src 'none'`. */
function policyOf(...lines: string[]): string {
  const directives = new Map<string, Set<string>>([['default-src', new Set(["'none'"])]]);
  for (const directive of lines.join(';').split(';')) {
    const [name = '', ...values] = directive.trim().split(' ');
    if (!name) continue;
    const known = directives.get(name) ?? new Set();
    for (const value of values) known.add(value);
    directives.set(name, known);
  }
  return [...directives].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

const all = () => TAGS.map((tag) => `<${tag} src="${cdn.url}/data.json">Secours</${tag}>`).join('');
const script = (attributes = '') =>
  `<script type="module" src="${cdn.url}/t/territory-elements.js" ${attributes}></script>`;

async function open(policy: string, body = all(), head = script()) {
  page = {
    policy,
    html: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Site</title>${head}</head><body>${body}</body></html>`,
  };
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1000, height: 900 });
  const noted = await watch(tab);
  await tab.goto(site.url);
  return { tab, noted };
}

/** Lines of ours in the console. */
const ourLines = (errors: readonly string[]) =>
  errors.filter((line) => line.includes('[territory-elements]'));

describe('the policy that the guide gives', () => {
  const lines: Record<string, string[]> = {
    'the two directives alone': ['snippet-csp'],
    'with pictures': ['snippet-csp', 'csp-images'],
    'with Trusted Types': ['snippet-csp', 'csp-trusted-types'],
    'with all of it': ['snippet-csp', 'csp-images', 'csp-ground', 'csp-trusted-types'],
  };
  for (const [name, ids] of Object.entries(lines)) {
    it(`lets everything through: ${name}`, async () => {
      const { tab, noted } = await open(policyOf(...ids.map(documented)));
      await ready(tab);
      const own = noted.violations.filter((line) => !line.includes('favicon'));
      const wrong = [...own, ...ourLines(noted.errors)];
      note({
        id: 'S4',
        test: `policy of the guide: ${name}`,
        cases: TAGS.length,
        failures: wrong.length,
      });
      assert.deepEqual(wrong, []);
      const shapes = await tab.$eval(
        'territory-map',
        (map) => map.shadowRoot?.querySelectorAll('.shape').length,
      );
      assert.equal(shapes, 5, 'the SVG map needs no blob:');
      await tab.close();
    });
  }

  it('lets WebGL paint, with Trusted Types', async () => {
    const map = `<territory-map src="${cdn.url}/data.json" basemap="${cdn.url}/style.json"></territory-map>`;
    const { tab, noted } = await open(
      policyOf(...['snippet-csp', 'csp-ground', 'csp-trusted-types'].map(documented)),
      map,
    );
    await tab.waitForFunction(() =>
      document.querySelector('territory-map')?.shadowRoot?.querySelector('.is-painted'),
    );
    assert.deepEqual(
      noted.violations.filter((line) => !line.includes('favicon')),
      [],
    );
    await tab.close();
  });

  it('lets the map be saved as a picture', async () => {
    const map = `<territory-map src="${cdn.url}/data.json"></territory-map>`;
    for (const [ids, expected] of [
      [['snippet-csp', 'csp-picture'], '.png'],
      [['snippet-csp'], 'n’a pas abouti'],
    ] as const) {
      const { tab } = await open(policyOf(...ids.map(documented)), map);
      await ready(tab);
      await tab.evaluate(() => {
        HTMLAnchorElement.prototype.click = function () {
          document.title = this.download;
        };
      });
      for (const text of ['Partager', '(PNG)']) {
        await tab.waitForFunction(
          (name) => {
            const root = document.querySelector('territory-map')?.shadowRoot;
            const buttons = [...(root?.querySelectorAll('button') ?? [])];
            const found = buttons.find((each) => each.textContent?.includes(name));
            found?.click();
            return found;
          },
          {},
          text,
        );
      }
      await tab.waitForFunction(
        (words) =>
          [document.title, document.querySelector('territory-map')?.shadowRoot?.textContent]
            .join()
            .includes(words),
        {},
        expected,
      );
      await tab.close();
    }
  });

  it('lets the frame and its script through', async () => {
    const body = `<iframe title="Carte" width="800" height="600" src="${cdn.url}/t/embed.html?element=event-list&src=/data.json"></iframe>`;
    const head = `<script type="module" src="${cdn.url}/t/embed-height.js"></script>`;
    const { tab, noted } = await open(policyOf(documented('csp-frame')), body, head);
    await tab.waitForFunction(() => document.querySelector('iframe')?.style.height);
    assert.deepEqual(
      noted.violations.filter((line) => !line.includes('favicon')),
      [],
    );
    await tab.close();
  });
});

/** Waits until the map says that it has no basemap. */
async function basemapRefused(tab: Page): Promise<void> {
  await tab.waitForFunction(
    () =>
      document
        .querySelector('territory-map')
        ?.shadowRoot?.textContent?.includes('Le fond de carte n’a pas pu'),
    {},
  );
}

describe('a policy that refuses something', () => {
  it('connect-src: the fallback stays, the console names the directive once', async () => {
    const { tab, noted } = await open(
      policyOf(documented('snippet-csp')).replace(/connect-src [^;]+/, "connect-src 'none'"),
    );
    await ready(tab);
    const shown = await tab.$$eval(TAGS.join(), (each) =>
      each.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const hasRetry = one.shadowRoot?.textContent?.includes('Réessayer') ?? false;
        return range.getClientRects().length > 0 && hasRetry;
      }),
    );
    assert.deepEqual(
      shown,
      TAGS.map(() => true),
    );
    const lines = ourLines(noted.errors);
    const named = lines.filter((line) => line.includes('connect-src'));
    const failed = lines.filter((line) => line.includes('Not loaded: network'));
    const more = lines.length - 2;
    const control = noted.violations.length;
    note({
      id: 'S4',
      test: 'connect-src refuses: fallback, one line for it, one for the file',
      cases: TAGS.length,
      failures: more,
      control,
    });
    assert.deepEqual([named.length, failed.length, more], [1, 1, 0], lines.join('\n'));
    await tab.close();
  });

  it('worker-src: the map stays an SVG, the basemap says so, the console names the directive once', async () => {
    const map = `<territory-map src="${cdn.url}/data.json" basemap="${cdn.url}/style.json"></territory-map>`;
    const { tab, noted } = await open(
      policyOf(documented('snippet-csp'), "worker-src 'none'"),
      map,
    );
    await ready(tab);
    await basemapRefused(tab);
    assert.equal(
      await tab.$eval(
        'territory-map',
        (each) => each.shadowRoot?.querySelectorAll('.shape').length,
      ),
      5,
    );
    const [line = '', ...more] = ourLines(noted.errors);
    assert.match(line, /worker-src/);
    assert.deepEqual(more, []);
    await tab.close();
  });

  it('script-src of the entry alone: the fallback stays', async () => {
    const { tab } = await open(policyOf("script-src 'self'", `connect-src ${cdn.url}`));
    assert.match(await tab.$eval('body', (body) => body.innerText), /Secours/);
    await tab.close();
  });

  it('script-src of the entry alone by its path: one line for all parts', async () => {
    const { tab, noted } = await open(
      policyOf(`script-src ${cdn.url}/t/territory-elements.js`, `connect-src ${cdn.url}`),
    );
    await ready(tab);
    assert.match(
      await tab.$eval('territory-map', (map) => map.shadowRoot?.textContent ?? ''),
      /Cette partie n’a pas pu être chargée/,
    );
    assert.match(
      await tab.$eval('referent-card', (card) => card.shadowRoot?.textContent ?? ''),
      /Lozère/,
    );
    const [line = '', ...more] = ourLines(noted.errors);
    assert.match(line, /script-src, refuses http/);
    assert.deepEqual(more, []);
    await tab.close();
  });

  it('trusted-types without ours: everything but WebGL and structured data works', async () => {
    const { tab, noted } = await open(
      policyOf(
        ...['snippet-csp', 'csp-ground'].map(documented),
        "require-trusted-types-for 'script'; trusted-types lit-html",
      ),
      all().replace('<territory-map', `<territory-map basemap="${cdn.url}/style.json"`),
    );
    await ready(tab);
    await basemapRefused(tab);
    // What is uncaught is told without the kind of a console message before it.
    assert.deepEqual(
      noted.errors.filter((line) => /^\w*Error/.test(line)),
      [],
    );
    const [line = '', ...more] = ourLines(noted.errors);
    assert.match(line, /trusted-types, refuses territory-elements/);
    assert.deepEqual(more, []);
    assert.equal(
      await tab.$eval(
        'territory-map',
        (each) => each.shadowRoot?.querySelectorAll('.shape').length,
      ),
      5,
    );
    await tab.close();
  });
});

describe('Subresource Integrity', () => {
  const integrity = async () =>
    JSON.parse(await readFile('dist/territory-elements.integrity.json', 'utf8')) as Record<
      string,
      string
    >;
  /** What the guide gives to paste, with all files. */
  const checked = async (wrong = '') => {
    const hashes = await integrity();
    const map = Object.fromEntries(
      Object.entries(hashes).map(([file, hash]) => [`${cdn.url}/t/${file}`, hash]),
    );
    return `<script type="importmap">${JSON.stringify({ integrity: map })}</script>
      ${script(`integrity="${wrong || (hashes['territory-elements.js'] ?? '')}" crossorigin="anonymous"`)}`;
  };

  it('names every file, and all pass', async () => {
    const { tab, noted } = await open('', all(), await checked());
    await ready(tab);
    assert.deepEqual(
      noted.errors.filter((line) => !line.includes('404')),
      [],
    );
    assert.ok(Object.keys(await integrity()).length > 50);
    await tab.close();
  });

  it('refuses an entry that was changed; the fallback stays', async () => {
    const { tab } = await open('', all(), await checked(`sha384-${'A'.repeat(64)}`));
    assert.match(await tab.$eval('body', (body) => body.innerText), /Secours/);
    assert.equal(await tab.evaluate(() => customElements.get('territory-map') === undefined), true);
    await tab.close();
  });

  it('refuses a part that was changed; the list says all without it', async () => {
    tamper = 'drawing';
    const { tab } = await open('', all(), await checked());
    await ready(tab);
    const text = await tab.$eval('territory-map', (each) => each.shadowRoot?.textContent ?? '');
    assert.match(text, /Lozère/);
    assert.match(text, /La liste reste complète/);
    tamper = '';
    await tab.close();
  });
});
