// What programs of this project print.

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

/**
 * A program of this project: the one that a variable names, or one that is built now.
 *
 * @param {string} variable
 * @param {string} file where cargo puts it
 * @param {string[]} words what cargo is told
 */
function program(variable, file, ...words) {
  const named = process.env[variable];
  if (named) return named;
  execFileSync('cargo', ['build', '--quiet', ...words], { cwd: root, stdio: 'inherit' });
  return resolve(root, process.env.CARGO_TARGET_DIR ?? 'target', 'debug', file);
}

/** The program with the core that the element has, once it was asked for. */
let viewer = '';

/**
 * The HTML of a text.
 *
 * @param {string} text
 * @param {string[]} options
 */
export function render(text, ...options) {
  const features = ['--no-default-features', '--features', 'cli', '--bin', 'article-viewer'];
  viewer ||= program('ARTICLE_VIEWER_PROGRAM', 'article-viewer', ...features);
  return execFileSync(viewer, ['render', '--heading-level', '2', ...options], {
    input: text,
    encoding: 'utf8',
  });
}

/** What `drawn.rs` prints. */
export const drawings = () =>
  execFileSync(
    program('ARTICLE_VIEWER_DRAWN', 'examples/drawn', '--all-features', '--example', 'drawn'),
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );

/** An article that the element does not trust, but reads anew. @param {string} html */
export const asOtherVersion = (html) => html.replace('{"version":"', '{"version":"other ');
