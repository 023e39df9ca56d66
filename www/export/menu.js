// @ts-check
/**
 * The way to take a timeline along: a fold with a button for each format. The file is made on this device.
 *
 * @import { Timeline } from '../pkg/article_viewer.js'
 * @import { Format } from './export.js'
 * @import { About } from './moments.js'
 */

import { html } from '../draw/dom.js';
import { download, nameOf } from './download.js';
import { formats } from './export.js';
import * as sentences from '../words/page-sentences.js';

/**
 * @param {Timeline} timeline
 * @param {() => About} about asked for when a button is pressed
 * @param {(sentence: string) => void} tell says what was saved
 */
export function exportMenu(timeline, about, tell) {
  const words = sentences.exporting;
  const button = (/** @type {Format} */ format) =>
    html(
      'button',
      { type: 'button', onclick: () => tell(save(format, timeline, about())) },
      words.formats[format.ending] ?? format.label,
    );
  return html(
    'details',
    { class: 'export', ...sentences.spoken() },
    html('summary', {}, words.menu),
    html(
      'div',
      { class: 'export-formats', role: 'group', 'aria-label': words.menu },
      ...formats.map(button),
    ),
  );
}

/**
 * @param {Format} format
 * @param {Timeline} timeline
 * @param {About} about
 * @returns {string} what happened
 */
function save(format, timeline, about) {
  const exported = format.write(timeline, about);
  if (!exported.written) return sentences.exporting.nothing;
  download(
    new Blob([exported.text], { type: `${format.type};charset=utf-8` }),
    `${nameOf(about.title)} – ${sentences.article.timeline}.${format.ending}`,
  );
  return sentences.exporting.saved(exported);
}
