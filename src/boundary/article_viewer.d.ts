/**
 * A range of the very string that was passed in: offsets in UTF-16 code units, end exclusive, so that
 * `text.slice(...span)` is what stands there.
 */
export type Span = [start: number, end: number];

/** An article, as its text shows it. Plain data: it survives JSON, `structuredClone` and `postMessage` unchanged. */
export interface Article {
  /** The headline. */
  title?: TitleBlock;
  /** The paragraphs between the headline and the text that sum it up. */
  standfirst: StandfirstBlock[];
  /** Who wrote it. */
  byline?: BylineBlock;
  /** Where and when it was filed. */
  dateline?: DatelineBlock;
  /** When it was published, as printed; `value` is the date. */
  published?: TimestampBlock;
  /** The body. The first section has no heading where text stands before the first one. */
  sections: Section[];
  /** The first list of times or dates; null where there is none. */
  timeline: Timeline | null;
  /** Further lists in the same text. */
  timelines: Timeline[];
  /** What the text says about time, in its order. The stamps of timelines are not among them. */
  timeExpressions: TimeExpression[];
  /** Lines that belong to the page and not to the article: set aside, never dropped. */
  furniture: FurnitureBlock[];
  /** The further articles of a paste that holds several, in the order of the text; they have no parts of their own. */
  parts: Article[];
  /** BCP 47 tag, where the text tells: `"en"`, `"uk"`, `"zh"`. */
  language?: string;
  /** How sure that is, 0 to 1; absent where the options say it. */
  languageConfidence?: number;
  /** The direction of its script, where the text has letters. */
  direction?: Direction;
  /** Words to read, furniture excluded. */
  words: number;
  /** What a reader should know about how the text was read. */
  notes: Note[];
}

/** The direction in which a script runs. */
export type Direction = 'ltr' | 'rtl';

/** A heading and what stands under it. */
export interface Section {
  /** Absent for text before the first heading. */
  heading?: HeadingBlock;
  /** In the order of the text. */
  blocks: Content[];
}

/** What a section holds: a block, or the place of a timeline. */
export type Content = Block | TimelineRef;

/** The place of a timeline in its section. */
export interface TimelineRef {
  kind: 'timeline';
  /** 0 is `article.timeline`; n is `article.timelines[n - 1]`. */
  index: number;
}

/** A piece of the text with one role, told apart by `kind`. */
export type Block =
  | TitleBlock
  | StandfirstBlock
  | BylineBlock
  | DatelineBlock
  | TimestampBlock
  | HeadingBlock
  | ParagraphBlock
  | ListItemBlock
  | QuoteBlock
  | SpeakerBlock
  | CaptionBlock
  | PreformattedBlock
  | TableRowBlock
  | SeparatorBlock
  | FurnitureBlock;

/** What every block has. */
export interface BlockFields {
  /**
   * The spanned characters without the marks that `kind` expresses; a joined line break is one space (none between
   * CJK characters), a lone surrogate is U+FFFD.
   */
  text: string;
  /** Where it stands, ascending. Blocks never share a character; together they hold every non-blank one. */
  spans: Span[];
  /** Why it was given this kind; absent where the text left no choice. */
  why?: Why;
  /** How sure that is, 0 to 1; absent where there was nothing to weigh. */
  confidence?: number;
  /** Addresses printed in the text. */
  links?: Link[];
  /** Its emphasis and the like, in the order of the text, outer ones first. Their signs stay in `text`. */
  marks?: Mark[];
  /** The earlier text that this pull quote says again. */
  repeats?: Span;
}

/** The headline. */
export interface TitleBlock extends BlockFields {
  kind: 'title';
}

/** A summary under the headline. */
export interface StandfirstBlock extends BlockFields {
  kind: 'standfirst';
}

/** `"By Jane Doe"` */
export interface BylineBlock extends BlockFields {
  kind: 'byline';
}

/** `"KYIV, Dec 19 (Agency) -"` */
export interface DatelineBlock extends BlockFields {
  kind: 'dateline';
}

/** `"Published 19 December 2025, 14:20 GMT"` */
export interface TimestampBlock extends BlockFields {
  kind: 'timestamp';
  /** ISO 8601, as exact as what was printed and without a zone; absent where no date could be read. */
  value?: string;
}

/** A heading of the body. */
export interface HeadingBlock extends BlockFields {
  kind: 'heading';
  /** 2 and up: level 1 is the title. */
  level: number;
}

/** Running text. */
export interface ParagraphBlock extends BlockFields {
  kind: 'paragraph';
}

/** `"- milk"`, `"2) Rest"` */
export interface ListItemBlock extends BlockFields {
  kind: 'list-item';
  /** 0 for the outermost list. */
  depth: number;
  /** Numbers or letters rather than bullets. */
  ordered: boolean;
  /** As printed. */
  marker: string;
}

/** A block quotation. */
export interface QuoteBlock extends BlockFields {
  kind: 'quote';
  /** `"— Jane Doe"` gives `"Jane Doe"`. */
  attribution?: string;
}

/** Who speaks next: `"JANE DOE:"` */
export interface SpeakerBlock extends BlockFields {
  kind: 'speaker';
}

/** `"Photo: Jane Doe"` */
export interface CaptionBlock extends BlockFields {
  kind: 'caption';
}

/** Text whose line breaks and spaces matter. */
export interface PreformattedBlock extends BlockFields {
  kind: 'preformatted';
}

/** One line of a table. */
export interface TableRowBlock extends BlockFields {
  kind: 'table-row';
  /** The texts between the tabs or bars. */
  cells: string[];
}

/** `"* * *"` */
export interface SeparatorBlock extends BlockFields {
  kind: 'separator';
}

/** A line of the page and not of the article. */
export interface FurnitureBlock extends BlockFields {
  kind: 'furniture';
}

/** A reason: a code that the shell words. */
export interface Why {
  /** Which rule decided. */
  code: Reason;
  /** For `page`: what decided most, strongest first, at most three; absent for other codes. */
  reasons?: string[];
}

/** An address printed in the text of a block. */
export interface Link {
  /** Where it stands. */
  span: Span;
  /** `http:`, `https:` or `mailto:`, nothing else. */
  href: string;
}

/** A mark inside a block: `*emphasis*`, `**strong**`, `` `code` ``, `[link](https://…)`. Marks lie within each other or apart. */
export interface Mark {
  /** What the signs say; the address of a link is in `links`, at its words. */
  kind: 'emphasis' | 'strong' | 'code' | 'link';
  /** Where it stands with its signs. May cross the line breaks of a wrapped paragraph. */
  span: Span;
  /** The words between the signs. */
  inner: Span;
}

/** Something that a reader should know about how the text was read, told apart by `code`. */
export type Note =
  /** The entries of a timeline have no text: their headlines were not in the paste. */
  | {
      code: 'timeline-without-text';
      /** Which one: 0 is `article.timeline`. */
      index: number;
      /** How many entries it has. */
      entries: number;
      /** The first printed time. */
      first: string;
      /** The last printed time. */
      last: string;
      /** How many days it spans; absent where the days cannot be determined. */
      days?: number;
    }
  /** The times of a timeline are in no consistent order. */
  | { code: 'mixed-order'; index: number }
  /** The lines were broken at a fixed width and have been joined. */
  | { code: 'lines-joined'; count: number }
  /** The paste holds several articles: how many, the first one included. */
  | { code: 'parts'; count: number }
  /** The paste is only a link. */
  | { code: 'link-only'; href: string }
  /** Nothing, or only spaces. */
  | { code: 'empty' }
  /** An option could not be used and was ignored. */
  | { code: 'bad-option'; option: string };

/** A list of times or dates with what happened at each. */
export interface Timeline {
  /** The way in which the entries run down the text. */
  order: Order;
  /** In the order of the text. */
  days: Day[];
}

/** The way in which a list runs. */
export type Order = 'newest-first' | 'oldest-first' | 'mixed';

/** A day of a timeline. */
export interface Day {
  /** ISO 8601, only where the text or the options give evidence. */
  date?: string;
  /** Days from the newest day: 0, -1, …; null where the day cannot be determined. */
  offset: number | null;
  /** Present where the day was worked out and not printed. */
  inferred?: Inferred;
  /** The printed day head. */
  head?: HeadingBlock;
  /** In the order of the text. */
  entries: Entry[];
}

/** How a day was worked out. */
export interface Inferred {
  /** The rule that gave it. */
  rule: DayRule;
  /** The source line, from 0, that showed it. */
  line: number;
}

/** A word beside the time, a jump of the times against their order, the date of publication, or the date of the day next to it. */
export type DayRule = 'day-word' | 'roll-over' | 'anchor' | 'neighbour';

/** One time with what happened then. Its own spans hold bullet, time, zone and separator; its blocks have theirs. */
export interface Entry {
  kind: 'entry';
  /** The printed time, with its zone, date or day word; empty where only a head above tells the day. */
  text: string;
  /** Where bullet, time, zone and separator stand. */
  spans: Span[];
  /** The printed time alone; the bullet of an entry whose day stands in a head above it. */
  at: Span;
  /** `"14:20"`, 24 hours; absent unless a clock was printed. */
  time?: string;
  /** How exact the time is. */
  precision: Precision;
  /** ISO 8601 as far as it is known, a duration for offsets (`"PT18S"`, ago: `"-PT5M"`), `"45+2"` for matches. */
  value: string;
  /** The date of this entry, printed on it or given by its day. */
  date?: string;
  /** As printed beside the time, or in a line above the list that tells it for all: `"GMT"`, `"ET"`. */
  zone?: string;
  /** How far that zone is ahead of UTC on this day, where it is certain: `"+00:00"`, `"-05:00"`. */
  zoneOffset?: string;
  /** Why it was read so, where there was a choice. */
  why?: Why;
  /** What happened. */
  blocks: Block[];
}

/** How exact a time is. */
export type Precision =
  | 'minute'
  | 'second'
  | 'hour'
  | 'day'
  | 'month'
  | 'year'
  | 'match-minute'
  | 'media-offset'
  | 'relative';

/**
 * What the text says about time: a date, a time of day, a duration, or how often something happens.
 *
 * `value` follows TIMEX3 and ISO 8601, at the grain of what is said:
 *
 * | said | value |
 * |---|---|
 * | `19 December 2025`, `March 2014`, `1941` | `2025-12-19`, `2014-03`, `1941` |
 * | `the 1930s`, `the 19th century`, `490 BC` | `193`, `18`, `BC0490` |
 * | `last week`, `at the weekend` | `2025-W50`, `2025-12-20/2025-12-21` |
 * | `the summer of 1955`, `the third quarter`, `fiscal 1998` | `1955-SU`, `2025-Q3`, `FY1998` |
 * | `10:35 a.m. Friday`, `Monday night` | `2025-12-19T10:35`, `2025-12-15TNI` (`MO`, `MI`, `AF`, `EV`) |
 * | `two weeks`, `a few days`, `five hours` | `P2W`, `PXD`, `PT5H` |
 * | `every week`, `daily`, `on Fridays` | `P1W`, `P1D`, `XXXX-WXX-5` |
 * | `now`, `recently`, `the future` | `PRESENT_REF`, `PAST_REF`, `FUTURE_REF` |
 *
 * Where nothing tells the day that it counts from, `X` stands for what is not known (`19 December` is `XXXX-12-19`, `Friday`
 * `XXXX-WXX-5`, `14:20` `XXXX-XX-XXT14:20`) and a distance from now has a sign where it leads back: `last week` is `-P1W`,
 * `yesterday` `-P1D`, `today` `P0D`, `next month` `P1M`. The type tells such a date from a duration.
 */
export interface TimeExpression {
  /** Where it stands. May cross the line breaks of a wrapped paragraph. */
  span: Span;
  /** What kind of time it is. */
  type: TimeExpressionKind;
  /** What it means, as above. */
  value: string;
  /** Present where the value was worked out and not printed in full: from what. */
  anchored?: Anchored;
}

/** The type of a time expression, as in TIMEX3: a date of any grain, a time of day, how long, how often. */
export type TimeExpressionKind = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** What a value was worked out from: the day of publication, or what the text said before. */
export type Anchored = 'published' | 'text';

/** What a caller may say about the text before it is read. A field that cannot be used is named in `article.notes`. */
export interface Options {
  /** When the article was published: an ISO 8601 date or date-time. The only anchor for days and relative times. */
  published?: string;
  /** BCP 47 tag of the text; without it, the language is determined from the text. */
  language?: string;
  /** How to read a list of times, whatever its steps say. */
  order?: Order;
  /** The text is an article alone: nothing is set aside as the page around it. */
  whole?: boolean;
  /** The reader's own word on single lines: it always wins. */
  corrections?: readonly Correction[];
  /** What a source with markup knows: strong evidence, not law. */
  hints?: readonly Hint[];
}

/** One line of the text is of this kind, says the reader. */
export interface Correction {
  /** Source line, from 0; lines end at LF, CR LF, CR, VT, FF, U+2028 and U+2029. */
  line: number;
  /** What it is. */
  kind: Role;
  /** For headings: 2 and up. */
  level?: number;
}

/** What a source with markup says about a range of the text. */
export interface Hint {
  /** The range, in UTF-16 code units. */
  span: Span;
  /** What the markup makes of it. */
  kind: Role;
  /** For headings: 2 and up. For list items: lists around their own, from 0. */
  level?: number;
  /** For list items: whether they are numbered. */
  ordered?: boolean;
  /** For links: where it leads. */
  href?: string;
}
