import { useEffect, useRef, useState } from 'react';
import type { ArticleViewer } from 'article-viewer';
import type {} from 'article-viewer/react';

const LONG = `Ferries sail again after the storm

The harbour opened at noon, and the first boat left half an hour later with forty people on board.

14:20
The second boat has left, too.

13:50
The pier is dry again, says the harbour master.

12:30
The first boat leaves.`;

export function App() {
  const [headline, setHeadline] = useState('');
  const viewer = useRef<ArticleViewer>(null);
  useEffect(() => {
    void viewer.current?.ready.then((article) => setHeadline(article.title?.text ?? ''));
  }, []);
  return (
    <main>
      <output>{headline}</output>
      <article-viewer
        ref={viewer}
        toc
        heading-level={2}
        onarticle-viewer-error={(event) => console.error(event.detail.message)}
      >
        <pre>{LONG}</pre>
      </article-viewer>
    </main>
  );
}
