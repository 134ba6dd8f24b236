// The reference in French says everything that the elements take, and nothing else; the plugins give their settings from it.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { elementSettings } from '../../scripts/element-settings.js';
import { TAGS } from '../../src/page/tags.js';

type Named = { name: string }[] | undefined;
interface Declaration {
  tagName?: string;
  attributes: Named;
  events: Named;
  cssParts: Named;
  cssProperties: Named;
}

const read = async <T>(file: string) => JSON.parse(await readFile(file, 'utf8')) as T;

describe('the reference in French', () => {
  for (const [section, kind] of [
    ['attributes', 'attributes'],
    ['events', 'events'],
    ['parts', 'cssParts'],
    ['properties', 'cssProperties'],
  ] as const)
    it(`has words for all ${section}, and for nothing else`, async () => {
      const reference = await read<Record<string, object>>('docs/reference.json');
      const { modules } = await read<{ modules: { declarations?: Declaration[] }[] }>(
        'dist/custom-elements.json',
      );
      const names = modules
        .flatMap(({ declarations = [] }) => declarations)
        .filter(({ tagName }) => tagName)
        .flatMap((declaration) => declaration[kind]?.map(({ name }) => name) ?? []);
      assert.deepEqual(Object.keys(reference[section] ?? {}).sort(), [...new Set(names)].sort());
    });

  it('gives the plugins every element with its attributes, in two languages', async () => {
    const settings = await elementSettings();
    assert.deepEqual(Object.keys(settings).sort(), [...TAGS].sort());
    for (const [tag, { attributes }] of Object.entries(settings)) {
      assert.equal(attributes[0]?.name, 'src', tag);
      for (const { name, help } of attributes) assert.ok(help.fr && help.en, `${tag} ${name}`);
    }
    const view = settings['event-list']?.attributes.find(({ name }) => name === 'view');
    const source = await readFile('src/elements/event-list/event-list.ts', 'utf8');
    const views = [...(/type View = ([^;]+);/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)];
    assert.deepEqual(Object.keys(view?.choices ?? {}).sort(), views.map(([, each]) => each).sort());
  });
});

describe('the WordPress plugin in French', () => {
  it('has a translation of every text, and of nothing else', async () => {
    const plugin = 'integrations/wordpress/territory-elements';
    const files = (await readdir(`${plugin}/includes`)).map((file) => `${plugin}/includes/${file}`);
    const code = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('');
    const said = [
      ...code.matchAll(
        /(?:__|esc_html__|esc_html_e|esc_attr_e)\( '([^']+)', 'territory-elements'/g,
      ),
    ].map(([, text]) => text);
    const french = await readFile(`${plugin}/languages/territory-elements-fr_FR.l10n.php`, 'utf8');
    const translated = [...french.matchAll(/^\t\t'([^']+)' =>/gm)].map(([, text]) => text);
    assert.deepEqual([...new Set(said)].sort(), translated.sort());
  });
});
