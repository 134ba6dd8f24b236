import { expect } from '@open-wc/testing';
import { makeDataset } from '../support/dataset.js';
import {
  clearPage,
  root,
  settled,
  tags,
  textOf,
  until,
  type AnyElement,
  type Tag,
} from '../support/page.js';
import { requestCount, serveBody, serveJson, useServer } from '../support/server.js';

/** Puts markup into the page as a CMS does, and returns the element that came of it, if any. */
async function paste(markup: string, tag: Tag): Promise<AnyElement | null> {
  const container = document.createElement('div');
  container.lang = 'fr';
  // What is tested is markup.
  container.append(document.createRange().createContextualFragment(markup));
  document.body.append(container);
  await Promise.resolve();
  const element = container.querySelector<AnyElement>(tag);
  if (element) await settled(element);
  return element;
}

describe('embed forms', () => {
  useServer();
  // It comes after the elements.
  before(async () => {
    await import('../../src/page/start.js');
    await new Promise((resolve) => setTimeout(resolve));
  });
  afterEach(clearPage);

  for (const tag of tags) {
    const forms: Record<string, (url: string) => string> = {
      'a div with data-*': (url) =>
        `<div data-${tag}="${url}" data-heading-level="3"><a href="${url}">Les données</a></div>`,
      'a paragraph with data-*, its address beside': (url) =>
        `<p data-${tag} data-src="${url}" data-heading-level="3"><a href="/autre">Les données</a></p>`,
      'a div with data-* and the address of its link': (url) =>
        `<div data-${tag}="" data-heading-level="3"><a href="${url}">Les données</a></div>`,
      'a div with a class': (url) =>
        `<div class="${tag}" data-heading-level="3"><p><a href="${url}">Les données</a></p></div>`,
      'a link with a class': (url) =>
        `<p>Avant <a class="x ${tag}" data-heading-level="3" href="${url}">Les données</a></p>`,
      'a link with data-*': (url) =>
        `<p><a data-${tag} data-heading-level="3" href="${url}">Les données</a></p>`,
      'a plain link': (url) => `<p><a href="${url}#${tag}?heading-level=3">Les données</a></p>`,
    };
    for (const [name, markupOf] of Object.entries(forms)) {
      it(`${name} becomes <${tag}>, and keeps its content as fallback`, async () => {
        const url = serveJson('forms.json', makeDataset());
        const element = await paste(markupOf(url), tag);
        expect(element?.getAttribute('src')).to.equal(url);
        expect(element?.getAttribute('heading-level')).to.equal('3');
        expect(element?.textContent?.trim()).to.equal('Les données');
        expect(element && textOf(element)).to.contain('Données : Éditeur');
        expect(requestCount(url)).to.equal(1);
      });
    }
  }

  it('shows the content of a form when the data cannot be had', async () => {
    const url = serveBody('gone.json', '', { status: 404 });
    const element = await paste(`<p><a href="${url}#event-list">Nos dates</a></p>`, 'event-list');
    const link = element?.querySelector('a');
    expect(link?.getBoundingClientRect().height).to.be.greaterThan(0);
    await until(() => element && textOf(element).includes('404'));
    expect(element && textOf(element)).to.contain(url);
  });

  it('takes the height that the page reserved on the form', async () => {
    const url = serveJson('high.json', makeDataset());
    const element = await paste(
      `<div data-event-list="${url}" style="min-height:700px">Agenda</div>`,
      'event-list',
    );
    expect(element && getComputedStyle(element).minHeight).to.equal('700px');
  });

  it('follows the attributes of its form', async () => {
    const first = serveJson('one.json', makeDataset());
    const second = serveJson('two.json', makeDataset({ publisher: { name: 'Second' } }));
    const element = await paste(`<div data-event-list="${first}">Agenda</div>`, 'event-list');
    element?.parentElement?.setAttribute('data-event-list', second);
    element?.parentElement?.setAttribute('data-view', 'next');
    await until(() => element && textOf(element).includes('Données : Second'));
    expect(element?.getAttribute('view')).to.equal('next');
    expect(element?.parentElement?.querySelectorAll('event-list')).to.have.length(1);
  });

  it('becomes another element when its form says so', async () => {
    const url = serveJson('other.json', makeDataset());
    const element = await paste(`<div data-event-list="${url}">Agenda</div>`, 'event-list');
    const form = element?.parentElement;
    form?.setAttribute('data-actor-list', url);
    form?.removeAttribute('data-event-list');
    await until(() => form?.querySelector(':scope > actor-list'));
    expect(form?.querySelector('event-list')).to.equal(null);
    expect(form?.textContent?.trim()).to.equal('Agenda');
  });

  it('takes nothing from what visitors of the page have written', async () => {
    const url = serveJson('forms.json', makeDataset());
    const link = (rel: string) => `<a rel="${rel}" href="${url}#event-list">Agenda</a>`;
    for (const markup of [
      link('nofollow ugc'),
      `<div class="comment-content description">${link('external nofollow')}</div>`,
      `<li><div class="comment-content">${link('')}</div></li>`,
      `<div class="wp-block-comment-content"><p>${link('')}</p></div>`,
      `<div class="comment-body"><div data-event-list="${url}">${link('')}</div></div>`,
    ])
      expect(await paste(markup, 'event-list'), markup).to.equal(null);
    expect(await paste(link('noopener'), 'event-list')).to.not.equal(null);
  });

  it('takes an address with a query', async () => {
    const url = serveJson('query.json', makeDataset());
    const link = await paste(`<p><a href="${url}?v=2#event-list">Agenda</a></p>`, 'event-list');
    expect(link?.getAttribute('src')).to.equal(`${url}?v=2`);
  });

  it('leaves a part of the page that has the class, and takes the form inside', async () => {
    const url = serveJson('part.json', makeDataset());
    const card = await paste(
      `<main class="event-list"><h2>Soirées</h2><a href="${url}#referent-card">Référents</a></main>`,
      'referent-card',
    );
    expect(card?.parentElement?.localName).to.equal('main');
    expect(document.querySelector('event-list')).to.equal(null);
  });

  it('upgrades a block whose link comes later, and again when its content is replaced', async () => {
    const url = serveJson('replaced.json', makeDataset());
    const link = () => {
      const made = document.createElement('a');
      made.href = url;
      return made;
    };
    await paste('<div class="event-list" id="later"></div>', 'event-list');
    const block = document.querySelector('#later');
    block?.append(link());
    await until(() => document.querySelector('#later > event-list'));
    block?.replaceChildren(link());
    await until(() => document.querySelector('#later > event-list > a'));
    block?.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve));
    expect(block?.childElementCount).to.equal(0);
  });

  it('upgrades what stands beside a form to fill in with odd names', async () => {
    const url = serveJson('odd.json', makeDataset());
    const odd = '<form><input name="matches"><input name="querySelectorAll"></form>';
    expect(await paste(`${odd}<a href="${url}#event-list">x</a>`, 'event-list')).not.to.equal(null);
  });

  it('starts in another document', async () => {
    const url = serveJson('born.json', makeDataset());
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const element = document.createElement('referent-card');
    element.src = url;
    frame.contentDocument?.body.append(element);
    await settled(element);
    expect(getComputedStyle(root(element).querySelector('.root') as Element).display).to.equal(
      'flex',
    );
    frame.remove();
  });

  it('upgrades a form whose attribute comes after it', async () => {
    const url = serveJson('late.json', makeDataset());
    await paste(`<div id="late">Agenda</div>`, 'event-list');
    document.querySelector('#late')?.setAttribute('data-event-list', url);
    await until(() => document.querySelector('#late > event-list'));
  });

  const left: [string, string][] = [
    ['an anchor of another page', '<a href="https://example.org/agenda#event-list">Agenda</a>'],
    ['an anchor of this page', '<a href="#event-list">Agenda</a>'],
    ['a class of the page’s own', '<div class="event-list"><a href="/agenda">Agenda</a></div>'],
    [
      'a part of the page that has other links too',
      '<div class="event-list"><a href="/a">A</a> <a href="https://example.org/d.json">B</a></div>',
    ],
    ['a hook of the page’s own on a link', '<a data-event-list href="/agenda">Agenda</a>'],
    ['a class without a link', '<ul class="event-list"><li>Soirée</li></ul>'],
    ['a hook of the page’s own', '<div data-event-list="true"><h2>Nos soirées</h2></div>'],
    [
      'a form to fill in, whose controls have odd names',
      '<form class="event-list"><input name="matches"><input name="closest"><a href="https://example.org/d.json">x</a></form>',
    ],
    ['data-* without an address', '<div data-event-list>Agenda</div>'],
    [
      'what is being edited',
      '<div contenteditable="true"><a href="https://example.org/d.json#event-list">Agenda</a></div>',
    ],
    ['a script address', '<a href="javascript:void 0//d.json#event-list">Agenda</a>'],
  ];
  for (const [name, markup] of left) {
    it(`leaves ${name} alone`, async () => {
      expect(await paste(markup, 'event-list')).to.equal(null);
    });
  }

  it('takes over no attribute that the element does not know', async () => {
    const url = serveJson('known.json', makeDataset());
    const element = await paste(
      `<a href="${url}#event-list?onclick=alert(1)&style=color:red&src=https://example.org/other.json&view=compact">Agenda</a>`,
      'event-list',
    );
    expect(element?.getAttributeNames().sort()).to.deep.equal(['src', 'view']);
    expect(element?.getAttribute('src')).to.equal(url);
  });

  it('lives on in another document', async () => {
    const url = serveJson('moved.json', makeDataset());
    const element = await paste(`<a href="${url}#territory-map">Carte</a>`, 'territory-map');
    const frame = document.createElement('iframe');
    frame.width = '800';
    document.body.append(frame);
    frame.contentDocument?.body.append(element as Node);
    const map = element as AnyElement;
    await settled(map);
    expect(map.ownerDocument).to.equal(frame.contentDocument);
    const isStyled = () =>
      getComputedStyle(root(map).querySelector('.root') as Element).display === 'flex';
    await until(() => root(map).querySelector('.shape'));
    await until(isStyled);
    expect(getComputedStyle(root(map).querySelector('.shape') as Element).cursor).to.equal(
      'pointer',
    );
    document.body.append(map);
    await settled(map);
    await until(isStyled);
    frame.remove();
    map.remove();
  });
});
