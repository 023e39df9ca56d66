// An article as Markdown, read back by a program that knows Markdown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { marked } from 'marked';
import { markdown } from '../www/export/markdown.js';
import { initSync, parse } from '../www/pkg/article_viewer.js';

initSync({ module: readFileSync(new URL('../www/pkg/article_viewer_bg.wasm', import.meta.url)) });

const sample = readFileSync(new URL('../www/sample.txt', import.meta.url), 'utf8');

test('headline, headings and entries are there, and every word', () => {
  const article = parse(sample);
  const text = markdown(article);
  const tokens = marked.lexer(text);
  const headings = tokens.filter(({ type }) => type === 'heading');
  assert.deepEqual(
    headings.filter(({ depth }) => depth === 1).map((heading) => heading.text),
    [article.title.text],
  );
  for (const { heading } of article.sections)
    if (heading)
      assert.ok(
        headings.some(({ text }) => text === heading.text),
        heading.text,
      );
  const items = tokens.filter(({ type }) => type === 'list').flatMap((list) => list.items);
  const entries = article.timeline.days.flatMap((day) => day.entries);
  assert.ok(items.length >= entries.length);
  const shown = marked.parse(text).replace(/<[^>]*>/g, ' ');
  for (const word of sample.match(/\p{L}{4,}/gu)) assert.ok(shown.includes(word), word);
});

test('signs of Markdown in a text stay signs', () => {
  const text =
    'A headline\n\nIt costs 5 * 3 * 2 [a note] <b>no tag</b>, snake_case_word.\n\n# is a sign of hers, she said, and it is one that she uses in every text.';
  const shown = marked.parse(markdown(parse(text)));
  assert.match(shown, /5 \* 3 \* 2 \[a note\] &lt;b&gt;no tag/);
  assert.match(shown, /snake_case_word/);
});
