// @ts-check
/** What the page says about links that hold an article. */

import { counted, number } from './numbers.js';

export const link = {
  /** @param {number} length @param {number} [cut] where many programs cut an address, if it is longer */
  size: (length, cut) => {
    if (!cut)
      return `${counted(length, 'character')}: short enough for chat and mail programs. The article is in the link itself and goes to no server.`;
    if (cut < 8000)
      return `${counted(length, 'character')}. Some programs cut links at ${number(cut)}; a cut link says so when it is opened. The article is in the link itself and goes to no server.`;
    return `As a link, this article has ${counted(length, 'character')}. Most programs cut links at ${number(cut)}, so send it as a file instead.`;
  },
  copied: 'The link is copied.',
  origin: 'This article came in a link. It is not from this site, and nobody here has checked it.',
  framed: 'The text came with the address of this frame.',
  /** @param {string} href */
  leads: (href) => `This link leads to ${href}`,
  open: 'Open',
  problems: {
    missing: 'The address of this frame contains no article.',
    cut: 'This link was cut short on its way, so the article is incomplete. Ask for it again as a file or as text.',
    damaged:
      'This link was changed on its way and cannot be read. Ask for it again as a file or as text.',
    newer:
      'This link was made by a newer version. Reload this page; if that does not help, ask for the text itself.',
    'too-large': 'This link unpacks to far more than an article, so it was not opened.',
  },
};
