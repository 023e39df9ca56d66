// @ts-check
/**
 * Two copies of one feed: are they, and what does the newer one bring?
 *
 * @import { Article, Entry, Timeline } from '../pkg/article_viewer.js'
 * @typedef {{ article: Article, published?: string }} Copy `published` is the reader's own date
 * @typedef {{ id: string, text: string }} Named
 */

import { entryIds } from './entry-ids.js';

/** Copies without a common headline are of one feed if they share this much of the shorter one, */
const COMMON = 0.5;
/** or, where times without text are all there is to compare, nearly all of the older one: */
const COMMON_BARE = 0.9;
/** round times often agree by chance. Fewer entries than this tell nothing. */
const LEAST = 3;

/**
 * What a newer copy brings: which entries, and the time of the newest one before. Nothing where the two are not copies
 * of one feed.
 *
 * @param {Copy} before
 * @param {Copy} now
 * @returns {{ fresh: Set<string>, since: string } | undefined}
 */
export function newsOf(before, now) {
  const newest = before.article.timeline && newestOf(before.article.timeline);
  if (!newest || !now.article.timeline) return undefined;
  const old = namedEntries(before);
  const all = namedEntries(now);
  if (!sameTitle(before.article, now.article) && !alike(old, all)) return undefined;
  return { fresh: freshOf(old, all), since: newest.text };
}

/** @param {Article} before @param {Article} now */
function sameTitle({ title: before }, { title: now }) {
  return !!before && !!now && before.text === now.text;
}

/** @param {Named[]} old @param {Named[]} all */
function alike(old, all) {
  const known = new Set(old.map(({ id, text }) => `${id} ${text}`));
  const common = all.filter(({ id, text }) => known.has(`${id} ${text}`)).length;
  const bare = old.every(({ text }) => !text);
  return (
    common >= LEAST &&
    common >= (bare ? COMMON_BARE * old.length : COMMON * Math.min(old.length, all.length))
  );
}

/**
 * An entry is new if neither its time nor its text was there. One whose time was there and whose text was not has been
 * edited, unless the text of that time is now found at another one.
 *
 * @param {Named[]} old
 * @param {Named[]} all
 */
function freshOf(old, all) {
  const byId = new Map(old.map(({ id, text }) => [id, text]));
  const before = new Set(old.map(({ text }) => text).filter(Boolean));
  const moved = new Set(
    all.filter(({ id, text }) => text && byId.get(id) !== text).map(({ text }) => text),
  );
  const isNew = (/** @type {Named} */ { id, text }) =>
    !before.has(text) && (!byId.has(id) || moved.has(byId.get(id) ?? ''));
  return new Set(all.filter(isNew).map(({ id }) => id));
}

/** The entries of all timelines of a copy. @param {Copy} copy @returns {Named[]} */
function namedEntries({ article, published }) {
  const timelines = article.timeline ? [article.timeline, ...article.timelines] : [];
  return timelines.flatMap((timeline, index) => {
    const ids = entryIds(timeline, { index, published });
    return entriesOf(timeline).map(({ blocks }, at) => ({
      id: ids[at],
      text: blocks.map(({ text }) => text).join('\n'),
    }));
  });
}

/** @param {Timeline} timeline @returns {Entry[]} */
function entriesOf({ days }) {
  return days.flatMap(({ entries }) => entries);
}

/** @param {Timeline} timeline */
function newestOf(timeline) {
  return entriesOf(timeline).at(timeline.order === 'newest-first' ? 0 : -1);
}
