// @ts-check
/**
 * The texts that were read before, on the sheet, and the switch that lets them stay. What keeps them is loaded when it is on, or when it is
 * asked for.
 *
 * @import { Article } from '../pkg/article_viewer.js'
 * @import { KeptText } from '../library/records.js'
 * @import { Library } from '../library/library.js'
 * @import { Shelf } from '../library/shelf.js'
 * @import { Reading } from './reading.js'
 * @typedef {typeof import('./notice.js')} Notices
 */

import { byId, html } from '../draw/dom.js';
import { library as words } from '../words/page-sentences.js';
import { recordOf } from './kept.js';
import { close } from './panels.js';

/** Set where the reader wants texts to stay. */
const KEY = 'article-viewer:library';

/** Where they stay; `library.js` opens it. */
const DATABASE = 'article-viewer';

/** How many texts stand on the sheet. */
const RECENT = 5;
/** Characters of a headline. */
const TITLE = 200;

export class Recent {
  /** @type {Promise<{ library: Library, shelf: Shelf } | undefined> | undefined} */
  #opened;
  /** The text that the reader had forgotten: it is not kept again. */
  #forgotten = '';
  #open;
  #notices;

  /**
   * @param {(text: KeptText) => unknown} open reads a kept text
   * @param {Notices} notices
   */
  constructor(open, notices) {
    this.#open = open;
    this.#notices = notices;
  }

  start() {
    const keep = /** @type {HTMLInputElement} */ (byId('keep-texts'));
    keep.checked = this.isOn;
    keep.addEventListener('change', () => void this.#turn(keep.checked));
    byId('library').addEventListener('beforetoggle', (event) => {
      if (/** @type {ToggleEvent} */ (event).newState === 'open') void this.#showShelf();
    });
    if (this.isOn) void this.show();
  }

  /** The reader wants texts to stay. */
  get isOn() {
    return stored() === 'on';
  }

  /** Shows what was read before on the sheet. */
  async show() {
    const { library } = (await this.#loaded()) ?? {};
    const texts = (await library?.texts().catch(() => [])) ?? [];
    const recent = texts.filter(({ archived }) => !archived).slice(0, RECENT);
    byId('recent').hidden = recent.length === 0;
    byId('recent-texts').replaceChildren(
      ...recent.map((text) =>
        html(
          'li',
          {},
          html(
            'button',
            { type: 'button', class: 'quiet', dir: 'auto', onclick: () => this.#read(text) },
            text.title,
          ),
          html('span', { class: 'shelf-about' }, words.about(text)),
        ),
      ),
    );
  }

  /**
   * Keeps the text that is shown, if texts are to stay.
   *
   * @param {Reading} reading
   * @param {Article | undefined} article
   * @param {string} title
   * @param {number} scroll
   */
  async keep({ text, word }, article, title, scroll) {
    if (text !== this.#forgotten) this.#forgotten = ''; // another text has come since
    if (!this.isOn || word.fromLink || !text || text === this.#forgotten) return;
    const { library } = (await this.#loaded()) ?? {};
    if (!library) return;
    const { idOf } = await import('../library/records.js');
    const kept = {
      id: await idOf(text),
      text,
      title: title || text.trim().split('\n', 1)[0].slice(0, TITLE),
      words: article?.words ?? 0,
      opened: Date.now(),
      session: recordOf(word, scroll),
    };
    await library.keep(kept).then(
      () => this.show(),
      (error) =>
        this.#notices.fail(words[error?.name === 'QuotaExceededError' ? 'full' : 'refused']),
    );
  }

  /** Deletes this text, where it was kept. @param {string} text */
  async forget(text) {
    this.#forgotten = text;
    if (!(await this.#isUsed())) return;
    const { library } = (await this.#loaded()) ?? {};
    const { idOf } = await import('../library/records.js');
    await library?.delete(await idOf(text));
    await this.show();
  }

  /** @param {KeptText} text */
  #read(text) {
    close(byId('library'));
    return this.#open(text);
  }

  /** @param {boolean} on */
  async #turn(on) {
    if (on && !(await this.#loaded())) return;
    try {
      if (on) localStorage.setItem(KEY, 'on');
      else localStorage.removeItem(KEY);
    } catch {
      return this.#refused();
    }
    if (on) void navigator.storage?.persist?.(); // asked for by a press: browsers grant it rather then
    byId('kept-texts').textContent = on ? words.on : words.off;
    await this.#showShelf();
  }

  async #showShelf() {
    if (!(await this.#isUsed())) return;
    const { shelf } = (await this.#loaded()) ?? {};
    await shelf?.show();
  }

  /** Texts are to stay, or some have stayed since they were. */
  async #isUsed() {
    if (this.isOn) return true;
    const databases = await indexedDB.databases?.().catch(() => []);
    return !!databases?.some(({ name }) => name === DATABASE);
  }

  /** Says all of it in the language that is spoken now. */
  async tell() {
    const opened = await this.#opened;
    if (!opened) return;
    opened.shelf = await this.#shelfOf(opened.library);
    await this.show();
    await opened.shelf.show();
  }

  /** What keeps the texts; nothing, with a sentence, where the browser keeps none. */
  #loaded() {
    return (this.#opened ??= this.#load().catch(() => {
      this.#opened = undefined;
      this.#refused();
      return undefined;
    }));
  }

  async #load() {
    const { Library } = await import('../library/library.js');
    const changed = () => void this.show().then(() => this.#showShelf());
    const library = await Library.open(changed, () => (this.#opened = undefined));
    return { library, shelf: await this.#shelfOf(library) };
  }

  /** @param {Library} library */
  async #shelfOf(library) {
    const { Shelf } = await import('../library/shelf.js');
    const reader = {
      open: (/** @type {KeptText} */ text) => this.#read(text),
      changed: () => this.show(),
    };
    return new Shelf(byId('shelf'), library, reader);
  }

  #refused() {
    /** @type {HTMLInputElement} */ (byId('keep-texts')).checked = false;
    this.#notices.fail(words.refused);
  }
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
