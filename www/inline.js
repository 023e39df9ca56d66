// @ts-check
/**
 * The text of one block as nodes: its words, the addresses in it as links, the dates that it says as times.
 *
 * @import { Block, Link } from './pkg/article_viewer.js'
 * @import { Said } from './dates.js'
 *
 * @typedef {{ start: number, printed: string, node: () => Node | undefined }} Mark a part of the text that is more than words
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
 * @param {Pick<Block, 'text' | 'links'>} block
 * @param {string} source the whole text, which the spans of the links count in
 * @returns {T} the node
 */
export function fill(node, block, source) {
  const dates = datesOf(block);
  if (block.text.length > LONG) node.append(...pieces(block.text));
  else if (block.links?.length || dates.length) node.append(...marked(block.text, marks(block.links ?? [], dates, source)));
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
 * In the order of the text; an address comes before a date that is a part of it.
 *
 * @param {Link[]} links
 * @param {Said[]} dates
 * @param {string} source
 * @returns {Mark[]}
 */
function marks(links, dates, source) {
  const addresses = links.map(({ span: [start, end], href }) => ({ start, printed: source.slice(start, end), node: () => link(source.slice(start, end), href) }));
  const times = dates.map((said) => ({ start: said.expression.span[0], printed: said.text, node: () => phrase(said) }));
  return [...addresses, ...times].sort((a, b) => a.start - b.start);
}

/**
 * The text of a block may differ from its source (joined lines, marks left out), so each part is looked for in it, one
 * after the other. What a mend has changed stays plain text.
 *
 * @param {string} text
 * @param {Mark[]} parts
 */
function marked(text, parts) {
  const nodes = [];
  let from = 0;
  let past = 0;
  for (const { start, printed, node } of parts) {
    const at = printed && start >= past ? text.indexOf(printed, from) : -1;
    const made = at < 0 ? undefined : node();
    if (!made) continue;
    nodes.push(text.slice(from, at), made);
    from = at + printed.length;
    past = start + printed.length;
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
