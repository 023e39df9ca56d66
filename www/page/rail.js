// @ts-check
/**
 * Where the timeline stands. On a wide page a bare timetable moves into the column at the side and a list with text is
 * shown there as a strip with its first words; on a middle one a narrow strip lies at the edge; on a narrow one it is a
 * sheet. The list itself stays at its place in the text.
 *
 * @import { Said } from '../draw/dates.js'
 * @import { TimelineView } from '../timeline/timeline.js'
 */

import { byId, html } from '../draw/dom.js';
import { exportMenu } from '../export/menu.js';
import { Lane } from './lane.js';
import { notify } from './notice.js';
import { close } from './panels.js';
import { followPhrases, unlight } from '../draw/phrases.js';
import * as sentences from '../words/page-sentences.js';
import { Strip } from '../strip/strip.js';

/** Milliseconds in which the browser tells of the scrolling that a jump made. */
const JUMP = 250;

/**
 * Where a jump lands an entry, in units of the page's type: under the bar and the day's head. The one that stands there
 * is the one that is read.
 */
const LANDING = 8;

export class Rail {
  #rail = byId('rail');
  #edge = byId('edge');
  #article = byId('article');
  #wide = matchMedia('(min-width: 70rem)');
  /** @type {TimelineView[]} */
  #views = [];
  /** @type {{ strip: Strip, view: TimelineView }[]} */
  #strips = [];
  /** @type {Lane | undefined} the dates that the text says, where they are many enough */
  #lane;
  /** @type {Comment | undefined} keeps the place in the text of a list that has moved to the side */
  #place;
  /** @type {Element | undefined} */
  #marked;
  /** Until when the marks follow a jump and not the reading position: an entry at the end of the page cannot come up to it. */
  #jumping = 0;

  constructor() {
    this.#wide.addEventListener('change', () => this.#arrange());
    document.addEventListener('timeline-turn', () => this.#turn());
    followPhrases(this.#article, (said) => this.#lane?.show(said));
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') unlight();
    });
  }

  #turn() {
    for (const { strip, view } of this.#strips) strip.newestFirst = view.newestFirst;
    if (this.#views[0]) this.#lane?.turn(this.#views[0].newestFirst);
  }

  /** A new article comes. */
  clear() {
    this.#views = [];
    this.#place = undefined;
    this.#removeLane();
    unlight();
    this.#arrange();
  }

  #removeLane() {
    this.#lane?.dispose();
    this.#lane?.element.remove();
    this.#lane = undefined;
    this.#article.removeAttribute('data-dated');
  }

  /** Takes the dates that the text says; few of them make no lane. @param {Said[]} dates */
  addDates(dates) {
    this.#removeLane();
    const found = new Lane(dates, () => close(this.#rail));
    if (!found.worthwhile) return;
    this.#lane = found;
    this.#article.setAttribute('data-dated', '');
    this.#arrange();
  }

  /** @param {TimelineView} view */
  addTimeline(view) {
    this.#views.push(view);
    addExport(view);
    this.#arrange();
  }

  /** Lays everything out for the width that the page has. */
  #arrange() {
    for (const { strip } of this.#strips) strip.dispose();
    this.#strips = [];
    this.#takeBack();
    const first = this.#views[0];
    const rail = this.#rail;
    rail.replaceChildren();
    this.#edge.replaceChildren();
    this.#edge.hidden = byId('timeline-tab').hidden = !first;
    rail.hidden = !first && !this.#lane;
    rail.setAttribute('aria-label', first ? sentences.article.timeline : sentences.dates.title);
    rail.classList.remove('rail-strip');
    rail.classList.toggle('with-lane', Boolean(this.#lane));
    if (first) this.#mountViews(first);
    if (this.#lane) this.#mountLane(this.#lane, first);
  }

  /** @param {TimelineView} first */
  #mountViews(first) {
    const moved = this.#wide.matches && first.bare && !this.#standsAlone(first);
    for (const view of this.#views) this.#mountInPlace(view, moved && view === first);
    if (moved) return;
    this.#fillRail(first);
    this.#edge.append(this.#mount(first, { upright: true, pointerOnly: true }).element);
  }

  /**
   * The dates of the text stand in the column at the side; on other pages under the strip in the text, or after the text,
   * folded.
   *
   * @param {Lane} dates
   * @param {TimelineView | undefined} view
   */
  #mountLane(dates, view) {
    const wide = this.#wide.matches;
    const beside = this.#strips.find((each) => each.view === view && !each.strip.pointerOnly);
    dates.element.open = wide;
    if (wide) this.#rail.append(dates.element);
    else if (view) view.stripPlace.append(dates.element);
    else this.#article.append(dates.element);
    dates.draw({ view, strip: beside?.strip, level: !wide });
  }

  /** @param {TimelineView} view @param {boolean} moved */
  #mountInPlace(view, moved) {
    view.stripPlace.replaceChildren();
    if (moved) {
      this.#place = document.createComment('');
      view.element.replaceWith(this.#place);
      this.#rail.append(view.element);
    }
    const atTheSide = this.#wide.matches && view === this.#views[0] && !moved;
    if (view.axis.points.length > 1 && !atTheSide)
      view.stripPlace.append(this.#mount(view, { upright: moved }).element);
  }

  /** @param {TimelineView} view */
  #fillRail(view) {
    this.#rail.classList.add('rail-strip');
    this.#rail.append(
      html('p', { class: 'rail-title' }, sentences.article.timeline),
      this.#mount(view, { upright: true, words: true }).element,
    );
  }

  /** Puts a list that had moved back to its place in the text. */
  #takeBack() {
    const moved = this.#rail.querySelector('.timeline');
    if (moved && this.#place?.isConnected) this.#place.replaceWith(moved);
    this.#place = undefined;
  }

  /** True where the article is nothing but this timeline. @param {TimelineView} view */
  #standsAlone({ element }) {
    const article = this.#article;
    return !article.querySelector('.section > :not(.timeline)') || !article.contains(element);
  }

  /**
   * @param {TimelineView} view
   * @param {{ upright: boolean, words?: boolean, pointerOnly?: boolean }} form
   */
  #mount(view, form) {
    const strip = new Strip(view.axis, {
      ...form,
      newestFirst: view.newestFirst,
      jump: (index, stepping) => this.#jump(view, index, stepping),
    });
    this.#strips.push({ strip, view });
    return strip;
  }

  /**
   * Brings an entry into view and marks it. While keys step, the sheet that they step through stays open.
   *
   * @param {TimelineView} view
   * @param {number} index
   * @param {boolean} stepping
   */
  #jump(view, index, stepping) {
    const node = view.entryNode(index);
    if (!node) return;
    this.#jumping = performance.now() + JUMP;
    if (!stepping) close(this.#rail);
    node.scrollIntoView({ block: view.bare ? 'nearest' : 'start' });
    this.#mark(view, index);
  }

  /** @param {TimelineView} view @param {number} index */
  #mark(view, index) {
    const node = view.entryNode(index);
    if (node === this.#marked) return;
    this.#marked?.removeAttribute('aria-current');
    node?.setAttribute('aria-current', 'true');
    this.#marked = node;
    for (const each of this.#strips) if (each.view === view) each.strip.current = index;
  }

  /** Marks the entry in view. */
  follow() {
    if (performance.now() < this.#jumping) return;
    const line = LANDING * parseFloat(getComputedStyle(document.documentElement).fontSize);
    for (const view of this.#views) {
      if (view.bare) continue; // a timetable is seen whole
      const box = view.days.getBoundingClientRect();
      if (box.top > line || box.bottom < 0) continue;
      const index = entryAt(view, line);
      if (index !== undefined) this.#mark(view, index);
    }
  }
}

/** @param {TimelineView} view */
function addExport({ element, timeline, context }) {
  const { published, printedDate, language } = context;
  const title = () => document.querySelector('#headline:not(.stand-in)')?.textContent ?? undefined;
  const menu = exportMenu(
    timeline,
    () => ({ title: title(), published: published || printedDate, language }),
    notify,
  );
  (element.querySelector('.timeline-tools') ?? element.querySelector('.timeline-head'))?.append(
    menu,
  );
}

/**
 * Entries stand in order down the page. First the list is found and then the entry in it: to ask where an entry is makes
 * the browser lay out its list, and one that is out of view is to cost nothing.
 *
 * @param {TimelineView} view
 * @param {number} line
 */
function entryAt(view, line) {
  const list = lastAbove(view.days.getElementsByClassName('entries'), line);
  const node =
    list &&
    /** @type {HTMLElement | undefined} */ (lastAbove(list.getElementsByClassName('entry'), line));
  return node ? Number(node.dataset.entry) : undefined;
}

/**
 * The last of the nodes that begins above a line, or the first one; found by halving.
 *
 * @param {HTMLCollectionOf<Element>} nodes
 * @param {number} line
 * @returns {Element | undefined}
 */
function lastAbove(nodes, line) {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (nodes[middle].getBoundingClientRect().top <= line) low = middle;
    else high = middle - 1;
  }
  return nodes[low];
}
