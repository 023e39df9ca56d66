//! Counts the words of an article.

use crate::article::{Article, Block, Content, Timeline};
use crate::text::chars::{is_blank, is_cjk};

/// Words to read: everything but furniture.
pub(crate) fn count(article: &Article) -> usize {
    let head = article
        .title
        .iter()
        .chain(&article.standfirst)
        .chain(&article.byline)
        .chain(&article.dateline)
        .chain(&article.published);
    let sections = article
        .sections
        .iter()
        .flat_map(|section| section.heading.iter().chain(section.blocks.iter().filter_map(block)));
    let lists = article.timeline.iter().chain(&article.timelines).flat_map(entries);
    head.chain(sections).chain(lists).map(|block| words(&block.text)).sum()
}

const fn block(content: &Content) -> Option<&Block> {
    match content {
        Content::Block(block) => Some(block),
        Content::Timeline(_) => None,
    }
}

fn entries(timeline: &Timeline) -> impl Iterator<Item = &Block> {
    timeline.days.iter().flat_map(|day| &day.entries).flat_map(|entry| &entry.blocks)
}

/// Runs of characters between blanks; two CJK characters count as one word.
fn words(text: &str) -> usize {
    let cjk = text.chars().filter(|&c| is_cjk(c) && c.is_alphabetic()).count();
    let runs = text
        .split(is_blank)
        .filter(|run| run.chars().any(|c| c.is_alphanumeric() && !is_cjk(c)))
        .count();
    runs + cjk.div_ceil(2)
}
