// Keeps the app in the browser, so that it opens without a network. What the network has always comes first: a cached page
// never hides a newer one. Only files under /assets/ come from the cache, as their names change with their content.
const cacheName = 'app-1';
const icon = '/favicon.svg';

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fetch('/', { cache: 'reload' }).then(keep));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), deleteOldCaches()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (pathname === icon) event.respondWith(fetch(request).catch(() => caches.match(icon)));
});

/** Every address of the app has the same page. */
async function page(event) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(response.clone()));
    return response;
  } catch (error) {
    const kept = await caches.match('/');
    if (kept) return kept;
    throw error;
  }
}

async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(cacheName)).put(request, response.clone());
  return response;
}

/** Keeps a page once all that it loads is kept, and drops the assets of the page before. */
async function keep(response) {
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  // A redirected answer, as of a login, may not stand in for a page.
  if (!response.ok || response.redirected || !isPage) return;
  const html = await response.clone().text();
  const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]);
  const cache = await caches.open(cacheName);
  const kept = (await cache.keys()).map((request) => new URL(request.url).pathname);
  await cache.addAll([icon, ...assets.filter((path) => !kept.includes(path))]);
  await cache.put('/', response);
  const unused = kept.filter((path) => path.startsWith('/assets/') && !assets.includes(path));
  await Promise.all(unused.map((path) => cache.delete(path)));
}

async function deleteOldCaches() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}
