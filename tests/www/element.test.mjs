// <article-viewer> in a host's page, under the same policy.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, open } from './browser.mjs';
import { serve } from './server.mjs';
import { sample } from './texts.mjs';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const MARKUP = '<article-viewer src="story.html" heading-level="2">Wait a moment.</article-viewer>';

/** @param {string} body */
const host = (body, policy = POLICY) => ({
  type: 'text/html',
  body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Host</title><h1>Host</h1>${body}<script type="module" src="/www/element/define.js"></script>`,
});

const server = await serve({
  '/text.html': host(
    `<article-viewer heading-level="2">\n      ${sample.replaceAll('\n', '\n      ')}\n    </article-viewer>`,
  ),
  '/twice.html': host(
    '<article-viewer>One text\n\nwith a second line that is long enough to be a paragraph of its own.</article-viewer><script type="module" src="/www/element/define.js?again"></script>',
  ),
  '/address.html': host('<article-viewer src="www/sample.txt">Wait a moment.</article-viewer>'),
  '/markup.html': host(
    MARKUP,
    POLICY.replace("trusted-types 'none'", 'trusted-types article-viewer'),
  ),
  '/markup-refused.html': host(MARKUP),
  '/story.html': {
    body: `<title>A site</title><nav>${['News', 'Sport', 'Weather', 'Culture', 'Travel', 'Jobs', 'Archive', 'Contact'].map((name) => `<a href="/${name}">${name}</a> `).join('')}</nav><article><h1>The pier opens</h1><p>The first boat left at noon, an hour later than it was <em>planned</em>.</p><script>document.title = "run"</script></article>`,
  },
  '/wrong.html': host(
    '<article-viewer src="nowhere.txt">The text between the tags.</article-viewer><article-viewer src="javascript:alert(1)">Another one.</article-viewer>',
  ),
  '/empty.html': host('<article-viewer></article-viewer>'),
});

/** @param {import('playwright-core').Page} page */
const shown = (page) =>
  page.waitForFunction(() =>
    document
      .querySelector('article-viewer')
      ?.shadowRoot?.querySelector('.colophon, .timeline ol, .section'),
  );

test("the text between the tags becomes an article with the host's level of headings", async () => {
  const page = await open(`${server.url}text.html`);
  await shown(page);
  assert.equal(
    await page.locator('article-viewer h2').first().textContent(),
    sample.split('\n', 1)[0],
  );
  assert.equal(
    await page.locator('article-viewer h3').first().textContent(),
    sample.split('\n')[2],
  );
  assert.equal(await page.locator('article-viewer .timeline time').count(), 41);
  assert.ok(
    await page
      .locator('article-viewer')
      .evaluate((node) => (node.shadowRoot?.adoptedStyleSheets.length ?? 0) > 0),
  );
  await page.locator('article-viewer').getByLabel('Oldest first').check();
  assert.equal(await page.locator('article-viewer .timeline time').first().textContent(), '14:40');
  await close(page);
});

test('a table of 150,000 columns and a word that stands as often are shown', async () => {
  const page = await open(`${server.url}empty.html`);
  const [cells, lit] = await page.evaluate(async () => {
    const modules = ['/www/draw/dom.js', '/www/draw/lit.js'];
    const [{ html }, { light }] = await Promise.all(modules.map((module) => import(module)));
    const cells = Array.from({ length: 150_000 }, () => html('td'));
    const row = html('tr', {}, cells);
    light([html('p', {}, 'sea '.repeat(150_000))], [/sea/g]);
    return [row.childElementCount, CSS.highlights.get('found')?.size];
  });
  assert.equal(cells, 150_000);
  assert.ok(lit && lit >= 1000 && lit < 150_000, `${lit} places are lit`);
  await close(page);
});

test('registering twice does not throw', async () => {
  const page = await open(`${server.url}twice.html`);
  await shown(page);
  await close(page);
});

test('src is read, events tell', async () => {
  const page = await open(`${server.url}address.html`);
  await shown(page);
  const detail = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const node = /** @type {any} */ (document.querySelector('article-viewer'));
        node.addEventListener('article-viewer-load', (/** @type {CustomEvent} */ event) =>
          resolve([
            event.detail.article.title.text,
            event.bubbles,
            node.article === event.detail.article,
          ]),
        );
        Object.assign(node, { text: 'A first text', headingLevel: 3 });
        node.text = 'A second text';
      }),
  );
  assert.deepEqual(detail, ['A second text', true, true], 'several changes make one rendering');
  assert.equal(await page.locator('article-viewer h3').first().textContent(), 'A second text');
  await close(page);
});

test('src takes markup, and runs none of it', async () => {
  const page = await open(`${server.url}markup.html`);
  await page.locator('article-viewer h2', { hasText: 'The pier opens' }).waitFor();
  assert.ok(await page.getByText('The first boat left at noon').isVisible());
  assert.equal(
    await page.getByText('Archive').filter({ visible: true }).count(),
    0,
    'a menu is no article',
  );
  assert.equal(
    await page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'))
          .length,
    ),
    1,
    'one core is enough',
  );
  assert.notEqual(await page.title(), 'run');
  await close(page);
  const refused = await open(`${server.url}markup-refused.html`, {
    faults: /trusted-types/,
  });
  const message = await refused
    .locator('article-viewer')
    .evaluate((node) =>
      /** @type {any} */ (node).ready.catch((/** @type {Error} */ error) => error.message),
    );
  assert.match(message, /trusted-types article-viewer.*src takes plain text there/);
  await close(refused);
});

test('what cannot be read leaves the text between the tags, and says so to the host alone', async () => {
  const page = await open('about:blank', { faults: /404/ });
  await page.addInitScript(() => {
    /** @type {string[]} */
    const codes = [];
    Object.assign(window, { codes });
    document.addEventListener('article-viewer-error', (event) =>
      codes.push(/** @type {CustomEvent} */ (event).detail.code),
    );
  });
  await page.goto(`${server.url}wrong.html`);
  await page.waitForFunction(() => /** @type {any} */ (window).codes.length === 2);
  assert.deepEqual((await page.evaluate(() => /** @type {any} */ (window).codes)).sort(), [
    'address',
    'status',
  ]);
  assert.ok(await page.getByText('The text between the tags.').isVisible());
  assert.ok(await page.getByText('Another one.').isVisible());
  await page.context().close();
});

test('a text that is taken away is shown no longer, and can be unset', async () => {
  const page = await open(`${server.url}text.html`);
  await shown(page);
  const told = await page.evaluate(async () => {
    const node = /** @type {any} */ (document.querySelector('article-viewer'));
    const next = (/** @type {string} */ name) =>
      new Promise((resolve) =>
        node.addEventListener(name, (/** @type {CustomEvent} */ event) => resolve(event.detail), {
          once: true,
        }),
      );
    node.text = '';
    const { code } = /** @type {any} */ (await next('article-viewer-error'));
    const blank = [code, node.article, node.shadowRoot.firstElementChild.localName];
    node.text = undefined;
    const { article } = /** @type {any} */ (await next('article-viewer-load'));
    return [...blank, article.title.text];
  });
  assert.deepEqual(told, ['blank', undefined, 'slot', sample.split('\n', 1)[0]]);
  await close(page);
});

test('an empty element, one that is moved and one that is removed are no errors', async () => {
  const page = await open(`${server.url}empty.html`);
  await page.evaluate(async () => {
    const node = /** @type {any} */ (document.querySelector('article-viewer'));
    node.text = 'Some text';
    document.body.append(document.createElement('div'));
    document.body.lastElementChild?.append(node);
    node.remove();
    document.body.append(node);
  });
  await page.waitForFunction(() =>
    document.querySelector('article-viewer')?.shadowRoot?.textContent?.includes('Some text'),
  );
  await close(page);
});

test('importing the class touches nothing, in Node.js as well', async () => {
  const { ArticleViewer } = await import('../../www/element/article-viewer.js');
  assert.equal(typeof ArticleViewer, 'function');
});
