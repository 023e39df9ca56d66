import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ArticleViewer, ArticleViewerAttributes, ArticleViewerEventMap } from './index.js';

type Listeners = {
  [Name in keyof ArticleViewerEventMap as `on${Name}`]?: (
    event: ArticleViewerEventMap[Name],
  ) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'article-viewer': Omit<
        DetailedHTMLProps<HTMLAttributes<ArticleViewer>, ArticleViewer>,
        keyof ArticleViewerAttributes
      > &
        ArticleViewerAttributes &
        Listeners;
    }
  }
}
