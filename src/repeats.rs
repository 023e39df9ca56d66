//! Pull quotes: a line in quotation marks that says again what the text says elsewhere.

use crate::article::{Block, Content, Kind, Section};
use crate::chars::{is_blank, is_quote};
use crate::span::Span;

/// How many pull quotes are looked for: each is a search through the text.
const PULL_QUOTES: usize = 64;
/// The shortest quotation that is taken for one, in characters: shorter ones come back by chance.
const PULL_QUOTE_CHARS: std::ops::RangeInclusive<usize> = 30..=300;

/// Marks the pull quotes of the body with the place that they repeat, in this part of `source`.
pub(crate) fn mark(source: &str, part: Span, sections: &mut [Section]) {
    let contents = sections.iter_mut().flat_map(|section| &mut section.blocks);
    let blocks = contents.filter_map(|content| if let Content::Block(block) = content { Some(block) } else { None });
    for block in blocks.filter(|block| is_quoted(block)).take(PULL_QUOTES) {
        block.repeats = elsewhere(source, part, block);
    }
}

/// A quotation and nothing else.
fn is_quoted(block: &Block) -> bool {
    matches!(block.kind, Kind::Paragraph | Kind::Quote { .. })
        && block.text.starts_with(is_quote)
        && block.text.ends_with(is_quote)
        && PULL_QUOTE_CHARS.contains(&block.text.chars().count())
}

/// Where the same words stand before the block, else after it.
fn elsewhere(source: &str, part: Span, block: &Block) -> Option<Span> {
    let said = block.text.trim_matches(|c| is_quote(c) || is_blank(c) || matches!(c, '.' | ',' | '…'));
    let (first, last) = block.spans.first().zip(block.spans.last())?;
    let find = |start: usize, end: usize| source.get(start..end)?.find(said).map(|at| start + at);
    find(part.start, first.start).or_else(|| find(last.end, part.end)).map(|at| Span::new(at, at + said.len()))
}
