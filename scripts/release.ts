// Writes release/ from dist/: the archive for a site, the plugins for WordPress and SPIP, the npm package, folders by
// version for those who host for many, checksums and an import map. Of equal files, an equal archive.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ARCHIVES, archiveOf } from './archives.js';
import { siteFiles } from './cms-plugins.js';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'release' } } });
const out = values.out;
const { name, version } = JSON.parse(await readFile('package.json', 'utf8')) as {
  name: string;
  version: string;
};
const [major = version] = version.split('.');

const files = await siteFiles();

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

console.log(`• ${out}/${version}/ and ${out}/${major}/, to be hosted as they are`);
for (const folder of [version, major])
  for (const file of files) await cp(join('dist', file), join(out, folder, file));

const integrity = JSON.parse(
  await readFile('dist/territory-elements.integrity.json', 'utf8'),
) as Record<string, string>;
const importMap = {
  imports: { [name]: `./${version}/territory-elements.js` },
  integrity: Object.fromEntries(
    Object.entries(integrity).map(([file, hash]) => [`./${version}/${file}`, hash]),
  ),
};
await writeFile(join(out, 'import-map.json'), `${JSON.stringify(importMap, undefined, 2)}\n`);

let archiveBytes = 0;
for (const what of Object.keys(ARCHIVES) as (keyof typeof ARCHIVES)[]) {
  const file = `${ARCHIVES[what]}-${version}.zip`;
  console.log(`• ${out}/${file}`);
  const archive = await archiveOf(what, version);
  if (what === 'site') archiveBytes = archive.length;
  await writeFile(join(out, file), archive);
}

console.log('• the npm package');
execFileSync('npm', ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', out], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

const sums = await Promise.all(
  (await readdir(out))
    .filter((file) => /\.(?:zip|tgz|json)$/.test(file))
    .sort()
    .map(async (file) => {
      const digest = createHash('sha256').update(await readFile(join(out, file)));
      return `${digest.digest('hex')}  ${basename(file)}\n`;
    }),
);
await writeFile(join(out, 'SHA256SUMS'), sums.join(''));
console.log(
  `the archive for a site: ${(archiveBytes / 1e6).toFixed(2)} MB, ${String(files.length)} files`,
);
