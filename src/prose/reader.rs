//! Walks down the units of some lines: each becomes what the first reading that fits makes of it. The readings stand in the
//! files of their constructs.

use crate::article::{Block, Kind, Reason};
use crate::facts::Text;
use crate::plan::unit::{self, Unit};
use crate::prose::block::block;
use crate::prose::context::{Context, Place};

/// How far below a heading its text may start.
const NEAR: usize = 4;

/// Walks down the units.
pub(super) struct Reader<'r, 't> {
    pub(super) context: &'r Context<'t>,
    pub(super) units: Vec<Unit<'r>>,
    pub(super) place: Place,
    /// Indents of the open list, outermost first.
    pub(super) indents: Vec<usize>,
    /// The unit above is an item without a mark.
    pub(super) listed: bool,
    /// A heading was underlined with `=`, so that one with `-` is below it.
    pub(super) doubled: bool,
    pub(super) at: usize,
}

/// What a unit became, and how many units it took.
pub(super) type Read = (Vec<Block>, usize);

impl<'r, 't> Reader<'r, 't> {
    pub(super) fn new(context: &'r Context<'t>, text: Text<'r>, place: Place) -> Self {
        Self {
            context,
            units: unit::units(text, context.layout),
            place,
            indents: Vec::new(),
            listed: false,
            doubled: false,
            at: 0,
        }
    }

    pub(super) fn read(&mut self, blocks: &mut Vec<Block>) {
        while self.at < self.units.len() {
            let (read, taken) = self.next();
            let item = read.iter().find_map(|block| match &block.kind {
                Kind::ListItem { marker, .. } => Some(marker),
                _ => None,
            });
            self.listed = item.is_some_and(String::is_empty);
            if item.is_none() {
                self.indents.clear();
            }
            blocks.extend(read);
            self.at += taken;
        }
    }

    /// The unit `by` places further on.
    pub(super) fn unit(&self, by: usize) -> Option<&Unit<'r>> {
        self.units.get(self.at + by)
    }

    /// The next unit that is neither a line of the page nor a second copy: pictures bring the headline along.
    pub(super) fn text_below(&self) -> Option<&Unit<'r>> {
        self.units[self.at + 1..]
            .iter()
            .take(NEAR)
            .find(|unit| !unit.seen.is_furniture() && (unit.is_prose() || self.times(unit) == 1))
    }

    /// How often its first line stands in the text.
    pub(super) fn times(&self, unit: &Unit<'_>) -> usize {
        self.context.repeated.get(unit.first().text).copied().unwrap_or(1)
    }

    pub(super) fn above(&self) -> Option<&Unit<'r>> {
        self.at.checked_sub(1).map(|at| &self.units[at])
    }

    /// The first reading that fits, strongest evidence first.
    fn next(&mut self) -> Read {
        let readings = [
            Self::told,
            Self::furniture,
            Self::marked,
            Self::underlined,
            Self::item,
            Self::table,
            Self::quotation,
            Self::worded,
            Self::speaker,
            Self::shaped_heading,
            Self::unmarked_item,
        ];
        readings
            .iter()
            .find_map(|reading| reading(self))
            .unwrap_or_else(|| self.one(Kind::Paragraph))
    }

    /// The unit as one block of this kind.
    pub(super) fn one(&self, kind: Kind) -> Read {
        let pieces = self.units[self.at].pieces(&kind);
        (vec![block(self.context.source, kind, &pieces)], 1)
    }

    pub(super) fn one_because(&self, kind: Kind, code: Reason) -> Read {
        let (mut blocks, taken) = self.one(kind);
        blocks = blocks.into_iter().map(|block| block.because(code)).collect();
        (blocks, taken)
    }
}
