import 'article-viewer/define';
import { hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';

hydrateRoot(document.getElementById('root')!, <App />, {
  onRecoverableError: (error) => console.error(error),
});
