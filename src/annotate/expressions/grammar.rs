//! The grammar: what runs of tokens say. Every rule looks at a few tokens from its place on, so a text costs its length.

use super::lexicon::{Lexicon, Sense, WordRole};
use super::said::{Amount, Base, Found, From, Period, Point, Said, Shift, Tense, Year};
use super::token::{Token, TokenKind};

/// Tokens around an expression in which a verb tells its tense.
const BEFORE: usize = 14;
const AFTER: usize = 12;
/// Tokens before an expression that its sentence may start with.
const LEAD: usize = 8;

/// What a rule gives: a value, and the token after it.
pub(super) type Parsed<T> = Option<(T, usize)>;

/// The tokens of a block.
#[derive(Clone, Copy)]
pub(super) struct Parser<'a> {
    pub(super) source: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) lexicon: &'a Lexicon,
    /// A year before Christ was said last: bare numbers may be such years.
    pub(super) in_bc: bool,
}

impl<'a> Parser<'a> {
    /// All expressions of the block, in its order.
    pub(super) fn find(mut self, found: &mut Vec<Found>) {
        let mut at = 0;
        while at < self.tokens.len() {
            let Some((said, end)) = self.expression(at) else {
                at += 1;
                continue;
            };
            if let Said::Point(Point { base: Base::Calendar(Year::Is(year), _), .. }) = said {
                self.in_bc = year < 0;
            }
            let second =
                if let Said::Point(point) = said { self.second_day(end, point) } else { None };
            let Some((second, after)) = second else {
                found.push(self.found(at, end, said));
                at = end;
                continue;
            };
            let first =
                if let Said::Point(point) = said { point.in_year_of(second) } else { second };
            found.push(self.found(at, end, Said::Point(first)));
            found.push(self.found(end + 1, after, Said::Point(second)));
            at = after;
        }
    }

    fn found(&self, at: usize, end: usize, said: Said) -> Found {
        Found {
            start: self.tokens[at].start,
            end: self.tokens[end - 1].end,
            said,
            tense: self.tense(at, end),
            leads: self.leads(at),
            now: None,
            block: 0,
        }
    }

    fn expression(&self, at: usize) -> Parsed<Said> {
        let token = self.tokens.get(at)?;
        let opens = token.roles & (WordRole::Article.bit() | WordRole::One.bit()) != 0
            && self
                .tokens
                .get(at + 1)
                .is_some_and(|next| next.may_start() || self.is_roman(at + 1));
        if !(token.may_start() || opens || token.capital && self.is_roman(at)) {
            return None;
        }
        self.set(at)
            .or_else(|| self.moved(at))
            .or_else(|| self.point(at))
            .or_else(|| self.duration(at))
            .or_else(|| self.approximate(at))
            .or_else(|| self.vague(at))
    }

    /// `about 1910`, `more than three years`
    fn approximate(&self, at: usize) -> Parsed<Said> {
        let mut next = at;
        while next < at + 3 && self.is(next, WordRole::Approx) {
            next += 1;
        }
        if next == at {
            return None;
        }
        if self.is_mark(next, '.') && self.glued(next) {
            next += 1;
        }
        if self.is(next, WordRole::Article) {
            return None;
        }
        let read = self.moved(next).or_else(|| self.duration(next)).or_else(|| self.point(next));
        read.filter(|(said, _)| {
            matches!(
                said,
                Said::Duration(..)
                    | Said::Point(Point {
                        base: Base::Calendar(..) | Base::Decade(_) | Base::Shift(_),
                        clock: None,
                        ..
                    })
            )
        })
    }

    fn point(&self, at: usize) -> Parsed<Said> {
        self.timed(at).map(|(point, end)| (Said::Point(point), end))
    }

    /// `now`, `recently`
    fn vague(&self, at: usize) -> Parsed<Said> {
        let start = self.skip(at, WordRole::Article);
        let value = self.sense(start, |sense| match sense {
            Sense::Vague(value) => Some(value),
            Sense::VagueNoun(value) if start > at && !self.is_plain_word(start + 1) => Some(value),
            _ => None,
        })?;
        // "the recent law" is no time, "in the future it …" is one.
        let describes = self.is(start, WordRole::Stretch) || self.is_shift(start);
        let adjective = describes
            && start > at
            && self.is_plain_word(start + 1)
            && self.tokens[start + 1].is_idle();
        (!adjective).then_some((Said::Vague(value), start + 1))
    }

    /// `two weeks ago`, `three days later`, `vor zwei Wochen`
    fn moved(&self, at: usize) -> Parsed<Said> {
        if self.is(at, WordRole::AgoBefore) || self.is(at, WordRole::Hence) {
            let start = self.skip(at + 1, WordRole::Approx);
            let ((amount, unit), end) = self.length(start)?;
            let sign = if self.is(at, WordRole::AgoBefore) { -1 } else { 1 };
            return Some((shifted(amount, unit, sign, From::Now), end));
        }
        let start = self.skip(at, WordRole::Approx);
        let start = if start > at { self.skip(start, WordRole::Approx) } else { start };
        let ((amount, unit), end) = self.length(start).or_else(|| self.bare_plural(start))?;
        if self.is(end, WordRole::Ago) {
            return Some((shifted(amount, unit, -1, From::Now), end + 1));
        }
        if self.is(end, WordRole::Later) {
            return Some((shifted(amount, unit, 1, From::Text), end + 1));
        }
        self.is(end, WordRole::Earlier).then(|| (shifted(amount, unit, -1, From::Text), end + 1))
    }

    /// Near the start of its sentence.
    fn leads(&self, at: usize) -> bool {
        (at.saturating_sub(LEAD)..=at).any(|at| self.starts_sentence(at))
    }

    /// What the nearest verb says, the ones before first.
    fn tense(&self, start: usize, end: usize) -> Option<Tense> {
        if self.is_possessive(end) {
            return None; // "Wednesday's ruling" is there already
        }
        let mut before =
            (start.saturating_sub(BEFORE)..start).rev().take_while(|&at| !self.ends_sentence(at));
        let mut after =
            (end..self.tokens.len().min(end + AFTER)).take_while(|&at| !self.ends_sentence(at));
        let told = |at: usize| {
            let token = &self.tokens[at];
            if self.is(at, WordRole::Was) {
                return Some(Tense::Past);
            }
            if self.is(at, WordRole::Will) && (!token.capital || self.starts_sentence(at)) {
                return Some(Tense::Future);
            }
            (token.kind == TokenKind::Word
                && (!token.capital || self.starts_sentence(at))
                && self.lexicon.ends_in_past(self.text(at)))
            .then_some(Tense::Past)
        };
        let due = || (start > 0 && self.is(start - 1, WordRole::Due)).then_some(Tense::Future);
        before.find_map(told).or_else(due).or_else(|| after.find_map(told))
    }

    /// `'s` after it.
    fn is_possessive(&self, at: usize) -> bool {
        (self.is_mark(at, '\'') || self.is_mark(at, '’'))
            && self.glued(at)
            && self.is(at + 1, WordRole::Possessive)
    }

    /// A stop before a blank and a capital.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        match self.tokens[at].kind {
            TokenKind::Mark('!' | '?' | '…' | ';') => true,
            TokenKind::Mark('.') => {
                self.tokens.get(at + 1).is_none_or(|next| !next.glued && next.capital)
                    && !self.is_initial(at)
            }
            _ => false,
        }
    }

    /// The stop of `U.S.` or `J.`
    fn is_initial(&self, at: usize) -> bool {
        at > 0
            && self.tokens[at - 1].kind == TokenKind::Word
            && self.tokens[at - 1].end - self.tokens[at - 1].start < 3
    }

    // What stands at a place.

    pub(super) fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &self.source[token.start..token.end])
    }

    pub(super) fn is(&self, at: usize, role: WordRole) -> bool {
        self.tokens.get(at).is_some_and(|token| token.roles & role.bit() != 0)
    }

    pub(super) fn sense<T>(&self, at: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<T> {
        self.tokens.get(at)?.senses.iter().find_map(|sense| pick(*sense))
    }

    /// The place after a word of this sense, if it stands here.
    pub(super) fn skip(&self, at: usize, role: WordRole) -> usize {
        at + usize::from(self.is(at, role))
    }

    pub(super) fn skip_mark(&self, at: usize, mark: char) -> usize {
        at + usize::from(self.is_mark(at, mark))
    }

    pub(super) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Mark(mark))
    }

    /// A hyphen or a dash.
    pub(super) fn is_dash(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(
            |token| matches!(token.kind, TokenKind::Mark(c) if crate::text::chars::is_dash(c)),
        )
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.capital)
    }

    /// A word in small letters without a meaning for time.
    pub(super) fn is_plain_word(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Word && !token.capital && !token.glued)
    }

    /// The first word of its sentence.
    pub(super) fn starts_sentence(&self, at: usize) -> bool {
        at == 0
            || self.ends_sentence(at - 1)
            || matches!(self.tokens[at - 1].kind, TokenKind::Mark('"' | '“' | '„' | '«' | '`'))
    }

    /// A whole number of at most this many digits, with nothing glued to it before.
    pub(super) fn number(&self, at: usize, most: u8) -> Option<u32> {
        match self.tokens.get(at)?.kind {
            TokenKind::Number { value, digits, plain: true, .. } if digits <= most => Some(value),
            _ => None,
        }
    }

    pub(super) fn unit(&self, at: usize) -> Option<Period> {
        self.sense(at, |sense| if let Sense::Period(unit) = sense { Some(unit) } else { None })
    }

    pub(super) fn part(&self, at: usize) -> Option<&'static str> {
        self.sense(at, |sense| if let Sense::Part(part) = sense { Some(part) } else { None })
    }
}

/// So far from now, or from the text; how far is not always said.
fn shifted(amount: Amount, unit: Period, sign: i32, from: From) -> Said {
    let count = match amount {
        Amount::Count(count) => i32::try_from(count).unwrap_or(i32::MAX),
        Amount::Tenths(tenths) => i32::try_from(tenths / 10).unwrap_or(i32::MAX),
        Amount::Some => return Said::Vague(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }),
    };
    let (unit, count) = match unit {
        Period::Decade => (Period::Year, count.saturating_mul(10)),
        Period::Century => (Period::Year, count.saturating_mul(100)),
        Period::Fortnight => (Period::Week, count.saturating_mul(2)),
        unit => (unit, count),
    };
    Said::Point(Point::new(Base::Shift(Shift { unit, by: count.saturating_mul(sign), from })))
}
