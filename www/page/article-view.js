// @ts-check
/**
 * The article on the page, and what stands around it: the bar, the contents, the rail.
 *
 * @import { Article } from '../pkg/article_viewer.js'
 * @import { Contents } from './contents.js'
 * @import { Correcting } from './correcting.js'
 * @import { Rail } from './rail.js'
 * @import { Reading, Word } from './reading.js'
 *
 * @typedef {{
 *   contents: Contents,
 *   rail: Rail,
 *   correcting: Correcting,
 *   readAgain: (word: Partial<Word>) => unknown,
 *   drawn: () => void,
 * }} Around `readAgain` takes what the reader says of the article, `drawn` hears that it is there whole
 */

import { outline, render } from '../article/article.js';
import { findDates } from '../draw/dates.js';
import { byId } from '../draw/dom.js';
import { plainText } from '../draw/inline.js';
import { run } from '../draw/slices.js';
import * as sentences from '../words/page-sentences.js';
import { announce } from './notice.js';
import { sayOrigin } from './origin.js';
import { linkedId } from './permalinks.js';
import { renderRaw } from './raw.js';

/** Characters of a headline that name a window or a file. */
const LONGEST_TITLE = 200;

export class ArticleView {
  /** The headline, to name the article by. */
  title = '';
  #root = byId('article');
  /** Ends when another drawing begins. */
  #drawing = new AbortController();
  #around;

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
  }

  /**
   * Draws the article; without one, the text line by line. The first screenful is there when this returns.
   *
   * @param {Reading} reading
   * @param {Article} [article]
   * @param {{ meanwhile?: boolean }} [how] `meanwhile`: an article is still to come
   * @returns {Promise<boolean>} true where it is there whole
   */
  async draw(reading, article, { meanwhile = false } = {}) {
    const signal = this.#begin(reading, article);
    this.#root.toggleAttribute('data-meanwhile', meanwhile);
    this.#describe(reading, article);
    const steps = article
      ? render(this.#root, article, this.#context(reading))
      : renderRaw(this.#root, reading.text);
    if (!(await run(steps, signal)) || meanwhile) return false;
    this.#root.removeAttribute('aria-busy');
    if (article) this.#around.rail.addDates(findDates(article, reading.text));
    if (article) announce(sentences.page.announced(counts(article)));
    this.#around.drawn();
    return true;
  }

  /** An empty page, for as long as no other drawing begins and this reading is not over. @param {Reading} reading @param {Article} [article] */
  #begin(reading, article) {
    this.#drawing.abort();
    const drawing = (this.#drawing = new AbortController());
    reading.signal.addEventListener('abort', () => drawing.abort());
    this.#around.rail.clear();
    this.#around.correcting.forgetBlocks(article);
    this.#root.replaceChildren();
    this.#root.setAttribute('aria-busy', 'true');
    return drawing.signal;
  }

  /** @param {Reading} reading @param {Article} [article] */
  #describe({ text, word }, article) {
    this.#around.contents.show(article ? outline(article, text) : []);
    this.title = article?.title ? plainText(article.title, text).slice(0, LONGEST_TITLE) : '';
    document.title = this.title ? `${this.title} · ${sentences.NAME}` : sentences.NAME;
    byId('bar-title').textContent = this.title;
    byId('bar-measure').textContent = article?.words
      ? sentences.article.measure(article.words)
      : '';
    byId('text-only').hidden = !word.hints?.length;
    sayOrigin(!!word.fromLink);
  }

  /** What this page offers to an article. @param {Reading} reading */
  #context({ text, word }) {
    const { rail, correcting, readAgain } = this.#around;
    return {
      source: text,
      published: word.published,
      newestFirst: word.newestFirst,
      word: Object.assign(word.timelines, { linked: linkedId() }),
      placed: rail.addTimeline.bind(rail),
      publish: (/** @type {string} */ published) => readAgain({ published }),
      showAll: () => readAgain({ whole: true }),
      putBack: correcting.putBack.bind(correcting),
      placeBlock: correcting.placeBlock.bind(correcting),
    };
  }
}

/** @param {Article} article */
function counts({ sections, words, timeline, timelines }) {
  const lists = timeline ? [timeline, ...timelines] : [];
  return {
    words,
    sections: sections.filter(({ heading }) => heading).length,
    entries: lists
      .flatMap(({ days }) => days)
      .reduce((sum, { entries }) => sum + entries.length, 0),
  };
}
