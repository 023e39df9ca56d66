// @ts-check
/**
 * The texts that stay on this device. In IndexedDB, because they may be longer than other storage takes; through `idb`, which turns its
 * events into promises, is kept well and weighs 2 KB.
 *
 * @import { IDBPDatabase } from 'idb'
 * @import { KeptText } from './records.js'
 */

import { openDB } from '../vendor/idb.js';
import { fileOf, isKeptText, textsOf } from './records.js';

const NAME = 'article-viewer';
const VERSION = 1;
const TEXTS = 'texts';
/** What could not be read is kept here as it was. */
const ASIDE = 'aside';

export class Library {
  /** Tells other tabs that something has changed. */
  #tabs = new BroadcastChannel('article-viewer:texts');
  #database;

  /** @param {IDBPDatabase} database @param {() => void} changed called when another tab has changed something */
  constructor(database, changed) {
    this.#database = database;
    this.#tabs.onmessage = changed;
  }

  /**
   * Rejects where the browser keeps nothing.
   *
   * @param {() => void} changed called when another tab has changed something
   * @param {() => void} closed called when it can be used no more and is to be opened anew
   */
  static async open(changed, closed) {
    const database = await openDB(NAME, VERSION, {
      upgrade(database) {
        database.createObjectStore(TEXTS, { keyPath: 'id' });
        database.createObjectStore(ASIDE, { autoIncrement: true });
      },
      blocking(_old, _new, event) {
        /** @type {IDBDatabase} */ (event.target).close(); // a newer page in another tab goes first
        closed();
      },
      terminated: closed,
    });
    return new Library(database, changed);
  }

  /** Keeps a text, or what is new about one that is kept. @param {Omit<KeptText, 'added' | 'archived'>} text */
  async keep(text) {
    const writing = this.#database.transaction(TEXTS, 'readwrite');
    const known = await writing.store.get(text.id);
    const { added, archived } = isKeptText(known) ? known : { added: text.opened, archived: false };
    await writing.store.put({ ...text, added, archived });
    await writing.done;
    this.#changed();
  }

  /** @param {KeptText} text */
  async put(text) {
    await this.#database.put(TEXTS, text);
    this.#changed();
  }

  /** @param {string} id @returns {Promise<KeptText | undefined>} */
  get(id) {
    return this.#database.get(TEXTS, id);
  }

  /** @param {string} id */
  async delete(id) {
    await this.#database.delete(TEXTS, id);
    this.#changed();
  }

  /** All texts that can be read, the one that was read last first; others are set aside. */
  async texts() {
    const all = await this.#database.getAll(TEXTS);
    if (!all.every(isKeptText)) await this.#setAside();
    return /** @type {KeptText[]} */ (all.filter(isKeptText)).sort((a, b) => b.opened - a.opened);
  }

  /** In one transaction: another tab may do the same. */
  async #setAside() {
    const writing = this.#database.transaction([TEXTS, ASIDE], 'readwrite');
    const texts = writing.objectStore(TEXTS);
    for (const text of await texts.getAll()) {
      if (isKeptText(text)) continue;
      await writing.objectStore(ASIDE).add(text);
      await texts.delete(text.id);
    }
    await writing.done;
  }

  /** How many records are set aside. */
  aside() {
    return this.#database.count(ASIDE);
  }

  /** Everything as one file. */
  async save() {
    return fileOf([...(await this.texts()), ...(await this.#database.getAll(ASIDE))]);
  }

  /** Takes the texts of such a file; says how many, or nothing where it is another file. @param {string} json */
  async bring(json) {
    const texts = textsOf(json);
    if (!texts) return undefined;
    const writing = this.#database.transaction(TEXTS, 'readwrite');
    for (const text of texts) {
      const known = await writing.store.get(text.id);
      if (!isKeptText(known) || known.opened <= text.opened) await writing.store.put(text); // the later word on it holds
    }
    await writing.done;
    this.#changed();
    return texts.length;
  }

  /** Deletes everything. */
  async forget() {
    await Promise.all([TEXTS, ASIDE].map((store) => this.#database.clear(store)));
    this.#changed();
  }

  #changed() {
    this.#tabs.postMessage('changed');
  }
}
