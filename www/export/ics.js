// @ts-check
/**
 * A timeline as a calendar: iCalendar, RFC 5545. Only entries with a date can be events; the page says how many were left out.
 *
 * @import { Entry, Timeline } from '../pkg/article_viewer.js'
 * @import { About, Exported } from './moments.js'
 */

import { entriesWithOffsets, isoOf, textOf } from './moments.js';
import * as sentences from '../words/page-sentences.js';

/** Octets that a line may have; a longer one goes on in the next, after a blank. */
const LINE = 75;
/** Characters of a summary: calendars show one line. */
const SUMMARY = 90;

/**
 * @param {Timeline} timeline
 * @param {About} about
 * @returns {Exported}
 */
export function calendar(timeline, { title, now = new Date() }) {
  const entries = entriesWithOffsets(timeline).map(({ entry }) => entry);
  const seen = new Map();
  const events = entries
    .map((entry) => event(entry, now, seen))
    .filter((lines) => lines !== undefined);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Article Viewer//Timeline//EN',
    ...(title ? [`X-WR-CALNAME:${escaped(title)}`] : []),
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return {
    text: lines.map((line) => `${folded(line)}\r\n`).join(''),
    written: events.length,
    left: entries.length - events.length,
  };
}

/**
 * `DTSTAMP` is when the file was made, as the standard has it: it says nothing of the entry.
 *
 * @param {Entry} entry
 * @param {Date} now
 * @param {Map<string, number>} seen how often each identity was given
 */
function event(entry, now, seen) {
  const when = span(isoOf(entry) ?? '');
  if (!when) return undefined;
  const text = textOf(entry);
  return [
    'BEGIN:VEVENT',
    `UID:${identity(`${when.join()} ${text}`, seen)}@article-viewer`,
    `DTSTAMP:${compact(now.toISOString())}`,
    ...when,
    `SUMMARY:${escaped(summary(text) || sentences.exporting.update(entry.text))}`,
    `DESCRIPTION:${escaped([entry.text, text].filter(Boolean).join('\n'))}`,
    'END:VEVENT',
  ];
}

/**
 * Start and end of a moment. A clock time is a moment, in UTC where its zone is certain and in whatever zone the reader
 * is in where not; a day, a month or a year is all of it. Nothing where it is no date of this calendar.
 *
 * @param {string} moment ISO 8601
 */
function span(moment) {
  const [, date, clock, zone] =
    /^(\d{4}(?:-\d\d){0,2})(?:T(\d\d:\d\d(?::\d\d)?)[\d.]*(.*))?$/.exec(moment) ?? [];
  if (!date || Number(date.slice(0, 4)) < 1) return undefined;
  if (!clock) return wholeDays(date);
  const local = `${date}T${clock.padEnd(8, ':00')}`;
  const at = new Date(`${local}${zone || 'Z'}`);
  if (Number.isNaN(at.getTime())) return undefined;
  return [`DTSTART:${zone ? compact(at.toISOString()) : compact(local)}`];
}

/** @param {string} date "2025-12-19", "2014-03", "1887" */
function wholeDays(date) {
  const [year, month, day] = date.split('-').map(Number);
  const first = utcDate(year, month ?? 1, day ?? 1);
  const next = utcDate(
    month ? year : year + 1,
    month ? (day ? month : month + 1) : 1,
    day ? day + 1 : 1,
  );
  if (Number.isNaN(first.getTime()) || next.getUTCFullYear() > 9999) return undefined;
  return [
    `DTSTART;VALUE=DATE:${compact(first.toISOString()).slice(0, 8)}`,
    `DTEND;VALUE=DATE:${compact(next.toISOString()).slice(0, 8)}`,
  ];
}

/** @param {number} year @param {number} month from 1; may lie outside of the year @param {number} day */
function utcDate(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC takes 0 to 99 for 1900 to 1999
  return date;
}

/** "2025-12-19T14:20:00.000Z" as "20251219T142000Z". @param {string} iso */
function compact(iso) {
  return iso.replace(/[-:]|\.\d+/g, '');
}

/**
 * The same entry keeps its identity from one export to the next, so that a calendar does not show it twice.
 *
 * @param {string} text
 * @param {Map<string, number>} seen
 */
function identity(text, seen) {
  const name = hash(text, 0x811c9dc5) + hash(text, 0x050c5d1f);
  const times = seen.get(name) ?? 0;
  seen.set(name, times + 1);
  return times ? `${name}-${times}` : name;
}

/** FNV-1a over the code units, 32 bits as eight digits. @param {string} text @param {number} start */
function hash(text, start) {
  let value = start;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** The first line of a text, cut at a word. @param {string} text */
function summary(text) {
  const [line] = text.split('\n', 1);
  const characters = [...line.slice(0, 2 * SUMMARY + 2)];
  if (characters.length <= SUMMARY) return line;
  const cut = characters.slice(0, SUMMARY).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}

/** @param {string} text */
function escaped(text) {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ' ') // no control character may stand in a text
    .toWellFormed();
}

/** A line in pieces of at most 75 octets, never cut inside a character. @param {string} line */
function folded(line) {
  if (line.length * 3 <= LINE) return line;
  const pieces = [];
  let piece = '';
  let room = LINE;
  for (const character of line) {
    const octets = octetsOf(/** @type {number} */ (character.codePointAt(0)));
    if (octets > room) {
      pieces.push(piece);
      piece = '';
      room = LINE - 1; // the blank before it
    }
    piece += character;
    room -= octets;
  }
  return [...pieces, piece].join('\r\n ');
}

/** How many octets a character takes in UTF-8. @param {number} code */
function octetsOf(code) {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
