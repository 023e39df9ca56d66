// @ts-check
/**
 * The ways in: paste anywhere, type, drop, open a file, ask the clipboard, take the sample.
 *
 * @import { FileProblem, FileText, Hint, HtmlText } from '../pkg/article_viewer.js'
 * @import { TextBox } from './text-box.js'
 * @typedef {{ html?: string, hints?: Hint[] }} Markup what came with a text: markup, or what it says already
 * @typedef {{
 *   read: (text: string, markup?: Markup) => Promise<void>,
 *   fail: (sentence: string) => void,
 *   tell: (sentence: string) => void,
 *   typed: () => void,
 *   edited: () => boolean,
 * }} Receiver takes what comes: `read` a whole new text; `typed` hears of one that is still being written, and `edited` says
 *   whether the text in the box is another one than was read
 * @typedef {{
 *   readFile: (file: File) => Promise<FileText>,
 *   readHtml: (html: string) => Promise<HtmlText | undefined>,
 * }} Decoder
 */

import { CoreError } from '../core/door.js';
import { MOST } from '../core/limit.js';
import { byId } from '../draw/dom.js';
import * as sentences from '../words/page-sentences.js';

export class Arrival {
  /** Ends when something else comes: a slow file does not take the place of what came after it. */
  #coming = new AbortController();
  #box;
  #decoder;
  #receiver;

  /**
   * @param {TextBox} box
   * @param {Decoder} decoder
   * @param {Receiver} receiver
   */
  constructor(box, decoder, receiver) {
    this.#box = box;
    this.#decoder = decoder;
    this.#receiver = receiver;
  }

  /** Opens the ways. */
  start() {
    if (/Mac|iP(hone|ad|od)/.test(navigator.platform)) byId('paste-key').textContent = '⌘';
    document.addEventListener('paste', (event) => this.#pasted(event));
    this.#box.node.addEventListener('input', (event) =>
      this.#written(/** @type {InputEvent} */ (event)),
    );
    this.#startDrop();
    this.#startFile();
    byId('paste').addEventListener('click', () => void this.#askClipboard());
    byId('sample').addEventListener('click', () => void this.#takeSample());
    if (this.#box.text) this.#box.node.dispatchEvent(new InputEvent('input')); // it came before this script
  }

  /** What was coming is not waited for any more. */
  stopWaiting() {
    this.#coming.abort();
  }

  #next() {
    this.stopWaiting();
    this.#coming = new AbortController();
    return this.#coming.signal;
  }

  /** @param {string} text @param {Markup} [markup] */
  #read(text, markup) {
    this.#next();
    return this.#receiver.read(text, markup);
  }

  /**
   * A paste is a new text wherever the focus is, but for a text area with a draft in it: there it is an edit.
   *
   * @param {ClipboardEvent} event
   */
  #pasted(event) {
    const { target, clipboardData } = event;
    if ((target instanceof HTMLInputElement && target.type === 'date') || this.#isEdit(target))
      return;
    const file = clipboardData?.files[0];
    const text = clipboardData?.getData('text/plain') ?? '';
    const html = clipboardData?.getData('text/html');
    if (!text && file) {
      event.preventDefault();
      void this.open(file);
    } else if (text || html || target !== this.#box.node) {
      event.preventDefault();
      if (text) void this.#read(text, { html });
      else if (html) void this.openMarkup(html);
      else this.#receiver.fail(sentences.failures['clipboard-empty']);
    }
  }

  /**
   * A paste into a text that is being written is part of it. One over a text that was read and only stands there again, with
   * nobody's caret in it, is not.
   *
   * @param {EventTarget | null} target
   */
  #isEdit(target) {
    const box = this.#box;
    return target === box.node && box.text !== '' && (this.#receiver.edited() || !box.isUntouched);
  }

  /**
   * A text that was put in at once is read at once; one that is typed waits until its writer says so.
   *
   * @param {InputEvent} event
   */
  #written(event) {
    const { text } = this.#box;
    if (!this.#box.wasPutIn(event) || !text) return this.#receiver.typed();
    this.#box.text = ''; // before the browser lays it out: a text area takes minutes for some texts that an article takes in its stride
    void this.#read(text);
  }

  #startDrop() {
    const root = document.documentElement;
    document.addEventListener('dragover', (event) => {
      event.preventDefault();
      root.dataset.dropping = '';
    });
    document.addEventListener('dragleave', ({ relatedTarget }) => {
      if (!relatedTarget) delete root.dataset.dropping;
    });
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      delete root.dataset.dropping;
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain');
      const html = event.dataTransfer?.getData('text/html');
      if (file) void this.open(file);
      else if (text) void this.#read(text, { html });
      else if (html) void this.openMarkup(html);
      else this.#receiver.fail(sentences.failures['drop-without-text']);
    });
  }

  #startFile() {
    const input = /** @type {HTMLInputElement} */ (byId('file'));
    byId('open').addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void this.open(file);
      input.value = ''; // the same file may be opened again
    });
  }

  /** @param {File} file */
  async open(file) {
    const { read, fail, tell } = this.#receiver;
    const coming = this.#next();
    const found = await this.#decoded(file).catch((/** @type {FileProblem} */ problem) =>
      fail(sentences.files.problem(problem)),
    );
    if (!found || coming.aborted) return;
    const reading = this.#next();
    await read(found.text, { hints: found.hints });
    const doubt = sentences.files.doubt(found);
    if (doubt && !reading.aborted) tell(doubt);
  }

  /** Markup without a plain text beside it. @param {string} html */
  async openMarkup(html) {
    const coming = this.#next();
    const found = await this.#decoder.readHtml(html).catch(() => undefined);
    if (coming.aborted) return;
    if (found && /\S/.test(found.text)) void this.#read(found.text, { hints: found.hints });
    else this.#receiver.fail(sentences.failures['clipboard-empty']);
  }

  /**
   * Without the core a file is still read, as UTF-8.
   *
   * @param {File} file
   * @returns {Promise<FileText & Markup>}
   */
  async #decoded(file) {
    const format = mayHaveFormat(file) && (await formatOf(file));
    if (format) return this.#brought(file, format);
    try {
      const found = await this.#decoder.readFile(file);
      return isHtml(file) ? { ...found, ...(await this.#decoder.readHtml(found.text)) } : found;
    } catch (problem) {
      if (!(problem instanceof CoreError)) throw problem;
      if (file.size > MOST) throw { code: 'too-large', size: file.size, limit: MOST };
      return { text: await file.text(), encoding: 'utf-8', guessed: true, replaced: 0 };
    }
  }

  /**
   * A file that is more than text.
   *
   * @param {File} file
   * @param {import('../files/formats.js').Format} format
   * @returns {Promise<FileText & Markup>}
   */
  async #brought(file, format) {
    const plain = { text: '', encoding: 'utf-8', guessed: false, replaced: 0 };
    const found = await format.bring(file);
    if ('text' in found) return { ...plain, ...found };
    const read = await this.#decoder.readHtml(found.html).catch(() => undefined);
    if (!read || !/\S/.test(read.text)) throw { code: read ? format.kind : 'no-reader' };
    return { ...plain, ...read };
  }

  async #askClipboard() {
    try {
      const { text, html } = await clipboard();
      if (/\S/.test(text)) void this.#read(text, { html });
      else this.#receiver.fail(sentences.failures['clipboard-empty']);
    } catch {
      const touch = matchMedia('(hover: none) and (pointer: coarse)').matches;
      this.#receiver.fail(
        sentences.failures[touch ? 'clipboard-denied-touch' : 'clipboard-denied'],
      );
    }
  }

  async #takeSample() {
    try {
      const response = await fetch(new URL('../sample.txt', import.meta.url));
      if (!response.ok) throw new Error(String(response.status));
      void this.#read(await response.text());
    } catch {
      this.#receiver.fail(sentences.failures.sample);
    }
  }
}

/** Endings and types that `files/formats.js` may know; all other files do without that module. */
const ENDINGS = /\.(eml|mht(ml)?|srt|vtt|docx|odt|epub)$/i;
const TYPES =
  /^(message\/|multipart\/|text\/vtt|application\/(x-subrip|x-mime|epub|vnd\.(openxml|oasis)))/;

/** @param {File} file */
const mayHaveFormat = ({ name, type }) => ENDINGS.test(name) || TYPES.test(type);

/** @param {File} file */
async function formatOf(file) {
  const formats = await import('../files/formats.js').catch(() => {
    throw { code: 'no-reader' };
  });
  return formats.formatOf(file);
}

/** A saved page, by its name or by what the system says of it. @param {File} file */
const isHtml = ({ name, type }) =>
  /^(text\/html|application\/xhtml\+xml)\b/.test(type) || /\.x?html?$/i.test(name);

/** What the clipboard holds. */
async function clipboard() {
  const [item] = await navigator.clipboard.read();
  const get = async (/** @type {string} */ type) =>
    item?.types.includes(type) ? (await item.getType(type)).text() : '';
  return { text: await get('text/plain'), html: await get('text/html') };
}
