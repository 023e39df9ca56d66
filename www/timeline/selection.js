// @ts-check
/**
 * Which entries of a timeline are shown: all of them, the longest or the marked ones, and of these the ones that hold
 * the words that the reader looks for.
 *
 * @import { Entry } from '../pkg/article_viewer.js'
 * @typedef {'all' | 'longest' | 'marked'} Choice
 */

/** The longest tenth of a feed, but neither a single one nor a list to be searched itself. */
const LONGEST_SHARE = 0.1;
const LONGEST_LEAST = 3;
const LONGEST_MOST = 10;

/** A word; where no spaces separate words, a character. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

/**
 * The entries with the most words, counted in the order of the text; of equal ones the first.
 *
 * @param {Entry[]} entries
 * @returns {Set<number>}
 */
export function longest(entries) {
  const lengths = entries.map(({ blocks }, index) => ({
    index,
    words: blocks.reduce((sum, { text }) => sum + (text.match(WORD)?.length ?? 0), 0),
  }));
  const count = Math.min(
    LONGEST_MOST,
    Math.max(LONGEST_LEAST, Math.round(entries.length * LONGEST_SHARE)),
  );
  return new Set(
    lengths
      .sort((a, b) => b.words - a.words || a.index - b.index)
      .slice(0, count)
      .map(({ index }) => index),
  );
}

/**
 * What each word of a search looks like in a text. The case of letters does not matter.
 *
 * @param {string} query
 * @returns {RegExp[]}
 */
export function patterns(query) {
  const words = query.trim().split(/\s+/).filter(Boolean);
  return words.map((word) => new RegExp(word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'giu'));
}

/**
 * True where an entry holds each of the words, in its text or in its time.
 *
 * @param {Entry} entry
 * @param {RegExp[]} words
 */
export function holds({ text, blocks }, words) {
  return words.every((word) =>
    [text, ...blocks.map((block) => block.text)].some((part) => part.search(word) >= 0),
  );
}
