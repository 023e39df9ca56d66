// What an article is made of, to compare what a server printed with what the element drew.

/** What needs a script: it is in the element alone, or filled there. */
const SCRIPTED =
  '.timeline-controls, .strip-place, .timeline-tools, .timeline-status, .reasons, .entry-mark, .timeline-times:empty, .timeline-times button, .parts ol';

/** Spans that hold together what a script changes, and dates that it leads from and HTML cannot write. */
const HOLDERS =
  '.timeline-times > span, .meta > span > span:not([class]), .guess > span:not([class]), span[tabindex="-1"]';

/** A date that leads to its place among the dates of the page. */
const LEADING = 'time[tabindex="-1"]';

const COMPARED = [
  'class',
  'part',
  'lang',
  'dir',
  'href',
  'datetime',
  'reversed',
  'role',
  'aria-label',
  'data-hour',
  'data-last',
  'data-silence',
];

/**
 * A line for each element, with its classes, its part and the like, and one for each text. What was guessed opens its reason
 * where there is a script, and is no button without one: it counts as a span.
 *
 * @param {Element} article
 * @returns {string[]}
 */
export function structureOf(article) {
  const copy = /** @type {Element} */ (article.cloneNode(true));
  for (const holder of copy.querySelectorAll(HOLDERS)) holder.replaceWith(...holder.childNodes);
  for (const date of copy.querySelectorAll(LEADING)) date.removeAttribute('class');
  copy.normalize();
  return [...linesOf(copy, 0)];
}

/** @param {Element} node @param {number} depth @returns {Generator<string>} */
function* linesOf(node, depth) {
  if (node.matches(SCRIPTED)) return;
  const name = node.matches('button.guess') ? 'span' : node.localName;
  const attributes = COMPARED.filter((each) => node.hasAttribute(each)).map(
    (each) => `${each}=${node.getAttribute(each)}`,
  );
  yield `${' '.repeat(depth)}<${[name, ...attributes].join(' ')}>`;
  for (const child of node.childNodes) {
    if (child instanceof Element) yield* linesOf(child, depth + 1);
    else if (/\S/.test(child.textContent ?? ''))
      yield ' '.repeat(depth + 1) + child.textContent?.trimEnd();
  }
}
