// The session of the page without a browser: its states, what takes the place of what, and that no text is lost.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { CoreError } from '../www/core/door.js';
import { fragmentOf } from '../www/export/link.js';
import { Kept } from '../www/page/kept.js';
import { Session } from '../www/page/session.js';
import { failures, page as sentences } from '../www/words/page-sentences.js';

/** A promise that is kept when the test says so. */
function later() {
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  return result;
}

/** Lets everything happen that waits for nothing. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** An article of one line, or of a list of times where lines begin with one. */
function articleOf(text) {
  const [first, ...rest] = text.split('\n');
  const entries = rest
    .filter((line) => /^\d\d:\d\d /.test(line))
    .map((line) => {
      const [time, text] = [line.slice(0, 5), line.slice(6)];
      return { text: line, time, value: time, blocks: [{ text }] };
    });
  const timeline = entries.length ? { order: 'newest-first', days: [{ entries }] } : null;
  return { title: { text: first }, timeline, timelines: [] };
}

class Core {
  loaded = Promise.resolve();
  options = [];
  load() {
    return this.loaded;
  }
  parse(text, options) {
    this.options.push(options);
    return articleOf(text);
  }
  async readHtml() {
    return { hints: [{ span: [0, 1], kind: 'title' }] };
  }
}

/** A page without pixels: what is in front, and what was shown. */
class View {
  current = 'sheet';
  draft = '';
  hash = '';
  scroll = 0;
  linked = undefined;
  shown = [];
  went = [];
  sheet(text) {
    this.current = 'sheet';
    this.draft = text;
  }
  meanwhile({ text }) {
    this.current = 'article';
    this.draft = '';
    this.raw = text;
  }
  async show({ text }, article, how) {
    this.current = 'article';
    this.draft = '';
    this.shown.push({ text, article, ...how });
  }
  showChoices(canReturn) {
    this.canReturn = canReturn;
  }
  sayKept(sentence, kept) {
    this.kept = kept;
  }
  offerUndo(can) {
    this.canUndo = can;
  }
  unlink() {
    this.hash = '';
  }
  goTo(id) {
    this.went.push(id);
  }
  goToLinked() {
    this.went.push(this.linked);
    return !!this.linked;
  }
  /** Types on the sheet. */
  write(text) {
    this.draft = text;
  }
}

class Notices {
  notice = undefined;
  failure = undefined;
  notify(sentence, ...actions) {
    this.notice = { sentence, actions };
  }
  clearNotice() {
    this.notice = undefined;
  }
  fail(...lines) {
    this.failure = lines;
  }
  clearFailure() {
    this.failure = undefined;
  }
  /** Presses the first button of the notice. */
  press() {
    this.notice.actions[0].press();
  }
}

/** Storage of a tab, and the records that the core keeps in it. */
class Tab {
  texts = new Map();
  record = undefined;
  getItem(key) {
    return this.texts.get(key) ?? null;
  }
  setItem(key, value) {
    this.texts.set(key, value);
  }
  removeItem(key) {
    this.texts.delete(key);
  }
  loadRecord() {
    return this.record;
  }
  saveRecord(record) {
    this.record = record;
    return true;
  }
  forgetRecord() {
    this.record = undefined;
  }
  get text() {
    return this.getItem('article-viewer:text');
  }
}

/** A page that has just been opened, in a tab. */
function opened(tab = new Tab()) {
  const [core, view, notices] = [new Core(), new View(), new Notices()];
  const kept = new Kept(
    tab,
    () => session.sayKept(),
    () => tab,
  );
  const session = new Session({ core, view, kept, notices });
  return { session, core, view, notices, tab };
}

test('a text is read and shown, stands on the sheet again, and comes back', async () => {
  const { session, view } = opened();
  assert.equal(session.state, 'empty');
  const done = session.read('One');
  assert.equal(session.state, 'reading');
  assert.equal(view.current, 'sheet', 'what was there stays until the article is');
  await done;
  assert.equal(session.state, 'shown');
  assert.equal(view.current, 'article');
  session.edit();
  assert.equal(session.state, 'sheet');
  assert.equal(view.draft, 'One');
  assert.equal(view.canReturn, true);
  await session.show();
  assert.equal(session.state, 'shown');
  assert.deepEqual(
    view.shown.map(({ text }) => text),
    ['One', 'One'],
  );
});

test('a reading is aborted when something takes its place, and only then', async () => {
  const { session } = opened();
  const empty = session.reading;
  await session.read('One');
  assert.ok(empty.signal.aborted);
  const one = session.reading;
  assert.ok(!one.signal.aborted);
  await session.readAgain({ published: '2026-01-01' });
  assert.ok(one.signal.aborted);
  assert.equal(session.reading.text, 'One');
  assert.equal(session.reading.word.published, '2026-01-01');
  const again = session.reading;
  session.edit();
  assert.ok(again.signal.aborted);
  assert.ok(!session.reading.signal.aborted);
});

test('of two texts the later one is shown, however late the core is', async () => {
  const { session, core, view, tab } = opened();
  const core_ = later();
  core.loaded = core_.promise;
  const both = [session.read('One'), session.read('Two')];
  core_.resolve();
  await Promise.all(both);
  assert.deepEqual(
    view.shown.map(({ text }) => text),
    ['Two'],
  );
  assert.equal(tab.text, 'Two');
});

test('who goes back to the sheet while a text is read stays there, with what was written', async () => {
  const { session, core, view } = opened();
  const core_ = later();
  core.loaded = core_.promise;
  const done = session.read('One');
  session.edit();
  view.write('One and more');
  session.typed();
  core_.resolve();
  await done;
  assert.equal(session.state, 'sheet');
  assert.equal(view.draft, 'One and more');
  assert.equal(view.shown.length, 0);
  assert.equal(view.raw, undefined);
  await session.readDraft();
  assert.equal(view.shown.at(-1).text, 'One and more');
});

test('markup that is still being read is not lost on the way to the sheet and back', async () => {
  const { session, core } = opened();
  const html = later();
  core.readHtml = () => html.promise;
  const done = session.read('One', { html: '<h1>One</h1>' });
  await settle();
  session.edit();
  html.resolve({ hints: [{ span: [0, 3], kind: 'title' }] });
  await done;
  await session.show();
  assert.deepEqual(core.options.at(-1).hints, [{ span: [0, 3], kind: 'title' }]);
});

test('what markup says holds for its own text, and no other', async () => {
  const { session, core, view } = opened();
  await session.read('One', { html: '<h1>One</h1>' });
  const { hints } = core.options.at(-1);
  assert.equal(hints.length, 1);
  session.edit();
  await session.readDraft();
  assert.deepEqual(core.options.at(-1).hints, hints);
  session.edit();
  view.write('Two');
  await session.readDraft();
  assert.equal(core.options.at(-1).hints, undefined);
});

test('Text only reads without the markup, and Undo with it again', async () => {
  const { session, core, view, notices } = opened();
  await session.read('One', { html: '<h1>One</h1>' });
  assert.equal(notices.notice, undefined, 'no notice at each paste');
  await session.readTextOnly();
  assert.equal(core.options.at(-1).hints, undefined);
  assert.equal(notices.notice.sentence, sentences.wasTextOnly);
  assert.ok(view.canUndo);
  notices.press();
  await settle();
  assert.equal(core.options.at(-1).hints.length, 1);
  assert.equal(view.canUndo, false);
});

test('a core that is slow: the text meanwhile, and a notice that goes when the article comes', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { session, core, view, notices } = opened();
    const core_ = later();
    core.loaded = core_.promise;
    const done = session.read('One');
    mock.timers.tick(299);
    assert.equal(view.raw, undefined);
    mock.timers.tick(1);
    assert.equal(view.raw, 'One');
    assert.equal(session.state, 'reading');
    assert.equal(notices.notice.sentence, sentences.stillReading);
    core_.resolve();
    await done;
    assert.equal(notices.notice, undefined);
    assert.equal(view.shown[0].text, 'One');
    core.loaded = later().promise;
    void session.read('Two');
    session.edit();
    mock.timers.tick(1000);
    assert.equal(view.current, 'sheet', 'nobody waits for it any more');
  } finally {
    mock.timers.reset();
  }
});

test('a core that fails late: the sentence takes the place of the notice', async (context) => {
  context.mock.method(console, 'warn', () => {});
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { session, core, notices } = opened();
    const loading = later();
    core.loaded = loading.promise;
    const done = session.read('One');
    mock.timers.tick(300);
    loading.reject(new CoreError('network', 'gone'));
    await done;
    assert.equal(notices.notice, undefined);
    assert.deepEqual(notices.failure, [failures.network, failures.core]);
  } finally {
    mock.timers.reset();
  }
});

test('a core that fails: a sentence, and the text all the same', async (context) => {
  context.mock.method(console, 'warn', () => {});
  const { session, core, view, notices, tab } = opened();
  core.loaded = Promise.reject(new CoreError('not-found', 'gone'));
  await session.read('One');
  assert.deepEqual(notices.failure, [failures['not-found'], failures.core]);
  assert.equal(session.state, 'shown');
  assert.equal(view.shown[0].article, undefined);
  assert.equal(tab.text, 'One');
});

test('a text of blanks takes the place of nothing', async () => {
  const { session, view, notices, tab } = opened();
  await session.read('One');
  await session.read(' \n');
  assert.deepEqual(notices.failure, [failures.blank]);
  assert.equal(session.reading.text, 'One');
  assert.equal(tab.text, 'One');
  assert.equal(view.shown.length, 1);
});

test('Undo brings the text before back, and a draft that a paste replaced', async () => {
  const { session, view, notices } = opened();
  await session.read('One');
  await session.read('Two');
  notices.press();
  await settle();
  assert.equal(view.shown.at(-1).text, 'One');
  assert.equal(notices.notice.sentence, sentences.undone);
  session.edit();
  view.write('One, half edi');
  await session.read('Three');
  notices.press();
  await settle();
  assert.equal(view.shown.at(-1).text, 'One, half edi');
});

test('an edit keeps what the reader said of the date, unless the sheet was emptied', async () => {
  const { session, view } = opened();
  await session.read('One');
  await session.readAgain({ published: '2026-01-01' });
  session.edit();
  view.write('One, edited');
  await session.readDraft();
  assert.equal(session.reading.word.published, '2026-01-01');
  session.edit();
  session.clear();
  await session.show();
  session.edit();
  await session.readDraft();
  assert.equal(session.reading.word.published, '2026-01-01', 'the article was gone back to');
  session.edit();
  view.write('');
  session.clear();
  view.write('Two');
  await session.readDraft();
  assert.equal(session.reading.word.published, undefined);
});

test('a newer copy of a feed keeps the marks, and tells what is new', async () => {
  const { session, view, notices } = opened();
  const feed = 'Storm\n12:00 c\n11:00 b\n10:00 a';
  await session.read(feed);
  session.reading.word.timelines.marked.add('at-11:00');
  session.turn(false);
  await session.read(feed.replace('\n', '\n13:00 d\n'));
  const { word } = session.reading;
  assert.ok(word.timelines.marked.has('at-11:00'));
  assert.deepEqual([...word.timelines.fresh], ['at-13:00']);
  assert.equal(word.newestFirst, false);
  assert.equal(view.shown.at(-1).news, true);
  assert.match(notices.notice.sentence, /1 new/);
});

test('another article has no part of that, and the address names it no more', async () => {
  const { session, view } = opened();
  await session.read('Storm\n12:00 c\n11:00 b\n10:00 a');
  session.reading.word.timelines.marked.add('at-11:00');
  view.hash = '#at-11:00';
  await session.read('Market\n12:00 x\n11:00 y\n10:00 z');
  assert.equal(session.reading.word.timelines.marked.size, 0);
  assert.equal(view.shown.at(-1).news, false);
  assert.equal(view.hash, '');
});

test('a reload comes back to the article, to the word on it and to the place', async () => {
  const before = opened();
  await before.session.read('One');
  await before.session.readAgain({ corrections: [{ line: 0, kind: 'title' }] });
  before.view.scroll = 900;
  before.session.leave();
  const { session, core, view } = opened(before.tab);
  await session.restore('article');
  assert.equal(session.state, 'shown');
  assert.equal(view.scroll, 900);
  assert.deepEqual(core.options.at(-1).corrections, [{ line: 0, kind: 'title' }]);
});

test('a page that was left on the sheet comes back to it', async () => {
  const before = opened();
  before.view.write('Half a head');
  before.session.typed();
  before.session.leave();
  const { session, view } = opened(before.tab);
  await session.restore('sheet');
  assert.equal(session.state, 'sheet');
  assert.equal(view.draft, 'Half a head');
  assert.equal(view.canReturn, false);
});

for (const [name, wait] of [
  ['what was kept', undefined],
  ['the core that it waits for', settle],
]) {
  test(`a paste is quicker than ${name}`, async () => {
    const before = opened();
    await before.session.read('Old');
    const { session, core, view, tab } = opened(before.tab);
    const core_ = later();
    core.loaded = core_.promise;
    const restored = session.restore('article');
    if (wait) await wait();
    const read = session.read('New');
    core_.resolve();
    await Promise.all([restored, read]);
    assert.deepEqual(
      view.shown.map(({ text }) => text),
      ['New'],
    );
    assert.equal(session.reading.text, 'New');
    assert.equal(tab.text, 'New');
  });
}

test('a draft is kept when its writer pauses; no key reaches the text of an article', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { session, view, tab } = opened();
    view.write('Half');
    session.typed();
    mock.timers.tick(399);
    assert.equal(tab.text, null);
    view.write('Half a head');
    mock.timers.tick(1);
    assert.equal(tab.text, 'Half a head');
    const done = session.read('One');
    view.write('x');
    session.typed();
    await done;
    session.typed();
    mock.timers.tick(1000);
    assert.equal(tab.text, 'One');
  } finally {
    mock.timers.reset();
  }
});

test('what was forgotten is not kept again, until another text comes', async () => {
  const { session, view, tab } = opened();
  await session.read('One');
  session.forget();
  assert.equal(view.kept, false);
  await session.readAgain({ published: '2026-01-01' });
  session.leave();
  assert.deepEqual([tab.text, tab.record], [null, undefined]);
  await session.read('Two');
  assert.equal(tab.text, 'Two');
  assert.equal(view.kept, true);
});

test('an article from a link is shown and not kept; what was kept stays', async () => {
  const { session, view, tab } = opened();
  await session.read('One');
  const { record } = tab;
  const hash = await fragmentOf({ text: 'From afar', published: '2026-01-01' });
  await session.openLink(`${hash}&at=at-10:00`);
  assert.equal(view.shown.at(-1).text, 'From afar');
  assert.deepEqual(view.went, ['at-10:00']);
  session.leave();
  assert.equal(tab.text, 'One');
  assert.equal(tab.record, record);
  assert.equal(view.kept, false);
  await session.openLink(await fragmentOf({ text: 'One', published: '2026-01-01' }));
  session.leave();
  assert.equal(tab.record, record, 'nor is what the link says of the very text that is kept');
});

test('a link that cannot be read says so and changes nothing; a paste is quicker than a link', async () => {
  const { session, view, notices } = opened();
  await session.read('One');
  await session.openLink('#a1.5.5.x');
  assert.ok(notices.failure);
  assert.equal(session.reading.text, 'One');
  const opening = session.openLink(await fragmentOf({ text: 'From afar' }));
  await session.read('Two');
  await opening;
  assert.equal(view.shown.at(-1).text, 'Two');
});

test('the address of a link that could not be read goes when a text comes', async () => {
  const { session, view } = opened();
  view.hash = '#a1.5.5.x';
  await session.restore();
  assert.equal(view.hash, '#a1.5.5.x');
  await session.read('One');
  assert.equal(view.hash, '');
});

test('Back and Forward go to the views, to a new link, and nowhere from an empty page', async () => {
  const { session, view } = opened();
  session.go('', 'article');
  assert.equal(session.state, 'empty');
  await session.read('One');
  session.go('', 'sheet');
  assert.equal(view.current, 'sheet');
  session.go('', 'article');
  await settle();
  assert.equal(session.state, 'shown');
  view.linked = 'at-10:00';
  session.go('#at-10:00', 'article');
  assert.deepEqual(view.went.at(-1), 'at-10:00');
  const hash = await fragmentOf({ text: 'From afar' });
  await session.openLink(hash);
  await session.read('Two');
  session.go(hash, 'sheet');
  assert.equal(view.current, 'sheet', 'a link that was opened is not opened again');
  assert.equal(view.draft, 'Two');
});
