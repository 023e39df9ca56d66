// @ts-check
/**
 * The page in a frame on another site (`?embed`): the article of the link and one line that says where it comes from, nothing
 * else. It neither takes the focus nor scrolls, keeps nothing, and leaves the history of the page around it alone.
 */

import './define.js';
import { html } from './dom.js';
import { startAskingHere } from './frame-links.js';
import { startTellingHeight } from './frame-size.js';
import { isLink, readLink } from './link.js';
import { sentences } from './sentences.js';

const root = document.documentElement;
const main = html('main', { class: 'frame' });
/** @type {() => void} */
let tellHeight;

/** Shows what the address holds. A fragment that is no link is a place in the article. */
async function show() {
  const { hash } = location;
  if (hash && !isLink(hash) && main.firstChild) return;
  const read = isLink(hash) ? await readLink(hash) : { problem: undefined };
  if (hash !== location.hash) return; // another link came meanwhile
  if ('problem' in read) return main.replaceChildren(html('p', { class: 'frame-problem', role: 'status' }, read.problem ? sentences.link.problems[read.problem] : sentences.link.frame.empty));
  main.replaceChildren(viewerOf(read.shared), origin(hash));
}

/** The text stands in the element as it is, too: it is readable before the core has come, and where it never does. @param {import('./link.js').Shared} shared */
function viewerOf({ text, published, corrections }) {
  const viewer = /** @type {import('./article-viewer.js').ArticleViewer} */ (document.createElement('article-viewer'));
  viewer.append(html('pre', {}, text));
  viewer.addEventListener('article-viewer-load', () => {
    document.title = viewer.shadowRoot?.querySelector('h1')?.textContent?.slice(0, 200) || document.title;
    tellHeight();
  });
  viewer.addEventListener('article-viewer-error', () => tellHeight());
  return Object.assign(viewer, { text, loading: 'eager', ...(published && { published }), ...(corrections && { corrections }) });
}

/** @param {string} hash */
function origin(hash) {
  const { frame } = sentences.link;
  return html('p', { class: 'frame-origin' }, `${frame.origin} `, html('a', { href: location.pathname + hash, target: '_blank', rel: 'noopener' }, frame.whole));
}

const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
document.getElementById('unstarted')?.remove();
document.body.append(main); // what else stands there is not displayed
addEventListener('hashchange', show);
startAskingHere(main);
tellHeight = startTellingHeight(main);
void show();
