// Handing the article on with its formatting: through the clipboard, and as a document of its own.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { accessible, close, contentOf, fits, open, paste, settled } from './browser.mjs';
import { root, serve } from './server.mjs';
import { storm } from './texts.mjs';

const HOSTILE = `${storm}
And then <img src=x onerror="alert(1)"> </main></body> was written on a wall, & nobody knew what it means.`;

const report = await readFile(join(root, 'tests/render/report.txt'), 'utf8');

const server = await serve();

/** @param {import('playwright-core').Page} page @param {string} name */
async function choose(page, name) {
  await page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).click();
  await page.getByRole('button', { name }).click();
}

test('the article is copied as HTML and as text', async () => {
  const page = await open(server.url);
  await paste(page, HOSTILE);
  await choose(page, 'Copy the article with its formatting');
  await page.getByText('The article is copied with its headings, lists and times.').waitFor();
  const { html, text } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const [html, text] = await Promise.all(
      ['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text()),
    );
    return { html, text };
  });
  assert.equal(text, HOSTILE);
  assert.match(html, /<h1[^>]*>Storm on the coast: the day as it came<\/h1>/);
  assert.match(html, /<time[^>]*datetime="2025-12-19T14:05"[^>]*>14:05<\/time>/);
  assert.match(html, /<li[^>]*>a torch with fresh batteries<\/li>/);
  assert.match(html, /&lt;img src=x onerror="alert\(1\)"&gt;/);
  assert.ok(!/<(?:img|button|script|details)/.test(html));
  assert.ok(
    !html.includes('Sign up for our newsletter'),
    'what was set aside is no part of the article',
  );
  await close(page);
});

test('what was pasted as HTML from here comes back as the same article', async () => {
  const page = await open(server.url);
  await paste(page, report);
  const headings = await page
    .locator('#article :is(h1, h2, h3, .item, blockquote)')
    .allTextContents();
  await choose(page, 'Copy the article with its formatting');
  await page.getByText('The article is copied').waitFor();
  await page.locator('#headline').focus();
  await page.keyboard.press('Control+V');
  await page.waitForSelector('#text-only:not([hidden])', { state: 'attached' });
  await settled(page);
  assert.deepEqual(
    await page.locator('#article :is(h1, h2, h3, .item, blockquote)').allTextContents(),
    headings,
  );
  await close(page);
});

test('a browser that does not allow it is told of, and the text stays to be copied', async () => {
  const page = await open(server.url);
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await paste(page, storm);
  await choose(page, 'Copy the article with its formatting');
  await page
    .getByText('The browser did not let this page copy the article with its formatting.')
    .waitFor();
  await close(page);
});

test('the article is saved as a document that reads well, runs nothing and loads nothing', async () => {
  const page = await open(server.url, { acceptDownloads: true });
  await paste(page, HOSTILE);
  const download = page.waitForEvent('download');
  await choose(page, 'Save the article as a web page');
  const file = await download;
  assert.equal(file.suggestedFilename(), 'Storm on the coast the day as it came.html');
  const html = await contentOf(file);
  await close(page);

  const saved = await serve({ '/saved.html': { body: html, type: 'text/html' } });
  const narrow = { viewport: { width: 320, height: 640 }, faults: /favicon|icon/ };
  const wide = await open(`${saved.url}saved.html`, { ...narrow, face: 'wide' });
  await fits(wide);
  await close(wide);
  const other = await open(`${saved.url}saved.html`, narrow);
  assert.equal(await other.title(), 'Storm on the coast: the day as it came');
  assert.equal(await other.locator('h1').innerText(), 'Storm on the coast: the day as it came');
  assert.ok(await other.getByText('was written on a wall, & nobody knew').isVisible());
  assert.equal(
    await other.getByText('Sign up for our newsletter').count(),
    1,
    'a file has all of the text',
  );
  assert.equal(await other.locator('img, script, link, [style]').count(), 0);
  assert.equal(await other.locator('style').count(), 1, 'that lets any word fit');
  assert.match(
    (await other.locator('meta[http-equiv]').getAttribute('content')) ?? '',
    /^default-src 'none'/,
  );
  await other.screenshot({ path: 'tests/www/shots/saved-document.png', fullPage: true });
  await fits(other);
  await accessible(other, 'the saved document');
});

test('the panel fits a phone', async () => {
  const page = await open(server.url, { viewport: { width: 320, height: 640 } });
  await paste(page, storm);
  await page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).click();
  await page.locator('#link-size:not(:empty)').waitFor(); // which buttons there are depends on the link
  await fits(page);
  for (const button of await page.locator('#share button').filter({ visible: true }).all())
    assert.ok(((await button.boundingBox())?.height ?? 0) >= 44);
  await page.screenshot({ path: 'tests/www/shots/formatted-320.png' });
  await close(page);
});

test('the article as Markdown, copied and saved', async () => {
  const page = await open(server.url);
  await paste(page, storm);
  const headline = await page.locator('#headline').innerText();
  await choose(page, 'Copy as Markdown');
  await page.getByText('The text is copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.startsWith(`# ${headline}\n\n`), copied);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    choose(page, 'Save as Markdown'),
  ]);
  assert.match(file.suggestedFilename(), /\.md$/);
  assert.equal(await contentOf(file), copied);
  await close(page);
});
