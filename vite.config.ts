// One configuration, five builds: the demo site (default), the pasted script (`lib`), the classes for npm (`npm`), the
// scripts of iframes (`frames`), the command line (`cli`).
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { demoDatasets } from './scripts/demo-datasets.js';
import { guideFrame } from './scripts/guide-frame.js';
import { manifestPlugin } from './scripts/manifest-plugin.js';
import { atelierOffline } from './scripts/atelier-offline.js';
import { downloads } from './scripts/downloads.js';
import { minifyChunks, minifyTemplates, shortenFaults } from './scripts/minify.js';
import { ownKeys } from './scripts/own-keys.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const target = 'es2022';

/** What makes a release small and sturdy takes most of its time; `scripts/build.ts --development` goes without. */
const isDevelopment = process.env.TERRITORY_BUILD === 'development';
const finishing = isDevelopment
  ? []
  : [ownKeys(), shortenFaults(), minifyTemplates(), minifyChunks()];

/** Whether a module is reached from the entry without an `import()` on the way. */
function isEager(id: string, context: ChunkingContext, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  if (id === path('src/index.ts')) return true;
  const importers = context.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isEager(importer, context, seen));
}

interface ChunkingContext {
  getModuleInfo(id: string): { importers: string[] } | null;
}

const library: UserConfig = {
  base: './',
  publicDir: false,
  plugins: finishing,
  build: {
    outDir: 'dist',
    // scripts/build.ts empties it, and others write into it meanwhile.
    emptyOutDir: false,
    target,
    license: { fileName: 'licenses.md' },
    lib: { entry: { 'territory-elements': path('src/index.ts') }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: !isDevelopment,
        // What lazy chunks share with the entry stays in the entry: no second round trip before the first view.
        codeSplitting: {
          groups: [
            {
              debugName: 'entry',
              name: (id, context) => (isEager(id, context) ? 'territory-elements' : null),
            },
            // Small things that lazy chunks share: what a map needs before the visitor does anything, in few requests.
            {
              name: 'common',
              test: /node_modules\/lit(-html)?\/(?!.*\/(?:keyed|repeat))|\/src\/(page\/(adopt-styles|locate)|data\/memo|map\/(label-point|shapes))|i18n\/(fr\/(bar|kind|scene)|format-number)\.ts/,
            },
            {
              name: 'map-scene',
              test: /\/src\/(map\/(scene|value-classes)|elements\/territory-map\/(map-scene|legend))\.ts/,
            },
            // A name less in the entry for each that goes with another.
            { name: 'vcard', test: /\/src\/(contact\/vcard|page\/save-file)\.ts/ },
            {
              name: 'part-files',
              test: /\/src\/(load\/part-files|elements\/base\/unread-parts)\.ts/,
            },
            { name: 'start', test: /\/src\/page\/(start|swallowed)\.ts/ },
            {
              name: 'failure',
              test: /\/src\/(i18n\/fr\/failure|elements\/base\/source-details)\.ts/,
            },
          ],
        },
        entryFileNames: '[name].js',
        // Thirty names stand in the entry: seven digits are the fewest that the builder takes.
        hashCharacters: 'hex',
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
};

/** Bare imports stay: an npm user's bundler shares lit and valibot with the rest of the application. */
const classes: UserConfig = {
  ...library,
  plugins: finishing.slice(0, 2),
  build: {
    ...library.build,
    license: false,
    lib: { entry: { classes: path('src/classes.ts') }, formats: ['es'] },
    rolldownOptions: {
      external: [
        /^lit($|\/)/,
        /^@lit\//,
        /^lucide\//,
        '@leeoniya/ufuzzy',
        'ical.js',
        'maplibre-gl',
        'pmtiles',
        'rrule',
        'supercluster',
        'topojson-client',
        'uqr',
        'valibot',
      ],
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'npm-chunks/[name]-[hash].js',
      },
    },
  },
};

/** What stands in an iframe beside the pasted script, and what the page around it loads. */
const frames: UserConfig = {
  ...library,
  build: {
    ...library.build,
    license: false,
    lib: {
      entry: { embed: path('src/frame.ts'), 'embed-height': path('src/frame-host.ts') },
      formats: ['es'],
    },
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
};

/** The command line: Node finds the packages that it needs. */
const cli: UserConfig = {
  publicDir: false,
  build: { ssr: path('src/cli/main.ts'), outDir: path('dist-cli'), target: 'node20' },
};

const demo: UserConfig = {
  root: path('demo'),
  base: './',
  plugins: [guideFrame(), demoDatasets(), manifestPlugin(), atelierOffline(), downloads()],
  worker: {
    format: 'es',
    // Within the scope of the service worker, which serves a worker by its own address.
    rolldownOptions: { output: { entryFileNames: 'atelier/[name]-[hash].js' } },
  },
  server: { port: 5173, strictPort: true, fs: { allow: [path('.')] } },
  preview: { port: 4173, strictPort: true },
  build: {
    outDir: path('dist-demo'),
    emptyOutDir: true,
    target,
    rolldownOptions: {
      input: {
        index: path('demo/index.html'),
        atelier: path('demo/atelier/index.html'),
        ...Object.fromEntries(
          readdirSync(path('demo/guide'))
            .filter((file) => file.endsWith('.html'))
            .map((file) => [`guide-${file.slice(0, -5)}`, path(`demo/guide/${file}`)]),
        ),
        cpts: path('demo/hosts/cpts.html'),
        union: path('demo/hosts/union.html'),
        faculty: path('demo/hosts/faculty.html'),
        seminar: path('demo/hosts/seminar.html'),
      },
    },
  },
};

const builds: Record<string, UserConfig> = { lib: library, npm: classes, frames, cli };

export default defineConfig(({ mode }) => builds[mode] ?? demo);
