// @ts-check
/** Type and colours by choice. The choice is kept on this device; without it the device's own settings hold. */

import { byId, html } from '../draw/dom.js';
import { choose, chosen } from '../words/chosen.js';
import * as sentences from '../words/page-sentences.js';
import { swipeToClose } from './panels.js';

/**
 * @import { Preferences } from '../pkg/article_viewer.js'
 * @typedef {Required<Preferences>} Choice
 * @typedef {'size' | 'width' | 'leading' | 'spacing'} Step what goes up and down
 * @typedef {{ loadPreferences: () => Preferences | undefined, savePreferences: (preferences: Preferences) => boolean }} Device
 *   what is kept on it
 */

/** @type {Choice} */
const USUAL = {
  theme: 'system',
  face: 'serif',
  size: 0,
  width: 0,
  leading: 0,
  spacing: 0,
  justified: false,
};

/** The first and the last step of each; `page.css` says what they mean. @type {Record<Step, [number, number]>} */
const STEPS = { size: [-2, 4], width: [-1, 2], leading: [-1, 2], spacing: [0, 2] };

export class Settings {
  #choice = USUAL;
  #device;
  #speak;

  /** @param {Device} device @param {() => unknown} speak called when another language is chosen */
  constructor(device, speak) {
    this.#device = device;
    this.#speak = speak;
  }

  /** Wires the panel. */
  start() {
    const panel = byId('settings');
    swipeToClose(panel);
    panel.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const { name, type, checked, value } = target;
      this.#choose({ [name]: type === 'checkbox' ? checked : value });
    });
    for (const stepper of panel.querySelectorAll('[data-step]')) {
      const step = /** @type {Step} */ (/** @type {HTMLElement} */ (stepper).dataset.step);
      for (const button of stepper.querySelectorAll('button'))
        button.addEventListener('click', () =>
          this.#choose({ [step]: this.#choice[step] + Number(button.value) }),
        );
    }
    this.#startLanguages(/** @type {HTMLSelectElement} */ (byId('language')));
    byId('usual').addEventListener('click', () => {
      byId('smaller').focus(); // this button goes
      this.#choose(USUAL);
    });
  }

  /** @param {HTMLSelectElement} select */
  #startLanguages(select) {
    for (const [value, name] of Object.entries(sentences.LANGUAGES))
      select.append(html('option', { value, lang: value }, name));
    select.value = chosen();
    select.addEventListener('change', () => {
      choose(select.value);
      this.#speak();
    });
  }

  /** Says what is chosen in the language that is spoken now. */
  tell() {
    this.#show(this.#choice);
  }

  /** Takes what was chosen before, once the core can be asked for it. */
  restore() {
    this.#show({ ...this.#choice, ...this.#device.loadPreferences() });
  }

  /** @param {Partial<Choice>} change */
  #choose(change) {
    this.#show({ ...this.#choice, ...change });
    this.#device.savePreferences(this.#choice);
  }

  /** @param {Choice} next */
  #show(next) {
    const choice = { ...next };
    for (const step of /** @type {Step[]} */ (Object.keys(STEPS)))
      choice[step] = within(step, next[step]);
    this.#choice = choice;
    for (const [name, value] of Object.entries(choice))
      document.documentElement.dataset[name] = String(value);
    for (const step of /** @type {Step[]} */ (Object.keys(STEPS))) {
      const at = choice[step] - STEPS[step][0];
      byId(step).textContent = sentences.settings[step][at];
    }
    for (const input of document.querySelectorAll('#settings input')) {
      if (!(input instanceof HTMLInputElement)) continue;
      const chosen = choice[/** @type {keyof Choice} */ (input.name)];
      input.checked = input.type === 'checkbox' ? chosen === true : chosen === input.value;
    }
    byId('usual').hidden = Object.entries(USUAL).every(
      ([name, value]) => choice[/** @type {keyof Choice} */ (name)] === value,
    );
  }
}

/** The nearest step that there is. @param {Step} step @param {number} value */
export function within(step, value) {
  const [first, last] = STEPS[step];
  return Math.min(last, Math.max(first, Math.round(value) || 0));
}
