// What becomes of the element where a processor has changed the page that it stands in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, open } from './browser.mjs';
import { serve } from './server.mjs';

const TEXT = `Ferries return to the outer islands

By Lena Brandt

The first boat left the pier at noon, {early} for once, with <forty> people & a dog.

14:20 The second boat leaves.

13:50 Fog comes over the sound.

12:05 The first boat leaves.`;

/** @param {string} body @param {string} [script] */
const host = (body, script = 'define.js') => ({
  type: 'text/html',
  body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host</title><p>Before.</p>${body}<p id="after">After.</p><script type="module" src="/www/element/${script}"></script>`,
});

const attribute = TEXT.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
const inPre = TEXT.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** What Markdown makes of lines between the tags. */
const AS_MARKUP = `Ferries return to the outer islands
<p>By Lena Brandt</p>
<p>The first boat left the pier at noon, an hour later than planned and with forty people on board.</p>
<h2>What they carried</h2>
<ul>
<li>Post and milk</li>
<li>Three bicycles</li>
</ul>
<p>14:20 The second boat leaves.<br>
13:50 Fog comes over the sound.<br>
12:05 The first boat leaves.</p>`;

const server = await serve({
  '/attribute.html': host(`<article-viewer text="${attribute}"></article-viewer>`),
  '/markup.html': host(`<article-viewer><pre>\n${AS_MARKUP}\n</pre></article-viewer>`),
  '/lost-end.html': host(`<div><article-viewer>\n<pre>\n${inPre}\n</pre>\n`),
  '/in-paragraph.html': host(`<p><article-viewer><pre>\n${inPre}\n</pre></article-viewer></p>`),
  '/fences.html': host(
    `<pre><code class="language-article-viewer">${inPre}\n</code></pre><div class="language-article-viewer"><button>Copy</button><pre><code>${inPre}</code></pre></div><pre lang="article-viewer"><code>${inPre}</code></pre><pre><code class="language-js">let other;</code></pre>`,
    'fences.js',
  ),
  '/empty.html': host('<div><article-viewer></article-viewer></div>'),
  '/broken.html': host(
    `<article-viewer><pre>\n${inPre}\n</pre><script type="application/json">{&quot;version&quot;:</script></article-viewer>`,
  ),
  '/served.html': host(
    '<article-viewer><article><h1>Ferries return</h1><p>The first boat left at noon.</p></article></article-viewer>',
  ),
});

/** @param {import('playwright-core').Page} page */
const shown = (page) =>
  page.waitForFunction(() =>
    document.querySelector('article-viewer')?.shadowRoot?.querySelector('.article'),
  );
/** @param {import('playwright-core').Page} page */
const article = (page) =>
  page.evaluate(() => {
    const { title, byline, timeline, sections } = /** @type {any} */ (
      document.querySelector('article-viewer')
    ).article;
    return {
      title: title?.text,
      byline: byline?.text,
      times: timeline?.days.flatMap((/** @type {any} */ day) =>
        day.entries.map((/** @type {any} */ entry) => entry.time),
      ),
      headings: sections.flatMap((/** @type {any} */ { heading }) => heading?.text ?? []),
    };
  });
const TIMES = ['14:20', '13:50', '12:05'];

test('the attribute `text` holds the text, and the property wins', async () => {
  const page = await open(`${server.url}attribute.html`);
  await shown(page);
  assert.deepEqual((await article(page)).times, TIMES);
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector('article-viewer')).text = 'Another headline';
  });
  await page.waitForFunction(
    () =>
      /** @type {any} */ (document.querySelector('article-viewer')).article?.title?.text ===
      'Another headline',
  );
  await close(page);
});

test('paragraphs, items and headings that Markdown has made are lines again', async () => {
  const page = await open(`${server.url}markup.html`);
  await shown(page);
  assert.deepEqual(await article(page), {
    title: 'Ferries return to the outer islands',
    byline: 'By Lena Brandt',
    times: TIMES,
    headings: ['What they carried'],
  });
  await close(page);
});

test('what follows a lost end tag stays in sight', async () => {
  const page = await open(`${server.url}lost-end.html`);
  await shown(page);
  assert.deepEqual((await article(page)).times, TIMES);
  await page.locator('#after').waitFor({ state: 'visible' });
  await close(page);
});

test('an element that lost its text says so', async () => {
  const page = await open(`${server.url}in-paragraph.html`);
  const code = await page.evaluate(async () => {
    await customElements.whenDefined('article-viewer');
    const element = /** @type {any} */ (document.querySelector('article-viewer'));
    return element.ready.then(
      () => 'none',
      (/** @type {any} */ error) => error.code,
    );
  });
  assert.equal(code, 'blank');
  await page.getByText('The second boat leaves.').waitFor({ state: 'visible' });
  await close(page);
});

test('an empty element with nothing around it may wait for its text', async () => {
  const page = await open(`${server.url}empty.html`);
  await page.evaluate(async () => {
    await customElements.whenDefined('article-viewer');
    /** @type {any} */ (document.querySelector('article-viewer')).text = 'A headline\n\nA text.';
  });
  await shown(page);
  await close(page);
});

test('broken data leaves the <pre> beside it to be read', async () => {
  const page = await open(`${server.url}broken.html`);
  await shown(page);
  assert.deepEqual((await article(page)).times, TIMES);
  await close(page);
});

test('an article without its data stays as the server has printed it', async () => {
  const page = await open(`${server.url}served.html`);
  await page.evaluate(() => customElements.whenDefined('article-viewer'));
  await page.getByText('The first boat left at noon.').waitFor({ state: 'visible' });
  assert.equal(
    await page.locator('article-viewer article').evaluate((node) => node.innerHTML),
    '<h1>Ferries return</h1><p>The first boat left at noon.</p>',
  );
  await close(page);
});

test('fences that are called so become the element', async () => {
  const page = await open(`${server.url}fences.html`);
  await shown(page);
  assert.deepEqual((await article(page)).times, TIMES);
  assert.equal(await page.locator('article-viewer').count(), 3);
  assert.equal(await page.locator('body > pre, body > div').count(), 1);
  await close(page);
});
