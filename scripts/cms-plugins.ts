// Puts together the plugins of integrations/: their own files, what the elements take, and the script. Needs dist/.
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementSettings } from './element-settings.js';

/** What a page or an iframe may ask for; types, manifest and the classes for bundlers are in the npm package. */
const FOR_SITES =
  /^(?:chunks\/.*|territory-elements\.js|territory-elements\.integrity\.json|loader\.js|embed[\w-]*\.(?:js|css|html)|licenses\.md)$/;

/** Files of dist/ that a site needs, by their paths in it. */
export async function siteFiles(): Promise<string[]> {
  const files = await readdir('dist', { recursive: true });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => FOR_SITES.test(file))
    .sort();
}

const PLUGINS = {
  wordpress: {
    source: 'integrations/wordpress/territory-elements',
    versioned: 'territory-elements.php',
  },
  spip: { source: 'integrations/spip/territory_elements', versioned: 'paquet.xml' },
} as const;

/** @param target folder of the plugin, written anew */
export async function writePlugin(cms: keyof typeof PLUGINS, target: string, version: string) {
  const { source, versioned } = PLUGINS[cms];
  // A new version has new addresses: what a browser has kept of the old one goes with nothing of it.
  const assets = `assets/${version}`;
  await rm(target, { recursive: true, force: true });
  await cp(source, target, { recursive: true });
  const main = join(target, versioned);
  await writeFile(main, (await readFile(main, 'utf8')).replaceAll('0.0.0', version));
  await writeFile(join(target, 'elements.json'), JSON.stringify(await elementSettings()));
  for (const file of await siteFiles()) await cp(join('dist', file), join(target, assets, file));
}
