// @ts-check
/**
 * What other programs want to know of the entries of a timeline, and what a file of them tells.
 *
 * @import { Entry, Timeline } from '../pkg/article_viewer.js'
 *
 * @typedef {{ title?: string, published?: string, language?: string, now?: Date }} About the article: its headline, the
 *   date of publication (ISO 8601), its language (BCP 47); `now` is the moment of the export
 * @typedef {{ text: string, written: number, left: number }} Exported `written` and `left` count entries: those in the
 *   file and those that its format has no place for
 */

/** Zones whose distance from UTC is beyond doubt. */
const UTC = /^(?:GMT|UTC|Z)$/i;

/**
 * The entries in the order of the text, each with its day's offset.
 *
 * @param {Timeline} timeline
 */
export function entriesWithOffsets({ days }) {
  return days.flatMap(({ offset, entries }) => entries.map((entry) => ({ entry, offset })));
}

/**
 * What an entry says, a line for each paragraph.
 *
 * @param {Entry} entry
 * @param {number} [from] the first block that counts
 */
export function textOf({ blocks }, from = 0) {
  return blocks
    .slice(from)
    .map(({ text }) => text)
    .join('\n');
}

/**
 * When an entry was, in ISO 8601 and as exact as it is known: "2025-12-19T14:20Z", "1887"; absent where its date is not
 * known. A clock time without a certain zone has none here.
 *
 * @param {Entry & { zoneOffset?: string }} entry `zoneOffset` is the distance of its zone from UTC: "+01:00"
 * @returns {string | undefined}
 */
export function isoOf({ value, date, time, zone, zoneOffset }) {
  const known = /^-?\d{4,}(?:-\d\d(?:-\d\d)?)?(?:T|$)/.test(value)
    ? value
    : date && time
      ? `${date}T${time}`
      : date;
  if (!known?.includes('T') || /T.*(?:Z|[+-]\d\d)/.test(known)) return known;
  if (zone && UTC.test(zone)) return `${known}Z`;
  return known + (zoneOffset ?? '');
}
