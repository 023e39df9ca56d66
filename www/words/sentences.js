// @ts-check
/**
 * Every sentence that the page says about an article, in English. Codes and values go in, words come out: a
 * translation is another object of this shape. Labels that never change stand in index.html.
 *
 * @import { Day, FileProblem, FileText, Note, Reason, Timeline } from '../pkg/article_viewer.js'
 */

import { link } from './link-sentences.js';
import { counted, language, number } from './numbers.js';
import { reasons } from './reasons.js';

const dates = /* @__PURE__ */ new Intl.DateTimeFormat(language, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** @param {number} bytes */
const size = (bytes) =>
  bytes < 1e6
    ? `${number(Math.max(1, Math.round(bytes / 1e3)))} KB`
    : `${number(Math.round(bytes / 1e6))} MB`;

/** Words per minute of a practised adult reader of prose on a screen: Brysbaert's review of 190 studies finds 238. */
const WORDS_PER_MINUTE = 238;

/** @param {number} minutes */
function readingTime(minutes) {
  if (minutes < 1) return 'less than a minute';
  return minutes < 120
    ? counted(Math.round(minutes), 'minute')
    : counted(Math.round(minutes / 60), 'hour');
}

const page = {
  name: 'Article Viewer',
  untitled: 'Untitled text',
  rawTitle: 'Your text',
  timeline: 'Timeline',
  contents: 'Contents',
  /** @param {number} entries */
  added: (entries) => counted(entries, 'new update'),
  undo: 'Undo',
  stillReading: 'Reading… Until then, here is your text line by line.',
  dismiss: 'Close',
  /** @param {number} words */
  measure: (words) => `${counted(words, 'word')}, ${readingTime(words / WORDS_PER_MINUTE)}`,
  /** @param {{ sections: number, words: number, entries: number }} found */
  announced: ({ sections, words, entries }) =>
    [
      `Article: ${counted(words, 'word')}`,
      sections > 0 && counted(sections, 'section'),
      entries > 0 && `a timeline of ${counted(entries, 'entry', 'entries')}`,
    ]
      .filter(Boolean)
      .join(', ') + '.',
  newText: 'The new text has replaced the old one.',
  undone: 'The previous text is back.',
  textOnly: 'Text only',
  wasTextOnly: 'Read again from the text alone.',
  putBack: 'put back',
  /** @param {string} line */
  putBackLabel: (line) => `Put back: ${line.slice(0, 80)}`,
  wasPutBack: 'The line is back in the text.',
  /** @param {number} lines */
  aside: (lines) => `${counted(lines, 'line')} set aside`,
  /** @param {number} share */
  muchAside: (share) =>
    `${Math.round(share * 100)} % of the text seems to belong to the page around the article, and stands below it.`,
  showAll: 'Show everything',
  asideWhy: 'They seem to belong to the page, not to the article.',
  pullQuote: 'Repeated: the text also says this elsewhere',
  table: 'Table',
  copied: 'The text is copied.',
  notCopied: 'The browser did not let this page copy. Select the text and copy it.',
  copiedFormatted: 'The article is copied with its headings, lists and times.',
  notCopiedFormatted:
    'The browser did not let this page copy the article with its formatting. Save it as a web page, or copy the text.',
  notSavedFormatted: 'The article could not be saved with its formatting. Save the text instead.',
  forgotten: 'Forgotten. A reload starts with an empty page.',
  newVersion: 'A newer version of this page is here. Your text stays.',
  reload: 'Reload',
  linkOnly:
    'This is only a link. This page cannot fetch it: open it, copy the text and paste it here.',
  /** @param {number} articles */
  parts: (articles) => `${counted(articles, 'article')} in this text`,
  another: 'Paste another article',
  pasteHere: 'Paste an article',
  editing: 'Edit the text',
  entryWithoutText:
    'This address names a place in a text that is not on this device. Ask for a link with the whole article, or paste the text.',
  tooLongToEdit:
    'This text is too long to edit here. Edit it in its own program and open it again.',
};

/** The steps of what can be set, from the first one up; those of `size` are shares of the usual size that `page.css` has, too. */
const settings = {
  size: ['80 %', '90 %', '100 %', '115 %', '130 %', '150 %', '175 %'],
  width: ['narrow', 'usual', 'wide', 'very wide'],
  leading: ['close', 'usual', 'loose', 'very loose'],
  spacing: ['usual', 'wide', 'very wide'],
};

const kept = {
  /** @param {number} characters */
  yes: (characters) =>
    `Kept in this tab, on this device alone: the text (${counted(characters, 'character')}) and how you read it. Closing the tab deletes it.`,
  no: 'Nothing is kept on this device.',
  full: 'The browser did not keep this text: it is too long, or storage is off. A reload loses it.',
  link: 'This text is in the address of this page, which opens it again. Nothing is kept on this device.',
};

const failures = {
  empty: 'There is no text here. Paste an article, or open a file.',
  blank: 'This text contains only spaces. Paste an article, or open a file.',
  'clipboard-empty': 'The clipboard holds no text. Copy the article first.',
  'clipboard-denied':
    'The browser did not let this page read the clipboard. Press Ctrl+V (⌘V on a Mac) instead.',
  'clipboard-denied-touch':
    'The browser did not let this page read the clipboard. Touch and hold the text field, then choose “Paste”.',
  'drop-without-text':
    'What you dropped contains no text. Drop a .txt, .md or .html file, or paste the text.',
  sample: 'The sample could not be loaded. Paste an article instead.',
  /** What stands before each reason why the core cannot be used. */
  core: 'Your text is shown below, unchanged, line by line.',
  'not-found':
    'The part of this page that finds headings and times is missing on the server. Reload the page; if that does not help, tell the site’s administrator.',
  mime: 'The server sends the part of this page that finds headings and times with the wrong MIME type. The site’s administrator can fix this.',
  csp: 'The security policy of this site blocks the part of this page that finds headings and times. The site’s administrator has to allow ‘wasm-unsafe-eval’.',
  network:
    'The part of this page that finds headings and times could not be loaded. Check the connection and reload the page.',
  'old-browser':
    'This browser is too old for the part of this page that finds headings and times. Update it, or use another one.',
  'not-loaded':
    'The part of this page that finds headings and times is not ready. Reload the page.',
  crash:
    'Something in this text stopped the program that reads it. That is a fault of the program, not of your text.',
  unknown: 'Something went wrong while the text was being read. Reload the page and try again.',
};

/** Kinds of files that people drop and that hold no plain text: what to do about each. */
const fileKinds = /** @type {Record<string, string>} */ ({
  pdf: 'This file is a PDF. Open it in your browser or a PDF program, select all of its text, copy it and paste it here.',
  word: 'This document could not be read here. Open it in its own program, copy the text and paste it here.',
  image: 'This file is a picture; this page reads text only.',
  archive: 'This file is an archive. Unpack it and open the text inside.',
  binary: 'This file is not text. Open it in its own program, copy the text and paste it here.',
  unreadable:
    'The browser could not read this file; it may have been moved or deleted. Open it again, or copy its text and paste it here.',
  mail: 'This e-mail is damaged or incomplete. Open it in your mail program, copy the text and paste it here.',
  'saved-page':
    'This saved page is damaged or incomplete. Open it in your browser, copy the text and paste it here.',
  captions:
    'There are no captions in this file that could be read. Open it in a text editor, copy the text and paste it here.',
  book: 'This book is damaged or protected against copying. Open it in its own program, copy the text and paste it here.',
  'no-reader':
    'The part of this page that reads such files could not be loaded. Check the connection and open the file again; nothing was changed.',
});

const files = {
  /** Why a file gave no text. @param {FileProblem} problem */
  problem(problem) {
    if (problem.code === 'too-large')
      return `The text is ${size(problem.size)}; this page reads up to ${size(problem.limit)}. Nothing was changed.`;
    return fileKinds[problem.code] ?? fileKinds.unreadable;
  },
  /** What was guessed about a file that was read, where that matters. @param {FileText} file */
  doubt({ encoding, guessed, replaced }) {
    if (replaced)
      return `${counted(replaced, 'place')} in this file could not be read; each is marked with �.`;
    return guessed && encoding !== 'utf-8'
      ? `The file does not state its character encoding; it was read as ${encoding}.`
      : undefined;
  },
};

/**
 * A length of time in words: "40 min", "3 h 40 min", "2 days".
 *
 * @param {number} minutes
 */
function duration(minutes) {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  if (whole < 48 * 60)
    return [`${Math.floor(whole / 60)} h`, whole % 60 && `${whole % 60} min`]
      .filter(Boolean)
      .join(' ');
  const days = Math.round(whole / 1440);
  if (days < 60) return counted(days, 'day');
  return days < 730
    ? counted(Math.round(days / 30.44), 'month')
    : counted(Math.round(days / 365.25), 'year');
}

/**
 * From ten hours on, minutes say nothing more.
 *
 * @param {number} minutes
 */
function rough(minutes) {
  return duration(minutes >= 600 && minutes < 48 * 60 ? Math.round(minutes / 60) * 60 : minutes);
}

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

/** @param {number} offset days from the newest one */
function dayOffset(offset) {
  if (offset === 0) return 'The newest day';
  if (offset === -1) return 'The day before';
  return offset < 0 ? `${counted(-offset, 'day')} before` : `${counted(offset, 'day')} after`;
}

/** Short dates beside an axis. */
const axisFormats = {
  weekday: /* @__PURE__ */ new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }),
  day: /* @__PURE__ */ new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }),
  month: /* @__PURE__ */ new Intl.DateTimeFormat(language, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }),
};

/**
 * "19 Dec", "Mar 2014", "1887", "44 BC".
 *
 * @param {number} minutes from 1970
 * @param {'day' | 'month' | 'year'} grain
 */
function onAxis(minutes, grain) {
  if (grain !== 'year') return axisFormats[grain].format(minutes * 60_000);
  const year = new Date(minutes * 60_000).getUTCFullYear();
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** @param {string} date "2025-12-19" */
function printedDate(date) {
  const time = Date.parse(`${date}T00:00Z`);
  return Number.isNaN(time) ? date : dates.format(time).replace(',', ''); // only some browsers print a comma
}

const timeline = {
  duration,
  roughly: rough,
  /** @param {number} minutes */
  ofSilence: (minutes) => `${duration(minutes)} of silence`,
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomAll: 'All',
  zoomReset: 'Show all times',
  allShown: 'All times are shown.',
  nothingShown: 'No entries in this range.',
  /** @param {number} entries @param {string} first @param {string} last */
  partShown: (entries, first, last) =>
    `${counted(entries, 'entry', 'entries')} shown, ${first} to ${last}.`,
  onAxis,

  /**
   * The day that begins at a midnight, for a line on the axis.
   *
   * @param {number | undefined} minutes from 1970, where the date is known
   * @param {number} offset days from the newest one
   */
  dayBegins(minutes, offset) {
    if (minutes === undefined)
      return { short: 'midnight', long: `midnight, ${dayOffset(offset).toLowerCase()}` };
    return {
      short: onAxis(minutes, 'day'),
      long: axisFormats.weekday.format(minutes * 60_000).replace(',', ''),
    };
  },
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
  strip: 'Jump to a time',
  published: 'When was this published?',
  /** @param {string} date "2025-12-19" */
  publishedOn: (date) => `Published on ${printedDate(date)}`,
  usePublished: 'Use this date',
  removePublished: 'Remove the date',
  publishedWhy:
    'The days here are relative. This date turns them into calendar days; it stays on this device.',
  mixed: 'The times are in no consistent order, so days come only from printed dates.',
  /**
   * @param {{ entries: number, days: number, first: string, last: string, order: Timeline['order'] }} found
   */
  summary({ entries, days, first, last, order }) {
    if (entries < 2) return counted(entries, 'entry', 'entries');
    const range =
      days > 1
        ? ` on ${counted(days, 'day')}`
        : `, ${first} ${order === 'newest-first' ? 'back to' : 'to'} ${last}`;
    return `${counted(entries, 'entry', 'entries')}${range}`;
  },

  /**
   * @param {Extract<Note, { code: 'timeline-without-text' }>} note
   * @param {Timeline['order']} order
   */
  bare({ entries, first, last, days }, order) {
    if (entries === 1) return `1 update, ${first}; its headline was not in the paste`;
    const back = order === 'newest-first';
    const far =
      days === undefined || days < 2
        ? ''
        : days === 2
          ? ` the day ${back ? 'before' : 'after'}`
          : ` ${counted(days - 1, 'day')} ${back ? 'before' : 'after'}`;
    return `${counted(entries, 'update')}, ${first} ${back ? 'back to' : 'to'} ${last}${far}; their headlines were not in the paste`;
  },

  /** What a day without a printed head is called. @param {Day} day */
  day(day) {
    if (day.date) return printedDate(day.date);
    return day.offset === null || day.offset === undefined
      ? 'A day that the text does not name'
      : dayOffset(day.offset);
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
      return `worked out: the times jump from ${from} ${to > from ? 'up' : 'down'} to ${to}`;
    if (rule === 'anchor') return 'worked out from the date of publication';
    if (rule === 'neighbour') return 'worked out from the day next to it in the list';
    if (rule === 'day-word') return 'worked out from the word beside the time';
    return 'worked out from the order of the times';
  },

  order: 'Order',
  which: 'Entries to show',
  form: 'Form',
  all: 'All',
  longest: 'Longest updates',
  marked: 'Marked',
  list: 'List',
  gaps: 'To scale',
  view: 'View',
  search: 'Find',
  new: 'New',
  noMarks: 'No entry is marked yet. Press the star beside an entry to mark it.',
  firstNew: 'Go to the first',
  /** @param {string} time */
  mark: (time) => `Mark ${time || 'this entry'}`,
  keys: 'Use the arrow keys to move from entry to entry.',
  /** @param {string} time */
  linked: (time) =>
    `In this tab, the address of this page now leads to ${time}. To show it to others, share a link with the whole article.`,
  /** @param {number} shown @param {number} entries */
  found: (shown, entries) => `${number(shown)} of ${counted(entries, 'entry', 'entries')}`,
  /** @param {number} entries @param {string} since */
  news: (entries, since) =>
    entries
      ? `${counted(entries, 'new entry', 'new entries')} since ${since}.`
      : `Nothing new since ${since}.`,

  /** @param {string[]} zones */
  printedZone: (zones) =>
    zones.length > 2
      ? 'Times in several zones, as printed.'
      : `Times in ${zones.join(' and ')}, as printed.`,
  /** @param {string} zone @param {number} rest entries whose zone or date is not known */
  ownZone: (zone, rest) =>
    `Times in your zone, ${place(zone)}${rest ? `; ${counted(rest, 'entry', 'entries')} as printed` : ''}.`,
  /** @param {string} zone */
  showOwnZone: (zone) => `Show in your time (${place(zone)})`,
  showPrinted: 'Show as printed',
  distances: {
    now: () => 'Under each time: how long ago it was.',
    /** @param {string} newest */
    newest: (newest) => `Under each time: how long before the last update, ${newest}.`,
  },
  showDistances: { now: 'How long ago', newest: 'Before the last update' },

  /**
   * What stands under a time; the last word is for the ear alone, where the head of the list says it.
   *
   * @param {number} minutes
   * @param {'now' | 'newest'} of
   */
  distance(minutes, of) {
    if (Number.isNaN(minutes)) return undefined;
    const whole = Math.round(minutes);
    if (of === 'now') return whole < 1 ? { shown: 'now' } : { shown: `${rough(whole)} ago` };
    return whole < 1
      ? { shown: 'last update' }
      : { shown: rough(whole), heard: 'before the last update' };
  },

  /** A time that is on another day in the reader's zone. @param {number} days */
  shift: (days) => (days > 0 ? 'next day' : 'day before'),

  /**
   * The space between two entries.
   *
   * @param {number} minutes
   * @param {string} unit of the axis
   */
  gap: (minutes, unit) =>
    `${duration(minutes)} ${unit === 'clock' ? 'of silence' : 'without an entry'}`,

  /** @param {string} from @param {string} to */
  silence: (from, to) => (from === to ? `${from}: nothing` : `${from} to ${to}: nothing`),
};

/** Formats of the places of dates, by how exact they are. @type {Record<string, Intl.DateTimeFormat>} */
const spanFormats = {
  minute: /* @__PURE__ */ new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }),
  day: /* @__PURE__ */ new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  month: /* @__PURE__ */ new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
};

/** The dates that a text says. */
const saidDates = {
  title: 'Dates in the text',
  /** @param {number} count */
  summary: (count) => `${counted(count, 'date')} in the text`,
  strip: 'Jump to a date in the text',
  feed: 'The thick bar under the line marks the period of the timeline.',
  more: 'More dates',
  /**
   * The place of a date on the calendar: "8 – 14 December 2025", "March 2014", "1930 to 1939".
   *
   * @param {{ from: number, to: number, grain: string }} when minutes from 1970, the end exclusive
   */
  when({ from, to, grain }) {
    if (grain === 'year')
      return [onAxis(from, 'year'), onAxis(to - 1, 'year')]
        .filter((year, at, years) => year !== years[at - 1])
        .join(' to ');
    return spanFormats[grain].formatRange(
      from * 60_000,
      Math.max(from, grain === 'minute' ? to : to - 1) * 60_000,
    );
  },
  /** What has no place on an axis. @param {string} value */
  unplaced: (value) =>
    /^P/.test(value) ? 'a length of time' : 'cannot be placed without a date to count from',
  /** @param {string | undefined} from */
  anchored(from) {
    if (from === 'published') return 'worked out from the date of publication';
    return from ? 'worked out from the text' : undefined;
  },
};

/** Taking a timeline along as a file. */
const exporting = {
  menu: 'Export',
  formats: /** @type {Record<string, string>} */ ({
    csv: 'Table (CSV)',
    json: 'Data (JSON)',
    ics: 'Calendar (iCalendar)',
    jsonld: 'Live blog (JSON-LD)',
  }),
  /** @param {string} time as printed */
  update: (time) => `Update, ${time}`,
  /** @param {{ written: number, left: number }} count */
  saved: ({ written, left }) =>
    [
      `${counted(written, 'entry', 'entries')} saved.`,
      left > 0 && `${counted(left, 'entry', 'entries')} left out: a calendar needs a date.`,
    ]
      .filter(Boolean)
      .join(' '),
  nothing:
    'Nothing was saved: a calendar needs dates, and no entry has one. Enter the date of publication, then export again.',
};

/** Why a line was taken for what it is. @param {Reason} code */
function reason(code) {
  return reasons[code];
}

/**
 * What a note says, or nothing where another part of the page says it.
 *
 * @param {Note} note
 * @returns {string | undefined}
 */
function note(note) {
  switch (note.code) {
    case 'lines-joined':
      return `${counted(note.count, 'line break')} at a fixed width ${note.count === 1 ? 'was' : 'were'} removed from the paragraphs.`;
    case 'bad-option':
      return note.option === 'published'
        ? 'The date of publication could not be read, so it was ignored.'
        : `The setting “${note.option}” could not be used.`;
    default:
      return undefined;
  }
}

/** What a block is called. */
const kindNames = /** @type {Record<string, string>} */ ({
  title: 'Headline',
  standfirst: 'Standfirst',
  heading: 'Heading',
  paragraph: 'Paragraph',
  'list-item': 'List item',
  quote: 'Quote',
  speaker: 'Speaker',
  caption: 'Caption',
  preformatted: 'Text with its own line breaks',
  'table-row': 'Table row',
  separator: 'Separator',
});

/** The reader's word on what a block is. */
const correcting = {
  /** @param {string} kind @param {boolean} doubtful */
  kind: (kind, doubtful) => `${kindNames[kind] ?? 'Text'}${doubtful ? ', probably' : ''}`,
  /** @param {string} kind @param {boolean} doubtful */
  handle: (kind, doubtful) => `${correcting.kind(kind, doubtful)}: why?`,
  certain: 'The text allows no other reading.',
  make: 'What else it could be:',
  headline: 'Another line is the headline:',
  roles: /** @type {Record<string, string>} */ ({
    ...kindNames,
    furniture: 'Not part of the article',
    join: 'Continues the line above',
  }),
  split: 'Split into lines',
  done: /** @type {Record<string, string>} */ ({
    title: 'This is now the headline.',
    paragraph: 'This is now a paragraph.',
    heading: 'This is now a heading.',
    quote: 'This is now a quote.',
    'list-item': 'This is now a list item.',
    caption: 'This is now a caption.',
    furniture: 'This is now set aside, under the article.',
    join: 'This now continues the line above.',
  }),
  wasSplit: 'Each line now stands alone.',
  /** @param {number} count */
  like: (count) =>
    count === 1
      ? '1 other line looks like this one.'
      : `${number(count)} other lines look like this one.`,
  /** What can be done with those: with one, with several. */
  likeActions: /** @type {Record<string, [string, string]>} */ ({
    paragraph: ['Make it a paragraph as well', 'Make them paragraphs as well'],
    heading: ['Make it a heading as well', 'Make them headings as well'],
    quote: ['Make it a quote as well', 'Make them quotes as well'],
    'list-item': ['Make it a list item as well', 'Make them list items as well'],
    caption: ['Make it a caption as well', 'Make them captions as well'],
    furniture: ['Set it aside as well', 'Set them aside as well'],
  }),
  /** @param {string} kind @param {number} count */
  makeLike: (kind, count) => correcting.likeActions[kind][count === 1 ? 0 : 1],
  /** @param {number} count of the lines beside the first */
  likeDone: (count) => `${counted(count + 1, 'line')} changed.`,
  undone: 'Undone.',
  on: 'Each block now has a “?” that says why it was read this way, and what else it could be.',
  off: 'Only doubtful blocks have a “?” now.',
};

export {
  link,
  page,
  kept,
  settings,
  correcting,
  failures,
  files,
  timeline,
  saidDates as dates,
  exporting,
  reason,
  note,
};
