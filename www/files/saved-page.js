// @ts-check
/** A web page in one file (MHTML): a mail whose first part is the page. */

import PostalMime from '../vendor/postal-mime.js';

/** @param {ArrayBuffer} bytes @returns {Promise<import('./markup.js').Brought>} */
export async function read(bytes) {
  const { html } = await PostalMime.parse(bytes);
  if (!html) throw new Error('no page');
  return { html };
}
