// @ts-check
/**
 * The list as a scale: the space above an entry is as long as the time before it. The nodes and their order stay; only
 * their distances change.
 *
 * @import { Axis } from '../strip/axis.js'
 */

import * as sentences from '../words/sentences.js';

/** What the middle one of all steps gets, in units of the page's type. */
const MIDDLE = 1.5;
/** No space is longer than this; what would be says its length all the more. */
const MOST = 11;
/** A step says its length where it is this many times longer than the middle one, */
const SILENCE_FACTOR = 4;
/** or this many minutes of the clock. */
const SILENCE = 120;

/** What its words need. */
const WORDS_ROOM = 1.9;

/**
 * Sets the distances of the shown entries, a piece for each step.
 *
 * @param {HTMLElement[]} nodes the shown entries, in the order in which they stand on the page
 * @param {Axis} axis
 */
export function* layGaps(nodes, { points, unit }) {
  const at = nodes.map((node) => points[Number(node.dataset.entry)].at);
  const steps = at.map((each, index) => (index ? Math.abs(each - at[index - 1]) : 0));
  const middle = middleOf(steps.filter((step) => step > 0));
  for (const [index, node] of nodes.entries()) {
    const silent =
      steps[index] > SILENCE_FACTOR * middle || (unit === 'clock' && steps[index] >= SILENCE);
    const space = Math.min(MOST, (steps[index] / middle) * MIDDLE) || 0;
    setGap(
      gapPlace(node, nodes[index - 1]),
      silent ? Math.max(space, WORDS_ROOM) : space,
      silent ? sentences.timeline.gap(steps[index], unit) : undefined,
    );
    if (index % 50 === 49) yield;
  }
}

/** Takes the distances away. @param {Element} list */
export function clearGaps(list) {
  for (const node of list.querySelectorAll('[data-gap]'))
    setGap(/** @type {HTMLElement} */ (node), 0);
}

/**
 * The space before the first entry of a day is the day's own: its head belongs to the entry.
 *
 * @param {HTMLElement} node
 * @param {HTMLElement | undefined} above
 */
function gapPlace(node, above) {
  const day = /** @type {HTMLElement} */ (node.closest('.day'));
  return above && above.closest('.day') !== day ? day : node;
}

/**
 * @param {HTMLElement} node
 * @param {number} space
 * @param {string} [words]
 */
function setGap(node, space, words) {
  if (space) {
    node.dataset.gap = words ?? '';
    node.style.setProperty('--gap', `${space.toFixed(2)}rem`);
  } else {
    delete node.dataset.gap;
    node.style.removeProperty('--gap');
  }
}

/** @param {number[]} steps */
function middleOf(steps) {
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 1;
}
