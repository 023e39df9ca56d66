// @ts-check
/** How the page speaks: to the ear, in passing, or because something failed. */

import { byId, html } from '../draw/dom.js';
import * as sentences from '../words/sentences.js';

/** Says a sentence to those who listen to the page. Counts, never the text. @param {string} sentence */
export function announce(sentence) {
  byId('announcement').textContent = sentence;
}

/**
 * Says a sentence at the lower edge, with what can be done about it. It stays until it is closed or the next one comes.
 *
 * @param {string} sentence
 * @param {...{ label: string, press: () => void }} actions
 */
export function notify(sentence, ...actions) {
  const node = byId('notice');
  const buttons = actions.map(({ label, press }) =>
    html(
      'button',
      {
        type: 'button',
        class: 'quiet',
        onclick: () => {
          clearNotice();
          press();
        },
      },
      label,
    ),
  );
  node.replaceChildren(html('p', {}, sentence), ...buttons, closeButton(clearNotice));
  node.hidden = false;
}

export function clearNotice() {
  byId('notice').hidden = true;
}

/** Says what failed and what to do. @param {...string} lines */
export function fail(...lines) {
  const node = byId('failure');
  node.replaceChildren(
    html('div', {}, ...lines.map((line) => html('p', {}, line))),
    closeButton(dismissFailure),
  );
  node.hidden = false;
}

export function clearFailure() {
  byId('failure').hidden = true;
}

/** The button that had the focus goes: the focus goes back to the text. */
function dismissFailure() {
  clearFailure();
  const headline =
    document.documentElement.dataset.view === 'article' && document.getElementById('headline');
  (headline || byId('text')).focus({ preventScroll: true });
}

/** @param {() => void} press */
function closeButton(press) {
  return html(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': sentences.page.dismiss, onclick: press },
    '✕',
  );
}
