// @ts-check
/** Entries that would lie on one another on a strip. Found per pixel and not per entry: a feed may have 100,000. */

/**
 * @typedef {{ first: number, end: number, at: number }} Cluster the entries from `first` to before `end` in the order of
 *   time; `at` is the middle between them
 */

/** Pixels: the tick of one entry. */
export const TICK = 14;
/** More entries than this in one place are a cluster: one tick that grows with their number. */
export const ABREAST = 3;

/**
 * The entries of a window, those that lie nearer together than `width` as one.
 *
 * @param {Float64Array} times in ascending order
 * @param {{ from: number, to: number }} window
 * @param {number} width in the unit of the times
 * @returns {Cluster[]}
 */
export function clustersIn(times, { from, to }, width) {
  /** @type {Cluster[]} */
  const found = [];
  for (let first = bound(times, from); first < times.length && times[first] <= to;) {
    const end = bound(times, Math.min(times[first] + width, to), true, first);
    found.push({ first, end, at: (times[first] + times[end - 1]) / 2 });
    first = end;
  }
  return found;
}

/**
 * How many times lie before one, found by halving.
 *
 * @param {Float64Array} times in ascending order
 * @param {number} time
 * @param {boolean} [including] those equal to it count, too
 * @param {number} [start] where to begin
 * @returns {number}
 */
export function bound(times, time, including = false, start = 0) {
  let low = start;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < time || (including && times[middle] === time)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The cluster that lies nearest to a time.
 *
 * @param {Cluster[]} clusters in ascending order
 * @param {number} time
 * @returns {Cluster | undefined}
 */
export function nearestCluster(clusters, time) {
  let low = 0;
  let high = clusters.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clusters[middle].at < time) low = middle + 1;
    else high = middle;
  }
  const before = clusters[low - 1];
  return before && time - before.at < clusters[low].at - time ? before : clusters[low];
}

/** The longest tick is that of the largest cluster: together they show how dense the list is. @param {number} count @param {number} most */
export function clusterLength(count, most) {
  return TICK + (20 * (count - ABREAST)) / Math.max(8, most - ABREAST);
}

/** @param {Cluster[]} clusters */
export function largestOf(clusters) {
  return clusters.reduce((most, { first, end }) => Math.max(most, end - first), 0);
}
