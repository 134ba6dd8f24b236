// The plugin on a real SPIP: models in an article. Skipped where none is installed.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ready, startBrowser, watch } from '../e2e/support.js';
import { missingForSpip, startSpip, type Spip } from './spip-site.js';

const missing = missingForSpip();
if (missing) console.warn(`SKIPPED, the plugin on a real SPIP: ${missing}`);

describe('SPIP', { skip: missing ?? false }, () => {
  let site: Spip;
  let browser: Browser;

  before(async () => {
    site = await startSpip();
    const { sources: _, ...own } = JSON.parse(
      await readFile('data-schema/examples/complete.json', 'utf8'),
    ) as object & { sources?: unknown };
    await writeFile(join(site.directory, 'IMG/dataset.json'), JSON.stringify(own));
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  /** Address of an article with a text. */
  async function article(text: string): Promise<string> {
    const encoded = Buffer.from(text).toString('base64');
    const id = await site.spip(
      `$rubrique = sql_getfetsel('id_rubrique', 'spip_rubriques') ?: sql_insertq('spip_rubriques', ['titre' => 'Territoires', 'statut' => 'publie']);
       echo sql_insertq('spip_articles', ['titre' => 'Nos territoires', 'texte' => base64_decode('${encoded}'), 'statut' => 'publie', 'id_rubrique' => $rubrique, 'id_secteur' => $rubrique, 'date' => '2026-01-01 00:00:00', 'lang' => 'fr']);`,
    );
    return `${site.url}/spip.php?article${id.trim()}`;
  }

  it('shows a model in an article, with the script, and the text around it', async () => {
    const address = await article(
      'Avant.\n\n<territory_map|src=IMG/dataset.json|territory=48|sync-url|accent=#0a58ca>\n\nAprès.',
    );
    const source = await (await fetch(address)).text();
    assert.match(
      source,
      /<territory-map src="IMG\/dataset\.json" territory="48" sync-url style="display:block;min-height:820px;--territory-accent:#0a58ca"><a href="IMG\/dataset\.json">Carte des territoires<\/a><\/territory-map>/,
    );
    assert.match(source, /Avant\.[^]*Après\./);
    assert.equal(source.match(/<script type="module"/g)?.length, 1);
    const page = await browser.newPage();
    const noted = await watch(page);
    await page.setViewport({ width: 360, height: 800 });
    await page.goto(address);
    await ready(page);
    assert.match(
      await page.$eval('territory-map', (element) => element.shadowRoot?.textContent ?? ''),
      /Lozère/,
    );
    assert.deepEqual([...noted.hosts], [site.url]);
    if (process.env.SCREENSHOTS)
      await page.screenshot({
        path: join(process.env.SCREENSHOTS, 'spip-360.png') as `${string}.png`,
      });
    await page.close();
  });

  it('takes a document by its number, and nothing from the address of the page', async () => {
    const id = await site.spip(
      `echo sql_insertq('spip_documents', ['fichier' => 'dataset.json', 'extension' => 'json', 'titre' => 'Données', 'statut' => 'publie', 'mode' => 'document', 'media' => 'file', 'distant' => 'non']);`,
    );
    const address = await article(`<territory_map|doc=${id.trim()}>`);
    const strange =
      'territory=13&territory[]=x&height=99999&accent=red&keep-copy=1&doc=2&src=/x.json';
    for (const url of [address, `${address}&${strange}`]) {
      const [element] = /<territory-map[^>]*>/.exec(await (await fetch(url)).text()) ?? [];
      assert.match(
        element ?? '',
        /^<territory-map src="[^"]*IMG\/dataset\.json" style="display:block;min-height:820px">$/,
      );
    }
  });

  it('shows every element', async () => {
    const tags = ['territory_map', 'referent_card', 'event_list', 'actor_list'];
    tags.push('territory_sheet', 'resource_finder', 'territory_explorer');
    const address = await article(tags.map((tag) => `<${tag}|src=IMG/dataset.json>`).join('\n\n'));
    const page = await browser.newPage();
    await page.goto(address);
    await ready(page);
    for (const tag of tags) {
      const selector = tag.replace('_', '-');
      assert.ok(await page.$eval(selector, (element) => element.shadowRoot !== null), tag);
    }
    await page.close();
  });

  it('loads no script for a page without an element', async () => {
    const source = await (await fetch(await article('Rien.'))).text();
    assert.doesNotMatch(source, /territory-elements/);
  });

  it('lets nothing of an author out of an attribute', async () => {
    const source = await (
      await fetch(
        await article(
          `<territory_map|src=javascript:alert(1)>\n\n<event_list|src=IMG/dataset.json|territory="><img src=x onerror=alert(1)>|height=1;x|onclick=alert(2)>`,
        ),
      )
    ).text();
    assert.doesNotMatch(source, /<territory-map[^>]*javascript|<event-list[^>]*onclick/);
    assert.doesNotMatch(source, /<event-list[^>]*territory=""/);
  });
});
