// @ts-check
/** Files that are packed into one, as documents and books are. */

import { MOST } from '../core/limit.js';
import { strFromU8, unzipSync } from '../vendor/fflate.js';

/**
 * The texts in a ZIP file, by their names.
 *
 * @param {ArrayBuffer} bytes
 * @param {RegExp} wanted the names
 * @returns {Map<string, string>}
 */
export function textsIn(bytes, wanted) {
  let size = 0;
  const found = unzipSync(new Uint8Array(bytes), {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false;
      size += originalSize;
      if (size > MOST) throw new Error('it unpacks to too much');
      return true;
    },
  });
  return new Map(Object.entries(found).map(([name, content]) => [name, strFromU8(content)]));
}
