// @ts-check
/**
 * The text of one block as nodes: its words, its emphasis and the like, the addresses in it as links, the dates that it
 * says as times.
 *
 * @import { Block, Link, Mark } from '../pkg/article_viewer.js'
 *
 * @typedef {{ start: number, end: number, printed: string, signed?: boolean, node: (inside: Part[]) => Node | undefined }} Part
 *   a part of the text that is more than words; what lies `inside` of it is its own to draw, or to leave as text
 */

import { datesOf } from './dates.js';
import { html } from './dom.js';
import { phrase } from './phrases.js';

/**
 * A browser breaks lines over a whole paragraph at once, which takes seconds where one line is megabytes long. Longer
 * paragraphs are laid in pieces of this many characters, each broken alone and only when it comes into view.
 */
const PIECE = 4000;
const LONG = 20_000;

/**
 * Puts the text of a block into a node.
 *
 * @template {Element} T
 * @param {T} node
 * @param {Pick<Block, 'text' | 'links' | 'marks'>} block
 * @param {string} source the whole text, which the spans of the block count in
 * @returns {T} the node
 */
export function fill(node, block, source) {
  if (block.text.length > LONG) node.append(...pieces(block.text));
  else node.append(...nodes(block.text, parts(block, source)));
  return node;
}

/**
 * The words of a block as they are shown, without the signs of its marks and the hosts of its links: for a list of
 * contents or the title of a tab.
 *
 * @param {Pick<Block, 'text' | 'links' | 'marks'>} block
 * @param {string} source
 * @returns {string}
 */
export function plainText({ text, links, marks }, source) {
  if (!marks?.length) return text;
  const node = fill(html('span'), { text, links, marks }, source);
  for (const sign of node.querySelectorAll('.sign, span.host')) sign.remove();
  return node.textContent ?? '';
}

/** @param {string} text */
function pieces(text) {
  const nodes = [];
  for (let from = 0; from < text.length;) {
    const to = cut(text, from);
    nodes.push(html('span', { class: 'piece' }, text.slice(from, to)));
    from = to;
  }
  return nodes;
}

/**
 * Where a piece ends: after a blank where there is one near, and never inside a surrogate pair.
 *
 * @param {string} text
 * @param {number} from
 */
function cut(text, from) {
  const end = from + PIECE;
  if (end >= text.length) return text.length;
  const blank = text.slice(from, end).lastIndexOf(' '); // of the slice: a text without blanks would be searched to its start
  if (blank > PIECE / 2) return from + blank + 1;
  return /[\uDC00-\uDFFF]/.test(text[end]) ? end + 1 : end;
}

/**
 * In the order of the text, outer ones first; an address comes before a date that is a part of it.
 *
 * @param {Pick<Block, 'text' | 'links' | 'marks'>} block
 * @param {string} source
 * @returns {Part[]}
 */
function parts(block, source) {
  const { links = [], marks = [] } = block;
  const worded = new Set(
    marks.filter(({ kind }) => kind === 'link').map(({ inner: [start] }) => start),
  );
  const bare = links
    .filter(({ span: [start] }) => !worded.has(start))
    .map(({ span: [start, end], href }) => {
      const printed = source.slice(start, end);
      return { start, end, printed, node: () => link([printed], printed, href) };
    });
  const signed = marks.map((mark) => signedPart(mark, links, source));
  const times = datesOf(block).map((said) => ({
    start: said.expression.span[0],
    end: said.expression.span[1],
    printed: said.text,
    node: () => phrase(said),
  }));
  return [...signed, ...bare, ...times].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * A mark: the words between its signs. The signs are out of sight, but in the text: they are copied with it.
 *
 * @param {Mark} mark
 * @param {Link[]} links
 * @param {string} source
 * @returns {Part}
 */
function signedPart({ kind, span: [start, end], inner: [from, to] }, links, source) {
  const [opening, words, closing] = [
    [start, from],
    [from, to],
    [to, end],
  ].map((span) => source.slice(...span).replace(/\s+/g, ' '));
  const href = kind === 'link' ? links.find(({ span }) => span[0] === from)?.href : undefined;
  /** @param {Part[]} inside a link holds no dates: they can be pressed, too */
  const node = (inside) => {
    /** @param {Part[]} those */
    const content = (those) => [sign(opening), ...nodes(words, those), sign(closing)];
    if (kind !== 'link') return html(elements[kind], {}, ...content(inside));
    return href === undefined
      ? undefined
      : link(content(inside.filter(({ signed }) => signed)), words, href);
  };
  return { start, end, printed: opening + words + closing, node, signed: true };
}

const elements = /** @type {const} */ ({ emphasis: 'em', strong: 'strong', code: 'code' });

/** @param {string} printed */
function sign(printed) {
  return html('span', { class: 'sign', 'aria-hidden': 'true' }, printed);
}

/**
 * The text of a block may differ from its source (joined lines, marks left out), so each part is looked for in it, one
 * after the other. What a repaired hyphen has changed stays plain text.
 *
 * @param {string} text
 * @param {Part[]} found
 */
function nodes(text, found) {
  const made = [];
  let from = 0;
  for (let index = 0; index < found.length;) {
    const { end, printed, node } = found[index];
    let next = index + 1;
    while (next < found.length && found[next].start < end) next += 1;
    const at = printed ? text.indexOf(printed, from) : -1;
    const drawn = at < 0 ? undefined : node(found.slice(index + 1, next));
    index = drawn ? next : index + 1;
    if (!drawn) continue;
    made.push(text.slice(from, at), drawn);
    from = at + printed.length;
  }
  made.push(text.slice(from));
  return made;
}

/**
 * A link that shows where it leads. Other schemes than these three are left as text, whatever the core says.
 *
 * @param {(Node | string)[]} content
 * @param {string} words what the content says
 * @param {string} href
 */
function link(content, words, href) {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (!url || !/^(https?|mailto):$/.test(url.protocol)) return undefined;
  if (url.protocol === 'mailto:') return html('a', { href }, ...content);
  const at = hostAt(words, url.host);
  const shown =
    at >= 0 && content.length === 1
      ? [
          words.slice(0, at),
          html('b', { class: 'host' }, url.host),
          words.slice(at + url.host.length),
        ]
      : [...content, at < 0 && html('span', { class: 'host' }, ` (${url.host})`)];
  return html('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...shown);
}

/**
 * Where the host stands in an address as it was printed; -1 where it is written otherwise. The same letters may stand
 * before it, as a name to log in with, and after it, in the path.
 *
 * @param {string} printed
 * @param {string} host
 */
function hostAt(printed, host) {
  const start = /^(?:[a-z][a-z\d+.-]*:[/\\]+)?/i.exec(printed)?.[0].length ?? 0;
  const [authority] = printed.slice(start).split(/[/\\?#]/, 1);
  const name = authority.slice(authority.lastIndexOf('@') + 1);
  return name === host || name.startsWith(`${host}:`) ? start + authority.length - name.length : -1;
}
