//! What an expression says, before it is known what day it was said on.

use crate::time::date::CalendarDay;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A number of units: counted, a half more than counted, or not said ("a few").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    Count(u32),
    Tenths(u32),
    Some,
}

/// From when a shift counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// From the day of writing: `last week`.
    Now,
    /// From what was said before: `the following week`.
    Text,
}

/// This many units away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shift {
    pub(super) unit: Period,
    pub(super) by: i32,
    pub(super) from: From,
}

/// The year of a date, as far as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Unsaid,
    /// Below zero before Christ.
    Is(i32),
    /// `of that year`, `last` October.
    Shifted(i32, From),
}

/// A piece of a year, or the year itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grain {
    Day(u8, u8),
    Month(u8),
    /// `SP`, `SU`, `FA`, `WI`, `Q1`, `H2`
    Piece(&'static str),
    Feast(Feast),
    /// The week of a day.
    WeekOf(u8, u8),
    Year,
}

/// A feast of each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feast {
    On(u8, u8),
    Easter,
    /// The nth weekday (1 is Monday) of a month.
    Nth(u8, u8, u8),
}

/// A place on the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    /// Only a time of day is said.
    Unsaid,
    Calendar(Year, Grain),
    /// `1930s`, `the 19th century`: already a value.
    Decade(i32),
    Century(i32),
    /// `fiscal 1998`
    Fiscal(i32),
    /// 1 is Monday; `last`, `this` and `next` as -1, 0, 1.
    Weekday(u8, Option<i32>),
    Shift(Shift),
}

/// A point in time: a date and what is said about the time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) base: Base,
    /// `MO`, `MI`, `AF`, `EV`, `NI`
    pub(super) part: Option<&'static str>,
    /// Hour, minute and second.
    pub(super) clock: Option<(u32, u32, Option<u32>)>,
}

impl Point {
    pub(super) const fn new(base: Base) -> Self {
        Self { base, part: None, clock: None }
    }

    pub(super) const fn calendar(year: Year, grain: Grain) -> Self {
        Self::new(Base::Calendar(year, grain))
    }

    /// The same in the year of another one, where it says none.
    pub(super) const fn in_year_of(self, other: Self) -> Self {
        match (self.base, other.base) {
            (Base::Calendar(Year::Unsaid, grain), Base::Calendar(year, _)) => {
                Self { base: Base::Calendar(year, grain), ..self }
            }
            _ => self,
        }
    }

    /// The same with a part of the day.
    pub(super) const fn at(self, part: Option<&'static str>) -> Self {
        Self { part, ..self }
    }
}

/// What an expression says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    Point(Point),
    Duration(Amount, Period),
    /// How often: already a value.
    Set(String),
    /// `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`
    Vague(&'static str),
}

/// What the verbs around an expression say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
}

/// An expression with its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) said: Said,
    pub(super) tense: Option<Tense>,
    /// Stands near the start of its sentence.
    pub(super) leads: bool,
    /// The day of the entry that it stands in.
    pub(super) now: Option<CalendarDay>,
    /// Which block of the text it stands in.
    pub(super) block: usize,
}

/// A duration in ISO 8601; `X` for a number that is not said.
pub(super) fn duration(amount: Amount, unit: Period) -> String {
    let (time, letter, times) = match unit {
        Period::Second => ("T", 'S', 1),
        Period::Minute => ("T", 'M', 1),
        Period::Hour => ("T", 'H', 1),
        Period::Day => ("", 'D', 1),
        Period::Week => ("", 'W', 1),
        Period::Fortnight => ("", 'W', 2),
        Period::Weekend => ("", 'D', 2),
        Period::Month => ("", 'M', 1),
        Period::Quarter => ("", 'M', 3),
        Period::Year => ("", 'Y', 1),
        Period::Decade => ("", 'Y', 10),
        Period::Century => ("", 'Y', 100),
    };
    match amount {
        Amount::Some => format!("P{time}X{letter}"),
        Amount::Count(count) => format!("P{time}{}{letter}", count.saturating_mul(times)),
        Amount::Tenths(tenths) => parts(tenths.saturating_mul(times), unit, time, letter),
    }
}

/// Half an hour is 30 minutes; half a year 6 months.
fn parts(tenths: u32, unit: Period, time: &str, letter: char) -> String {
    let (whole, rest) = (tenths / 10, tenths % 10);
    match (unit, rest) {
        (_, 0) => format!("P{time}{whole}{letter}"),
        (Period::Hour, 5) if whole == 0 => "PT30M".to_owned(),
        (Period::Hour, 5) => format!("PT{whole}H30M"),
        (Period::Year, 5) if whole == 0 => "P6M".to_owned(),
        _ => format!("P{time}{whole}.{rest}{letter}"),
    }
}
