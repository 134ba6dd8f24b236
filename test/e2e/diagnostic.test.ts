// What is said of pages that do not work: on the page itself, and in the atelier of a page whose source was pasted.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { axeViolations, folder, send, startBrowser, startOrigin, type Origin } from './support.js';

const DATA = JSON.stringify({
  formatVersion: '1',
  territories: [{ id: '48', name: 'Lozère', level: 'departement', code: '48' }],
  referents: [{ id: 'r', role: 'Référent·e', territories: ['48'], contact: { email: 'a@b.fr' } }],
});
const SCRIPT = '<script type="module" src="/territory-elements/territory-elements.js"></script>';

let browser: Browser;
let site: Origin;
let demo: Origin;
/** Hosts that let no other page read, and that give a script another type. */
let closed: Server;
let plain: Server;
let pages: Record<string, string> = {};

const shared = join(process.env.TERRITORY_SHARED ?? '../shared', 'defects/keeper/pages');
const urlOf = (server: Server) =>
  `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

async function listen(headers: Record<string, string>): Promise<Server> {
  const server = createServer((_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(DATA);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

before(async () => {
  browser = await startBrowser();
  demo = await startOrigin(folder('dist-demo'));
  closed = await listen({ 'Content-Type': 'application/json' });
  plain = await listen({ 'Content-Type': 'text/plain', 'Access-Control-Allow-Origin': '*' });
  site = await startOrigin(async (path, response, request) => {
    if (path in pages) return send(response, 'page.html', pages[path]!);
    if (path === '/donnees.json') return send(response, path, DATA);
    if (await folder('dist', '/territory-elements/')(path, response, request)) return true;
    return folder(shared)(path, response, request);
  });
});

after(async () => {
  await browser.close();
  for (const each of [site, demo, closed, plain]) each.close();
});

/** What the page says of itself. */
async function onPage(html: string): Promise<{ page: Page; text: string }> {
  pages = {
    '/page.html': `<!doctype html><html lang="fr"><title>t</title><main><h1>t</h1>${html}</main></html>`,
  };
  const page = await browser.newPage();
  await page.goto(`${site.url}/page.html?territory-diagnostic`);
  const panel = await page.waitForSelector('body > div >>> .panel');
  await page.waitForFunction(
    (each) => !(each as HTMLElement).innerText.includes('Vérification'),
    {},
    panel,
  );
  return {
    page,
    text: await panel!.evaluate((each) => (each as unknown as HTMLElement).innerText),
  };
}

async function inAtelier(page: Page, html: string, url: string): Promise<string> {
  await page.goto(`${demo.url}/atelier/index.html`);
  await page.waitForSelector('textarea[name=source]');
  await page.evaluate(
    (source, address) => {
      document.querySelector<HTMLTextAreaElement>('textarea[name=source]')!.value = source;
      document.querySelector<HTMLInputElement>(
        'input[name=address][placeholder="https://…"]:not([required])',
      )!.value = address;
      document.querySelector('textarea[name=source]')!.closest('form')!.requestSubmit();
    },
    html,
    url,
  );
  await page.waitForSelector('.report > *');
  return page.$eval('.report', (each) => (each as unknown as HTMLElement).innerText);
}

describe('?territory-diagnostic', () => {
  it('says that nothing is wrong, accessibly, and asks nobody else', async () => {
    const { page, text } = await onPage(
      `${SCRIPT}<event-list src="/territory-elements/../donnees.json"></event-list>`.replace(
        'a@b',
        'a@b.fr',
      ),
    );
    assert.match(text, /1 élément dans la page/);
    assert.match(text, /Rien d’anormal/);
    assert.deepEqual(await axeViolations(page), []);
    await page.close();
  });

  const broken: [string, string, RegExp][] = [
    ['a file that is not there', '<event-list src="/rien.json"></event-list>', /erreur \(404\)/],
    [
      'a host that is closed',
      '<event-list src="CLOSED/d.json"></event-list>',
      /Access-Control-Allow-Origin/,
    ],
    ['a web page', '<event-list src="/page.html"></event-list>', /page web/],
    [
      'a territory by its name',
      '<referent-card src="/donnees.json" territory="Lozère"></referent-card>',
      /identifiant\s: 48/,
    ],
    [
      'an attribute that is none',
      '<event-list source="/donnees.json"></event-list>',
      /src à la place de source/,
    ],
    ['a tag that is none', '<event-lists src="/donnees.json"></event-lists>', /event-list\s\?/],
    [
      'a value that is none',
      '<event-list src="/donnees.json" view="semaine"></event-list>',
      /compact, month/,
    ],
  ];
  for (const [name, html, expected] of broken) {
    it(`names ${name}`, async () => {
      const { page, text } = await onPage(SCRIPT + html.replace('CLOSED', urlOf(closed)));
      assert.match(text, expected);
      await page.close();
    });
  }
});

/** The cause of each broken page; empty: there is none. */
const CAUSES: Record<string, RegExp | ''> = {
  'x-404': /404/,
  'x-bad-view': /view="semaine"[^]*basemap="osm"/,
  'x-comma': /ligne \d+/,
  'x-guillemets': /guillemets/,
  'x-host-down': /n’a pas pu être joint/,
  'x-html-page': /page web/,
  'x-js-src': /script/,
  'x-json-array': /liste/,
  'x-json-comment': /commentaire/,
  'x-json-empty': /vide/,
  'x-json-french-keys': /il manque/,
  'x-json-latin1': /UTF-8/,
  'x-json-smart': /guillemets typographiques/,
  'x-json-trailing': /virgule/,
  'x-no-module': /type="module"/,
  'x-nocors-data': /Access-Control-Allow-Origin/,
  'x-nocors-script': /Access-Control-Allow-Origin/,
  'x-mime-script': /text\/javascript/,
  'x-nosrc': /n’a pas d’attribut src/,
  'x-script-404': /erreur 404/,
  'x-self-close': /n’est pas fermé/,
  'x-twice': /N’ajoutez rien après/,
  'x-typo-attr': /à la place de source[^]*à la place de data-src/,
  'x-typo-tag': /actors-list/,
  'x-unknown-territory': /identifiant\s: 48/,
};

describe('the source of a page, pasted in the atelier', () => {
  it('is said to be right when it is', async () => {
    const page = await browser.newPage();
    const text = await inAtelier(
      page,
      `${SCRIPT}<event-list src="/bon.json"></event-list>`,
      `${site.url}/p.html`,
    );
    assert.match(text, /404/);
    pages = { '/bon.json': DATA };
    assert.match(
      await inAtelier(
        page,
        `${SCRIPT}<event-list src="/bon.json"></event-list>`,
        `${site.url}/p.html`,
      ),
      /Rien d’anormal/,
    );
    await page.close();
  });

  const skip = existsSync(shared) ? false : 'TERRITORY_SHARED names no folder with defects';
  it('tells the cause of every broken page that was collected', { skip }, async () => {
    const page = await browser.newPage();
    const silent: string[] = [];
    for (const [name, cause] of Object.entries(CAUSES)) {
      const html = (await readFile(join(shared, `${name}.html`), 'utf8'))
        .replaceAll('http://donnees.test:8703', urlOf(closed))
        .replaceAll('http://donnees.test:8704', urlOf(plain));
      const text = await inAtelier(page, html, `${site.url}/${name}.html`);
      if (!(cause || /Rien d’anormal/).test(text)) silent.push(`${name}: ${text}`);
    }
    assert.deepEqual(silent, []);
    await page.close();
  });
});
