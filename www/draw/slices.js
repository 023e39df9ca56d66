// @ts-check
/** Long work in short pieces, so that a text of 100,000 lines never holds up a key press. */

/** The first piece may take a little longer: what fills the screen should come at once and in one go. */
const FIRST_SLICE = 60;
/** Milliseconds of work between two chances for the browser to answer. */
const SLICE = 24;

/**
 * Runs the steps, a slice at a time; the first slice before this function returns.
 *
 * @param {Iterator<unknown>} steps
 * @param {AbortSignal} [signal] stops between two steps
 * @returns {Promise<boolean>} true where it ran to the end
 */
export async function run(steps, signal) {
  let until = performance.now() + FIRST_SLICE;
  while (!signal?.aborted) {
    if (steps.next().done) return true;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE;
  }
  return false;
}

/** Lets the browser paint and answer; comes back soon, but never before it could. */
export function pause() {
  const { scheduler } = /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */ (globalThis);
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
