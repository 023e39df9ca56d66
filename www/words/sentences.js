// @ts-check
/**
 * Every sentence about an article, in the language that is spoken: codes and values go in, words come out. The words stand in
 * a table for each language (`tables/en-article.js`); those of the page alone come through `page-sentences.js`.
 *
 * @import { Day, Note, Reason, Timeline } from '../pkg/article_viewer.js'
 */

import * as english from './tables/en-article.js';
import { counted, format, language, percent, say, setLanguage } from './language.js';

export { language, spoken } from './language.js';

/** @typedef {typeof english} ArticleTable */

/** Words per minute of a practised adult reader of prose on a screen: Brysbaert's review of 190 studies finds 238. */
const WORDS_PER_MINUTE = 238;

/** Names that some browsers still give to zones whose cities are written otherwise now. */
const zoneNames = /** @type {Record<string, string>} */ ({
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho Chi Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
});

/** "America/New_York" as one writes it. @param {string} zone */
const place = (zone) => (zoneNames[zone] ?? zone).replaceAll('_', ' ');

/** The name of a day within a sentence. @param {string} name */
const within = (name) => name.charAt(0).toLowerCase() + name.slice(1);

const DAY = /** @type {const} */ ({ day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Formats of short dates beside an axis. @type {Record<string, Intl.DateTimeFormatOptions>} */
const ON_AXIS = {
  weekday: { weekday: 'short', ...DAY },
  day: DAY,
  month: { month: 'short', year: 'numeric', timeZone: 'UTC' },
};

/** @param {number} time @param {Intl.DateTimeFormatOptions} options */
function date(time, options) {
  const printed = format('DateTimeFormat', options).format(time);
  return language === 'en' ? printed.replace(',', '') : printed; // only some browsers print a comma
}

/** @param {string} day "2025-12-19" */
function printedDate(day) {
  const time = Date.parse(`${day}T00:00Z`);
  return Number.isNaN(time)
    ? day
    : date(time, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
}

/** From two days on, a length of time is counted in one unit. @param {number} minutes @returns {[number, 'day' | 'month' | 'year']} */
function inUnit(minutes) {
  const days = Math.round(minutes / 1440);
  if (days < 60) return [days, 'day'];
  return days < 730 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year'];
}

/** From ten hours on, minutes say nothing more. @param {number} minutes */
const roughly = (minutes) =>
  minutes >= 600 && minutes < 48 * 60 ? Math.round(minutes / 60) * 60 : minutes;

/** @param {ArticleTable} table */
function articleSentences({ article: words }) {
  /** @param {number} minutes */
  const readingTime = (minutes) => {
    if (minutes < 1) return words.underAMinute;
    return minutes < 120
      ? counted(Math.round(minutes), 'minute')
      : counted(Math.round(minutes / 60), 'hour');
  };
  return {
    ...words,
    /** @param {number} n entries */
    added: (n) => say(words.added, { n }),
    /** @param {number} n */
    measure: (n) => say(words.words, { n }) + words.and + readingTime(n / WORDS_PER_MINUTE),
    /** @param {string} line */
    putBackLabel: (line) => say(words.putBackLine, { line: line.slice(0, 80) }),
    /** @param {number} n lines */
    aside: (n) => say(words.aside, { n }),
    /** @param {number} share */
    muchAside: (share) => say(words.muchAside, { share: percent(share) }),
    /** @param {number} n articles */
    parts: (n) => say(words.parts, { n }),
  };
}

/** @param {ArticleTable} table */
function timelineSentences({ timeline: words }) {
  /** A length of time in words: "40 min", "3 h 40 min", "2 days". @param {number} minutes */
  const duration = (minutes) => {
    const whole = Math.round(minutes);
    if (whole >= 48 * 60) return counted(...inUnit(whole));
    const hours = say(words.hours, { n: Math.floor(whole / 60) });
    const rest = say(words.minutes, { n: whole % 60 });
    if (whole < 60) return rest;
    return whole % 60 ? say(words.hoursAndMinutes, { hours, minutes: rest }) : hours;
  };

  /** @param {number} offset days from the newest one */
  const dayOffset = (offset) => {
    if (offset === 0) return words.newestDay;
    if (offset === -1) return words.dayBefore;
    const n = Math.abs(offset);
    return say(offset < 0 ? words.daysBefore : words.daysAfter, { n });
  };

  /**
   * "19 Dec", "Mar 2014", "1887", "44 BC".
   *
   * @param {number} minutes from 1970
   * @param {'day' | 'month' | 'year'} grain
   */
  const onAxis = (minutes, grain) => {
    if (grain !== 'year') return date(minutes * 60_000, ON_AXIS[grain]);
    const year = new Date(minutes * 60_000).getUTCFullYear();
    return year > 0 ? String(year) : say(words.beforeChrist, { year: String(1 - year) });
  };

  /** From the first entry to the last one. @param {Timeline['order']} order @param {{ entries: string, first: string, last: string }} values */
  const range = (order, values) =>
    say(order === 'newest-first' ? words.back : words.forward, values);

  return {
    ...words,
    duration,
    /** @param {number} minutes */
    roughly: (minutes) => duration(roughly(minutes)),
    /** @param {number} minutes */
    ofSilence: (minutes) => say(words.silence, { time: duration(minutes) }),
    /** @param {number} n @param {string} first @param {string} last */
    partShown: (n, first, last) => say(words.partShown, { n, first, last }),
    onAxis,

    /**
     * The day that begins at a midnight, for a line on the axis.
     *
     * @param {number | undefined} minutes from 1970, where the date is known
     * @param {number} offset days from the newest one
     */
    dayBegins: (minutes, offset) =>
      minutes === undefined
        ? {
            short: words.midnight,
            long: say(words.midnightOf, { day: within(dayOffset(offset)) }),
          }
        : { short: onAxis(minutes, 'day'), long: date(minutes * 60_000, ON_AXIS.weekday) },
    /** @param {string} day "2025-12-19" */
    publishedOn: (day) => say(words.publishedOn, { date: printedDate(day) }),

    /** @param {{ entries: number, days: number, first: string, last: string, order: Timeline['order'] }} found */
    summary({ entries: n, days, first, last, order }) {
      const entries = say(words.entries, { n });
      if (n < 2) return entries;
      return days > 1
        ? say(words.onDays, { entries, n: days })
        : range(order, { entries, first, last });
    },

    /**
     * @param {Extract<Note, { code: 'timeline-without-text' }>} note
     * @param {Timeline['order']} order
     */
    bare({ entries: n, first, last, days = 1 }, order) {
      if (n === 1) return say(words.withoutHeadline, { first });
      const back = order === 'newest-first';
      const near = range(order, { entries: say(words.updates, { n }), first, last });
      const day =
        days === 2
          ? within(back ? words.dayBefore : words.dayAfter)
          : say(back ? words.daysBefore : words.daysAfter, { n: days - 1 });
      return say(words.withoutHeadlines, {
        range: days < 2 ? near : say(words.farther, { range: near, day }),
      });
    },

    /** What a day without a printed head is called. @param {Day} day */
    day(day) {
      if (day.date) return printedDate(day.date);
      return typeof day.offset === 'number' ? dayOffset(day.offset) : words.unnamedDay;
    },

    /**
     * Why a day was worked out.
     *
     * @param {string} rule
     * @param {string | undefined} from the time above the jump
     * @param {string | undefined} to the time under it
     */
    inferred(rule, from, to) {
      if (rule === 'roll-over' && from && to)
        return say(to > from ? words.jumpUp : words.jumpDown, { from, to });
      if (rule === 'anchor') return words.fromPublished;
      if (rule === 'neighbour') return words.fromNeighbour;
      return rule === 'day-word' ? words.fromWord : words.fromOrder;
    },

    /** @param {string} time */
    mark: (time) => (time ? say(words.mark, { time }) : words.markThis),
    /** @param {number} shown @param {number} n entries */
    found: (shown, n) => say(words.found, { shown, n }),
    /** @param {number} n entries @param {string} since */
    news: (n, since) => say(n ? words.news : words.noNews, { n, since }),

    /** @param {string[]} zones */
    printedZone: ([zone, other, ...more]) =>
      more.length ? words.severalZones : say(other ? words.twoZones : words.zone, { zone, other }),
    /** @param {string} zone @param {number} n entries whose zone or date is not known */
    ownZone: (zone, n) => say(n ? words.ownZoneBut : words.ownZone, { zone: place(zone), n }),
    /** @param {string} zone */
    showOwnZone: (zone) => say(words.showOwnZone, { zone: place(zone) }),
    distances: {
      now: () => words.underNow,
      /** @param {string} newest */
      newest: (newest) => say(words.underNewest, { newest }),
    },
    showDistances: { now: words.showNow, newest: words.showNewest },

    /**
     * What stands under a time; the last word is for the ear alone, where the head of the list says it.
     *
     * @param {number} minutes
     * @param {'now' | 'newest'} of
     */
    distance(minutes, of) {
      if (Number.isNaN(minutes)) return undefined;
      const whole = Math.round(minutes);
      const rough = duration(roughly(whole));
      if (of === 'newest')
        return whole < 1 ? { shown: words.last } : { shown: rough, heard: words.beforeLast };
      if (whole < 1) return { shown: words.now };
      if (whole < 48 * 60) return { shown: say(words.ago, { time: rough }) };
      const [count, unit] = inUnit(whole);
      return { shown: format('RelativeTimeFormat').format(-count, unit) };
    },

    /** A time that is on another day in the reader's zone. @param {number} days */
    shift: (days) => (days > 0 ? words.nextDay : words.previousDay),

    /**
     * The space between two entries.
     *
     * @param {number} minutes
     * @param {string} unit of the axis
     */
    gap: (minutes, unit) =>
      say(unit === 'clock' ? words.silence : words.gap, { time: duration(minutes) }),

    /** @param {string} from @param {string} to */
    silence: (from, to) =>
      say(from === to ? words.nothing : words.nothingFrom, { hour: from, from, to }),
  };
}

/** @param {ArticleTable} table */
const sentencesOf = (table) => ({
  reasons: table.reasons,
  article: articleSentences(table),
  timeline: timelineSentences(table),
});

export let { reasons, article, timeline } = sentencesOf(english);

/** Why a line was taken for what it is. @param {Reason} code */
export const reason = (code) => reasons[code];

/**
 * What a note says, or nothing where another part of the page says it.
 *
 * @param {Note} note
 * @returns {string | undefined}
 */
export function note(note) {
  if (note.code === 'lines-joined') return say(article.linesJoined, { n: note.count });
  if (note.code !== 'bad-option') return undefined;
  return note.option === 'published'
    ? article.badPublished
    : say(article.badOption, { option: note.option });
}

/**
 * Speaks a language from now on: what is drawn already stays as it is.
 *
 * @param {string} code
 * @param {ArticleTable} [table] none for English
 */
export function speak(code, table = english) {
  setLanguage(code);
  ({ reasons, article, timeline } = sentencesOf(table));
}
