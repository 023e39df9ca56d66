// The timeline: timetable, list, strip, days, toggle, date of publication.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessible,
  close,
  drawn,
  fits,
  holds,
  largestTurn,
  open,
  paste,
  settled,
  watchTurns,
} from './browser.mjs';
import { serve } from './server.mjs';
import { sample, storm } from './texts.mjs';

const server = await serve();

const times = sample.match(/^\d\d:\d\d$/gm) ?? [];

test('bare times are a timetable: one list for each day, every time read out in full', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const lists = page.locator('.timeline ol');
  assert.equal(await lists.count(), 2);
  assert.deepEqual(
    await lists.evaluateAll((nodes) =>
      nodes.map((node) => [
        node.querySelectorAll('time').length,
        /** @type {HTMLOListElement} */ (node).reversed,
      ]),
    ),
    [
      [31, true],
      [10, true],
    ],
  );
  assert.deepEqual(await page.locator('.timeline time').allTextContents(), times);
  assert.deepEqual(
    await page
      .locator('.timeline time')
      .evaluateAll((nodes) => nodes.map((node) => /** @type {HTMLTimeElement} */ (node).dateTime)),
    times,
  );
  assert.match(
    await page.locator('.timeline-summary').innerText(),
    /^41 updates, 14:20 back to 14:40 the day before; their headlines were not in the paste\.$/,
  );
  await close(page);
});

test('a row for each hour, its minutes beside it; silent hours are named', async () => {
  const page = await open(server.url, { viewport: { width: 1440, height: 900 } });
  await paste(page, `${sample}\n-\n09:10`);
  const rows = await page
    .locator('.timeline ol')
    .first()
    .locator('time')
    .evaluateAll((nodes) => {
      /** @type {Map<number, string[]>} */
      const rows = new Map();
      for (const node of nodes) {
        const { top } = node.getBoundingClientRect();
        rows.set(top, [...(rows.get(top) ?? []), (node.textContent ?? '').slice(0, 2)]);
      }
      return [...rows.values()].map((hours) => [...new Set(hours)]);
    });
  assert.deepEqual(
    rows,
    ['14', '13', '12', '11', '10', '09', '08', '07'].map((hour) => [hour]),
  );
  const silence = page.locator('[data-silence]');
  assert.equal(await silence.getAttribute('data-silence'), '14:00 to 10:00: nothing');
  await close(page);
});

test('an inferred day says so and why', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const heads = await page.locator('.day-head').allInnerTexts();
  assert.equal(heads[0], 'The newest day');
  assert.equal(heads[1], 'The day before (worked out: the times jump from 07:00 up to 17:20)');
  await close(page);
});

test('the toggle turns the list round, and back', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  await page.getByLabel('Oldest first').check();
  await page.waitForFunction(
    () => document.querySelector('.timeline time')?.textContent === '14:40',
  );
  assert.deepEqual(await page.locator('.timeline time').allTextContents(), times.toReversed());
  assert.equal(
    await page
      .locator('.timeline ol')
      .first()
      .evaluate((node) => /** @type {HTMLOListElement} */ (node).reversed),
    false,
  );
  await accessible(page, 'oldest first');
  await page.getByLabel('Newest first').check();
  await page.waitForFunction(
    () => document.querySelector('.timeline time')?.textContent === '14:20',
  );
  assert.deepEqual(await page.locator('.timeline time').allTextContents(), times);
  await close(page);
});

test('the date of publication gives the days their names, and a reload knows it', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const form = page.locator('.published');
  await form.getByText('When was this published?').click();
  await form.locator('input').focus();
  await page.keyboard.type('12192025');
  assert.equal(
    await form.locator('input').inputValue(),
    '2025-12-19',
    'a date that is being typed is left alone',
  );
  assert.equal(await page.locator('.day-head').first().innerText(), 'The newest day');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    /2025/.test(document.querySelector('.day-head')?.textContent ?? ''),
  );
  assert.match(
    await page.locator('.day-head').nth(1).innerText(),
    /^Thursday,? 18 December 2025 \(worked out/,
  );
  await page.reload();
  await settled(page);
  assert.match(await page.locator('.day-head').first().innerText(), /19 December 2025/);
  await close(page);
});

test("the reader's date can be changed and removed", async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const form = page.locator('.published');
  const head = page.locator('.day-head').first();
  for (const [date, day] of [
    ['2025-12-19', 'Friday 19 December 2025'],
    ['2024-02-29', 'Thursday 29 February 2024'],
  ]) {
    await form.locator('summary').click();
    await form.locator('input').fill(date);
    await form.getByRole('button', { name: 'Use this date' }).click();
    await page.waitForFunction(
      (year) => document.querySelector('.day-head')?.textContent?.includes(year),
      date.slice(0, 4),
    );
    assert.ok((await head.innerText()).replace(',', '').startsWith(day));
    await settled(page);
    assert.equal(await form.locator('input').inputValue(), date);
  }
  await form.locator('summary').click();
  await accessible(page, "a date of the reader's own");
  await form.getByRole('button', { name: 'Remove the date' }).click();
  await page.waitForFunction(
    () => document.querySelector('.day-head')?.textContent === 'The newest day',
  );
  assert.equal(await form.locator('input').inputValue(), '');
  assert.equal(await form.getByText('Remove the date').count(), 0);
  await close(page);
});

test('a list that is turned while it is still drawn has each entry once', async () => {
  const page = await open(server.url);
  const text = Array.from(
    { length: 8400 },
    (_, index) =>
      `${String(23 - (Math.floor(index / 60) % 24)).padStart(2, '0')}:${String(59 - (index % 60)).padStart(2, '0')} The ${index}th thing that came to pass on this day.`,
  ).join('\n');
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('li.entry')) return;
      observer.disconnect();
      /** @type {HTMLInputElement} */ (document.querySelectorAll('.toggle input')[1]).click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await paste(page, `A headline of some words\n${text}`);
  await page.waitForFunction(
    () =>
      document.querySelector('li.entry')?.getAttribute('data-entry') === '8399' &&
      document.querySelectorAll('li.entry').length >= 8400,
  );
  await drawn(page);
  const entries = await page
    .locator('li.entry')
    .evaluateAll((nodes) => nodes.map((node) => Number(node.getAttribute('data-entry'))));
  assert.equal(entries.length, 8400);
  assert.equal(new Set(entries).size, 8400);
  assert.equal(entries[0], 8399, 'the oldest is first');
  await close(page);
});

test('entries with text: a time, its text, the printed day above', async () => {
  const page = await open(server.url);
  await paste(page, storm);
  const entries = page.locator('.entry');
  assert.equal(await entries.count(), 8);
  assert.equal(await entries.nth(1).locator('.entry-time time').textContent(), '14:05');
  assert.equal(await entries.nth(1).locator('.entry-time .same-hour').textContent(), '14:');
  assert.equal(
    await entries
      .nth(1)
      .locator('.same-hour')
      .evaluate((node) => getComputedStyle(node).opacity),
    '0',
    'an hour that does not change is not repeated to the eye',
  );
  await page.getByRole('link', { name: '14:05', exact: true }).waitFor(); // but to the ear
  assert.equal(
    await entries.nth(0).locator('.entry-time time').getAttribute('datetime'),
    '2025-12-19T14:20',
  );
  assert.deepEqual(await page.locator('.day-head').allInnerTexts(), [
    'Friday 19 December',
    'Thursday 18 December',
  ]);
  assert.equal(await page.getByText('When was this published?').count(), 0, 'the days have dates');
  await close(page);
});

test('the strip is a true axis: distances are as long as the time between', async () => {
  const page = await open(server.url, { viewport: { width: 1280, height: 900 } });
  await paste(page, 'A headline of some words\n12:00\n11:00\n10:00\n04:00\n');
  const along = await page
    .locator('.strip')
    .first()
    .evaluate((node) => {
      const upright = node.getAttribute('aria-orientation') === 'vertical';
      const d = node.querySelector('.strip-ticks')?.getAttribute('d') ?? '';
      return [...d.matchAll(/M([\d.]+) ([\d.]+)/g)].map((move) => Number(move[upright ? 2 : 1]));
    });
  const [first, second, third, fourth] = along.toSorted((a, b) => a - b);
  assert.ok(Math.abs(second - first - (third - second)) <= 1.5);
  assert.ok(Math.abs(fourth - third - 6 * (second - first)) <= 6, `${along}`);
  await close(page);
});

test('a silence has its length, midnight its line', async () => {
  const page = await open(server.url, { viewport: { width: 1440, height: 900 } });
  await paste(page, sample);
  assert.equal(await page.locator('.rail .strip-silence').textContent(), '13 h 40 min');
  assert.equal(await page.locator('.rail .strip-midnight').count(), 1);
  await close(page);
});

test('each silence of hours has its length where the list is sparse; midnight keeps clear of the entries', async () => {
  const page = await open(server.url, { viewport: { width: 1440, height: 900 } });
  await paste(page, storm);
  const lengths = await page.locator('.rail .strip-silence').allTextContents();
  assert.ok(lengths.includes('7 h 20 min of silence'), `${lengths}`);
  assert.ok(lengths.includes('6 h 20 min of silence'), `${lengths}`);
  const crossed = await page.locator('.rail .strip-midnight-label').evaluateAll((labels) => {
    const rows = [...document.querySelectorAll('.rail .strip-words, .rail .strip-silence')].map(
      (row) => row.getBoundingClientRect(),
    );
    return labels
      .map((label) => label.getBoundingClientRect())
      .filter((label) =>
        rows.some(({ top, bottom }) => top < label.bottom - 3 && bottom > label.top + 3),
      ).length;
  });
  assert.equal(crossed, 0);
  await close(page);
});

test('keys step through the strip; the page goes along and says where it is', async () => {
  const page = await open(server.url, { viewport: { width: 1440, height: 600 } });
  await paste(page, storm);
  const strip = page.getByRole('slider', { name: 'Jump to a time' });
  await strip.focus();
  assert.match(
    (await page.locator('.strip-hint').first().textContent()) ?? '',
    /^14:20 The bridge at Ness/,
  );
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  assert.match((await strip.getAttribute('aria-valuetext')) ?? '', /^17:20, A first warning/);
  assert.equal(await page.locator('[aria-current].entry time').textContent(), '17:20');
  assert.ok(
    await page.locator('[aria-current].entry').evaluate((node) => {
      const { top } = node.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    }),
  );
  await page.keyboard.press('Home');
  assert.match((await strip.getAttribute('aria-valuetext')) ?? '', /^14:20, The bridge/);
  await close(page);
});

test('scrolling marks the entry in view on the strip', async () => {
  const page = await open(server.url, { viewport: { width: 1440, height: 500 } });
  await paste(page, storm);
  await page
    .locator('.entry')
    .nth(4)
    .evaluate((node) => node.scrollIntoView({ block: 'start' }));
  await page.waitForFunction(
    () => document.querySelector('.entry[aria-current]')?.getAttribute('data-entry') === '4',
  );
  assert.ok(await page.locator('.rail .strip-marker:not(.lane *)').getAttribute('d'));
  await close(page);
});

test('the timeline stands beside the text on a wide page, in it on others, and goes with the width', async () => {
  const page = await open(server.url, { viewport: { width: 1440, height: 900 } });
  await paste(page, sample);
  assert.equal(await page.locator('.rail .timeline').count(), 1);
  await page.setViewportSize({ width: 900, height: 900 });
  await page.waitForSelector('#article .timeline');
  assert.equal(await page.locator('.timeline').count(), 1);
  assert.equal(
    await page.locator('#article .section').last().locator('.timeline').count(),
    1,
    'at its place in the text',
  );
  assert.ok(await page.locator('.edge .strip').isVisible());
  assert.equal(
    await page.locator('.edge :is([role], [tabindex])').count(),
    0,
    'the edge is for the pointer alone',
  );
  await accessible(page, 'middle width');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.waitForSelector('.rail .timeline');
  await holds(page, sample);
  await close(page);
});

test('on a phone the timeline is a sheet, and a press on it leads to the entry', async () => {
  const page = await open(server.url, { viewport: { width: 320, height: 640 } });
  await paste(page, storm);
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await page.waitForSelector('#rail:popover-open .strip-words');
  await accessible(page, 'timeline sheet');
  await page.locator('#rail .strip').press('End');
  assert.equal(await page.locator('[aria-current].entry time').textContent(), '17:20');
  await page.keyboard.press('ArrowUp');
  assert.ok(
    await page.locator('#rail').evaluate((node) => node.matches(':popover-open')),
    'open while keys step',
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector('#rail:not(:popover-open)', { state: 'attached' });
  assert.equal(await page.locator('[aria-current].entry time').textContent(), '23:40');
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await page.locator('#rail .strip').click({ position: { x: 20, y: 20 } });
  await page.waitForSelector('#rail:not(:popover-open)', { state: 'attached' });
  await fits(page);
  await close(page);
});

test('only a timeline is an article, too', async () => {
  const page = await open(server.url);
  const text = times.map((time) => `-\n${time}`).join('\n');
  await paste(page, text);
  assert.equal(await page.locator('.timeline time').count(), 41);
  assert.equal(await page.locator('h1:visible').count(), 1);
  assert.equal(await page.locator('#main .timeline').count(), 1, 'in the middle of the page');
  await accessible(page, 'only a timeline');
  await close(page);
});

test('100,000 times are all there and do not hold up the page', async () => {
  const page = await open(server.url);
  const text = Array.from(
    { length: 100_000 },
    (_, index) =>
      `${String(23 - (Math.floor(index / 60) % 24)).padStart(2, '0')}:${String(59 - (index % 60)).padStart(2, '0')}`,
  ).join('\n');
  await watchTurns(page);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('Control+V');
  await settled(page);
  assert.equal(await page.locator('.timeline time').count(), 100_000);
  const share = await largestTurn(page);
  assert.ok(share < 0.5, `${share} of all elements came in one turn`);
  assert.ok(
    (await page
      .locator('.strip-ticks')
      .first()
      .evaluate((node) => (node.getAttribute('d') ?? '').length)) < 50_000,
    'the strip draws bins',
  );
  await close(page);
});
