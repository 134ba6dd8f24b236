// The agenda of the built files: by real keys, under a strict policy, on paper, with calendars of others.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { Browser, Page } from 'puppeteer-core';
import { demoFiles } from '../../scripts/demo-datasets.js';
import {
  accessibilityTree,
  axeViolations,
  folder,
  ready,
  send,
  startBrowser,
  startOrigin,
  watch,
  type Origin,
} from './support.js';

const STYLE =
  'body{font-family:sans-serif;margin:0}event-list{display:block;min-height:900px;margin:8px}';
const ICS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:v1',
  'DTSTART:20990601T100000Z',
  'SUMMARY:Chez le voisin',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

let browser: Browser;
let data: Origin;
let site: Origin;
let agenda = '';
let languedoc = '';
let lateMs = 0;
let downloads = '';

const HOSTILE = '</script><script>document.title="broken out"</script><!--';
const hostile = () =>
  JSON.stringify({
    formatVersion: '1',
    title: HOSTILE,
    events: [
      {
        id: HOSTILE,
        title: HOSTILE,
        start: '2099-05-20T18:00',
        location: { name: HOSTILE, city: 'Mende' },
        summary: `${HOSTILE}\u2028`,
      },
    ],
    sources: [{ kind: 'ics', url: 'voisin.ics', title: 'Voisin' }],
  });

const policy = (trusted: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; ` +
  `connect-src ${data.url}; require-trusted-types-for 'script'; trusted-types ${trusted}`;

const pageOf = (list: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Site hôte</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">
<script type="module" src="/dist/territory-elements.js"></script></head>
<body><main><h1>Site hôte</h1>${list}</main></body></html>`;

const listOf = (file: string, attributes = '') =>
  `<event-list src="${data.url}/${file}" ${attributes}></event-list>`;

const pages: Record<string, () => { html: string; csp?: string }> = {
  '/agenda': () => ({ html: pageOf(listOf('agenda.json')) }),
  '/month': () => ({ html: pageOf(listOf('agenda.json', 'view="month"')) }),
  '/compact': () => ({ html: pageOf(listOf('agenda.json', 'view="compact"')) }),
  '/next': () => ({ html: pageOf(listOf('agenda.json', 'view="next"')) }),
  '/past': () => ({ html: pageOf(listOf('languedoc.json')) }),
  '/described': () => ({
    html: pageOf(listOf('agenda.json', 'json-ld')),
    csp: policy('lit-html territory-elements'),
  }),
  '/hostile': () => ({
    html: pageOf(listOf('hostile.json', 'json-ld')),
    csp: policy('lit-html territory-elements'),
  }),
  '/refused': () => ({
    html: pageOf(listOf('agenda.json', 'json-ld')),
    csp: policy('lit-html'),
  }),
};

before(async () => {
  browser = await startBrowser();
  downloads = await mkdtemp(join(tmpdir(), 'downloads-'));
  agenda = (await demoFiles('actes-sante.json')).json;
  languedoc = (await demoFiles('languedoc-roussillon.json')).json;
  data = await startOrigin(async (path, response) => {
    await new Promise((resolve) => setTimeout(resolve, lateMs));
    if (path === '/agenda.json') return send(response, path, agenda);
    if (path === '/languedoc.json') return send(response, path, languedoc);
    if (path === '/hostile.json') return send(response, path, hostile());
    if (path === '/voisin.ics') return send(response, path, ICS);
    return false;
  });
  const files = folder('dist', '/dist/');
  site = await startOrigin(async (path, response, request) => {
    if (path === '/site.css') return send(response, path, STYLE);
    if (path.startsWith('/dist/chunks/'))
      await new Promise((resolve) => setTimeout(resolve, lateMs));
    const page = pages[path]?.();
    if (!page) return files(path, response, request);
    if (page.csp) response.setHeader('Content-Security-Policy', page.csp);
    return send(response, 'page.html', page.html);
  });
});

after(async () => {
  await browser.close();
  for (const origin of [data, site]) origin.close();
  await rm(downloads, { recursive: true });
});

async function open(path: string, width = 900) {
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  });
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateTimezone('Europe/Paris');
  await page.evaluateOnNewDocument('globalThis.__name = (each) => each');
  const noted = await watch(page);
  await page.goto(site.url + path);
  await ready(page);
  return { page, noted, context };
}

const textOf = (page: Page, selector = '.root') =>
  page.$eval(
    'event-list',
    (element, css) =>
      element.shadowRoot?.querySelector(css)?.textContent?.replace(/\s+/g, ' ') ?? '',
    selector,
  );

const waitFor = (page: Page, selector: string) =>
  page.waitForFunction(
    (css) => document.querySelector('event-list')?.shadowRoot?.querySelector(css),
    {},
    selector,
  );

const clickOn = (page: Page, text: string) =>
  page.$eval(
    'event-list',
    (element, label) => {
      const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
      buttons.find((each) => !each.hidden && each.textContent?.includes(label))?.click();
    },
    text,
  );

/** Tabs until the focus is on what has this text. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const active = document.querySelector('event-list')?.shadowRoot?.activeElement;
      return `${active?.getAttribute('aria-label') ?? ''} ${active?.textContent ?? ''}`;
    });
    if (label.includes(text)) return;
  }
  assert.fail(`No stop ${text}`);
}

describe('the agenda, built', () => {
  it('has none of the calendar code in its entry', async () => {
    const entry = await readFile('dist/territory-elements.js', 'utf8');
    for (const mark of ['VCALENDAR', 'VTIMEZONE', 'BYSETPOS', 'schema.org']) {
      assert.ok(!entry.includes(mark), mark);
    }
    const chunks = await readdir('dist/chunks');
    const texts = await Promise.all(chunks.map((each) => readFile(`dist/chunks/${each}`, 'utf8')));
    assert.ok(texts.some((text) => text.includes('VTIMEZONE')));
  });

  it('tells a series by its dates, and a calendar of others that is not there', async () => {
    const { page, context } = await open('/agenda');
    assert.match(await textOf(page), /Plusieurs dates/);
    // The demonstration’s calendar is not on this host: told, with the rest shown.
    await waitFor(page, '.notice');
    await page.waitForFunction(() => {
      const root = document.querySelector('event-list')?.shadowRoot;
      return root?.querySelector('.notice')?.textContent?.includes('404');
    });
    assert.match(await textOf(page, '.notice'), /Agenda des associations.*vérifiez l’adresse/);
    await context.close();
  });

  it('gives an event to a calendar by keyboard alone', async () => {
    const { page, noted, context } = await open('/past');
    await tabTo(page, 'Ajouter à mon agenda');
    await page.keyboard.press('Enter');
    await waitFor(page, '.calendar-menu');
    await tabTo(page, 'Télécharger le fichier');
    await page.keyboard.press('Enter');
    let text = '';
    for (let wait = 0; wait < 50 && !text; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const [name] = (await readdir(downloads)).filter((each) => each.endsWith('.ics'));
      if (name) text = await readFile(join(downloads, name), 'utf8');
    }
    const [event] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    assert.match(String(event?.getFirstPropertyValue('summary')), /Rencontre entre internes/);
    assert.match(text, /DTSTART;TZID=Europe\/Paris:\d{8}T183000/);
    await page.keyboard.press('Escape');
    const focused = await page.evaluate(
      () => document.querySelector('event-list')?.shadowRoot?.activeElement?.textContent ?? '',
    );
    assert.match(focused, /Ajouter à mon agenda/);
    assert.deepEqual(noted.errors, []);
    assert.deepEqual([...noted.hosts].sort(), [data.url, site.url].sort());
    await context.close();
  });

  it('describes its events to search engines under a policy with Trusted Types', async () => {
    const { page, noted, context } = await open('/described');
    await page.waitForSelector('event-list > script[type="application/ld+json"]');
    const json = await page.$eval('event-list > script', (script) => script.textContent ?? '');
    const { '@graph': things } = JSON.parse(json) as { '@graph': { name: string }[] };
    assert.ok(things.some(({ name }) => name.includes('Séminaire des internes')));
    assert.ok(things.some(({ name }) => name.startsWith('[Exemple] ')));
    assert.deepEqual(noted.violations, []);
    assert.equal((await page.$$('event-list > script')).length, 1);
    // Taken away with the wish for it.
    await page.$eval('event-list', (element) => element.removeAttribute('json-ld'));
    await page.waitForFunction(() => !document.querySelector('event-list > script'));
    await context.close();
  });

  it('never breaks out of its script', async () => {
    const { page, noted, context } = await open('/hostile');
    await page.waitForSelector('event-list > script');
    const found = await page.$eval('event-list', (element) => ({
      children: element.children.length,
      names: (JSON.parse(element.textContent ?? '') as { '@graph': { name: string }[] })[
        '@graph'
      ].map(({ name }) => name),
      title: document.title,
    }));
    assert.deepEqual(found, { children: 1, names: [HOSTILE], title: 'Site hôte' });
    assert.deepEqual(noted.violations, []);
    await context.close();
  });

  it('says nothing to search engines where the page forbids it, and works', async () => {
    const { page, context } = await open('/refused');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal((await page.$$('event-list > script')).length, 0);
    assert.match(await textOf(page), /Réunion de concertation/);
    await context.close();
  });

  for (const path of ['/agenda', '/month', '/compact', '/next', '/past']) {
    it(`passes axe, fits every width and speaks French: ${path}`, async () => {
      const { page, context } = await open(path, 1000);
      if (path === '/month') await waitFor(page, '[role="grid"]');
      if (path === '/agenda') {
        await clickOn(page, 'Filtres');
        await waitFor(page, '.facet');
      }
      if (path === '/past') {
        await clickOn(page, 'Passés');
        await clickOn(page, 'prévenez-moi');
        await waitFor(page, '.calendar-menu');
        assert.match(await textOf(page), /Forum des jeunes médecins.*Une centaine d’élu·e·s/);
      }
      assert.deepEqual(await axeViolations(page), []);
      const names = (await accessibilityTree(page)).map(({ name }) => name).join(' ');
      assert.doesNotMatch(names, /\b(month|week|next|previous|today|download|subscribe|close)\b/i);
      for (const width of [1280, 768, 480, 360, 320]) {
        await page.setViewport({ width, height: 900 });
        const wide = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.ok(
          (wide[0] ?? 0) <= (wide[1] ?? 0),
          `${path} at ${String(width)}: ${wide.join(' > ')}`,
        );
      }
      await context.close();
    });
  }

  // A calendar that cannot be read takes a line of the reserved height: the button behind the list moves by it.
  for (const [path, most] of [
    ['/past', 0],
    ['/agenda', 0.01],
  ] as const) {
    it(`shifts ${most ? 'next to nothing' : 'nothing'} while files and code come late: ${path}`, async () => {
      lateMs = 300;
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 900, height: 900 });
      await page.evaluateOnNewDocument(() => {
        Object.assign(globalThis, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
            (globalThis as unknown as { shift: number }).shift += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.url + path);
      await ready(page);
      await waitFor(page, most ? '.notice' : '.event');
      await new Promise((resolve) => setTimeout(resolve, 500));
      const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
      assert.ok(shift <= most, String(shift));
      lateMs = 0;
      await context.close();
    });
  }

  it('prints the list without its tools', async () => {
    const { page, context } = await open('/agenda');
    await clickOn(page, 'Filtres');
    await waitFor(page, '.facet');
    await page.emulateMediaType('print');
    const visible = await page.$eval('event-list', (element) => {
      const root = element.shadowRoot;
      const height = (css: string) => root?.querySelector(css)?.getBoundingClientRect().height ?? 0;
      const events = [...(root?.querySelectorAll('.event') ?? [])];
      return {
        tools: height('.bar') + height('.filters') + height('.segments'),
        events: events.filter((each) => each.getBoundingClientRect().height > 0).length,
      };
    });
    assert.equal(visible.tools, 0);
    const { events } = JSON.parse(agenda) as { events: object[] };
    // The seminar of 2025 is past.
    assert.equal(visible.events, events.length - 1);
    await context.close();
  });
});
