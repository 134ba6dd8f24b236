/** PHP's own server for the sites of the tests, on loopback, with a folder that is thrown away. */
import { execFile, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The first of some programs or folders that is there. */
export function findPath(...paths: (string | undefined)[]): string | undefined {
  return paths.find((path): path is string => path !== undefined && existsSync(path));
}

export const PHP = findPath('/usr/bin/php', '/usr/local/bin/php');

/** A process in the background; it ends with this one, whatever happens. */
export function launch(program: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(program, args, { stdio: 'ignore', detached: true, ...options });
  process.on('exit', () => {
    end(child);
  });
  return child;
}

/** Runs PHP code in a folder; what it prints. */
export async function php(directory: string, code: string): Promise<string> {
  const { stdout } = await run(PHP ?? 'php', ['-d', 'display_errors=stderr', '-r', code], {
    cwd: directory,
    maxBuffer: 50_000_000,
  });
  return stdout;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until something answers, for a minute. */
export async function until(isThere: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await isThere().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} did not start`);
}

export interface PhpServer {
  url: string;
  process: ChildProcess;
}

/** @param router file that answers what is no file, in the folder */
export async function startPhp(directory: string, router: string): Promise<PhpServer> {
  const url = `http://127.0.0.1:${String(await freePort())}`;
  const args = ['-S', new URL(url).host, '-t', directory, '-d', 'display_errors=stderr'];
  const server = launch(PHP ?? 'php', [...args, router], {
    cwd: directory,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  return { url, process: server };
}

/** Ends a process with those that it started. */
export function end(child: ChildProcess | undefined): void {
  if (child?.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
