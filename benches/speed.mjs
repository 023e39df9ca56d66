// @ts-check
// The second half of `cargo xtask bench`: the core in Node.js beside Markdown parsers, on the same texts, in rounds that
// take turns, so that a busy moment of the machine meets all of them. Every answer is checked while it is timed.
//     node benches/speed.mjs FOLDER [PACKAGE_BEFORE]
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as chrono from 'chrono-node';
import { Parser, HtmlRenderer } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { initSync, parse } from '../www/pkg/article_viewer.js';

/** How long one text is measured, and how often at least; in milliseconds. */
const PATIENCE = 6000;
const LEAST_ROUNDS = 5;

/** Read natively only: a million rows. */
const LONG_FEED = 'long-feed';

/** The text in which times are looked for, and the day that both count from. */
const STORY = 'prose-1mb';
const PUBLISHED = '2025-12-19';

/** @typedef {{ name: string, headings: number, entries: number, text: string, bytes: number, native: number }} Input */

const [, , folder, packageBefore] = process.argv;
initSync({ module: readFileSync(new URL('../www/pkg/article_viewer_bg.wasm', import.meta.url)) });

const markdownIt = MarkdownIt();
const commonmark = { parser: new Parser(), renderer: new HtmlRenderer() };

/** What is timed, and how its answer is checked. @type {{ name: string, run: (text: string) => any, check: (answer: any, input: Input) => void }[]} */
const CONTENDERS = [
  { name: 'browser build', run: (text) => parse(text), check: checkArticle },
  { name: 'marked', run: (text) => marked.parse(text), check: checkHtml },
  { name: 'markdown-it', run: (text) => markdownIt.render(text), check: checkHtml },
  {
    name: 'commonmark',
    run: (text) => commonmark.renderer.render(commonmark.parser.parse(text)),
    check: checkHtml,
  },
];
if (packageBefore) CONTENDERS.splice(1, 0, await coreOf(packageBefore));

const inputs = readInputs();
const measured = inputs
  .filter(({ name }) => name !== LONG_FEED)
  .map((input) => ({ input, seconds: measure(input) }));
printSpeeds();
printFeed();
printTimes();

/** The core of an older build; it must read the measured texts as this one does. @param {string} folder */
async function coreOf(folder) {
  const core = await import(pathToFileURL(join(folder, 'article_viewer.js')).href);
  core.initSync({ module: readFileSync(join(folder, 'article_viewer_bg.wasm')) });
  return { name: 'before', run: core.parse, check: checkArticle };
}

/** @returns {Input[]} */
function readInputs() {
  const native = new Map(readTable('native.tsv').map(([name, seconds]) => [name, Number(seconds)]));
  return readTable('inputs.tsv').map(([name, headings, entries]) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const bytes = Buffer.byteLength(text);
    return {
      name,
      headings: Number(headings),
      entries: Number(entries),
      text,
      bytes,
      native: native.get(name) ?? NaN,
    };
  });
}

/** @param {string} name */
function readTable(name) {
  return readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
}

/** @param {import('../www/pkg/article_viewer.js').Article} article @param {Input} input */
function checkArticle(article, { name, headings, entries }) {
  const timelines = [article.timeline, ...article.timelines].flatMap((timeline) => timeline ?? []);
  const found = timelines
    .flatMap(({ days }) => days)
    .reduce((sum, day) => sum + day.entries.length, 0);
  assert.deepEqual(
    [article.sections.filter(({ heading }) => heading).length, found],
    [headings, entries],
    `headings and entries of ${name}`,
  );
}

/** @param {string} html @param {Input} input */
function checkHtml(html, { bytes }) {
  assert.ok(html.length > bytes / 2);
}

/** The shortest of many rounds for each contender, in seconds. @param {Input} input */
function measure(input) {
  const best = CONTENDERS.map(() => Infinity);
  const start = performance.now();
  for (let round = 0; round < LEAST_ROUNDS || performance.now() - start < PATIENCE; round += 1) {
    CONTENDERS.forEach(({ run, check }, i) => {
      const before = performance.now();
      const answer = run(input.text);
      best[i] = Math.min(best[i], (performance.now() - before) / 1000);
      check(answer, input);
    });
  }
  return best;
}

function printSpeeds() {
  console.log(
    '\nMB/s, the best of many rounds; in brackets how many times as long as the browser build it takes',
  );
  printRow('', ['native', ...CONTENDERS.map(({ name }) => name)]);
  for (const { input, seconds } of measured) {
    const [core] = seconds;
    printRow(
      input.name,
      [input.native, ...seconds].map(
        (time) => `${speed(input.bytes, time)} (${(time / core).toFixed(2)})`,
      ),
    );
  }
}

function printFeed() {
  const feed = measured.find(({ input }) => input.name === 'feed');
  if (!feed) return;
  const rows = (/** @type {number} */ seconds) =>
    Math.round(feed.input.entries / seconds).toLocaleString('en');
  console.log(
    `\nbare feed, rows per second: native ${rows(feed.input.native)}, browser build ${rows(feed.seconds[0])}`,
  );
  const long = inputs.find(({ name }) => name === LONG_FEED);
  if (long)
    console.log(
      `bare feed of ${long.entries.toLocaleString('en')} rows, rows per second: native ${Math.round(long.entries / long.native).toLocaleString('en')}`,
    );
}

/** What the text says about time: the whole parse beside chrono-node, which finds times and nothing else, in turns. */
function printTimes() {
  const input = measured.find(({ input }) => input.name === STORY)?.input;
  if (!input) return;
  const finders = [
    {
      name: 'browser build',
      run: () => parse(input.text, { published: PUBLISHED }).timeExpressions.length,
    },
    { name: 'chrono-node', run: () => chrono.parse(input.text, new Date(PUBLISHED)).length },
  ];
  const best = finders.map(() => ({ seconds: Infinity, found: 0 }));
  for (let round = 0; round < 2; round += 1) {
    finders.forEach(({ run }, i) => {
      const before = performance.now();
      const found = run();
      assert.ok(found > 0);
      best[i] = { seconds: Math.min(best[i].seconds, (performance.now() - before) / 1000), found };
    });
  }
  console.log(
    `\ntimes in ${input.name}: ${finders.map(({ name }, i) => `${name} ${speed(input.bytes, best[i].seconds, 3)} MB/s, ${best[i].found} found`).join('; ')}`,
  );
  console.log(`chrono-node takes ${(best[1].seconds / best[0].seconds).toFixed(0)} times as long`);
}

/** @param {number} bytes @param {number} seconds @param {number} [digits] */
function speed(bytes, seconds, digits = 1) {
  return (bytes / 1e6 / seconds).toFixed(digits);
}

/** @param {string} name @param {string[]} cells */
function printRow(name, cells) {
  console.log(name.padEnd(14) + cells.map((cell) => cell.padStart(18)).join(''));
}
