// A newer copy of the feed that is shown: what is new in it, and what stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, drawn, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';
import { feed, sample, storm } from './texts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const server = await serve();

const more = [
  '22:10 A boat is reported off the lighthouse, with three people on board.',
  '22:02 The pilots go out.',
  '20:40 The lighthouse is dark.',
];

/** The machine's times of the entries that are called new. @param {Page} page */
const fresh = (page) =>
  page
    .locator('[data-new] time')
    .evaluateAll((nodes) =>
      nodes.map((node) => /** @type {HTMLTimeElement} */ (node).dateTime.slice(-5)),
    );

/** @param {Page} page @param {string} id */
const topOf = (page, id) =>
  page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN, id);

test('a newer copy says what is new since when, in words, aloud and at the entries', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  assert.equal(await page.locator('.timeline-news').count(), 0);
  await paste(page, feed({ more }));
  await page.waitForSelector('#notice:not([hidden])');
  assert.match(await page.locator('#notice').innerText(), /^3 new entries since 20:40\./);
  assert.equal(await page.locator('#notice').getAttribute('role'), 'status');
  assert.match(
    await page.locator('.timeline-news').innerText(),
    /^3 new entries since 20:40\. Go to the first$/,
  );
  assert.deepEqual(
    await fresh(page),
    ['22:10', '22:02', '20:40'],
    'one of two entries of the same minute',
  );
  assert.deepEqual(await page.locator('.entry-new').allInnerTexts(), ['New', 'New', 'New']);
  await accessible(page, 'new entries');
  await page.getByRole('button', { name: 'Go to the first' }).click();
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest('li')?.id),
    'at-2025-12-19T22:10',
  );
  await page.reload();
  await settled(page);
  assert.equal((await fresh(page)).length, 3, 'a reload brings nothing new and takes nothing away');
  await close(page);
});

test('the entry that is read stays at its place on the screen', async () => {
  const page = await open(server.url, { viewport: { width: 900, height: 600 } });
  await paste(page, feed());
  const id = 'at-2025-12-19T16:35';
  await page.evaluate((id) => {
    document.getElementById(id)?.scrollIntoView({ block: 'start' });
    scrollBy(0, 33);
  }, id);
  await drawn(page);
  const before = await topOf(page, id);
  await paste(page, feed({ more }));
  await page.waitForSelector('#notice:not([hidden])');
  assert.ok(
    Math.abs((await topOf(page, id)) - before) < 2,
    `${await topOf(page, id)} and not ${before}`,
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.entry').length === 14);
  await close(page);
});

test('also where the newer copy comes through the sheet', async () => {
  const page = await open(server.url, { viewport: { width: 900, height: 600 } });
  await paste(page, feed());
  const id = 'at-2025-12-19T16:35';
  await page.evaluate((id) => {
    document.getElementById(id)?.scrollIntoView({ block: 'start' });
  }, id);
  await drawn(page);
  const before = await topOf(page, id);
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await paste(page, feed({ more }));
  await page.waitForSelector('#notice:not([hidden])');
  assert.ok(
    Math.abs((await topOf(page, id)) - before) < 2,
    `${await topOf(page, id)} and not ${before}`,
  );
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'timeline-0');
  await close(page);
});

test("marks and the reader's wishes outlive the older copy", async () => {
  const page = await open(server.url);
  await paste(page, feed());
  const mark = page.getByRole('button', { name: 'Mark 16:35' });
  await mark.click();
  await page.getByLabel('Oldest first').check({ force: true });
  await paste(page, feed({ more }));
  assert.equal(await mark.getAttribute('aria-pressed'), 'true');
  assert.ok(await page.getByLabel('Oldest first').isChecked());
  await paste(page, storm);
  assert.equal(await page.locator('.entry-mark[aria-pressed="true"]').count(), 0, 'another text');
  await close(page);
});

test('an entry that was edited is not new; nothing new is said as well', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  await paste(
    page,
    feed().replace('Ferries return to port.', 'Ferries return to port; two are still out.'),
  );
  await page.waitForSelector('#notice:not([hidden])');
  assert.match(await page.locator('#notice').innerText(), /^Nothing new since 20:40\./);
  assert.equal(await page.locator('.timeline-news, [data-new]').count(), 0);
  await close(page);
});

test('a feed is known by its entries where its headline has changed', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  await paste(page, feed({ title: 'Storm on the coast: boat missing off the lighthouse', more }));
  assert.deepEqual(await fresh(page), ['22:10', '22:02', '20:40']);
  await paste(page, storm);
  assert.equal(
    await page.locator('[data-new]').count(),
    0,
    'a text of another title with other entries is another feed',
  );
  assert.equal(await page.evaluate(() => scrollY), 0);
  await close(page);
});

test('times without text have news, too; round times that agree by chance make no common feed', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await paste(page, sample.replace('-\n14:20', '-\n15:10\n-\n14:50\n-\n14:20'));
  assert.deepEqual(await fresh(page), ['15:10', '14:50']);
  assert.match(await page.locator('.timeline-news').innerText(), /^2 new entries since 14:20\./);
  await accessible(page, 'new times');
  const other = [
    'Another headline of some words',
    '14:20',
    '13:50',
    '13:20',
    '13:10',
    '12:50',
    '12:40',
    '12:35',
  ].join('\n');
  await paste(page, other);
  assert.equal(await page.locator('[data-new]').count(), 0);
  await close(page);
});

test('a longer feed that is read to its middle does not jump while it is drawn anew', async () => {
  const page = await open(server.url, { viewport: { width: 900, height: 600 } });
  const rows = Array.from(
    { length: 3000 },
    (_, index) =>
      `${String(23 - (Math.floor(index / 60) % 24)).padStart(2, '0')}:${String(59 - (index % 60)).padStart(2, '0')} The ${index}th thing that came to pass on this day, told in a line.`,
  );
  await paste(page, `A headline of some words\n${rows.slice(5).join('\n')}`);
  const id = await page
    .locator('.entry')
    .nth(1500)
    .evaluate((node) => {
      node.scrollIntoView({ block: 'start' });
      return node.id;
    });
  const before = await topAtRest(page, id);
  await page.evaluate(() => {
    Object.assign(window, { lowest: scrollY });
    addEventListener('scroll', () => {
      const seen = /** @type {any} */ (window);
      seen.lowest = Math.min(seen.lowest, scrollY);
    });
  });
  await paste(page, `A headline of some words\n${rows.join('\n')}`);
  await page.waitForSelector('#notice:not([hidden])');
  assert.match(await page.locator('#notice').innerText(), /^5 new entries/);
  const after = await topAtRest(page, id);
  assert.ok(Math.abs(after - before) < 4, `${after} and not ${before}`);
  assert.ok((await page.evaluate(() => /** @type {any} */ (window).lowest)) > 1000);
  await close(page);
});

/**
 * Where an entry stands once the heights around it no longer change.
 *
 * @param {Page} page
 * @param {string} id
 */
function topAtRest(page, id) {
  return page.evaluate(async (entry) => {
    const top = () => document.getElementById(entry)?.getBoundingClientRect().top ?? NaN;
    for (let last = top(), still = 0; still < 20; still = top() === last ? still + 1 : 0) {
      last = top();
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
    return top();
  }, id);
}
