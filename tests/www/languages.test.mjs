// The interface in the languages of the browser, of the reader's choice and of the host's page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../www/words/page-sentences.js';
import { accessible, close, fits, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';
import { feed, sample } from './texts.mjs';

const HOST = (/** @type {string} */ lang) => ({
  type: 'text/html',
  body: `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host</title><main><h1>Host</h1><article-viewer toc>${feed()}</article-viewer></main><script type="module" src="/www/element/define.js"></script></html>`,
});

const server = await serve({
  '/german.html': HOST('de-AT'),
  '/finnish.html': HOST('fi'),
  '/blank.html': { type: 'text/html', body: '<link rel="icon" href="data:,">' },
});

/** The tables that a page asks for. @param {import('playwright-core').Page} page */
function tablesOf(page) {
  /** @type {string[]} */
  const found = [];
  page.on('request', (request) => {
    const [, table] = /tables\/((?!en-)\w\w-\w+)\.js/.exec(request.url()) ?? [];
    if (table) found.push(table);
  });
  return found;
}

/** @param {import('playwright-core').Page} page */
const spoken = (page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

const right = ['ar'];

for (const language of Object.keys(LANGUAGES).filter((each) => each !== 'en'))
  for (const width of [320, 768, 1440])
    test(`${language}: everything fits and can be read at ${width} px`, async () => {
      const page = await open(server.url, {
        locale: language,
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
        colorScheme: width === 768 ? 'dark' : 'light',
      });
      const shot = (/** @type {string} */ name) =>
        page.screenshot({ path: `tests/www/shots/${language}-${width}-${name}.png` });
      await page.locator(`html[lang="${language}"]`).waitFor();
      assert.deepEqual(await spoken(page), [language, right.includes(language) ? 'rtl' : 'ltr']);
      await fits(page);
      await accessible(page, `${language}, sheet`);
      await shot('sheet');
      await paste(page, width === 768 ? sample : feed());
      await fits(page);
      await accessible(page, `${language}, article`);
      await shot('article');
      for (const id of await page.evaluate(() =>
        [...document.querySelectorAll('.panel[popover][id]')].map(({ id }) => id),
      )) {
        await page.evaluate((id) => document.getElementById(id)?.showPopover(), id);
        await fits(page);
        await shot(id);
        await page.evaluate((id) => document.getElementById(id)?.hidePopover(), id);
      }
      await close(page);
    });

test('English asks for no table, another language for its own alone', async () => {
  for (const [locale, expected] of /** @type {const} */ ([
    ['en-US', []],
    ['fi-FI', []],
    ['de-AT', ['de-article', 'de-page']],
  ])) {
    const page = await open(`${server.url}blank.html`, { locale });
    const tables = tablesOf(page);
    await page.goto(server.url);
    await paste(page, sample);
    assert.deepEqual(tables.sort(), expected, locale);
    await close(page);
  }
});

test('another language is spoken at once, by what is drawn already, too, and after a reload', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  const heading = page.locator('#timeline-head-0');
  assert.equal(await heading.innerText(), 'Timeline');
  await page.locator('[popovertarget="settings"]').filter({ visible: true }).click();
  await page.locator('#language').selectOption('de');
  await page.locator('#timeline-head-0', { hasText: 'Zeitleiste' }).waitFor();
  assert.match(await page.locator('#bar-measure').innerText(), /Wörter/);
  assert.equal(await page.locator('#settings legend').first().innerText(), 'Farben');
  assert.equal(await page.locator('#article').getAttribute('lang'), 'en', 'the text stays English');
  await page.reload();
  await settled(page);
  assert.equal(await heading.innerText(), 'Zeitleiste');
  await page.locator('[popovertarget="settings"]').filter({ visible: true }).click();
  await page.locator('#language').selectOption('en');
  await page.locator('#timeline-head-0', { hasText: 'Timeline' }).waitFor();
  assert.equal(await page.locator('#settings legend').first().innerText(), 'Colours');
  await close(page);
});

test('without the words of its language the page speaks English', async () => {
  const refusing = await serve({ '/www/words/tables/de-page.js': { status: 404 } });
  const page = await open(refusing.url, { locale: 'de', faults: /404|Failed to load/ });
  await paste(page, feed());
  assert.equal(await page.locator('#timeline-head-0').innerText(), 'Timeline');
  assert.deepEqual(await spoken(page), ['en', '']);
  await close(page);
});

for (const [name, heading, expected] of /** @type {const} */ ([
  ['german', 'Zeitleiste', ['de-article']],
  ['finnish', 'Timeline', []],
]))
  test(`the element speaks as its page: ${name}`, async () => {
    const page = await open(`${server.url}blank.html`);
    const tables = tablesOf(page);
    await page.goto(`${server.url}${name}.html`);
    await page.locator('article-viewer .timeline-head h2', { hasText: heading }).waitFor();
    assert.deepEqual(tables, expected);
    await accessible(page, name);
    await close(page);
  });

test('the frame speaks as it is told to, and its links, too', async () => {
  const page = await open(`${server.url}www/frame/index.html?lang=de`);
  await page.getByText('Die Adresse dieses Rahmens enthält keinen Artikel.').waitFor();
  assert.equal(await page.locator('footer a').innerText(), 'Auf einer eigenen Seite öffnen');
  await close(page);
});

test('the page for owners speaks the language, and so does its preview', async () => {
  const page = await open(`${server.url}www/owners/index.html`, { locale: 'de' });
  await page.locator('h1', { hasText: 'Einen Artikel' }).waitFor();
  await page.locator('article-viewer .measure', { hasText: 'Wörter' }).waitFor();
  await fits(page);
  await accessible(page, 'owners');
  await close(page);
});
