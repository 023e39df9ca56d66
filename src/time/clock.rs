//! Times of day as they are printed: `14:20`, `2.20 p.m.`, `14h20`, `2045 GMT`, `午後2時20分`, `Noon`.

use crate::tables::Phrases;
use crate::tables::clock::{WORDS, read_small_letter};
use crate::text::chars::{digit, is_blank};
use crate::text::cursor::Cursor;
use crate::time::ago::{self, TimeUnit};
use crate::time::zone;

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    /// 0 to 24; 24 only as 24:00.
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    pub(crate) second: Option<u32>,
    pub(crate) style: Style,
    /// Printed without minutes: `4pm`.
    pub(crate) hour_alone: bool,
}

/// How it is printed; some styles look like other things and need more evidence around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// `14:20`
    Colon,
    /// `14.20`: a price looks the same.
    Dot,
    /// `14h20`, `9h`
    H,
    /// `2:20 p.m.`, `4pm`
    Meridiem,
    /// `2045`: counts only with a zone after it.
    FourDigits,
    /// `14時20分`
    Cjk,
    /// `Noon`, or an hour said by a word: `Ore 9`, `14 Uhr`
    Word,
    /// `59:02`: no time of day, but minutes and seconds of a recording.
    Offset,
}

impl Clock {
    /// Minutes since midnight.
    pub(crate) const fn minutes(self) -> i32 {
        #[allow(clippy::cast_possible_wrap)] // at most 24 * 60
        return (self.hour * 60 + self.minute) as i32;
    }

    /// Seconds since the start of a recording: without hours, what else is an hour is a minute.
    #[allow(clippy::cast_possible_wrap)] // at most 100 hours
    pub(crate) fn media_seconds(self) -> i32 {
        let first = (self.hour * 60 + self.minute) as i32;
        self.second.map_or(first, |second| first * 60 + second as i32)
    }

    /// `"14:20"`
    pub(crate) fn hours_and_minutes(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// Printed with an hour alone.
    const fn new(hour: u32, minute: u32, style: Style) -> Self {
        Self { hour, minute, second: None, style, hour_alone: false }
    }

    const fn is_valid(self) -> bool {
        let second = match self.second {
            Some(second) => second,
            None => 0,
        };
        self.minute < 60 && second < 60 && (self.hour < 24 || (self.hour == 24 && self.minute == 0))
    }
}

/// Reads a time of day, without its zone.
pub(crate) fn read_clock(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut look = *cursor;
    let clock = read_named(&mut look)
        .or_else(|| read_numeric(&mut look))
        .filter(|clock| clock.is_valid())?;
    *cursor = look;
    Some(clock)
}

/// `00:12.00]`, `00:12.000 -->`: parts of a second, as files of lyrics and of subtitles have them.
fn skip_hundredths(cursor: &mut Cursor<'_>) {
    let mut look = *cursor;
    let read = look.read_if(|c| c == '.').is_some() && look.read_number(2, 3).is_some();
    if read && (look.peek() == Some(']') || look.rest().trim_start().starts_with("-->")) {
        *cursor = look;
    }
}

/// Reads a place in a recording of any length, also with parts of a second: `59:02`, `00:14.500`.
pub(crate) fn read_place(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut look = *cursor;
    let first = look.read_number(1, 3)?;
    look.read_if(|c| c == ':')?;
    let place = Clock::new(first, look.read_number(2, 2)?, Style::Offset);
    let second = read_seconds(&mut look);
    if look.read_if(|c| c == '.' || c == ',').is_some() {
        look.read_number(3, 3)?;
    }
    ends_cleanly(&look).then(|| {
        *cursor = look;
        Clock { second, ..place }
    })
}

/// Reads minutes and seconds of a recording beyond those that could be a time of day: `59:02`.
pub(crate) fn read_offset(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut look = *cursor;
    let minutes = look.read_number(2, 3).filter(|minutes| *minutes >= 24)?;
    look.read_if(|c| c == ':')?;
    let seconds = look.read_number(2, 2).filter(|seconds| *seconds < 60)?;
    skip_hundredths(&mut look);
    ends_cleanly(&look).then(|| {
        *cursor = look;
        Clock::new(minutes, seconds, Style::Offset)
    })
}

/// Only where a separator follows are these entries; the caller looks.
fn read_named(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let hour = WORDS.named.read(cursor)?;
    Some(Clock { hour_alone: true, ..Clock::new(hour, 0, Style::Word) })
}

fn read_numeric(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let half = WORDS.half_before.read(cursor).or_else(|| read_capital_half(cursor));
    if half.is_some() {
        cursor.read_if(|c| c == '.');
        cursor.skip_blanks();
    }
    if let Some(clock) = read_four_digits(cursor) {
        return Some(clock);
    }
    let hour = cursor.read_number(1, 2)?;
    let clock =
        read_minutes(cursor, hour).or_else(|| read_bare_hour(cursor, hour, half.is_some()))?;
    let clock = match half {
        Some(add) => Clock { hour: twelve_to_24(clock.hour, add)?, ..clock },
        None => clock,
    };
    ends_cleanly(cursor).then_some(clock)
}

/// `PM 2:20`, `ÖS 2:20`: in small letters these are other words, too.
fn read_capital_half(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut look = *cursor;
    let half = read_capitals(&mut look, &WORDS.half_capitals)
        .or_else(|| read_capitals(&mut look, &WORDS.half_after))?;
    let clean = look.peek().is_some_and(is_blank);
    let mut after = look;
    after.skip_blanks();
    let timed = after.read_number(1, 2).is_some() && after.peek() == Some(':');
    (clean && timed).then(|| {
        *cursor = look;
        half
    })
}

/// Reads a word that is written in capitals.
fn read_capitals(cursor: &mut Cursor<'_>, words: &Phrases<u32>) -> Option<u32> {
    let mut look = *cursor;
    let value = words.read(&mut look)?;
    let said = &cursor.rest()[..look.at - cursor.at];
    said.chars().all(char::is_uppercase).then(|| {
        *cursor = look;
        value
    })
}

/// `2045` before a zone.
fn read_four_digits(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut look = *cursor;
    let value = look.read_number(4, 4)?;
    let mut after = look;
    after.skip_blanks();
    if WORDS.hundred.read(&mut after).is_none() && !zone::read_name(&mut after) {
        return None;
    }
    *cursor = look;
    Some(Clock::new(value / 100, value % 100, Style::FourDigits))
}

/// `:20`, `.20`, `h20`, `時20分`, `時半`, each with what may follow.
fn read_minutes(cursor: &mut Cursor<'_>, hour: u32) -> Option<Clock> {
    let mut look = *cursor;
    let style = read_joint(&mut look).or_else(|| read_loose_joint(&mut look))?;
    if style == Style::H {
        look.skip_blanks();
    }
    let mut clock = match style {
        Style::Cjk => read_cjk_minutes(&mut look, hour)?,
        _ => Clock::new(hour, look.read_number(2, 2)?, style),
    };
    if style == Style::Colon {
        clock.second = read_seconds(&mut look);
        skip_hundredths(&mut look);
    } else if style == Style::Dot && !is_month(clock.minute) {
        clock.second = read_dotted_seconds(&mut look);
    }
    if style == Style::Dot && is_day_and_month(clock, look) {
        return None;
    }
    *cursor = look;
    Some(read_meridiem(cursor, clock))
}

/// What stands between hour and minutes.
fn read_joint(cursor: &mut Cursor<'_>) -> Option<Style> {
    if let Some(mark) = cursor.read_if(|c| matches!(c, ':' | '：' | '∶' | '.')) {
        return Some(if mark == '.' { Style::Dot } else { Style::Colon });
    }
    let letter = WORDS.hour_letter.read_start(cursor).map(|()| Style::H);
    if letter.is_some()
        && cursor.peek().is_some_and(is_blank)
        && !cursor.rest().trim_start().starts_with(|c| digit(c).is_some())
    {
        return None; // `9h ` has no minutes
    }
    letter.or_else(|| WORDS.hour_sign.read_start(cursor).map(|()| Style::Cjk))
}

/// `14 h 20`, `14h 20`, `14 óra 20`: with blanks around the letter.
fn read_loose_joint(cursor: &mut Cursor<'_>) -> Option<Style> {
    let mut look = *cursor;
    look.skip_blanks();
    let style = read_joint(&mut look).filter(|style| matches!(style, Style::H | Style::Cjk))?;
    look.skip_blanks();
    look.at_digit().then(|| {
        *cursor = look;
        style
    })
}

/// `04.11.`: the stop after it makes it a date.
fn is_day_and_month(clock: Clock, mut after: Cursor<'_>) -> bool {
    is_month(clock.minute)
        && clock.hour > 0
        && after.read_if(|c| c == '.').is_some()
        && after.peek().is_none_or(|c| c.is_whitespace() || c == ',')
}

/// `20.45.00`: not where it could be a date.
fn read_dotted_seconds(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut look = *cursor;
    look.read_if(|c| c == '.')?;
    let second = look.read_number(2, 2)?;
    *cursor = look;
    Some(second)
}

fn is_month(number: u32) -> bool {
    (1..=12).contains(&number)
}

fn read_cjk_minutes(cursor: &mut Cursor<'_>, hour: u32) -> Option<Clock> {
    cursor.skip_blanks();
    if WORDS.half_hour.read_start(cursor).is_some() {
        return Some(Clock::new(hour, 30, Style::Cjk));
    }
    let minute = cursor.read_number(1, 2);
    if minute.is_some() {
        cursor.skip_blanks();
        WORDS.minute_sign.read_start(cursor)?;
    }
    Some(Clock::new(hour, minute.unwrap_or(0), Style::Cjk))
}

fn read_seconds(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut look = *cursor;
    look.read_if(|c| c == ':')?;
    let second = look.read_number(2, 2)?;
    if look.read_if(|c| c == '.' || c == ',').is_some() {
        look.read_number(1, 6); // fractions of a second in logs
    }
    *cursor = look;
    Some(second)
}

/// An hour without minutes: `4pm`, `9h`, `14 Uhr`, `下午6`.
fn read_bare_hour(cursor: &mut Cursor<'_>, hour: u32, told: bool) -> Option<Clock> {
    let bare = Clock { hour_alone: true, ..Clock::new(hour, 0, Style::Word) };
    let clock = read_meridiem(cursor, bare);
    if clock.style == Style::Meridiem || told {
        return Some(clock);
    }
    let mut look = *cursor;
    if read_small_letter(&mut look) && !look.peek().is_some_and(char::is_alphanumeric) {
        *cursor = look;
        return Some(Clock { style: Style::H, ..bare });
    }
    look = *cursor;
    look.skip_blanks();
    (WORDS.oclock.read(&mut look).is_some()
        || read_small_letter(&mut look) && look.peek().is_some_and(is_blank))
    .then_some(bare)
}

/// `p.m.` after a time of the twelve-hour clock; without it the time as it was.
fn read_meridiem(cursor: &mut Cursor<'_>, clock: Clock) -> Clock {
    let mut look = *cursor;
    look.skip_blanks();
    let small = look.peek().is_some_and(char::is_lowercase);
    let half = WORDS.half_after.read(&mut look);
    let half = half.or_else(|| read_capitals(&mut look, &WORDS.half_capitals));
    let half = half.or_else(|| WORDS.after_twelve.read(&mut look).filter(|_| small));
    let Some(add) = half else { return clock };
    let Some(hour) = twelve_to_24(clock.hour, add) else { return clock };
    *cursor = look;
    Clock { hour, style: Style::Meridiem, ..clock }
}

/// What tables have for the night, which is on both sides of midnight.
const NIGHT: u32 = 24;
/// The first hour that is late in the night.
const LATE: u32 = 6;

/// 12 is 0 before noon and 12 after it.
const fn twelve_to_24(hour: u32, add: u32) -> Option<u32> {
    match hour {
        12 if add == NIGHT => Some(0),
        0..LATE if add == NIGHT => Some(hour),
        LATE..12 if add == NIGHT => Some(hour + 12),
        12 => Some(add),
        0..12 => Some(hour + add),
        _ => None,
    }
}

/// No digit, percent or further part follows: `14:20:05:01`, `3.10.4` and `12.5%` are no times.
fn ends_cleanly(cursor: &Cursor<'_>) -> bool {
    let mut rest = cursor.rest().chars();
    let joins = match rest.next() {
        Some(':' | '.' | ',' | '/') => rest.next().is_some_and(|c| digit(c).is_some()),
        Some(c) => digit(c).is_some() || matches!(c, '%' | '€' | '$' | '£' | '°'),
        None => false,
    };
    !joins
}

/// The latest minute of a match, with extra time.
const LAST_MINUTE: u32 = 130;

/// Reads `45+2'`, `107'`, and where a mark follows `10 min:`, `10. Minute:`, `Min. 10 |`.
pub(crate) fn read_match_minute(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut look = *cursor;
    let named = read_minute_word(&mut look);
    let minute = look.read_number(1, 3).filter(|&minute| minute <= LAST_MINUTE)?;
    let mut added = String::new();
    if look.read_if(|c| c == '+').is_some() {
        added = format!("+{}", look.read_number(1, 2)?);
    }
    if look.read_if(|c| matches!(c, '\'' | '’' | '′')).is_some() {
        if look.peek().is_some_and(char::is_alphanumeric) {
            return None;
        }
    } else {
        look.read_if(|c| c == '.');
        look.skip_blanks();
        let told = named || read_minute_word(&mut look);
        let mut after = look;
        after.skip_blanks();
        after.read_if(|c| matches!(c, ':' | '|')).filter(|_| told)?;
    }
    *cursor = look;
    Some(format!("{minute}{added}"))
}

/// `min`, `Minute`, `хв.` before or after the minute of a match.
fn read_minute_word(cursor: &mut Cursor<'_>) -> bool {
    let mut look = *cursor;
    let read = ago::read_unit(&mut look) == Some(TimeUnit::Minute) && look.at > cursor.at + 1;
    if read {
        look.read_if(|c| c == '.');
        look.skip_blanks();
        *cursor = look;
    }
    read
}

#[cfg(test)]
mod tests {
    use super::{Cursor, read_clock};

    fn clock(text: &str) -> Option<(String, &str)> {
        let mut cursor = Cursor::new(text);
        read_clock(&mut cursor).map(|clock| (clock.hours_and_minutes(), cursor.rest()))
    }

    #[test]
    fn reads_the_forms_of_many_countries() {
        let forms = [
            ("14:20", "14:20"),
            ("14.20", "14:20"),
            ("9h", "09:00"),
            ("14h20", "14:20"),
            ("2.20 p.m.", "14:20"),
            ("12am", "00:00"),
            ("12.10pm", "12:10"),
            ("2045 GMT", "20:45"),
            ("午前9時5分", "09:05"),
            ("下午6时15分", "18:15"),
            ("9時半", "09:30"),
            ("١٢:١٠", "12:10"),
            ("１４：２０", "14:20"),
            ("14 Uhr", "14:00"),
            ("Noon", "12:00"),
            ("24:00", "24:00"),
        ];
        for (text, time) in forms {
            assert_eq!(clock(text).map(|(time, _)| time).as_deref(), Some(time), "{text}");
        }
    }

    #[test]
    fn leaves_what_only_looks_like_a_time() {
        for text in [
            "2:1", "14:60", "25:10", "3.10.4", "14.20%", "123:45", "2045", "16:9", "13pm",
            "04.11. X", "x", "",
        ] {
            assert_eq!(clock(text), None, "{text}");
        }
    }

    #[test]
    fn reads_minutes_of_a_match() {
        let minute = |text| super::read_match_minute(&mut Cursor::new(text));
        for (text, expected) in [
            ("45+2' Half-time", "45+2"),
            ("107′", "107"),
            ("10 min: Goal", "10"),
            ("10. Minute: Tor", "10"),
            ("Min. 10 | Gol", "10"),
        ] {
            assert_eq!(minute(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["10 min read", "10.", "10: text", "140'", "Min. 10", "6'2"] {
            assert_eq!(minute(text), None, "{text}");
        }
    }

    #[test]
    fn stops_where_the_time_ends() {
        assert_eq!(clock("14:20Headline"), Some(("14:20".to_owned(), "Headline")));
        assert_eq!(clock("4pm: text"), Some(("16:00".to_owned(), ": text")));
    }
}
