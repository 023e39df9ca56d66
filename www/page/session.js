// @ts-check
/**
 * One text at a time: how it comes to be read, what takes its place, and what is kept of it. It knows no browser.
 *
 * | state | what the page has |
 * |---|---|
 * | `empty` | no text but, perhaps, a draft on the sheet |
 * | `sheet` | the text stands on the sheet, to be edited |
 * | `reading` | the text is being read; until then the page shows what it showed before |
 * | `shown` | the article, or the text line by line where none can be |
 *
 * @import { Article, HtmlText, Options } from '../pkg/article_viewer.js'
 * @import { Markup } from './arrive.js'
 * @import { Kept } from './kept.js'
 * @import { Word } from './reading.js'
 *
 * @typedef {'empty' | 'sheet' | 'reading' | 'shown'} State
 * @typedef {{ reading: Reading, article: Article | undefined }} Drawn what the article shows
 * @typedef {{
 *   load: () => Promise<void>,
 *   parse: (text: string, options: Options) => Article,
 *   readHtml: (html: string, plain: string) => Promise<HtmlText | undefined>,
 * }} Core
 * @typedef {{
 *   current: string | undefined,
 *   draft: string,
 *   hash: string,
 *   scroll: number,
 *   linked: string | undefined,
 *   sheet: (text: string) => void,
 *   meanwhile: (reading: Reading) => void,
 *   show: (reading: Reading, article: Article | undefined, how: Showing) => Promise<void>,
 *   showChoices: (canReturn: boolean) => void,
 *   sayKept: (sentence: string, kept: boolean) => void,
 *   offerUndo: (can: boolean) => void,
 *   unlink: () => void,
 *   goTo: (id: string) => void,
 *   goToLinked: () => boolean,
 * }} View the page as the session sees it: `current` is the view in front, `sheet` or `article`; `draft` what stands on the
 *   sheet; `hash` the fragment of the address and `linked` the entry that it names
 * @typedef {{ focus?: boolean, copy?: boolean, news?: boolean }} Showing `copy`: it comes while another article is shown,
 *   `news`: which it is a newer copy of
 * @typedef {typeof import('./notice.js')} Notices
 */

import { CoreError } from '../core/door.js';
import { MOST } from '../core/limit.js';
import { turn } from '../draw/slices.js';
import { articleIn, isLink, readLink } from '../export/link.js';
import { newsOf } from '../timeline/news.js';
import * as sentences from '../words/page-sentences.js';
import { keptSentence } from './kept.js';
import { isEditable } from './lines.js';
import { Reading } from './reading.js';

/** Milliseconds that a reader waits for the core before the text is shown as it came. */
const PATIENCE = 300;

/** Characters: what is longer may take more than a frame to read, so the work is done in more than one task. */
const LONG = 20_000;

export class Session {
  /** @type {State} */
  state = 'empty';
  reading = new Reading('');
  /** @type {Drawn | undefined} */
  drawn;
  /** The text area was emptied: what comes into it is no edit of the text before. */
  #cleared = false;
  /** What the last text took the place of. @type {Reading | undefined} */
  #before;
  /** The link that was opened last. */
  #link = '';
  #core;
  #view;
  #kept;
  #notices;

  /** @param {{ core: Core, view: View, kept: Kept, notices: Notices }} page */
  constructor({ core, view, kept, notices }) {
    this.#core = core;
    this.#view = view;
    this.#kept = kept;
    this.#notices = notices;
  }

  // ---- Texts come ----

  /**
   * Takes a new text: keeps it, reads it, shows it.
   *
   * @param {string} text
   * @param {Markup & { edited?: boolean, published?: string }} [how] `published`: what the reader said of the text that this
   *   one is an edit of
   */
  async read(text, { edited = false, published, ...markup } = {}) {
    if (!/\S/.test(text)) {
      this.#notices.fail(sentences.failures[text ? 'blank' : 'empty']);
      return;
    }
    if (text.length > MOST) {
      const problem = { code: /** @type {const} */ ('too-large'), size: text.length, limit: MOST };
      this.#notices.fail(sentences.files.problem(problem));
      return;
    }
    this.#notices.clearNotice();
    const before = this.#replacedBy(text);
    const copy = this.drawn?.article && this.drawn;
    this.#kept.renew(this.#core.load());
    if (isLink(this.#view.hash)) this.#view.unlink(); // this text is another one
    const reading = new Reading(text, { ...markup, ...(published && { published }) });
    if (await this.#show(reading, { focus: true, copy }))
      this.#sayWhatCame(reading, before, edited);
  }

  /**
   * Shows a text that was kept, with the reader's word on it, and goes to the place where it was left.
   *
   * @param {string} text
   * @param {{ word: Partial<Word>, scroll: number }} kept
   */
  async reopen(text, { word, scroll }) {
    this.#notices.clearNotice();
    const before = this.#replacedBy(text);
    this.#kept.renew(this.#core.load());
    if (isLink(this.#view.hash)) this.#view.unlink();
    if (!(await this.#show(new Reading(text, word), { focus: true }))) return;
    this.#view.scroll = scroll;
    if (before.text && before.text !== text) this.#offerUndo(before, sentences.page.newText);
  }

  /** What a new text takes the place of: a draft, or the text before. @param {string} text */
  #replacedBy(text) {
    const { draft } = this.#view;
    return draft && draft !== this.reading.text && draft !== text
      ? new Reading(draft)
      : this.reading;
  }

  /** @param {Reading} reading @param {Reading} before @param {boolean} edited */
  #sayWhatCame({ text, word }, before, edited) {
    const { since, fresh } = word.timelines;
    const news =
      since && (fresh?.size || !edited) ? sentences.timeline.news(fresh?.size ?? 0, since) : '';
    if (before.text && before.text !== text)
      this.#offerUndo(before, news || sentences.page.newText);
    else if (news) this.#notices.notify(news);
  }

  /** @param {Reading} before @param {string} sentence */
  #offerUndo(before, sentence) {
    this.#before = before;
    this.#view.offerUndo(true);
    this.#notices.notify(sentence, {
      label: sentences.page.undo,
      press: () => void this.undo(),
    });
  }

  /** Brings back what the last text took the place of. */
  async undo() {
    const before = this.#before;
    if (!before) return;
    this.#forgetBefore();
    if (await this.#show(before.with(), { focus: true }))
      this.#notices.notify(sentences.page.undone);
  }

  #forgetBefore() {
    this.#before = undefined;
    this.#view.offerUndo(false);
  }

  /** Reads what stands on the sheet. */
  readDraft() {
    const { draft } = this.#view;
    const { text, word } = this.reading;
    return this.read(draft, {
      edited: true,
      published: this.#cleared ? undefined : word.published,
      hints: draft === text ? word.hints : undefined,
    });
  }

  /** Reads the text again without what its markup says; Undo brings that back. */
  async readTextOnly() {
    const before = this.reading;
    if (await this.readAgain({ hints: undefined }))
      this.#offerUndo(before, sentences.page.wasTextOnly);
  }

  /** Reads the text again, with what the reader has said about it since. @param {Partial<Word>} word */
  async readAgain(word) {
    const { scroll } = this.#view;
    const shown = await this.#show(this.reading.with(word));
    if (shown) this.#view.scroll = scroll;
    return shown;
  }

  /** Shows the text that was read before. */
  show() {
    return this.#show(this.reading.with(), { focus: true });
  }

  /**
   * A reload comes back to the text, to the reader's word on it and to the place.
   *
   * @param {string | undefined} arrivedAt the view of this page when it was left; none where it is new
   */
  async restore(arrivedAt) {
    if (isLink(this.#view.hash)) return this.openLink(this.#view.hash);
    if (this.state !== 'empty') return; // it was written before this script came
    const empty = this.reading;
    const text = await this.#kept.restore();
    if (empty.signal.aborted || this.#view.draft) return; // a paste was quicker
    if (!text) {
      if (this.#view.current === 'article') this.edit();
      if (this.#view.linked) this.#notices.notify(sentences.page.entryWithoutText);
      return;
    }
    const reading = this.#take(new Reading(text), 'sheet');
    const linked = !arrivedAt && this.#view.linked;
    if (arrivedAt !== 'article' && !linked) return this.edit();
    await this.#core.load().catch(() => {}); // said when the text is shown
    if (reading.signal.aborted) return;
    const { word, scroll } = this.#kept.restoreWord();
    if (!(await this.#show(reading.with(word)))) return;
    if (!linked || !this.#view.goToLinked()) this.#view.scroll = scroll;
  }

  /**
   * The address holds an article: it is shown, and what was kept stays kept. One that cannot be read says why, and that is
   * all.
   *
   * @param {string} hash
   */
  async openLink(hash) {
    const before = this.reading;
    this.#link = hash;
    const read = await readLink(hash);
    if (before.signal.aborted) return; // a paste was quicker
    if ('problem' in read) {
      if (this.state === 'empty' && this.#view.current === 'article') this.edit();
      this.#notices.fail(sentences.link.problems[read.problem]);
      return;
    }
    const { text, ...word } = read.shared;
    if (!(await this.#show(new Reading(text, { ...word, fromLink: true }), { focus: true })))
      return;
    if (before.text) this.#offerUndo(before, sentences.page.newText);
    if (read.at) this.#view.goTo(read.at);
  }

  /** Back and Forward lead here. @param {string} hash @param {string} wanted the view */
  go(hash, wanted) {
    if (isLink(hash) && articleIn(hash) !== articleIn(this.#link)) return void this.openLink(hash);
    const next = this.state === 'empty' ? 'sheet' : wanted;
    if (next === this.#view.current) this.#view.goToLinked();
    else if (next === 'article') void this.show();
    else this.edit();
  }

  // ---- Texts are read ----

  /**
   * @param {Reading} reading
   * @param {State} state
   */
  #take(reading, state) {
    this.reading.end();
    this.reading = reading;
    this.state = state;
    return reading;
  }

  /**
   * Shows a text as an article; where that cannot be, line by line with a sentence that says why. A newer copy of what
   * was shown comes into its place: the reader's word on the entries and the place in the text stay.
   *
   * @param {Reading} reading
   * @param {{ focus?: boolean, copy?: Drawn }} [how] `copy`: what was shown before another text came
   * @returns {Promise<boolean>} false where something else has taken its place
   */
  async #show(reading, { focus = false, copy } = {}) {
    this.#take(reading, 'reading');
    this.#keep(reading);
    this.#notices.clearFailure();
    const article = await this.#articleOf(reading);
    if (reading.signal.aborted) return false;
    const news = article && copy?.article && newsOf(dated(copy), dated({ reading, article }));
    if (news) reading.follow(copy.reading, news);
    else if (copy) this.#view.unlink();
    const whole = this.#view.show(reading, article, { focus, copy: !!copy, news: !!news });
    this.drawn = { reading, article };
    this.state = 'shown';
    this.sayKept();
    this.keepWord();
    await whole;
    return !reading.signal.aborted;
  }

  /**
   * Nothing, with a sentence that says why, where the core cannot serve.
   *
   * @param {Reading} reading
   * @returns {Promise<Article | undefined>}
   */
  async #articleOf(reading) {
    const { signal, text } = reading;
    const long = text.length > LONG;
    if (long) await turn();
    try {
      await this.#loadInTime(reading);
      await this.#readMarkup(reading);
      if (signal.aborted) return undefined;
      const article = this.#core.parse(text, reading.options);
      if (long) await turn();
      return article;
    } catch (error) {
      if (!signal.aborted) this.#sayWhy(error);
      return undefined;
    }
  }

  /** Loads the core; where that takes long, the text is there to be read meanwhile. @param {Reading} reading */
  async #loadInTime(reading) {
    const { signal } = reading;
    let meanwhile = false;
    const slow = setTimeout(() => {
      if (signal.aborted) return;
      meanwhile = true;
      this.#view.meanwhile(reading);
      this.#notices.notify(sentences.page.stillReading);
    }, PATIENCE);
    try {
      await this.#core.load();
    } finally {
      clearTimeout(slow);
      if (meanwhile && !signal.aborted) this.#notices.clearNotice();
    }
  }

  /** What the markup beside the text says of it; nothing where it cannot be read. @param {Reading} reading */
  async #readMarkup({ text, word }) {
    const { html } = word;
    if (!html) return;
    const found = await this.#core.readHtml(html, text).catch(() => undefined);
    word.hints = found?.hints;
    delete word.html;
    if (html.length > LONG) await turn();
  }

  /** @param {unknown} error */
  #sayWhy(error) {
    const code = error instanceof CoreError ? error.code : 'unknown';
    console.warn('The text is shown line by line.', error);
    this.#notices.fail(sentences.failures[code], sentences.failures.core);
  }

  // ---- The sheet ----

  /** Puts the text on the sheet. What was being read is not waited for. */
  edit() {
    const { text } = this.#take(this.reading.with(), this.reading.text ? 'sheet' : 'empty');
    this.#notices.clearNotice();
    this.#notices.clearFailure();
    this.#kept.dropDraft();
    this.#cleared = false;
    const editable = isEditable(text);
    this.#view.sheet(editable ? text : '');
    if (!editable) this.#notices.notify(sentences.page.tooLongToEdit);
    this.#showChoices();
  }

  /** Whether another text than was read stands on the sheet. */
  get edited() {
    return this.#view.draft !== this.reading.text;
  }

  /** Something was written on the sheet. */
  typed() {
    if (this.state === 'reading' || this.state === 'shown') return; // that text stays the one that is kept
    this.#showChoices();
    if (!this.reading.word.fromLink) this.#kept.keepDraft(() => this.#view.draft);
  }

  /** The sheet was emptied. */
  clear() {
    this.#cleared = true;
    this.typed();
  }

  #showChoices() {
    this.#view.showChoices(!!this.drawn && (!this.#view.draft || !this.edited));
  }

  // ---- What is kept ----

  /** @param {Reading} reading */
  #keep({ text, word }) {
    if (word.fromLink) this.#kept.dropDraft();
    else void this.#kept.keep(text);
  }

  /** Keeps the reader's word beside the text itself. */
  keepWord() {
    const { reading, state } = this;
    if (state !== 'reading' && state !== 'shown') return; // it may be a draft that is kept
    if (!reading.word.fromLink && this.#kept.holds(reading.text))
      this.#kept.keepWord(reading, this.#view.scroll);
  }

  /** The page is being left. */
  leave() {
    this.#kept.keepNow();
    this.keepWord();
  }

  /** The reader wants timelines the other way round. @param {boolean} newestFirst */
  turn(newestFirst) {
    this.reading.word.newestFirst = newestFirst;
  }

  forget() {
    this.#kept.forget();
    this.#forgetBefore();
    this.#notices.notify(sentences.page.forgotten);
  }

  sayKept() {
    const text = this.#view.draft || this.reading.text;
    const kept = this.#kept.holds(text);
    this.#view.sayKept(keptSentence(text, kept, this.reading.word.fromLink), kept);
  }
}

/** An article with the reader's own date of it. @param {Drawn} drawn */
function dated({ reading, article }) {
  return { article: /** @type {Article} */ (article), published: reading.word.published };
}
