// @ts-check
/** Registers `<article-viewer>`. Where the tag is taken, by another copy of this module or by something else, it stays. */

import { ArticleViewer } from './article-viewer.js';

if (globalThis.customElements && !customElements.get('article-viewer'))
  customElements.define('article-viewer', ArticleViewer);

export { ArticleViewer };
