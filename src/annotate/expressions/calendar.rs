//! The arithmetic of the calendar: how dates are printed, when feasts fall, the day some months later.

use super::said::{Feast, Grain, Tense};
use crate::time::date::CalendarDay;

/// Where in the year a piece of it is, in days of months of 31.
pub(super) fn place(grain: Grain) -> u32 {
    let (month, day) = match grain {
        Grain::Day(month, day)
        | Grain::WeekOf(month, day)
        | Grain::Feast(Feast::On(month, day)) => (month, day),
        Grain::Month(month) | Grain::Feast(Feast::Nth(_, _, month)) => (month, 15),
        Grain::Piece("SP" | "Q2") | Grain::Feast(Feast::Easter) => (4, 1),
        Grain::Piece("SU" | "Q3") => (7, 1),
        Grain::Piece("FA" | "Q4" | "H2") => (10, 1),
        Grain::Piece(_) | Grain::Year => (1, 1),
    };
    u32::from(month) * 31 + u32::from(day)
}

pub(super) fn print(year: Option<i32>, grain: Grain) -> String {
    let printed = match year {
        None => "XXXX".to_owned(),
        Some(year) if year < 0 => format!("BC{:04}", -year),
        Some(year) => format!("{year:04}"),
    };
    match grain {
        Grain::Day(month, day) => format!("{printed}-{month:02}-{day:02}"),
        Grain::Month(month) => format!("{printed}-{month:02}"),
        Grain::Piece(piece) => format!("{printed}-{piece}"),
        Grain::Year => printed,
        Grain::Feast(feast) => day_of_feast(feast, year).unwrap_or_else(|| match feast {
            Feast::On(month, day) => format!("{printed}-{month:02}-{day:02}"),
            Feast::Nth(_, weekday, month) => format!("{printed}-{month:02}-WXX-{weekday}"),
            Feast::Easter => format!("{printed}-XX-XX"),
        }),
        Grain::WeekOf(month, day) => {
            match year.and_then(|year| {
                CalendarDay::new(year.try_into().ok()?, month.cast_signed(), day.cast_signed())
            }) {
                Some(day) => format!("{:04}-W{:02}", day.week().0, day.week().1),
                None => format!("{printed}-WXX"),
            }
        }
    }
}

/// The day of a feast that moves.
fn day_of_feast(feast: Feast, year: Option<i32>) -> Option<String> {
    let year = i16::try_from(year?).ok()?;
    let day = match feast {
        Feast::On(..) => return None,
        Feast::Easter => easter(year)?,
        Feast::Nth(nth, weekday, month) => {
            let first = CalendarDay::new(year, month.cast_signed(), 1)?;
            let to_weekday = (i32::from(weekday) - i32::from(first.weekday())).rem_euclid(7);
            first.plus(to_weekday + 7 * (i32::from(nth) - 1))?
        }
    };
    Some(day.to_string())
}

/// The Gregorian Easter, by the anonymous rule of 1876.
fn easter(year: i16) -> Option<CalendarDay> {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    CalendarDay::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?)
}

/// Saturday and Sunday: from Thursday on the coming ones, before that the last, unless a verb says otherwise.
pub(super) fn weekend(day: CalendarDay, by: i32, tense: Option<Tense>) -> Option<String> {
    let weekday = i32::from(day.weekday());
    let coming = match tense {
        _ if by != 0 => weekday < 6 || by > 0,
        Some(Tense::Future) => true,
        Some(Tense::Past) => weekday >= 6,
        None => weekday >= 4,
    };
    let saturday = 6 - weekday - if coming || weekday == 7 && by == 0 { 0 } else { 7 };
    let saturday = match by {
        0 => saturday,
        by => 6 - weekday + 7 * by - i32::from(by > 0 && weekday < 4) * 7,
    };
    Some(format!("{}/{}", day.plus(saturday)?, day.plus(saturday + 1)?))
}

pub(super) fn months_later(year: i32, month: u8, by: i32) -> (i32, u8) {
    let months = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(by);
    let year = i32::try_from(months.div_euclid(12)).unwrap_or(year);
    (year, u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1))
}

/// There is no year 0; years beyond four digits are not meant.
pub(super) fn years_later(year: i32, by: i32) -> Option<i32> {
    let later = year.checked_add(by)?;
    let later = if (year < 0) == (later < 0) && later != 0 {
        later
    } else {
        later + if by > 0 { 1 } else { -1 }
    };
    (-9999..=9999).contains(&later).then_some(later)
}

pub(super) fn decade(year: i32) -> String {
    if year < 0 { format!("BC{:03}", -year / 10) } else { format!("{:03}", year / 10) }
}

/// `19th` is 18, as its years begin.
pub(super) fn century(nth: i32) -> String {
    if nth < 0 { format!("BC{:02}", -nth - 1) } else { format!("{:02}", nth - 1) }
}
