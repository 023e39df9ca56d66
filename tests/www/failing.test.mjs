// What can fail around the core: a clear sentence, and the person's text still there and readable.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessible, close, drop, failure, fits, holds, open, paste, shifted } from './browser.mjs';
import { root, serve } from './server.mjs';
import { sample } from './texts.mjs';

const WASM = '/www/pkg/article_viewer_bg.wasm';
const GLUE = '/www/pkg/article_viewer.js';
const missing = { status: 404, type: 'text/plain', body: 'not found' };

for (const [
  name,
  answers,
  sentence,
] of /** @type {[string, Parameters<typeof serve>[0], RegExp][]} */ ([
  ['a core that is not there', { [WASM]: missing }, /missing on the server\. Reload the page/],
  [
    'a script of the core that is not there',
    { [GLUE]: missing },
    /missing on the server\. Reload the page/,
  ],
  [
    'a core under a wrong type',
    { [WASM]: { type: 'text/html', body: '<p>Hello' } },
    /with the wrong MIME type/,
  ],
  [
    'a policy without wasm',
    { '/index.html': (text) => text.replace(" 'wasm-unsafe-eval'", '') },
    /security policy of this site blocks/,
  ],
  ['a core that no browser understands', { [WASM]: { body: '\0asm\x63\0\0\0' } }, /too old/],
])) {
  test(`${name}: a sentence, and the text line by line`, async () => {
    const server = await serve(answers);
    const page = await open(server.url, {
      faults: /404|Content Security Policy|blocked script-src|MIME/,
    });
    await paste(page, sample);
    assert.match(await failure(page), sentence);
    assert.match(await failure(page), /Your text is shown below, unchanged/);
    await holds(page, sample);
    assert.equal(
      await page.locator('#article p').count(),
      sample.split('\n').filter((line) => line.trim()).length,
    );
    await accessible(page, name);
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page);
    await page.reload();
    await page.waitForFunction(
      (line) => document.getElementById('article')?.textContent?.includes(line),
      sample.split('\n')[3],
    );
    await close(page);
  });
}

test('a file is read without the core, too', async () => {
  const server = await serve({ [WASM]: missing });
  const page = await open(server.url, { faults: /404/ });
  await drop(page, { name: 'talks.txt', type: 'text/plain', bytes: sample });
  assert.match(await failure(page), /missing on the server/);
  await holds(page, sample);
  await close(page);
});

test('a right core under the type of unknown bytes is used all the same', async (t) => {
  const inner = await serve();
  const outer = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = await fetch(new URL(path, inner.url));
    const type =
      path === WASM ? 'application/octet-stream' : (answer.headers.get('content-type') ?? '');
    response
      .writeHead(answer.status, { 'content-type': type })
      .end(Buffer.from(await answer.arrayBuffer()));
  });
  t.after(() => {
    outer.close();
    outer.closeAllConnections();
  });
  await new Promise((resolve) => outer.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (outer.address());
  const page = await open(`http://127.0.0.1:${port}/`);
  await paste(page, sample);
  assert.equal(await page.locator('.timeline time').count(), 41);
  await close(page);
});

test('opened as a file, the page says why it does not start', async () => {
  const page = await open(pathToFileURL(join(root, 'index.html')).href, { faults: /./ });
  await page.locator('#unstarted').waitFor();
  assert.match(await page.locator('#unstarted').innerText(), /opened as a file.*web address/s);
  await close(page);
});

for (const [name, answer] of Object.entries({
  'is missing': missing,
  'is broken': { body: 'this is no script' },
}))
  test(`where a script ${name}, the page says so and moves nothing`, async () => {
    const server = await serve({ '/www/page/session.js': answer });
    const page = await open(server.url, { faults: /404|^error / });
    await page.locator('#unstarted').waitFor();
    assert.match(await page.locator('#unstarted').innerText(), /could not start\. Reload it/);
    assert.equal(await shifted(page), 0);
    await close(page);
  });

test('what was written before the script came is read, and no sentence about it is seen', async () => {
  const server = await serve();
  const page = await open('about:blank');
  /** @type {() => void} */
  let come = () => {};
  const late = new Promise((resolve) => {
    come = () => resolve(undefined);
  });
  await page.route('**/page.js', (route) => late.then(() => route.continue()));
  await page.goto(server.url, { waitUntil: 'commit' });
  await page.locator('#text').fill(sample);
  assert.equal(await page.locator('#unstarted').isVisible(), false);
  come();
  await page.waitForSelector('.timeline time');
  await page.context().close();
});

test('a sample that does not come is said', async () => {
  const server = await serve({ '/www/sample.txt': missing });
  const page = await open(server.url, { faults: /404/ });
  await page.getByRole('button', { name: 'See a sample' }).click();
  assert.match(await failure(page), /sample could not be loaded/);
  await close(page);
});

test('while the core is slow the text is there line by line', async () => {
  const server = await serve();
  const page = await open('about:blank');
  /** @type {() => void} */
  let come = () => {};
  const late = new Promise((resolve) => {
    come = () => resolve(undefined);
  });
  await page.route('**/*.wasm', (route) => late.then(() => route.continue()));
  await page.goto(server.url);
  await page.fill('#text', sample);
  await page.waitForSelector('#article[aria-busy] p');
  assert.match(await page.locator('#notice').innerText(), /^Reading…/);
  await holds(page, sample);
  come();
  await page.waitForSelector('.timeline time');
  assert.equal(await page.locator('#notice').isVisible(), false);
  await page.context().close();
});

test('a failure is seen where one reads, and closing it gives the focus back', async () => {
  const server = await serve();
  const page = await open(server.url, { viewport: { width: 1280, height: 500 } });
  await paste(page, sample);
  await page.evaluate(() => scrollTo(0, 900));
  await drop(page, { name: 'a.pdf', type: 'application/pdf', bytes: '%PDF-1.7\n' });
  assert.match(await failure(page), /PDF/);
  const box = await page.locator('#failure').boundingBox();
  assert.ok(box && box.y >= 0 && box.y + box.height <= 500);
  await page.locator('#failure button').click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'headline');
  await close(page);
});
