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
import * as sentences from '../words/sentences.js';
import { Strip } from '../strip/strip.js';

const wide = matchMedia('(min-width: 70rem)');

/** @type {TimelineView[]} */
let views = [];
/** @type {{ strip: Strip, view: TimelineView }[]} */
let strips = [];
/** @type {Lane | undefined} the dates that the text says, where they are many enough */
let lane;
/** @type {Comment | undefined} keeps the place in the text of a list that has moved to the side */
let place;

wide.addEventListener('change', () => arrange());
document.addEventListener('timeline-turn', () => {
  for (const { strip, view } of strips) strip.newestFirst = view.newestFirst;
  if (views[0]) lane?.turn(views[0].newestFirst);
});
followPhrases(byId('article'), (said) => lane?.show(said));
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') unlight();
});

/** Takes the timelines of a new article. */
export function clearRail() {
  views = [];
  place = undefined;
  removeLane();
  unlight();
  arrange();
}

function removeLane() {
  lane?.dispose();
  lane?.element.remove();
  lane = undefined;
  byId('article').removeAttribute('data-dated');
}

/** Takes the dates that the text says; few of them make no lane. @param {Said[]} dates */
export function addDates(dates) {
  removeLane();
  const found = new Lane(dates, () => close(byId('rail')));
  if (!found.worthwhile) return;
  lane = found;
  byId('article').setAttribute('data-dated', '');
  arrange();
}

/** @param {TimelineView} view */
export function addTimeline(view) {
  views.push(view);
  addExport(view);
  arrange();
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

/** Lays everything out for the width that the page has. */
function arrange() {
  for (const { strip } of strips) strip.dispose();
  strips = [];
  takeBack();
  const first = views[0];
  const rail = byId('rail');
  const edge = byId('edge');
  rail.replaceChildren();
  edge.replaceChildren();
  edge.hidden = byId('timeline-tab').hidden = !first;
  rail.hidden = !first && !lane;
  rail.setAttribute('aria-label', first ? sentences.page.timeline : sentences.dates.title);
  rail.classList.remove('rail-strip');
  rail.classList.toggle('with-lane', Boolean(lane));
  if (first) mountViews(first, rail, edge);
  if (lane) mountLane(lane, first, rail);
}

/** @param {TimelineView} first @param {HTMLElement} rail @param {HTMLElement} edge */
function mountViews(first, rail, edge) {
  const moved = wide.matches && first.bare && !standsAlone(first);
  for (const view of views) mountInPlace(view, moved && view === first);
  if (moved) return;
  fillRail(rail, first);
  edge.append(mount(first, { upright: true, pointerOnly: true }).element);
}

/**
 * The dates of the text stand in the column at the side; on other pages under the strip in the text, or after the text,
 * folded.
 *
 * @param {Lane} dates
 * @param {TimelineView | undefined} view
 * @param {HTMLElement} rail
 */
function mountLane(dates, view, rail) {
  const strip = strips.find((each) => each.view === view && !each.strip.pointerOnly)?.strip;
  dates.element.open = wide.matches;
  if (wide.matches) rail.append(dates.element);
  else if (view) view.stripPlace.append(dates.element);
  else byId('article').append(dates.element);
  dates.draw({ view, strip, level: !wide.matches });
}

/** @param {TimelineView} view @param {boolean} moved */
function mountInPlace(view, moved) {
  view.stripPlace.replaceChildren();
  if (moved) {
    place = document.createComment('');
    view.element.replaceWith(place);
    byId('rail').append(view.element);
  }
  const atTheSide = wide.matches && view === views[0] && !moved;
  if (view.axis.points.length > 1 && !atTheSide)
    view.stripPlace.append(mount(view, { upright: moved }).element);
}

/** @param {HTMLElement} rail @param {TimelineView} view */
function fillRail(rail, view) {
  rail.classList.add('rail-strip');
  rail.append(
    html('p', { class: 'rail-title' }, sentences.page.timeline),
    mount(view, { upright: true, words: true }).element,
  );
}

/** Puts a list that had moved back to its place in the text. */
function takeBack() {
  const moved = byId('rail').querySelector('.timeline');
  if (moved && place?.isConnected) place.replaceWith(moved);
  place = undefined;
}

/** True where the article is nothing but this timeline. @param {TimelineView} view */
function standsAlone({ element }) {
  const article = byId('article');
  return !article.querySelector('.section > :not(.timeline)') || !article.contains(element);
}

/**
 * @param {TimelineView} view
 * @param {{ upright: boolean, words?: boolean, pointerOnly?: boolean }} form
 */
function mount(view, form) {
  const strip = new Strip(view.axis, {
    ...form,
    newestFirst: view.newestFirst,
    jump: (index, stepping) => jump(view, index, stepping),
  });
  strips.push({ strip, view });
  return strip;
}

/** Until when the marks follow a jump and not the reading position: an entry at the end of the page cannot come up to it. */
let jumping = 0;
/** Milliseconds in which the browser tells of the scrolling that a jump made. */
const JUMP = 250;

/**
 * Brings an entry into view and marks it. While keys step, the sheet that they step through stays open.
 *
 * @param {TimelineView} view
 * @param {number} index
 * @param {boolean} stepping
 */
function jump(view, index, stepping) {
  const node = view.entryNode(index);
  if (!node) return;
  jumping = performance.now() + JUMP;
  if (!stepping) close(byId('rail'));
  node.scrollIntoView({ block: view.bare ? 'nearest' : 'start' });
  mark(view, index);
}

/** @type {Element | undefined} */
let marked;

/** @param {TimelineView} view @param {number} index */
function mark(view, index) {
  const node = view.entryNode(index);
  if (node === marked) return;
  marked?.removeAttribute('aria-current');
  node?.setAttribute('aria-current', 'true');
  marked = node;
  for (const each of strips) if (each.view === view) each.strip.current = index;
}

/**
 * Where a jump lands an entry, in units of the page's type: under the bar and the day's head. The one that stands there
 * is the one that is read.
 */
const LANDING = 8;

/** Marks the entry in view. */
export function followRail() {
  if (performance.now() < jumping) return;
  const line = LANDING * parseFloat(getComputedStyle(document.documentElement).fontSize);
  for (const view of views) {
    if (view.bare) continue; // a timetable is seen whole
    const box = view.days.getBoundingClientRect();
    if (box.top > line || box.bottom < 0) continue;
    const index = entryAt(view, line);
    if (index !== undefined) mark(view, index);
  }
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
