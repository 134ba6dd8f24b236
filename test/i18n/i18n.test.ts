import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import ts from 'typescript';
import { en } from '../../src/i18n/en/core.js';
import { sentences as english } from '../../src/i18n/en/findings.js';
import { sentences as french } from '../../src/i18n/fr/findings.js';
import { findingTexts } from '../../src/i18n/findings.js';
import { fr } from '../../src/i18n/fr/core.js';
import { languageFor } from '../../src/i18n/languages.js';
import type { Messages } from '../../src/i18n/messages.js';
import { kindMessages } from '../../src/i18n/fr/kind.js';

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
    const { areas, ...main } = en;
    expect(Object.keys(main)).to.deep.equal(Object.keys(fr));
    for (const [area, words] of Object.entries(areas ?? {})) {
      for (const [key, value] of Object.entries(words)) {
        if (typeof value === 'string') expect(value, `${area} ${key}`).not.to.equal('');
      }
    }
  });

  it('never lets a French sign begin a line: its space does not break', () => {
    const folder = new URL('../../src/i18n/fr/', import.meta.url);
    // A terminal shows what it is given.
    const files = readdirSync(folder).filter((file) => file !== 'cli.ts');
    for (const file of files) {
      const parsed = ts.createSourceFile(
        file,
        readFileSync(new URL(file, folder), 'utf8'),
        ts.ScriptTarget.Latest,
      );
      const visit = (node: ts.Node): void => {
        const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
        if (isText || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
          expect(node.text, file).not.to.match(/ [;?!:»](?![\w/])|« /);
        }
        ts.forEachChild(node, visit);
      };
      visit(parsed);
    }
  });

  it('shows unknown kinds as written, even those named like object members', () => {
    for (const kind of ['constructor', '__proto__', 'toString', 'Maison médicale', 'internes']) {
      expect(kindMessages(fr).actorKind(kind)).to.equal(kind);
      expect(en.level(kind)).to.equal(kind);
    }
    expect(kindMessages(fr).actorKind('maison-medicale')).to.equal('Maison medicale');
  });

  it('counts as each language does', () => {
    expect(fr.referents(0)).to.equal('0 référent·e');
    expect(en.referents(0)).to.equal('0 contacts');
  });

  it('has a sentence for every finding in both languages', async () => {
    expect(Object.keys(english)).to.deep.equal(Object.keys(french));
    const texts = async (messages: Messages, finding: object) =>
      findingTexts([finding as never], messages);
    expect(
      await texts(fr, {
        pointer: '/events/0/start',
        code: 'date-or-date-time',
        detail: '14/01/2027',
        meant: '2027-01-14',
        record: 'Formation',
      }),
    ).to.deep.equal([
      'Événement «\u00A0Formation\u00A0», début (start)\u00A0: valeur comprise, mais écrite autrement (14/01/2027). Écrivez 2027-01-14.',
    ]);
    expect(
      await texts(fr, {
        pointer: '/events/0/start',
        code: 'date-or-date-time',
        detail: '30 février',
      }),
    ).to.deep.equal([
      'Événement n° 1, début (start)\u00A0: cette date n’existe pas ou n’est pas de la forme AAAA-MM-JJ ou AAAA-MM-JJTHH:MM (30 février). Vérifiez le jour, le mois et l’heure\u202F; exemple\u00A0: 2027-01-14T20:30.',
    ]);
    // A field by the name that people give it; a file of others by its own.
    const foreign = {
      pointer: '/events/0',
      code: 'required',
      detail: 'title',
      file: 'https://a.example/b/agenda.ics?x',
    };
    expect(await findingTexts([foreign], fr, 'https://site.example/data.json')).to.deep.equal([
      'agenda.ics · Événement n° 1\u00A0: il manque «\u00A0titre (title)\u00A0». Ajoutez ce champ.',
    ]);
    expect(await findingTexts([foreign], fr, foreign.file)).to.deep.equal([
      'Événement n° 1\u00A0: il manque «\u00A0titre (title)\u00A0». Ajoutez ce champ.',
    ]);
    expect(await texts(en, { pointer: '/a/0', code: 'constructor' })).to.deep.equal([
      'a: constructor',
    ]);
  });

  it('says once what is found twice, and what to write', async () => {
    const comma = { pointer: '/actors/0/location/coordinates', code: 'coordinates-comma' };
    const found = { ...comma, detail: '3, 5, 44, 518', record: 'A' };
    const [text, ...others] = await findingTexts([found, found], fr);
    expect(others).to.deep.equal([]);
    expect(text).to.contain('Écrivez [3.5, 44.518].');
    const [status] = await findingTexts(
      [
        {
          pointer: '/events/2/status',
          code: 'type',
          detail: 'fini',
          expected: '("full" | "cancelled")',
        },
      ],
      fr,
    );
    expect(status).to.contain('Événement n° 3, statut (status)').and.contain('full, cancelled');
  });
});
