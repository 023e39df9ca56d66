// @ts-check
/**
 * For the page around: makes frames with an article as high as the article. A classic script of less than a kilobyte.
 *
 *     <iframe data-article-viewer src="https://…/?embed#a1…" sandbox="allow-scripts allow-popups"></iframe>
 *     <script src="frame-host.js" defer></script>
 */
(() => {
  const FRAME = 'iframe[data-article-viewer]';
  const HIGHEST = 1e6;

  /** A frame in a sandbox has no origin. @param {HTMLIFrameElement} frame */
  const originOf = ({ sandbox, src }) =>
    sandbox.value && !sandbox.contains('allow-same-origin')
      ? 'null'
      : new URL(src, location.href).origin;

  /** @param {EventTarget | null} frame */
  const greet = (frame) => {
    if (!(frame instanceof HTMLIFrameElement && frame.matches(FRAME))) return;
    frame.style.border = '0';
    frame.contentWindow?.postMessage(
      { type: 'article-viewer-hello', version: 1, id: frame.id },
      '*',
    ); // no secret: any page that is there by now may hear it
  };

  addEventListener('message', ({ source, origin, data }) => {
    if (
      data?.type !== 'article-viewer-size' ||
      data.version !== 1 ||
      typeof data.height !== 'number' ||
      !(data.height > 0 && data.height < HIGHEST)
    )
      return;
    for (const frame of /** @type {NodeListOf<HTMLIFrameElement>} */ (
      document.querySelectorAll(FRAME)
    )) {
      if (frame.contentWindow === source && originOf(frame) === origin)
        frame.style.height = `${data.height}px`;
    }
  });
  document.addEventListener('load', ({ target }) => greet(target), true); // also of frames that come later
  document.querySelectorAll(FRAME).forEach(greet);
})();
