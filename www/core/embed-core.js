// @ts-check
/**
 * The door to the small core, which the element uses: it reads an article as the whole one does, but looks for no article
 * within a page, and not at what prose says about time. Its functions are those of `core.js`.
 *
 * @import { Article, Options } from '../pkg/embed/article_viewer.js'
 */

import { Door } from './door.js';
import { wasm } from './embed-wasm.js';
import * as glue from '../pkg/embed/article_viewer.js';

const door = new Door(wasm, () => glue);

/** Loads and starts the core; all elements on a page share it. Rejects with a `CoreError`. */
export function load() {
  return door.load();
}

/**
 * Reads the text as an article; synchronous, once `load()` has settled.
 *
 * @param {string} text
 * @param {Options} [options]
 * @returns {Article}
 */
export function parse(text, options) {
  return door.run((glue) => glue.parse(text, options));
}
