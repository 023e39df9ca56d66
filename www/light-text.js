// @ts-check
/** The text that an author put between the tags of the element. */

/**
 * What stands between the tags: in a script of plain text, in a `<pre>`, or bare.
 *
 * @param {HTMLElement} node
 */
export function lightText(node) {
  return hiddenText(node) ?? dedented(node.querySelector(':scope > pre')?.textContent ?? node.textContent ?? '');
}

/** The text in a script, which no reader sees; as JSON, which `article-viewer render` prints, it is exact. @param {HTMLElement} node */
export function hiddenText(node) {
  const json = node.querySelector(':scope > script[type="application/json"]');
  if (json) return fromJson(json.textContent);
  const script = node.querySelector(':scope > script[type^="text/plain"]');
  return script ? dedented(script.textContent ?? '') : undefined;
}

/** A script that is still arriving is no JSON yet. @param {string} json */
function fromJson(json) {
  try {
    return String(JSON.parse(json));
  } catch {
    return '';
  }
}

/**
 * The text without the indentation that its place in the markup gave it: indented text would read as preformatted.
 *
 * @param {string} text
 */
function dedented(text) {
  const indents = text.match(/^[ \t]+(?=\S)|^(?=\S)/gm)?.slice(/^\s*\n/.test(text) ? 0 : 1) ?? [];
  const shared = Math.min(...indents.map(({ length }) => length));
  return Number.isFinite(shared) && shared > 0 ? text.replace(new RegExp(`^[ \\t]{${shared}}`, 'gm'), '') : text;
}
