//! Works out values: from the day of publication, or from what the text said before.

use super::calendar::{century, decade, months_later, place, print, weekend, years_later};
use super::said::{
    Amount, Base, Feast, Found, From, Grain, Period, Point, Said, Shift, Tense, Year, duration,
};
use crate::article::Anchored;
use crate::time::date::CalendarDay;

/// A value, and what it was worked out from where it was not printed in full.
pub(super) type Value = (String, Option<Anchored>);

/// A value, what it was worked out from, and what the text has said with it.
type Worked = (String, Option<Anchored>, Option<Focus>);

/// What the text said last, as far as it went.
#[derive(Clone, Copy, Debug, Default)]
struct Focus {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
}

/// Resolves expressions in the order of the text.
#[derive(Debug)]
pub(super) struct ReferenceTime {
    published: Option<CalendarDay>,
    /// The day that `today` is, and how it is known.
    now: Option<(CalendarDay, Anchored)>,
    focus: Focus,
    /// The text tells history: dates count from one another.
    narrative: bool,
    leads: bool,
}

impl ReferenceTime {
    pub(super) fn new(published: Option<CalendarDay>, narrative: bool) -> Self {
        Self { published, now: None, focus: Focus::default(), narrative, leads: true }
    }

    /// The value of an expression; `next` is the one after it in the same sentence.
    pub(super) fn value(&mut self, found: &Found, next: Option<&Found>) -> Value {
        self.leads = found.leads;
        self.now = found
            .now
            .map(|day| (day, Anchored::Text))
            .or(self.published.map(|day| (day, Anchored::Published)));
        match &found.said {
            Said::Point(point) => self.point(point, found.tense, next),
            Said::Duration(amount, unit) => (duration(*amount, *unit), None),
            Said::Set(value) => (value.clone(), None),
            Said::Vague(value) => ((*value).to_owned(), None),
        }
    }

    fn point(&mut self, point: &Point, tense: Option<Tense>, next: Option<&Found>) -> Value {
        let (date, anchored) = if point.base == Base::Unsaid {
            self.day_of_clock(point, next)
        } else {
            self.base(self.apposed(point, next).unwrap_or(point.base), tense)
        };
        let date = if date.is_empty() || date.ends_with("_REF") && point.part.is_some() {
            "XXXX-XX-XX".to_owned()
        } else {
            date
        };
        let value = match (point.clock, point.part) {
            (Some((hour, minute, Some(second))), _) => {
                format!("{date}T{hour:02}:{minute:02}:{second:02}")
            }
            (Some((hour, minute, None)), _) => format!("{date}T{hour:02}:{minute:02}"),
            (None, Some(part)) => format!("{date}T{part}"),
            (None, None) => date,
        };
        (value, anchored)
    }

    /// The date beside a weekday that is one: `Saturday at 06:30, on 20 December`.
    fn apposed(&self, point: &Point, next: Option<&Found>) -> Option<Base> {
        let Base::Weekday(weekday, None) = point.base else { return None };
        let Found { said: Said::Point(near), tense, .. } = next? else { return None };
        let (date, ..) = self.base_with_focus(near.base, *tense);
        let same = CalendarDay::from_iso(&date).is_some_and(|day| day.weekday() == weekday);
        (same && matches!(near.base, Base::Calendar(_, Grain::Day(..)))).then_some(near.base)
    }

    /// The day of a time without a date: that of a date near it in the sentence, else the one said last.
    fn day_of_clock(&mut self, point: &Point, next: Option<&Found>) -> Value {
        if let Some(Found { said: Said::Point(near), tense, .. }) =
            next.filter(|_| point.clock.is_some())
            && let (date, ..) = self.base_with_focus(near.base, *tense)
            && CalendarDay::from_iso(&date).is_some()
        {
            return (date, Some(Anchored::Text));
        }
        if point.clock.is_none() {
            return (String::new(), None);
        }
        let day = self.focus_day().map(|day| (day, Anchored::Text)).or(self.now);
        day.map_or((String::new(), None), |(day, anchored)| (day.to_string(), Some(anchored)))
    }

    /// The value of a date; what it says is what the text said last.
    fn base(&mut self, base: Base, tense: Option<Tense>) -> Value {
        let (value, anchored, focus) = self.base_with_focus(base, tense);
        if let Some(focus) = focus {
            self.focus = focus;
        }
        (value, anchored)
    }

    fn base_with_focus(&self, base: Base, tense: Option<Tense>) -> Worked {
        match base {
            Base::Unsaid => (String::new(), None, None),
            Base::Decade(year) => (decade(year), None, None),
            Base::Century(nth) => (century(nth), None, None),
            Base::Fiscal(year) => (format!("FY{year}"), None, None),
            Base::Calendar(year, grain) => self.calendar(year, grain, tense),
            Base::Weekday(weekday, by) => self.weekday(weekday, by, tense),
            Base::Shift(shift) => self.shift(shift, tense),
        }
    }

    // Dates of the calendar.

    fn calendar(&self, year: Year, grain: Grain, tense: Option<Tense>) -> Worked {
        let (said, anchored) = match year {
            Year::Is(year) => (Some(year), None),
            Year::Shifted(by, from) => self.shifted_year(by, from, grain),
            Year::Unsaid => self.near_year(grain, tense),
        };
        let value = print(said, grain);
        let focus = said.map(|year| match grain {
            // The year alone adds nothing to a date in it.
            Grain::Year if self.focus.year == Some(year) => self.focus,
            Grain::Year if self.narrative && !self.leads && self.focus.year.is_some() => self.focus,
            _ => focus_of(year, grain),
        });
        (value, anchored.filter(|_| said.is_some()), focus)
    }

    /// `last October`, `July of that year`
    fn shifted_year(&self, by: i32, from: From, grain: Grain) -> (Option<i32>, Option<Anchored>) {
        let from_text = (from == From::Text || self.narrative).then_some(self.focus.year).flatten();
        if let Some(year) = from_text {
            return (Some(year + by), Some(Anchored::Text));
        }
        let Some((day, anchored)) = self.now else { return (None, None) };
        let year = i32::from(day.year());
        let now = u32::from(day.month()) * 31 + u32::from(day.day());
        let place = place(grain);
        // "last October" is the latest one, in whichever year it was.
        let year = match by {
            -1 if place < now => year,
            1 if place > now => year,
            _ => year + by,
        };
        (Some(year), Some(anchored))
    }

    /// The year of a date that does not say it.
    fn near_year(&self, grain: Grain, tense: Option<Tense>) -> (Option<i32>, Option<Anchored>) {
        if let Some(year) = self.focus.year.filter(|_| self.narrative) {
            return (Some(year + self.turn_of_year(grain)), Some(Anchored::Text));
        }
        let Some((day, anchored)) = self.now else { return (None, None) };
        let months = (place(grain) / 31).cast_signed() - i32::from(day.month());
        // How many months back and ahead of now the text may look, by its verbs: the nearest such month is meant.
        let (back, ahead) = match tense {
            Some(Tense::Future) => (3, 9),
            Some(Tense::Past) => (9, 3),
            None => (7, 5),
        };
        let years = i32::from(months < -back) - i32::from(months > ahead);
        (Some(i32::from(day.year()) + years), Some(anchored))
    }

    /// January after December is in the next year.
    fn turn_of_year(&self, grain: Grain) -> i32 {
        let Some(month) = self.focus.month else { return 0 };
        let (said, now) = (place(grain).cast_signed() / 31, i32::from(month));
        i32::from(now - said > 8) - i32::from(said - now > 10)
    }

    // Weekdays.

    fn weekday(&self, weekday: u8, by: Option<i32>, tense: Option<Tense>) -> Worked {
        let text = self.narrative.then(|| self.focus_day()).flatten();
        let (from, anchored) = match (text, self.now) {
            (Some(day), _) => (day, Anchored::Text),
            (None, Some(now)) if !self.narrative => now,
            _ => return (format!("XXXX-WXX-{weekday}"), None, None),
        };
        let back = (i32::from(from.weekday()) - i32::from(weekday)).rem_euclid(7);
        let days = match (by, tense) {
            (Some(-1), _) => -(if back == 0 { 7 } else { back }),
            (Some(1), _) => 7 - back,
            (Some(_), _) => i32::from(weekday) - i32::from(from.weekday()),
            (None, Some(Tense::Future)) => (7 - back) % 7,
            (None, _) if text.is_some() => (7 - back) % 7,
            (None, _) => -back,
        };
        on_day(from.plus(days), anchored)
    }

    // A number of units from now, or from a date in the text.

    fn shift(&self, shift: Shift, tense: Option<Tense>) -> Worked {
        let Shift { unit, by, from } = shift;
        if self.narrative && from == From::Now && unit == Period::Day && by == 0 {
            return ("PRESENT_REF".to_owned(), None, None);
        }
        let text = from == From::Text || (self.narrative && unit != Period::Day);
        if text && self.focus.year.is_some() {
            return self.after_focus(unit, by).unwrap_or_else(|| relative(unit, by));
        }
        match self.now.filter(|_| from == From::Now || !self.narrative) {
            Some((day, anchored)) => {
                after_day(day, unit, by, tense, anchored).unwrap_or_else(|| relative(unit, by))
            }
            None => relative(unit, by),
        }
    }

    fn after_focus(&self, unit: Period, by: i32) -> Option<Worked> {
        let year = self.focus.year?;
        if let Some(day) = self.focus_day() {
            return after_day(day, unit, by, None, Anchored::Text);
        }
        let anchored = Some(Anchored::Text);
        let (value, focus) = match (unit, self.focus.month) {
            (Period::Month, Some(month)) => {
                let (year, month) = months_later(year, month, by);
                (print(Some(year), Grain::Month(month)), Some(focus_of(year, Grain::Month(month))))
            }
            (Period::Day, Some(month)) => {
                (format!("{}-XX", print(Some(year), Grain::Month(month))), None)
            }
            (Period::Day | Period::Month, _) => {
                (format!("{}-XX", print(Some(year), Grain::Year)), None)
            }
            (Period::Week, _) => (format!("{}-WXX", print(Some(year), Grain::Year)), None),
            _ => return years(year, unit, by, Anchored::Text),
        };
        Some((value, anchored, focus))
    }

    fn focus_day(&self) -> Option<CalendarDay> {
        let Focus { year, month, day } = self.focus;
        CalendarDay::new(
            year?.try_into().ok().filter(|year: &i16| *year > 0)?,
            month?.cast_signed(),
            day?.cast_signed(),
        )
    }
}

/// A day of the calendar, if there is one.
fn on_day(day: Option<CalendarDay>, anchored: Anchored) -> Worked {
    day.map_or((String::new(), None, None), |day| {
        (day.to_string(), Some(anchored), Some(focus_on(day)))
    })
}

/// This many units after a day.
fn after_day(
    day: CalendarDay,
    unit: Period,
    by: i32,
    tense: Option<Tense>,
    anchored: Anchored,
) -> Option<Worked> {
    match unit {
        Period::Day => Some(on_day(Some(day.plus(by)?), anchored)),
        Period::Week => {
            let day = day.plus(by.checked_mul(7)?)?;
            let (year, week) = day.week();
            Some((format!("{year:04}-W{week:02}"), Some(anchored), Some(focus_on(day))))
        }
        Period::Weekend => weekend(day, by, tense).map(|value| (value, Some(anchored), None)),
        Period::Month => {
            let (year, month) = months_later(day.year().into(), day.month(), by);
            Some((
                print(Some(year), Grain::Month(month)),
                Some(anchored),
                Some(focus_of(year, Grain::Month(month))),
            ))
        }
        Period::Quarter => {
            let (year, month) = months_later(day.year().into(), day.month(), by.checked_mul(3)?);
            Some((
                format!("{}-Q{}", print(Some(year), Grain::Year), month.div_ceil(3)),
                Some(anchored),
                None,
            ))
        }
        _ => years(day.year().into(), unit, by, anchored),
    }
}

/// This many years, decades or centuries after a year.
fn years(year: i32, unit: Period, by: i32, anchored: Anchored) -> Option<Worked> {
    let value = match unit {
        Period::Year => {
            let year = years_later(year, by)?;
            // A look back is no place to go on from.
            let focus = (by > 0).then(|| focus_of(year, Grain::Year));
            return Some((print(Some(year), Grain::Year), Some(anchored), focus));
        }
        Period::Decade => decade(years_later(year, by.checked_mul(10)?)?),
        Period::Century => {
            let year = years_later(year, by.checked_mul(100)?)?;
            century((year.abs() / 100 + 1) * year.signum())
        }
        _ => return None,
    };
    Some((value, Some(anchored), None))
}

/// `last week` where no day is known: a signed distance.
fn relative(unit: Period, by: i32) -> Worked {
    let length = duration(Amount::Count(by.unsigned_abs()), unit);
    (if by < 0 { format!("-{length}") } else { length }, None, None)
}

fn focus_on(day: CalendarDay) -> Focus {
    Focus { year: Some(day.year().into()), month: Some(day.month()), day: Some(day.day()) }
}

fn focus_of(year: i32, grain: Grain) -> Focus {
    let (month, day) = match grain {
        Grain::Day(month, day)
        | Grain::WeekOf(month, day)
        | Grain::Feast(Feast::On(month, day)) => (Some(month), Some(day)),
        Grain::Month(month) | Grain::Feast(Feast::Nth(_, _, month)) => (Some(month), None),
        _ => (None, None),
    };
    Focus { year: Some(year), month, day }
}
