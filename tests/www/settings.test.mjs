// Type and colours by choice: each theme can be read, each choice holds, and one press brings back what was at first.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, fits, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';
import { sample } from './texts.mjs';

const server = await serve();

/** @param {import('playwright-core').Page} page */
const settings = (page) =>
  page.locator('[popovertarget="settings"]').filter({ visible: true }).click();

for (const theme of ['Light', 'Sepia', 'Dark', 'Black', 'High contrast'])
  test(`${theme}: everything has enough contrast, in a light and a dark room`, async () => {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const page = await open(server.url, { colorScheme });
      await paste(page, sample);
      await settings(page);
      await page.getByRole('radio', { name: theme, exact: true }).check();
      await accessible(page, `${theme}, panel`);
      await page.keyboard.press('Escape');
      await accessible(page, theme);
      await page.screenshot({ path: `tests/www/shots/theme-${theme}-${colorScheme}.png` });
      await close(page);
    }
  });

test('what was chosen holds after a reload, and goes at one press', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const look = () =>
    page
      .locator('.section p')
      .first()
      .evaluate((node) => {
        const { fontFamily, fontSize, letterSpacing, lineHeight, textAlign } =
          getComputedStyle(node);
        const { width } = node.getBoundingClientRect();
        return {
          fontFamily,
          fontSize,
          letterSpacing,
          lineHeight,
          textAlign,
          width: Math.round(width),
        };
      });
  const usual = await look();
  await settings(page);
  await page.getByRole('radio', { name: 'Typewriter' }).check();
  for (const name of [
    'A+ larger text',
    '+ wider lines',
    '+ more space between lines',
    '+ more space between letters',
  ])
    await page.getByRole('button', { name }).click();
  await page.getByLabel('Fill lines to both ends').check();
  const chosen = await look();
  for (const name of /** @type {(keyof typeof usual)[]} */ (Object.keys(usual)))
    assert.notEqual(chosen[name], usual[name], name);
  await page.reload();
  await settled(page);
  assert.deepEqual(await look(), chosen);
  await settings(page);
  await page.getByRole('button', { name: 'As it was at first' }).click();
  assert.deepEqual(await look(), usual);
  await close(page);
});

test('every step fits on a phone', async () => {
  const page = await open(server.url, { viewport: { width: 320, height: 700 } });
  await paste(page, sample);
  await settings(page);
  await fits(page);
  await page.screenshot({ path: 'tests/www/shots/settings-320.png' });
  for (const name of [
    'A+ larger text',
    '+ wider lines',
    '+ more space between lines',
    '+ more space between letters',
  ])
    for (let press = 0; press < 4; press += 1) await page.getByRole('button', { name }).click();
  await page.keyboard.press('Escape');
  await fits(page);
  await close(page);
});
