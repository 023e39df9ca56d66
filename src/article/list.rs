//! Lists of times: days, entries, and how a day was worked out.

use serde::{Deserialize, Serialize};

use crate::article::block::Block;
use crate::article::span::Span;
use crate::article::why::Why;

/// A list of times or dates with what happened at each.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Timeline {
    /// The way in which the entries run down the text.
    pub order: Order,
    /// In the order of the text; a day may have no entries under its head.
    pub days: Vec<Day>,
}

/// The way in which a list runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// 14:20, 13:50, 13:20.
    NewestFirst,
    /// 13:20, 13:50, 14:20.
    OldestFirst,
    /// Neither.
    Mixed,
}

/// A day of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Day {
    /// ISO 8601 (`"2025-12-19"`), only where the text or the options give evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Days from the newest day: 0, -1, …; `null` where the day cannot be determined.
    pub offset: Option<i32>,
    /// Present where the day was worked out and not printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inferred: Option<Inferred>,
    /// The printed day head: `"Friday 19 December"`. A heading block.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head: Option<Block>,
    /// In the order of the text.
    pub entries: Vec<Entry>,
}

/// How a day was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Inferred {
    /// The rule that gave it.
    pub rule: DayRule,
    /// The source line (0-based) that showed it.
    pub line: usize,
}

/// The rules that work out a day, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayRule {
    /// A word beside the time: `"yesterday 23:40"`.
    DayWord,
    /// The times jump against their order: from 07:00 up to 17:20 in a falling list.
    RollOver,
    /// The date of publication belongs to the newest entry.
    Anchor,
    /// A date is printed on the next day of the list, above it or below.
    Neighbour,
}

/// One time with what happened then. A block with `kind: "entry"`; its own spans hold its bullet, time, zone and separator.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename = "entry", rename_all = "camelCase")]
pub struct Entry {
    /// The printed time (with its zone, date or day word) without bullet and separator; empty where only a head above it
    /// tells the day.
    pub text: String,
    /// Where bullet, time, zone and separator stand.
    pub spans: Vec<Span>,
    /// The printed time alone; the bullet of an entry whose day stands in a head above it.
    pub at: Span,
    /// `"14:20"`, 24 hours; absent unless a clock was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// How exact the time is.
    pub precision: Precision,
    /// ISO 8601 as far as it is known (`"2025-12-19T14:20"`, `"14:20"`, `"1887"`), a duration for offsets (`"PT18S"`, ago: `"-PT5M"`
    /// where the caller does not say when the text was published), `"45+2"` for matches.
    pub value: String,
    /// The date of this entry, printed on it or given by its day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// As printed beside the time, or in a line above the list that tells it for all: `"GMT"`, `"ET"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// How far that zone is ahead of UTC on this day, where it is certain: `"+00:00"`, `"-05:00"`. `"IST"` has none: it is
    /// the name of three zones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone_offset: Option<String>,
    /// Why it was read so, where there was a choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    /// What happened.
    pub blocks: Vec<Block>,
}

/// How exact a time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// `14:20`
    Minute,
    /// `14:20:05`
    Second,
    /// `4pm`
    Hour,
    /// `3 March 2014`
    Day,
    /// `May 1931`
    Month,
    /// `1887`
    Year,
    /// `45+2'`
    MatchMinute,
    /// `00:18` from 00:00 upwards
    MediaOffset,
    /// `5m ago`
    Relative,
}
