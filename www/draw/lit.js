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

/** @param {Node} root @param {RegExp[]} patterns */
function rangesIn(root, patterns) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  const joined = new JoinedText(nodes);
  return patterns.flatMap((pattern) =>
    [...joined.text.matchAll(pattern)].map(({ index, 0: found }) =>
      joined.range(index, index + found.length),
    ),
  );
}

/** Text nodes as one text: a place in it may reach over several of them, "14:" and "05" of one time. */
export class JoinedText {
  text = '';
  /** @type {{ node: Node, from: number }[]} */
  #parts = [];

  /** @param {Iterable<Node>} nodes */
  constructor(nodes) {
    for (const node of nodes) {
      this.#parts.push({ node, from: this.text.length });
      this.text += node.nodeValue;
    }
  }

  /** @param {number} start @param {number} end */
  range(start, end) {
    const range = document.createRange();
    const part = (/** @type {(from: number) => boolean} */ holds) =>
      /** @type {{ node: Node, from: number }} */ (this.#parts.findLast(({ from }) => holds(from)));
    const first = part((from) => from <= start);
    const last = part((from) => from < end);
    range.setStart(first.node, start - first.from);
    range.setEnd(last.node, end - last.from);
    return range;
  }
}
