// The archives that people download: for a site, for WordPress, for SPIP. Of equal files, an equal archive.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { siteFiles, writePlugin } from './cms-plugins.js';

/** Archives by what they are for: names without a version. */
export const ARCHIVES = {
  site: 'territory-elements',
  wordpress: 'territory-elements-wordpress',
  spip: 'territory-elements-spip',
} as const;

/** No time of day in it; the oldest that the format knows. */
const MTIME = new Date('1980-01-02T00:00:00Z');

const read = async (path: string) => new Uint8Array(await readFile(path));
const zipped = (entries: Zippable) => zipSync(entries, { level: 9, mtime: MTIME });

/** An archive of what is built in `dist`. */
export async function archiveOf(what: keyof typeof ARCHIVES, version: string): Promise<Uint8Array> {
  return what === 'site'
    ? siteArchive(version)
    : pluginArchive(
        what,
        what === 'wordpress' ? 'territory-elements' : 'territory_elements',
        version,
      );
}

async function siteArchive(version: string): Promise<Uint8Array> {
  const folder = 'territory-elements';
  const contents = await Promise.all([
    ...(await siteFiles()).map(
      async (file) => [`${folder}/${file}`, await read(join('dist', file))] as const,
    ),
    ...['LICENSE', 'THIRD-PARTY-NOTICES.md'].map(
      async (file) => [`${folder}/${file}`, await read(file)] as const,
    ),
  ]);
  const readme = new TextEncoder().encode(notes(version).replaceAll('\n', '\r\n'));
  return zipped(Object.fromEntries([...contents, ['LISEZMOI.txt', readme]]));
}

async function pluginArchive(
  cms: 'wordpress' | 'spip',
  folder: string,
  version: string,
): Promise<Uint8Array> {
  const written = await mkdtemp(join(tmpdir(), 'plugin-'));
  await writePlugin(cms, join(written, folder), version);
  const members = await readdir(written, { recursive: true, withFileTypes: true });
  const entries = members
    .filter((member) => member.isFile())
    .map((member) => join(member.parentPath, member.name))
    .sort()
    .map(
      async (path) => [relative(written, path).replaceAll('\\', '/'), await read(path)] as const,
    );
  const archive = zipped(Object.fromEntries(await Promise.all(entries)));
  await rm(written, { recursive: true });
  return archive;
}

function notes(version: string): string {
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
