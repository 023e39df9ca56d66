// @ts-check
/**
 * What this tab keeps of a text, so that a reload loses nothing. The raw text is plain JavaScript's business: it is safe
 * before the core has arrived and where it never does. Storage that is off or full must not stop the reading.
 *
 * @import { SessionRecord, TimelineRecord } from '../pkg/article_viewer.js'
 * @import { TimelineWord } from '../timeline/timeline.js'
 * @import { Reading, Word } from './reading.js'
 *
 * @typedef {{
 *   loadRecord: () => SessionRecord | undefined,
 *   saveRecord: (record: SessionRecord) => boolean,
 *   forgetRecord: () => void,
 * }} Records the core's way to keep the reader's word
 */

import * as sentences from '../words/page-sentences.js';

const KEY = 'article-viewer:text';
/** Browsers give a tab some five million characters: a longer text is kept packed, one character for each byte. */
const PACKED_KEY = 'article-viewer:packed-text';
/** Bytes turned into characters at once: more of them would not fit the stack. */
const RUN = 0x4000;

/** Milliseconds without a key before a draft is kept. */
const DRAFT_PAUSE = 400;

export class Kept {
  /** The text that is kept. */
  #text = '';
  /** Ends when another text is to be kept: one that is still being packed then is not. */
  #packing = new AbortController();
  /** The reader had the text forgotten: it is not kept again. */
  #forgotten = false;
  /** @type {{ text: () => string, timer: ReturnType<typeof setTimeout> } | undefined} */
  #draft;
  #records;
  #changed;
  #storage;

  /**
   * @param {Records} records
   * @param {() => void} changed called when another text is kept, or none
   * @param {() => Storage} [storage] may throw
   */
  constructor(records, changed, storage = () => sessionStorage) {
    this.#records = records;
    this.#changed = changed;
    this.#storage = storage;
  }

  /** Whether this is the text that is kept. @param {string} text */
  holds(text) {
    return text !== '' && text === this.#text;
  }

  /** Another text comes: what was said of the one before is said of no other. @param {Promise<void>} loaded the core */
  renew(loaded) {
    this.#forgotten = false;
    void loaded.then(
      () => this.#records.forgetRecord(),
      () => {},
    );
  }

  /** Keeps the text, at once where it fits as it is; unless the reader had it forgotten. @param {string} text */
  async keep(text) {
    this.dropDraft();
    if (this.#forgotten) return;
    this.#empty(); // rather nothing than the text before this one
    const { signal } = this.#packing;
    if (this.#set(KEY, text)) this.#text = text;
    else {
      const packed = await pack(text).catch(() => undefined);
      if (signal.aborted) return;
      if (packed !== undefined && this.#set(PACKED_KEY, packed)) this.#text = text;
    }
    this.#changed();
  }

  /** A text that is still being written is kept, too, but not at every key. @param {() => string} text */
  keepDraft(text) {
    this.dropDraft();
    this.#forgotten = false;
    this.#draft = { text, timer: setTimeout(() => this.keepNow(), DRAFT_PAUSE) };
  }

  /** What waits to be kept is kept now. */
  keepNow() {
    if (this.#draft) void this.keep(this.#draft.text());
  }

  dropDraft() {
    clearTimeout(this.#draft?.timer);
    this.#draft = undefined;
  }

  /** The text that was kept, or nothing. */
  async restore() {
    const { signal } = this.#packing;
    const packed = this.#get(PACKED_KEY);
    const text = packed ? await unpack(packed).catch(() => '') : (this.#get(KEY) ?? '');
    if (!signal.aborted) this.#text = text;
    return text;
  }

  /** Keeps the reader's word on the text that is kept. @param {Reading} reading @param {number} scroll */
  keepWord(reading, scroll) {
    const record = recordOf(reading.word, scroll);
    if (!this.#records.saveRecord(record)) this.#records.saveRecord({ ...record, hints: [] }); // they may be longer than the text: rather the word without them
  }

  /** The reader's word that was kept, and where the page stood. @returns {{ word: Partial<Word>, scroll: number }} */
  restoreWord() {
    return wordIn(this.#records.loadRecord());
  }

  forget() {
    this.dropDraft();
    this.#empty();
    this.#records.forgetRecord();
    this.#forgotten = true;
    this.#changed();
  }

  #empty() {
    this.#packing.abort();
    this.#packing = new AbortController();
    this.#text = '';
    try {
      this.#storage().removeItem(KEY);
      this.#storage().removeItem(PACKED_KEY);
    } catch {
      // Storage that cannot be reached keeps nothing.
    }
  }

  /** @param {string} key @param {string} value */
  #set(key, value) {
    try {
      this.#storage().setItem(key, value);
      return true;
    } catch {
      return false;
    }
  }

  /** @param {string} key */
  #get(key) {
    try {
      return this.#storage().getItem(key);
    } catch {
      return null;
    }
  }
}

/**
 * The reader's word of a record, and where the page stood.
 *
 * @param {Partial<SessionRecord>} [record]
 * @returns {{ word: Partial<Word>, scroll: number }}
 */
export function wordIn({ published, corrections, hints, newestFirst, scroll, timelines } = {}) {
  const word = { hints, published, corrections: corrections ?? [], newestFirst };
  return { word: { ...word, timelines: timelineWord(timelines) }, scroll: scroll ?? 0 };
}

/** @param {Word} word @param {number} scroll @returns {SessionRecord} */
export function recordOf({ published, corrections, hints, newestFirst, timelines }, scroll) {
  const told = {
    ...(published && { published }),
    ...(hints?.length && { hints }),
    ...(newestFirst !== undefined && { newestFirst }),
  };
  return { version: 1, corrections, scroll, timelines: timelineRecord(timelines), ...told };
}

/** @param {TimelineWord} word @returns {TimelineRecord} */
function timelineRecord({ gaps, ownZone, distances, marked, fresh = new Set(), since }) {
  return { gaps, ownZone, distances, marked: [...marked], fresh: [...fresh], since };
}

/** @param {Partial<TimelineRecord>} [record] @returns {TimelineWord} */
function timelineWord({ marked, fresh, ...rest } = {}) {
  return { ...rest, marked: new Set(marked), fresh: new Set(fresh) };
}

/**
 * What the page says about it.
 *
 * @param {string} text the text that is read
 * @param {boolean} kept
 * @param {boolean} [fromLink]
 */
export function keptSentence(text, kept, fromLink) {
  if (!text) return sentences.kept.no;
  if (fromLink) return sentences.kept.link;
  return kept ? sentences.kept.yes(text.length) : sentences.kept.full;
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
