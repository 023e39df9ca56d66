//! Heads of days: lines right above a row that name a day.

use std::ops::Range;

use crate::facts::{Says, Seen, Text};
use crate::plan::lists::draft::Draft;
use crate::plan::lists::rows::is_bare;
use crate::text::line::Line;
use crate::time::stamp::Scale;

/// Lines right above a row that name a day.
pub(super) fn place(draft: &mut Draft, bounds: &Range<usize>, text: Text<'_>) {
    let (Some(first), Some(last)) = (draft.rows.first(), draft.rows.last()) else { return };
    draft.lines = first.own.start..last.own.end;
    if draft.scale != Scale::Clock || draft.media {
        draft.lines.start =
            draft.heads.first().map_or(draft.lines.start, |&head| head.min(draft.lines.start));
        return;
    }
    let ends = std::iter::once(bounds.start).chain(draft.rows.iter().map(|row| row.own.end));
    let gaps = ends
        .zip(&draft.rows)
        .filter(|(end, row)| *end < row.own.start)
        .map(|(_, row)| row.own.start - 1);
    let is_row = |at: usize| draft.rows.binary_search_by_key(&at, |row| row.line).is_ok();
    draft.heads =
        gaps.filter(|&at| is_day_head(&text.lines[at], text.seen[at]) && !is_row(at)).collect();
    draft.lines.start =
        draft.heads.first().map_or(draft.lines.start, |&head| head.min(draft.lines.start));
}

/// The line names a day and nothing else.
pub(super) fn is_day_head(line: &Line<'_>, guess: Seen<'_>) -> bool {
    let labelled = matches!(&guess.says, Says::Publication(publication) if publication.labelled);
    guess.lead.as_deref().is_some_and(|stamp| stamp.is_day() && is_bare(line, stamp))
        && guess.told.is_none()
        && !labelled
}
