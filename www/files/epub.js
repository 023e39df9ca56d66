// @ts-check
/** A book (EPUB): its parts, one after the other, as its package document lists them. */

import { DOMParser, XMLSerializer } from '../vendor/xmldom.js';
import { escaped } from './markup.js';
import { textsIn } from './zip.js';

/** Elements that end without an end tag in HTML, too. */
const VOID = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** @param {ArrayBuffer} bytes @returns {import('./markup.js').Brought} */
export function read(bytes) {
  const texts = textsIn(bytes, /\.(xml|opf|x?html?)$/i);
  const path = elements(texts.get('META-INF/container.xml'), 'rootfile')[0].getAttribute(
    'full-path',
  );
  const book = texts.get(path ?? '');
  const hrefs = new Map(
    elements(book, 'item').map((item) => [item.getAttribute('id'), item.getAttribute('href')]),
  );
  const parts = elements(book, 'itemref')
    .filter((part) => part.getAttribute('linear') !== 'no')
    .map((part) => hrefs.get(part.getAttribute('idref')) ?? '')
    .map((href) => texts.get(beside(path ?? '', href)));
  const title = elements(book, 'dc:title')[0]?.textContent ?? '';
  const html = parts.map(bodyOf).join('\n');
  if (!html.trim()) throw new Error('no parts');
  return { html: /<h1[\s>]/.test(html) ? html : `<h1>${escaped(title)}</h1>${html}` };
}

/** @param {string | undefined} xml @param {string} name */
function elements(xml, name) {
  if (!xml) throw new Error('a part of the book is missing');
  return Array.from(new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(name));
}

/** The content of a part, as HTML: an element that is empty in XML would swallow what follows it. @param {string} [part] */
function bodyOf(part) {
  const body = elements(part, 'body')[0];
  const children = Array.from(body?.childNodes ?? []);
  return children
    .map((node) => new XMLSerializer().serializeToString(node))
    .join('')
    .replace(/<([a-z][\w-]*)((?:\s[^<>]*)?)\/>/gi, (whole, name, attributes) =>
      VOID.test(name) ? whole : `<${name}${attributes}></${name}>`,
    );
}

/** The name of a file that another one names. @param {string} from @param {string} href */
function beside(from, href) {
  return decodeURIComponent(new URL(href, `http://book/${from}`).pathname.slice(1));
}
