//! Limits that several passes share, each with the attack or the data behind it. All others stand beside what they limit.

/// The longest first line, in characters, that can be a headline; longer is a paragraph. The longest title in the 322 gold articles has 166.
pub(crate) const TITLE_CHARS: usize = 180;

/// The longest heading, in characters. 98 % of 275 gold headings have at most 96.
pub(crate) const HEADING_CHARS: usize = 100;

/// A stamp at a line's end starts within its last characters; without this, a million dates on one line are each tried.
pub(crate) const TAIL_CHARS: usize = 72;

/// A step against the order of more minutes is a new day. Of 320 steps in 20 undated real feeds, 20 went against the order, all by 79 minutes or more.
pub(crate) const ROLL_OVER_MINUTES: i32 = 60;

/// The share of steps that must agree for a list to run one way; below, it is mixed.
pub(crate) const DIRECTION_SHARE: f32 = 0.8;

/// The depth of nesting that lists and quotes can have; a million ">" on a line is one quote.
pub(crate) const DEPTH: usize = 8;
/// Longer quotations are no headings, in characters. Of gold lines that are wholly quoted and longer 14 are headings and 447 paragraphs.
pub(crate) const QUOTATION_CHARS: usize = 30;
/// How many lines or paragraphs below the first a title may stand.
pub(crate) const TITLE_REACH: usize = 12;
