//! Pass 3b, lists of times: a timeline from its draft, with its days and the text of its entries.

pub(crate) mod anchor;
mod days;
mod entry;
pub(crate) mod names;
mod texts;

use crate::article::{Block, Day, Kind, Order, Timeline};
use crate::facts::Text;
use crate::feed::anchor::{Anchor, dated};
use crate::feed::days::DayRows;
use crate::plan::lists::Draft;
use crate::plan::piece::Piece;
use crate::prose::Context;
use crate::prose::block::block;
use crate::time::stamp;

use texts::Texts;

/// The text around a list.
pub(crate) struct Feed<'f, 't> {
    pub(crate) context: &'f Context<'t>,
    pub(crate) text: Text<'t>,
    /// When the article was published, as far as the caller or the text tells.
    pub(crate) published: Option<Anchor>,
    /// The date of the whole text, where its first line is a label with one.
    pub(crate) dated_title: Option<Anchor>,
}

/// What all entries of a list share.
struct List<'l, 't> {
    draft: &'l Draft,
    /// The zone of all its times.
    zone: Option<&'t str>,
    texts: Texts<'t>,
}

impl<'t> Feed<'_, 't> {
    /// The timeline, and the lines of the page that stand in it.
    pub(crate) fn read(&self, draft: &Draft, order: Option<Order>) -> (Timeline, Vec<Block>) {
        let order = order.unwrap_or_else(|| days::order(draft));
        let anchor = self.published.or_else(|| self.dated_above(draft)).or(self.dated_title);
        let grouped = days::group(draft, order, self.text, anchor);
        let list = List { draft, zone: self.zone_above(draft), texts: Texts::of(draft, self.text) };
        let mut furniture = Vec::new();
        let days = grouped.iter().map(|day| self.day(day, &list, &mut furniture)).collect();
        (Timeline { order, days }, furniture)
    }

    /// A full date on the line above the list.
    fn dated_above(&self, draft: &Draft) -> Option<Anchor> {
        dated(&self.text.lines[draft.lines.start.checked_sub(1)?])
    }

    /// The zone that a line above the list tells for all its times.
    fn zone_above(&self, draft: &Draft) -> Option<&'t str> {
        let above = draft.lines.start.saturating_sub(NOTE_LINES)..draft.lines.start;
        self.text.lines[above].iter().rev().find_map(|line| stamp::zone_note(line.text))
    }

    fn day(&self, day: &DayRows, list: &List<'_, 't>, furniture: &mut Vec<Block>) -> Day {
        let head = day.head.map(|head| {
            let piece = Piece::text(self.text.lines[head].span());
            block(self.text.source, Kind::Heading { level: 3 }, &[piece])
        });
        let entries = day.rows.clone().map(|row| self.entry(row, list, day.date, furniture));
        Day {
            entries: entries.collect(),
            date: day.date.map(|date| date.to_string()),
            offset: day.offset,
            inferred: day.inferred,
            head,
        }
    }
}

/// How far above a list the line stands that tells the zone of its times.
const NOTE_LINES: usize = 5;
