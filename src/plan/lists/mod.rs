//! Pass 3a, lists of times: neighbours decide which stamps are rows of one list and where each row's text is.

mod bodies;
mod draft;
mod evidence;
mod heads;
pub(crate) mod rows;
mod runs;
mod steps;

use std::ops::Range;

use crate::article::Role;
use crate::facts::Text;
use crate::text::limits::DIRECTION_SHARE;
use crate::text::line::Line;
use crate::text::sort;
use crate::time::clock::Style;
use crate::time::stamp::Scale;

use evidence::{is_believable, is_media, is_table};
use rows::{Row, Shape, carry_halves, days_among, is_bare, items_of_days, rows, shape};
use runs::{pieces, runs};

pub(crate) use draft::{Draft, Steps};

/// Rows that make a list of times; two could be "published" and "updated".
const TIMELINE_ROWS: usize = 3;

/// The order in which kinds of lists are looked for; lines of one list are not looked at again.
const SCALES: [Scale; 4] = [Scale::Clock, Scale::Calendar, Scale::Match, Scale::Ago];

/// Finds the lists of times, in the order of the text.
pub(crate) fn find(text: Text<'_>) -> Vec<Draft> {
    let rows = rows(text);
    let mut drafts: Vec<Draft> = Vec::new();
    for scale in SCALES {
        let found: Vec<_> = free(&drafts, text.len())
            .into_iter()
            .flat_map(|free| find_in(free, &rows, scale, text))
            .collect();
        drafts.extend(found);
        sort::by_key(&mut drafts, |draft| draft.lines.start);
    }
    drafts
}

/// The lines between the lists that were found.
fn free(drafts: &[Draft], all: usize) -> Vec<Range<usize>> {
    let starts = std::iter::once(0).chain(drafts.iter().map(|draft| draft.lines.end));
    let ends = drafts.iter().map(|draft| draft.lines.start).chain(std::iter::once(all));
    starts.zip(ends).map(|(start, end)| start..end).collect()
}

/// The lists of one scale in a range of lines.
fn find_in(free: Range<usize>, rows: &[Row], scale: Scale, text: Text<'_>) -> Vec<Draft> {
    let inside = rows.partition_point(|row| row.own.start < free.start)
        ..rows.partition_point(|row| row.own.end <= free.end);
    let fits = |row: &&Row| {
        let scale_of_row = row.stamp.scale();
        scale_of_row == Some(scale)
            || (matches!(scale, Scale::Clock | Scale::Ago) && row.stamp.is_day())
    };
    let fitting = rows.get(inside).unwrap_or_default().iter().filter(fits).cloned().collect();
    let mut runs = runs(fitting, text).into_iter().peekable();
    let mut found: Vec<Draft> = Vec::new();
    while let Some(run) = runs.next() {
        let start = found.last().map_or(free.start, |draft| draft.lines.end);
        let end = runs.peek().map_or(free.end, |next| next[0].own.start);
        found.extend(lists(run, scale, start..end, text));
    }
    found
}

/// The list that a run is, or the lists where rows stand close together under labels and start anew under each of them.
fn lists(run: Vec<Row>, scale: Scale, bounds: Range<usize>, text: Text<'_>) -> Vec<Draft> {
    let pieces = pieces(&run, text);
    if pieces.iter().filter(|piece| piece.len() >= TIMELINE_ROWS).count() < 2 {
        return draft(run, scale, bounds, text).into_iter().collect();
    }
    let ends: Vec<_> =
        pieces.iter().skip(1).map(|piece| piece[0].own.start).chain([bounds.end]).collect();
    let mut start = bounds.start;
    let mut found = Vec::new();
    for (piece, end) in pieces.into_iter().zip(ends) {
        found.extend(draft(piece, scale, start..end, text));
        start = found.last().map_or(start, |draft| draft.lines.end);
    }
    found
}

/// A list with rows that print a day and no time among the others, if it runs one way with them; else without them.
fn draft(run: Vec<Row>, scale: Scale, bounds: Range<usize>, text: Text<'_>) -> Option<Draft> {
    let alone = |row: &Row| row.stamp.scale() == Some(scale);
    if run.iter().all(alone) {
        return draft_of(run, scale, bounds, text);
    }
    let without = run.iter().filter(|row| alone(row)).cloned().collect();
    let with = days_among(run, scale, text.lines);
    let with = draft_of(with, scale, bounds.clone(), text);
    with.filter(|with| with.steps.share() >= DIRECTION_SHARE)
        .or_else(|| draft_of(without, scale, bounds, text))
}

/// A list, if the run has enough rows of one shape that run one way.
fn draft_of(run: Vec<Row>, scale: Scale, bounds: Range<usize>, text: Text<'_>) -> Option<Draft> {
    let run = if scale == Scale::Calendar { without_prose(run, text.lines) } else { run };
    let mut rows = of_main_shape(run, text);
    let told = rows.iter().any(|row| text.seen[row.line].role() == Some(Role::Entry));
    let heads = items_of_days(&mut rows, scale, bounds.end, text);
    if rows.len() < TIMELINE_ROWS && !told {
        return None;
    }
    carry_halves(&mut rows);
    let media = scale == Scale::Clock && is_media(&rows);
    if !media {
        rows.retain(|row| row.stamp.clock.is_none_or(|clock| clock.style != Style::Offset));
        if rows.len() < TIMELINE_ROWS && !told {
            return None;
        }
    }
    let mut draft = Draft { rows, heads, scale, media, ..Draft::default() };
    heads::place(&mut draft, &bounds, text);
    settle_numbers(&mut draft, text);
    draft.steps = if media {
        Steps { later: draft.rows.len() - 1, ..Steps::default() }
    } else {
        steps::count(&draft, text)
    };
    if !told && !is_believable(&draft, text.lines) {
        return None;
    }
    bodies::place(&mut draft, &bounds, text);
    (told || !is_table(&draft.rows, text.lines)).then_some(draft)
}

/// Reads the dates with slashes of all rows and heads in one order.
fn settle_numbers(draft: &mut Draft, text: Text<'_>) {
    let heads = draft.heads.iter().filter_map(|&head| text.seen[head].lead.as_deref()?.date);
    let dates: Vec<_> = heads.chain(draft.rows.iter().filter_map(|row| row.stamp.date)).collect();
    let is_half = |row: &Row| row.stamp.clock.is_some_and(|clock| clock.style == Style::Meridiem);
    draft.numbers = rows::number_order(&dates, draft.rows.iter().any(is_half));
    for row in &mut draft.rows {
        row.stamp.date = row
            .stamp
            .date
            .map(|date| draft.numbers.and_then(|order| date.read_as(order)).unwrap_or(date));
    }
}

/// A paragraph may start with a year or a date and go on without a mark; only in a list does every line.
fn without_prose(run: Vec<Row>, lines: &[Line<'_>]) -> Vec<Row> {
    let loose = |row: &Row| !row.stamp.separated && !is_bare(&lines[row.line], &row.stamp);
    let dense = run.windows(2).all(|pair| pair[0].own.end == pair[1].own.start);
    if dense { run } else { run.into_iter().filter(|row| !loose(row)).collect() }
}

/// Rows of the shape that most have, and others that nothing else looks like.
fn of_main_shape(run: Vec<Row>, text: Text<'_>) -> Vec<Row> {
    let shapes: Vec<_> = run.iter().map(|row| shape(&text.lines[row.line], &row.stamp)).collect();
    let count = |wanted| shapes.iter().filter(|&&shape| shape == wanted).count();
    let main = [Shape::Bare, Shape::Lead, Shape::Tail]
        .into_iter()
        .max_by_key(|&shape| count(shape))
        .unwrap_or(Shape::Bare);
    let colon = |row: &Row| row.stamp.clock.is_some_and(|clock| clock.style == Style::Colon);
    let alike = |row: &Row, shape| {
        shape == main
            || row.stamp.is_certain()
            || row.stamp.is_day()
            || colon(row)
                && (shape == Shape::Bare
                    || is_remark(&text.lines[row.line].text[row.stamp.all.1..]))
            || text.seen[row.line].role() == Some(Role::Entry)
    };
    run.into_iter()
        .zip(shapes)
        .filter(|(row, shape)| alike(row, *shape))
        .map(|(row, _)| row)
        .collect()
}

/// `(maybe earlier?)` after a time.
fn is_remark(rest: &str) -> bool {
    rest.starts_with('(') && rest.find(')') == Some(rest.len() - 1)
}
