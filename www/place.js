// @ts-check
/**
 * The place where one reads: what changes around it must not move it on the screen.
 *
 * @import { TimelineView } from './timeline.js'
 */

/** Pixels under the upper edge of the window: what ends above this line is read. */
const READ = 100;
/** Frames in which the heights around a place settle. */
const FRAMES = 4;

/**
 * Makes a change; the entry that is read, or the head of the timeline where that is in view, stays where it was.
 *
 * @param {TimelineView} view
 * @param {() => Promise<unknown>} change
 */
export async function keepPlace(view, change) {
  const index = view.head.element.getBoundingClientRect().bottom > 0 ? undefined : entryRead(view);
  const node = () => (index === undefined ? view.head.element : view.entryNode(index));
  const top = node()?.getBoundingClientRect().top;
  await change();
  putAt(node(), top);
}

/**
 * The entry that is read, in the order of the text; none where the whole list stands above it.
 *
 * @param {TimelineView} view
 */
export function entryRead(view) {
  const node = nodeRead(view.shownNodes());
  return node && Number(node.dataset.entry);
}

/**
 * Found by halving: entries stand in order down the page.
 *
 * @param {HTMLElement[]} nodes
 * @returns {HTMLElement | undefined}
 */
function nodeRead(nodes) {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle].getBoundingClientRect().bottom > READ) high = middle;
    else low = middle + 1;
  }
  return nodes[low];
}

/**
 * Remembers where one reads on the page, for another drawing of it.
 *
 * @returns {() => void} goes back there
 */
export function rememberPlace() {
  const { scrollY } = window;
  const node = nodeRead([...document.querySelectorAll(/** @type {'li'} */ ('#article li.entry[id]'))]);
  const top = node?.getBoundingClientRect().top ?? Infinity;
  const id = top < innerHeight ? node?.id : undefined; // further down, one reads the text above the list
  return () => {
    scrollTo({ top: scrollY, behavior: 'instant' });
    if (id) void settleAt(id, top);
  };
}

/**
 * What comes into view gets its true height only then, which moves what stands under it: the place is set until it holds.
 *
 * @param {string} id
 * @param {number} top
 */
async function settleAt(id, top) {
  for (let frame = 0; frame < FRAMES; frame += 1) {
    putAt(document.getElementById(id), top);
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }
}

/**
 * Scrolls so far that a node stands at this height of the window.
 *
 * @param {Element | null | undefined} node
 * @param {number | undefined} top
 */
export function putAt(node, top) {
  if (!node?.isConnected || top === undefined) return;
  const way = node.getBoundingClientRect().top - top;
  if (Math.abs(way) >= 1) scrollBy({ top: way, behavior: 'instant' });
}
