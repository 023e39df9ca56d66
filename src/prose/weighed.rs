//! Units without a mark or a word that says what they are: the chain has weighed all that they look like.

use crate::article::{Block, Kind, Reason};
use crate::plan::roles::LineState;
use crate::plan::unit::Unit;
use crate::prose::reader::{Read, Reader};
use crate::prose::table::cells;
use crate::prose::{heading, preformatted};
use crate::text::limits::HEADING_CHARS;

impl Reader<'_, '_> {
    pub(super) fn weighed(&mut self) -> Option<Read> {
        let unit = self.unit(0).filter(|unit| unit.is_plain() && !self.place.in_entry)?;
        let place = self.context.place(unit.first())?;
        let (mut blocks, taken) = match self.context.roles.state(place) {
            LineState::Heading if unit.chars <= HEADING_CHARS && self.leads() => self.one_because(
                Kind::Heading { level: heading::level(unit) },
                heading::look(unit, self.context.layout),
            ),
            LineState::Item => {
                let kind = Kind::ListItem { depth: 0, ordered: false, marker: String::new() };
                self.one_because(kind, Reason::Weighed)
            }
            LineState::Table => {
                let kind = Kind::TableRow { cells: cells(unit.first().text) };
                self.one_because(kind, Reason::Weighed)
            }
            LineState::Preformatted => self.code(place),
            _ => return None,
        };
        for block in &mut blocks {
            self.explain(block, place);
        }
        Some((blocks, taken))
    }

    /// Lines of code that stand together are one block.
    fn code(&self, place: usize) -> Read {
        let is_code = |unit: &&Unit<'_>| {
            unit.is_plain() && self.context.state(unit.first()) == Some(LineState::Preformatted)
        };
        let units = self.units[self.at..].iter().take_while(is_code).count();
        let lines = self.units[self.at..self.at + units].iter().map(|unit| unit.lines.len()).sum();
        let lines = &self.context.lines[place..][..lines];
        let block = preformatted::block(self.context.source, lines).because(Reason::Weighed);
        (vec![block], units)
    }

    /// Says how sure it is, and what weighed most.
    fn explain(&self, block: &mut Block, place: usize) {
        if let Some(why) = &mut block.why {
            why.reasons = self.context.roles.reasons(place);
        }
        block.confidence = Some(self.context.roles.confidence(place));
    }
}
