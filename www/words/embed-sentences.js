// @ts-check
/** What the page about embedding says. Labels that never change stand in owners/index.html. */

import { number } from './numbers.js';

/** @param {number} bytes */
const size = (bytes) => `${number(Math.round(bytes / 1000))} KB`;

export const embedding = {
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. Select the lines and press Ctrl+C.',
  /** @param {{ title?: string, entries: number }} found */
  read: ({ title, entries }) =>
    [
      title ? `Read as “${title}”` : 'Read, without a headline',
      entries > 0 && `with a timeline of ${number(entries)}`,
    ]
      .filter(Boolean)
      .join(', ') + '.',
  /** @param {string} message */
  failed: (message) => `The preview could not be made. ${message}`,
  weights: {
    /** @param {number} split */
    files: (split) =>
      `A reader downloads ${size(split)} once for all articles, and nothing of it before an article comes near the window, except ${size(3000)}.`,
    /** @param {number} single */
    single: (single) => `A reader downloads ${size(single)}, once for all articles.`,
    frame:
      'Your page gets 1 KB, which fits the frame to its content. The rest loads inside the frame.',
    unknown: 'A copy that `cargo xtask dist` has made says here what it weighs.',
  },
  /** @param {string} integrity */
  integrity: (integrity) => `The browser refuses any other file than this one: ${integrity}`,
  noIntegrity: 'A copy that `cargo xtask dist` has made says here how to check it.',
};
