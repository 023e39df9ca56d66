// Taking the timeline along: the menu and the files that the browser saves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, contentOf, fits, open, paste } from './browser.mjs';
import { serve } from './server.mjs';
import { sample, storm } from './texts.mjs';

const server = await serve();

/** @param {import('playwright-core').Page} page @param {string} name */
async function saved(page, name) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await contentOf(file) };
}

test('each format is saved as a file, named after the article', async () => {
  const page = await open(server.url, { acceptDownloads: true });
  await paste(page, storm);
  await page.locator('.export summary').press('Enter');
  await accessible(page, 'export menu');
  const name = 'Storm on the coast the day as it came – Timeline';
  const table = await saved(page, 'Table (CSV)');
  assert.equal(table.name, `${name}.csv`);
  assert.equal(table.text.split('\r\n').length, 10);
  assert.equal(
    await page
      .locator('#notice')
      .innerText()
      .then((text) => text.split('\n')[0]),
    '8 entries saved.',
  );
  const data = await saved(page, 'Data (JSON)');
  assert.equal(JSON.parse(data.text).days.length, 2);
  const calendar = await saved(page, 'Calendar (iCalendar)');
  assert.equal(calendar.name, `${name}.ics`);
  assert.equal(calendar.text.match(/^BEGIN:VEVENT\r$/gm)?.length, 8);
  const blog = await saved(page, 'Live blog (JSON-LD)');
  assert.equal(JSON.parse(blog.text).liveBlogUpdate.length, 8);
  await close(page);
});

test('a calendar without dates is not made, and the page says why', async () => {
  const page = await open(server.url, { viewport: { width: 320, height: 640 } });
  await paste(page, sample);
  await page.locator('.export summary').click();
  await page.getByRole('button', { name: 'Calendar (iCalendar)' }).click();
  assert.match(
    await page.locator('#notice').innerText(),
    /^Nothing was saved: a calendar needs dates/,
  );
  for (const button of await page.locator('.export :is(summary, button)').all())
    assert.ok(((await button.boundingBox())?.height ?? 0) >= 44);
  await fits(page);
  await accessible(page, 'export menu on a phone');
  await close(page);
});
