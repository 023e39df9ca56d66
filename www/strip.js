// @ts-check
/**
 * A timeline at a glance: a true axis of time, a tick for each entry, silences as empty space. One control for the
 * keyboard (a slider whose steps are the entries), so that a thousand entries are still one stop of the Tab key.
 *
 * @import { Axis, Point } from './axis.js'
 *
 * @typedef {(index: number, stepping: boolean) => void} Jump brings an entry into view; `stepping` where the next key may
 *   lead on to another one
 */

import { labels } from './axis.js';
import { html, svg } from './dom.js';
import { sentences } from './sentences.js';

const MARGIN = 14;
/** Pixels: a silence shorter than this has no room for its length. */
const SILENCE_ROOM = 26;
/** A silence is an empty stretch this many times longer than the middle one, */
const SILENCE_FACTOR = 4;
/** or this many minutes of the clock; the longest one is a silence anyway. */
const SILENCE = 120;
const TICK = 14;
/** More entries than this in one pixel are drawn as one longer tick. */
const ABREAST = 3;
const WORDS = 38;
/** Pixels that a character of the small print takes, about. */
const CHARACTER = 6.4;
const DAY = 1440;

export class Strip {
  #axis;
  #jump;
  /** @type {number | undefined} */
  #current;
  #size = { along: 0, across: 0 };
  #newestFirst = true;

  /**
   * @param {Axis} axis
   * @param {{ upright: boolean, newestFirst: boolean, words?: boolean, pointerOnly?: boolean, jump: Jump }} options
   *   `upright` runs down the side; `words` sets the first words of each entry beside its tick where there is room;
   *   `pointerOnly` stays out of the way of the keyboard, which has another strip of the same list
   */
  constructor(axis, { upright, newestFirst, words = false, pointerOnly = false, jump }) {
    this.#axis = axis;
    this.#jump = jump;
    this.#newestFirst = newestFirst;
    this.upright = upright;
    this.words = words;
    this.pointerOnly = pointerOnly;
    this.sorted = axis.points.toSorted((a, b) => a.at - b.at || b.index - a.index);
    this.drawing = svg('svg', { class: 'strip-drawing', 'aria-hidden': 'true' });
    this.hint = svg('g', { class: 'strip-hint' });
    this.marker = svg('path', { class: 'strip-marker' });
    this.element = this.#control();
    this.#value(0);
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(this.element);
  }

  /** Stops watching its size. */
  dispose() {
    this.observer.disconnect();
  }

  /** Marks the entry in view, counted in the order of the text. @param {number} index */
  set current(index) {
    this.#current = index;
    this.#value(index);
    const point = this.#axis.points[index];
    if (point) this.marker.setAttribute('d', this.#line(this.#along(point.at), 0, TICK + 8));
  }

  /** What the slider says about itself. @param {number} index */
  #value(index) {
    const point = this.#axis.points[index];
    if (!point || this.pointerOnly) return;
    this.element.setAttribute('aria-valuenow', String(index + 1));
    this.element.setAttribute('aria-valuetext', [point.entry.text, firstWords(point.entry)].filter(Boolean).join(', '));
  }

  /** Turns the axis round: the newest entry at the start, or the oldest. @param {boolean} newestFirst */
  set newestFirst(newestFirst) {
    this.#newestFirst = newestFirst;
    this.draw(true);
  }

  #control() {
    return html('div', {
      class: this.upright ? 'strip upright' : 'strip level',
      ...(this.pointerOnly ? {} : this.#slider()),
      onkeydown: (event) => this.#press(event),
      onpointermove: (event) => this.#point(event),
      onpointerleave: () => this.hint.replaceChildren(),
      onclick: (event) => this.#press(event),
      onfocus: () => this.#say(this.#current ?? 0),
      onblur: () => this.hint.replaceChildren(),
    }, this.drawing);
  }

  /** What makes it a control for the keyboard. */
  #slider() {
    return {
      role: 'slider',
      tabindex: 0,
      'aria-label': sentences.timeline.strip,
      'aria-orientation': this.upright ? 'vertical' : 'horizontal',
      'aria-valuemin': 1,
      'aria-valuemax': this.#axis.points.length,
    };
  }

  /** Draws at the size that the strip has on the page. @param {boolean} [again] even if the size is the same */
  draw(again = false) {
    const { clientWidth: width, clientHeight: height } = this.element;
    const size = this.upright ? { along: height, across: width } : { along: width, across: height };
    if (!size.along || (!again && size.along === this.#size.along && size.across === this.#size.across)) return;
    this.#size = size;
    this.drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const lane = this.#lane();
    this.drawing.replaceChildren(
      svg('path', { class: 'strip-axis', d: this.upright ? `M${lane} ${MARGIN}V${height - MARGIN}` : `M${MARGIN} ${lane}H${width - MARGIN}` }),
      ...this.#labels(),
      svg('path', { class: 'strip-ticks', d: this.#ticks() }),
      ...this.#silences(),
      ...(this.words ? this.#wordsBeside() : []),
      this.marker,
      this.hint,
    );
    if (this.#current !== undefined) this.current = this.#current;
  }

  /** Where the axis lies across the strip: labels before it, ticks after it. */
  #lane() {
    if (!this.upright) return this.#size.across - 22;
    return this.#size.across < 64 ? 8 : 38;
  }

  /** @param {number} at minutes */
  #along(at) {
    const { from, to } = this.#axis;
    const share = to === from ? 0.5 : (at - from) / (to - from);
    return MARGIN + (this.#newestFirst ? 1 - share : share) * (this.#size.along - 2 * MARGIN);
  }

  /**
   * A stroke across the axis.
   *
   * @param {number} along
   * @param {number} from
   * @param {number} to
   */
  #line(along, from, to) {
    const lane = this.#lane();
    const place = Math.round(along * 2) / 2;
    return this.upright ? `M${lane + from} ${place}H${lane + to}` : `M${place} ${lane - from}V${lane - to}`;
  }

  /** One path for all ticks. Entries of one pixel stand abreast; where they are many, the tick grows with their number. */
  #ticks() {
    /** @type {Map<number, number>} */
    const bins = new Map();
    for (const { at } of this.#axis.points) {
      const place = Math.round(this.#along(at));
      bins.set(place, (bins.get(place) ?? 0) + 1);
    }
    return [...bins].map(([place, count]) => this.#tick(place, count)).join('');
  }

  /** @param {number} place @param {number} count */
  #tick(place, count) {
    if (count > ABREAST) return this.#line(place, 2, TICK + Math.min(20, 4 * Math.log2(count)));
    return Array.from({ length: count }, (_, nth) => this.#line(place, 2 + nth * (TICK - 2), nth * (TICK - 2) + TICK - 2)).join('');
  }

  #labels() {
    const roomy = !this.upright || this.#size.across >= 64;
    const most = roomy ? Math.floor(this.#size.along / (this.upright ? 34 : 64)) : 0;
    const hours = labels(this.#axis, most).filter(({ midnight }) => !midnight);
    return [...hours.map(({ at, text }) => this.#label(this.#along(at), text, 'strip-hour')), ...this.#midnights()];
  }

  /** Midnight is a line of its own, wherever the other labels stand. */
  #midnights() {
    const { unit, from, to } = this.#axis;
    if (unit !== 'clock' || to - from > 14 * DAY) return [];
    const nodes = [];
    for (let at = Math.ceil(from / DAY) * DAY; at <= to; at += DAY) {
      if (at === from) continue;
      nodes.push(svg('path', { class: 'strip-midnight', d: this.#line(this.#along(at), -6, 32) }));
      const place = this.#midnightPlace(this.#along(at));
      if (place !== undefined) nodes.push(this.#label(place, sentences.timeline.midnight, 'strip-midnight-label', true));
    }
    return nodes;
  }

  /** The side of the line where no entry is in the way of the word; where each has one, the line stands alone. @param {number} line */
  #midnightPlace(line) {
    if (this.#size.across < 64) return undefined;
    if (!this.upright) return line;
    return [line - 9, line + 9].find((place) => {
      const point = nearest(this.sorted, ({ at }) => this.#along(at), place, this.#newestFirst);
      return Math.abs(this.#along(point.at) - place) >= (this.words ? 13 : 8);
    });
  }

  #silences() {
    const { unit } = this.#axis;
    if (unit === 'index' || (this.upright && this.#size.across < 90)) return [];
    const gaps = this.sorted.slice(1).map((point, index) => ({ from: this.sorted[index].at, length: point.at - this.sorted[index].at }));
    const lengths = gaps.map(({ length }) => length).sort((a, b) => a - b);
    const [longest = 0, second = 0] = lengths.slice(-2).reverse();
    const enough = Math.min(SILENCE_FACTOR * (lengths[lengths.length >> 1] ?? 0) + 1, unit === 'clock' ? SILENCE : Infinity, longest > second ? longest : Infinity);
    return gaps
      .filter(({ from, length }) => length >= enough && Math.abs(this.#along(from + length) - this.#along(from)) >= (this.upright ? SILENCE_ROOM : 70))
      .map(({ from, length }) => this.#label(this.#along(this.#clearOfMidnight(from, length)), sentences.timeline.duration(length), 'strip-silence', true));
  }

  /**
   * The middle of a silence; where midnight would cross the words, the middle of its longer part.
   *
   * @param {number} from
   * @param {number} length
   */
  #clearOfMidnight(from, length) {
    const middle = from + length / 2;
    const midnight = Math.round(middle / DAY) * DAY;
    if (this.#axis.unit !== 'clock' || Math.abs(this.#along(midnight) - this.#along(middle)) > (this.upright ? 24 : 44)) return middle;
    return midnight < middle ? (midnight + from + length) / 2 : (from + midnight) / 2;
  }

  /**
   * @param {number} along
   * @param {string} text
   * @param {string} name
   * @param {boolean} [after] on the side of the ticks
   */
  #label(along, text, name, after = false) {
    const lane = this.#lane();
    const place = this.upright
      ? { x: lane + (after ? 6 : -8), y: along + 4, 'text-anchor': after ? 'start' : 'end' }
      : { x: along, y: lane + (name === 'strip-midnight-label' ? -33 : after ? -8 : 16), 'text-anchor': 'middle' };
    return svg('text', { class: name, ...place }, text);
  }

  /** The first words of the entries, as many as have room without touching. */
  #wordsBeside() {
    const nodes = [];
    const most = Math.floor((this.#size.across - this.#lane() - 2 * TICK - 44) / CHARACTER);
    let free = -Infinity;
    for (const { at, entry } of this.#newestFirst ? this.sorted.toReversed() : this.sorted) {
      const along = this.#along(at);
      if (along < free) continue;
      free = along + 20;
      const place = { x: this.#lane() + 2 * TICK + 4, y: along + 4 };
      nodes.push(svg('text', { class: 'strip-words', ...place }, ...said(entry, most)));
    }
    return nodes;
  }

  /** @param {PointerEvent | MouseEvent} event */
  #nearest(event) {
    const box = this.element.getBoundingClientRect();
    const along = this.upright ? event.clientY - box.top : event.clientX - box.left;
    return nearest(this.sorted, (point) => this.#along(point.at), along, this.#newestFirst);
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const point = this.#nearest(event);
    if (point) this.#say(point.index);
  }

  /** Shows the time and the first words of an entry beside its tick. @param {number} index */
  #say(index) {
    const point = this.#axis.points[index];
    if (!point || !this.#size.along) return;
    const text = svg('text', { x: 0, y: 0 }, ...said(point.entry));
    const paper = svg('rect', { class: 'strip-hint-paper', rx: 3 });
    this.hint.replaceChildren(svg('path', { class: 'strip-pointer', d: this.#line(this.#along(point.at), 0, TICK + 6) }), svg('g', {}, paper, text));
    this.#place(/** @type {SVGGElement} */ (this.hint.lastElementChild), paper, text, this.#along(point.at));
  }

  /**
   * Keeps the hint on the page: over the words of a wide strip, towards the text from a narrow one at the right edge,
   * above a level one.
   *
   * @param {SVGGElement} group
   * @param {SVGRectElement} paper
   * @param {SVGTextElement} text
   * @param {number} along
   */
  #place(group, paper, text, along) {
    const { width, height, x, y } = text.getBBox();
    for (const [name, value] of Object.entries({ x: x - 6, y: y - 4, width: width + 12, height: height + 8 })) paper.setAttribute(name, String(value));
    const beside = this.words ? Math.min(this.#lane() + TICK + 10, this.#size.across - width - 10) : this.#lane() - width - 16;
    const left = this.upright ? beside : Math.min(Math.max(along - width / 2, 8), Math.max(8, this.#size.along - width - 8));
    const top = this.upright ? Math.min(Math.max(along + 4, 16), this.#size.along - 10) : 12;
    group.setAttribute('transform', `translate(${left} ${top})`);
  }

  /** @param {KeyboardEvent | MouseEvent} event */
  #press(event) {
    const index = event instanceof KeyboardEvent ? this.#step(event) : this.#nearest(event)?.index;
    if (index === undefined) return;
    event.preventDefault();
    this.current = index;
    this.#say(index);
    this.#jump(index, event instanceof KeyboardEvent && event.key !== 'Enter');
  }

  /** Arrow keys step in the direction that the strip shows; Enter stays. @param {KeyboardEvent} event */
  #step({ key, altKey, ctrlKey, metaKey }) {
    if (altKey || ctrlKey || metaKey) return undefined; // the browser's own: Back, Forward
    if (key === 'Enter') return this.#current ?? 0;
    const shown = this.#newestFirst ? this.sorted.toReversed() : this.sorted;
    const at = shown.findIndex(({ index }) => index === this.#current);
    const steps = /** @type {Record<string, number>} */ ({
      ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: shown.length - 1,
    });
    return key in steps ? shown[Math.min(shown.length - 1, Math.max(0, steps[key]))].index : undefined;
  }
}

/**
 * The point whose place is nearest, found by halving: a feed may have a hundred thousand.
 *
 * @param {Point[]} sorted
 * @param {(point: Point) => number} place
 * @param {number} wanted
 * @param {boolean} falling places fall along the list
 */
function nearest(sorted, place, wanted, falling) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (falling ? place(sorted[middle]) > wanted : place(sorted[middle]) < wanted) low = middle + 1;
    else high = middle;
  }
  const before = sorted[low - 1];
  if (before && Math.abs(place(before) - wanted) < Math.abs(place(sorted[low]) - wanted)) return before;
  return sorted[low];
}

/**
 * @param {Point['entry']} entry
 * @param {number} [most]
 */
function firstWords({ blocks }, most = WORDS) {
  const text = blocks[0]?.text.slice(0, 4 * most).trim() ?? '';
  if (text.length <= most) return text;
  const blank = text.lastIndexOf(' ', most);
  return `${text.slice(0, blank > most / 2 ? blank : most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * A time and the first words beside it, which run in their own direction.
 *
 * @param {Point['entry']} entry
 * @param {number} [most]
 */
function said(entry, most) {
  return [svg('tspan', { class: 'strip-time' }, entry.text), ' ', svg('tspan', { class: 'strip-said' }, firstWords(entry, most))];
}
