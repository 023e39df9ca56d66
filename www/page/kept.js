// @ts-check
/**
 * What this tab keeps of a text, so that a reload loses nothing. The raw text is plain JavaScript's business: it is safe
 * before the core has arrived and where it never does. Storage that is off or full must not stop the reading.
 *
 * @import { Correction, Hint, SessionRecord, TimelineRecord } from '../pkg/article_viewer.js'
 * @import { TimelineWord } from '../timeline/timeline.js'
 *
 * @typedef {{ text: string, html?: string, hints?: Hint[], published?: string, corrections: Correction[], newestFirst?: boolean, timelines: TimelineWord, fromLink?: boolean }} Reading
 *   a text, the markup that came with it or what that says (`hints`), and the reader's word on it; one that came in a link
 *   is not kept
 */

import * as sentences from '../words/sentences.js';

const KEY = 'article-viewer:text';
/** Browsers give a tab some five million characters: a longer text is kept packed, one character for each byte. */
const PACKED_KEY = 'article-viewer:packed-text';
/** Bytes turned into characters at once: more of them would not fit the stack. */
const RUN = 0x4000;

/** Tells a text that is still being packed from the one that came after it. */
let latest = 0;

/**
 * Keeps the text; at once where it fits as it is.
 *
 * @param {string} text
 * @returns {Promise<boolean>} false where the browser did not keep it
 */
export async function keepText(text) {
  forgetText(); // rather nothing than the text before this one
  const turn = latest;
  if (set(KEY, text)) return true;
  const packed = await pack(text).catch(() => undefined);
  return turn === latest && packed !== undefined && set(PACKED_KEY, packed);
}

/** @returns {Promise<string>} the kept text, or nothing */
export async function keptText() {
  const packed = get(PACKED_KEY);
  if (!packed) return get(KEY) ?? '';
  return unpack(packed).catch(() => '');
}

export function forgetText() {
  latest += 1;
  try {
    sessionStorage.removeItem(KEY);
    sessionStorage.removeItem(PACKED_KEY);
  } catch {
    // Storage that cannot be reached keeps nothing.
  }
}

/**
 * The reader's word on a text as a record.
 *
 * @param {Reading} reading
 * @returns {SessionRecord}
 */
export function recordOf({ published, corrections, hints, newestFirst, timelines }) {
  const told = {
    ...(published && { published }),
    ...(hints?.length && { hints }),
    ...(newestFirst !== undefined && { newestFirst }),
  };
  return {
    version: 1,
    corrections,
    scroll: scrollY,
    timelines: timelineRecord(timelines),
    ...told,
  };
}

/** @param {TimelineWord} word @returns {TimelineRecord} */
function timelineRecord({ gaps, ownZone, distances, marked, fresh = new Set(), since }) {
  return { gaps, ownZone, distances, marked: [...marked], fresh: [...fresh], since };
}

/** The word on timelines that a record holds. @param {Partial<TimelineRecord>} [record] @returns {TimelineWord} */
export function wordOf({ marked, fresh, ...rest } = {}) {
  return { ...rest, marked: new Set(marked), fresh: new Set(fresh) };
}

/**
 * What the page says about it.
 *
 * @param {string} text the text that is read
 * @param {boolean} kept
 */
export function keptSentence(text, kept) {
  if (!text) return sentences.kept.no;
  return kept ? sentences.kept.yes(text.length) : sentences.kept.full;
}

/** @param {string} key @param {string} value */
function set(key, value) {
  try {
    sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} key */
function get(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} text */
async function pack(text) {
  const bytes = new Uint8Array(
    await through(new Blob([text]), new CompressionStream('deflate-raw')).arrayBuffer(),
  );
  let packed = '';
  for (let at = 0; at < bytes.length; at += RUN)
    packed += String.fromCharCode(...bytes.subarray(at, at + RUN));
  return packed;
}

/** @param {string} packed */
function unpack(packed) {
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  return through(new Blob([bytes]), new DecompressionStream('deflate-raw')).text();
}

/**
 * @param {Blob} blob
 * @param {GenericTransformStream & ReadableWritablePair} stream
 */
function through(blob, stream) {
  return new Response(blob.stream().pipeThrough(stream));
}
