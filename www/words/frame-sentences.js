// @ts-check
/**
 * What is said about links: on the page, and in the frame, whose own words stand in frame/index.html.
 *
 * @import { ArticleTable } from './sentences.js'
 */

import * as english from './tables/en-article.js';
import { say } from './language.js';
import { speak as speakOfArticles } from './sentences.js';

export { tables } from './article-tables.js';

/** @param {ArticleTable} table */
const sentencesOf = (table) => ({
  link: {
    ...table.link,
    /** @param {string} address */
    leads: (address) => say(table.link.leads, { address }),
  },
  problems: table.problems,
});

export let { link, problems } = sentencesOf(english);

/**
 * Speaks a language from now on.
 *
 * @param {string} code
 * @param {ArticleTable} [table] none for English
 */
export function speak(code, table) {
  speakOfArticles(code, table);
  ({ link, problems } = sentencesOf(table ?? english));
}
