// The built demo site as a visitor meets it: every page, three widths, light and dark.
import assert from 'node:assert/strict';
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
  'guide/index.html',
  'guide/preuve.html',
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
      if (path === 'guide/index.html') await page.waitForSelector('#api table');
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
    await page.goto(`${site.url}/guide/index.html`);
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
