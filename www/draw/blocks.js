// @ts-check
/**
 * Blocks of text as nodes. Neighbours that belong together (list items, table rows) share one parent.
 *
 * @import { Block } from '../pkg/article_viewer.js'
 * @typedef {{ source: string, level?: number, language?: string, placeBlock?: (block: Block, node: HTMLElement) => void }} Context
 *   `source` is the whole text; `level` is that of the headline; `language` is the article's, where it is known; `placeBlock`
 *   learns where each block stands, and may add to its node
 */

import { html } from './dom.js';
import { fill } from './inline.js';
import * as sentences from '../words/sentences.js';

/** Lists and tables longer than this are continued in another one, so that the browser can skip what is out of view. */
const GROUP = 100;

/**
 * The blocks as nodes, one at a time.
 *
 * @param {Block[]} blocks
 * @param {Context} context
 * @returns {Generator<HTMLElement>}
 */
export function* blockNodes(blocks, context) {
  for (let at = 0; at < blocks.length;) {
    const end = groupEnd(blocks, at, context);
    yield groupNode(blocks.slice(at, end), context);
    at = end;
  }
}

/**
 * @param {Block[]} blocks
 * @param {number} at
 * @param {Context} context
 */
function groupEnd(blocks, at, context) {
  const { kind } = blocks[at];
  if (kind !== 'list-item' && kind !== 'table-row') return at + 1;
  let end = isHeadLine(blocks, at + 1, context) ? at + 2 : at + 1;
  while (end < blocks.length && blocks[end].kind === kind && end - at < GROUP) end += 1;
  return end;
}

/**
 * A line with bars between two rows, `|---|---|`, says that the one above it is the head of the table.
 *
 * @param {Block[]} blocks
 * @param {number} at
 * @param {Context} context
 */
function isHeadLine(blocks, at, context) {
  const [row, line, next] = blocks.slice(at - 1, at + 2);
  return (
    row.kind === 'table-row' &&
    line?.kind === 'separator' &&
    next?.kind === 'table-row' &&
    printed(line, context).includes('|')
  );
}

/**
 * @param {Block[]} group
 * @param {Context} context
 */
function groupNode(group, context) {
  if (group[0].kind === 'list-item') return list(group, context);
  if (group[0].kind === 'table-row') return table(group, context);
  return blockNode(group[0], context);
}

/**
 * @param {Block} block
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function blockNode(block, context) {
  const node = bareNode(block, context);
  context.placeBlock?.(block, node);
  return node;
}

/**
 * @param {Block} block
 * @param {Context} context
 * @returns {HTMLElement}
 */
function bareNode(block, context) {
  if (block.repeats) return pullQuote(block, context);
  switch (block.kind) {
    case 'heading':
      return fill(html(headingName(block.level, context)), block, context.source);
    case 'quote':
      return quote(block, context);
    case 'speaker':
      return fill(html('p', { class: 'speaker' }), block, context.source);
    case 'caption':
      return fill(html('p', { class: 'caption' }), block, context.source);
    case 'preformatted':
      return html('pre', { tabindex: 0 }, fill(html('code'), block, context.source));
    case 'separator':
      return html('p', { class: 'separator' }, printed(block, context));
    case 'paragraph':
      return fill(html('p'), block, context.source);
    default:
      return fill(html('p', { class: block.kind }), block, context.source);
  }
}

/**
 * A separator is all mark and no text: it is shown as it was printed.
 *
 * @param {Block} block
 * @param {Context} context
 */
function printed({ text, spans }, { source }) {
  return text || spans.map(([start, end]) => source.slice(start, end)).join(' ');
}

/**
 * The name of a heading's element: the headline may stand lower than `h1` in a host's page.
 *
 * @param {number} level
 * @param {Context} context
 */
export function headingName(level, context) {
  return /** @type {'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'} */ (
    `h${Math.min(6, level + (context.level ?? 1) - 1)}`
  );
}

/**
 * @param {Extract<Block, { kind: 'quote' }>} block
 * @param {Context} context
 */
function quote(block, context) {
  return html(
    'blockquote',
    {},
    fill(html('p'), block, context.source),
    block.attribution && html('footer', {}, `— ${block.attribution}`),
  );
}

/**
 * A pull quote, or the second copy of a caption, says again what the text says already: folded, not dropped.
 *
 * @param {Block} block
 * @param {Context} context
 */
function pullQuote(block, context) {
  return html(
    'details',
    { class: 'pull-quote' },
    html('summary', { ...sentences.spoken() }, sentences.article.pullQuote),
    fill(html('p'), block, context.source),
  );
}

/**
 * A list, nested by depth. Marks stay as printed: "a)" and "IV." say more than a browser's own count.
 *
 * @param {Block[]} items
 * @param {Context} context
 */
function list(items, context) {
  /** @type {{ depth: number, node: HTMLElement }[]} */
  const open = [];
  let root;
  for (const item of items) {
    if (item.kind !== 'list-item') continue;
    while (open.length > 1 && open[open.length - 1].depth > item.depth) open.pop();
    if (!open.length || open[open.length - 1].depth < item.depth) {
      const node = html(item.ordered ? 'ol' : 'ul', { class: 'list', role: 'list' });
      (open.at(-1)?.node.lastElementChild ?? open.at(-1)?.node)?.append(node);
      open.push({ depth: item.depth, node });
      root ??= node;
    }
    const mark = html('span', { class: item.ordered ? 'mark' : 'mark bullet' }, item.marker);
    const text = fill(html('span', { class: 'item' }), item, context.source);
    open[open.length - 1].node.append(html('li', {}, mark, ' ', text));
    context.placeBlock?.(item, text);
  }
  return root ?? html('ul');
}

/**
 * The label speaks the language of the page; what is in it speaks the language of the article.
 *
 * @param {Block[]} rows
 * @param {Context} context
 */
function table(rows, { language = '', placeBlock }) {
  const head = html('thead');
  const body = html('tbody');
  for (const [at, row] of rows.entries()) {
    if (row.kind !== 'table-row') continue;
    const inHead = rows[at + 1]?.kind === 'separator';
    const cells = row.cells.map((cell) =>
      inHead ? html('th', { scope: 'col' }, cell) : html('td', {}, cell),
    );
    (inHead ? head : body).append(html('tr', {}, cells));
    const last = cells.at(-1);
    if (last) placeBlock?.(row, last);
  }
  return html(
    'div',
    {
      class: 'table',
      role: 'region',
      lang: sentences.language,
      'aria-label': sentences.article.table,
      tabindex: 0,
    },
    html('table', { lang: language }, ...(head.firstChild ? [head] : []), body),
  );
}
