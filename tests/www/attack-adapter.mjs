// How a checker of hostile inputs drives this page: where the text goes in, where the article is, when it is done.

import { drawn } from './browser.mjs';

export default {
  input: '#text',
  drop: 'body',
  root: 'body',

  /**
   * The first paste makes an entry in the history, as Back expects; every later one takes the article's place.
   *
   * @param {import('playwright-core').Page} page
   */
  async ready(page) {
    await page.waitForFunction(() => !document.getElementById('unstarted'));
    await page.evaluate(() => {
      // A checker takes the text of its HTML with DOMParser, which this page's policy forbids to all but the page's own policy.
      const Own = window.DOMParser;
      window.DOMParser = class {
        parseFromString(/** @type {string} */ source, /** @type {DOMParserSupportedType} */ type) {
          if (typeof source !== 'string') return new Own().parseFromString(source, type);
          const inert = document.implementation.createHTMLDocument();
          inert.body.textContent = source.replace(/<[^>]*>?/g, '');
          return inert;
        }
      };
      const box = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'));
      box.value = 'A first text';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settled(page);
  },

  settled,

  /** What the page itself fetches, at its first need. */
  allowRequests: /\/www\/(pkg\/article_viewer(_bg\.wasm|\.js)|sample\.txt)$/,
};

/** @param {import('playwright-core').Page} page */
async function settled(page) {
  await drawn(page);
  await page.waitForFunction(() =>
    document.querySelector('#article:not([aria-busy]) #headline, #failure:not([hidden])'),
  );
}
