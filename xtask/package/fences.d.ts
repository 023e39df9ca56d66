export { ArticleViewer } from './index.js';
/** Puts elements into the places of all fences called `article-viewer`; importing the module does so once for the whole page. */
export function upgradeFences(root?: ParentNode): void;
