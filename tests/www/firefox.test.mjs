// The page and the element in Firefox.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFirefox } from './firefox.mjs';
import { asOtherVersion, render, SHADOW } from './rendered.mjs';
import { serve } from './server.mjs';
import { sample } from './texts.mjs';
import { fragmentOf } from '../../www/export/link.js';

const TITLE = sample.split('\n', 1)[0];
const STRICT =
  "default-src 'none'; img-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; script-src 'self'";

/** @param {string} policy @param {string} body */
const host = (policy, body) => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="/www/icon.svg">${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}<title>Host</title>${body}<script type="module" src="/www/element/define.js"></script>`,
});

const LINKED =
  'A report with a link\n\nThe board tells more at https://harbour.example/report on the day after the talks have ended.';
const article = `<article-viewer heading-level="2"><pre>${sample}</pre></article-viewer>`;
const HOSTS = {
  'a plain page': host('', article),
  'a style that unsets all': host('', `<style>* { all: unset !important; }</style>${article}`),
  'a style that reverts all': host('', `<style>* { all: revert; }</style>${article}`),
  'greedy rules for bare tags': host(
    '',
    `<style>article, section, h2, p, time, ol, li { display: none !important; }</style>${article}`,
  ),
  'a dialog': host('', `<dialog open>${article}</dialog>`),
  'from right to left': host('', `<div dir="rtl">${article}</div>`),
};

/** The page on another origin, for frames. */
const viewer = await serve();
const frame = `<iframe data-article-viewer sandbox="allow-scripts allow-popups" title="Article" src="${viewer.url}?embed${await fragmentOf({ text: LINKED })}"></iframe>`;
const server = await serve({
  ...Object.fromEntries(Object.values(HOSTS).map((page, index) => [`/host-${index}.html`, page])),
  '/frame.html': {
    type: 'text/html',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="/www/icon.svg"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src 'self'; frame-src ${viewer.url}"><title>Host</title>${frame}<script src="/www/frame/frame-host.js"></script>`,
  },
  '/strict.html': host(
    `${STRICT} 'wasm-unsafe-eval'`,
    `<article-viewer heading-level="2"><pre>${sample}</pre></article-viewer>`,
  ),
  '/served.html': host(`${STRICT} 'wasm-unsafe-eval'`, asOtherVersion(render(sample, ...SHADOW))),
  '/served-without.html': host(STRICT, render(sample, ...SHADOW)),
  '/served-other.html': host(STRICT, asOtherVersion(render(sample, ...SHADOW))),
  '/without.html': host(STRICT, `<article-viewer><pre>${sample}</pre></article-viewer>`),
});

test('the page reads a text that is put into its field', async () => {
  const { page, faults } = await openFirefox(process.env.ARTICLE_VIEWER_URL ?? server.url);
  await page.locator('#text').fill(sample);
  await page.waitForSelector('[data-view="article"] #article:not([aria-busy]) #headline');
  assert.equal(await page.$eval('#headline', (node) => node.textContent), TITLE);
  assert.ok((await page.$$eval('.timeline time', (nodes) => nodes.length)) > 0);
  assert.deepEqual(faults, []);
});

test('the element works under the strictest policy that allows WebAssembly', async () => {
  const { page, faults } = await openFirefox(`${server.url}strict.html`);
  await page.waitForFunction(() =>
    document.querySelector('article-viewer')?.shadowRoot?.querySelector('.timeline time'),
  );
  assert.equal(
    await page.$eval('article-viewer', (node) => node.shadowRoot?.querySelector('h2')?.textContent),
    TITLE,
  );
  assert.ok(
    await page.$eval(
      'article-viewer',
      (node) => (node.shadowRoot?.adoptedStyleSheets.length ?? 0) > 0,
    ),
  );
  assert.deepEqual(faults, []);
});

test('where the policy forbids WebAssembly, the text stays readable and the event says why', async () => {
  const { page } = await openFirefox(`${server.url}without.html`);
  const code = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const node = /** @type {any} */ (document.querySelector('article-viewer'));
        node.addEventListener('article-viewer-error', (/** @type {CustomEvent} */ event) =>
          resolve(event.detail.code),
        );
        node.setAttribute('heading-level', '3'); // asks once more, whatever happened before this listener was there
      }),
  );
  assert.equal(code, 'csp');
  assert.ok(
    (await page.$eval('article-viewer pre', (node) => node.getBoundingClientRect().height)) > 100,
  );
});

for (const [index, name] of Object.keys(HOSTS).entries()) {
  test(`${name}: the article is whole`, async () => {
    const { page, faults } = await openFirefox(`${server.url}host-${index}.html`);
    await page.waitForFunction(() =>
      document.querySelector('article-viewer')?.shadowRoot?.querySelector('.timeline time'),
    );
    const seen = await page.$eval('article-viewer', (node) =>
      ['h2', '.section p', '.timeline time'].map((selector) => {
        const piece = node.shadowRoot?.querySelector(selector);
        const { width = 0, height = 0 } = piece?.getBoundingClientRect() ?? {};
        return { text: piece?.textContent, visible: width > 10 && height > 5 };
      }),
    );
    assert.equal(seen[0].text, TITLE);
    assert.deepEqual(
      seen.map(({ visible }) => visible),
      [true, true, true],
    );
    assert.deepEqual(faults, []);
  });
}

test('a link opens as the article that it holds', async () => {
  const { page, faults } = await openFirefox(viewer.url + (await fragmentOf({ text: LINKED })));
  await page.waitForSelector('[data-view="article"] #article:not([aria-busy]) #headline');
  assert.equal(await page.$eval('#headline', (node) => node.textContent), 'A report with a link');
  assert.ok(await page.$eval('#from-link', (node) => node.getBoundingClientRect().height > 0));
  assert.deepEqual(faults, []);
});

test('in a sandboxed frame the article is shown, and the frame is as tall as it is', async () => {
  const { page, faults } = await openFirefox(`${server.url}frame.html`);
  await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 200);
  const frame = page.frames().find((each) => each.url().startsWith(viewer.url));
  await frame?.waitForFunction(() =>
    document.querySelector('article-viewer')?.shadowRoot?.querySelector('h1'),
  );
  await frame?.waitForFunction(
    () => innerHeight === Math.ceil(document.body.getBoundingClientRect().height),
  );
  assert.deepEqual(faults, []);
});

test('what a server rendered is there at once, is taken over, and stays where the element cannot work', async () => {
  const { page, faults } = await openFirefox(`${server.url}served.html`);
  const shadow = () =>
    page.$eval('article-viewer', ({ shadowRoot }) => ({
      links: shadowRoot?.querySelectorAll('link').length,
      title: shadowRoot?.querySelector('h2')?.textContent,
      times: shadowRoot?.querySelectorAll('.timeline time').length,
    }));
  await page.waitForFunction(() =>
    document.querySelector('article-viewer')?.shadowRoot?.querySelector('.timeline-controls'),
  );
  assert.deepEqual(await shadow(), { links: 0, title: TITLE, times: 41 });
  assert.equal(
    await page.$eval('article-viewer', (node) => /** @type {any} */ (node).text),
    sample,
  );
  assert.deepEqual(faults, []);
  await page.goto(`${server.url}served-without.html`);
  await page.waitForFunction(() =>
    document.querySelector('article-viewer')?.shadowRoot?.querySelector('.timeline-controls'),
  );
  assert.deepEqual(
    await shadow(),
    { links: 0, title: TITLE, times: 41 },
    'what came read needs no WebAssembly',
  );
  await page.goto(`${server.url}served-other.html`);
  await page.waitForFunction(() =>
    /** @type {any} */ (document.querySelector('article-viewer')).ready?.catch(() => true),
  );
  assert.deepEqual(await shadow(), { links: 4, title: TITLE, times: 41 });
});
