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
  return (
    hiddenText(node) ??
    dedented(node.querySelector(':scope > pre')?.textContent ?? node.textContent ?? '')
  );
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
  if (json) return preparedIn(json)?.text ?? '';
  const script = node.querySelector(':scope > script[type^="text/plain"]');
  return script ? dedented(script.textContent ?? '') : undefined;
}

/** The article that came with its text, as `article-viewer render` and `prepare()` write it. @param {HTMLElement} node */
export function preparedArticle(node) {
  const json = jsonOf(node);
  return json ? preparedIn(json) : undefined;
}

/** @param {HTMLElement} node */
function jsonOf(node) {
  return node.querySelector(':scope > script[type="application/json"]');
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
