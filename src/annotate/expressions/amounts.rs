//! Numbers, durations and what happens again and again.

use super::grammar::{Parsed, Parser};
use super::lexicon::{Sense, WordRole};
use super::said::{Amount, Period, Said, duration};
use super::token::TokenKind;

/// The longest number in words, in words.
const NUMBER_WORDS: usize = 6;

impl Parser<'_> {
    /// `three days`, `two-day`, `past decade`, `days`, `22 years old`
    pub(super) fn duration(&self, at: usize) -> Parsed<Said> {
        let ((amount, unit), end) = self
            .stretch(at)
            .or_else(|| self.length(at))
            .or_else(|| self.bare_plural(at))
            .or_else(|| self.unit_long(at))?;
        let long = self.is_dash(end) && self.is(at, WordRole::One);
        let end = self.age(end)?;
        (!long).then_some((Said::Duration(amount, unit), end))
    }

    /// `day-long`
    fn unit_long(&self, at: usize) -> Parsed<(Amount, Period)> {
        let unit = self.unit(at)?;
        (self.is_dash(at + 1) && self.glued(at + 1) && self.is(at + 2, WordRole::Long))
            .then_some(((Amount::Count(1), unit), at + 1))
    }

    /// `years old`, `of age`, `-long`; a hyphen before `old` makes it a description.
    fn age(&self, end: usize) -> Option<usize> {
        if self.is_dash(end) && self.glued(end) && self.is(end + 1, WordRole::Old) {
            return self.is(end + 1, WordRole::Long).then_some(end + 2);
        }
        Some(self.skip(end, WordRole::Old))
    }

    /// `the past two months`, `recent days`
    fn stretch(&self, at: usize) -> Parsed<(Amount, Period)> {
        let start = self.skip(at, WordRole::Article);
        let is_shift = |at| {
            self.sense(at, |sense| {
                matches!(sense, Sense::Shift(_) | Sense::Follow(1 | -1)).then_some(())
            })
        };
        let stretch = self.is(start, WordRole::Stretch);
        if !stretch && is_shift(start).is_none() {
            // `the four previous weeks`
            let (amount, middle) = self.amount(start).filter(|_| start > at)?;
            is_shift(middle).or_else(|| self.is(middle, WordRole::Stretch).then_some(()))?;
            return Some(((amount, self.unit(middle + 1)?), middle + 2));
        }
        if let Some((amount, next)) = self.amount(start + 1) {
            return Some(((amount, self.unit(next)?), next + 1));
        }
        let unit = self.unit(start + 1)?;
        if self.is(start + 1, WordRole::Plural) {
            return Some(((Amount::Some, unit), start + 2));
        }
        (stretch
            && self.sense(start, |sense| matches!(sense, Sense::Shift(-1)).then_some(())).is_some())
        .then_some(((Amount::Count(1), unit), start + 2))
    }

    /// A number and a unit.
    pub(super) fn length(&self, at: usize) -> Parsed<(Amount, Period)> {
        let (amount, next) = self.amount(at)?;
        let hyphen = self.is_dash(next) && self.glued(next) && self.glued(next + 1);
        let next = if hyphen { next + 1 } else { self.skip(next, WordRole::Full) };
        let unit = self.unit(next)?;
        let fraction = unit == Period::Quarter
            && (self.is(next + 1, WordRole::Of) || self.is(next + 1, WordRole::In));
        if self.is_ordinal_second(next)
            || fraction
            || unit == Period::Weekend && !self.is(next, WordRole::Plural)
        {
            return None;
        }
        Some(((amount, unit), next + 1))
    }

    /// `a second` is one; what follows it must be no noun.
    fn is_ordinal_second(&self, at: usize) -> bool {
        self.unit(at) == Some(Period::Second) && !self.is(at, WordRole::Plural)
    }

    /// `days`, `weeks later`
    pub(super) fn bare_plural(&self, at: usize) -> Parsed<(Amount, Period)> {
        let unit = self.unit(at).filter(|_| self.is(at, WordRole::Plural))?;
        let years = matches!(
            self.tokens.get(at + 1).map(|next| next.kind),
            Some(TokenKind::Number { digits: 4, plain: true, .. })
        );
        (!years && !matches!(unit, Period::Second | Period::Quarter | Period::Weekend))
            .then_some(((Amount::Some, unit), at + 1))
    }

    /// `3`, `twenty-one`, `a`, `half a`, `5 1/2`, `a few`
    pub(super) fn amount(&self, at: usize) -> Parsed<Amount> {
        if self.is(at, WordRole::Half) {
            let next = self.skip(self.skip(at + 1, WordRole::Of), WordRole::One);
            return (next > at + 1).then_some((Amount::Tenths(5), next));
        }
        if self.is(at, WordRole::Some) {
            return Some((Amount::Some, self.skip(at + 1, WordRole::Of)));
        }
        if let Some((count, next)) = self.number_words(at) {
            return Some((Amount::Count(count), next));
        }
        let couple = self.skip(at, WordRole::One);
        if let Some(count) =
            self.sense(
                couple,
                |sense| if let Sense::Couple(count) = sense { Some(count) } else { None },
            )
        {
            return Some((Amount::Count(count), self.skip(couple + 1, WordRole::Of)));
        }
        if self.is(at, WordRole::One) {
            return Some(if self.is(at + 1, WordRole::Some) {
                (Amount::Some, self.skip(at + 2, WordRole::Of))
            } else {
                (Amount::Count(1), at + 1)
            });
        }
        self.digits(at)
    }

    fn digits(&self, at: usize) -> Parsed<Amount> {
        let TokenKind::Number { value, tenths, digits, .. } = self.tokens.get(at)?.kind else {
            return None;
        };
        if tenths > 0 {
            return Some((
                Amount::Tenths(value.saturating_mul(10).saturating_add(tenths.into())),
                at + 1,
            ));
        }
        if self.number(at + 1, 1) == Some(1)
            && self.is_mark(at + 2, '/')
            && self.number(at + 3, 1) == Some(2)
        {
            return Some((Amount::Tenths(value.saturating_mul(10).saturating_add(5)), at + 4));
        }
        (digits <= 6).then_some((Amount::Count(value), at + 1))
    }

    /// `twenty-one`, `two hundred`
    fn number_words(&self, at: usize) -> Parsed<u32> {
        let number = |at| {
            self.sense(
                at,
                |sense| if let Sense::Number(number) = sense { Some(number) } else { None },
            )
        };
        let (mut sum, mut next) = (number(at)?, at + 1);
        while next < at + NUMBER_WORDS {
            let word =
                next + usize::from(self.is_dash(next) && self.glued(next) && self.glued(next + 1));
            let Some(more) = number(word) else { break };
            sum = if more >= 100 { sum.saturating_mul(more) } else { sum.saturating_add(more) };
            next = word + 1;
        }
        Some((sum, next))
    }

    /// `every week`, `daily`, `a day` after a number of times
    pub(super) fn set(&self, at: usize) -> Parsed<Said> {
        if let Some(value) =
            self.sense(at, |sense| if let Sense::Set(value) = sense { Some(value) } else { None })
        {
            return (!self.is_in_name(at)).then(|| (Said::Set(value.to_owned()), at + 1));
        }
        if let Some(weekday) =
            self.sense(at, |sense| if let Sense::Weekdays(day) = sense { Some(day) } else { None })
        {
            return Some((Said::Set(format!("XXXX-WXX-{weekday}")), at + 1));
        }
        if self.is(at, WordRole::Every) {
            return self.repeated(at + 1);
        }
        if self.is(at, WordRole::Per) && !self.is(at, WordRole::One) {
            let unit = self.unit(at + 1)?;
            let speed = matches!(unit, Period::Second | Period::Minute | Period::Hour); // no date
            return (!speed).then(|| (Said::Set(duration(Amount::Count(1), unit)), at + 2));
        }
        None
    }

    /// `the Coast Daily`: a capital within a sentence makes it a part of a name.
    fn is_in_name(&self, at: usize) -> bool {
        self.tokens[at].capital && !self.starts_sentence(at)
    }

    fn repeated(&self, at: usize) -> Parsed<Said> {
        if let Some(unit) = self.unit(at).filter(|unit| *unit != Period::Second) {
            return Some((Said::Set(duration(Amount::Count(1), unit)), at + 1));
        }
        if let Some(((amount, unit), end)) = self.length(at) {
            return Some((Said::Set(duration(amount, unit)), end));
        }
        if let Some(part) = self.part(at) {
            return Some((Said::Set(format!("XXXX-XX-XXT{part}")), at + 1));
        }
        if let Some(season) = self.season(at) {
            return Some((Said::Set(format!("XXXX-{season}")), at + 1));
        }
        if let Some(weekday) = self.weekday(at) {
            return Some((Said::Set(format!("XXXX-WXX-{weekday}")), at + 1));
        }
        let month = self.month(at)?;
        Some((Said::Set(format!("XXXX-{month:02}")), at + 1))
    }
}
