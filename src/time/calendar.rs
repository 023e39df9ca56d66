//! Days of the calendar.

use time::Month;

/// The years of the Persian calendar in which a text of today can be dated.
pub(crate) const PERSIAN_YEARS: std::ops::Range<u32> = 1200..1500;

/// A day of the calendar. Printed as ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CalendarDay(time::Date);

impl CalendarDay {
    /// `None` where the calendar has no such day.
    pub(crate) fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        time::Date::from_calendar_date(year.into(), month, u8::try_from(day).ok()?).ok().map(Self)
    }

    pub(crate) fn year(self) -> i16 {
        i16::try_from(self.0.year()).unwrap_or(i16::MAX)
    }

    pub(crate) const fn is_sunday(self) -> bool {
        self.number() % 7 == 6
    }

    /// 1 to 12.
    pub(crate) const fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// 1 to 31.
    pub(crate) const fn day(self) -> u8 {
        self.0.day()
    }

    /// 1 is Monday.
    pub(crate) const fn weekday(self) -> u8 {
        self.0.weekday().number_from_monday()
    }

    /// Year and week of ISO 8601.
    pub(crate) const fn week(self) -> (i32, u8) {
        let (year, week, _) = self.0.to_iso_week_date();
        (year, week)
    }

    /// A number that grows by one each day.
    pub(crate) const fn number(self) -> i32 {
        self.0.to_julian_day()
    }

    /// The day this many days later; `None` beyond the calendar.
    pub(crate) fn plus(self, days: i32) -> Option<Self> {
        time::Date::from_julian_day(self.number().checked_add(days)?).ok().map(Self)
    }
}

impl CalendarDay {
    /// The same day this many months later, or the last one of that month.
    pub(crate) fn plus_months(self, months: i32) -> Option<Self> {
        let all = self.0.year() * 12 + i32::from(u8::from(self.0.month())) - 1 + months;
        let (year, month) =
            (i16::try_from(all.div_euclid(12)).ok()?, i8::try_from(all.rem_euclid(12) + 1).ok()?);
        let last = i8::try_from(self.0.day()).ok()?;
        (28..=last).rev().chain([last]).find_map(|day| Self::new(year, month, day))
    }
}

impl std::fmt::Display for CalendarDay {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.0.year(),
            u8::from(self.0.month()),
            self.0.day()
        )
    }
}

impl CalendarDay {
    /// A day of the Persian calendar. By the cycle of 33 years, eight of them leap years: it is right from 1799 to 2256.
    pub(crate) fn persian(year: u32, month: u32, day: u32) -> Option<Self> {
        let is_date = PERSIAN_YEARS.contains(&year)
            && (1..=12).contains(&month)
            && (1..=if month > 6 { 30 } else { 31 }).contains(&day);
        if !is_date {
            return None;
        }
        let months = (month - 1) * 31 - month.saturating_sub(7);
        let number = 1_948_320 + 365 * (year - 1) + (8 * year + 21) / 33 + months + day - 1;
        time::Date::from_julian_day(i32::try_from(number).ok()?).ok().map(Self)
    }
}
