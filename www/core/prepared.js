// @ts-check
/**
 * An article that travels with its text as JSON, in a `<script type="application/json">` between the tags of the element, so
 * that readers need no core. `article-viewer render` writes the same.
 *
 * @import { Article, Options } from '../pkg/article_viewer.js'
 * @import { Prepared } from './light-text.js'
 */

import { VERSION } from './version.js';

/**
 * @param {string} text
 * @param {Options} options what the text was read with
 * @param {Article} article
 */
export function preparedJson(text, options, article) {
  const json = JSON.stringify({ version: VERSION, text, options, article });
  return withoutBraces(json.replaceAll('<', '\\u003c')); // no text ends the script, and none is a template's business
}

/**
 * The article that came with its text, if this very version read it, and with these options; else it is read anew.
 *
 * @param {Prepared | undefined} prepared
 * @param {Options} options
 */
export function preparedFor(prepared, options) {
  const entries = (/** @type {Options} */ some) =>
    JSON.stringify(Object.entries(some ?? {}).sort());
  return prepared?.version === VERSION && entries(prepared.options) === entries(options)
    ? prepared.article
    : undefined;
}

/** JSON whose strings have no braces, which template languages would read. @param {string} json */
function withoutBraces(json) {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (string) =>
    string.replaceAll('{', '\\u007b').replaceAll('}', '\\u007d'),
  );
}
