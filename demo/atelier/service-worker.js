// Keeps the page and its files in this browser: once loaded, the atelier works without a network. A new build has a new
// list, and with it a new cache.

/** Written by the build: addresses, relative to this file. */
const FILES = [];
/** Written by the build. */
const VERSION = 'development';

const PREFIX = 'territory-elements-atelier-';
const NAME = PREFIX + VERSION;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  const forgetOthers = async () => {
    for (const name of await caches.keys())
      if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(forgetOthers());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  // A folder is its page.
  const wanted = url.pathname.endsWith('/') ? new URL('index.html', url) : request;
  const answer = async () => {
    const cache = await caches.open(NAME);
    const kept = await cache.match(wanted, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    const fresh = await fetch(request);
    // Files of the build never change under their name.
    if (fresh.ok && url.pathname.includes('/assets/')) await cache.put(request, fresh.clone());
    return fresh;
  };
  event.respondWith(answer());
});
