// @ts-check
/**
 * What stands beside an axis of time: labels at round distances, as many as fit, and the days between midnights.
 *
 * @import { Axis } from './axis.js'
 */

import { DAY } from '../draw/when.js';
import * as sentences from '../words/sentences.js';

/** Longer than this, midnights stand too close to be lines. */
const DAYS = 14;

/** Distances of labels in minutes, for each kind of axis. @type {Record<string, number[]>} */
const STEPS = {
  clock: [1, 5, 10, 15, 30, 60, 120, 180, 360, 720],
  match: [1, 5, 15, 45],
  media: [1 / 6, 0.5, 1, 5, 10, 30, 60, 360, DAY, 7 * DAY],
};
/** Distances in days, months and years, where hours stand too close. */
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const MONTH = 30.44 * DAY;
const YEAR = 365.2425 * DAY;

/** @typedef {{ at: number, text: string }} Label */

/**
 * @param {Pick<Axis, 'unit' | 'epoch'>} axis
 * @param {{ from: number, to: number }} window the part that is shown
 * @param {number} most how many labels there is room for
 * @returns {Label[]}
 */
export function labels({ unit, epoch }, { from, to }, most) {
  if (unit === 'index' || most < 1 || !(to > from)) return [];
  const fits = (/** @type {number} */ step) => (to - from) / step <= most;
  const clocked = unit === 'clock' || unit === 'calendar';
  const step = (STEPS[unit] ?? STEPS.clock).find(fits);
  if (step) return clockLabels(unit, { from, to }, step);
  return clocked && epoch !== undefined ? dateLabels(epoch, { from, to }, fits) : [];
}

/**
 * @param {Axis['unit']} unit
 * @param {{ from: number, to: number }} window
 * @param {number} step
 */
function clockLabels(unit, { from, to }, step) {
  const found = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    const midnight = unit !== 'match' && unit !== 'media' && at % DAY === 0; // a line of its own
    if (!midnight) found.push({ at, text: clockText(unit, at) });
  }
  return found;
}

/** @param {Axis['unit']} unit @param {number} at */
function clockText(unit, at) {
  if (unit === 'match') return `${at}′`;
  const minutes = unit === 'media' ? Math.abs(at) : ((at % DAY) + DAY) % DAY;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
}

/**
 * @param {number} epoch
 * @param {{ from: number, to: number }} window
 * @param {(minutes: number) => boolean} fits
 */
function dateLabels(epoch, window, fits) {
  const days = DAY_STEPS.find((step) => fits(step * DAY));
  if (days) return calendarLabels(epoch, window, 'day', days);
  const months = MONTH_STEPS.find((step) => fits(step * MONTH));
  if (months) return calendarLabels(epoch, window, 'month', months);
  return calendarLabels(
    epoch,
    window,
    'year',
    YEAR_STEPS.find((step) => fits(step * YEAR)) ?? 10_000,
  );
}

/**
 * @param {number} epoch
 * @param {{ from: number, to: number }} window
 * @param {'day' | 'month' | 'year'} grain
 * @param {number} step
 */
function calendarLabels(epoch, { from, to }, grain, step) {
  const first = new Date((epoch + from) * 60_000);
  const counts = {
    day: Math.floor((epoch + from) / DAY),
    month: first.getUTCFullYear() * 12 + first.getUTCMonth(),
    year: first.getUTCFullYear(),
  };
  const found = [];
  for (let count = Math.floor(counts[grain] / step) * step; ; count += step) {
    const at = startOf(grain, count) - epoch;
    if (!(at <= to)) return found;
    if (at >= from) found.push({ at, text: sentences.timeline.onAxis(epoch + at, grain) });
  }
}

/** Minutes from 1970. @param {'day' | 'month' | 'year'} grain @param {number} count of days from 1970, or of months or years from the year 0 */
function startOf(grain, count) {
  if (grain === 'day') return count * DAY;
  const date = new Date(0);
  date.setUTCFullYear(grain === 'year' ? count : 0, grain === 'month' ? count : 0, 1);
  return date.getTime() / 60_000;
}

/**
 * The midnights in a window, with the name of the day that begins there.
 *
 * @param {Pick<Axis, 'unit' | 'epoch'>} axis
 * @param {{ from: number, to: number }} window
 * @returns {{ at: number, short: string, long: string }[]}
 */
export function midnights({ unit, epoch }, { from, to }) {
  if ((unit !== 'clock' && unit !== 'calendar') || to - from > DAYS * DAY) return [];
  const found = [];
  for (let at = Math.ceil(from / DAY) * DAY; at < to; at += DAY) {
    if (at > from)
      found.push({
        at,
        ...sentences.timeline.dayBegins(epoch === undefined ? undefined : epoch + at, at / DAY),
      });
  }
  return found;
}
