//! Any text is read without a panic, and every character that is not blank lies in exactly one span.
//!
//! `cargo +nightly fuzz run parse` (see CONTRIBUTING.md). The seeds in `corpus/parse` are one input for each shape.
#![no_main]

use article_viewer::{Article, Options, Span, parse};
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

/// Those of the article and of the ones below it.
fn spans(article: &Article) -> Vec<Span> {
    let own = article.blocks().map(|block| &block.spans);
    let all = own.chain(article.entries().map(|entry| &entry.spans)).flatten().copied();
    all.chain(article.parts.iter().flat_map(spans)).collect()
}
