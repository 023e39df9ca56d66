// @ts-check
/** How the page speaks: to the ear, in passing, or because something failed. */

import { byId, html } from './dom.js';
import { sentences } from './sentences.js';

/** Says a sentence to those who listen to the page. Counts, never the text. @param {string} sentence */
export function announce(sentence) {
  byId('announcement').textContent = sentence;
}

/**
 * Says a sentence at the lower edge, with at most one thing to press. It stays until it is closed or the next one comes.
 *
 * @param {string} sentence
 * @param {{ label: string, press: () => void }} [action]
 */
export function notify(sentence, action) {
  const node = byId('notice');
  const button = action && html('button', { type: 'button', class: 'quiet', onclick: () => { clearNotice(); action.press(); } }, action.label);
  node.replaceChildren(html('p', {}, sentence), ...(button ? [button] : []), closeButton(clearNotice));
  node.hidden = false;
}

export function clearNotice() {
  byId('notice').hidden = true;
}

/** Says what failed and what to do. @param {...string} lines */
export function fail(...lines) {
  const node = byId('failure');
  node.replaceChildren(html('div', {}, ...lines.map((line) => html('p', {}, line))), closeButton(dismissFailure));
  node.hidden = false;
}

export function clearFailure() {
  byId('failure').hidden = true;
}

/** The button that had the focus goes: the focus goes back to the text. */
function dismissFailure() {
  clearFailure();
  const headline = document.documentElement.dataset.view === 'article' && document.getElementById('headline');
  (headline || byId('text')).focus({ preventScroll: true });
}

/** @param {() => void} press */
function closeButton(press) {
  return html('button', { type: 'button', class: 'quiet', 'aria-label': sentences.page.dismiss, onclick: press }, '✕');
}
