// @ts-check
/**
 * Which blocks are like one that the reader corrected: of the same kind, for the same reason and, in lists, with the same
 * mark but for its number. What the reader said something of is like nothing any more.
 *
 * @import { Article, Block } from '../pkg/article_viewer.js'
 */

/**
 * The blocks that are like this heading or list item; other kinds have no like.
 *
 * @param {Block} block
 * @param {Article} article
 * @returns {Block[]} in the order of the text, without the block itself
 */
export function likeBlocks(block, article) {
  if (block.kind !== 'heading' && block.kind !== 'list-item') return [];
  const [start] = block.spans[0];
  return blocksOf(article).filter(
    (other) => other.spans[0][0] !== start && likeness(other) === likeness(block),
  );
}

/** @param {Article} article @returns {Block[]} */
function blocksOf({ sections, parts }) {
  const own = sections.flatMap(({ heading, blocks }) => [
    ...(heading ? [heading] : []),
    ...blocks.filter((block) => block.kind !== 'timeline'),
  ]);
  return [...own, ...parts.flatMap(blocksOf)];
}

/** Equal for blocks that are like each other. @param {Block} block */
function likeness(block) {
  const code = block.why?.code ?? '';
  if (code === 'correction') return undefined;
  const mark = block.kind === 'list-item' ? block.marker.replace(/[\p{L}\p{N}]+/gu, '1') : '';
  return `${block.kind} ${code} ${mark}`;
}
