// @ts-check
/**
 * What the element loads when it comes near the window: the core, the styles, and what shows an article.
 *
 * @import { Article, Options } from '../pkg/article_viewer.js'
 * @import { TimelineView } from '../timeline/timeline.js'
 *
 * @typedef {import('./source.js').Source} Source
 * @typedef {HTMLElement & { sort: string, headingLevel: number, toc: boolean }} Host the element, as far as it says how its article is shown
 * @typedef {{ article: Article, added: number, scrollToEntry: (index: number) => boolean }} Shown
 */

import { html } from '../draw/dom.js';
import * as small from '../core/embed-core.js';
import { addNew } from '../timeline/entries.js';
import { linkList } from '../draw/lead.js';
import { groundOf, onSwitch, suitGround } from './ground.js';
import { newsOf } from '../timeline/news.js';
import { preparedFor } from '../core/prepared.js';
import { outline, render } from '../article/article.js';
import { wordsIn } from '../words/language.js';
import * as sentences from '../words/sentences.js';
import { tables } from '../words/article-tables.js';
import { styles } from './sheets.js';
import { run } from '../draw/slices.js';
import { fetchText } from './source.js';
import { Strip } from '../strip/strip.js';

/** @type {Promise<CSSStyleSheet[]> | undefined} one set of sheets for all elements */
let sheets;

/** Elements that were shown; the page may drop them. @type {Set<WeakRef<Element>> | undefined} */
let followed;

/**
 * The text at an address, with what its markup tells. Rejects with a `SourceError`.
 *
 * @param {string} src
 * @param {string} base
 * @param {AbortSignal} signal
 * @param {Source} [known]
 * @returns {Promise<Source>} `known` itself where the text has not changed
 */
export async function fetchSource(src, base, signal, known) {
  const source = await fetchText(src, base, signal, known);
  if (!source.markup || source === known) return source;
  const { readHtml } = await import('../core/core.js'); // the whole core knows markup; plain texts do without its weight
  const read = await readHtml(source.text);
  if (read) return { ...source, text: read.text, hints: read.hints };
  throw Object.assign(
    new Error(
      "The page's policy lets nobody read markup (trusted-types article-viewer); src takes plain text there.",
    ),
    { code: 'type' },
  );
}

/**
 * Reads a text and shows the article in the element's shadow root. With `before`, what was shown until now, the place
 * where one reads stays where it is, and what is new is marked and announced.
 *
 * @param {Host} host
 * @param {Source} source
 * @param {Options} options
 * @param {Shown | undefined} before
 * @param {AbortSignal} signal
 * @returns {Promise<Shown | undefined>} undefined where the signal stopped it
 */
export async function show(host, source, options, before, signal) {
  const { text } = source;
  const prepared = preparedFor(source.prepared, options);
  const core = source.markup ? await import('../core/core.js') : small; // it has read the markup, and finds the article in a whole page
  const [shared] = await Promise.all([sharedSheets(), prepared || core.load(), speakAsHost()]);
  if (signal.aborted) return undefined;
  const article = prepared ?? core.parse(text, options);
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const news = before && newsOf(before, { article });
  /** @type {TimelineView[]} */
  const views = [];
  const node = html('article', { class: 'article' });
  const placed = (/** @type {TimelineView} */ view) => {
    views.push(view);
    addStrip(view);
  };
  const newestFirst = host.sort ? host.sort === 'newest' : undefined;
  const steps = render(node, article, {
    source: text,
    published: options.published,
    level: host.headingLevel,
    newestFirst,
    placed,
  });
  if (!root.adoptedStyleSheets.includes(shared[0])) {
    root.adoptedStyleSheets = [...shared, groundOf(host), ...root.adoptedStyleSheets]; // the page may have added some
    followGround(host);
  }
  if (!before) place(root, host, node, article, text);
  if (!(await run(steps, signal))) return undefined;
  const added = news?.fresh.size ?? 0;
  if (news) for (const view of views) markNew(view, news.fresh);
  if (before) keepReading(root, () => place(root, host, node, article, text));
  if (before && added) announce(root, sentences.article.added(added));
  return { article, added, scrollToEntry: (index) => scrollTo(views[0]?.entryNode(index)) };
}

/** All elements speak the language of the page that they stand in. */
async function speakAsHost() {
  sentences.speak(...(await wordsIn([document.documentElement.lang], tables)));
}

/**
 * @param {ShadowRoot} root
 * @param {Host} host
 * @param {HTMLElement} node
 * @param {Article} article
 * @param {string} text
 */
function place(root, host, node, article, text) {
  const live =
    root.querySelector('.live') ?? html('div', { class: 'live visually-hidden', role: 'status' });
  const toc = host.toc ? outline(article, text) : [];
  root.replaceChildren(...(toc.length > 1 ? [contents(toc)] : []), node, live);
}

/** @param {ReturnType<typeof outline>} items */
function contents(items) {
  return html('nav', { class: 'toc', 'aria-label': sentences.article.contents }, linkList(items));
}

/** @param {HTMLElement} [node] */
function scrollTo(node) {
  node?.scrollIntoView({ block: 'start' });
  return !!node;
}

/** Says how much is new, and never what. @param {ShadowRoot} root @param {string} sentence */
function announce(root, sentence) {
  const live = root.querySelector('.live');
  if (live) live.textContent = sentence;
}

/** What may be read: pieces of text that are the same in two copies of an article. */
const PIECES = '[data-entry], p, li, h1, h2, h3, h4, h5, h6, blockquote';

/**
 * Makes a change; the first piece of text in the window stays where it was, and so does the focus.
 *
 * @param {ShadowRoot} root
 * @param {() => void} change
 */
function keepReading(root, change) {
  const boxes = scrollersOf(root.host);
  const edge = Math.max(0, ...boxes.map((box) => box.getBoundingClientRect().top));
  const read = [...root.querySelectorAll(PIECES)].find(
    (node) => node.getBoundingClientRect().bottom > edge,
  );
  const top = read?.getBoundingClientRect().top;
  const focused = root.activeElement;
  change();
  const now = read && counterpart(root, read);
  if (now && top !== undefined)
    for (const box of boxes)
      box.scrollBy({ top: now.getBoundingClientRect().top - top, behavior: 'instant' });
  if (focused)
    /** @type {HTMLElement | undefined} */ (counterpart(root, focused))?.focus({
      preventScroll: true,
    });
}

/** What scrolls an element, from the inside out: boxes of the host, and the page. @param {Element} element */
function scrollersOf(element) {
  const boxes = [];
  for (let box = outside(element); box; box = outside(box)) {
    if (box === document.scrollingElement || /auto|scroll/.test(getComputedStyle(box).overflowY))
      boxes.push(box);
  }
  return boxes;
}

/** @param {Element} element @returns {Element | null} */
function outside(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The node that says the same in the new copy. @param {ShadowRoot} root @param {Element} old */
function counterpart(root, old) {
  const words = wordsOf(old);
  return [...root.querySelectorAll(old.localName)].find(
    (node) => node.className === old.className && wordsOf(node) === words,
  );
}

/** What a node says, less what changes with the clock. @param {Element} node */
function wordsOf(node) {
  return (
    [...node.querySelectorAll('time, .entry-text')]
      .map(({ textContent }) => textContent)
      .join(' ') || node.textContent
  );
}

/** @param {TimelineView} view @param {Set<string>} fresh ids */
function markNew(view, fresh) {
  for (const [index, id] of view.ids.entries()) {
    const node = /** @type {HTMLLIElement | undefined} */ (view.entryNode(index));
    if (node && fresh.has(id)) addNew(node);
  }
}

/** @param {TimelineView} view */
function addStrip(view) {
  if (view.axis.points.length < 2) return;
  const jump = (/** @type {number} */ index) => {
    view.entryNode(index)?.scrollIntoView({ block: 'nearest' });
    strip.current = index;
  };
  const strip = new Strip(view.axis, { upright: false, newestFirst: view.newestFirst, jump });
  view.element.addEventListener('timeline-turn', () => {
    strip.newestFirst = view.newestFirst;
  });
  view.stripPlace.append(strip.element);
}

/** Keeps an element in the colours of its page. @param {Element} host */
function followGround(host) {
  if (!followed) onSwitch(() => living().forEach(suitGround));
  followed = new Set([...living(), host].map((element) => new WeakRef(element)));
  suitGround(host);
}

/** The followed elements that are still there. */
function living() {
  return [...(followed ?? [])].flatMap((element) => element.deref() ?? []);
}

function sharedSheets() {
  sheets ??= styles().then((texts) =>
    Promise.all(texts.map((text) => new CSSStyleSheet().replace(text))),
  );
  sheets.catch(() => {
    sheets = undefined;
  }); // the next element tries again
  return sheets;
}
