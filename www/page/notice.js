// @ts-check
/** How the page speaks: to the ear, in passing, or because something failed. */

import { byId, html } from '../draw/dom.js';
import * as sentences from '../words/page-sentences.js';

/** Milliseconds that a notice is shown. */
const SHOWN = 10_000;
/** Milliseconds after which a scroll is the reader's own, not that of an article which has just come. */
const SETTLED = 1000;

/** Says a sentence to those who listen to the page. Counts, never the text. @param {string} sentence */
export function announce(sentence) {
  byId('announcement').textContent = sentence;
}

/**
 * Says a sentence at the lower edge, with what can be done about it. It leaves by itself: one that only tells after some
 * seconds or at the next scroll, one that asks after both. What it offers is to be had elsewhere, too.
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
  leaveLater(node, actions.length > 0);
}

/** @param {HTMLElement} node @param {boolean} asks */
function leaveLater(node, asks) {
  const told = node.firstChild;
  const leave = () => {
    if (node.hidden || node.firstChild !== told) return removeEventListener('scroll', leave);
    if (!node.matches(':hover, :focus-within')) clearNotice(); // nothing goes from under a finger or the focus
  };
  const leaveAtScroll = () => addEventListener('scroll', leave);
  setTimeout(leaveAtScroll, asks ? SHOWN : SETTLED);
  if (!asks) setTimeout(leave, SHOWN);
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
