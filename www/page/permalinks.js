// @ts-check
/** The entry that the address of the page names, after its "#". */

import { articleIn, isLink } from '../export/link.js';
import { isEntryId } from '../timeline/entry-ids.js';

/** The id of the entry that the address names; nothing where it names none. */
export function linkedId() {
  const { hash } = location;
  const id = decoded(isLink(hash) ? (new URLSearchParams(hash).get('at') ?? '') : hash.slice(1));
  return isEntryId(id) ? id : undefined;
}

/** Lets the address lead to an entry, or to none; a link keeps its article with an entry. No step back is added. @param {string} [id] @returns {HTMLElement | undefined} the entry */
export function setLinked(id) {
  if (!id && !location.hash) return; // writing the same address again would count as a navigation
  const { hash, pathname, search } = location;
  const address = isLink(hash) ? `${articleIn(hash)}&at=${encodeURIComponent(id ?? '')}` : `#${id}`;
  history.replaceState(history.state, '', id ? address : pathname + search);
  return markLinked();
}

/** Marks the entry that the address names, and no other. @returns {HTMLElement | undefined} the entry */
function markLinked() {
  const id = linkedId();
  const node = id === undefined ? undefined : (document.getElementById(id) ?? undefined);
  for (const old of document.querySelectorAll('li[data-linked]'))
    if (old !== node) old.removeAttribute('data-linked');
  node?.setAttribute('data-linked', '');
  return node;
}

/** Brings the entry that the address names into view. @returns {boolean} false where there is none */
export function goToLinked() {
  const node = markLinked();
  node?.scrollIntoView({ block: 'start' });
  return !!node;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
