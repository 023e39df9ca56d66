// @ts-check
/**
 * Tells the page around this one how tall it is. Only a page that has said hello is told, at its own origin; frame-host.js is
 * its half, docs/frame.md the protocol.
 */

const VERSION = 1;

/**
 * @param {HTMLElement} node all that the page shows
 * @returns {() => void} tells it now: browsers draw a frame that is out of view late or never, and notice no change in it
 */
export function startTellingHeight(node) {
  if (window.parent === window) return () => {};
  /** @type {{ origin: string, id: unknown } | undefined} */
  let host;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(node.getBoundingClientRect().height);
    if (!host || !height || height === told) return; // a frame that is not displayed has no height
    told = height;
    window.parent.postMessage({ type: 'article-viewer-size', version: VERSION, id: host.id, height }, host.origin);
  };
  addEventListener('message', ({ data, origin, source }) => {
    if (source !== window.parent || data?.type !== 'article-viewer-hello' || data.version !== VERSION) return;
    host = { origin: origin === 'null' ? '*' : origin, id: data.id }; // a page without an origin cannot be named
    told = 0;
    tell();
  });
  new ResizeObserver(tell).observe(node); // reports at most once a frame
  window.parent.postMessage({ type: 'article-viewer-ready', version: VERSION }, '*'); // says that a hello will be heard, and nothing of the article
  return tell;
}
