//! Limits that several passes share, each with the attack or the data behind it. All others stand beside what they limit.

/// The longest first line, in characters, that can be a headline; longer is a paragraph. The longest title in the 322 gold articles has 166.
pub(crate) const TITLE_CHARS: usize = 180;

/// The longest heading, in characters. 98 % of 275 gold headings have at most 96.
pub(crate) const HEADING_CHARS: usize = 100;

/// A stamp at a line's end starts within its last characters; without this, a million dates on one line are each tried.
pub(crate) const TAIL_CHARS: usize = 72;

/// Rows that make a list of times; two could be "published" and "updated".
pub(crate) const TIMELINE_ROWS: usize = 3;

/// The most lines between two rows of one list; the longest entry in 59 real feeds has 92 lines.
pub(crate) const ENTRY_LINES: usize = 200;

/// A step against the order of more minutes is a new day. Of 320 steps in 20 undated real feeds, 20 went against the order, all by 79 minutes or more.
pub(crate) const ROLL_OVER_MINUTES: i32 = 60;

/// Steps of more minutes say nothing about the direction of a list: they may cross midnight.
pub(crate) const DIRECTION_MINUTES: i32 = 360;

/// The share of steps that must agree for a list to run one way; below, it is mixed.
pub(crate) const DIRECTION_SHARE: f32 = 0.8;

/// Widths at which mail programs, terminals and PDF columns break lines, in characters.
pub(crate) const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 50..=100;

/// The depth of nesting that lists and quotes can have; a million ">" on a line is one quote.
pub(crate) const DEPTH: usize = 8;

/// The longest step, read as minutes, between two places in a recording; a day that starts at midnight has longer silences.
pub(crate) const MEDIA_STEP: i32 = 30;

/// Seconds between two captions, on average, at most: one of speech lasts for a few seconds, a chapter for minutes.
pub(crate) const CAPTION_SECONDS: usize = 20;

/// The share of steps that name the order of a list in which every row prints its date: no day depends on it.
pub(crate) const DATED_SHARE: f32 = 0.6;

/// The most articles that one paste is split into: a list of a million titles and names is not a newspaper.
pub(crate) const PARTS: usize = 100;

/// Lines of the longest page: a longer text is a feed or an attack, and is not examined line by line again. The longest of the
/// gold pages has 1,362.
pub(crate) const PAGE_LINES: usize = 10_000;
