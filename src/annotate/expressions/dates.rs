//! Places on the calendar: days, months, years, decades, centuries, seasons, quarters, feasts.

use super::grammar::{Parsed, Parser};
use super::lexicon::{Sense, WordRole};
use super::said::{Base, Feast, From, Grain, Period, Point, Year};
use super::token::TokenKind;
use crate::text::chars::roman;
use crate::text::cursor::Cursor;
use crate::time::date;

/// Years that are printed without more evidence.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2199;

impl Parser<'_> {
    /// A place on the calendar, the longest form first.
    pub(super) fn calendar(&self, at: usize) -> Parsed<Point> {
        self.numeric(at)
            .or_else(|| self.month_day(at))
            .or_else(|| self.day_month(at))
            .or_else(|| self.month_year(at))
            .or_else(|| self.week_of(at))
            .or_else(|| self.quarter(at))
            .or_else(|| self.season_of(at))
            .or_else(|| self.feast(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.century(at))
            .or_else(|| self.year_alone(at))
            .or_else(|| self.month_alone(at))
    }

    /// `2025-12-19`, `19.12.2025`, `12/19/2025`
    fn numeric(&self, at: usize) -> Parsed<Point> {
        self.number(at, 4)?;
        if !(self.glued(at + 1)
            && (self.is_dash(at + 1) || self.is_mark(at + 1, '.') || self.is_mark(at + 1, '/')))
        {
            return None;
        }
        let start = self.tokens[at].start;
        let mut cursor = Cursor::new(&self.source[start..]);
        let date = date::read_date(&mut cursor)?;
        let (year, month, day) = (date.year?, date.month?, date.day?);
        let grain = Grain::Day(month.unsigned_abs(), day.unsigned_abs());
        Some((Point::calendar(Year::Is(year.into()), grain), self.token_at(at, start + cursor.at)))
    }

    /// The first token at or after this place in the source.
    pub(super) fn token_at(&self, from: usize, place: usize) -> usize {
        from + self.tokens[from..].iter().take_while(|token| token.start < place).count()
    }

    /// `December 19, 2025`, `Dec. 19`, `July 25 of that year`
    pub(super) fn month_day(&self, at: usize) -> Parsed<Point> {
        let (month, next) = self.month_name(at)?;
        let day = self.day_number(next)?;
        if self.is_mark(next + 1, ':') && self.glued(next + 1) && self.glued(next + 2) {
            return None;
        }
        let after = self.ordinal_mark(next + 1);
        let (year, end) = self.year_after(after);
        Some((Point::calendar(year, Grain::Day(month, day)), end))
    }

    /// `19 December 2025`, `19. Dezember`, `3rd of March`, and the first day of `3 and 4 May`.
    fn day_month(&self, at: usize) -> Parsed<Point> {
        let day = self.day_number(at)?;
        let after = self.ordinal_mark(at + 1);
        if let Some((month, next)) = self.month_name(self.skip(after, WordRole::Of)) {
            let (year, end) = self.year_after(next);
            return Some((Point::calendar(year, Grain::Day(month, day)), end));
        }
        let joined =
            self.is_dash(after) || self.is(after, WordRole::And) || self.is(after, WordRole::To);
        let second = self.day_number(after + 1).filter(|second| joined && *second > day)?;
        let (point, _) = self.day_month(after + 1).filter(|_| second <= 31)?;
        let Base::Calendar(year, Grain::Day(month, _)) = point.base else { return None };
        Some((Point::calendar(year, Grain::Day(month, day)), after))
    }

    /// The second day of `April 6 and 7`, `May 4–5`.
    pub(super) fn second_day(&self, at: usize, first: Point) -> Parsed<Point> {
        let Base::Calendar(year, Grain::Day(month, day)) = first.base else { return None };
        let joined = self.is_dash(at) || self.is(at, WordRole::And) || self.is(at, WordRole::To);
        let second = self.day_number(at + 1).filter(|second| joined && *second > day)?;
        let after = self.ordinal_mark(at + 2);
        let free = !self.is_plain_word(after) || !self.tokens[after].is_idle();
        let (said, end) = self.year_after(after);
        let year = if said == Year::Unsaid { year } else { said };
        (free && self.unit(after).is_none() && self.month_name(after).is_none())
            .then_some((Point::calendar(year, Grain::Day(month, second)), end))
    }

    /// `May 1931`, `December of 1940`, `August of that year`, `October, 1917`
    fn month_year(&self, at: usize) -> Parsed<Point> {
        let (month, next) = self.month_name(at)?;
        match self.year_after(next) {
            (Year::Unsaid, _) => None,
            (year, end) => Some((Point::calendar(year, Grain::Month(month)), end)),
        }
    }

    /// `June`, where it is no verb and no name.
    fn month_alone(&self, at: usize) -> Parsed<Point> {
        let month = self.month(at)?;
        let named = self.capital(at) || self.is_small_month(at);
        let verb = self.is(at, WordRole::Verb);
        let told = at > 0
            && !self.is(at - 1, WordRole::Article)
            && (self.is_told(at) || self.is_shift(at - 1) || self.is(at - 1, WordRole::Of));
        (named && (!verb || told))
            .then_some((Point::calendar(Year::Unsaid, Grain::Month(month)), at + 1))
    }

    /// Languages that print months in small letters.
    fn is_small_month(&self, at: usize) -> bool {
        self.lexicon.small_months && !self.is(at, WordRole::Verb)
    }

    /// `the week of March 6`
    fn week_of(&self, at: usize) -> Parsed<Point> {
        let start = self.skip(at, WordRole::Article);
        if self.unit(start) != Some(Period::Week) || !self.is(start + 1, WordRole::Of) {
            return None;
        }
        let day = self.skip(start + 2, WordRole::Article);
        let (point, end) = self.month_day(day).or_else(|| self.day_month(day))?;
        let Base::Calendar(year, Grain::Day(month, day)) = point.base else { return None };
        Some((Point::calendar(year, Grain::WeekOf(month, day)), end))
    }

    /// `the third quarter of 1998`, `the second half of 2008`, `Q3 2008`
    fn quarter(&self, at: usize) -> Parsed<Point> {
        const QUARTERS: [&str; 4] = ["Q1", "Q2", "Q3", "Q4"];
        let start = self.skip(at, WordRole::Article);
        if self.is(at, WordRole::QuarterMark) && self.glued(at + 1) {
            let name = QUARTERS.iter().find(|name| self.text(at + 1) == &name[1..])?;
            let (year, end) = self.year_after(at + 2);
            return Some((Point::calendar(year, Grain::Piece(name)), end));
        }
        let (nth, next) = self.ordinal(start)?;
        let next = self.skip(next, WordRole::Fiscal);
        let index = usize::try_from(nth).ok()?.checked_sub(1)?;
        if self.unit(next) == Some(Period::Quarter) {
            let (year, end) = self.year_after(next + 1);
            return Some((Point::calendar(year, Grain::Piece(QUARTERS.get(index)?)), end));
        }
        let half = ["H1", "H2"].get(index).filter(|_| self.is(next, WordRole::Half))?;
        match self.year_after(next + 1) {
            (Year::Unsaid, _) => None,
            (year, end) => Some((Point::calendar(year, Grain::Piece(half)), end)),
        }
    }

    /// `the summer of 1955`, `Autumn 2007`, `last fall`, `in the spring`
    fn season_of(&self, at: usize) -> Parsed<Point> {
        let article = self.skip(at, WordRole::Article);
        let (shift, next) =
            self.direction(article).map_or((None, article), |(shift, next)| (Some(shift), next));
        let season = self.season(next)?;
        let (year, end) = match (shift, self.year_after(next + 1)) {
            (_, (year, end)) if year != Year::Unsaid => (year, end),
            (Some((by, from)), _) => (Year::Shifted(by, from), next + 1),
            _ => match self.direction_after(next + 1) {
                Some((by, end)) => (Year::Shifted(by, From::Now), end),
                None => (Year::Unsaid, next + 1),
            },
        };
        if year == Year::Unsaid && !self.is_season_meant(at, next, end) {
            return None;
        }
        Some((Point::calendar(year, Grain::Piece(season)), end))
    }

    /// `spring` and `fall` are other things, too: a word before must say when.
    fn is_season_meant(&self, at: usize, name: usize, end: usize) -> bool {
        if !self.is(name, WordRole::Verb) {
            return true;
        }
        let when = at > 0
            && !self.is(at - 1, WordRole::To)
            && (self.is(at - 1, WordRole::When) || self.is(at - 1, WordRole::Modifier));
        !self.is(end, WordRole::Of) && !self.is(end, WordRole::In) && (when || at != name)
    }

    /// `Christmas 1963`, `last Thanksgiving`
    fn feast(&self, at: usize) -> Parsed<Point> {
        let (shift, next) =
            self.direction(at).map_or((None, at), |(shift, next)| (Some(shift), next));
        let feast: Feast =
            self.sense(
                next,
                |sense| if let Sense::Feast(feast) = sense { Some(feast) } else { None },
            )?;
        let (year, end) = match (shift, self.year_after(next + 1)) {
            (_, (year, end)) if year != Year::Unsaid => (year, end),
            (Some((by, from)), _) => (Year::Shifted(by, from), next + 1),
            (None, _) => (Year::Unsaid, next + 1),
        };
        self.capital(next).then_some((Point::calendar(year, Grain::Feast(feast)), end))
    }

    /// `the 1930s`, `1990er Jahre`, `'90s`, `the late nineties`, `années 1930`
    fn decade(&self, at: usize) -> Parsed<Point> {
        let start = self.skip(at, WordRole::Article);
        let word = self
            .sense(start, |sense| if let Sense::Decade(year) = sense { Some(year) } else { None });
        if let Some(decade) = word.filter(|_| start > at) {
            return Some((Point::new(Base::Decade(decade.cast_signed())), start + 1));
        }
        let quote = usize::from(self.is_mark(start, '\'') || self.is_mark(start, '’'));
        let before = self.is(start, WordRole::DecadeBefore);
        let number = start + if before { 1 } else { quote };
        let year = self.number(number, 4).filter(|year| year % 10 == 0)?;
        let mark = number
            + 1
            + usize::from(
                self.is_mark(number + 1, '\'')
                    || self.is_mark(number + 1, '’')
                    || self.is_dash(number + 1),
            );
        let marked = self.is(mark, WordRole::DecadeMark) && self.glued(mark);
        let year = match self.tokens[number].kind {
            TokenKind::Number { digits: 4, .. } => year,
            TokenKind::Number { digits: 2, .. }
                if before || quote == 1 || self.lexicon.small_months =>
            {
                1900 + year
            }
            TokenKind::Number { digits: 3, .. } if self.is(mark + 1, WordRole::Bc) => year,
            _ => return None,
        };
        if !(marked || before) {
            return None;
        }
        let end = if marked { mark + 1 } else { number + 1 };
        let end = self.skip(end, WordRole::DecadeWord);
        let (sign, end) = self.era(end);
        Some((Point::new(Base::Decade(year.cast_signed() * sign)), end))
    }

    /// `the 19th century`, `twentieth century`, `siglo XIX`, `XIX століття`
    fn century(&self, at: usize) -> Parsed<Point> {
        let start = self.skip(at, WordRole::Article);
        let (nth, end) = if self.unit(start) == Some(Period::Century) {
            (self.roman(start + 1)?, start + 2)
        } else {
            let (nth, next) = self.ordinal(start).or_else(|| {
                let nth = self.roman(start)?;
                Some((nth, self.skip(start + 1, WordRole::OrdinalMark)))
            })?;
            let next = next
                + usize::from(self.is_dash(next) && self.unit(next + 1) == Some(Period::Century));
            (nth, next + usize::from(self.unit(next) == Some(Period::Century)))
        };
        if self.unit(end - 1) != Some(Period::Century) && self.unit(start) != Some(Period::Century)
            || !(1..=30).contains(&nth)
        {
            return None;
        }
        let (sign, end) = self.era(end);
        Some((Point::new(Base::Century(nth.cast_signed() * sign)), end))
    }

    /// `1939`, `490 BC`, `fiscal 1998`, and `60` of `1957-60`
    fn year_alone(&self, at: usize) -> Parsed<Point> {
        if self.is(at, WordRole::Fiscal) {
            let next = at + 1 + usize::from(self.unit(at + 1) == Some(Period::Year));
            let year = self.year_number(next)?;
            return Some((Point::new(Base::Fiscal(year)), next + 1));
        }
        let value = self.number(at, 4)?;
        let (sign, end) = self.era(at + 1);
        let year = Point::calendar(Year::Is(value.cast_signed() * sign), Grain::Year);
        if end > at + 1 {
            return Some((year, end));
        }
        if self.in_bc && (100..YEARS.start().to_owned()).contains(&value) && self.is_bc_told(at) {
            return Some((Point::calendar(Year::Is(-value.cast_signed()), Grain::Year), end));
        }
        if self.is_dash(at + 1)
            && self.glued(at + 1)
            && self.is(at + 3, WordRole::Bc)
            && self.number(at + 2, 4).is_some_and(|end| end < value)
        {
            return Some((Point::calendar(Year::Is(-value.cast_signed()), Grain::Year), end));
        }
        if let Some(year) = self.short_year(at, value) {
            return Some((Point::calendar(Year::Is(year), Grain::Year), end));
        }
        self.year_number(at).filter(|_| self.is_year(at))?;
        Some((year, self.skip(end, WordRole::YearMark)))
    }

    /// The second year of `1957-60`.
    fn short_year(&self, at: usize, value: u32) -> Option<i32> {
        let first = at.checked_sub(2).and_then(|first| self.year_number(first))?;
        let glued = (self.is_dash(at - 1) || self.is_mark(at - 1, '/'))
            && self.glued(at - 1)
            && self.glued(at);
        let TokenKind::Number { digits: 2, .. } = self.tokens[at].kind else { return None };
        let year = first / 100 * 100 + value.cast_signed();
        (glued
            && year > first
            && !self.glued(at + 1)
                | self.is_mark(at + 1, ',')
                | self.is_mark(at + 1, '.')
                | self.is_mark(at + 1, ')'))
        .then_some(year)
    }

    /// Four digits that can be a year.
    fn year_number(&self, at: usize) -> Option<i32> {
        let TokenKind::Number { value, digits: 4, plain: true, .. } = self.tokens.get(at)?.kind
        else {
            return None;
        };
        YEARS.contains(&value).then_some(value.cast_signed())
    }

    /// No price, no part of a number, nothing counted.
    fn is_year(&self, at: usize) -> bool {
        !self.is_in_number(at) && !self.is_numbered(at) && !self.is_counted(at)
    }

    /// `$1999`, `1990%`, `1.1987`, `1900:30`
    fn is_in_number(&self, at: usize) -> bool {
        let mark_before = at > 0
            && self.glued(at)
            && matches!(
                self.tokens[at - 1].kind,
                TokenKind::Mark('$' | '€' | '£' | '#' | '№' | '.' | ':' | '_' | '+' | '=')
            );
        let after = self.tokens.get(at + 1).filter(|after| after.glued).map(|after| after.kind);
        let is_number = |at: usize| {
            matches!(self.tokens.get(at).map(|token| token.kind), Some(TokenKind::Number { .. }))
        };
        mark_before
            || match after {
                Some(TokenKind::Mark('%' | '€' | '$' | '°' | '_' | '=') | TokenKind::Word) => {
                    true
                }
                Some(TokenKind::Mark('.' | ':')) => self.glued(at + 2) && is_number(at + 2),
                _ => false,
            }
    }

    /// `Room 1408`, `number 1410`: years before the age of print are not said after such a word.
    fn is_numbered(&self, at: usize) -> bool {
        const PRINT: u32 = 1500;
        let noun =
            at > 0 && self.tokens[at - 1].kind == TokenKind::Word && self.tokens[at - 1].is_idle();
        noun && self.number(at, 4).is_some_and(|year| year < PRINT)
    }

    /// `2000 people`, `more than 1500 boats`
    fn is_counted(&self, at: usize) -> bool {
        if self.lexicon.small_months && self.is(at + 1, WordRole::YearMark) {
            return false;
        }
        if self.unit(at + 1).is_some()
            || self.is(at + 1, WordRole::Noun)
            || self.is(at + 1, WordRole::Full)
        {
            return true;
        }
        let noun = self.is_plain_word(at + 1) && self.tokens[at + 1].is_idle();
        let many = noun && self.lexicon.ends_in_plural(self.text(at + 1));
        noun && !self.is_told(at) && (many || self.is(at - 1, WordRole::Approx))
    }

    /// `in 480`, `the rest of 496`: nothing counted.
    fn is_bc_told(&self, at: usize) -> bool {
        let joined = [WordRole::And, WordRole::To, WordRole::Article]
            .iter()
            .any(|role| at > 0 && self.is(at - 1, *role));
        let counted = self.is(at + 1, WordRole::Noun)
            || self.is_plain_word(at + 1) && self.tokens[at + 1].is_idle();
        at > 0 && self.is(at - 1, WordRole::When) && !joined && !counted
    }

    /// A word or a mark before it says that a time may come.
    fn is_told(&self, at: usize) -> bool {
        at == 0
            || self.is(at - 1, WordRole::When)
            || self.is(at - 1, WordRole::Modifier)
            || self.is(at - 1, WordRole::And)
            || self.is(at - 1, WordRole::Article)
            || self.is_dash(at - 1)
            || matches!(self.tokens[at - 1].kind, TokenKind::Mark('(' | '/' | ','))
    }

    /// `BC` gives -1, `AD` 1 and the place after it.
    fn era(&self, at: usize) -> (i32, usize) {
        if self.is(at, WordRole::Bc) {
            (-1, at + 1)
        } else if self.is(at, WordRole::Ad) && self.text(at).chars().all(char::is_uppercase) {
            (1, at + 1)
        } else {
            (1, at)
        }
    }

    /// ` 2025`, `, 2025`, ` of 2025 року`, ` of that year`, if it comes next.
    pub(super) fn year_after(&self, at: usize) -> (Year, usize) {
        let comma = self.skip_mark(self.skip_mark(at, '.'), ',');
        let of = self.skip(comma, WordRole::Of);
        let article = self.skip(of, WordRole::Article);
        if let Some((by, from)) =
            self.direction(article).filter(|_| of > comma || comma == at).map(|(shift, _)| shift)
        {
            let unit = self.direction(article).map_or(article, |(_, next)| next);
            if self.unit(unit) == Some(Period::Year) && !self.is(unit, WordRole::Plural) {
                return (Year::Shifted(by, from), unit + 1);
            }
        }
        let value = self.number(article, 4);
        let (sign, end) = self.era(article + 1);
        let era = end > article + 1;
        if let Some(value) = value.filter(|_| era) {
            return (Year::Is(value.cast_signed() * sign), end);
        }
        let clock = self.is_mark(article + 1, ':') && self.glued(article + 1)
            || self.is(article + 1, WordRole::Noun);
        match self
            .year_number(article)
            .filter(|_| !clock && !self.is(article + 1, WordRole::DecadeMark))
        {
            Some(year) => (Year::Is(year), self.skip(article + 1, WordRole::YearMark)),
            None => match value.filter(|value| self.in_bc && *value >= 100 && of > comma && !clock)
            {
                Some(value) => (Year::Is(-value.cast_signed()), article + 1),
                None => (Year::Unsaid, at),
            },
        }
    }

    /// 1 to 31.
    fn day_number(&self, at: usize) -> Option<u8> {
        self.number(at, 2)
            .filter(|day| (1..=31).contains(day))
            .and_then(|day| u8::try_from(day).ok())
    }

    /// `st`, `nd`, `rd`, `th` or a stop after the number of a day.
    fn ordinal_mark(&self, at: usize) -> usize {
        let marked = self.is(at, WordRole::OrdinalMark) && self.glued(at);
        let stop = self.lexicon.small_months | self.lexicon.stop_ordinals
            && self.is_mark(at, '.')
            && self.glued(at);
        let hyphen = self.is_dash(at)
            && self.glued(at)
            && self.is(at + 1, WordRole::OrdinalMark)
            && self.glued(at + 1);
        at + usize::from(marked || stop) + 2 * usize::from(hyphen)
    }

    /// `third`, `19th`, `19.`
    fn ordinal(&self, at: usize) -> Parsed<u32> {
        if let Some(nth) =
            self.sense(at, |sense| if let Sense::Ordinal(nth) = sense { Some(nth) } else { None })
        {
            return Some((nth, at + 1));
        }
        let tens = self.sense(at, |sense| {
            if let Sense::Number(number @ 20..=90) = sense { Some(number) } else { None }
        });
        if let Some(tens) = tens.filter(|_| self.is_dash(at + 1)) {
            let ones =
                self.sense(
                    at + 2,
                    |sense| if let Sense::Ordinal(nth) = sense { Some(nth) } else { None },
                )?;
            return Some((tens + ones, at + 3));
        }
        let nth = self.number(at, 2)?;
        let end = self.ordinal_mark(at + 1);
        (end > at + 1).then_some((nth, end))
    }

    pub(super) fn month(&self, at: usize) -> Option<u8> {
        self.sense(at, |sense| if let Sense::Month(month) = sense { Some(month) } else { None })
    }

    /// The name of a month with its stop, short or not.
    fn month_name(&self, at: usize) -> Parsed<u8> {
        let month = self.sense(at, |sense| {
            if let Sense::Month(month) | Sense::ShortMonth(month) = sense {
                Some(month)
            } else {
                None
            }
        })?;
        if !self.capital(at)
            && self.is(at, WordRole::Verb)
            && !(at > 0 && self.day_number(at - 1).is_some())
        {
            return None;
        }
        let stop = self.is_mark(at + 1, '.')
            && self.glued(at + 1)
            && self
                .tokens
                .get(at + 2)
                .is_some_and(|next| matches!(next.kind, TokenKind::Number { .. }));
        Some((month, at + 1 + usize::from(stop)))
    }

    pub(super) fn season(&self, at: usize) -> Option<&'static str> {
        self.sense(at, |sense| if let Sense::Season(season) = sense { Some(season) } else { None })
    }

    pub(super) fn weekday(&self, at: usize) -> Option<u8> {
        self.sense(at, |sense| match sense {
            Sense::Weekday(day) => Some(day),
            Sense::ShortWeekday(day)
                if self.capital(at) && (self.is_mark(at + 1, '.') || self.is_mark(at + 1, ',')) =>
            {
                Some(day)
            }
            _ => None,
        })
    }

    pub(super) fn is_roman(&self, at: usize) -> bool {
        self.capital(at) && self.roman(at).is_some()
    }

    /// `XIX`
    fn roman(&self, at: usize) -> Option<u32> {
        let text = self.text(at);
        if text.is_empty() || text.len() > 12 {
            return None;
        }
        let text = self.lexicon.without_roman_ending(text);
        let digits: Option<Vec<u32>> = text.chars().map(roman).collect();
        let digits = digits.filter(|digits| !digits.is_empty())?;
        let sum = digits
            .iter()
            .zip(digits.iter().skip(1).chain([&0]))
            .map(|(a, b)| if a < b { -a.cast_signed() } else { a.cast_signed() })
            .sum::<i32>();
        u32::try_from(sum).ok()
    }
}
