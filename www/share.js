// @ts-check
/** Handing the text on: to the device's own share sheet where there is one, else to the clipboard. */

import { closeAll } from './panels.js';
import { notify } from './notice.js';
import { sentences } from './sentences.js';

/** @param {() => { title: string, text: string }} what asked for when a button is pressed */
export function startShare(what) {
  for (const button of document.querySelectorAll('[data-share]')) {
    button.addEventListener('click', () => void share(what(), button.getAttribute('data-share') === 'copy'));
  }
}

/**
 * @param {{ title: string, text: string }} article
 * @param {boolean} copyOnly
 */
async function share(article, copyOnly) {
  closeAll();
  try {
    if (!copyOnly && navigator.canShare?.(article)) await navigator.share(article);
    else await copy(article.text);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return; // changed their mind
    await copy(article.text);
  }
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    notify(sentences.page.copied);
  } catch {
    notify(sentences.page.notCopied);
  }
}
