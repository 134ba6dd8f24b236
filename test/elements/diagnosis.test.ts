// What the diagnosis says of tags: one page for each mistake, and none for pages that are right.
import { expect } from '@open-wc/testing';
import { markupProblems } from '../../src/diagnostic/markup.js';
import type { ProblemCode } from '../../src/diagnostic/problem.js';

const SCRIPT = '<script type="module" src="/te/territory-elements.js"></script>';
const KNOWN = ['src', 'territory', 'view', 'basemap', 'sync-url', 'json-ld'];

function codes(
  text: string,
  url = 'https://site.example/page.html',
): [ProblemCode, string, string][] {
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  return markupProblems({ document: parsed, url, text, attributesOf: () => KNOWN }).map(
    ({ code, what, detail }) => [code, what, detail],
  );
}

const element = (attributes: string, tag = 'event-list') =>
  `${SCRIPT}<${tag} ${attributes}></${tag}>`;

describe('the diagnosis of a page', () => {
  it('finds nothing in pages that are right', () => {
    for (const right of [
      element('src="/d.json" class="x" data-x="y" aria-label="z" view="month" json-ld lang="fr"'),
      element('src="/a.json /b.json" basemap="https://tiles.example/style.json"', 'territory-map'),
      element('src="/d.json" basemap="fond.pmtiles"', 'territory-map'),
      `<script src="/te/loader.js"></script><event-list src="/d.json"></event-list>`,
      `${SCRIPT}<my-own-element></my-own-element><event-list src="/d.json"><br/><img src="x.png"/></event-list>`,
      `<meta http-equiv="content-security-policy" content="default-src 'self'">${element('src="/d.json"')}`,
      `<meta http-equiv="content-security-policy" content="script-src 'self'; connect-src https:">${element('src="https://d.example/d.json"')}`,
    ])
      expect(codes(right), right).to.deep.equal([]);
  });

  const mistakes: [string, ProblemCode, string, string][] = [
    ['<p>Rien à nous</p>', 'no-elements', '', ''],
    ['<p>&lt;territory-map src="/d.json"&gt;</p>', 'escaped', 'territory-map', ''],
    ['<event-list src="/d.json"></event-list>', 'no-script', '', ''],
    [
      '<script src="/te/territory-elements.js"></script>',
      'not-module',
      '/te/territory-elements.js',
      '',
    ],
    [
      '<script type="module" src="/te/territory-elements.js?ver=2"></script>',
      'script-query',
      '/te/territory-elements.js?ver=2',
      '/te/territory-elements.js',
    ],
    [
      `${SCRIPT}<script type="module" src="/x/territory-elements.js"></script>`,
      'two-scripts',
      '/te/territory-elements.js, /x/territory-elements.js',
      '',
    ],
    [
      '<script type="module" src="http://a.example/territory-elements.js"></script>',
      'mixed-content',
      'http://a.example/territory-elements.js',
      'https://a.example/territory-elements.js',
    ],
    [
      element('src="http://a.example/d.json"'),
      'mixed-content',
      'http://a.example/d.json',
      'https://a.example/d.json',
    ],
    [`${SCRIPT}<territory-map src="/d.json" /><p>Suite</p>`, 'not-closed', 'territory-map', ''],
    [
      `${SCRIPT}<actors-list src="/d.json"></actors-list>`,
      'unknown-tag',
      'actors-list',
      'actor-list',
    ],
    [`${SCRIPT}<event-lists></event-lists>`, 'unknown-tag', 'event-lists', 'event-list'],
    [element(''), 'no-src', 'event-list', ''],
    [element('source="/d.json"'), 'no-src', 'event-list', 'source'],
    [element('data-src="/d.json"'), 'no-src', 'event-list', 'data-src'],
    [element('src=”/d.json”'), 'curly-quotes', 'event-list', '”/d.json”'],
    [element('src="/d.json" viev="month"'), 'unknown-attribute', '<event-list viev>', 'view'],
    [element('src="/d.json" couleur="red"'), 'unknown-attribute', '<event-list couleur>', ''],
    [
      element('src="/d.json" view="semaine"'),
      'bad-value',
      'view="semaine"',
      'list, compact, month, next',
    ],
    [
      element('src="/d.json" basemap="osm"', 'territory-map'),
      'bad-value',
      'basemap="osm"',
      'ign-plan, openfreemap',
    ],
    [
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">${element('src="https://d.example/d.json"')}`,
      'policy',
      'connect-src',
      'https://d.example',
    ],
    [
      `<meta http-equiv="Content-Security-Policy" content="script-src https://cdn.example; connect-src *">${element('src="/d.json"')}`,
      'policy',
      'script-src',
      'https://site.example',
    ],
  ];
  for (const [text, ...expected] of mistakes) {
    it(`${expected[0]}: ${text.slice(0, 120)}`, () => {
      const found = codes(text).filter(([code]) => code === expected[0] || code !== 'no-elements');
      expect(found).to.deep.equal([expected]);
    });
  }

  it('says that a page on the disk loads no module', () => {
    expect(
      codes(element('src="d.json"'), 'file:///home/x/page.html').map(([code]) => code),
    ).to.include('file-page');
  });
});
