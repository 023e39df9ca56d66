// @ts-check
/** An article that came in a link: the page says so, and no link in it opens before it has told where it leads. */

import { byId } from '../draw/dom.js';
import { notify } from './notice.js';
import * as sentences from '../words/page-sentences.js';

/** @param {boolean} fromLink whether the article came in a link */
export function sayOrigin(fromLink) {
  byId('from-link').textContent = fromLink ? sentences.link.origin : '';
  byId('from-link').hidden = !fromLink;
}

/** @param {HTMLElement} root where the article stands */
export function startAskingFirst(root) {
  for (const kind of ['click', 'auxclick']) root.addEventListener(kind, askFirst);
}

/** @param {Event} event */
function askFirst(event) {
  const anchor = /** @type {Element} */ (event.target).closest('a');
  if (byId('from-link').hidden || !anchor || anchor.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  notify(sentences.link.leads(anchor.href), {
    label: sentences.link.open,
    press: () => {
      window.open(anchor.href, '_blank', 'noopener,noreferrer');
    },
  });
}
