// @ts-check
/**
 * Text on a strip, and how large it is: asked of the page itself, which alone knows its faces, the reader's size and
 * spacing.
 *
 * @import { Scene } from './labels.js'
 * @import { Geometry, Type } from './geometry.js'
 * @import { Size, Words } from './labels.js'
 */

import { svg } from '../draw/dom.js';
import { labelsOf, place } from './labels.js';
import * as sentences from '../words/sentences.js';

/** As long as labels beside an axis get. */
const long = () => sentences.timeline.onAxis(Date.UTC(2000, 8) / 60_000, 'month');

/** A text that nobody sees, in each of the faces of a strip: where its size changes, that of all labels does. */
export function ruler() {
  return svg(
    'text',
    { class: 'strip-ruler', visibility: 'hidden' },
    long(),
    svg('tspan', { 'font-weight': 700 }, '…'),
    svg('tspan', { 'font-style': 'italic' }, '0'),
  );
}

/** @param {SVGTextElement} ruler @returns {Type} */
export function typeOf(ruler) {
  const { height } = ruler.getBBox();
  const { length } = /** @type {Text} */ (ruler.firstChild);
  return {
    line: height,
    long: ruler.getSubStringLength(0, length),
    ellipsis: ruler.getSubStringLength(length, 1) / height,
  };
}

/**
 * Writes the labels of a strip. All that may be shown are there before the first is measured, so that the browser lays
 * them out once; what has no room goes.
 *
 * @param {SVGGElement} group
 * @param {Geometry} geometry
 * @param {Scene} scene
 */
export function letter(group, geometry, scene) {
  const wanted = labelsOf(geometry, scene);
  /** @type {Map<Words, SVGTextElement>} */
  const nodes = new Map();
  for (const { name, forms } of wanted)
    for (const form of forms) nodes.set(form, svg('text', { class: name }, ...textOf(form)));
  group.replaceChildren(...nodes.values());
  const nodeOf = (/** @type {Words} */ form) => /** @type {SVGTextElement} */ (nodes.get(form));
  const placed = place(geometry, wanted, (form) => sizeOf(nodeOf(form)));
  for (const { form, shown, x, y } of placed) {
    const node = nodeOf(form);
    if (shown !== form) node.replaceChildren(...textOf(shown));
    node.setAttribute('x', String(x));
    node.setAttribute('y', String(y));
    nodes.delete(form);
  }
  for (const node of nodes.values()) node.remove();
}

/** A time and the first words beside it, which run in their own direction; or a text alone. @param {Words} words */
export function textOf({ time, text, more }) {
  if (time === undefined) return [text];
  return [
    svg('tspan', { class: 'strip-time' }, time),
    ...(text ? [' ', svg('tspan', { class: 'strip-said' }, text)] : []),
    ...(more ? [svg('tspan', { class: 'strip-more', dx: 4 }, `+${more}`)] : []),
  ];
}

/** @param {SVGTextElement} node @returns {Size} */
export function sizeOf(node) {
  const { width, height, y } = node.getBBox();
  const all = node.getNumberOfChars();
  return {
    width,
    height,
    top: y,
    before: (characters) =>
      characters > 0 && all > 0 ? node.getSubStringLength(0, Math.min(characters, all)) : 0,
  };
}
