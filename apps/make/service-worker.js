// Keeps the files of this page, so that it opens without a network. The build writes their names and their version
// here.
const FILES = ['FILES'];
const CACHE = 'maker-VERSION';
const PAGE = './';
const PAGES = new Set(['./', 'index.html', 'index'].map((path) => new URL(path, location.href).pathname));

addEventListener('install', (event) => {
  event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  await self.skipWaiting();
}

async function forgetOthers() {
  for (const name of await caches.keys()) if (name.startsWith('maker-') && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

/**
 * The page has several addresses (`./`, `index.html`, `index`), and one copy. Files whose names change with their content
 * come from the cache; all others come only from the network.
 */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = PAGES.has(new URL(request.url).pathname) ? PAGE : request;
  return (await cache.match(kept, { ignoreSearch: true })) ?? fetch(request);
}
