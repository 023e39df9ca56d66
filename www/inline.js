// @ts-check
/**
 * The text of one block as nodes: its words, and the addresses in it as links.
 *
 * @import { Block, Link } from './pkg/article_viewer.js'
 */

import { html } from './dom.js';

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
 * @param {Pick<Block, 'text' | 'links'>} block
 * @param {string} source the whole text, which the spans of the links count in
 * @returns {T} the node
 */
export function fill(node, block, source) {
  if (block.text.length > LONG) node.append(...pieces(block.text));
  else if (block.links?.length) node.append(...linked(block.text, block.links, source));
  else node.append(block.text);
  return node;
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
 * The text of a block may differ from its source (joined lines, marks left out), so each address is looked for in it,
 * one after the other. An address that a mend has changed stays plain text.
 *
 * @param {string} text
 * @param {Link[]} links
 * @param {string} source
 */
function linked(text, links, source) {
  const nodes = [];
  let from = 0;
  for (const { span: [start, end], href } of links) {
    const printed = source.slice(start, end);
    const at = printed ? text.indexOf(printed, from) : -1;
    const anchor = at < 0 ? undefined : link(printed, href);
    if (!anchor) continue;
    nodes.push(text.slice(from, at), anchor);
    from = at + printed.length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

/**
 * A link that shows where it leads. Other schemes than these three are left as text, whatever the core says.
 *
 * @param {string} printed
 * @param {string} href
 */
function link(printed, href) {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (!url || !/^(https?|mailto):$/.test(url.protocol)) return undefined;
  if (url.protocol === 'mailto:') return html('a', { href: url.href }, printed);
  const at = hostAt(printed, url.host);
  const shown = at < 0
    ? [printed, html('span', { class: 'host' }, ` (${url.host})`)]
    : [printed.slice(0, at), html('b', { class: 'host' }, url.host), printed.slice(at + url.host.length)];
  return html('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, ...shown);
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
