//! Pass 3a, bodies: which lines belong to each row of a list of times.

use std::ops::Range;

use crate::article::Reason;
use crate::facts::{Form, Says, Text};
use crate::plan::lists::draft::Draft;
use crate::plan::lists::rows::{Row, Shape, shape};

/// Gives every row the lines of its text.
pub(crate) fn place(draft: &mut Draft, bounds: &Range<usize>, text: Text<'_>) {
    let ends = bodies_after(draft, bounds.end);
    if is_time_last(draft, &ends, bounds, text) {
        bodies_before(draft, bounds.start);
        return;
    }
    let most = ends
        .iter()
        .zip(&draft.rows)
        .take(draft.rows.len() - 1)
        .map(|(end, row)| end - row.own.end)
        .max()
        .unwrap_or(0);
    for (row, end) in draft.rows.iter_mut().zip(&ends) {
        row.body = row.own.end..*end;
    }
    if let Some(last) = draft.rows.last_mut() {
        last.body.end = last_body_end(last.own.end..bounds.end.min(last.own.end + most), text);
        draft.lines.end = last.body.end;
    }
}

/// Where the text after each row ends: at the next row or day head. The last one ends nowhere yet.
fn bodies_after(draft: &Draft, all: usize) -> Vec<usize> {
    let mut heads = draft.heads.iter().copied().peekable();
    let mut ends = Vec::with_capacity(draft.rows.len());
    for (at, row) in draft.rows.iter().enumerate() {
        while heads.peek().is_some_and(|&head| head < row.line) {
            heads.next();
        }
        let next = draft.rows.get(at + 1).map_or(all, |next| next.own.start);
        ends.push(heads.peek().map_or(next, |&head| head.min(next)).max(row.own.end));
    }
    ends
}

/// The text of the last row goes on for as many lines as other rows have, and stops where another part of the page starts.
fn last_body_end(mut body: Range<usize>, text: Text<'_>) -> usize {
    let stops = |at: &usize| {
        let seen = text.seen[*at];
        matches!(
            seen.says,
            Says::Furniture(
                Reason::Related
                    | Reason::Rights
                    | Reason::Comments
                    | Reason::Newsletter
                    | Reason::Account
                    | Reason::Navigation
            )
        ) || matches!(seen.form, Form::Heading { .. } | Form::Rule(_))
    };
    let end = body.end;
    body.find(stops).unwrap_or(end)
}

/// The most lines above a time that are its headline and a summary; a report with more stands under its time.
const HEADLINE_LINES: usize = 3;

/// Headlines stand above their times: text before the first one, none after the last.
fn is_time_last(draft: &Draft, ends: &[usize], bounds: &Range<usize>, text: Text<'_>) -> bool {
    let (Some(first), Some(last)) = (draft.rows.first(), draft.rows.last()) else { return false };
    let bare = draft
        .rows
        .iter()
        .all(|row| shape(&text.lines[row.line], &row.stamp) == Shape::Bare && row.own.len() == 1);
    let is_text = |at: usize| {
        text.seen.get(at).is_some_and(|guess| guess.form == Form::Text && !guess.is_furniture())
    };
    let gaps = || {
        ends.iter().zip(&draft.rows).take(draft.rows.len() - 1).map(|(end, row)| end - row.own.end)
    };
    if !bare
        || gaps().any(|gap| gap == 0)
        || first.own.start <= bounds.start
        || !draft.heads.is_empty()
    {
        return false;
    }
    if !is_text(first.own.start - 1) || matches!(text.seen[first.own.start - 1].says, Says::Zone) {
        return false;
    }
    let touches = |at: usize| text.lines.get(at).is_some_and(|line| line.blanks_above == 0);
    let up = draft.rows.iter().filter(|row| touches(row.line) && !touches(row.line + 1)).count();
    let down = draft.rows.iter().filter(|row| !touches(row.line) && touches(row.line + 1)).count();
    if up + down > draft.rows.len() / 2 {
        return up > down;
    }
    let ends_above = |row: &&Row| {
        matches!(text.seen[row.own.start - 1].says, Says::Furniture(_) | Says::Publication(_))
    };
    let short = gaps().filter(|&gap| gap <= HEADLINE_LINES).count() * 2 > gaps().count();
    let content_below = text.seen.get(last.own.end).is_some_and(|guess| {
        matches!(guess.form, Form::Text | Form::Item { .. }) && !guess.is_furniture()
    });
    let closed = draft.rows[1..].iter().filter(ends_above).count() * 2 > gaps().count();
    short && !closed && !content_below && first.own.start > bounds.start + 1
}

/// Every row takes the lines since the row before; the first one as many as the shortest other.
fn bodies_before(draft: &mut Draft, least: usize) {
    let gaps: Vec<_> =
        draft.rows.windows(2).map(|pair| pair[0].own.end..pair[1].own.start).collect();
    let shortest = gaps.iter().map(Range::len).min().unwrap_or(1);
    let first = draft.rows[0].own.start;
    let bodies = std::iter::once(first.saturating_sub(shortest).max(least)..first).chain(gaps);
    for (row, body) in draft.rows.iter_mut().zip(bodies) {
        row.body = body;
    }
    draft.lines.start = draft.rows[0].body.start;
}
