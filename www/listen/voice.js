// @ts-check
/**
 * Speaks sentences one after the other, with the voices of the device.
 *
 * @import { Sentence } from './sentences-of.js'
 * @typedef {{ spoken: (sentence: Sentence, start: number, end: number) => void, changed: () => void, ended: () => void, failed: () => void }} Listener
 *   `spoken` hears which part of a sentence is said, `changed` that it speaks or has paused
 */

export class Voice {
  at = 0;
  rate = 1;
  /** @type {SpeechSynthesisVoice | null} */
  voice = null;
  speaking = false;
  #sentences;
  #language;
  #listener;

  /** @param {Sentence[]} sentences @param {string} language @param {Listener} listener */
  constructor(sentences, language, listener) {
    this.#sentences = sentences;
    this.#language = language;
    this.#listener = listener;
  }

  /** Speaks from the sentence on where it stands. Engines forget where they paused, so a pause is an end. */
  play() {
    this.speaking = true;
    this.#say();
    this.#listener.changed();
  }

  pause() {
    this.speaking = false;
    speechSynthesis.cancel();
    this.#listener.changed();
  }

  /** To another sentence, or to one that opens a part. @param {1 | -1} way @param {boolean} part */
  step(way, part) {
    const last = this.#sentences.length - 1;
    let at = this.at + way;
    while (part && at > 0 && at < last && !this.#sentences[at].opens) at += way;
    this.at = Math.min(last, Math.max(0, at));
    if (this.speaking) this.#say();
    else this.#light();
  }

  #light() {
    const sentence = this.#sentences[this.at];
    this.#listener.spoken(sentence, 0, sentence.text.length);
  }

  #say() {
    speechSynthesis.cancel();
    const sentence = this.#sentences[this.at];
    if (!sentence?.block.isConnected) return this.#listener.ended(); // another article has taken its place
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    Object.assign(utterance, { lang: this.#language, rate: this.rate, voice: this.voice });
    const { at } = this;
    const isCurrent = () => this.speaking && this.at === at;
    utterance.onstart = () => isCurrent() && this.#light();
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (!isCurrent() || name !== 'word') return;
      const length = charLength || /^\S*/.exec(sentence.text.slice(charIndex))?.[0].length || 0;
      this.#listener.spoken(sentence, charIndex, charIndex + length);
    };
    utterance.onend = () => isCurrent() && this.#next();
    utterance.onerror = ({ error }) => {
      if (!isCurrent() || error === 'interrupted' || error === 'canceled') return;
      this.pause();
      this.#listener.failed();
    };
    speechSynthesis.speak(utterance);
  }

  #next() {
    this.at += 1;
    if (this.at < this.#sentences.length) return this.#say();
    this.at = 0;
    this.#listener.ended();
  }
}
