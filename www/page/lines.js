// @ts-check
/** The lines of a text, ended and counted as the core ends and counts them: from 0. */

const ENDS = /\r\n|[\n\r\v\f\u2028\u2029]/g;

/** The lines, one at a time. @param {string} text */
export function* linesIn(text) {
  let from = 0;
  ENDS.lastIndex = 0; // where the last search has left it
  for (const end of text.matchAll(ENDS)) {
    yield text.slice(from, end.index);
    from = end.index + end[0].length;
  }
  yield text.slice(from);
}

/**
 * The lines that these spans touch.
 *
 * @param {string} text
 * @param {readonly (readonly [number, number])[]} spans ascending
 * @returns {number[]}
 */
export function linesOf(text, spans) {
  /** @type {Set<number>} */
  const found = new Set();
  let line = 0;
  let at = 0;
  for (const [start, end] of spans) {
    line += breaksIn(text, at, start);
    const last = line + breaksIn(text, start, end);
    for (let each = line; each <= last; each += 1) found.add(each);
    line = last;
    at = end;
  }
  return [...found];
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 */
function breaksIn(text, from, to) {
  ENDS.lastIndex = from;
  let count = 0;
  while (ENDS.exec(text) && ENDS.lastIndex <= to) count += 1;
  return count;
}

/** A text area lays out all of its text at once: beyond this many characters that takes seconds, */
const EDITABLE = 500_000;
/** and beyond this many in one line even minutes. */
const EDITABLE_LINE = 20_000;

/** Whether a text area can hold the text without holding up the page. @param {string} text */
export function isEditable(text) {
  return (
    text.length <= EDITABLE && [...linesIn(text)].every((line) => line.length <= EDITABLE_LINE)
  );
}
