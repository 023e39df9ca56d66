// Widths, zoom, colours, print, motion, keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, fits, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';
import { hebrew, sample, storm } from './texts.mjs';

const server = await serve();

const times = sample.match(/^\d\d:\d\d$/gm) ?? [];

for (const width of [320, 375, 768, 1119, 1120, 1440, 1920]) {
  test(`${width} px: no sideways scrolling, a comfortable measure`, async () => {
    const page = await open(server.url, { viewport: { width, height: 800 } });
    for (const text of [
      sample,
      storm,
      `${'W'.repeat(300)} ${'x'.repeat(300)}\nhttps://example.org/${'y'.repeat(300)} and a paragraph of some length, so that it reads as one, with its stop.`,
    ]) {
      await paste(page, text);
      await fits(page);
    }
    await paste(page, sample);
    const characters = await page
      .locator('.section p')
      .first()
      .evaluate((node) => {
        const lines = new Set();
        const range = document.createRange();
        const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        for (
          let text = /** @type {Text | null} */ (texts.nextNode());
          text;
          text = /** @type {Text | null} */ (texts.nextNode())
        ) {
          for (let at = 0; at < text.length; at += 1) {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            lines.add(Math.round(range.getBoundingClientRect().bottom));
          }
        }
        return (node.textContent ?? '').length / lines.size;
      });
    assert.ok(characters <= 75, `${characters} characters to a line`);
    if (width > 700) assert.ok(characters >= 45, `${characters} characters to a line`);
    await close(page);
  });
}

test('at 200 % zoom everything fits and stays in reach', async () => {
  // Zoom halves the window in CSS pixels and doubles their density.
  const page = await open(server.url, {
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
  });
  await paste(page, storm);
  await fits(page);
  await accessible(page, '200 %');
  await close(page);
});

test("type twice as large, by the browser's own setting, fits too", async () => {
  const page = await open(server.url, { viewport: { width: 640, height: 800 } });
  const client = await page.context().newCDPSession(page);
  await client.send('Page.enable');
  await client.send(/** @type {any} */ ('Page.setFontSizes'), {
    fontSizes: { standard: 32, fixed: 26 },
  });
  await page.reload();
  await paste(page, storm);
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.documentElement).fontSize),
    '32px',
  );
  await fits(page);
  await close(page);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`${colorScheme} by the system`, async () => {
    const page = await open(server.url, { colorScheme });
    await paste(page, storm);
    const paper = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    assert.equal(paper, colorScheme === 'dark' ? 'rgb(21, 21, 19)' : 'rgb(251, 250, 246)');
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await accessible(page, colorScheme);
    await close(page);
  });
}

test('a choice of colours wins over the system', async () => {
  const page = await open(server.url, { colorScheme: 'light' });
  await page.getByRole('button', { name: 'Type and colours' }).click();
  await page.getByLabel('Dark').check();
  await paste(page, sample);
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    'rgb(21, 21, 19)',
  );
  await close(page);
});

test('forced colours: system colours, and the strip can be seen', async () => {
  const page = await open(server.url, {
    forcedColors: 'active',
    viewport: { width: 1440, height: 900 },
  });
  await paste(page, sample);
  const [ticks, text] = await page.evaluate(() => [
    getComputedStyle(/** @type {Element} */ (document.querySelector('.strip-ticks'))).stroke,
    getComputedStyle(document.body).color,
  ]);
  assert.equal(ticks, text);
  await accessible(page, 'forced colours');
  await close(page);
});

test('reduced motion: nothing moves', async () => {
  const page = await open(server.url, { reducedMotion: 'reduce' });
  await paste(page, sample);
  await page.getByRole('button', { name: 'More' }).click();
  const durations = await page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => animation.effect?.getComputedTiming().duration)
      .filter((duration) => Number(duration) > 0),
  );
  assert.deepEqual(durations, []);
  await close(page);
});

test('paper gets the article and nothing else', async () => {
  const page = await open(server.url, { viewport: { width: 1280, height: 900 } });
  await paste(page, storm);
  await page.emulateMedia({ media: 'print' });
  for (const selector of [
    '.bar',
    '.tabs',
    '#contents',
    '.rail-strip',
    '.toggle',
    '.strip',
    '.set-aside',
    '#notice',
    '.sheet',
    '.skip',
  ]) {
    for (const node of await page.locator(selector).all())
      assert.equal(await node.isVisible(), false, selector);
  }
  assert.ok(await page.locator('#headline').isVisible());
  assert.ok(await page.locator('.entry').last().isVisible());
  assert.equal(
    await page.evaluate(
      () => getComputedStyle(/** @type {Element} */ (document.getElementById('article'))).color,
    ),
    'rgb(0, 0, 0)',
  );
  await paste(page, sample);
  assert.ok(
    await page.locator('.timeline time').first().isVisible(),
    'a timetable at the side is printed, too',
  );
  await close(page);
});

test('the keyboard alone: skip link, sample, contents, strip, fold, Back', async () => {
  const page = await open(server.url, { viewport: { width: 1440, height: 900 } });
  const focused = () =>
    page.evaluate(
      () => (document.activeElement?.textContent ?? '').trim() || document.activeElement?.id,
    );
  /** @param {(text: string | undefined) => boolean} wanted */
  const tabTo = async (wanted) => {
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      if (wanted(await focused())) return;
    }
    assert.fail('not reached by Tab');
  };
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Skip to the text');
  assert.ok(
    await page.locator('.skip').evaluate((node) => node.getBoundingClientRect().top >= 0),
    'seen while it has the focus',
  );
  await tabTo((text) => text === 'See a sample');
  await page.keyboard.press('Enter');
  await settled(page);
  await tabTo((text) => /outer landings|Timeline/.test(text ?? ''));
  await page.keyboard.press('Enter');
  assert.match(await page.evaluate(() => document.activeElement?.id ?? ''), /^(section|timeline)-/);
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('End');
  assert.equal(await page.locator('[aria-current] time').textContent(), '14:40');
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  assert.equal(
    await page.evaluate(() => document.activeElement?.id),
    'text',
    'the text area has the focus',
  );
  await close(page);
});

test('the text area is reached by Tab while an article is read, and is seen then', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const box = page.getByRole('textbox', { name: 'Paste another article' });
  await page.keyboard.press('Shift+Tab');
  assert.ok(await box.evaluate((node) => node === document.activeElement));
  const { width = 0, height = 0 } = (await box.boundingBox()) ?? {};
  assert.ok(width > 100 && height > 24);
  await close(page);
});

test('targets are large enough for a finger', async () => {
  const page = await open(server.url, {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  await paste(page, storm);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, .toggle label')]
      .filter((node) => node.checkVisibility() && !node.matches('.guess'))
      .map((node) => ({ text: node.textContent, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ text, box }) => `${text} ${box.width}x${box.height}`),
  );
  assert.deepEqual(small, []);
  await close(page);
});

test('a swipe down and the same button close a sheet', async () => {
  const page = await open(server.url, {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  await paste(page, sample);
  const tab = page.locator('#contents-tab');
  await tab.tap();
  await page.waitForSelector('#contents:popover-open');
  await tab.tap();
  await page.waitForSelector('#contents:not(:popover-open)', { state: 'attached' });
  await tab.tap();
  await page.locator('#contents').evaluate((node) => {
    const touch = (/** @type {number} */ clientY) =>
      new Touch({ identifier: 1, target: node, clientX: 100, clientY });
    node.dispatchEvent(
      new TouchEvent('touchstart', {
        touches: [touch(300)],
        changedTouches: [touch(300)],
        bubbles: true,
      }),
    );
    node.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(420)], bubbles: true }));
  });
  await page.waitForSelector('#contents:not(:popover-open)', { state: 'attached' });
  await close(page);
});

test('a link shows the host that it leads to, wherever the same letters stand before it', async () => {
  const page = await open(server.url);
  await paste(
    page,
    'A headline of some words\n\nSee https://not.com@t.co/t.co and https://www.example.org:8080/x and https://EXAMPLE.net/ for the whole of it, says the board.',
  );
  assert.deepEqual(
    await page
      .locator('#article a')
      .evaluateAll((links) =>
        links.map(({ innerHTML }) => innerHTML.replaceAll(' class="host"', '')),
      ),
    [
      'https://not.com@<b>t.co</b>/t.co',
      'https://<b>www.example.org:8080</b>/x',
      'https://EXAMPLE.net/<span> (example.net)</span>',
    ],
  );
  await close(page);
});

test("language and direction are the text's own, and the page's words keep theirs", async () => {
  const page = await open(server.url, { viewport: { width: 1440, height: 900 } });
  await paste(
    page,
    `${hebrew}\n${hebrew.split('\n').slice(2).join('\n')}\nNess\t118\t12:00\nTavik\t96\t11:40`,
  );
  assert.notEqual(await page.locator('#article').getAttribute('lang'), null);
  assert.notEqual(await page.locator('#article').getAttribute('lang'), 'en');
  assert.equal(
    await page
      .locator('#contents a')
      .first()
      .evaluate((node) => getComputedStyle(node).direction),
    'rtl',
  );
  for (const node of await page.locator('#article .table').all()) {
    assert.equal(await node.getAttribute('lang'), 'en');
    assert.equal(
      await node.locator('table').getAttribute('lang'),
      await page.locator('#article').getAttribute('lang'),
    );
  }
  await paste(page, times.join('\n'));
  assert.equal(await page.locator('#headline [lang="en"]').textContent(), 'Untitled text');
  await close(page);
});

test('the section that is read is in view in a long table of contents', async () => {
  const page = await open(server.url, { viewport: { width: 1440, height: 500 } });
  const sections = Array.from(
    { length: 40 },
    (_, index) =>
      `## Section ${index}\n\nA paragraph of some length, so that it reads as one, with its stop and all that is due to it.\n`,
  );
  await paste(page, `# A headline\n\n${sections.join('\n')}`);
  await page
    .locator('#section-35, #section-36')
    .first()
    .evaluate((node) => node.scrollIntoView({ block: 'start' }));
  await page.waitForFunction(() => {
    const link = document.querySelector('#contents a[aria-current]');
    const column = document.querySelector('#contents')?.getBoundingClientRect();
    const { top = 0, bottom = 0 } = link?.getBoundingClientRect() ?? {};
    return (
      /3\d/.test(link?.textContent ?? '') &&
      column &&
      top >= column.top - 1 &&
      bottom <= column.bottom + 1
    );
  });
  await close(page);
});
