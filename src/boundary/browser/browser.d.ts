/** What a tab was reading, and how. Kept in `sessionStorage`, so that two tabs keep two texts. */
export interface SessionRecord {
  /** A record of another version is neither saved nor loaded. */
  version: 1;
  /** The text; absent where it is kept elsewhere. */
  text?: string;
  /** As in `Options`. */
  published?: string;
  /** The way in which the reader wants timelines; absent for the way of the text. */
  newestFirst?: boolean;
  /** As in `Options`. */
  language?: string;
  /** The reader's own word on lines; lines put back from the furniture are corrections, too. */
  corrections: Correction[];
  /** What came with the text beside it, as in `Options`. */
  hints?: Hint[];
  /** The place in the page, in whatever unit the page likes. */
  scroll?: number;
  /** How the reader wants timelines, and what was said about their entries. */
  timelines?: TimelineRecord;
}

/** What is kept about timelines. Entries are named as the page names them. */
export interface TimelineRecord {
  /** The space between entries is as long as the time between them. */
  gaps?: boolean;
  /** Times in the reader's zone. */
  ownZone?: boolean;
  /** How long ago each entry was; absent where the reader has not said. */
  distances?: boolean;
  /** The entries that the reader marked. */
  marked: string[];
  /** The entries that were not in the copy before. */
  fresh: string[];
  /** The time of the newest entry of the copy before. */
  since?: string;
}

/** How the person likes to read. Kept in `localStorage`. */
export interface Preferences {
  theme?: 'system' | 'light' | 'sepia' | 'dark' | 'black' | 'contrast';
  face?: 'serif' | 'sans' | 'mono';
  /** Steps from the usual size, width of a line, space between lines, and space between letters and words. */
  size?: number;
  width?: number;
  leading?: number;
  spacing?: number;
  /** Lines are filled to both ends. */
  justified?: boolean;
}

/** The text of a file. */
export interface FileText {
  text: string;
  /** The label of its encoding, as `TextDecoder` has it: `"utf-8"`, `"windows-1251"`; also `"utf-32le"`, `"utf-32be"`. */
  encoding: string;
  /** True where the bytes did not say which encoding it is. */
  guessed: boolean;
  /** How many places could not be read; each is a U+FFFD in the text. */
  replaced: number;
}

/** A text with what its markup says about it. */
export interface HtmlText {
  text: string;
  /** As in `Options`. */
  hints: Hint[];
}

/** Why a file gave no text. */
export type FileProblem =
  | {
      /**
       * What the file is instead of text; `unreadable` where the browser could not read it, it is not a file, or the
       * chosen encoding is unknown.
       */
      code: 'pdf' | 'word' | 'image' | 'archive' | 'binary' | 'unreadable';
    }
  /** Larger than this version reads; both in bytes. */
  | { code: 'too-large'; size: number; limit: number };

/** What `renderHtml` takes beside the options of `parse`. */
export interface HtmlOptions extends Options {
  /** The level of the headline, 1 to 6; 1 without it. */
  headingLevel?: number;
  /** Which end of a timeline comes first; without it, the one that does in the text. */
  newestFirst?: boolean;
  /** What is not the article is left out: the lines set aside, and how the text was read. */
  articleOnly?: boolean;
  /** A whole document, which loads nothing, instead of one `<article>`. */
  document?: boolean;
}
