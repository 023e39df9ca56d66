//! What the top of an article is collected in.

use crate::article::{Block, Kind};

/// The top of an article.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub(crate) title: Option<Block>,
    pub(crate) standfirst: Vec<Block>,
    pub(crate) byline: Option<Block>,
    pub(crate) published: Option<Block>,
    /// Only where the reader says so: else it is cut off the first paragraph later.
    pub(crate) dateline: Option<Block>,
    /// Captions, second bylines and times of updating: blocks before the body.
    pub(crate) others: Vec<Block>,
    pub(crate) furniture: Vec<Block>,
    /// How many lines it took.
    pub(crate) lines: usize,
}

impl Head {
    /// Takes a block that the reader gave a role of the top, wherever it stands; gives it back where that role is taken.
    pub(crate) fn take(&mut self, block: Block) -> Option<Block> {
        let place = match block.kind {
            Kind::Title => &mut self.title,
            Kind::Byline => &mut self.byline,
            Kind::Timestamp { .. } => &mut self.published,
            Kind::Dateline => &mut self.dateline,
            _ => return Some(block),
        };
        if place.is_some() {
            return Some(block);
        }
        *place = Some(block);
        None
    }
}
