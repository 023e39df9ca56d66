//! Places in a text, between bytes and UTF-16 code units. Only what leaves for JavaScript is converted: the core counts bytes.

use crate::article::span::Span;
use crate::article::{
    Article, Block, Content, Day, Entry, Link, Mark, Section, TimeExpression, Timeline,
};

/// Bytes between two checkpoints of [`Utf16Map`]: one `usize` for each costs a few hundredths of the text, and a lookup counts at most this many bytes.
const STRIDE: usize = 128;

/// Converts places in one text between bytes and UTF-16 code units. Built in one pass over the text; free where the text is ASCII.
#[derive(Debug)]
pub(crate) struct Utf16Map<'t> {
    text: &'t str,
    /// The UTF-16 offset of every byte offset that is a multiple of [`STRIDE`]; empty where both are the same throughout.
    checkpoints: Vec<usize>,
}

impl<'t> Utf16Map<'t> {
    /// The map of this text.
    pub(crate) fn new(text: &'t str) -> Self {
        let checkpoints = if text.is_ascii() { Vec::new() } else { checkpoints(text.as_bytes()) };
        Self { text, checkpoints }
    }

    /// Bytes to UTF-16.
    pub(crate) fn to_utf16(&self, span: Span) -> Span {
        Span::new(self.unit_at(span.start), self.unit_at(span.end))
    }

    /// Every span of an article of this text, bytes to UTF-16.
    pub(crate) fn article_to_utf16(&self, article: &mut Article) {
        each_span_of_article(article, &mut |span| *span = self.to_utf16(*span));
    }

    /// UTF-16 to bytes; none where the range does not lie in the text. An offset inside a character means its start.
    #[cfg(any(test, target_arch = "wasm32"))] // what comes from JavaScript
    pub(crate) fn to_bytes(&self, span: Span) -> Option<Span> {
        let bytes = Span::new(self.byte_at(span.start)?, self.byte_at(span.end)?);
        (bytes.start <= bytes.end).then_some(bytes)
    }

    /// The UTF-16 offset of a byte offset; that of the end for every offset after it.
    fn unit_at(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let near = byte / STRIDE;
        self.checkpoints
            .get(near)
            .map_or(byte, |units| units + units_in(&self.text.as_bytes()[near * STRIDE..byte]))
    }

    /// The byte offset of a UTF-16 offset; none after the end.
    #[cfg(any(test, target_arch = "wasm32"))]
    fn byte_at(&self, unit: usize) -> Option<usize> {
        if self.checkpoints.is_empty() {
            return (unit <= self.text.len()).then_some(unit);
        }
        let near = self.checkpoints.partition_point(|&units| units <= unit).saturating_sub(1);
        let mut byte = self.text.floor_char_boundary(near * STRIDE);
        let mut left = unit - self.unit_at(byte);
        for char in self.text[byte..].chars() {
            if left < char.len_utf16() {
                return Some(byte);
            }
            left -= char.len_utf16();
            byte += char.len_utf8();
        }
        (left == 0).then_some(byte)
    }
}

/// The UTF-16 offset at every [`STRIDE`]th byte, the last one at or before the end.
fn checkpoints(bytes: &[u8]) -> Vec<usize> {
    let mut units = 0;
    let strides = bytes.chunks_exact(STRIDE).map(|stride| {
        units += units_in(stride);
        units
    });
    std::iter::once(0).chain(strides).collect()
}

/// How many UTF-16 units begin in these bytes of valid UTF-8: one for every first byte of a character, one more for a character of four bytes.
fn units_in(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

// Every span of an article, each type by its fields. No `..` in these patterns: a new field does not compile until it has its place here.

fn each_span_of_article(article: &mut Article, change: &mut dyn FnMut(&mut Span)) {
    let Article {
        title,
        standfirst,
        byline,
        dateline,
        published,
        sections,
        timeline,
        timelines,
        time_expressions,
        furniture,
        parts,
        language: _,
        language_confidence: _,
        direction: _,
        words: _,
        notes: _,
    } = article;
    let single = [title, byline, dateline, published].into_iter().flatten();
    for block in single.chain(standfirst).chain(furniture) {
        each_span_of_block(block, change);
    }
    for section in sections {
        each_span_of_section(section, change);
    }
    for timeline in timeline.iter_mut().chain(timelines) {
        each_span_of_timeline(timeline, change);
    }
    for TimeExpression { span, kind: _, value: _, anchored: _ } in time_expressions {
        change(span);
    }
    for part in parts {
        each_span_of_article(part, change);
    }
}

fn each_span_of_section(
    Section { heading, blocks }: &mut Section,
    change: &mut dyn FnMut(&mut Span),
) {
    if let Some(block) = heading {
        each_span_of_block(block, change);
    }
    for content in blocks {
        match content {
            Content::Block(block) => each_span_of_block(block, change),
            Content::Timeline(_) => {} // its spans are those of the timeline it points to
        }
    }
}

fn each_span_of_block(block: &mut Block, change: &mut dyn FnMut(&mut Span)) {
    let Block { kind: _, text: _, spans, why: _, confidence: _, links, marks, repeats } = block;
    let links = links.iter_mut().map(|Link { span, href: _ }| span);
    let marks = marks.iter_mut().flat_map(|Mark { kind: _, span, inner }| [span, inner]);
    spans.iter_mut().chain(links).chain(marks).chain(repeats).for_each(change);
}

fn each_span_of_timeline(
    Timeline { order: _, days }: &mut Timeline,
    change: &mut dyn FnMut(&mut Span),
) {
    for Day { date: _, offset: _, inferred: _, head, entries } in days {
        if let Some(block) = head {
            each_span_of_block(block, change);
        }
        for entry in entries {
            each_span_of_entry(entry, change);
        }
    }
}

fn each_span_of_entry(entry: &mut Entry, change: &mut dyn FnMut(&mut Span)) {
    let Entry {
        text: _,
        spans,
        at,
        time: _,
        precision: _,
        value: _,
        date: _,
        zone: _,
        zone_offset: _,
        why: _,
        blocks,
    } = entry;
    spans.iter_mut().chain([at]).for_each(&mut *change);
    for block in blocks {
        each_span_of_block(block, change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Long enough for several checkpoints, with characters of one to four bytes across their edges.
    fn texts() -> Vec<String> {
        ["", "plain", "é", "日本語", "🙂", "a\u{301}🙂日é\r\n", "\u{feff}Title\n14:20 \u{fffd}"]
            .iter()
            .flat_map(|piece| [1, 7, 100].map(|times| piece.repeat(times)))
            .collect()
    }

    #[test]
    fn every_character_boundary_goes_to_utf16_and_back() {
        for text in texts() {
            let map = Utf16Map::new(&text);
            let ends = text.char_indices().map(|(byte, _)| byte).chain([text.len()]);
            for end in ends {
                let units = text[..end].encode_utf16().count();
                assert_eq!(
                    map.to_utf16(Span::new(0, end)),
                    Span::new(0, units),
                    "byte {end} of {text:?}"
                );
                assert_eq!(
                    map.to_bytes(Span::new(0, units)),
                    Some(Span::new(0, end)),
                    "unit {units} of {text:?}"
                );
            }
        }
    }

    #[test]
    fn the_second_half_of_a_surrogate_pair_means_its_start() {
        assert_eq!(Utf16Map::new("a🙂b").to_bytes(Span::new(2, 3)), Some(Span::new(1, 5)));
    }

    #[test]
    fn what_lies_outside_the_text_has_no_bytes() {
        for text in ["ascii", "naïve", "🙂"] {
            let map = Utf16Map::new(text);
            let length = text.encode_utf16().count();
            assert_eq!(map.to_bytes(Span::new(0, length + 1)), None);
            assert_eq!(map.to_bytes(Span::new(length, 0)), None);
        }
    }

    #[test]
    fn ascii_needs_no_checkpoints() {
        assert!(Utf16Map::new(&"plain ".repeat(1000)).checkpoints.is_empty());
    }
}
