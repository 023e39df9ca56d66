// The page and the element in Firefox.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchFirefox, openFirefox } from './firefox.mjs';
import { render, SHADOW } from './rendered.mjs';
import { serve } from './server.mjs';
import { sample } from './texts.mjs';

const TITLE = sample.split('\n', 1)[0];
const STRICT = "default-src 'none'; img-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; script-src 'self'";

/** @param {string} policy @param {string} body */
const host = (policy, body) => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="/www/icon.svg"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Host</title>${body}<script type="module" src="/www/define.js"></script>`,
});

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  [browser, server] = await Promise.all([launchFirefox(), serve({
    '/strict.html': host(`${STRICT} 'wasm-unsafe-eval'`, `<article-viewer heading-level="2"><pre>${sample}</pre></article-viewer>`),
    '/served.html': host(`${STRICT} 'wasm-unsafe-eval'`, render(sample, ...SHADOW)),
    '/served-without.html': host(STRICT, render(sample, ...SHADOW)),
    '/without.html': host(STRICT, `<article-viewer><pre>${sample}</pre></article-viewer>`),
  })]);
});
after(() => Promise.all([browser.close(), server.close()]));

test('the page reads a text that is put into its field', { timeout: 120_000 }, async () => {
  const { page, faults } = await openFirefox(browser, process.env.ARTICLE_VIEWER_URL ?? server.url);
  await page.locator('#text').fill(sample);
  await page.waitForSelector('[data-view="article"] #article:not([aria-busy]) #headline');
  assert.equal(await page.$eval('#headline', (node) => node.textContent), TITLE);
  assert.ok(await page.$$eval('.timeline time', (nodes) => nodes.length) > 0);
  assert.deepEqual(faults, []);
});

test('the element works under the strictest policy that allows WebAssembly', { timeout: 120_000 }, async () => {
  const { page, faults } = await openFirefox(browser, `${server.url}strict.html`);
  await page.waitForFunction(() => document.querySelector('article-viewer')?.shadowRoot?.querySelector('.timeline time'));
  assert.equal(await page.$eval('article-viewer', (node) => node.shadowRoot?.querySelector('h2')?.textContent), TITLE);
  assert.ok(await page.$eval('article-viewer', (node) => (node.shadowRoot?.adoptedStyleSheets.length ?? 0) > 0));
  assert.deepEqual(faults, []);
});

test('where the policy forbids WebAssembly, the text stays readable and the event says why', { timeout: 120_000 }, async () => {
  const { page } = await openFirefox(browser, `${server.url}without.html`);
  const code = await page.evaluate(() => new Promise((resolve) => {
    const node = /** @type {any} */ (document.querySelector('article-viewer'));
    node.addEventListener('article-viewer-error', (/** @type {CustomEvent} */ event) => resolve(event.detail.code));
    node.setAttribute('heading-level', '3'); // asks once more, whatever happened before this listener was there
  }));
  assert.equal(code, 'csp');
  assert.ok((await page.$eval('article-viewer pre', (node) => node.getBoundingClientRect().height)) > 100);
});

test('what a server rendered is there at once, is taken over, and stays where the element cannot work', { timeout: 120_000 }, async () => {
  const { page, faults } = await openFirefox(browser, `${server.url}served.html`);
  const shadow = () => page.$eval('article-viewer', ({ shadowRoot }) => ({ links: shadowRoot?.querySelectorAll('link').length, title: shadowRoot?.querySelector('h2')?.textContent, times: shadowRoot?.querySelectorAll('.timeline time').length }));
  await page.waitForFunction(() => document.querySelector('article-viewer')?.shadowRoot?.querySelector('.timeline-controls'));
  assert.deepEqual(await shadow(), { links: 0, title: TITLE, times: 41 });
  assert.equal(await page.$eval('article-viewer', (node) => /** @type {any} */ (node).text), sample);
  assert.deepEqual(faults, []);
  await page.goto(`${server.url}served-without.html`);
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('article-viewer')).ready?.catch(() => true));
  assert.deepEqual(await shadow(), { links: 4, title: TITLE, times: 41 });
});
