// @ts-check
/** Long work in short pieces, so that a text of 100,000 lines never holds up a key press. */

/** The first piece may take a little longer: what fills the screen should come at once and in one go. */
const FIRST_SLICE = 60;
/** Milliseconds of work between two chances for the browser to answer. */
const SLICE = 24;
/** One pause in so many is for what else waits on the page: after `yield`, work goes on before timers and answers of servers. */
const TURN = 2;

/**
 * Runs the steps, a slice at a time; the first slice before this function returns.
 *
 * @param {Iterator<unknown>} steps
 * @param {AbortSignal} [signal] stops between two steps
 * @returns {Promise<boolean>} true where it ran to the end
 */
export async function run(steps, signal) {
  let until = performance.now() + FIRST_SLICE;
  let slices = 0;
  while (!signal?.aborted) {
    if (steps.next().done) return true;
    if (performance.now() < until) continue;
    slices += 1;
    await (slices % TURN === 0 ? turn() : pause());
    until = performance.now() + SLICE;
  }
  return false;
}

/** Lets the browser paint and answer; comes back soon, but never before it could. */
function pause() {
  const { scheduler } = /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */ (globalThis);
  return scheduler?.yield ? scheduler.yield() : turn();
}

/** Lets all come first that waits already. @returns {Promise<void>} */
export function turn() {
  return new Promise((resolve) => setTimeout(resolve));
}
