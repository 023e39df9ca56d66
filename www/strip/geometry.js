// @ts-check
/**
 * Where things lie on a strip: minutes to pixels and back, along the strip and across it.
 *
 * @import { Scale } from './scale.js'
 */

/** Pixels left free at both ends. */
export const MARGIN = 14;
/** Pixels across from which labels have room beside an upright axis. */
const ROOMY = 64;
/** and from which the name of a day has it, too. */
const WIDE = 150;

export class Geometry {
  /**
   * @param {{ scale: Scale, upright: boolean, newestFirst: boolean, width: number, height: number }} strip
   */
  constructor({ scale, upright, newestFirst, width, height }) {
    this.scale = scale;
    this.upright = upright;
    this.newestFirst = newestFirst;
    this.along = upright ? height : width;
    this.across = upright ? width : height;
  }

  /** Where the axis lies across the strip: labels before it, ticks after it. */
  get lane() {
    if (!this.upright) return this.across - 26;
    if (this.across < ROOMY) return 8;
    return this.across < WIDE ? 38 : 46;
  }

  /** True where labels have room. */
  get roomy() {
    return !this.upright || this.across >= ROOMY;
  }

  /** Pixels that the window has. */
  get length() {
    return Math.max(1, this.along - 2 * MARGIN);
  }

  /** Minutes of one pixel. */
  get pixel() {
    return (this.scale.to - this.scale.from) / this.length;
  }

  /** @param {number} at minutes */
  place(at) {
    const { from, to } = this.scale;
    const share = to === from ? 0.5 : (at - from) / (to - from);
    return MARGIN + (this.newestFirst ? 1 - share : share) * this.length;
  }

  /** The minutes at a place. @param {number} place */
  at(place) {
    const { from, to } = this.scale;
    const share = (place - MARGIN) / this.length;
    return from + (this.newestFirst ? 1 - share : share) * (to - from);
  }

  /** The place of minutes on the whole axis, whatever is shown of it. @param {number} at */
  placeOnWhole(at) {
    const { from, to } = this.scale.whole;
    const share = (at - from) / (to - from);
    return MARGIN + (this.newestFirst ? 1 - share : share) * this.length;
  }

  /**
   * A stroke across the axis, as a piece of a path; distances count from the axis towards the ticks.
   *
   * @param {number} place
   * @param {number} from
   * @param {number} to
   */
  strokeAcross(place, from, to) {
    const sharp = Math.round(place * 2) / 2;
    return this.upright
      ? `M${this.lane + from} ${sharp}H${this.lane + to}`
      : `M${sharp} ${this.lane - from}V${this.lane - to}`;
  }

  /**
   * A stroke along the axis, at a distance from it.
   *
   * @param {number} from
   * @param {number} to
   * @param {number} distance
   */
  strokeAlong(from, to, distance) {
    const [start, end] = [from, to].map((place) => Math.round(place * 2) / 2);
    return this.upright
      ? `M${this.lane + distance} ${start}V${end}`
      : `M${start} ${this.lane - distance}H${end}`;
  }
}
