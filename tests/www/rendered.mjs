// What `article-viewer render` prints.

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { root } from './server.mjs';

/** Options for a shadow with the style sheets of the element. */
export const SHADOW = [
  '--shadow',
  ...['article/article', 'timeline/timeline', 'timeline/entries', 'element/embed'].flatMap(
    (name) => ['--stylesheet', `/www/${name}.css`],
  ),
];

/** The program with the core that the element has: the one that is named, or one that is built now. */
const program = process.env.ARTICLE_VIEWER_PROGRAM ?? build();

function build() {
  const features = ['--no-default-features', '--features', 'cli'];
  const words = ['build', '--quiet', '--bin', 'article-viewer', ...features];
  execFileSync('cargo', words, { cwd: root, stdio: 'inherit' });
  return resolve(root, process.env.CARGO_TARGET_DIR ?? 'target', 'debug/article-viewer');
}

/**
 * The HTML of a text.
 *
 * @param {string} text
 * @param {string[]} options
 */
export const render = (text, ...options) =>
  execFileSync(program, ['render', '--heading-level', '2', ...options], {
    input: text,
    encoding: 'utf8',
  });

/** An article that the element does not trust, but reads anew. @param {string} html */
export const asOtherVersion = (html) => html.replace('{"version":"', '{"version":"other ');
