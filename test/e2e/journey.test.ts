// An intern's journey on the built files, from another origin; and the seminar, replayed on the demo.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { journey, JOURNEY_PAGE } from './journey-steps.js';
import { folder, ready, send, startBrowser, startOrigin, watch, type Origin } from './support.js';

let browser: Browser;
let files: Origin;
let host: Origin;
let demo: Origin;

before(async () => {
  browser = await startBrowser();
  const dataset = await demoDataset('languedoc-roussillon.json');
  files = await startOrigin(async (path, response, request) =>
    path === '/data.json'
      ? send(response, path, dataset)
      : folder('dist', '/dist/')(path, response, request),
  );
  host = await startOrigin((_path, response) =>
    send(
      response,
      'x.html',
      JOURNEY_PAGE(`${files.url}/dist/territory-elements.js`, `${files.url}/data.json`),
    ),
  );
  demo = await startOrigin(folder('dist-demo'));
});

after(async () => {
  await browser.close();
  for (const each of [files, host, demo]) each.close();
});

/** What a reader sees in all the elements of a page. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const scopes: ParentNode[] = [document];
    let text = '';
    for (const scope of scopes) {
      text += ` ${scope.textContent ?? ''}`;
      for (const each of scope.querySelectorAll('*')) {
        if (each.shadowRoot) scopes.push(each.shadowRoot);
      }
    }
    return text.replace(/\s+/g, ' ');
  });
}

for (const width of [360, 768, 1280]) {
  it(`an intern’s journey at ${String(width)} px`, { timeout: 240_000 }, async () => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    const noted = await watch(page);
    const { mails, files: saved, link } = await journey(page, `${host.url}/`);
    assert.equal(mails.length, 1);
    assert.match(
      decodeURIComponent(mails[0] ?? ''),
      /^mailto:lozere-nord@example\.org\?subject=.*Médecin/,
    );
    assert.deepEqual(saved, ['rencontre-entre-internes-et-élu-e-s-de-lozère.ics']);
    assert.match(link, /te\.territory=48/);
    assert.match(link, /te\.compare=48,34/);
    assert.match(link, /te\.tab=sheet/);
    assert.deepEqual(noted.errors, []);
    assert.deepEqual([...noted.hosts].sort(), [files.url, host.url].sort());

    // A colleague who opens the link sees the same.
    const other = await browser.newPage();
    await other.setViewport({ width, height: 900 });
    await other.goto(link);
    await ready(other);
    const text = await textOf(other);
    assert.match(text, /Comparer Lozère avec/);
    assert.match(text, /1\s230\s289 habitants \(2023\)/);
    await other.close();

    // Back undoes the last step, the page stays.
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes('te.tab=events'));
    await page.close();
  });
}

describe('the seminar can be replayed', () => {
  it(
    'walk, actors, cases with their solutions, report and quotes',
    { timeout: 240_000 },
    async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const noted = await watch(page);
      await page.goto(`${demo.url}/hosts/seminar.html`);
      await ready(page);
      const inside = (tag: string, selector: string, text: string) =>
        page.evaluate(
          (host, css, wanted) => {
            const root = document.querySelector(host)?.shadowRoot;
            const found = [...(root?.querySelectorAll<HTMLElement>(css) ?? [])].find((each) =>
              each.textContent?.includes(wanted),
            );
            if (!found) throw new Error(`No ${css} “${wanted}” in ${host}`);
            found.click();
          },
          tag,
          selector,
          text,
        );
      const waitFor = (tag: string, text: string) =>
        page.waitForFunction(
          (host, wanted) => document.querySelector(host)?.shadowRoot?.textContent?.includes(wanted),
          {},
          tag,
          text,
        );

      // 1. The walk, to its last stop.
      await inside('territory-map', 'button', 'Balade immersive dans le quartier');
      await waitFor('territory-map', 'Étape 1 sur 3');
      await inside('territory-map', 'button', 'Étape suivante');
      await inside('territory-map', 'button', 'Étape suivante');
      await waitFor('territory-map', 'Au cœur du Village Santé des Rosiers');

      // 2. The actors.
      for (const name of [
        'Centre social partenaire',
        'Associations partenaires',
        'Médecins généralistes',
      ]) {
        await waitFor('actor-list', name);
      }

      // 3. The three cases, to their last solution.
      const cases: [string, number, string][] = [
        ['Une jeune mère', 7, 'SantéBD'],
        ['Un homme qui renonce', 7, 'Soliguide'],
        ['Une consultation', 6, 'MDPH des Bouches-du-Rhône'],
      ];
      for (const [title, steps, last] of cases) {
        await page.evaluate((wanted) => {
          const root = document.querySelector('resource-finder')?.shadowRoot;
          const item = [...(root?.querySelectorAll('.case-item') ?? [])].find((each) =>
            each.textContent?.includes(wanted),
          );
          item?.querySelector('button')?.click();
        }, title);
        await waitFor('resource-finder', `Étape 1 sur ${String(steps)}`);
        for (let step = 2; step <= steps; step++) {
          await inside('resource-finder', 'button', 'Suivant');
          await waitFor('resource-finder', `Étape ${String(step)} sur ${String(steps)}`);
        }
        await waitFor('resource-finder', last);
        await inside('resource-finder', 'button', 'Revenir aux cas');
        await waitFor('resource-finder', 'Cas concrets');
      }

      // 4. Report and quotes.
      await waitFor('territory-sheet', 'une vraie dynamique de travail');
      await waitFor('territory-sheet', 'même en ville on peut bosser à plusieurs');
      await inside('event-list', 'button', 'Passés');
      await waitFor('event-list', 'présents malgré la grève des internes');
      await waitFor('event-list', 'une participante');
      assert.deepEqual(noted.errors, []);
      assert.deepEqual([...noted.hosts], [demo.url]);
      await page.close();
    },
  );
});
