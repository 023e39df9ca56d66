//! Builds blocks from parts of lines: the spans as they stand, the text as the contract joins it.

use crate::article::{Block, Kind, Link, Reason, Span, Why};
use crate::plan::piece::{Piece, text};
use crate::prose::emphasis;
use crate::text::address::links;
use crate::text::sort;

/// A block of this kind with these pieces of `source`.
pub(crate) fn block(source: &str, kind: Kind, pieces: &[Piece]) -> Block {
    let mut links = pieces.iter().flat_map(|piece| links(source, piece.text)).collect();
    mend(source, pieces, &mut links);
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

/// Addresses in angle brackets that were broken over lines, as RFC 3986 (appendix C) has them: each part leads to the whole.
fn mend(source: &str, pieces: &[Piece], links: &mut Vec<Link>) {
    for (at, piece) in pieces.iter().enumerate() {
        let is_broken = |link: &&mut Link| {
            piece.text.start < link.span.start
                && link.span.end <= piece.text.end
                && source[..link.span.start].ends_with('<')
                && !Span::new(link.span.end, piece.text.end).of(source).contains(['>', ' '])
        };
        let Some(link) = links.iter_mut().find(is_broken) else { continue };
        let next = pieces.get(at + 1).map_or(Span::default(), |next| next.text);
        let Some(end) = next.of(source).find(['>', ' ']) else { continue };
        link.span.end = piece.text.end;
        let rest = Span::new(next.start, next.start + end);
        link.href = [link.span.of(source), rest.of(source)].concat();
        let rest = Link { span: rest, href: link.href.clone() };
        links.push(rest);
        sort::by_key(links, |link| link.span);
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
