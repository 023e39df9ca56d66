//! What a reader should know about how a text was read.

use crate::article::{Article, Note, Options, Order, Timeline};
use crate::facts::Text;
use crate::plan::Plan;
use crate::plan::lists::Draft;
use crate::plan::lists::rows::Row;
use crate::text::cursor::starts_with_folded;
use crate::text::line::Line;
use crate::time::date::CalendarDay;

/// The notes on an article.
pub(super) fn notes(
    article: &Article,
    text: Text<'_>,
    plan: &Plan<'_>,
    options: &Options,
) -> Vec<Note> {
    let mut notes = Vec::new();
    if options.published.as_deref().is_some_and(|date| CalendarDay::from_iso(date).is_none()) {
        notes.push(Note::BadOption { option: "published" });
    }
    if text.lines.is_empty() {
        notes.push(Note::Empty);
    }
    notes.extend(only_link(text.lines).map(|href| Note::LinkOnly { href }));
    for (index, (timeline, draft)) in article.lists().zip(&plan.lists).enumerate() {
        if timeline.order == Order::Mixed {
            notes.push(Note::MixedOrder { index });
        }
        notes.extend(without_text(index, timeline, draft, text));
    }
    let count = plan.layout.joined(text.lines);
    if count > 0 {
        notes.push(Note::LinesJoined { count });
    }
    notes
}

/// The text is an address and nothing else.
fn only_link(lines: &[Line<'_>]) -> Option<String> {
    let [line] = lines else { return None };
    let web = ["https://", "http://"]
        .iter()
        .any(|scheme| starts_with_folded(line.text, scheme).is_some());
    (web && line.words == 1).then(|| line.text.to_owned())
}

/// No entry of the list has text.
fn without_text(index: usize, timeline: &Timeline, draft: &Draft, text: Text<'_>) -> Option<Note> {
    let printed = |row: &Row| {
        text.lines[row.line].part(row.stamp.at.0, row.stamp.at.1).of(text.source).to_owned()
    };
    let (first, last) = draft.rows.first().zip(draft.rows.last())?;
    let days = timeline.days.iter().all(|day| day.offset.is_some()).then_some(timeline.days.len());
    timeline.entries().all(|entry| entry.blocks.is_empty()).then(|| Note::TimelineWithoutText {
        index,
        entries: timeline.entries().count(),
        first: printed(first),
        last: printed(last),
        days,
    })
}
