// Made by `cargo xtask codegen` from src/render/parts.rs: change it there.
// @ts-check

/** Classes that are also parts: what `::part()` of a page around an article reaches. */
export const PARTS = new Set([
  'article',
  'title',
  'standfirst',
  'meta',
  'byline',
  'dateline',
  'timestamp',
  'section',
  'list',
  'item',
  'table',
  'caption',
  'speaker',
  'pull-quote',
  'separator',
  'timeline',
  'timeline-head',
  'day',
  'day-head',
  'entry',
  'entry-time',
  'entry-text',
  'entry-new',
  'colophon',
  'set-aside',
  'advice',
  'toc',
]);

/** Elements of text that have no class are parts by their names. */
export const NAMED_PARTS = new Map([
  ['p', 'paragraph'],
  ['blockquote', 'quote'],
  ['pre', 'preformatted'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
]);
