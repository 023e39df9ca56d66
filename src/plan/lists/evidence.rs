//! What tells lists of times from look-alikes: prices, scores, lengths of songs, captions of a film, opening hours.

use crate::plan::lists::draft::{Draft, Steps};
use crate::plan::lists::rows::{Row, Shape, shape};
use crate::text::limits::DIRECTION_SHARE;
use crate::text::line::Line;
use crate::time::clock::{Clock, Style};
use crate::time::stamp::Scale;

/// The longest step, read as minutes, between two places in a recording; a day that starts at midnight has longer silences.
const MEDIA_STEP: i32 = 30;
/// The latest first place in a recording, in seconds.
const MEDIA_START: i32 = 300;
/// Seconds between two captions, on average, at most: one of speech lasts for a few seconds, a chapter for minutes.
const CAPTION_SECONDS: usize = 20;
/// The share of steps that must agree where every time is printed with two digits for the hour, as lengths and scores are not.
const PADDED_SHARE: f32 = 0.6;

/// Opening hours and columns of numbers: nothing happens in any row.
pub(super) fn is_table(rows: &[Row], lines: &[Line<'_>]) -> bool {
    let rest = |row: &Row| {
        if row.stamp.all.0 == 0 { lines[row.line].text[row.stamp.all.1..].trim() } else { "" }
    };
    let hours = |row: &Row| row.stamp.range && rest(row).is_empty() && row.body.is_empty();
    let number = |row: &Row| {
        !row.stamp.is_certain() && !rest(row).is_empty() && !rest(row).contains(char::is_alphabetic)
    };
    rows.iter().all(hours) || rows.iter().filter(|row| number(row)).count() * 2 > rows.len()
}

/// Prices, numbers of sections and results of races look like times, and may run one way.
fn looks_like_times(rows: &[Row]) -> bool {
    let clocks = || {
        rows.iter()
            .filter(|row| !row.stamp.is_certain())
            .filter_map(|row| Some((row.stamp.clock?, row.stamp.at)))
    };
    let all = |fits: fn((Clock, (usize, usize))) -> bool| {
        clocks().count() == rows.len() && clocks().all(fits)
    };
    let unpadded = || clocks().any(|(clock, at)| clock.hour < 10 && (at.1 - at.0) % 3 == 1);
    let prices = unpadded()
        && all(|(clock, _)| {
            clock.style == Style::Dot && (clock.minute % 5 == 0 || clock.minute % 10 == 9)
        });
    let sections = all(|(clock, _)| clock.style == Style::Dot)
        && clocks()
            .zip(clocks().skip(1))
            .all(|(above, below)| below.0.minutes() - above.0.minutes() == 1);
    !(prices || sections || rows.iter().all(is_length))
}

/// Prices, scores and lengths of songs have the looks of times; they do not run one way.
pub(super) fn is_believable(draft: &Draft, lines: &[Line<'_>]) -> bool {
    let Draft { rows, steps, .. } = draft;
    let timed = || rows.iter().filter(|row| row.stamp.clock.is_some());
    let certain = timed().filter(|row| row.stamp.is_certain()).count() * 2 > timed().count();
    let dotted = rows.iter().any(|row| {
        row.stamp.clock.is_some_and(|clock| clock.style == Style::Dot) && !row.stamp.is_certain()
    });
    let all = |wanted| rows.iter().all(|row| shape(&lines[row.line], &row.stamp) == wanted);
    let bare = all(Shape::Bare);
    match draft.scale {
        Scale::Clock => {
            !(draft.media && is_captions(rows))
                && (draft.media || looks_like_times(rows))
                && (certain
                    || (bare && !dotted)
                    || steps.share()
                        >= if is_padded(rows) && !all(Shape::Tail) {
                            PADDED_SHARE
                        } else {
                            DIRECTION_SHARE
                        })
        }
        Scale::Calendar => steps.share() >= DIRECTION_SHARE && *steps != Steps::default(),
        Scale::Match => steps.share() >= DIRECTION_SHARE,
        Scale::Ago => bare,
    }
}

fn is_padded(rows: &[Row]) -> bool {
    rows.iter()
        .filter_map(|row| row.stamp.clock.map(|clock| (clock, row.stamp.at)))
        .all(|(clock, at)| clock.style == Style::Colon && at.1 - at.0 == "14:20".len())
}

/// Places in a recording, no times of day: upwards, either from 0:00 in small steps, or past 24:00 or with hours among minutes from near
/// the start.
pub(super) fn is_media(rows: &[Row]) -> bool {
    let clocks: Vec<_> = rows.iter().filter_map(|row| row.stamp.clock).collect();
    if clocks.len() < rows.len() || rows.iter().any(|row| row.stamp.is_certain()) {
        return false;
    }
    let upwards = clocks.windows(2).all(|pair| pair[0].media_seconds() < pair[1].media_seconds());
    let (mut hours, mut minutes) = (false, false);
    for clock in &clocks {
        *(if clock.second.is_some() { &mut hours } else { &mut minutes }) = true;
    }
    let beyond = hours && minutes || clocks.iter().any(|clock| clock.style == Style::Offset);
    if beyond && upwards && clocks[0].media_seconds() <= MEDIA_START {
        return true;
    }
    let longest = if rows.iter().all(is_length) { i32::MAX } else { MEDIA_STEP };
    let steps = clocks.windows(2).map(|pair| pair[1].minutes() - pair[0].minutes());
    let small = steps.filter(|step| (0..=longest).contains(step)).count();
    clocks[0].minutes() == 0 && small + 1 == clocks.len()
}

/// `1:05:07`: an hour of one digit before seconds is that of a length.
fn is_length(row: &Row) -> bool {
    let printed = row.stamp.at.1 - row.stamp.at.0;
    let seconds =
        row.stamp.clock.is_some_and(|clock| clock.second.is_some() && clock.style == Style::Colon);
    seconds && printed < "14:20:05".len() && !row.stamp.is_certain()
}

/// Places in a recording that follow each other as fast as speech are captions: the text is what was said, and no list.
fn is_captions(rows: &[Row]) -> bool {
    let seconds = |row: &Row| row.stamp.clock.map(Clock::media_seconds);
    let all = rows
        .first()
        .and_then(seconds)
        .zip(rows.last().and_then(seconds))
        .map_or(0, |(first, last)| last - first);
    usize::try_from(all).is_ok_and(|all| all < CAPTION_SECONDS * (rows.len() - 1))
}
