//! Headings without `##`: underlined ones, and the first lines of entries. Others are [weighed](super::weighed).

use crate::article::{Kind, Reason};
use crate::facts::{Form, numbering};
use crate::plan::layout::Layout;
use crate::plan::piece::Piece;
use crate::plan::unit::Unit;
use crate::prose::block::block;
use crate::prose::reader::{Read, Reader};
use crate::text::chars::{is_dash, is_quote, is_stop};
use crate::text::limits::{HEADING_CHARS, QUOTATION_CHARS};

/// The widest heading of an entry.
const ENTRY_HEADING: usize = 90;

impl Reader<'_, '_> {
    /// A short line with `=====` or `-----` right under it.
    pub(super) fn underlined(&mut self) -> Option<Read> {
        let (unit, rule) = (self.unit(0)?, self.unit(1)?);
        let Form::Rule(mark) = rule.seen.form else { return None };
        let fits = matches!(mark, '=' | '-' | '~' | '─' | '═')
            && unit.seen.form == Form::Text
            && unit.chars <= HEADING_CHARS
            && rule.blanks_above() == 0
            && rule.lines.len() == 1
            && rule.seen.told.is_none()
            && (matches!(mark, '=' | '═') || stands_alone(unit, self.at));
        if !fits {
            return None;
        }
        let level = if !matches!(mark, '=' | '═') && self.doubled { 3 } else { 2 };
        let mut pieces = unit.pieces(&Kind::Heading { level });
        pieces.push(Piece::mark(rule.first().span()));
        let heading =
            block(self.context.source, Kind::Heading { level }, &pieces).because(Reason::Underline);
        self.doubled |= matches!(mark, '=' | '═');
        Some((vec![heading], 2))
    }

    /// The first line of an entry, above its text. No gold feed tells which of these are headings, so there is nothing to weigh.
    pub(super) fn entry_heading(&mut self) -> Option<Read> {
        let unit = self.unit(0)?;
        let opens = self.place.in_entry && self.at == usize::from(self.place.labelled);
        if !(opens && self.leads() && may_open_entry(unit)) {
            return None;
        }
        let level = level(unit).max(3);
        let look = look(unit, self.context.layout);
        Some(self.one_because(Kind::Heading { level }, look))
    }
}

/// Dashes under a line also end a letter or a paragraph: only a line that stands apart and is no sentence is a heading.
fn stands_alone(unit: &Unit<'_>, at: usize) -> bool {
    (at == 0 || unit.blanks_above() > 0) && !unit.ends_sentence()
}

/// Short, and it neither starts nor ends as a sentence does.
fn may_open_entry(unit: &Unit<'_>) -> bool {
    let starts =
        unit.first().first_char().is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase());
    let ends = unit.last().text.chars().next_back().is_some_and(|c| {
        matches!(c, '?' | '？' | '؟')
            || !(is_stop(c) || is_dash(c) || matches!(c, ':' | '：' | ',' | ';'))
    });
    let quoted = unit.chars > QUOTATION_CHARS && unit.first().text.starts_with(is_quote);
    let wide = unit.width() > ENTRY_HEADING || unit.lines.len() > 2;
    let numbers = unit.first().digits * 2 > unit.chars;
    unit.is_plain()
        && starts
        && ends
        && !quoted
        && !wide
        && !numbers
        && unit.first().inner_stops == 0
}

fn is_capitals(unit: &Unit<'_>) -> bool {
    let letters: usize = unit.lines.iter().map(|line| line.letters).sum();
    letters > 3 && letters == unit.lines.iter().map(|line| line.capitals).sum::<usize>()
}

/// `2.1` is a part of `2`.
pub(super) fn level(unit: &Unit<'_>) -> u8 {
    numbering(unit.first().text).map_or(2, |numbers| u8::try_from(1 + numbers).unwrap_or(6).min(6))
}

/// How a heading looks.
pub(super) fn look(unit: &Unit<'_>, layout: &Layout<'_>) -> Reason {
    if numbering(unit.first().text).is_some() {
        Reason::Numbering
    } else if is_capitals(unit) {
        Reason::Capitals
    } else if layout.spaced {
        Reason::ShortLineApart
    } else {
        Reason::ShortLine
    }
}
