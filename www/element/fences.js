// @ts-check
/**
 * Makes `<article-viewer>` of fenced code that is called so, on pages whose processor lets no such tag through: safe Markdown, sanitizers.
 * Without any script the text stays a block of code.
 *
 *     ```article-viewer
 *     A headline
 *     …
 *     ```
 */

import { ArticleViewer } from './article-viewer.js';

/** What processors make of such a fence: the code of CommonMark, GitHub's `lang`, a class of one's own, VitePress, Sphinx. */
const FENCES = [
  'pre > code.language-article-viewer',
  'pre[lang="article-viewer"]',
  'pre.article-viewer',
  'div.language-article-viewer pre',
  'div.highlight-article-viewer pre',
].join();

/**
 * Puts elements into the places of all fences.
 *
 * @param {ParentNode} [root] where to look; the whole page without it
 */
export function upgradeFences(root = document) {
  for (const found of root.querySelectorAll(FENCES)) {
    const pre = found.closest('pre');
    if (!pre || pre.closest('article-viewer')) continue;
    const element = document.createElement('article-viewer');
    element.append(Object.assign(document.createElement('pre'), { textContent: pre.textContent }));
    const wrapper = pre.closest('div.language-article-viewer, div.highlight-article-viewer');
    (wrapper ?? pre).replaceWith(element);
  }
}

// Not by `define.js`: bundlers drop what it would share with this module, as only these two are said to do something.
if (globalThis.customElements && !customElements.get('article-viewer'))
  customElements.define('article-viewer', ArticleViewer);

if (globalThis.document) {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => upgradeFences());
  else upgradeFences();
}

export { ArticleViewer };
