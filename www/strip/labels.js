// @ts-check
/**
 * The labels of a strip: which there are, and which of them have room. Pure: how large a text is on the page is asked
 * through a function.
 *
 * @import { Axis, Point, Printed } from './axis.js'
 * @import { Cluster } from './clusters.js'
 * @import { Silence } from './silences.js'
 * @import { Geometry } from './geometry.js'
 *
 * @typedef {{ text: string, time?: string, more?: number }} Words the text of a label; with the `time` of an entry before
 *   it, and how many `more` entries it stands for
 * @typedef {{ at: number, far: number }} Spot a place along the strip, and how far from the axis: before it where negative
 * @typedef {{ name: string, forms: Words[], spots: Spot[], room?: number }} Label forms and spots, the best first; `room`
 *   is how long it may be along the strip
 * @typedef {{ width: number, height: number, top: number, before: (characters: number) => number }} Size of a text that
 *   begins at 0 on its baseline; `before` is the width of its first characters
 * @typedef {(form: Words) => Size} Measure
 * @typedef {{ form: Words, shown: Words, x: number, y: number }} Placed `shown` is the form, or what there is room for
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 * @typedef {{ axis: Axis<Printed>, sorted: Point<Printed>[], silences: Silence[], clusters: Cluster[], words: boolean, feed?: Silence }} Scene
 *   `sorted` in the order of time; `feed` is where the timeline lies on an axis that reaches beyond it
 */

import { labels, midnights } from './axis-labels.js';
import { ABREAST, clusterLength, largestOf, TICK } from './clusters.js';
import * as sentences from '../words/sentences.js';

/** Distances and rooms, in lines of the type: between two hours, two rows of words, */
const HOUR_LINES = 2.4;
const ROW_LINES = 1.45;
/** between a midnight and its name beside it, and between that name and a tick; */
const NAME_LINES = 0.7;
const CLEAR_LINES = 0.6;
/** for the length of a silence; */
const SILENCE_LINES = { upright: 1.9, level: 5 };
/** and in long labels, between two hours of a level axis. */
const HOUR_LABELS = 1.15;
/** Pixels between a level axis or an upright one and its labels; before it where negative. */
const FAR = {
  upright: { hour: -8, midnight: 6, silence: 6 },
  level: { hour: -6, midnight: 33, silence: 5 },
};
const WORDS_FAR = 2 * TICK + 8;
/** Pixels beside a label along a level axis, and between any two. */
const BESIDE = 16;
const APART = 3;
/** Pixels at the outer edge that the thumb of a zoomed strip takes, or that stay free. */
const THUMB = 10;
const FREE = 2;
/** How narrow characters are on average at least, as a share of the line: what is longer need not be measured. */
const NARROW = 0.35;
/** Characters of first words where nothing else sets a limit. */
const WORDS = 38;
/** Fewer of them say nothing. */
const LEAST_WORDS = 3;
/** Pixels between the numbers of two clusters, how many numbers there are at most, */
const COUNT_ROOM = 30;
const COUNTS = 16;
/** and how many times as large as the middle one a cluster has to be, where there are many. */
const OUTSTANDING = 1.5;

/**
 * All that may be said beside an axis, the most important first.
 *
 * @param {Geometry} geometry
 * @param {Scene} scene
 * @returns {Label[]}
 */
export function labelsOf(geometry, scene) {
  if (!geometry.roomy) return [];
  return [
    ...(scene.words ? wordsBeside(geometry, scene) : []),
    ...midnightNames(geometry, scene),
    ...hours(geometry, scene),
    ...(scene.words ? [] : counts(geometry, scene)),
    ...silences(geometry, scene),
  ];
}

/**
 * The labels that have room in the strip and touch no other, each in its best form that does. Those that can only stand
 * before an upright axis first move it in.
 *
 * @param {Geometry} geometry
 * @param {Label[]} wanted
 * @param {Measure} measure
 * @returns {Placed[]}
 */
export function place(geometry, wanted, measure) {
  const before = wanted.filter(({ spots }) => spots.every(({ far }) => far < 0));
  geometry.makeRoom(before.map(({ forms }) => measure(forms[forms.length - 1]).width));
  /** @type {Box[]} */
  const taken = [];
  /** @type {Placed[]} */
  const placed = [];
  for (const label of wanted) {
    const found = fitting(geometry, label, measure, taken);
    if (!found) continue;
    taken.push(found.box);
    placed.push(found.placed);
  }
  return placed;
}

/** @param {Geometry} geometry @param {Label} label @param {Measure} measure @param {Box[]} taken */
function fitting(geometry, { forms, spots, room = Infinity }, measure, taken) {
  for (const form of forms) {
    const size = measure(form);
    if ((geometry.upright ? size.height : size.width) > room) continue;
    for (const spot of spots) {
      const shown = shownAt(geometry, spot, form, size);
      const box = boxAt(
        geometry,
        spot,
        shown === form ? size : { ...size, width: roomAt(geometry, spot) },
      );
      if (shown && isInside(geometry, box) && !taken.some((other) => touches(box, other)))
        return { box, placed: { form, shown, x: box.left, y: box.top - size.top } };
    }
  }
  return undefined;
}

/** The first words of an entry are shortened to the room that they have. @param {Geometry} geometry @param {Spot} spot @param {Words} form @param {Size} size */
function shownAt(geometry, spot, form, size) {
  if (form.time === undefined) return form;
  return shortened(form, roomAt(geometry, spot), size, geometry.type.ellipsis);
}

/** @param {Geometry} geometry @param {Spot} spot */
function roomAt(geometry, { far }) {
  return edgeOf(geometry) - geometry.lane - far;
}

/** Where labels end at the outer edge of an upright strip. @param {Geometry} geometry */
function edgeOf({ across, scale }) {
  return across - (scale.zoomed ? THUMB : FREE);
}

/**
 * A label in the middle of its place, or at the end of the strip that it would pass.
 *
 * @param {Geometry} geometry
 * @param {Spot} spot
 * @param {{ width: number, height: number }} size
 * @returns {Box}
 */
function boxAt({ upright, along, lane }, { at, far }, { width, height }) {
  const start = (/** @type {number} */ length) =>
    Math.max(0, Math.min(at - length / 2, along - length));
  const left = upright ? lane + far - (far < 0 ? width : 0) : start(width);
  const top = upright ? start(height) : lane - far - (far < 0 ? 0 : height);
  return { left, top, right: left + width, bottom: top + height };
}

/** @param {Geometry} geometry @param {Box} box */
function isInside(geometry, { left, top, right, bottom }) {
  const { upright, along, across } = geometry;
  return (
    left >= 0 &&
    top >= 0 &&
    right <= (upright ? edgeOf(geometry) : along) &&
    bottom <= (upright ? along : across)
  );
}

/** @param {Box} one @param {Box} other */
function touches(one, other) {
  return (
    one.left < other.right + APART &&
    other.left < one.right + APART &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

// ---- Which labels there are ----

/** @param {Geometry} geometry @param {Scene} scene @returns {Label[]} */
function hours(geometry, { axis }) {
  const { along, type, upright, scale } = geometry;
  const most = Math.floor(along / (upright ? HOUR_LINES * type.line : HOUR_LABELS * type.long));
  const lines = new Set(midnightsOn(geometry, axis).map(({ at }) => at)); // they have their own names
  return labels(axis, scale, most)
    .filter(({ at }) => !lines.has(at))
    .map(({ at, text }) => label(geometry, 'hour', text, geometry.place(at)));
}

/**
 * @param {Geometry} geometry
 * @param {'hour' | 'midnight' | 'silence'} kind
 * @param {string} text
 * @param {number} at
 * @returns {Label}
 */
function label(geometry, kind, text, at) {
  const far = FAR[geometry.upright ? 'upright' : 'level'][kind];
  return { name: `strip-${kind}`, forms: [{ text }], spots: [{ at, far }] };
}

/** The midnights that have room for their names. @param {Geometry} geometry @param {Axis<Printed>} axis */
export function midnightsOn(geometry, axis) {
  const found = midnights(axis, geometry.scale);
  return geometry.upright || found.length * geometry.type.long < geometry.length ? found : [];
}

/**
 * The day that begins at a midnight: beside an upright axis on the side of the line where no tick is in the way, or
 * before the axis; where each has something, the line stands alone.
 *
 * @param {Geometry} geometry
 * @param {Scene} scene
 * @returns {Label[]}
 */
function midnightNames(geometry, { axis, clusters }) {
  const { upright, type } = geometry;
  const ticks = clusters.map(({ at }) => geometry.place(at));
  return midnightsOn(geometry, axis).map(({ at, short, long }) => {
    const line = geometry.place(at);
    const beside = [line - NAME_LINES * type.line, line + NAME_LINES * type.line]
      .filter((place) => ticks.every((tick) => Math.abs(tick - place) >= CLEAR_LINES * type.line))
      .map((place) => ({ at: place, far: FAR.upright.midnight }));
    return {
      name: 'strip-midnight-label',
      forms: [{ text: long }, { text: short }],
      spots: upright
        ? [...beside, { at: line, far: FAR.upright.hour }]
        : [{ at: line, far: FAR.level.midnight }],
    };
  });
}

/** How many entries those clusters hold that stand out, where the numbers do not touch. @param {Geometry} geometry @param {Scene} scene */
function counts(geometry, { axis, clusters }) {
  const many = clusters
    .filter(({ first, end }) => end - first > ABREAST)
    .sort((a, b) => b.end - b.first - (a.end - a.first));
  const most = largestOf(clusters);
  const usual =
    many.length < COUNTS ? 0 : many[many.length >> 1].end - many[many.length >> 1].first;
  const taken = midnightsOn(geometry, axis).map(({ at }) => geometry.place(at));
  /** @type {Label[]} */
  const found = [];
  for (const { first, end, at } of many) {
    const count = end - first;
    const place = geometry.place(at);
    if (found.length >= COUNTS || count < OUTSTANDING * usual) break;
    if (taken.some((other) => Math.abs(other - place) < COUNT_ROOM)) continue;
    taken.push(place);
    const far = clusterLength(count, most) + (geometry.upright ? 4 : 2);
    found.push({
      name: 'strip-count',
      forms: [{ text: String(count) }],
      spots: [{ at: place, far }],
    });
  }
  return found;
}

/** How long the silences are, each in as many words as it has room for. @param {Geometry} geometry @param {Scene} scene */
function silences(geometry, { axis, silences: found }) {
  if (axis.unit === 'index') return [];
  const { from, to } = geometry.scale;
  const words = sentences.timeline;
  const least = geometry.type.line * SILENCE_LINES[geometry.upright ? 'upright' : 'level'];
  /** @type {Label[]} */
  const labels = [];
  for (const silence of found) {
    const shown = { from: Math.max(from, silence.from), to: Math.min(to, silence.to) };
    const room = (shown.to - shown.from) / geometry.pixel;
    if (room < least) continue;
    const minutes = silence.to - silence.from;
    const forms = [words.duration(minutes), words.roughly(minutes)];
    if (axis.unit === 'clock') forms.unshift(words.ofSilence(minutes));
    labels.push({
      ...label(geometry, 'silence', '', silencePlace(geometry, axis, shown)),
      forms: [...new Set(forms)].map((text) => ({ text })),
      room: geometry.upright ? room : room - BESIDE,
    });
  }
  return labels;
}

/**
 * The middle of a silence; where an upright strip has the name of a day there, the middle of its longer part.
 *
 * @param {Geometry} geometry
 * @param {Axis<Printed>} axis
 * @param {{ from: number, to: number }} silence
 */
function silencePlace(geometry, axis, { from, to }) {
  const middle = geometry.place((from + to) / 2);
  const near = (NAME_LINES + 1) * geometry.type.line;
  const lines = midnights(axis, { from, to }).map(({ at }) => geometry.place(at));
  if (!geometry.upright || lines.every((line) => Math.abs(line - middle) > near)) return middle;
  const ends = [geometry.place(from), ...lines, geometry.place(to)].sort((a, b) => a - b);
  let widest = 1;
  for (let at = 2; at < ends.length; at += 1)
    if (ends[at] - ends[at - 1] > ends[widest] - ends[widest - 1]) widest = at;
  return (ends[widest - 1] + ends[widest]) / 2;
}

/** The first words of the entries, as many rows as do not touch; how many more entries each row stands for. @param {Geometry} geometry @param {Scene} scene */
function wordsBeside(geometry, { sorted, clusters }) {
  /** @type {{ place: number, entry: Printed, more: number }[]} */
  const rows = [];
  for (const { first, end, at } of geometry.newestFirst ? clusters.toReversed() : clusters) {
    const place = geometry.place(at);
    const above = rows.at(-1);
    if (above && place < above.place + ROW_LINES * geometry.type.line) above.more += end - first;
    else
      rows.push({
        place,
        entry: sorted[geometry.newestFirst ? end - 1 : first].entry,
        more: end - first - 1,
      });
  }
  const most = Math.ceil((geometry.across - WORDS_FAR) / (NARROW * geometry.type.line));
  return rows.map(({ place, entry, more }) => ({
    name: 'strip-words',
    forms: [wordsOf(entry, more, most)],
    spots: [{ at: place, far: WORDS_FAR }],
  }));
}

// ---- Words ----

/**
 * What a strip says of an entry.
 *
 * @param {Printed} entry
 * @param {number} more how many other entries it stands for
 * @param {number} [most] characters
 * @returns {Required<Words>}
 */
export function wordsOf(entry, more, most) {
  return { time: oneLine(entry.text), text: firstWords(entry, most), more };
}

/**
 * @param {Printed} entry
 * @param {number} [most] characters
 */
export function firstWords({ blocks }, most = WORDS) {
  const text = blocks.find(({ kind }) => kind !== 'byline')?.text.slice(0, 4 * most) ?? '';
  return oneLine(text).length <= most ? oneLine(text) : cut(oneLine(text), most);
}

/** As SVG shows it: any run of blanks is one. @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** At a blank, where one is near. @param {string} text @param {number} most characters before the ellipsis */
function cut(text, most) {
  const blank = text.lastIndexOf(' ', most);
  return `${text.slice(0, blank > most / 2 ? blank : most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * A time and the words beside it, less of them where there is no room for all: first the words are cut, then the time.
 *
 * @param {Words} form
 * @param {number} room
 * @param {Size} size of all of them
 * @param {number} ellipsis how wide one is, as a share of the height of the text
 * @returns {Words | undefined}
 */
export function shortened(form, room, { width, height, before }, ellipsis) {
  if (width <= room) return form;
  const { time = '', text, more } = form;
  const whole = text ? time.length + 1 + text.length : time.length;
  const left = room - (width - before(whole)); // besides the number of others
  const most = longest(whole, (count) => before(count) + ellipsis * height <= left);
  const words = most - time.length - 1;
  if (words >= LEAST_WORDS) return { time, text: cut(text, words), more };
  if (before(time.length) <= left) return { time, text: '', more };
  return most > 0 ? { time: cut(time, most), text: '', more } : undefined;
}

/** The largest number up to `most` that fits, found by halving; 0 always does. @param {number} most @param {(count: number) => boolean} fits */
function longest(most, fits) {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
