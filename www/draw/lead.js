// @ts-check
/** Links to places in an article: a table of contents, and the list of the articles in one text. */

import { html } from './dom.js';

/** @typedef {{ id: string, text: string, level?: number }} Place a heading, or what else has an id; `level` as in HTML */

/**
 * A list of links, in the order of the text.
 *
 * @param {readonly Place[]} places
 * @param {{ start?: number, leaving?: () => void }} [how] the number of the first; `leaving` is called before a link leads
 *   away
 */
export function linkList(places, { start, leaving } = {}) {
  const items = places.map(({ id, text, level }) => {
    const onclick = (/** @type {Event} */ event) => {
      leaving?.();
      lead(event, id);
    };
    const link = html('a', { href: `#${id}`, dir: 'auto', onclick }, text);
    return html('li', { 'data-level': level }, link);
  });
  return html('ol', { role: 'list', start }, ...items);
}

/**
 * Scrolls and moves the focus, without an entry in the history: Back means the paste. Within a shadow root the browser
 * would not follow the link by itself.
 *
 * @param {Event} event
 * @param {string} id
 */
function lead(event, id) {
  event.preventDefault();
  const root = /** @type {Document | ShadowRoot} */ (
    /** @type {Node} */ (event.currentTarget).getRootNode()
  );
  const target = root.getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
