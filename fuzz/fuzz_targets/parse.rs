//! Any text is read without a panic, and every character that is not blank lies in exactly one span.
//!
//! `cargo +nightly fuzz run parse` (see CONTRIBUTING.md). The seeds in `corpus/parse` are one input for each shape.
#![no_main]

use article_viewer::{Article, Block, Content, Options, Span, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let article = parse(text, &Options::default());
    let mut seen = vec![0_u8; text.len()];
    for span in spans(&article) {
        assert!(!span.of(text).is_empty(), "{span:?} of {text:?}");
        seen[span.start..span.end].iter_mut().for_each(|count| *count += 1);
    }
    for (at, c) in text.char_indices().filter(|(_, c)| !is_blank(*c)) {
        assert_eq!(seen[at], 1, "{c:?} at {at} of {text:?}");
    }
});

/// JavaScript's `\s`.
fn is_blank(c: char) -> bool {
    c == '\u{feff}' || (c.is_whitespace() && c != '\u{85}')
}

fn spans(article: &Article) -> Vec<Span> {
    let head = article.title.iter().chain(&article.standfirst).chain(&article.byline).chain(&article.dateline).chain(&article.published);
    let blocks = article.sections.iter().flat_map(|section| section.heading.iter().chain(section.blocks.iter().filter_map(block)));
    let days = || article.timeline.iter().chain(&article.timelines).flat_map(|timeline| &timeline.days);
    let entries = || days().flat_map(|day| &day.entries);
    let told = days().flat_map(|day| &day.head).chain(entries().flat_map(|entry| &entry.blocks));
    let all = head.chain(blocks).chain(told).chain(&article.furniture).flat_map(|block| &block.spans);
    all.chain(entries().flat_map(|entry| &entry.spans)).copied().collect()
}

fn block(content: &Content) -> Option<&Block> {
    match content {
        Content::Block(block) => Some(block),
        Content::Timeline(_) => None,
    }
}
