// Writes release/ from dist/: the archive for a site, the plugins for WordPress and SPIP, the npm package, folders by
// version for those who host for many, checksums and an import map. Of equal files, an equal archive.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { siteFiles, writePlugin } from './cms-plugins.js';

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

const archive = `${name}-${version}.zip`;
console.log(`• ${out}/${archive}`);
const folder = 'territory-elements';
const read = async (path: string) => new Uint8Array(await readFile(path));
const contents = await Promise.all([
  ...files.map(async (file) => [`${folder}/${file}`, await read(join('dist', file))] as const),
  ...['LICENSE', 'THIRD-PARTY-NOTICES.md'].map(
    async (file) => [`${folder}/${file}`, await read(file)] as const,
  ),
]);
const readme = new TextEncoder().encode(notes().replaceAll('\n', '\r\n'));
// No time of day in it; the oldest that the format knows.
const mtime = new Date('1980-01-02T00:00:00Z');
const zip = zipSync(Object.fromEntries([...contents, ['LISEZMOI.txt', readme]]), {
  level: 9,
  mtime,
});
await writeFile(join(out, archive), zip);

for (const [cms, plugin] of [
  ['wordpress', 'territory-elements'],
  ['spip', 'territory_elements'],
] as const) {
  const file = `${name}-${cms}-${version}.zip`;
  console.log(`• ${out}/${file}`);
  const written = await mkdtemp(join(tmpdir(), 'plugin-'));
  await writePlugin(cms, join(written, plugin), version);
  const members = await readdir(written, { recursive: true, withFileTypes: true });
  const entries = members
    .filter((member) => member.isFile())
    .map((member) => join(member.parentPath, member.name))
    .sort()
    .map(async (path) => [relative(written, path).replaceAll('\\', '/'), await read(path)]);
  const plugged = Object.fromEntries(await Promise.all(entries)) as Record<string, Uint8Array>;
  await writeFile(join(out, file), zipSync(plugged, { level: 9, mtime }));
  await rm(written, { recursive: true });
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
console.log(`${archive}: ${(zip.length / 1e6).toFixed(2)} MB, ${String(files.length)} files`);

function notes(): string {
  return `Territory Elements ${version}

1. Faites votre fichier de données dans l'atelier, et mettez le contenu de son archive dans ce dossier
   territory-elements.
2. Déposez le dossier territory-elements en entier sur votre hébergement.
3. Collez dans votre page :

<script type="module" src="https://exemple.fr/territory-elements/territory-elements.js"></script>
<territory-explorer src="https://exemple.fr/territory-elements/dataset.json" style="display:block;min-height:820px"></territory-explorer>

Si le dossier est sur un autre domaine que la page, son hébergeur doit envoyer l'en-tête
Access-Control-Allow-Origin: *
`;
}
