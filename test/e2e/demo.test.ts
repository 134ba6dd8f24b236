// The built demo site as a visitor meets it: every page, three widths, light and dark.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { TAGS } from '../../src/page/tags.js';
import {
  axeViolations,
  folder,
  ready,
  startBrowser,
  startOrigin,
  watch,
  type Origin,
} from './support.js';

const pages = [
  'index.html',
  'atelier/index.html',
  ...readdirSync('demo/guide')
    .filter((file) => file.endsWith('.html'))
    .map((file) => `guide/${file}`),
  'hosts/cpts.html',
  'hosts/union.html',
  'hosts/faculty.html',
  'hosts/seminar.html',
];

let browser: Browser;
let site: Origin;

before(async () => {
  browser = await startBrowser();
  site = await startOrigin(folder('dist-demo'));
});

after(async () => {
  await browser.close();
  site.close();
});

describe('demo site', () => {
  for (const path of pages) {
    it(`${path}: accessible in light and dark, quiet, no third party, no sideways scroll`, async () => {
      const page = await browser.newPage();
      const noted = await watch(page);
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`${site.url}/${path}`);
      if (path === 'guide/developper.html') await page.waitForSelector('#api table');
      else if (path !== 'guide/preuve.html' && path.startsWith('guide/'))
        await page.waitForSelector('#recherche input');
      else if (path === 'atelier/index.html') await page.waitForSelector('.drop');
      else await ready(page);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewport({ width, height: 900 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(overflow <= 0, `${String(overflow)} px too wide at ${String(width)}`);
      }
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        assert.deepEqual(await axeViolations(page), [], scheme);
      }
      assert.deepEqual(noted.errors, []);
      assert.deepEqual([...noted.hosts], [site.url]);
      await page.close();
    });
  }

  it('shows both datasets, and the guide the reference of every element', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/index.html`);
    await ready(page);
    const text = await page.evaluate(() =>
      [...document.querySelectorAll('territory-map, event-list')]
        .map((each) => each.shadowRoot?.textContent ?? '')
        .join(' '),
    );
    for (const expected of [
      'Pyrénées-Orientales',
      'Marseille 14e',
      'habitants',
      'Contour schématique',
      'Exemple',
    ]) {
      assert.ok(text.includes(expected), expected);
    }
    await page.goto(`${site.url}/guide/developper.html`);
    await page.waitForSelector('#api table');
    const reference = await page.$eval('#api', (each) => each.textContent ?? '');
    for (const expected of [
      ...TAGS,
      'indicator',
      'referent',
      '--territory-accent',
      'territory-select',
    ]) {
      assert.ok(reference.includes(expected), expected);
    }
    await page.close();
  });

  it('finds in the guide, from any of its pages, what stands on another', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/guide/accessibilite.html`);
    await page.waitForSelector('#chercher');
    await page.type('#chercher', 'auteur wordpress');
    await page.waitForSelector('.results a');
    const hrefs = await page.$$eval('.results a', (links) => links.map((link) => link.href));
    assert.ok(hrefs.some((href) => href.endsWith('/guide/wordpress.html')));
    assert.deepEqual(await axeViolations(page), []);
    // Without accents, and a word that is nowhere.
    await page.click('#chercher', { count: 3 });
    await page.type('#chercher', 'deposez');
    await page.waitForFunction(() =>
      /passage/.test(document.querySelector('.found')!.textContent!),
    );
    // A word in another form, what stands in every sentence, a word that is the beginning of others.
    for (const [query, anchor] of [
      ['recrutement', '#feuilles'],
      ['mettre à jour', '#mise-a-jour'],
      ['Elementor', 'wordpress.html#classique'],
    ] as const) {
      await page.click('#chercher', { count: 3 });
      await page.type('#chercher', query);
      await page.waitForFunction(
        (end) =>
          [...document.querySelectorAll<HTMLAnchorElement>('.results a')]
            .slice(0, 3)
            .some(({ href }) => href.endsWith(end)),
        { timeout: 10_000 },
        anchor,
      );
    }
    await page.click('#chercher', { count: 3 });
    await page.type('#chercher', 'zzz');
    await page.waitForFunction(() => /Rien/.test(document.querySelector('.found')!.textContent!));
    // No page and no anchor of the guide leads nowhere.
    for (const file of readdirSync('demo/guide').filter((name) => name.endsWith('.html'))) {
      await page.goto(`${site.url}/guide/${file}`);
      if (file === 'developper.html') await page.waitForSelector('#api table');
      const links = await page.$$eval('main a, .guide-nav a', (all) => all.map(({ href }) => href));
      for (const href of new Set(links)) {
        const { origin, pathname, hash } = new URL(href);
        if (origin !== site.url) continue;
        if (pathname.endsWith('.zip')) {
          const archive = await (await fetch(site.url + pathname)).arrayBuffer();
          assert.ok(archive.byteLength > 1e6, `${file}: ${href}`);
          continue;
        }
        const text = await (await fetch(site.url + pathname)).text();
        assert.ok(
          text.includes('<main') || text.includes('<territory-atelier'),
          `${file}: ${href}`,
        );
        if (hash && hash !== '#contenu' && !hash.startsWith('#reference'))
          assert.ok(text.includes(`id="${hash.slice(1)}"`), `${file}: ${href}`);
      }
    }
    await page.close();
  });

  it('prints without controls, and with what waits behind “Afficher plus”', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 700, height: 900 });
    await page.goto(`${site.url}/index.html`);
    await ready(page);
    await page.emulateMediaType('print');
    const [controls, hidden, listed] = await page.$eval('territory-map.wide', (map) =>
      ['.controls', '[data-item][hidden]', '.listed'].map((selector) =>
        [...(map.shadowRoot?.querySelectorAll(selector) ?? [])].map(
          (each) => each.getBoundingClientRect().height,
        ),
      ),
    );
    assert.deepEqual(controls, [0]);
    assert.ok(hidden?.every((height) => height > 0));
    assert.equal(listed?.length, 7);
    await page.close();
  });
});
