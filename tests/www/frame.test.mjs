// The page in a frame on another site: its size, its silence, its sandbox.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { accessible, close, fits, launch, open } from './browser.mjs';
import { root, serve } from './server.mjs';
import { sample } from './texts.mjs';
import { fragmentOf } from '../../www/link.js';

const TITLE = sample.split('\n', 1)[0];
const LINKED = 'A report with a link\n\nThe board tells more at https://harbour.example/report on the day after the talks have ended.';
const FEED = `The day at the harbour\n\n${Array.from({ length: 30 }, (_, index) => `${String(8 + Math.floor(index / 6)).padStart(2, '0')}:${index % 6}0\nUpdate number ${index} from the harbour\nThe crew of boat ${index} has told the board what it saw at the landing, and that it is ready to leave.`).join('\n')}`;
const BOUND = 1024;
/** The frame stands on another origin than its host, and asks it for pictures, styles and modules. */
const OTHERS = { faults: /^request / };

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} where the viewer is */
let viewer;
/** @type {Awaited<ReturnType<typeof serve>>} where its publisher is */
let server;
/** @type {Record<string, string>} */
const fragments = {};
/** @type {Record<string, { type: string, body: string }>} */
const hosts = {};
before(async () => {
  [browser, viewer, server, fragments.sample, fragments.linked, fragments.feed] = await Promise.all([launch(), serve(), serve(hosts), fragmentOf({ text: sample }), fragmentOf({ text: LINKED }), fragmentOf({ text: FEED })]);
});
after(() => Promise.all([browser.close(), viewer.close(), server.close()]));

/** @param {string} fragment @param {string} [attributes] @param {string} [query] */
const frame = (fragment, attributes = '', query = '?embed') => `<iframe data-article-viewer title="Article" src="${viewer.url}${query}${fragment}" ${attributes}></iframe>`;

/**
 * A publisher's page with a policy of its own.
 *
 * @param {string} body
 * @param {{ helper?: string }} [options]
 */
function host(body, { helper = '<script src="/www/frame-host.js"></script>' } = {}) {
  const path = `/host-${Object.keys(hosts).length}.html`;
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self' ${viewer.url}`;
  hosts[path] = {
    type: 'text/html',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><link rel="icon" href="/www/icon.svg"><link rel="stylesheet" href="/host.css"><title>Host</title><main><h1>Host</h1>${body}<p>The end.</p></main>${helper}`,
  };
  hosts['/host.css'] = { type: 'text/css', body: 'iframe { inline-size: 100%; border: 3px solid; } * { box-sizing: border-box; }' };
  return server.url + path.slice(1);
}

/** @param {import('playwright-core').Page} page @param {number} [index] */
async function shown(page, index = 0) {
  await page.frameLocator('iframe').nth(index).locator('article-viewer h1, .frame-problem').first().waitFor();
}

/** Waits until a frame is exactly as tall as what it shows, for ten frames of the screen. @param {import('playwright-core').Page} page @param {number} [index] */
async function sized(page, index = 0) {
  const iframe = page.locator('iframe').nth(index);
  const inside = page.frameLocator('iframe').nth(index).locator('main.frame');
  for (let still = 0, tries = 0; still < 10; tries += 1) {
    const [outer, inner] = await Promise.all([iframe.evaluate((node) => node.clientHeight), inside.evaluate((node) => Math.ceil(node.getBoundingClientRect().height))]);
    still = outer === inner ? still + 1 : 0;
    assert.ok(tries < 200, `the frame has ${outer} px, the article ${inner} px`);
    await page.waitForTimeout(20);
  }
  return iframe.evaluate((node) => node.clientHeight);
}

test('the frame shows the article alone, as tall as it is, and grows where it is narrow', async () => {
  const page = await open(browser, host(frame(fragments.sample)), OTHERS);
  await shown(page);
  const inside = page.frameLocator('iframe');
  assert.equal(await inside.locator('article-viewer h1').textContent(), TITLE);
  assert.equal(await inside.locator('textarea, button.quiet, [popover]').filter({ visible: true }).count(), 0);
  assert.ok(await inside.getByText('Shown by article-viewer; the text came with the link.').isVisible());
  const wide = await sized(page);
  assert.ok(wide > 1000, `${wide} px`);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.waitForTimeout(100);
  const narrow = await sized(page);
  assert.ok(narrow > wide, `${wide} px, then ${narrow} px`);
  await fits(page);
  assert.ok(await inside.locator('main.frame').evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.waitForTimeout(100);
  assert.equal(await sized(page), wide, 'it shrinks again');
  await accessible(page, 'a host of a frame');
  await close(page);
});

test('the frame takes neither the focus nor the history nor the place of its host', async () => {
  const page = await open(browser, host(`<button>Press</button>${frame(`${fragments.sample}&view=timeline`)}`), OTHERS);
  await page.getByRole('button', { name: 'Press' }).focus();
  const before = await page.evaluate(() => history.length);
  await shown(page);
  await sized(page);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'button');
  assert.deepEqual(await page.evaluate(() => [history.length, scrollY]), [before, 0]);
  await close(page);
});

test('a list of which a part is shown does not let the frame grow for ever', async () => {
  const page = await open(browser, host(frame(fragments.feed)), OTHERS);
  await shown(page);
  const before = await sized(page);
  const inside = page.frameLocator('iframe').locator('article-viewer');
  await inside.locator('input[type="search"]').fill('boat 12');
  await inside.locator('.days[data-partial]').waitFor();
  const after = await sized(page);
  assert.ok(after <= before, `${before} px, then ${after} px`);
  await close(page);
});

for (const rights of ['allow-scripts', 'allow-scripts allow-popups', 'allow-scripts allow-same-origin']) {
  test(`sandbox="${rights}": the article is shown whole, and sized`, async () => {
    const page = await open(browser, host(frame(fragments.sample, `sandbox="${rights}"`)), OTHERS);
    await shown(page);
    assert.equal(await page.frameLocator('iframe').locator('article-viewer .timeline time').count(), 41);
    assert.ok(await sized(page) > 1000);
    await close(page);
  });
}

test('two frames on one page, and one that comes later, have each its own height', async () => {
  const page = await open(browser, host(frame(fragments.sample) + frame(fragments.linked)), OTHERS);
  await Promise.all([shown(page, 0), shown(page, 1)]);
  const [long, short] = [await sized(page, 0), await sized(page, 1)];
  assert.ok(long > short * 2, `${long} px and ${short} px`);
  await page.evaluate((src) => {
    const late = Object.assign(document.createElement('iframe'), { src, title: 'Late' });
    late.dataset.articleViewer = '';
    document.querySelector('main')?.append(late);
  }, `${viewer.url}?embed${fragments.linked}`);
  await shown(page, 2);
  assert.ok(Math.abs(await sized(page, 2) - short) < 20);
  await close(page);
});

test('a helper that comes late, as a module, or twice does the same', async () => {
  const page = await open(browser, host(frame(fragments.linked), { helper: '' }), OTHERS);
  await shown(page);
  const globals = () => page.evaluate(() => Object.keys(window).length);
  const before = await globals();
  await page.evaluate(() => {
    for (const type of ['module', 'text/javascript']) document.body.append(Object.assign(document.createElement('script'), { src: '/www/frame-host.js', type }));
  });
  assert.ok(await sized(page) > 200);
  assert.equal(await globals(), before, 'it leaves no name behind');
  await close(page);
});

test('the host believes no height from elsewhere, and none that is out of bounds', async () => {
  const page = await open(browser, host(`${frame(fragments.linked)}<iframe title="Stranger" src="${viewer.url}www/icon.svg"></iframe>`), OTHERS);
  await shown(page);
  const height = await sized(page);
  await page.evaluate(() => postMessage({ type: 'article-viewer-size', version: 1, height: 5000 }, '*')); // from the host itself
  const [article, stranger] = [/embed/, /icon/].map((name) => /** @type {import('playwright-core').Frame} */ (page.frame({ url: name })));
  await stranger.waitForLoadState();
  await stranger.evaluate(() => parent.postMessage({ type: 'article-viewer-size', version: 1, height: 5000 }, '*'));
  await article.evaluate(() => {
    for (const wrong of [{ height: -1 }, { height: Infinity }, { height: 1e9 }, { height: '5000' }, { height: 5000, version: 2 }, { height: 5000, type: 'size' }]) parent.postMessage({ type: 'article-viewer-size', version: 1, ...wrong }, '*');
    for (const wrong of [null, 5000, 'article-viewer-size', []]) parent.postMessage(wrong, '*');
  });
  await page.waitForTimeout(200);
  assert.equal(await page.locator('iframe').first().evaluate((node) => node.clientHeight), height);
  // The frame has gone to another origin: its word no longer counts.
  await article.evaluate((url) => { location.href = url; }, `${server.url}www/icon.svg`);
  const gone = await page.waitForEvent('framenavigated', (frame) => frame.url().startsWith(server.url));
  await gone.evaluate(() => parent.postMessage({ type: 'article-viewer-size', version: 1, height: 5000 }, '*'));
  await page.waitForTimeout(200);
  assert.equal(await page.locator('iframe').first().evaluate((node) => node.clientHeight), height);
  await close(page);
});

test('the frame tells its height to nobody but a parent that has said hello', async () => {
  const page = await open(browser, 'about:blank', { faults: /request/ });
  await page.addInitScript(() => {
    Object.assign(window, { told: [] });
    if (window === top) addEventListener('message', ({ data, origin }) => /** @type {any} */ (window).told.push({ ...data, origin }));
  });
  await page.goto(host(frame(fragments.linked), { helper: '' }));
  await shown(page);
  const inside = page.frames()[1];
  await inside.evaluate(() => postMessage({ type: 'article-viewer-hello', version: 1 }, '*')); // from itself
  await page.evaluate(() => {
    for (const wrong of [null, 'hello', { type: 'article-viewer-hello', version: 2 }, { type: 'hello', version: 1 }]) frames[0].postMessage(wrong, '*');
  });
  await page.waitForTimeout(200);
  const told = () => page.evaluate(() => /** @type {any} */ (window).told);
  const origin = new URL(viewer.url).origin;
  assert.deepEqual(await told(), [{ type: 'article-viewer-ready', version: 1, origin }]);
  await page.evaluate(() => frames[0].postMessage({ type: 'article-viewer-hello', version: 1, id: 'mine' }, '*'));
  await page.waitForTimeout(200);
  const [, size, ...more] = await told();
  assert.deepEqual({ ...size, height: 0 }, { type: 'article-viewer-size', version: 1, id: 'mine', height: 0, origin });
  assert.equal(size.height, await inside.locator('main.frame').evaluate((node) => Math.ceil(node.getBoundingClientRect().height)));
  assert.deepEqual(more, [], 'said once, as long as nothing changes');
  await page.context().close();
});

test('a link tells where it leads beside itself, and opens in a tab of its own', async () => {
  const page = await open(browser, host(frame(fragments.linked, 'sandbox="allow-scripts allow-popups"')), OTHERS);
  await shown(page);
  const inside = page.frameLocator('iframe');
  await inside.locator('article-viewer a[target]').press('Enter');
  assert.ok(await inside.getByText('This link leads to https://harbour.example/report').isVisible());
  assert.equal(page.context().pages().length, 1);
  await page.keyboard.press('Escape');
  assert.equal(await inside.locator('.frame-ask').count(), 0);
  const [whole] = await Promise.all([page.context().waitForEvent('page'), inside.getByRole('link', { name: 'Open the full page' }).click()]);
  assert.equal(whole.url(), viewer.url + fragments.linked);
  await close(page);
});

test('an address without an article, and a cut link, say so', async () => {
  const page = await open(browser, host(frame('') + frame(fragments.sample.slice(0, 200))), OTHERS);
  await Promise.all([shown(page, 0), shown(page, 1)]);
  const said = (/** @type {number} */ index) => page.frameLocator('iframe').nth(index).locator('.frame-problem').textContent();
  assert.equal(await said(0), 'There is no article in this address.');
  assert.match(await said(1) ?? '', /This link was cut/);
  await close(page);
});

test('the frame is accessible and takes its colours from its address', async () => {
  for (const theme of ['light', 'dark']) {
    const page = await open(browser, `${viewer.url}?embed&theme=${theme}${fragments.sample}`);
    await page.waitForFunction(() => document.querySelector('article-viewer')?.shadowRoot?.querySelector('h1'));
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), theme);
    await accessible(page, `a frame in ${theme}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page);
    await page.screenshot({ path: `tests/www/shots/frame-${theme}.png` });
    await close(page);
  }
});

test(`the host's helper has at most ${BOUND} bytes`, () => {
  const bytes = execFileSync(`${root}node_modules/.bin/esbuild`, [fileURLToPath(new URL('../../www/frame-host.js', import.meta.url)), '--minify']).length;
  assert.ok(bytes <= BOUND, `${bytes} bytes`);
});
