// @ts-check
/**
 * Where each entry of a timeline stands on one axis of minutes.
 *
 * @import { Day, Entry, Timeline } from './pkg/article_viewer.js'
 *
 * @typedef {'clock' | 'calendar' | 'match' | 'media' | 'index'} Unit
 * @typedef {{ entry: Entry, index: number, at: number }} Point `at` in minutes; `index` counts in the order of the text
 * @typedef {{ unit: Unit, points: Point[], from: number, to: number }} Axis `points` in the order of the text
 */

const DAY = 1440;

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
    if (at.length && at.every(Number.isFinite)) return axis(/** @type {Unit} */ (unit), entries.map(({ entry }) => entry), at);
  }
  const step = timeline.order === 'newest-first' ? -1 : 1;
  return axis('index', entries.map(({ entry }) => entry), entries.map((_, index) => index * step));
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
  return { unit, points: entries.map((entry, index) => ({ entry, index, at: at[index] })), from, to };
}

/** How an entry is placed on each kind of axis: NaN where it cannot be. */
const places = {
  /** @param {Entry} entry @param {Day} day */
  clock: ({ time }, { offset }) => (time && typeof offset === 'number' ? offset * DAY + minutesOfClock(time) : NaN),
  /** @param {Entry} entry */
  match: ({ precision, value }) => (precision === 'match-minute' ? minutesOfMatch(value) : NaN),
  /** @param {Entry} entry */
  media: ({ precision, value }) => (precision === 'media-offset' || precision === 'relative' ? minutesOfDuration(value) : NaN),
  /** @param {Entry} entry */
  calendar: ({ value }) => minutesOfDate(value),
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
  const parts = /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(value);
  if (!parts) return NaN;
  const [weeks, days, hours, minutes, seconds] = parts.slice(2).map((part) => Number(part ?? 0));
  return (parts[1] ? -1 : 1) * (weeks * 7 * DAY + days * DAY + hours * 60 + minutes + seconds / 60);
}

/** @param {string} value "1887", "2014-03", "2025-12-19T14:20" */
function minutesOfDate(value) {
  const parts = /^(-?\d{1,6})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/.exec(value);
  if (!parts) return NaN;
  const [year, month, day, hours, minutes] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const date = new Date(0);
  date.setUTCFullYear(/** @type {number} */ (year), (month ?? 1) - 1, day ?? 1);
  return date.getTime() / 60_000 + (hours ?? 0) * 60 + (minutes ?? 0);
}

/**
 * Where a label of the axis may stand, and what it says: at round distances, as many as fit.
 *
 * @param {Axis} axis
 * @param {number} most how many labels there is room for
 * @returns {{ at: number, text: string, midnight?: boolean }[]}
 */
export function labels({ unit, from, to }, most) {
  if (unit === 'index' || most < 1) return [];
  if (unit === 'calendar') return calendarLabels(from, to, most);
  const step = roundSteps[unit].find((each) => (to - from) / each <= most) ?? (to - from) * 2;
  const found = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    found.push({ at, text: labelText(unit, at), midnight: unit === 'clock' && at % DAY === 0 });
  }
  return found;
}

const roundSteps = {
  clock: [5, 10, 15, 30, 60, 120, 180, 360, 720, DAY, 2 * DAY, 7 * DAY, 28 * DAY],
  match: [5, 15, 45],
  media: [1 / 6, 0.5, 1, 5, 10, 30, 60, 360, DAY, 7 * DAY],
};

/**
 * @param {Unit} unit
 * @param {number} at
 */
function labelText(unit, at) {
  if (unit === 'match') return `${at}′`;
  const minutes = unit === 'clock' ? ((at % DAY) + DAY) % DAY : Math.abs(at);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} most
 */
function calendarLabels(from, to, most) {
  const years = (to - from) / (365.2425 * DAY);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((each) => years / each <= most);
  if (!step || years < 2) return [];
  const found = [];
  const first = new Date(from * 60_000).getUTCFullYear();
  for (let year = Math.ceil(first / step) * step; minutesOfDate(String(year)) <= to; year += step) {
    const at = minutesOfDate(String(year));
    if (at >= from) found.push({ at, text: String(year) });
  }
  return found;
}
