/** The worker that `cargo xtask dist` writes beside the page. */
export const workerAddress = 'service-worker.js';
