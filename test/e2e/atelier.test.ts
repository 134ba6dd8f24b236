// The atelier as a data keeper uses it: a spreadsheet is dropped, an error is mended, files come out that work on
// another origin; the next month the changes are listed. Without a network, and with nothing sent anywhere.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { writeWorkbook } from '../../src/publish/files/write-workbook.js';
import {
  axeViolations,
  folder,
  send,
  startBrowser,
  startOrigin,
  watch,
  type Origin,
} from './support.js';

let browser: Browser;
let site: Origin;
let files = '';

const HEADS = ['Nom', 'Type', 'Département', 'Commune', 'Courriel', 'Humeur'];
const ROWS = [
  ['Maison de santé de Mende', 'msp', 'Lozère', 'Mende', 'msp@example.org', 'bonne'],
  ['Pharmacie du pont', 'pharmacie', 'Lozère', 'Florac', 'pharmacie@example', ''],
  ['Cabinet infirmier', 'infirmier', 'Gard', 'Alès', 'cabinet@example.org', ''],
];

async function workbook(name: string, rows: string[][]): Promise<string> {
  const [file] = await writeWorkbook(
    [{ name: 'Structures', rows: [HEADS, ...rows] }],
    'xlsx',
    name,
  );
  const path = join(files, `${name}.xlsx`);
  await writeFile(path, file!.bytes);
  return path;
}

async function open(page: Page, ...paths: string[]): Promise<void> {
  const field = await page.waitForSelector('.drop input[type=file]');
  await (field as unknown as { uploadFile(...all: string[]): Promise<void> }).uploadFile(...paths);
}

const summary = (page: Page) =>
  page.$eval('#verifier .card-head .quiet', (each) => each.textContent);
const until = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);

async function click(page: Page, label: string): Promise<void> {
  const button = await page.waitForSelector(
    `::-p-xpath(//territory-atelier//button[contains(., "${label}")])`,
  );
  await button!.evaluate((each) => (each as unknown as HTMLElement).click());
}

/** Waits until the map of the preview tells of a territory. */
const previewShows = (page: Page, name: string) =>
  page.waitForFunction(
    (wanted) =>
      document
        .querySelector('.preview > *')
        ?.shadowRoot?.querySelector('territory-map')
        ?.shadowRoot?.textContent?.includes(wanted),
    {},
    name,
  );

/** The file that a click downloads. */
async function download(page: Page, label: string, name: string): Promise<Uint8Array> {
  await click(page, label);
  for (;;) {
    if ((await readdir(files)).includes(name)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return readFile(join(files, name));
}

async function newPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: files });
  return page;
}

before(async () => {
  browser = await startBrowser();
  const pages = folder('dist-demo');
  site = await startOrigin((path, response, request) => {
    // In place of the national service.
    if (path === '/adresses/search/csv') {
      const csv = 'key,longitude,latitude,result_label,result_score\nmende,3.5,44.518,Mende,0.9\n';
      return send(response, path, csv);
    }
    return pages(path, response, request);
  });
  files = await mkdtemp(join(tmpdir(), 'atelier-'));
});

after(async () => {
  await browser.close();
  site.close();
  await rm(files, { recursive: true });
});

describe('the atelier', () => {
  it('keeps the work where a file cannot be read, and what a sheet was said to hold', async () => {
    const page = await newPage();
    await page.goto(`${site.url}/atelier/index.html`);
    const unknown = join(files, 'suivi.csv');
    await writeFile(unknown, 'Truc;Machin\nMSP du Lac;Mende\nPMI;Florac\n');
    await open(page, unknown);
    await until(page, 'Cette feuille contient');
    await page.select('select[data-sheet="0"]', 'actors');
    await page.waitForSelector('select[data-head="Truc"] option[value="name"]');
    await page.select('select[data-head="Truc"]', 'name');
    await until(page, '2 fiches');
    const broken = join(files, 'abime.xlsx');
    await writeFile(broken, 'PK\u0003\u0004 nothing');
    await open(page, broken);
    await until(page, 'Votre travail en cours est toujours là');
    assert.match((await summary(page))!, /2 fiches/);
    await click(page, 'Annuler');
    await until(page, '0 fiche');
    await click(page, 'Rétablir');
    await until(page, '2 fiches');
    // The file again, as next month: what was said of it holds.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.reload();
    await page.waitForSelector('.drop');
    await open(page, unknown);
    await until(page, '2 fiches');
    // One row too many goes, and comes back.
    const twice = join(files, 'structures-deux-fois.csv');
    await writeFile(twice, 'Nom;Commune\nMSP du Lac;Mende\nMSP du Lac;Mende\nPMI;Florac\n');
    await open(page, twice);
    await until(page, '3 fiches');
    await click(page, 'deux fois');
    await click(page, 'Retirer la ligne');
    await until(page, '2 fiches');
    await click(page, 'Annuler');
    await until(page, '3 fiches');
    await page.close();
  });

  it('asks for the places of addresses when the button is pressed, and not before', async () => {
    const page = await newPage();
    const noted = await watch(page);
    await page.goto(`${site.url}/atelier/index.html`);
    await page.waitForSelector('.drop');
    await page.$eval(
      'territory-atelier',
      (each, url) => {
        each.setAttribute('geocoding-url', url);
      },
      `${site.url}/adresses`,
    );
    await open(page, await workbook('adresses', ROWS));
    await until(page, 'n’ont pas de coordonnées');
    const asked = () => site.requests.filter((path) => path.includes('adresses')).length;
    assert.equal(asked(), 0);
    await click(page, 'n’ont pas de coordonnées');
    await until(page, 'Il reçoit les adresses, et rien d’autre');
    await click(page, 'Chercher ces 3 adresses');
    await until(page, 'ne la trouve pas');
    assert.equal(asked(), 1);
    assert.deepEqual(await axeViolations(page), []);
    await click(page, 'Annuler');
    await until(page, 'n’ont pas de coordonnées');
    assert.deepEqual([...noted.hosts], [site.url]);
    await page.close();
  });

  it('makes of a spreadsheet what works on another origin, and lists the changes of the next one', async () => {
    const page = await newPage();
    const noted = await watch(page);
    await page.goto(`${site.url}/atelier/index.html`);
    await open(page, await workbook('structures', ROWS));
    await until(page, '3 lignes lues');
    assert.match((await summary(page))!, /3 fiches/);
    assert.deepEqual(await axeViolations(page), [], 'read');

    // A column that is nothing of ours, and a mail that is none.
    await click(page, 'Laisser de côté');
    await page.waitForFunction(() => document.querySelectorAll('.mapping .good').length === 5);
    // What was said of it moves down, and what comes after moves up.
    await page.waitForFunction(
      () =>
        ![...document.querySelectorAll('.finding.warning')].some((each) =>
          each.textContent?.includes('Humeur'),
        ),
    );
    const finding = await page.waitForSelector(
      '::-p-xpath(//button[contains(@class, "finding")][contains(., "pharmacie@example")])',
    );
    await finding!.evaluate((each) => (each as unknown as HTMLElement).click());
    await page.waitForFunction(
      () => (document.activeElement as HTMLInputElement | null)?.value === 'pharmacie@example',
    );
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'Courriel, ligne 3',
    );
    await page.keyboard.type('pharmacie@example.org');
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      () =>
        ![...document.querySelectorAll('.finding')].some((each) =>
          each.textContent?.includes('pharmacie@example'),
        ),
    );
    await click(page, 'Annuler');
    await until(page, 'pharmacie@example');
    await click(page, 'Rétablir');
    await page.waitForFunction(
      () =>
        ![...document.querySelectorAll('.finding')].some((each) =>
          each.textContent?.includes('pharmacie@example'),
        ),
    );

    // The preview is the element with these data.
    await previewShows(page, 'Lozère');
    assert.deepEqual(await axeViolations(page), [], 'composed');
    assert.deepEqual([...noted.hosts], [site.url]);

    const archive = unzipSync(await download(page, 'Télécharger tout', 'a-deposer.zip'));
    const text = strFromU8(archive['dataset.json']!);
    const { actors } = JSON.parse(text) as { actors: { contact: { email: string } }[] };
    assert.equal(actors[1]!.contact.email, 'pharmacie@example.org');
    assert.ok(archive['territory-explorer.html'] && archive['contenu/actor-list.html']);

    await worksElsewhere(text, await codes(page));

    // The next month: one is gone, one is new, one has another address.
    const [first, second] = ROWS as [string[], string[]];
    const next = [
      first,
      [...second.slice(0, 4), 'officine@example.org', ''],
      ['Centre de santé', 'centre de santé', 'Gard', 'Nîmes', 'centre@example.org', ''],
    ];
    await page.goto('about:blank');
    await page.goto(`${site.url}/atelier/index.html`);
    // This browser remembers what it published.
    await page.waitForSelector('.versions');
    await open(page, await workbook('decembre', next));
    await until(page, 'Depuis la dernière publication');
    const changes = await page.$eval(
      '.changes',
      (each) => (each as unknown as { innerText: string }).innerText,
    );
    assert.match(changes, /Ajoutées\s: 1\s+Centre de santé/);
    assert.match(changes, /Retirées\s: 1\s+Cabinet infirmier/);
    assert.match(changes, /Modifiées\s: 1\s+Pharmacie du pont\s+Courriel/);
    await click(page, 'Ne plus comparer');
    await page.waitForFunction(() => !document.querySelector('.changes'));
    // And takes the one that is online, but no other file.
    const give = async (name: string, content: string) => {
      await writeFile(join(files, name), content);
      const field = await page.$('details input[type=file]');
      await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
        join(files, name),
      );
    };
    await give('autre.json', '{"bonjour":1}');
    await until(page, 'n’est pas un jeu de données publié');
    await give('publie.json', text);
    await until(page, 'Depuis la dernière publication');
    await page.close();
  });

  it('keeps the place of whoever goes through the list, and mends no cells alike that differ', async () => {
    const page = await newPage();
    await page.goto(`${site.url}/atelier/index.html`);
    const rows = Array.from(
      { length: 60 },
      (_each, index) =>
        `Cabinet ${String(index)};Mende;${index < 3 ? `0466${String(index)}` : ''};${index < 2 ? `${String(index + 1)}/11/26` : '2026-11-03'}`,
    );
    await writeFile(
      join(files, 'suite.csv'),
      `Nom;Commune;Téléphone;Vérifié le\n${rows.join('\n')}\n`,
    );
    await open(page, join(files, 'suite.csv'));
    await until(page, '60 lignes lues');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const choose = async (index: number) => {
      const all = await page.$$('.finding');
      await all[index]!.evaluate((each) => (each as unknown as HTMLElement).click());
      await page.waitForSelector('.finding[aria-current="true"]');
    };
    const texts = await page.$$eval('.finding', (all) => all.map((each) => each.textContent ?? ''));
    assert.ok(texts.length > 3, 'several findings');
    await choose(1);
    await click(page, 'C’est juste');
    await page.waitForFunction(
      (expected) => document.activeElement?.textContent === expected,
      {},
      texts[2]!,
    );
    // Two dates that were written otherwise, each told as it was read.
    await choose(
      await page.$$eval('.finding', (all) =>
        all.findIndex((each) => each.textContent?.includes('1 novembre 2026')),
      ),
    );
    await page.waitForFunction(() =>
      document.querySelector('.mend')?.textContent?.includes('2 novembre 2026'),
    );
    assert.equal(await page.$('.mend input'), null);
    await page.waitForFunction(() => document.activeElement?.matches('.cells input'));
    await page.keyboard.press('Escape');
    assert.match(await focused(), /C’est juste/);
    // The button that has done its work keeps the focus.
    const next = await page.waitForSelector('::-p-xpath(//button[contains(., "Suivantes")])');
    await next!.focus();
    await page.keyboard.press('Enter');
    await until(page, 'page 2 sur 2');
    assert.match(await focused(), /Suivantes/);
    await page.keyboard.press('Enter');
    await until(page, 'page 2 sur 2');
    // One of three was left as it is.
    await page.click('.table-tools input[type=checkbox]');
    await page.waitForFunction(() => document.querySelectorAll('.cells tbody tr').length === 2);
    assert.equal(await page.$('.pages'), null);
    await page.close();
  });

  it('leads from a finding to its cell on another sheet, and mends that one', async () => {
    const page = await newPage();
    await page.goto(`${site.url}/atelier/index.html`);
    const [book] = await writeWorkbook(
      [
        { name: 'Structures', rows: [HEADS.slice(0, 5), ...ROWS.map((row) => row.slice(0, 5))] },
        {
          name: 'Formations',
          rows: [
            ['Titre', 'Date', 'Ville'],
            ['Gestes', '14/01/2027', 'Mende'],
            ['Vaccins', '15/01/2027', 'Florac'],
            ['Échographie', '32/13/2027', 'Mende'],
          ],
        },
      ],
      'xlsx',
      'deux',
    );
    await writeFile(join(files, 'deux.xlsx'), book!.bytes);
    await open(page, join(files, 'deux.xlsx'));
    await until(page, '6 lignes lues');
    await page.waitForSelector('tr[data-row="3"] input');
    const finding = await page.waitForSelector(
      '::-p-xpath(//button[contains(@class, "finding")][contains(., "32/13/2027")])',
    );
    await finding!.evaluate((each) => (each as unknown as HTMLElement).click());
    await page.waitForFunction(
      () => (document.activeElement as HTMLInputElement | null)?.value === '32/13/2027',
    );
    await page.keyboard.type('zzz');
    // What is worked out meanwhile takes no letter away.
    await page.$eval('territory-atelier', async (each) => {
      const atelier = each as unknown as {
        requestUpdate(): void;
        updateComplete: Promise<unknown>;
      };
      atelier.requestUpdate();
      await atelier.updateComplete;
    });
    assert.equal(
      await page.evaluate(() => (document.activeElement as HTMLInputElement).value),
      'zzz',
    );
    await page.keyboard.press('Escape');
    assert.equal(
      await page.evaluate(() => (document.activeElement as HTMLInputElement).value),
      '32/13/2027',
    );
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('16/01/2027');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        ![...document.querySelectorAll('.finding')].some((each) =>
          each.textContent?.includes('32/13/2027'),
        ),
    );
    assert.equal(
      await page.$eval('tr[data-row="3"] input[data-column="1"]', (each) => each.value),
      '16/01/2027',
    );
    await page.close();
  });

  it('works without a network once it was loaded, and keeps what was done', async () => {
    const page = await newPage();
    await page.goto(`${site.url}/atelier/index.html`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const path = await workbook('hors-ligne', ROWS);
    await open(page, path);
    await until(page, '3 lignes lues');
    // Kept a little later.
    await page.waitForFunction(async () => {
      const databases = await indexedDB.databases();
      return databases.some(({ name }) => name === 'keyval-store');
    });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await page.setOfflineMode(true);
    await page.goto('about:blank');
    await page.goto(`${site.url}/atelier/index.html`);
    await page.waitForSelector('.versions button');
    await page.$$eval('territory-atelier details', (all) =>
      all.forEach((each) => (each.open = true)),
    );
    await page.click('.versions button');
    await until(page, '3 lignes lues');
    await previewShows(page, 'Lozère');
    await page.close();
  });

  it('says what is wrong with a file, and stays usable', async () => {
    const page = await newPage();
    await page.goto(`${site.url}/atelier/index.html`);
    const path = join(files, 'faux.xlsx');
    await writeFile(path, 'ceci n’est pas un classeur');
    await open(page, path);
    await page.waitForSelector('.fault, .finding');
    await open(page, await workbook('bon', ROWS));
    await until(page, '3 lignes lues');
    await page.setViewport({ width: 360, height: 740 });
    assert.ok(
      await page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      ),
    );
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    assert.deepEqual(await axeViolations(page), [], 'dark, narrow');
    await page.close();
  });
});

/** The code in every form, by its name. */
async function codes(page: Page): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const names = await page.$$eval('.result h3 ~ .preview-bar .chip', (all) =>
    all.map((each) => each.textContent!.trim()),
  );
  for (const [index, name] of names.entries()) {
    await page.$$eval(
      '.result h3 ~ .preview-bar .chip',
      (all, at) => (all[at] as HTMLElement).click(),
      index,
    );
    await page.waitForFunction(
      (at) => {
        const chips = document.querySelectorAll('.result h3 ~ .preview-bar .chip');
        return chips[at]?.getAttribute('aria-pressed') === 'true';
      },
      {},
      index,
    );
    found.set(name, await page.$eval('.result pre', (each) => each.textContent!));
  }
  return found;
}

/** Pastes each form into a page of another origin than that of the files. */
async function worksElsewhere(dataset: string, forms: Map<string, string>): Promise<void> {
  const host = await startOrigin((path, response) =>
    path === '/dataset.json'
      ? send(response, path, dataset)
      : folder('dist')(path, response, undefined as never),
  );
  let html = '';
  const other = await startOrigin((_path, response) =>
    send(
      response,
      'index.html',
      `<!doctype html><meta charset="utf-8"><title>Ailleurs</title>${html}`,
    ),
  );
  const script =
    '<script type="module" src="https://votre-site.example.org/territory-elements/territory-elements.js"></script>';
  const page = await browser.newPage();
  for (const [name, code] of forms) {
    if (/Adresse|Politique|Cadre/.test(name)) continue;
    const own = code.includes('<script') ? code : `${script}${code}`;
    html = own
      .replace(/<\/?html>/g, '')
      .replaceAll('https://votre-site.example.org/territory-elements/', `${host.url}/`);
    await page.goto(other.url);
    await page.waitForFunction(
      () =>
        document
          .querySelector('territory-explorer')
          ?.shadowRoot?.querySelector('territory-map')
          ?.shadowRoot?.textContent?.includes('Lozère'),
      {},
    );
  }
  await page.close();
  host.close();
  other.close();
}
