// @ts-check
/**
 * A timeline at a glance: a true axis of time, a tick for each entry, silences as empty space. One control for the
 * keyboard (a slider whose steps are the entries), so that a thousand entries are still one stop of the Tab key. What it
 * draws is in drawing.js, what it writes in labels.js, what the pointer does in gestures.js.
 *
 * @import { Axis, Printed } from './axis.js'
 * @import { Cluster } from './clusters.js'
 * @import { Silence } from './silences.js'
 *
 * @typedef {(index: number, stepping: boolean) => void} Jump brings an entry into view; `stepping` where the next key or
 *   movement may lead on to another one
 * @typedef {{ upright: boolean, newestFirst: boolean, words?: boolean, pointerOnly?: boolean, label?: string, silent?: boolean, scale?: Scale, feed?: Silence, jump: Jump }} StripOptions
 *   `upright` runs down the side; `words` sets the first words of each entry beside its tick where there is room;
 *   `pointerOnly` stays out of the way of the keyboard, which has another strip of the same list; `silent` says no lengths
 *   of silences; `scale` is shared with another strip of the same axis; `feed` is where the timeline lies on an axis that
 *   reaches beyond it
 */

import { ABREAST, bound, clustersIn, nearestCluster, TICK } from './clusters.js';
import { html, svg } from '../draw/dom.js';
import { Geometry } from './geometry.js';
import { draw } from './drawing.js';
import { followPointer } from './gestures.js';
import { firstWords, shortened, wordsOf } from './labels.js';
import { letter, ruler, sizeOf, textOf, typeOf } from './lettering.js';
import { orderOf } from './order.js';
import { Scale } from './scale.js';
import * as sentences from '../words/sentences.js';

/** Pixels: ticks that are nearer together than this would overlap. */
const OVERLAP = 3;
/** How far one press of a key or a button zooms in. */
const ZOOM = 0.5;
/** Pixels between a hint and the ends of the strip, and between it and the axis of a narrow one. */
const HINT_EDGE = 8;
const HINT_BESIDE = 16;
/** Milliseconds without a change after which a zoom is said. */
const SAY = 400;

export class Strip {
  #axis;
  #jump;
  #words;
  #feed;
  /** @type {number | undefined} */
  #current;
  #newestFirst;
  #size = { width: 0, height: 0 };
  #type = { line: 0, long: 0, ellipsis: 0 };
  /** @type {Cluster[]} */
  #clusters = [];
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saying;

  /**
   * @param {Axis<Printed>} axis
   * @param {StripOptions} options
   */
  constructor(
    axis,
    {
      upright,
      newestFirst,
      words = false,
      pointerOnly = false,
      label = sentences.timeline.strip,
      silent = false,
      scale = new Scale(axis),
      feed,
      jump,
    },
  ) {
    this.#axis = axis;
    this.#jump = jump;
    this.#newestFirst = newestFirst;
    this.#words = words;
    this.#feed = feed;
    this.upright = upright;
    this.pointerOnly = pointerOnly;
    this.scale = scale;
    const { sorted, times, ranks, silences } = orderOf(axis);
    this.sorted = sorted;
    this.times = times;
    this.ranks = ranks;
    this.silences = silent ? [] : silences;
    this.ruler = ruler();
    this.lines = svg('g');
    this.labels = svg('g');
    this.marker = svg('path', { class: 'strip-marker' });
    this.hint = svg('g', { class: 'strip-hint' });
    this.drawing = svg(
      'svg',
      { class: 'strip-drawing', 'aria-hidden': 'true' },
      this.ruler,
      this.lines,
      this.labels,
      this.marker,
      this.hint,
    );
    this.slider = this.#control(label);
    this.tools = this.#buttons();
    this.status = html('p', { class: 'visually-hidden', role: 'status', lang: sentences.language });
    this.element = html(
      'div',
      { class: upright ? 'strip-box upright' : 'strip-box level' },
      this.slider,
      ...(pointerOnly ? [] : [this.tools, this.status]),
    );
    this.geometry = this.#measure();
    this.#value(0);
    this.unwatch = scale.watch(() => this.#later());
    this.observer = new ResizeObserver((changes) => this.#resize(changes));
    this.observer.observe(this.slider);
    this.observer.observe(this.ruler);
    followPointer(this);
  }

  /**
   * The strip has another size, or its type has: another face came, or the reader set another size or spacing. The page
   * is laid out when an observer is told, so that to measure the type costs nothing.
   *
   * @param {ResizeObserverEntry[]} changes
   */
  #resize(changes) {
    const { width, height } =
      changes.find(({ target }) => target === this.slider)?.contentRect ?? this.#size;
    this.#size = { width, height };
    if (width) this.#type = typeOf(this.ruler);
    this.draw();
  }

  /** Stops watching its size and its scale. */
  dispose() {
    this.observer.disconnect();
    this.unwatch();
  }

  /** Marks the entry in view, counted in the order of the text; a zoomed strip follows it. @param {number} index */
  set current(index) {
    const point = this.#axis.points[index];
    this.#current = index;
    this.#value(index);
    if (!point) return;
    this.scale.reveal(point.at);
    this.#mark();
  }

  #mark() {
    const point = this.#axis.points[this.#current ?? -1];
    const shown = point && this.#isShown(point.at);
    this.marker.setAttribute(
      'd',
      shown ? this.geometry.strokeAcross(this.geometry.place(point.at), 0, TICK + 8) : '',
    );
  }

  /** @param {number} at */
  #isShown(at) {
    return at >= this.scale.from && at <= this.scale.to;
  }

  /** What the slider says about itself. @param {number} index */
  #value(index) {
    const point = this.#axis.points[index];
    if (!point || this.pointerOnly) return;
    this.slider.setAttribute('aria-valuenow', String(index + 1));
    this.slider.setAttribute(
      'aria-valuetext',
      [point.entry.text, firstWords(point.entry)].filter(Boolean).join(', '),
    );
  }

  /** Turns the axis round: the newest entry at the start, or the oldest. @param {boolean} newestFirst */
  set newestFirst(newestFirst) {
    this.#newestFirst = newestFirst;
    this.draw();
  }

  /** @param {string} label */
  #control(label) {
    return html(
      'div',
      {
        class: this.upright ? 'strip upright' : 'strip level',
        ...(this.pointerOnly ? {} : this.#sliderRole(label)),
        onkeydown: (event) => this.#press(event),
        onfocus: () => this.say(this.#current ?? 0),
        onblur: () => this.unsay(),
      },
      this.drawing,
    );
  }

  /** What makes it a control for the keyboard. @param {string} label */
  #sliderRole(label) {
    return {
      role: 'slider',
      tabindex: 0,
      'aria-label': label,
      'aria-orientation': this.upright ? 'vertical' : 'horizontal',
      'aria-keyshortcuts': '+ - 0',
      'aria-valuemin': 1,
      'aria-valuemax': this.#axis.points.length,
    };
  }

  /** Zoom for those who have neither wheel nor keys. Shown where there is something to tell apart. */
  #buttons() {
    const words = sentences.timeline;
    const button = (
      /** @type {string} */ sign,
      /** @type {string} */ label,
      /** @type {() => void} */ onclick,
    ) => html('button', { type: 'button', 'aria-label': label, title: label, onclick }, sign);
    return html(
      'div',
      {
        class: 'strip-tools',
        role: 'group',
        'aria-label': words.zoom,
        lang: sentences.language,
        hidden: true,
      },
      button('−', words.zoomOut, () => this.#step('-')),
      button('+', words.zoomIn, () => this.#step('+')),
      button(words.zoomAll, words.zoomReset, () => this.#step('0')),
    );
  }

  /** By the size that the observer told: to ask the page for it would make the browser lay out all of it at once. */
  #measure() {
    return new Geometry({
      scale: this.scale,
      type: this.#type,
      upright: this.upright,
      newestFirst: this.#newestFirst,
      ...this.#size,
    });
  }

  /** Draws at the next frame. */
  #later() {
    this.#frame ||= requestAnimationFrame(() => this.draw());
  }

  /** Draws at the size that the strip has on the page. */
  draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const geometry = this.#measure();
    if (!geometry.along) return;
    this.geometry = geometry;
    this.#clusters = clustersIn(this.times, this.scale, OVERLAP * geometry.pixel);
    const scene = {
      axis: this.#axis,
      sorted: this.sorted,
      silences: this.silences,
      clusters: this.#clusters,
      words: this.#words,
      feed: this.#feed,
    };
    letter(this.labels, geometry, scene); // they tell where an upright axis lies
    this.lines.replaceChildren(...draw(geometry, scene));
    this.slider.toggleAttribute('data-zoomed', this.scale.zoomed);
    this.tools.hidden =
      !this.scale.zoomed && this.#clusters.every(({ first, end }) => end - first <= ABREAST);
    this.#mark();
  }

  /** Where an event lies along the strip. @param {MouseEvent} event */
  along(event) {
    const box = this.slider.getBoundingClientRect();
    return this.upright ? event.clientY - box.top : event.clientX - box.left;
  }

  /** The cluster at a place; its entry that comes first as the strip is shown. @param {number} along */
  #at(along) {
    const cluster = nearestCluster(this.#clusters, this.geometry.at(along));
    if (!cluster) return undefined;
    const { index } = this.sorted[this.#newestFirst ? cluster.end - 1 : cluster.first];
    return { index, more: cluster.end - cluster.first - 1 };
  }

  /** Jumps to the entry at a place. @param {number} along @param {boolean} stepping */
  choose(along, stepping) {
    const found = this.#at(along);
    if (found) this.#go(found.index, stepping, found.more);
  }

  /** Says which entry lies at a place. @param {number} along */
  point(along) {
    const found = this.#at(along);
    if (found) this.say(found.index, found.more);
  }

  /** @param {number} index @param {boolean} stepping @param {number} [more] */
  #go(index, stepping, more = 0) {
    if (!stepping || index !== this.#current) {
      this.current = index;
      this.#jump(index, stepping);
    }
    this.say(index, more);
  }

  /**
   * Shows another part; says so once it rests.
   *
   * @param {number} factor under 1 zooms in
   * @param {number} about minutes that stay where they are
   */
  zoom(factor, about) {
    return this.#said(this.scale.zoom(factor, about));
  }

  /** Moves the part that is shown. @param {number} pixels towards the end of the strip */
  pan(pixels) {
    return this.#said(this.scale.pan(pixels * this.geometry.pixel * (this.#newestFirst ? -1 : 1)));
  }

  /** @param {boolean} changed */
  #said(changed) {
    if (!changed) return false;
    this.unsay();
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.status.textContent = this.#window();
    }, SAY);
    return true;
  }

  /** What is shown, in words. */
  #window() {
    if (!this.scale.zoomed) return sentences.timeline.allShown;
    const first = bound(this.times, this.scale.from);
    const end = bound(this.times, this.scale.to, true);
    if (end <= first) return sentences.timeline.nothingShown;
    return sentences.timeline.partShown(
      end - first,
      this.sorted[first].entry.text,
      this.sorted[end - 1].entry.text,
    );
  }

  unsay() {
    this.hint.replaceChildren();
  }

  /**
   * Shows the time and the first words of an entry beside its tick.
   *
   * @param {number} index
   * @param {number} [more] how many others lie in the same place
   */
  say(index, more = 0) {
    const point = this.#axis.points[index];
    if (!point || !this.geometry.along || !this.#isShown(point.at)) return this.unsay();
    const place = this.geometry.place(point.at);
    const words = wordsOf(point.entry, more >= ABREAST ? more : 0);
    const text = svg('text', { x: 0, y: 0 }, ...textOf(words));
    const paper = svg('rect', { class: 'strip-hint-paper', rx: 3 });
    this.hint.replaceChildren(
      svg('path', { class: 'strip-pointer', d: this.geometry.strokeAcross(place, 0, TICK + 6) }),
      svg('g', {}, paper, text),
    );
    const room = this.#hintRoom();
    const shown = shortened(words, room, sizeOf(text), this.#type.ellipsis);
    if (shown && shown !== words) text.replaceChildren(...textOf(shown));
    this.#place(/** @type {SVGGElement} */ (this.hint.lastElementChild), paper, text, place);
  }

  /** How long a hint may be: as the strip, or as the page before a narrow one at its edge. */
  #hintRoom() {
    const { upright, lane, along, across } = this.geometry;
    if (!upright) return along - 2 * HINT_EDGE;
    if (this.#words) return across - 2 * HINT_EDGE;
    return this.slider.getBoundingClientRect().left + lane - HINT_BESIDE - HINT_EDGE;
  }

  /**
   * Keeps the hint on the page: over the words of a wide strip, towards the text from a narrow one at the right edge,
   * above a level one.
   *
   * @param {SVGGElement} group
   * @param {SVGRectElement} paper
   * @param {SVGTextElement} text
   * @param {number} place
   */
  #place(group, paper, text, place) {
    const { width, height, top } = sizeOf(text);
    for (const [name, value] of Object.entries({
      x: -6,
      y: top - 4,
      width: width + 12,
      height: height + 8,
    }))
      paper.setAttribute(name, String(value));
    const { upright, lane, along, across } = this.geometry;
    const within = (
      /** @type {number} */ at,
      /** @type {number} */ length,
      /** @type {number} */ all,
    ) => Math.max(HINT_EDGE, Math.min(at, all - length - HINT_EDGE));
    const beside = this.#words
      ? within(lane + TICK + 10, width, across)
      : lane - width - HINT_BESIDE;
    const left = upright ? beside : within(place - width / 2, width, along);
    const high = upright ? within(place - height / 2, height, along) : 4;
    group.setAttribute('transform', `translate(${left} ${high - top})`);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return; // the browser's own: Back, Forward, its zoom
    if (this.#step(event.key)) event.preventDefault();
  }

  /** Arrow keys step in the direction that the strip shows; Enter stays; signs zoom. @param {string} key */
  #step(key) {
    const about = this.#axis.points[this.#current ?? 0]?.at ?? 0;
    const zooms = /** @type {Record<string, () => boolean>} */ ({
      '+': () => this.zoom(ZOOM, about),
      '=': () => this.zoom(ZOOM, about),
      '-': () => this.zoom(1 / ZOOM, about),
      0: () => this.#said(this.scale.reset()),
    });
    if (key in zooms) return (zooms[key](), true);
    const index = this.#stepped(key);
    if (index === undefined) return false;
    this.#go(index, key !== 'Enter');
    return true;
  }

  /** The entry that a key leads to. @param {string} key */
  #stepped(key) {
    if (key === 'Enter') return this.#current ?? 0;
    const last = this.sorted.length - 1;
    const way = this.#newestFirst ? -1 : 1;
    const rank =
      this.#current === undefined ? (this.#newestFirst ? last + 1 : -1) : this.ranks[this.#current];
    const steps = /** @type {Record<string, number>} */ ({
      ArrowDown: rank + way,
      ArrowRight: rank + way,
      ArrowUp: rank - way,
      ArrowLeft: rank - way,
      PageDown: rank + 10 * way,
      PageUp: rank - 10 * way,
      Home: way > 0 ? 0 : last,
      End: way > 0 ? last : 0,
    });
    return key in steps ? this.sorted[Math.min(last, Math.max(0, steps[key]))].index : undefined;
  }
}
