/** Whatever box a page has for an element: it has a width there, keeps to a height that is given, and widens nothing. */
import { expect } from '@open-wc/testing';
import {
  clearPage,
  find,
  root,
  settled,
  tags,
  textOf,
  until,
  type AnyElement,
  type Tag,
} from '../support/page.js';
import { serveJson, useServer } from '../support/server.js';
import { makeTerritory } from '../support/territory.js';

let served = 0;

/** Mounts an element in a box, both with a style. */
async function mountIn(
  tag: Tag,
  styles: { box?: string; host?: string },
  json: unknown = makeTerritory(),
): Promise<AnyElement> {
  const element = document.createElement(tag);
  element.setAttribute('src', serveJson(`box-${String(++served)}.json`, json));
  element.setAttribute('style', styles.host ?? '');
  const box = document.createElement('div');
  box.setAttribute('style', styles.box ?? '');
  box.append(element);
  const page = document.createElement('div');
  page.lang = 'fr';
  page.style.inlineSize = '760px';
  page.append(box);
  document.body.append(page);
  await settled(element);
  return element;
}

const SHRINKING: Record<string, { box?: string; host?: string }> = {
  float: { host: 'float: left' },
  'inline-block': { host: 'display: inline-block' },
  absolute: { box: 'position: relative', host: 'position: absolute' },
  'fit-content': { host: 'display: block; width: fit-content' },
  'a centred flex item': { box: 'display: flex; flex-direction: column; align-items: center' },
  'a flex item': { box: 'display: flex' },
  'a grid item at its start': { box: 'display: grid; justify-items: start' },
  'a table cell': { box: 'display: table-cell' },
};

/** Every text of a dataset as one long word; ids, addresses and dates stay. */
function inLongWords(value: unknown, key = ''): unknown {
  const word = 'Pneumonoultramicroscopicsilicovolcanoconiose'.repeat(7);
  if (Array.isArray(value)) return value.map((each) => inLongWords(each, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, inLongWords(each, name)]),
    );
  }
  const isText =
    /^(name|title|label|role|organisation|summary|description|text|author|topics|missions|address|city|credit|unit|other)$/;
  return typeof value === 'string' && isText.test(key) ? word : value;
}

describe('an element in the box of a page', () => {
  useServer();
  afterEach(clearPage);

  // A tab in the background, as those of the tests are, draws no frames.
  const { requestAnimationFrame } = window;
  before(() => {
    window.requestAnimationFrame = (act) => setTimeout(act, 0, performance.now()) as never;
  });
  after(() => {
    window.requestAnimationFrame = requestAnimationFrame;
  });

  for (const tag of tags) {
    it(`has a width where boxes shrink to what is in them: <${tag}>`, async () => {
      for (const [name, styles] of Object.entries(SHRINKING)) {
        const element = await mountIn(tag, styles);
        const { width } = element.getBoundingClientRect();
        expect(width, name).to.be.within(240, 760);
        clearPage();
      }
    });

    it(`fills a given height, exceeds none, and scrolls inside: <${tag}>`, async () => {
      for (const [name, styles, height] of [
        ['height', { host: 'display: block; height: 300px' }, 300],
        ['height of the box', { box: 'height: 300px', host: 'display: block; height: 100%' }, 300],
        [
          'flexible',
          {
            box: 'display: flex; flex-direction: column; height: 300px',
            host: 'flex: 1; min-height: 0',
          },
          300,
        ],
        ['max-height', { host: 'display: block; max-height: 300px' }, 300],
        ['much room', { host: 'display: block; height: 3000px' }, 3000],
      ] as const) {
        const element = await mountIn(tag, styles);
        const inside = find(element, '.root');
        const host = element.getBoundingClientRect();
        if (name === 'max-height') expect(host.height, name).to.be.at.most(height + 1);
        else expect(host.height, name).to.be.closeTo(height, 1);
        expect(inside.getBoundingClientRect().height, name).to.be.closeTo(host.height, 1);
        // The elements inside the explorer come later, which only a page that draws frames is told (hosts.test.ts).
        if (height < 1000 && tag !== 'territory-explorer') {
          await until(
            () =>
              inside.scrollHeight <= inside.clientHeight + 1 ||
              getComputedStyle(inside).overflowY === 'auto',
            name,
          );
        }
        clearPage();
      }
    });

    it(`is widened by nothing that a record holds: <${tag}>`, async () => {
      const element = await mountIn(tag, { box: 'width: 340px' }, inLongWords(makeTerritory()));
      expect(element.getBoundingClientRect().width).to.be.closeTo(340, 1);
      const inside = find(element, '.root');
      for (const each of root(element).querySelectorAll('details')) each.open = true;
      expect(inside.scrollWidth).to.be.at.most(inside.clientWidth + 1);
      const { right } = element.getBoundingClientRect();
      const wide = [
        ...root(element).querySelectorAll<HTMLElement>('p, li, button, a, dd, h2, h3, h4'),
      ]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > right + 1)
        // Rows that scroll by themselves.
        .filter((each) => !each.closest('.visually-hidden, .picture, .bar-actions, .tabs'))
        .map((each) => `${each.localName}.${each.className}`);
      expect(wide).to.deep.equal([]);
    });
  }

  it('says nothing but what the data say', async () => {
    const many = makeTerritory({
      referents: Array.from({ length: 40 }, (_each, index) => ({
        id: `r${String(index)}`,
        role: `Référent·e ${String(index)}`,
        territories: ['48'],
      })),
    });
    const element = await mountIn('referent-card', {}, many);
    element.select('48');
    await element.updateComplete;
    expect(textOf(element)).to.contain('Référent·e 11').and.not.contain('Référent·e 12');
    expect(textOf(element)).to.not.match(/\bfalse\b|undefined|\[object/);
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(textOf(element)).to.contain('Référent·e 39');
    dispatchEvent(new Event('afterprint'));
  });
});
