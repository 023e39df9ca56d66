//! Points in time put together: parts of days, edges and directions of dates, times of day.

use super::grammar::{Parsed, Parser};
use super::lexicon::{Sense, WordRole};
use super::said::{Base, From, Grain, Period, Point, Shift, Year};
use super::token::TokenKind;
use crate::text::cursor::Cursor;
use crate::time::clock::{self, Style};
use crate::time::zone;

impl Parser<'_> {
    /// A point with the time of day before or after it.
    pub(super) fn timed(&self, at: usize) -> Parsed<Point> {
        if let Some((clock, end)) = self.clock(at) {
            let comma = self.skip_mark(end, ',');
            let day = self.skip(comma, WordRole::On);
            let joined = self.dated(day).filter(|(point, _)| {
                let list = comma > end && matches!(point.base, Base::Shift(_));
                point.clock.is_none() && is_day(point.base) && !list
            });
            return Some(match joined {
                Some((point, end)) => (Point { clock: clock.clock, part: None, ..point }, end),
                None => (clock, end),
            });
        }
        let (point, end) = self.dated(at)?;
        if !is_day(point.base) || point.part.is_some() {
            return Some((point, end));
        }
        let comma = self.skip_mark(end, ',');
        let time = self.skip(comma, WordRole::At);
        match self.clock(time) {
            Some((clock, end)) => Some((Point { clock: clock.clock, ..point }, end)),
            None => Some((point, end)),
        }
    }

    /// `14:20`, `10:35 a.m.`, `9 p.m. EST`, `noon`, `4 in the morning`
    fn clock(&self, at: usize) -> Parsed<Point> {
        let token = self.tokens.get(at)?;
        let number = matches!(token.kind, TokenKind::Number { .. });
        if !number && self.part(at).is_none() && !self.is(at, WordRole::Clock) {
            return None;
        }
        if number
            && at > 0
            && token.glued
            && matches!(
                self.tokens[at - 1].kind,
                TokenKind::Mark('.' | ':' | '/' | ',') | TokenKind::Word
            )
        {
            return None;
        }
        if let Some(said) = self.hour_and_part(at).or_else(|| self.hour_and_word(at)) {
            return Some(said);
        }
        let mut cursor = Cursor::new(&self.source[token.start..]);
        let clock = clock::read_clock(&mut cursor).filter(|clock| clock.style != Style::Dot)?;
        let mut after = cursor;
        after.skip_blanks();
        if after.at > cursor.at
            && after.peek().is_some_and(char::is_uppercase)
            && zone::read_name(&mut after)
        {
            cursor = after;
        }
        let end = self.token_at(at, token.start + cursor.at);
        Some((
            Point {
                base: Base::Unsaid,
                part: None,
                clock: Some((clock.hour, clock.minute, clock.second)),
            },
            end,
        ))
    }

    /// `à 14 heures`, `о 10 годині`
    fn hour_and_word(&self, at: usize) -> Parsed<Point> {
        let hour = self.number(at, 2).filter(|hour| *hour < 25 && self.lexicon.small_months)?;
        let said =
            at > 0 && self.is(at - 1, WordRole::At) && self.unit(at + 1) == Some(Period::Hour);
        said.then_some((
            Point { base: Base::Unsaid, part: None, clock: Some((hour, 0, None)) },
            at + 2,
        ))
    }

    /// `4 in the morning`
    fn hour_and_part(&self, at: usize) -> Parsed<Point> {
        let hour = self.number(at, 2).filter(|hour| (1..=12).contains(hour))?;
        let next = self.skip(at + 1, WordRole::In);
        let article = self.skip(next, WordRole::Article);
        let part = self.part(article).filter(|_| article > at + 1)?;
        let hour = match part {
            "AF" | "EV" | "NI" if hour < 12 => hour + 12,
            _ => hour,
        };
        Some((Point { base: Base::Unsaid, part: None, clock: Some((hour, 0, None)) }, article + 1))
    }

    /// A date with its modifiers, and with the part of the day beside it.
    fn dated(&self, at: usize) -> Parsed<Point> {
        self.modified(at)
            .or_else(|| self.edge(at))
            .or_else(|| self.part_of(at))
            .or_else(|| self.plain(at))
    }

    /// `early 1941`, `the late 1980s`, `mid-June`, `earlier this week`, `early in spring`, `later that year`
    fn modified(&self, at: usize) -> Parsed<Point> {
        let start = self.skip(at, WordRole::Article);
        if self.is(start, WordRole::Comparative) {
            let next = self.skip(start + 1, WordRole::In);
            let direct = self.direction(self.skip(next, WordRole::Article)).is_some();
            return if next > start + 1 || direct { self.inner(next) } else { None };
        }
        if !self.is(start, WordRole::Modifier) {
            return None;
        }
        let next = start + 1 + usize::from(self.is_dash(start + 1));
        let next = self.skip(self.skip(self.skip(next, WordRole::Of), WordRole::In), WordRole::On);
        self.early_hours(next).or_else(|| self.inner(next))
    }

    /// `the early hours of Thursday`
    fn early_hours(&self, at: usize) -> Parsed<Point> {
        let hours = self.unit(at) == Some(Period::Hour) && self.is(at + 1, WordRole::Of);
        self.plain(at + 2).filter(|(point, _)| hours && is_day(point.base))
    }

    /// `the end of April`, `the beginning of the month`, `Ende April`
    fn edge(&self, at: usize) -> Parsed<Point> {
        let start = self.skip(at, WordRole::Article);
        let start = self.skip(start, WordRole::Modifier);
        if !self.is(start, WordRole::Edge) {
            return None;
        }
        let of = self.skip(start + 1, WordRole::Of);
        if of == start + 1 && !self.lexicon.small_months && !self.lexicon.stop_ordinals {
            return None;
        }
        self.inner(of)
    }

    /// What a modifier or an edge stands before: also `the month`, seen from the text.
    fn inner(&self, at: usize) -> Parsed<Point> {
        if let Some(read) = self.part_of(at).or_else(|| self.plain(at)) {
            return Some(read);
        }
        let article = self.skip(at, WordRole::Article);
        let unit =
            self.unit(article).filter(|_| article > at && !self.is(article, WordRole::Plural))?;
        let known = matches!(
            unit,
            Period::Week | Period::Month | Period::Year | Period::Decade | Period::Century
        );
        known.then_some((
            Point::new(Base::Shift(Shift { unit, by: 0, from: From::Text })),
            article + 1,
        ))
    }

    /// `the night of 8 February 1904`, `the early morning hours of 30 April`
    fn part_of(&self, at: usize) -> Parsed<Point> {
        let start = self.skip(self.skip(at, WordRole::Article), WordRole::Modifier);
        let part = self.part(start)?;
        let hours = start + 1 + usize::from(self.unit(start + 1) == Some(Period::Hour));
        let of = self.skip(hours, WordRole::Of);
        if of == hours {
            return None;
        }
        let (point, end) = self.plain(self.skip(of, WordRole::Article))?;
        is_day(point.base).then_some((point.at(Some(part)), end))
    }

    /// A date, a weekday, a day word or a shift, with a part of the day after it.
    fn plain(&self, at: usize) -> Parsed<Point> {
        let (point, end) = self
            .weekday_or_date(at)
            .or_else(|| self.day_word(at))
            .or_else(|| self.moved_unit(at))
            .or_else(|| self.calendar(at))
            .or_else(|| self.part_alone(at))?;
        let article = self.skip(self.skip(end, WordRole::In), WordRole::Article);
        match self.part(article) {
            Some(part)
                if point.part.is_none() && is_day(point.base) && !self.is_dash(article + 1) =>
            {
                Some((point.at(Some(part)), article + 1))
            }
            _ => Some((point, end)),
        }
    }

    /// `Friday, Oct. 23`, `last Friday`, `Monday`, `the Monday after`
    fn weekday_or_date(&self, at: usize) -> Parsed<Point> {
        let article = self.skip(at, WordRole::Article);
        let (shift, name) =
            self.direction(article).map_or((None, at), |(shift, next)| (Some(shift), next));
        let weekday = self.weekday(name)?;
        let short = self.tokens[name].senses.contains(&Sense::ShortWeekday(weekday));
        let stop = if short { self.skip_mark(name + 1, '.') } else { name + 1 };
        let stop = self.skip_mark(stop, ',');
        if let Some((date, end)) = self
            .calendar(self.skip(stop, WordRole::Article))
            .filter(|(date, _)| shift.is_none() && is_day(date.base))
        {
            return Some((date, end));
        }
        let told = !self.is(name, WordRole::Verb) || name > 0 && self.is(name - 1, WordRole::When);
        if !(self.capital(name) || self.lexicon.small_months && told) {
            return None;
        }
        if let Some((by, from)) = shift {
            let _ = from;
            return Some((Point::new(Base::Weekday(weekday, Some(by))), name + 1));
        }
        let after = self.direction_after(name + 1);
        let (by, end) = after.map_or((None, name + 1), |(by, end)| (Some(by), end));
        let end = if short { self.skip_mark(end, '.') } else { end };
        Some((Point::new(Base::Weekday(weekday, by)), end))
    }

    /// `yesterday`, `tonight`
    fn day_word(&self, at: usize) -> Parsed<Point> {
        let point = |by| Point::new(Base::Shift(Shift { unit: Period::Day, by, from: From::Now }));
        if self.is(at, WordRole::Tonight) {
            return Some((point(0).at(Some("NI")), at + 1));
        }
        if let Some(by) =
            self.sense(at, |sense| if let Sense::YearWord(by) = sense { Some(by) } else { None })
        {
            return Some((
                Point::new(Base::Shift(Shift { unit: Period::Year, by, from: From::Now })),
                at + 1,
            ));
        }
        let article = self.skip(at, WordRole::Article);
        if let Some(by) = self
            .sense(article, |sense| if let Sense::TextDay(by) = sense { Some(by) } else { None })
        {
            return Some((
                Point::new(Base::Shift(Shift { unit: Period::Day, by, from: From::Text })),
                article + 1,
            ));
        }
        let by =
            self.sense(at, |sense| if let Sense::Day(by) = sense { Some(by) } else { None })?;
        Some((point(by), at + 1))
    }

    /// `last`, `this`, `the following`: how far, and seen from where.
    pub(super) fn direction(&self, at: usize) -> Parsed<(i32, From)> {
        let article = at > 0 && self.is(at - 1, WordRole::Article);
        let follow =
            self.sense(at, |sense| if let Sense::Follow(by) = sense { Some(by) } else { None });
        let shift =
            self.sense(at, |sense| if let Sense::Shift(by) = sense { Some(by) } else { None });
        let said = match (follow, shift) {
            (Some(by), None) => (by, From::Text),
            (Some(by), Some(_)) if article => (by, From::Text),
            (_, Some(by)) => (by, From::Now),
            (None, None) => return None,
        };
        Some((said, at + 1))
    }

    /// `dernière`, `pasada`: after the unit.
    pub(super) fn direction_after(&self, at: usize) -> Parsed<i32> {
        Some((
            self.sense(at, |sense| if let Sense::Shifted(by) = sense { Some(by) } else { None })?,
            at + 1,
        ))
    }

    pub(super) fn is_shift(&self, at: usize) -> bool {
        self.sense(at, |sense| matches!(sense, Sense::Shift(_) | Sense::Follow(_)).then_some(()))
            .is_some()
    }

    /// `last week`, `the following year`, `that same day`, `la semaine dernière`, `the day before`, `last October`
    fn moved_unit(&self, at: usize) -> Parsed<Point> {
        let start = self.skip(at, WordRole::Article);
        if let Some(((by, from), next)) = self.direction(start) {
            if let Some((Point { base: Base::Calendar(Year::Unsaid, grain), .. }, end)) =
                self.month_day(next)
            {
                return Some((Point::calendar(Year::Shifted(by, from), grain), end));
            }
            if let Some(month) =
                self.month(next).filter(|_| self.capital(next) || self.lexicon.small_months)
            {
                return Some((
                    Point::calendar(Year::Shifted(by, from), Grain::Month(month)),
                    next + 1,
                ));
            }
            if let Some(part) = self.part(next).filter(|_| {
                from == From::Text || by == 0 || by == -1 && part_is_night(self.part(next))
            }) {
                return Some((
                    Point::new(Base::Shift(Shift { unit: Period::Day, by, from })).at(Some(part)),
                    next + 1,
                ));
            }
            let unit = self
                .unit(next)
                .filter(|unit| !self.is(next, WordRole::Plural) && *unit != Period::Second)?;
            if by < 0 && self.is(start, WordRole::Stretch) {
                return None;
            }
            let follows = self
                .sense(start, |sense| matches!(sense, Sense::Follow(_)).then_some(()))
                .is_some();
            let from = if unit == Period::Day && follows { From::Text } else { from };
            let day = unit == Period::Day && from == From::Now;
            return (!day && !self.is_dash(next + 1))
                .then_some((Point::new(Base::Shift(Shift { unit, by, from })), next + 1));
        }
        let unit = self.unit(start)?;
        if unit == Period::Weekend && !self.is(start, WordRole::Plural) {
            let (by, end) = self.direction_after(start + 1).unwrap_or((0, start + 1));
            return Some((Point::new(Base::Shift(Shift { unit, by, from: From::Now })), end));
        }
        if let Some((by, end)) = self.direction_after(start + 1) {
            return Some((Point::new(Base::Shift(Shift { unit, by, from: From::Now })), end));
        }
        let by =
            self.sense(
                start + 1,
                |sense| if let Sense::Followed(by) = sense { Some(by) } else { None },
            )?;
        let ends =
            self.tokens.get(start + 2).is_none_or(|next| matches!(next.kind, TokenKind::Mark(_)));
        (start > at && (ends || self.text(start + 1).len() > 6 || self.lexicon.small_months))
            .then_some((Point::new(Base::Shift(Shift { unit, by, from: From::Text })), start + 2))
    }

    /// `in the morning`, `at night`
    fn part_alone(&self, at: usize) -> Parsed<Point> {
        let start = self.skip(at, WordRole::Article);
        let part = self.part(start)?;
        let told = at > 0
            && self.is(at - 1, WordRole::When)
            && !self.is(at - 1, WordRole::And)
            && !self.is(at - 1, WordRole::Article)
            || self.is(at.wrapping_sub(1), WordRole::At);
        (told && !self.is_dash(start + 1))
            .then_some((Point::new(Base::Unsaid).at(Some(part)), start + 1))
    }
}

/// `last night` is the night of yesterday; there is no `last noon`.
fn part_is_night(part: Option<&str>) -> bool {
    matches!(part, Some("NI" | "EV"))
}

/// A day, to which a time of day belongs.
const fn is_day(base: Base) -> bool {
    matches!(
        base,
        Base::Calendar(_, Grain::Day(..) | Grain::Feast(_))
            | Base::Weekday(..)
            | Base::Shift(Shift { unit: Period::Day, .. })
    )
}
