//! Items of lists: with their marks, and without.

use crate::article::{Kind, Reason};
use crate::facts::Form;
use crate::text::limits::{DEPTH, HEADING_CHARS};

use crate::plan::roles::LineState;
use crate::plan::unit::Unit;
use crate::prose::reader::{Read, Reader};

impl Reader<'_, '_> {
    /// An item, unless its number makes it a heading or its dash a line of dialogue.
    pub(super) fn item(&mut self) -> Option<Read> {
        let unit = &self.units[self.at];
        let Form::Item { marker, number, .. } = unit.seen.form else { return None };
        let is_item = |unit: Option<&Unit<'_>>| {
            unit.is_some_and(|unit| matches!(unit.seen.form, Form::Item { .. }))
        };
        let alone = !is_item(self.above()) && !is_item(self.unit(1));
        let marker =
            unit.first().text[..marker].trim_start_matches(crate::text::chars::is_invisible);
        if alone && number.is_some() {
            return self.numbered_heading();
        }
        if alone && marker.starts_with(['–', '—', '―', '»', '¶']) {
            return None;
        }
        let (marker, indent) = (marker.to_owned(), unit.first().indent);
        let depth = self.depth(indent);
        Some(self.one(Kind::ListItem { depth, ordered: number.is_some(), marker }))
    }

    /// How deep an item of this indent lies in the open list.
    fn depth(&mut self, indent: usize) -> u8 {
        while self.indents.len() > 1 && self.indents.last().is_some_and(|&open| open > indent) {
            self.indents.pop();
        }
        match self.indents.last() {
            Some(&open) if indent > open + 1 && self.indents.len() < DEPTH => {
                self.indents.push(indent);
            }
            None => self.indents.push(indent),
            _ => {}
        }
        u8::try_from(self.indents.len() - 1).unwrap_or(0)
    }

    /// `7. Clean out the kitchen`, alone above prose or one of a series.
    fn numbered_heading(&self) -> Option<Read> {
        let unit = self.unit(0)?;
        let below = self.unit(1)?;
        let weighed = self.context.state(unit.first()) == Some(LineState::Heading);
        if weighed && unit.chars <= HEADING_CHARS {
            return Some(self.one_because(Kind::Heading { level: 2 }, Reason::Numbering));
        }
        if unit.chars > HEADING_CHARS
            || unit.ends_sentence() && !unit.last().text.ends_with(['?', '!'])
            || !below.is_plain()
            || below.chars < unit.chars
        {
            return None;
        }
        Some(self.one_because(Kind::Heading { level: 2 }, Reason::Numbering))
    }
}
