// @ts-check
/**
 * What a strip shows, as SVG nodes: axis, labels, midnights, ticks, clusters, silences, stretches, first words. Pure: from
 * a geometry and the entries to nodes.
 *
 * @import { Axis, Point, Printed } from './axis.js'
 * @import { Cluster } from './clusters.js'
 * @import { Geometry } from './geometry.js'
 * @import { Silence } from './silences.js'
 *
 * @typedef {{ axis: Axis<Printed>, sorted: Point<Printed>[], silences: Silence[], clusters: Cluster[], words: boolean, feed?: Silence }} Scene
 *   `sorted` in the order of time; `feed` is where the timeline lies on an axis that reaches beyond it
 */

import { labels, midnights } from './axis-labels.js';
import { svg } from '../draw/dom.js';
import { MARGIN } from './geometry.js';
import * as sentences from '../words/sentences.js';

export const TICK = 14;
/** More entries than this in one place are a cluster: one tick that grows with their number. */
export const ABREAST = 3;
/** Pixels: a silence shorter than this has no room for its length. */
const SILENCE_ROOM = { upright: 26, level: 70 };
/** Characters of first words where nothing else sets a limit. */
const WORDS = 38;
/** Pixels that a character of the small print takes, about. */
const CHARACTER = 6.4;
/** Pixels between the numbers of two clusters, how many numbers there are at most, */
const COUNT_ROOM = 30;
const COUNTS = 16;
/** and how many times as large as the middle one a cluster has to be, where there are many. */
const OUTSTANDING = 1.5;
/** Rows of stretches that overlap, and the pixels between two. */
const ROWS = 3;
const ROW = 5;

/**
 * @param {Geometry} geometry
 * @param {Scene} scene
 * @returns {SVGElement[]}
 */
export function draw(geometry, scene) {
  return [
    svg('path', {
      class: 'strip-axis',
      d: geometry.strokeAlong(MARGIN, geometry.along - MARGIN, 0),
    }),
    ...feed(geometry, scene),
    ...hours(geometry, scene),
    ...midnightLines(geometry, scene),
    svg('path', { class: 'strip-spans', d: stretches(geometry, scene) }),
    ...ticks(geometry, scene),
    ...silences(geometry, scene),
    ...(scene.words ? wordsBeside(geometry, scene) : counts(geometry, scene)),
    ...overview(geometry),
  ];
}

/** @param {Geometry} geometry @param {Scene} scene */
function hours(geometry, { axis }) {
  const most = geometry.roomy ? Math.floor(geometry.along / (geometry.upright ? 34 : 64)) : 0;
  const lines = new Set(midnights(axis, geometry.scale).map(({ at }) => at)); // they have their own names
  return labels(axis, geometry.scale, most)
    .filter(({ at }) => !lines.has(at))
    .map(({ at, text }) => label(geometry, geometry.place(at), text, 'strip-hour'));
}

/** Midnight is a line of its own, wherever the other labels stand; beside it the day that begins there. @param {Geometry} geometry @param {Scene} scene */
function midnightLines(geometry, scene) {
  const nodes = [];
  const found = midnights(scene.axis, geometry.scale);
  const room = geometry.upright
    ? geometry.across - geometry.lane - 10
    : geometry.length / Math.max(1, found.length) - 12;
  const long = found.every((each) => each.long.length * CHARACTER <= room);
  for (const each of found) {
    const line = geometry.place(each.at);
    nodes.push(svg('path', { class: 'strip-midnight', d: geometry.strokeAcross(line, -6, 34) }));
    const place = midnightPlace(geometry, scene, line);
    if (place !== undefined)
      nodes.push(
        label(geometry, place, long ? each.long : each.short, 'strip-midnight-label', true),
      );
    else if (geometry.upright && each.short.length * CHARACTER < geometry.lane - 4)
      nodes.push(label(geometry, line, each.short, 'strip-midnight-label'));
  }
  return geometry.upright || found.length * 50 < geometry.length ? nodes : [];
}

/**
 * The side of the line where no entry is in the way of the word; where each has one, the line stands alone.
 *
 * @param {Geometry} geometry
 * @param {Scene} scene
 * @param {number} line
 */
function midnightPlace(geometry, { clusters, words }, line) {
  if (!geometry.roomy) return undefined;
  if (!geometry.upright) return line;
  const clear = words ? 13 : 8;
  return [line - 9, line + 9].find((place) =>
    clusters.every(({ at }) => Math.abs(geometry.place(at) - place) >= clear),
  );
}

/** One path for single entries, one for clusters. @param {Geometry} geometry @param {Scene} scene */
function ticks(geometry, { clusters }) {
  const most = largestOf(clusters);
  let single = '';
  let many = '';
  for (const { first, end, at } of clusters) {
    const count = end - first;
    const place = geometry.place(at);
    if (count > ABREAST) many += geometry.strokeAcross(place, 2, clusterLength(count, most));
    else
      for (let nth = 0; nth < count; nth += 1)
        single += geometry.strokeAcross(place, 2 + nth * (TICK - 2), nth * (TICK - 2) + TICK - 2);
  }
  return [
    svg('path', { class: 'strip-ticks', d: single }),
    svg('path', { class: 'strip-clusters', d: many }),
  ];
}

/** The longest tick is that of the largest cluster: together they show how dense the list is. @param {number} count @param {number} most */
function clusterLength(count, most) {
  return TICK + (20 * (count - ABREAST)) / Math.max(8, most - ABREAST);
}

/** @param {Cluster[]} clusters */
function largestOf(clusters) {
  return clusters.reduce((most, { first, end }) => Math.max(most, end - first), 0);
}

/** How many entries those clusters hold that stand out, where the numbers do not touch. @param {Geometry} geometry @param {Scene} scene */
function counts(geometry, { axis, clusters }) {
  if (!geometry.roomy || (geometry.upright && geometry.across < 90)) return [];
  const many = clusters
    .filter(({ first, end }) => end - first > ABREAST)
    .sort((a, b) => b.end - b.first - (a.end - a.first));
  const most = largestOf(clusters);
  const usual =
    many.length < COUNTS ? 0 : many[many.length >> 1].end - many[many.length >> 1].first;
  const taken = midnights(axis, geometry.scale).map(({ at }) => geometry.place(at));
  const nodes = [];
  for (const { first, end, at } of many) {
    const place = geometry.place(at);
    if (nodes.length >= COUNTS || end - first < OUTSTANDING * usual) break;
    if (taken.some((other) => Math.abs(other - place) < COUNT_ROOM)) continue;
    taken.push(place);
    const past = clusterLength(end - first, most) + 4;
    const where = geometry.upright
      ? { x: geometry.lane + past, y: place + 4 }
      : { x: place, y: geometry.lane - past, 'text-anchor': 'middle' };
    nodes.push(svg('text', { class: 'strip-count', ...where }, String(end - first)));
  }
  return nodes;
}

/** Bars for what has a length of its own; those that overlap lie in rows. @param {Geometry} geometry @param {Scene} scene */
function stretches(geometry, { sorted }) {
  const { from, to } = geometry.scale;
  const free = Array.from({ length: ROWS }, () => -Infinity);
  let path = '';
  for (const point of sorted) {
    if (point.to === undefined || point.to < from || point.at > to) continue;
    const row = Math.max(
      0,
      free.findIndex((end) => end <= point.at),
    );
    free[row] = point.to;
    const [start, end] = [Math.max(point.at, from), Math.min(point.to, to)].map((at) =>
      geometry.place(at),
    );
    if (Math.abs(end - start) > 3) path += geometry.strokeAlong(start, end, 4 + row * ROW);
  }
  return path;
}

/** Where the timeline lies on an axis that reaches far beyond it. @param {Geometry} geometry @param {Scene} scene */
function feed(geometry, { feed: reach }) {
  const { from, to } = geometry.scale;
  if (!reach || reach.to < from || reach.from > to) return [];
  const [start, end] = [Math.max(reach.from, from), Math.min(reach.to, to)]
    .map((at) => geometry.place(at))
    .sort((a, b) => a - b);
  const middle = (start + Math.max(end, start + 3)) / 2;
  const path = geometry.strokeAlong(
    middle - Math.max(2, (end - start) / 2),
    middle + Math.max(2, (end - start) / 2),
    -3,
  );
  return [svg('path', { class: 'strip-feed', d: path })];
}

/** @param {Geometry} geometry @param {Scene} scene */
function silences(geometry, { axis, silences: found }) {
  if (axis.unit === 'index' || (geometry.upright && geometry.across < 90)) return [];
  const { from, to } = geometry.scale;
  const least = SILENCE_ROOM[geometry.upright ? 'upright' : 'level'];
  const nodes = [];
  for (const silence of found) {
    const shown = { from: Math.max(from, silence.from), to: Math.min(to, silence.to) };
    const room = (shown.to - shown.from) / geometry.pixel;
    if (room < least) continue;
    const short = sentences.timeline.duration(silence.to - silence.from);
    const long =
      axis.unit === 'clock' ? sentences.timeline.ofSilence(silence.to - silence.from) : short;
    const chars = (geometry.upright ? geometry.across - geometry.lane - 10 : room - 16) / CHARACTER;
    nodes.push(
      label(
        geometry,
        silencePlace(geometry, axis, shown),
        long.length <= chars ? long : short,
        'strip-silence',
        true,
      ),
    );
  }
  return nodes;
}

/**
 * The middle of a silence; where an upright strip has the name of a day there, the middle of its longer part.
 *
 * @param {Geometry} geometry
 * @param {Axis<Printed>} axis
 * @param {Silence} silence
 */
function silencePlace(geometry, axis, { from, to }) {
  const middle = geometry.place((from + to) / 2);
  const lines = midnights(axis, { from, to }).map(({ at }) => geometry.place(at));
  if (!geometry.upright || lines.every((line) => Math.abs(line - middle) > 24)) return middle;
  const ends = [geometry.place(from), ...lines, geometry.place(to)].sort((a, b) => a - b);
  let widest = 1;
  for (let at = 2; at < ends.length; at += 1)
    if (ends[at] - ends[at - 1] > ends[widest] - ends[widest - 1]) widest = at;
  return (ends[widest - 1] + ends[widest]) / 2;
}

/**
 * @param {Geometry} geometry
 * @param {number} place
 * @param {string} text
 * @param {string} name
 * @param {boolean} [after] on the side of the ticks
 */
function label(geometry, place, text, name, after = false) {
  const { lane, upright } = geometry;
  const where = upright
    ? { x: lane + (after ? 6 : -8), y: place + 4, 'text-anchor': after ? 'start' : 'end' }
    : {
        y: lane + (name === 'strip-midnight-label' ? -35 : after ? -8 : 16),
        ...within(geometry, place, text.length * CHARACTER),
      };
  return svg('text', { class: name, ...where }, text);
}

/** A label in the middle of its place, or at the edge that it would pass. @param {Geometry} geometry @param {number} place @param {number} width */
function within({ along }, place, width) {
  if (place + width / 2 > along) return { x: along, 'text-anchor': 'end' };
  if (place < width / 2) return { x: 0, 'text-anchor': 'start' };
  return { x: place, 'text-anchor': 'middle' };
}

/** The first words of the entries, as many as have room without touching; how many more each row stands for. @param {Geometry} geometry @param {Scene} scene */
function wordsBeside(geometry, { sorted, clusters }) {
  /** @type {{ place: number, entry: Printed, more: number }[]} */
  const rows = [];
  for (const { first, end, at } of geometry.newestFirst ? clusters.toReversed() : clusters) {
    const place = geometry.place(at);
    const above = rows.at(-1);
    if (above && place < above.place + 20) above.more += end - first;
    else
      rows.push({
        place,
        entry: sorted[geometry.newestFirst ? end - 1 : first].entry,
        more: end - first - 1,
      });
  }
  const most = Math.floor((geometry.across - geometry.lane - 2 * TICK - 8) / CHARACTER);
  return rows.map(({ place, entry, more }) => {
    const count = more > 0 && svg('tspan', { class: 'strip-more', dx: 4 }, `+${more}`);
    const where = { x: geometry.lane + 2 * TICK + 8, y: place + 4 };
    return svg(
      'text',
      { class: 'strip-words', ...where },
      ...said(
        entry,
        Math.max(0, most - entry.text.length - 1 - (more > 0 ? String(more).length + 2 : 0)),
      ),
      count,
    );
  });
}

/** Where a zoomed part lies in the whole: a track and its thumb, at the outer edge. @param {Geometry} geometry */
function overview(geometry) {
  const { scale, upright, across, lane } = geometry;
  if (!scale.zoomed) return [];
  const distance = upright ? across - 4 - lane : lane - across + 3;
  const [start, end] = [scale.from, scale.to]
    .map((at) => geometry.placeOnWhole(at))
    .sort((a, b) => a - b);
  return [
    svg('path', {
      class: 'strip-track',
      d: geometry.strokeAlong(MARGIN, geometry.along - MARGIN, distance),
    }),
    svg('path', {
      class: 'strip-thumb',
      d: geometry.strokeAlong(start, Math.max(end, start + 12), distance),
    }),
  ];
}

/**
 * A time and the first words beside it, which run in their own direction.
 *
 * @param {Printed} entry
 * @param {number} [most]
 */
export function said(entry, most) {
  return [
    svg('tspan', { class: 'strip-time' }, entry.text),
    ' ',
    svg('tspan', { class: 'strip-said' }, firstWords(entry, most)),
  ];
}

/**
 * @param {Printed} entry
 * @param {number} [most] characters
 */
export function firstWords({ blocks }, most = WORDS) {
  const text =
    blocks
      .find(({ kind }) => kind !== 'byline')
      ?.text.slice(0, 4 * most)
      .trim() ?? '';
  if (text.length <= most) return text;
  const blank = text.lastIndexOf(' ', most);
  return `${text.slice(0, Math.max(0, blank > most / 2 ? blank : most)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
