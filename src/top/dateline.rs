//! The dateline at the start of the first paragraph: `KYIV, Dec 19 (Agency) -`.

use crate::article::{Block, Content, Kind, Section, Span};
use crate::facts::imprint;
use crate::plan::piece::Piece;
use crate::prose::block::block;
use crate::text::chars::{is_blank, is_dash};

/// Cuts the dateline off the first paragraph, if it starts with one.
pub(crate) fn cut(source: &str, sections: &mut [Section]) -> Option<Block> {
    let mut contents = sections.iter_mut().flat_map(|section| &mut section.blocks);
    let first = contents.find_map(|content| {
        Content::block_mut(content)
            .filter(|block| block.kind == Kind::Paragraph && block.why.is_none())
    })?;
    let span = *first.spans.first()?;
    let end = imprint::dateline(span.of(source))?;
    first.spans[0].start += end;
    first.marks.retain(|mark| mark.span.start >= span.start + end);
    first.text.replace_range(..end.min(first.text.len()), "");
    let printed = Span::new(span.start, span.start + end).of(source).trim_end_matches(is_blank);
    let place = printed.trim_end_matches(|c| is_dash(c) || is_blank(c));
    let part = |text: &str| Span::new(span.start, span.start + text.len());
    let piece = Piece { text: part(place), ..Piece::text(part(printed)) };
    Some(block(source, Kind::Dateline, &[piece]))
}
