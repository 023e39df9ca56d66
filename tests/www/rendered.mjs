// What `article-viewer render` prints.

import { execFileSync } from 'node:child_process';
import { root } from './server.mjs';

/** Options for a shadow with the style sheets of the element. */
export const SHADOW = [
  '--shadow',
  ...['article/article', 'timeline/timeline', 'timeline/entries', 'element/embed'].flatMap(
    (name) => ['--stylesheet', `/www/${name}.css`],
  ),
];

const PROGRAM = [
  'run',
  '--quiet',
  '--no-default-features',
  '--features',
  'cli',
  '--bin',
  'article-viewer',
  '--',
];

/**
 * The HTML of a text, from the program with the core that the element has.
 *
 * @param {string} text
 * @param {string[]} options
 */
export const render = (text, ...options) =>
  execFileSync('cargo', [...PROGRAM, 'render', '--heading-level', '2', ...options], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });

/** An article that the element does not trust, but reads anew. @param {string} html */
export const asOtherVersion = (html) => html.replace('{"version":"', '{"version":"other ');
