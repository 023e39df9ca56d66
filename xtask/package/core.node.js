/** The core where modules lie on a disk. Its functions are those of `core.js`. */
import { readFile } from 'node:fs/promises';
import * as core from './core.js';

export { CoreError, parse, prepare, renderHtml } from './core.js';

/** @param {URL | string | BufferSource} [source] */
export async function load(source) {
  return core.load(
    source ?? (await readFile(new URL('./pkg/article_viewer_bg.wasm', import.meta.url))),
  );
}
