// @ts-check
/** An article in a frame of another site: it comes with the address, and the site learns how high it is. See docs/frame.md. */

import '../element/define.js';
import { byId } from '../draw/dom.js';
import { isLink, readLink } from '../export/link.js';
import { speakOn } from '../words/chosen.js';
import * as sentences from '../words/frame-sentences.js';

/** @typedef {import('../element/article-viewer.js').ArticleViewer} ArticleViewer */

const viewer = /** @type {ArticleViewer} */ (byId('viewer'));

/** The version of the messages. */
const VERSION = 1;

/** The page around, which learns the height once it has asked for it. */
class Host {
  /** Who asked: the page around, and nobody else. @type {{ origin: string, id: unknown } | undefined} */
  #asker;
  #told = 0;

  /** @param {MessageEvent} event */
  greeted({ source, origin, data }) {
    if (
      source !== parent ||
      parent === window ||
      data?.type !== 'article-viewer-hello' ||
      data.version !== VERSION
    )
      return;
    this.#asker = { origin: origin === 'null' ? '*' : origin, id: data.id }; // a page without an origin cannot be named
    this.#told = 0;
    this.tellHeight();
  }

  tellHeight() {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!this.#asker || !height || height === this.#told) return; // a frame that is not displayed has no height
    this.#told = height;
    const { origin, id } = this.#asker;
    parent.postMessage({ type: 'article-viewer-size', version: VERSION, id, height }, origin);
  }
}

/** @param {Host} host */
async function show(host) {
  const { hash } = location;
  for (const anchor of document.querySelectorAll('[data-whole]'))
    /** @type {HTMLAnchorElement} */ (anchor).hash = hash;
  const read = isLink(hash) ? await readLink(hash) : { problem: /** @type {const} */ ('missing') };
  const found = 'shared' in read;
  byId('problem').textContent = found ? '' : sentences.problems[read.problem];
  byId('problem').hidden = found;
  byId('origin').textContent = found ? sentences.link.framed : '';
  viewer.hidden = !found;
  if (!found) return;
  const { text, published = '', corrections } = read.shared;
  Object.assign(viewer, {
    text,
    published,
    corrections,
    view: new URLSearchParams(hash).get('view') ?? '',
  });
  const article = await viewer.ready.catch(() => undefined);
  document.title = article?.title?.text ?? document.title;
  host.tellHeight(); // a frame that nobody sees yet is not observed
}

/** A link tells where it leads before it opens, since nobody on this site has checked it. @param {Event} event */
function askFirst(event) {
  const anchor = /** @type {HTMLAnchorElement | undefined} */ (
    event.composedPath().find((node) => node instanceof HTMLAnchorElement)
  );
  if (!anchor || anchor.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  const leads = byId('leads');
  const [sentence, open] = /** @type {[HTMLElement, HTMLAnchorElement]} */ (
    /** @type {unknown} */ (leads.children)
  );
  sentence.textContent = sentences.link.leads(anchor.href);
  open.href = anchor.href;
  leads.style.top = `${anchor.getBoundingClientRect().bottom + scrollY}px`; // beside the link: the frame may be far higher than the window
  leads.showPopover();
  open.focus({ preventScroll: true });
}

async function start() {
  const host = new Host();
  const wanted = new URLSearchParams(location.search);
  document.documentElement.dataset.theme = wanted.get('theme') ?? '';
  byId('unstarted').remove();
  addEventListener('message', (event) => host.greeted(event));
  addEventListener('hashchange', () => void show(host));
  viewer.addEventListener('click', askFirst);
  viewer.addEventListener('auxclick', askFirst);
  new ResizeObserver(() => host.tellHeight()).observe(document.body);
  await speakOn(sentences, wanted.get('lang') ?? '');
  void show(host);
}

void start();
