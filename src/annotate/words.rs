//! Counts the words of an article.

use crate::article::{Article, Section};
use crate::text::chars::{is_blank, is_cjk, outside_ascii};

/// Words to read: everything but furniture and the heads of days.
pub(super) fn count(article: &Article) -> usize {
    let sections = article.sections.iter().flat_map(Section::all_blocks);
    let entries = article.entries().flat_map(|entry| &entry.blocks);
    article.top().chain(sections).chain(entries).map(|block| words(&block.text)).sum()
}

/// Runs of characters between blanks; two CJK characters count as one word.
fn words(text: &str) -> usize {
    if text.is_ascii() {
        let runs = text.as_bytes().split(|&byte| is_blank(char::from(byte)));
        return runs.filter(|run| run.iter().any(u8::is_ascii_alphanumeric)).count();
    }
    let cjk = outside_ascii(text).filter(|&c| is_cjk(c) && c.is_alphabetic()).count();
    let is_word = |run: &&str| {
        run.bytes().any(|byte| byte.is_ascii_alphanumeric())
            || outside_ascii(run).any(|c| c.is_alphanumeric() && !is_cjk(c))
    };
    let runs = text.split(is_blank).filter(is_word).count();
    runs + cjk.div_ceil(2)
}
