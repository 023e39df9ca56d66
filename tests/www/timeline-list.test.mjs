// What a reader does with the list of a timeline: finding, choosing, marking, linking, spacing, and its times.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessible,
  close,
  drawn,
  fits,
  longestTask,
  open,
  paste,
  settled,
  watchTasks,
} from './browser.mjs';
import { serve } from './server.mjs';
import { feed, sample, storm } from './texts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const server = await serve();

/** The entries that can be seen, each by its machine's time. @param {Page} page */
const shown = (page) =>
  page
    .locator('.entry time')
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.checkVisibility())
        .map((node) => /** @type {HTMLTimeElement} */ (node).dateTime.slice(-5)),
    );

/** @param {Page} page @param {string} query */
async function find(page, query) {
  await page.clock.install();
  await page.getByRole('searchbox', { name: 'Find' }).fill(query);
  await page.clock.runFor(250);
  await drawn(page);
}

// ---- Finding ----

test('typing shows the entries that hold the words, in their text or in their time, and says how many', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  await find(page, 'LIGHTHOUSE');
  assert.deepEqual(await shown(page), ['20:00', '15:55']);
  assert.equal(
    await page.getByRole('status').filter({ hasText: 'entries' }).last().innerText(),
    '2 of 14 entries',
  );
  await find(page, '15:55');
  assert.deepEqual(await shown(page), ['15:55']);
  await find(page, 'tavik bridge');
  assert.deepEqual(await shown(page), ['20:40', '16:35'], 'each of the words, in any order');
  await find(page, 'nothing of the kind');
  assert.deepEqual(await shown(page), []);
  await accessible(page, 'nothing found');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelectorAll('.entry').length === 14);
  assert.equal(await page.locator('.timeline-status').innerText(), '');
  assert.equal(await page.getByRole('searchbox').inputValue(), '');
  await close(page);
});

test('what is found is lit, also where a time is in two pieces', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  const lit = () =>
    page.evaluate(() => [.../** @type {any} */ (CSS).highlights.get('found')].map(String).sort());
  await find(page, 'ness');
  assert.deepEqual(await lit(), ['Ness', 'Ness', 'Ness']);
  await find(page, '20:33');
  assert.deepEqual(await lit(), ['20:33']);
  assert.equal(
    await page
      .locator('.entry:visible .same-hour')
      .evaluate((node) => getComputedStyle(node).opacity),
    '1',
    'the hour above is not shown',
  );
  await find(page, '(');
  assert.equal(await page.locator('.entry').count(), 0, 'marks are marks');
  await find(page, '');
  assert.deepEqual(await lit(), []);
  await close(page);
});

test('days without a found entry go; the field and what is read stay where they are', async () => {
  const page = await open(server.url, { viewport: { width: 1280, height: 700 } });
  await paste(
    page,
    `${feed()}\n${['Thursday 18 December', '18:00 The glass falls.', '17:00 A first warning is given out.', '16:00 Boats are tied up twice.'].join('\n')}`,
  );
  const field = page.getByRole('searchbox');
  const top = () => field.evaluate((node) => node.getBoundingClientRect().top);
  const heads = () => page.locator('.day-head:visible').count();
  await field.focus();
  await page.evaluate(() => scrollBy(0, 150));
  const before = await top();
  assert.equal(await heads(), 2);
  await find(page, 'tied');
  assert.equal(await heads(), 1);
  assert.ok(Math.abs((await top()) - before) < 2, 'while it is filtered');
  await find(page, '');
  assert.equal(await heads(), 2);
  assert.ok(Math.abs((await top()) - before) < 2, 'when it is cleared');
  await close(page);
});

test('a short list has no field; a list that is turned stays filtered', async () => {
  const page = await open(server.url);
  await paste(page, storm);
  assert.equal(await page.getByRole('searchbox').count(), 0);
  await paste(page, feed());
  await find(page, 'bridge');
  await page.getByLabel('Oldest first').check({ force: true });
  await page.waitForFunction(() => document.querySelector('.entry time')?.textContent === '16:35');
  assert.deepEqual(await shown(page), ['16:35', '20:40']);
  await close(page);
});

/** How long the longest task is while a list of so many entries is searched. @param {number} count */
async function longestOfSearch(count) {
  const page = await open(server.url);
  const clock = (/** @type {number} */ index) =>
    `${String(23 - (Math.floor(index / 60) % 24)).padStart(2, '0')}:${String(59 - (index % 60)).padStart(2, '0')}`;
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `${clock(index)} The ${index}th thing that came to pass on this day, told in a line.`,
  );
  await paste(page, `A headline of some words\n${rows.join('\n')}`);
  await watchTasks(page);
  const found = rows.filter((row) => row.includes('777th')).length;
  await page.getByRole('searchbox').pressSequentially('777th');
  await page.waitForFunction(
    (start) => document.querySelector('.timeline-status')?.textContent?.startsWith(start),
    `${found} of ${count.toLocaleString('en')}`,
  );
  await page.getByRole('searchbox').fill('');
  await page.waitForFunction((all) => document.querySelectorAll('.entry').length === all, count);
  const longest = await longestTask(page);
  await close(page);
  return longest;
}

test('a list of 10,000 entries is searched without holding up the keys', async () => {
  /** @type {number[]} */
  const ratios = [];
  do {
    const [half, whole] = [await longestOfSearch(5000), await longestOfSearch(10_000)];
    ratios.push(whole / half);
  } while (ratios.length < 4 && Math.min(...ratios) > 3);
  assert.ok(
    Math.min(...ratios) <= 3,
    `a list twice as long has tasks ${ratios} times as long; if all of it is done again and again, 4 times`,
  );
});

// ---- Choosing and marking ----

test('the longest updates are called just that, and keep their order', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  await page.getByRole('radio', { name: 'Longest updates' }).check({ force: true });
  await page.waitForFunction(() => document.querySelectorAll('.entry').length === 3);
  assert.deepEqual(await shown(page), ['20:40', '19:10', '15:05']);
  await page.getByRole('radio', { name: 'All' }).check({ force: true });
  await page.waitForFunction(() => document.querySelectorAll('.entry').length === 14);
  await close(page);
});

test('what the reader marked is kept over a reload and can be shown alone', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  await page.getByRole('radio', { name: 'Marked' }).check({ force: true });
  await page.waitForFunction(() =>
    /No entry is marked yet/.test(document.querySelector('.timeline-status')?.textContent ?? ''),
  );
  await page.getByRole('radio', { name: 'All' }).check({ force: true });
  const mark = page.getByRole('button', { name: 'Mark 20:20' });
  await mark.click();
  assert.equal(await mark.getAttribute('aria-pressed'), 'true');
  await page.reload();
  await settled(page);
  assert.equal(await mark.getAttribute('aria-pressed'), 'true');
  await page.getByRole('radio', { name: 'Marked' }).check({ force: true });
  await page.waitForFunction(() => document.querySelectorAll('.entry').length === 1);
  await accessible(page, 'marked entries alone');
  await mark.click();
  await page.reload();
  await settled(page);
  assert.equal(await mark.getAttribute('aria-pressed'), 'false');
  await close(page);
});

test('in a long list, whose entries are skipped out of view, marks in the margin can be seen and pressed', async () => {
  const page = await open(server.url);
  const rows = Array.from(
    { length: 300 },
    (_, index) =>
      `${23 - Math.floor(index / 60)}:${String(59 - (index % 60)).padStart(2, '0')} The ${index}th thing that came to pass on this day.`,
  );
  await paste(page, `A headline of some words\n${rows.join('\n')}`);
  await page.locator('.entry').nth(1).hover();
  const mark = page.locator('.entry-mark').nth(1);
  await mark.click({ timeout: 3000 });
  assert.equal(await mark.getAttribute('aria-pressed'), 'true');
  await close(page);
});

// ---- Links ----

test('the link of an entry is made of its day and time, survives a reload and a newer copy', async () => {
  const page = await open(server.url, { viewport: { width: 1280, height: 500 } });
  await paste(page, feed());
  const link = page.getByRole('link', { name: '16:15', exact: true });
  await link.click();
  await page.waitForFunction(() => location.hash === '#at-2025-12-19T16:15');
  assert.equal(await page.locator('[data-linked]').count(), 1);
  const { top } = await link.evaluate((node) => node.getBoundingClientRect());
  await page.reload();
  await settled(page);
  await page.waitForFunction(
    (top) =>
      Math.abs(
        (document.querySelector('[data-linked] time')?.getBoundingClientRect().top ?? 0) - top,
      ) < 10,
    top,
  );
  await accessible(page, 'a linked entry');
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await settled(page);
  await drawn(page);
  assert.equal(
    await page.evaluate(() => scrollY),
    0,
    'where one reads counts more than where one once was',
  );
  await paste(page, feed({ more: ['22:10 A boat is reported off the lighthouse.'] }));
  assert.equal(
    await page.locator('[data-linked] time').getAttribute('datetime'),
    '2025-12-19T16:15',
  );
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await page.goForward();
  await settled(page);
  assert.equal(await page.locator('[data-linked]').count(), 1);
  await paste(page, sample);
  assert.equal(await page.evaluate(() => location.hash), '', 'another text has no such entry');
  await close(page);
});

test('a link that came before the text leads to its entry', async () => {
  const page = await open(`${server.url}#at-2025-12-19T16:15`, {
    viewport: { width: 1280, height: 500 },
  });
  await paste(page, feed());
  await page.waitForFunction(() => {
    const { top } = document.querySelector('[data-linked]')?.getBoundingClientRect() ?? { top: -1 };
    return scrollY > 0 && top > 0 && top < innerHeight / 2;
  });
  await close(page);
});

test('equal times have links of their own, counted from the oldest', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const ids = await page.locator('.bare li').evaluateAll((nodes) => nodes.map(({ id }) => id));
  assert.equal(new Set(ids).size, 41);
  assert.deepEqual(
    ids.filter((id) => id.startsWith('at-16:20')),
    ['at-16:20_2', 'at-16:20'],
  );
  await page.evaluate(() => {
    location.hash = '#at-16:20';
  });
  await page.waitForFunction(() => document.querySelector('[data-linked]')?.id === 'at-16:20');
  assert.equal(
    await page.getAttribute('html', 'data-view'),
    'article',
    'a fragment is no other view',
  );
  await page.locator('.published summary').click();
  await page.locator('.published input').fill('2025-12-19');
  await page.getByRole('button', { name: 'Use this date' }).click();
  await page.waitForFunction(() =>
    /2025/.test(document.querySelector('.day-head')?.textContent ?? ''),
  );
  assert.equal(
    await page.locator('[data-linked]').getAttribute('id'),
    'at-16:20',
    "a date of the reader's own changes no link",
  );
  await close(page);
});

test('one entry is a stop of the Tab key, arrow keys reach the others', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  const stops = () => page.locator('.days [tabindex="0"]').count();
  assert.equal(await stops(), 2, 'the link and the mark of one entry');
  const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.id);
  await page.locator('.days [tabindex="0"]').first().focus();
  const described = () =>
    page.evaluate(
      () =>
        document.getElementById(document.activeElement?.getAttribute('aria-describedby') ?? '')
          ?.textContent,
    );
  assert.equal(await described(), 'Use the arrow keys to move from entry to entry.');
  await page.keyboard.press('ArrowDown');
  assert.equal(await described(), undefined, 'said once');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 'at-2025-12-19T20:20');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'entry-mark');
  await page.keyboard.press('End');
  assert.equal(await focused(), 'at-2025-12-19T15:05');
  await page.keyboard.press('Space');
  assert.equal(
    await page.locator('.entry').last().locator('.entry-mark').getAttribute('aria-pressed'),
    'true',
  );
  assert.equal(await stops(), 2);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#at-2025-12-19T15:05');
  await find(page, 'bridge');
  assert.ok(
    await page.locator('.entry [tabindex="0"]').first().isVisible(),
    'the stop is one that is shown',
  );
  await close(page);
});

test('an embedded article leaves the address of its page alone', async () => {
  const page = await open(server.url);
  await page.evaluate(async (text) => {
    await import(new URL('www/element/define.js', location.href).href);
    const element = document.createElement('article-viewer');
    element.textContent = text;
    const loaded = new Promise((resolve) => {
      element.addEventListener('article-viewer-load', resolve);
    });
    document.body.append(element);
    await loaded;
  }, feed());
  const element = page.locator('article-viewer');
  assert.equal(await element.locator('.entry').count(), 14);
  assert.equal(await element.locator('.entry-link, .entry-mark, .entry[id]').count(), 0);
  await element.getByRole('searchbox').fill('bridge');
  await page.waitForFunction(
    () =>
      [
        ...(document.querySelector('article-viewer')?.shadowRoot?.querySelectorAll('.entry') ?? []),
      ].filter((entry) => entry.checkVisibility()).length === 2,
  );
  await close(page);
});

// ---- Gaps ----

test('in the form of gaps, space is as long as time, silences say their length, and nothing else changes', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  const order = await shown(page);
  await page.getByRole('radio', { name: 'To scale' }).check({ force: true });
  await page.waitForSelector('.days.gaps');
  const spaces = await page
    .locator('.entry')
    .evaluateAll((nodes) =>
      nodes.map((node) => parseFloat(getComputedStyle(node).marginBlockStart)),
    );
  const [, seven, thirteen, twenty] = spaces;
  assert.ok(
    Math.abs(thirteen / seven - 13 / 7) < 0.1 && Math.abs(twenty / seven - 20 / 7) < 0.1,
    `${spaces}`,
  );
  assert.ok(Math.max(...spaces) <= 11 * 16, 'no space is longer than the cap');
  assert.deepEqual(
    await page
      .locator('[data-gap]:not([data-gap=""])')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-gap'))),
    ['2 h 20 min of silence'],
  );
  assert.deepEqual(await shown(page), order);
  await accessible(page, 'gaps');
  await find(page, 'bridge');
  assert.deepEqual(
    await page
      .locator('[data-gap]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-gap'))),
    ['4 h 5 min of silence'],
    'between the entries that are shown',
  );
  await find(page, '');
  await page.getByLabel('Oldest first').check({ force: true });
  await page.waitForFunction(
    () =>
      document.querySelector('.entry time')?.textContent === '15:05' &&
      document.querySelectorAll('.gaps [data-gap]').length === 13,
  );
  await page.reload();
  await settled(page);
  assert.ok(await page.getByRole('radio', { name: 'To scale' }).isChecked());
  await page.getByRole('radio', { name: 'List' }).check({ force: true });
  await page.waitForSelector('.days:not(.gaps)');
  assert.equal(await page.locator('[data-gap]').count(), 0);
  await close(page);
});

test('years have their distances too; where times have no scale, there are none', async () => {
  const page = await open(server.url);
  await paste(
    page,
    'The history of the harbour\n1887 – The first pier is built of oak.\n1899 – A storm takes it.\n1901 – A new one of stone.\n1903 – The first boat to Ness.\n2001 – The bridge opens.',
  );
  await page.getByRole('radio', { name: 'To scale' }).check({ force: true });
  await page.waitForSelector('[data-gap="98 years without an entry"]');
  await paste(page, sample);
  assert.equal(await page.getByRole('radio', { name: 'To scale' }).count(), 0);
  await close(page);
});

// ---- Times ----

test("times are in the zone that was printed, and with one press in the reader's own", async () => {
  const page = await open(server.url, { timezoneId: 'Europe/Kyiv' });
  await paste(
    page,
    feed({ zone: ' GMT', more: ['22:10 GMT A boat is reported off the lighthouse.'] }),
  );
  const times = page.locator('.timeline-times');
  assert.equal(
    (await times.innerText()).trim(),
    'Times in GMT, as printed. Show in your time (Europe/Kyiv)',
  );
  const first = page.locator('.entry time').first();
  assert.equal(await first.innerText(), '22:10 GMT');
  await times.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    /Times in your zone, Europe\/Kyiv\./.test(
      document.querySelector('.timeline-times')?.textContent ?? '',
    ),
  );
  assert.equal(await first.textContent(), '00:10 next day');
  assert.equal(
    await first.getAttribute('datetime'),
    '2025-12-19T22:10',
    "the machine's value is the printed one",
  );
  assert.equal(await page.locator('.entry time').nth(1).textContent(), '22:40');
  await accessible(page, "the reader's own zone");
  await page.reload();
  await settled(page);
  assert.equal(await first.textContent(), '00:10 next day');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  await times.getByRole('button', { name: 'Show as printed' }).click();
  await page.waitForFunction(
    () => document.querySelector('.entry time')?.textContent === '22:10 GMT',
  );
  await close(page);
});

test('without a date, a zone is named and not converted', async () => {
  const page = await open(server.url, { timezoneId: 'Europe/Kyiv' });
  await paste(page, feed({ zone: ' GMT' }).replace(/^Published.*\n/m, ''));
  assert.equal(
    (await page.locator('.timeline-times').innerText()).trim(),
    'Times in GMT, as printed.',
  );
  assert.equal(await page.locator('.timeline-times button').count(), 0);
  await close(page);
});

test('distances count from the last update, and say so', async () => {
  const page = await open(server.url);
  await paste(page, feed());
  assert.equal(await page.locator('.entry-ago').count(), 0, 'an old feed is not told by its age');
  await page.getByRole('checkbox', { name: 'Before the last update' }).check({ force: true });
  await page.waitForFunction(() => document.querySelectorAll('.entry-ago').length === 14);
  assert.deepEqual((await page.locator('.entry-ago').allTextContents()).slice(0, 3), [
    'last update',
    '7 min before the last update',
    '20 min before the last update',
  ]);
  assert.equal(
    (await page.locator('.timeline-times').innerText()).trim(),
    'Under each time: how long before the last update, 20:40.',
  );
  await accessible(page, 'distances');
  await close(page);
});

test('of a feed that is fresh, and whose moments are known, each entry says how long ago it was', async () => {
  const page = await open(server.url);
  await page.clock.setFixedTime(new Date('2025-12-19T21:00:00Z'));
  await paste(page, feed({ zone: ' GMT' }));
  assert.deepEqual((await page.locator('.entry-ago').allTextContents()).slice(0, 3), [
    '20 min ago',
    '27 min ago',
    '40 min ago',
  ]);
  await page.clock.setFixedTime(new Date('2026-02-01T21:00:00Z'));
  await page.reload();
  await settled(page);
  assert.equal(await page.locator('.entry-ago').count(), 0);
  await close(page);
});

test('where days are not known, there is no distance to count', async () => {
  const page = await open(server.url);
  await paste(
    page,
    "Match report of the day\n90+3' The whistle.\n88' Goal for Ness.\n45+2' Half time.\n12' A yellow card.\n1' Kick-off.",
  );
  assert.equal(await page.getByRole('checkbox').count(), 0);
  await close(page);
});

// ---- On a phone ----

test('on a phone most of it is behind one button, and nothing is wider than the page', async () => {
  const page = await open(server.url, {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  await paste(page, feed({ zone: ' GMT' }));
  assert.equal(await page.getByRole('radio', { name: 'To scale' }).count(), 0);
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('radio', { name: 'To scale' }).locator('..').tap();
  await page.waitForSelector('.days.gaps');
  await accessible(page, 'view on a phone');
  await fits(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.timeline :is(button, input, label, .entry-link)')]
      .filter((node) => node.checkVisibility() && !node.matches('.toggle input'))
      .map((node) => ({ name: node.className || node.tagName, box: node.getBoundingClientRect() }))
      .filter(({ name, box }) => box.height < 43.5 && name !== 'LABEL')
      .map(({ name, box }) => `${name} ${box.width}x${box.height}`),
  );
  assert.deepEqual(small, []);
  await close(page);
});

test('day heads stick below the bar at every width', async () => {
  const days = ['Friday 19 December 2025', 'Thursday 18 December 2025'].map(
    (day) =>
      `${day}\n${Array.from({ length: 30 }, (_, index) => `${23 - Math.floor(index / 2)}:${index % 2 ? '00' : '30'} Something came to pass at the harbour.`).join('\n')}`,
  );
  for (const width of [320, 768, 1440]) {
    const page = await open(server.url, { viewport: { width, height: 600 } });
    await paste(page, `A headline of some words\n${days.join('\n')}`);
    await page
      .locator('.entry')
      .nth(40)
      .evaluate((node) => node.scrollIntoView({ block: 'start' }));
    const { top, bottom, bar, entry } = await page.evaluate(() => ({
      top: document.querySelectorAll('.day-head')[1].getBoundingClientRect().top,
      bottom: document.querySelectorAll('.day-head')[1].getBoundingClientRect().bottom,
      bar: /** @type {Element} */ (document.querySelector('.bar')).getBoundingClientRect().bottom,
      entry: document.querySelectorAll('.entry')[40].getBoundingClientRect().top,
    }));
    assert.ok(Math.abs(top - bar) <= 1, `at ${width}: ${top} under a bar that ends at ${bar}`);
    assert.ok(entry >= bottom - 1, `at ${width}: the head covers the entry`);
    await close(page);
  }
});
