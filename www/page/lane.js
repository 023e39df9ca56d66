// @ts-check
/**
 * The story's own time: the dates that the text says, as marks on an axis and as a list. Where they lie within reach of a
 * timeline they share its axis; where they reach far beyond it, they have their own and the timeline is a mark on it.
 *
 * @import { Axis, Printed } from '../strip/axis.js'
 * @import { Said } from '../draw/dates.js'
 * @import { Strip } from '../strip/strip.js'
 * @import { TimelineView } from '../timeline/timeline.js'
 * @import { When } from '../draw/when.js'
 */

import { html } from '../draw/dom.js';
import { goTo } from '../draw/phrases.js';
import { Scale } from '../strip/scale.js';
import * as sentences from '../words/page-sentences.js';
import { Strip as StripOfTime } from '../strip/strip.js';

/** Fewer dates than this that have a place are no lane: one sees them where they stand. */
const FEW = 3;
/** A date is in reach of a timeline if it lies no farther from it than this many times its length. */
const REACH = 0.25;
/** Lines of the list that are made at once. */
const LINES = 200;
/** Characters before and after a date that tell what it is about. */
const BEFORE = 32;
const AFTER = 48;

export class Lane {
  /** @type {Strip | undefined} */
  #strip;

  /**
   * @param {Said[]} dates
   * @param {() => void} left called when a mark or an item of the list leads away
   */
  constructor(dates, left) {
    this.dates = dates;
    this.left = left;
    this.placed = dates.filter(({ when }) => when);
    this.place = html('div', { class: 'lane-place' });
    this.list = html('ol', { class: 'lane-list', role: 'list' });
    this.more = html(
      'button',
      {
        type: 'button',
        class: 'lane-more',
        onclick: () => this.#fill(this.list.childElementCount + LINES),
      },
      sentences.dates.more,
    );
    this.element = html(
      'details',
      { class: 'lane', ...sentences.spoken() },
      html('summary', {}, sentences.dates.summary(this.placed.length)),
      this.place,
      this.list,
      this.more,
    );
    this.#fill(LINES);
  }

  /** Makes the list as long as that; its first new line takes the focus where the button goes away. @param {number} count */
  #fill(count) {
    const from = this.list.childElementCount;
    this.list.append(...this.dates.slice(from, count).map((said) => this.#item(said)));
    const done = this.list.childElementCount === this.dates.length;
    if (done && document.activeElement === this.more)
      this.list.children[from]?.querySelector('button')?.focus();
    this.more.hidden = done;
  }

  /** True where the dates are worth a lane. */
  get worthwhile() {
    return this.placed.length >= FEW;
  }

  /**
   * Draws the lane for the timeline that it stands beside, if there is one.
   *
   * @param {{ view?: TimelineView, strip?: Strip, level: boolean }} beside `strip` is the timeline's, `level` where both run
   *   the same way
   */
  draw({ view, strip, level }) {
    this.dispose();
    const shared =
      view && strip && inReach(this.placed, view.axis) ? { ...view.axis, points: [] } : undefined;
    const axis = axisOfDates(this.placed, shared);
    const feed =
      view?.axis.epoch === undefined
        ? undefined
        : { from: view.axis.from + view.axis.epoch, to: view.axis.to + view.axis.epoch };
    const whole = shared ?? withFeed(axis, feed);
    this.#strip = new StripOfTime(
      { ...axis, unit: shared?.unit ?? 'calendar' },
      {
        upright: false,
        silent: true,
        newestFirst: shared ? (view?.newestFirst ?? false) : false,
        label: sentences.dates.strip,
        scale:
          shared && level
            ? strip?.scale
            : new Scale({ ...whole, unit: shared?.unit ?? 'calendar' }),
        feed: shared ? undefined : feed,
        jump: (index, stepping) => this.#go(this.placed[index], !stepping),
      },
    );
    this.place.replaceChildren(
      this.#strip.element,
      ...(feed && !shared ? [html('p', { class: 'note lane-note' }, sentences.dates.feed)] : []),
    );
  }

  dispose() {
    this.#strip?.dispose();
  }

  /** Turns with the timeline whose axis it shares. @param {boolean} newestFirst */
  turn(newestFirst) {
    if (this.#strip) this.#strip.newestFirst = newestFirst;
  }

  /** Leads to a date from the text: its mark where it has one, else its line in the list. @param {Said} said */
  show(said) {
    this.element.open = true;
    if (said.index >= this.list.childElementCount) this.#fill(said.index + LINES);
    const index = this.placed.indexOf(said);
    const button = /** @type {HTMLElement | null} */ (
      this.element.querySelector(`[data-said="${said.index}"]`)
    );
    if (index >= 0 && this.#strip) this.#strip.current = index;
    this.element.querySelector('[aria-current]')?.removeAttribute('aria-current');
    button?.setAttribute('aria-current', 'true');
    button?.scrollIntoView({ block: 'nearest' });
    this.#strip?.element.scrollIntoView({ block: 'nearest' });
    button?.focus({ preventScroll: true });
  }

  /** @param {Said} said @param {boolean} leave */
  #go(said, leave) {
    if (leave) this.left();
    goTo(said, leave);
  }

  /** @param {Said} said */
  #item(said) {
    const [before, after] = around(said);
    const words = html('span', { lang: '', dir: 'auto' }, before, html('q', {}, said.text), after);
    const place = placeOf(said);
    return html(
      'li',
      {},
      html(
        'button',
        { type: 'button', 'data-said': said.index, onclick: () => this.#go(said, true) },
        words,
        place && html('small', {}, place),
      ),
    );
  }
}

/** What stands before and after a date, cut at blanks. @param {Said} said */
function around({ block, text }) {
  const at = block.text.indexOf(text);
  if (at < 0) return ['', ''];
  const end = at + text.length;
  const before = block.text.slice(Math.max(0, at - BEFORE), at);
  const after = block.text.slice(end, end + AFTER);
  return [
    at > BEFORE ? `…${before.replace(/^\S*/, '')}` : before,
    end + AFTER < block.text.length ? `${after.replace(/\s\S*$/, '')} …` : after,
  ];
}

/** The place of a date in words, where that says more than the date itself, and how it was worked out. @param {Said} said */
function placeOf({ when, expression, anchored, text }) {
  const { dates } = sentences;
  const place = when ? dates.when(when) : dates.unplaced(expression.value);
  const printed = new Set(wordsOf(text));
  const adds = !when || wordsOf(place).some((word) => !printed.has(word));
  return [adds && place, dates.anchored(anchored)].filter(Boolean).join(sentences.article.and);
}

/** @param {string} text */
function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The dates as points; on an axis that is shared, those that begin before it begin with it.
 *
 * @param {Said[]} placed
 * @param {Axis} [shared]
 * @returns {Axis<Printed>}
 */
function axisOfDates(placed, shared) {
  const { epoch = 0, from: first = -Infinity, to: last = Infinity } = shared ?? {};
  const points = placed.map((said, index) => {
    const { from, to } = /** @type {When} */ (said.when);
    const at = Math.min(Math.max(from - epoch, first), last);
    return {
      index,
      at,
      to: to > from ? to - epoch : undefined,
      entry: { text: said.text, blocks: [{ text: placeOf(said) || around(said).join('…') }] },
    };
  });
  const ends = points.map(({ at, to }) => to ?? at);
  return {
    unit: 'calendar',
    epoch,
    points,
    from: least(points.map(({ at }) => at)),
    to: -least(ends.map((end) => -end)),
  };
}

/** @param {number[]} values */
function least(values) {
  return values.reduce((low, value) => Math.min(low, value), Infinity); // a call with 100,000 arguments would fail
}

/** @param {Axis<Printed>} axis @param {{ from: number, to: number } | undefined} feed @returns {Axis<Printed>} */
function withFeed(axis, feed) {
  return feed
    ? { ...axis, from: Math.min(axis.from, feed.from), to: Math.max(axis.to, feed.to) }
    : axis;
}

/** @param {Said[]} placed @param {Axis} axis */
function inReach(placed, { unit, epoch, from, to }) {
  if (epoch === undefined || unit === 'index' || to <= from) return false;
  const reach = REACH * (to - from);
  return placed.every(
    ({ when }) =>
      when &&
      when.to >= from + epoch - reach &&
      when.from <= to + epoch + reach &&
      when.from >= from + epoch - 4 * reach &&
      when.to <= to + epoch + 4 * reach,
  );
}
