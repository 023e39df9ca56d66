// @ts-check
/**
 * The lines of a strip, as SVG nodes: axis, midnights, ticks, clusters, stretches. From a geometry and the entries to
 * nodes; its labels are in labels.js.
 *
 * @import { Geometry } from './geometry.js'
 * @import { Scene } from './labels.js'
 */

import { ABREAST, clusterLength, largestOf, TICK } from './clusters.js';
import { svg } from '../draw/dom.js';
import { MARGIN } from './geometry.js';
import { midnightsOn } from './labels.js';

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
    ...midnightLines(geometry, scene),
    svg('path', { class: 'strip-spans', d: stretches(geometry, scene) }),
    ...ticks(geometry, scene),
    ...overview(geometry),
  ];
}

/** Midnight is a line of its own, wherever the labels stand. @param {Geometry} geometry @param {Scene} scene */
function midnightLines(geometry, { axis }) {
  return midnightsOn(geometry, axis).map(({ at }) =>
    svg('path', {
      class: 'strip-midnight',
      d: geometry.strokeAcross(geometry.place(at), -6, 34),
    }),
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
