// @ts-check
/** Links of an article in a frame: each tells where it leads, beside itself, before it opens. */

import { html } from './dom.js';
import { sentences } from './sentences.js';

/** @param {HTMLElement} root around the article; its shadow trees are looked into */
export function startAskingHere(root) {
  for (const kind of ['click', 'auxclick']) root.addEventListener(kind, askFirst);
}

/** @param {Event} event */
function askFirst(event) {
  const path = event.composedPath();
  const anchor = path.find((node) => node instanceof HTMLAnchorElement);
  const root = /** @type {HTMLElement} */ (event.currentTarget);
  if (!path.some((node) => node instanceof HTMLElement && node.localName === 'article-viewer') || !anchor || anchor.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  root.querySelector('.frame-ask')?.remove();
  root.append(question(anchor, root));
  root.querySelector(/** @type {'a'} */ ('.frame-ask a'))?.focus({ preventScroll: true });
}

/** @param {HTMLAnchorElement} anchor @param {HTMLElement} root */
function question(anchor, root) {
  const open = html('a', { href: anchor.href, target: '_blank', rel: 'noopener noreferrer', onclick: close }, sentences.link.open);
  const box = html('p', { class: 'frame-ask' }, html('span', { role: 'status' }, sentences.link.leads(anchor.href)), ' ', open, ' ', html('button', { type: 'button', class: 'quiet', onclick: close }, sentences.link.frame.stay));
  box.addEventListener('keydown', ({ key }) => { if (key === 'Escape') close(); });
  box.style.insetBlockStart = `${anchor.getBoundingClientRect().bottom - root.getBoundingClientRect().top}px`;
  return box;

  function close() {
    box.remove();
    anchor.focus({ preventScroll: true });
  }
}
