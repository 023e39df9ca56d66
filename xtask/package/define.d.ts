export { ArticleViewer } from './index.js';
