// @ts-check
// An article in a frame of another site: as high as it is, in a sandbox, deaf to strangers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { transformSync } from 'esbuild';
import { fragmentOf } from '../../www/link.js';
import { accessible, close, launch, open } from './browser.mjs';
import { root, serve } from './server.mjs';
import { sample } from './texts.mjs';

const LINKED = 'A headline\n\nThe text of the article leads to https://example.org/elsewhere and ends there, after some more words.';

/** @type {import('playwright-core').Browser} */
let browser;
/** The site of the viewer, and the one that shows a frame. @type {Awaited<ReturnType<typeof serve>>} */
let viewer;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
before(async () => {
  [browser, viewer] = await Promise.all([launch(), serve()]);
  const [whole, short] = [await fragmentOf({ text: sample }), await fragmentOf({ text: LINKED })];
  const frame = (/** @type {string} */ fragment, attributes = '') => `<iframe data-article-viewer title="Article" src="${viewer.url}?embed${fragment}" width="100%" height="200" ${attributes}></iframe>`;
  const host = (/** @type {string} */ body) => ({ body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; script-src 'self'; frame-src ${new URL(viewer.url).origin}"><link rel="icon" href="/www/icon.svg"><title>Host</title><main><h1>Host</h1>${body}</main><script src="/www/frame-host.js" defer></script><script src="/www/frame-host.js" defer></script>` });
  site = await serve({
    '/plain.html': host(frame(whole)),
    '/sandbox.html': host(frame(whole, 'sandbox="allow-scripts allow-popups"') + frame(short, 'sandbox="allow-scripts allow-popups"')),
    '/linked.html': host(frame(short, 'sandbox="allow-scripts allow-popups"')),
    '/cut.html': host(frame(whole.slice(0, -40))),
    '/timeline.html': host(frame(`${whole}&view=timeline`)),
    '/none.html': host(frame('')),
  });
});
after(() => Promise.all([browser.close(), viewer.close(), site.close()]));

/** @param {string} name @param {import('./browser.mjs').Options} [options] */
const host = (name, options) => open(browser, `${site.url}${name}`, { faults: /^request /, ...options });

/** @param {import('playwright-core').Page} page @param {number} [at] */
const heightOf = (page, at = 0) => page.locator('iframe').nth(at).evaluate((frame) => frame.getBoundingClientRect().height);

/** Waits until the frame is as high as what is in it. @param {import('playwright-core').Page} page @param {number} [at] */
async function fits(page, at = 0) {
  await page.frameLocator('iframe').nth(at).locator('.title').waitFor();
  await page.waitForFunction((index) => document.querySelectorAll('iframe')[index].getBoundingClientRect().height !== 200, at);
  await page.waitForTimeout(400);
  const inner = await page.frameLocator('iframe').nth(at).locator('body').evaluate((body) => body.getBoundingClientRect().height);
  assert.ok(Math.abs(await heightOf(page, at) - inner) <= 1, `${await heightOf(page, at)} and ${inner}`);
}

test('the frame is as high as the article, and stays so when it gets narrower', async () => {
  const page = await host('plain.html');
  await fits(page);
  const wide = await heightOf(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.waitForFunction((before) => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > before, wide);
  await fits(page);
  assert.equal(await page.frameLocator('iframe').locator('html').evaluate((html) => html.scrollWidth > html.clientWidth), false);
  await accessible(page, 'a frame at 320 px');
  await close(page);
});

test('in a sandbox without an origin two frames show their articles, each as high as its own', async () => {
  const page = await host('sandbox.html');
  await fits(page, 0);
  await fits(page, 1);
  assert.ok(await heightOf(page, 0) > await heightOf(page, 1) * 2);
  await close(page);
});

test('a link tells where it leads before it opens', async () => {
  const page = await host('linked.html');
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link', { name: 'example.org' }).click();
  await frame.getByText('This link leads to https://example.org/elsewhere').waitFor();
  const opened = page.context().waitForEvent('page');
  await page.context().route('https://example.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
  await frame.getByRole('link', { name: 'Open', exact: true }).click();
  assert.equal((await opened).url(), 'https://example.org/elsewhere');
  await close(page);
});

test('a cut link says so, and a frame without an article, too', async () => {
  for (const [name, sentence] of [['cut.html', /This link was cut/], ['none.html', /holds no article/]]) {
    const page = await host(String(name));
    await page.frameLocator('iframe').getByText(sentence).waitFor();
    await close(page);
  }
});

test('a timeline alone', async () => {
  const page = await host('timeline.html');
  await fits(page);
  assert.equal(await page.frameLocator('iframe').locator('article-viewer').getAttribute('view'), 'timeline');
  await close(page);
});

test('the page takes no height from strangers, and no absurd one', async () => {
  const page = await host('plain.html');
  await fits(page);
  const before = await heightOf(page);
  await page.evaluate(() => window.postMessage({ type: 'article-viewer-size', version: 1, height: 5 }, '*'));
  for (const height of [-1, 0, Infinity, 1e9, '50px', Number.NaN, { valueOf: 5 }]) {
    await page.frameLocator('iframe').locator('body').evaluate((_, value) => parent.postMessage({ type: 'article-viewer-size', version: 1, height: value }, '*'), height);
  }
  await page.waitForTimeout(200);
  assert.equal(await heightOf(page), before);
  await page.locator('iframe').evaluate((frame) => { /** @type {HTMLIFrameElement} */ (frame).dataset.was = /** @type {HTMLIFrameElement} */ (frame).src; });
  await page.evaluate(() => { // what comes from another origin than that of the address is not taken
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    const event = new MessageEvent('message', { source: frame.contentWindow, origin: 'https://stranger.example', data: { type: 'article-viewer-size', version: 1, height: 7 } });
    dispatchEvent(event);
  });
  assert.equal(await heightOf(page), before);
  await close(page);
});

test('the frame tells its height to nobody but the page around it', async () => {
  const page = await open(browser, `${viewer.url}www/frame.html${await fragmentOf({ text: LINKED })}`);
  await page.locator('.title').waitFor();
  const told = await page.evaluate(async () => {
    /** @type {unknown[]} */
    const heard = [];
    addEventListener('message', ({ data }) => { if (data.type === 'article-viewer-size') heard.push(data); });
    postMessage({ type: 'article-viewer-hello', version: 1 }, '*');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return heard;
  });
  assert.deepEqual(told, []);
  await accessible(page, 'the frame by itself');
  await close(page);
});

test('what the page around loads weighs at most a kilobyte', () => {
  const { code } = transformSync(readFileSync(`${root}www/frame-host.js`, 'utf8'), { minify: true });
  assert.ok(Buffer.byteLength(code) <= 1024, `${Buffer.byteLength(code)} bytes`);
});
