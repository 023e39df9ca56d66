// @ts-check
/**
 * Where each entry of a timeline stands on one axis of minutes.
 *
 * @import { Day, Entry, Timeline } from '../pkg/article_viewer.js'
 */

import { DAY } from '../draw/when.js';

/** @typedef {'clock' | 'calendar' | 'match' | 'media' | 'index'} Unit */
/** @typedef {{ text: string, blocks: { kind?: string, text: string }[] }} Printed what stands at a point: a time, and what is beside it */
/**
 * `at` in minutes, `to` where it is a stretch; `index` counts in the order of the text.
 *
 * @template {Printed} [Item=Entry]
 * @typedef {{ entry: Item, index: number, at: number, to?: number }} Point
 */
/**
 * `points` in the order of the text; `epoch` is where the axis has its 0, in minutes from 1970, where the calendar is known.
 *
 * @template {Printed} [Item=Entry]
 * @typedef {{ unit: Unit, points: Point<Item>[], from: number, to: number, epoch?: number }} Axis
 */

/**
 * The axis of a timeline. Where one entry cannot be placed (a time without a day among dates), all of them stand at
 * equal distances in the order of the text: a wrong place would be an invention.
 *
 * @param {Timeline} timeline
 * @returns {Axis}
 */
export function axisOf(timeline) {
  const entries = timeline.days.flatMap((day) => day.entries.map((entry) => ({ entry, day })));
  for (const [unit, place] of Object.entries(places)) {
    const at = entries.map(({ entry, day }) => place(entry, day));
    if (at.length && at.every(Number.isFinite))
      return {
        ...axis(
          /** @type {Unit} */ (unit),
          entries.map(({ entry }) => entry),
          at,
        ),
        epoch: epochs[unit]?.(timeline),
      };
  }
  const step = timeline.order === 'newest-first' ? -1 : 1;
  return axis(
    'index',
    entries.map(({ entry }) => entry),
    entries.map((_, index) => index * step),
  );
}

/**
 * @param {Unit} unit
 * @param {Entry[]} entries
 * @param {number[]} at
 * @returns {Axis}
 */
function axis(unit, entries, at) {
  let from = Infinity;
  let to = -Infinity;
  for (const each of at) {
    if (each < from) from = each;
    if (each > to) to = each;
  }
  return {
    unit,
    points: entries.map((entry, index) => ({ entry, index, at: at[index] })),
    from,
    to,
  };
}

/** How an entry is placed on each kind of axis: NaN where it cannot be. */
const places = {
  /** @param {Entry} entry @param {Day} day */
  clock: ({ time }, { offset }) =>
    time && typeof offset === 'number' ? offset * DAY + minutesOfClock(time) : NaN,
  /** @param {Entry} entry */
  match: ({ precision, value }) => (precision === 'match-minute' ? minutesOfMatch(value) : NaN),
  /** @param {Entry} entry */
  media: ({ precision, value }) =>
    precision === 'media-offset' || precision === 'relative' ? minutesOfDuration(value) : NaN,
  /** @param {Entry} entry */
  calendar: ({ value }) => minutesOfDate(value),
};

/** Where the 0 of an axis lies on the calendar. @type {Record<string, (timeline: Timeline) => number | undefined>} */
const epochs = {
  calendar: () => 0,
  clock({ days }) {
    const dated = days.find(({ date, offset }) => date && typeof offset === 'number');
    const epoch = dated ? minutesOfDate(dated.date ?? '') - (dated.offset ?? 0) * DAY : NaN;
    return Number.isFinite(epoch) ? epoch : undefined;
  },
};

/** @param {string} time "14:20" */
function minutesOfClock(time) {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** @param {string} value "45+2": stoppage time is squeezed between its minute and the next one */
function minutesOfMatch(value) {
  const [, minute, added] = /^(\d+)(?:\+(\d+))?$/.exec(value) ?? [];
  return minute ? Number(minute) + Math.min(Number(added ?? 0), 20) / 25 : NaN;
}

/** @param {string} value "PT18S", "-PT5M", "-P2D" */
function minutesOfDuration(value) {
  const parts = /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(
    value,
  );
  if (!parts) return NaN;
  const [weeks, days, hours, minutes, seconds] = parts.slice(2).map((part) => Number(part ?? 0));
  return (parts[1] ? -1 : 1) * (weeks * 7 * DAY + days * DAY + hours * 60 + minutes + seconds / 60);
}

/** Minutes from 1970. @param {string} value "1887", "2014-03", "2025-12-19T14:20" */
function minutesOfDate(value) {
  const parts = /^(-?\d{1,6})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/.exec(value);
  if (!parts) return NaN;
  const [year, month, day, hours, minutes] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const date = new Date(0);
  date.setUTCFullYear(/** @type {number} */ (year), (month ?? 1) - 1, day ?? 1);
  return date.getTime() / 60_000 + (hours ?? 0) * 60 + (minutes ?? 0);
}
