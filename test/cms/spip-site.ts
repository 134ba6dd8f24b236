/** A real SPIP with SQLite, in a folder that is thrown away. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlugin } from '../../scripts/cms-plugins.js';
import { end, findPath, PHP, php, startPhp, until } from './php.js';

const SPIP = findPath(process.env.SPIP_DIR, '/usr/share/spip');

/** Why there is none; `undefined` when there can be one. */
export function missingForSpip(): string | undefined {
  if (PHP === undefined) return 'no php';
  if (!SPIP) return 'no SPIP in SPIP_DIR or /usr/share/spip';
  return undefined;
}

export interface Spip {
  url: string;
  /** Folder of the site. */
  directory: string;
  /** Runs code inside of SPIP; what it prints. */
  spip(code: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startSpip(): Promise<Spip> {
  const root = await mkdtemp(join(tmpdir(), 'spip-'));
  const directory = join(root, 'site');
  // What a host keeps elsewhere is a link that leads nowhere here.
  await cp(SPIP ?? '', directory, { recursive: true, dereference: true, filter: existsSync });
  for (const folder of ['config', 'local', 'IMG', 'tmp', 'plugins'])
    await mkdir(join(directory, folder), { recursive: true });
  await writePlugin('spip', join(directory, 'plugins/territory_elements'), '1.0.0');
  await writeFile(join(directory, 'router.php'), ROUTER);
  const server = await startPhp(directory, 'router.php');
  await until(async () => (await fetch(`${server.url}/spip.png`)).ok, 'PHP');
  const account = { nom: 'Admin', login: 'admin', email: 'admin@example.org' };
  const password = 'territoire-2026';
  const base = { server_db: 'sqlite3', chmod: '511', exec: 'install' };
  const steps: Record<string, string>[] = [
    { etape: 'chmod' },
    { etape: '1' },
    { etape: '2' },
    { etape: '3', choix_db: 'new_spip', table_new: 'spip', tprefix: 'spip' },
    { etape: '3b', ...account, pass: password, pass_verif: password },
    { etape: '4' },
    { etape: 'fin' },
  ];
  for (const step of steps) {
    const answer = await fetch(`${server.url}/ecrire/?exec=install`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...base, ...step }),
    });
    if (answer.status >= 400)
      throw new Error(`SPIP, step ${step.etape ?? ''}: ${await answer.text()}`);
  }
  const spip = (code: string) =>
    php(
      directory,
      `${POLYFILL} error_reporting(E_ALL & ~E_DEPRECATED & ~E_NOTICE & ~E_WARNING); chdir('${directory}'); $_SERVER['SCRIPT_FILENAME'] = '${directory}/spip.php'; require 'vendor/autoload.php'; require 'ecrire/inc_version.php'; include_spip('base/abstract_sql'); ${code}`,
    );
  await spip(
    `include_spip('inc/plugin'); ecrire_plugin_actifs(['territory_elements'], false, 'ajoute'); actualise_plugins_actifs();`,
  );
  // SPIP compares whole seconds: what is written within the second of its caches is not seen.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await (await fetch(`${server.url}/spip.php?var_mode=recalcul`)).text();
  return {
    url: server.url,
    directory,
    spip,
    async stop() {
      end(server.process);
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
    },
  };
}

/** Debian's SPIP counts on PHP 8.4. */
const POLYFILL = `
if (!function_exists('array_find')) {
  function array_find(array $list, callable $is) { foreach ($list as $key => $value) if ($is($value, $key)) return $value; return null; }
  function array_find_key(array $list, callable $is) { foreach ($list as $key => $value) if ($is($value, $key)) return $key; return null; }
  function array_any(array $list, callable $is) { foreach ($list as $key => $value) if ($is($value, $key)) return true; return false; }
  function array_all(array $list, callable $is) { foreach ($list as $key => $value) if (!$is($value, $key)) return false; return true; }
}
`;

/** A file is served as it is, everything else by SPIP. */
const ROUTER = `<?php
${POLYFILL}
error_reporting(E_ALL & ~E_DEPRECATED & ~E_NOTICE & ~E_WARNING);
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = __DIR__ . rawurldecode($path);
if (is_dir($file) && is_file(rtrim($file, '/') . '/index.php')) $file = rtrim($file, '/') . '/index.php';
if ($path !== '/' && is_file($file) && substr($file, -4) !== '.php') return false;
if (!is_file($file)) $file = __DIR__ . '/spip.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($file, strlen(__DIR__));
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir(dirname($file));
require $file;
`;
