// A text of which much was taken for the page around its article.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, open, paste } from './browser.mjs';
import { serve } from './server.mjs';

const server = await serve();

const MENU = `Home
News
Harbour
Weather
Sport
Letters
Notices
Archive
Subscribe
Jobs
Houses
Boats
Deaths
Births
Church
School
Shops
Map
Sea
Contact`;
const PAGE = `${MENU}

Ferries return to the outer islands

The ferries to the outer islands sail again since Friday noon, eleven days after the ice closed the northern sound.

The first boat carried forty people and the post of two weeks, and the school waited on the quay until it was tied up.

What they brought

The second boat followed in the afternoon with milk, flour and three bicycles that had waited in the shed since November.

Most read
A seal on the slipway
Who paid for the lamp
The last keeper of the lock
Ten walks along the sound
Ice on the northern pier
The bell that was sold
Letters about the school
A map of all wells
The boat that nobody wanted
Herring, and how to smoke it
The winter timetable
Where the seals sleep

${MENU.split('\n').reverse().join('\n')}`;

test('says when much of a text was set aside, and shows all of it at one press', async () => {
  const page = await open(server.url);
  await paste(page, PAGE);
  const press = page.getByRole('button', { name: 'Show everything' });
  await press.waitFor();
  assert.match((await page.locator('.advice').first().textContent()) ?? '', /\d+ ?% of the text/);
  await accessible(page, 'much set aside');
  assert.equal(await page.getByRole('heading', { name: 'What they brought' }).count(), 1);
  await press.click();
  await page.locator('#article').getByText('Who paid for the lamp').waitFor({ state: 'visible' });
  assert.equal(await press.count(), 0);
  assert.equal(await page.getByRole('heading', { name: 'What they brought' }).count(), 1);
  await close(page);
});
