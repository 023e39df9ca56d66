// @ts-check
/**
 * A timeline in the text: days with their heads, entries with their times, the way they run. The strip that shows it at
 * a glance is in strip.js, the drawing of times without text in timetable.js.
 *
 * @import { Day, Entry, Note, Timeline } from './pkg/article_viewer.js'
 * @import { Context } from './blocks.js'
 * @import { TimedEntry } from './timetable.js'
 *
 * @typedef {Context & { index: number, note?: Note, printedDate?: string, published?: string, publish?: (date: string) => unknown, newestFirst?: boolean }} TimelineContext
 *   `index` counts the timelines of an article; `printedDate` is the date of publication that stands in the text and
 *   `published` the reader's own; `publish` takes a new one, or '' to remove it, and may tell when the article is shown
 *   with it; `newestFirst` is how the reader wants them
 */

import { axisOf } from './axis.js';
import { blockNodes, headingName } from './blocks.js';
import { html } from './dom.js';
import { fill } from './inline.js';
import { sentences } from './sentences.js';
import { run } from './slices.js';
import { timetableItem } from './timetable.js';

/** Lists longer than this are continued in another one, so that the browser can skip what is out of view. */
const CHUNK = 200;

export class TimelineView {
  /** @type {AbortController | undefined} */
  #filling;
  /** @type {HTMLElement[]} the entries, in the order of the text */
  #nodes = [];
  #newestFirst;

  /**
   * @param {Timeline} timeline
   * @param {TimelineContext} context
   */
  constructor(timeline, context) {
    this.timeline = timeline;
    this.context = context;
    this.axis = axisOf(timeline);
    this.bare = isBare(timeline);
    this.#newestFirst = context.newestFirst ?? timeline.order === 'newest-first';
    this.tools = html('div', { class: 'timeline-tools' });
    this.days = html('div', { class: `days ${this.bare ? 'bare' : marginClass(timeline)}` });
    this.stripPlace = html('div', { class: 'strip-place' });
    this.element = html('section', { class: 'timeline', id: this.id, tabindex: -1 }, this.#head(), this.stripPlace, this.days);
  }

  get id() {
    return `timeline-${this.context.index}`;
  }

  get newestFirst() {
    return this.#newestFirst;
  }

  /**
   * The node of an entry, counted in the order of the text; absent while it is still to be made.
   *
   * @param {number} index
   * @returns {HTMLElement | undefined}
   */
  entryNode(index) {
    return this.#nodes[index];
  }

  /** Fills the list, a piece for each step; where the list is filled anew meanwhile, it stops. */
  * steps() {
    this.days.replaceChildren();
    /** @type {HTMLElement[]} */
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
  }

  /** Runs the list the other way. @param {boolean} newestFirst */
  async turn(newestFirst) {
    this.#newestFirst = newestFirst;
    this.element.dispatchEvent(new CustomEvent('timeline-turn', { bubbles: true, composed: true, detail: { newestFirst } }));
    this.#filling?.abort();
    this.#filling = new AbortController();
    await run(this.steps(), this.#filling.signal);
  }

  #head() {
    const { level, index } = this.context;
    const words = sentences.timeline;
    const node = html('header', { class: 'timeline-head', lang: 'en', dir: 'ltr' }, html(headingName(2, { source: '', level }), { id: `timeline-head-${index}` }, sentences.page.timeline), html('p', { class: 'timeline-summary' }, this.#summary()));
    if (this.timeline.order === 'mixed') node.append(html('p', { class: 'note' }, words.mixed));
    else if (this.axis.points.length > 1) node.append(this.#toggle());
    if (this.#wantsDate()) node.append(this.#publishedForm());
    node.append(this.tools);
    return node;
  }

  /** True where the reader may say when the text was published, or has said it. */
  #wantsDate() {
    const { publish, printedDate, published } = this.context;
    return publish && (published || !printedDate) && needsDate(this.timeline, published);
  }

  #publishedForm() {
    const { published } = this.context;
    const words = sentences.timeline;
    const input = html('input', { type: 'date', 'aria-label': words.published, value: published, required: true });
    const form = html('form', {
      onsubmit: (event) => {
        event.preventDefault();
        void this.#publish(input.value);
      },
    }, input, html('button', {}, words.usePublished), published && html('button', { type: 'button', onclick: () => void this.#publish('') }, words.removePublished));
    return html('details', { class: 'published' }, html('summary', {}, words.published), form, html('p', { class: 'note' }, words.publishedWhy));
  }

  /** The article is drawn again with the date: the focus goes on where it was. @param {string} date */
  async #publish(date) {
    await this.context.publish?.(date);
    /** @type {HTMLElement | null} */ (document.querySelector(`#${this.id} .published summary`))?.focus({ preventScroll: true });
  }

  #summary() {
    const { note } = this.context;
    if (note?.code === 'timeline-without-text') return `${sentences.timeline.bare(note, this.timeline.order)}.`;
    const { points } = this.axis;
    if (!points.length) return '';
    const { days, order } = this.timeline;
    return sentences.timeline.summary({ entries: points.length, days: days.length, first: points[0].entry.text, last: points[points.length - 1].entry.text, order });
  }

  #toggle() {
    const words = sentences.timeline;
    const name = `order-${this.context.index}`;
    const choice = (/** @type {boolean} */ newest, /** @type {string} */ label) => html('label', {}, html('input', {
      type: 'radio', name, checked: newest === this.#newestFirst, onchange: () => void this.turn(newest),
    }), html('span', {}, label));
    return html('div', { class: 'toggle', role: 'radiogroup', 'aria-labelledby': `timeline-head-${this.context.index}` }, choice(true, words.newestFirst), choice(false, words.oldestFirst));
  }

  /**
   * @param {Day} day
   * @param {number} start the number of its first entry, in the order of the text
   * @param {number} at which day
   * @param {boolean} turned
   */
  * #daySteps(day, start, at, turned) {
    const node = html('section', { class: 'day' });
    const head = this.#dayHead(day, at);
    if (head) node.append(head);
    this.days.append(node);
    const entries = turned ? day.entries.toReversed() : day.entries;
    for (let from = 0; from < entries.length; from += CHUNK) {
      const list = html('ol', { class: entries.length > CHUNK ? 'entries long' : 'entries', role: 'list', reversed: this.#newestFirst && this.timeline.order !== 'mixed', start: this.#startOf(entries, from) });
      node.append(list);
      for (let i = from; i < Math.min(from + CHUNK, entries.length); i += 1) {
        const item = this.#item(entries, i);
        const index = start + (turned ? entries.length - 1 - i : i);
        item.setAttribute('data-entry', String(index));
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
   */
  #item(entries, i) {
    if (this.bare) {
      const timed = /** @type {TimedEntry[]} */ (entries);
      return timetableItem(timed[i], timed[i - 1], timed[i + 1]);
    }
    return entryItem(entries[i], entries[i - 1], this.context);
  }

  /** @param {Day} day @param {number} at */
  #dayHead(day, at) {
    const { days } = this.timeline;
    if (!day.head && !day.date && !day.inferred && days.length < 2) return undefined;
    const { source, level } = this.context;
    const head = html(headingName(3, { source, level }), { class: 'day-head' });
    if (day.head) fill(head, day.head, source);
    else head.append(html('span', { lang: 'en', dir: 'ltr' }, sentences.timeline.day(day)));
    if (day.inferred) head.append(' ', html('span', { class: 'inferred', lang: 'en', dir: 'ltr' }, `(${inferredBy(day, days[at - 1])})`));
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
  for (const { entries } of days) for (const { text } of entries) longest = Math.max(longest, text.length);
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
 * True where clock times stand on days that the text gives no date: none at all, or the reader's own.
 *
 * @param {Timeline} timeline
 * @param {string} [published] the reader's own
 */
function needsDate({ days }, published) {
  return days.some(({ head, entries }) => !head && entries.some(({ time, date }) => time && (published || !date)));
}

/**
 * @param {Day} day
 * @param {Day | undefined} above the day before it in the text
 */
function inferredBy({ inferred, entries }, above) {
  return sentences.timeline.inferred(inferred?.rule ?? '', above?.entries.at(-1)?.time, entries[0]?.time);
}

/**
 * @param {Entry} entry
 * @param {Entry | undefined} above
 * @param {TimelineContext} context
 */
function entryItem(entry, above, context) {
  const time = html('time', { datetime: entry.value, class: 'entry-time' }, ...printedTime(entry, above));
  const text = html('div', { class: 'entry-text' });
  for (const node of blockNodes(entry.blocks, context)) text.append(node);
  return html('li', { class: 'entry' }, time, entry.blocks.length > 0 && text);
}

/**
 * An hour that does not change is not repeated to the eye; the ear still hears it.
 *
 * @param {Entry} entry
 * @param {Entry | undefined} above
 */
function printedTime({ text, time }, above) {
  const [, hours, minutes] = /^(\d{1,2}[:.h])(\d\d)$/.exec(text) ?? [];
  const same = hours && time && above?.time?.slice(0, 2) === time.slice(0, 2);
  return same ? [html('span', { class: 'visually-hidden' }, hours), minutes] : [text];
}
