// @ts-check
/**
 * The pointer on a strip: a press jumps, dragging scrubs through the entries, two fingers or the wheel zoom, and a zoomed
 * strip is moved by the wheel or by its thumb.
 *
 * @import { Geometry } from './geometry.js'
 * @import { Scale } from './scale.js'
 *
 * What gestures move: a strip, as far as they know it. Places are in pixels along it.
 * @typedef {object} Moved
 * @property {HTMLElement} slider
 * @property {Geometry} geometry
 * @property {Scale} scale
 * @property {(event: MouseEvent) => number} along where an event lies
 * @property {(along: number) => void} point says which entry lies there
 * @property {() => void} unsay
 * @property {(along: number, stepping: boolean) => void} choose jumps to the entry there
 * @property {(factor: number, about: number) => boolean} zoom
 * @property {(pixels: number) => boolean} pan
 */

/** Pixels: a shorter movement is a press. */
const DRAG = 4;
/** Pixels from the outer edge in which a zoomed strip is moved by its thumb. */
const THUMB = 16;
/** How many times as long a part is shown for each pixel of the wheel. */
const WHEEL = 1.004;
/** The share of the window by which dragging beyond an end moves it, for each frame. */
const EDGE = 0.03;
const DOUBLE = 1 / 3;

/** @param {Moved} strip */
export function followPointer(strip) {
  const gestures = new Gestures(strip);
  const { slider } = strip;
  slider.addEventListener('pointerdown', (event) => gestures.down(event));
  slider.addEventListener('pointermove', (event) => gestures.move(event));
  for (const end of /** @type {const} */ (['pointerup', 'pointercancel', 'lostpointercapture']))
    slider.addEventListener(end, (event) => gestures.up(event));
  slider.addEventListener('pointerleave', () => strip.unsay());
  slider.addEventListener('click', (event) => gestures.click(event));
  slider.addEventListener('dblclick', (event) =>
    strip.zoom(DOUBLE, strip.geometry.at(strip.along(event))),
  );
  slider.addEventListener('wheel', (event) => gestures.wheel(event), { passive: false });
  for (const touch of ['touchstart', 'touchend'])
    slider.addEventListener(touch, (event) => event.stopPropagation(), { passive: true }); // a sheet is not to close by it
}

class Gestures {
  /** @type {Map<number, PointerEvent>} */
  #down = new Map();
  /** @type {'press' | 'scrub' | 'thumb' | 'pinch' | undefined} */
  #kind;
  #start = 0;
  #last = 0;
  #frame = 0;
  /** The click that a drag ends with is no press. */
  #dragged = false;

  /** @param {Moved} strip */
  constructor(strip) {
    this.strip = strip;
  }

  /** @param {PointerEvent} event */
  down(event) {
    if (event.button !== 0) return;
    this.#down.set(event.pointerId, event);
    this.#dragged = this.#down.size > 1;
    this.#start = this.#last = this.strip.along(event);
    this.#kind = this.#down.size > 1 ? 'pinch' : this.#onThumb(event) ? 'thumb' : 'press';
  }

  /** @param {PointerEvent} event */
  move(event) {
    if (!this.#down.has(event.pointerId)) return this.strip.point(this.strip.along(event));
    const before = this.#spread();
    this.#down.set(event.pointerId, event);
    const along = this.strip.along(event);
    if (this.#kind === 'press' && Math.abs(along - this.#start) > DRAG) this.#begin(event, 'scrub');
    else if (this.#kind === 'thumb' && !this.#dragged && Math.abs(along - this.#start) > DRAG)
      this.#begin(event, 'thumb');
    if (this.#kind === 'pinch') this.#pinch(before);
    else if (this.#kind === 'thumb' && this.#dragged) this.#moveThumb(along);
    else if (this.#kind === 'scrub') this.#scrub();
    this.#last = along;
  }

  /** @param {PointerEvent} event @param {'scrub' | 'thumb'} kind */
  #begin(event, kind) {
    this.#kind = kind;
    this.#dragged = true;
    this.strip.slider.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  up(event) {
    if (!this.#down.delete(event.pointerId)) return;
    if (this.#kind === 'scrub' && event.type !== 'pointercancel')
      this.strip.choose(this.strip.along(event), false);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#kind = undefined;
  }

  /** @param {MouseEvent} event */
  click(event) {
    if (this.#dragged) this.#dragged = false;
    else if (!this.#onThumb(event)) this.strip.choose(this.strip.along(event), false);
  }

  /** At most one jump for each frame, wherever the pointer is by then. */
  #scrub() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const [event] = this.#down.values();
      if (this.#kind !== 'scrub' || !event) return;
      const along = this.strip.along(event);
      if (this.#moveAtEdge(along)) this.#scrub();
      this.strip.choose(along, true);
    });
  }

  /** A drag beyond an end of a zoomed strip moves it. @param {number} along @returns {boolean} whether it moved */
  #moveAtEdge(along) {
    const { geometry } = this.strip;
    const beyond = along < 0 ? -1 : along > geometry.along ? 1 : 0;
    return beyond !== 0 && this.strip.pan(beyond * EDGE * geometry.length);
  }

  /** @param {number} along */
  #moveThumb(along) {
    const { scale } = this.strip;
    this.strip.pan(
      ((along - this.#last) * (scale.whole.to - scale.whole.from)) / (scale.to - scale.from),
    );
  }

  /** @param {number} before how far apart two fingers were */
  #pinch(before) {
    const after = this.#spread();
    if (before > 0 && after > 0)
      this.strip.zoom(before / after, this.strip.geometry.at(this.#middle()));
  }

  #spread() {
    const [one, two] = [...this.#down.values()].map((event) => this.strip.along(event));
    return two === undefined ? 0 : Math.max(8, Math.abs(one - two));
  }

  #middle() {
    const places = [...this.#down.values()].map((event) => this.strip.along(event));
    return places.reduce((sum, place) => sum + place, 0) / places.length;
  }

  /** The wheel moves what is zoomed; with Ctrl, or as a pinch on a touchpad, it zooms. @param {WheelEvent} event */
  wheel(event) {
    const { strip } = this;
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const turned =
      lines *
      (strip.geometry.upright ? event.deltaY : event.deltaX || (event.shiftKey ? event.deltaY : 0));
    const done = event.ctrlKey
      ? strip.zoom(WHEEL ** (lines * event.deltaY), strip.geometry.at(strip.along(event))) ||
        strip.scale.zoomed
      : strip.scale.zoomed && strip.pan(turned);
    if (done || event.ctrlKey) event.preventDefault(); // Ctrl on the strip never zooms the page by accident
  }

  /** @param {MouseEvent} event */
  #onThumb(event) {
    const { slider, geometry, scale } = this.strip;
    const box = slider.getBoundingClientRect();
    return (
      scale.zoomed &&
      geometry.roomy &&
      (geometry.upright ? box.right - event.clientX : box.bottom - event.clientY) < THUMB
    );
  }
}
