// @ts-check
/**
 * Handing the article on with its headings, lists and times: as HTML, for mail programs, word processors and other sites.
 *
 * @import { HtmlOptions } from '../pkg/article_viewer.js'
 * @typedef {HtmlOptions & { title: string, text: string }} Formatted
 */

import { renderHtml } from '../core/core.js';
import { download, nameOf } from '../export/download.js';
import { notify } from './notice.js';
import * as sentences from '../words/page-sentences.js';

/** Copies the article as HTML, with its text beside it for programs that take no other. @param {Formatted} article */
export async function copyFormatted(article) {
  try {
    const flavours = {
      'text/html': htmlOf(article, { articleOnly: true }),
      'text/plain': article.text,
    };
    const blobs = Object.entries(flavours).map(([type, data]) => [
      type,
      new Blob([data], { type }),
    ]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    notify(sentences.page.copiedFormatted);
  } catch (error) {
    console.warn('The article was not copied.', error);
    notify(sentences.page.notCopiedFormatted);
  }
}

/** Saves the article as a document that needs nothing beside it. @param {Formatted} article */
export function saveFormatted(article) {
  try {
    download(
      new Blob([htmlOf(article, { document: true })], { type: 'text/html;charset=utf-8' }),
      `${nameOf(article.title)}.html`,
    );
  } catch (error) {
    console.warn('The article was not saved.', error);
    notify(sentences.page.notSavedFormatted);
  }
}

/** @param {Formatted} article @param {HtmlOptions} how */
function htmlOf({ text, published, corrections, hints, newestFirst }, how) {
  return renderHtml(text, { published, corrections, hints, newestFirst, ...how });
}
