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
 *   readAgain: (word: { corrections?: Correction[] }) => Promise<unknown>,
 * }} Corrected what is corrected: the text with the reader's word on it, the article that it is shown as, and the way to
 *   say more
 */

import { byId, html } from '../draw/dom.js';
import { likeBlocks } from './like.js';
import { headlinesIn } from './headlines.js';
import { linesOf } from './lines.js';
import { announce, notify } from './notice.js';
import { closeAll } from './panels.js';
import * as sentences from '../words/page-sentences.js';

/**
 * A block that is less sure than this asks to be looked at. Of 430 headings below it in labelled articles 41 % are right,
 * of those at the next step, 0.67, 68 %; so the sign stands at one block in fifty (`docs/scores.md`).
 */
const DOUBT = 0.6;

/** What a block can be made. @type {Role[]} */
const ROLES = ['paragraph', 'heading', 'quote', 'list-item', 'caption', 'furniture', 'join'];

/** Pixels between a handle and its panel. */
const GAP = 6;

export class Correcting {
  /** @type {Placed[]} in the order of the text */
  #placed = [];
  /** The article was found in a whole page. Of four headlines of such one is wrong (`docs/scores.md`): each has a handle. */
  #ofPage = false;
  /** Every block has a handle. */
  #every = false;
  #panel = html('div', { id: 'why', class: 'panel why-panel', popover: 'auto', role: 'dialog' });
  #subject;

  /** @param {Corrected} subject */
  constructor(subject) {
    this.#subject = subject;
  }

  start() {
    document.body.append(this.#panel);
    byId('correct').addEventListener('click', () => this.#toggle());
    byId('done-correcting').addEventListener('click', () => this.#leave());
  }

  /** A new article is drawn. @param {Article} [article] */
  forgetBlocks(article) {
    this.#placed = [];
    this.#ofPage = !!article?.furniture.some(({ why }) => why?.code === 'page');
  }

  /**
   * Keeps the place of a block and gives it a handle where it needs one.
   *
   * @param {Block} block
   * @param {HTMLElement} node
   */
  placeBlock(block, node) {
    /** @type {Placed} */
    const place = { block, node };
    this.#placed.push(place);
    if (this.#every || this.#isDoubtful(block)) this.#addHandle(place);
  }

  /** @param {Block} block */
  #isDoubtful({ kind, confidence = 1 }) {
    return confidence < DOUBT || (kind === 'title' && this.#ofPage);
  }

  /** A heading keeps its own words as its name: the handle in it is not one of them. @param {Placed} place */
  #addHandle(place) {
    const { block, node } = place;
    if (/^H[1-6]$/.test(node.tagName)) {
      const words = html('span', { id: `words-${this.#placed.length}` });
      words.append(...node.childNodes);
      node.append(words);
      node.setAttribute('aria-labelledby', words.id);
    }
    const label = sentences.correcting.handle(block.kind, this.#isDoubtful(block));
    place.button = html('button', {
      type: 'button',
      class: 'why-handle',
      lang: sentences.language,
      'aria-label': label,
      'aria-haspopup': 'dialog',
      onclick: () => this.#open(place),
    });
    node.append(place.button);
  }

  // ---- The panel ----

  /** @param {Placed} place */
  #open(place) {
    const { block, button } = place;
    const { correcting, reason } = sentences;
    const panel = this.#panel;
    const choices = this.#choices(place);
    panel.setAttribute('aria-label', button?.getAttribute('aria-label') ?? '');
    panel.replaceChildren(
      html('p', { class: 'why-kind' }, correcting.kind(block.kind, this.#isDoubtful(block))),
      html('p', {}, block.why ? reason(block.why.code) : correcting.certain),
      html('p', { class: 'why-else' }, correcting[block.kind === 'title' ? 'headline' : 'make']),
      ...choices,
    );
    panel.showPopover();
    if (button) stand(panel, button);
    choices[0].focus({ preventScroll: true });
  }

  /** What else the block can be: a button for each. Instead of a headline another line is it. @param {Placed} place */
  #choices(place) {
    const { kind, spans } = place.block;
    if (kind === 'title') return this.#headlines(spans);
    const { roles, split } = sentences.correcting;
    const lines = linesOf(this.#subject.reading().text, spans);
    const others = ROLES.filter((role) => role !== kind);
    const choices = others.map((role) =>
      choice(roles[role], () => this.#correct(place, [{ line: lines[0], kind: role }])),
    );
    if (lines.length < 2) return choices;
    const from = kind === 'paragraph' ? 0 : 1; // a first line that stands alone could look like a heading
    const apart = asParagraphs(lines.slice(from));
    const done = sentences.correcting.wasSplit;
    return [...choices, choice(split, () => this.#correct(place, apart, done))];
  }

  /** @param {Block['spans']} spans of the headline */
  #headlines(spans) {
    const { text } = this.#subject.reading();
    const [line] = linesOf(text, spans);
    return headlinesIn(text, line).map((other) =>
      choice(other.text, () => this.#nameHeadline(other.line)),
    );
  }

  // ---- What follows ----

  /** @param {number} line */
  async #nameHeadline(line) {
    const { corrections } = this.#subject.reading();
    const others = corrections.filter((other) => other.kind !== 'title' && other.line !== line);
    closeAll();
    await this.#subject.readAgain({ corrections: [...others, { line, kind: 'title' }] });
    scrollTo(0, 0);
    byId('headline').focus({ preventScroll: true });
    notify(sentences.correcting.done.title, {
      label: sentences.page.undo,
      press: () => void this.#subject.readAgain({ corrections }),
    });
  }

  /**
   * @param {Placed} place
   * @param {Correction[]} word
   * @param {string} [done] what the notice says
   */
  async #correct(place, word, done = sentences.correcting.done[word[0].kind]) {
    const { text, corrections } = this.#subject.reading();
    const like = this.#like(place.block, word);
    closeAll();
    await this.#say(place, word);
    const undo = { label: sentences.page.undo, press: () => void this.#take(place, corrections) };
    if (!like.length) return notify(done, undo);
    const { kind } = word[0];
    const too = like.map((block) => ({ line: linesOf(text, block.spans)[0], kind }));
    const offer = {
      label: sentences.correcting.makeLike(kind, too.length),
      press: () =>
        void this.#say(place, too).then(() =>
          notify(sentences.correcting.likeDone(too.length), undo),
        ),
    };
    notify(`${done} ${sentences.correcting.like(too.length)}`, offer, undo);
  }

  /** The blocks of which the same can be said. @param {Block} block @param {Correction[]} word */
  #like(block, word) {
    const article = this.#subject.article();
    return article && word.length === 1 && word[0].kind !== 'join'
      ? likeBlocks(block, article)
      : [];
  }

  /** A later word on a line takes the place of the one before. @param {Placed} place @param {Correction[]} word */
  #say(place, word) {
    const lines = new Set(word.map(({ line }) => line));
    const others = this.#subject.reading().corrections.filter(({ line }) => !lines.has(line));
    return this.#drawAround(place, [...others, ...word]);
  }

  /** @param {Placed} place @param {Correction[]} corrections those from before */
  async #take(place, corrections) {
    await this.#drawAround(place, corrections);
    notify(sentences.correcting.undone);
  }

  /**
   * The article is drawn anew around a block: it keeps its place in the window and gets the focus.
   *
   * @param {Placed} place
   * @param {Correction[]} corrections
   */
  async #drawAround({ block, node }, corrections) {
    const at = node.isConnected ? node.getBoundingClientRect().top : undefined;
    await this.#subject.readAgain({ corrections });
    const [from] = block.spans[0];
    const now = this.#placed.findLast(
      ({ block: { spans } }) => spans.length && spans[0][0] <= from,
    );
    if (!now) return byId('headline').focus({ preventScroll: true });
    if (at !== undefined) scrollBy(0, now.node.getBoundingClientRect().top - at);
    if (!now.button) now.node.tabIndex = -1;
    (now.button ?? now.node).focus({ preventScroll: true });
  }

  /** Lines that were set aside belong to the article. @param {Block} block */
  async putBack({ spans }) {
    const { text, corrections } = this.#subject.reading();
    const back = asParagraphs(linesOf(text, spans));
    await this.#subject.readAgain({ corrections: [...corrections, ...back] });
    announce(sentences.page.wasPutBack);
    const rest = /** @type {HTMLElement | null} */ (
      byId('article').querySelector('.set-aside summary')
    );
    rest?.click();
    (rest ?? byId('headline')).focus({ preventScroll: true });
  }

  /** A handle at every block, or only where something is in doubt. */
  async #toggle() {
    this.#every = !this.#every;
    byId('correct').setAttribute('aria-pressed', String(this.#every));
    byId('done-correcting').hidden = !this.#every;
    closeAll();
    await this.#subject.readAgain({});
    notify(this.#every ? sentences.correcting.on : sentences.correcting.off);
  }

  /** The button that was pressed goes: the focus stays with the article. */
  async #leave() {
    await this.#toggle();
    byId('headline').focus({ preventScroll: true });
  }
}

/** @param {number[]} lines @returns {Correction[]} */
function asParagraphs(lines) {
  return lines.map((line) => ({ line, kind: 'paragraph' }));
}

/** @param {string} label @param {() => void} press */
function choice(label, press) {
  return html('button', { type: 'button', onclick: press }, label);
}

/** Beside its handle where there is room; a narrow screen has it as a sheet. @param {HTMLElement} panel @param {HTMLElement} button */
function stand(panel, button) {
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
