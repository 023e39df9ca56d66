// @ts-check
/**
 * A timeline as a file for other programs: pure functions from a timeline to a text. Nothing is made up on the way: an
 * entry without a date has none in the file either.
 *
 * @import { Entry, Timeline } from '../pkg/article_viewer.js'
 * @import { About, Exported } from './moments.js'
 *
 * @typedef {{ label: string, ending: string, type: string, write: (timeline: Timeline, about: About) => Exported }} Format
 */

import { entriesWithOffsets, isoOf, textOf } from './moments.js';
import { calendar } from './ics.js';

/** What a timeline can be saved as. @type {Format[]} */
export const formats = [
  { label: 'CSV', ending: 'csv', type: 'text/csv', write: csv },
  { label: 'JSON', ending: 'json', type: 'application/json', write: json },
  { label: 'iCalendar', ending: 'ics', type: 'text/calendar', write: calendar },
  { label: 'JSON-LD', ending: 'jsonld', type: 'application/ld+json', write: jsonLd },
];

/** Spreadsheets read a cell that starts with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

const columns = ['day', 'date', 'time', 'zone', 'printed', 'value', 'precision', 'text'];

/**
 * RFC 4180: a head row, lines that end in CR LF, quotes doubled. It begins with the mark by which spreadsheets know
 * UTF-8. A cell that would run as a formula gets an apostrophe, as a spreadsheet's own way of saying "this is text".
 *
 * @param {Timeline} timeline
 * @returns {Exported}
 */
export function csv(timeline) {
  const rows = entriesWithOffsets(timeline).map(({ entry, offset }) => [
    offset ?? '',
    entry.date ?? '',
    entry.time ?? '',
    entry.zone ?? '',
    entry.text,
    entry.value,
    entry.precision,
    textOf(entry),
  ]);
  const text = [columns, ...rows]
    .map((row) => `${row.map((value) => cell(String(value))).join(',')}\r\n`)
    .join('');
  return { text: `\uFEFF${text}`, written: rows.length, left: 0 };
}

/** @param {string} value */
function cell(value) {
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The timeline as the page knows it, without the places in the pasted text.
 *
 * @param {Timeline} timeline
 * @param {About} about
 * @returns {Exported}
 */
export function json(timeline, { title, published, language }) {
  const days = timeline.days.map(({ date, offset, inferred, head, entries }) => ({
    date,
    offset,
    inferred: inferred?.rule,
    head: head?.text,
    entries: entries.map((entry) => ({
      printed: entry.text,
      value: entry.value,
      precision: entry.precision,
      time: entry.time,
      date: entry.date,
      zone: entry.zone,
      blocks: entry.blocks.map(({ kind, text }) => ({ kind, text })),
    })),
  }));
  const text = `${JSON.stringify({ title, published, language, order: timeline.order, days }, undefined, 2)}\n`;
  return { text, written: entriesWithOffsets(timeline).length, left: 0 };
}

/**
 * A LiveBlogPosting of schema.org.
 *
 * @param {Timeline} timeline
 * @param {About} about
 * @returns {Exported}
 */
export function jsonLd(timeline, { title, published, language }) {
  const entries = entriesWithOffsets(timeline).map(({ entry }) => entry);
  const moments = entries
    .map(isoOf)
    .filter((moment) => moment !== undefined)
    .sort();
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: title,
    inLanguage: language,
    datePublished: published,
    coverageStartTime: moments[0],
    coverageEndTime: moments.at(-1),
    liveBlogUpdate: entries.map(update),
  };
  return { text: `${JSON.stringify(posting, undefined, 2)}\n`, written: entries.length, left: 0 };
}

/** @param {Entry} entry */
function update(entry) {
  const { blocks } = entry;
  const start = blocks[0]?.kind === 'byline' ? 1 : 0;
  const headed = blocks.length > start + 1;
  return {
    '@type': 'BlogPosting',
    headline: headed ? blocks[start].text : blocks.length ? undefined : entry.text,
    author: start ? { '@type': 'Person', name: blocks[0].text } : undefined,
    datePublished: isoOf(entry),
    articleBody: textOf(entry, headed ? start + 1 : start) || undefined,
  };
}
