// @ts-check
/** Which language a page speaks: the reader's choice, else the first of the browser's that there are words in. */

import { language, spoken, wordsIn } from './language.js';
import { Markup } from './markup.js';

const KEY = 'article-viewer:language';

/** The language that the reader chose; none where the browser's hold. */
export function chosen() {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return ''; // storage is off
  }
}

/** @param {string} code none, to leave it to the browser */
export function choose(code) {
  try {
    if (code) localStorage.setItem(KEY, code);
    else localStorage.removeItem(KEY);
  } catch {
    // It holds until the page is left.
  }
}

/** @type {Markup | undefined} */
let markup;

/**
 * The page speaks a language: its scripts, its markup, and what it says of itself.
 *
 * @param {{ tables: Record<string, () => Promise<any>>, speak: (code: string, table?: any) => void }} sentences
 * @param {string} [wanted]
 * @returns {Promise<boolean>} whether it is another language than before
 */
export async function speakOn({ tables, speak }, wanted = chosen()) {
  markup ??= new Markup(document);
  const [code, table] = await wordsIn([wanted, ...navigator.languages], tables);
  if (code === language) return false;
  speak(code, table);
  markup.translate(table?.markup ?? {});
  Object.assign(document.documentElement, spoken());
  return true;
}
