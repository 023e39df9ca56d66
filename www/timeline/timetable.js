// @ts-check
/**
 * Times without text, drawn as a station timetable: the hour at the left, its minutes in a row beside it. In the tree it
 * stays one list of times, each read out in full; the rows come from the style sheet.
 *
 * @import { Entry } from '../pkg/article_viewer.js'
 */

import { html } from '../draw/dom.js';
import { datetimeOf } from '../draw/when.js';
import * as sentences from '../words/sentences.js';

/** @typedef {Entry & { time: string }} TimedEntry */

/**
 * One time as an item of the list. `data-hour` opens a row, `data-last` closes it, `data-silence` names the hours after
 * it that have no time.
 *
 * @param {TimedEntry} entry
 * @param {TimedEntry | undefined} above
 * @param {TimedEntry | undefined} below
 */
export function timetableItem(entry, above, below) {
  const opens = !above || hour(above) !== hour(entry);
  const closes = !below || hour(below) !== hour(entry);
  return html(
    'li',
    {
      'data-hour': opens && String(hour(entry)).padStart(2, '0'),
      'data-last': closes,
      'data-silence': closes && below && silence(hour(entry), hour(below)),
    },
    html('time', { datetime: datetimeOf(entry.value) }, ...printed(entry)),
    ' ',
  );
}

/** @param {TimedEntry} entry */
function hour(entry) {
  return Number(entry.time.slice(0, 2));
}

/**
 * The hours without a time between two rows, in the direction in which the list runs.
 *
 * @param {number} row
 * @param {number} next
 */
function silence(row, next) {
  if (Math.abs(row - next) < 2) return undefined;
  const clock = (/** @type {number} */ value) => `${String(value).padStart(2, '0')}:00`;
  return next < row
    ? sentences.timeline.silence(clock(row), clock(next + 1))
    : sentences.timeline.silence(clock(row + 1), clock(next));
}

/**
 * The row shows the hour already, so the eye needs the minutes alone; "2.20 pm" and the like stay whole.
 *
 * @param {TimedEntry} entry
 */
function printed({ text }) {
  const [, hours, minutes] = /^(\d{1,2}[:.h])(\d\d)$/.exec(text) ?? [];
  return hours ? [html('span', { class: 'visually-hidden' }, hours), minutes] : [text];
}
