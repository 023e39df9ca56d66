// @ts-check
/**
 * Where the worker is that keeps the page for when there is no network. Only what a site deploys has one: here its place is empty.
 *
 * @type {string | undefined}
 */
export const workerAddress = undefined;
