// The pages for iframes, shown by a site of another origin: height, sandbox, allow-list, oEmbed.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { framePage, sharePages } from '../../src/publish/frame-pages.js';
import { TAGS } from '../../src/page/tags.js';
import {
  axeViolations,
  folder,
  guideText,
  send,
  startIsolatingBrowser,
  startOrigin,
  watch,
  type Origin,
} from './support.js';

let browser: Browser;
let home: Origin;
let other: Origin;
let site: Origin;
let body = '';
let script = '';
/** What becomes of requests for the pasted script: answered, refused, or held until it is answered. */
let entry: 'there' | 'gone' | Promise<void> = 'there';
const written = new Map<string, string>();

before(async () => {
  browser = await startIsolatingBrowser();
  const dataset = await demoDataset('languedoc-roussillon.json');
  const files = folder('dist', '/t/');
  home = await startOrigin(async (path, response, request) => {
    if (path === '/t/territory-elements.js') {
      if (entry === 'gone') return false;
      if (entry !== 'there') await entry;
    }
    const file = written.get(path.replace('/t/', ''));
    if (file !== undefined) return send(response, path, file);
    if (path === '/t/data.json') return send(response, path, dataset);
    if (path === '/t/elsewhere.json') {
      response.writeHead(302, { Location: `${site.url}/evil.json` });
      response.end();
      return true;
    }
    return files(path, response, request);
  });
  other = await startOrigin((path, response) => {
    if (path === '/allowed/moved.json') {
      response.writeHead(302, { Location: '/evil.json' });
      response.end();
      return true;
    }
    return path.endsWith('.json') && send(response, path, dataset);
  });
  site = await startOrigin(
    (_path, response) =>
      send(
        response,
        'page.html',
        `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Site hôte</title><link rel="icon" href="data:,">
<main><h1>Site hôte</h1>${body}</main>${script}</html>`,
      ),
    // A frame of another site is laid out, and isolated, differently from one of another port.
    'localhost',
  );
  const allowed = { sources: [`${other.url}/allowed/`] };
  const shared = { ...allowed, baseUrl: `${home.url}/t/`, src: 'data.json', title: 'CPTS "A&B"' };
  for (const { fileName, text } of [framePage(allowed), ...sharePages(shared)]) {
    written.set(fileName, text);
  }
});

after(async () => {
  await browser.close();
  for (const origin of [home, other, site]) origin.close();
});

const frameOf = (query: string, attributes = '') =>
  `<iframe title="Carte" src="${home.url}/t/embed.html?${query}" width="600" height="500" style="border:0" ${attributes}></iframe>`;
const heightScript = () => `<script type="module" src="${home.url}/t/embed-height.js"></script>`;

async function open(markup: string, scripts = heightScript()) {
  body = markup;
  script = scripts;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  const noted = await watch(page);
  const visit = page.goto(site.url);
  // Where a frame waits for its script, so would the visit.
  if (entry === 'there') await visit;
  else visit.catch(() => undefined);
  return { page, noted, context };
}

async function innerFrame(page: Page, selector = 'iframe'): Promise<Frame> {
  const handle = await page.waitForSelector(selector);
  const frame = await handle?.contentFrame();
  assert.ok(frame);
  return frame;
}

/**
 * Waits until the element in a frame shows its data: by a timer, as a frame that nobody sees draws nothing. A question
 * to a frame that is on its way from one process to another is never answered: it is asked again.
 */
async function shown(frame: Frame, tag: string): Promise<void> {
  const isShown = (name: string) =>
    Boolean(document.querySelector(name)?.shadowRoot?.querySelector('.source'));
  for (let turn = 0; turn < 600; turn++) {
    const answer = frame.evaluate(isShown, tag).catch(() => false);
    const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5000));
    if (await Promise.race([answer, silence])) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${tag} shows no data`);
}

const frameHeight = (page: Page) => page.$eval('iframe', (frame) => frame.clientHeight);
const contentHeight = (frame: Frame) =>
  frame.$eval('main', (main) => Math.ceil(main.getBoundingClientRect().height));
async function waitForHeight(page: Page, frame: Frame): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    if ((await frameHeight(page)) === (await contentHeight(frame))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(await frameHeight(page), await contentHeight(frame));
}

/** A page that nobody looks at draws no frames, by which the driver would look again. */
const POLLING = { polling: 100, timeout: 120_000 };

describe('embed.html in an iframe', () => {
  for (const sandbox of ['', 'sandbox="allow-scripts"']) {
    it(`shows elements ${sandbox && 'in a sandbox without an origin'}`, async () => {
      // In the frame of WordPress, below, all of them are.
      for (const tag of TAGS.slice(0, 2)) {
        const { page, noted, context } = await open(
          frameOf(`element=${tag}&src=data.json`, sandbox),
        );
        const frame = await innerFrame(page);
        await shown(frame, tag);
        await waitForHeight(page, frame);
        assert.match(await frame.title(), / · Référent·e·s du Languedoc-Roussillon$/);
        assert.deepEqual(noted.errors, []);
        assert.deepEqual([...noted.hosts].sort(), [home.url, site.url].sort());
        assert.deepEqual(await context.cookies(), []);
        await context.close();
      }
    });
  }

  for (const [version, hiding] of [
    ['6.1 and later', 'position:absolute;visibility:hidden'],
    ['before', 'position:absolute;clip:rect(1px,1px,1px,1px)'],
  ] as const) {
    it(`tells its height in the frame that WordPress hides until then (${version})`, async () => {
      const markup = `<iframe title="Carte" sandbox="allow-scripts" style="${hiding}" width="800" height="900" src="${home.url}/t/territory-map.html#?secret=abc"></iframe>`;
      // As wp-embed.js does, which shows the frame once it has a height.
      const listen = `<script>
        addEventListener('message', ({data}) => {
          if (data.secret !== 'abc' || data.message !== 'height') return;
          window.heights = [...(window.heights ?? []), data.value];
        });
        addEventListener('load', () => document.querySelector('iframe').contentWindow.postMessage({message: 'ready', secret: 'abc'}, '*'));
      </script>`;
      const { page, context } = await open(markup, listen);
      await page.waitForFunction(
        () => (window as unknown as { heights?: number[] }).heights,
        POLLING,
      );
      const [first = 0] = await page.evaluate(
        () => (window as unknown as { heights?: number[] }).heights ?? [],
      );
      assert.ok(first > 0);
      await context.close();
    });
  }

  it('answers with a secret that comes after it', async () => {
    const late = `<script>
      addEventListener('message', ({data}) => {
        if (data.secret === 'late') document.title = String(data.value);
      });
    </script>`;
    const { page, context } = await open(frameOf('element=event-list&src=data.json'), late);
    await shown(await innerFrame(page), 'event-list');
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (frame) frame.src += '#?secret=late';
    });
    await page.waitForFunction(() => Number(document.title) > 0, POLLING);
    await context.close();
  });

  it('remembers the secret of a "ready", in case that of its address is lost', async () => {
    const ask = `<script>
      addEventListener('message', ({data}) => {
        if (data.secret === 'asked') document.title = String(data.value);
      });
      setInterval(() => document.querySelector('iframe').contentWindow.postMessage({message: 'ready', secret: 'asked'}, '*'), 100);
    </script>`;
    const { page, context } = await open(frameOf('element=event-list&src=data.json'), ask);
    await page.waitForFunction(() => Number(document.title) > 0, POLLING);
    await context.close();
  });

  it('asks to be shown where nothing is laid out until then', async () => {
    const listen = `<script>
      addEventListener('message', ({data}) => { if (data.message === 'height') document.title = String(data.value); });
    </script>`;
    const page = written.get('embed.html') ?? '';
    written.set('flat.html', page.replace('<head>', '<head><script src="flat.js"></script>'));
    written.set('flat.js', 'Element.prototype.getBoundingClientRect = () => new DOMRect();');
    assert.ok(written.get('flat.html')?.includes('flat.js'));
    const frame = frameOf('element=event-list&src=data.json')
      .replace('embed.html', 'flat.html')
      .replace('height="500"', 'height="432"');
    const { page: around, context } = await open(frame, listen);
    await around.waitForFunction(() => document.title === '432', POLLING);
    await context.close();
  });

  it('is what the guide gives to paste', async () => {
    const guide = await guideText();
    const [, lines = ''] = /<code id="snippet-frame"\s*>([\s\S]*?)<\/code/.exec(guide) ?? [];
    const markup = lines.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const here = markup
      .replaceAll('https://exemple.fr/territory-elements/', `${home.url}/t/`)
      .replace('src=/donnees.json', 'src=/t/data.json');
    assert.ok(here.includes(home.url) && here.includes('/t/data.json'));
    const { page, noted, context } = await open(here, '');
    const frame = await innerFrame(page);
    await shown(frame, 'event-list');
    await waitForHeight(page, frame);
    assert.deepEqual(noted.errors, []);
    await context.close();
  });

  it('keeps within the height that the page reserved, and grows when the visitor acts', async () => {
    const { page, context } = await open(
      frameOf('element=event-list&src=data.json').replace('height="500"', 'height="700"'),
    );
    const frame = await innerFrame(page);
    await shown(frame, 'event-list');
    await waitForHeight(page, frame);
    assert.equal(await frameHeight(page), 700);
    await frame.evaluate(() => {
      const more = document
        .querySelector('event-list')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-more]:not([hidden])');
      more?.click();
    });
    await page.waitForFunction(
      () => (document.querySelector('iframe')?.clientHeight ?? 0) > 750,
      POLLING,
    );
    await waitForHeight(page, frame);
    await context.close();
  });

  it('works lazily: far below, the frame comes when it is scrolled to', async () => {
    const far = `<div style="height:9000px"></div>${frameOf('element=referent-card&src=data.json', 'loading="lazy"')}`;
    home.requests.length = 0;
    const { page, context } = await open(far);
    assert.ok(!home.requests.includes('/t/embed.html'));
    await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
    const frame = await innerFrame(page);
    await shown(frame, 'referent-card');
    await waitForHeight(page, frame);
    await context.close();
  });

  it('works in a tab that is shown later', async () => {
    const hidden = `<div id="tab" style="display:none">${frameOf('element=event-list&src=data.json')}</div>`;
    const { page, context } = await open(hidden);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.evaluate(() => ((document.querySelector('#tab') as HTMLElement).style.display = ''));
    const frame = await innerFrame(page);
    await shown(frame, 'event-list');
    await waitForHeight(page, frame);
    assert.ok((await frameHeight(page)) >= 500);
    await context.close();
  });

  it('listens to its own frames alone', async () => {
    // Without an origin, as ours may be: only the frame that it comes from tells them apart.
    const foreign = `<iframe id="foreign" title="Autre" sandbox="allow-scripts" srcdoc="<script>setInterval(() => parent.postMessage({message:'height',value:7777},'*'), 50)</script>" height="100"></iframe>`;
    const ours = frameOf('element=event-list&src=data.json', 'id="ours"');
    const { page, context } = await open(`${foreign}${ours}`);
    const frame = await innerFrame(page, '#ours');
    await shown(frame, 'event-list');
    const heights = () => page.$$eval('iframe', (each) => each.map((one) => one.clientHeight));
    const isAsHigh = async () => (await heights())[1] === (await contentHeight(frame));
    for (let turn = 0; turn < 300 && !(await isAsHigh()); turn++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.ok(await isAsHigh());
    assert.equal((await heights())[0], 100);
    await context.close();
  });

  for (const [name, query, refused] of [
    ['another origin', () => `element=event-list&src=${other.url}/evil.json`, true],
    [
      'a second file of another origin',
      () => `element=event-list&src=data.json%20${other.url}/evil.json`,
      true,
    ],
    [
      'a protocol-relative address',
      () => `element=event-list&src=${other.url.slice(5)}/evil.json`,
      true,
    ],
    [
      'an address with credentials',
      () =>
        `element=event-list&src=${home.url.replace('http://127.0.0.1', 'http://127.0.0.1@evil.test')}/d.json`,
      true,
    ],
    [
      'a snapshot of another origin',
      () => `element=event-list&src=data.json&snapshot=${other.url}/evil.json`,
      true,
    ],
    [
      'a basemap of another origin',
      () => `element=territory-map&src=data.json&basemap=${other.url}/style.json`,
      true,
    ],
    ['a data: address', () => 'element=event-list&src=data:application/json,{}', true],
    [
      'a neighbour of an allowed folder',
      () => `element=event-list&src=${other.url}/allowed-not/d.json`,
      true,
    ],
    [
      'a way out of an allowed folder',
      () => `element=event-list&src=${other.url}/allowed/../evil.json`,
      true,
    ],
    [
      'an encoded way out of an allowed folder',
      () => `element=event-list&src=${other.url}/allowed/..%252fevil.json`,
      true,
    ],
    ['an allowed folder', () => `element=event-list&src=${other.url}/allowed/d.json`, false],
  ] as [string, () => string, boolean][]) {
    it(`${refused ? 'refuses' : 'shows'} ${name}`, async () => {
      other.requests.length = 0;
      const { page, context } = await open(frameOf(query()));
      const frame = await innerFrame(page);
      if (refused) {
        await frame.waitForFunction(() => document.querySelector('.say')?.textContent, POLLING);
        assert.match(await frame.$eval('main', (main) => main.innerText), /Adresse refusée/);
        await waitForHeight(page, frame);
        assert.deepEqual(other.requests, []);
      } else await shown(frame, 'event-list');
      await context.close();
    });
  }

  it('follows no redirect out of what is allowed', async () => {
    const { page, context } = await open(frameOf('element=event-list&src=elsewhere.json'));
    const frame = await innerFrame(page);
    await frame.waitForFunction(
      () => document.querySelector('event-list')?.shadowRoot?.querySelector('.state .button'),
      POLLING,
    );
    assert.ok(!site.requests.includes('/evil.json'));
    await context.close();
  });

  it('says that its address names no element', async () => {
    const { page, context } = await open(frameOf('element=script&src=data.json'));
    const frame = await innerFrame(page);
    await frame.waitForFunction(() => document.querySelector('.say')?.textContent, POLLING);
    assert.match(await frame.$eval('main', (main) => main.innerText), /aucun élément connu/);
    await context.close();
  });

  it('tells the address of a link that the sandbox does not let it open', async () => {
    const { page, context } = await open(
      frameOf('element=event-list&src=data.json', 'sandbox="allow-scripts"'),
    );
    const frame = await innerFrame(page);
    await shown(frame, 'event-list');
    await frame.locator('event-list >>> a[href^="http"]').click();
    await frame.waitForSelector('.say');
    assert.match(
      await frame.$eval('.say', (say) => say.textContent ?? ''),
      /l’adresse du lien\s: https?:/,
    );
    await context.close();
  });

  it('opens links beside the site where it may, without a referrer', async () => {
    const { page, context } = await open(
      frameOf('element=event-list&src=data.json', 'sandbox="allow-scripts allow-popups"'),
    );
    const frame = await innerFrame(page);
    await shown(frame, 'event-list');
    const opened = new Promise<Page | null>((resolve) =>
      browser.once('targetcreated', (target) => void target.page().then(resolve)),
    );
    await frame.locator('.page-link a').click();
    const other = await opened;
    await other?.waitForFunction(() => document.readyState === 'complete', POLLING);
    assert.deepEqual(await other?.evaluate(() => [document.referrer, window.opener === null]), [
      '',
      true,
    ]);
    await context.close();
  });

  for (const what of ['refused', 'held']) {
    it(`has words and a height when its script is ${what}`, async () => {
      let release: () => void = () => undefined;
      entry = what === 'refused' ? 'gone' : new Promise((resolve) => (release = resolve));
      const { page, context } = await open(
        frameOf('element=event-list&src=data.json').replace('height="500"', 'height="20"'),
      );
      const frame = await innerFrame(page);
      await frame.waitForFunction(() => document.querySelector('.say')?.textContent, POLLING);
      entry = 'there';
      await waitForHeight(page, frame);
      assert.ok((await frameHeight(page)) > 20);
      if (what === 'held') {
        release();
        await shown(frame, 'event-list');
        assert.equal(await frame.$eval('.say', (say) => say.textContent), '');
      }
      await context.close();
    });
  }

  it('follows no redirect into another folder of an allowed host', async () => {
    const { page, context } = await open(
      frameOf(`element=event-list&src=${other.url}/allowed/moved.json`),
    );
    const frame = await innerFrame(page);
    await frame.waitForFunction(
      () => document.querySelector('event-list')?.shadowRoot?.querySelector('.state .button'),
      POLLING,
    );
    await context.close();
  });

  it('passes axe as a page of its own', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setBypassCSP(true);
    await page.goto(
      `${home.url}/t/embed.html?element=referent-card&src=data.json&accent=%238a3b12`,
    );
    await page.waitForFunction(
      () => document.querySelector('referent-card')?.shadowRoot?.querySelector('.source'),
      POLLING,
    );
    assert.equal(
      await page.evaluate(() =>
        document.documentElement.style.getPropertyValue('--territory-accent'),
      ),
      '#8a3b12',
    );
    assert.deepEqual(await axeViolations(page), []);
    await context.close();
  });
});

/** What WordPress does on its server: a secret, in the address and beside it, and a frame that is hidden until it has a height. */
const withSecret = (html: string) =>
  html.replace(
    /<iframe ([^>]*?)src="([^"]*)"/,
    '<iframe $1src="$2#?secret=AbC123" data-secret="AbC123" style="position:absolute;visibility:hidden"',
  );

/** What WordPress's wp-embed.js does with it: heights from 200 to 1000 px, and a word to the frame. */
const wordPress = `<script>
addEventListener('message', function (event) {
  var data = event.data;
  if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return;
  document.querySelectorAll('iframe[data-secret="' + data.secret + '"]').forEach(function (frame) {
    if (event.source !== frame.contentWindow) return;
    if (data.message === 'height') {
      frame.style.height = Math.min(1000, Math.max(200, parseInt(data.value, 10))) + 'px';
      frame.style.visibility = frame.style.position = '';
    }
    if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host) document.title = data.value;
  });
});
document.addEventListener('DOMContentLoaded', function () {
  document.querySelectorAll('iframe.wp-embedded-content').forEach(function (frame) {
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.getAttribute('data-secret') }, '*');
  });
});
</script>`;

describe('a bare address pasted by a WordPress author', () => {
  for (const tag of TAGS) {
    it(`<${tag}>: discovery, answer, frame with its secret`, async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(`${home.url}/t/${tag}.html`);
      const discovered = await page.$eval(
        'link[type="application/json+oembed"]',
        (link) => (link as HTMLLinkElement).href,
      );
      const answer = (await (await fetch(`${discovered}?maxwidth=600&format=json`)).json()) as {
        type: string;
        version: string;
        html: string;
      };
      assert.equal(answer.type, 'rich');
      assert.equal(answer.version, '1.0');
      assert.match(answer.html, /^<blockquote class="wp-embedded-content"><a href="/);
      await context.close();

      const { page: post, noted, context: author } = await open(withSecret(answer.html), wordPress);
      const frame = await innerFrame(post);
      await shown(frame, tag);
      // Asked anew each time: while the frame changes its process, a waiting that began before may never end.
      const isVisible = () =>
        post.evaluate(() => {
          const embedded = document.querySelector('iframe');
          return Boolean(
            embedded?.style.height && getComputedStyle(embedded).visibility === 'visible',
          );
        });
      for (let turn = 0; turn < 300 && !(await isVisible()); turn++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.ok(await isVisible());
      const isAsHigh = async () =>
        (await frameHeight(post)) === Math.min(1000, Math.max(200, await contentHeight(frame)));
      for (let turn = 0; turn < 100 && !(await isAsHigh()); turn++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.ok(await isAsHigh(), String(await frameHeight(post)));
      assert.deepEqual(noted.errors, []);
      await frame.$eval('.page-link a', (link) => (link as HTMLElement).click());
      for (let turn = 0; turn < 300 && !(await post.title()).startsWith('http'); turn++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.equal(await post.title(), `${home.url}/t/${tag}.html`);
      await author.close();
    });
  }
});
