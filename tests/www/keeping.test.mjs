// What is kept: over a reload, in two tabs, where storage fails; and forgetting it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, drawn, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';
import { sample, storm } from './texts.mjs';

const server = await serve();

const HEADLINE = sample.split('\n', 1)[0];

test('a reload comes back to the article and to the place in it', async () => {
  const page = await open(server.url, { viewport: { width: 1280, height: 400 } });
  await paste(page, sample);
  await page.evaluate(() => scrollTo(0, 900));
  await page.reload();
  await settled(page);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  await page.waitForFunction(() => Math.abs(scrollY - 900) < 40);
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  assert.equal(await page.inputValue('#text'), sample);
  await close(page);
});

test('a reload keeps the way in which the reader wants the timeline', async () => {
  const page = await open(server.url);
  await paste(page, storm);
  const oldest = page.getByRole('radio', { name: 'Oldest first' });
  await oldest.check({ force: true });
  await page.reload();
  await settled(page);
  assert.ok(await oldest.isChecked());
  assert.equal(await page.locator('.timeline .entries').first().getAttribute('reversed'), null);
  await close(page);
});

test('a draft survives a reload', async () => {
  const page = await open(server.url);
  await page.locator('#text').pressSequentially('Half a head');
  await page.waitForFunction(() => sessionStorage.getItem('article-viewer:text') === 'Half a head');
  await page.reload();
  await page.waitForFunction(
    () =>
      /** @type {HTMLTextAreaElement} */ (document.getElementById('text')).value === 'Half a head',
  );
  await close(page);
});

test('two tabs keep two texts', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const other = await page.context().newPage();
  await other.goto(server.url);
  assert.equal(await other.getAttribute('html', 'data-view'), 'sheet', 'a new tab is empty');
  await paste(other, storm);
  await Promise.all([page.reload(), other.reload()]);
  await Promise.all([settled(page), settled(other)]);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  assert.match(await other.locator('#headline').innerText(), /^Storm/);
  await close(page);
});

test('the page says what is kept, and forgets it with one press', async () => {
  const page = await open(server.url);
  await page.getByRole('button', { name: 'More' }).click();
  assert.match(await page.locator('#kept').innerText(), /^Nothing is kept/);
  await page.keyboard.press('Escape');
  await paste(page, sample);
  await page.getByRole('button', { name: 'More' }).click();
  assert.match(
    await page.locator('#kept').innerText(),
    /^Kept in this tab, on this device alone: the text/,
  );
  await accessible(page, 'more');
  await page.reload();
  await settled(page);
  assert.ok((await page.evaluate(() => sessionStorage.length)) > 1, 'the text, and how it is read');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  assert.ok(
    await page.locator('#headline').isVisible(),
    'the article stays until the page is left',
  );
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await page.reload();
  assert.equal(
    await page.evaluate(() => sessionStorage.length),
    0,
    'leaving the page keeps nothing either',
  );
  await page.waitForSelector('[data-view="sheet"]');
  assert.equal(await page.inputValue('#text'), '');
  await close(page);
});

for (const [name, fail] of /** @type {[string, () => void][]} */ ([
  [
    'throws',
    () => {
      for (const key of ['sessionStorage', 'localStorage'])
        Object.defineProperty(window, key, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    },
  ],
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
])) {
  test(`storage that ${name} does not stop the reading`, async () => {
    const page = await open('about:blank');
    await page.addInitScript(fail);
    await page.goto(server.url);
    await paste(page, sample);
    assert.equal(await page.locator('#headline').innerText(), HEADLINE);
    assert.equal(await page.locator('.timeline time').count(), 41);
    await page
      .getByRole('button', { name: 'Aa' })
      .or(page.getByRole('button', { name: 'Type and colours' }))
      .first()
      .click();
    await page.getByLabel('Dark').check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More' }).click();
    assert.match(
      await page.locator('#kept').innerText(),
      /did not keep this text.*A reload loses it\./,
    );
    await page.context().close();
  });
}

test('colours and type are kept, and are there before the first paint', async () => {
  const page = await open(server.url);
  await page.getByRole('button', { name: 'Type and colours' }).click();
  await page.getByLabel('Dark').check();
  await page.getByLabel('Sans serif').check();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await accessible(page, 'settings');
  assert.equal(await page.locator('#size').innerText(), '115%');
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { early: { ...document.documentElement.dataset } });
    }),
  );
  await page.reload();
  const early = await page.evaluate(() => /** @type {any} */ (window).early);
  assert.deepEqual(
    { theme: early.theme, face: early.face, size: early.size },
    { theme: 'dark', face: 'sans', size: '1' },
  );
  await page.getByRole('button', { name: 'Type and colours' }).click();
  await page.waitForFunction(() => document.getElementById('size')?.textContent === '115%');
  assert.ok(await page.getByLabel('Dark').isChecked());
  await close(page);
});

test('what was forgotten stays forgotten while it is read on', async () => {
  const page = await open(server.url);
  await paste(page, storm);
  await page.waitForFunction(() => sessionStorage.length > 0);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.locator('.set-aside summary').click();
  await page.getByRole('button', { name: 'put back' }).first().click();
  await settled(page);
  assert.equal(await page.evaluate(() => sessionStorage.getItem('article-viewer:text')), null);
  await close(page);
});

test('a paste is not overwritten by the text that the page was about to bring back', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  /** @type {() => void} */
  let come = () => {};
  const late = new Promise((resolve) => {
    come = () => resolve(undefined);
  });
  await page.route('**/*.wasm', (route) => late.then(() => route.continue()));
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(
    () => !document.getElementById('unstarted') && document.getElementById('text'),
  );
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, storm);
  come();
  await settled(page);
  await drawn(page);
  assert.match(await page.locator('#headline').innerText(), /^Storm/);
  assert.match(
    (await page.evaluate(() => sessionStorage.getItem('article-viewer:text'))) ?? '',
    /^Storm/,
  );
  await close(page);
});

const keptText = () => sessionStorage.getItem('article-viewer:text');

test('a text that was cleared does not take the place of the one pasted right after', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await page.clock.install();
  await page.getByRole('button', { name: 'Clear' }).click();
  await paste(page, storm);
  await page.clock.runFor(700);
  assert.equal(await page.evaluate(keptText), storm);
  await close(page);
});

test('a key in the hidden text area leaves the kept article alone', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await page.clock.install();
  await page.locator('#text').focus();
  await page.keyboard.type('x');
  await page.clock.runFor(700);
  assert.equal(await page.evaluate(keptText), sample);
  await close(page);
});

test('a draft survives a reload right after the last key, and the page says that it is kept', async () => {
  const page = await open(server.url);
  await page.locator('#text').pressSequentially('Half a head');
  await page.reload();
  await page.waitForFunction(
    () =>
      /** @type {HTMLTextAreaElement} */ (document.getElementById('text')).value === 'Half a head',
  );
  assert.equal(await page.locator('#return').isVisible(), false, 'there is no article yet');
  await page.clock.install();
  await page.locator('#text').press('End');
  await page.keyboard.type('line');
  await page.clock.runFor(700);
  assert.match(
    (await page.locator('#kept').textContent()) ?? '',
    /^Kept in this tab.*15 characters/,
  );
  await close(page);
});

test('what was said about one text is not kept for the next', async () => {
  const page = await open(server.url);
  const record = () =>
    page.evaluate(
      () =>
        JSON.parse(sessionStorage.getItem('article-viewer:session') ?? '{"corrections":[]}')
          .corrections.length,
    );
  await paste(page, storm);
  await page.locator('.set-aside summary').click();
  await page.getByRole('button', { name: 'put back' }).first().click();
  await page.waitForFunction(() =>
    /2 lines set aside/.test(document.querySelector('.set-aside summary')?.textContent ?? ''),
  );
  assert.equal(await record(), 1, 'kept at once');
  await paste(page, sample);
  assert.equal(await record(), 0);
  await close(page);
});
