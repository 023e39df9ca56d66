// @ts-check
/**
 * The one door to the whole WebAssembly core: no other module imports `../pkg/`, but `embed-core.js` the small one in it.
 *
 *     import { load, parse } from 'www/core.js';
 *     await load();                       // once; a later call gets the same promise
 *     const article = parse(text);        // synchronous, an `Article`
 *
 * | function | before `load()` has settled | otherwise |
 * |---|---|---|
 * | `load(source?)` → Promise<void> | | rejects with a `CoreError`; a failed load may be tried again |
 * | `parse(text, options?)` → Article | throws `CoreError('not-loaded')` | throws `CoreError('crash')` after a crash; the next call has a new core |
 * | `renderHtml(text, options?)` → string | as `parse` | as `parse` |
 * | `prepare(text, options?)` → string | as `parse` | as `parse` |
 * | `readFile(file, encoding?)` → Promise<FileText> | loads first | rejects with a `FileProblem`: `{ code, … }` |
 * | `readHtml(html, plain?)` → Promise<HtmlText or undefined> | loads first | undefined where the page's policy refuses to parse markup |
 * | `saveRecord(record)` → boolean | false | false where storage is full or refused |
 * | `loadRecord()` → SessionRecord or undefined | undefined | undefined where there is none that this version can read |
 * | `forgetRecord()`, `savePreferences(preferences)`, `loadPreferences()` | nothing, false, undefined | never throw |
 *
 * All users on a page share one instance of the core.
 *
 * @import { Article, FileText, HtmlOptions, HtmlText, Options, Preferences, SessionRecord } from '../pkg/article_viewer.js'
 */

import { CoreError, Door } from './door.js';
import { preparedJson } from './prepared.js';

export { CoreError };

// Bundlers know a file by these very words.
const module = new URL('../pkg/article_viewer_bg.wasm', import.meta.url);
const script = new URL('../pkg/article_viewer.js', import.meta.url);

const door = new Door(
  () => module,
  () => import('../pkg/article_viewer.js'),
  script,
);

/**
 * Loads and starts the core.
 *
 * @param {URL | string | BufferSource} [source] where the module is, or its bytes; without it, beside this file
 * @returns {Promise<void>}
 */
export function load(source) {
  return door.load(source);
}

/**
 * Reads the text as an article.
 *
 * @param {string} text
 * @param {Options} [options]
 * @returns {Article}
 */
export function parse(text, options) {
  return door.run((glue) => glue.parse(text, options));
}

/**
 * The text as HTML: one `<article>` without scripts and styles, or a whole document.
 *
 * @param {string} text
 * @param {HtmlOptions} [options]
 * @returns {string}
 */
export function renderHtml(text, options) {
  return door.run((glue) => glue.renderHtml(text, options));
}

/**
 * The text with its article as JSON, for a `<script type="application/json">` in the element, which then needs no core.
 *
 * @param {string} text
 * @param {Options} [options] the element's attributes must say the same
 * @returns {string}
 */
export function prepare(text, options = {}) {
  return preparedJson(text, options, parse(text, options));
}

/**
 * The text of a file, decoded. Rejects with a `FileProblem`.
 *
 * @param {File} file
 * @param {string} [encoding] the person's own choice; without it, it is worked out
 * @returns {Promise<FileText>}
 */
export async function readFile(file, encoding) {
  return door.runAsync((glue) => glue.readFile(file, encoding));
}

/**
 * Markup as text and hints. With `plain`, the text that came with it, the hints are of that text.
 *
 * @param {string} html
 * @param {string} [plain]
 * @returns {Promise<HtmlText | undefined>} undefined where the page's policy refuses to parse markup, or there is too much of it
 */
export async function readHtml(html, plain) {
  return door.runAsync(async (glue) => glue.readHtml(html, plain));
}

/**
 * Keeps the session of this tab. Synchronous, so that it can be called while the page is being left.
 *
 * @param {SessionRecord} record
 * @returns {boolean} false where it could not be kept
 */
export function saveRecord(record) {
  return door.attempt((glue) => glue.saveRecord(record)) ?? false;
}

/** @returns {SessionRecord | undefined} what was kept in this tab */
export function loadRecord() {
  return door.attempt((glue) => glue.loadRecord());
}

/** Forgets what was kept in this tab. */
export function forgetRecord() {
  door.attempt((glue) => glue.forgetRecord());
}

/**
 * Keeps the person's preferences on this device.
 *
 * @param {Preferences} preferences
 * @returns {boolean} false where they could not be kept
 */
export function savePreferences(preferences) {
  return door.attempt((glue) => glue.savePreferences(preferences)) ?? false;
}

/** @returns {Preferences | undefined} what was kept on this device */
export function loadPreferences() {
  return door.attempt((glue) => glue.loadPreferences());
}
