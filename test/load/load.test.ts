import { expect } from '@open-wc/testing';
import { DatasetLoadError } from '../../src/data/errors.js';
import { fetchJson } from '../../src/load/fetch-json.js';
import { loadDataset } from '../../src/load/load-dataset.js';
import { limits, loadFile } from '../../src/load/load-file.js';
import { parseSrc, storeFor } from '../../src/state/store.js';
import { makeDataset } from '../support/dataset.js';
import { until } from '../support/page.js';
import {
  HOST,
  http,
  HttpResponse,
  requestCount,
  serve,
  serveBody,
  serveJson,
  serveNothing,
  useServer,
} from '../support/server.js';

async function failureOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no failure';
  } catch (error) {
    return error instanceof DatasetLoadError
      ? `${error.code} ${error.detail ?? ''}`.trim()
      : String(error);
  }
}

const quick = {
  totalMs: 60_000,
  timeoutMs: 20_000,
  maxBytes: 1000,
  retries: 2,
  retryDelayMs: 1,
};

describe('fetchJson', () => {
  useServer();

  const bodies: [string, BodyInit | null, string][] = [
    ['HTML', '<!doctype html><title>Portail</title>', 'html'],
    ['truncated JSON', '{"events": [', 'not-json 1:13:unclosed'],
    ['no JSON', 'bonjour', 'not-json 1:1:unexpected'],
    ['nothing', null, 'other-format empty'],
    ['too much', JSON.stringify('x'.repeat(2000)), 'too-large 0'],
  ];
  for (const [name, body, expected] of bodies) {
    it(`says ${expected} of ${name}`, async () => {
      expect(await failureOf(fetchJson(serveBody('a.json', body), quick))).to.equal(expected);
    });
  }

  it('accepts JSON served as text and a byte order mark', async () => {
    const url = serveBody('bom.json', '\uFEFF{"a":1}', {
      headers: { 'Content-Type': 'text/plain' },
    });
    expect((await fetchJson(url, quick)).json).to.deep.equal({ a: 1 });
  });

  it('counts the characters that were not UTF-8', async () => {
    const latin1 = new Uint8Array(
      [...'{"a":"'].map((c) => c.charCodeAt(0)).concat([0xe9], [0x22, 0x7d]),
    );
    expect(
      (await fetchJson(serveBody('latin1.json', latin1), quick)).replacementCharacters,
    ).to.equal(1);
  });

  it('tries a 5xx twice more, and a 4xx never', async () => {
    const bad = serveBody('500.json', 'x', { status: 503 });
    expect(await failureOf(fetchJson(bad, quick))).to.equal('http 503');
    expect(requestCount(bad)).to.equal(3);
    const gone = serveBody('404.json', 'x', { status: 404 });
    expect(await failureOf(fetchJson(gone, quick))).to.equal('http 404');
    expect(requestCount(gone)).to.equal(1);
  });

  it('recovers when the second answer is good', async () => {
    const url = `${HOST}/flaky.json`;
    let calls = 0;
    serve(
      http.get(url, () =>
        calls++ ? HttpResponse.json({ ok: 1 }) : new HttpResponse('x', { status: 500 }),
      ),
    );
    expect((await fetchJson(url, quick)).json).to.deep.equal({ ok: 1 });
  });

  it('gives up after the time limit', async () => {
    const url = serveNothing('slow.json');
    expect(await failureOf(fetchJson(url, { ...quick, timeoutMs: 200 }))).to.equal('timeout');
  });

  it('waits for a slow line that delivers, however long it takes, and gives up one that falls silent', async () => {
    const encoder = new TextEncoder();
    const parts = [...JSON.stringify({ a: 'x'.repeat(30) })].map((each) => encoder.encode(each));
    const line = (name: string, count: number) => {
      const url = `${HOST}/${name}`;
      const body = () =>
        new ReadableStream<Uint8Array>({
          async start(controller) {
            for (const part of parts.slice(0, count)) {
              controller.enqueue(part);
              await new Promise((resolve) => setTimeout(resolve, 100));
            }
            if (count >= parts.length) controller.close();
          },
        });
      serve(http.get(url, () => new HttpResponse(body())));
      return url;
    };
    // Silence is what is timed: all of it takes twice as long as the limit.
    const patient = { ...quick, timeoutMs: 2000 };
    const took = performance.now();
    expect((await fetchJson(line('drip.json', Infinity), patient)).json).to.deep.equal({
      a: 'x'.repeat(30),
    });
    expect(performance.now() - took).to.be.above(patient.timeoutMs);
    expect(await failureOf(fetchJson(line('stops.json', 5), patient))).to.equal('timeout');
  });

  it('claims no cause when fetch fails, and sends no credentials', async () => {
    const url = `${HOST}/down.json`;
    let credentials = '';
    serve(
      http.get(url, ({ request }) => {
        ({ credentials } = request);
        return HttpResponse.error();
      }),
    );
    expect(await failureOf(fetchJson(url, quick))).to.equal('network');
    expect(credentials).to.equal('omit');
  });
});

describe('loadDataset', () => {
  useServer();

  it('shows the spare copy when nothing else can be had, and says so', async () => {
    const gone = serveBody('gone.json', '', { status: 404 });
    const spare = serveJson('spare.json', makeDataset());
    const dataset = await loadDataset([gone], undefined, undefined, undefined, () => [spare]);
    expect(dataset.referents).to.have.length(4);
    expect(dataset.origins.map(({ copy }) => copy?.kind)).to.deep.equal(['snapshot']);
    expect(dataset.failures).to.deep.equal([]);
  });

  it('does not ask for the spare copy while the data come, and gives no copy as the original', async () => {
    const good = serveJson('good.json', makeDataset());
    const spare = serveJson('unasked.json', makeDataset());
    const dataset = await loadDataset([good], undefined, undefined, undefined, () => [spare]);
    expect(dataset.origins[0]?.copy).to.equal(undefined);
    expect(requestCount(spare)).to.equal(0);
  });

  it('does not wait the whole time limit when there is a spare copy', async () => {
    limits.timeoutMs = 6000;
    const spare = serveJson('spare-2.json', makeDataset());
    const hangs = serveNothing('hang.json');
    const order: string[] = [];
    const givenUp = loadFile(hangs).catch(() => order.push('given up'));
    const dataset = await loadDataset([hangs], undefined, undefined, undefined, () => [spare]);
    order.push('shown');
    expect(dataset.referents).to.have.length(4);
    await givenUp;
    expect(order).to.deep.equal(['shown', 'given up']);
  });

  it('shows the original when it comes after its spare copy', async () => {
    limits.timeoutMs = 3000;
    const spare = serveJson('spare-5.json', makeDataset());
    const late = `${HOST}/late.json`;
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    serve(
      http.get(late, async () => {
        await asked;
        return HttpResponse.json(makeDataset() as never);
      }),
    );
    const shown: unknown[] = [];
    const first = await loadDataset(
      [late],
      (dataset) => shown.push(dataset.origins[0]?.copy),
      undefined,
      undefined,
      () => [spare],
    );
    expect(first.origins[0]?.copy?.kind).to.equal('snapshot');
    answer();
    await until(() => shown.length > 0);
    expect(shown).to.deep.equal([undefined]);
  });

  it('waits no longer than the time limit when the spare copy does not come either', async () => {
    limits.timeoutMs = 4000;
    // With the spare copy's own limit after half of the original's it would be 6 s: timers come in their order.
    const tooLate = new Promise((resolve) => setTimeout(resolve, 5600, 'too late'));
    const failed = loadDataset(
      [serveNothing('hang-2.json')],
      undefined,
      undefined,
      undefined,
      () => [serveNothing('spare-hang.json')],
    );
    expect(await Promise.race([failureOf(failed), tooLate])).to.equal('timeout');
  });

  it('takes a spare copy that an element names after the first one has asked', async () => {
    const gone = serveBody('gone-3.json', '', { status: 404 });
    const spare = serveJson('spare-3.json', makeDataset());
    const store = storeFor([gone], 'late');
    const loading = store.load();
    store.snapshots.add(spare);
    expect((await loading).origins[0]?.copy?.kind).to.equal('snapshot');
  });

  it('waits for the slow file of two, spare copy or not', async () => {
    limits.timeoutMs = 4000;
    const first = serveJson('quick.json', makeDataset());
    const second = `${HOST}/slow-second.json`;
    serve(
      http.get(second, async () => {
        await new Promise((resolve) => setTimeout(resolve, 2300));
        return HttpResponse.json({ events: [{ id: 'late', title: 'Tard', start: '2099-01-01' }] });
      }),
    );
    const spare = serveJson('spare-4.json', makeDataset());
    const dataset = await loadDataset([first, second], undefined, undefined, undefined, () => [
      spare,
    ]);
    expect(dataset.events.map(({ record }) => record.id)).to.include('late');
    expect(requestCount(spare)).to.equal(0);
  });

  it('tries a cut connection once more before it calls anything a copy', async () => {
    const url = `${HOST}/cut-once.json`;
    let calls = 0;
    serve(
      http.get(url, () =>
        calls++ ? HttpResponse.json(makeDataset() as never) : HttpResponse.error(),
      ),
    );
    const dataset = await loadDataset([url]);
    expect(dataset.origins[0]?.copy).to.equal(undefined);
  });

  it('gives the reason of the original when the spare copy fails too', async () => {
    const gone = serveBody('gone-2.json', '', { status: 410 });
    const bad = serveBody('bad-2.json', '{');
    const failed = loadDataset([gone], undefined, undefined, undefined, () => [bad]);
    expect(await failureOf(failed)).to.equal('http 410');
  });

  it('downloads and parses a URL once, however many ask', async () => {
    const url = serveJson('d.json', makeDataset());
    const [a, b] = await Promise.all([loadDataset([url]), loadDataset([url])]);
    expect(a.referents).to.have.length(4);
    expect(b.referents).to.have.length(4);
    expect(requestCount(url)).to.equal(1);
  });

  it('forgets a failure', async () => {
    const url = serveBody('d.json', 'x', { status: 404 });
    expect(await failureOf(loadDataset([url]))).to.equal('http 404');
    serveJson('d.json', makeDataset());
    expect((await loadDataset([url])).referents).to.have.length(4);
  });

  it('shows the good source of two, and names the bad one', async () => {
    const good = serveJson('good.json', makeDataset());
    const bad = serveBody('bad.json', 'x', { status: 404 });
    const dataset = await loadDataset([bad, good]);
    expect(dataset.referents).to.have.length(4);
    expect(dataset.failures.map(({ url }) => url)).to.deep.equal([bad]);
  });

  it('follows includes one level down, once, and keeps each record’s publisher', async () => {
    const actors = serveJson('actors.json', {
      publisher: { name: 'CPTS' },
      include: ['main.json', 'deeper.json'],
      actors: [{ id: 'pmi', name: 'PMI', territories: ['48'] }],
    });
    const main = serveJson(
      'main.json',
      makeDataset({ include: ['actors.json', { url: 'actors.json' }, 'javascript:1'] }),
    );
    const dataset = await loadDataset([main]);
    const pmi = dataset.actors.find(({ record }) => record.id === 'pmi');
    expect(pmi?.origin.publisher?.name).to.equal('CPTS');
    expect(pmi?.territories, 'resolved in the including file').to.deep.equal(['48']);
    expect([requestCount(actors), requestCount(main)]).to.deep.equal([1, 1]);
  });

  it('takes a failing include as a notice', async () => {
    serveBody('gone.json', 'x', { status: 410 });
    const dataset = await loadDataset([
      serveJson('main.json', makeDataset({ include: ['gone.json'] })),
    ]);
    expect(dataset.failures).to.have.length(1);
    expect(dataset.findings.map(({ code }) => code)).to.include('include-failed');
  });
});

describe('DatasetStore', () => {
  useServer();

  it('is one per list of URLs and group', () => {
    const urls = [`${HOST}/a.json`];
    expect(storeFor(urls)).to.equal(storeFor([...urls]));
    expect(storeFor(urls)).not.to.equal(storeFor(urls, 'autre'));
  });

  it('reads src as a list of absolute URLs without hash', () => {
    expect(parseSrc(' a.json#x  b.json a.json ', 'https://example.org/dir/page')).to.deep.equal([
      'https://example.org/dir/a.json',
      'https://example.org/dir/b.json',
    ]);
    expect(parseSrc('javascript:1 data:,x http://', 'https://example.org/')).to.deep.equal([]);
  });

  it('forgets the stop of a walk when another record is opened', () => {
    const store = storeFor([`${HOST}/walks.json`]);
    store.update({ record: 'walks:a', stop: 2 });
    store.update({ view: undefined });
    expect(store.state.stop).to.equal(2);
    store.update({ record: 'walks:b' });
    expect(store.state.stop).to.equal(undefined);
    store.update({ record: 'walks:a', stop: 3 });
    store.update({ record: undefined });
    expect(store.state.stop).to.equal(undefined);
  });

  it('tells subscribers of a change once, and not of an unchanged choice', () => {
    const store = storeFor([`${HOST}/a.json`]);
    let calls = 0;
    const stop = store.subscribe(() => calls++);
    store.update({ territory: '48' });
    store.update({ territory: '48' });
    stop();
    store.update({ territory: '30' });
    expect(calls).to.equal(1);
  });

  it('makes a new try for whoever asks after a failure', async () => {
    const url = serveBody('d.json', 'x', { status: 404 });
    const store = storeFor([url]);
    expect(await failureOf(store.load())).to.equal('http 404');
    serveJson('d.json', makeDataset());
    let told = 0;
    store.subscribe(() => told++);
    expect((await store.load()).referents).to.have.length(4);
    expect(told, 'who stands in error is told').to.be.at.least(1);
  });

  it('loads again after a retry, with one request per attempt', async () => {
    limits.retries = 0;
    const url = serveBody('d.json', 'x', { status: 500 });
    const store = storeFor([url]);
    expect(await failureOf(Promise.all([store.load(), store.load()]))).to.equal('http 500');
    serveJson('d.json', makeDataset());
    store.retry();
    expect((await store.load()).referents).to.have.length(4);
    expect(requestCount(url)).to.equal(2);
    expect(store.dataset).to.be.an('object');
  });
});
