// @ts-check
/** The page without a network: a worker keeps all that it is made of, and says when there is a newer version. */

import { workerAddress } from './worker-address.js';

/** The name that the page's policy allows. */
const POLICY = 'article-viewer-worker';

/**
 * Starts the worker. A newer version waits until the reader takes it: files of two versions never meet.
 *
 * @param {(reload: () => void) => void} offer says that a newer version waits; `reload` takes it
 */
export async function startOffline(offer) {
  const { serviceWorker } = navigator;
  if (!workerAddress || !serviceWorker) return;
  const registration = await serviceWorker
    .register(/** @type {string} */ (trusted(workerAddress)))
    .catch(() => undefined); // the page works without it
  if (!registration) return;
  void serviceWorker.ready.then(({ active }) => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage({ loaded: loaded.filter((name) => name.endsWith('.js')) }); // the words of a language came before the worker
  });
  let taken = false;
  const wait = (/** @type {ServiceWorker} */ worker) =>
    serviceWorker.controller &&
    offer(() => {
      taken = true;
      worker.postMessage('take over');
    });
  if (registration.waiting) wait(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => worker.state === 'installed' && wait(worker));
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (taken || document.hidden) location.reload();
    else document.addEventListener('visibilitychange', () => location.reload(), { once: true }); // taken in another tab
  });
}

/** What a page with Trusted Types lets a worker be started from. @param {string} address */
function trusted(address) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  const policy = trustedTypes?.createPolicy(POLICY, {
    createScriptURL: (/** @type {string} */ url) => url,
  });
  return policy?.createScriptURL(address) ?? address;
}
