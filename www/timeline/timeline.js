// @ts-check
/**
 * A timeline in the text: days with their heads, entries with their times, the way they run, and which of them are shown.
 * Its head is in head.js, an entry in entries.js, the drawing of times without text in timetable.js, the strip
 * that shows it at a glance in strip.js.
 *
 * @import { Day, Entry, Timeline } from '../pkg/article_viewer.js'
 * @import { Choice } from './selection.js'
 * @import { TimedEntry } from './timetable.js'
 *
 * @typedef {import('./head.js').TimelineWord} TimelineWord
 * @typedef {import('./head.js').TimelineContext} TimelineContext
 */

import { axisOf } from '../strip/axis.js';
import { headingName } from '../draw/blocks.js';
import { html } from '../draw/dom.js';
import {
  addMark,
  addNew,
  entryItem,
  makeLink,
  setAgo,
  showConverted,
  showPrinted,
} from './entries.js';
import { roving } from './entry-focus.js';
import { entryIds } from './entry-ids.js';
import { distance, inOwnZone, referenceOf, zonesOf } from './entry-times.js';
import { clearGaps, layGaps } from './gaps.js';
import { fill } from '../draw/inline.js';
import { light } from '../draw/lit.js';
import { keepPlace } from './place.js';
import { holds, longest, patterns } from './selection.js';
import * as sentences from '../words/sentences.js';
import { run } from '../draw/slices.js';
import { TimelineHead } from './head.js';
import { timetableItem } from './timetable.js';

/** Lists longer than this are continued in another one, so that the browser can skip what is out of view. */
const CHUNK = 200;

/** Milliseconds between two looks at the clock of the device. */
const MINUTE = 60_000;

export class TimelineView {
  /** @type {AbortController | undefined} */
  #filling;
  /** @type {AbortController | undefined} stops what goes over the entries that are there */
  #changing;
  /** @type {HTMLLIElement[]} the entries, in the order of the text */
  #nodes = [];
  #newestFirst;
  /** @type {Choice} */
  #choice = 'all';
  /** @type {RegExp[]} what is looked for */
  #words = [];
  /** @type {Set<number> | undefined} */
  #longest;
  #darken = () => {};
  #keepStop;

  /**
   * @param {Timeline} timeline
   * @param {TimelineContext} context
   */
  constructor(timeline, context) {
    this.timeline = timeline;
    this.context = context;
    /** @type {TimelineWord} */
    this.word = context.word ?? { marked: new Set() };
    this.axis = axisOf(timeline);
    this.bare = isBare(timeline);
    this.ids = entryIds(timeline, context);
    this.zones = zonesOf(timeline);
    this.reference = this.bare ? undefined : referenceOf(this.axis, this.zones);
    this.#newestFirst = context.newestFirst ?? timeline.order === 'newest-first';
    this.days = html('div', {
      class: `days ${this.bare ? 'bare' : marginClass(timeline)}`,
      onclick: (event) => this.#press(event),
    });
    this.#keepStop = roving(this.days, { rows: this.bare, hint: `timeline-keys-${context.index}` });
    this.stripPlace = html('div', { class: 'strip-place' });
    this.head = new TimelineHead(this);
    this.element = html(
      'section',
      { class: 'timeline', id: this.id, tabindex: -1 },
      this.head.element,
      this.stripPlace,
      this.days,
    );
    if (this.reference?.of === 'now') this.#followClock();
  }

  get id() {
    return `timeline-${this.context.index}`;
  }

  /** The place for buttons that act on the whole timeline. */
  get tools() {
    return this.head.tools;
  }

  get newestFirst() {
    return this.#newestFirst;
  }

  /** @returns {Choice} which entries the reader wants to see */
  get choice() {
    return this.#choice;
  }

  /** Whether the reader looks for words. */
  get searching() {
    return this.#words.length > 0;
  }

  /** Whether distances stand beside the times: of a feed that is fresh they do, unless the reader does not want them. */
  get distances() {
    return !!this.reference && (this.word.distances ?? this.reference.of === 'now');
  }

  /**
   * The node of an entry, counted in the order of the text; absent while it is still to be made. For an entry that is not
   * shown, the nearest one that is.
   *
   * @param {number} index
   * @returns {HTMLElement | undefined}
   */
  entryNode(index) {
    if (!this.#nodes[index]?.hidden) return this.#nodes[index];
    for (let far = 1; far < this.#nodes.length; far += 1) {
      const near = [this.#nodes[index + far], this.#nodes[index - far]].find(
        (node) => node && !node.hidden,
      );
      if (near) return near;
    }
    return undefined;
  }

  /** Fills the list, a piece for each step; where the list is filled anew meanwhile, it stops. */
  *steps() {
    this.days.replaceChildren();
    /** @type {HTMLLIElement[]} */
    const nodes = [];
    this.#nodes = nodes;
    const { days, order } = this.timeline;
    const turned = order !== 'mixed' && this.#newestFirst !== (order === 'newest-first');
    const starts = dayStarts(days);
    for (const at of turned ? [...days.keys()].reverse() : days.keys()) {
      for (const step of this.#daySteps(days[at], starts[at], at, turned)) {
        yield step;
        if (nodes !== this.#nodes) return;
      }
    }
    yield* this.#settle();
  }

  /** Runs the list the other way. @param {boolean} newestFirst */
  async turn(newestFirst) {
    this.#newestFirst = newestFirst;
    this.element.dispatchEvent(
      new CustomEvent('timeline-turn', { bubbles: true, composed: true, detail: { newestFirst } }),
    );
    this.#changing?.abort();
    this.#filling?.abort();
    this.#filling = new AbortController();
    await run(this.steps(), this.#filling.signal);
  }

  /** Shows all entries, the longest, or the marked ones. @param {Choice} choice */
  choose(choice) {
    this.#choice = choice;
    return this.#change(this.#select());
  }

  /** Shows the entries that hold these words; all of them without a word. @param {string} query */
  find(query) {
    this.#words = patterns(query);
    return this.#change(this.#select());
  }

  /** Makes the space between entries as long as the time between them, or takes it away. @param {boolean} gaps */
  setGaps(gaps) {
    this.word.gaps = gaps;
    return this.#change(this.#settle());
  }

  /** Shows times in the reader's zone, or as printed. @param {boolean} own */
  setOwnZone(own) {
    this.word.ownZone = own;
    return this.#change(this.#retell());
  }

  /** Shows how long ago each entry was, or does not. @param {boolean} distances */
  setDistances(distances) {
    this.word.distances = distances;
    return this.#change(this.#retell());
  }

  /** The first entry on the page that a newer copy brought. */
  get firstNew() {
    return /** @type {HTMLElement | null} */ (this.days.querySelector('[data-new]:not([hidden])'));
  }

  /** How many entries a newer copy brought. */
  get news() {
    return this.ids.filter((id) => this.word.fresh?.has(id)).length;
  }

  /**
   * Goes over the entries; what is read stays at its place.
   *
   * @param {Iterator<unknown>} steps
   */
  async #change(steps) {
    this.#changing?.abort();
    const { signal } = (this.#changing = new AbortController());
    await keepPlace(this, () => run(steps, signal));
    if (!signal.aborted)
      this.element.dispatchEvent(new CustomEvent('timeline-word', { bubbles: true }));
  }

  // ---- Which entries are shown ----

  /** @param {number} index */
  #isShown(index) {
    if (this.#choice === 'marked' && !this.word.marked.has(this.ids[index])) return false;
    if (this.#choice === 'longest' && !this.#longestOnes().has(index)) return false;
    return !this.#words.length || holds(this.axis.points[index].entry, this.#words);
  }

  #longestOnes() {
    this.#longest ??= longest(this.axis.points.map(({ entry }) => entry));
    return this.#longest;
  }

  *#select() {
    for (const [index, node] of this.#nodes.entries()) {
      if (node) this.#show(node, this.#isShown(index));
      if (index % 200 === 199) yield;
    }
    yield* this.#settle();
  }

  /**
   * What is not shown is no entry to those who look for the one in view.
   *
   * @param {HTMLLIElement} node
   * @param {boolean} shown
   */
  #show(node, shown) {
    if (node.hidden !== shown) return;
    node.hidden = !shown;
    node.classList.toggle('entry', shown);
  }

  /** What depends on all that is shown: the days, the light, the distances, the count, the stop of the Tab key. */
  *#settle() {
    const shown = this.shownNodes();
    const partial = shown.length < this.#nodes.length;
    this.days.toggleAttribute('data-partial', partial);
    for (const day of this.days.children)
      /** @type {HTMLElement} */ (day).hidden =
        partial && !day.querySelector('li[data-entry]:not([hidden])');
    this.#darken();
    this.#darken = light(shown, this.#words);
    clearGaps(this.days);
    this.days.classList.toggle('gaps', this.hasGaps);
    if (this.hasGaps) yield* layGaps(shown, this.axis);
    if (this.context.word) this.#keepStop();
    this.head.count(shown.length, partial);
  }

  /** The shown entries, in the order in which they stand on the page. @returns {HTMLElement[]} */
  shownNodes() {
    return [...this.days.querySelectorAll(/** @type {'li'} */ ('li[data-entry]:not([hidden])'))];
  }

  get hasGaps() {
    return !!this.word.gaps && this.scaled;
  }

  /** True where the entries stand on one scale, so that the space between them can be time. */
  get scaled() {
    return (
      !this.bare &&
      this.axis.unit !== 'index' &&
      this.axis.points.length > 2 &&
      this.axis.to > this.axis.from
    );
  }

  // ---- What an entry says ----

  /** Says the times again, in the zone and with the distances that are wanted now. */
  *#retell() {
    for (const [index, node] of this.#nodes.entries()) {
      const above = /** @type {HTMLElement | null | undefined} */ (node?.previousElementSibling);
      if (node)
        this.#tell(
          node,
          index,
          above ? this.axis.points[Number(above.dataset.entry)].entry : undefined,
        );
      if (index % 100 === 99) yield;
    }
    this.head.tellTimes();
  }

  /**
   * @param {HTMLLIElement} node
   * @param {number} index
   * @param {Entry | undefined} above
   */
  #tell(node, index, above) {
    const point = this.axis.points[index];
    const own = this.word.ownZone ? inOwnZone(point.entry) : undefined;
    if (own) showConverted(node, own);
    else if (node.querySelector('time')?.textContent !== point.entry.text)
      showPrinted(node, point.entry, above);
    setAgo(
      node,
      this.distances && this.reference
        ? sentences.timeline.distance(distance(point, this.reference), this.reference.of)
        : undefined,
    );
  }

  /** "3 h ago" is not true for long. */
  #followClock() {
    const timer = setInterval(() => {
      if (!this.element.isConnected) return clearInterval(timer);
      this.reference = referenceOf(this.axis, this.zones);
      if (this.distances && !document.hidden) void run(this.#retell());
      return undefined;
    }, MINUTE);
  }

  // ---- What the reader does with an entry ----

  /** @param {MouseEvent} event */
  #press(event) {
    const target = /** @type {Element} */ (event.target);
    const item = /** @type {HTMLElement | null} */ (target.closest('li[data-entry]'));
    if (!item) return;
    if (target.closest('.entry-mark')) this.#toggleMark(item);
    const plain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!plain || !target.closest('.entry-link')) return;
    event.preventDefault();
    this.element.dispatchEvent(
      new CustomEvent('timeline-link', { bubbles: true, detail: { id: item.id } }),
    );
  }

  /** @param {HTMLElement} item */
  #toggleMark(item) {
    const { marked } = this.word;
    const on = !marked.delete(item.id);
    if (on) marked.add(item.id);
    item.querySelector('.entry-mark')?.setAttribute('aria-pressed', String(on));
    this.element.dispatchEvent(new CustomEvent('timeline-word', { bubbles: true }));
  }

  // ---- Days ----

  /**
   * @param {Day} day
   * @param {number} start the number of its first entry, in the order of the text
   * @param {number} at which day
   * @param {boolean} turned
   */
  *#daySteps(day, start, at, turned) {
    const node = html('section', { class: 'day' });
    const head = this.#dayHead(day, at);
    if (head) node.append(head);
    const inner = head ? { ...this.context, level: (this.context.level ?? 1) + 1 } : this.context; // under the day's heading
    this.days.append(node);
    const entries = turned ? day.entries.toReversed() : day.entries;
    for (let from = 0; from < entries.length; from += CHUNK) {
      const list = html('ol', {
        class: entries.length > CHUNK ? 'entries long' : 'entries',
        role: 'list',
        reversed: this.#newestFirst && this.timeline.order !== 'mixed',
        start: this.#startOf(entries, from),
      });
      node.append(list);
      for (let i = from; i < Math.min(from + CHUNK, entries.length); i += 1) {
        const index = start + (turned ? entries.length - 1 - i : i);
        const item = this.#item(entries, i, index, inner);
        this.#nodes[index] = item;
        list.append(item);
        if (i % 20 === 19) yield;
      }
      yield;
    }
  }

  /**
   * The count of a list that continues another one.
   *
   * @param {Entry[]} entries
   * @param {number} from
   */
  #startOf(entries, from) {
    if (entries.length <= CHUNK) return undefined;
    return this.#newestFirst ? entries.length - from : from + 1;
  }

  /**
   * @param {Entry[]} entries
   * @param {number} i
   * @param {number} index in the order of the text
   * @param {TimelineContext} context
   */
  #item(entries, i, index, context) {
    const timed = /** @type {TimedEntry[]} */ (entries);
    const item = this.bare
      ? timetableItem(timed[i], timed[i - 1], timed[i + 1])
      : entryItem(entries[i], entries[i - 1], context);
    item.dataset.entry = String(index);
    if (this.context.word) this.#dress(item, entries[i], this.ids[index], this.context.word);
    if (this.bare) return item;
    if (this.word.ownZone || this.distances) this.#tell(item, index, entries[i - 1]);
    this.#show(item, this.#isShown(index));
    return item;
  }

  /**
   * @param {HTMLLIElement} item
   * @param {Entry} entry
   * @param {string} id
   * @param {TimelineWord} word
   */
  #dress(item, entry, id, { marked, fresh, linked }) {
    makeLink(item, id);
    item.toggleAttribute('data-linked', id === linked);
    if (fresh?.has(id)) addNew(item);
    if (!this.bare) addMark(item, entry, marked.has(id));
  }

  /** @param {Day} day @param {number} at */
  #dayHead(day, at) {
    const { days } = this.timeline;
    if (!day.head && !day.date && !day.inferred && days.length < 2) return undefined;
    const { source, level } = this.context;
    const head = html(headingName(3, { source, level }), { class: 'day-head' });
    if (day.head) fill(head, day.head, source);
    else head.append(html('span', { ...sentences.spoken() }, sentences.timeline.day(day)));
    if (day.inferred)
      head.append(
        ' ',
        html(
          'span',
          { class: 'inferred', ...sentences.spoken() },
          `(${inferredBy(day, days[at - 1])})`,
        ),
      );
    return head;
  }
}

/**
 * True where no entry has a text and each has a clock time: such a list is a timetable.
 *
 * @param {Timeline} timeline
 */
function isBare({ days }) {
  return days.every(({ entries }) => entries.every(({ blocks, time }) => !blocks.length && time));
}

/**
 * How wide the margin for the times has to be.
 *
 * @param {Timeline} timeline
 */
function marginClass({ days }) {
  let longest = 0;
  for (const { entries } of days)
    for (const { text } of entries) longest = Math.max(longest, [...text].length);
  if (longest <= 6) return 'margin-narrow';
  return longest <= 14 ? 'margin-wide' : 'margin-none';
}

/** @param {Day[]} days */
function dayStarts(days) {
  let start = 0;
  return days.map(({ entries }) => {
    const first = start;
    start += entries.length;
    return first;
  });
}

/**
 * @param {Day} day
 * @param {Day | undefined} above the day before it in the text
 */
function inferredBy({ inferred, entries }, above) {
  return sentences.timeline.inferred(
    inferred?.rule ?? '',
    above?.entries.at(-1)?.time,
    entries[0]?.time,
  );
}
