// Elements that come and go: a page that lives long must not grow.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { TAGS } from '../../src/page/tags.js';
import { folder, send, startBrowser, startOrigin, type Origin } from '../e2e/support.js';
import { note } from './table.js';

const WARM_UP = 10;
const CYCLES = 60;
const MAX_BYTES = 20_000;
const MAX_NODES = 1;
const MAX_LISTENERS = 0.5;

let browser: Browser;
let home: Origin;

before(async () => {
  browser = await startBrowser();
  const dataset = await demoDataset('languedoc-roussillon.json');
  const files = folder('dist', '/t/');
  home = await startOrigin((path, response, request) => {
    if (path === '/data.json') return send(response, path, dataset);
    if (path === '/page') {
      const head = '<meta charset="utf-8"><title>T</title><link rel="icon" href="data:,">';
      return send(
        response,
        'page.html',
        `<!doctype html><html lang="fr"><head>${head}<script type="module" src="/t/territory-elements.js"></script></head><body></body></html>`,
      );
    }
    return files(path, response, request);
  });
});

after(async () => {
  await browser.close();
  home.close();
});

interface Size {
  bytes: number;
  nodes: number;
  listeners: number;
}

async function sizeOf(session: CDPSession): Promise<Size> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return {
    bytes: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
}

/** What one connecting and disconnecting leaves behind. */
async function growth(tag: string, isLeaky = false): Promise<Size> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.goto(`${home.url}/page`);
  const cycle = (count: number) =>
    page.evaluate(
      async (name, times, leaks) => {
        const kept = ((globalThis as unknown as { kept?: Element[] }).kept ??= []);
        for (let turn = 0; turn < times; turn++) {
          const element = document.createElement(name) as HTMLElement & {
            select(id: string): void;
            updateComplete: Promise<unknown>;
          };
          element.setAttribute('src', '/data.json');
          document.body.append(element);
          await element.updateComplete;
          for (let wait = 0; wait < 100; wait++) {
            const root = element.shadowRoot;
            if (root?.querySelector('.source') && !root.querySelector('.loading')) break;
            await new Promise((resolve) => setTimeout(resolve, 4));
          }
          element.select(turn % 2 ? '48' : '34');
          await element.updateComplete;
          element.remove();
          if (leaks) kept.push(element);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      },
      tag,
      count,
      isLeaky,
    );
  await cycle(WARM_UP);
  const before_ = await sizeOf(session);
  await cycle(CYCLES);
  const after_ = await sizeOf(session);
  await page.close();
  const per = (name: keyof Size) => (after_[name] - before_[name]) / CYCLES;
  return { bytes: per('bytes'), nodes: per('nodes'), listeners: per('listeners') };
}

describe('connecting and disconnecting', () => {
  for (const tag of TAGS) {
    it(`F16: <${tag}> leaves nothing behind`, async () => {
      const { bytes, nodes, listeners } = await growth(tag);
      const isOver = bytes > MAX_BYTES || nodes > MAX_NODES || listeners > MAX_LISTENERS;
      const text = `${(bytes / 1000).toFixed(1)} kB, ${nodes.toFixed(2)} nodes, ${listeners.toFixed(2)} listeners a cycle`;
      note({ id: 'F16', test: `<${tag}>: ${text}`, cases: CYCLES, failures: Number(isOver) });
      assert.ok(!isOver, text);
    });
  }

  it('would notice what stays: a page that keeps every element', async () => {
    const { nodes } = await growth('referent-card', true);
    note({
      id: 'F16',
      test: `control: kept on purpose, ${nodes.toFixed(0)} nodes a cycle`,
      cases: CYCLES,
      failures: 0,
      control: Math.round(nodes),
    });
    assert.ok(nodes > MAX_NODES);
  });
});
