// @ts-check
/**
 * The text at an address, for the element's `src`.
 *
 * | code | what happened |
 * |---|---|
 * | `address` | it is no address of the web |
 * | `offline`, `network`, `timeout` | nothing came: no connection, refused (CORS, `connect-src`), or too slow |
 * | `status` | the server answered with an error |
 * | `type` | something else than text came |
 * | `too-large` | more came than is read |
 *
 * @import { Hint } from '../pkg/article_viewer.js'
 * @typedef {{ text: string, body?: string, markup?: boolean, prepared?: import('../core/light-text.js').Prepared, type?: string, hints?: Hint[], etag?: string | null, modified?: string | null }} Source
 *   `body` is what came, where `text` was made of it
 */

/** Bytes. The longest live feeds that were seen have about 1 MB; whoever serves more did not mean an article. */
const MOST_BYTES = 5_000_000;

/** Milliseconds until a server that says nothing more is given up. */
const PATIENCE = 20_000;

/** Types that are read, and whether they hold markup. */
const TYPES = [
  { pattern: /^text\/(plain|markdown|x-markdown|vnd\.)/, markup: false },
  { pattern: /^(text\/html|application\/xhtml\+xml)$/, markup: true },
];

/** Byte order marks, which know better than any header. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
];

/** Why no text came; `code` is one of the table above. */
export class SourceError extends Error {
  /** @param {string} code @param {string} message @param {unknown} [cause] */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'SourceError';
    this.code = code;
  }
}

/**
 * Fetches a text. Rejects with a `SourceError`.
 *
 * @param {string} src
 * @param {string} base what a relative address starts from
 * @param {AbortSignal} signal
 * @param {Source} [known] what came the last time: the server is asked only whether it has changed
 * @returns {Promise<Source>} `known` itself where it has not
 */
export async function fetchText(src, base, signal, known) {
  const url = addressOf(src, base);
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(url, {
      headers: conditions(known),
      cache: known ? 'no-cache' : 'default',
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, patience]),
    });
    if (response.status === 304 && known) return known;
    if (!response.ok)
      throw new SourceError('status', `The server answered ${response.status} for ${url}`);
    const { type, charset, markup } = typeOf(response, url);
    const text = decode(await bytesOf(response, url), charset);
    if (known?.body === text) return known;
    return {
      text,
      body: text,
      type,
      markup,
      etag: response.headers.get('etag'),
      modified: response.headers.get('last-modified'),
    };
  } catch (error) {
    throw error instanceof SourceError || signal.aborted ? error : missing(url, patience, error);
  }
}

/** @param {string} src @param {string} base */
function addressOf(src, base) {
  const url = URL.canParse(src, base) ? new URL(src, base) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw new SourceError(
    'address',
    `No text is read from "${src}": src takes addresses with http or https.`,
  );
}

/** @param {Source} [known] @returns {Record<string, string>} */
function conditions(known) {
  if (known?.etag) return { 'if-none-match': known.etag };
  return known?.modified ? { 'if-modified-since': known.modified } : {};
}

/** @param {Response} response @param {string} url */
function typeOf(response, url) {
  const [type, ...parameters] = (response.headers.get('content-type') ?? 'text/plain')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const known = TYPES.find(({ pattern }) => pattern.test(type));
  if (!known)
    throw new SourceError(
      'type',
      `${url} is served as "${type}": src takes plain text, Markdown and HTML.`,
    );
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice(8)
    .replace(/^"|"$/g, '');
  return { type, charset, markup: known.markup };
}

/** The bytes of an answer, as far as they are read at all. @param {Response} response @param {string} url */
async function bytesOf(response, url) {
  const reader = response.body?.getReader();
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    size += piece.value.length;
    if (size > MOST_BYTES) {
      void reader?.cancel();
      throw new SourceError(
        'too-large',
        `${url} has more than ${MOST_BYTES / 1_000_000} MB: too much for an article. Offer a part of it.`,
      );
    }
    chunks.push(piece.value);
  }
  return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (chunks)).arrayBuffer());
}

/** @param {Uint8Array} bytes @param {string} [charset] one that is unknown counts as UTF-8 */
function decode(bytes, charset = 'utf-8') {
  const mark = MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  try {
    return new TextDecoder(mark?.encoding ?? charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** @param {string} url @param {AbortSignal} patience @param {unknown} cause */
function missing(url, patience, cause) {
  if (patience.aborted)
    return new SourceError(
      'timeout',
      `${url} did not come within ${PATIENCE / 1000} seconds.`,
      cause,
    );
  if (globalThis.navigator?.onLine === false)
    return new SourceError(
      'offline',
      `${url} could not be fetched: there is no connection.`,
      cause,
    );
  return new SourceError(
    'network',
    `${url} could not be fetched. If it is on another origin, its server must allow this one (Access-Control-Allow-Origin), and this page's policy must allow it (connect-src).`,
    cause,
  );
}
