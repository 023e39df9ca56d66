// @ts-check
/** Where the small core is. The single-file build has a module in this place that holds the bytes themselves. */

/** @returns {URL | Promise<BufferSource>} */
export function wasm() {
  return new URL('../pkg/embed/article_viewer_bg.wasm', import.meta.url);
}
