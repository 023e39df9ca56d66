// @ts-check
/** A document of Writer (OpenDocument): its headings, paragraphs, lists and tables. */

import { DOMParser } from '../vendor/xmldom.js';
import { escaped } from './markup.js';
import { textsIn } from './zip.js';

/** Elements of OpenDocument as those of HTML; of others, only what is in them counts. @type {Record<string, string>} */
const TAGS = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
/** What is beside the text. */
const LEFT_OUT =
  /^(text:(sequence-decls|tracked-changes|table-of-content)|office:annotation|draw:.*)$/;
/** What stands for characters. @type {Record<string, string>} */
const SIGNS = { 'text:s': ' ', 'text:tab': ' ', 'text:line-break': '<br>' };

/** @param {ArrayBuffer} bytes @returns {import('./markup.js').Brought} */
export function read(bytes) {
  const content = textsIn(bytes, /^content\.xml$/).get('content.xml');
  if (!content) throw new Error('no content');
  const body = new DOMParser()
    .parseFromString(content, 'text/xml')
    .getElementsByTagName('office:text')[0];
  return { html: inside(body) };
}

/** @param {any} node @returns {string} */
function html(node) {
  if (node.nodeType === 3) return escaped(node.data);
  const name = node.nodeName;
  if (node.nodeType !== 1 || LEFT_OUT.test(name)) return '';
  if (SIGNS[name]) return SIGNS[name];
  const tag = name === 'text:h' ? `h${level(node)}` : isTitle(node) ? 'h1' : TAGS[name];
  return tag ? `<${tag}>${inside(node)}</${tag}>` : inside(node);
}

/** @param {any} node @returns {string} */
const inside = (node) => Array.from(node.childNodes, html).join('');

/** @param {any} node */
const level = (node) => Math.min(6, Math.max(1, +node.getAttribute('text:outline-level') || 1));

/** @param {any} node */
const isTitle = (node) => node.getAttribute('text:style-name') === 'Title';
