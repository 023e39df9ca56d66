// @ts-check
/** The stretches of a timeline in which nothing was said. */

/** A silence is an empty stretch this many times longer than the middle one, */
const FACTOR = 4;
/** or this many minutes of the clock; the longest one is a silence anyway. */
const CLOCK = 120;

/** @typedef {{ from: number, to: number }} Silence in minutes */

/**
 * @param {Float64Array} times in ascending order
 * @param {boolean} clock they are times of the clock
 * @returns {Silence[]}
 */
export function silencesIn(times, clock) {
  const lengths = new Float64Array(Math.max(0, times.length - 1));
  for (let at = 0; at < lengths.length; at += 1) lengths[at] = times[at + 1] - times[at];
  const sorted = lengths.toSorted();
  const longest = sorted.at(-1) ?? 0;
  const alone = longest > (sorted.at(-2) ?? 0) ? longest : Infinity;
  const enough = Math.min(
    FACTOR * (sorted[sorted.length >> 1] ?? 0) + 1,
    clock ? CLOCK : Infinity,
    alone,
  );
  const found = [];
  for (let at = 0; at < lengths.length; at += 1) {
    if (lengths[at] >= enough) found.push({ from: times[at], to: times[at + 1] });
  }
  return found;
}
