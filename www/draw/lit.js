// @ts-check
/** Lights words in the page without a change to its nodes, where the browser can. */

/** Ranges that are lit at most: beyond this many the browser paints slowly, and nobody looks at them. */
const MOST = 3000;

/** One highlight for the whole document; style sheets know it by this name. Absent in older browsers. */
const highlight = globalThis.Highlight && new Highlight();
if (highlight) CSS.highlights.set('found', highlight);

/**
 * Lights each place of these nodes where one of the patterns stands.
 *
 * @param {Iterable<Node>} nodes
 * @param {RegExp[]} patterns
 * @returns {() => void} puts the light out
 */
export function light(nodes, patterns) {
  /** @type {Range[]} */
  const ranges = [];
  if (highlight && patterns.length) {
    for (const node of nodes) {
      ranges.push(...rangesIn(node, patterns).slice(0, MOST));
      if (ranges.length > MOST) break;
    }
    for (const range of ranges) highlight.add(range);
  }
  return () => ranges.forEach((range) => highlight.delete(range));
}

/**
 * A place may reach over several text nodes: "14:" and "05" of one time.
 *
 * @param {Node} root
 * @param {RegExp[]} patterns
 */
function rangesIn(root, patterns) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Node, from: number }[]} */
  const parts = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    parts.push({ node, from: text.length });
    text += node.nodeValue;
  }
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) =>
      rangeOf(parts, index, index + found.length),
    ),
  );
}

/**
 * @param {{ node: Node, from: number }[]} parts
 * @param {number} start
 * @param {number} end
 */
function rangeOf(parts, start, end) {
  const range = document.createRange();
  const first = /** @type {typeof parts[number]} */ (parts.findLast(({ from }) => from <= start));
  const last = /** @type {typeof parts[number]} */ (parts.findLast(({ from }) => from < end));
  range.setStart(first.node, start - first.from);
  range.setEnd(last.node, end - last.from);
  return range;
}
