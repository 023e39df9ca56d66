// @ts-check
/**
 * The time beside an entry, in two ways: in a zone (as printed, or the reader's own) and in words, as a distance. Both
 * are said only where the text gives what they need; the clock of the device is read here and nowhere in the core.
 *
 * @import { Entry, Timeline } from '../pkg/article_viewer.js'
 * @import { Axis } from '../strip/axis.js'
 *
 * @typedef {{ printed: string[], convertible: number, foreign: boolean, entries: number }} Zones `printed` names each zone
 *   once; so many of the `entries` are `convertible` to the reader's zone; `foreign` where that changes one of them
 * @typedef {{ of: 'now' | 'newest', newest: Entry, at: number }} Reference what distances are counted from: the moment of
 *   reading, or the newest entry; `at` in minutes, of the epoch or of the axis
 */

const MINUTE = 60_000;
/** Minutes: for longer than this after its newest entry, "ago" says less of a feed than its own times do. */
const LIVE = 48 * 60;

const clock = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The reader's zone: "Europe/Kyiv". */
export const ownZone = clock.resolvedOptions().timeZone;

/**
 * The moment of an entry in minutes of the epoch; NaN unless its date, its time and the offset of its zone are known.
 *
 * @param {Entry} entry
 */
function minuteOf({ date, time, zoneOffset }) {
  return date && time && zoneOffset ? Date.parse(`${date}T${time}${zoneOffset}`) / MINUTE : NaN;
}

/** @param {Timeline} timeline @returns {Zones} */
export function zonesOf({ days }) {
  const found = {
    printed: /** @type {string[]} */ ([]),
    convertible: 0,
    foreign: false,
    entries: 0,
  };
  for (const entry of days.flatMap(({ entries }) => entries)) {
    found.entries += 1;
    if (entry.zone && !found.printed.includes(entry.zone)) found.printed.push(entry.zone);
    const own = inOwnZone(entry);
    if (!own) continue;
    found.convertible += 1;
    found.foreign ||= own.time !== entry.time || own.days !== 0;
  }
  return found;
}

/**
 * The time of an entry in the reader's zone, and how many days later than printed that is there; nothing where it is
 * not known.
 *
 * @param {Entry} entry
 * @returns {{ time: string, days: number } | undefined}
 */
export function inOwnZone(entry) {
  const moment = minuteOf(entry);
  if (Number.isNaN(moment)) return undefined;
  const { year, month, day, hour, minute } = Object.fromEntries(
    clock.formatToParts(moment * MINUTE).map(({ type, value }) => [type, value]),
  );
  const days =
    (Date.parse(`${year}-${month}-${day}`) - Date.parse(/** @type {string} */ (entry.date))) /
    (24 * 60 * MINUTE);
  return { time: `${hour}:${minute}`, days };
}

/**
 * What the distances of a timeline can be counted from: now, where the feed is fresh and its moments are known; else its
 * newest entry, where all entries stand on one clock; else nothing.
 *
 * @param {Axis} axis
 * @param {Zones} zones
 * @param {number} [now] minutes of the epoch
 * @returns {Reference | undefined}
 */
export function referenceOf({ unit, points, to }, zones, now = Date.now() / MINUTE) {
  if (unit !== 'clock' || points.length < 2 || zones.printed.length > 1) return undefined;
  const newest = /** @type {typeof points[number]} */ (points.find(({ at }) => at === to)).entry;
  const age = now - minuteOf(newest);
  return age >= 0 && age < LIVE ? { of: 'now', newest, at: now } : { of: 'newest', newest, at: to };
}

/**
 * Minutes from an entry to what distances are counted from; NaN where that is not known.
 *
 * @param {{ entry: Entry, at: number }} point
 * @param {Reference} reference
 */
export function distance({ entry, at }, reference) {
  return reference.at - (reference.of === 'now' ? minuteOf(entry) : at);
}
