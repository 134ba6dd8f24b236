// The panel beside the map: a sheet on a phone, driven by touch, keys and the back button; and nothing over another on
// the map.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { folder, ready, send, startBrowser, startOrigin, type Origin } from './support.js';

let browser: Browser;
let site: Origin;
const files = new Map<string, string>();

/** All départements, each with one to three référents. */
function country(): string {
  const codes = [
    ...Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, '0')),
    ...['971', '972', '973', '974', '976'],
  ].flatMap((code) => (code === '20' ? ['2A', '2B'] : [code]));
  const territories = codes.map((code) => ({
    id: code,
    name: `Département ${code}`,
    level: 'departement',
    code,
  }));
  const referents = codes.flatMap((code, index) =>
    Array.from({ length: 1 + (index % 3) }, (_, number) => ({
      id: `${code}-${String(number)}`,
      role: 'Référent·e',
      territories: [code],
    })),
  );
  return JSON.stringify({ formatVersion: '1', title: 'Pays', territories, referents });
}

const pageOf = (tag: string, src: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Hôte</title><link rel="icon" href="data:,"><script type="module" src="/te/territory-elements.js"></script></head>
<body style="font-family:sans-serif;margin:8px"><h1>Hôte</h1><${tag} sync-url src="/${src}"></${tag}><p>Suite</p></body></html>`;

before(async () => {
  browser = await startBrowser();
  files.set('/lr.json', await demoDataset('languedoc-roussillon.json'));
  files.set('/marseille.json', await demoDataset('actes-sante.json'));
  files.set('/pays.json', country());
  const dist = folder('dist', '/te/');
  site = await startOrigin((path, response, request) => {
    const json = files.get(path);
    if (json !== undefined) return send(response, path, json);
    const page = /^\/page\/([\w-]+)\/([\w.-]+)$/.exec(path);
    return page
      ? send(response, 'page.html', pageOf(page[1] ?? '', page[2] ?? ''))
      : dist(path, response, request);
  });
});

after(async () => {
  await browser.close();
  site.close();
});

async function open(tag: string, src: string, width: number, height = 740): Promise<Page> {
  const page = await browser.newPage();
  const isPhone = width < 600;
  await page.setViewport({ width, height, isMobile: isPhone, hasTouch: isPhone });
  await page.goto(`${site.url}/page/${tag}/${src}`);
  await ready(page);
  // The map, wherever it is.
  await page.evaluate(`globalThis.map = () => {
    const outer = document.querySelector('territory-map, territory-explorer');
    return (outer?.shadowRoot?.querySelector('territory-map') ?? outer)?.shadowRoot;
  }`);
  await page.waitForFunction('map()?.querySelector(".grab") && map().querySelector(".shape")');
  return page;
}

/** Asks the map. */
const ask = <T>(page: Page, question: string) => page.evaluate(question) as Promise<T>;

const position = (page: Page) =>
  ask<string>(page, 'map().querySelector(".layout").dataset.position');
const title = (page: Page) =>
  ask<string>(page, 'map().querySelector(".panel-part .heading").textContent.trim()');
const focused = (page: Page) =>
  ask<string>(
    page,
    '(map().activeElement?.getAttribute("aria-label") ?? map().activeElement?.textContent ?? "").trim()',
  );

/** Where something stands, once it stands still. */
async function boxOf(page: Page, selector: string, index = 0) {
  const measure = () =>
    ask<{ x: number; y: number; width: number; height: number } | undefined>(
      page,
      `map().querySelectorAll(${JSON.stringify(selector)})[${String(index)}]?.getBoundingClientRect().toJSON()`,
    );
  let box = await measure();
  for (let before: typeof box; JSON.stringify(before) !== JSON.stringify(box);) {
    before = box;
    await new Promise((resolve) => setTimeout(resolve, 100));
    box = await measure();
  }
  assert.ok(box, selector);
  return { ...box, midX: box.x + box.width / 2, midY: box.y + box.height / 2 };
}

/** Whether what was asked for is on screen. */
const isInView = (page: Page, selector: string) =>
  ask<boolean>(
    page,
    `(() => { const { top, bottom } = map().querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight; })()`,
  );

async function swipe(page: Page, from: { midX: number; midY: number }, dy: number, ms: number) {
  const session = await page.createCDPSession();
  const at = (y: number) => [{ x: from.midX, y }];
  await session.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: at(from.midY),
  });
  const steps = 8;
  for (let step = 1; step <= steps; step++) {
    await new Promise((resolve) => setTimeout(resolve, ms / steps));
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(from.midY + (dy * step) / steps),
    });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

for (const tag of ['territory-map', 'territory-explorer']) {
  describe(`<${tag}> on a phone`, () => {
    it('answers a tap in the middle of a territory where the finger is, and once', async () => {
      const page = await open(tag, 'lr.json', 360);
      const shape = await boxOf(page, '.shape[data-id="48"]');
      await page.touchscreen.tap(shape.midX, shape.midY);
      await page.waitForFunction('map().querySelector(".territory .main-actions")');
      assert.equal(await title(page), 'Lozère');
      assert.equal(await position(page), 'peek');
      assert.ok(await isInView(page, '.territory .heading'));
      assert.ok(await isInView(page, '.main-actions a'));
      const told = await ask<string[]>(
        page,
        '[...map().querySelectorAll("[role=status]")].map((each) => each.textContent.trim()).filter(Boolean)',
      );
      assert.deepEqual(told, ['Lozère, 2 référent·e·s']);
      // The back button takes the choice back, and the page stays.
      await page.goBack();
      await page.waitForFunction('!map().querySelector(".territory")');
      assert.equal(await title(page), 'Choisissez un territoire');
      await page.close();
    });

    it('is drawn up and down by a finger, by its button and by keys', async () => {
      const page = await open(tag, 'lr.json', 360);
      await swipe(page, await boxOf(page, '.grab'), -160, 900);
      await page.waitForFunction('map().querySelector(".layout").dataset.position === "half"');
      await swipe(page, await boxOf(page, '.grab'), -290, 900);
      await page.waitForFunction('map().querySelector(".layout").dataset.position === "open"');
      // Open, it stands in the flow: nothing scrolls inside.
      assert.equal(
        await ask(
          page,
          '(({scrollHeight, clientHeight}) => scrollHeight > clientHeight + 1)(map().querySelector(".panel-part"))',
        ),
        false,
      );
      const back = await boxOf(page, '.to-map');
      assert.ok(back.height >= 40);
      await page.touchscreen.tap(back.midX, back.midY);
      await page.waitForFunction('map().querySelector(".layout").dataset.position === "peek"');
      await ask(page, 'map().querySelector(".grab").focus()');
      await page.keyboard.press('ArrowUp');
      assert.equal(await position(page), 'half');
      await page.keyboard.press('Escape');
      assert.equal(await position(page), 'peek');
      await page.keyboard.press('Enter');
      assert.equal(await position(page), 'half');
      // What takes the focus below the edge of the sheet is seen.
      await ask(page, `[...map().querySelectorAll('.listed')].at(-1).focus()`);
      await page.waitForFunction('map().querySelector(".layout").dataset.position === "open"');
      await ask(page, 'map().querySelector(".to-map").click()');
      await page.waitForFunction('map().querySelector(".layout").dataset.position === "peek"');
      // One finger on the map scrolls the page.
      await page.evaluate(() => scrollTo(0, 0));
      const map = await boxOf(page, '.tools');
      const before = await page.evaluate(() => scrollY);
      await swipe(page, { midX: map.midX, midY: map.y + map.height + 20 }, -120, 200);
      await page.waitForFunction((from) => scrollY > from, {}, before);
      await page.close();
    });
  });
}

describe('the sheet under a finger', () => {
  it('moves nothing from under it: what is pressed at the edge of the sheet acts', async () => {
    const page = await open('territory-explorer', 'lr.json', 360);
    await page.evaluate(() => (location.hash = 'te.territory=30'));
    await page.waitForFunction('map().querySelector(".territory")');
    await ask(page, 'map().querySelector(".grab").click()');
    await page.waitForFunction('map().querySelector(".layout").dataset.position === "half"');
    await page.waitForFunction(
      `globalThis.compare = [...document.querySelector('territory-explorer').shadowRoot
        .querySelector('territory-sheet')?.shadowRoot?.querySelectorAll('button') ?? []]
        .find((each) => /Comparer/.test(each.textContent))`,
    );
    // Cut by the lower edge of the sheet, as a finger may find it.
    await ask(
      page,
      `(() => {
        const panel = map().querySelector('.panel-part');
        panel.style.transition = 'none';
        const { top, bottom, height } = compare.getBoundingClientRect();
        const from = panel.getBoundingClientRect();
        panel.style.blockSize = from.height + (top + height * 0.7 - from.bottom) + 'px';
      })()`,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { x, y, isThere } = await ask<{ x: number; y: number; isThere: boolean }>(
      page,
      `(() => {
        const { left, top, width } = compare.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + 12];
        return { x, y, isThere: compare.getRootNode().elementFromPoint(x, y) === compare };
      })()`,
    );
    assert.ok(isThere, 'the finger meets the button');
    await page.touchscreen.tap(x, y);
    await page.waitForFunction('location.hash.includes("te.compare=30")');
    await page.close();
  });
});

describe('a finger on what the sheet cuts off', () => {
  it('brings the rest, and Escape at its smallest gives the choice back', async () => {
    const page = await open('territory-explorer', 'lr.json', 360);
    await swipe(page, await boxOf(page, '.listed'), -80, 300);
    await page.waitForFunction('map().querySelector(".layout").dataset.position === "open"');
    await ask(page, 'map().querySelector(".to-map").click()');
    await page.waitForFunction('map().querySelector(".layout").dataset.position === "peek"');
    const shape = await boxOf(page, '.shape[data-id="48"]');
    await page.touchscreen.tap(shape.midX, shape.midY);
    await page.waitForFunction('map().querySelector(".territory")');
    assert.equal(await position(page), 'peek');
    await ask(page, 'map().querySelector(".grab").focus()');
    await page.keyboard.press('Escape');
    await page.waitForFunction('!map().querySelector(".territory")');
    await page.close();
  });
});

describe('what filters leave', () => {
  for (const width of [360, 1280]) {
    it(`is what "Voir N résultats" leads to at ${String(width)} px`, async () => {
      const page = await open('territory-map', 'lr.json', width, 800);
      await page.evaluate(() => (location.hash = 'te.territory=48'));
      await page.waitForFunction('map().querySelector(".territory")');
      await ask(page, 'map().querySelector("[data-opens=filters]").click()');
      await page.waitForFunction('map().querySelector(".see-results button")');
      await ask(page, 'map().querySelector(".facet input").click()');
      await ask(page, 'map().querySelector(".see-results button").click()');
      await page.waitForFunction('map().activeElement?.matches(".results-list summary")');
      assert.ok(await isInView(page, '.results-list summary'));
      assert.ok(await isInView(page, '.listed-place'), 'the first result is seen');
      await page.close();
    });
  }

  for (const width of [360, 1280]) {
    it(`is seen under an answer, with or without a place on the map, at ${String(width)} px`, async () => {
      const page = await open('territory-map', 'marseille.json', width, 800);
      await ask(page, 'map().querySelector(".search-input").focus()');
      await page.keyboard.type('13015');
      await page.waitForFunction('map().querySelector(".option")');
      await page.keyboard.press('Enter');
      await page.waitForFunction('map().querySelector(".answer .heading")');
      await ask(page, 'map().querySelector("[data-opens=filters]").click()');
      await page.waitForFunction('map().querySelector(".see-results button")');
      await ask(
        page,
        '[...map().querySelectorAll(".facet .check")].find((each) => each.textContent.includes("handicap") || each.textContent.includes("Handicap")).querySelector("input").click()',
      );
      await page.waitForFunction(
        '/Voir \\d+/.test(map().querySelector(".see-results").textContent)',
      );
      await ask(page, 'map().querySelector(".see-results button").click()');
      await page.waitForFunction('map().activeElement?.matches(".results-list[open] summary")');
      assert.ok(await isInView(page, '.results-list summary'));
      assert.ok(await isInView(page, '.results-list .listed-point'), 'the first result is seen');
      await page.close();
    });
  }

  it('is told once by the explorer: its tabs do not repeat the people of an answer', async () => {
    const page = await open('territory-explorer', 'marseille.json', 1280, 800);
    await ask(page, 'map().querySelector(".search-input").focus()');
    await page.keyboard.type('13015');
    await page.waitForFunction('map().querySelector(".option")');
    await page.keyboard.press('Enter');
    await page.waitForFunction('map().querySelector(".answer .steps li")');
    assert.equal(await ask(page, 'map().querySelector(".panel-part > .lists").hidden'), true);
    await page.close();
  });

  it('shows the territory that is chosen on the map of a page that was scrolled', async () => {
    const page = await open('territory-map', 'lr.json', 1280, 700);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'Suite' }));
      document.body.style.paddingBlockEnd = '2000px';
      scrollTo(0, 330);
    });
    const shape = await boxOf(page, '.shape[data-id="34"]');
    await page.mouse.click(shape.midX, shape.midY);
    await page.waitForFunction('map().querySelector(".territory .heading")');
    await page.waitForFunction(
      'map().querySelector(".territory .heading").getBoundingClientRect().top >= 0',
    );
    await page.close();
  });
});

describe('records beside a map', () => {
  for (const width of [360, 1280]) {
    it(`open in place of their list at ${String(width)} px, take the focus and give it back`, async () => {
      const page = await open('territory-map', 'lr.json', width, 800);
      await ask(page, 'map().querySelector(".points:has(input)").open = true');
      await ask(page, 'map().querySelector(".listed-place").focus()');
      const name = (
        await ask<string>(page, 'map().activeElement.querySelector("strong").textContent')
      ).trim();
      await page.keyboard.press('Enter');
      await page.waitForFunction('map().querySelector(".record .heading")');
      await page.waitForFunction('map().activeElement?.matches(".record .heading")');
      assert.ok((await focused(page)).startsWith(name));
      assert.ok(await isInView(page, '.record .heading'), 'in view');
      assert.equal(
        await ask(page, 'map().querySelector(".lists").hidden'),
        true,
        'in place of the list',
      );
      await page.keyboard.press('Escape');
      await page.waitForFunction('!map().querySelector(".record")');
      await page.waitForFunction('map().activeElement?.matches(".listed-place")');
      await page.close();
    });
  }
});

/** What stands over something else on the map: names, counts, markers, stops, buttons. */
const OVERLAPS = `(() => {
  const frame = map().querySelector('.main-frame').getBoundingClientRect();
  const things = [...map().querySelectorAll('.main-frame .label, .main-frame .point, .main-frame .stop, .controls, .pad')]
    .flatMap((thing) => {
      const parts = thing.matches('.point, .stop') ? [...thing.querySelectorAll('.mark:not(.back)')] : [thing];
      return parts.map((part) => ({ thing, name: thing.textContent.trim() || thing.getAttribute('class'), box: part.getBoundingClientRect() }));
    })
    .filter(({ box }) => box.width > 0 && box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom);
  const found = [];
  things.forEach((a, index) => {
    for (const b of things.slice(index + 1)) {
      if (a.thing === b.thing || a.thing.matches('.controls, .pad') && b.thing.matches('.controls, .pad')) continue;
      // Buttons lie over the map that one moves below them; names keep clear of them.
      if ([a, b].some(({ thing }) => thing.matches('.controls, .pad')) && ![a, b].some(({ thing }) => thing.matches('.label'))) continue;
      const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (x > 1 && y > 1) found.push(a.name + ' / ' + b.name + ' ' + Math.round(x) + 'x' + Math.round(y));
    }
  });
  return { found, count: things.length };
})()`;

describe('nothing stands over another on the map', () => {
  for (const src of ['lr.json', 'marseille.json', 'pays.json']) {
    for (const width of [360, 640, 1100]) {
      it(`${src} at ${String(width)} px: overview, nearer, a territory`, async () => {
        const page = await open('territory-map', src, width, 900);
        const look = async (state: string) => {
          await new Promise((resolve) => setTimeout(resolve, 250));
          const { found, count } = await ask<{ found: string[]; count: number }>(page, OVERLAPS);
          assert.deepEqual(found, [], state);
          assert.ok(count > 1, state);
        };
        await look('overview');
        await ask(page, 'map().querySelector(".control.plus").click()');
        await ask(page, 'map().querySelector(".control.plus").click()');
        await look('nearer');
        await ask(page, 'map().querySelector(".listed").click()');
        await look('a territory');
        await page.close();
      });
    }
  }
});
