// @ts-check
/** Type and colours by choice. The choice is kept on this device; without it the device's own settings hold. */

import { loadPreferences, savePreferences } from '../core/core.js';
import { byId } from '../draw/dom.js';
import { swipeToClose } from './panels.js';

/**
 * @import { Preferences } from '../pkg/article_viewer.js'
 * @typedef {Required<Pick<Preferences, 'theme' | 'size' | 'face'>>} Choice
 */

/** Shares of the usual size, from `data-size="-2"` up; the style sheet has the same ones. */
const PERCENT = [80, 90, 100, 115, 130, 150, 175];
const SMALLEST = -2;

/** @type {Choice} */
let choice = { theme: 'system', size: 0, face: 'serif' };

/** Wires the panel. */
export function startSettings() {
  swipeToClose(byId('settings'));
  byId('settings').addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    choose(/** @type {Partial<Choice>} */ ({ [target.name]: target.value }));
  });
  byId('smaller').addEventListener('click', () => choose({ size: choice.size - 1 }));
  byId('larger').addEventListener('click', () => choose({ size: choice.size + 1 }));
}

/** Takes what was chosen before, once the core can be asked for it. */
export function restoreSettings() {
  const kept = loadPreferences();
  if (kept) show({ ...choice, ...kept });
}

/** @param {Partial<Choice>} change */
function choose(change) {
  show({ ...choice, ...change });
  savePreferences(choice);
}

/** @param {Choice} next */
function show(next) {
  const size = Math.min(
    SMALLEST + PERCENT.length - 1,
    Math.max(SMALLEST, Math.round(next.size) || 0),
  );
  choice = { ...next, size };
  Object.assign(document.documentElement.dataset, {
    theme: choice.theme,
    face: choice.face,
    size: String(size),
  });
  byId('size').textContent = `${PERCENT[size - SMALLEST]} %`;
  for (const input of document.querySelectorAll('#settings input')) {
    if (input instanceof HTMLInputElement)
      input.checked = choice[/** @type {'theme' | 'face'} */ (input.name)] === input.value;
  }
}
