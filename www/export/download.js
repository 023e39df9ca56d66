// @ts-check
/** Files that the page makes, on this device. */

import { html } from '../draw/dom.js';
import * as sentences from '../words/page-sentences.js';

/** Milliseconds after which the browser has taken the file. */
const TAKEN = 60_000;
/** Characters of the headline that name the file. */
const NAME = 60;

/** @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  html('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}

/** The headline as a name that every file system takes, without an ending. @param {string} [title] */
export function nameOf(title = '') {
  return (
    [...title.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()].slice(0, NAME).join('').trim() ||
    sentences.article.untitled
  );
}
