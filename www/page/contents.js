// @ts-check
/**
 * The table of contents: follows the reading position, and leads to it.
 *
 * @import { Place } from '../draw/lead.js'
 */

import { byId } from '../draw/dom.js';
import { linkList } from '../draw/lead.js';
import { close } from './panels.js';

/** A list longer than this is no help to find one's way; the rest of the headings is in the text. */
const MOST = 400;

export class Contents {
  #nav = byId('contents');
  /** @type {{ id: string, link: HTMLAnchorElement }[]} */
  #links = [];

  /** @param {Place[]} places */
  show(places) {
    const nav = this.#nav;
    const list = linkList(places.slice(0, MOST), { leaving: () => close(nav) });
    this.#links = [...list.querySelectorAll('a')].map((link, index) => ({
      id: places[index].id,
      link,
    }));
    nav.replaceChildren(list);
    // One heading is no list of contents.
    nav.hidden = byId('contents-button').hidden = byId('contents-tab').hidden = places.length < 2;
  }

  /** Marks the section that the reader is in. @param {number} line where the eye is, in pixels from the top of the window */
  follow(line) {
    let current;
    for (const each of this.#links) {
      const target = document.getElementById(each.id);
      if (!target || target.closest('.rail')) continue;
      if (target.getBoundingClientRect().top > line) break;
      current = each;
    }
    for (const { link } of this.#links) {
      if (link !== current?.link) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) this.#mark(link);
    }
  }

  /** Marks a link, and scrolls a long column so that it is seen; the page stays where it is. @param {HTMLElement} link */
  #mark(link) {
    link.setAttribute('aria-current', 'true');
    const column = this.#nav;
    const frame = column.getBoundingClientRect();
    const { top, bottom } = link.getBoundingClientRect();
    if (top < frame.top) column.scrollTop -= frame.top - top;
    else if (bottom > frame.bottom) column.scrollTop += bottom - frame.bottom;
  }
}
