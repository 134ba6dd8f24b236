// `virtual:custom-elements`: the elements' manifest for the guide, analysed from the sources when the demo starts.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const ID = 'virtual:custom-elements';

export function manifestPlugin(): Plugin {
  return {
    name: 'custom-elements-manifest',
    resolveId: (source) => (source === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null;
      const config = ['analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'];
      execFileSync('npx', ['cem', ...config, '--outdir', '.cache'], { stdio: 'ignore' });
      return `export default ${await readFile('.cache/custom-elements.json', 'utf8')}`;
    },
  };
}
