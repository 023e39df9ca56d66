// The page as a site deploys it, and as the project's own server serves it: the same article from both.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, close, holds, launch, open, paste, settled } from './browser.mjs';
import { sample } from './texts.mjs';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const name of ['ARTICLE_VIEWER_URL', 'ARTICLE_VIEWER_DIST_URL']) {
  const url = process.env[name];
  test(`the page at ${name} reads a paste and its sample`, { skip: !url && `${name} is not set` }, async () => {
    const page = await open(browser, url ?? '');
    await paste(page, sample);
    await holds(page, sample);
    assert.equal(await page.locator('.timeline time').count(), 41);
    await accessible(page, name);
    await page.goBack();
    await page.waitForSelector('[data-view="sheet"]');
    await page.getByRole('button', { name: 'See a sample' }).click();
    await settled(page);
    assert.equal(await page.locator('.timeline time').count(), 41);
    await close(page);
  });
}
