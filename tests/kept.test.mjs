// What a tab keeps of a text, in storages of several kinds, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kept } from '../www/page/kept.js';

const KEY = 'article-viewer:text';

/** A storage that takes texts up to a length. */
class Storage {
  items = new Map();
  constructor(room = Infinity) {
    this.room = room;
  }
  getItem(key) {
    return this.items.get(key) ?? null;
  }
  setItem(key, value) {
    if (value.length > this.room) throw new Error('full');
    this.items.set(key, value);
  }
  removeItem(key) {
    this.items.delete(key);
  }
}

/** The core's records: those of more than a length are refused. */
const records = (room = Infinity) => ({
  saved: undefined,
  loadRecord() {
    return this.saved;
  },
  saveRecord(record) {
    if (JSON.stringify(record).length > room) return false;
    this.saved = record;
    return true;
  },
  forgetRecord() {
    this.saved = undefined;
  },
});

const keptIn = (storage, core = records()) =>
  new Kept(
    core,
    () => {},
    () => storage,
  );

const LONG = 'A line of the text that comes again.\n'.repeat(1000);

test('a text is kept as it is, and comes back', async () => {
  const storage = new Storage();
  const kept = keptIn(storage);
  await kept.keep('One');
  assert.equal(storage.getItem(KEY), 'One');
  assert.ok(kept.holds('One') && !kept.holds('Two') && !kept.holds(''));
  assert.equal(await keptIn(storage).restore(), 'One');
});

test('a text that does not fit is kept packed, and comes back', async () => {
  const storage = new Storage(LONG.length - 1);
  const kept = keptIn(storage);
  await kept.keep(LONG);
  assert.equal(storage.getItem(KEY), null);
  assert.ok(kept.holds(LONG));
  const again = keptIn(storage);
  assert.equal(await again.restore(), LONG);
  assert.ok(again.holds(LONG));
});

test('a text that is still being packed does not take the place of the one after it', async () => {
  const storage = new Storage(LONG.length - 1);
  const kept = keptIn(storage);
  const packing = kept.keep(LONG);
  await kept.keep('Two');
  await packing;
  assert.ok(kept.holds('Two'));
  assert.equal(await keptIn(storage).restore(), 'Two');
});

test('where nothing fits, nothing is kept, not even the text before', async () => {
  const storage = new Storage(10);
  const kept = keptIn(storage);
  await kept.keep('One');
  await kept.keep(LONG);
  assert.ok(!kept.holds(LONG));
  assert.equal(await keptIn(storage).restore(), '');
});

test('a storage that throws stops nothing', async () => {
  const kept = new Kept(
    records(),
    () => {},
    () => {
      throw new Error('denied');
    },
  );
  await kept.keep('One');
  assert.ok(!kept.holds('One'));
  assert.equal(await kept.restore(), '');
  kept.forget();
});

/** @type {any} */
const reading = {
  word: {
    corrections: [{ line: 1, kind: 'heading' }],
    hints: [{ span: [0, 100], kind: 'title' }],
    published: '2026-01-01',
    newestFirst: false,
    timelines: { gaps: true, marked: new Set(['at-10:00']), fresh: new Set(['at-11:00']) },
  },
};

test('the word on a text comes back as it was', () => {
  const core = records();
  const kept = keptIn(new Storage(), core);
  kept.keepWord(reading, 900);
  core.saved = JSON.parse(JSON.stringify(core.saved));
  const { word, scroll } = kept.restoreWord();
  assert.equal(scroll, 900);
  const { timelines, ...rest } = reading.word;
  assert.deepEqual({ ...word, timelines: undefined }, { ...rest, timelines: undefined });
  assert.deepEqual(
    [word.timelines.gaps, word.timelines.marked, word.timelines.fresh],
    [true, timelines.marked, timelines.fresh],
  );
});

test('a word that is too long is kept without its hints', () => {
  const core = records(JSON.stringify(reading).length + 20);
  keptIn(new Storage(), core).keepWord(reading, 0);
  assert.deepEqual(core.saved.hints, []);
  assert.equal(core.saved.published, '2026-01-01');
});

test('the word on one text is not kept for the next', async () => {
  const core = records();
  const kept = keptIn(new Storage(), core);
  kept.keepWord(reading, 0);
  kept.renew(Promise.resolve());
  await Promise.resolve();
  assert.equal(core.saved, undefined);
});

test('where there is no word, there is an empty one', () => {
  const { word, scroll } = keptIn(new Storage()).restoreWord();
  assert.deepEqual([word.corrections, word.timelines.marked.size, scroll], [[], 0, 0]);
});
