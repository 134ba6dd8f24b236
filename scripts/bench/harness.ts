// What the benches share: the built script on a server of this machine, a quiet browser, medians.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { folder, send, startOrigin, type Origin } from '../../test/e2e/support.js';
import { findBrowser } from '../browser.mjs';

/** Rounds of a bench: its first argument. */
export const roundsOr = (usual: number): number => Number(process.argv[2] ?? usual);

export const buildScript = (): Promise<unknown> => build({ mode: 'lib', logLevel: 'error' });

export const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mesure</title><link rel="icon" href="data:,">${head}${body}`;

export const SCRIPT_TAG = '<script type="module" src="/dist/territory-elements.js"></script>';

/**
 * Serves pages and data, and the built script under `/dist/`.
 * @param answerOf the text of an address; `undefined`: none
 */
export function serve(
  answerOf: (path: string) => string | undefined,
  files = folder('dist', '/dist/'),
): Promise<Origin> {
  return startOrigin((path, response, request) => {
    const text = answerOf(path);
    if (text === undefined) return files(path, response, request);
    return send(response, path.endsWith('.json') ? path : 'x.html', text);
  });
}

export function startBenchBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  });
}

/** A page in which the functions of a bench run: the transpiler wraps named ones in a helper that no page has. */
export async function newBenchPage(browser: Browser, width: number, height: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.evaluateOnNewDocument('globalThis.__name = (each) => each');
  return page;
}

/**
 * A press on a filter, or a word in the search of a list.
 * @returns milliseconds until the list is laid out anew
 */
export function act(page: Page, tag: string, selector: string, word?: string): Promise<number> {
  return page.evaluate(
    async (name, css, text) => {
      const host = document.querySelector(name) as HTMLElement & {
        updateComplete: Promise<unknown>;
      };
      const target = host.shadowRoot?.querySelector<HTMLInputElement>(css);
      if (!target) throw new Error(`No ${css}`);
      const startedMs = performance.now();
      if (text === undefined) target.click();
      else {
        target.value = target.value ? '' : text;
        target.dispatchEvent(new Event('input'));
      }
      await host.updateComplete;
      host.shadowRoot?.querySelector('[data-item]')?.getBoundingClientRect();
      return performance.now() - startedMs;
    },
    tag,
    selector,
    word,
  );
}

export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
