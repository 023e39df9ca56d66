// Sharing an article as a link, and opening one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, failure, fits, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';
import { sample } from './texts.mjs';
import { fragmentOf } from '../../www/export/link.js';

const TITLE = sample.split('\n', 1)[0];
const ANOTHER =
  'Another report\n\nThe board tells more at https://harbour.example/report on the day after the talks have ended.';

const server = await serve();

/** @param {import('playwright-core').Page} page */
const share = (page) =>
  page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).click();

test('Share says how long the link is; it opens as the article, and says that it came in a link', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  assert.equal(new URL(page.url()).hash, '', 'nothing is written to the address unasked');
  await share(page);
  await page.getByText(/[\d,]+ characters.*goes to no server/).waitFor();
  await accessible(page, 'the share panel');
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await fits(page);
    await page.screenshot({ path: `tests/www/shots/share-${width}.png` });
  }
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await page.getByText('The link is copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await close(page);

  const other = await open(link);
  await settled(other);
  assert.equal(await other.locator('#headline').textContent(), TITLE);
  assert.ok(await other.getByText('This article came in a link.').isVisible());
  assert.equal(
    await other.evaluate(() => sessionStorage.length),
    0,
    "it is not kept as the reader's own",
  );
  await accessible(other, 'an article from a link');
  await other.screenshot({ path: 'tests/www/shots/from-link.png' });
  await close(other);
});

test('a long article is offered as a file', async () => {
  const page = await open(server.url);
  const noise = Array.from({ length: 3000 }, (_, index) =>
    Math.imul(index + 1, 0x9e3779b1).toString(36),
  ).join(' ');
  await paste(page, `A long report\n\n${noise}`);
  await share(page);
  await page.getByText(/send it as a file instead/).waitFor();
  assert.ok(!(await page.getByRole('button', { name: 'Copy a link' }).isVisible()));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the text as a file' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'A long report.txt');
  await close(page);
});

test('a link that was cut says so, and nothing else is shown', async () => {
  const page = await open(server.url + (await fragmentOf({ text: sample })).slice(0, 500));
  assert.match(await failure(page), /This link was cut/);
  assert.ok(!(await page.locator('#article').isVisible()));
  await accessible(page, 'a cut link');
  await close(page);
});

test('a link does not take the place of the text that is kept, and the way back is offered', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const fragment = await fragmentOf({ text: ANOTHER });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await page.waitForFunction(
    () => document.getElementById('headline')?.textContent === 'Another report',
  );
  assert.ok(
    (await page.evaluate(() => sessionStorage.getItem('article-viewer:text')))?.startsWith(TITLE),
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(
    (title) => document.getElementById('headline')?.textContent === title,
    TITLE,
  );
  assert.ok(!(await page.getByText('This article came in a link.').isVisible()));
  await close(page);
});

test('links in a shared article tell where they lead before they open', async () => {
  const page = await open(server.url + (await fragmentOf({ text: ANOTHER })));
  await settled(page);
  await page.locator('#article a[target]').press('Enter');
  assert.ok(await page.getByText('This link leads to https://harbour.example/report').isVisible());
  assert.equal(page.context().pages().length, 1);
  await page.getByRole('button', { name: 'Open', exact: true }).waitFor();
  await close(page);
});
