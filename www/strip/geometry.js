// @ts-check
/**
 * Where things lie on a strip: minutes to pixels and back, along the strip and across it.
 *
 * @import { Scale } from './scale.js'
 *
 * @typedef {{ line: number, long: number, ellipsis: number }} Type how large the labels are: the height of a line, the
 *   width of a long label, and of an ellipsis as a share of the height of its text
 */

/** Pixels left free at both ends. */
export const MARGIN = 14;
/** Lines of the type across from which labels have room beside an upright axis. */
const ROOMY = 4.5;
/** Pixels across that an upright axis needs for itself and its ticks, */
const TICKS = 38;
/** that lie between the edge and the ends of the longest label before it, and before an axis without labels. */
const GAPS = 10;
const BARE = 8;
/** Pixels under a level axis beside a line of labels, and how many there are at least. */
const UNDER = 12;
const LEAST_UNDER = 26;

export class Geometry {
  /** Pixels before an upright axis. */
  #before = BARE;

  /**
   * @param {{ scale: Scale, type: Type, upright: boolean, newestFirst: boolean, width: number, height: number }} strip
   */
  constructor({ scale, type, upright, newestFirst, width, height }) {
    this.scale = scale;
    this.type = type;
    this.upright = upright;
    this.newestFirst = newestFirst;
    this.along = upright ? height : width;
    this.across = upright ? width : height;
  }

  /** Where the axis lies across the strip: labels before it, ticks after it. */
  get lane() {
    if (this.upright) return this.#before;
    return this.across - Math.max(LEAST_UNDER, this.type.line + UNDER);
  }

  /** Moves an upright axis as far in as the labels before it need that leave room for its ticks. @param {number[]} widths */
  makeRoom(widths) {
    this.#before = widths
      .map((width) => width + GAPS)
      .filter((room) => room + TICKS <= this.across)
      .reduce((most, room) => Math.max(most, room), BARE);
  }

  /** True where labels have room. */
  get roomy() {
    return !this.upright || this.across >= ROOMY * this.type.line;
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
