// @ts-check
/**
 * An article in the fragment of an address, which browsers send to no server. The format is described in docs/link.md; a link
 * that this version writes must open for ever.
 *
 *     #a1.LENGTH.CHECKSUM.PAYLOAD&view=timeline&at=ID
 *
 * @import { Correction } from '../pkg/article_viewer.js'
 * @typedef {{ text: string, published?: string, corrections?: Correction[] }} Shared
 * @typedef {'cut' | 'damaged' | 'newer' | 'too-large'} LinkProblem
 * @typedef {{ shared: Shared, at?: string } | { problem: LinkProblem }} LinkRead `at` is the id of the place to go to
 */

const VERSION = 1;

/** Every link, of whatever version. */
const LINK = /^#?a(\d+)\./;

/** What this version reads: length of the payload and its checksum, both in base 36, then the payload and what follows it. */
const FORM = /^#?a1\.([0-9a-z]+)\.([0-9a-z]+)\.([A-Za-z0-9_-]*)((?:&[a-z]+=[^&]*)*)$/;

/** Bytes of what a link unpacks to. Longer texts do not fit into any link that programs pass on; a bomb does. */
const MOST_BYTES = 4_000_000;

/** Bytes turned into characters at once: more of them would not fit the stack. */
const RUN = 0x4000;

/** True where a fragment is meant as a link, whole or not. @param {string} fragment */
export function isLink(fragment) {
  return LINK.test(fragment);
}

/** The part of a link that holds the article, without the place in it. @param {string} fragment */
export function articleIn(fragment) {
  return fragment.split('&', 1)[0];
}

/**
 * The fragment for an article, with its "#".
 *
 * @param {Shared} shared
 * @returns {Promise<string>}
 */
export async function fragmentOf({ text, published, corrections }) {
  const json = JSON.stringify({
    text,
    ...(published && { published }),
    ...(corrections?.length && { corrections }),
  });
  const packed = new Uint8Array(
    await new Response(
      new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer(),
  );
  const payload = base64url(packed);
  return `#a${VERSION}.${payload.length.toString(36)}.${checksum(payload).toString(36)}.${payload}`;
}

/**
 * What a fragment holds. Never rejects.
 *
 * @param {string} fragment for which `isLink` is true
 * @returns {Promise<LinkRead>}
 */
export async function readLink(fragment) {
  if (Number(LINK.exec(fragment)?.[1]) > VERSION) return { problem: 'newer' };
  const [, length, sum, payload, more] = FORM.exec(fragment) ?? [];
  if (payload === undefined) return { problem: /[^\w.#-]/.test(fragment) ? 'damaged' : 'cut' };
  if (payload.length < Number.parseInt(length, 36)) return { problem: 'cut' };
  if (payload.length > Number.parseInt(length, 36) || checksum(payload).toString(36) !== sum)
    return { problem: 'damaged' };
  try {
    const json = await unpacked(bytesOf(payload));
    if (json === undefined) return { problem: 'too-large' };
    const shared = sharedOf(JSON.parse(json));
    return shared ? { shared, at: placeIn(more) } : { problem: 'damaged' };
  } catch {
    return { problem: 'damaged' };
  }
}

/** The place that follows the payload. @param {string} more */
function placeIn(more) {
  const parameters = new URLSearchParams(more);
  return parameters.get('at') ?? (parameters.get('view') === 'timeline' ? 'timeline-0' : undefined);
}

/** Takes what is known, of the right type, and nothing else. @param {unknown} value @returns {Shared | undefined} */
function sharedOf(value) {
  const { text, published, corrections } = /** @type {Record<string, unknown>} */ (value ?? {});
  if (typeof text !== 'string') return undefined;
  return {
    text,
    ...(typeof published === 'string' && { published }),
    ...(Array.isArray(corrections) && { corrections }),
  };
}

/** Unpacks as much as an article can be; undefined where there is more. @param {Uint8Array<ArrayBuffer>} bytes */
async function unpacked(bytes) {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.length;
    if (size > MOST_BYTES) {
      void reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += RUN)
    binary += String.fromCharCode(...bytes.subarray(at, at + RUN));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} payload */
function bytesOf(payload) {
  return Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
}

/** FNV-1a, 32 bits: it finds what a chat program changes, and nobody gains by forging it. @param {string} text */
function checksum(text) {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum;
}
