/** The element's class and what it is made of. Importing it registers nothing and touches no page: `define.js` does. */
export { ArticleViewer } from './element/article-viewer.js';
