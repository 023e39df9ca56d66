// Texts that stay on this device: found tomorrow, sorted out, taken along; and storage that fails.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, contentOf, failure, fits, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';
import { sample, storm } from './texts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const server = await serve();

const HEADLINE = sample.split('\n', 1)[0];
const STORM = storm.split('\n', 1)[0];

/** @param {Page} page */
async function openLibrary(page) {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Your texts' }).click();
  await page.locator('#library:popover-open').waitFor();
}

/** Lets texts stay. @param {Page} page */
async function keepTexts(page) {
  await openLibrary(page);
  await page.getByLabel('Keep the texts that I read').check();
  await page.getByText('stay on this device now').waitFor();
  await page.keyboard.press('Escape');
}

/** A new tab tomorrow: nothing of the old one is left but what stays. @param {Page} page */
async function tomorrow(page) {
  const next = await page.context().newPage();
  await page.close();
  await next.goto(server.url);
  return next;
}

/** The reader turns to another tab. @param {Page} page */
const hide = (page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

/** The titles in the library. @param {Page} page */
const titles = (page) => page.locator('.shelf-title').allInnerTexts();

/** Waits until so many texts are kept. @param {Page} page @param {number} texts */
const kept = (page, texts) =>
  page.waitForFunction(
    (texts) => document.querySelectorAll('#recent-texts li').length === texts,
    texts,
  );

test('nothing stays unasked', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
  const next = await tomorrow(page);
  assert.equal(await next.locator('#recent').isVisible(), false);
  await close(next);
});

test('what was read is there tomorrow, at one press, with the place', async () => {
  const page = await open(server.url, { viewport: { width: 1280, height: 400 } });
  await keepTexts(page);
  await paste(page, sample);
  await kept(page, 1);
  await page.evaluate(() => scrollTo(0, 900));
  await hide(page);
  await page.waitForTimeout(300);
  const next = await tomorrow(page);
  await next.locator('#recent').getByRole('button', { name: HEADLINE }).click();
  await settled(next);
  assert.equal(await next.locator('#headline').innerText(), HEADLINE);
  await next.waitForFunction(() => Math.abs(scrollY - 900) < 40);
  await close(next);
});

test('texts are searched, ordered, archived and deleted, and come back', async () => {
  const page = await open(server.url);
  await keepTexts(page);
  await paste(page, sample);
  await kept(page, 1);
  await paste(page, storm);
  await kept(page, 2);
  await openLibrary(page);
  await page.locator('.shelf-title').nth(1).waitFor();
  assert.deepEqual(await titles(page), [STORM, HEADLINE], 'the last one first');
  await accessible(page, 'the library');
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await fits(page);
    await page.screenshot({ path: `tests/www/shots/library-${width}.png` });
  }
  await page.getByLabel('Search').fill(HEADLINE.slice(0, 20));
  await page.locator('.shelf-status', { hasText: '1 text' }).waitFor();
  assert.deepEqual(await titles(page), [HEADLINE]);
  await page.getByLabel('Search').fill('');
  await page.getByRole('button', { name: `Archive: ${STORM}` }).click();
  await page.locator('.shelf-title').nth(1).waitFor({ state: 'detached' });
  await page.getByRole('checkbox', { name: 'Show the archive' }).check();
  await page.getByRole('button', { name: `Back from the archive: ${STORM}` }).click();
  await page.locator('.shelf-status', { hasText: 'Nothing is kept yet' }).waitFor();
  await page.getByRole('checkbox', { name: 'Show the archive' }).uncheck();
  await page.getByRole('button', { name: `Delete: ${STORM}` }).click();
  await page.locator('.shelf-title').nth(1).waitFor({ state: 'detached' });
  await page.locator('#shelf').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.shelf-title').nth(1).waitFor();
  await close(page);
});

test('everything is saved in one file and brought in again', async () => {
  const page = await open(server.url);
  await keepTexts(page);
  await paste(page, sample);
  await kept(page, 1);
  await openLibrary(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save all in one file' }).click(),
  ]);
  const file = await contentOf(download);
  await page.getByRole('button', { name: 'Forget all texts' }).click();
  await page.getByText('All texts are deleted').waitFor();
  await page.locator('.shelf-title').waitFor({ state: 'detached' });
  for (const [content, said] of [
    [file, '1 text brought in'],
    ['{"format":"something else"}', 'holds no texts'],
  ]) {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Bring in such a file' }).click(),
    ]);
    await chooser.setFiles({
      name: 'articles.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await page.getByText(said).waitFor();
  }
  assert.deepEqual(await titles(page), [HEADLINE]);
  await close(page);
});

test('two tabs are in step', async () => {
  const page = await open(server.url);
  await keepTexts(page);
  const other = await page.context().newPage();
  await other.goto(server.url);
  await paste(page, sample);
  await other.locator('#recent').getByRole('button', { name: HEADLINE }).waitFor();
  await close(page);
});

test('a record that cannot be read is set aside and told of', async () => {
  const page = await open(server.url);
  await keepTexts(page);
  await paste(page, sample);
  await kept(page, 1);
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open('article-viewer').onsuccess = ({ target }) => {
          const database = /** @type {any} */ (target).result;
          const writing = database.transaction('texts', 'readwrite');
          writing.objectStore('texts').put({ id: 'broken', text: 7 });
          writing.oncomplete = () => done(database.close());
        };
      }),
  );
  await openLibrary(page);
  await page.getByText('1 record could not be read and was set aside').waitFor();
  assert.deepEqual(await titles(page), [HEADLINE]);
  await close(page);
});

test('a full disk is told of, and reading goes on', async () => {
  const page = await open(server.url);
  await keepTexts(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await paste(page, sample);
  assert.match(await failure(page), /no more room/);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  await close(page);
});

test('where the browser keeps nothing, it says so, and the switch stays off', async () => {
  const page = await open(server.url);
  await page.evaluate(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await openLibrary(page);
  const keep = page.getByLabel('Keep the texts that I read');
  await keep.click();
  assert.match(await failure(page), /does not let this page keep texts/);
  assert.equal(await keep.isChecked(), false);
  await page.keyboard.press('Escape');
  await paste(page, sample);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  await close(page);
});

test('what was forgotten is not kept again, and can be deleted when texts no longer stay', async () => {
  const page = await open(server.url);
  await keepTexts(page);
  await paste(page, sample);
  await kept(page, 1);
  await paste(page, storm);
  await kept(page, 2);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await kept(page, 1);
  await hide(page);
  await page.waitForTimeout(300);
  await kept(page, 1);
  await openLibrary(page);
  await page.getByLabel('Keep the texts that I read').uncheck();
  await page.getByText('no longer kept').waitFor();
  const next = await tomorrow(page);
  await openLibrary(next);
  await next.getByRole('button', { name: `Delete: ${HEADLINE}` }).click();
  await next.locator('.shelf-title').waitFor({ state: 'detached' });
  await close(next);
});
