// @ts-check
/**
 * A text that is being read.
 *
 * @import { Correction, Hint, Options } from '../pkg/article_viewer.js'
 * @import { TimelineWord } from '../timeline/timeline.js'
 *
 * @typedef {{ html?: string, hints?: Hint[], published?: string, whole?: boolean, corrections: Correction[], newestFirst?: boolean, timelines: TimelineWord, fromLink?: boolean }} Word
 *   what is said of a text: the markup that came with it or what that says (`hints`), and the reader's own word; one that
 *   came in a link is not kept
 */

/** A text with what is said of it, from when it is taken up until another one, or another word on it, takes its place. */
export class Reading {
  #end = new AbortController();

  /** @param {string} text @param {Partial<Word>} [word] */
  constructor(text, word) {
    this.text = text;
    /** @type {Word} */
    this.word = { corrections: [], timelines: { marked: new Set() }, ...word };
  }

  /** Aborted once it is read no more. */
  get signal() {
    return this.#end.signal;
  }

  /** @returns {Options} */
  get options() {
    const { published, whole, corrections, hints } = this.word;
    return {
      corrections,
      ...(whole && { whole }),
      ...(hints && { hints }),
      ...(published && { published }),
    };
  }

  /** The same text, taken up anew, perhaps with another word on it. @param {Partial<Word>} [word] */
  with(word) {
    return new Reading(this.text, { ...this.word, ...word });
  }

  /** The reader's word on the entries of an older copy holds for this one. @param {Reading} copy @param {Partial<TimelineWord>} news */
  follow({ word: { newestFirst, timelines } }, news) {
    Object.assign(this.word, { newestFirst, timelines: { ...timelines, ...news } });
  }

  end() {
    this.#end.abort();
  }
}
