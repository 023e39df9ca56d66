// @ts-check
/**
 * The page: one text at a time, on the sheet (where it comes in and is edited) or as an article (where it is read).
 *
 * @import { Article, Block, Correction, Options } from '../pkg/article_viewer.js'
 * @import { Markup } from './arrive.js'
 * @import { Reading } from './kept.js'
 */

import { showText, startArrival } from './arrive.js';
import { showContents } from './contents.js';
import { forgetBlocks, placeBlock, startCorrecting } from './correcting.js';
import {
  CoreError,
  forgetRecord,
  load,
  loadRecord,
  parse,
  readHtml,
  saveRecord,
} from '../core/core.js';
import { findDates } from '../draw/dates.js';
import { byId } from '../draw/dom.js';
import { forgetText, keepText, keptSentence, keptText, recordOf, wordOf } from './kept.js';
import { plainText } from '../draw/inline.js';
import { isEditable, linesOf } from './lines.js';
import { isLink, readLink } from '../export/link.js';
import { announce, clearFailure, clearNotice, fail, notify } from './notice.js';
import { newsOf } from '../timeline/news.js';
import { closeAll, swipeToClose } from './panels.js';
import { ask, followReading } from './progress.js';
import { sayOrigin, startAskingFirst } from './origin.js';
import { goToLinked, linkedId, setLinked } from './permalinks.js';
import { rememberPlace } from '../timeline/place.js';
import { addDates, addTimeline, clearRail } from './rail.js';
import { renderRaw } from './raw.js';
import { outline, render } from '../article/article.js';
import * as sentences from '../words/sentences.js';
import { restoreSettings, startSettings } from './settings.js';
import { startShare } from './share.js';
import { pause, run } from '../draw/slices.js';

/** Milliseconds without a key before a draft is kept. */
const DRAFT_PAUSE = 400;
/** Milliseconds that a reader waits for the core before the text is shown as it came. */
const PATIENCE = 300;

/** Characters: what is longer takes a moment to read, so the work is done in more than one task. */
const LONG = 200_000;

/** The view of this page when it was left; none where it is new. */
const arrivedAt = history.state?.view;
let opened = ''; // the link that was opened last

/** @type {Reading} */
let reading = readingOf('');
/** @type {AbortController | undefined} stops the drawing of the text before */
let drawing;
/** @type {Reading | undefined} what the article shows */
let drawn;
/** @type {Article | undefined} */
let shown;
/** Goes to the place where one read before the sheet came. @type {(() => void) | undefined} */
let place;
let kept = false;
/** The reader had the text forgotten: it is not kept again. */
let forgotten = false;
/** The text area was emptied: what comes into it is no edit of the text before. */
let cleared = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let draft;
let title = '';

const root = byId('article');
const box = /** @type {HTMLTextAreaElement} */ (byId('text'));

// ---- Reading ----

/** @param {string} text @param {Partial<Reading>} [word] @returns {Reading} */
function readingOf(text, word) {
  return { text, corrections: [], timelines: { marked: new Set() }, ...word };
}

/**
 * Takes a new text: keeps it, reads it, shows it.
 *
 * @param {string} text
 * @param {Markup & { edited?: boolean, published?: string }} [how] `published`: what the reader said of the text that this
 *   one is an edit of
 */
async function read(text, { edited = false, published, ...markup } = {}) {
  if (!/\S/.test(text)) return fail(sentences.failures[text ? 'blank' : 'empty']);
  clearNotice();
  const draftLost = box.value && box.value !== reading.text && box.value !== text;
  const before = draftLost ? readingOf(box.value) : reading;
  const copy = drawn && shown && { ...drawn, article: shown };
  const mine = (reading = readingOf(text, { ...markup, ...(published && { published }) }));
  forgotten = false;
  if (isLink(location.hash)) setLinked(); // this text is another one
  void load().then(forgetRecord, () => {}); // it spoke of the lines of another text
  await show({ focus: true, copy });
  if (mine !== reading) return;
  const { since, fresh } = mine.timelines;
  const news =
    since && (fresh?.size || !edited) ? sentences.timeline.news(fresh?.size ?? 0, since) : '';
  if (before.text && before.text !== text) offerUndo(before, news || sentences.page.newText);
  else if (news) notify(news);
  else if (mine.hints?.length)
    notify(sentences.page.markup, { label: sentences.page.textOnly, press: readTextOnly });
}

/** @param {Reading} before @param {string} sentence */
function offerUndo(before, sentence) {
  notify(sentence, {
    label: sentences.page.undo,
    press: () => {
      reading = before;
      void show({ focus: true }).then(() => notify(sentences.page.undone));
    },
  });
}

/** Reads the text again without what its markup says; Undo brings that back. */
function readTextOnly() {
  const before = reading;
  void readAgain({ hints: undefined }).then(() => offerUndo(before, sentences.page.wasTextOnly));
}

/**
 * Reads the text again, with what the reader has said about it since.
 *
 * @param {Partial<Reading>} word
 */
function readAgain(word) {
  reading = { ...reading, ...word };
  const { scrollY } = window;
  return show({ focus: false }).then(() => scrollTo(0, scrollY));
}

/**
 * Shows the text as an article; where that cannot be, line by line with a sentence that says why. A newer copy of what
 * was shown comes into its place: the reader's word on the entries and the place in the text stay.
 *
 * @param {{ focus: boolean, copy?: Reading & { article: Article } }} how `copy`: what was shown before another text came
 */
async function show({ focus, copy }) {
  const mine = reading;
  const { text } = mine;
  dropDraft();
  keep(text);
  clearFailure();
  if (text.length > LONG) await pause();
  const article = await articleOf(mine);
  if (mine !== reading) return; // another text, or another word on it, came meanwhile
  const news = copy && article && newsOf(copy, { article, published: mine.published });
  if (news)
    Object.assign(mine, {
      newestFirst: copy.newestFirst,
      timelines: { ...copy.timelines, ...news },
    });
  else if (copy) setLinked();
  const back =
    news && (document.documentElement.dataset.view === 'article' ? rememberPlace() : place);
  enterArticle();
  if (back) root.style.minBlockSize = `${root.offsetHeight}px`; // an article that grows anew must not let the page jump up
  const whole = draw(article);
  drawn = mine;
  shown = article;
  if (back) focusAgain();
  else if (focus) focusHeadline();
  keepWord();
  const done = await whole;
  root.style.minBlockSize = '';
  if (!done) return;
  if (back) back();
  else if (focus && !copy) goToLinked();
}

/**
 * Nothing, with a sentence that says why, where the core cannot serve.
 *
 * @param {Reading} mine
 * @returns {Promise<Article | undefined>}
 */
async function articleOf(mine) {
  try {
    await loadInTime(mine);
    await readMarkup(mine);
    if (mine !== reading) return undefined;
    const article = parse(mine.text, options());
    if (mine.text.length > LONG) await pause();
    return article;
  } catch (error) {
    if (mine === reading) sayWhy(error);
    return undefined;
  }
}

/** Loads the core; where that takes long, the text is there to be read meanwhile. @param {Reading} mine */
async function loadInTime(mine) {
  const slow = setTimeout(() => {
    if (mine === reading) showMeanwhile();
  }, PATIENCE);
  await load().finally(() => clearTimeout(slow));
  if (root.dataset.meanwhile !== undefined) clearNotice();
}

/** What the markup beside the text says of it; nothing where it cannot be read. @param {Reading} mine */
async function readMarkup(mine) {
  const { html, text } = mine;
  delete mine.html;
  if (!html) return;
  mine.hints = (await readHtml(html, text).catch(() => undefined))?.hints;
  if (html.length > LONG) await pause();
}

function showMeanwhile() {
  enterArticle();
  void draw(undefined, { meanwhile: true });
  focusHeadline();
  notify(sentences.page.stillReading);
}

function focusHeadline() {
  scrollTo(0, 0);
  document.getElementById('headline')?.focus({ preventScroll: true });
}

/** The article was drawn anew in its place: what had the focus may be gone. */
function focusAgain() {
  if (document.activeElement === document.body || document.activeElement === box)
    document.getElementById('timeline-0')?.focus({ preventScroll: true });
}

/** @returns {Options} */
function options() {
  const { published, corrections, hints } = reading;
  return { corrections, ...(hints && { hints }), ...(published && { published }) };
}

/** @param {unknown} error */
function sayWhy(error) {
  const code = error instanceof CoreError ? error.code : 'unknown';
  console.warn('The text is shown line by line.', error);
  fail(sentences.failures[code], sentences.failures.core);
}

/**
 * @param {Article | undefined} article
 * @param {{ meanwhile?: boolean }} [how] `meanwhile`: an article is still to come
 * @returns {Promise<boolean>} true where it is there whole
 */
async function draw(article, { meanwhile = false } = {}) {
  drawing?.abort();
  drawing = new AbortController();
  const { signal } = drawing;
  clearRail();
  root.replaceChildren();
  forgetBlocks();
  root.setAttribute('aria-busy', 'true');
  root.toggleAttribute('data-meanwhile', meanwhile);
  showContents(article ? outline(article, reading.text) : []);
  describe(article);
  const steps = article ? render(root, article, context()) : renderRaw(root, reading.text);
  if (!(await run(steps, signal)) || meanwhile) return false;
  root.removeAttribute('aria-busy');
  if (article) addDates(findDates(article, reading.text));
  if (article) announce(sentences.page.announced(counts(article)));
  ask();
  return true;
}

/** What this page offers to an article. */
function context() {
  return {
    source: reading.text,
    published: reading.published,
    newestFirst: reading.newestFirst,
    word: Object.assign(reading.timelines, { linked: linkedId() }),
    placed: addTimeline,
    publish: (/** @type {string} */ published) => readAgain({ published }),
    putBack,
    placeBlock,
  };
}

/** @param {Block} block */
function putBack(block) {
  const lines = linesOf(reading.text, block.spans).map(
    (line) => /** @type {Correction} */ ({ line, kind: 'paragraph' }),
  );
  void readAgain({ corrections: [...reading.corrections, ...lines] }).then(() => {
    announce(sentences.page.wasPutBack);
    const rest = /** @type {HTMLElement | null} */ (root.querySelector('.set-aside summary'));
    rest?.click();
    (rest ?? byId('headline')).focus({ preventScroll: true });
  });
}

/** @param {Article | undefined} article */
function describe(article) {
  title = article?.title ? plainText(article.title, reading.text).slice(0, 200) : '';
  document.title = title ? `${title} · ${sentences.page.name}` : sentences.page.name;
  byId('bar-title').textContent = title;
  byId('bar-measure').textContent = article?.words ? sentences.page.measure(article.words) : '';
  byId('text-only').hidden = !reading.hints?.length;
  sayOrigin(!!reading.fromLink);
  sayKept();
}

/** @param {Article} article */
function counts({ sections, words, timeline, timelines }) {
  const lists = timeline ? [timeline, ...timelines] : [];
  return {
    words,
    sections: sections.filter(({ heading }) => heading).length,
    entries: lists
      .flatMap(({ days }) => days)
      .reduce((sum, { entries }) => sum + entries.length, 0),
  };
}

// ---- The two views ----

function enterArticle() {
  showText('');
  if (history.state?.view !== 'article') history.pushState({ view: 'article' }, '');
  setView('article');
}

function enterSheet() {
  if (document.documentElement.dataset.view === 'article') place = rememberPlace();
  closeAll();
  clearNotice();
  clearFailure();
  dropDraft();
  cleared = false;
  const { text } = reading;
  const editable = isEditable(text);
  showText(editable ? text : '');
  if (!editable) notify(sentences.page.tooLongToEdit);
  setView('sheet');
  document.title = sentences.page.name;
  showChoices();
  scrollTo(0, 0);
  box.setSelectionRange(0, 0);
  box.scrollTop = 0;
  box.focus();
}

/** @param {'sheet' | 'article'} next */
function setView(next) {
  document.documentElement.dataset.view = next;
  root.hidden = next === 'sheet';
  if (next === 'article') box.setAttribute('aria-label', sentences.page.another);
  else box.removeAttribute('aria-label');
}

/** Which buttons the sheet has: an empty one asks for a text, a written one offers to read it. */
function showChoices() {
  const { value } = box;
  byId('read').hidden = byId('clear').hidden = !value;
  byId('return').hidden = !drawn || Boolean(value && value !== reading.text);
}

// ---- What is kept ----

/** @param {string} text */
function keep(text) {
  if (forgotten || reading.fromLink) return; // until another text comes
  void keepText(text).then((done) => {
    kept = done && text !== '';
    sayKept();
  });
}

/** The reader's word on the text, beside the text itself. Called while the page is being left, too. */
function keepWord() {
  if (!kept || document.documentElement.dataset.view !== 'article') return;
  const record = recordOf(reading);
  if (!saveRecord(record)) saveRecord({ ...record, hints: [] }); // they may be longer than the text: rather the word without them
}

function sayKept() {
  byId('kept').textContent = keptSentence(box.value || reading.text, kept);
  byId('forget').hidden = !kept;
}

function forget() {
  dropDraft();
  forgetText();
  forgetRecord();
  forgotten = true;
  kept = false;
  sayKept();
  closeAll();
  notify(sentences.page.forgotten);
}

/** A text that is still being written is kept, too, but not at every key. */
function keepDraft() {
  if (document.documentElement.dataset.view === 'article') return; // the article stays the one that is kept
  showChoices();
  dropDraft();
  forgotten = false;
  draft = setTimeout(keepNow, DRAFT_PAUSE);
}

function keepNow() {
  dropDraft();
  keep(box.value);
}

function dropDraft() {
  clearTimeout(draft);
  draft = undefined;
}

/** The page is being left: what waits to be kept is kept now. */
function keepAll() {
  if (draft !== undefined) keepNow();
  keepWord();
}

/** A reload comes back to the text, to the reader's word on it and to the place. */
async function restore() {
  if (isLink(location.hash)) return openLink();
  const text = await keptText();
  if (!text || reading.text) return;
  kept = true;
  reading = readingOf(text);
  const byLink = !arrivedAt && linkedId();
  if (arrivedAt !== 'article' && !byLink) return enterSheet();
  const mine = reading;
  await load().catch(() => {}); // said by show()
  if (mine !== reading) return; // a paste was quicker
  const {
    published,
    corrections = [],
    hints,
    newestFirst,
    scroll = 0,
    timelines,
  } = loadRecord() ?? {};
  reading = { text, hints, published, corrections, newestFirst, timelines: wordOf(timelines) };
  await show({ focus: false });
  if (!byLink || !goToLinked()) scrollTo(0, scroll);
}

/** The address holds an article: it is shown, and what was kept stays kept. One that cannot be read says why, and that is all. */
async function openLink() {
  const before = reading;
  const read = await readLink((opened = location.hash));
  if ('problem' in read) return fail(sentences.link.problems[read.problem]);
  reading = readingOf(read.shared.text, { ...read.shared, fromLink: true });
  kept = false;
  await show({ focus: true });
  if (before.text) offerUndo(before, sentences.page.newText);
  if (read.at) document.getElementById(read.at)?.scrollIntoView({ block: 'start' });
}

// ---- Start ----

function startButtons() {
  const press = (/** @type {string} */ id, /** @type {() => void} */ task) =>
    byId(id).addEventListener('click', task);
  press(
    'read',
    () =>
      void read(box.value, {
        edited: true,
        published: cleared ? undefined : reading.published,
        hints: box.value === reading.text ? reading.hints : undefined,
      }),
  );
  press('return', () => void show({ focus: true }));
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    skip();
  });
  press('back', () => history.back());
  press('edit', () => history.back());
  press('text-only', () => {
    closeAll();
    readTextOnly();
  });
  press('print', () => {
    closeAll();
    print();
  });
  press('forget', forget);
  press('clear', () => {
    cleared = true;
    showText('');
    keepDraft();
    box.focus();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && box.value)
      byId('read').click();
  });
}

/** To the text: a fragment in the address would be another page to go back from. */
function skip() {
  const sheet = document.documentElement.dataset.view !== 'article';
  (sheet ? box : (document.getElementById('headline') ?? root)).focus();
}

/** Back and Forward. A fragment that was typed into the address is another place, not another view. */
function moved() {
  const { view } = document.documentElement.dataset;
  if (!history.state) history.replaceState({ view }, '');
  if (isLink(location.hash) && location.hash !== opened) return void openLink();
  const next = reading.text ? history.state.view : 'sheet';
  if (next === view) goToLinked();
  else if (next === 'article') void show({ focus: true });
  else enterSheet();
}

/** @param {string} id */
function linkTo(id) {
  const time = setLinked(id)?.querySelector('time')?.textContent ?? '';
  announce(sentences.timeline.linked(time));
}

function start() {
  byId('unstarted').remove();
  if (!history.state) history.replaceState({ view: 'sheet' }, '');
  startArrival({
    read,
    fail,
    tell: notify,
    typed: keepDraft,
    edited: () => box.value !== reading.text,
  });
  startButtons();
  startSettings();
  startCorrecting({ reading: () => reading, article: () => shown, readAgain });
  startShare(() => ({ title, ...reading }));
  startAskingFirst(root);
  followReading();
  for (const id of ['contents', 'rail', 'share', 'more']) swipeToClose(byId(id));
  addEventListener('popstate', moved);
  addEventListener('pagehide', keepAll);
  document.addEventListener('visibilitychange', keepWord);
  addEventListener('timeline-link', (event) =>
    linkTo(/** @type {CustomEvent} */ (event).detail.id),
  );
  addEventListener('timeline-word', keepWord);
  addEventListener('timeline-turn', (event) => {
    reading.newestFirst = /** @type {CustomEvent} */ (event).detail.newestFirst;
  });
  sayKept();
  void restore();
  load().then(restoreSettings, () => {}); // a failure is said when a text is to be read
}

start();
