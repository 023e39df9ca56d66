// @ts-check
/** What the page about embedding says. Labels that never change stand in owners/index.html. */

import { counted, number } from './numbers.js';

/** @param {number} bytes */
const size = (bytes) => `${number(Math.round(bytes / 1000))} KB`;

export const embedding = {
  copied: 'Copied.',
  notCopied: 'The browser did not let this page copy. Select the code and press Ctrl+C.',
  /** @param {{ title?: string, entries: number }} found */
  read: ({ title, entries }) =>
    [
      title ? `Read as “${title}”` : 'Read, without a headline',
      entries > 0 && `with a timeline of ${counted(entries, 'entry', 'entries')}`,
    ]
      .filter(Boolean)
      .join(', ') + '.',
  /** @param {string} message */
  failed: (message) => `The preview could not be made. ${message}`,
  weights: {
    /** @param {number} split */
    files: (split) =>
      `A reader downloads ${size(split)}, once for all articles. Only ${size(3000)} of it are loaded before an article comes near the window.`,
    /** @param {number} single */
    single: (single) => `A reader downloads ${size(single)}, once for all articles.`,
    frame:
      'Your page loads 1 KB, which fits the frame to its content. The rest loads inside the frame.',
    unknown: 'A copy built with `cargo xtask dist` states its weight here.',
  },
  /** @param {string} integrity */
  integrity: (integrity) => `The browser refuses any file but this one: ${integrity}`,
  noIntegrity: 'A copy built with `cargo xtask dist` states here how to check it.',
};
