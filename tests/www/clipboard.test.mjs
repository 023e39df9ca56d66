// What comes with a text: the markup of a clipboard, of a drop, of a saved page. It tells, and it never runs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, drawn, drop, failure, holds, open, settled } from './browser.mjs';
import { serve } from './server.mjs';

const server = await serve();
/** The page under a policy that does not name its own. */
const strict = await serve({
  '/index.html': (html) => html.replace(/trusted-types [^"]*/, "trusted-types 'none'"),
});

const html = `<html><body><!--StartFragment--><nav><a href="https://example.org/">Start page</a></nav>
<article><h1>The old pier opens again</h1>
<p>For <a href="https://example.org/pier">eleven years</a> nobody has walked on the pier; since Monday all of it is open to walkers, its owner said. <a href="javascript:alert(1)">Really</a>.</p>
<h3>What was mended</h3>
<ul><li>The planks<ol><li>Oak</li><li>Larch</li></ol></li><li>The lamps</li></ul>
<blockquote>It was worth the wait.</blockquote>
<p hidden>Nobody sees this.</p><p style="display: none">Nor this.</p><script>alert(1)</script><noscript>Nor that.</noscript>
<p>The work took two summers and most of a winter, and it has cost less than was thought.</p></article><!--EndFragment--></body></html>`;

const text = `Start page
The old pier opens again
For eleven years nobody has walked on the pier; since Monday all of it is open to walkers, its owner said. Really.

What was mended
The planks
Oak
Larch
The lamps
It was worth the wait.
The work took two summers and most of a winter, and it has cost less than was thought.
`;

/** @typedef {import('playwright-core').Page} Page */

/** A paste of both flavours. @param {Page} page @param {Record<string, string>} flavours */
async function paste(page, flavours) {
  await page.evaluate((flavours) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(flavours)) clipboardData.setData(type, data);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, flavours);
}

/** A paste that makes an article. @param {Page} page @param {Record<string, string>} flavours */
async function read(page, flavours) {
  await paste(page, flavours);
  await settled(page);
}

/** What the article has of the markup. @param {Page} page */
async function structure(page) {
  return page.evaluate(() => {
    const texts = (/** @type {string} */ selector) =>
      [...document.querySelectorAll(`#article ${selector}`)].map((node) => node.textContent);
    return {
      title: document.getElementById('headline')?.textContent,
      headings: texts('h3, h2:not(.visually-hidden)').filter((text) => text === 'What was mended')
        .length,
      items: texts('.item').length,
      nested: texts('li li').length,
      quotes: texts('blockquote').map((text) => text?.trim()),
      links: [...document.querySelectorAll('#article .section a[href^="https:"]')].map((link) => [
        link.textContent,
        link.getAttribute('href'),
      ]),
    };
  });
}

const told = {
  title: 'The old pier opens again',
  headings: 1,
  items: 4,
  nested: 2,
  quotes: ['It was worth the wait.'],
  links: [['eleven years (example.org)', 'https://example.org/pier']],
};

test('a paste with markup has its headings, lists, quotes and links; its text is the plain one', async () => {
  const page = await open(server.url);
  await read(page, { 'text/plain': text, 'text/html': html });
  assert.deepEqual(await structure(page), told);
  await holds(page, text);
  assert.equal(await page.getByText(/Nobody sees this|Nor th/).count(), 0);
  assert.ok(await page.locator('#notice').isHidden(), 'no notice at each paste');
  await accessible(page, 'with markup');
  await close(page);
});

test('"Text only" reads again without the markup, Undo with it; a reload keeps either', async () => {
  const page = await open(server.url);
  await read(page, { 'text/plain': text, 'text/html': html });
  await page.reload();
  await settled(page);
  assert.deepEqual(await structure(page), told);
  await page.getByRole('button', { name: 'More' }).click();
  await page.locator('#more').getByRole('button', { name: 'Text only' }).click();
  await page.getByText('Read again from the text alone.').waitFor();
  assert.deepEqual((await structure(page)).links, []);
  assert.ok(await page.locator('#text-only').isHidden());
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The previous text is back.').waitFor();
  assert.deepEqual(await structure(page), told);
  await page.getByRole('button', { name: 'More' }).click();
  await page.locator('#more').getByRole('button', { name: 'Text only' }).click();
  await page.getByText('Read again from the text alone.').waitFor();
  await page.reload();
  await settled(page);
  assert.deepEqual((await structure(page)).links, []);
  await close(page);
});

test('what was set aside by markup can be put back', async () => {
  const page = await open(server.url);
  await read(page, { 'text/plain': text, 'text/html': html });
  await page.locator('.set-aside summary').click();
  await page.getByRole('button', { name: 'Put back: Start page' }).click();
  await page.waitForFunction(
    () => document.getElementById('announcement')?.textContent === 'The line is back in the text.',
  );
  assert.equal(await page.getByRole('button', { name: 'Put back: Start page' }).count(), 0);
  assert.deepEqual((await structure(page)).quotes, told.quotes);
  await close(page);
});

test('a true paste through the clipboard and the keyboard, and the Paste button', async () => {
  const page = await open(server.url);
  await page.evaluate(
    ([html, text]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]),
    [html.replace(' style="display: none"', ' hidden'), text],
  ); // a browser cleans what is written, under the page's policy
  await page.keyboard.press('Control+V');
  await settled(page);
  assert.deepEqual(await structure(page), told);
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await settled(page);
  assert.deepEqual(await structure(page), told);
  await close(page);
});

test('markup without a plain text is read, and so is a saved page', async () => {
  const page = await open(server.url);
  await read(page, { 'text/html': html });
  assert.deepEqual(await structure(page), told);
  await page.reload();
  await drop(page, {
    name: 'pier.html',
    type: 'text/html',
    bytes: html.replace('pier opens', 'bridge opens'),
  });
  await page.waitForFunction(
    () => document.getElementById('headline')?.textContent === 'The old bridge opens again',
  );
  await settled(page);
  assert.deepEqual(await structure(page), { ...told, title: 'The old bridge opens again' });
  assert.equal(await page.getByText(/Nobody sees this|Nor th/).count(), 0);
  await close(page);
});

test('a drop has its markup, too', async () => {
  const page = await open(server.url);
  await page.evaluate(
    ([html, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/html', html);
      dataTransfer.setData('text/plain', text);
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    },
    [html, text],
  );
  await settled(page);
  assert.deepEqual(await structure(page), told);
  await close(page);
});

test('an edit goes without the markup: its places are those of another text', async () => {
  const page = await open(server.url);
  await read(page, { 'text/plain': text, 'text/html': html });
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await page.locator('#text').press('Control+Home');
  await page.keyboard.type('New: ');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() =>
    document.getElementById('article')?.textContent?.includes('New: Start page'),
  );
  await settled(page);
  assert.deepEqual((await structure(page)).links, []);
  await close(page);
});

const hostile = [
  '<img src="https://evil.example/i" onerror="alert(1)"><img src=x onerror=alert(1)>',
  '<script src="https://evil.example/s"></script><script>alert(1)</script><iframe src="https://evil.example/f"></iframe>',
  '<link rel=stylesheet href="https://evil.example/c"><style>@import "https://evil.example/m"</style><svg onload=alert(1)><use href="https://evil.example/u"></use></svg>',
  '<video autoplay src="https://evil.example/v"></video><object data="https://evil.example/o"></object><meta http-equiv=refresh content="0;url=https://evil.example/r">',
  '<base href="https://evil.example/"><form action="https://evil.example/p"><input autofocus onfocus=alert(1)></form><details open ontoggle=alert(1)>x</details>',
  '<p><a href="javascript:alert(1)">The first link</a> <a href=" java\nscript:alert(1)">and the second</a> <a href="data:text/html,x">and the third</a> are here to be read.</p>',
  '<h1 id=headline name=article onclick=alert(1)>A quiet headline</h1>',
].join('');

for (const [name, markup] of [
  ['a fragment that would do harm', hostile],
  ['50,000 elements in each other', `${'<div>'.repeat(50_000)}A quiet headline`],
  ['markup nested as deep as it is read', `<h1>A quiet headline</h1>${'<ul><li>'.repeat(990)}end`],
]) {
  test(`${name} loads nothing, runs nothing and is read`, async () => {
    const page = await open(server.url);
    /** @type {string[]} */
    const seen = [];
    page.on('dialog', (dialog) => {
      seen.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/\/www\//.test(request.url())) seen.push(`request ${request.url()}`);
    });
    await read(page, {
      'text/plain':
        'A quiet headline\nThe first link and the second and the third are here to be read.',
      'text/html': markup,
    });
    assert.equal(await page.locator('#headline').textContent(), 'A quiet headline');
    await drop(page, {
      name: 'page.html',
      type: 'text/html',
      bytes: markup.replace('quiet', 'calm'),
    });
    await page.waitForFunction(
      () =>
        document.getElementById('headline')?.textContent?.includes('A calm headline') ||
        document.querySelector('#article')?.textContent?.includes('A calm headline'),
    );
    await settled(page);
    await drawn(page);
    await page.evaluate(() => fetch('/www/icon.svg')); // what was asked for before has been told by now
    assert.equal(await page.locator('#article a').count(), 0);
    assert.deepEqual(seen, []);
    await close(page);
  });
}

test('where the policy is refused, the plain text serves', async () => {
  const page = await open(strict.url, {
    faults: /trusted-types|TrustedTypePolicy|createPolicy/i,
  });
  await read(page, { 'text/plain': text, 'text/html': html });
  await holds(page, text);
  assert.deepEqual((await structure(page)).links, []);
  assert.ok(await page.locator('#notice').isHidden());
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await paste(page, { 'text/html': html });
  assert.match(await failure(page), /clipboard holds no text/);
  await close(page);
});
