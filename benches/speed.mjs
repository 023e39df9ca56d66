// @ts-check
// The second half of `cargo xtask bench`: the core in Node.js beside Markdown parsers, on the same texts, in rounds that
// take turns, so that a busy moment of the machine meets all of them. Every answer is checked while it is timed.
//     node benches/speed.mjs FOLDER
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, HtmlRenderer } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { initSync, parse } from '../www/pkg/article_viewer.js';

/** How long one text is measured, and how often at least; in milliseconds. */
const PATIENCE = 6000;
const LEAST_ROUNDS = 5;

/** @typedef {{ name: string, headings: number, entries: number, text: string, bytes: number, native: number }} Input */

const folder = process.argv[2];
initSync({ module: readFileSync(new URL('../www/pkg/article_viewer_bg.wasm', import.meta.url)) });

const markdownIt = MarkdownIt();
const commonmark = { parser: new Parser(), renderer: new HtmlRenderer() };

/** What is timed, and how its answer is checked. @type {{ name: string, run: (text: string) => any, check: (answer: any, input: Input) => void }[]} */
const CONTENDERS = [
  { name: 'browser build', run: (text) => parse(text), check: checkArticle },
  { name: 'marked', run: (text) => marked.parse(text), check: checkHtml },
  { name: 'markdown-it', run: (text) => markdownIt.render(text), check: checkHtml },
  { name: 'commonmark', run: (text) => commonmark.renderer.render(commonmark.parser.parse(text)), check: checkHtml },
];

const measured = readInputs().map((input) => ({ input, seconds: measure(input) }));
printSpeeds();
printFeed();

/** @returns {Input[]} */
function readInputs() {
  const native = new Map(readTable('native.tsv').map(([name, seconds]) => [name, Number(seconds)]));
  return readTable('inputs.tsv').map(([name, headings, entries]) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const bytes = Buffer.byteLength(text);
    return { name, headings: Number(headings), entries: Number(entries), text, bytes, native: native.get(name) ?? NaN };
  });
}

/** @param {string} name */
function readTable(name) {
  return readFileSync(join(folder, name), 'utf8').trim().split('\n').map((line) => line.split('\t'));
}

/** @param {import('../www/pkg/article_viewer.js').Article} article @param {Input} input */
function checkArticle(article, { name, headings, entries }) {
  const timelines = [article.timeline, ...article.timelines].flatMap((timeline) => timeline ?? []);
  const found = timelines.flatMap(({ days }) => days).reduce((sum, day) => sum + day.entries.length, 0);
  assert.deepEqual([article.sections.filter(({ heading }) => heading).length, found], [headings, entries], `headings and entries of ${name}`);
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
  console.log('\nMB/s, the best of many rounds; in brackets how many times as long as the browser build it takes');
  printRow('', ['native', ...CONTENDERS.map(({ name }) => name)]);
  for (const { input, seconds } of measured) {
    const [core] = seconds;
    printRow(input.name, [input.native, ...seconds].map((time) => `${speed(input.bytes, time)} (${(time / core).toFixed(2)})`));
  }
}

function printFeed() {
  const feed = measured.find(({ input }) => input.name === 'feed');
  if (!feed) return;
  const rows = (/** @type {number} */ seconds) => Math.round(feed.input.entries / seconds).toLocaleString('en');
  console.log(`\nbare feed, rows per second: native ${rows(feed.input.native)}, browser build ${rows(feed.seconds[0])}`);
}

/** @param {number} bytes @param {number} seconds */
function speed(bytes, seconds) {
  return (bytes / 1e6 / seconds).toFixed(1);
}

/** @param {string} name @param {string[]} cells */
function printRow(name, cells) {
  console.log(name.padEnd(14) + cells.map((cell) => cell.padStart(18)).join(''));
}
