// Writes release/ from dist/: the archive for a site, the npm package, folders by version for those who host for many,
// checksums and an import map. Of equal files, an equal archive.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'release' } } });
const out = values.out;
const { name, version } = JSON.parse(await readFile('package.json', 'utf8')) as {
  name: string;
  version: string;
};
const [major = version] = version.split('.');

/** What a page or an iframe may ask for; types, manifest and the classes for bundlers are in the npm package. */
const FOR_SITES =
  /^(?:chunks\/.*|territory-elements\.js|territory-elements\.integrity\.json|loader\.js|embed[\w-]*\.(?:js|css|html)|licenses\.md)$/;

const files = (await readdir('dist', { recursive: true }))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => FOR_SITES.test(file))
  .sort();

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

1. Déposez le dossier territory-elements en entier sur votre hébergement.
2. Faites votre fichier de données dans l'atelier, et déposez-le aussi.
3. Collez dans votre page :

<script type="module" src="https://exemple.fr/territory-elements/territory-elements.js"></script>
<territory-explorer src="https://exemple.fr/donnees.json" style="display:block;min-height:820px"></territory-explorer>

Si le dossier est sur un autre domaine que la page, son hébergeur doit envoyer l'en-tête
Access-Control-Allow-Origin: *
`;
}
