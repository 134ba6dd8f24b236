// Loopback servers and a browser for the end-to-end tests: the page, the script and the data each have an origin.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, findHeadlessBrowser } from '../../scripts/browser.mjs';
import { TAGS } from '../../src/page/tags.js';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

export interface Origin {
  url: string;
  /** Paths asked for, in order. */
  requests: string[];
  close(): void;
}

export type Answer = (
  path: string,
  response: ServerResponse,
  request: IncomingMessage,
) => boolean | Promise<boolean>;

/**
 * Serves what `answer` answers, 404 otherwise. Every answer allows any origin, as a CDN does.
 *
 * @param host `localhost` for another site than that of the others: to a browser, ports are one site
 */
export async function startOrigin(
  answer: Answer,
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
): Promise<Origin> {
  const requests: string[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (await answer(path, response, request)) return;
    response.statusCode = 404;
    response.end();
  };
  const server: Server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://${host}:${String(port)}`, requests, close };
}

export function send(response: ServerResponse, path: string, body: string | Buffer): boolean {
  response.setHeader('Content-Type', TYPES[extname(path)] ?? 'text/plain; charset=utf-8');
  response.end(body);
  return true;
}

/** Answers with the files of a folder, under a prefix. */
export function folder(directory: string, prefix = '/'): Answer {
  return async (path, response) => {
    if (!path.startsWith(prefix) || path.includes('..')) return false;
    const file = path.slice(prefix.length) || 'index.html';
    try {
      return send(response, file, await readFile(`${directory}/${file}`));
    } catch {
      return false;
    }
  };
}

const FLAGS = [
  '--no-sandbox',
  // WebGL without a GPU.
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A busy machine is slow and not wrong: what a test waits for has its time. */
const WAIT_MS = 90_000;

/** Every page of a browser waits that long. */
function patient(browser: Browser): Browser {
  browser.on('targetcreated', (target) => {
    if (target.type() !== 'page') return;
    // A page that has gone again needs none.
    void target.page().then(
      (page) => page?.setDefaultTimeout(WAIT_MS),
      () => undefined,
    );
  });
  return browser;
}

export async function startBrowser(...flags: string[]): Promise<Browser> {
  return patient(
    await puppeteer.launch({
      executablePath: findHeadlessBrowser() ?? '',
      args: [...flags, ...FLAGS],
    }),
  );
}

/** With windows, which print, and which keep the pages that were left. */
export async function startWholeBrowser(): Promise<Browser> {
  return patient(await puppeteer.launch({ executablePath: findBrowser() ?? '', args: FLAGS }));
}

/** A browser as visitors have it, which isolates sites and sandboxes: the driver's own flags switch that off. */
export async function startIsolatingBrowser(): Promise<Browser> {
  return patient(
    await puppeteer.launch({
      executablePath: findHeadlessBrowser() ?? '',
      ignoreDefaultArgs: true,
      args: [
        '--headless=new',
        '--no-first-run',
        '--remote-debugging-port=0',
        ...FLAGS,
        'about:blank',
      ],
    }),
  );
}

/** What a page did that it should not. */
export interface Watch {
  violations: string[];
  errors: string[];
  hosts: Set<string>;
}

/** Notes CSP violations, console messages, uncaught errors and every host asked. Before navigation. */
export async function watch(page: Page): Promise<Watch> {
  const noted: Watch = { violations: [], errors: [], hosts: new Set() };
  await page.exposeFunction('__violation', (text: string) => noted.violations.push(text));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as Record<string, (text: string) => void>).__violation;
      report?.(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => noted.errors.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noted.errors.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http')) noted.hosts.add(url.origin);
  });
  return noted;
}

/** Waits until every element of the page shows its data. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    (tags) => {
      // No function of its own: what the test runner makes of one does not run in the page.
      const elements: Element[] = [];
      const scopes: ParentNode[] = [document];
      for (const scope of scopes) {
        for (const each of scope.querySelectorAll(tags)) {
          elements.push(each);
          if (each.shadowRoot) scopes.push(each.shadowRoot);
        }
      }
      return (
        elements.length > 0 &&
        elements.every((element) => {
          const root = element.shadowRoot;
          if (!root || root.querySelector('.loading, .frame:not([hidden]) .picture:empty'))
            return false;
          // Nor while a part of the data is on its way.
          if (/Chargement de la suite|Loading the rest/.test(root.textContent ?? '')) return false;
          return root.querySelector('.source, .state') !== null;
        })
      );
    },
    {},
    TAGS.join(),
  );
}

/** The pages of the guide as one text: what they give to paste is tested as it stands. */
export async function guideText(): Promise<string> {
  const folder = 'demo/guide';
  const pages = (await readdir(folder)).filter((file) => file.endsWith('.html')).sort();
  return (await Promise.all(pages.map((file) => readFile(`${folder}/${file}`, 'utf8')))).join('');
}

export interface AxNode {
  role: string;
  name: string;
}

/** The accessibility tree as the browser gives it to assistive technology: roles and names, in order. */
export async function accessibilityTree(page: Page): Promise<AxNode[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    }));
}

/** Violations that axe finds on a whole page. */
export async function axeViolations(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${target.flat().join(' ')} ${failureSummary ?? ''}`,
      ),
    );
  });
}
