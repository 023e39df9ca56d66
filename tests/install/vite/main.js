import 'article-viewer/define';
import { load, parse } from 'article-viewer/core';

await load();
document.querySelector('output').textContent = parse(
  'A headline\n\nThe text of the article.',
).title.text;
