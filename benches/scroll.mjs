// @ts-check
// The third part of `cargo xtask bench`: how a long feed scrolls on the real page. Each feed is pasted into Chromium and
// scrolled through in steps; the time of each frame, the work of the browser and the longest tasks stand beside those of a
// short feed, and beside the same feed drawn without skipping what is out of view.
//     node benches/scroll.mjs
import assert from 'node:assert/strict';
import { browser, open, settled } from '../tests/www/browser.mjs';
import { serve } from '../tests/www/server.mjs';

/** Steps of one run, and how far one goes: first like a wheel, then like a thumb on the scroll bar. */
const STEPS = 90;
const WHEEL = 120;

/** @typedef {{ name: string, rows: number, text: string, skipping: boolean }} Feed */
/** @typedef {Record<'read' | 'median' | 'worst' | 'long' | 'layout' | 'style' | 'script', number>} Measured milliseconds, but `long`: tasks over 50 ms */

const clock = (/** @type {number} */ minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const said = [
  'The ice gives way at the outer pier and drifts north.',
  'Crews ask for tugs; the county sends two, and a third waits at Tavik until the wind has turned.',
  'Snow on the coast road.',
];

/** A feed that runs back from midnight, a row each minute. @param {number} rows @param {boolean} bare */
function feed(rows, bare) {
  const lines = Array.from(
    { length: rows },
    (_, index) => clock(1439 - (index % 1440)) + (bare ? '' : ` ${said[index % said.length]}`),
  );
  return `A feed of ${rows} rows from the harbour\n${lines.join('\n')}\n`;
}

/** @type {Feed[]} */
const feeds = [
  { name: '200 rows', rows: 200, text: feed(200, false), skipping: true },
  { name: '10,000 rows', rows: 10_000, text: feed(10_000, false), skipping: true },
  { name: '10,000, nothing skipped', rows: 10_000, text: feed(10_000, false), skipping: false },
  { name: '100,000 bare rows', rows: 100_000, text: feed(100_000, true), skipping: true },
];

const server = await serve();
/** @type {Measured[]} */
const results = [];
for (const each of feeds) results.push(await measure(each));
await (await browser()).close();
await server.close();
print();

/** @param {Feed} each @returns {Promise<Measured>} */
async function measure({ rows, text, skipping }) {
  const page = await open(server.url, { viewport: { width: 900, height: 800 } });
  if (!skipping) await page.evaluate(drawAll);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  const start = performance.now();
  await page.keyboard.press('Control+V');
  await settled(page);
  const read = performance.now() - start;
  assert.equal(await page.locator('.timeline time').count(), rows);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await metrics(session);
  const frames = await page.evaluate(scroll, { steps: STEPS, wheel: WHEEL });
  const after = await metrics(session);
  await page.context().close();
  const spent = (/** @type {string} */ name) => 1000 * (after[name] - before[name]);
  const times = frames.times.toSorted((a, b) => a - b);
  return {
    read,
    median: times[times.length >> 1],
    worst: times[times.length - 1],
    long: frames.long,
    layout: spent('LayoutDuration'),
    style: spent('RecalcStyleDuration'),
    script: spent('ScriptDuration'),
  };
}

/** In the page: nothing is skipped, as if the style sheets had never heard of it. */
function drawAll() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets = [sheet];
}

/**
 * In the page: scrolls in steps, one for each frame.
 *
 * @param {{ steps: number, wheel: number }} how
 */
async function scroll({ steps, wheel }) {
  let long = 0;
  const watch = new PerformanceObserver((list) => {
    long += list.getEntries().length;
  });
  watch.observe({ entryTypes: ['longtask'] });
  /** @type {number[]} */
  const times = [];
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let last = await frame();
  for (let step = 0; step < 2 * steps; step += 1) {
    if (step < steps) scrollBy(0, wheel);
    else scrollTo(0, (document.documentElement.scrollHeight * (step - steps)) / steps);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  watch.disconnect();
  return { times, long };
}

/** @param {import('playwright-core').CDPSession} session */
async function metrics(session) {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

function print() {
  console.log(
    `\nscrolling, ${2 * STEPS} steps; in brackets how many times as much as with 200 rows`,
  );
  const columns = /** @type {const} */ (['read', 'median', 'worst', 'layout', 'style', 'script']);
  console.log(
    ''.padEnd(26) +
      columns.map((name) => `${name} ms`.padStart(16)).join('') +
      'long tasks'.padStart(14),
  );
  for (const [row, result] of results.entries()) {
    const cells = columns.map((name) =>
      `${result[name].toFixed(1)} (${(result[name] / results[0][name]).toFixed(1)})`.padStart(16),
    );
    console.log(feeds[row].name.padEnd(26) + cells.join('') + String(result.long).padStart(14));
  }
}
