// The strip: zoom, clusters, scrubbing, the names of days, the lengths of silences, long feeds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, fits, open, paste } from './browser.mjs';
import { serve } from './server.mjs';
import { sample, storm } from './texts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const server = await serve();

const clock = (/** @type {number} */ minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A feed of a day: an entry each minute of one busy hour, one each half hour else. */
const busy = [
  'A busy hour in the harbour',
  'Published 19 December 2025',
  'Friday 19 December',
  ...Array.from({ length: 24 * 60 }, (_, index) => 24 * 60 - 1 - index)
    .filter((minute) => minute % 30 === 0 || (minute > 12 * 60 && minute < 13 * 60))
    .map(
      (minute) =>
        `${clock(minute)} At this minute the crews report what they see, number ${minute}.`,
    ),
].join('\n');

const wide = { viewport: { width: 1440, height: 800 } };
const phone = { viewport: { width: 320, height: 640 } };
const strip = (/** @type {Page} */ page) => page.getByRole('slider', { name: 'Jump to a time' });
const labels = (/** @type {Page} */ page, name = 'strip-hour') =>
  page.locator(`.strip-box:not(.edge *, .lane *) .${name}`).allTextContents();
const frame = (/** @type {Page} */ page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
const current = (/** @type {Page} */ page) =>
  page.locator('.entry[aria-current]').getAttribute('data-entry').then(Number);

test('a short list needs no zoom; where ticks would overlap it is there, and says how many they are', async () => {
  const page = await open(server.url, phone);
  await paste(page, storm);
  assert.ok(await page.locator('.strip-tools').first().isHidden());
  await paste(page, busy);
  assert.ok(await page.locator('.strip-tools').first().isVisible());
  const counts = await labels(page, 'strip-count');
  assert.ok(counts.length > 0 && counts.every((count) => Number(count) > 3), `${counts}`);
  await fits(page);
  await accessible(page, 'zoom on a phone');
  for (const button of await page.locator('#article .strip-tools button').all())
    assert.ok(((await button.boundingBox())?.height ?? 0) >= 44);
  await close(page);
});

test('keys zoom at the entry that is read, and the part that is shown is said', async () => {
  const page = await open(server.url, wide);
  await paste(page, busy);
  await strip(page).focus();
  const before = await labels(page);
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowDown');
  const text = await strip(page).getAttribute('aria-valuetext');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('+');
  await frame(page);
  assert.notDeepEqual(await labels(page), before);
  assert.equal(await strip(page).getAttribute('aria-valuetext'), text, 'the entry stays');
  assert.ok(
    await page.locator('.rail .strip-marker:not(.lane *)').getAttribute('d'),
    'and is in view',
  );
  await page.waitForFunction(() =>
    /^\d+ entries shown, \d\d:\d\d to \d\d:\d\d\.$/.test(
      document.querySelector('.rail .strip-box [role=status]')?.textContent ?? '',
    ),
  );
  await accessible(page, 'zoomed');
  await page.keyboard.press('0');
  await frame(page);
  assert.deepEqual(await labels(page), before);
  await page.waitForFunction(
    () =>
      document.querySelector('.rail .strip-box [role=status]')?.textContent ===
      'All times are shown.',
  );
  await close(page);
});

test('a zoomed strip follows the entry that is read', async () => {
  const page = await open(server.url, wide);
  await paste(page, busy);
  await page.locator('.rail').getByRole('button', { name: 'Zoom in' }).click({ clickCount: 3 });
  await page.locator('.entry').last().scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForFunction(
    () => Number(document.querySelector('.entry[aria-current]')?.getAttribute('data-entry')) > 90,
  );
  await frame(page);
  assert.ok(await page.locator('.rail .strip-marker:not(.lane *)').getAttribute('d'));
  await close(page);
});

test('Ctrl and the wheel zoom the strip and not the page; the wheel moves what is zoomed', async () => {
  const page = await open(server.url, wide);
  await paste(page, busy);
  const box = await strip(page).boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 50, box.y + box.height / 2);
  const words = () => labels(page, 'strip-words');
  const before = await words();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  await frame(page);
  const zoomed = await words();
  assert.notDeepEqual(zoomed, before);
  assert.equal(await page.evaluate(() => visualViewport?.scale), 1);
  await page.mouse.wheel(0, 120);
  await frame(page);
  const moved = await words();
  assert.notDeepEqual(moved, zoomed);
  assert.equal(await page.evaluate(() => scrollY), 0);
  // The thumb at the outer edge.
  const thumb = await page.locator('.rail .strip-thumb').boundingBox();
  assert.ok(thumb);
  await page.mouse.move(thumb.x + 1, thumb.y + thumb.height / 2);
  await page.mouse.down();
  await page.mouse.move(thumb.x + 1, thumb.y + thumb.height / 2 - 30, { steps: 4 });
  await page.mouse.up();
  await frame(page);
  assert.notDeepEqual(await words(), moved);
  await close(page);
});

test('dragging along the strip scrubs through the entries, a jump for a frame at most', async () => {
  const page = await open(server.url, wide);
  await paste(page, busy);
  const box = await strip(page).boundingBox();
  assert.ok(box);
  await page.evaluate(() => {
    const seen = /** @type {string[]} */ ([]);
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const entry = /** @type {Element} */ (target);
        if (entry.matches('.entry[aria-current]'))
          seen.push(entry.getAttribute('data-entry') ?? '');
      }
    }).observe(document.body, {
      attributes: true,
      attributeFilter: ['aria-current'],
      subtree: true,
    });
  });
  await page.mouse.move(box.x + 50, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 50, box.y + box.height - 20, { steps: 30 });
  await page.mouse.up();
  const seen = await page.evaluate(() => /** @type {any} */ (window).seen.map(Number));
  assert.ok(seen.length > 4 && seen.length <= 32, `${seen.length} jumps`);
  assert.deepEqual(
    seen,
    seen.toSorted((/** @type {number} */ a, /** @type {number} */ b) => a - b),
    'in one direction',
  );
  assert.ok((await current(page)) > 95);
  await close(page);
});

test('a press on a cluster leads to its first entry', async () => {
  const page = await open(server.url, { viewport: { width: 900, height: 800 } });
  await paste(page, busy);
  const level = page.locator('#article .strip:not(.lane *)');
  await level.scrollIntoViewIfNeeded();
  const box = await level.boundingBox();
  assert.ok(box);
  const middle = { x: (box.width * (24 - 12.5)) / 24, y: 30 };
  await level.click({ position: middle });
  const first = await current(page);
  assert.ok(first >= 22 && first < 82, `entry ${first}`);
  await close(page);
});

test('a double press zooms in where it is', async () => {
  const page = await open(server.url, wide);
  await paste(page, busy);
  const before = await labels(page);
  await strip(page).dblclick({ position: { x: 60, y: 200 } });
  await frame(page);
  assert.notDeepEqual(await labels(page), before);
  await close(page);
});

test('midnight has the name of the day that begins, silences their length', async () => {
  const page = await open(server.url, wide);
  await paste(page, storm);
  assert.deepEqual(await page.locator('.rail .strip-midnight-label').allTextContents(), [
    'Fri 19 Dec',
  ]);
  assert.ok(
    (await page.locator('.rail .strip-silence').allTextContents()).includes(
      '6 h 20 min of silence',
    ),
  );
  await paste(page, sample);
  assert.deepEqual(
    await page.locator('.rail .strip-midnight-label').allTextContents(),
    ['midnight'],
    'no date is made up',
  );
  assert.deepEqual(
    await page.locator('.rail .strip-silence').allTextContents(),
    ['13 h 40 min'],
    'in small print where there is no room',
  );
  await close(page);
});

test('a feed over weeks has dates beside its axis', async () => {
  const page = await open(server.url, wide);
  const days = Array.from({ length: 28 }, (_, index) => 28 - index);
  await paste(
    page,
    [
      'Four weeks of ice',
      ...days.flatMap((day) => [
        `${day} November 2025`,
        '14:20 The boats stay in port.',
        '09:10 The ice is measured.',
      ]),
    ].join('\n'),
  );
  const shown = await labels(page);
  assert.ok(shown.length > 8 && shown.every((text) => /^\d+ Nov$/.test(text)), `${shown}`);
  await close(page);
});

test('100,000 entries are drawn per pixel, whatever is zoomed', async () => {
  const page = await open(server.url, { viewport: { width: 900, height: 800 } });
  await paste(
    page,
    Array.from({ length: 100_000 }, (_, index) => clock(1439 - (index % 1440))).join('\n'),
  );
  const drawn = await page.locator('#article .strip:not(.lane *)').evaluate(async (node) => {
    const sizes = [];
    for (const key of ['+', '+', '+', '-', '0']) {
      node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      sizes.push(
        node.querySelectorAll('svg *').length +
          [...node.querySelectorAll('path')].reduce(
            (sum, path) => sum + (path.getAttribute('d') ?? '').length,
            0,
          ),
      );
    }
    return sizes;
  });
  assert.ok(
    drawn.every((size) => size < 50_000),
    `${drawn}`,
  );
  await close(page);
});
