// @ts-check
/** What the page says about the texts that stay on this device. */

import { counted, language } from './numbers.js';

const days = /* @__PURE__ */ new Intl.DateTimeFormat(language, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** @param {number} bytes */
const size = (bytes) =>
  bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1e3))} KB`
    : bytes < 1e9
      ? `${Math.round(bytes / 1e6)} MB`
      : `${Math.round(bytes / 1e9)} GB`;

export const library = {
  title: 'Your texts',
  recent: 'Read before',
  all: 'All texts',
  switch: 'Keep the texts that I read, on this device alone',
  on: 'Texts that you read stay on this device now, until you delete them.',
  off: 'Texts that you read are no longer kept. Those that are kept stay until you delete them.',
  search: 'Search',
  sort: 'Order',
  sorts: { opened: 'Last read first', added: 'Newest first', title: 'By title' },
  archived: 'Show the archive',
  archive: 'Archive',
  unarchive: 'Back from the archive',
  delete: 'Delete',
  /** What a button does to one text. @param {string} does @param {string} title */
  does: (does, title) => `${does}: ${title}`,
  /** @param {{ opened: number, words: number }} text */
  about: ({ opened, words }) => `${days.format(opened)} · ${counted(words, 'word')}`,
  /** @param {number} shown */
  found: (shown) => counted(shown, 'text'),
  none: 'Nothing is kept yet.',
  notFound: 'No kept text has these words.',
  /** @param {number} used @param {number} of */
  room: (used, of) => `${size(used)} used of the ${size(of)} that the browser gives this page.`,
  /** @param {number} texts */
  aside: (texts) =>
    `${counted(texts, 'record')} could not be read and ${texts === 1 ? 'was' : 'were'} set aside. “Save all” saves ${texts === 1 ? 'it' : 'them'}, too.`,
  deleted: 'The text is deleted.',
  save: 'Save all in one file',
  bring: 'Bring in such a file',
  /** @param {number} texts */
  brought: (texts) => `${counted(texts, 'text')} brought in.`,
  notBrought: 'This file holds no texts that this page has saved. Nothing was changed.',
  forget: 'Forget all texts',
  forgotten: 'All texts are deleted from this device.',
  full: 'This text could not be kept: the browser gives this page no more room. Delete some of your texts, or save them in a file.',
  refused:
    'The browser does not let this page keep texts: perhaps this is a private window, or storage is off.',
};
