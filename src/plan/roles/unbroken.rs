//! The lines as they were before a fixed width broke them.

use std::borrow::Cow;
use std::iter::repeat_n;

use crate::facts::{Seen, Text};
use crate::plan::layout::Layout;
use crate::plan::unit;
use crate::text::line::Line;

/// The lines as they were before a fixed width broke them.
pub(crate) struct Unbroken<'t> {
    lines: Cow<'t, [Line<'t>]>,
    seen: Cow<'t, [Seen<'t>]>,
    /// Which of these each line of the text belongs to; nothing where it is the same.
    pub(crate) unit_of: Option<Vec<usize>>,
}

impl<'t> Unbroken<'t> {
    pub(crate) fn of(text: Text<'t>, layout: &Layout<'_>) -> Self {
        let (lines, seen) = (Cow::Borrowed(text.lines), Cow::Borrowed(text.seen));
        if !layout.joins() && !text.lines.iter().any(|line| line.goes_on) {
            return Self { lines, seen, unit_of: None };
        }
        let units = unit::units(text, layout);
        let unit_of =
            units.iter().enumerate().flat_map(|(at, unit)| repeat_n(at, unit.lines.len()));
        Self {
            lines: units.iter().map(|unit| Line::joined(text.source, unit.lines)).collect(),
            seen: units.iter().map(|unit| unit.seen).collect(),
            unit_of: Some(unit_of.collect()),
        }
    }

    /// These lines in the place of those of `text`.
    pub(crate) fn text<'s>(&'s self, text: Text<'s>) -> Text<'s> {
        Text { lines: &self.lines, seen: &self.seen, ..text }
    }
}
