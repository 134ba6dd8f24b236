// Builds dist/: the pasted script with its lazy chunks, the classes for npm, types, manifest and schema.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'vite';

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });

await rm('dist', { recursive: true, force: true });
console.log('• dist/territory-elements.js and its chunks');
await build({ mode: 'lib', logLevel: 'warn' });
console.log('• dist/classes.js');
await build({ mode: 'npm', logLevel: 'warn' });
console.log('• dist/embed.html, for iframes');
await build({ mode: 'frames', logLevel: 'warn' });
await cp('scripts/embed.css', 'dist/embed.css');
run('npx', 'tsx', 'scripts/write-frames.ts');
console.log('• dist/types');
run('npx', 'tsc', '-p', 'tsconfig.types.json');
console.log('• dist/custom-elements.json');
run('npx', 'cem', 'analyze', '--config', 'custom-elements-manifest.config.js', '--quiet');
console.log('• dist/schema');
await mkdir('dist/schema', { recursive: true });
await cp('data-schema/dataset.schema.json', 'dist/schema/dataset.schema.json');

// Syntax that no browser knows passes a bundler in silence (decorators did): the engine is asked.
for (const entry of await readdir('dist', { recursive: true })) {
  if (entry.endsWith('.js')) execFileSync(process.execPath, ['--check', `dist/${entry}`]);
}
console.log('• every script passes node --check');

// For pages that check what they load (Subresource Integrity): of every script that a browser may ask for.
const scripts = (await readdir('dist', { recursive: true })).filter(
  (file) => /^(chunks\/)?[\w.-]+\.js$/.test(file) && file !== 'classes.js',
);
const integrity = Object.fromEntries(
  await Promise.all(
    scripts.sort().map(async (file) => {
      const hash = createHash('sha384').update(await readFile(`dist/${file}`));
      return [file, `sha384-${hash.digest('base64')}`] as const;
    }),
  ),
);
await writeFile(
  'dist/territory-elements.integrity.json',
  `${JSON.stringify(integrity, undefined, 2)}\n`,
);
console.log('• dist/territory-elements.integrity.json');
