// The plugin on a real WordPress, by role, with blocks and in the classic editor. Skipped where none is installed.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { packageOf } from '../../demo/atelier/work/package.js';
import { axeViolations, ready, startBrowser, watch } from '../e2e/support.js';
import { missingForWordpress, PASSWORD, startWordpress, type Wordpress } from './wordpress-site.js';

const missing = missingForWordpress();
if (missing) console.warn(`SKIPPED, the plugin on a real WordPress: ${missing}`);

const DATASET = 'data-schema/examples/complete.json';

describe('WordPress', { skip: missing ?? false }, () => {
  let site: Wordpress;
  let browser: Browser;
  /** Address of what was put online. */
  let dataset = '';

  before(async () => {
    site = await startWordpress();
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  async function signIn(user: string): Promise<Page> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${site.url}/wp-login.php`);
    await page.waitForSelector('#user_login');
    // WordPress puts the focus into the field a moment after it is there.
    await page.evaluate(
      (name, password) => {
        (document.querySelector('#user_login') as HTMLInputElement).value = name;
        (document.querySelector('#user_pass') as HTMLInputElement).value = password;
      },
      user,
      PASSWORD,
    );
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    assert.match(page.url(), /wp-admin/, `${user} is in`);
    return page;
  }

  /** What a visitor has of a page: nobody is signed in. */
  async function visit(path: string, tag: string): Promise<string> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const noted = await watch(page);
    await page.goto(new URL(path, site.url).href);
    await ready(page);
    const text = await page.$eval(tag, (element) => element.shadowRoot?.textContent ?? '');
    assert.deepEqual([...noted.hosts], [site.url], 'no third party');
    assert.deepEqual(await page.cookies(), [], 'no cookie');
    await context.close();
    return text;
  }

  async function archive(change: (text: string) => string = (text) => text): Promise<string> {
    const { sources: _, ...own } = JSON.parse(await readFile(DATASET, 'utf8')) as object & {
      sources?: unknown;
    };
    const text = change(JSON.stringify(own));
    const bytes = await packageOf(text, { baseUrl: `${site.url}/`, territory: '', code: '' });
    const file = join(site.directory, 'archive.zip');
    await writeFile(file, bytes);
    return file;
  }

  async function putOnline(page: Page, file: string): Promise<string> {
    await page.goto(`${site.url}/wp-admin/upload.php?page=territory-elements`);
    const input = await page.waitForSelector('input#territory-archive');
    await input?.uploadFile(file);
    await Promise.all([
      page.waitForNavigation(),
      page.click('input[name="territory-elements-add"]'),
    ]);
    return page.$eval('.notice', (notice) => notice.textContent?.trim() ?? '');
  }

  it('takes the archive of the atelier from an editor, at an address that stays', async () => {
    const page = await signIn('editor');
    const said = await putOnline(page, await archive());
    assert.match(
      said,
      /^territoires est en ligne, avec ses agendas\. .*\[territory_map src=.*\/territoires\/dataset\.json/,
    );
    dataset = await page.$eval('.widefat td a', (link) => link.href);
    assert.equal(
      new URL(dataset).pathname,
      '/wp-content/uploads/territory-elements/territoires/dataset.json',
    );
    const again = await putOnline(
      page,
      await archive((text) => text.replaceAll('Lozère', 'Losère')),
    );
    assert.match(again, /est en ligne/);
    assert.match(await (await fetch(dataset)).text(), /Losère/);
    await putOnline(page, await archive());
    const axe = (await axeViolations(page)).filter((text) => /territory/.test(text));
    assert.deepEqual(axe, []);
    const wrong = join(site.directory, 'wrong.zip');
    await writeFile(wrong, 'not an archive');
    assert.match(await putOnline(page, wrong), /n’est pas une archive de l’atelier/);
    // A dataset alone leaves the calendars of the archive where they are.
    const alone = join(site.directory, 'dataset.json');
    await writeFile(alone, await (await fetch(dataset)).text());
    assert.match(await putOnline(page, alone), /ceux d’avant/);
    assert.equal((await fetch(new URL('agenda.ics', dataset))).status, 200);
    await writeFile(alone, ' '.repeat(20_000_001));
    assert.doesNotMatch(await putOnline(page, alone), /en ligne/);
  });

  it('keeps of an archive what is its own, and no more than it says', async () => {
    const dataset = '{"formatVersion":"1","territories":[]}';
    const files = {
      'dataset.json': strToU8(dataset),
      'ailleurs.php': strToU8('<?php echo 1;'),
      '../dehors.ics': strToU8('BEGIN:VCALENDAR'),
      'contenu/territory-map.html': strToU8(
        '<territory-map><p onclick="x()">Oui <img src="https://evil.example/x.gif"></p><script>alert(1)</script></territory-map>',
      ),
      'contenu/territory-map.html\n': strToU8('<script>alert(2)</script>'),
    };
    await writeFile(join(site.directory, 'strange.zip'), zipSync(files));
    const said = await site.wp(
      `echo json_encode([territory_elements_add('strange', ABSPATH . 'strange.zip', 'strange.zip'), territory_elements_files_in(wp_get_upload_dir()['basedir'] . '/territory-elements/strange'), file_get_contents(wp_get_upload_dir()['basedir'] . '/territory-elements/strange/contenu/territory-map.html'), territory_elements_add('日本', ABSPATH . 'strange.zip', 'strange.zip'), territory_elements_remove('..'), territory_elements_remove('strange')]);`,
    );
    const [added, kept, html, named, outside, removed] = JSON.parse(said) as [
      string,
      string[],
      string,
      { errors: object },
      { errors: object },
      string,
    ];
    assert.match(added, /strange/);
    assert.deepEqual(kept.sort(), ['contenu/territory-map.html', 'dataset.json']);
    assert.equal(html, '<territory-map><p>Oui</p></territory-map>'.replace('Oui', 'Oui '));
    assert.ok(named.errors && outside.errors);
    assert.match(removed, /strange/);
  });

  it('takes no .json that is no dataset, by whichever way', async () => {
    const said = await site.wp(
      `wp_set_current_user(get_user_by('login', 'author')->ID); require_once ABSPATH . 'wp-admin/includes/file.php';
       foreach (['{"evil":1}', '[1]', '{"formatVersion":"1"}'] as $text) {
         $path = wp_tempnam('x.json'); file_put_contents($path, $text);
         $file = ['name' => 'x.json', 'tmp_name' => $path, 'size' => strlen($text), 'error' => 0, 'type' => 'application/json'];
         echo isset(wp_handle_sideload($file, ['test_form' => false])['error']) ? 'no ' : 'yes ';
       }`,
    );
    assert.equal(said, 'no no yes ');
  });

  it('reads short codes as people write them', async () => {
    const code = (text: string) =>
      site.wp(`echo do_shortcode(base64_decode('${Buffer.from(text).toString('base64')}'));`);
    const url = 'https://example.org/d.json';
    for (const text of [
      `[territory_map src="${url}" territory="48" sync-url="carte"]`,
      `[territory_map src=”${url}” territory=”48” sync-url=carte]`,
      `[territory_map src=«\u00A0${url}\u00A0» territory='48' sync-url="carte"]`,
    ])
      assert.match(
        await code(text),
        /^<territory-map src="https:\/\/example\.org\/d\.json" territory="48" sync-url="carte" /,
        text,
      );
    for (const text of ['[territory_map]', '[territory_map src]', '[territory_map src="d.json"]'])
      assert.equal(await code(text), '', text);
  });

  it('does not show that page to an author', async () => {
    const page = await signIn('author');
    const answer = await page.goto(`${site.url}/wp-admin/upload.php?page=territory-elements`);
    assert.equal(answer?.status(), 403);
  });

  it('takes an address that a contributor types, when it is whole', async () => {
    const page = await signIn('contributor');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/d\.json/.test(request.url())) asked.push(request.url());
    });
    await page.goto(`${site.url}/wp-admin/post-new.php`);
    const frame = await emptyEditor(page);
    await (await frame.waitForSelector('.wp-block-post-title'))?.type('Adresse');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/Carte des');
    await page.waitForSelector('.components-autocomplete__result');
    await page.keyboard.press('Enter');
    const field = await frame.waitForSelector('.components-placeholder input[type=url]');
    await field?.type(`${site.url}/d.json?a=1&b=2`);
    const value = await field?.evaluate((each) => (each as HTMLInputElement).value);
    assert.equal(value, `${site.url}/d.json?a=1&b=2`);
    assert.deepEqual(asked, [], 'nothing is asked for while it is typed');
    await page.keyboard.press('Enter');
    await frame.waitForSelector('territory-map[src$="/d.json?a=1&b=2"]');
  });

  for (const role of ['author', 'editor', 'admin']) {
    it(`gives a block to ${role}: found by its name, chosen data, preview, published`, async () => {
      const page = await signIn(role);
      await page.goto(`${site.url}/wp-admin/post-new.php`);
      const frame = await emptyEditor(page);
      await (await frame.waitForSelector('.wp-block-post-title'))?.type(`Article ${role}`);
      await page.keyboard.press('Enter');
      await page.keyboard.type('/Référent');
      await page.waitForSelector('.components-autocomplete__result');
      await page.keyboard.press('Enter');
      const choice = await frame.waitForSelector('.components-placeholder select');
      await choice?.select(dataset);
      await frame.waitForFunction(() =>
        document.querySelector('referent-card')?.shadowRoot?.textContent?.includes('Lozère'),
      );
      // The panel slides in; a click by coordinates may miss it.
      for (const button of [
        '.editor-header .editor-post-publish-button__button',
        '.editor-post-publish-panel .editor-post-publish-button',
      ]) {
        const there = await page.waitForSelector(`${button}:not([aria-disabled="true"])`);
        await there?.evaluate((each) => {
          (each as HTMLElement).click();
        });
      }
      const select = 'window.wp.data.select("core/editor")';
      await page.waitForFunction(`${select}.isCurrentPostPublished() && !${select}.isSavingPost()`);
      const path = (await page.evaluate(`${select}.getPermalink()`)) as string;
      assert.match(await visit(path, 'referent-card'), /Lozère/);
    });
  }

  it('shows a shortcode of an author in the classic editor, with the text of the publisher without script', async () => {
    await site.wp(
      `wp_mkdir_p(WPMU_PLUGIN_DIR); file_put_contents(WPMU_PLUGIN_DIR . '/classic.php', "<?php add_filter('use_block_editor_for_post', '__return_false');");`,
    );
    const page = await signIn('author');
    await page.goto(`${site.url}/wp-admin/post-new.php`);
    await page.type('#title', 'Article classique');
    await page.click('#content-html');
    await page.type(
      '#content',
      `Avant.\n\n[territory_map src="${dataset}" territory="48" sync-url accent="#0a58ca"]\n\nAprès. <script>alert(1)</script>`,
    );
    // Once through the visual editor, which rewrites what it does not know.
    await page.click('#content-tmce');
    await page.waitForSelector('#content_ifr');
    await page.click('#publish');
    await page.waitForSelector('#message a');
    const path = new URL(await page.$eval('#message a', (link) => (link as HTMLAnchorElement).href))
      .pathname;
    const source = await (await fetch(new URL(path, site.url))).text();
    assert.match(
      source,
      /<territory-map src="[^"]+" territory="48" sync-url style="display:block;min-height:820px;--territory-accent:#0a58ca">[^]*Lozère[^]*<\/territory-map>/,
    );
    assert.doesNotMatch(source, /alert\(1\)<\/script>/);
    assert.match(
      source,
      /<script type="module" src="[^"?]+\/assets\/1\.0\.0\/territory-elements\.js"/,
    );
    assert.match(await visit(path, 'territory-map'), /Lozère/);
  });

  it('lets nothing of an author out of an attribute', async () => {
    const hostile = [
      `[territory_map src="javascript:alert(1)"]`,
      `[territory_map src="${dataset}" territory='"><img src=x onerror=alert(1)>' accent="red;background:url(x)" height-px="1;x" onclick="alert(1)"]`,
    ];
    const code = `foreach (json_decode(base64_decode('${Buffer.from(JSON.stringify(hostile)).toString('base64')}')) as $text) echo do_shortcode($text), "\\n";`;
    const html = await site.wp(code);
    assert.doesNotMatch(html, /<img|onclick|javascript:|url\(/);
    assert.match(html, /min-height:820px"/);
  });

  for (const theme of ['twentytwentyone', 'twentytwentyfour', 'twentytwentyfive']) {
    it(`keeps its width and its look in ${theme}`, async (context) => {
      const isThere = await site.wp(
        `echo wp_get_theme('${theme}')->exists() ? 'yes' : 'no'; switch_theme('${theme}');`,
      );
      if (isThere !== 'yes') return context.skip(`${theme} is not installed`);
      const post = await site.wp(
        `echo wp_insert_post(['post_title' => '${theme}', 'post_status' => 'publish', 'post_content' => '<!-- wp:territory-elements/territory-explorer {"src":"${dataset}"} /--><!-- wp:territory-elements/event-list {"src":"${dataset}","align":"wide"} /-->']);`,
      );
      for (const width of [360, 1280]) {
        const page = await browser.newPage();
        await page.setViewport({ width, height: 900 });
        await page.goto(`${site.url}/?p=${post}`);
        await ready(page);
        const { scroll, widths } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          widths: [...document.querySelectorAll('territory-explorer, event-list')].map(
            (element) => element.getBoundingClientRect().width,
          ),
        }));
        assert.ok(scroll <= width, `no sideways scroll at ${String(width)}: ${String(scroll)}`);
        assert.ok(Math.min(...widths) > 250, `${String(widths)}`);
        if (process.env.SCREENSHOTS)
          await page.screenshot({
            path: join(process.env.SCREENSHOTS, `${theme}-${String(width)}.png`) as `${string}.png`,
            fullPage: true,
          });
        await page.close();
      }
    });
  }

  it('says nothing in the log of errors', async () => {
    const log = await readFile(join(site.directory, 'wp-content/debug.log'), 'utf8').catch(
      () => '',
    );
    assert.deepEqual(
      log.split('\n').filter((line) => line.includes('territory')),
      [],
    );
  });

  it('leaves nothing behind', async () => {
    const left =
      await site.wp(`deactivate_plugins('territory-elements/territory-elements.php'); uninstall_plugin('territory-elements/territory-elements.php');
      global $wpdb; echo json_encode([file_exists(wp_get_upload_dir()['basedir'] . '/territory-elements'), $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%territory%' AND option_name NOT LIKE '%theme%'")]);`);
    assert.deepEqual(JSON.parse(left), [false, []]);
  });
});

/** The document in which the editor draws, a frame of its own or the page, once nothing stands before it. */
async function emptyEditor(page: Page) {
  await page.waitForFunction('window.wp?.data?.select("core/block-editor")');
  await page.evaluate(
    `wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false); wp.data.dispatch('core/preferences').set('core', 'enableChoosePatternModal', false);`,
  );
  await page.waitForSelector('iframe[name="editor-canvas"], .wp-block-post-title');
  const handle = await page.$('iframe[name="editor-canvas"]');
  return (await handle?.contentFrame()) ?? page.mainFrame();
}
