import 'article-viewer/define';
import { ArticleViewer } from 'article-viewer';
import { load, parse, prepare } from 'article-viewer/core';
import { renderToString } from 'react-dom/server';
import { App } from './App.tsx';

await load();
console.log(
  JSON.stringify({
    html: renderToString(<App />),
    element: typeof ArticleViewer,
    title: parse('A headline\n\nThe text.').title?.text,
    prepared: prepare('A headline </script>\n\nThe text.'),
  }),
);
