// The story's own time: the dates that the text says, their lane, their list, and the ways between lane and text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, fits, holds, open, paste } from './browser.mjs';
import { serve } from './server.mjs';
import { sample, storm } from './texts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const server = await serve();

const essay = `The bridge at Ness, opened again
The bridge was closed on 8 December 2025, when ice pushed against the second pier. It had been built in March 1887. It was widened on 4 June 1931 and again, see https://bridge.example.org/4-June-1931 for a picture.

What comes next

Inspectors will look at the second pier on 9 January 2026, the council said, and once more in March 2026. Until then lorries may cross by day only, and the night boats run as before.

${Array.from({ length: 30 }, (_, index) => `Paragraph ${index + 1} speaks of the pier, of the ice and of the boats, and names no day on which anything of it was.`).join('\n\n')}

The last closing of such a length was in February 1956, when the river froze and people walked across.`;

/** A feed of two days whose texts name no day. */
const feed = storm
  .split('\nWhat to do now')[0]
  .replace(' until tonight', '')
  .replace(' tomorrow', '');
/** The same whose texts name days of its own. */
const near = feed
  .replace(
    'First trees down on the coast road.',
    'First trees down on the coast road. The forecast of 18 December 2025 had said so.',
  )
  .replace(
    'Wind reaches 118 km/h at the lighthouse.',
    'Wind reaches 118 km/h at the lighthouse. It will not fall before 19 December 2025 is over.',
  )
  .replace(
    'A first warning is given out for the islands.',
    'A first warning is given out for the islands, for 19 December 2025.',
  );
/** The same feed with days of other years. */
const far = near.replace('for 19 December 2025', 'the first since 3 January 1987');

const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 320, height: 640 } };
const lane = (/** @type {Page} */ page) =>
  page.getByRole('slider', { name: 'Jump to a date in the text' });
/** What is lit: the text of the highlighted ranges. */
const lit = (/** @type {Page} */ page) =>
  page.evaluate(() => [...(CSS.highlights.get('said') ?? [])].map(String));

test('an article without a timeline has its dates at the side, in the order of time', async () => {
  const page = await open(server.url, wide);
  await paste(page, essay);
  assert.equal(await page.locator('.rail .lane summary').innerText(), '6 dates in the text');
  assert.equal(await page.getByRole('complementary', { name: 'Dates in the text' }).count(), 1);
  await lane(page).focus();
  /** @type {(string | null)[]} */
  const said = [];
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('ArrowRight');
    said.push((await lane(page).getAttribute('aria-valuetext'))?.split(',')[0] ?? null);
  }
  assert.deepEqual(said, [
    'March 1887',
    '4 June 1931',
    'February 1956',
    '8 December 2025',
    '9 January 2026',
    'March 2026',
  ]);
  await accessible(page, 'dates at the side');
  await holds(page, essay);
  await close(page);
});

test('a date of the list leads to its sentence and lights it; Escape puts the light out', async () => {
  const page = await open(server.url, wide);
  await paste(page, essay);
  await page.locator('.lane-list button', { hasText: 'February 1956' }).focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await lit(page), [
    'The last closing of such a length was in February 1956, when the river froze and people walked across.',
  ]);
  assert.equal(
    await page.evaluate(() => document.activeElement?.textContent),
    'February 1956',
    'the focus is there',
  );
  const { top, bottom } = await page
    .locator('.phrase.lit')
    .evaluate((node) => node.getBoundingClientRect());
  assert.ok(top > 48 && bottom < 900);
  await accessible(page, 'a lit sentence');
  await page.keyboard.press('Enter');
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute('data-said')),
    '5',
    'and from there back to the list',
  );
  await page.keyboard.press('Escape');
  assert.deepEqual(await lit(page), []);
  await page.locator('[data-said="1"]').click();
  assert.deepEqual(
    await lit(page),
    ['It had been built in March 1887.'],
    'one sentence of several',
  );
  await close(page);
});

test('a date in the text is a time of HTML, no stop of the Tab key, and leads to the lane', async () => {
  const page = await open(server.url, wide);
  await paste(page, essay);
  const phrases = page.locator('.phrase');
  assert.deepEqual(
    await phrases.evaluateAll((nodes) =>
      nodes.map((node) => [
        node.localName,
        node.getAttribute('datetime'),
        /** @type {HTMLElement} */ (node).tabIndex,
      ]),
    ),
    [
      ['time', '2025-12-08', -1],
      ['time', '1887-03', -1],
      ['time', '1931-06-04', -1],
      ['time', '2026-01-09', -1],
      ['time', '2026-03', -1],
      ['time', '1956-02', -1],
    ],
  );
  assert.match(
    (await page.locator('.article a').getAttribute('href')) ?? '',
    /4-June-1931$/,
    'an address stays whole',
  );
  await phrases.nth(2).click();
  assert.equal(await page.locator('.lane-list [aria-current] q').innerText(), '4 June 1931');
  assert.match((await lane(page).getAttribute('aria-valuetext')) ?? '', /^4 June 1931/);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-said')), '2');
  await close(page);
});

test('dates within reach of the timeline share its axis', async () => {
  const page = await open(server.url, { viewport: { width: 900, height: 900 } });
  await paste(page, near);
  await page.locator('.lane summary').click();
  const axes = await page
    .locator('#article .strip')
    .evaluateAll((nodes) =>
      nodes.map((node) =>
        [...node.querySelectorAll('.strip-hour')].map(
          (label) => `${label.textContent} ${Math.round(Number(label.getAttribute('x')))}`,
        ),
      ),
    );
  assert.equal(axes.length, 2);
  assert.ok(axes[0].length > 2);
  assert.deepEqual(axes[1], axes[0]);
  assert.equal(await page.locator('.lane .strip-feed').count(), 0);
  assert.notEqual(await page.locator('.lane .strip-spans').getAttribute('d'), '', 'a day is a bar');
  await accessible(page, 'a lane under the strip');
  await page.getByLabel('Oldest first').check();
  await page.waitForFunction(() => document.querySelector('.entry time')?.textContent === '17:20');
  const turned = await page
    .locator('#article .strip')
    .evaluateAll((nodes) =>
      nodes.map((node) =>
        [...node.querySelectorAll('.strip-hour')].map((label) => label.getAttribute('x')).join(),
      ),
    );
  assert.equal(turned[1], turned[0]);
  await close(page);
});

test('dates far from the timeline have an axis of their own, with the timeline marked on it', async () => {
  for (const size of [wide, phone]) {
    const page = await open(server.url, size);
    await paste(page, far);
    if (size === phone) await page.locator('.lane summary').click();
    await page.locator('.lane .strip-feed').waitFor({ state: 'attached' }); // it is drawn once it has a size
    assert.equal(await page.locator('.lane .strip-feed').count(), 1);
    assert.ok(
      (await page.locator('.lane .strip-hour').allTextContents()).every((text) =>
        /^(19|20)\d\d$/.test(text),
      ),
    );
    assert.match(await page.locator('.lane-note').innerText(), /timeline/);
    await fits(page);
    await accessible(page, 'a lane with its own axis');
    await close(page);
  }
});

test('a few dates make no lane, and none of the text changes its look', async () => {
  const page = await open(server.url, wide);
  await paste(page, feed);
  assert.equal(await page.locator('.lane').count(), 0);
  assert.equal(await page.locator('[data-dated]').count(), 0);
  await paste(page, essay);
  assert.equal(await page.locator('.lane').count(), 1);
  await paste(page, sample);
  assert.equal(await page.locator('.lane').count(), 0, 'the dates of the text before are gone');
  await close(page);
});

test('on a phone the dates stand folded after the text', async () => {
  const page = await open(server.url, phone);
  await paste(page, essay);
  const fold = page.locator('#article > .lane');
  assert.equal(await fold.getAttribute('open'), null);
  await fold.locator('summary').click();
  for (const button of await fold.locator('button:visible').all())
    assert.ok(((await button.boundingBox())?.height ?? 0) >= 44);
  await fold.locator('[data-said="1"]').click();
  assert.deepEqual(await lit(page), ['It had been built in March 1887.']);
  await fits(page);
  await accessible(page, 'dates on a phone');
  await close(page);
});

test('what has no place is in the list alone; what was worked out says so', async () => {
  const core =
    'export * from "./core-proper.js"; import { parse as proper } from "./core-proper.js";' +
    'const said = (text, phrase, type, value, anchored) => { const start = text.indexOf(phrase); return { span: [start, start + phrase.length], type, value, ...(anchored ? { anchored } : {}) }; };' +
    'export const parse = (text, options) => ({ ...proper(text, options), timeExpressions: [said(text, "last week", "DATE", "2025-W50", "published"), said(text, "forty days", "DURATION", "P40D"), said(text, "at the weekend", "DATE", "2025-12-20/2025-12-21", "text"), said(text, "in the thirties", "DATE", "193"), said(text, "on a Friday", "DATE", "XXXX-WXX-5")] });';
  const own = await serve({
    '/www/core/core.js': { body: core },
    '/www/core/core-proper.js': {
      body: await (await fetch(`${server.url}www/core/core.js`)).text(),
    },
  });
  const page = await open(own.url, wide);
  await paste(
    page,
    'The ice at Ness\nIt came last week and will stay for forty days, the county said. The boats may run at the weekend again. Such a winter was there in the thirties, and it began on a Friday.\n\nThe second paragraph of the text says nothing of this kind, and it goes on for a while.',
  );
  assert.equal(await page.locator('.lane summary').innerText(), '3 dates in the text');
  const items = await page
    .locator('.lane-list li')
    .evaluateAll((nodes) =>
      nodes.map((node) => [
        node.querySelector('q')?.textContent,
        node.querySelector('small')?.textContent,
      ]),
    );
  assert.deepEqual(
    items.map(([phrase, place]) => [phrase, place?.replace(/[\u2009\u202F]/g, ' ')]),
    [
      ['last week', '8 – 14 December 2025, worked out from the date of publication'],
      ['forty days', 'a length of time'],
      ['at the weekend', '20 – 21 December 2025, worked out from the text'],
      ['in the thirties', '1930 to 1939'],
      ['on a Friday', 'cannot be placed without a date to count from'],
    ],
  );
  assert.deepEqual(await page.locator('.phrase').allTextContents(), [
    'last week',
    'at the weekend',
    'in the thirties',
  ]);
  assert.equal(await page.locator('time[datetime="P40D"]').textContent(), 'forty days');
  await accessible(page, 'dates without a place');
  await close(page);
});
