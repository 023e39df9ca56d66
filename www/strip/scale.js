// @ts-check
/**
 * The part of an axis that is shown: all of it, or a window that is zoomed and moved. Several drawings may share one.
 *
 * @import { Axis } from './axis.js'
 */

/** The least part that is worth showing, in the unit of the axis: minutes, or entries where they have no times. */
const LEAST = { clock: 10, calendar: 10, match: 3, media: 0.5, index: 6 };

export class Scale {
  /** @type {Set<() => void>} */
  #watchers = new Set();

  /** @param {Pick<Axis, 'unit' | 'from' | 'to'>} axis */
  constructor({ unit, from, to }) {
    this.whole = { from, to };
    this.from = from;
    this.to = to;
    this.least = Math.min(LEAST[unit], to - from);
  }

  get zoomed() {
    return this.to - this.from < this.whole.to - this.whole.from;
  }

  /** Calls back at each change, until the function that it returns is called. @param {() => void} changed */
  watch(changed) {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  /**
   * Shows a part this many times as long; what lies at `about` stays where it is.
   *
   * @param {number} factor under 1 zooms in
   * @param {number} about
   */
  zoom(factor, about) {
    const length = Math.min(
      Math.max((this.to - this.from) * factor, this.least),
      this.whole.to - this.whole.from,
    );
    const share = this.to > this.from ? (about - this.from) / (this.to - this.from) : 0.5;
    return this.#show(about - share * length, length);
  }

  /** @param {number} distance along the axis */
  pan(distance) {
    return this.#show(this.from + distance, this.to - this.from);
  }

  /** Moves only where the place is out of view: it comes into the middle. @param {number} at */
  reveal(at) {
    if (at < this.from || at > this.to) this.pan(at - (this.from + this.to) / 2);
  }

  reset() {
    return this.#show(this.whole.from, this.whole.to - this.whole.from);
  }

  /** @param {number} from @param {number} length */
  #show(from, length) {
    const start = Math.max(this.whole.from, Math.min(from, this.whole.to - length));
    if (start === this.from && start + length === this.to) return false;
    this.from = start;
    this.to = start + length;
    for (const changed of this.#watchers) changed();
    return true;
  }
}
