//! What repeats the text: pull quotes, and second copies of captions.

use memchr::memmem;

use crate::article::span::Span;
use crate::article::{Block, Content, Kind, Section};
use crate::text::chars::{is_blank, is_quote, is_stop};
use crate::text::hash::HashMap;

/// How many quotations are looked for inside of sentences: each is a search through the text.
const PULL_QUOTES: usize = 64;
/// The shortest and the longest text that is taken for a repetition, in characters: shorter ones come back by chance.
const REPEATED_CHARS: std::ops::RangeInclusive<usize> = 30..=300;

/// Marks the blocks of the body that repeat a sentence, a caption or a quotation with the place that they repeat, in this part
/// of `source`.
pub(crate) fn mark(source: &str, part: Span, sections: &mut [Section]) {
    let said = sentences(source, sections);
    let contents = sections.iter_mut().flat_map(|section| &mut section.blocks);
    let blocks = contents
        .filter_map(|content| if let Content::Block(block) = content { Some(block) } else { None });
    let mut searches = 0;
    for block in blocks.filter(|block| may_repeat(block)) {
        block.repeats = said.get(bare(&block.text)).copied().filter(|said| !holds(block, *said));
        if block.repeats.is_none() && is_quoted(block) && searches < PULL_QUOTES {
            searches += 1;
            block.repeats = elsewhere(source, part, block);
        }
    }
}

/// Where each sentence of paragraphs with several ones, and each caption, stands first.
fn sentences<'t>(source: &'t str, sections: &[Section]) -> HashMap<&'t str, Span> {
    let mut found = HashMap::default();
    let contents = sections.iter().flat_map(|section| &section.blocks);
    for block in contents
        .filter_map(|content| if let Content::Block(block) = content { Some(block) } else { None })
    {
        let [span] = block.spans[..] else { continue };
        let parts = match block.kind {
            Kind::Paragraph => split(source, span),
            Kind::Caption => vec![span],
            _ => continue,
        };
        if parts.len() > 1 || block.kind == Kind::Caption {
            for part in parts {
                found.entry(bare(part.of(source))).or_insert(part);
            }
        }
    }
    found
}

/// The sentences of a paragraph.
fn split(source: &str, span: Span) -> Vec<Span> {
    let text = span.of(source);
    let ends = text.match_indices(is_stop).map(|(at, stop)| at + stop.len());
    let ends = ends.filter(|&end| text[end..].trim_start_matches(is_quote).starts_with(is_blank));
    let mut start = 0;
    let mut parts = Vec::new();
    for end in ends.chain([text.len()]) {
        parts.push(Span::new(span.start + start, span.start + end));
        start = end;
    }
    parts
}

/// A text without the marks around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|c| is_quote(c) || is_blank(c) || is_stop(c) || c == ',')
}

/// Of a kind and a length that may be a repetition.
fn may_repeat(block: &Block) -> bool {
    matches!(block.kind, Kind::Paragraph | Kind::Quote { .. } | Kind::Caption)
        && REPEATED_CHARS.contains(&block.text.chars().count())
}

/// The place is a part of the block itself.
fn holds(block: &Block, said: Span) -> bool {
    block.spans.iter().any(|span| span.start <= said.start && said.end <= span.end)
}

/// A quotation and nothing else.
fn is_quoted(block: &Block) -> bool {
    block.text.starts_with(is_quote) && block.text.ends_with(is_quote)
}

/// Where the same words stand before the block, else after it.
fn elsewhere(source: &str, part: Span, block: &Block) -> Option<Span> {
    let said = bare(&block.text);
    let (first, last) = block.spans.first().zip(block.spans.last())?;
    let find = |start: usize, end: usize| {
        memmem::find(source.get(start..end)?.as_bytes(), said.as_bytes()).map(|at| start + at)
    };
    find(part.start, first.start)
        .or_else(|| find(last.end, part.end))
        .map(|at| Span::new(at, at + said.len()))
}
