// @ts-check
/** What the page about embedding says. What never changes stands in owners/index.html. */

export const embedding = {
  copied: 'Copied.',
  notCopied: 'The browser did not let this page copy. Select the code and press Ctrl+C.',
  read: 'Read, without a headline.',
  readTitle: 'Read as “{title}”.',
  readTimeline: {
    one: 'Read, without a headline, with a timeline of {n} entry.',
    other: 'Read, without a headline, with a timeline of {n} entries.',
  },
  readBoth: {
    one: 'Read as “{title}”, with a timeline of {n} entry.',
    other: 'Read as “{title}”, with a timeline of {n} entries.',
  },
  failed: 'The preview could not be made. {reason}',
  files:
    'A reader downloads {size}, once for all articles. Only {first} of it are loaded before an article comes near the window.',
  single: 'A reader downloads {size}, once for all articles.',
  frame:
    'Your page loads 1 kB, which fits the frame to its content. The rest loads inside the frame.',
  unknown: 'A copy built with `cargo xtask dist` states its weight here.',
  integrity: 'The browser refuses any file but this one: {integrity}',
  noIntegrity: 'A copy built with `cargo xtask dist` states here how to check it.',
};
