// @ts-check
/**
 * For a page that shows articles in `<iframe data-article-viewer>`: gives each frame the height of its article. A script of
 * any kind, classic or module; it defines nothing, and loaded twice it does the same. The protocol is told in docs/frame.md.
 */
(() => {
  /** Pixels: no article is taller, and no forged message makes a page endless. */
  const TALLEST = 1e6;

  /** @returns {HTMLIFrameElement[]} */
  const frames = () => [...document.querySelectorAll(/** @type {'iframe'} */ ('iframe[data-article-viewer]'))];

  /** @param {HTMLIFrameElement} frame */
  const hello = (frame) => frame.contentWindow?.postMessage({ type: 'article-viewer-hello', version: 1, id: frame.id }, '*');

  /** A sandbox takes the origin away. @param {HTMLIFrameElement} frame */
  const originOf = ({ sandbox, src }) => (sandbox.length && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src, location.href).origin);

  addEventListener('message', ({ data, origin, source }) => {
    const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || data?.version !== 1 || origin !== originOf(frame)) return;
    if (data.type === 'article-viewer-ready') hello(frame);
    if (data.type !== 'article-viewer-size' || !(Number.isFinite(data.height) && data.height >= 0 && data.height <= TALLEST)) return;
    frame.style.boxSizing = 'content-box'; // a border takes nothing from the article
    frame.style.height = `${data.height}px`;
  });
  frames().forEach(hello); // those that were ready before this script
})();
