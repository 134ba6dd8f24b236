/** Counts what the page asks for and keeps, while the visitor uses it. */
import { html, render } from 'lit';
import '../../src/index.js';

const asked: URL[] = [];

new PerformanceObserver((list) => {
  asked.push(...list.getEntries().map(({ name }) => new URL(name)));
  void show();
}).observe({ type: 'resource', buffered: true });

/** What is kept can change without a request. */
setInterval(() => void show(), 1000);

/** How many things a store holds; a store that the browser refuses holds none. */
async function countOf(count: () => number | Promise<number>): Promise<number> {
  try {
    return await count();
  } catch {
    return 0;
  }
}

async function show(): Promise<void> {
  const kept: [string, number][] = [
    ['Cookies', document.cookie.split(';').filter((each) => each.trim()).length],
    [
      'Entrées de stockage (localStorage, sessionStorage)',
      await countOf(() => localStorage.length + sessionStorage.length),
    ],
    [
      'Bases de données (IndexedDB)',
      await countOf(async () => (await indexedDB.databases()).length),
    ],
    ['Caches (Cache Storage)', await countOf(async () => (await caches.keys()).length)],
  ];
  fill(
    '#kept',
    kept.map(
      ([name, count]) =>
        html`<tr>
          <th scope="row">${name}</th>
          <td>${count}</td>
        </tr>`,
    ),
  );
  const hosts = new Map([[location.host, 0]]);
  const web = asked.filter(({ protocol }) => protocol.startsWith('http'));
  for (const { host } of web) hosts.set(host, (hosts.get(host) ?? 0) + 1);
  fill(
    '#hosts',
    [...hosts].map(
      ([host, count]) =>
        html`<tr>
          <th scope="row"><code>${host}</code></th>
          <td>${count}</td>
          <td>${host === location.host ? 'ce site' : 'un autre site'}</td>
        </tr>`,
    ),
  );
  fill(
    '#requests',
    web.map(({ pathname }) => html`<li><code>${pathname}</code></li>`),
  );
}

function fill(selector: string, content: unknown): void {
  const place = document.querySelector<HTMLElement>(selector);
  if (place) render(content, place);
}
