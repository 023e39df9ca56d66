//! The steps from row to row in time, and which way they run.

use crate::facts::Text;
use crate::plan::lists::draft::{Draft, Steps};
use crate::plan::lists::rows::Row;
use crate::time::clock::Clock;
use crate::time::date::Date;
use crate::time::stamp::Stamp;

/// Steps of more minutes say nothing about the direction of a list: they may cross midnight.
const DIRECTION_MINUTES: i32 = 360;

/// Counts from row to row; from one day head to the next, the heads say.
pub(super) fn count(draft: &Draft, text: Text<'_>) -> Steps {
    let Draft { rows, heads, .. } = draft;
    let mut steps = Steps::default();
    let mut day = None;
    let mut heads = heads.iter().copied().peekable();
    let mut above: Option<&Row> = None;
    for row in rows {
        let head = std::iter::from_fn(|| heads.next_if(|&head| head < row.line))
            .last()
            .and_then(|head| draft.date_of(head, text));
        let step = match (head, day) {
            (Some(head), Some(day)) => Date::days_to(day, head),
            (Some(_), None) => 0,
            (None, _) => above.map_or(0, |above| step(&above.stamp, &row.stamp)),
        };
        steps.later += usize::from(step > 0);
        steps.earlier += usize::from(step < 0);
        day = head.or(day);
        above = Some(row);
    }
    steps
}

/// The way from one row to the next in time: above zero is later, below is earlier, zero says nothing.
pub(super) fn step(above: &Stamp, row: &Stamp) -> i32 {
    let day = |stamp: &Stamp| stamp.date.filter(|date| date.iso().is_some());
    let minutes = |stamp: &Stamp| stamp.clock.map(Clock::minutes);
    if let Some(word) = row.day_word.filter(|_| row.date.is_none()) {
        return if above.date.is_some() { 0 } else { word - above.day_word.unwrap_or(0) };
    }
    let days = day(above).zip(day(row)).map_or(0, |(a, b)| a.days_to(b));
    let clock = minutes(above).zip(minutes(row)).map_or(0, |(a, b)| b - a);
    let played = above
        .match_minute
        .as_deref()
        .zip(row.match_minute.as_deref())
        .map_or(0, |(a, b)| match_minutes(b) - match_minutes(a));
    let near = if clock.abs() <= DIRECTION_MINUTES { clock } else { 0 };
    let past = above.ago.zip(row.ago).map_or(0, |(a, b)| a.minutes() - b.minutes());
    [days, near, played, past].into_iter().find(|&step| step != 0).unwrap_or(0)
}

/// `45+2` → 4502, so that added time sorts after its half.
fn match_minutes(text: &str) -> i32 {
    let mut parts = text.split('+').map(|part| part.parse::<i32>().unwrap_or(0));
    parts.next().unwrap_or(0) * 100 + parts.next().unwrap_or(0)
}
