// Labels of words that are 45 % longer, as in German or Finnish: nothing is wider than the window, no label is cut.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, fits, open, paste } from './browser.mjs';
import { serve } from './server.mjs';
import { feed } from './texts.mjs';

const server = await serve();

/** In the page: makes each word of the labels longer, without a new place to break. */
function lengthen() {
  const labels = 'button, label, legend, summary, option, a.button, dt, th, h2';
  for (const label of document.querySelectorAll(labels)) {
    if (label.closest('.prose, .entry')) continue;
    for (const node of label.childNodes)
      if (node instanceof Text)
        node.data = node.data.replace(
          /\p{L}{2,}/gu,
          (word) => word + word.slice(0, Math.ceil(word.length * 0.45)).toLowerCase(),
        );
  }
}

/** In the page: labels of what can be pressed that do not fit into it. */
const cut = () =>
  [...document.querySelectorAll('button, summary, select')]
    .filter((node) => node.checkVisibility() && !node.closest('.visually-hidden'))
    .filter(
      (node) =>
        node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline',
    )
    .map((node) => `${node.id || node.className}: ${node.textContent?.trim()}`);

/** @param {import('playwright-core').Page} page @param {string} state */
async function holdsLonger(page, state) {
  await page.evaluate(lengthen);
  await fits(page);
  assert.deepEqual(await page.evaluate(cut), [], state);
}

for (const width of [320, 768, 1440])
  test(`longer words break nothing at ${width} px`, async () => {
    const page = await open(server.url, { viewport: { width, height: 800 } });
    await holdsLonger(page, 'arriving');
    await page.reload();
    await paste(page, feed());
    for (const id of await page.evaluate(() =>
      [...document.querySelectorAll('[popover][id]')].map(({ id }) => id),
    )) {
      await page.evaluate((id) => document.getElementById(id)?.showPopover(), id);
      await holdsLonger(page, id);
      await page.evaluate((id) => document.getElementById(id)?.hidePopover(), id);
      await page.reload();
      await page.locator('.entry').first().waitFor();
    }
    await holdsLonger(page, 'article');
    await page.goto(`${server.url}www/owners/index.html`);
    await holdsLonger(page, 'owners');
    await close(page);
  });
