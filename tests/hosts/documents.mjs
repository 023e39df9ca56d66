// @ts-check
// What is put through the processors: a text, the forms in which it can be pasted, and the documents that it is pasted into.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { preparedJson } from '../../www/core/prepared.js';
import { snippet } from '../../www/owners/snippet.js';
import { initSync, parse } from '../../www/pkg/embed/article_viewer.js';

/** @typedef {'html' | 'markdown' | 'jsx'} Language what a document is written in */

/** A live article with most of what some processor takes for its own. */
export const TEXT = `Ferry stuck outside Norrvik

By Ida Holm

A ferry with forty people on board has lain outside the harbour of "Norrvik" since noon -- the *third* this year, as <Radio Nord> says on https://radio.example/live?a=1&b=2.

What we know
- Nobody is hurt
- The rudder is jammed at 40 % & {cannot} be moved
- The display reads {{ rudder }}, {% if %} and $(angle)

15:10
A tug has left the harbour.
It is [expected](soon) in half an hour...

13:45
The crew asks for _help_.

12:05
The engine stops.`;

/** The paragraphs around it. */
export const AROUND = ['Intro paragraph.', 'Outro paragraph.'];

const escaped = (/** @type {string} */ text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');

/** @param {Partial<import('../../www/owners/snippet.js').Choices>} choices */
const lines = (choices) =>
  snippet({
    way: 'files',
    place: 'html',
    text: TEXT,
    attributes: {},
    base: '/article-viewer/',
    frame: '',
    title: '',
    ...choices,
  }).replace(/\n<script type="module".*$/, '');

initSync({
  module: readFileSync(new URL('../../www/pkg/embed/article_viewer_bg.wasm', import.meta.url)),
});

/** The forms, by name; where a language has no such form there is none. @type {Record<string, (language: Language) => string | undefined>} */
export const FORMS = {
  html: () => lines({}),
  jsx: () => lines({ place: 'jsx' }),
  'already read': () => lines({ prepared: preparedJson(TEXT, {}, parse(TEXT)) }),
  'on a server': () => `<div>${rendered()}</div>`,
  'text="…"': () =>
    `<div><article-viewer text="${escaped(TEXT).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"></article-viewer></div>`,
  'src="…"': () => '<div><article-viewer src="/story.txt"></article-viewer></div>',
  fence: (language) =>
    ({
      html: `<pre class="article-viewer">${escaped(TEXT)}</pre>`,
      markdown: `\`\`\`article-viewer\n${TEXT}\n\`\`\``,
      jsx: undefined,
    })[language],
};

/** What the program prints. */
function rendered() {
  const program = process.env.ARTICLE_VIEWER_PROGRAM ?? 'target/debug/article-viewer';
  return execFileSync(program, ['render', '-'], { input: TEXT, encoding: 'utf8' });
}

const [BEFORE, AFTER] = AROUND;

/** A document with something pasted between two paragraphs. @type {Record<Language, (pasted: string) => string>} */
export const DOCUMENTS = {
  html: (pasted) => `<p>${BEFORE}</p>\n${pasted}\n<p>${AFTER}</p>\n`,
  markdown: (pasted) => `${BEFORE}\n\n${pasted}\n\n${AFTER}\n`,
  jsx: (pasted) => `<><p>${BEFORE}</p>\n${pasted}\n<p>${AFTER}</p></>`,
};
