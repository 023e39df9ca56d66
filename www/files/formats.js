// @ts-check
/**
 * Files that are more than text: which module reads which. A module, with the package that it uses, is loaded when a file of its
 * kind comes, and not before.
 *
 * @import { Brought } from './markup.js'
 * @typedef {{ read: (bytes: ArrayBuffer) => Brought | Promise<Brought> }} Reader rejects where the file is damaged
 * @typedef {{ kind: string, bring: (file: File) => Promise<Brought> }} Format `kind` names the sentence that
 *   is said where a file cannot be read
 */

import { MOST } from '../core/limit.js';

/** @type {{ kind: string, endings: RegExp, types: RegExp, load: () => Promise<Reader> }[]} */
const FORMATS = [
  {
    kind: 'mail',
    endings: /\.eml$/i,
    types: /^message\/rfc822$/,
    load: () => import('./mail.js'),
  },
  {
    kind: 'saved-page',
    endings: /\.mht(ml)?$/i,
    types: /^(multipart\/related|application\/x-mimearchive)$/,
    load: () => import('./saved-page.js'),
  },
  {
    kind: 'captions',
    endings: /\.(srt|vtt)$/i,
    types: /^(text\/vtt|application\/x-subrip)$/,
    load: () => import('./captions.js'),
  },
  {
    kind: 'word',
    endings: /\.docx$/i,
    types: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
    load: () => import('./docx.js'),
  },
  {
    kind: 'word',
    endings: /\.odt$/i,
    types: /^application\/vnd\.oasis\.opendocument\.text$/,
    load: () => import('./odt.js'),
  },
  {
    kind: 'book',
    endings: /\.epub$/i,
    types: /^application\/epub\+zip$/,
    load: () => import('./epub.js'),
  },
];

/** Why a file of these formats gave nothing. */
export class FileFault extends Error {
  /** @param {string} code @param {{ size?: number, limit?: number, cause?: unknown }} [about] */
  constructor(code, { size, limit, cause } = {}) {
    super(code, { cause });
    this.code = code;
    this.size = size;
    this.limit = limit;
  }
}

/** @param {File} file @returns {Format | undefined} */
export function formatOf({ name, type }) {
  const known = FORMATS.find(({ endings, types }) => endings.test(name) || types.test(type));
  return known && { kind: known.kind, bring: (file) => bring(file, known) };
}

/**
 * What a file of a format holds. Rejects with a `FileFault`.
 *
 * @param {File} file
 * @param {{ kind: string, load: () => Promise<Reader> }} format
 * @returns {Promise<Brought>}
 */
async function bring(file, { kind, load }) {
  const failing = (/** @type {string} */ code) => (/** @type {unknown} */ cause) => {
    throw new FileFault(code, { cause });
  };
  if (file.size > MOST) throw new FileFault('too-large', { size: file.size, limit: MOST });
  const bytes = await file.arrayBuffer().catch(failing('unreadable'));
  const reader = await load().catch(failing('no-reader'));
  return Promise.resolve(bytes).then(reader.read).catch(failing(kind));
}
