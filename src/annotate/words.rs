//! Counts the words of an article.

use crate::article::{Article, Section};
use crate::text::chars::{is_alphabetic, is_alphanumeric, is_blank, is_cjk};

/// Words to read: everything but furniture and the heads of days.
pub(super) fn count(article: &Article) -> usize {
    let sections = article.sections.iter().flat_map(Section::all_blocks);
    let entries = article.entries().flat_map(|entry| &entry.blocks);
    article.top().chain(sections).chain(entries).map(|block| words(&block.text)).sum()
}

/// Runs of characters between blanks; two CJK characters count as one word.
fn words(text: &str) -> usize {
    let (mut words, mut cjk, mut inside) = (0, 0_usize, false);
    for c in text.chars() {
        if is_blank(c) {
            inside = false;
        } else if is_cjk(c) {
            cjk += usize::from(is_alphabetic(c));
        } else if !inside && is_alphanumeric(c) {
            (words, inside) = (words + 1, true);
        }
    }
    words + cjk.div_ceil(2)
}
