//! Runs: rows that can be of one list, cut where another list starts.

use crate::text::hash::HashSet;
use std::ops::Range;

use crate::facts::{Form, Text};
use crate::plan::lists::heads::is_day_head;
use crate::plan::lists::rows::{Row, is_bare};
use crate::plan::lists::steps::step;
use crate::text::limits::ROLL_OVER_MINUTES;
use crate::text::line::Line;

/// The most lines between two rows of one list; the longest entry in 59 real feeds has 92 lines.
const ENTRY_LINES: usize = 200;
/// The fewest letters by which a text is recognised as a copy.
const COPY_LETTERS: usize = 6;

/// The columns of indent from which a line is code, and its hash no heading; four, as in Markdown.
const CODE_INDENT: usize = 4;

/// The longest label over a list of times, in characters.
const LABEL_CHARS: usize = 48;

/// Cuts the rows of one scale into runs: too far apart is another list, and so is what stands under another marked heading,
/// or what says again what stood above.
pub(super) fn runs(rows: Vec<Row>, text: Text<'_>) -> Vec<Vec<Row>> {
    let mut runs: Vec<Vec<Row>> = Vec::new();
    let mut said = HashSet::default();
    let mut way = 0;
    for row in rows {
        let says = what_is_said(&row, text.lines);
        let above = runs.last().and_then(|run| run.last());
        let step = above.map_or(0, |above| step(&above.stamp, &row.stamp));
        let again = step.signum() * way < 0
            && step.abs() > ROLL_OVER_MINUTES
            && says.is_some_and(|says| said.contains(&says));
        let joins =
            !again && above.is_some_and(|above| is_near(above.own.end..row.own.start, text));
        if !joins {
            said.clear();
            way = 0;
            runs.push(Vec::new());
        }
        way += step.signum();
        said.extend(says);
        if let Some(run) = runs.last_mut() {
            run.push(row);
        }
    }
    runs
}

/// The time of a row and the text beside it or below it: two rows that share both are two copies of one.
fn what_is_said<'t>(row: &Row, lines: &[Line<'t>]) -> Option<(i32, &'t str)> {
    let line = &lines[row.line];
    let text = if is_bare(line, &row.stamp) { lines.get(row.own.end)?.text } else { line.text };
    let telling = text.chars().filter(|c| c.is_alphabetic()).nth(COPY_LETTERS).is_some();
    Some((row.stamp.clock?.minutes(), text)).filter(|_| telling)
}

/// This many lines may stand between two rows of one list, and no marked heading.
fn is_near(gap: Range<usize>, text: Text<'_>) -> bool {
    let heads = |at: usize| {
        matches!(text.seen[at].form, Form::Heading { level: 1 | 2, .. })
            && text.seen[at].lead.is_none()
            && text.lines[at].indent < CODE_INDENT
    };
    gap.len() <= ENTRY_LINES && !gap.into_iter().any(heads)
}

/// A run of rows that mostly follow each other line by line, cut at labels under which the times start anew.
pub(super) fn pieces(run: &[Row], text: Text<'_>) -> Vec<Vec<Row>> {
    let touches = |above: &Row, row: &Row| above.own.end == row.own.start;
    let close = || run.windows(2).filter(|pair| touches(&pair[0], &pair[1]));
    if close().count() * 2 <= run.len() {
        return Vec::new();
    }
    let way: i32 = close().map(|pair| step(&pair[0].stamp, &pair[1].stamp).signum()).sum();
    let label = |at: usize| {
        text.lines[at].chars <= LABEL_CHARS
            && !text.lines[at].ends_sentence()
            && !is_day_head(&text.lines[at], text.seen[at])
    };
    let anew = |above: &Row, row: &Row| {
        let minutes =
            above.stamp.clock.zip(row.stamp.clock).map(|(a, b)| b.minutes() - a.minutes());
        minutes.is_none_or(|step| step.signum() * way.signum() < 0)
    };
    run.chunk_by(|above, row| touches(above, row) || !label(row.own.start - 1) || !anew(above, row))
        .map(<[Row]>::to_vec)
        .collect()
}
