/** The network edge of the tests: msw answers, counts, and refuses what no test announced. */
import { http, HttpResponse, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { forgetFiles, limits } from '../../src/load/load-file.js';
import { defaultLimits } from '../../src/load/fetch-json.js';
import { forgetStores } from '../../src/state/store.js';

const worker = setupWorker();
const counts = new Map<string, number>();

/** Every dataset of the tests lives on a host of its own, so that no URL is shared by accident. */
export const HOST = 'https://data.example.org';

worker.events.on('request:start', ({ request }) => {
  counts.set(request.url, (counts.get(request.url) ?? 0) + 1);
});

/** Registers start, reset and stop with the current mocha suite. */
export function useServer(): void {
  before(() =>
    worker.start({
      quiet: true,
      onUnhandledRequest(request) {
        if (new URL(request.url).origin === HOST)
          throw new Error(`Unannounced request: ${request.url}`);
      },
    }),
  );
  beforeEach(() => {
    forgetFiles();
    forgetStores();
    counts.clear();
    Object.assign(limits, defaultLimits, { retryDelayMs: 1 });
  });
  afterEach(() => {
    for (const answer of open.splice(0)) answer(HttpResponse.error());
    worker.resetHandlers();
    Object.assign(limits, defaultLimits);
  });
  after(() => worker.stop());
}

export function requestCount(url: string): number {
  return counts.get(url) ?? 0;
}

export function serve(...handlers: HttpHandler[]): void {
  worker.use(...handlers);
}

/** Serves a value as JSON and returns its URL. */
export function serveJson(path: string, json: unknown): string {
  const url = `${HOST}/${path}`;
  serve(http.get(url, () => HttpResponse.json(json as never)));
  return url;
}

/** Serves any body and returns its URL. */
export function serveBody(path: string, body: BodyInit | null, init: ResponseInit = {}): string {
  const url = `${HOST}/${path}`;
  serve(http.get(url, () => new HttpResponse(body, init)));
  return url;
}

/** Answers that are held back until the test is over. */
const open: ((response: Response) => void)[] = [];

/** A request that is not answered during the test. */
export function serveNothing(path: string): string {
  const url = `${HOST}/${path}`;
  serve(http.get(url, () => new Promise<Response>((resolve) => open.push(resolve))));
  return url;
}

export { http, HttpResponse };
