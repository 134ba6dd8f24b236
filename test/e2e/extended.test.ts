// A page that adds to `Object.prototype` and `Array.prototype`, as old scripts do: every part works there.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { TAGS } from '../../src/page/tags.js';
import { folder, send, startBrowser, startOrigin, watch, type Origin } from './support.js';

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:serie',
  'SUMMARY:Permanence du voisin',
  'DTSTART;TZID=Romance Standard Time:20260105T100000',
  'RRULE:FREQ=WEEKLY;BYDAY=MO',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

let browser: Browser;
let origin: Origin;

before(async () => {
  browser = await startBrowser();
  const json = JSON.parse(await demoDataset('languedoc-roussillon.json')) as Record<
    string,
    unknown
  >;
  const files = folder('dist', '/t/');
  origin = await startOrigin((path, response, request) => {
    if (path === '/calendar.ics') return send(response, path, CALENDAR);
    if (path === '/data.json') {
      const sources = [{ kind: 'ics', url: '/calendar.ics', title: 'Voisin' }];
      // A région without a shape of its own: its outline is made of those of its départements.
      const territories = [
        ...(json.territories as unknown[]),
        { id: 'bretagne', name: 'Bretagne', level: 'region', code: '53' },
        { id: 'faux', name: 5 },
      ];
      return send(response, path, JSON.stringify({ ...json, sources, territories }));
    }
    if (path === '/') {
      const elements = TAGS.map((tag) => `<${tag} src="/data.json"></${tag}>`).join('');
      return send(
        response,
        'page.html',
        `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Ancien site</title><link rel="icon" href="data:,">
<script>Object.prototype.extra = function () {}; Object.prototype.other = 'x'; Array.prototype.extra = function () {};</script>
<script src="/t/loader.js"></script><main>${elements}</main></html>`,
      );
    }
    return files(path, response, request);
  });
});

after(async () => {
  await browser.close();
  origin.close();
});

type Part = (tag: string, text: string) => unknown;

/** The driver's own waiting does not work on such a page. */
async function waitFor(page: Page, part: Part, tag: string, text = ''): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    if (await page.evaluate(part, tag, text)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`waited in vain: ${tag} ${text}`);
}

const isChosen: Part = (tag, text) =>
  (document.querySelector(tag) as unknown as { selectedId?: string }).selectedId === text;
const isThere: Part = (tag, selector) =>
  Boolean(document.querySelector(tag)?.shadowRoot?.querySelector(selector));
const isSaid: Part = (tag, text) =>
  document.querySelector(tag)?.shadowRoot?.textContent?.includes(text);
const isPressed: Part = (tag, text) => {
  const buttons = document.querySelector(tag)?.shadowRoot?.querySelectorAll('button') ?? [];
  const button = [...buttons].find((each) => each.textContent?.includes(text));
  button?.click();
  return button !== undefined;
};
const textOf = (page: Page, tag: string) =>
  page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent ?? '', tag);

describe('a page that extends the prototypes of objects and lists', () => {
  it('has every part, from a classic script tag', async () => {
    const page = await browser.newPage();
    const noted = await watch(page);
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(origin.url);
    for (const tag of TAGS) await waitFor(page, isThere, tag, '.source');
    // Map: outlines shipped and merged.
    await waitFor(page, isThere, 'territory-map', '.shape');
    // Search, answer, filters, share.
    await page.evaluate(() => {
      const root = document.querySelector('territory-map')?.shadowRoot;
      const input = root?.querySelector<HTMLInputElement>('.search-input');
      if (!input) return;
      input.value = '48000 Mende';
      input.dispatchEvent(new Event('input'));
    });
    await waitFor(page, isThere, 'territory-map', '.option');
    await page.evaluate(() =>
      document
        .querySelector('territory-map')
        ?.shadowRoot?.querySelector<HTMLElement>('.option')
        ?.click(),
    );
    // The answer chooses the nearest territory.
    await waitFor(page, isChosen, 'territory-map', '48');
    await waitFor(page, isPressed, 'territory-map', 'Filtres');
    await waitFor(page, isSaid, 'territory-map', 'Thème');
    await waitFor(page, isPressed, 'territory-map', 'Partager');
    await waitFor(page, isSaid, 'territory-map', 'Télécharger la carte (SVG)');
    // Agenda: a calendar of others, a series, month, subscription.
    await page.evaluate(() => document.querySelector('territory-map')?.select(undefined));
    await waitFor(page, isSaid, 'event-list', 'Permanence du voisin');
    await waitFor(page, isPressed, 'event-list', 'S’abonner');
    await waitFor(page, isSaid, 'event-list', 'Télécharger');
    await waitFor(page, isPressed, 'event-list', 'Mois');
    await waitFor(page, isThere, 'event-list', '[role="grid"]');
    // Findings.
    await page.evaluate(() => {
      const details = document
        .querySelector('referent-card')
        ?.shadowRoot?.querySelector<HTMLDetailsElement>('.findings');
      if (details) details.open = true;
    });
    await waitFor(page, isSaid, 'referent-card', 'Territoire');
    for (const tag of TAGS) {
      const text = await textOf(page, tag);
      assert.doesNotMatch(text, /extra|n’a pas pu être chargé|n’ont pas pu être chargés/, tag);
      assert.ok(text.length > 200, tag);
    }
    assert.deepEqual(
      noted.errors.filter((each) => !each.startsWith('warn')),
      [],
    );
    await page.close();
  });
});
