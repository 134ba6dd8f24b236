// What `npm pack` would publish: what a CDN needs, and nothing else.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { TAGS } from '../../src/page/tags.js';

const output = execFileSync(
  'npm',
  ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'],
  { encoding: 'utf8' },
);
const parsed = JSON.parse(output) as
  { files: { path: string }[] }[] | Record<string, { files: { path: string }[] }>;
const files = (Object.values(parsed)[0]?.files ?? []).map(({ path }) => path);

describe('release', () => {
  let out = '';
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'release-'));
    execFileSync('npx', ['tsx', 'scripts/release.ts', '--out', out], { stdio: 'ignore' });
  });
  after(() => rm(out, { recursive: true }));

  it('is an archive of what a site needs, small, with sums that are right', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    const zip = await readFile(join(out, `territory-elements-${version}.zip`));
    assert.ok(zip.length <= 3_000_000, `${String(zip.length)} bytes`);
    const names = Object.keys(unzipSync(zip));
    assert.ok(names.includes('territory-elements/territory-elements.js'));
    assert.ok(names.includes('territory-elements/embed.html') && names.includes('LISEZMOI.txt'));
    assert.deepEqual(
      names.filter((name) => /\/(?:types|npm-chunks|schema)\/|classes|custom-elements/.test(name)),
      [],
    );
    const sums = (await readFile(join(out, 'SHA256SUMS'), 'utf8')).trim().split('\n');
    assert.equal(sums.length, 5);
    for (const line of sums) {
      const [sum, file = ''] = line.split('  ');
      const digest = createHash('sha256').update(await readFile(join(out, file)));
      assert.equal(digest.digest('hex'), sum, file);
    }
    for (const [cms, main] of [
      ['wordpress', 'territory-elements/territory-elements.php'],
      ['spip', 'territory_elements/paquet.xml'],
    ] as const) {
      const plugin = unzipSync(
        await readFile(join(out, `territory-elements-${cms}-${version}.zip`)),
      );
      assert.match(new TextDecoder().decode(plugin[main]), new RegExp(`"?${version}`));
      const beside = main.replace(/[^/]+$/, '');
      assert.ok(
        plugin[`${beside}assets/${version}/territory-elements.js`] &&
          plugin[`${beside}elements.json`],
      );
    }
    // Every file that the import map vouches for is there, as it says.
    const { integrity } = JSON.parse(await readFile(join(out, 'import-map.json'), 'utf8')) as {
      integrity: Record<string, string>;
    };
    assert.ok(Object.keys(integrity).length > 100);
    for (const [path, hash] of Object.entries(integrity)) {
      const digest = createHash('sha384').update(await readFile(join(out, path)));
      assert.equal(`sha384-${digest.digest('base64')}`, hash, path);
    }
  });
});

describe('package', () => {
  it('holds the script, the classes, types, schema and notices', () => {
    for (const expected of [
      'dist/territory-elements.js',
      'dist/classes.js',
      'dist/types/index.d.ts',
      'dist/types/classes.d.ts',
      'dist/schema/dataset.schema.json',
      'dist/custom-elements.json',
      'bin/territory-elements.mjs',
      'dist-cli/main.js',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'THIRD-PARTY-NOTICES.md',
    ]) {
      assert.ok(files.includes(expected), expected);
    }
  });

  it('holds nothing else', () => {
    const known =
      /^(bin\/|dist\/|dist-cli\/|README\.md$|LICENSE$|CHANGELOG\.md$|THIRD-PARTY-NOTICES\.md$|package\.json$)/;
    assert.deepEqual(
      files.filter((path) => !known.test(path)),
      [],
    );
  });

  it('has a manifest with the public API of the elements', async () => {
    const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as {
      modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const elements = new Map(
      manifest.modules.flatMap(({ declarations = [] }) =>
        declarations.flatMap(({ tagName, attributes = [] }) =>
          tagName ? [[tagName, attributes.map(({ name }) => name)] as const] : [],
        ),
      ),
    );
    assert.deepEqual([...elements.keys()].sort(), [...TAGS].sort());
    for (const attributes of elements.values()) {
      for (const name of ['src', 'group', 'territory']) assert.ok(attributes.includes(name), name);
    }
  });

  it('uses relative addresses only, and neither eval nor HTML sinks of our own', async () => {
    const chunks = (await readdir('dist/chunks')).map((name) => `dist/chunks/${name}`);
    for (const path of ['dist/territory-elements.js', ...chunks]) {
      const code = await readFile(path, 'utf8');
      assert.doesNotMatch(code, /\bimport\(\s*["'`](?!\.)/, path);
      // The engine has methods of that name; that it needs no eval is shown under a policy that forbids it.
      if (path.includes('webgl-ground')) continue;
      assert.ok(!/\beval\(|new Function\(|document\.write|insertAdjacentHTML/.test(code), path);
    }
  });
});

describe('a fresh clone', () => {
  let copy = '';
  after(() => rm(copy, { recursive: true, force: true }));

  it('builds, and writes calendar files, with nothing that is not in it', async () => {
    copy = await mkdtemp(join(tmpdir(), 'territory-elements-'));
    const git = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
    const paths = execFileSync('git', git, { encoding: 'utf8' }).split('\0').filter(Boolean);
    for (const path of paths) await cp(path, join(copy, path), { recursive: true });
    // What `npm ci` would download.
    await symlink(resolve('node_modules'), join(copy, 'node_modules'));
    const run = (...args: string[]) =>
      execFileSync('npm', ['run', ...args], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
    run('feeds', '--', 'demo/data/actes-sante.json', 'feeds');
    assert.ok((await readdir(join(copy, 'feeds'))).some((name) => name.endsWith('.ics')));
    // All but what makes a release small and describes it, which CI does on a clean checkout.
    run('build:development');
    const built = await readdir(join(copy, 'dist'));
    for (const name of ['territory-elements.js', 'loader.js', 'embed.html']) {
      assert.ok(built.includes(name), name);
    }
  });

  it('is made ready by every script that the README names', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const readme = await readFile('README.md', 'utf8');
    const named = [...readme.matchAll(/npm (?:run )?([a-z][\w:-]*)/g)].flatMap(([, name]) =>
      name === undefined || name === 'install' ? [] : [name],
    );
    for (const name of new Set([...named, ...Object.keys(scripts)])) {
      if (name === 'prepack') continue;
      assert.match(scripts[name] ?? '', /^node scripts\/setup\.mjs /, name);
    }
  });
});
