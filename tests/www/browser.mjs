// Chromium for the page's tests: opening, pasting as a person does, and what must never happen.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import assert from 'node:assert/strict';
import { connect } from './chromium.mjs';
import { closeWithFile, closeWithTest } from './closing.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./chromium.mjs').Face} Face
 * @typedef {import('playwright-core').BrowserContextOptions & { faults?: RegExp, face?: Face }} Options `faults`: console
 *   errors that the test brings about itself
 */

/** The browsers of this file. @type {Map<Face, ReturnType<typeof connect>>} */
const browsers = new Map();

/** The browser that shows pages in a face; it starts when it is first asked for. @param {Face} [face] */
export function browser(face = 'narrow') {
  const known = browsers.get(face);
  if (known) return known;
  const started = connect(face);
  browsers.set(face, started);
  closeWithFile(async () => (await started).close());
  return started;
}

/** What went wrong on each page: errors in the console, blocked actions, requests to other origins. @type {WeakMap<Page, string[]>} */
const faults = new WeakMap();

/**
 * A page in a context of its own: nothing is kept from one test to the next.
 *
 * @param {string} url
 * @param {Options} [options]
 */
export async function open(url, { faults: expected, face, ...options } = {}) {
  const context = await (
    await browser(face)
  ).newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  closeWithTest(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await watch(page, new URL(url).origin, expected);
  await page.goto(url);
  return page;
}

/**
 * @param {Page} page
 * @param {string} origin
 * @param {RegExp} [expected]
 */
async function watch(page, origin, expected) {
  /** @type {string[]} */
  const found = [];
  faults.set(page, found);
  const note = (/** @type {string} */ fault) => {
    if (!expected?.test(fault)) found.push(fault);
  };
  page.on('pageerror', (error) => note(`error ${error.stack}`));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console ${message.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) note(`request ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      (event) => console.error(`blocked ${event.violatedDirective} ${event.sample}`),
      true,
    );
  });
}

/** Closes the page; nothing may have gone wrong on it. @param {Page} page */
export async function close(page) {
  const found = faults.get(page) ?? [];
  await page.context().close();
  assert.deepEqual(found, []);
}

/**
 * Pastes as a person does: through the clipboard and the keyboard.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function paste(page, text) {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('Control+V');
  await settled(page);
}

/** Waits until an article, or the text line by line, is there whole. @param {Page} page */
export async function settled(page) {
  await page.waitForSelector('[data-view="article"] #article:not([aria-busy]) #headline', {
    timeout: 60_000,
  });
}

/**
 * Waits until all that a page was about to do has been drawn: two frames, and a task after them.
 *
 * @param {Page | import('playwright-core').Frame} page
 */
export async function drawn(page) {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
  });
}

/** Starts to count how many elements come and go between two chances for the browser to answer. @param {Page} page */
export async function watchTurns(page) {
  await page.evaluate(() => {
    const turns = { now: 0, most: 0, all: 0, ended: false };
    Object.assign(window, { turns });
    const { scheduler } = /** @type {any} */ (window);
    const { yield: giveWay } = scheduler;
    scheduler.yield = () => {
      turns.ended = true;
      return giveWay.call(scheduler);
    };
    const size = (/** @type {Node} */ node) =>
      node instanceof Element ? 1 + node.querySelectorAll('*').length : 0;
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records)
        for (const node of [...addedNodes, ...removedNodes]) {
          turns.now += size(node);
          turns.all += size(node);
        }
      turns.most = Math.max(turns.most, turns.now);
      if (turns.ended) turns.now = 0;
      turns.ended = false;
    }).observe(document, { childList: true, subtree: true });
  });
}

/** The largest share of all these elements that came and went in one turn. @param {Page} page @returns {Promise<number>} */
export const largestTurn = (page) =>
  page.evaluate(() => {
    const { most, all } = /** @type {any} */ (window).turns;
    return most / all;
  });

/** Starts to measure tasks that hold up the page. @param {Page} page */
export async function watchTasks(page) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const tasks = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ entryTypes: ['longtask'] });
  });
}

/** How far the page has moved by itself since it came: Cumulative Layout Shift. @param {Page} page @returns {Promise<number>} */
export const shifted = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of /** @type {any[]} */ (list.getEntries()))
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

/** Milliseconds of the longest task; none is shorter than those that a browser calls long. @param {Page} page @returns {Promise<number>} */
export const longestTask = (page) =>
  page.evaluate(() => Math.max(50, .../** @type {any} */ (window).tasks));

/** What the page says failed. @param {Page} page */
export async function failure(page) {
  await page.waitForSelector('#failure:not([hidden])');
  return page.locator('#failure').innerText();
}

/**
 * Drops a file on the page.
 *
 * @param {Page} page
 * @param {{ name: string, type: string, bytes: Uint8Array | string }} file
 */
export async function drop(page, { name, type, bytes }) {
  const base64 = Buffer.from(bytes).toString('base64');
  await page.evaluate(
    ({ name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name, { type }));
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }),
        );
    },
    { name, type, base64 },
  );
}

/** The text of a file that the page had the browser save. @param {import('playwright-core').Download} download */
export const contentOf = async (download) => text(await download.createReadStream());

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** No rule of WCAG 2.2 AA, and none of axe's own practices, is broken. @param {Page} page @param {string} state */
export async function accessible(page, state) {
  await drawn(page); // what is about to change begins to
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.map(
      (/** @type {any} */ { id, nodes }) =>
        `${id}: ${nodes.map((/** @type {any} */ node) => node.html).join(' ')}`,
    );
  });
  assert.deepEqual(violations, [], state);
}

/** No sideways scrolling. @param {Page} page */
export async function fits(page) {
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  assert.ok(wide <= window, `${wide} px in a window of ${window} px`);
}

/**
 * Every non-blank character of the text is in the tree, as often as it was pasted. Marks that a node expresses by what
 * it is (bullets, rules, quote and heading marks) may be missing.
 *
 * @param {Page} page
 * @param {string} text
 * @param {string} [root]
 */
export async function holds(page, text, root = '#main') {
  const shown = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector}, .rail`)].map((node) => node.textContent).join(''),
    root,
  );
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const character of shown) counts.set(character, (counts.get(character) ?? 0) + 1);
  const missing = [...text.replace(/[\s\-*•>#=_|]/g, '')].filter((character) => {
    const left = counts.get(character) ?? 0;
    counts.set(character, left - 1);
    return left < 1;
  });
  assert.equal(missing.join(''), '');
}
