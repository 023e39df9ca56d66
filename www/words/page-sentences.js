// @ts-check
/**
 * What the page says beside the sentences about an article. The words stand in a table for each language (`tables/en-page.js`); those
 * that never change stand in index.html, and a table has them by what stands there.
 *
 * @import { FileProblem, FileText } from '../pkg/article_viewer.js'
 * @import { ArticleTable } from './sentences.js'
 */

import * as english from './tables/en-page.js';
import { link as links, problems, speak as speakOfLinks } from './frame-sentences.js';
import { format, percent, say, size } from './language.js';
import { article, timeline } from './sentences.js';

export * from './sentences.js';
export { tables } from './page-tables.js';

/** @typedef {typeof english} PageTable */

/** What this page is called. */
export const NAME = 'Article Viewer';

/** The languages that it speaks, as they call themselves. */
export const LANGUAGES = {
  en: 'English',
  uk: 'Українська',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  pl: 'Polski',
  ja: '日本語',
  ar: 'العربية',
};

/** Shares of the usual size that `page.css` has, too. */
const SIZES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75];

const SHORT_DAY = /** @type {const} */ ({ day: 'numeric', month: 'short', year: 'numeric' });

/** Formats of the places of dates, by how exact they are. @type {Record<string, Intl.DateTimeFormatOptions>} */
const SPANS = {
  minute: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  },
  day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
};

/** @param {PageTable} table */
function pageSentences({ page: words }) {
  return {
    ...words,
    /** @param {{ sections: number, words: number, entries: number }} found */
    announced: ({ sections, words: count, entries }) => {
      const parts = [
        say(article.words, { n: count }),
        sections > 0 && say(words.sections, { n: sections }),
        entries > 0 && say(words.timelineOf, { n: entries }),
      ];
      return say(words.announced, { list: parts.filter(Boolean).join(article.and) });
    },
    /** @param {string} time */
    linked: (time) => say(words.linked, { time }),
  };
}

/** @param {PageTable} table */
function fileSentences({ files: words, fileKinds }) {
  const kinds = /** @type {Record<string, string>} */ (fileKinds);
  return {
    /** Why a file gave no text. @param {FileProblem} problem */
    problem(problem) {
      if (problem.code !== 'too-large') return kinds[problem.code] ?? kinds.unreadable;
      return say(words.tooLarge, { size: size(problem.size), limit: size(problem.limit) });
    },
    /** What was guessed about a file that was read, where that matters. @param {FileText} file */
    doubt({ encoding, guessed, replaced }) {
      if (replaced) return say(words.replaced, { n: replaced });
      return guessed && encoding !== 'utf-8' ? say(words.guessed, { encoding }) : undefined;
    },
  };
}

/** The dates that a text says. @param {PageTable} table */
function dateSentences({ dates: words }) {
  return {
    ...words,
    /** @param {number} n */
    summary: (n) => say(words.summary, { n }),
    /**
     * The place of a date on the calendar: "8 – 14 December 2025", "March 2014", "1930 to 1939".
     *
     * @param {{ from: number, to: number, grain: string }} when minutes from 1970, the end exclusive
     */
    when({ from, to, grain }) {
      if (grain !== 'year')
        return format('DateTimeFormat', SPANS[grain]).formatRange(
          from * 60_000,
          Math.max(from, grain === 'minute' ? to : to - 1) * 60_000,
        );
      const [first, last] = [timeline.onAxis(from, 'year'), timeline.onAxis(to - 1, 'year')];
      return first === last ? first : say(words.range, { from: first, to: last });
    },
    /** What has no place on an axis. @param {string} value */
    unplaced: (value) => (/^P/.test(value) ? words.length : words.unplaced),
    /** @param {string | undefined} from */
    anchored(from) {
      if (from === 'published') return timeline.fromPublished;
      return from ? words.fromText : undefined;
    },
  };
}

/** Taking a timeline along as a file. @param {PageTable} table */
function exportSentences({ exporting: words }) {
  return {
    menu: words.menu,
    nothing: words.nothing,
    formats: /** @type {Record<string, string>} */ (/** @type {unknown} */ (words)),
    /** @param {string} time as printed */
    update: (time) => say(words.update, { time }),
    /** @param {{ written: number, left: number }} count */
    saved: ({ written, left }) =>
      [say(words.saved, { n: written }), left > 0 && say(words.left, { n: left })]
        .filter(Boolean)
        .join(' '),
  };
}

/** The reader's word on what a block is. @param {PageTable} table */
function correctingSentences({ correcting: words, kinds, done, likewise }) {
  const names = /** @type {Record<string, string>} */ (kinds);
  /** @param {string} kind @param {boolean} doubtful */
  const kindOf = (kind, doubtful) =>
    doubtful
      ? say(words.probably, { kind: names[kind] ?? names.text })
      : (names[kind] ?? names.text);
  return {
    ...words,
    kind: kindOf,
    /** @param {string} kind @param {boolean} doubtful */
    handle: (kind, doubtful) => say(words.why, { kind: kindOf(kind, doubtful) }),
    roles: /** @type {Record<string, string>} */ ({
      ...names,
      furniture: words.furniture,
      join: words.join,
    }),
    done: /** @type {Record<string, string>} */ (done),
    /** @param {number} n */
    like: (n) => say(words.like, { n }),
    /** @param {string} kind @param {number} n */
    makeLike: (kind, n) => say(likewise[/** @type {keyof typeof likewise} */ (kind)], { n }),
    /** @param {number} count of the lines beside the first */
    likeDone: (count) => say(words.likeDone, { n: count + 1 }),
  };
}

/** Links that hold an article. @param {PageTable} table */
const linkSentences = ({ share: words }) => ({
  ...words,
  ...links,
  problems,
  /** @param {number} n characters @param {number} [cut] where many programs cut an address, if it is longer */
  size: (n, cut = 0) =>
    say(cut < 8000 ? (cut ? words.long : words.short) : words.tooLong, { n, cut }),
});

/** The texts that stay on this device. @param {PageTable} table */
const librarySentences = ({ library: words }) => ({
  ...words,
  /** What a button does to one text. @param {string} button @param {string} title */
  does: (button, title) => say(words.does, { button, title }),
  /** @param {{ opened: number, words: number }} text */
  about: ({ opened, words: n }) =>
    `${format('DateTimeFormat', SHORT_DAY).format(opened)} · ${say(article.words, { n })}`,
  /** @param {number} n texts */
  found: (n) => say(words.found, { n }),
  /** @param {number} used @param {number} of */
  room: (used, of) => say(words.room, { used: size(used), size: size(of) }),
  /** @param {number} n texts */
  aside: (n) => say(words.aside, { n }),
  /** @param {number} n texts */
  brought: (n) => say(words.brought, { n }),
});

/** @param {PageTable} table */
const sentencesOf = (table) => ({
  page: pageSentences(table),
  settings: { size: SIZES.map(percent), ...table.settings },
  kept: {
    ...table.kept,
    /** @param {number} n characters */
    yes: (n) => say(table.kept.yes, { n }),
  },
  failures: table.failures,
  files: fileSentences(table),
  dates: dateSentences(table),
  exporting: exportSentences(table),
  correcting: correctingSentences(table),
  link: linkSentences(table),
  library: librarySentences(table),
  listen: table.listen,
});

export let {
  page,
  settings,
  kept,
  failures,
  files,
  dates,
  exporting,
  correcting,
  link,
  library,
  listen,
} = sentencesOf(english);

/**
 * Speaks a language from now on.
 *
 * @param {string} code
 * @param {PageTable & ArticleTable} [table] none for English
 */
export function speak(code, table) {
  speakOfLinks(code, table);
  ({ page, settings, kept, failures, files, dates, exporting, correcting, link, library, listen } =
    sentencesOf(table ?? english));
}
