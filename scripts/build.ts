// Builds dist/: the pasted script with its lazy chunks, the classes for npm, types, manifest and schema; and dist-cli/.
// With --development, in seconds, what a page loads: neither minified as far as it goes, nor with types and manifest.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { framePage } from '../src/publish/frame-pages.js';

/** Beside what else is being built. */
async function run(command: string, ...args: string[]): Promise<void> {
  try {
    await promisify(execFile)(command, args, { maxBuffer: 1e8 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

const isDevelopment = process.argv.includes('--development');
if (isDevelopment) process.env.TERRITORY_BUILD = 'development';

await rm('dist', { recursive: true, force: true });
const described = isDevelopment
  ? undefined
  : Promise.all([
      run('npx', 'tsc', '-p', 'tsconfig.types.json'),
      run('npx', 'cem', 'analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'),
    ]);
console.log('• dist/territory-elements.js and its chunks, dist/embed.html for iframes');
const modes = ['lib', 'frames'];
if (!isDevelopment) {
  console.log('• dist/classes.js; dist-cli, the command line');
  modes.push('npm', 'cli');
}
await Promise.all(modes.map((mode) => build({ mode, logLevel: 'warn' })));
await cp('scripts/embed.css', 'dist/embed.css');
await cp('scripts/loader.js', 'dist/loader.js');
const frame = framePage({});
await writeFile(`dist/${frame.fileName}`, frame.text);
if (described) {
  console.log('• dist/types, dist/custom-elements.json');
  await described;
}
console.log('• dist/schema');
await mkdir('dist/schema', { recursive: true });
await cp('data-schema/dataset.schema.json', 'dist/schema/dataset.schema.json');

// Syntax that no browser knows passes a bundler in silence (decorators did): the engine is asked.
const built = (await readdir('dist', { recursive: true })).filter((file) => file.endsWith('.js'));
await run(
  process.execPath,
  '--experimental-vm-modules',
  '--input-type=module',
  '--eval',
  `import { readFileSync } from 'node:fs';
   import { SourceTextModule } from 'node:vm';
   for (const file of process.argv.slice(1)) new SourceTextModule(readFileSync(file, 'utf8'), { identifier: file });`,
  ...built.map((file) => `dist/${file}`),
);
console.log(`• ${String(built.length)} scripts are read by the engine`);

// For pages that check what they load (Subresource Integrity): of every script that a browser may ask for.
const scripts = built.filter(
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
