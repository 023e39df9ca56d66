// Reading aloud. Browsers of tests have no voices: one that keeps what it is told takes their place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, close, failure, fits, open, paste } from './browser.mjs';
import { serve } from './server.mjs';

/** @typedef {import('playwright-core').Page} Page */

const server = await serve();

const TEXT = `The ferry sails again

The first boat left at noon. It had forty people on board.

What comes next

The second boat leaves at six, and the third at nine in the evening.`;

/** Puts a voice into the page that says a sentence when the test lets it. @param {Page} page @param {{ fails?: boolean }} [how] */
const fakeVoice = (page, { fails = false } = {}) =>
  page.evaluate((fails) => {
    const said = /** @type {any[]} */ ([]);
    Object.assign(window, {
      said,
      SpeechSynthesisUtterance: class {
        constructor(/** @type {string} */ text) {
          Object.assign(this, { text });
        }
      },
    });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        addEventListener() {},
        getVoices: () => ['Ana', 'Ben'].map((name) => ({ name, voiceURI: name, lang: 'en-GB' })),
        cancel() {},
        speak(/** @type {any} */ utterance) {
          said.push(utterance);
          setTimeout(() =>
            fails ? utterance.onerror({ error: 'voice-unavailable' }) : utterance.onstart(),
          );
        },
      },
    });
  }, fails);

/** What was said last. @param {Page} page @param {string} text */
const says = (page, text) =>
  page.waitForFunction(
    (text) => /** @type {any} */ (window).said.at(-1)?.text.trim() === text,
    text,
  );

/** What is lit. @param {Page} page */
const lit = (page) =>
  page.evaluate(() => [.../** @type {any} */ (CSS.highlights.get('spoken'))].join('|').trim());

/** @param {Page} page */
const listen = (page) =>
  page.getByRole('button', { name: 'Listen', exact: true }).filter({ visible: true }).click();

test('an article is read sentence by sentence, the spoken word lit', async () => {
  const page = await open(server.url);
  await paste(page, TEXT);
  await fakeVoice(page);
  await listen(page);
  await says(page, 'The ferry sails again');
  await page.evaluate(() => /** @type {any} */ (window).said.at(-1).onend());
  await says(page, 'The first boat left at noon.');
  await page.waitForFunction(() => CSS.highlights.get('spoken')?.size === 1);
  assert.equal(await lit(page), 'The first boat left at noon.');
  await page.evaluate(() =>
    /** @type {any} */ (window).said
      .at(-1)
      .onboundary({ name: 'word', charIndex: 10, charLength: 4 }),
  );
  assert.equal(await lit(page), 'boat');
  await accessible(page, 'listening');
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await fits(page);
    await page.screenshot({ path: `tests/www/shots/listen-${width}.png` });
  }
  await close(page);
});

test('it pauses, goes on, and goes from part to part', async () => {
  const page = await open(server.url);
  await paste(page, TEXT);
  await fakeVoice(page);
  await listen(page);
  await says(page, 'The ferry sails again');
  await page.getByRole('button', { name: 'Next part' }).click();
  await says(page, 'What comes next');
  await page.getByRole('button', { name: 'Next sentence' }).click();
  await says(page, 'The second boat leaves at six, and the third at nine in the evening.');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByLabel('Speed').selectOption('1.5');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(() => /** @type {any} */ (window).said.at(-1).rate === 1.5);
  await page.getByLabel('Voice').selectOption('Ben');
  await page.waitForFunction(() => /** @type {any} */ (window).said.at(-1).voice.name === 'Ben');
  await page.evaluate(() => /** @type {any} */ (window).said.at(-1).onend());
  await page.locator('.listen').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => CSS.highlights.get('spoken')?.size), 0);
  await close(page);
});

test('a device without a voice says so', async () => {
  const page = await open(server.url);
  await paste(page, TEXT);
  await fakeVoice(page, { fails: true });
  await listen(page);
  assert.match(await failure(page), /did not speak/);
  await page.getByRole('button', { name: 'Play' }).waitFor();
  await close(page);
});

test('where nothing can speak, nothing is offered', async () => {
  const page = await open(server.url);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
  await page.addInitScript(() => Reflect.deleteProperty(Window.prototype, 'speechSynthesis'));
  await page.reload();
  await paste(page, TEXT);
  assert.equal(await page.locator('#listen-bar').isVisible(), false);
  await close(page);
});
