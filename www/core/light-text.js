// @ts-check
/**
 * The text that an author put between the tags of the element.
 *
 * @import { Article, Options } from '../pkg/article_viewer.js'
 *
 * An article that was read before it came here: by which version, from which text, and with which options.
 * @typedef {{ version: string, text: string, options: Options, article: Article }} Prepared
 */

/**
 * What stands between the tags: in a script of plain text, in a `<pre>`, or bare.
 *
 * @param {HTMLElement} node
 */
export function lightText(node) {
  const hidden = hiddenText(node);
  if (hidden !== undefined) return hidden;
  return dedented(linesOf(node.querySelector(':scope > pre') ?? node, strayElements(node)));
}

/**
 * What stands between the tags and is no part of the text: where an end tag was lost on the way, the rest of the page is inside.
 *
 * @param {HTMLElement} node
 * @returns {Element[]}
 */
export function strayElements(node) {
  const children = [...node.children];
  const source = node.querySelector(
    ':scope > article, :scope > pre, :scope > script[type^="text/plain"]',
  );
  const last = source ?? lostEnd(children);
  if (!last) return [];
  const json = jsonOf(node);
  const isStray = (/** @type {Element} */ child) =>
    child !== source && !child.matches('script, style, link, template') && !child.contains(json);
  return children.slice(source ? 0 : children.indexOf(last) + 1).filter(isStray);
}

/**
 * The paragraph in which the end tag of a bare text was lost: processors leave no blank at the end of one, unless something stood
 * behind it.
 *
 * @param {Element[]} children
 */
function lostEnd(children) {
  const [end, ...others] = children.filter(
    ({ tagName, textContent, lastChild }) =>
      tagName === 'P' && (/\s$/.test(textContent) || lastChild?.nodeName === 'BR'),
  );
  return others.length === 0 ? end : undefined; // people who write tags by hand may put each on a line of its own
}

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE BLOCKQUOTE UL OL LI DL DT DD TABLE TR FIGURE PRE H1 H2 H3 H4 H5 H6'.split(
    ' ',
  ),
);

/** Those of them without a blank line between. */
const TIGHT = new Set(['LI', 'TR', 'DT', 'DD']);

/** The mark that says in plain text what an element says. @type {Record<string, string>} */
const MARKS = {
  BLOCKQUOTE: '> ',
  H1: '# ',
  H2: '## ',
  H3: '### ',
  H4: '#### ',
  H5: '##### ',
  H6: '###### ',
};

/**
 * The text of an element; the paragraphs, items and headings that a Markdown processor has made of it are lines again.
 *
 * @param {Element} element
 * @param {Element[]} strays what is no part of the text
 */
function linesOf(element, strays) {
  const text = element.textContent ?? '';
  if (!element.childElementCount) return text;
  const isLine = (/** @type {Element} */ { tagName }) => BLOCKS.has(tagName) || tagName === 'BR';
  if (![...element.querySelectorAll('*')].some(isLine)) return text;
  /** @type {string[]} */
  const parts = [];
  let [gap, marks, tail] = ['', '', '']; // what stands before the next words: breaks and marks, or the blanks behind the last ones
  const visit = (/** @type {Node} */ node) => {
    if (node instanceof Text) {
      const words = gap || !parts.length ? node.data.trimStart() : tail + node.data;
      if (!words.trim()) {
        tail = words;
        return;
      }
      parts.push(parts.length ? gap : '', marks, words.trimEnd());
      [gap, marks, tail] = ['', '', words.slice(words.trimEnd().length)];
    }
    if (!(node instanceof Element) || node.matches('script, style, template')) return;
    if (strays.includes(node)) return;
    if (node.tagName === 'BR') gap = gap ? '\n\n' : '\n';
    if (!BLOCKS.has(node.tagName)) return node.childNodes.forEach(visit);
    gap = TIGHT.has(node.tagName) ? '\n' : '\n\n';
    marks += node.tagName === 'LI' ? itemMark(node) : (MARKS[node.tagName] ?? '');
    node.childNodes.forEach(visit);
    gap = TIGHT.has(node.tagName) ? '\n' : '\n\n';
    marks = '';
  };
  element.childNodes.forEach(visit);
  return parts.join('');
}

/** The mark of an item, as deep as its list stands in others. @param {Element} item @returns {string} */
function itemMark(item) {
  const list = item.parentElement;
  const isItem = (/** @type {Element} */ { tagName }) => tagName === 'LI';
  const before = [...(list?.children ?? [])].filter(isItem).indexOf(item);
  const outer = list?.parentElement?.closest('li');
  const indent = outer ? ' '.repeat(itemMark(outer).length) : '';
  return indent + (list instanceof HTMLOListElement ? `${list.start + before}. ` : '- ');
}

/** The text that readers do not see as it is: in a script, or bare, its lines run together. @param {HTMLElement} node @returns {string | undefined} */
export function unseenText(node) {
  return (
    hiddenText(node) ??
    (node.childElementCount === 0 ? dedented(node.textContent ?? '') : undefined)
  );
}

/** The text in a script. @param {HTMLElement} node @returns {string | undefined} */
function hiddenText(node) {
  const json = jsonOf(node);
  const prepared = json && preparedIn(json);
  if (prepared) return prepared.text;
  if (node.querySelector(':scope > article')) return ''; // what a server has printed stays, even where its text was lost
  const script = node.querySelector(':scope > script[type^="text/plain"]');
  return script ? dedented(withoutParagraphs(script.textContent ?? '')) : undefined;
}

/** A script in which WordPress has put paragraphs: it begins within one. @param {string} text */
function withoutParagraphs(text) {
  const [end, start] = ['</p>', '<p>'].map((tag) => text.indexOf(tag));
  return end >= 0 && end < start ? text.replace(/<\/p>\s*<p>/g, '\n\n') : text;
}

/** The article that came with its text, as `article-viewer render` and `prepare()` write it. @param {HTMLElement} node */
export function preparedArticle(node) {
  const json = jsonOf(node);
  return json ? preparedIn(json) : undefined;
}

/** The script of data, also in a paragraph that WordPress has put around it. @param {HTMLElement} node */
function jsonOf(node) {
  return node.querySelector(':is(:scope, :scope > p) > script[type="application/json"]');
}

/** None where the script is still arriving, and no JSON yet. @param {Element} json @returns {Prepared | undefined} */
function preparedIn(json) {
  try {
    const prepared = JSON.parse(json.textContent);
    return typeof prepared?.text === 'string' ? prepared : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The text without the indentation that its place in the markup gave it: indented text would read as preformatted.
 *
 * @param {string} text
 */
function dedented(text) {
  const indents = text.match(/^[ \t]+(?=\S)|^(?=\S)/gm)?.slice(/^\s*\n/.test(text) ? 0 : 1) ?? [];
  const shared = indents.reduce((least, { length }) => Math.min(least, length), Infinity); // a call with 140,000 arguments would fail
  return Number.isFinite(shared) && shared > 0
    ? text.replace(new RegExp(`^[ \\t]{${shared}}`, 'gm'), '')
    : text;
}
