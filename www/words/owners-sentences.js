// @ts-check
/** What the page about embedding says beside the words that stand in owners/index.html. */

/** @import { ArticleTable } from './sentences.js' */

import * as english from './tables/en-owners.js';
import { say, size } from './language.js';
import { speak as speakOfArticles } from './sentences.js';

export { tables } from './owners-tables.js';

/** @typedef {typeof english} OwnersTable */

/** What is loaded before an article comes near the window. */
const FIRST = 3000;

/** @param {OwnersTable} table */
const sentencesOf = ({ embedding: words }) => ({
  ...words,
  /** @param {{ title?: string, entries: number }} found */
  read: ({ title = '', entries: n }) =>
    say(n ? (title ? words.readBoth : words.readTimeline) : title ? words.readTitle : words.read, {
      title,
      n,
    }),
  /** @param {string} reason */
  failed: (reason) => say(words.failed, { reason }),
  weights: {
    /** @param {number} bytes */
    files: (bytes) => say(words.files, { size: size(bytes), first: size(FIRST) }),
    /** @param {number} bytes */
    single: (bytes) => say(words.single, { size: size(bytes) }),
    frame: words.frame,
    unknown: words.unknown,
  },
  /** @param {string} integrity */
  integrity: (integrity) => say(words.integrity, { integrity }),
});

export let embedding = sentencesOf(english);

/**
 * Speaks a language from now on.
 *
 * @param {string} code
 * @param {OwnersTable & ArticleTable} [table] none for English
 */
export function speak(code, table) {
  speakOfArticles(code, table);
  embedding = sentencesOf(table ?? english);
}
