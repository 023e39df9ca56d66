// @ts-check
/**
 * Text as markup.
 *
 * @typedef {{ text: string } | { html: string }} Brought what a file holds: a text, or markup that the core makes one of
 */

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
