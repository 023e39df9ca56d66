// @ts-check
/**
 * The two views of the page, the sheet and the article, in the window and in its history: what a session sees of a browser.
 *
 * @import { Article } from '../pkg/article_viewer.js'
 * @import { ArticleView } from './article-view.js'
 * @import { Reading } from './reading.js'
 * @import { Showing } from './session.js'
 * @import { TextBox } from './text-box.js'
 */

import { byId } from '../draw/dom.js';
import { rememberPlace } from '../timeline/place.js';
import * as sentences from '../words/page-sentences.js';
import { closeAll } from './panels.js';
import { goToLinked, linkedId, setLinked } from './permalinks.js';

export class Views {
  #root = byId('article');
  #box;
  #article;
  /** Goes to the place where one read before the sheet came. @type {(() => void) | undefined} */
  #place;

  /** @param {TextBox} box @param {ArticleView} article */
  constructor(box, article) {
    this.#box = box;
    this.#article = article;
  }

  /** The view in front. */
  get current() {
    return document.documentElement.dataset.view;
  }

  /** What stands on the sheet. */
  get draft() {
    return this.#box.text;
  }

  get scroll() {
    return scrollY;
  }

  set scroll(top) {
    scrollTo(0, top);
  }

  get hash() {
    return location.hash;
  }

  /** The entry that the address names. */
  get linked() {
    return linkedId();
  }

  /** The address leads to no entry and holds no article any more. */
  unlink() {
    setLinked();
  }

  goToLinked() {
    return goToLinked();
  }

  /** @param {string} id */
  goTo(id) {
    document.getElementById(id)?.scrollIntoView({ block: 'start' });
  }

  /** Brings the sheet to the front. @param {string} text stands on it */
  sheet(text) {
    if (this.current === 'article') this.#place = rememberPlace();
    closeAll();
    this.#box.text = text;
    this.#bring('sheet');
    this.tell();
    document.title = sentences.NAME;
    this.scroll = 0;
    this.#box.enter();
  }

  /**
   * Which buttons the sheet has: an empty one asks for a text, a written one offers to read it.
   *
   * @param {boolean} canReturn whether there is an article to go back to
   */
  showChoices(canReturn) {
    byId('read').hidden = byId('clear').hidden = !this.draft;
    byId('return').hidden = !canReturn;
  }

  /** Shows the text line by line while its article is still to come. @param {Reading} reading */
  meanwhile(reading) {
    this.#enterArticle();
    void this.#article.draw(reading, undefined, { meanwhile: true });
    focusHeadline();
  }

  /**
   * Brings the article to the front. The first screenful is there when this returns; it settles when all is.
   *
   * @param {Reading} reading
   * @param {Article | undefined} article
   * @param {Showing} how
   */
  async show(reading, article, { focus, copy, news }) {
    const back = news && (this.current === 'article' ? rememberPlace() : this.#place);
    this.#enterArticle();
    this.#root.style.minBlockSize = back ? `${this.#root.offsetHeight}px` : ''; // an article that grows anew must not let the page jump up
    const whole = this.#article.draw(reading, article);
    if (back) this.#focusAgain();
    else if (focus) focusHeadline();
    if (!(await whole)) return;
    this.#root.style.minBlockSize = '';
    if (back) back();
    else if (focus && !copy) goToLinked();
  }

  #enterArticle() {
    this.#box.text = '';
    if (history.state?.view !== 'article') history.pushState({ view: 'article' }, '');
    this.#bring('article');
  }

  /** @param {'sheet' | 'article'} view */
  #bring(view) {
    document.documentElement.dataset.view = view;
    this.#root.hidden = view === 'sheet';
    this.#nameBox();
  }

  /** Says what the sheet is for. */
  tell() {
    byId('sheet-task').textContent = this.draft ? sentences.page.editing : sentences.page.pasteHere;
    this.#nameBox();
  }

  #nameBox() {
    const box = this.#box.node;
    if (this.current === 'article') box.setAttribute('aria-label', sentences.page.another);
    else box.removeAttribute('aria-label');
  }

  /** The article was drawn anew in its place: what had the focus may be gone. */
  #focusAgain() {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === this.#box.node)
      document.getElementById('timeline-0')?.focus({ preventScroll: true });
  }

  /** To the text: a fragment in the address would be another page to go back from. */
  skip() {
    const sheet = this.current !== 'article';
    (sheet ? this.#box.node : (document.getElementById('headline') ?? this.#root)).focus();
  }

  /** @param {boolean} can whether there is a text to bring back */
  offerUndo(can) {
    byId('undo').hidden = !can;
  }

  /** @param {string} sentence @param {boolean} kept */
  sayKept(sentence, kept) {
    byId('kept').textContent = sentence;
    byId('forget').hidden = !kept;
  }
}

function focusHeadline() {
  scrollTo(0, 0);
  document.getElementById('headline')?.focus({ preventScroll: true });
}
