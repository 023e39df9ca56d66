//! How long ago something was: `5m ago`, `vor 3 Std.`, `1 hr 23 min ago`, `Just now`.

use crate::tables::names::{self, Counted, WORDS};
use crate::text::chars::is_blank;
use crate::text::cursor::Cursor;
use crate::time::date::CalendarDay;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub(crate) enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// In the order of the cells of the table.
const UNITS: [TimeUnit; 7] = [
    TimeUnit::Second,
    TimeUnit::Minute,
    TimeUnit::Hour,
    TimeUnit::Day,
    TimeUnit::Week,
    TimeUnit::Month,
    TimeUnit::Year,
];

/// Minutes of a day.
const DAY: i32 = 1440;

impl TimeUnit {
    fn at(place: u8) -> Self {
        UNITS.get(usize::from(place)).copied().unwrap_or(Self::Year)
    }

    const fn is_of_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }

    const fn minutes(self) -> i32 {
        match self {
            Self::Second => 0,
            Self::Minute => 1,
            Self::Hour => 60,
            Self::Day => DAY,
            Self::Week => 7 * DAY,
            Self::Month => 30 * DAY,
            Self::Year => 365 * DAY,
        }
    }

    /// The one of ISO 8601.
    const fn letter(self) -> char {
        match self {
            Self::Second => 'S',
            Self::Minute | Self::Month => 'M',
            Self::Hour => 'H',
            Self::Day => 'D',
            Self::Week => 'W',
            Self::Year => 'Y',
        }
    }
}

/// So many of one unit, and perhaps of a smaller one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Duration {
    count: u32,
    unit: TimeUnit,
    rest: Option<(u32, TimeUnit)>,
}

impl Duration {
    fn parts(self) -> impl Iterator<Item = (u32, TimeUnit)> {
        std::iter::once((self.count, self.unit)).chain(self.rest)
    }

    /// Before now, in ISO 8601: `-PT1H23M`.
    pub(crate) fn ago(self) -> String {
        let (mut days, mut clock) = (String::new(), String::new());
        for (count, unit) in self.parts() {
            let part = if unit.is_of_clock() { &mut clock } else { &mut days };
            part.push_str(&count.to_string());
            part.push(unit.letter());
        }
        format!("-P{days}{}{clock}", if clock.is_empty() { "" } else { "T" })
    }

    /// Minutes, with 30 days for a month and 365 for a year: enough to compare two of them.
    pub(crate) fn minutes(self) -> i32 {
        let minutes = |(count, unit): (u32, TimeUnit)| {
            i32::try_from(count).unwrap_or(i32::MAX).saturating_mul(unit.minutes())
        };
        self.parts().map(minutes).fold(0, i32::saturating_add)
    }

    /// The day it was, and the minute of that day where minutes or hours were told and the minute of now is known.
    /// `None` where the day depends on a minute that is not known.
    pub(crate) fn before(
        self,
        day: CalendarDay,
        minute: Option<i32>,
    ) -> Option<(CalendarDay, Option<i32>)> {
        match self.unit {
            TimeUnit::Year => Some((day.plus_months(-i32::try_from(self.count * 12).ok()?)?, None)),
            TimeUnit::Month => Some((day.plus_months(-i32::try_from(self.count).ok()?)?, None)),
            TimeUnit::Week | TimeUnit::Day if self.rest.is_none() => {
                Some((day.plus(-self.minutes() / DAY)?, None))
            }
            _ => {
                let then = minute? - self.minutes();
                Some((day.plus(then.div_euclid(DAY))?, Some(then.rem_euclid(DAY))))
            }
        }
    }
}

/// Reads `5m ago`, `vor 5 Minuten`, `قبل ساعتين`: how long ago it was.
pub(crate) fn read_ago(cursor: &mut Cursor<'_>) -> Option<Duration> {
    if let Some(Counted { count, unit }) = WORDS.past.read(cursor) {
        return Some(Duration { count, unit: TimeUnit::at(unit), rest: None });
    }
    let mut look = *cursor;
    let before = WORDS.ago_before.read(&mut look).is_some();
    look.skip_blanks();
    let duration = read_duration(&mut look)?;
    let now = duration.count == 0 && duration.rest.is_none(); // "just now"
    if !before && !now {
        look.skip_blanks();
        WORDS.ago.read(&mut look)?;
    }
    *cursor = look;
    Some(duration)
}

/// `5 minutes`, `1 hr 23 min`, `an hour`; nothing counted is `just now`.
fn read_duration(cursor: &mut Cursor<'_>) -> Option<Duration> {
    if let Some(Counted { count, unit }) = WORDS.counted.read(cursor) {
        return Some(Duration { count, unit: TimeUnit::at(unit), rest: None });
    }
    let (count, unit) = read_count(cursor)?;
    let mut look = *cursor;
    look.skip(|c| c == ',' || is_blank(c));
    let rest = read_count(&mut look).filter(|(_, smaller)| *smaller < unit);
    if rest.is_some() {
        *cursor = look;
    }
    (count > 0 || rest.is_some()).then_some(Duration { count, unit, rest })
}

/// `5 minutes`
fn read_count(cursor: &mut Cursor<'_>) -> Option<(u32, TimeUnit)> {
    let mut look = *cursor;
    let count = look.read_number(1, 2)?;
    look.skip_blanks();
    let unit = read_unit(&mut look)?;
    look.read_if(|c| c == '.');
    *cursor = look;
    Some((count, unit))
}

/// Reads the name of a unit of time.
pub(crate) fn read_unit(cursor: &mut Cursor<'_>) -> Option<TimeUnit> {
    names::read_unit(cursor).map(TimeUnit::at)
}

#[cfg(test)]
mod tests {
    use super::{CalendarDay, Cursor, read_ago};

    #[test]
    fn reads_how_long_ago() {
        let forms = [
            ("5m ago", "-PT5M"),
            ("vor 3 Std.", "-PT3H"),
            ("il y a 2 heures", "-PT2H"),
            ("an hour ago", "-PT1H"),
            ("1 hr 23 min ago", "-PT1H23M"),
            ("2 days, 5 hours ago", "-P2DT5H"),
            ("Just now", "-PT0M"),
            ("2 дні тому", "-P2D"),
            ("قبل ساعتين", "-PT2H"),
            ("3時間前", "-PT3H"),
            ("4개월 전", "-P4M"),
        ];
        for (text, value) in forms {
            assert_eq!(
                read_ago(&mut Cursor::new(text)).map(super::Duration::ago).as_deref(),
                Some(value),
                "{text}"
            );
        }
        for text in ["5m", "5 ago", "ago 5m", "an hour", "2 min 5 hours ago", "0h10 text"] {
            assert_eq!(read_ago(&mut Cursor::new(text)), None, "{text}");
        }
    }

    #[test]
    fn counts_back_from_a_day() {
        let day = |text| CalendarDay::from_iso(text).expect("a day");
        for (text, minute, expected) in [
            ("20 minutes ago", Some(10), Some(("2025-03-30", Some(1430)))),
            ("20 minutes ago", None, None),
            ("2 days ago", None, Some(("2025-03-29", None))),
            ("a month ago", None, Some(("2025-02-28", None))),
            ("2 years ago", Some(10), Some(("2023-03-31", None))),
        ] {
            let then = read_ago(&mut Cursor::new(text))
                .and_then(|ago| ago.before(day("2025-03-31"), minute));
            assert_eq!(then, expected.map(|(text, minute)| (day(text), minute)), "{text}");
        }
    }
}
