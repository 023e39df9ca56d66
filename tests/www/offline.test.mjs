// The page without a network, and how a newer version of it comes: what a site deploys, served by a server that can fall silent.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { close, open, paste, settled } from './browser.mjs';
import { closeWithFile } from './closing.mjs';
import { root } from './server.mjs';
import { sample } from './texts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const HEADLINE = sample.split('\n', 1)[0];
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
});

/** A copy of the deployed site, and a server for it. */
async function deploy() {
  const folder = await mkdtemp(join(tmpdir(), 'offline-'));
  await cp(join(root, 'dist/site'), folder, { recursive: true });
  let silent = false;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const bytes = silent ? undefined : await readFile(join(folder, name)).catch(() => undefined);
    if (silent) return void request.socket.destroy();
    response.writeHead(bytes ? 200 : 404, { 'content-type': TYPES[extname(name)] ?? 'text/plain' });
    response.end(bytes);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  closeWithFile(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    fallSilent: () => (silent = true),
    /** A newer version: another page, and so another worker. */
    async publish() {
      const page = join(folder, 'index.html');
      await writeFile(
        page,
        (await readFile(page, 'utf8')).replace('</html>', '<!-- newer --></html>'),
      );
      const worker = join(folder, 'service-worker.js');
      const script = await readFile(worker, 'utf8');
      await writeFile(worker, script.replace(/version:"\w+"/, 'version:"newer"'));
    },
  };
}

/** Waits until all is kept. @param {Page} page */
const kept = (page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

test('after the first visit the page works without a network, also at an address with a text in it', async () => {
  const site = await deploy();
  const page = await open(site.url);
  await kept(page);
  await page.reload();
  site.fallSilent();
  await page.reload();
  await paste(page, sample);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  await page.goto(`${site.url}?title=Port+reopens&text=The+first+boat+left+at+noon.`);
  await settled(page);
  assert.equal(await page.locator('#headline').innerText(), 'Port reopens');
  assert.equal(new URL(page.url()).search, '', 'a reload does not take it again');
  await close(page);
});

test('the words of the language that is spoken are kept with it, and no others', async () => {
  const site = await deploy();
  const page = await open(site.url, { locale: 'de' });
  await page.locator('html[lang="de"]').waitFor();
  await kept(page);
  await page.waitForFunction(async () => {
    const [cache] = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await cache.keys()).filter(({ url }) => /parts\/de-/.test(url)).length === 2;
  });
  site.fallSilent();
  await page.reload();
  await page.getByRole('button', { name: 'Datei öffnen' }).waitFor();
  const others = await page.evaluate(async () => {
    const [cache] = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await cache.keys()).map(({ url }) => url).filter((url) => /parts\/ar-/.test(url));
  });
  assert.deepEqual(others, []);
  await close(page);
});

test('a newer version waits until it is taken, and the article stays', async () => {
  const site = await deploy();
  const page = await open(site.url);
  await kept(page);
  await page.reload();
  await paste(page, sample);
  await site.publish();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByText('A newer version of this page is here').waitFor();
  assert.deepEqual(
    await page.evaluate(async () => (await caches.keys()).length),
    2,
    'each its own files',
  );
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Reload', exact: true }).click(),
  ]);
  await settled(page);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  assert.match(await page.content(), /<!-- newer -->/);
  assert.deepEqual(await page.evaluate(() => caches.keys()), ['article-viewer newer']);
  await close(page);
});

test('a page whose worker cannot be had works all the same', async () => {
  const site = await deploy();
  const page = await open(site.url);
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('refused'));
  });
  await page.reload();
  await paste(page, sample);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  await close(page);
});
