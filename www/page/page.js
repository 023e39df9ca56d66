// @ts-check
/**
 * Starts the page: one text at a time, on the sheet (where it comes in and is edited) or as an article (where it is read).
 * What follows what is in session.js; here it meets the window, its buttons and its history.
 */

import * as core from '../core/core.js';
import { byId } from '../draw/dom.js';
import { speakOn } from '../words/chosen.js';
import * as sentences from '../words/page-sentences.js';
import { Arrival } from './arrive.js';
import { ArticleView } from './article-view.js';
import { Contents } from './contents.js';
import { Correcting } from './correcting.js';
import { Kept, wordIn } from './kept.js';
import * as notices from './notice.js';
import { startOffline } from './offline.js';
import { startAskingFirst } from './origin.js';
import { closeAll, swipeToClose } from './panels.js';
import { setLinked } from './permalinks.js';
import { followReading } from './progress.js';
import { Rail } from './rail.js';
import { Recent } from './recent.js';
import { Session } from './session.js';
import { Settings } from './settings.js';
import { startShare } from './share.js';
import { TextBox } from './text-box.js';
import { Views } from './views.js';

/** The view of this page when it was left; none where it is new. */
const arrivedAt = history.state?.view;

const box = new TextBox(/** @type {HTMLTextAreaElement} */ (byId('text')));
const contents = new Contents();
const rail = new Rail();
const correcting = new Correcting({
  reading: () => ({ text: session.reading.text, ...session.reading.word }),
  article: () => session.drawn?.article,
  readAgain: (word) => session.readAgain(word),
});
const article = new ArticleView({
  contents,
  rail,
  correcting,
  readAgain: (word) => session.readAgain(word),
  drawn: () => {
    look();
    keep();
  },
});
const views = new Views(box, article);
const kept = new Kept(core, () => session.sayKept());
const session = new Session({ core, view: views, kept, notices });
const arrival = new Arrival(box, core, {
  read: (text, markup) => session.read(text, markup),
  fail: notices.fail,
  tell: notices.notify,
  typed: () => session.typed(),
  edited: () => session.edited,
});
const settings = new Settings(core, speakAnew);
const recent = new Recent(({ text, session: kept }) => session.reopen(text, wordIn(kept)), notices);
const look = followReading((line) => {
  contents.follow(line);
  rail.follow();
});

/** What is shown stays on this device, if the reader wants that. */
function keep() {
  if (session.drawn?.reading === session.reading)
    void recent.keep(session.reading, session.drawn.article, article.title, scrollY);
}

/** @param {string} id @param {(event: Event) => unknown} task */
function press(id, task) {
  byId(id).addEventListener('click', task);
}

/** The same for a button in a panel, which closes then. @param {string} id @param {() => unknown} task */
function choose(id, task) {
  press(id, () => {
    closeAll();
    task();
  });
}

function startButtons() {
  press('read', () => {
    arrival.stopWaiting();
    return session.readDraft();
  });
  press('return', () => {
    arrival.stopWaiting();
    return session.show();
  });
  press('skip', (event) => {
    event.preventDefault();
    views.skip();
  });
  press('back', () => history.back());
  press('edit', () => history.back());
  choose('undo', () => session.undo());
  choose('text-only', () => session.readTextOnly());
  choose('print', () => print());
  choose('forget', () => {
    session.forget();
    return recent.forget(session.reading.text);
  });
  choose('your-texts', () => byId('library').showPopover());
  choose('listen', listen);
  press('listen-bar', listen);
  press('clear', () => {
    box.text = '';
    byId('sheet-task').textContent = sentences.page.pasteHere;
    session.clear();
    box.node.focus();
  });
  box.node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && box.text) byId('read').click();
  });
}

/** Another language was chosen. */
async function speakAnew() {
  if (await speakOn(sentences)) await tellAnew();
}

/** What is said already is said in the language that is spoken now. */
async function tellAnew() {
  views.tell();
  settings.tell();
  session.sayKept();
  await recent.tell();
  if (session.state === 'shown') await session.readAgain({});
}

/** Reads the article aloud. */
async function listen() {
  const { Player } = await import('../listen/player.js');
  new Player(byId('article'), { title: article.title, fail: notices.fail }).start();
}

/** A text that another program shares with the page comes in its address. */
function takeShared() {
  const shared = new URLSearchParams(location.search);
  const text = ['title', 'text', 'url'].flatMap((name) => shared.get(name) || []).join('\n\n');
  if (!text) return false;
  history.replaceState(history.state, '', location.pathname);
  void session.read(text);
  return true;
}

/** Files that the system opens with the page. */
function takeFiles() {
  const { launchQueue } = /** @type {any} */ (window); // of Chromium alone
  launchQueue?.setConsumer(async (/** @type {{ files: FileSystemFileHandle[] }} */ { files }) => {
    if (files.length) void arrival.open(await files[0].getFile());
  });
}

/** Back and Forward. A fragment that was typed into the address is another place, not another view. */
function moved() {
  if (!history.state) history.replaceState({ view: views.current }, '');
  session.go(location.hash, history.state.view);
}

/** @param {string} id */
function linkTo(id) {
  const time = setLinked(id)?.querySelector('time')?.textContent ?? '';
  notices.announce(sentences.page.linked(time));
}

/** What the reader says of a timeline comes as events of the page. @param {string} type @param {(detail: any) => void} task */
function hear(type, task) {
  addEventListener(type, (event) => task(/** @type {CustomEvent} */ (event).detail));
}

async function start() {
  const speaking = speakOn(sentences); // a paste does not wait for words
  byId('unstarted').remove();
  if (!history.state) history.replaceState({ view: 'sheet' }, '');
  arrival.start();
  startButtons();
  settings.start();
  correcting.start();
  startShare(() => ({
    title: article.title,
    article: session.drawn?.article,
    text: session.reading.text,
    ...session.reading.word,
  }));
  startAskingFirst(byId('article'));
  recent.start();
  for (const id of ['contents', 'rail', 'share', 'more', 'library']) swipeToClose(byId(id));
  byId('listen').hidden = byId('listen-bar').hidden = !('speechSynthesis' in window);
  addEventListener('popstate', moved);
  addEventListener('pagehide', () => session.leave());
  document.addEventListener('visibilitychange', () => {
    session.keepWord();
    if (document.hidden && session.state === 'shown') keep();
  });
  hear('timeline-link', ({ id }) => linkTo(id));
  hear('timeline-word', () => session.keepWord());
  hear('timeline-turn', ({ newestFirst }) => session.turn(newestFirst));
  session.sayKept();
  core.load().then(
    () => settings.restore(),
    () => {}, // a failure is said when a text is to be read
  );
  addEventListener('load', () => {
    void startOffline((reload) =>
      notices.notify(sentences.page.newVersion, { label: sentences.page.reload, press: reload }),
    );
  });
  if (await speaking) await tellAnew();
  if (!takeShared()) void session.restore(arrivedAt);
  takeFiles();
}

void start();
