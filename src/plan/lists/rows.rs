//! Pass 3a, rows: the lines that could be rows of a list of times, and what tells rows from look-alikes.

use std::ops::Range;

use crate::article::options::Role;
use crate::facts::{Form, Says, Seen, Text};
use crate::text::line::Line;
use crate::time::clock::Style;
use crate::time::date::{Date, NumberOrder};
use crate::time::stamp::{Scale, Stamp};

/// A row of a list.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The line that the stamp stands on.
    pub(crate) line: usize,
    /// The lines that belong to the stamp alone: a bullet above it, a relative time beside it.
    pub(crate) own: Range<usize>,
    pub(crate) stamp: Stamp,
    /// Lines with its text, the rest of its own line aside.
    pub(crate) body: Range<usize>,
}

/// Every line that could be a row, with the lines above and below that say the same time.
pub(crate) fn rows(text: Text<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (at, seen) in text.seen.iter().enumerate() {
        let Some(stamp) = row_stamp(seen) else { continue };
        let mut row = Row { line: at, own: at..at + 1, stamp: stamp.clone(), body: 0..0 };
        if let Some(above) = rows.last_mut().filter(|above| above.own.end == at) {
            if says_again(above, &row, text.lines) {
                above.own.end = at + 1;
                continue;
            }
            if is_ago_of(above, &row, text.lines) {
                row.own.start = above.own.start;
                rows.pop();
            }
        }
        if is_lone_bullet(text, row.own.start) && is_bare(&text.lines[at], &row.stamp) {
            row.own.start -= 1;
        }
        rows.push(row);
    }
    rows
}

/// The stamp of a line that could be a row.
fn row_stamp<'t>(guess: &'t Seen<'_>) -> Option<&'t Stamp> {
    let forced = guess.role() == Some(Role::Entry);
    let stamp = guess.lead.as_deref().or(guess.tail.as_deref())?;
    let labelled = matches!(&guess.says, Says::Publication(publication) if publication.labelled);
    let table = matches!(guess.form, Form::Table { .. })
        && stamp.clock.is_none()
        && !stamp.date.is_some_and(Date::has_day);
    let excluded = labelled
        || guess.is_furniture()
        || guess.told.is_some()
        || stamp.is_opening_hours()
        || table;
    (forced || !excluded).then_some(stamp)
}

/// Nothing but the stamp stands on the line.
pub(crate) fn is_bare(line: &Line<'_>, stamp: &Stamp) -> bool {
    stamp.all == (0, line.text.len())
        || (stamp.all.0 == 0 && line.text[stamp.all.1..].trim().is_empty())
}

/// A bullet alone on the line above.
fn is_lone_bullet(text: Text<'_>, at: usize) -> bool {
    at > 0 && text.seen[at - 1].form == Form::Bullet && text.seen[at - 1].told.is_none()
}

/// `11.08am` above `11:08`.
fn says_again(above: &Row, row: &Row, lines: &[Line<'_>]) -> bool {
    let same = above
        .stamp
        .clock
        .zip(row.stamp.clock)
        .is_some_and(|(a, b)| a.minutes() == b.minutes() && a.style != b.style);
    same && is_bare(&lines[above.line], &above.stamp) && is_bare(&lines[row.line], &row.stamp)
}

/// `26m ago` above `(13:56 GMT)`.
fn is_ago_of(above: &Row, row: &Row, lines: &[Line<'_>]) -> bool {
    above.stamp.scale() == Some(Scale::Ago)
        && row.stamp.clock.is_some()
        && is_bare(&lines[above.line], &above.stamp)
}

/// What the rows of a list share on their lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Bare,
    Lead,
    Tail,
}

pub(crate) fn shape(line: &Line<'_>, stamp: &Stamp) -> Shape {
    match stamp.all.0 {
        0 if is_bare(line, stamp) => Shape::Bare,
        0 => Shape::Lead,
        _ => Shape::Tail,
    }
}

/// Among rows that print a time, those that print only a day: rows where a text is theirs, not where times of that day follow.
pub(crate) fn days_among(run: Vec<Row>, scale: Scale, lines: &[Line<'_>]) -> Vec<Row> {
    let timed = |row: &Row| row.stamp.scale() == Some(scale);
    let (Some(first), Some(last)) = (run.iter().position(timed), run.iter().rposition(timed))
    else {
        return Vec::new();
    };
    let farthest = run[first..=last]
        .windows(2)
        .map(|pair| pair[1].own.start - pair[0].own.end)
        .max()
        .unwrap_or(0);
    let rows: Vec<_> =
        (0..run.len()).map(|at| timed(&run[at]) || is_day_row(&run, at, lines)).collect();
    let near = |at: usize| {
        let above = at.checked_sub(1).map_or(0, |above| run[at].own.start - run[above].own.end);
        let below = run.get(at + 1).map_or(0, |below| below.own.start - run[at].own.end);
        (at < last || above <= farthest) && (at > first || below <= farthest)
    };
    let alone = rows[..first].iter().filter(|&&row| row).count() < 2; // one date above a list is that of the text
    let kept = |at: usize| rows[at] && near(at) && !(at < first && alone);
    let kept: Vec<_> = (0..run.len()).map(kept).collect();
    run.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(row, _)| row).collect()
}

/// A day without a time that has a text of its own.
fn is_day_row(run: &[Row], at: usize, lines: &[Line<'_>]) -> bool {
    let row = &run[at];
    if !is_bare(&lines[row.line], &row.stamp) {
        return row.stamp.separated && row.stamp.all.0 == 0;
    }
    let next = run.get(at + 1);
    let text = next.map_or(lines.len(), |next| next.own.start) > row.own.end;
    let heads = next.is_some_and(|next| !next.stamp.is_day() && next.stamp.date.is_none());
    text && !heads
}

/// Days or years alone on their lines, each with bullets below it: the bullets become the rows, the days their heads.
pub(crate) fn items_of_days(
    rows: &mut Vec<Row>,
    scale: Scale,
    end: usize,
    text: Text<'_>,
) -> Vec<usize> {
    let bare = |row: &Row| row.own.len() == 1 && is_bare(&text.lines[row.line], &row.stamp);
    if scale != Scale::Calendar || !rows.iter().all(bare) {
        return Vec::new();
    }
    let ends = rows.iter().skip(1).map(|row| row.own.start).chain([end]);
    let items: Vec<Vec<Row>> = rows
        .iter()
        .zip(ends)
        .map(|(day, end)| {
            (day.own.end..end)
                .map_while(|at| item_row(day, at, &text.lines[at], text.seen[at]))
                .collect()
        })
        .collect();
    let over = |at: usize| rows.get(at + 1).is_some_and(|next| next.own.start == rows[at].own.end); // `2000s` above `2004`
    let empty = (0..rows.len()).filter(|&at| items[at].is_empty());
    if empty.clone().any(|at| !over(at)) || empty.count() * 2 > rows.len() {
        return Vec::new();
    }
    let heads = rows
        .iter()
        .zip(&items)
        .filter(|(_, items)| !items.is_empty())
        .map(|(row, _)| row.line)
        .collect();
    *rows = items.into_iter().flatten().collect();
    heads
}

/// A bullet as a row of the day above it: it prints no time of its own.
fn item_row(day: &Row, at: usize, line: &Line<'_>, guess: Seen<'_>) -> Option<Row> {
    let Form::Item { marker, body, number: None } = guess.form else { return None };
    if guess.lead.is_some() || guess.told.is_some() {
        return None;
    }
    let start = line.text[..marker]
        .trim_end()
        .chars()
        .next_back()
        .map_or(0, |mark| marker - mark.len_utf8());
    let stamp = Stamp {
        at: (start, marker),
        text: (marker, marker),
        all: (0, body),
        separated: true,
        ..day.stamp.clone()
    };
    Some(Row { line: at, own: at..at + 1, stamp, body: 0..0 })
}

/// A time of twelve hours without its half takes the one of the row above: `2:20 PM`, `2:31`.
/// Not where some are of 24 hours: `14:31`, `02:31`.
pub(crate) fn carry_halves(rows: &mut [Row]) {
    let of_24 = |row: &Row| {
        let padded = row.stamp.at.1 - row.stamp.at.0 == "02:31".len();
        row.stamp.clock.is_some_and(|clock| {
            clock.style == Style::Colon && (clock.hour > 12 || clock.hour < 10 && padded)
        })
    };
    if rows.iter().any(of_24) {
        return;
    }
    let mut afternoon = None;
    for row in rows {
        let Some(clock) = &mut row.stamp.clock else { continue };
        if clock.style == Style::Meridiem {
            afternoon = Some(clock.hour >= 12);
        } else if afternoon == Some(true)
            && clock.style == Style::Colon
            && (1..12).contains(&clock.hour)
        {
            clock.hour += 12;
        }
    }
}

/// Dates with slashes are read the same way in a whole list: in the order in which all of them are dates and span the fewest days. Where
/// two orders do so, halves of the day tell that the month comes first.
pub(crate) fn number_order(dates: &[Date], halves: bool) -> Option<NumberOrder> {
    let printed: Vec<_> = dates.iter().filter(|date| date.numbers.is_some()).collect();
    let days = |order: NumberOrder| -> Option<i32> {
        let days = printed.iter().map(|date| Some(date.read_as(order)?.calendar_day()?.number()));
        let days: Vec<_> = days.collect::<Option<_>>()?;
        Some(days.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum())
    };
    let orders = if halves {
        [NumberOrder::MonthDayYear, NumberOrder::DayMonthYear, NumberOrder::YearMonthDay]
    } else {
        [NumberOrder::DayMonthYear, NumberOrder::MonthDayYear, NumberOrder::YearMonthDay]
    };
    let possible = orders.into_iter().filter_map(|order| Some((days(order)?, order)));
    let best = possible.min_by_key(|(days, _)| *days);
    best.filter(|_| !printed.is_empty()).map(|(_, order)| order)
}
