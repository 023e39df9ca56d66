// @ts-check
/**
 * The entries of an axis in the order of time. Worked out once for an axis, however many strips show it.
 *
 * @import { Axis, Point, Printed } from './axis.js'
 * @import { Silence } from './silences.js'
 *
 * @typedef {{ sorted: Point<Printed>[], times: Float64Array, ranks: Int32Array, silences: Silence[] }} Order `ranks` tells
 *   where each entry, counted in the order of the text, stands in the order of time
 */

import { silencesIn } from './silences.js';

/** @type {WeakMap<Axis<Printed>, Order>} */
const known = new WeakMap();

/** @param {Axis<Printed>} axis */
export function orderOf(axis) {
  let order = known.get(axis);
  if (!order) known.set(axis, (order = inOrder(axis)));
  return order;
}

/** @param {Axis<Printed>} axis @returns {Order} */
function inOrder({ unit, points }) {
  const sorted = points.toSorted((a, b) => a.at - b.at || b.index - a.index);
  const times = Float64Array.from(sorted, ({ at }) => at);
  const ranks = new Int32Array(sorted.length);
  for (const [rank, { index }] of sorted.entries()) ranks[index] = rank;
  return { sorted, times, ranks, silences: silencesIn(times, unit === 'clock') };
}
