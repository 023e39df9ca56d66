// The reader's word on the structure: the handle in doubt, its panel, what a choice does, undo, and the like.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, fits, open, paste, settled } from './browser.mjs';
import { serve } from './server.mjs';

/** @typedef {import('playwright-core').Page} Page */

const server = await serve();

const prose =
  'The boats left the pier one after the other, and nobody on the islands had to wait for post or milk any longer.';
const text = [
  'Ferries return to the outer islands',
  prose,
  prose,
  '- post',
  '- milk',
  '- three bicycles',
  prose,
  'What the crews say',
  prose,
  prose,
  'What the board plans',
  prose,
  prose,
].join('\n');

const wrapped = `Ferries return to the outer islands

The first boat left the pier at noon on Friday, an hour later than it
was planned and with forty people on board, a priest and two musicians
among them, who had waited for three days in the school by the harbour
and were glad to be home before the evening came down on the islands.`;

/** @param {Page} page */
async function correctAll(page) {
  await page.locator('[popovertarget="more"]').click();
  await page.locator('#correct').click();
  await settled(page);
  await page.waitForSelector('.why-handle');
}

/** @param {Page} page @param {string} block @param {string} label */
async function choose(page, block, label) {
  await page.locator(block).locator('.why-handle').first().click();
  await page.locator('#why').getByRole('button', { name: label, exact: true }).click();
  await settled(page);
}

/** @param {Page} page @param {string} name */
const notice = (page, name) => page.locator('#notice').getByRole('button', { name });

test('“Done” stands in the bar while the structure is corrected, and ends it by one press', async () => {
  const page = await open(server.url, { viewport: { width: 320, height: 700 } });
  await paste(page, text);
  const done = page.getByRole('button', { name: 'Done correcting' });
  const handles = page.locator('.why-handle');
  const before = await handles.count();
  assert.equal(await done.isVisible(), false);
  await correctAll(page);
  assert.ok((await handles.count()) > before);
  await fits(page);
  await accessible(page, 'correcting');
  await done.click();
  await settled(page);
  assert.equal(await handles.count(), before);
  assert.equal(await done.isVisible(), false);
  assert.equal(await page.locator('#correct').getAttribute('aria-pressed'), 'false');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'headline');
  await close(page);
});

test('what is in doubt has a handle, and what is sure has none', async () => {
  const page = await open(server.url);
  await paste(page, text);
  const expected = await page.evaluate(async (source) => {
    const { load, parse } = await import(new URL('www/core.js', location.href).href);
    await load();
    const article = parse(source);
    return article.sections
      .flatMap((/** @type {any} */ { heading, blocks }) => [heading, ...blocks])
      .filter((/** @type {any} */ block) => block?.confidence < 0.6).length;
  }, text);
  assert.equal(await page.locator('.section .why-handle').count(), expected);
  await correctAll(page);
  assert.equal(
    await page.locator('.section .why-handle').count(),
    12,
    'in this mode each block has one',
  );
  assert.equal(
    await page.locator('.section > h2').first().innerText(),
    'What the crews say',
    'the sign is no text',
  );
  await page.getByRole('heading', { name: 'What the crews say', exact: true }).waitFor();
  await accessible(page, 'every handle');
  await close(page);
});

test('the threshold: less than 0.6', async () => {
  const page = await open(server.url);
  const doubtful = await page.evaluate(async () => {
    const { Correcting } = await import(new URL('www/page/correcting.js', location.href).href);
    const correcting = new Correcting({});
    const made = [0.59, 0.6, undefined].map((confidence) => {
      const node = document.createElement('p');
      correcting.placeBlock({ kind: 'paragraph', text: 'x', spans: [[0, 1]], confidence }, node);
      return node.querySelector('button')?.getAttribute('aria-label');
    });
    return made;
  });
  assert.deepEqual(doubtful, ['Paragraph, probably: why?', undefined, undefined]);
  await close(page);
});

test('the panel opens by keyboard, says why, and Escape gives the focus back', async () => {
  const page = await open(server.url);
  await paste(page, text);
  await correctAll(page);
  const handle = page.locator('.section > h2 .why-handle').first();
  await handle.focus();
  await page.keyboard.press('Enter');
  assert.match(
    await page.locator('#why').innerText(),
    /^Heading[^]*among its neighbours[^]*Not part of the article[^]*Continues the line above/,
  );
  await accessible(page, 'panel');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#why').isVisible(), false);
  assert.ok(await handle.evaluate((node) => node === document.activeElement));
  await close(page);
});

test('a correction flows through the text, offers its like, outlives a reload, and can be undone', async () => {
  const page = await open(server.url);
  await paste(page, text);
  await correctAll(page);
  await choose(page, '.section > h2 >> nth=0', 'Paragraph');
  assert.deepEqual(await page.locator('.section > h2').allInnerTexts(), ['What the board plans']);
  assert.match(
    await page.locator('#notice').innerText(),
    /This is now a paragraph\. 1 other line looks like this one\./,
  );
  assert.match(
    await page.evaluate(() => document.activeElement?.closest('p')?.textContent ?? ''),
    /What the crews say/,
  );
  await accessible(page, 'offer');
  await notice(page, 'Make it a paragraph as well').click();
  await page.waitForFunction(() => !document.querySelector('.section > h2'));
  await page.locator('#notice', { hasText: '2 lines changed.' }).waitFor();
  await page.reload();
  await settled(page);
  assert.equal(await page.locator('.section > h2').count(), 0, 'kept over a reload');
  await correctAll(page);
  await choose(page, '.section > p:has-text("What the crews say")', 'Heading');
  assert.equal(await page.locator('.section > h2').count(), 1);
  await notice(page, 'Undo').click();
  await page.waitForFunction(() => !document.querySelector('.section > h2'));
  await close(page);
});

test('list items have their like, too', async () => {
  const page = await open(server.url);
  await paste(page, text);
  await correctAll(page);
  await choose(page, '.list > li >> nth=0', 'Paragraph');
  assert.match(await page.locator('#notice').innerText(), /2 other lines look like this one/);
  await notice(page, 'Make them paragraphs as well').click();
  await page.waitForFunction(() => !document.querySelector('.list'));
  await notice(page, 'Undo').click();
  await page.waitForFunction(() => document.querySelectorAll('.list > li').length === 3);
  await close(page);
});

test('lines are split, joined and set aside', async () => {
  const page = await open(server.url);
  await paste(page, wrapped);
  await correctAll(page);
  assert.equal(await page.locator('#article p:has(.why-handle)').count(), 1);
  await choose(page, '#article p:has(.why-handle)', 'Split into lines');
  assert.equal(await page.locator('#article p:has(.why-handle)').count(), 4);
  await choose(page, '#article p:has-text("was planned")', 'Continues the line above');
  assert.equal(await page.locator('#article p:has(.why-handle)').count(), 3);
  await choose(page, '#article p:has-text("among them")', 'Not part of the article');
  assert.match(await page.locator('.set-aside summary').innerText(), /1 line/);
  await accessible(page, 'set aside');
  await close(page);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [320, 768, 1440]) {
    test(`handles can be pressed and the panel fits: ${width} px, ${colorScheme}`, async () => {
      const page = await open(server.url, {
        viewport: { width, height: 800 },
        colorScheme,
      });
      await paste(page, text);
      await correctAll(page);
      await page.locator('#notice').getByRole('button', { name: 'Close' }).click();
      const least = width < 720 ? 44 : 24;
      for (const box of await page
        .locator('.why-handle')
        .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()))) {
        assert.ok(box.width >= least && box.height >= least, `${box.width} by ${box.height} px`);
      }
      if (width < 720)
        assert.equal(await overlaps(page), 0, 'two handles cannot be pressed for each other');
      await shoot(page, `${width}-${colorScheme}-handles`);
      await page.locator('.section > h2 .why-handle').first().click();
      await fits(page);
      await accessible(page, 'panel');
      const box = await page.locator('#why').boundingBox();
      assert.ok(
        box && box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 800,
      );
      await shoot(page, `${width}-${colorScheme}-panel`);
      await page.locator('#why').getByRole('button', { name: 'Paragraph', exact: true }).click();
      await notice(page, 'Undo').waitFor();
      await fits(page);
      for (const button of await page.locator('#notice button').all()) {
        const place = await button.boundingBox();
        assert.ok(
          place && place.x >= 0 && place.x + place.width <= width,
          'each button of the notice is in the window',
        );
      }
      await shoot(page, `${width}-${colorScheme}-notice`);
      await close(page);
    });
  }
}

const crew =
  'The crew of the second boat had waited for three days in the school by the harbour, and was glad to be home.';
const severalParts = [
  'Ferries return to the outer islands',
  'By Jane Doe',
  prose,
  crew,
  '',
  '* * *',
  '',
  'The school has milk again',
  'By Ana Ruiz',
  prose,
  crew,
  'What the children say',
  prose,
  'The school was opened on 18 December 2025, and the pier behind it on 2 May 2024.',
].join('\n');

test('in a further article of the same text blocks can be corrected, too', async () => {
  const page = await open(server.url);
  await paste(page, severalParts);
  assert.equal(await page.locator('.part').count(), 1);
  assert.deepEqual(
    await page.locator('.part .section time').allTextContents(),
    ['three days', '18 December 2025', '2 May 2024'],
    'its dates are marked',
  );
  await correctAll(page);
  const handles = await page.locator('.part .why-handle').count();
  assert.ok(handles >= 5, `${handles} handles in the part`);
  await choose(page, '.part .section > p:has-text("The crew") >> nth=0', 'Quote');
  assert.equal(await page.locator('.part blockquote').count(), 1);
  await accessible(page, 'several articles');
  await close(page);
});

test('the whole way of a correction by keyboard alone', async () => {
  const page = await open(server.url);
  await paste(page, text);
  const press = async (/** @type {string[]} */ ...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (/** @type {string} */ selector, key = 'Tab') => {
    for (let steps = 0; steps < 60; steps += 1) {
      await press(key);
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
        return;
    }
    assert.fail(`${selector} is not reached`);
  };
  await tabTo('[popovertarget="more"]', 'Shift+Tab');
  await press('Enter');
  await tabTo('#correct');
  await press('Enter');
  await page.waitForSelector('.section > h2 .why-handle');
  await page.locator('#headline').focus();
  await tabTo('.section > h2 .why-handle');
  await press('Enter', 'Enter');
  await page.waitForFunction(() => document.querySelectorAll('.section > h2').length === 1);
  await settled(page);
  await tabTo('#notice button', 'Shift+Tab');
  await close(page);
});

test('in forced colours the sign, the panel and the offer are seen', async () => {
  const page = await open(server.url, { forcedColors: 'active' });
  await paste(page, text);
  await correctAll(page);
  const sign = page.locator('.section > h2 .why-handle').first();
  const { border, ground } = await sign.evaluate((node) => ({
    border: getComputedStyle(node, '::before').borderTopColor,
    ground: getComputedStyle(document.documentElement).backgroundColor,
  }));
  assert.notEqual(border, ground);
  await sign.click();
  await accessible(page, 'panel in forced colours');
  assert.notEqual(
    await page.locator('#why').evaluate((node) => getComputedStyle(node).borderTopStyle),
    'none',
  );
  await page.locator('#why button').first().click();
  await notice(page, 'Undo').waitFor();
  await accessible(page, 'offer in forced colours');
  await close(page);
});

/** How many handles stand in each other's way. @param {Page} page */
function overlaps(page) {
  return page.locator('.why-handle').evaluateAll((nodes) => {
    const boxes = nodes.map((node) => node.getBoundingClientRect());
    return boxes.filter((box, at) =>
      boxes
        .slice(at + 1)
        .some(
          (other) =>
            box.bottom > other.top + 1 &&
            other.bottom > box.top + 1 &&
            box.right > other.left &&
            other.right > box.left,
        ),
    ).length;
  });
}

/** Pictures to look at, where the variable says where. @param {Page} page @param {string} name */
async function shoot(page, name) {
  const { SCREENSHOTS } = process.env;
  if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}

test('a wrong headline of a whole page is another line after two presses, and Undo brings it back', async () => {
  const page = await open(server.url);
  const menu =
    'Skip to content,Home,News,Sport,Weather,Business,Culture,Opinion,Puzzles,Podcasts,Newsletters,Sign in,Subscribe,Search the site,Islands,Mainland,Harbour,Schools'.split(
      ',',
    );
  const wrong = 'Ferries and boats of the islands';
  const right = 'Crews return to the outer islands';
  const rest =
    'Share this article,Most read,New roof for the school in Tavik,Three bicycles wait in the shed,Milk is dear again this winter,A lamp for the long pier,Contact us,About the paper,Terms of use,Privacy,Follow us,All rights reserved'.split(
      ',',
    );
  await paste(
    page,
    [...menu, wrong, right, '19 December 2025', prose, prose, prose, ...rest].join('\n'),
  );
  const headline = page.locator('#headline');
  const other = (await headline.innerText()).includes(wrong) ? right : wrong;
  const before = await headline.getAttribute('aria-labelledby');
  assert.ok(before, 'the headline has a handle');
  await headline.locator('.why-handle').click();

  await accessible(page, 'the choice of a headline');
  await page.locator('#why').getByRole('button', { name: other }).click();
  await page.getByText('This is now the headline').waitFor();
  assert.match(await headline.innerText(), new RegExp(other));
  await notice(page, 'Undo').click();
  await page.waitForFunction(
    (other) => !document.getElementById('headline')?.textContent?.includes(other),
    other,
  );
  await close(page);
});
