// Puts the archives beside the guide, which links them: whoever reads it can have them.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ARCHIVES, archiveOf } from './archives.js';

const FOLDER = 'telecharger';

async function versionOf(): Promise<string> {
  return (JSON.parse(await readFile('package.json', 'utf8')) as { version: string }).version;
}

/** Serves the archives of what is built, and writes them with the demo. */
export function downloads(): Plugin {
  let outDir = '';
  return {
    name: 'downloads',
    configResolved({ build }) {
      ({ outDir } = build);
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const [what] =
          Object.entries(ARCHIVES).find(([, name]) => request.url === `/${name}.zip`) ?? [];
        if (what === undefined) {
          next();
          return;
        }
        if (!existsSync('dist/territory-elements.js')) {
          response.statusCode = 503;
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(
            'Cette archive est faite de ce qui est construit : « npm run build », puis rechargez.',
          );
          return;
        }
        void versionOf()
          .then((version) => archiveOf(what as keyof typeof ARCHIVES, version))
          .then((archive) => {
            response.setHeader('Content-Type', 'application/zip');
            response.end(archive);
          }, next);
      });
    },
    async closeBundle() {
      if (this.meta.watchMode || this.environment.mode !== 'build') return;
      if (!existsSync('dist/territory-elements.js')) {
        this.warn('the archives of the guide are left out: npm run build first');
        return;
      }
      const folder = join(outDir, FOLDER);
      await mkdir(folder, { recursive: true });
      const version = await versionOf();
      for (const [what, name] of Object.entries(ARCHIVES)) {
        const archive = await archiveOf(what as keyof typeof ARCHIVES, version);
        await writeFile(join(folder, `${name}.zip`), archive);
      }
    },
  };
}
