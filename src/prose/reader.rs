//! Walks down the units of some lines: each becomes what the first reading that fits makes of it. The readings stand in the
//! files of their constructs.

use crate::article::{Block, Kind, Reason};
use crate::facts::Text;
use crate::plan::unit::{self, Unit};
use crate::prose::block::block;
use crate::prose::context::{Context, Place};

/// Walks down the units.
pub(super) struct Reader<'r, 't> {
    pub(super) context: &'r Context<'t>,
    pub(super) units: Vec<Unit<'r>>,
    pub(super) place: Place,
    /// Indents of the open list, outermost first.
    pub(super) indents: Vec<usize>,
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
            doubled: false,
            at: 0,
        }
    }

    pub(super) fn read(&mut self, blocks: &mut Vec<Block>) {
        while self.at < self.units.len() {
            let (read, taken) = self.next();
            if !read.iter().any(|block| matches!(block.kind, Kind::ListItem { .. })) {
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

    /// Something stands under it.
    pub(super) fn leads(&self) -> bool {
        let below = self.units[self.at + 1..].iter().any(|unit| !unit.seen.is_furniture());
        below || self.place.list_below
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
            Self::entry_heading,
            Self::weighed,
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
