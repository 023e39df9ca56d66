// @ts-check
/**
 * The list of the texts that stay on this device.
 *
 * @import { KeptText } from './records.js'
 * @import { Library } from './library.js'
 *
 * @typedef {{
 *   open: (text: KeptText) => unknown,
 *   changed: () => unknown,
 * }} Reader `open` reads a text; `changed` hears that the list is another one now
 * @typedef {'opened' | 'added' | 'title'} Sort
 */

import { html } from '../draw/dom.js';
import { download } from '../export/download.js';
import * as sentences from '../words/page-sentences.js';
import { library as words } from '../words/page-sentences.js';

/** @type {Record<Sort, (a: KeptText, b: KeptText) => number>} */
const SORTS = {
  opened: (a, b) => b.opened - a.opened,
  added: (a, b) => b.added - a.added,
  title: (a, b) => a.title.localeCompare(b.title),
};

export class Shelf {
  #list = html('ol', { class: 'shelf-texts' });
  #status = html('p', { class: 'shelf-status', role: 'status' });
  /** What was done last, with the way back. */
  #said = html('p', { class: 'shelf-status', role: 'status' });
  #room = html('p', { class: 'kept' });
  #search = html('input', { type: 'search', oninput: () => void this.show() });
  #sort = html(
    'select',
    { onchange: () => void this.show() },
    /** @type {Sort[]} */ (Object.keys(SORTS)).map((value) =>
      html('option', { value }, words[value]),
    ),
  );
  #archived = html('input', { type: 'checkbox', onchange: () => void this.show() });
  #library;
  #reader;

  /** @param {HTMLElement} root @param {Library} library @param {Reader} reader */
  constructor(root, library, reader) {
    this.#library = library;
    this.#reader = reader;
    root.replaceChildren(
      html(
        'div',
        { class: 'shelf-tools' },
        html('label', {}, words.search, this.#search),
        html('label', {}, words.sort, this.#sort),
        html('label', {}, this.#archived, words.archived),
      ),
      this.#status,
      this.#said,
      this.#list,
      html(
        'div',
        { class: 'shelf-all' },
        button(words.save, async () => download(await library.save(), 'articles.json')),
        button(words.bring, () => this.#bring()),
        button(words.forget, () => this.#forget()),
      ),
      this.#room,
    );
  }

  /** Shows the texts as they are kept now. */
  async show() {
    const { value } = this.#search;
    const wanted = value.trim().toLowerCase();
    const texts = await this.#library.texts();
    const found = texts
      .filter(({ archived }) => archived === this.#archived.checked)
      .filter(({ title, text }) => `${title}\n${text}`.toLowerCase().includes(wanted))
      .sort(SORTS[/** @type {Sort} */ (this.#sort.value)]);
    if (value !== this.#search.value) return; // something else is searched for by now
    this.#list.replaceChildren(...found.map((text) => this.#row(text)));
    const aside = await this.#library.aside();
    this.#status.textContent = [
      found.length ? words.found(found.length) : wanted ? words.notFound : words.none,
      aside && words.aside(aside),
    ]
      .filter(Boolean)
      .join(' ');
    await this.#sayRoom();
  }

  async #sayRoom() {
    const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    this.#room.textContent = quota ? words.room(usage, quota) : '';
  }

  /** @param {KeptText} text */
  #row(text) {
    const { title, archived } = text;
    const act = (/** @type {string} */ label, /** @type {() => unknown} */ press) =>
      html(
        'button',
        { type: 'button', class: 'quiet', 'aria-label': words.does(label, title), onclick: press },
        label,
      );
    return html(
      'li',
      {},
      html(
        'button',
        {
          type: 'button',
          class: 'shelf-title',
          dir: 'auto',
          onclick: () => this.#reader.open(text),
        },
        title,
      ),
      html('span', { class: 'shelf-about' }, words.about(text)),
      act(archived ? words.unarchive : words.archive, () =>
        this.#change(() => this.#library.put({ ...text, archived: !archived })),
      ),
      act(words.delete, async () => {
        await this.#change(() => this.#library.delete(text.id));
        this.#say(words.deleted, () => this.#library.put(text));
      }),
    );
  }

  /** @param {string} sentence @param {() => Promise<unknown>} [undo] */
  #say(sentence, undo) {
    const back = async () => {
      this.#said.replaceChildren();
      await this.#change(/** @type {() => Promise<unknown>} */ (undo));
      this.#search.focus();
    };
    this.#said.replaceChildren(sentence, undo ? button(sentences.page.undo, back) : '');
  }

  /** @param {() => Promise<unknown>} change */
  async #change(change) {
    try {
      await change();
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      return this.#say(words[full ? 'full' : 'refused']);
    }
    await this.show();
    this.#reader.changed();
  }

  #bring() {
    const input = html('input', { type: 'file', accept: '.json,application/json' });
    input.addEventListener('change', async () => {
      const file = input.files?.[0];
      const texts = file && (await this.#library.bring(await file.text()).catch(() => undefined));
      if (texts === undefined) return this.#say(words.notBrought);
      await this.#change(async () => {});
      this.#say(words.brought(texts));
    });
    input.click();
  }

  /** Everything goes at one press, and comes back at one. */
  async #forget() {
    const file = await (await this.#library.save()).text();
    await this.#change(() => this.#library.forget());
    this.#say(words.forgotten, () => this.#library.bring(file));
  }
}

/** @param {string} label @param {() => unknown} press */
const button = (label, press) =>
  html('button', { type: 'button', class: 'quiet', onclick: press }, label);
