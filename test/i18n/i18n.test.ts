import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { sentences as english } from '../../src/i18n/findings.en.js';
import { sentences as french } from '../../src/i18n/findings.fr.js';
import { findingText } from '../../src/i18n/findings.js';
import { fr } from '../../src/i18n/fr.js';
import { languageFor } from '../../src/i18n/messages.js';

describe('catalogues', () => {
  it('speaks English for English tags and French for all others', () => {
    expect(['en', 'en-GB', 'EN-us', 'fr', 'de', 'eng', ''].map(languageFor)).to.deep.equal([
      'en',
      'en',
      'en',
      'fr',
      'fr',
      'fr',
      'fr',
    ]);
  });

  it('has no empty text in either language', () => {
    for (const catalogue of [fr, en]) {
      for (const [key, value] of Object.entries(catalogue)) {
        if (typeof value === 'string') expect(value, key).not.to.equal('');
      }
    }
    expect(Object.keys(en)).to.deep.equal(Object.keys(fr));
  });

  it('shows unknown kinds as written, even those named like object members', () => {
    for (const kind of ['constructor', '__proto__', 'toString', 'nouveau']) {
      expect(fr.actorKind(kind)).to.equal(kind);
      expect(en.level(kind)).to.equal(kind);
    }
  });

  it('counts as each language does', () => {
    expect(fr.referents(0)).to.equal('0 référent·e');
    expect(en.referents(0)).to.equal('0 contacts');
  });

  it('has a sentence for every finding in both languages', async () => {
    expect(Object.keys(english)).to.deep.equal(Object.keys(french));
    expect(
      await findingText({ pointer: '/a/0', code: 'date', detail: '2027-02-30' }, 'fr'),
    ).to.contain('2027-02-30');
    expect(await findingText({ pointer: '/a/0', code: 'constructor' }, 'en')).to.equal(
      '/a/0 : constructor',
    );
  });
});
