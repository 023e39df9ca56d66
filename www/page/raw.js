// @ts-check
/** The text as it came, line by line: what a reader gets when nothing else works. */

import { html } from '../draw/dom.js';
import { fill } from '../draw/inline.js';
import { linesIn } from './lines.js';
import * as sentences from '../words/page-sentences.js';

const CHUNK = 100;

/**
 * @param {HTMLElement} root
 * @param {string} text
 * @returns {Generator<void>}
 */
export function* renderRaw(root, text) {
  root.lang = ''; // unknown, and not the page's own
  root.dir = 'auto';
  root.append(
    html(
      'header',
      {},
      html(
        'h1',
        { class: 'title stand-in', id: 'headline', tabindex: -1, ...sentences.spoken() },
        sentences.page.rawTitle,
      ),
    ),
  );
  let chunk = root;
  let count = 0;
  for (const line of linesIn(text)) {
    if (!/\S/.test(line)) continue;
    if (count % CHUNK === 0) root.append((chunk = html('div', { class: 'section chunk' })));
    chunk.append(fill(html('p', { dir: 'auto' }), { text: line }, text));
    count += 1;
    if (count % 20 === 0) yield;
  }
}
