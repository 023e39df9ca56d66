//! Stretches of time: `1:30 – 2:20 PM`, `9–11 AM`, `00:10.000 --> 00:14.500`.

use crate::tables::clock::WORDS;
use crate::text::chars::is_dash;
use crate::text::cursor::Cursor;
use crate::time::clock::{self, Clock, Style};

/// `9` of `9–11 AM`.
pub(crate) fn read_hour_of_range(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut look = *cursor;
    let hour = look.read_number(1, 2).filter(|hour| (1..=12).contains(hour))?;
    read_range(&mut { look }).filter(|end| end.style == Style::Meridiem)?;
    *cursor = look;
    Some(Clock { hour, minute: 0, second: None, style: Style::Colon, hour_alone: true })
}

/// `-09:30`, ` to 12:30`, ` --> 00:14.500` after a time: where it ends.
pub(crate) fn read_range(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut look = *cursor;
    look.skip_blanks();
    let dashed = look.read_if(is_dash).is_some();
    if !dashed && WORDS.until.read(&mut look).is_none() {
        return None;
    }
    look.skip(|c| dashed && matches!(c, '-' | '>'));
    look.skip_blanks();
    let end = clock::read_clock(&mut look).or_else(|| clock::read_place(&mut look))?;
    *cursor = look;
    Some(end)
}

/// `1:30 – 2:20 PM`: a half of the day that stands once holds for both times, unless the second would be before the first.
pub(crate) fn with_half_of(start: Clock, end: Clock) -> Clock {
    let open = matches!(start.style, Style::Colon | Style::Dot) && (1..=12).contains(&start.hour);
    if !open || end.style != Style::Meridiem {
        return start;
    }
    let hour = start.hour % 12;
    let clock = |add: u32| Clock { hour: hour + add, style: Style::Meridiem, ..start };
    let (same, other) = if end.hour < 12 { (0, 12) } else { (12, 0) };
    if clock(same).minutes() <= end.minutes() { clock(same) } else { clock(other) }
}
