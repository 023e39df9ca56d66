// @ts-check
/** The table of contents: follows the reading position, and leads to it. */

import { byId, html } from '../draw/dom.js';
import { close } from './panels.js';

/** @typedef {{ id: string, text: string, level: number }} Item */

/** A list longer than this is no help to find one's way; the rest of the headings is in the text. */
const MOST = 400;

/** @type {{ item: Item, link: HTMLAnchorElement }[]} */
let links = [];

/** @param {Item[]} items */
export function showContents(items) {
  const nav = byId('contents');
  links = items.slice(0, MOST).map((item) => ({
    item,
    link: html(
      'a',
      { href: `#${item.id}`, dir: 'auto', onclick: (event) => lead(event, item.id) },
      item.text,
    ),
  }));
  nav.replaceChildren(
    html(
      'ol',
      { role: 'list' },
      ...links.map(({ item, link }) => html('li', { 'data-level': item.level }, link)),
    ),
  );
  // One heading is no list of contents.
  nav.hidden = byId('contents-button').hidden = byId('contents-tab').hidden = items.length < 2;
}

/**
 * Scrolls and moves the focus without an entry in the history: Back means the paste.
 *
 * @param {Event} event
 * @param {string} id
 */
function lead(event, id) {
  event.preventDefault();
  close(byId('contents'));
  goTo(id);
}

/** @param {string} id */
export function goTo(id) {
  const target = document.getElementById(id);
  if (!target) return;
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
}

/** Marks the section that the reader is in. @param {number} line where the eye is, in pixels from the top of the window */
export function followContents(line) {
  let current;
  for (const each of links) {
    const target = document.getElementById(each.item.id);
    if (!target || target.closest('.rail')) continue;
    if (target.getBoundingClientRect().top > line) break;
    current = each;
  }
  for (const { link } of links) {
    if (link !== current?.link) link.removeAttribute('aria-current');
    else if (!link.hasAttribute('aria-current')) mark(link);
  }
}

/** Marks a link, and scrolls a long column so that it is seen; the page stays where it is. @param {HTMLElement} link */
function mark(link) {
  link.setAttribute('aria-current', 'true');
  const column = byId('contents');
  const frame = column.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < frame.top) column.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) column.scrollTop += bottom - frame.bottom;
}
