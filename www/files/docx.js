// @ts-check
/** A document of Word, by the styles of its paragraphs. Pictures are left out: an article here has none. */

import mammoth from '../vendor/mammoth.js';

/** @param {ArrayBuffer} arrayBuffer @returns {Promise<import('./markup.js').Brought>} */
export async function read(arrayBuffer) {
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  return { html: value };
}
