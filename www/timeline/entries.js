// @ts-check
/**
 * An entry with text as an item of its list: in the margin its time, what the reader wants to know about it and the
 * mark that one may set; beside it what happened.
 *
 * @import { Entry } from '../pkg/article_viewer.js'
 * @import { Context } from '../draw/blocks.js'
 */

import { blockNodes } from '../draw/blocks.js';
import { html } from '../draw/dom.js';
import { datetimeOf } from '../draw/when.js';
import * as sentences from '../words/sentences.js';

/**
 * @param {Entry} entry
 * @param {Entry | undefined} above
 * @param {Context} context
 * @returns {HTMLLIElement}
 */
export function entryItem(entry, above, context) {
  const text = html('div', { class: 'entry-text' });
  for (const node of blockNodes(entry.blocks, context)) text.append(node);
  return html(
    'li',
    { class: 'entry' },
    html(
      'div',
      { class: 'entry-time' },
      html('time', { datetime: datetimeOf(entry.value) }, ...printedTime(entry, above)),
    ),
    entry.blocks.length > 0 && text,
  );
}

/**
 * Makes an item the target of a link: its time leads to it; where none was printed, there is nothing to press. No link is
 * a stop of the Tab key until the list makes it one.
 *
 * @param {HTMLLIElement} item
 * @param {string} id
 */
export function makeLink(item, id) {
  const time = /** @type {HTMLTimeElement} */ (item.querySelector('time'));
  const said = time.querySelector('.visually-hidden') ? time.textContent : undefined; // in one piece: "12:50", not "12: 50"
  item.id = id;
  if (!time.textContent) return;
  const link = html('a', { class: 'entry-link', href: `#${id}`, tabindex: -1, 'aria-label': said });
  time.replaceWith(link);
  link.append(time);
}

/**
 * Gives an item the button that marks it.
 *
 * @param {HTMLLIElement} item
 * @param {Entry} entry
 * @param {boolean} pressed
 */
export function addMark(item, { text }, pressed) {
  item.firstElementChild?.append(
    html('button', {
      type: 'button',
      class: 'entry-mark',
      tabindex: -1,
      lang: sentences.language,
      'aria-label': sentences.timeline.mark(text),
      'aria-pressed': String(pressed),
    }),
  );
}

/**
 * Says that an entry was not in the copy before.
 *
 * @param {HTMLLIElement} item
 */
export function addNew(item) {
  item.dataset.new = '';
  (item.querySelector('.entry-time') ?? item).append(
    html('span', { class: 'entry-new', lang: sentences.language }, sentences.timeline.new),
    ' ',
  );
}

/**
 * Puts a distance under the time of an entry, in place of the one that stands there.
 *
 * @param {HTMLElement} item
 * @param {{ shown: string, heard?: string }} [distance] none, to take it away
 */
export function setAgo(item, distance) {
  item.querySelector('.entry-ago')?.remove();
  if (!distance) return;
  const { shown, heard } = distance;
  const node = html(
    'small',
    { class: 'entry-ago', ...sentences.spoken() },
    shown,
    heard && html('span', { class: 'visually-hidden' }, ` ${heard}`),
  );
  item.querySelector('.entry-time')?.firstElementChild?.after(' ', node);
}

/**
 * Shows a time in another zone than it was printed in; the machine's value stays the printed one.
 *
 * @param {HTMLElement} item
 * @param {{ time: string, days: number }} shown
 */
export function showConverted(item, { time, days }) {
  const shift =
    days !== 0 &&
    html(
      'small',
      { class: 'entry-shift', ...sentences.spoken() },
      ` ${sentences.timeline.shift(days)}`,
    );
  item.querySelector('time')?.replaceChildren(time, ...(shift ? [shift] : []));
}

/**
 * Shows a time as it was printed.
 *
 * @param {HTMLElement} item
 * @param {Entry} entry
 * @param {Entry | undefined} above
 */
export function showPrinted(item, entry, above) {
  item.querySelector('time')?.replaceChildren(...printedTime(entry, above));
}

/**
 * An hour that does not change is not repeated to the eye: it is there, but cannot be seen.
 *
 * @param {Entry} entry
 * @param {Entry | undefined} above
 */
function printedTime({ text, time }, above) {
  const [, hours, minutes] = /^(\d{1,2}[:.h])(\d\d)$/.exec(text) ?? [];
  const same = hours && time && above?.time?.slice(0, 2) === time.slice(0, 2);
  return same ? [html('span', { class: 'same-hour' }, hours), minutes] : [text];
}
