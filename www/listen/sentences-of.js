// @ts-check
/** What of an article is read aloud, sentence by sentence, and where it stands on the page. */

import { JoinedText } from '../draw/lit.js';

/** What a voice pauses between. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, figcaption, dt, dd, th, td';
/** What stands on the page and is none of the text: buttons, notes, what was set aside, what is there for the eye or the ear alone. */
const SILENT =
  'button, select, input, summary, svg, [hidden], [aria-hidden="true"], .visually-hidden, .set-aside, .timeline-head, .meta-line, .note, .advice, .reasons';
/** Where a part of an article begins: a heading, or an entry, which its time opens. */
const PART = 'h1, h2, h3, h4, h5, h6, .entry';

/** Characters: some engines fall silent in the middle of what is longer. */
const LONGEST = 220;

/** @typedef {{ text: string, block: Element, opens: boolean, range: (start: number, end: number) => Range }} Sentence `opens` a part; places
 *   of `range` count in `text` */

/** @param {Element} root @param {string} language @returns {Sentence[]} */
export function sentencesOf(root, language) {
  const cut = cutter(language);
  return [...blocksOf(root)].flatMap(([block, nodes]) => {
    const joined = new JoinedText(nodes);
    return cut(joined.text).map(({ text, from }, at) => ({
      text,
      block,
      opens: at === 0 && block.matches(PART),
      range: (/** @type {number} */ start, /** @type {number} */ end) =>
        joined.range(from + start, Math.min(from + end, joined.text.length)),
    }));
  });
}

/** The text nodes of each block, in their order. @param {Element} root */
function blocksOf(root) {
  /** @type {Map<Element, Node[]>} */
  const blocks = new Map();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = /** @type {Element} */ (node.parentElement);
    if (parent.closest(SILENT) || !/\S/.test(node.nodeValue ?? '')) continue;
    const block = parent.closest(BLOCKS) ?? root;
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return blocks;
}

/** @param {string} language */
function cutter(language) {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  return (/** @type {string} */ text) =>
    [...sentences.segment(text)]
      .flatMap(({ segment, index }) => shorter(segment, index))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** A long sentence in pieces, cut behind a comma or at least between words. @param {string} text @param {number} from */
function shorter(text, from) {
  const pieces = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const part = rest.slice(0, LONGEST);
    const end = 1 + Math.max(part.search(/[,;:、，][^,;:、，]*$/), part.lastIndexOf(' '));
    const length = end > 1 ? end : LONGEST;
    pieces.push({ text: rest.slice(0, length), from });
    from += length;
    rest = rest.slice(length);
  }
  return [...pieces, { text: rest, from }];
}
