//! Dates from outside a list that its days can be counted from.

use crate::article::{Kind, Options};
use crate::text::chars::is_blank;
use crate::text::cursor::Cursor;
use crate::text::line::Line;
use crate::time::clock::{self, Clock};
use crate::time::date::{self, CalendarDay};
use crate::top::Head;

/// A date from outside the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Anchor {
    pub(crate) date: CalendarDay,
    /// The minute of that day, where it is known.
    pub(crate) minute: Option<i32>,
    /// The source line that tells it; 0 where the caller did.
    pub(crate) line: usize,
    /// The caller tells it: only then do relative times count from it. A page says "5 minutes ago" of the moment at which
    /// it was copied, which may be long after the one that is printed on it.
    pub(crate) told: bool,
}

/// When the article was published: what the caller says, else what is printed at the top.
pub(crate) fn published(options: &Options, head: &Head, lines: &[Line<'_>]) -> Option<Anchor> {
    if let Some(told) = &options.published {
        let date = CalendarDay::from_iso(told)?;
        return Some(Anchor { date, minute: minute(told), line: 0, told: true });
    }
    let block = head.published.as_ref()?;
    let Kind::Timestamp { value: Some(value) } = &block.kind else { return None };
    let at = lines.partition_point(|line| line.start < block.spans[0].start);
    let line = lines.get(at).map_or(0, |line| line.number);
    Some(Anchor { date: CalendarDay::from_iso(value)?, minute: minute(value), line, told: false })
}

/// The minute of the day in an ISO 8601 date-time.
fn minute(value: &str) -> Option<i32> {
    let (_, time) = value.split_once('T')?;
    clock::read_clock(&mut Cursor::new(time)).map(Clock::minutes)
}

/// Words beside a date from which a line tells of something that happened then, and is no label.
const LABEL_WORDS: usize = 6;

/// The date of the whole text, where its first line is a label with one.
pub(crate) fn dated_title(lines: &[Line<'_>]) -> Option<Anchor> {
    lines.first().and_then(dated)
}

/// The date of a line that is a label with one at its end: `Log for 14 May 2024`.
pub(crate) fn dated(line: &Line<'_>) -> Option<Anchor> {
    if line.words > LABEL_WORDS + 4 || line.ends_sentence() {
        return None;
    }
    let words = std::iter::once(0)
        .chain(line.text.match_indices(is_blank).map(|(at, blank)| at + blank.len()));
    let date = words.take(LABEL_WORDS + 1).find_map(|at| date_at_end(&line.text[at..]))?;
    Some(Anchor { date, minute: None, line: line.number, told: false })
}

/// A full date, with at most a mark after it.
fn date_at_end(text: &str) -> Option<date::CalendarDay> {
    let mut cursor = Cursor::new(text);
    let date = date::read_date(&mut cursor)?.calendar_day()?;
    (cursor.rest().len() < 2).then_some(date)
}
