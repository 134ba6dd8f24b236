/** A real WordPress with a MariaDB of its own, in a folder that is thrown away. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writePlugin } from '../../scripts/cms-plugins.js';
import { end, findPath, launch, PHP, php, startPhp, until } from './php.js';

const run = promisify(execFile);

const WORDPRESS = findPath(process.env.WORDPRESS_DIR, '/usr/share/wordpress');
const MARIADB = findPath('/usr/sbin/mariadbd', '/usr/sbin/mysqld');

/** Why there is none; `undefined` when there can be one. */
export function missingForWordpress(): string | undefined {
  if (PHP === undefined) return 'no php';
  if (MARIADB === undefined) return 'no mariadbd';
  if (!WORDPRESS) return 'no WordPress in WORDPRESS_DIR or /usr/share/wordpress';
  return undefined;
}

export const PASSWORD = 'territoire-2026';

export interface Wordpress {
  url: string;
  /** Folder of the site. */
  directory: string;
  /** Runs code inside of WordPress; what it prints. */
  wp(code: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startWordpress(): Promise<Wordpress> {
  const root = await mkdtemp(join(tmpdir(), 'wordpress-'));
  const directory = join(root, 'site');
  const data = join(root, 'mariadb');
  const socket = join(root, 'mariadb.sock');
  await run('mariadb-install-db', [
    ...[`--datadir=${data}`, '--auth-root-authentication-method=normal'],
    ...['--skip-test-db', ...(process.getuid?.() === 0 ? ['--user=root'] : [])],
  ]);
  const database = launch(MARIADB ?? '', [
    ...['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'],
    ...[`--pid-file=${root}/mariadb.pid`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])],
  ]);
  await cp(WORDPRESS ?? '', directory, {
    recursive: true,
    dereference: true,
    // A link to a setting of the machine leads nowhere here.
    filter: existsSync,
  });
  const plugin = join(directory, 'wp-content/plugins/territory-elements');
  await writePlugin('wordpress', plugin, '1.0.0');
  await mkdir(join(directory, 'wp-content/uploads'), { recursive: true });
  const server = await startPhp(directory, 'router.php');
  await writeFile(join(directory, 'router.php'), ROUTER);
  await writeFile(join(directory, 'wp-config.php'), config(socket, server.url));
  const prelude = `$_SERVER['HTTP_HOST'] = '${new URL(server.url).host}'; $_SERVER['SERVER_NAME'] = '127.0.0.1'; $_SERVER['REQUEST_URI'] = '/'; error_reporting(E_ALL & ~E_DEPRECATED);`;
  const connect = `new mysqli('localhost', 'root', '', '', 0, '${socket}')`;
  await until(async () => (await php(root, `${connect}; echo 'ok';`)) === 'ok', 'MariaDB');
  await php(root, `(${connect})->query('CREATE DATABASE wordpress');`);
  await php(
    directory,
    `${prelude} define('WP_INSTALLING', true); require 'wp-load.php'; require 'wp-admin/includes/upgrade.php';
     wp_install('Territoires', 'admin', 'admin@example.org', false, '', '${PASSWORD}', 'fr_FR');
     global $wp_rewrite; $wp_rewrite->set_permalink_structure('/%postname%/'); flush_rewrite_rules();
     foreach (['editor', 'author', 'contributor'] as $role) wp_insert_user(['user_login' => $role, 'user_pass' => '${PASSWORD}', 'role' => $role, 'locale' => 'fr_FR', 'user_email' => "$role@example.org"]);`,
  );
  const wp = (code: string) =>
    php(
      directory,
      `${prelude} require 'wp-load.php'; require_once 'wp-admin/includes/plugin.php'; ${code}`,
    );
  await wp(
    `$error = activate_plugin('territory-elements/territory-elements.php'); if (is_wp_error($error)) { echo $error->get_error_message(); exit(1); }`,
  );
  return {
    url: server.url,
    directory,
    wp,
    async stop() {
      end(server.process);
      end(database);
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
    },
  };
}

/** A file is served as it is, everything else by WordPress. */
const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = __DIR__ . rawurldecode($path);
if (is_dir($file) && is_file("$file/index.php")) $file = rtrim($file, '/') . '/index.php';
if ($path !== '/' && is_file($file) && substr($file, -4) !== '.php') return false;
if ($path !== '/' && is_file($file)) {
  $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($file, strlen(__DIR__));
  $_SERVER['SCRIPT_FILENAME'] = $file;
  chdir(dirname($file));
  require $file;
  return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/index.php';
`;

/** \`unfiltered_html\` as on a site of its own; nothing is asked of wordpress.org. */
function config(socket: string, url: string): string {
  return `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) define($key, 'only for a test');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
define('FS_METHOD', 'direct');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}
