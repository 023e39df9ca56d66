//! Builds blocks from parts of lines: the spans as they stand, the text as the contract joins it.

use crate::article::{Block, Kind, Reason, Why};
use crate::plan::piece::{Piece, text};
use crate::prose::emphasis;
use crate::text::address::links;

/// A block of this kind with these pieces of `source`.
pub(crate) fn block(source: &str, kind: Kind, pieces: &[Piece]) -> Block {
    let mut links = pieces.iter().flat_map(|piece| links(source, piece.text)).collect();
    let marks =
        if is_prose(&kind) { emphasis::find(source, pieces, &mut links) } else { Vec::new() };
    Block {
        kind,
        text: text(source, pieces),
        spans: pieces.iter().map(|piece| piece.span).collect(),
        why: None,
        confidence: None,
        links,
        marks,
        repeats: None,
    }
}

/// Its signs can be marks; elsewhere they are what they are.
const fn is_prose(kind: &Kind) -> bool {
    !matches!(kind, Kind::Preformatted | Kind::TableRow { .. } | Kind::Separator | Kind::Furniture)
}

impl Block {
    /// Says why it is what it is.
    pub(crate) fn because(mut self, code: Reason) -> Self {
        self.why = Some(Why { code, reasons: Vec::new() });
        self
    }

    /// Says how sure that is.
    pub(crate) fn sure(mut self, confidence: f64) -> Self {
        self.confidence = Some(confidence);
        self
    }
}
