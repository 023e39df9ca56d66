// @ts-check
/**
 * What a release weighs, in bytes through brotli, and its integrity. `cargo xtask dist` has a module in this place that knows.
 *
 * @type {{ version: string, integrity: string, weights: { split: number, scripts: number, single: number } } | undefined}
 */
export const release = undefined;
