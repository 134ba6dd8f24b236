// Makes a fresh clone ready: dependencies, generated files and, with --browser, a browser for the tests, with --build,
// dist/. Every npm script begins with it. Plain Node, because it runs before anything is installed. Each step is skipped
// when its result is there.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const hash = (...files) => {
  const digest = createHash('sha256');
  for (const file of files) digest.update(readFileSync(file));
  return digest.digest('hex');
};

/** Runs a step unless its inputs are those of the last run and its result is still there. */
function once(name, inputs, result, run) {
  const stamp = `.cache/setup/${name}`;
  const current = hash(...inputs);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  console.log(`• ${name}`);
  run();
  mkdirSync('.cache/setup', { recursive: true });
  writeFileSync(stamp, current);
}

const isWindows = process.platform === 'win32';
const sh = (command, ...args) =>
  execFileSync(command, args, { stdio: 'inherit', shell: isWindows });

/** Whether `npm install` has already put in place what the lock file names. */
function areDependenciesThere() {
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  try {
    const wanted = Object.entries(packagesIn('package-lock.json'));
    const there = packagesIn('node_modules/.package-lock.json');
    return wanted.every(
      ([path, { version, optional, devOptional }]) =>
        path === '' || optional || devOptional || there[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/** Every file below some folders, and some files. */
function filesIn(...paths) {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? filesIn(
          ...readdirSync(path)
            .sort()
            .map((name) => `${path}/${name}`),
        )
      : [path],
  );
}

if (!areDependenciesThere()) {
  console.log('• dependencies');
  // No scripts of packages: nothing here needs one, and the one of an optional driver compiles for a minute.
  sh('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
}
once(
  'outlines',
  ['scripts/build-outlines.ts', 'src/map/arc-text.ts', 'package-lock.json'],
  'src/map/outlines-data.js',
  () => sh('npx', 'tsx', 'scripts/build-outlines.ts'),
);
once(
  'places',
  ['scripts/build-places.ts', 'src/search/fold.ts', 'package-lock.json'],
  'src/search/places-index/catalogue.js',
  () => sh('npx', 'tsx', 'scripts/build-places.ts'),
);
once(
  'points',
  ['scripts/build-points.ts', 'src/search/fold.ts', 'package-lock.json'],
  'src/search/points-index/catalogue.js',
  () => sh('npx', 'tsx', 'scripts/build-points.ts'),
);
once(
  'vtimezones',
  ['scripts/build-vtimezones.ts', 'package-lock.json'],
  'src/agenda/vtimezones.js',
  () => sh('npx', 'tsx', 'scripts/build-vtimezones.ts'),
);
once(
  'windows-zones',
  ['scripts/build-windows-zones.ts', 'package-lock.json'],
  'src/agenda/windows-zones.js',
  () => sh('npx', 'tsx', 'scripts/build-windows-zones.ts'),
);
if (process.argv.includes('--build')) {
  const inputs = filesIn('src', 'scripts', 'data-schema', 'vite.config.ts', 'package-lock.json');
  // What the build writes last.
  once('build', inputs, 'dist/territory-elements.integrity.json', () =>
    sh('npx', 'tsx', 'scripts/build.ts'),
  );
}
if (process.argv.includes('--browser')) {
  const { ensureBrowser } = await import('./browser.mjs');
  ensureBrowser();
}
