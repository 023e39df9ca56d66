// @ts-check
/**
 * A name for each entry that outlives the copy it came from: made of its day and time, never of its place in the list,
 * so that a newer copy of the same feed gives it again.
 *
 * @import { Entry, Timeline } from '../pkg/article_viewer.js'
 */

/**
 * The names, in the order of the text; each is fit to be an id and a fragment: "at-2025-12-19T14:20", "at-14:20". Equal
 * times are counted from the oldest one ("at-14:20_2"): newer entries do not change the count.
 *
 * @param {Timeline} timeline
 * @param {{ index: number, published?: string }} place which timeline of the article, from 0; `published` is the reader's
 *   own date: days that it names were not in the text, so they are left out of the names
 * @returns {string[]}
 */
export function entryIds(timeline, { index, published }) {
  const entries = timeline.days.flatMap((day) => day.entries);
  const start = index ? `at${index + 1}-` : 'at-';
  /** @type {Map<string, number>} */
  const counts = new Map();
  const oldestFirst = timeline.order === 'newest-first' ? entries.toReversed() : entries;
  const ids = oldestFirst.map((entry) => {
    const name = nameOf(entry, published);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count > 1 ? `${start}${name}_${count}` : start + name;
  });
  return timeline.order === 'newest-first' ? ids.reverse() : ids;
}

/** True where a fragment of the address names an entry. @param {string} id */
export function isEntryId(id) {
  return /^at\d*-/.test(id);
}

/**
 * @param {Entry} entry
 * @param {string} [published]
 */
function nameOf({ time, value, text }, published) {
  return ((published && time) || value || text).replace(/\s+/g, '_');
}
