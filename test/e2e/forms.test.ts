// The embed forms as editors and filters leave them, on a page of another origin than script and data. What each filter
// does was measured on WordPress 6.1 to 7.1 (kses, wpautop, TinyMCE 4), SPIP 4.4, TinyMCE 7 and CKEditor 5; the markup
// below is what came out.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { TAGS, type Tag } from '../../src/page/tags.js';
import {
  folder,
  guideText,
  ready,
  send,
  startBrowser,
  startOrigin,
  watch,
  type Origin,
} from './support.js';

let browser: Browser;
let cdn: Origin;
let data: Origin;
let site: Origin;
let page = { body: '', policy: '', head: '' };

before(async () => {
  browser = await startBrowser();
  const dataset = await demoDataset('languedoc-roussillon.json');
  cdn = await startOrigin(folder('dist', '/t/'));
  data = await startOrigin((path, response) => path === '/d.json' && send(response, path, dataset));
  site = await startOrigin((_path, response) => {
    if (page.policy) response.setHeader('Content-Security-Policy', page.policy);
    return send(
      response,
      'page.html',
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Site</title><link rel="icon" href="data:,">${page.head}</head>
<body><main><h1>Article</h1>${page.body}<p id="after">La suite de l’article.</p></main></body></html>`,
    );
  });
});

after(async () => {
  await browser.close();
  for (const origin of [cdn, data, site]) origin.close();
});

/** Forms become elements one after the other, so those there are may all be ready before the last one is made. */
async function readyAll(tab: Page, count: number): Promise<void> {
  await tab.waitForFunction(
    (tags, total) => document.querySelectorAll(tags).length >= total,
    {},
    TAGS.join(),
    count,
  );
  await ready(tab);
}

/** Address of the data as the CMS writes it; `&` has become an entity. */
type Markup = (tag: Tag, url: string) => string;

const hosts: Record<string, Markup> = {
  'WordPress, HTML block: the tag': (tag, url) =>
    `<${tag} src="${url}?a=1&#038;b=2"><a href="${url}">Voir les données</a></${tag}>`,
  'WordPress, classic text (wpautop)': (tag, url) =>
    `<p>Avant<br /><${tag} src="${url}?a=1&#038;b=2"></${tag}><br />Après</p>`,
  'WordPress author (kses): data-*': (tag, url) =>
    `<div data-${tag}="${url}?a=1&amp;b=2" data-heading-level="3" style="min-height:400px"><a href="${url}">Voir</a></div>`,
  'WordPress author (kses): class': (tag, url) =>
    `<div class="${tag}"><a href="${url}">Voir</a></div>`,
  'WordPress author (kses): class on the link': (tag, url) =>
    `<p><a class="${tag}" href="${url}" rel="nofollow">Voir</a></p>`,
  'WordPress author (kses): plain link': (tag, url) => `<p><a href="${url}#${tag}">Voir</a></p>`,
  'SPIP, raw: data-* in a paragraph': (tag, url) =>
    `<p><div data-${tag}="${url}?a=1&amp;b=2"><a href="${url}">Voir</a></div></p>`,
  'SPIP, raw: the tag in a paragraph': (tag, url) =>
    `<p><${tag} src="${url}"><a href="${url}">Voir</a></${tag}></p>`,
  'SPIP, filtered: data-*': (tag, url) =>
    `<div data-${tag}="${url}"><a href="${url}" class="spip_out" rel="external">Voir</a></div>`,
  'TinyMCE 7: data-* with a space put in': (tag, url) => `<div data-${tag}="${url}">&nbsp;</div>`,
  'TinyMCE 7: class on the link': (tag, url) => `<p><a class="${tag}" href="${url}">Voir</a></p>`,
  'TinyMCE 7: plain link': (tag, url) => `<p><a href="${url}#${tag}">Voir</a></p>`,
  'CKEditor 5: plain link': (tag, url) => `<p><a href="${url}#${tag}">Voir</a></p>`,
  'CKEditor 5 with General HTML Support': (tag, url) =>
    `<div class="${tag}"><p><a href="${url}">Voir</a></p></div>`,
};

const script = () => `<script type="module" src="${cdn.url}/t/territory-elements.js"></script>`;

async function open(body: string, policy = '', head = script()) {
  page = { body, policy, head };
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1000, height: 900 });
  const noted = await watch(tab);
  await tab.goto(site.url);
  return { tab, noted };
}

describe('embed forms as filters leave them', () => {
  for (const [name, markup] of Object.entries(hosts)) {
    it(name, async () => {
      const { tab, noted } = await open(
        TAGS.map((tag) => markup(tag, `${data.url}/d.json`)).join('\n'),
      );
      await readyAll(tab, TAGS.length);
      const shown = await tab.$$eval(TAGS.join(), (each) =>
        each.filter((one) => one.shadowRoot?.querySelector('.source')).map((one) => one.localName),
      );
      assert.deepEqual(shown, [...TAGS]);
      assert.deepEqual(noted.errors, []);
      // What follows in the article is still an article.
      const isAfter = await tab.$eval(
        '#after',
        (after) => after.parentElement?.localName === 'main' && after.getClientRects().length > 0,
      );
      assert.ok(isAfter);
      await tab.close();
    });
  }

  it('the lines of the guide, as they are', async () => {
    const guide = await guideText();
    const [, lines = ''] = /<code id="snippet-forms"\s*>([\s\S]*?)<\/code/.exec(guide) ?? [];
    const markup = lines.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const { tab, noted } = await open(
      markup.replaceAll('https://exemple.fr/territory-elements/dataset.json', `${data.url}/d.json`),
    );
    await readyAll(tab, 3);
    const shown = await tab.$$eval(TAGS.join(), (each) => each.map((one) => one.localName).sort());
    assert.deepEqual(shown, ['event-list', 'referent-card', 'territory-map']);
    assert.equal(await tab.$eval('referent-card', (card) => card.getAttribute('territory')), '48');
    assert.deepEqual(noted.errors, []);
    await tab.close();
  });

  it('all of them in a sandboxed page', async () => {
    const forms = Object.values(hosts).map((markup) =>
      markup('referent-card', `${data.url}/d.json`),
    );
    const { tab, noted } = await open(forms.join('\n'), 'sandbox allow-scripts');
    await readyAll(tab, forms.length);
    const count = await tab.$$eval(
      'referent-card',
      (each) => each.filter((one) => one.shadowRoot?.querySelector('.source')).length,
    );
    assert.equal(count, forms.length);
    assert.deepEqual(noted.errors, []);
    await tab.close();
  });

  it('would notice a form that is not upgraded: the same without the script', async () => {
    const { tab } = await open(
      hosts['CKEditor 5: plain link']?.('event-list', `${data.url}/d.json`) ?? '',
      '',
      '',
    );
    assert.equal(await tab.$('event-list'), null);
    assert.match(await tab.$eval('main', (main) => main.innerText), /Voir/);
    await tab.close();
  });
});
