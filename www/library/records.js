// @ts-check
/**
 * A text as the library keeps it.
 *
 * @import { SessionRecord } from '../pkg/article_viewer.js'
 *
 * @typedef {{
 *   id: string,
 *   text: string,
 *   title: string,
 *   words: number,
 *   added: number,
 *   opened: number,
 *   archived: boolean,
 *   session: SessionRecord,
 * }} KeptText `id` is the same for the same text; `added` and `opened` are milliseconds from 1970; `session` is the reader's word on
 *   it and the place
 */

/** What a file of texts says of itself. */
const FORMAT = 'article-viewer/texts';
const VERSION = 1;

/** Bytes of the hash that names a text. */
const ID = 16;

/** @param {string} text */
export async function idOf(text) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash, 0, ID), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** What storage or a file holds may have been written by anybody. @param {any} value @returns {value is KeptText} */
export function isKeptText(value) {
  const is = (/** @type {string} */ type, /** @type {string[]} */ ...names) =>
    names.every((name) => typeof value[name] === type);
  return (
    typeof value === 'object' &&
    value !== null &&
    is('string', 'id', 'text', 'title') &&
    is('number', 'words', 'added', 'opened') &&
    is('boolean', 'archived') &&
    is('object', 'session') &&
    value.session !== null
  );
}

/** All records as a file, those that could not be read among them. @param {unknown[]} texts */
export const fileOf = (texts) =>
  new Blob([JSON.stringify({ format: FORMAT, version: VERSION, texts })], {
    type: 'application/json',
  });

/** The texts of such a file; nothing where it is another one. @param {string} json @returns {KeptText[] | undefined} */
export function textsOf(json) {
  try {
    const { format, version, texts } = JSON.parse(json);
    return format === FORMAT && version === VERSION ? texts.filter(isKeptText) : undefined;
  } catch {
    return undefined;
  }
}
