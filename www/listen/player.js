// @ts-check
/** Reads an article aloud, with a bar of buttons at the lower edge. Nothing leaves the device where its voices are its own. */

import { html, svg } from '../draw/dom.js';
import { listen as words } from '../words/page-sentences.js';
import { sentencesOf } from './sentences-of.js';
import { Voice } from './voice.js';

const RATES = [0.75, 1, 1.25, 1.5, 2];

/** Signs of buttons, drawn: many faces have none of them. In a square of 24. */
const SIGNS = {
  play: 'M7 4v16l13-8z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  back: 'M16 5v14l-9-7z',
  on: 'M8 5v14l9-7z',
  partBack: 'M5 5h3v14H5zM19 5v14l-10-7z',
  partOn: 'M16 5h3v14h-3zM5 5v14l10-7z',
  close:
    'M6 4.6 12 10.6 18 4.6 19.4 6 13.4 12 19.4 18 18 19.4 12 13.4 6 19.4 4.6 18 10.6 12 4.6 6z',
};

export class Player {
  #end = new AbortController();
  #range = globalThis.Highlight && new Highlight();
  #play = html('button', { type: 'button', class: 'quiet listen-play' });
  #voices = html('select', { 'aria-label': words.voice });
  #language;
  #options;
  #voice;
  #bar;

  /** @param {HTMLElement} article @param {{ title: string, fail: (sentence: string) => void }} options */
  constructor(article, options) {
    this.#options = options;
    this.#language = article.lang || document.documentElement.lang;
    this.#voice = new Voice(sentencesOf(article, this.#language), this.#language, {
      spoken: ({ block, range }, start, end) => this.#light(block, range(start, end)),
      changed: () => this.#showState(),
      ended: () => this.stop(),
      failed: () => options.fail(words.failed),
    });
    this.#bar = this.#makeBar();
  }

  start() {
    document.querySelector('.listen')?.dispatchEvent(new Event('stop')); // one voice at a time
    const { signal } = this.#end;
    this.#bar.addEventListener('stop', () => this.stop(), { signal });
    addEventListener('popstate', () => this.stop(), { signal });
    addEventListener('pagehide', () => this.stop(), { signal });
    speechSynthesis.addEventListener?.('voiceschanged', () => this.#fillVoices(), { signal });
    if (this.#range) CSS.highlights.set('spoken', this.#range);
    this.#fillVoices();
    this.#takeMediaKeys();
    document.body.append(this.#bar);
    this.#voice.play();
    this.#play.focus({ preventScroll: true });
  }

  stop() {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#voice.pause();
    this.#range?.clear();
    this.#bar.remove();
  }

  #makeBar() {
    const step = (
      /** @type {'back' | 'on' | 'partBack' | 'partOn'} */ name,
      /** @type {1 | -1} */ way,
    ) => button(name, () => this.#voice.step(way, name.startsWith('part')));
    this.#play.addEventListener('click', () =>
      this.#voice.speaking ? this.#voice.pause() : this.#voice.play(),
    );
    this.#voices.addEventListener('change', () => this.#choose());
    const rates = html(
      'select',
      { 'aria-label': words.rate, onchange: () => this.#setRate(Number(rates.value)) },
      RATES.map((rate) => html('option', { value: rate, selected: rate === 1 }, `${rate}×`)),
    );
    return html(
      'section',
      { class: 'listen', 'aria-label': words.title },
      step('partBack', -1),
      step('back', -1),
      this.#play,
      step('on', 1),
      step('partOn', 1),
      rates,
      this.#voices,
      button('close', () => this.stop()),
    );
  }

  #showState() {
    const { speaking } = this.#voice;
    name(this.#play, speaking ? 'pause' : 'play');
    if (navigator.mediaSession)
      navigator.mediaSession.playbackState = speaking ? 'playing' : 'paused';
  }

  /** The voices of the text's language. */
  #fillVoices() {
    const [primary] = this.#language.toLowerCase().split('-');
    const fitting = speechSynthesis
      .getVoices()
      .filter(({ lang }) => lang.toLowerCase().startsWith(primary));
    this.#voices.replaceChildren(
      html('option', { value: '' }, words.usual),
      ...fitting.map(({ name, voiceURI }) => html('option', { value: voiceURI }, name)),
    );
    this.#voices.hidden = fitting.length < 2;
  }

  #choose() {
    const { value } = this.#voices;
    this.#voice.voice =
      speechSynthesis.getVoices().find(({ voiceURI }) => voiceURI === value) ?? null;
    if (this.#voice.speaking) this.#voice.play();
  }

  /** @param {number} rate */
  #setRate(rate) {
    this.#voice.rate = rate;
    if (this.#voice.speaking) this.#voice.play();
  }

  /** @param {Element} block @param {Range} range */
  #light(block, range) {
    this.#range?.clear();
    this.#range?.add(range);
    const { top, bottom } = range.getBoundingClientRect();
    if (top > innerHeight * 0.15 && bottom < innerHeight * 0.8) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    block.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  }

  #takeMediaKeys() {
    const { mediaSession } = navigator;
    if (!mediaSession) return;
    mediaSession.metadata = new MediaMetadata({ title: this.#options.title });
    /** @type {[MediaSessionAction, () => void][]} */
    const actions = [
      ['play', () => this.#voice.play()],
      ['pause', () => this.#voice.pause()],
      ['previoustrack', () => this.#voice.step(-1, true)],
      ['nexttrack', () => this.#voice.step(1, true)],
      ['stop', () => this.stop()],
    ];
    for (const [action, press] of actions) {
      mediaSession.setActionHandler(action, press);
      this.#end.signal.addEventListener('abort', () => mediaSession.setActionHandler(action, null));
    }
  }
}

/** @param {keyof typeof SIGNS} sign @param {() => void} press */
function button(sign, press) {
  const node = html('button', { type: 'button', class: 'quiet', onclick: press });
  name(node, sign);
  return node;
}

/** Gives a button its name and its sign. @param {HTMLElement} node @param {keyof typeof SIGNS} sign */
function name(node, sign) {
  node.setAttribute('aria-label', words[sign]);
  node.title = words[sign];
  node.replaceChildren(
    svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, svg('path', { d: SIGNS[sign] })),
  );
}
