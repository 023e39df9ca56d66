// @ts-check
/**
 * The place where one reads: what changes around it must not move it on the screen.
 *
 * @typedef {{ head: { element: HTMLElement }, entryNode: (index: number) => HTMLElement | undefined, shownNodes: () => HTMLElement[] }} List
 *   a timeline, as far as its place on the screen goes
 */

/** Pixels under the upper edge of the window: what ends above this line is read. */
const READ = 100;
/** A place holds when it has not moved for this many frames; */
const STILL = 10;
/** after this many frames it is left as it is. */
const FRAMES = 120;
/** What a reader does to go elsewhere. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Makes a change; the entry that is read, or the head of the timeline where that is in view, stays where it was.
 *
 * @param {List} view
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
 * @param {List} view
 */
function entryRead(view) {
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
  const node = nodeRead([
    ...document.querySelectorAll(/** @type {'li'} */ ('#article li.entry[id]')),
  ]);
  const top = node?.getBoundingClientRect().top ?? Infinity;
  const id = top < innerHeight ? node?.id : undefined; // further down, one reads the text above the list
  return () => {
    scrollTo({ top: scrollY, behavior: 'instant' });
    if (id) void settleAt(id, top);
  };
}

/**
 * What comes into view gets its true height only then, which moves what stands under it: the place is set until it
 * holds, or the reader goes elsewhere.
 *
 * @param {string} id
 * @param {number} top
 */
async function settleAt(id, top) {
  const moved = new AbortController();
  for (const type of MOVES)
    addEventListener(type, () => moved.abort(), { signal: moved.signal, passive: true });
  for (
    let frame = 0, still = 0;
    frame < FRAMES && still < STILL && !moved.signal.aborted;
    frame += 1
  ) {
    still = putAt(document.getElementById(id), top) ? 0 : still + 1;
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
  moved.abort();
}

/**
 * Scrolls so far that a node stands at this height of the window.
 *
 * @param {Element | null | undefined} node
 * @param {number | undefined} top
 * @returns {boolean} whether that moved the page
 */
function putAt(node, top) {
  if (!node?.isConnected || top === undefined) return false;
  const way = node.getBoundingClientRect().top - top;
  if (Math.abs(way) < 1) return false;
  const { scrollY } = window;
  scrollBy({ top: way, behavior: 'instant' });
  return scrollY !== window.scrollY;
}
