// The article as it is read: structure, contents, links, what was set aside, languages, giant texts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessible,
  close,
  failure,
  fits,
  holds,
  largestTurn,
  open,
  paste,
  settled,
  watchTurns,
} from './browser.mjs';
import { serve } from './server.mjs';
import { hebrew, japanese, sample, storm } from './texts.mjs';

const server = await serve();

test('headline, standfirst, three sections with two, two and three paragraphs', async () => {
  const page = await open(server.url);
  await paste(page, sample);
  const lines = sample.split('\n');
  assert.equal(await page.locator('h1:visible').count(), 1);
  assert.deepEqual(await page.locator('.standfirst').allInnerTexts(), [lines[1]]);
  assert.deepEqual(await page.locator('.section > h2').allInnerTexts(), [
    lines[2],
    lines[5],
    lines[8],
  ]);
  assert.deepEqual(
    await page
      .locator('.section')
      .evaluateAll((nodes) => nodes.map((node) => node.querySelectorAll(':scope > p').length)),
    [2, 2, 3],
  );
  assert.match(await page.locator('.meta .measure').innerText(), /^\d+ words, 2 minutes$/);
  await holds(page, sample);
  await accessible(page, 'reading');
  await close(page);
});

test('everything of a mixed text is in the tree', async () => {
  const page = await open(server.url);
  await paste(page, storm);
  await holds(page, storm);
  assert.match(await page.locator('.meta .byline').innerText(), /Jane Doe/);
  assert.equal(await page.locator('.meta time').getAttribute('datetime'), '2025-12-19');
  assert.equal(await page.locator('.list li').count(), 4);
  assert.deepEqual(
    await page.locator('.list .mark:not(.bullet)').allTextContents(),
    ['1)', '2)'],
    'numbers stay as printed',
  );
  assert.equal(await page.locator('blockquote').count(), 1);
  assert.equal(await page.locator('td').count(), 9);
  await accessible(page, 'mixed text');
  await close(page);
});

test('the contents lead to a section and follow the reading position', async () => {
  const page = await open(server.url, { viewport: { width: 1280, height: 500 } });
  await paste(page, sample);
  const link = page.locator('#contents a').nth(2);
  await link.click();
  const target = page.locator('#section-2');
  const box = await target.boundingBox();
  assert.ok(box && box.y >= 0 && box.y < 250, 'the heading is at the top of the window');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'section-2');
  await page.waitForFunction(
    () =>
      document.querySelector('#contents [aria-current]')?.textContent ===
      document.getElementById('section-2')?.textContent,
  );
  assert.equal(new URL(page.url()).hash, '', 'the address stays: Back means the paste');
  assert.ok(Number(await page.locator('#progress').getAttribute('width')) > 0.1);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForFunction(() => !document.querySelector('#contents [aria-current]'));
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  await close(page);
});

test('addresses are links that show their host and tell nobody where they were pressed', async () => {
  const page = await open(server.url);
  await paste(page, storm);
  const link = page.locator('#article a', { hasText: 'harbour.example.org' });
  assert.equal(await link.getAttribute('href'), 'https://harbour.example.org/boats?line=7');
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  assert.equal(await link.locator('.host').innerText(), 'harbour.example.org');
  assert.equal(
    await page.locator('#article a', { hasText: 'mail@example.org' }).getAttribute('href'),
    'mailto:mail@example.org',
    'an address of a person, too',
  );
  await close(page);
});

test('several articles in one text stand below each other, and the first leads to the others', async () => {
  const page = await open(server.url);
  const prose =
    'The first boat left the pier at noon on Friday, an hour later than planned and with forty people on board.\nThe second boat followed in the afternoon with post, milk and three bicycles that had waited in the shed.\n';
  const text = ['Ferries return', 'The school has milk', 'A pier is mended']
    .map((title) => `${title}\nBy Jane Doe\n${prose}\nWhat comes next\n${prose}`)
    .join('\n***\n');
  await paste(page, text);
  assert.equal(await page.locator('h1:visible').count(), 1);
  assert.deepEqual(await page.locator('.part h2').allInnerTexts(), [
    'The school has milk',
    'A pier is mended',
  ]);
  assert.equal(await page.locator('.parts p').innerText(), '3 articles in this text');
  await page.locator('.parts a').nth(1).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'part-2-headline');
  const ids = await page
    .locator('#article [id]')
    .evaluateAll((nodes) => nodes.map((node) => node.id));
  assert.equal(new Set(ids).size, ids.length, 'no id twice');
  assert.deepEqual(await page.locator('#contents a').allTextContents(), [
    'What comes next',
    'The school has milk',
    'What comes next',
    'A pier is mended',
    'What comes next',
  ]);
  await holds(page, text);
  await accessible(page, 'parts');
  await close(page);
});

test('the list of contents and the title of the tab are words without signs', async () => {
  const page = await open(server.url);
  const prose =
    'The boats left the pier one after the other, and nobody on the islands had to wait for post any longer.';
  await paste(
    page,
    [
      'Boats with **strong** names',
      prose,
      prose,
      '## The *second* boat and [its crew](https://example.org/crew)',
      prose,
      '## A last `word`',
      prose,
    ].join('\n\n'),
  );
  assert.equal(await page.title(), 'Boats with strong names · Article Viewer');
  assert.deepEqual(await page.locator('#contents a').allTextContents(), [
    'The second boat and its crew',
    'A last word',
  ]);
  await close(page);
});

test('marks inside a line are drawn, their signs are out of sight and copied with the text', async () => {
  const page = await open(server.url);
  const text = [
    'A headline with *one* word in italics',
    'The first boat left **an hour late on 19 December 2025**, with `5 * 3` people, see [the *plan* of 3 May](https://harbour.example.org/plan) and',
    '[https://harbour.example.org](https://elsewhere.example.com/x), or **https://board.example.net/y**. It cost 5 * 3 crowns* or *more.',
  ].join('\n\n');
  await paste(page, text);
  const of = (/** @type {string} */ selector) => page.locator(`#article ${selector}`);
  assert.equal(await of('h1 em').textContent(), '*one*');
  assert.equal(await of('strong').count(), 2);
  assert.equal(await of('code').textContent(), '`5 * 3`');
  assert.equal(await of('strong time[datetime="2025-12-19"]').count(), 1, 'a date inside');
  assert.deepEqual(
    await of('a').evaluateAll((links) =>
      links.map((link) => /** @type {HTMLAnchorElement} */ (link).href),
    ),
    [
      'https://harbour.example.org/plan',
      'https://elsewhere.example.com/x',
      'https://board.example.net/y',
    ],
  );
  assert.equal(await of('a em').count(), 1);
  assert.equal(
    await of('a :is(button, time)').count(),
    0,
    'nothing else to press inside of a link',
  );
  assert.deepEqual(
    await of('a .host').allTextContents(),
    [' (harbour.example.org)', ' (elsewhere.example.com)', 'board.example.net'],
    'the words of a link do not hide where it leads',
  );
  assert.equal(
    await of('.sign').evaluateAll((signs) =>
      Math.max(...signs.map((each) => each.getBoundingClientRect().width)),
    ),
    0,
  );
  const copied = await page.evaluate(
    () => (
      getSelection()?.selectAllChildren(
        /** @type {Element} */ (document.querySelector('#article h1')),
      ),
      String(getSelection())
    ),
  );
  assert.match(copied, /^A headline with \*one\* word/);
  await holds(page, text);
  await accessible(page, 'marks');
  await close(page);
});

test('what looks like an address of another kind stays text', async () => {
  const page = await open(server.url);
  const text =
    'A headline of several words\njavascript:alert(1) and data:text/html,x and <img src=x onerror=alert(1)> stay what they are, plain text.';
  await paste(page, text);
  assert.equal(await page.locator('#article :is(a, img)').count(), 0);
  await holds(page, text);
  await close(page);
});

test('a paste that is only a link gets advice', async () => {
  const page = await open(server.url);
  await paste(page, 'https://example.org/news/2025/12/19/harbour');
  assert.match(await page.locator('.advice').innerText(), /cannot fetch it.*paste it here/);
  assert.equal(
    await page.locator('#article a').getAttribute('href'),
    'https://example.org/news/2025/12/19/harbour',
  );
  await accessible(page, 'only a link');
  await close(page);
});

test('one line is an article', async () => {
  const page = await open(server.url);
  await paste(page, 'Harbour reopens');
  assert.equal(await page.locator('h1:visible').innerText(), 'Harbour reopens');
  await accessible(page, 'one line');
  await close(page);
});

test('lines set aside are counted, shown on request, and put back with one press', async () => {
  const page = await open(server.url);
  await paste(page, storm);
  const fold = page.locator('.set-aside');
  assert.match(await fold.locator('summary').innerText(), /3 lines set aside/);
  assert.equal(await fold.locator('li').first().isVisible(), false);
  await fold.locator('summary').click();
  await accessible(page, 'drawer open');
  await fold.getByRole('button', { name: 'Put back: Read more: the ten worst storms' }).click();
  await page.waitForFunction(() =>
    /2 lines set aside/.test(document.querySelector('.set-aside summary')?.textContent ?? ''),
  );
  assert.ok(
    await page.locator('.section p', { hasText: 'Read more: the ten worst storms' }).isVisible(),
  );
  await holds(page, storm);
  await page.reload();
  await settled(page);
  assert.match(
    await fold.locator('summary').innerText(),
    /2 lines set aside/,
    'a reload knows it still',
  );
  await close(page);
});

for (const { name, text, language, direction } of [
  { name: 'Hebrew', text: hebrew, language: undefined, direction: 'rtl' },
  { name: 'Japanese', text: japanese, language: 'ja', direction: 'ltr' },
]) {
  test(`${name} has its language and its direction`, async () => {
    const page = await open(server.url);
    await paste(page, text);
    if (language) assert.equal(await page.locator('#article').getAttribute('lang'), language);
    assert.equal(
      await page.locator('#headline').evaluate((node) => getComputedStyle(node).direction),
      direction,
    );
    await fits(page);
    await accessible(page, name);
    await close(page);
  });
}

test('a text of 100,000 lines is all there and does not hold up the page', async () => {
  const page = await open(server.url);
  const text = Array.from(
    { length: 100_000 },
    (_, line) => `The boats of day ${line} stayed in port until the wind had gone.`,
  ).join('\n\n');
  await watchTurns(page);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('Control+V');
  await settled(page);
  assert.equal(
    (await page.locator('#article .chunk > p').count()) +
      (await page.locator('#headline').count()) +
      (await page.locator('.standfirst').count()),
    100_000,
  );
  assert.ok(
    (await page.locator('.chunk').count()) > 900,
    'laid in chunks that the browser may skip',
  );
  assert.equal(
    await page
      .locator('.chunk')
      .first()
      .evaluate((node) => getComputedStyle(node).contentVisibility),
    'auto',
  );
  assert.equal(await page.inputValue('#text'), '', 'no text area lays it out');
  const share = await largestTurn(page);
  assert.ok(share < 0.5, `${share} of all elements came in one turn`);
  await close(page);
});

test('10 MB without a line break is laid in pieces, and survives a reload', async () => {
  const page = await open(server.url);
  const text = 'harbour board and ferry crews meet to end the winter stoppage '.repeat(165_000);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('Control+V');
  await settled(page);
  assert.ok((await page.locator('.piece').count()) > 2000);
  await page.waitForFunction(() =>
    /Kept in this tab/.test(document.getElementById('kept')?.textContent ?? ''),
  );
  await page.reload();
  await settled(page);
  assert.equal(
    await page
      .locator('.piece')
      .evaluateAll((nodes) =>
        nodes.reduce((sum, node) => sum + (node.textContent ?? '').length, 0),
      ),
    text.trim().length,
  );
  await page.goBack();
  await page.waitForSelector('[data-view="sheet"]');
  assert.match(await page.locator('#notice').innerText(), /too long to edit here/);
  await close(page);
});

test('a file beyond the limit is refused with both sizes', async () => {
  const page = await open(server.url);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(
      new File([new Uint8Array(51 << 20)], 'giant.txt', { type: 'text/plain' }),
    );
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
  });
  assert.match(
    await failure(page),
    /The text is 5\d MB; this page reads up to 5\d MB\. Nothing was changed\./,
  );
  await close(page);
});
