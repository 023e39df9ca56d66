// @ts-check
/**
 * The ways in: paste anywhere, type, drop, open a file, ask the clipboard, take the sample.
 *
 * @import { FileProblem, FileText, Hint } from '../pkg/article_viewer.js'
 * @typedef {{ html?: string, hints?: Hint[] }} Markup what came with a text: markup, or what it says already
 * @typedef {{
 *   read: (text: string, markup?: Markup) => Promise<void>,
 *   fail: (sentence: string) => void,
 *   tell: (sentence: string) => void,
 *   typed: (text: string) => void,
 *   edited: () => boolean,
 * }} Arrival `read` takes a whole new text, `typed` one that is still being written
 */

import { CoreError, readFile, readHtml } from '../core/core.js';
import { byId } from '../draw/dom.js';
import * as sentences from '../words/sentences.js';

/** More characters at once than a person, a keyboard's guess or dictation types: a text that was put in. */
const PUT_IN = 80;

const box = /** @type {HTMLTextAreaElement} */ (byId('text'));
let length = 0;
/** Counts what came, so that a slow file does not take the place of what came after it. */
let latest = 0;

/** @param {Arrival} host */
export function startArrival(host) {
  const arrival = {
    ...host,
    read: (/** @type {string} */ text, /** @type {Markup | undefined} */ markup) => {
      latest += 1;
      return host.read(text, markup);
    },
  };
  if (/Mac|iP(hone|ad|od)/.test(navigator.platform)) byId('paste-key').textContent = '⌘';
  document.addEventListener('paste', (event) => pasted(event, arrival));
  box.addEventListener('input', (event) => written(/** @type {InputEvent} */ (event), arrival));
  startDrop(arrival);
  startFile(arrival);
  byId('paste').addEventListener('click', () => void askClipboard(arrival));
  byId('sample').addEventListener('click', () => void takeSample(arrival));
}

/** Puts a text into the text area. @param {string} text */
export function showText(text) {
  box.value = text;
  length = text.length;
}

/**
 * A paste into a text that is being written is part of it. One over a text that was read and only stands there again, with
 * nobody's caret in it, is not.
 *
 * @param {EventTarget | null} target
 * @param {Arrival} arrival
 */
function isEdit(target, { edited }) {
  const untouched = box.selectionStart === 0 && [0, box.value.length].includes(box.selectionEnd);
  return target === box && box.value !== '' && (edited() || !untouched);
}

/**
 * A paste is a new text wherever the focus is, but for a text area with a draft in it: there it is an edit.
 *
 * @param {ClipboardEvent} event
 * @param {Arrival} arrival
 */
function pasted(event, arrival) {
  const { target, clipboardData } = event;
  if ((target instanceof HTMLInputElement && target.type === 'date') || isEdit(target, arrival))
    return;
  const file = clipboardData?.files[0];
  const text = clipboardData?.getData('text/plain') ?? '';
  const html = clipboardData?.getData('text/html');
  if (!text && file) {
    event.preventDefault();
    void open(file, arrival);
  } else if (text || html || target !== box) {
    event.preventDefault();
    if (text) void arrival.read(text, { html });
    else if (html) void readMarkup(html, arrival);
    else arrival.fail(sentences.failures['clipboard-empty']);
  }
}

/**
 * A text that was put in at once is read at once; one that is typed waits until its writer says so.
 *
 * @param {InputEvent} event
 * @param {Arrival} arrival
 */
function written(event, { read, typed }) {
  const before = length;
  length = box.value.length;
  const putIn =
    !event.isTrusted ||
    (before === 0 && (event.inputType.startsWith('insertFrom') || length > PUT_IN));
  const { value } = box;
  if (!putIn || !value) return typed(value);
  showText(''); // before the browser lays it out: a text area takes minutes for some texts that an article takes in its stride
  void read(value);
}

/** @param {Arrival} arrival */
function startDrop(arrival) {
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
    if (file) void open(file, arrival);
    else if (text) void arrival.read(text, { html });
    else if (html) void readMarkup(html, arrival);
    else arrival.fail(sentences.failures['drop-without-text']);
  });
}

/** @param {Arrival} arrival */
function startFile(arrival) {
  const input = /** @type {HTMLInputElement} */ (byId('file'));
  byId('open').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void open(file, arrival);
    input.value = ''; // the same file may be opened again
  });
}

/**
 * @param {File} file
 * @param {Arrival} arrival
 */
async function open(file, { read, fail, tell }) {
  const turn = (latest += 1);
  const found = await decoded(file).catch((/** @type {FileProblem} */ problem) =>
    fail(sentences.files.problem(problem)),
  );
  if (!found || turn !== latest) return;
  const reading = read(found.text, { hints: found.hints });
  const mine = latest;
  await reading;
  const doubt = sentences.files.doubt(found);
  if (doubt && mine === latest) tell(doubt);
}

/**
 * Markup without a plain text beside it.
 *
 * @param {string} html
 * @param {Arrival} arrival
 */
async function readMarkup(html, { read, fail }) {
  const turn = (latest += 1);
  const found = await readHtml(html).catch(() => undefined);
  if (turn !== latest) return;
  if (found && /\S/.test(found.text)) void read(found.text, { hints: found.hints });
  else fail(sentences.failures['clipboard-empty']);
}

/** A saved page, by its name or by what the system says of it. @param {File} file */
const isHtml = ({ name, type }) =>
  /^(text\/html|application\/xhtml\+xml)\b/.test(type) || /\.x?html?$/i.test(name);

/**
 * Without the core a file is still read, as UTF-8.
 *
 * @param {File} file
 * @returns {Promise<FileText & Markup>}
 */
async function decoded(file) {
  try {
    const found = await readFile(file);
    return isHtml(file) ? { ...found, ...(await readHtml(found.text)) } : found;
  } catch (problem) {
    if (!(problem instanceof CoreError)) throw problem;
    return { text: await file.text(), encoding: 'utf-8', guessed: true, replaced: 0 };
  }
}

/** @param {Arrival} arrival */
async function askClipboard({ read, fail }) {
  try {
    const { text, html } = await clipboard();
    if (/\S/.test(text)) void read(text, { html });
    else fail(sentences.failures['clipboard-empty']);
  } catch {
    fail(sentences.failures['clipboard-denied']);
  }
}

/** What the clipboard holds. */
async function clipboard() {
  const [item] = await navigator.clipboard.read();
  const get = async (/** @type {string} */ type) =>
    item?.types.includes(type) ? (await item.getType(type)).text() : '';
  return { text: await get('text/plain'), html: await get('text/html') };
}

/** @param {Arrival} arrival */
async function takeSample({ read, fail }) {
  try {
    const response = await fetch(new URL('../sample.txt', import.meta.url));
    if (!response.ok) throw new Error(String(response.status));
    void read(await response.text());
  } catch {
    fail(sentences.failures.sample);
  }
}
