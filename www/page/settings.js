// @ts-check
/** Type and colours by choice. The choice is kept on this device; without it the device's own settings hold. */

import { byId } from '../draw/dom.js';
import { swipeToClose } from './panels.js';

/**
 * @import { Preferences } from '../pkg/article_viewer.js'
 * @typedef {Required<Pick<Preferences, 'theme' | 'size' | 'face'>>} Choice
 * @typedef {{ loadPreferences: () => Preferences | undefined, savePreferences: (preferences: Preferences) => boolean }} Device
 *   what is kept on it
 */

/** Shares of the usual size, from `data-size="-2"` up; the style sheet has the same ones. */
const PERCENT = [80, 90, 100, 115, 130, 150, 175];
const SMALLEST = -2;

export class Settings {
  /** @type {Choice} */
  #choice = { theme: 'system', size: 0, face: 'serif' };
  #device;

  /** @param {Device} device */
  constructor(device) {
    this.#device = device;
  }

  /** Wires the panel. */
  start() {
    swipeToClose(byId('settings'));
    byId('settings').addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#choose(/** @type {Partial<Choice>} */ ({ [target.name]: target.value }));
    });
    byId('smaller').addEventListener('click', () => this.#resize(-1));
    byId('larger').addEventListener('click', () => this.#resize(1));
  }

  /** Takes what was chosen before, once the core can be asked for it. */
  restore() {
    const kept = this.#device.loadPreferences();
    if (kept) this.#show({ ...this.#choice, ...kept });
  }

  /** @param {number} steps */
  #resize(steps) {
    this.#choose({ size: this.#choice.size + steps });
  }

  /** @param {Partial<Choice>} change */
  #choose(change) {
    this.#show({ ...this.#choice, ...change });
    this.#device.savePreferences(this.#choice);
  }

  /** @param {Choice} next */
  #show(next) {
    const choice = { ...next, size: sizeWithin(next.size) };
    this.#choice = choice;
    Object.assign(document.documentElement.dataset, {
      theme: choice.theme,
      face: choice.face,
      size: String(choice.size),
    });
    byId('size').textContent = `${PERCENT[choice.size - SMALLEST]} %`;
    for (const input of document.querySelectorAll('#settings input')) {
      if (input instanceof HTMLInputElement)
        input.checked = choice[/** @type {'theme' | 'face'} */ (input.name)] === input.value;
    }
  }
}

/** The nearest size that there is. @param {number} size */
export function sizeWithin(size) {
  const largest = SMALLEST + PERCENT.length - 1;
  return Math.min(largest, Math.max(SMALLEST, Math.round(size) || 0));
}
