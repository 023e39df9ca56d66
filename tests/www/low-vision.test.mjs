// Large type and low windows: what a reader with low vision meets on the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, fits, open, paste } from './browser.mjs';
import { serve } from './server.mjs';
import { feed } from './texts.mjs';

const server = await serve();

test('on a phone, large type puts the time above the text', async () => {
  const page = await open(server.url, { viewport: { width: 320, height: 700 } });
  await paste(page, feed());
  await page.getByRole('button', { name: 'Type and colours' }).filter({ visible: true }).click();
  for (let press = 0; press < 4; press++)
    await page.getByRole('button', { name: 'Larger text' }).click();
  await page.keyboard.press('Escape');
  const { time, text } = await page
    .locator('.entry')
    .first()
    .evaluate((entry) => ({
      time: entry.querySelector('.entry-time')?.getBoundingClientRect().bottom ?? NaN,
      text: entry.querySelector('.entry-text')?.getBoundingClientRect().top ?? NaN,
    }));
  assert.ok(time <= text + 1, `the time ends at ${time}, the text begins at ${text}`);
  await fits(page);
  await close(page);
});

test('in a low window, as at 400 % zoom, nothing stays over the text', async () => {
  const page = await open(server.url, { viewport: { width: 320, height: 225 } });
  await paste(page, feed());
  await page.evaluate(() => scrollTo(0, 600));
  const over = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((node) => /** @type {HTMLElement} */ (node).checkVisibility())
      .filter((node) => !node.closest('.notice, .skip')) // leave by themselves
      .filter((node) => /fixed|sticky/.test(getComputedStyle(node).position))
      .map((node) => `${node.tagName}.${node.className}`),
  );
  assert.deepEqual(over, []);
  await close(page);
});
