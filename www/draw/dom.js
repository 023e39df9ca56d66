// @ts-check
/**
 * Making nodes. Text reaches the page only here, as text nodes and attribute values: nothing is ever read as markup.
 *
 * @typedef {string | number | boolean | null | undefined | ((event: any) => void)} AttributeValue
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {Child | Child[]} Children a list, too: a call with 150,000 arguments would fail
 */

import { NAMED_PARTS, PARTS } from './parts.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an HTML element. An attribute that is a function becomes a listener (`{ onclick }`); one that is `true` stands
 * empty; one that is `undefined`, `null` or `false` is left out.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, AttributeValue>} [attributes]
 * @param {...Children} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function html(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  setAttributes(node, attributes);
  const part = partOf(name, attributes.class);
  if (part) node.setAttribute('part', part);
  append(node, children);
  return node;
}

/** @param {string} name @param {AttributeValue} classes */
function partOf(name, classes) {
  return typeof classes === 'string'
    ? classes
        .split(' ')
        .filter((each) => PARTS.has(each))
        .join(' ')
    : NAMED_PARTS.get(name);
}

/**
 * Makes an SVG element. Geometry goes through attributes: the page's policy forbids inline styles.
 *
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, AttributeValue>} [attributes]
 * @param {...Children} children
 * @returns {SVGElementTagNameMap[Name]}
 */
export function svg(name, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, name);
  setAttributes(node, attributes);
  append(node, children);
  return /** @type {SVGElementTagNameMap[Name]} */ (node);
}

/**
 * @param {Element} node
 * @param {Record<string, AttributeValue>} attributes
 */
function setAttributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false)
      node.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * @param {Element} node
 * @param {Children[]} children
 */
function append(node, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false && child !== '')
      node.append(child);
  }
}

/**
 * The element of the page with this id. A missing one is a mistake in index.html, said at once.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`index.html has no #${id}`);
  return node;
}
