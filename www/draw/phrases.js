// @ts-check
/**
 * A date in the running text: a quiet mark that leads to its place among the dates, and the sentence around it, lit when
 * one comes from there. It is no stop of the Tab key: the list of dates is the way for keys.
 *
 * @import { Said } from './dates.js'
 */

import { html } from './dom.js';
import { datetimeOf } from './when.js';

/** The name of the highlight in the style sheet. */
const LIT = 'said';
/** What holds sentences. */
const HOLDER = 'p, li, td, blockquote, h1, h2, h3, h4, h5, h6';

/** @type {WeakMap<Node, Said>} */
const saidBy = new WeakMap();
/** @type {WeakMap<Said, HTMLElement>} where each was drawn last */
const nodes = new WeakMap();

/**
 * The node of a date in the text. What has no place among the dates looks like the text around it.
 *
 * @param {Said} said
 */
export function phrase(said) {
  const { value, type } = said.expression;
  const isDistance = value.startsWith('P') && type !== 'DURATION'; // a date so far from a day that nobody knows
  const datetime = isDistance ? undefined : datetimeOf(value);
  const attributes = { class: said.when && 'phrase', datetime, tabindex: -1 };
  const node = html(datetime ? 'time' : 'span', attributes, said.text);
  saidBy.set(node, said);
  nodes.set(said, node);
  return node;
}

/**
 * Calls back when a date in the text is pressed, or Enter on one that has the focus.
 *
 * @param {HTMLElement} root
 * @param {(said: Said) => void} chosen
 */
export function followPhrases(root, chosen) {
  const choose = (/** @type {Event} */ event) => {
    const said = event.target instanceof Element ? saidBy.get(event.target) : undefined;
    if (!said || getSelection()?.isCollapsed === false) return; // somebody who selects text wants the text
    event.preventDefault(); // the key must not press what the focus goes to
    chosen(said);
  };
  root.addEventListener('click', choose);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') choose(event);
  });
}

/**
 * Goes to the sentence of a date and lights it.
 *
 * @param {Said} said
 * @param {boolean} focus moves the focus there
 */
export function goTo(said, focus) {
  const node = nodes.get(said);
  if (!node?.isConnected) return;
  light(node);
  node.scrollIntoView({ block: 'center' });
  if (focus) node.focus({ preventScroll: true });
}

/** No sentence is lit any more. */
export function unlight() {
  CSS.highlights?.delete(LIT);
  for (const lit of document.querySelectorAll('.phrase.lit')) lit.classList.remove('lit');
}

/** Where a browser knows no highlights, the date alone is lit. @param {HTMLElement} node */
function light(node) {
  unlight();
  node.classList.add('lit');
  const range = sentenceAround(node);
  if (range && CSS.highlights) CSS.highlights.set(LIT, new Highlight(range));
}

/** @param {HTMLElement} node */
function sentenceAround(node) {
  const holder = node.closest(HOLDER);
  if (!holder) return undefined;
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEndBefore(node);
  const at = before.toString().length;
  const language = /** @type {HTMLElement | null} */ (holder.closest('[lang]:not([lang=""])'))
    ?.lang;
  const found = new Intl.Segmenter(localeOf(language), { granularity: 'sentence' })
    .segment(holder.textContent ?? '')
    .containing(at);
  return found && rangeOf(holder, found.index, found.index + found.segment.trimEnd().length);
}

/** @param {string} [language] */
function localeOf(language) {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return undefined; // a language that this browser does not know
  }
}

/**
 * @param {Element} holder
 * @param {number} start
 * @param {number} end
 */
function rangeOf(holder, start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= passed && start <= passed + length) range.setStart(node, start - passed);
    if (end > passed && end <= passed + length) range.setEnd(node, end - passed);
    passed += length;
  }
  return range;
}
