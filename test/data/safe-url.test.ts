import { expect } from 'chai';
import { safeResourceUrl, safeUrl } from '../../src/data/safe-url.js';
import { sharedJson } from '../support/shared.js';

describe('safeUrl', () => {
  for (const text of [
    'https://example.org/a',
    'http://example.org',
    'mailto:a@example.org',
    'tel:+33199000000',
  ]) {
    it(`keeps ${text}`, () => expect(safeUrl(text)?.href).to.be.a('string'));
  }
  const refused = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '/relative',
    '//example.org',
    'example.org',
    '',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => expect(safeUrl(text)).to.equal(undefined));
  }

  it('lets nothing through that the shared corpus judges dangerous', async function () {
    const corpus = await sharedJson<{ url: string }[]>(
      this,
      'corpora/url-obfuscations.sample.json',
    );
    const texts = corpus.map(({ url }) => url);
    expect(texts.length).to.be.greaterThan(100);
    const schemes = new Set(texts.flatMap((text) => safeUrl(text)?.protocol ?? []));
    expect(
      [...schemes].filter((each) => !['https:', 'http:', 'mailto:', 'tel:'].includes(each)),
    ).to.deep.equal([]);
    // The control: with the naive reading the corpus does hold javascript: URLs.
    expect(
      texts.some((text) => URL.canParse(text) && new URL(text).protocol === 'javascript:'),
    ).to.equal(true);
  });
});

describe('safeResourceUrl', () => {
  const base = 'https://data.example.org/folder/dataset.json';
  it('resolves against the dataset', () => {
    expect(safeResourceUrl('a.jpg', base)?.href).to.equal('https://data.example.org/folder/a.jpg');
  });
  it('refuses what does not end as http(s)', () => {
    expect(safeResourceUrl('javascript:alert(1)', base)).to.equal(undefined);
    expect(safeResourceUrl('data:image/png,x', base)).to.equal(undefined);
  });
});
