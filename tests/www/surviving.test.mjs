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
<ol start="3">
<li>Board at the stern
<ul>
<li>bicycles first</li>
</ul>
</li>
<li>Stay seated</li>
</ol>
<p>14:20 The second boat leaves.<br>
13:50 Fog comes over the sound.<br>
12:05 The first boat leaves.</p>`;

const server = await serve({
  '/attribute.html': host(`<article-viewer text="${attribute}"></article-viewer>`),
  '/markup.html': host(`<article-viewer><pre>\n${AS_MARKUP}\n</pre></article-viewer>`),
  '/lost-end.html': host(`<div><article-viewer>\n<pre>\n${inPre}\n</pre>\n`),
  '/in-paragraph.html': host(`<p><article-viewer><pre>\n${inPre}\n</pre></article-viewer></p>`),
  '/parted.html': host(
    `<p><article-viewer><pre>\nFerries return to the outer islands</p><p>By Lena Brandt</p><p>The first boat left at noon.</p><p>14:20 The second boat leaves.\n13:50 Fog.\n12:05 The first boat leaves.</pre></article-viewer></p>`,
  ),
  '/code-behind.html': host(
    '<p><article-viewer></article-viewer></p><pre><code>let other;</code></pre>',
  ),
  '/bare.html': host(`<article-viewer>\n${AS_MARKUP.replace(/<\/p>$/, '\n</article-viewer></p>')}`),
  '/by-hand.html': host(
    '<article-viewer>\n<p>\nA headline\n</p>\n<p>\nThe first paragraph.\n</p>\n<p>\nThe second paragraph.\n</p>\n</article-viewer>',
  ),
  '/paragraphs-in-script.html': host(
    `<article-viewer><script type="text/plain">\n${TEXT.replaceAll('\n\n', '</p>\n<p>')}\n</script></article-viewer>`,
  ),
  '/script-in-paragraph.html': host(
    `<article-viewer><article><h1>Ferries return</h1></article><p><script type="application/json">${JSON.stringify({ text: TEXT }).replaceAll('<', '\\u003c')}</script><br></article-viewer>`,
  ),
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
      items: sections
        .flatMap((/** @type {any} */ { blocks }) => blocks)
        .filter((/** @type {any} */ { kind }) => kind === 'list-item')
        .map((/** @type {any} */ { depth, marker, text }) => `${depth} ${marker} ${text}`),
    };
  });
/** @param {import('playwright-core').Page} page */
const drawnText = (page) =>
  page.evaluate(
    () =>
      document.querySelector('article-viewer')?.shadowRoot?.querySelector('.article')
        ?.textContent ?? '',
  );
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

test('paragraphs, items with their numbers and depth, and headings that Markdown has made are lines again', async () => {
  const page = await open(`${server.url}markup.html`);
  await shown(page);
  assert.deepEqual(await article(page), {
    title: 'Ferries return to the outer islands',
    byline: 'By Lena Brandt',
    times: TIMES,
    headings: ['What they carried'],
    items: [
      '0 - Post and milk',
      '0 - Three bicycles',
      '0 3. Board at the stern',
      '1 - bicycles first',
      '0 4. Stay seated',
    ],
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

for (const [name, what] of [
  ['in-paragraph', 'a <pre> that a paragraph does not hold'],
  ['parted', 'a <pre> in which Markdown has made paragraphs'],
  ['bare', 'bare text without an end'],
  ['paragraphs-in-script', 'a script in which WordPress has put paragraphs'],
  ['script-in-paragraph', 'data around which WordPress has put a paragraph'],
]) {
  test(`${what}: all of the text is read, and nothing else`, async () => {
    const page = await open(`${server.url}${name}.html`);
    await shown(page);
    const { title, times } = await article(page);
    assert.deepEqual([title, times], ['Ferries return to the outer islands', TIMES]);
    assert.ok(!(await drawnText(page)).includes('After.'));
    await page.locator('#after').waitFor({ state: 'visible' });
    await close(page);
  });
}

test('each tag on a line of its own is no lost end', async () => {
  const page = await open(`${server.url}by-hand.html`);
  await shown(page);
  assert.match(await drawnText(page), /A headline[\s\S]*The second paragraph\./);
  await close(page);
});

/** Why there is no article. @param {import('playwright-core').Page} page */
const failure = (page) =>
  page.evaluate(async () => {
    await customElements.whenDefined('article-viewer');
    const element = /** @type {any} */ (document.querySelector('article-viewer'));
    return element.ready.then(
      () => 'none',
      (/** @type {any} */ error) => error.code,
    );
  });

for (const name of ['empty', 'code-behind', 'served']) {
  test(`${name}: an element without a text says so once`, async () => {
    /** @type {string[]} */
    const said = [];
    const page = await open(`${server.url}by-hand.html`);
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${server.url}${name}.html`);
    assert.equal(await failure(page), 'blank');
    assert.equal(said.filter((text) => text.includes('Nothing to read')).length, 1);
    await close(page);
  });
}

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
