// @ts-check
/**
 * The reader's word on what a block is: a handle at each block that was guessed without much ground (at every block, while
 * the structure is being corrected), a panel that says why and what else it can be, and what follows from the choice.
 *
 * @import { Article, Block, Correction } from '../pkg/article_viewer.js'
 *
 * @typedef {Correction['kind']} Role
 * @typedef {{ block: Block, node: HTMLElement, button?: HTMLElement }} Placed a block and where it is drawn
 * @typedef {{
 *   reading: () => { text: string, corrections: Correction[] },
 *   article: () => Article | undefined,
 *   readAgain: (word: { corrections?: Correction[] }) => Promise<void>,
 * }} Host what the page lends to this file
 */

import { byId, html } from '../draw/dom.js';
import { likeBlocks } from './like.js';
import { linesOf } from './lines.js';
import { notify } from './notice.js';
import { closeAll } from './panels.js';
import * as sentences from '../words/sentences.js';

/**
 * A block that is less sure than this asks to be looked at. Of 430 headings below it in labelled articles 41 % are right,
 * of those at the next step, 0.67, 68 %; so the sign stands at one block in fifty (`docs/scores.md`).
 */
const DOUBT = 0.6;

/** What a block can be made. @type {Role[]} */
const ROLES = ['paragraph', 'heading', 'quote', 'list-item', 'caption', 'furniture', 'join'];

/** Pixels between a handle and its panel. */
const GAP = 6;

/** @type {Host} */
let host;
/** Every block has a handle. */
let every = false;
/** @type {Placed[]} in the order of the text */
let placed = [];

/** A new article is drawn. */
export function forgetBlocks() {
  placed = [];
}

/**
 * Keeps the place of a block and gives it a handle where it needs one.
 *
 * @param {Block} block
 * @param {HTMLElement} node
 */
export function placeBlock(block, node) {
  /** @type {Placed} */
  const place = { block, node };
  placed.push(place);
  if (every || isDoubtful(block)) addHandle(place);
}

/** @param {Block} block */
function isDoubtful({ confidence = 1 }) {
  return confidence < DOUBT;
}

/** A heading keeps its own words as its name: the handle in it is not one of them. @param {Placed} place */
function addHandle(place) {
  const { block, node } = place;
  if (/^H[1-6]$/.test(node.tagName)) {
    const words = html('span', { id: `words-${placed.length}` });
    words.append(...node.childNodes);
    node.append(words);
    node.setAttribute('aria-labelledby', words.id);
  }
  const label = sentences.correcting.handle(block.kind, isDoubtful(block));
  place.button = html('button', {
    type: 'button',
    class: 'why-handle',
    lang: 'en',
    'aria-label': label,
    'aria-haspopup': 'dialog',
    onclick: () => open(place),
  });
  node.append(place.button);
}

// ---- The panel ----

const panel = html('div', { id: 'why', class: 'panel why-panel', popover: 'auto', role: 'dialog' });

/** @param {Placed} place */
function open(place) {
  const { block, button } = place;
  const { correcting, reason } = sentences;
  const others = ROLES.filter((role) => role !== block.kind);
  const lines = linesOf(host.reading().text, block.spans);
  const choices = others.map((role) =>
    choice(correcting.roles[role], () => correct(place, [{ line: lines[0], kind: role }])),
  );
  if (lines.length > 1) {
    const from = block.kind === 'paragraph' ? 0 : 1; // a first line that stands alone could look like a heading
    const split = lines
      .slice(from)
      .map((line) => /** @type {Correction} */ ({ line, kind: 'paragraph' }));
    choices.push(choice(correcting.split, () => correct(place, split, correcting.wasSplit)));
  }
  panel.setAttribute('aria-label', button?.getAttribute('aria-label') ?? '');
  panel.replaceChildren(
    html('p', { class: 'why-kind' }, correcting.kind(block.kind, isDoubtful(block))),
    html('p', {}, block.why ? reason(block.why.code) : correcting.certain),
    html('p', { class: 'why-else' }, correcting.make),
    ...choices,
  );
  panel.showPopover();
  if (button) stand(button);
  choices[0].focus({ preventScroll: true });
}

/** @param {string} label @param {() => void} press */
function choice(label, press) {
  return html('button', { type: 'button', onclick: press }, label);
}

/** Beside its handle where there is room; a narrow screen has it as a sheet. @param {HTMLElement} button */
function stand(button) {
  const { style } = panel;
  style.inset = '';
  if (!matchMedia('(min-width: 45rem)').matches) return;
  const at = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = panel;
  const below = at.bottom + GAP + offsetHeight <= innerHeight;
  const top = below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - offsetHeight);
  const left = Math.max(
    GAP,
    Math.min(at.left, document.documentElement.clientWidth - offsetWidth - GAP),
  );
  style.inset = `${top}px auto auto ${left}px`;
}

// ---- What follows ----

/**
 * @param {Placed} place
 * @param {Correction[]} word
 * @param {string} [done] what the notice says
 */
async function correct(place, word, done = sentences.correcting.done[word[0].kind]) {
  const { text, corrections } = host.reading();
  const article = host.article();
  const like =
    article && word.length === 1 && word[0].kind !== 'join' ? likeBlocks(place.block, article) : [];
  closeAll();
  await say(place, word);
  const undo = { label: sentences.page.undo, press: () => void take(place, corrections) };
  if (!like.length) return notify(done, undo);
  const { kind } = word[0];
  const too = like.map((block) => ({ line: linesOf(text, block.spans)[0], kind }));
  const offer = {
    label: sentences.correcting.makeLike(kind, too.length),
    press: () =>
      void say(place, too).then(() => notify(sentences.correcting.likeDone(too.length), undo)),
  };
  notify(`${done} ${sentences.correcting.like(too.length)}`, offer, undo);
}

/** A later word on a line takes the place of the one before. @param {Placed} place @param {Correction[]} word */
function say(place, word) {
  const lines = new Set(word.map(({ line }) => line));
  return drawAround(place, {
    corrections: [...host.reading().corrections.filter(({ line }) => !lines.has(line)), ...word],
  });
}

/** @param {Placed} place @param {Correction[]} corrections those from before */
async function take(place, corrections) {
  await drawAround(place, { corrections });
  notify(sentences.correcting.undone);
}

/**
 * The article is drawn anew around a block: it keeps its place in the window and gets the focus.
 *
 * @param {Placed} place
 * @param {{ corrections?: Correction[] }} word
 */
async function drawAround({ block, node }, word) {
  const at = node.isConnected ? node.getBoundingClientRect().top : undefined;
  await host.readAgain(word);
  const [from] = block.spans[0];
  const now = placed.findLast(({ block: { spans } }) => spans.length && spans[0][0] <= from);
  if (!now) return byId('headline').focus({ preventScroll: true });
  if (at !== undefined) scrollBy(0, now.node.getBoundingClientRect().top - at);
  if (!now.button) now.node.tabIndex = -1;
  (now.button ?? now.node).focus({ preventScroll: true });
}

/** A handle at every block, or only where something is in doubt. */
function toggle() {
  every = !every;
  byId('correct').setAttribute('aria-pressed', String(every));
  closeAll();
  void host
    .readAgain({})
    .then(() => notify(every ? sentences.correcting.on : sentences.correcting.off));
}

/** @param {Host} page */
export function startCorrecting(page) {
  host = page;
  document.body.append(panel);
  byId('correct').addEventListener('click', toggle);
}
