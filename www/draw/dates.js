// @ts-check
/**
 * The dates that an article says: which of its blocks says which, and where each lies on the calendar. The times of the
 * entries of a timeline, its day heads and the date of publication are no such dates: they have places of their own.
 *
 * @import { Article, Block, TimeExpression } from '../pkg/article_viewer.js'
 * @import { When } from './when.js'
 *
 * @typedef {{ index: number, expression: TimeExpression, text: string, block: Block, when?: When, anchored?: string }} Said
 *   `index` counts in the order of the text; `text` is as printed; `anchored` tells what its place was worked out from
 */

import { whenOf } from './when.js';

/** Kinds of blocks that hold prose. */
const TOLD = new Set([
  'standfirst',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'heading',
  'title',
]);

/** A text that says more of them is data and no story: to mark them all would hold up the page for seconds. */
const MOST = 10_000;

/** @type {WeakMap<Block, Said[]>} */
const byBlock = new WeakMap();
/** @type {WeakMap<Article, Said[]>} */
const byArticle = new WeakMap();

/**
 * The dates of one block, in its order; before `findDates` has run, none.
 *
 * @param {object} block
 * @returns {Said[]}
 */
export function datesOf(block) {
  return byBlock.get(/** @type {Block} */ (block)) ?? [];
}

/**
 * The dates of an article and of the further ones in the same text, in the order of the text.
 *
 * @param {Article} article
 * @param {string} source the whole text
 */
export function findDates(article, source) {
  let found = byArticle.get(article);
  if (!found) byArticle.set(article, (found = dates(article, source)));
  return found;
}

/** @param {Article} article @param {string} source */
function dates(article, source) {
  const articles = [article, ...article.parts];
  const timeExpressions = articles.flatMap((each) => each.timeExpressions); // the parts follow each other, so these stay in order
  if (!timeExpressions.length || timeExpressions.length > MOST) return [];
  /** @type {Said[]} */
  const found = [];
  for (const block of articles.flatMap((each) => [...blocksOf(each)])) {
    const said = expressionsIn(block, timeExpressions).map((expression) => ({
      expression,
      text: printed(expression, source),
      block,
      ...placed(expression),
    }));
    if (!said.length) continue;
    byBlock.set(block, /** @type {Said[]} */ (said));
    found.push(.../** @type {Said[]} */ (said));
  }
  found.sort((a, b) => a.expression.span[0] - b.expression.span[0]);
  for (const [index, said] of found.entries()) said.index = index;
  return found;
}

/** @param {TimeExpression} expression */
function placed(expression) {
  const { anchored } = /** @type {{ anchored?: string }} */ (expression);
  return { when: whenOf(expression.value), anchored };
}

/** @param {TimeExpression} expression @param {string} source */
function printed({ span: [start, end] }, source) {
  return source.slice(start, end).replace(/\s+/g, ' ');
}

/** @param {Article} article @returns {Generator<Block>} */
function* blocksOf(article) {
  if (article.title) yield article.title;
  yield* article.standfirst;
  for (const { heading, blocks } of article.sections) {
    if (heading) yield heading;
    for (const block of blocks) if (block.kind !== 'timeline' && TOLD.has(block.kind)) yield block;
  }
  for (const timeline of article.timeline ? [article.timeline, ...article.timelines] : []) {
    for (const { entries } of timeline.days)
      for (const { blocks } of entries)
        for (const block of blocks) if (TOLD.has(block.kind)) yield block;
  }
}

/**
 * Those that lie in a block, found by halving. What a pull quote says again is said once.
 *
 * @param {Block} block
 * @param {TimeExpression[]} expressions in the order of the text
 */
function expressionsIn({ spans, repeats }, expressions) {
  const found = [];
  for (const [start, end] of repeats ? [] : spans) {
    let low = 0;
    let high = expressions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (expressions[middle].span[0] < start) low = middle + 1;
      else high = middle;
    }
    for (; low < expressions.length && expressions[low].span[0] < end; low += 1)
      found.push(expressions[low]);
  }
  return found;
}
