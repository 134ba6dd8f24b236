// The CSS and the layouts of real sites: what a theme does to everything must not reach into the elements.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { TAGS } from '../../src/page/tags.js';
import {
  folder,
  ready,
  send,
  startBrowser,
  startOrigin,
  startWholeBrowser,
  watch,
  type Origin,
} from './support.js';

let browser: Browser;
let home: Origin;
let markup = '';

before(async () => {
  browser = await startBrowser();
  const dataset = await demoDataset('languedoc-roussillon.json');
  const files = folder('dist', '/t/');
  home = await startOrigin((path, response, request) => {
    if (path === '/data.json') return send(response, path, dataset);
    if (path === '/page') return send(response, 'page.html', markup);
    return files(path, response, request);
  });
});

after(async () => {
  await browser.close();
  home.close();
});

const tagOf = (tag: string, attributes = '') => `<${tag} src="/data.json" ${attributes}></${tag}>`;
const all = TAGS.map((tag) => tagOf(tag)).join('\n');

async function open(
  css: string,
  body = `<main>${all}</main>`,
  html = 'lang="fr"',
  visitor = browser,
): Promise<Page> {
  markup = `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Site</title><link rel="icon" href="data:,">
<style>${css}</style><script type="module" src="/t/territory-elements.js"></script></head><body>${body}</body></html>`;
  const page = await visitor.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(`${home.url}/page`);
  await ready(page);
  return page;
}

/** How everything is drawn once what comes later (opening hours, tools) has come. */
async function looks(page: Page): Promise<string[]> {
  let seen = await looksNow(page);
  for (let stillCount = 0; stillCount < 3;) {
    await page.waitForNetworkIdle();
    const next = await looksNow(page);
    stillCount = next.length === seen.length ? stillCount + 1 : 0;
    seen = next;
  }
  return seen;
}

/** How every part inside the elements is drawn, as far as a page's rules could change it. */
async function looksNow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: string[] = [];
    const scopes: ParentNode[] = [document];
    for (const scope of scopes) {
      for (const element of scope.querySelectorAll('*')) {
        if (element.shadowRoot) scopes.push(element.shadowRoot);
        if (scope === document || element.closest('svg')) continue;
        const style = getComputedStyle(element);
        const properties = [
          'display',
          'boxSizing',
          'color',
          'fontStyle',
          'fontSize',
          'fontWeight',
          'letterSpacing',
          'lineHeight',
          'textAlign',
          'textIndent',
          'textTransform',
          'textShadow',
          'whiteSpace',
          'wordBreak',
          'wordSpacing',
          'maxWidth',
          'listStyleType',
          'visibility',
          'cursor',
        ] as const;
        const own = properties.map((name) => style[name]).join('|');
        lines.push(`${element.localName}.${element.getAttribute('class') ?? ''} ${own}`);
      }
    }
    return lines;
  });
}

const neutral = 'main{width:610px}';
/** Rules seen in themes, and worse. */
const themes: Record<string, string> = {
  'twentytwentyone: inherited box sizes, limited widths': `${neutral} *{box-sizing:inherit} main *{max-width:610px;margin-block:30px} main{text-align:left}`,
  'twentytwentyfive: capitals, narrow letters, pretty wrapping': `${neutral} main *{letter-spacing:-.1px;text-wrap:pretty;text-transform:uppercase;word-spacing:3px}`,
  'twentytwenty: broken words, shadows, italics': `${neutral} main *{word-break:break-all;font-style:italic;text-shadow:1px 1px red;text-indent:2em;white-space:nowrap;hyphens:auto}`,
  'elements styled by name': `${neutral} p,a,h2,h3,table,button,ul,li,div,span{color:red!important;display:inline!important;padding:20px!important} main{display:block!important}`,
  'colours on everything': `${neutral} *{color:#f0f!important;background:yellow!important}`,
  'everything unset': `*{all:unset} head,style,script,title,meta,link{display:none} ${neutral} main{display:block}`,
};

describe('the CSS of a host', () => {
  let page: Page;
  let expected: string[] = [];
  before(async () => {
    page = await open(neutral);
    expected = await looks(page);
  });
  after(() => page.close());

  /** Another theme on the same page: what it would reach, it reaches now. */
  const wear = (css: string) =>
    page.$eval('style', (style, text) => void (style.textContent = text), css);

  for (const [name, css] of Object.entries(themes)) {
    it(`does not reach inside: ${name}`, async () => {
      await wear(css);
      const seen = await looks(page);
      const changed = seen.filter((line, index) => line !== expected[index]);
      assert.deepEqual(changed.slice(0, 3), []);
      assert.equal(seen.length, expected.length);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main > *')]
          .filter((each) => each.shadowRoot)
          .filter((each) => (each.shadowRoot?.querySelector('.root')?.clientWidth ?? 0) > 612)
          .map((each) => each.localName),
      );
      assert.deepEqual(wide, []);
    });
  }

  it('would notice what gets in: a token of ours set by the page', async () => {
    await wear(`${neutral} main *{--territory-ink:#123456}`);
    assert.notDeepEqual(await looks(page), expected);
  });

  it('padding and borders of a rule for everything stay inside the column', async () => {
    await wear(`${neutral} main *{padding:10px;border:5px solid}`);
    const widths = await page.$$eval('main > *', (each) =>
      each.map((one) => one.getBoundingClientRect().width),
    );
    assert.ok(
      widths.every((width) => width <= 610),
      widths.join(),
    );
  });

  it('a root font of 62.5 % changes no size', async () => {
    const sizes = async (css: string) => {
      const page = await open(css);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('main > *')].map((each) => {
          const heading = each.shadowRoot?.querySelector('.heading');
          return heading && getComputedStyle(heading).fontSize;
        }),
      );
      await page.close();
      return found;
    };
    assert.deepEqual(
      await sizes(`${neutral} html{font-size:62.5%} body{font-size:1.6rem}`),
      await sizes(neutral),
    );
  });

  it('stands beside a float, in a flex row, below a sticky header', async () => {
    const page = await open(
      `body{margin:0} header{position:sticky;top:0;z-index:2;block-size:60px;background:#eee}
       .float{float:left;width:300px;height:400px} .row{display:flex} .row>aside{flex:0 0 300px}`,
      `<header>Menu</header><div class="float">Menu</div>${tagOf('event-list', 'id="beside"')}
       <div class="row" style="clear:both"><aside>Menu</aside>${tagOf('territory-sheet', 'territory="48"')}</div>
       <div class="row"><aside>Menu</aside>${tagOf('territory-map')}</div><div style="height:3000px"></div>`,
    );
    const boxes = await page.$$eval('#beside, .row > :not(aside)', (each) =>
      each.map((one) => {
        const { left, right } = one.getBoundingClientRect();
        return [Math.round(left), Math.round(right)];
      }),
    );
    for (const [left, right] of boxes) {
      assert.ok((left ?? 0) >= 300, String(left));
      assert.ok((right ?? 0) <= 1000 && (right ?? 0) > 900, String(right));
    }
    const overHeader = await page.evaluate(() => {
      const covering: string[] = [];
      for (let top = 0; top < 3000; top += 90) {
        scrollTo(0, top);
        for (const left of [320, 500, 700, 900]) {
          const hit = document.elementFromPoint(left, 30);
          if (hit?.localName !== 'header')
            covering.push(`${String(top)} ${String(hit?.localName)}`);
        }
      }
      return covering;
    });
    assert.deepEqual(overHeader, []);
    await page.close();
  });

  it('fills a height that the page gives, and scrolls inside: each element, whatever comes later', async () => {
    const page = await open(
      'main > *{display:block;height:300px}',
      `<main>${all.replaceAll('/data.json', '/data.json" territory="48')}</main>`,
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main > *')].every((each) => {
        const root = each.shadowRoot?.querySelector('.root');
        if (!root || Math.abs(root.getBoundingClientRect().height - 300) > 1) return false;
        return root.scrollHeight > 450 && getComputedStyle(root).overflowY === 'auto';
      }),
    );
    await page.close();
  });

  it('starts in a hidden tab and fits when it is shown', async () => {
    const page = await open(
      '.tab{display:none;width:500px}',
      `<div class="tab">${all}</div>`,
    ).catch((error: unknown) => assert.fail(String(error)));
    await page.evaluate(
      () => ((document.querySelector('.tab') as HTMLElement).style.display = 'block'),
    );
    await page.waitForFunction(() => {
      const shape = document.querySelector('territory-map')?.shadowRoot?.querySelector('.shape');
      return shape && shape.getBoundingClientRect().width > 10;
    });
    const overflow = await page.$$eval('.tab > *', (each) =>
      each
        .filter((one) => (one.shadowRoot?.querySelector('.root')?.scrollWidth ?? 0) > 500)
        .map((one) => one.localName),
    );
    assert.deepEqual(overflow, []);
    await page.close();
  });

  it('reads from right to left where the page does', async () => {
    const page = await open(neutral, `<main>${all}</main>`, 'lang="fr" dir="rtl"');
    const aligned = await page.evaluate(() =>
      [...document.querySelectorAll('main > *')].map((each) => {
        const root = each.shadowRoot?.querySelector('.root') as Element;
        const style = getComputedStyle(root);
        return `${style.direction} ${style.textAlign}`;
      }),
    );
    assert.deepEqual([...new Set(aligned)], ['rtl start']);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(overflow, false);
    await page.close();
  });

  it('is legible on paper under a theme that blackens everything', async () => {
    const page = await open(
      `${neutral} @media print{*{color:#000!important;text-shadow:none!important;background:transparent!important}}`,
    );
    await page.emulateMediaType('print');
    const unreadable = await page.evaluate(() =>
      [...document.querySelectorAll('main > *')]
        .map((each) => getComputedStyle(each.shadowRoot?.querySelector('.root') as Element).color)
        .filter((color) => !/^rgb\((\d|[1-5]\d), /.test(color)),
    );
    assert.deepEqual(unreadable, []);
    await page.close();
  });
});

describe('a page that lives long', () => {
  it('comes back from the back/forward cache as it was', async () => {
    const keeping = await startWholeBrowser();
    const page = await open(
      neutral,
      `<main>${tagOf('territory-map')}${tagOf('referent-card')}</main>`,
      undefined,
      keeping,
    );
    const noted = await watch(page);
    await page.evaluate(() => {
      Object.assign(globalThis, { kept: true });
      (document.querySelector('territory-map') as unknown as { select(id: string): void }).select(
        '48',
      );
    });
    await page.goto(`${home.url}/t/embed.html`);
    await page.goBack();
    await ready(page);
    const { isKept, text } = await page.evaluate(() => ({
      isKept: 'kept' in globalThis,
      text: document.querySelector('referent-card')?.shadowRoot?.textContent ?? '',
    }));
    assert.ok(isKept, 'the browser did not keep the page: nothing was tested');
    assert.match(text, /Lozère/);
    await page.evaluate(() =>
      (document.querySelector('territory-map') as unknown as { select(id: string): void }).select(
        '34',
      ),
    );
    await page.waitForFunction(() =>
      document.querySelector('referent-card')?.shadowRoot?.textContent?.includes('Hérault'),
    );
    assert.deepEqual(noted.errors, []);
    await keeping.close();
  });

  it('survives the routes of a single-page application, in all embed forms', async () => {
    const page = await open(neutral, `<main>${tagOf('event-list')}</main>`);
    const noted = await watch(page);
    for (let route = 0; route < 10; route++) {
      await page.evaluate((number) => {
        history.pushState({}, '', `/page?route=${String(number)}`);
        const main = document.querySelector('main') as HTMLElement;
        main.replaceChildren();
        const form = document.createElement('div');
        form.dataset.territoryMap = '/data.json';
        const paragraph = document.createElement('p');
        const link = document.createElement('a');
        link.href = '/data.json#referent-card';
        paragraph.append(link);
        main.append(form, paragraph);
      }, route);
      await page.waitForSelector('territory-map');
    }
    await ready(page);
    assert.equal(await page.$$eval('territory-map, referent-card', (each) => each.length), 2);
    assert.deepEqual(noted.errors, []);
    await page.close();
  });
});
