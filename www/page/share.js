// @ts-check
/**
 * Handing the text on: as a link that holds the whole article, as text, with its formatting, or as a file. What a link weighs
 * is said before.
 *
 * @import { Article } from '../pkg/article_viewer.js'
 * @import { Formatted } from './formatted.js'
 * @import { Shared } from '../export/link.js'
 */

import { byId } from '../draw/dom.js';
import { download, nameOf } from '../export/download.js';
import { copyFormatted, saveFormatted } from './formatted.js';
import { fragmentOf } from '../export/link.js';
import { notify } from './notice.js';
import { closeAll } from './panels.js';
import { linkedId } from './permalinks.js';
import * as sentences from '../words/page-sentences.js';

/** Characters at which common programs cut an address: SMS gateways and old chats, then forums and mail, then proxies. */
const CUTS = [2000, 4096, 8192];

/** @param {() => Shared & Formatted & { article?: Article }} what asked for when the panel opens or a button is pressed */
export function startShare(what) {
  let link = '';
  const press = (/** @type {string} */ id, /** @type {() => unknown} */ task) =>
    byId(id).addEventListener('click', () => {
      closeAll();
      void task();
    });
  byId('share').addEventListener('toggle', async (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'open') return;
    byId('link-size').textContent = '';
    const at = linkedId();
    link =
      location.href.split('#', 1)[0] +
      (await fragmentOf(what())) +
      (at ? `&at=${encodeURIComponent(at)}` : '');
    byId('link-size').textContent = sentences.link.size(
      link.length,
      CUTS.findLast((cut) => cut < link.length),
    );
    byId('copy-link').hidden = byId('send-link').hidden = link.length > CUTS[CUTS.length - 1];
    byId('send-link').hidden ||= !navigator.canShare?.({ url: link });
  });
  press('copy-link', () => copy(link, sentences.link.copied));
  press('send-link', () => send({ title: what().title, url: link }, sentences.link.copied));
  press('copy-text', () => copy(what().text, sentences.page.copied));
  press('copy-html', () => copyFormatted(what()));
  press('save-html', () => saveFormatted(what()));
  press('save-text', () => save(what()));
  press('copy-markdown', () => copy(markdownOf(what()), sentences.page.copied));
  press('save-markdown', async () => {
    const text = await markdownOf(what());
    download(
      new Blob([text], { type: 'text/markdown;charset=utf-8' }),
      `${nameOf(what().title)}.md`,
    );
  });
}

/** @param {{ title: string, url: string }} article @param {string} copied */
async function send(article, copied) {
  try {
    await navigator.share(article);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return; // changed their mind
    await copy(article.url, copied);
  }
}

/** The article as Markdown; the text itself where there is none. @param {Shared & { article?: Article }} what */
async function markdownOf({ article, text }) {
  const { markdown } = await import('../export/markdown.js');
  return article ? markdown(article) : text;
}

/** @param {string | Promise<string>} text @param {string} copied what is said then */
async function copy(text, copied) {
  try {
    await navigator.clipboard.writeText(await text);
    notify(copied);
  } catch {
    notify(sentences.page.notCopied);
  }
}

/** @param {Shared & { title: string }} article */
function save({ title, text }) {
  download(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${nameOf(title)}.txt`);
}
