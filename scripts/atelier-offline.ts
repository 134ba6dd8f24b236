// Writes the service worker of the atelier with the list of the files that the page needs: those that its entry reaches
// and those of its worker. The map engine and the places of the search come when they are asked for, and stay then.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const source = new URL('../demo/atelier/service-worker.js', import.meta.url);

/** Large, and not needed to make a dataset. */
const LATER = /\/(?:places-index|points-index|maplibre-gl)\//;

interface Bundled {
  type: 'chunk' | 'asset';
  fileName: string;
  facadeModuleId?: string | null;
  moduleIds?: readonly string[];
  imports?: readonly string[];
  dynamicImports?: readonly string[];
  viteMetadata?: { importedCss: ReadonlySet<string> };
}

export function atelierOffline(): Plugin {
  return {
    name: 'atelier-offline',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const all = bundle as unknown as Record<string, Bundled>;
      const entry = Object.values(all).find(({ facadeModuleId }) =>
        facadeModuleId?.endsWith('demo/atelier/index.html'),
      );
      if (!entry) return;
      const files = [
        ...reachedFrom(entry, all),
        // Of the worker, which is built by itself.
        ...Object.keys(all).filter((name) => all[name]?.type === 'asset' && name.endsWith('.js')),
        'data/languedoc-roussillon.json',
        'data/actes-sante.json',
      ];
      const list = ['./index.html', ...[...new Set(files)].sort().map((name) => `../${name}`)];
      const version = createHash('sha256').update(list.join()).digest('hex').slice(0, 12);
      const text = await readFile(source, 'utf8');
      this.emitFile({
        type: 'asset',
        fileName: 'atelier/service-worker.js',
        source: text
          .replace('const FILES = [];', `const FILES = ${JSON.stringify(list)};`)
          .replace("'development'", JSON.stringify(version)),
      });
    },
  };
}

function reachedFrom(
  chunk: Bundled,
  all: Readonly<Record<string, Bundled>>,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(chunk.fileName) || chunk.moduleIds?.some((id) => LATER.test(id))) return seen;
  seen.add(chunk.fileName);
  for (const css of chunk.viteMetadata?.importedCss ?? []) seen.add(css);
  for (const name of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) {
    const next = all[name];
    if (next) reachedFrom(next, all, seen);
  }
  return seen;
}
