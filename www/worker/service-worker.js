// @ts-check
/**
 * All that the page is made of, kept on the device: one cache for each version. `cargo xtask dist` puts `ARTICLE_VIEWER` before this script.
 * The names of files carry the hash of their content, so a file is of one version alone; the page itself comes from the version that is in
 * use.
 */

// `self` is a worker here; the types of this project are those of windows.
const worker = /** @type {any} */ (self);

/** `words` are those of other languages: only what is spoken is kept. @type {{ version: string, files: string[], words: string[] }} */
const { version, files, words } = worker.ARTICLE_VIEWER;

const PREFIX = 'article-viewer ';
const CACHE = PREFIX + version;
/** The page, as people type its address: that of its file may lead there. */
const PAGE = './';

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keep()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(forgetOthers()));
worker.addEventListener(
  'message',
  (/** @type {MessageEvent} */ { data }) => data === 'take over' && worker.skipWaiting(),
);
worker.addEventListener(
  'message',
  (/** @type {any} */ event) =>
    event.data?.loaded && event.waitUntil(Promise.all(event.data.loaded.map(kept))),
);
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  if (request.mode !== 'navigate') event.respondWith(kept(request));
  else if (isPage(request.url)) event.respondWith(kept(PAGE));
});

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll([PAGE, ...files].map((file) => new Request(file, { cache: 'no-cache' })));
}

async function forgetOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** @param {string} address */
function isPage(address) {
  const { pathname } = new URL(address);
  const folder = new URL(PAGE, location.href).pathname;
  return pathname === folder || pathname === `${folder}index.html`;
}

/** @param {Request | string} request */
async function kept(request) {
  const found = await caches.match(request, { cacheName: CACHE });
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && words.some((name) => response.url === new URL(name, location.href).href))
    await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}
